"""Another day in the rows of the form: at once in those in sight, a moment later in those further down.

So the change of a day costs what one sees of it, however many measures are asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from herstel_gui.views.today.card_columns import CardColumns
    from herstel_gui.views.today.day_picture import DayPicture
    from herstel_gui.views.today.row import FormRow

LATER: Final = 30
"""Milliseconds after which the rows out of sight follow: the window was painted, and its bars are filled."""
AT_ONCE: Final = 6
"""Rows of one step, which takes a few milliseconds; between steps the window processes events."""


class LateRows(QObject):
    """Shows a day in rows; those below the visible part of ``area`` wait, and ``finish`` ends the waiting.

    A row waits only while nothing is typed, asked or focused in it. The focus that comes to the form, and
    scrolling, end the waiting before anything can be seen or typed; with an assistive device, which reads
    rows out of sight, nothing waits.
    """

    def __init__(self, area: CardColumns) -> None:
        """Begin with no row waiting."""
        super().__init__(area)
        self._area = area
        self._picture: DayPicture | None = None
        self._waiting: list[FormRow] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._step)
        area.arranged.connect(self._show_those_in_sight)
        area.verticalScrollBar().valueChanged.connect(self.finish)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101  # widgets exist
        app.focusChanged.connect(self._focus_moved)

    def show_day(self, rows: Iterable[FormRow], picture: DayPicture) -> None:
        """Show a day in the rows; of an earlier day nothing waits any more."""
        self._picture = picture
        self._waiting = [] if _read_aloud() else [row for row in rows if self._can_wait(row)]
        for row in rows:
            if row not in self._waiting:
                row.show_day(picture)
        if self._waiting:
            self._timer.start(LATER)

    def finish(self) -> None:
        """Show the day in the rows that wait."""
        self._timer.stop()
        self._show_next(len(self._waiting))

    def forget(self) -> None:
        """Let no row wait, because a day will be shown in all of them."""
        self._timer.stop()
        self._waiting = []

    def _can_wait(self, row: FormRow) -> bool:
        return row.at_rest and self._area.is_below(row) and not row.isAncestorOf(QApplication.focusWidget())

    def _show_next(self, count: int) -> None:
        """Show the day in so many rows of those that wait."""
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        self._show(now)

    def _show(self, rows: list[FormRow]) -> None:
        """Show the day in rows; one that stores a draft has the page show the day anew."""
        for row in rows:
            if self._picture is not None:
                row.show_day(self._picture)

    def _step(self) -> None:
        self._show_next(AT_ONCE)
        if self._waiting:
            self._timer.start(0)

    def _show_those_in_sight(self) -> None:
        """Show the day in rows that came into sight, such as under a card that became lower."""
        seen = [row for row in self._waiting if not self._area.is_below(row)]
        self._waiting = [row for row in self._waiting if row not in seen]
        self._show(seen)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._waiting and now is not None and self._area.isAncestorOf(now):
            self.finish()


def _read_aloud() -> bool:
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()
