"""Looking for garbage in the thread of the window only.

Python looks for it wherever it happens to be, also in a worker. What it finds there can be half of a Qt
connection: taking that apart needs a lock of Qt, which the window may hold while it waits for Python. Both
then wait for ever. (Seen once in some hundreds of runs of the tests; the stacks are in the commit.)
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY: Final = 1000
"""Milliseconds between looks."""
MUCH: Final = 20_000
"""More new objects than this are data that a worker read: no garbage, and long to look through."""


class GarbageCollector(QObject):
    """Takes over from Python while it lives; needs the event loop of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take over."""
        super().__init__(parent)
        self._before = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect as much as Python would now."""
        due = [number > limit for number, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if all(due):
            gc.collect()
        elif due[0]:
            gc.collect(1 if due[1] else 0)

    def keep_data(self) -> None:
        """Leave what a worker has just read out of every later look; it goes when nobody uses it."""
        if gc.get_count()[0] > MUCH:
            gc.freeze()

    def pause(self, *, paused: bool) -> None:
        """Look at nothing while a worker makes it."""
        if paused:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def close(self) -> None:
        """Give it back to Python."""
        self._timer.stop()
        if self._before:
            gc.enable()
