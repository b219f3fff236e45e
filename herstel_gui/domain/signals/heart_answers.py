"""The pure functions behind the rules on pulse and HRV: from facts and a day to ja, nee or onbekend."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from herstel_gui.domain.series import UNIT, Millionths, millionths
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    BASELINE_LEAST,
    HRV,
    SourceSeries,
)
from herstel_gui.domain.signals.facts import (
    HUNDRED,
    NO,
    UNKNOWN,
    YES,
    Facts,
    PulseWindow,
)
from herstel_gui.domain.signals.signal import Answer
from herstel_gui.domain.statistics import median

SPREADS: Final = Fraction(3, 2)
"""A rise below 1.5 times the own spread is within one's usual swing (B.1)."""

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
    """RHR_WEEK: one value against the mean of at least four of twelve weeks; only without a daily one."""
    series = facts.columns.pulse_at(index)
    if series is None or series.sums.count(*series.window(index)) >= BASELINE_LEAST:
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
    week = facts.hrv(index)
    if week is None:
        return UNKNOWN
    return YES if week.total < facts.limits.exact(known.HRV_50) * UNIT * week.mornings else NO


def hrv_counted(facts: Facts, index: int) -> bool:
    """Tell whether the limit says anything for this person: an own median of at least 50 ms (A33)."""
    series = facts.columns.latest_series((HRV,), index)
    if series is None:
        return False
    values = series.usable(index)
    middle = median(values)
    return len(values) >= BASELINE_LEAST and middle is not None and middle >= facts.limits.exact(known.HRV_50)
