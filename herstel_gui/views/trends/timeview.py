"""The stretch of time in view, with zooming and panning within the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST: Final = 7.0
"""The smallest number of days in view."""


@dataclass(frozen=True, slots=True)
class TimeView:
    """The view from ``low`` to ``high``, in days after the first day; day n lies from n to n + 1.

    ``total`` is the number of days of the picture.
    """

    low: float
    high: float
    total: float

    @classmethod
    def ending(cls, last: float, days: float, total: float) -> TimeView:
        """Return the view of ``days`` days that ends at ``last``."""
        return cls(last - days, last, total).clamped()

    @property
    def days(self) -> float:
        """The number of days in view."""
        return self.high - self.low

    @property
    def indices(self) -> range:
        """The indices of the days wholly or partly in view."""
        return range(max(0, int(self.low)), min(int(self.total), int(self.high - 1e-9) + 1))

    def clamped(self) -> TimeView:
        """Return the nearest view within the data."""
        total = max(self.total, LEAST)
        days = min(max(self.days, LEAST), total)
        low = min(max(self.low, 0.0), total - days)
        return TimeView(low, low + days, self.total)

    def zoomed(self, factor: float, at: float) -> TimeView:
        """Return a view ``factor`` times as long, with the moment ``at`` at the same x."""
        days = min(max(self.days * factor, LEAST), max(self.total, LEAST))
        share = (at - self.low) / self.days
        low = at - share * days
        return TimeView(low, low + days, self.total).clamped()

    def panned(self, days: float) -> TimeView:
        """Return the view ``days`` days later (earlier when negative)."""
        return TimeView(self.low + days, self.high + days, self.total).clamped()

    def showing(self, index: int) -> TimeView:
        """Return the nearest view that contains a whole day."""
        if index < self.low:
            return self.panned(index - self.low)
        if index + 1 > self.high:
            return self.panned(index + 1 - self.high)
        return self
