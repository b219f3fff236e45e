"""The evidence of the pulse and HRV rules, in figures and in words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.series import from_millionths
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import BASELINE_LEAST, HRV, PULSES, Columns, SourceSeries
from herstel_gui.domain.signals.facts import HUNDRED, LEAST_HRV, WEEK, Facts, PulseWindow
from herstel_gui.domain.signals.heart_answers import (
    WEEKLY_LEAST,
    WEEKLY_REACH,
    earlier_weeks,
    hrv_counted,
    within_spread,
)
from herstel_gui.domain.signals.limits import Limit
from herstel_gui.domain.signals.shown import (
    Shown,
    as_it_is,
    beside,
    label_of,
    rounded,
    tidy_mean,
    unknown,
    with_source,
)
from herstel_gui.domain.signals.signal import Answer, Evidence, Zone
from herstel_gui.domain.statistics import fraction, median, root, tidy_fraction
from herstel_gui.domain.text import (
    QT_TRANSLATE_NOOP,
    ShortDay,
    Text,
    TextValue,
)

LOWER_PERCENT: Final = 90
RAISED_PERCENT: Final = 105
"""Below 90 % is lower than normal, up to and including 105 % normal (document 001, table)."""

_DOCUMENT: Final = ("001",)
_THREE: Final = 3

_PULSE_LINE = QT_TRANSLATE_NOOP(
    "herstel",
    "{label}: gemiddeld {mean} op {first} – {last}, gewoon {usual} ({n} ochtenden). "
    "Verschil {percent} % en {beats} slagen.",
)
_PERCENT_LIMIT: Final = (
    QT_TRANSLATE_NOOP("herstel", "{line} Grens volgens het artikel: meer dan {limit} %."),
    QT_TRANSLATE_NOOP("herstel", "{line} Jouw grens: meer dan {limit} % (artikel: {article} %)."),
)
_BEATS_LIMIT: Final = (
    QT_TRANSLATE_NOOP("herstel", "{line} Grens volgens het artikel: meer dan {limit} slagen."),
    QT_TRANSLATE_NOOP("herstel", "{line} Jouw grens: meer dan {limit} slagen (artikel: {article} slagen)."),
)
_WITHIN = QT_TRANSLATE_NOOP("herstel", "{line} Dit ligt binnen jouw gewone schommeling (± {spread}).")
_PERCENT_CHIP = QT_TRANSLATE_NOOP("herstel", "{label} {percent} % (grens +{limit} %)")
_BEATS_CHIP = QT_TRANSLATE_NOOP("herstel", "{label} {beats} slagen (grens +{limit})")
_NO_PULSE = QT_TRANSLATE_NOOP("herstel", "De pols van vandaag ontbreekt.")
_ONE_PULSE = QT_TRANSLATE_NOOP("herstel", "Er is nog een pols van gisteren of eergisteren nodig.")
_LEARNING = QT_TRANSLATE_NOOP("herstel", "Je gewone pols is nog niet bekend: {n} van {least} ochtenden.")


def zone(facts: Facts, pulse: PulseWindow | None) -> Zone:
    """Return where the three-morning mean lies against the baseline; bounds belong to the better zone."""
    if pulse is None:
        return Zone.UNKNOWN
    share = HUNDRED * pulse.total * pulse.base_count
    base = pulse.base_total * pulse.mornings
    if share < LOWER_PERCENT * base:
        return Zone.LOWER
    if share <= RAISED_PERCENT * base:
        return Zone.NORMAL
    warning = HUNDRED + facts.limits.exact(known.RHR_PCT)
    return Zone.RAISED if share <= warning * base else Zone.WARNING


def pulse_evidence(facts: Facts, index: int, limit: Limit) -> Evidence:
    """Return the three mornings, the baseline and the differences of the judged pulse."""
    columns = facts.columns
    series = columns.pulse_at(index) or columns.latest_series(PULSES, index)
    plain = Evidence(
        dates=tuple(columns.date(place) for place in range(index - 2, index + 1)),
        values=(None,) * _THREE,
        baseline_n=0,
        zone=zone(facts, facts.pulse(index)),
        limit=facts.limits.of(limit),
        documents=_DOCUMENT,
    )
    if series is None:
        return plain
    values = tuple(series.values[index - 2 : index + 1])
    known_values = [value for value in values if value is not None]
    shown = replace(
        plain,
        measure=series.measure,
        source=series.source,
        values=values,
        mean=tidy_mean([*known_values]),
        total=tidy_fraction(sum(map(fraction, known_values), Fraction(0))) if known_values else None,
    )
    return _compared(facts, index, _with_baseline(columns, series, index, shown))


def _with_baseline(columns: Columns, series: SourceSeries, index: int, shown: Evidence) -> Evidence:
    places = series.places(index)
    if not places:
        return shown
    ready = len(places) >= BASELINE_LEAST
    low, high = series.window(index)
    return replace(
        shown,
        baseline=tidy_fraction(from_millionths(series.sums.total(low, high), len(places))) if ready else None,
        baseline_n=len(places),
        baseline_first=columns.date(places[0]),
        baseline_last=columns.date(places[-1]),
        spread=root(series.sums.sample_variance(low, high)) if ready else None,
    )


def _compared(facts: Facts, index: int, shown: Evidence) -> Evidence:
    """Add the differences in both units where the rule could be judged."""
    pulse = facts.pulse(index)
    if pulse is None or shown.mean is None or shown.baseline is None:
        return shown
    middle, base = fraction(shown.mean), fraction(shown.baseline)
    return replace(
        shown,
        difference_pct=tidy_fraction((middle / base - 1) * HUNDRED) if base else None,
        difference_bpm=tidy_fraction(middle - base),
        within_spread=within_spread(facts, index, pulse),
    )


def show_percent(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RHR_PCT."""
    return _show_pulse(facts, index, answer, known.RHR_PCT)


def show_beats(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RHR_BPM."""
    return _show_pulse(facts, index, answer, known.RHR_BPM)


def _show_pulse(facts: Facts, index: int, answer: Answer, limit: Limit) -> Shown:
    evidence = pulse_evidence(facts, index, limit)
    label = label_of(evidence.measure or PULSES[0])
    percent, beats = evidence.difference_pct, evidence.difference_bpm
    if answer is Answer.UNKNOWN or percent is None or beats is None:
        return unknown(evidence, label, _missing_pulse(evidence))
    of_percent = limit is known.RHR_PCT
    most = facts.limits.of(limit)
    shown_percent = beside(percent, most, signed=True) if of_percent else rounded(percent, signed=True)
    shown_beats = rounded(beats, signed=True) if of_percent else beside(beats, most, signed=True)
    line = Text(
        _PULSE_LINE,
        label=label,
        mean=rounded(evidence.mean or 0),
        first=ShortDay(evidence.dates[0]),
        last=ShortDay(evidence.dates[-1]),
        usual=rounded(evidence.baseline or 0),
        n=evidence.baseline_n or 0,
        percent=shown_percent,
        beats=shown_beats,
    )
    line = with_source(line, facts.limits, limit, _PERCENT_LIMIT if of_percent else _BEATS_LIMIT, as_it_is)
    if answer is Answer.YES and evidence.within_spread and evidence.spread is not None:
        line = Text(_WITHIN, line=line, spread=rounded(Decimal(str(evidence.spread))))
    chip = Text(
        _PERCENT_CHIP if of_percent else _BEATS_CHIP,
        label=label,
        percent=beside(percent, most, 0, signed=True),
        beats=shown_beats,
        limit=most,
    )
    return Shown(evidence, line, chip)


def _missing_pulse(evidence: Evidence) -> Text:
    if evidence.values[-1] is None:
        return Text(_NO_PULSE)
    if (evidence.baseline_n or 0) < BASELINE_LEAST:
        return Text(_LEARNING, n=evidence.baseline_n or 0, least=BASELINE_LEAST)
    return Text(_ONE_PULSE)


# -- weekly pulse ----------------------------------------------------------------------------------

_DAILY = QT_TRANSLATE_NOOP("herstel", "Niet nodig: je meet vaak genoeg voor het oordeel per dag.")
_FEW_WEEKLY = QT_TRANSLATE_NOOP(
    "herstel", "Nodig zijn {least} eerdere waarden in twaalf weken; er zijn er {n}."
)
_WEEK_LINE = QT_TRANSLATE_NOOP(
    "herstel",
    "{label} {value} tegen gemiddeld {mean} in twaalf weken ({n} waarden): {percent} %. "
    "Eén waarde per week is minder zeker dan elke ochtend.",
)


def show_week(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show RHR_WEEK."""
    columns = facts.columns
    series = columns.pulse_at(index)
    plain = Evidence(
        dates=(columns.date(index),),
        values=(None,),
        limit=facts.limits.of(known.RHR_WEEK),
        documents=_DOCUMENT,
    )
    if series is None:
        return unknown(plain, label_of(PULSES[0]), Text(_NO_PULSE))
    today = series.values[index]
    before = earlier_weeks(series, index)
    label = label_of(series.measure)
    shown = replace(
        plain, measure=series.measure, source=series.source, values=(today,), baseline_n=len(before)
    )
    if answer is Answer.UNKNOWN or today is None:
        few = len(before) < WEEKLY_LEAST
        missing = Text(_FEW_WEEKLY, least=WEEKLY_LEAST, n=len(before)) if few else Text(_DAILY)
        return unknown(shown, label, missing)
    base = from_millionths(sum(before), len(before))
    percent = tidy_fraction((fraction(today) / base - 1) * HUNDRED)
    evidence = replace(
        shown, mean=today, baseline=tidy_fraction(base), difference_pct=percent,
        difference_bpm=tidy_fraction(fraction(today) - base),
        baseline_first=columns.date(max(0, index - WEEKLY_REACH)), baseline_last=columns.date(index - 1),
    )  # fmt: skip
    most = facts.limits.of(known.RHR_WEEK)
    values: dict[str, TextValue] = {"label": label, "percent": beside(percent, most, 0, signed=True)}
    line = Text(_WEEK_LINE, **values, value=today, mean=rounded(base), n=len(before))
    return Shown(evidence, line, Text(_PERCENT_CHIP, **values, limit=most))


# -- HRV -------------------------------------------------------------------------------------------

_NO_HRV = QT_TRANSLATE_NOOP("herstel", "De HRV (rMSSD) van vandaag ontbreekt.")
_FEW_HRV = QT_TRANSLATE_NOOP("herstel", "Nodig zijn {least} HRV-waarden in zeven dagen; er zijn er {n}.")
_HRV_LINE = QT_TRANSLATE_NOOP("herstel", "HRV gemiddeld {mean} ms over {n} van de laatste 7 dagen.")
_HRV_LIMIT: Final = (
    QT_TRANSLATE_NOOP("herstel", "{line} Grens volgens het artikel: onder {limit} ms."),
    QT_TRANSLATE_NOOP("herstel", "{line} Jouw grens: onder {limit} ms (artikel: {article} ms)."),
)
_HRV_NOTHING = QT_TRANSLATE_NOOP(
    "herstel", "{line} Voor jou zegt deze grens niets: je gewone HRV is {usual} ms."
)
_HRV_UNSURE = QT_TRANSLATE_NOOP("herstel", "{line} Het telt nog niet mee: je gewone HRV is nog niet bekend.")
_HRV_CHIP = QT_TRANSLATE_NOOP("herstel", "HRV {mean} ms (grens {limit} ms)")


def show_hrv(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show HRV_50, with "deze grens zegt voor jou niets" where the own normal is below the limit."""
    columns = facts.columns
    limit = facts.limits.of(known.HRV_50)
    series = columns.series_at(HRV, index) or columns.latest_series((HRV,), index)
    dates = tuple(columns.date(place) for place in range(index - WEEK + 1, index + 1))
    plain = Evidence(measure=HRV, dates=dates, values=(None,) * WEEK, limit=limit, documents=_DOCUMENT)
    if series is None:
        return unknown(plain, label_of(HRV), Text(_NO_HRV))
    values = tuple(series.values[index - WEEK + 1 : index + 1])
    given = [value for value in values if value is not None]
    middle = tidy_mean([*given])
    shown = _with_baseline(
        columns, series, index, replace(plain, source=series.source, values=values, mean=middle)
    )
    usual = median(series.usable(index)) if shown.baseline is not None else None
    shown = replace(shown, baseline=None if usual is None else tidy_fraction(usual))
    if answer is Answer.UNKNOWN or middle is None:
        few = values[-1] is not None
        missing = Text(_FEW_HRV, least=LEAST_HRV, n=len(given)) if few else Text(_NO_HRV)
        return unknown(shown, label_of(HRV), missing)
    line = Text(_HRV_LINE, mean=beside(middle, limit), n=len(given))
    line = with_source(line, facts.limits, known.HRV_50, _HRV_LIMIT, as_it_is)
    if usual is None:
        line = Text(_HRV_UNSURE, line=line)
    elif not hrv_counted(facts, index):
        line = Text(_HRV_NOTHING, line=line, usual=rounded(usual))
    return Shown(shown, line, Text(_HRV_CHIP, mean=beside(middle, limit, 0), limit=limit))
