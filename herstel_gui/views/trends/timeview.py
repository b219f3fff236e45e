"""Which stretch of time is looked at: zooming, panning and ranges, never past the data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST: Final = 7.0
"""Days: further in there is nothing more to see."""


@dataclass(frozen=True, slots=True)
class TimeView:
    """From ``low`` to ``high`` in days after the first day of the picture; day n lies from n to n + 1."""

    low: float
    high: float
    total: float

    @classmethod
    def ending(cls, last: float, days: float, total: float) -> TimeView:
        """Return the view of so many days that ends after ``last`` days."""
        return cls(last - days, last, total).clamped()

    @property
    def days(self) -> float:
        """How many days are in view."""
        return self.high - self.low

    @property
    def indices(self) -> range:
        """The days that lie in view, wholly or in part."""
        return range(max(0, int(self.low)), min(int(self.total), int(self.high - 1e-9) + 1))

    def clamped(self) -> TimeView:
        """Return the nearest view that lies within the data."""
        total = max(self.total, LEAST)
        days = min(max(self.days, LEAST), total)
        low = min(max(self.low, 0.0), total - days)
        return TimeView(low, low + days, self.total)

    def zoomed(self, factor: float, at: float) -> TimeView:
        """Return a view ``factor`` times as long in which the moment ``at`` stays where it is."""
        days = min(max(self.days * factor, LEAST), max(self.total, LEAST))
        share = (at - self.low) / self.days
        low = at - share * days
        return TimeView(low, low + days, self.total).clamped()

    def panned(self, days: float) -> TimeView:
        """Return the view so many days later (earlier when negative)."""
        return TimeView(self.low + days, self.high + days, self.total).clamped()

    def showing(self, index: int) -> TimeView:
        """Return the nearest view in which a day lies whole."""
        if index < self.low:
            return self.panned(index - self.low)
        if index + 1 > self.high:
            return self.panned(index + 1 - self.high)
        return self
