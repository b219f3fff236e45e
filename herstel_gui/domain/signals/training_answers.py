"""The pure functions behind the rules on rated sessions and on the structure of the load."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    TRAINING,
    Rated,
)
from herstel_gui.domain.signals.facts import (
    BAD,
    GOOD,
    HUNDRED,
    NO,
    NOT_KNOWN,
    UNKNOWN,
    WEEK,
    YES,
    Facts,
)
from herstel_gui.domain.signals.feeling_answers import on_enough
from herstel_gui.domain.signals.signal import Answer

RATED: Final = 4
RATED_REACH: Final = 13


def of_last_four(rated: Rated, index: int, least: int | Fraction) -> Answer:
    """Return whether enough of the last four rated sessions of fourteen days were bad; fewer is unknown."""
    low, high = rated.between(index - RATED_REACH, index)
    if high - low < RATED:
        return UNKNOWN
    return YES if rated.bad.count(1, high - RATED, high) >= least else NO


def no_rest_day(facts: Facts, index: int) -> Answer:
    """RUST7: seven known days without a full rest day. Documents 000 and 001."""
    days = int(facts.limits.exact(known.RUST7))
    kinds = facts.columns.kinds[index - days + 1 : index + 1]
    rest = _KINDS_OF_REST[facts.limits.chosen(known.ACTIVE_IS_REST)]
    if any(kind in rest for kind in kinds):
        return NO
    return UNKNOWN if 0 in kinds else YES


_KINDS_OF_REST = {False: b"\x01", True: b"\x01\x02"}


def two_hard_days(facts: Facts, index: int) -> Answer:
    """ZWAAR2: a hard day today and yesterday. Document 000."""
    days = facts.hard[index - 1 : index + 1]
    if GOOD in days:
        return NO
    return UNKNOWN if NOT_KNOWN in days else YES


FRIDAY: Final = 4
BLOCK_WEEKS: Final = 3


def heavy_block(facts: Facts, index: int) -> Answer:
    """BLOK3: three heavy ISO weeks, and not five recovery days from the Monday after. Document 001."""
    weekday = facts.columns.weekday(index)
    if weekday > FRIDAY:
        return NO
    monday = index - weekday
    least = facts.limits.exact(known.BLOK3)
    weeks = [on_enough(facts.hard, monday - 1 - WEEK * back, WEEK, least) for back in range(BLOCK_WEEKS)]
    if NO in weeks:
        return NO
    if UNKNOWN in weeks:
        return UNKNOWN
    broken = [_too_hard_for_recovery(facts, place) for place in range(monday, index + 1)]
    if YES in broken:
        return YES
    return UNKNOWN if UNKNOWN in broken else NO


def _too_hard_for_recovery(facts: Facts, index: int) -> Answer:
    limit = facts.limits.exact(known.QUIET_RPE)
    rpes = [session.session_rpe for session in facts.columns.sessions_at(index)]
    if any(rpe is not None and rpe > limit for rpe in rpes):
        return YES
    return NO if facts.quiet[index] == BAD else UNKNOWN


def strength_on_unstable_sleep(facts: Facts, index: int) -> Answer:
    """KRACHT7: more strength training than last week while seven nights were not stable. Document 001."""
    columns = facts.columns
    monday = index - columns.weekday(index)
    now, before = strength_minutes(facts, monday, index), strength_minutes(facts, monday - WEEK, monday - 1)
    if now == 0:
        return NO
    if now is None or before is None:
        return UNKNOWN
    if now <= before:
        return NO
    if not any(columns.has_entry(place) for place in range(monday - WEEK, monday)):
        return UNKNOWN
    return stable_nights(facts, index)


def stable_nights(facts: Facts, index: int) -> Answer:
    """Return nee when seven nights were stable and none bad, ja when they were not (A52)."""
    qualities = facts.columns.codes["sleep_quality"][index - 6 : index + 1]
    given = [quality for quality in qualities if quality]
    bad = BAD in facts.states["sleep_quality"][index - 6 : index + 1]
    if bad or (given and max(given) - min(given) > facts.limits.exact(known.KRACHT7)):
        return YES
    return UNKNOWN if len(given) < WEEK else NO


def strength_minutes(facts: Facts, first: int, last: int) -> Number | None:
    """Return the recorded minutes of strength training; None when one of them has no length."""
    total: Number = 0
    for place in range(first, last + 1):
        for session in facts.columns.sessions_at(place):
            if session.strength:
                if session.minutes is None:
                    return None
                total += session.minutes
    return total


EASY_REACH: Final = 13
EASY_LEAST: Final = 4
NOT_EASY_RPE: Final = 4


def easy_not_easy(facts: Facts, index: int) -> Answer:
    """RUSTIG: half of the sessions planned easy in fourteen days turned out RPE 4 or more. Document 000."""
    sessions = facts.columns.sessions_at
    places = range(index - EASY_REACH, index + 1)
    rpes = [session.session_rpe for place in places for session in sessions(place) if session.planned_easy]
    if len(rpes) < EASY_LEAST:
        return UNKNOWN
    least = facts.limits.exact(known.RUSTIG) * len(rpes)
    hot = HUNDRED * sum(rpe is not None and rpe >= NOT_EASY_RPE for rpe in rpes)
    if hot >= least:
        return YES
    return NO if hot + HUNDRED * rpes.count(None) < least else UNKNOWN


def beginner_two_days(facts: Facts, index: int) -> Answer:
    """BEGINNER: training on two days in a row, for who has just begun. Document 004."""
    days = [_trained(facts, place) for place in (index - 1, index)]
    if NO in days:
        return NO
    return UNKNOWN if UNKNOWN in days else YES


def _trained(facts: Facts, index: int) -> Answer:
    kind = facts.columns.kinds[index]
    if facts.columns.sessions_at(index) or kind == TRAINING:
        return YES
    return NO if kind else UNKNOWN
