"""The header of the day page: the day, buttons to other days, and whether everything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from herstel_gui.application.day_done import still_open
from herstel_gui.domain.calendar import EARLIEST, LATEST, ONE_DAY
from herstel_gui.domain.measures import DECLARED
from herstel_gui.qt_models.texts import long_day, short_day, to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.saying import say
from herstel_gui.views.widgets.unsaved_words import not_stored, unsaved_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.application.changes import Changes
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.calendar_popup import CalendarPopup
    from herstel_gui.views.today.day_picture import DayPicture


class DayHeader(QWidget):
    """Buttons for the previous day, the date (opens a calendar), the next day and today, and a status.

    The status shows the last change stored or undone. ``chosen`` carries a date; ``today_asked`` follows it
    when the user asked for today.
    """

    chosen = Signal(object)
    today_asked = Signal()

    def __init__(self, signals: JournalSignals, asked: Callable[[], Sequence[str]] = tuple) -> None:
        """Build the header; ``listen_on`` adds the keys, ``show_day`` the date.

        ``asked`` returns the keys of the measures in the form, of which the status tells what is still open.
        """
        super().__init__()
        self._asked = asked
        self._open: tuple[str, ...] | None = None
        """What is still open of a day that is done; None for another day."""
        self._measures = DECLARED
        self._signals = signals
        self._index = signals.undo_stack.index()
        self._went_back = False
        self._touched: frozenset[date] = frozenset()
        self.previous = small_button("previous", self.tr("Vorige dag (Alt+←)"))
        self.next = small_button("next", self.tr("Volgende dag (Alt+→)"))
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.title = QPushButton()
        self.title.setProperty("role", "title")
        self.title.setToolTip(self.tr("Kies een dag in de kalender"))
        self.title.clicked.connect(self._ask_calendar)
        self.today = QPushButton(self.tr("Vandaag"))
        self.today.setToolTip(self.tr("Naar vandaag (Ctrl+T)"))
        self.today.clicked.connect(self.go_to_today)
        self.status = ElidedLabel(self._first_status(), "hint", in_parts=True)
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._names: tuple[str, ...] = ("",)
        self._is_today = False
        self._last_change = self._first_status()
        """The status while everything typed is stored."""
        self._row = self._lay_out()
        signals.stored.connect(self._stored)
        signals.waiting.changed.connect(self._show_status)
        signals.unsaved.changed.connect(self._show_status)
        self._show_status()
        signals.changed.connect(self._changed)
        signals.undo_stack.indexChanged.connect(self._index_changed)
        signals.undo_stack.redoTextChanged.connect(self._redo_text_changed)

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(10))
        for part in (self.previous, self.title, self.next, self.today):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            part.setAutoDefault(True)
            row.addWidget(part)
        row.addWidget(self.status, 1)
        self.title.setMinimumWidth(theme().px(40))
        return row

    def listen_on(self, page: QWidget) -> None:
        """Add the shortcuts to a page; they work while the page is visible."""
        for keys, action in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+T", self.go_to_today),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.activated.connect(action)

    def show_day(self, picture: DayPicture) -> None:
        """Show the date of a day, and whether it is done."""
        self._measures, done = picture.measures, None
        if picture.known and not picture.future:
            done = still_open(picture.record, picture.measures.on_form(self._asked()), picture.measures)
        self._open = done
        self._show_status()
        self._names, self._is_today = titles_of(picture.day, picture.today), picture.day == picture.today
        self.title.setAccessibleName(self._names[0])
        self._entitle()
        self.next.setEnabled(picture.day < LATEST)
        self.previous.setEnabled(picture.day > EARLIEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose a form of the date that fits the new width."""
        super().resizeEvent(event)
        self._entitle()

    def _entitle(self) -> None:
        """Show the longest form of the date that leaves room for the words "Nog niet bewaard".

        On today itself the button "Vandaag" is hidden before the date is shortened.
        """
        fixed = sum(part.sizeHint().width() for part in (self.previous, self.next))
        room = self.width() - fixed - 3 * self._row.spacing() - self._least_status()
        button, width = self.today.sizeHint().width() + self._row.spacing(), 0
        for name in self._names:
            self.title.setText(name)
            width = self.title.sizeHint().width()
            if width + (0 if self._is_today else button) <= room:
                break
        self.today.setVisible(not self._is_today or width + button <= room)

    def _least_status(self) -> int:
        """Return the width of the longest status that cannot be shortened, in pixels."""
        self.status.ensurePolished()
        wide = self.status.fontMetrics().horizontalAdvance
        return max(map(wide, (not_stored(), self._first_status()))) + theme().px(4)

    def step(self, days: int) -> None:
        """Choose the day ``days`` later."""
        if self._signals.when_open(object(), lambda: self.step(days)):
            return
        self.chosen.emit(self._signals.day + days * ONE_DAY)

    def go_to_today(self) -> None:
        """Choose today."""
        self.chosen.emit(self._signals.clock.today())
        self.today_asked.emit()

    def _ask_calendar(self) -> None:
        if not self._signals.when_open("dialog", self.open_calendar):
            self.open_calendar()

    def open_calendar(self) -> CalendarPopup:
        """Open a calendar below the date."""
        from herstel_gui.views.today.calendar_popup import CalendarPopup

        popup = CalendarPopup(self._signals, self)
        popup.chosen.connect(self.chosen)
        popup.move(self.title.mapToGlobal(QPoint(0, self.title.height() + theme().px(4))))
        popup.show()
        return popup

    # -- stored and undone ---------------------------------------------------------------------------

    def _first_status(self) -> str:
        if self._signals.read_only:
            return self.tr("Alleen lezen: hier wordt niets bewaard")
        return self.tr("Alles wordt meteen bewaard")

    def _show_status(self, _change: object = None) -> None:
        """Show a warning while typed text is not stored; else the last change stored or undone."""
        unsaved, before = unsaved_words(self._signals), self.status.text()
        self.status.setText(unsaved or self._done(self._last_change))
        # what was stored or undone is announced on every page, by SpokenNews
        if self.status.text() != before:
            say(self.status, unsaved)

    def _done(self, last_change: str) -> str:
        """Return the last change, behind the words that the day is done with what is still open."""
        if self._open is None:
            return last_change
        if not self._open:
            return self.tr("Klaar · {last}").format(last=last_change)
        labels = [translate(self._measures.by_key[key].label) for key in self._open]
        return self.tr("Klaar · nog open: {what} · {last}").format(what=", ".join(labels), last=last_change)

    def _changed(self, changes: Changes) -> None:
        self._touched = changes.days

    def _stored(self, moment: datetime) -> None:
        text = self.tr("✓ Bewaard {time} · Ongedaan maken: {keys}")
        self._last_change = text.format(time=f"{moment:%H:%M}", keys=_keys(QKeySequence.StandardKey.Undo))
        self._show_status()

    def _index_changed(self, index: int) -> None:
        self._went_back, self._index = index < self._index, index

    def _redo_text_changed(self, undone: str) -> None:
        """Show which change was undone: the text of the next redo step is the name of that change."""
        if self._went_back and undone:
            other_days = [day for day in self._touched if day != self._signals.day]
            if len(other_days) == 1:
                undone = f"{undone} ({short_day(other_days[0])})"
            text = self.tr("Ongedaan gemaakt: {what} · Opnieuw: {keys}")
            self._last_change = text.format(what=undone, keys=_keys(QKeySequence.StandardKey.Redo))
            self._show_status()


def title_of(day: date, today: date) -> str:
    """Return ``Zondag 22 november``, with the year when this is not the current year."""
    return titles_of(day, today)[0]


def titles_of(day: date, today: date) -> tuple[str, ...]:
    """Return forms of a date from long to short, down to ``22-11``; a day of another year has its year."""
    same = day.year == today.year
    forms = (long_day(day), short_day(day), QLocale().toString(to_qdate(day), "d MMM").removesuffix("."))
    named = tuple(form if same else f"{form} {day.year}" for form in forms)
    return *named, f"{day.day}-{day.month}" if same else f"{day.day}-{day.month}-{day.year}"


def _keys(standard: QKeySequence.StandardKey) -> str:
    return QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
