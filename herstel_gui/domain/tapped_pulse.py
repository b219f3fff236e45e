"""The pulse from taps at heart beats: its value, its uncertainty, and taps that are missing or double.

The pulse is the number of gaps between taps divided by the time of these gaps. Counting beats in a fixed time
would be off by up to one beat; see ``counting_error``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from math import sqrt
from statistics import mean, median, variance
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

MISSED: Final = 1.6
"""A gap of more than this times the median gap probably contains a beat that was not tapped."""
DOUBLE: Final = 0.6
"""A gap of less than this times the median gap probably comes from tapping one beat twice."""
FEWEST: Final = 10
"""Least number of taps for a pulse: 10 taps in 30 seconds is 20 beats a minute, the lowest possible value."""
FEWEST_FREE: Final = 20
"""Least number of taps without a fixed time. Five taps give an error of up to 3 beats a minute."""
TOO_UNCERTAIN: Final = 3
"""Beats a minute; with a larger uncertainty the result is not offered at once."""
NINETEEN_OF_TWENTY: Final = 2
"""Standard errors on both sides of a result within which 95 % of results lie, rounded upwards."""
_PROVEN: Final = 0.25
"""The variance is never taken below this part of what independent gaps would give: few gaps prove no more."""
_MINUTE: Final = 60


class TapDoubt(Enum):
    """The reason to measure again."""

    FEW = "few"
    MISSED = "missed"
    DOUBLE = "double"
    UNEVEN = "uneven"


@dataclass(frozen=True, slots=True)
class TappedPulse:
    """A pulse in whole beats a minute, within ``uncertainty`` beats of the true pulse in 95 % of cases.

    ``doubt`` is the reason to measure again; None for a sure result.
    """

    beats: int
    uncertainty: float
    doubt: TapDoubt | None = None


def tapped_pulse(taps: Sequence[float], seconds: int | None) -> TappedPulse | None:
    """Return the pulse of taps at increasing moments in seconds; None with too few taps.

    ``seconds`` is the length of the measurement, None for one without a fixed length.
    """
    if len(taps) < (FEWEST_FREE if seconds is None else FEWEST) or taps[-1] <= taps[0]:
        return None
    gaps = [after - before for before, after in pairwise(taps)]
    beats = _MINUTE * len(gaps) / (taps[-1] - taps[0])
    uncertainty = beats * NINETEEN_OF_TWENTY * _standard_error(gaps) / mean(gaps)
    silence = 0.0 if seconds is None else taps[0] + seconds - taps[-1]
    return TappedPulse(round(beats), uncertainty, _doubt(gaps, silence, uncertainty))


def _doubt(gaps: Sequence[float], silence: float, uncertainty: float) -> TapDoubt | None:
    """Return the reason to measure again; ``silence`` is the time after the last tap, in seconds."""
    usual = median(gaps)
    if max(*gaps, silence) > MISSED * usual:
        return TapDoubt.MISSED
    if min(gaps) < DOUBLE * usual:
        return TapDoubt.DOUBLE
    return TapDoubt.UNEVEN if uncertainty > TOO_UNCERTAIN else None


def _standard_error(gaps: Sequence[float]) -> float:
    """Return the standard error of the mean gap.

    A tap that comes late makes one gap longer and the next one shorter, so part of the spread of the gaps
    cancels out in their mean. The covariance of neighbouring gaps measures this part.
    """
    spread, middle = variance(gaps), mean(gaps)
    together = sum((one - middle) * (other - middle) for one, other in pairwise(gaps)) / (len(gaps) - 1)
    return sqrt(min(spread, max(_PROVEN * spread, spread + 2 * together)) / len(gaps))


def counting_error(seconds: int) -> float:
    """Return by how much a pulse counted by the clock is off at most in 95 % of cases, in beats a minute.

    The count of whole beats in a time that starts at any moment differs from the true number by less than one
    beat, with a triangular distribution: 95 % lies within ``1 - sqrt(0.05)`` beat.
    """
    return (1 - sqrt(0.05)) * _MINUTE / seconds
