"""Well-known figures that Herstel shows beside the signals, without influence on any level.

Each figure has its formula, source and criticism. Unknown days stay unknown: a week with an unknown day has
no monotony, and neither has a week of equal days (the monotony is not zero).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, tzinfo
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.load_figures import (
    BAND_LEAST,
    DEBT_LEAST,
    HOOPER_ITEMS,
    REGULAR_LEAST,
    WEEK_LEAST,
    HrvBand,
    foster,
    hooper,
    hrv_band,
    loads,
    mid_sleep,
    regularity,
    sleep_debt,
)
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.person import ANYONE, Person, SleepBand
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
from herstel_gui.domain.signals.catalogue import columns_of
from herstel_gui.domain.signals.counting import counting
from herstel_gui.domain.signals.day_columns import HRV, LOOKBACK
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import Hours, Rounded, Text, tr_noop

WEEK: Final = 7
MIDDLE_NIGHTS: Final = 14


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure of a day: its value with an optional remark, or the text of what is missing."""

    about: About
    value: Text | None
    beside: Text | None = None
    missing: Text | None = None


_Days = Mapping[date, DayRecord]


def needed(day: date) -> DaySpan:
    """Return the days that the figures of a day need."""
    return DaySpan.ending(day, LOOKBACK)


def figures(
    days: _Days, surroundings: Surroundings, day: date, person: Person = ANYONE
) -> tuple[ShownFigure, ...]:
    """Return all figures of a day in display order, computed without later days.

    None on a day that ``person`` does not want compared. The sleep debt is counted from the lower edge of the
    sleep band of the person's age.
    """
    if not person.compares(day):
        return ()
    past = {each: record for each, record in days.items() if each <= day}
    zone = zone_named(surroundings.zone)
    return (*_variability(past, surroundings, day), _hooper(past, surroundings, day), *_load(past, day),
            _debt(past, day, zone, person.sleep_band(day)), _regularity(past, day, zone))  # fmt: skip


# -- heart -----------------------------------------------------------------------------------------


def _variability(days: _Days, surroundings: Surroundings, day: date) -> tuple[ShownFigure, ShownFigure]:
    columns = columns_of(days, surroundings, day, day)
    index = columns.index(day)
    series = columns.latest_series((HRV,), index)
    week = [] if series is None else series.values[max(0, index - WEEK + 1) : index + 1]
    usual = [] if series is None else series.usable(index)
    band = hrv_band(week, usual)
    if band.week is None:
        count = sum(value is not None for value in week)
        missing = _lacking(
            tr_noop("{n} van de {least} metingen (rMSSD) in de laatste 7 dagen"),
            count, WEEK_LEAST,
        )  # fmt: skip
        return ShownFigure(LN_RMSSD, None, missing=missing), ShownFigure(HRV_CV, None, missing=missing)
    variation = None if band.variation is None else Text("{cv} %", cv=_shown(band.variation, 1))
    value = Text("{value}", value=_shown(band.week, 2))
    return ShownFigure(LN_RMSSD, value, _band(band, len(usual))), ShownFigure(HRV_CV, variation)


def _band(band: HrvBand, mornings: int) -> Text:
    if band.week is None or band.low is None or band.high is None:
        return _lacking(
            tr_noop("eigen band na {least} ochtenden die een week oud zijn; nu {n}"),
            mornings, BAND_LEAST,
        )  # fmt: skip
    template = (
        tr_noop("onder je eigen band {low}–{high}") if band.week < band.low
        else tr_noop("boven je eigen band {low}–{high}") if band.week > band.high
        else tr_noop("binnen je eigen band {low}–{high}")
    )  # fmt: skip
    return Text(template, low=_shown(band.low, 2), high=_shown(band.high, 2))


# -- feelings --------------------------------------------------------------------------------------


def _hooper(days: _Days, surroundings: Surroundings, day: date) -> ShownFigure:
    record, doubts = days.get(day, DayRecord(day)), counting(days, surroundings)
    answers = [(key, doubts.first(record, key)) for key in HOOPER_ITEMS]
    open_items = [BY_KEY[key].label for key, answer in answers if answer is None]
    if open_items:
        first, *rest = open_items
        named = Text(first)
        for item in rest:
            named = Text("{named}, {item}", named=named, item=item)
        return ShownFigure(
            HOOPER,
            None,
            missing=Text(tr_noop("niet ingevuld vandaag: {items}"), items=named),
        )
    total = hooper([None if answer is None else answer.value for _, answer in answers]) or 0
    return ShownFigure(HOOPER, Text("{total}", total=total), Text(tr_noop("van 4 tot 28")))


# -- load ------------------------------------------------------------------------------------------


def _load(days: _Days, day: date) -> tuple[ShownFigure, ShownFigure, ShownFigure]:
    week = loads(days, DaySpan.ending(day, WEEK))
    result = foster(week)
    if result.weekly is None:
        missing = _lacking(
            tr_noop("{n} van de {least} dagen ingevuld (training of rustdag)"),
            sum(load is not None for load in week), WEEK,
        )  # fmt: skip
        return (ShownFigure(LOAD, None, missing=missing), ShownFigure(MONOTONY, None, missing=missing),
                ShownFigure(STRAIN, None, missing=missing))  # fmt: skip
    shown = ShownFigure(LOAD, Text("{load}", load=Rounded(result.weekly, 0)))
    if result.monotony is None or result.strain is None:
        none = Text(tr_noop("niet te berekenen: alle dagen zijn gelijk"))
        return shown, ShownFigure(MONOTONY, None, missing=none), ShownFigure(STRAIN, None, missing=none)
    return (shown, ShownFigure(MONOTONY, Text("{value}", value=_shown(result.monotony, 2))),
            ShownFigure(STRAIN, Text("{value}", value=_shown(result.strain, 0))))  # fmt: skip


# -- sleep -----------------------------------------------------------------------------------------


def _debt(days: _Days, day: date, zone: tzinfo, band: SleepBand) -> ShownFigure:
    nights = [night(record, zone) for record in _healthy(days, day, WEEK)]
    count = sum(minutes is not None for minutes in nights)
    lacking = sleep_debt(nights, band.low)
    if lacking is None:
        return ShownFigure(SLEEP_DEBT, None, missing=_lacking(_NIGHTS_MISSING, count, DEBT_LEAST))
    beside = Text(
        tr_noop("{n} bekende nachten, {hours} uur per nacht ({condition})"),
        n=count, hours=band.low // 60, condition=band.condition,
    )  # fmt: skip
    return ShownFigure(SLEEP_DEBT, Text("{hours}", hours=Hours(lacking)), beside)


def _regularity(days: _Days, day: date, zone: tzinfo) -> ShownFigure:
    middles = [_middle(record, zone) for record in _healthy(days, day, MIDDLE_NIGHTS)]
    count = sum(middle is not None for middle in middles)
    spread = regularity(middles)
    if spread is None:
        return ShownFigure(REGULARITY, None, missing=_lacking(_CLOCKS_MISSING, count, REGULAR_LEAST))
    beside = Text(tr_noop("{n} nachten met naar bed en op"), n=count)
    value = Text(tr_noop("± {minutes} min"), minutes=_shown(spread, 0))
    return ShownFigure(REGULARITY, value, beside)


_NIGHTS_MISSING = tr_noop("{n} van de {least} bekende nachten in de laatste 7")
_CLOCKS_MISSING = tr_noop("{n} van de {least} nachten met naar bed en op in de laatste 14")


def _healthy(days: _Days, day: date, count: int) -> list[DayRecord]:
    return [days[each] for each in DaySpan.ending(day, count) if each in days and not days[each].ill]


def _middle(record: DayRecord, zone: tzinfo) -> Fraction | None:
    """Return the middle of the night from the source that counts; see ``load_figures.mid_sleep``."""
    for source in sorted({r.source for r in record.readings}, key=lambda s: (s != TYPED, s)):
        own: dict[str, Reading] = {r.measure: r for r in record.readings if r.source == source}
        if "bed_time" in own and "wake_time" in own:
            return mid_sleep(record.day, own["bed_time"], own["wake_time"], zone)
    return None


def _lacking(template: str, have: int, least: int) -> Text:
    return Text(template, n=have, least=least)


def _shown(value: float, decimals: int) -> Rounded:
    return Rounded(decimal(Fraction(value)), decimals)
