"""The pulse from taps: how many beats lie between the first tap and the last, and how long that took."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Final

MISSED: Final = 1.6
"""An interval so much longer than the median is probably a beat that was not tapped."""

FEWEST: Final = 5
"""With fewer taps than this nothing can be said."""


class TapCounter:
    """Counts taps from the first on, during ``seconds`` (None: until told to stop).

    The first tap starts the measuring and is beat zero. The pulse is the number of intervals over the time
    between the first and the last tap: that is exact, where counting in a fixed window errs by a whole beat.
    """

    def __init__(self, seconds: int | None) -> None:
        """Begin before the first tap."""
        self.seconds = seconds
        self._taps: list[float] = []

    def tap(self, at: float) -> None:
        """Count a beat at a moment (in seconds of any clock that runs evenly)."""
        if not self.done(at):
            self._taps.append(at)

    @property
    def beats(self) -> int:
        """The number of taps, the first included."""
        return len(self._taps)

    def elapsed(self, now: float) -> float:
        """Return the seconds since the first tap; 0 before it."""
        return now - self._taps[0] if self._taps else 0.0

    def done(self, now: float) -> bool:
        """Tell whether the time is over."""
        return self.seconds is not None and self.elapsed(now) >= self.seconds

    @property
    def pulse(self) -> int | None:
        """Beats a minute; None while there are too few taps."""
        if self.beats < FEWEST or self._taps[-1] <= self._taps[0]:
            return None
        return round(60 * (self.beats - 1) / (self._taps[-1] - self._taps[0]))

    @property
    def uneven(self) -> bool:
        """Whether a beat seems to have been missed."""
        gaps = [after - before for before, after in pairwise(self._taps)]
        return len(gaps) >= FEWEST and max(gaps) > MISSED * median(gaps)
