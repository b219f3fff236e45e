"""Detects a new day while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.ports import Clock

EVERY: Final = 30_000
"""Milliseconds between checks, also the longest delay after the computer slept through midnight."""


class DayWatch(QObject):
    """``changed`` carries today's date when the date changes."""

    changed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Start with the present date."""
        super().__init__(parent)
        self._clock = clock
        self._today: date = clock.today()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Stop checking."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the present date to the last one; emit ``changed`` when they differ."""
        today = self._clock.today()
        if today != self._today:
            self._today = today
            self.changed.emit(today)
