"""rMSSD and pulse of a recording of heartbeats, from the intervals between the beats in milliseconds.

``rMSSD = sqrt(sum((RR[i+1] - RR[i])^2) / (n - 1))`` with n intervals, without detrending (Task Force 1996).

The artefact filter marks an interval that no heart at rest makes: shorter than 300 ms or longer than 2,000
ms, or more than a quarter away from the median of the eleven intervals around it (missed and extra beats).
A difference in which a marked interval takes part is left out; nothing is filled in, so a recording without
artefacts keeps its exact value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Final

from herstel_gui.domain.measure import Range

POSSIBLE_RR: Final = Range(300, 2000)
"""Milliseconds: a pulse of 200 to 30."""
_AROUND: Final = 5
_FARTHEST: Final = Decimal("0.25")
SHORTEST: Final = 60
"""Seconds: the shortest recording with a usable rMSSD."""
LONGEST: Final = 1200
"""Seconds: a longer recording is a training or a night, no measurement after waking up."""
MOST_ARTEFACTS: Final = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Heartbeats:
    """What a recording says. ``rmssd`` is in ms and ``pulse`` per minute, None without usable intervals.

    ``seconds`` is the length and ``artefacts`` the share of the intervals that the filter marks.
    """

    seconds: Decimal
    artefacts: Decimal
    rmssd: Decimal | None
    pulse: Decimal | None

    @property
    def too_short(self) -> bool:
        """Whether the recording is too short for an rMSSD."""
        return self.seconds < SHORTEST

    @property
    def too_long(self) -> bool:
        """Whether the recording is too long for a measurement at rest after waking up."""
        return self.seconds > LONGEST

    @property
    def too_noisy(self) -> bool:
        """Whether more than MOST_ARTEFACTS of the intervals are artefacts."""
        return self.artefacts > MOST_ARTEFACTS or self.rmssd is None


def heartbeats(intervals: Sequence[Decimal]) -> Heartbeats:
    """Return the figures of intervals in milliseconds; an empty recording lasts 0 seconds."""
    clean = [_is_clean(intervals, place) for place in range(len(intervals))]
    steps = [
        later - earlier
        for (earlier, first), (later, second) in pairwise(zip(intervals, clean, strict=True))
        if first and second
    ]
    beats = [interval for interval, good in zip(intervals, clean, strict=True) if good]
    marked = len(intervals) - len(beats)
    return Heartbeats(
        seconds=sum(intervals, Decimal(0)) / 1000,
        artefacts=Decimal(marked) / len(intervals) if intervals else Decimal(0),
        rmssd=(sum((step * step for step in steps), Decimal(0)) / len(steps)).sqrt() if steps else None,
        pulse=60_000 * len(beats) / sum(beats, Decimal(0)) if beats else None,
    )


def _is_clean(intervals: Sequence[Decimal], place: int) -> bool:
    own = intervals[place]
    if own not in POSSIBLE_RR:
        return False
    usual = median(intervals[max(0, place - _AROUND) : place + _AROUND + 1])
    return abs(own - usual) <= _FARTHEST * usual
