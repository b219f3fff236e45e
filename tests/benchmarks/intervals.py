"""Estimates with 95 % confidence intervals: shares (Wilson) and any other figure (bootstrap over units).

The unit of a bootstrap is a person: the days of one person resemble each other, so drawing days would give
intervals that are too narrow.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

Z: Final = 1.959964
"""The 97.5 % point of the normal distribution."""
DRAWS: Final = 2000
SEED: Final = 20_260_301

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with the bounds of its 95 % interval."""

    value: float
    low: float
    high: float

    def text(self, digits: int = 0, unit: str = "") -> str:
        """Return the figure with its interval, such as "5.8 (5.3 to 6.3)"."""
        return f"{self.value:.{digits}f}{unit} ({self.low:.{digits}f} to {self.high:.{digits}f})"


def wilson(found: int, total: int) -> Estimate | None:
    """Return the share of independent units in percent, with Wilson's score interval; None without units."""
    if not total:
        return None
    share, spread = found / total, Z * Z / total
    middle = share + spread / 2
    half = Z * math.sqrt(share * (1 - share) / total + spread / (4 * total))
    low, high = (middle - half) / (1 + spread), (middle + half) / (1 + spread)
    return Estimate(100 * share, 100 * max(0.0, low), 100 * min(1.0, high))


def bootstrap(
    units: Sequence[_T], statistic: Callable[[Sequence[_T]], float | None], draws: int = DRAWS
) -> Estimate | None:
    """Return a statistic of the units with its percentile interval; None where it is not defined.

    Draws for which the statistic is not defined (None) are left out. The same units give the same interval.
    """
    value = statistic(units) if units else None
    if value is None:
        return None
    chance = random.Random(SEED)  # noqa: S311  # reproducible, no secret
    drawn = (statistic(chance.choices(units, k=len(units))) for _ in range(draws))
    known = sorted(each for each in drawn if each is not None)
    if not known:
        return Estimate(value, value, value)
    low, high = (known[round(part * (len(known) - 1))] for part in (0.025, 0.975))
    return Estimate(value, low, high)


def mean(values: Sequence[float]) -> float | None:
    """Return the mean; None without values."""
    return sum(values) / len(values) if values else None


def shown(estimate: Estimate | None, digits: int = 0, unit: str = "") -> str:
    """Return an estimate as text; a dash when there is none."""
    return "-" if estimate is None else estimate.text(digits, unit)
