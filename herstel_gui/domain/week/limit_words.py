"""The columns "normaal" and "waarschuwing" of the week table, derived from the limits of the rules."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.measure import Duration, Measure, Number, Scale, first_bad_answer
from herstel_gui.domain.measures import PULSES
from herstel_gui.domain.person import ADULT_BAND
from herstel_gui.domain.presentation.figures import plain_figure
from herstel_gui.domain.signals.catalogue import JUDGED_SCALES
from herstel_gui.domain.signals.day_columns import HRV
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.text import Hours, Rounded, Text, TextValue, tr_noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.person import SleepBand
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import Evidence

UsualOfDay: TypeAlias = "tuple[Fraction | Number | None, Fraction | Number | None]"
"""The usual value of a measure on a day, and for a scale the answer from which it is bad."""
PULSE_LOWEST: Final = 90
PULSE_HIGHEST: Final = 105
"""The normal band of the pulse in percent of the own mean: −10 % up to +5 % (table of article 001)."""
PROVISIONAL: Final = 5
"""The threshold of a scale with fewer than 14 answers."""
_PULSE_LIMIT: Final = tr_noop("gem. 3 d > {beats}")
_SCALE_LIMIT: Final = tr_noop("≥ {n}, {days} dagen")


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
            _SCALE_LIMIT,
            n=first_bad_answer(PROVISIONAL if threshold is None else threshold),
            days=scale.times,
        )
    return None


def follows_usual(measure: Measure) -> bool:
    """Return whether the limit of a measure follows the own usual value, and so changes from day to day."""
    scale = JUDGED_SCALES.get(measure.key)
    return measure.key in PULSES or (scale is not None and bool(scale.times))


def warning_of_week(measure: Measure, days: Sequence[UsualOfDay], limits: Limits) -> Text | None:
    """Return the limit of a week: the lowest and the highest where it changed from day to day.

    A mark goes by the limit of its own day, so a single limit beside it would contradict it. ``days`` holds
    the usual value and the threshold of each day, the oldest first.
    """
    texts = [warning_text(measure, usual, threshold, limits) for usual, threshold in days]
    last = texts[-1] if texts else None
    if last is None or last.template not in {_PULSE_LIMIT, _SCALE_LIMIT}:
        return last
    alike = [dict(text.values) for text in texts if text is not None and text.template == last.template]
    name = "beats" if last.template == _PULSE_LIMIT else "n"
    figures = sorted({_number(each[name]) for each in alike})
    if len(figures) == 1:
        return last
    low, high = plain(figures[0]), plain(figures[-1])
    if last.template == _PULSE_LIMIT:
        return Text(tr_noop("gem. 3 d > {low} … {high}"), low=low, high=high)
    return Text(tr_noop("≥ {low} … {high}, {days} dagen"), low=low, high=high, days=dict(last.values)["days"])


def _number(value: TextValue) -> Number:
    """Return the figure of a limit as it is shown."""
    return plain_figure(value.number).number if isinstance(value, Rounded) else Decimal(str(value))


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
    """Return a number with one decimal, or without decimals when it is whole after rounding."""
    shown = plain_figure(number)
    return Rounded(shown.number, shown.decimals)


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
    return Text(_PULSE_LIMIT, beats=plain(beats))


def _variability_limit(usual: Fraction | Number | None, least: Number) -> Text:
    if usual is not None and usual < least:
        return Text(tr_noop("< {n}, telt niet bij jou"), n=least)
    return Text(tr_noop("gem. 7 d < {n}"), n=least)


def _night_limit(minutes: Number) -> Text:
    return Text(tr_noop("< {time}, 3 nachten"), time=Hours(minutes))
