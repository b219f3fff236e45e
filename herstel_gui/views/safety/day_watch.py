"""Notices that a new day began while the window was open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.ports import Clock

EVERY: Final = 30_000
"""Milliseconds between looks; a computer that slept through midnight finds out this fast too."""


class DayWatch(QObject):
    """``changed`` carries today's date whenever it is another than it was."""

    changed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Begin with the date of now."""
        super().__init__(parent)
        self._clock = clock
        self._today: date = clock.today()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look at the clock."""
        today = self._clock.today()
        if today != self._today:
            self._today = today
            self.changed.emit(today)
