"""The head of the day page: which day, the way to other days, and whether everything is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from herstel_gui.domain.calendar import EARLIEST, LATEST, ONE_DAY
from herstel_gui.qt_models.texts import long_day, short_day, to_qdate
from herstel_gui.views.theme import theme
from herstel_gui.views.today.calendar_popup import CalendarPopup
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.unsaved_words import not_stored, unsaved_words

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent

    from herstel_gui.application.changes import Changes
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.today.day_picture import DayPicture


class DayHeader(QWidget):
    """Previous and next day, the date (opens a calendar), today, and what was last stored or undone."""

    chosen = Signal(object)

    def __init__(self, signals: JournalSignals) -> None:
        """Build once; ``listen_on`` gives the keys a window."""
        super().__init__()
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
        self.title.clicked.connect(self.open_calendar)
        self.today = QPushButton(self.tr("Vandaag"))
        self.today.setToolTip(self.tr("Naar vandaag (Ctrl+T)"))
        self.today.clicked.connect(self.go_to_today)
        self.status = ElidedLabel(self._usually(), "hint")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.status.setAccessibleName(self.tr("Opgeslagen"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(10))
        for part in (self.previous, self.title, self.next, self.today):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            part.setAutoDefault(True)
            row.addWidget(part)
        row.addWidget(self.status, 1)
        self.title.setMinimumWidth(theme().px(40))
        self._names: tuple[str, ...] = ("",)
        self._is_today = False
        self._calm = self._usually()
        """What is said while everything typed is stored."""
        signals.stored.connect(self._stored)
        signals.waiting.changed.connect(self._say)
        signals.unsaved.changed.connect(self._say)
        self._say()
        signals.changed.connect(self._changed)
        signals.undo_stack.indexChanged.connect(self._moved)
        signals.undo_stack.redoTextChanged.connect(self._redo_is)

    def listen_on(self, page: QWidget) -> None:
        """Give the keys to the page: they work while it is shown."""
        for keys, action in (
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
            ("Ctrl+T", self.go_to_today),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.activated.connect(action)

    def show_day(self, picture: DayPicture) -> None:
        """Show which day is looked at."""
        self._names, self._is_today = titles_of(picture.day, picture.today), picture.day == picture.today
        self.title.setAccessibleName(self._names[0])
        self._entitle()
        self.next.setEnabled(picture.day < LATEST)
        self.previous.setEnabled(picture.day > EARLIEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write the day shorter where there is no room."""
        super().resizeEvent(event)
        self._entitle()

    def _entitle(self) -> None:
        """Choose the longest title beside which there is room to say that something is not stored.

        Before it is shortened the button that leads to today gives way, where that leads nowhere.
        """
        fixed = sum(part.sizeHint().width() for part in (self.previous, self.next))
        room = self.width() - fixed - 3 * self._row.spacing() - self._least_said()
        button, width = self.today.sizeHint().width() + self._row.spacing(), 0
        for name in self._names:
            self.title.setText(name)
            width = self.title.sizeHint().width()
            if width + (0 if self._is_today else button) <= room:
                break
        self.today.setVisible(not self._is_today or width + button <= room)

    def _least_said(self) -> int:
        """Return the width of the words for what is not stored."""
        self.status.ensurePolished()
        return self.status.fontMetrics().horizontalAdvance(not_stored()) + theme().px(4)

    def step(self, days: int) -> None:
        """Go so many days on."""
        self.chosen.emit(self._signals.day + days * ONE_DAY)

    def go_to_today(self) -> None:
        """Go to today."""
        self.chosen.emit(self._signals.journal.clock.today())

    def open_calendar(self) -> CalendarPopup:
        """Show a month to choose from."""
        popup = CalendarPopup(self._signals, self)
        popup.chosen.connect(self.chosen)
        popup.move(self.title.mapToGlobal(QPoint(0, self.title.height() + theme().px(4))))
        popup.show()
        return popup

    # -- stored and undone ---------------------------------------------------------------------------

    def _usually(self) -> str:
        if self._signals.read_only:
            return self.tr("Alleen lezen: hier wordt niets opgeslagen")
        return self.tr("Alles wordt meteen opgeslagen")

    def _say(self, _what: object = None) -> None:
        """Say that something is not stored, from the first character on; else what was said last."""
        self.status.setText(unsaved_words(self._signals) or self._calm)

    def _changed(self, changes: Changes) -> None:
        self._touched = changes.days

    def _stored(self, moment: datetime) -> None:
        text = self.tr("✓ Opgeslagen {time} · Ongedaan maken: {keys}")
        self._calm = text.format(time=f"{moment:%H:%M}", keys=_keys(QKeySequence.StandardKey.Undo))
        self._say()

    def _moved(self, index: int) -> None:
        self._went_back, self._index = index < self._index, index

    def _redo_is(self, what: str) -> None:
        """Say what was undone: that is what can be done again now."""
        if self._went_back and what:
            away = [day for day in self._touched if day != self._signals.day]
            if len(away) == 1:
                what = f"{what} ({short_day(away[0])})"
            text = self.tr("Ongedaan gemaakt: {what} · Opnieuw: {keys}")
            self._calm = text.format(what=what, keys=_keys(QKeySequence.StandardKey.Redo))
            self._say()


def title_of(day: date, today: date) -> str:
    """Write ``Zondag 22 november``, with the year when it is another one."""
    return titles_of(day, today)[0]


def titles_of(day: date, today: date) -> tuple[str, ...]:
    """Write a day at full length and ever shorter, down to ``22-11``; always with the year of another one."""
    same = day.year == today.year
    forms = (long_day(day), short_day(day), QLocale().toString(to_qdate(day), "d MMM").removesuffix("."))
    named = tuple(form if same else f"{form} {day.year}" for form in forms)
    return *named, f"{day.day}-{day.month}" if same else f"{day.day}-{day.month}-{day.year}"


def _keys(standard: QKeySequence.StandardKey) -> str:
    return QKeySequence(standard).toString(QKeySequence.SequenceFormat.NativeText)
