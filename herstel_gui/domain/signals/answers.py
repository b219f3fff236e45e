"""The pure functions behind the rules: from facts and a day number to ja, nee or onbekend.

Section E of the design gives the exact readings; unknown never fires, never clears and is never a "nee".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.series import UNIT, Millionths, millionths
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    BASELINE_LEAST,
    HRV,
    RECOVERY_REACH,
    REST,
    TRAINING,
    Rated,
    SourceSeries,
)
from herstel_gui.domain.signals.facts import BAD, GOOD, NO, NOT_KNOWN, UNKNOWN, YES, Facts, PulseWindow
from herstel_gui.domain.signals.signal import Answer
from herstel_gui.domain.statistics import median

HUNDRED: Final = 100
WEEK: Final = 7

# -- heart -----------------------------------------------------------------------------------------

SPREADS: Final = Fraction(3, 2)
"""A rise below 1.5 times the own spread is within one's usual swing (B.1)."""

HRV_LEAST: Final = 4
WEEKLY_REACH: Final = 84
WEEKLY_LEAST: Final = 4


def rhr_percent(facts: Facts, index: int) -> Answer:
    """RHR_PCT: the three-morning mean is more than 8 % above the baseline. Document 001, table."""
    pulse = facts.pulse(index)
    if pulse is None:
        return UNKNOWN
    raised = pulse.total * pulse.base_count * HUNDRED
    limit = pulse.base_total * pulse.mornings * (HUNDRED + facts.limits.exact(known.RHR_PCT))
    return _beyond(facts, index, pulse) if raised > limit else NO


def rhr_beats(facts: Facts, index: int) -> Answer:
    """RHR_BPM: the three-morning mean is more than 8 beats above the baseline. Document 001, text."""
    pulse = facts.pulse(index)
    if pulse is None:
        return UNKNOWN
    rise = pulse.total * pulse.base_count - pulse.base_total * pulse.mornings
    limit = facts.limits.exact(known.RHR_BPM) * UNIT * pulse.mornings * pulse.base_count
    return _beyond(facts, index, pulse) if rise > limit else NO


def _beyond(facts: Facts, index: int, pulse: PulseWindow) -> Answer:
    """Return ja, unless the user chose that a rise within the own usual swing does not count."""
    if not facts.limits.chosen(known.BEYOND_SPREAD):
        return YES
    return NO if within_spread(facts, index, pulse) else YES


def within_spread(facts: Facts, index: int, pulse: PulseWindow) -> bool:
    """Tell whether a rise is below 1.5 times the sample SD of the baseline; compared as squares, exactly."""
    series = facts.columns.pulse_at(index)
    variance = None if series is None else series.sums.sample_variance(*series.window(index))
    if variance is None:
        return False
    rise = Fraction(pulse.total, pulse.mornings * UNIT) - Fraction(pulse.base_total, pulse.base_count * UNIT)
    return rise < 0 or rise * rise < SPREADS * SPREADS * variance


def rhr_week(facts: Facts, index: int) -> Answer:
    """RHR_WEEK: one value against the mean of at least four of twelve weeks; only without a daily baseline."""
    series = facts.columns.pulse_at(index)
    if series is None or len(series.usable(index)) >= BASELINE_LEAST:
        return UNKNOWN
    before = earlier_weeks(series, index)
    today = series.values[index]
    if len(before) < WEEKLY_LEAST or today is None:
        return UNKNOWN
    limit = HUNDRED + facts.limits.exact(known.RHR_WEEK)
    return YES if HUNDRED * millionths(today) * len(before) > sum(before) * limit else NO


def earlier_weeks(series: SourceSeries, index: int) -> list[Millionths]:
    """Return the usable values of the twelve weeks before a day, in millionths."""
    low = max(index - WEEKLY_REACH, series.window(index)[0] if series.floors else 0, 0)
    places = range(low, index)
    values = series.values
    return [
        millionths(value) for i in places if (value := values[i]) is not None and i not in series.left_out
    ]


def hrv(facts: Facts, index: int) -> Answer:
    """HRV_50: the mean of at least four rMSSD values of seven days is below 50 ms. Document 001, table."""
    series = facts.columns.series_at(HRV, index)
    if series is None:
        return UNKNOWN
    values = [v for v in series.values[index - 6 : index + 1] if v is not None]
    if len(values) < HRV_LEAST:
        return UNKNOWN
    return YES if sum(map(millionths, values)) < facts.limits.exact(known.HRV_50) * UNIT * len(values) else NO


def hrv_counted(facts: Facts, index: int) -> bool:
    """Tell whether the limit says anything for this person: an own median of at least 50 ms (A33)."""
    series = facts.columns.latest_series((HRV,), index)
    if series is None:
        return False
    values = series.usable(index)
    middle = median(values)
    return len(values) >= BASELINE_LEAST and middle is not None and middle >= facts.limits.exact(known.HRV_50)


# -- answers on a scale ----------------------------------------------------------------------------


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


# -- sessions --------------------------------------------------------------------------------------

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


# -- professional ----------------------------------------------------------------------------------

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
    begun = bisect_right(illnesses, index, key=_first)
    over = bisect_left(illnesses, index - ILLNESS_REACH, key=_last)
    return max(0, begun - over)


def _first(illness: tuple[int, int]) -> int:
    return illness[0]


def _last(illness: tuple[int, int]) -> int:
    return illness[1]


def restless_and_tired(facts: Facts, index: int) -> Answer:
    """P_ONRUST: exhausted and restless on the same day, on five of the last seven. Document 000."""
    fatigue, restless = facts.states["fatigue"], facts.states["restlessness"]
    places = range(index - WEEK + 1, index + 1)
    both = bytes(BOTH_BAD[fatigue[place]][restless[place]] for place in places)
    return on_enough(both, WEEK - 1, WEEK, facts.limits.exact(known.P_ONRUST))


BOTH_BAD: Final = (
    (NOT_KNOWN, GOOD, NOT_KNOWN),
    (GOOD, GOOD, GOOD),
    (NOT_KNOWN, GOOD, BAD),
)
"""Both bad is bad, one good is good, anything else unknown: "all of" over states."""


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
