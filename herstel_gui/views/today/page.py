"""The day page: head, week strip and six cards, in two columns or one."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.day import TAGS
from herstel_gui.domain.measure import Moment
from herstel_gui.domain.measures import BY_KEY, MEASURES, RESTING_HEART_RATE
from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.page import Page
from herstel_gui.views.theme import theme
from herstel_gui.views.today.card_columns import CardColumns
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.header import DayHeader
from herstel_gui.views.today.night_row import NIGHT, NightRow
from herstel_gui.views.today.note_card import NoteCard
from herstel_gui.views.today.plan_bar import PlanBar
from herstel_gui.views.today.row import FormRow
from herstel_gui.views.today.tags_card import TagsCard
from herstel_gui.views.today.tap_dialog import TapDialog
from herstel_gui.views.today.training_card import TrainingCard
from herstel_gui.views.today.value_rows import ValueRow, row_for
from herstel_gui.views.today.week_strip import WeekStrip
from herstel_gui.views.widgets.card import Card, link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from herstel_gui.domain.measure import Measure
    from herstel_gui.qt_models.journal_signals import JournalSignals

GAP: Final = 12
ROOMY, DENSE = 6, 2


def usually_asked() -> Sequence[str]:
    """Return the measures that a new user is asked."""
    return tuple(measure.key for measure in MEASURES if measure.asked)


def known_tags() -> Sequence[str]:
    """Return the tags that a new user is offered."""
    return tuple(TAGS)


class PagePart(Protocol):
    """A part of the page that may hold something half typed."""

    def store_pending(self) -> bool:
        """Store it; tell whether nothing is left to answer."""


class TodayPage(Page):
    """Enter and see one day. Everything is stored at once; what is half typed is stored when it is left.

    ``asked`` names the measures in the form, ``tags`` the tags offered; both are asked again at every
    refresh, so that a changed setting shows. ``timer`` is the clock of the pulse dialog, in seconds.
    """

    compact_banner: ClassVar[bool] = False

    def __init__(
        self,
        signals: JournalSignals,
        asked: Callable[[], Sequence[str]] = usually_asked,
        tags: Callable[[], Sequence[str]] = known_tags,
        timer: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Build the form once; the data comes with the first showing."""
        super().__init__(signals)
        self._asked, self._timer = asked, timer
        self._moving = False
        self._seen = signals.day
        self._tabs: tuple[int, int] = (-1, -1)
        self.rows: dict[str, FormRow] = {}
        self._form: tuple[str, ...] | None = None
        self.head = DayHeader(signals)
        self.header = self.head
        self.strip = WeekStrip(signals)
        self.cards = {moment: Card(*self._title(moment)) for moment in Moment}
        self.training, self.note = TrainingCard(signals), NoteCard(signals)
        self.tags = TagsCard(signals, tags)
        self.tap = link(self.tr("Meet met spatiebalk…"), self.measure_pulse, self.tr("Pols meten (Ctrl+M)"))
        self.cards[Moment.MORNING].head.add_right(self.tap)
        self.plan = PlanBar(signals)
        self._lay_out()
        self._listen()

    # -- building ------------------------------------------------------------------------------------

    def _title(self, moment: Moment) -> tuple[str, str, int]:
        match moment:
            case Moment.MORNING:
                return self.tr("Ochtend"), self.tr("leeg laten mag"), ROOMY
            case Moment.SLEEP:
                return self.tr("Slaap"), "", ROOMY
            case Moment.FEELING:
                return self.tr("Gevoel"), self.tr("1 = heel goed · 7 = heel slecht · cijfer, dan Tab"), DENSE

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP))
        column.addWidget(self.strip)
        column.addWidget(self.plan)
        morning, sleep, feeling = (self.cards[moment] for moment in Moment)
        training, tags, note = self.training, self.tags, self.note
        self.area = CardColumns(
            (morning, sleep, training),
            (feeling, tags, note),
            (morning, sleep, feeling, training, tags, note),
        )
        column.addWidget(self.area, 1)

    def _listen(self) -> None:
        self.head.chosen.connect(self.choose_day)
        self.strip.chosen.connect(self.choose_day)
        self.head.listen_on(self)
        self.training.listen_on(self)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self.measure_pulse)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self.rest)

    def _fill_form(self) -> None:
        """Make a row for every measure that is asked, in the order of their declaration."""
        self._form = form = tuple(self._asked())
        for row in self.rows.values():
            row.setParent(None)
            row.deleteLater()
        self.rows = {}
        for measure in (m for m in MEASURES if m.key in form and not m.retired):
            key = "night" if measure in NIGHT else measure.key
            if key not in self.rows:
                self.rows[key] = self._row(measure)
                self.cards[measure.moment].body.addWidget(self.rows[key])
        for moment, card in self.cards.items():
            wanted = any(BY_KEY[key].moment is moment for key in form if key in BY_KEY)
            # one that has no place yet would be shown as a window of its own
            if card.parentWidget() is not None or not wanted:
                card.setVisible(wanted)
        self.cards[Moment.MORNING].head.offer((self.tap,), on=RESTING_HEART_RATE.key in self.rows)
        self._tabs = (-1, -1)

    def _row(self, measure: Measure) -> FormRow:
        return NightRow(self.signals) if measure in NIGHT else row_for(measure, self.signals)

    def _order_tabs(self) -> None:
        """Let Tab follow the reading order; help and navigation come last."""
        count = len(self.training.rows), len(self.tags.chips)
        if count == self._tabs:
            return
        self._tabs = count
        training = self.training
        stops: list[QWidget] = [self.plan.rest]
        for row in self.rows.values():
            stops += [row.editor, row.answer.yes, row.answer.no]
        stops += [training.add, training.rest, training.active]
        for session in training.rows:
            stops += [session.edit, session.remove]
        stops += [self.tags.pain, self.tags.own, *self.tags.chips.values(), self.tags.edit, self.note.edit]
        stops += [self.tap, *self.strip.buttons]
        stops += [self.head.previous, self.head.title, self.head.next, self.head.today]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # -- showing -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the day that is looked at; only values change, the form stays."""
        for _ in self._refresh_in_steps():
            pass

    def prepare(self) -> Iterator[None]:
        """Make the form and show the day, in steps between which the window may answer."""
        self._stale = False
        yield from self._refresh_in_steps()

    def _refresh_in_steps(self) -> Iterator[None]:
        if self._moving:
            return
        if tuple(self._asked()) != self._form:
            self.store_pending()
            self._fill_form()
            yield
        picture = take_picture(self.signals)
        leaving = self.plan.rest.hasFocus() and not picture.future
        self.plan.show_day(picture)
        yield
        for row in self.rows.values():
            row.show_day(picture)
        for part in (self.head, self.strip, self.training, self.tags, self.note):
            yield
            part.show_day(picture)
        self.tap.setEnabled(not picture.future)
        self._order_tabs()
        # the field in hand is closed on a day to come, and the button of that day gone on others
        lost = self.isVisible() and self.isActiveWindow() and QApplication.focusWidget() is None
        if leaving or lost:
            self.start_focus()
        if picture.day != self._seen:
            self._seen, field = picture.day, QApplication.focusWidget()
            if field is not None and self.isAncestorOf(field):
                _come_in(field)

    def note_change(self, what: object = None) -> None:
        """Store what is in hand before another day takes its place."""
        if what == self.signals.day and not self._moving:
            self._moving = True
            try:
                self.store_pending()
            finally:
                self._moving = False
        super().note_change(what)

    def start_focus(self) -> None:
        """Put the cursor in the first field: the pulse. On a day to come there is only its plan."""
        first = next(iter(self.rows.values()), None)
        if self.signals.day > self.signals.journal.clock.today():
            self.plan.rest.setFocus()
        elif first is None:
            self.head.title.setFocus()
        else:
            first.editor.setFocus()

    # -- storing and going ---------------------------------------------------------------------------

    def store_pending(self) -> bool:
        """Store everything half typed; tell whether nothing is left to answer."""
        parts: list[PagePart] = [*self.rows.values(), self.tags, self.note]
        left = [part for part in parts if not part.store_pending()]
        return not left

    def pending_question(self) -> str:
        """Return a sentence that names what was typed and is not stored; nothing when all is."""
        waiting = [row for row in self.rows.values() if row.waiting]
        if not waiting:
            return ""
        named = ", ".join(f"{row.label.text()}: {row.waiting}" for row in waiting)
        return self.tr("Getypt, maar nog niet opgeslagen – {what}.").format(what=named)

    def forget_typing(self) -> None:
        """Give up what ``pending_question`` names: the user was asked."""
        for row in self.rows.values():
            row.forget_typing()

    def shown_values(self) -> dict[str, str]:
        """Return what stands in the fields of the form, by their names, in their order."""
        return {row.label.text(): row.shown for row in self.rows.values()}

    def put_back(self, values: dict[str, str]) -> None:
        """Store values that ``shown_values`` gave before."""
        for row in self.rows.values():
            if row.label.text() in values:
                row.fill_in(values[row.label.text()])

    def choose_day(self, day: date) -> None:
        """Go to another day; the field in hand is stored first."""
        self.signals.choose_day(max(EARLIEST, min(LATEST, day)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what is half typed when the page or the window goes."""
        super().hideEvent(event)
        with guarded():
            self.store_pending()

    def rest(self) -> None:
        """Mark the day as a rest day or no longer; on a day to come, plan it so."""
        future = self.signals.day > self.signals.journal.clock.today()
        (self.plan.rest if future else self.training.rest).click()

    # -- the pulse dialog ----------------------------------------------------------------------------

    def measure_pulse(self) -> TapDialog | None:
        """Count the pulse by tapping, and fill it in."""
        row = self.rows.get(RESTING_HEART_RATE.key)
        if not isinstance(row, ValueRow) or not row.edit.isEnabled():
            return None
        dialog = TapDialog(self._timer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.measured.connect(lambda pulse: row.fill_in(str(pulse)))
        dialog.open()
        return dialog


def _come_in(field: QWidget | None) -> None:
    """Put the cursor where Tab puts it in a field: all of a line selected, the end of a text."""
    if isinstance(field, QLineEdit):
        field.selectAll()
    elif isinstance(field, QPlainTextEdit):
        field.moveCursor(QTextCursor.MoveOperation.End)
