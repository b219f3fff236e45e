"""The page "Waarom dit advies?": the level, its groups, the signals with their days, and the advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.application.banner_contents import answer_for, mark_answer, mark_seen
from herstel_gui.domain.safety_texts import beside_rule
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.signals.catalogue import BY_ID
from herstel_gui.domain.signals.signal import Group, Level
from herstel_gui.qt_models.texts import long_day, short_day, translate
from herstel_gui.views.banner import look_of
from herstel_gui.views.deeds.deeds import Deeds, week_deed, week_tip
from herstel_gui.views.deeds.plan_words import proposal_words
from herstel_gui.views.meaning_key import give_meaning
from herstel_gui.views.page import Page
from herstel_gui.views.signals.answer_row import AnswerRow
from herstel_gui.views.signals.counts import days_text
from herstel_gui.views.signals.limit_editor import own_limits_text
from herstel_gui.views.signals.plots import Plots
from herstel_gui.views.signals.signal_parts import clear, prose, scrolling
from herstel_gui.views.signals.states import RuleState, group_word
from herstel_gui.views.signals.why_advice import AdviceColumn
from herstel_gui.views.signals.why_groups import GroupsCard
from herstel_gui.views.signals.why_parts import LevelCard, SignalCard, SignalWords
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.draft import REASON_DRAFT, keep_line
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.icon_button import IconButton
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.domain.signals.signal import SignalReport, Verdict
    from herstel_gui.qt_models.journal_signals import JournalSignals

NARROW: Final = 860
"""Below this width, in pixels at 100 %, the two columns stand under each other."""


class WhyPage(Page):
    """Explains the report of the day on screen.

    ``left`` is emitted to return to the previous page; ``signal_asked`` carries a rule id;
    ``report_asked`` is emitted for a report for a physician, ``plan_asked`` for the deed of the warning.
    """

    shows_banner: ClassVar[bool] = False
    left = Signal()
    signal_asked = Signal(str)
    report_asked = Signal()
    plan_asked = Signal()

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Build the frame; ``refresh`` fills it."""
        super().__init__(signals, parent)
        self.setObjectName("whyPage")
        give_meaning(self, "level")
        self.back = IconButton("previous", self.tr("Terug"))
        self.back.setToolTip(self.tr("Terug (Esc of Alt+←)"))
        self.back.clicked.connect(self.left)
        self._deeds = Deeds(signals, self)
        self._day = PlainLabel()
        self._day.setProperty("role", "hint")
        self._top, self._evidence, self._advice = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build_header()
        self._build_body()
        for key in (Qt.Key.Key_Escape, Qt.Modifier.ALT | Qt.Key.Key_Left):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.left)

    # -- building ------------------------------------------------------------------------------------

    def _build_header(self) -> None:
        row = HeaderRow(theme().px(12))
        self.header = row
        title = QLabel(self.tr("Waarom dit advies?"))
        title.setProperty("role", "title")
        row.add(self.back, title)
        row.add_right(self._day)

    def _build_body(self) -> None:
        px = theme().px
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(12))
        column.addLayout(self._top)
        self._columns.setSpacing(px(12))
        for part, stretch in ((self._evidence, 3), (self._advice, 2)):
            part.setSpacing(px(12))
            self._columns.addLayout(part, stretch)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.area = scrolling(self.inside, self.tr("Uitleg bij het advies"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def start_focus(self) -> None:
        """Focus the scroll area: arrow keys and Page Down scroll at once."""
        self.area.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns under each other when the page is narrower than NARROW."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(NARROW)
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    # -- showing -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Rebuild the page from the current report; the scroll position and the focus stay."""
        used, before = self._used(), self.inside.findChildren(QPushButton)
        report = self.signals.reports.of_day(self.signals.day)
        place = self.area.verticalScrollBar().value()
        self._day.setText(long_day(report.day))
        for part in (self._top, self._evidence, self._advice):
            clear(part)
        self._show_level(report)
        self._show_evidence(report)
        self._advice.addWidget(AdviceColumn(report))
        self._advice.addStretch(1)
        self._evidence.addStretch(1)
        self.area.verticalScrollBar().setValue(place)
        if used is not None:
            # removed buttons are deleted later, so they are found again
            self._use(used, [each for each in self.inside.findChildren(QPushButton) if each not in before])

    def _used(self) -> str | None:
        """Return the name or words of the button that has the focus; None with the focus elsewhere."""
        button = self.inside.focusWidget()
        if not isinstance(button, QPushButton) or self.window().focusWidget() is not button:
            return None
        return button.objectName() or button.text()

    def _use(self, used: str, found: Sequence[QPushButton]) -> None:
        """Focus the button that took the place of a removed one, else the page."""
        same = (each for each in found if used in {each.objectName(), each.text()} and each.isEnabled())
        next(same, self.area).setFocus()

    def _show_level(self, report: SignalReport) -> None:
        card = LevelCard(look_of(report), translate(report.title), self._since(report))
        for text in report.safety:
            card.add(translate(text), "strong")
        for text in (*report.later, *report.care):
            card.add(translate(text))
        card.add(" ".join(translate(text) for text in report.summary))
        if report.level.rank >= Level.UNDER_RECOVERED.rank:
            card.column.addWidget(self._deed_row(report))
        if report.level.rank:
            first, unsaved = report.since or report.day, self.signals.unsaved
            row = AnswerRow(
                answer_for(self.signals.journal.surroundings(), report),
                keep=lambda line: keep_line(line, unsaved, first, REASON_DRAFT),
                asks=not (report.urgent or report.safety),
            )
            row.seen.connect(self._mark_seen)
            row.answered.connect(self._mark_answer)
            card.column.addWidget(row)
        self._top.addWidget(card)

    def _deed_row(self, report: SignalReport) -> FlowBox:
        """Return the buttons for what can be done about the warning."""
        row = FlowBox(theme().px(8))
        if report.level is Level.SEE_PROFESSIONAL:
            tip = self.tr("Een verslag voor je huisarts of sportarts")
            row.add(self._deed("report", self.tr("Maak verslag"), tip, self.report_asked.emit))
            tip = self.tr("Noteer op welke dag je een professional sprak")
            row.add(self._deed("discussed", self.tr("Besproken op…"), tip, self._deeds.discussed))
        week = report.recovery_week
        words = "" if week else proposal_words(self.signals.journal, report)
        if words:
            tip = self.tr("Toont in Planning wat erbij komt, voordat het in je plan staat")
            row.add(self._deed("plan", words, tip, self.plan_asked.emit))
        row.add(self._deed("week", week_deed(week, report.day), week_tip(week), self._deeds.recovery_week))
        return row

    @staticmethod
    def _deed(name: str, text: str, tip: str, do: Callable[[], object]) -> QPushButton:
        deed = QPushButton(text)
        deed.setObjectName(name)
        deed.setToolTip(tip)
        deed.clicked.connect(lambda _checked=False: do())
        return deed

    def _since(self, report: SignalReport) -> str:
        if report.since is None or not report.level.rank:
            return ""
        days = days_text((report.day - report.since).days + 1)
        return self.tr("Sinds {day}, {days}").format(day=short_day(report.since), days=days)

    def _show_evidence(self, report: SignalReport) -> None:
        self._evidence.addWidget(GroupsCard(report))
        plots = Plots(self.signals.journal, report.day)
        reasons = [verdict for verdict in report.chips if verdict.group is Group.PROFESSIONAL]
        note = "" if report.given is None else self.tr("Zo was het op {day}.")
        note = note.format(day="" if report.given is None else short_day(report.given))
        self._show_group(Group.PROFESSIONAL, reasons, plots, note)
        for group in report.groups:
            fired = [verdict for verdict in report.fired if verdict.group is group]
            if fired:
                self._show_group(group, fired, plots)
            else:
                self._show_held(report, group, plots)

    def _show_group(self, group: Group, verdicts: Sequence[Verdict], plots: Plots, note: str = "") -> None:
        if verdicts:
            self._evidence.addWidget(prose(group_word(group), "section"))
        for verdict in verdicts:
            self._evidence.addWidget(self._card(verdict, plots, note))

    def _show_held(self, report: SignalReport, group: Group, plots: Plots) -> None:
        """Show the newest signals of a group that is still active although no signal is on today."""
        active = next((each for each in report.active if each.group is group), None)
        if active is None:
            return
        day, fired = plots.last_fired(group, active.since)
        note = self.tr("Zo was het op {day}. Vandaag is dit signaal er niet, maar de groep telt nog mee.")
        self._show_group(group, fired, plots, note.format(day=short_day(day)))

    def _card(self, verdict: Verdict, plots: Plots, note: str) -> SignalCard:
        rule = BY_ID[verdict.rule]
        words = SignalWords(
            rule.id,
            translate(rule.label),
            translate(verdict.line),
            " ".join(
                part
                for part in (translate(rule.definition), own_limits_text(rule, self.signals.journal.limits))
                if part
            ),
            (f"{translate(attribution(rule.documents))} {translate(rule.strength)}",),
            (*((note,) if note else ()), *(translate(text) for text in beside_rule(rule.id) if note)),
            RuleState.NOTED if note else RuleState.ON,
        )
        return SignalCard(words, plots.picture(verdict), self.signal_asked.emit)

    # -- answering -----------------------------------------------------------------------------------

    def _mark_seen(self) -> None:
        def mark() -> None:
            report = self.signals.reports.of_day(self.signals.day)
            if self.signals.run(lambda journal: mark_seen(journal, report)):
                self.left.emit()

        self.signals.attempt(mark, again=False)

    def _mark_answer(self, verdict: str, reason: str) -> None:
        def mark() -> None:
            report = self.signals.reports.of_day(self.signals.day)
            self.signals.run(lambda journal: mark_answer(journal, report, verdict, reason))

        self.signals.attempt(mark, again=False)
