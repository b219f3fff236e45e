"""The planning page: a calendar of plans and deeds, what the articles say of it, and the load of a week."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.application.changes import Changes
from herstel_gui.domain.calendar import EARLIEST, LATEST, DaySpan, Week, later_month, same_day_of
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.planned import PlannedPeriod, PlannedTraining
from herstel_gui.domain.planning.checks.all_checks import findings_of
from herstel_gui.qt_models.plan_model import PlanModel
from herstel_gui.qt_models.plan_shown import calendar_of
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.deeds.deeds import Deeds
from herstel_gui.views.page import Page
from herstel_gui.views.planning.actions import PlanActions
from herstel_gui.views.planning.checks_card import ChecksCard
from herstel_gui.views.planning.follow_card import FollowCard
from herstel_gui.views.planning.follow_jump import FollowJump
from herstel_gui.views.planning.header import PlanHeader
from herstel_gui.views.planning.legend import PlanLegend
from herstel_gui.views.planning.load_card import LoadCard
from herstel_gui.views.planning.menus import PlanMenus
from herstel_gui.views.planning.month_view import MonthView
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.bounded_words import BoundedWords
from herstel_gui.views.widgets.card import message_label, set_role
from herstel_gui.views.widgets.focus_in_view import bring_into_view
from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.planning.board import PlanBoard
    from herstel_gui.domain.planning.checks.check import Finding, PlanFacts
    from herstel_gui.domain.planning.follow_up import Progress, Proposal
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.planning.calendar_files import CalendarFiles

SIDE: Final = 280
"""Width of the cards beside the calendar, in pixels at 100 %."""
GAP: Final = 12
MESSAGE: Final = 0.16
"""Largest share of the window height for a sentence below the page."""
SEASON_WEEKS: Final = 26


class PlanningPage(Page):
    """Shows and changes the plan of a month or a season. ``day_asked`` carries a day to open on Vandaag."""

    day_asked = Signal(object)

    def __init__(
        self, signals: JournalSignals, calendars: CalendarFiles, parent: QWidget | None = None
    ) -> None:
        """Build the parts; ``refresh`` fills them."""
        super().__init__(signals, parent)
        self.board: PlanBoard | None = None
        self.month = signals.day.replace(day=1)
        self._facts: PlanFacts | None = None
        """What the checks read; None after any change, except one of plans only."""
        self._broken: Mapping[date, Sequence[str]] = {}
        self._report: SignalReport | None = None
        """The signals of today; None after any change, except one of plans only, which no signal reads."""
        self._telling = False
        """Whether the day of the cursor was changed by a key, so that its new plan is to be announced."""
        self._deeds_stale = True
        self._offered: tuple[Sequence[Proposal], Progress | None, Proposal | None] = ((), None, None)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: signals.attempt(self.judge))
        self._day = signals.day
        """The day of all pages when the cursor was last put on it."""
        self.model = PlanModel(self)
        self.view = MonthView(self.model)
        self.deeds = PlanActions(signals, self)
        self.head = PlanHeader(signals)
        self.header = self.head
        self.legend = PlanLegend()
        self.follow = FollowCard()
        self.jump = FollowJump()
        self.checks = ChecksCard()
        self.load = LoadCard()
        self.message = message_label()
        self._words = BoundedWords(self.message, MESSAGE)
        self._words.hide()
        self.menus = PlanMenus(self, self.deeds, calendars)
        self._calendars = calendars
        calendars.told.connect(self.say)
        self.head.offer_more(self.menus.actions)
        self._build()
        self._connect()

    # -- building ----------------------------------------------------------------------------------------

    def _build(self) -> None:
        px = theme().px
        self._left = left = QVBoxLayout()
        left.setSpacing(px(GAP))
        left.addWidget(self._calendar())
        left.addWidget(self.load)
        left.addStretch(1)
        self.side = QWidget()
        self._column = column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP))
        column.addWidget(self.follow)
        column.addWidget(self.checks)
        column.addStretch(1)
        body = QWidget()
        body.setObjectName("canvas")
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(px(GAP))
        self._both.addLayout(left, 1)
        self._both.addWidget(self.side)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # the bar keeps its room: a calendar that is higher when narrower would bring it and take it for ever
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda low, high: bar.setEnabled(high > low))
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(px(6))
        outside.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignLeft)
        outside.addWidget(scroll, 1)
        outside.addWidget(self._words)

    def _calendar(self) -> QFrame:
        """Return a card with the month or season above its legend."""
        calendar = QFrame()
        calendar.setProperty("role", "card")
        inside = QVBoxLayout(calendar)
        inside.setContentsMargins(1, theme().px(4), 1, theme().px(4))
        inside.setSpacing(0)
        inside.addWidget(self.view)
        inside.addWidget(self.legend)
        return calendar

    def _connect(self) -> None:
        view, head, do = self.view, self.head, self.deeds
        head.listen_on(self)
        head.month_chosen.connect(self.show_month)
        head.day_chosen.connect(self.go_to)
        head.season_chosen.connect(self.show_season)
        head.templates.clicked.connect(lambda _checked=False: self.menus.use_template())
        view.cursor_moved.connect(self._cursor_moved)
        view.month_asked.connect(lambda months: self.show_month(later_month(self.month, months)))
        view.move_asked.connect(self._move)
        view.edit_asked.connect(self.menus.edit_day)
        view.menu_asked.connect(self.menus.open_menu)
        view.copy_asked.connect(lambda: self._on_cursor(do.copy))
        view.cut_asked.connect(lambda: self._on_cursor(do.cut))
        view.paste_asked.connect(lambda: self._on_cursor(do.paste))
        view.copy_on_asked.connect(self.copy_on)
        for asking in (view, self.legend):
            asking.digit.connect(self.press)
            asking.clear_asked.connect(self.clear)
        do.told.connect(self.say)
        self.checks.repair_asked.connect(do.repair)
        self.checks.day_asked.connect(self.go_to)
        self.jump.clicked.connect(lambda _checked=False: self.offer_deed())
        self.follow.chosen.connect(self._show_preview)
        self.follow.begin_asked.connect(self._begin)
        self.follow.answered.connect(lambda answers: self._on_deed(do.answer, answers))
        self.follow.shift_asked.connect(lambda days: self._on_deed(do.shift, days))
        self.follow.end_asked.connect(lambda: self._on_deed(do.end))
        self.follow.discuss_asked.connect(lambda: Deeds(self.signals, self).discussed())

    # -- showing -----------------------------------------------------------------------------------------

    @property
    def span(self) -> DaySpan:
        """The whole weeks on screen."""
        first = max(EARLIEST, Week.of(self.month).monday)
        if self.head.season:
            return DaySpan(first, min(LATEST, first + timedelta(days=7 * SEASON_WEEKS - 1)))
        last = later_month(self.month, 1) - timedelta(days=1)
        return DaySpan(first, Week.of(last).span.last)

    @property
    def cursor_day(self) -> date:
        """The day with the cursor."""
        return self.view.cursor_day or self.signals.day

    def note_change(self, what: object = None) -> None:
        """Refresh; after a change of plans only, the checks read the plans again and nothing else."""
        if isinstance(what, Changes):
            self._deeds_stale = True
            if not _of_plans(what):
                self._facts = self._report = None
        super().note_change(what)

    def refresh(self) -> None:
        """Show the plans and deeds of the weeks on screen; what the articles say of them follows soon."""
        if self.view.cursor_day is None or self._day != self.signals.day:
            self._day = self.signals.day
            self.month = self._day.replace(day=1)
            self.view.put_cursor(self._day)
        self.board = self.signals.journal.planning.board(self.span)
        self.head.show_month(self.month, self.span.last if self.head.season else None)
        self._show_board()
        self._show_week()
        self.view.put_cursor(self.cursor_day, extend=self.view.extends)
        self._arrange()
        self._later.start()

    def _show_board(self) -> None:
        if self.board is not None:
            month = None if self.head.season else self.month
            shown = calendar_of(self.board, month, self._broken, self.follow.preview)
            if shown != self.model.calendar:
                self.model.show_calendar(shown)

    def judge(self) -> None:
        """Check the plan on screen, and show what can be done about a warning."""
        self._later.stop()
        around = self.board.around if self.board and self.board.span == self.span else None
        self._facts = self.signals.journal.planning.facts(self.span, self._facts, around)
        findings = findings_of(self._facts)
        shown = self._broken, self.follow.preview
        self.checks.show_findings(findings)
        if self._deeds_stale:
            self._show_deeds(around)
            self._deeds_stale = False
            if self.view.hasFocus():
                self._show_cursor()  # the card of the deeds may have moved the calendar down
        self._broken = _by_day(findings)
        if shown != (self._broken, self.follow.preview):
            self._show_board()
        cell = self.model.cell(self.view.cursor_index()) if self._telling else None
        self._telling = False
        if cell is not None:
            say(self.view, cell.spoken())
            self._show_cursor()  # the new plans may have made the row of their week higher

    def _show_deeds(self, around: Surroundings | None) -> None:
        """Show what can be planned after a warning, or the progress of what was planned.

        After a change of plans alone the warning is the same, and so is what can be planned about it; how a
        deed goes is worked out again. ``around`` are the surroundings of the journal where they were read
        already.
        """
        journal, (_, was_going, _) = self.signals.journal, self._offered
        deeds, today = journal.follow_ups, journal.clock.today()
        report = self._report if self._report is not None and self._report.day == today else None
        if report is not None and was_going is None:
            return
        report = report or journal.signals.of_day(today)
        going = deeds.going(today, around, report)
        following = None if going is None else deeds.next_proposal(going)
        proposals = deeds.proposals(report) if going is None or going.relapse else ()
        self._report = report
        if self.follow.preview not in (*proposals, following):
            self.follow.preview = None
        self._offered = proposals, going, following
        self.follow.show_deeds(*self._offered)
        self._place_follow()

    def _place_follow(self) -> None:
        """Put the card about the warning beside the calendar, above it or below it, and lead to it from afar.

        Where there is no room beside the calendar the card stands above it while a deed is proposed, so that
        card and preview are both in sight.
        """
        stacked = self._both.direction() is QBoxLayout.Direction.TopToBottom
        above = stacked and (not self.follow.follows or self.follow.preview is not None)
        place, shown = self._left if above else self._column, not self.follow.isHidden()
        if place.indexOf(self.follow) < 0:
            place.insertWidget(0, self.follow)
            self.follow.setVisible(shown)  # another parent hides it
        # a list of days is scrolled to the cursor, away from what lies above it
        away = stacked and (not above or (self.model.narrow and self.follow.preview is None))
        self.jump.show_state(*self._offered[:2], shown=away and shown)

    def _show_follow(self) -> None:
        """Scroll to the card about the warning once it has its new height."""
        QTimer.singleShot(0, self, self._scroll_to_follow)

    def _scroll_to_follow(self) -> None:
        self._both.activate()
        self._scroll.ensureWidgetVisible(self.follow)

    def offer_deed(self) -> None:
        """Show the first proposal for the warning of today in the calendar, or how a deed goes."""
        self.signals.attempt(self._offer_first, again=False)

    def _offer_first(self) -> None:
        self.judge()
        proposals = self.signals.journal.follow_ups.proposals(self._report)
        if self.follow.isHidden():
            return
        if proposals and not self.follow.follows:
            self.offer(proposals[0])
        self._show_follow()
        bar = next((bar for bar in self.follow.bars if bar.isEnabled()), None)
        if bar is not None:
            bar.setFocus()

    def offer(self, proposal: Proposal) -> None:
        """Show a proposal in the calendar, to be put into the plan with Enter."""
        self._show(proposal.first)
        self.follow.choose(proposal)
        self._show_follow()

    def _show_preview(self, _proposal: Proposal | None) -> None:
        self.follow.show_deeds(*self._offered)
        self._place_follow()
        self._show_board()
        self._show_follow()

    def _begin(self, proposal: Proposal) -> None:
        self.follow.preview = None
        if self.deeds.begin(proposal):
            self.go_to(proposal.first)
        else:
            self._show_preview(None)

    def _on_deed(self, change: Callable[..., bool], *arguments: object) -> None:
        going = self.signals.journal.follow_ups.going()
        if going is not None:
            change(going.follow_up, *arguments)

    def read_calendars(self, paths: Sequence[Path]) -> None:
        """Read calendar files, and show what each of them holds."""
        for path in paths:
            self._calendars.read_path(path)

    def start_focus(self) -> None:
        """Put the cursor in the calendar."""
        self.view.setFocus()
        self._show_cursor()

    def show_month(self, month: date) -> None:
        """Show another month, with the cursor on the same day of that month."""
        self._show(same_day_of(month, self.cursor_day))

    def show_season(self, season: bool) -> None:
        """Show the season from the month of the cursor, or the month of the cursor."""
        self.view.set_season(season=season)
        self._show(self.cursor_day)

    @property
    def place(self) -> tuple[str, ...]:
        """The day with the cursor, and whether its season is shown."""
        return (self.cursor_day.isoformat(), "season" if self.head.season else "")

    def return_to(self, place: tuple[str, ...]) -> None:
        """Show the month or season of a day, with the cursor on it."""
        day, season = date.fromisoformat(place[0]), place[1]
        self._day, self.month = self.signals.day, day.replace(day=1)
        self.view.put_cursor(day)
        if season:
            self.head.choose_form(season=True)

    def go_to(self, day: date) -> None:
        """Put the cursor on a day."""
        self._show(day)
        self.view.setFocus()

    def _show(self, day: date, *, extend: bool = False) -> None:
        """Put the cursor on a day and show its month or season."""
        if not EARLIEST <= day <= LATEST:
            return
        self.view.put_cursor(day, extend=extend)
        seen = self.head.season and self.board is not None and day in self.board.span
        self.month = self.month if seen else day.replace(day=1)
        self.signals.attempt(self.refresh, again=False)
        self._show_cursor()

    def _cursor_moved(self, day: date) -> None:
        if self.board is None or day not in self.board.span:
            self._show(day, extend=self.view.extends)
            return
        self._show_week()
        self._show_cursor()

    def _show_week(self) -> None:
        if self.board is not None:
            self.load.show_week(self.board, Week.of(self.cursor_day).monday)

    def _show_cursor(self) -> None:
        """Scroll the page to the cursor after the layout; the calendar has no scroll bar of its own."""
        QTimer.singleShot(0, self, self._scroll_to_cursor)

    def _scroll_to_cursor(self) -> None:
        self._both.activate()
        viewport, cell = self.view.viewport(), self.view.visualRect(self.view.cursor_index())
        if cell.isValid():
            bring_into_view(viewport, cell)

    def say(self, text: str, role: str) -> None:
        """Show a sentence below the page; an empty one hides it."""
        set_role(self.message, "role", role)
        self.message.setText(text)
        self._words.setVisible(bool(text))

    # -- room --------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the form of the calendar for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the cards beside the calendar when it has room, else below it; list the days when narrow."""
        px = theme().px
        width = self._scroll.viewport().width() - 2
        least = self.view.least_width()
        beside = width - px(SIDE + GAP) >= least
        sideways = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._both.direction() is not sideways:
            self._both.setDirection(sideways)
        self.side.setFixedWidth(px(SIDE)) if beside else self.side.setMaximumWidth(_ANY)
        if not beside:
            self.side.setMinimumWidth(0)
        self.view.set_narrow(narrow=width < least)
        self._place_follow()

    # -- changes -----------------------------------------------------------------------------------------

    def press(self, digit: int) -> None:
        """Set the kind of a digit on the chosen days."""
        self._changed_by(lambda span: self.deeds.press(digit, span))

    def clear(self) -> None:
        """Empty the chosen days."""
        self._changed_by(self.deeds.clear)

    def copy_on(self) -> None:
        """Copy the week of the cursor into the week after it, and follow it there."""
        day = self.cursor_day

        def copy() -> None:
            if self.deeds.copy_on(day):
                self.go_to(day + timedelta(days=7))

        self.signals.attempt(copy, again=False)

    def _changed_by(self, change: Callable[[DaySpan], bool]) -> None:
        span = self.view.chosen
        self._telling = span is not None
        if span is not None:
            self.signals.attempt(lambda: change(span), again=False)
        self.view.setFocus()

    def _move(self, source: date, target: date) -> None:
        def move() -> None:
            if self.deeds.move(source, target):
                self.go_to(target)

        self.signals.attempt(move, again=False)

    def _on_cursor(self, change: Callable[[date], object]) -> None:
        self.signals.attempt(lambda: change(self.cursor_day), again=False)


PLANS: Final = (PlannedDay, PlannedTraining, PlannedPeriod)
_ANY: Final = (1 << 24) - 1
"""The largest width of Qt: no bound."""


def _of_plans(changes: Changes) -> bool:
    return bool(changes.edits) and all(isinstance(edit.entry, PLANS) for edit in changes.edits)


def _by_day(findings: Sequence[Finding]) -> Mapping[date, Sequence[str]]:
    """Return the titles of broken rules by the days that they are about."""
    found: defaultdict[date, list[str]] = defaultdict(list)
    for finding in findings:
        if finding.broken:
            for day in finding.days:
                found[day].append(translate(finding.title))
    return found
