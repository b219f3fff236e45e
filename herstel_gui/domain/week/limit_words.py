"""The columns "normaal" and "waarschuwing" of the week table, derived from the limits of the rules."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measure import Duration, Measure, Number, Scale, first_bad_answer
from herstel_gui.domain.measures import PULSES
from herstel_gui.domain.person import ADULT_BAND
from herstel_gui.domain.signals.catalogue import JUDGED_SCALES
from herstel_gui.domain.signals.day_columns import HRV
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.text import Hours, Rounded, Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.domain.person import SleepBand
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import Evidence

PULSE_LOWEST: Final = 90
PULSE_HIGHEST: Final = 105
"""The normal band of the pulse in percent of the own mean: −10 % up to +5 % (table of article 001)."""
PROVISIONAL: Final = 5
"""The threshold of a scale with fewer than 14 answers."""


def normal_text(
    measure: Measure, usual: Fraction | Number | None, band: SleepBand = ADULT_BAND
) -> Text | None:
    """Return the normal range around the own mean, or of the age; None without such a range.

    Every range has its condition beside it. HRV has no range: it is compared with the own values.
    """
    if measure.key in PULSES:
        return None if usual is None else _pulse_band(Fraction(usual))
    if measure.key == "hrv_rmssd":
        return Text(tr_noop("je eigen waarde"))
    if measure.key == "sleep_duration":
        low, high = band.low // 60, band.high // 60
        return Text(tr_noop("{low}–{high} u ({ages} j)"), low=low, high=high, ages=band.ages)
    return None


def warning_text(
    measure: Measure, usual: Fraction | Number | None, threshold: Fraction | Number | None, limits: Limits
) -> Text | None:
    """Return the limit beyond which a value counts, and the required number of days or nights."""
    if limits.chosen(PULSE_OFF if measure.key in PULSES else HRV_OFF) and measure.key in (*PULSES, HRV):
        return Text(tr_noop("telt niet mee"))
    if measure.key in PULSES:
        return _pulse_limit(usual, limits.of(RHR_PCT))
    if measure.key == "hrv_rmssd":
        return _variability_limit(usual, limits.of(HRV_50))
    if measure.key == "sleep_duration":
        return _night_limit(limits.of(SLEEP_6X3))
    scale = JUDGED_SCALES.get(measure.key)
    if scale is not None and scale.times:
        return Text(
            tr_noop("≥ {n}, {days} dagen"),
            n=first_bad_answer(PROVISIONAL if threshold is None else threshold),
            days=scale.times,
        )
    return None


def past_limit(measure: Measure, value: Number, evidence: Evidence, limits: Limits) -> bool:
    """Tell whether a value lies past the limit of the signal that has this evidence."""
    match measure.kind:
        case Scale():
            threshold = PROVISIONAL if evidence.threshold is None else evidence.threshold
            return Fraction(value) >= Fraction(threshold)
        case Duration():
            return value < limits.of(SLEEP_6X3)
        case _ if measure.key in PULSES and evidence.baseline is not None:
            share = 100 + Fraction(limits.of(RHR_PCT))
            return 100 * Fraction(value) > share * Fraction(evidence.baseline)
        case _:
            return measure.key == "hrv_rmssd" and value < limits.of(HRV_50)


def plain(number: Fraction | Number) -> Rounded:
    """Return whole numbers without decimals and other numbers with one decimal."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return Rounded(int(exact), 0)
    return Rounded(decimal_of(exact), 1)


def decimal_of(number: Fraction | Number) -> Number:
    """Return the number as int or as Decimal rounded to six decimals."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return int(exact)
    return Decimal(round(exact * 10**6)) / 10**6


def _pulse_band(usual: Fraction) -> Text:
    low, high = ceil(usual * PULSE_LOWEST / 100), floor(usual * PULSE_HIGHEST / 100)
    return Text("{low} … {high}", low=low, high=high)


def _pulse_limit(usual: Fraction | Number | None, percent: Number) -> Text:
    if usual is None:
        return Text(tr_noop("gem. 3 d > +{percent} %"), percent=percent)
    beats = Fraction(usual) * (100 + Fraction(percent)) / 100
    return Text(tr_noop("gem. 3 d > {beats}"), beats=plain(beats))


def _variability_limit(usual: Fraction | Number | None, least: Number) -> Text:
    if usual is not None and usual < least:
        return Text(tr_noop("< {n}, telt niet bij jou"), n=least)
    return Text(tr_noop("gem. 7 d < {n}"), n=least)


def _night_limit(minutes: Number) -> Text:
    return Text(tr_noop("< {time}, 3 nachten"), time=Hours(minutes))
