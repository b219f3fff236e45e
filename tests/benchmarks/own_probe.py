"""Starts Herstel, and goes from day to day as often as it is asked; measured in processor time.

    python -m tests.benchmarks.own_probe

Each state of the start is a line as those of ``start_probe``. After the line ``ready``, a line on standard
input goes to another day; the answer is two figures in ms: until that day is painted, and until all that
follows is done.
"""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from itertools import chain, cycle
from typing import TYPE_CHECKING, Final

from tests.benchmarks.start_probe import Probe, measured, print_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEKS: Final = 3
"""Weeks that the days go back, and then forward again."""


class DayProbe(Probe):
    """After the start: another day for every line of standard input."""

    def store(self) -> None:
        """Read lines until the end, while the program waits."""
        self.timer.stop()
        print_figure("ready")
        steps = self.steps()
        for _line in sys.stdin:
            print(*self.another_day(next(steps)), flush=True)
        self.window.close()

    def steps(self) -> Iterator[int]:
        """Return by how many days to go."""
        return chain.from_iterable(cycle(([-1] * 7 * WEEKS, [1] * 7 * WEEKS)))

    def another_day(self, by: int) -> tuple[float, float]:
        """Go to a day; return the time until it is painted, and until nothing is left to do, in ms."""
        signals = self.window.signals
        begun = time.process_time()
        signals.choose_day(signals.day + timedelta(days=by))
        # layouts and painting, without timers
        self.app.sendPostedEvents()
        painted = time.process_time()
        self.wait()
        done = time.process_time()
        return (painted - begun) * 1000, (done - begun) * 1000

    def wait(self) -> None:
        """Process events for a tenth of a second, without using the processor in between."""
        from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

        loop = QEventLoop()
        QTimer.singleShot(100, loop.quit)
        loop.exec()


if __name__ == "__main__":
    measured(DayProbe())
