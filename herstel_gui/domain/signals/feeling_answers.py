"""The pure functions behind the rules on sleep, answers on a scale, fatigue after rest, and small pains.

Section E of the design gives the exact readings; unknown never fires, never clears and is never a "nee".
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    REST,
    TRAINING,
)
from herstel_gui.domain.signals.facts import (
    BAD,
    GOOD,
    NO,
    NOT_KNOWN,
    UNKNOWN,
    YES,
    Facts,
)
from herstel_gui.domain.signals.signal import Answer


def in_a_row(states: bytes, index: int, times: int, within: int) -> Answer:
    """Return whether the last ``times`` recorded answers are bad and lie ``within`` so many days.

    Unrecorded days neither count nor break; today must be recorded.
    """
    found = 0
    for place in range(index, index - within, -1):
        state = states[place]
        if state == GOOD:
            return NO
        if state == BAD:
            found += 1
            if found == times:
                return YES
        elif place == index:
            return UNKNOWN
    return UNKNOWN


def on_enough(states: bytes, index: int, window: int, least: int | Fraction) -> Answer:
    """Return whether at least so many of the last ``window`` days are bad; unknown days could be either."""
    stretch = states[index - window + 1 : index + 1]
    bad = stretch.count(BAD)
    if bad >= least:
        return YES
    return NO if bad + stretch.count(NOT_KNOWN) < least else UNKNOWN


def short_nights(facts: Facts, index: int) -> Answer:
    """SLEEP_6x3: three consecutive nights below six hours of elapsed time. Document 001, table."""
    nights = facts.short[index - 2 : index + 1]
    if GOOD in nights:
        return NO
    return UNKNOWN if NOT_KNOWN in nights else YES


def fatigue_after_rest(facts: Facts, index: int) -> Answer:
    """FATIGUE_REST2: tired after two recorded rest days. Document 001."""
    tired = facts.states["fatigue"][index]
    if tired != BAD:
        return UNKNOWN if tired == NOT_KNOWN else NO
    kinds = facts.columns.kinds[index - 2 : index]
    active_rests = facts.limits.chosen(known.REST2_ACTIVE)
    if any(kind and kind != REST and (kind == TRAINING or not active_rests) for kind in kinds):
        return NO
    return UNKNOWN if 0 in kinds else YES


def fatigue_after_quiet(facts: Facts, index: int) -> Answer:
    """FATIGUE_EASY3: tired today and three days ago, with three quiet days in between. Document 000."""
    fatigue = facts.states["fatigue"]
    ends = (fatigue[index], fatigue[index - 3])
    between = facts.quiet[index - 3 : index]
    if GOOD in ends or GOOD in between:
        return NO
    return UNKNOWN if NOT_KNOWN in ends or NOT_KNOWN in between else YES


NIGGLE_DAYS: Final = 7
NIGGLE_REACH: Final = 28


def niggle_days(facts: Facts, index: int) -> list[int]:
    """Return the last seven days with a morning entry or a pain, newest first, of at most four weeks [K]."""
    columns = facts.columns
    found: list[int] = []
    for place in range(index, index - NIGGLE_REACH, -1):
        if columns.evaluated[place] or columns.pains(place):
            found.append(place)
            if len(found) == NIGGLE_DAYS:
                break
    return found


def niggle(facts: Facts, index: int) -> Answer:
    """NIGGLE: the same part of the body hurts on three of the last seven recorded days. Document 000."""
    columns = facts.columns
    if not (columns.evaluated[index] or columns.pains(index)):
        return UNKNOWN
    if not columns.pained:
        days_with_entry = columns.evaluated[index - NIGGLE_DAYS + 1 : index + 1]
        if 0 not in days_with_entry:
            return NO
    recorded = niggle_days(facts, index)
    parts = [part for place in recorded for part in set(columns.pains(place))]
    most = max(map(parts.count, parts), default=0)
    least = facts.limits.exact(known.NIGGLE)
    if most >= least:
        return YES
    return NO if most + NIGGLE_DAYS - len(recorded) < least else UNKNOWN
