"""Garbage collection in the GUI thread only.

Python can start a collection in any thread. In a worker, the collection can destroy one end of a Qt
connection, which needs a lock of Qt; the GUI thread may hold this lock while waiting for the GIL, so that
both threads deadlock.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY: Final = 1000
"""Milliseconds between checks."""
MUCH: Final = 20_000
"""More new objects than this are data from a worker: no garbage, and slow to traverse."""


class GarbageCollector(QObject):
    """Replaces Python's automatic collection by a timer in the GUI thread, until ``close``."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Disable the automatic collection and start the timer."""
        super().__init__(parent)
        self._before = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that Python's thresholds make due."""
        due = [number > limit for number, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if all(due):
            gc.collect()
        elif due[0]:
            gc.collect(1 if due[1] else 0)

    def keep_data(self) -> None:
        """Exclude objects that a worker has just made from later collections.

        Reference counting still frees these objects.
        """
        if gc.get_count()[0] > MUCH:
            gc.freeze()

    def pause(self, *, paused: bool) -> None:
        """Stop or start the timer; stopped while a worker makes objects."""
        if paused:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        """Stop the timer and enable the automatic collection again if it was enabled before."""
        self._timer.stop()
        if self._before:
            gc.enable()
