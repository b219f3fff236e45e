"""The day page: a header, the week strip and six cards in one or two columns."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from herstel_gui.application.pulse_posture import MEASURE_OF, Posture
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import JournalError, RefusedValueError
from herstel_gui.domain.measure import Moment
from herstel_gui.domain.measures import DECLARED, TAKEN_PULSES, WIDE_SET
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.tags import TAGS
from herstel_gui.qt_models.event_errors import guarded
from herstel_gui.views.page import Page
from herstel_gui.views.theme import theme
from herstel_gui.views.today.card_columns import CardColumns
from herstel_gui.views.today.day_picture import read_ahead, take_picture, unknown_picture
from herstel_gui.views.today.follow_bar import FollowBar
from herstel_gui.views.today.header import DayHeader
from herstel_gui.views.today.measure_form import MeasureForm
from herstel_gui.views.today.note_card import NoteCard
from herstel_gui.views.today.plan_bar import PlanBar
from herstel_gui.views.today.quiet_bar import QuietBar
from herstel_gui.views.today.tags_card import TagsCard
from herstel_gui.views.today.training_card import TrainingCard
from herstel_gui.views.today.value_rows import QuantityRow, ValueRow
from herstel_gui.views.today.waiting_note import WaitingNote
from herstel_gui.views.today.week_strip import WeekStrip
from herstel_gui.views.widgets.card import Card, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from herstel_gui.domain.measures import MeasureList
    from herstel_gui.domain.reading import Reading
    from herstel_gui.qt_models.feelings_first import FeelingsFirst
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture
    from herstel_gui.views.today.evening_card import EveningCard
    from herstel_gui.views.today.row import FormRow
    from herstel_gui.views.today.tap_dialog import TapDialog

GAP: Final = 12
ROOMY, DENSE = 6, 2
AT_ONCE: Final = 4
"""The rows of the form that are shown in one step while the journal is opened."""


def usually_asked() -> Sequence[str]:
    """Return the keys of the measures in the form of a new user."""
    return WIDE_SET


def known_tags() -> Sequence[str]:
    """Return the tags offered to a new user."""
    return tuple(TAGS)


class PostureMemory(NamedTuple):
    """The posture in which the pulse is taken: ``get`` returns the choice, ``keep`` stores another one."""

    get: Callable[[], Posture] = lambda: Posture.LYING
    keep: Callable[[Posture], None] = lambda _posture: None


UNREMEMBERED: Final = PostureMemory()


class PagePart(Protocol):
    """A part of the page that may hold unsaved text."""

    def store_pending(self) -> bool:
        """Store the typed text; return False when a refusal or question is left to answer."""


class TodayPage(Page):
    """Shows and edits one day. A click is stored at once, a typed text when its field is left.

    ``asked`` returns the keys of the measures in the form, ``tags`` the tags offered; both are called at
    every refresh, so that a changed setting takes effect. ``timer`` is the clock of the pulse dialog, in
    seconds. ``feelings_first`` holds comparisons of today back; without it they are shown at once.
    ``measure_less`` opens the dialog on a pause and only writing down. ``posture`` remembers
    how the pulse is taken. ``evening`` adds the card of the five pillars.
    """

    compact_banner: ClassVar[bool] = False

    def __init__(  # noqa: PLR0913  # all parameters but the first have defaults
        self,
        signals: JournalSignals,
        asked: Callable[[], Sequence[str]] = usually_asked,
        tags: Callable[[], Sequence[str]] = known_tags,
        timer: Callable[[], float] = time.perf_counter,
        feelings_first: FeelingsFirst | None = None,
        measure_less: Callable[[], object] = lambda: None,
        posture: PostureMemory = UNREMEMBERED,
        *,
        evening: bool = False,
    ) -> None:
        """Build the parts of the page; the first refresh adds rows and values."""
        super().__init__(signals)
        self._asked, self._timer, self._posture = asked, timer, posture
        self.moves_on: Callable[[], bool] = lambda: False
        """Whether a completed field passes the cursor on."""
        self.person: Callable[[], Person] = lambda: ANYONE
        """Who fills in, for what the page shows before the journal is open."""
        self._moving, self._seen, self._in_steps = False, signals.day, False
        self._passing: list[FormRow] = []
        self._readings: Sequence[Reading] | None = None
        """What the journal holds of the day, before it is open; None while that is not read."""
        self._tabs: tuple[int, int] | None = None
        self.header = self.head = DayHeader(signals, asked)
        self._feelings_first = feelings_first
        self.strip = WeekStrip(signals, feelings_first.mark if feelings_first else None)
        self.cards = {moment: Card(*self._title(moment)) for moment in Moment}
        self._form = MeasureForm(signals, self.cards)
        self.rows = self._form.rows
        self.training, self.note = TrainingCard(signals), NoteCard(signals)
        self.tags = TagsCard(signals, tags)
        self._late: dict[str, QWidget] = {"training": self.training.facts, "tags": self.tags}
        self.tap = link(self.tr("Meet met spatiebalk…"), self.measure_pulse, self.tr("Pols meten (Ctrl+M)"))
        self.cards[Moment.MORNING].head.add_right(self.tap)
        self.waiting = WaitingNote(feelings_first)
        self.plan = PlanBar(signals)
        self.follow = FollowBar(signals)
        self.quiet = QuietBar(measure_less)
        self.evening = self._evening_card() if evening else None
        self._lay_out()
        self._listen()

    # -- building ------------------------------------------------------------------------------------

    def _evening_card(self) -> EveningCard:
        from herstel_gui.views.today.evening_card import EveningCard

        return EveningCard(self.signals)

    def _title(self, moment: Moment) -> tuple[str, str, int]:
        match moment:
            case Moment.MORNING:
                return self.tr("Ochtend"), self.tr("mag leeg blijven"), ROOMY
            case Moment.SLEEP:
                return self.tr("Slaap"), "", ROOMY
            case Moment.FEELING:
                return self.tr("Gevoel"), self.tr("1 = heel goed · 7 = heel slecht"), DENSE
            case Moment.AFTER_TRAINING:
                return self.tr("Na de training"), self.tr("eigen metingen"), DENSE
            case Moment.EVENING:
                return self.tr("’s Avonds"), self.tr("eigen metingen"), DENSE

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(GAP))
        column.addWidget(self.strip)
        column.addWidget(self.plan)
        column.addWidget(self.follow)
        column.addWidget(self.quiet)
        morning, sleep, feeling, trained, late = (self.cards[moment] for moment in Moment)
        training, tags, note = self.training, self.tags, self.note
        self.area = CardColumns(
            (morning, sleep, training, trained, late),
            (feeling, tags, note),
            (morning, sleep, feeling, training, trained, late, tags, note),
            () if self.evening is None else (self.evening,),
        )
        column.addWidget(self.area, 1)

    def _listen(self) -> None:
        self.head.chosen.connect(self.choose_day)
        self.head.today_asked.connect(self.start_focus)
        self.strip.chosen.connect(self.choose_day)
        self.head.listen_on(self)
        self.training.listen_on(self)
        if self._feelings_first is not None:
            self._feelings_first.changed.connect(self._comparing_changed)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self.measure_pulse)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self.rest)

    def _keys(self, measures: MeasureList) -> tuple[str, ...]:
        return measures.on_form(self._asked())

    def _fill_form(self, measures: MeasureList) -> None:
        self._form.build(self._keys(measures), measures)
        for row in self.rows.values():
            if row not in self._passing:
                row.completed.connect(partial(self._go_on, row))
        self._passing = list(self.rows.values())
        self.cards[Moment.MORNING].head.offer((self.tap,), on=self._pulse_row() is not None)
        card = self.cards[Moment.FEELING]
        self.waiting.stand_in(card if not card.isHidden() else self.cards[Moment.SLEEP])
        self._tabs = None

    def _comparing_changed(self) -> None:
        """Show the comparisons of today, which were held back."""
        self.strip.forget()
        self.note_change()

    def _order_tabs(self) -> None:
        """Make Tab follow the reading order; the pulse dialog and the navigation come last."""
        count = len(self.training.rows), len(self.tags.chips)
        if count == self._tabs:
            return
        self._tabs = count
        training = self.training
        stops: list[QWidget] = [self.plan.rest, self.plan.week]
        for row in self.rows.values():
            stops += [row.editor, *row.answer.stops]
            if isinstance(row, QuantityRow):
                stops += row.doubt.stops
        stops += [training.add, training.rest, training.active, training.in_week]
        for session in training.rows:
            stops += [session.edit, session.remove]
        stops += [training.question.training, training.question.rest]
        stops += training.participation.stops
        stops += [self.tags.pain, self.tags.own, self.tags.more, *self.tags.chips.values(), self.tags.fold]
        stops += [self.tags.edit, self.tags.discussed, self.note.edit]
        stops += [] if self.evening is None else self.evening.buttons.values()
        stops += [self.tap, self.waiting.show_now, self.follow.open, self.quiet.change]
        stops += [*self.strip.buttons]
        stops += [self.head.previous, self.head.title, self.head.next, self.head.today]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    # -- showing -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the chosen day; the rows stay unless the setting of asked measures changed."""
        for _ in self._refreshing():
            pass

    def _refreshing(self) -> Iterator[None]:
        """Show the chosen day in steps, between which events can be processed while the journal is opened."""
        if self._moving:
            return
        picture = self._matched()
        leaving = self.plan.rest.hasFocus() and not picture.future
        self.plan.show_day(picture)
        if self.signals.readable:
            self.follow.show_day(picture)
        self.quiet.show_day(picture)
        for number, row in enumerate(self.rows.values(), 1):
            row.show_day(picture)
            if number % AT_ONCE == 0:
                yield
        yield
        for part in (self.head, self.strip, self.waiting, self.training, self.tags, self.note):
            part.show_day(picture)
            yield
        if self.evening is not None and self.signals.readable:
            self.evening.show_day(picture)
        self.tap.setEnabled(not picture.future)
        self._order_tabs()
        # a future day disables the focused field; a past day hides the focused button of a future day
        lost = self.isVisible() and self.isActiveWindow() and QApplication.focusWidget() is None
        if leaving or lost:
            self.start_focus()
        if picture.day != self._seen:
            self._seen, field = picture.day, QApplication.focusWidget()
            if field is not None and self.isAncestorOf(field):
                _select_as_tab(field)

    def _matched(self) -> DayPicture:
        """Return the picture of the day, after giving the form a row for each measure that is asked."""
        picture = self._picture()
        measures = picture.measures if picture.known else DECLARED
        if (self._keys(measures), measures) == (self._form.asked, self._form.measures):
            return picture
        if not self.signals.opening:
            self.store_pending()
        self._fill_form(measures)
        return self._picture()

    def _picture(self) -> DayPicture:
        """Return the picture of the chosen day; while the journal is being opened, what is known without."""
        first = self._feelings_first
        words_only = first is not None and first.words_only
        if not self.signals.readable:
            record = None if self._readings is None else DayRecord(self.signals.day, tuple(self._readings))
            held = first is not None and first.would_hold(record or DayRecord(self.signals.day))
            return unknown_picture(self.signals, self.person(), record, held=held, words_only=words_only)
        held = first is not None and first.holds_day(self.signals.day)
        return take_picture(self.signals, held=held, words_only=words_only)

    def keep_room(self, heights: Mapping[str, int]) -> None:
        """Keep at least these heights for the parts below the form, by name, until ``release_room``."""
        for name, part in self._late.items():
            part.setMinimumHeight(heights.get(name, 0))
        self.note.edit.keep(heights.get("note", 0))

    def room_heights(self) -> dict[str, int]:
        """Return the heights that the parts below the form need, by name, in pixels."""
        heights = {name: height_of(part) for name, part in self._late.items()}
        return heights | {"note": self.note.edit.minimumHeight()}

    def release_room(self) -> None:
        """Let every part of the page have the height that it needs."""
        self.keep_room({})
        self.area.hold(still=False)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show readings of the day before the journal is open; ``show_values`` adds the rest."""
        self._readings = readings
        picture = self._picture()
        for row in self.rows.values():
            row.show_day(picture)
        self.waiting.show_day(picture)

    def read_ahead(self) -> Iterator[None]:
        """Read what ``show_week`` and ``show_values`` show, in steps between which events can be processed.

        Raises:
            JournalError: the journal cannot be read.
        """
        return read_ahead(self.signals)

    def show_week(self) -> None:
        """Show the marks of the week in a journal that was opened after the page.

        Raises:
            JournalError: the journal cannot be read.
        """
        self.strip.show_day(self._picture())
        self.strip.show_levels()

    def show_values(self) -> Iterator[None]:
        """Show the values of a journal that was opened after the page, in steps.

        When it cannot be read, ``meet_journal`` tries again and tells of it. What changes between the steps
        is shown by ``meet_journal`` too: the steps left show the day as it was before.
        """
        self.area.hold(still=True)
        self._stale, self._in_steps = False, True
        with suppress(JournalError, RefusedValueError):
            try:
                yield from self._refreshing()
            except BaseException:
                self._stale = True
                raise
            finally:
                self._in_steps = False

    def refresh_when_stale(self) -> None:
        """Refresh if the page is stale; while ``show_values`` is in its steps, leave it stale."""
        if not self._in_steps:
            super().refresh_when_stale()

    def meet_journal(self) -> dict[str, str]:
        """Show a journal that was opened after the page, if that was not done, and store what was typed.

        Returns:
            The stored values that the typing replaces, by the label of the row.
        """
        if not self.signals.attempt(self.refresh_when_stale):
            return {}
        replaced = self._form.overwritten()
        focused = QApplication.focusWidget()
        parts: list[FormRow | TagsCard | NoteCard] = [*self.rows.values(), self.tags, self.note]
        for part in parts:
            if focused is None or not part.isAncestorOf(focused):
                part.store_pending()
        for row in self.rows.values():
            row.go_on_typing()
        return replaced

    def stored_values(self) -> dict[str, str]:
        """Return the texts of the rows whose text is stored, by label."""
        return self._form.stored_texts()

    def note_change(self, what: object = None) -> None:
        """Refresh after a change; when another day was chosen, store the typed text of the old day first."""
        if what == self.signals.day and not self._moving:
            self._moving = True
            try:
                self.store_pending()
            finally:
                self._moving = False
        super().note_change(what)

    def start_focus(self) -> None:
        """Put the cursor in the first field, usually the pulse; on a future day on the plan button."""
        first = next(iter(self.rows.values()), None)
        if self.signals.day > self.signals.clock.today():
            self.plan.rest.setFocus()
        elif first is None:
            self.head.title.setFocus()
        else:
            first.editor.setFocus()

    def _go_on(self, row: FormRow) -> None:
        """Pass the cursor from a completed row to the next one, after the last one to the training."""
        focused = QApplication.focusWidget()
        if not self.moves_on() or focused is None or not row.isAncestorOf(focused):
            return
        rows = list(self.rows.values())
        place = rows.index(row) + 1
        after: QWidget = rows[place].editor if place < len(rows) else self.training.add
        after.setFocus(Qt.FocusReason.TabFocusReason)

    # -- storing and going ---------------------------------------------------------------------------

    def store_pending(self) -> bool:
        """Store all typed text; return False when a refusal or question is left to answer."""
        parts: list[PagePart] = [*self.rows.values(), self.tags, self.note]
        left = [part for part in parts if not part.store_pending()]
        return not left

    def pending_question(self) -> str:
        """Return a sentence with the typed texts that are not stored; empty when all is stored."""
        unstored = self._form.unstored()
        if not unstored:
            return ""
        return self.tr("Getypt, maar nog niet bewaard – {what}.").format(what=unstored)

    def forget_typing(self) -> None:
        """Discard the texts listed by ``pending_question``; the caller asked the user first."""
        self._form.forget_typing()

    def put_back(self, values: Mapping[str, str]) -> None:
        """Store texts that ``meet_journal`` returned."""
        self._form.fill_in(values)

    def choose_day(self, day: date) -> None:
        """Choose another day, within the calendar; ``note_change`` stores typed text first."""
        self.signals.choose_day(max(EARLIEST, min(LATEST, day)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Store typed text when the page or the window is hidden."""
        super().hideEvent(event)
        with guarded():
            self.store_pending()

    def rest(self) -> None:
        """Switch the rest day on or off; on a future day switch the planned rest."""
        future = self.signals.day > self.signals.clock.today()
        (self.plan.rest if future else self.training.rest).click()

    # -- the pulse dialog ----------------------------------------------------------------------------

    def measure_pulse(self) -> TapDialog | None:
        """Open the pulse dialog and enter its result; None when the pulse cannot be typed on this day."""
        row = self._pulse_row()
        if row is None or not row.edit.isEnabled():
            return None
        from herstel_gui.views.today.tap_dialog import TapDialog

        posture = self._posture.get()
        if MEASURE_OF[posture].key not in self.rows:
            # the fields were chosen without this pulse; the result belongs to no field of another posture
            posture = Posture.NOT_CHOSEN
        dialog = TapDialog(self._timer, posture, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.posture_chosen.connect(self._keep_posture)
        dialog.measured.connect(self._enter_pulse)
        dialog.rejected.connect(self._resume_pulse)
        dialog.open()
        return dialog

    def _pulse_row(self) -> ValueRow | None:
        """Return the row of the pulse in the chosen posture, else of the other one; None without a row."""
        wanted = MEASURE_OF[self._posture.get()]
        for measure in (wanted, *TAKEN_PULSES):
            row = self.rows.get(measure.key)
            if isinstance(row, ValueRow):
                return row
        return None

    def _keep_posture(self, posture: Posture) -> None:
        """Remember the posture; the form then asks the pulse of this posture."""
        self._posture.keep(posture)
        self.refresh()

    def _resume_pulse(self) -> None:
        """Give the focus back to the field of the pulse, which another posture made anew."""
        row = self._pulse_row()
        if row is not None:
            row.edit.setFocus()

    def _enter_pulse(self, pulse: int) -> None:
        row = self._pulse_row()
        if row is not None:
            row.fill_in(str(pulse))


def height_of(part: QWidget) -> int:
    """Return the height that the content of a part needs at its present width, in pixels."""
    layout = part.layout()
    if layout is None:
        return part.sizeHint().height()
    width = part.width()
    return (
        layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    )


def _select_as_tab(field: QWidget | None) -> None:
    """Place the cursor as Tab does: select all of a line edit, go to the end of a text edit."""
    if isinstance(field, QLineEdit):
        field.selectAll()
    elif isinstance(field, QPlainTextEdit):
        field.moveCursor(QTextCursor.MoveOperation.End)
