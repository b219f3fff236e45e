"""Exact statistics of recorded values: mean, median, variance. Callers leave unknown days out."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.measure import Number

Exact: TypeAlias = int | Decimal | Fraction
"""A number type that compares without rounding."""

_TWO = 2


def fraction(value: Exact) -> Fraction:
    """Return the value as a fraction, without loss of precision."""
    return value if isinstance(value, Fraction) else Fraction(value)


def tidy_fraction(value: Fraction) -> Fraction | int:
    """Return whole numbers as int and other fractions unchanged: 50 is shown as 50, not as 50/1."""
    return value.numerator if value.denominator == 1 else value


def decimal(value: Exact) -> Number:
    """Return the value for display: whole numbers as int, others as Decimal with 28 significant digits."""
    if isinstance(value, Fraction):
        if value.denominator == 1:
            return value.numerator
        return Decimal(value.numerator) / Decimal(value.denominator)
    return value


def mean(values: Sequence[Exact]) -> Fraction | None:
    """Return the arithmetic mean; None without values."""
    if not values:
        return None
    return sum(map(fraction, values), Fraction(0)) / len(values)


def median(values: Iterable[Exact]) -> Fraction | None:
    """Return the middle value, or the mean of the two middle values; None without values."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // _TWO
    if len(ordered) % _TWO:
        return fraction(ordered[middle])
    return (fraction(ordered[middle - 1]) + fraction(ordered[middle])) / _TWO


def population_variance(values: Sequence[Exact]) -> Fraction | None:
    """Return the mean squared distance from the mean (divided by n); None without values."""
    centre = mean(values)
    if centre is None:
        return None
    return sum(((fraction(v) - centre) ** 2 for v in values), Fraction(0)) / len(values)


def sample_variance(values: Sequence[Exact]) -> Fraction | None:
    """Return the squared distances from the mean divided by n − 1; None for fewer than two values."""
    if len(values) < _TWO:
        return None
    variance = population_variance(values)
    return None if variance is None else variance * len(values) / (len(values) - 1)


def root(variance: Fraction | None) -> float | None:
    """Return the standard deviation for a variance. Use the result for display only: the float is rounded."""
    return None if variance is None else math.sqrt(variance)
