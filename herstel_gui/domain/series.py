"""Series: the values of one measure from one source, a number or None per calendar day."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import DayRecord
    from herstel_gui.domain.measure import Number

UNIT = 1_000_000
"""Scale of the integer arithmetic: readings have at most six decimals, so sums are in whole millionths."""

Millionths: TypeAlias = int | Fraction


@lru_cache(maxsize=8192)
def millionths(value: Number) -> Millionths:
    """Return the value times a million, exactly; a Fraction only for more than six decimals."""
    if isinstance(value, int):
        return value * UNIT
    exact = Fraction(value) * UNIT
    return exact.numerator if exact.denominator == 1 else exact


@dataclass(frozen=True, slots=True)
class Series:
    """Values of consecutive days starting at ``first``; None where the value is unknown, never zero."""

    first: date
    values: tuple[Number | None, ...]

    @classmethod
    def of(cls, days: Mapping[date, DayRecord], span: DaySpan, measure: str) -> Series:
        """Return the readings of a measure that count (typed beats imported), for each day of the span."""
        readings = (days[day].effective(measure) if day in days else None for day in span)
        return cls(span.first, tuple(None if reading is None else reading.value for reading in readings))

    def __len__(self) -> int:
        """Return the number of days."""
        return len(self.values)

    def at(self, day: date) -> Number | None:
        """Return the value of a day; None for an unknown value or a day outside the series."""
        index = (day - self.first).days
        return self.values[index] if 0 <= index < len(self.values) else None

    def day(self, index: int) -> date:
        """Return the day at an index of ``values``."""
        return self.first + timedelta(days=index)

    def ending(self, last: date, days: int) -> tuple[Number | None, ...]:
        """Return the values of the ``days`` days that end on ``last``; None for days outside the series."""
        return tuple(self.at(last - timedelta(days=back)) for back in range(days - 1, -1, -1))

    def known(self, last: date, days: int) -> tuple[Number, ...]:
        """Return the known values of the ``days`` days that end on ``last``, oldest first."""
        return tuple(value for value in self.ending(last, days) if value is not None)

    def rolling_mean(self, days: int, least: int) -> tuple[Fraction | None, ...]:
        """Return for each day the mean of the ``days`` days ending there, None below ``least`` known values.

        Running sums: the cost does not depend on the length of the window.
        """
        sums = RunningSums([None if v is None else millionths(v) for v in self.values])
        means: list[Fraction | None] = []
        for index in range(len(self.values)):
            low = max(0, index + 1 - days)
            count = sums.count(low, index + 1)
            means.append(Fraction(sums.total(low, index + 1), count * UNIT) if count >= least else None)
        return tuple(means)


class RunningSums:
    """Exact sums, counts and sums of squares of any slice of a sequence, each in constant time."""

    __slots__ = ("_counts", "_squares", "_totals", "values")

    def __init__(self, values: Sequence[Millionths | None]) -> None:
        self.values = values
        known = [0 if value is None else value for value in values]
        self._totals = list(accumulate(known, initial=0))
        self._counts = list(accumulate((value is not None for value in values), initial=0))
        self._squares: list[Millionths] | None = None

    def total(self, low: int, high: int) -> Millionths:
        """Return the sum of the known values from index ``low`` up to but not including ``high``."""
        return self._totals[high] - self._totals[low]

    def count(self, low: int, high: int) -> int:
        """Return the number of known values from index ``low`` up to but not including ``high``."""
        return self._counts[high] - self._counts[low]

    def sample_variance(self, low: int, high: int) -> Fraction | None:
        """Return the sample variance, in units squared; None for fewer than two known values."""
        parts = self._variance(low, high)
        return None if parts is None else Fraction(*parts)

    def sample_spread(self, low: int, high: int) -> float | None:
        """Return the sample standard deviation, for display; None for fewer than two known values."""
        parts = self._variance(low, high)
        return None if parts is None else math.sqrt(parts[0] / parts[1])

    def _variance(self, low: int, high: int) -> tuple[Millionths, int] | None:
        """Return numerator and denominator of the sample variance. Building a Fraction would be slower."""
        if self._squares is None:
            self._squares = list(accumulate((0 if v is None else v * v for v in self.values), initial=0))
        count = self.count(low, high)
        if count <= 1:
            return None
        total = self.total(low, high)
        squares = self._squares[high] - self._squares[low]
        return squares * count - total * total, count * (count - 1) * UNIT * UNIT


def from_millionths(total: Millionths, count: int = 1) -> Fraction:
    """Return a sum of millionths divided by a count, in units."""
    return Fraction(total, count * UNIT)
