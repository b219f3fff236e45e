"""The pure functions behind the rules that send to a professional."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    RECOVERY_REACH,
)
from herstel_gui.domain.signals.facts import (
    NO,
    UNKNOWN,
    WEEK,
    YES,
    Facts,
)
from herstel_gui.domain.signals.feeling_answers import on_enough
from herstel_gui.domain.signals.signal import Answer

DELOAD_FROM: Final = 7
ILLNESS_REACH: Final = 89
BAD_NIGHTS_WINDOW: Final = 21
DECLINE_REACH: Final = 27
DECLINE_SPAN: Final = 21
LASTING_DAYS: Final = 28
TWO_THIRDS: Final = 2
THREE_THIRDS: Final = 3


def after_recovery_week(facts: Facts, index: int) -> Answer:
    """P_DELOAD: 7 to 28 days after a recovery week, tired on five of the last seven days. Document 000."""
    ends = facts.columns.ended_weeks.get(index, ())
    if not any(DELOAD_FROM <= index - end <= RECOVERY_REACH for end in ends):
        return NO
    return on_enough(facts.states["fatigue"], index, WEEK, facts.limits.exact(known.P_DELOAD))


def often_ill(facts: Facts, index: int) -> Answer:
    """P_ZIEK: three separate illnesses in ninety days. Document 000."""
    return YES if illness_count(facts, index) >= facts.limits.exact(known.P_ZIEK) else NO


def illness_count(facts: Facts, index: int) -> int:
    """Return how many illnesses had a day within the last ninety; a relapse within a week is the same one."""
    illnesses = facts.columns.illnesses
    if not illnesses:
        return 0
    begun = bisect_right(illnesses, index, key=_first)
    over = bisect_left(illnesses, index - ILLNESS_REACH, key=_last)
    return max(0, begun - over)


def _first(illness: tuple[int, int]) -> int:
    return illness[0]


def _last(illness: tuple[int, int]) -> int:
    return illness[1]


def restless_and_tired(facts: Facts, index: int) -> Answer:
    """P_ONRUST: exhausted and restless on the same day, on five of the last seven. Document 000."""
    return on_enough(facts.tired_and_restless, index, WEEK, facts.limits.exact(known.P_ONRUST))


def long_decline(facts: Facts, index: int) -> Answer:
    """P_PREST: two thirds of at least six rated sessions worse, over at least 21 of 28 days. Document 000."""
    rated = facts.columns.performed
    low, high = rated.between(index - DECLINE_REACH, index)
    if high - low < facts.limits.exact(known.P_PREST):
        return UNKNOWN
    if rated.places[high - 1] - rated.places[low] < DECLINE_SPAN:
        return UNKNOWN
    return YES if mostly_bad(rated.bad[low:high]) else NO


def mostly_bad(bad: bytes | bytearray) -> bool:
    """Tell whether at least two thirds of the answers are bad."""
    return THREE_THIRDS * bad.count(1) >= TWO_THIRDS * len(bad)


def lasting(facts: Facts, index: int) -> Answer:
    """P_DUUR: the condition of level 2 held on 15 of the last 28 days. Document 000."""
    first = index - LASTING_DAYS + 1
    held = sum(first <= ordinal - facts.columns.base <= index for ordinal in facts.under)
    least = facts.limits.exact(known.P_DUUR)
    if held >= least:
        return YES
    columns = facts.columns
    judged = columns.evaluated.count(1, first, index + 1)
    return NO if held + LASTING_DAYS - judged < least else UNKNOWN


def severe(facts: Facts, index: int) -> Answer:
    """P_ERNST: the user marked a complaint as severe today. Document 000; always honoured."""
    return YES if facts.columns.severe[index] else NO
