"""The figure of a week: the mean or the sum of its known values."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from herstel_gui.domain.measure import Aggregation, Number, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable


def total_of(how: Aggregation, values: Iterable[Number | None]) -> Number | None:
    """Return the combined known values; None without values, or for a measure that is not combined."""
    known = [value for value in values if value is not None]
    match how:
        case Aggregation.MEAN:
            return mean(known)
        case Aggregation.SUM:
            return sum(known) if known else None
        case Aggregation.NONE:
            return None


def mean(values: list[Number]) -> Number | None:
    """Return the mean of the known values; None without values."""
    if not values:
        return None
    return tidy(sum(map(Decimal, values), Decimal(0)) / len(values))
