"""Exact running sums over the values of consecutive days, in whole millionths."""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

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
