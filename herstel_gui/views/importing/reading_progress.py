"""How far reading is, in words: what is being read, and how long it will still take."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate

SURE_AFTER: Final = 1.5
"""Seconds of reading before the time that is left is told."""
_MINUTE: Final = 60


class ReadingProgress:
    """What a worker is reading. ``report`` is called in the worker, ``words`` in the thread of the window."""

    def __init__(
        self, progress: Callable[[int, int], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Pass the numbers on to ``progress``, which raises when the user cancels."""
        self._progress = progress
        self._clock = clock
        self._began = clock()
        self._what = Text("")
        self._numbers = 0, 0

    def report(self, words: Text, done: int, total: int) -> None:
        """Take what is being read, and the done and total bytes."""
        if total != self._numbers[1]:
            self._began = self._clock()
        self._what, self._numbers = words, (done, total)
        self._progress(done, total)

    def words(self) -> str:
        """Return the sentence to show, with the time that is left once it can be told."""
        what = translate(self._what)
        left = self.seconds_left()
        if left is None:
            return what
        if left < _MINUTE:
            told = QCoreApplication.translate("imports", "nog {n} s").format(n=max(1, round(left)))
        else:
            told = QCoreApplication.translate("imports", "nog {n} min").format(n=round(left / _MINUTE))
        return f"{what} · {told}" if what else told

    def seconds_left(self) -> float | None:
        """Return the seconds that reading will still take; None while that is not known."""
        done, total = self._numbers
        spent = self._clock() - self._began
        if spent < SURE_AFTER or done <= 0 or total <= done:
            return None
        return spent * (total - done) / done
