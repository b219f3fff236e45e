"""Figures that athletes know and that Herstel shows beside the signals. They never count and never alarm.

Each has its formula, its source and what is said against it. Unknown days stay unknown: a week with one
unknown day has no monotony, and a week without any difference has none either (it is not zero).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.about_figures import (
    HOOPER,
    HRV_CV,
    LN_RMSSD,
    LOAD,
    MONOTONY,
    REGULARITY,
    SLEEP_DEBT,
    STRAIN,
    About,
)
from herstel_gui.domain.signals.columns import BASELINE_LEAST, HRV, LOOKBACK, Columns
from herstel_gui.domain.sleep import elapsed_minutes, night, zone_named
from herstel_gui.domain.statistics import decimal, mean, population_variance, root
from herstel_gui.domain.text import CONTEXT, QT_TRANSLATE_NOOP, Minutes, Rounded, Text
from herstel_gui.domain.training import day_load

WEEK: Final = 7
LEAST_HRV: Final = 4
NEED: Final = 7 * 60
LEAST_NIGHTS: Final = 5
MIDDLE_NIGHTS: Final = 14
LEAST_MIDDLES: Final = 7
HALF: Final = 0.5
HOOPER_ITEMS: Final = ("sleep_quality", "fatigue", "stress", "muscle_soreness")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of one day: its value and something beside it, or what is missing for it."""

    about: About
    value: Text | None
    beside: Text | None = None
    missing: Text | None = None


_Days = Mapping[date, DayRecord]


def needed(day: date) -> DaySpan:
    """Return the days that the figures of a day look at."""
    return DaySpan.ending(day, LOOKBACK)


def figures(days: _Days, surroundings: Surroundings, day: date) -> tuple[Figure, ...]:
    """Return all figures of a day, in the order in which they are shown; nothing later is looked at."""
    known = {each: record for each, record in days.items() if each <= day}
    zone = zone_named(surroundings.zone)
    return (*_variability(known, surroundings, day), _hooper(known, day), *_load(known, day),
            _debt(known, day, zone), _regularity(known, day, zone))  # fmt: skip


# -- heart -----------------------------------------------------------------------------------------


def _variability(days: _Days, surroundings: Surroundings, day: date) -> tuple[Figure, Figure]:
    columns = Columns(days, surroundings, day, day)
    index = columns.index(day)
    series = columns.latest_series((HRV,), index)
    week = [] if series is None else [v for v in series.values[max(0, index - WEEK + 1) : index + 1] if v]
    if series is None or len(week) < LEAST_HRV:
        missing = _lacking(
            QT_TRANSLATE_NOOP(CONTEXT, "{n} van de {least} metingen (rMSSD) in de laatste 7 dagen"),
            len(week), LEAST_HRV,
        )  # fmt: skip
        return Figure(LN_RMSSD, None, missing=missing), Figure(HRV_CV, None, missing=missing)
    logs = [math.log(value) for value in week]
    centre = sum(logs) / len(logs)
    usual = [math.log(value) for value in series.usable(index) if value]
    variation = Text("{cv} %", cv=_shown(100 * _spread(logs) / centre, 1)) if centre else None
    return Figure(LN_RMSSD, Text("{value}", value=_shown(centre, 2)), _band(usual, centre)), Figure(
        HRV_CV, variation
    )


def _band(usual: Sequence[float], centre: float) -> Text:
    if len(usual) < BASELINE_LEAST:
        return _lacking(
            QT_TRANSLATE_NOOP(CONTEXT, "eigen band na {least} ochtenden die een week oud zijn; nu {n}"),
            len(usual), BASELINE_LEAST,
        )  # fmt: skip
    middle = sum(usual) / len(usual)
    low, high = middle - HALF * _spread(usual), middle + HALF * _spread(usual)
    template = (
        QT_TRANSLATE_NOOP(CONTEXT, "onder je eigen band {low}–{high}") if centre < low
        else QT_TRANSLATE_NOOP(CONTEXT, "boven je eigen band {low}–{high}") if centre > high
        else QT_TRANSLATE_NOOP(CONTEXT, "binnen je eigen band {low}–{high}")
    )  # fmt: skip
    return Text(template, low=_shown(low, 2), high=_shown(high, 2))


def _spread(values: Sequence[float]) -> float:
    middle = sum(values) / len(values)
    return math.sqrt(sum((value - middle) ** 2 for value in values) / max(1, len(values) - 1))


# -- feelings --------------------------------------------------------------------------------------


def _hooper(days: _Days, day: date) -> Figure:
    record = days.get(day, DayRecord(day))
    answers = [(key, record.effective(key)) for key in HOOPER_ITEMS]
    open_items = [BY_KEY[key].label for key, answer in answers if answer is None]
    if open_items:
        first, *rest = open_items
        named = Text(first)
        for item in rest:
            named = Text("{named}, {item}", named=named, item=item)
        return Figure(
            HOOPER,
            None,
            missing=Text(QT_TRANSLATE_NOOP(CONTEXT, "niet ingevuld vandaag: {items}"), items=named),
        )
    total = sum(answer.value for _, answer in answers if answer)
    return Figure(HOOPER, Text("{total}", total=total), Text(QT_TRANSLATE_NOOP(CONTEXT, "van 4 tot 28")))


# -- load ------------------------------------------------------------------------------------------


def _load(days: _Days, day: date) -> tuple[Figure, Figure, Figure]:
    records = [days.get(each, DayRecord(each)) for each in DaySpan.ending(day, WEEK)]
    loads = [day_load(record.kind, record.sessions) for record in records]
    known = [load for load in loads if load is not None]
    if len(known) < WEEK:
        missing = _lacking(
            QT_TRANSLATE_NOOP(CONTEXT, "{n} van de {least} dagen ingevuld (training of rustdag)"),
            len(known), WEEK,
        )  # fmt: skip
        return (Figure(LOAD, None, missing=missing), Figure(MONOTONY, None, missing=missing),
                Figure(STRAIN, None, missing=missing))  # fmt: skip
    total = sum(known, Decimal(0))
    centre, spread = mean(known), root(population_variance(known))
    shown = Figure(LOAD, Text("{load}", load=Rounded(total, 0)))
    if not centre or not spread:
        none = Text(QT_TRANSLATE_NOOP(CONTEXT, "niet te berekenen: alle dagen zijn gelijk"))
        return shown, Figure(MONOTONY, None, missing=none), Figure(STRAIN, None, missing=none)
    monotony = float(centre) / spread
    return (shown, Figure(MONOTONY, Text("{value}", value=_shown(monotony, 2))),
            Figure(STRAIN, Text("{value}", value=_shown(float(total) * monotony, 0))))  # fmt: skip


# -- sleep -----------------------------------------------------------------------------------------


def _debt(days: _Days, day: date, zone: tzinfo) -> Figure:
    slept = (night(record, zone) for record in _healthy(days, day, WEEK))
    nights: list[Number] = [minutes for minutes in slept if minutes is not None]
    if len(nights) < LEAST_NIGHTS:
        return Figure(SLEEP_DEBT, None, missing=_lacking(_NIGHTS_MISSING, len(nights), LEAST_NIGHTS))
    lacking = sum((max(Decimal(0), Decimal(NEED) - slept) for slept in nights), Decimal(0))
    beside = Text(QT_TRANSLATE_NOOP(CONTEXT, "{n} bekende nachten, 7 uur per nacht"), n=len(nights))
    return Figure(SLEEP_DEBT, Text(QT_TRANSLATE_NOOP(CONTEXT, "{hours} uur"), hours=Minutes(lacking)), beside)


def _regularity(days: _Days, day: date, zone: tzinfo) -> Figure:
    found = (_middle(record, zone) for record in _healthy(days, day, MIDDLE_NIGHTS))
    middles = [middle for middle in found if middle is not None]
    if len(middles) < LEAST_MIDDLES:
        return Figure(REGULARITY, None, missing=_lacking(_CLOCKS_MISSING, len(middles), LEAST_MIDDLES))
    spread = _spread([float(middle) for middle in middles])
    beside = Text(QT_TRANSLATE_NOOP(CONTEXT, "{n} nachten met naar bed en op"), n=len(middles))
    value = Text(QT_TRANSLATE_NOOP(CONTEXT, "± {minutes} min"), minutes=_shown(spread, 0))
    return Figure(REGULARITY, value, beside)


_NIGHTS_MISSING = QT_TRANSLATE_NOOP(CONTEXT, "{n} van de {least} bekende nachten in de laatste 7")
_CLOCKS_MISSING = QT_TRANSLATE_NOOP(CONTEXT, "{n} van de {least} nachten met naar bed en op in de laatste 14")


def _healthy(days: _Days, day: date, count: int) -> list[DayRecord]:
    return [days[each] for each in DaySpan.ending(day, count) if each in days and not days[each].ill]


def _middle(record: DayRecord, zone: tzinfo) -> Fraction | None:
    """Return the middle of the night in minutes from midnight of the waking day; before it is negative."""
    for source in sorted({r.source for r in record.readings}, key=lambda s: (s != TYPED, s)):
        own: dict[str, Reading] = {r.measure: r for r in record.readings if r.source == source}
        if "bed_time" in own and "wake_time" in own:
            slept = elapsed_minutes(record.day, own["bed_time"], own["wake_time"], zone)
            return Fraction(own["wake_time"].value) - Fraction(slept) / 2
    return None


def _lacking(template: str, have: int, least: int) -> Text:
    return Text(template, n=have, least=least)


def _shown(value: float, decimals: int) -> Rounded:
    return Rounded(decimal(Fraction(value)), decimals)
