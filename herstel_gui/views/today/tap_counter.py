"""The taps of one measurement of the pulse, and whether the measurement is over."""

from __future__ import annotations

from herstel_gui.domain.tapped_pulse import FEWEST_FREE, TappedPulse, tapped_pulse


class TapCounter:
    """Counts taps during ``seconds`` after the first tap; with None until ``finish``."""

    def __init__(self, seconds: int | None) -> None:
        """Begin before the first tap."""
        self.seconds = seconds
        self._taps: list[float] = []
        self._finished = False

    def tap(self, at: float) -> None:
        """Count a beat at a time in seconds of a monotonic clock; ignored after the end."""
        if not self.done(at):
            self._taps.append(at)

    def finish(self) -> None:
        """End a measurement without a fixed time, once there are enough taps."""
        self._finished = not self.lacking

    @property
    def beats(self) -> int:
        """The number of taps."""
        return len(self._taps)

    @property
    def lacking(self) -> int:
        """The number of taps that a measurement without a fixed time still needs."""
        return max(0, FEWEST_FREE - self.beats) if self.seconds is None else 0

    def elapsed(self, now: float) -> float:
        """Return the seconds since the first tap; 0 without taps."""
        return now - self._taps[0] if self._taps else 0.0

    def done(self, now: float) -> bool:
        """Return whether the measurement is over."""
        return self._finished if self.seconds is None else self.elapsed(now) >= self.seconds

    @property
    def result(self) -> TappedPulse | None:
        """The pulse of the taps until now; None with too few taps."""
        return tapped_pulse(self._taps, self.seconds)
