"""The pulse from taps: the number of beats between the first and last tap, and the time between them."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Final

MISSED: Final = 1.6
"""An interval of more than this times the median probably contains a beat that was not tapped."""

FEWEST: Final = 5
"""Least number of taps for a pulse."""


class TapCounter:
    """Counts taps during ``seconds`` after the first tap, without limit when None.

    The pulse is the number of intervals divided by the time between the first and the last tap. Counting the
    beats in a fixed window would be off by up to one beat.
    """

    def __init__(self, seconds: int | None) -> None:
        """Begin before the first tap."""
        self.seconds = seconds
        self._taps: list[float] = []

    def tap(self, at: float) -> None:
        """Count a beat at a time in seconds of a monotonic clock; ignored after the end."""
        if not self.done(at):
            self._taps.append(at)

    @property
    def beats(self) -> int:
        """The number of taps."""
        return len(self._taps)

    def elapsed(self, now: float) -> float:
        """Return the seconds since the first tap; 0 without taps."""
        return now - self._taps[0] if self._taps else 0.0

    def done(self, now: float) -> bool:
        """Return whether the time is over."""
        return self.seconds is not None and self.elapsed(now) >= self.seconds

    @property
    def pulse(self) -> int | None:
        """Beats per minute; None with fewer than FEWEST taps."""
        if self.beats < FEWEST or self._taps[-1] <= self._taps[0]:
            return None
        return round(60 * (self.beats - 1) / (self._taps[-1] - self._taps[0]))

    @property
    def uneven(self) -> bool:
        """Whether a beat was probably not tapped."""
        gaps = [after - before for before, after in pairwise(self._taps)]
        return len(gaps) >= FEWEST and max(gaps) > MISSED * median(gaps)
