"""Panels of the trends page, one per measure: values, means, usual value, bands and limits."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measure import (
    Better,
    ClockTime,
    Duration,
    Measure,
    Moment,
    Number,
    Quantity,
    Range,
    Scale,
)
from herstel_gui.domain.measures import BY_KEY, PULSES
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.reading import TYPED, effective
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.text import Rounded, Text, tr_noop
from herstel_gui.domain.trends.picture import (
    BandRole,
    BaselineLike,
    Curve,
    DayMark,
    LimitLine,
    OwnRange,
    PanelForm,
    SignalHistoryLike,
    TrendPanel,
    ValueBand,
    at,
    rolling_means,
)

SLEEP: Final = "sleep_duration"
HRV: Final = "hrv_rmssd"
HRV_GOOD: Final = 70
HALF_POINT: Final = 0.5
PROVISIONAL_THRESHOLD: Final = 5.0
"""The threshold of an answer without a usual value."""

_HOURS: Final = tr_noop("uren")
_CLOCK: Final = tr_noop("kloktijd")
_SCALE: Final = tr_noop("1 heel goed – 7 heel slecht")
_UNITS: Final = {
    "/min": tr_noop("slagen/min"),
    "ms": tr_noop("ms"),
    "kg": tr_noop("kg"),
}
_UNLIMITED: Final = Range(-(10**12), 10**12)


@dataclass(frozen=True, slots=True)
class Ground:
    """The data from which a panel is made."""

    days: Mapping[date, DayRecord]
    surroundings: Surroundings
    limits: Limits
    span: DaySpan
    person: Person = ANYONE


def measure_of(key: str) -> Measure:
    """Return the measure with this key; a key that is no longer declared becomes a retired measure."""
    own = BY_KEY.get(key)
    if own is not None:
        return own
    kind = Quantity("", 1, _UNLIMITED, _UNLIMITED, Decimal("0.5"))
    return Measure(key, key, kind, Moment.MORNING, Better.NEITHER, typed=False, asked=False, retired=True)


def measure_panel(measure: Measure, ground: Ground, history: SignalHistoryLike) -> TrendPanel:
    """Return the panel of a measure over the span."""
    values, sources = _collect(measure, ground)
    baselines = history.baselines(measure.key, ground.span) if measure.key in BY_KEY else ()
    usual: Curve = _curve(baselines, lambda baseline: baseline.value)
    floats = [None if value is None else float(value) for value in values]
    ranges = history.hrv_bands(ground.span) if measure.key == HRV else ()
    bands, limits = _guides(measure, ground, usual, baselines, ranges)
    marks = _marks(measure, ground, floats, sources, usual, limits)
    form = _form(measure)
    means = () if form is PanelForm.SCALE else rolling_means(_sound(floats, marks))
    return TrendPanel(
        measure.key, measure.label, _unit(measure), form, measure, values, marks, means, usual,
        sources, bands, limits, note=_note(measure, usual, limits, ground.limits),
    )  # fmt: skip


def _collect(measure: Measure, ground: Ground) -> tuple[tuple[Number | None, ...], tuple[str | None, ...]]:
    values: list[Number | None] = [None] * len(ground.span)
    sources: list[str | None] = [None] * len(ground.span)
    zone = zone_named(ground.surroundings.zone)
    for day, record in ground.days.items():
        if day not in ground.span:
            continue
        index = (day - ground.span.first).days
        if measure.key == SLEEP:
            values[index] = night(record, zone)
            sources[index] = None if values[index] is None else _night_source(record)
            continue
        own = [reading for reading in record.readings if reading.measure == measure.key]
        reading = effective(own)
        if reading is not None:
            values[index], sources[index] = reading.value, reading.source
    return tuple(values), tuple(sources)


def _night_source(record: DayRecord) -> str:
    parts = ("sleep_duration", "bed_time", "wake_time")
    sources = {reading.source for reading in record.readings if reading.measure in parts}
    return min(sources, key=lambda source: (source != TYPED, source), default=TYPED)


def _marks(
    measure: Measure,
    ground: Ground,
    values: Sequence[float | None],
    sources: Sequence[str | None],
    usual: Curve,
    limits: Sequence[LimitLine],
) -> bytes:
    marks = bytearray(len(values))
    excluded = {e.day for e in ground.surroundings.exclusions if e.measure == measure.key}
    over = _over(measure, limits)
    for index, value in enumerate(values):
        if value is None:
            continue
        mark = DayMark.NONE if sources[index] == TYPED else DayMark.IMPORTED
        if _doubtful(measure, value, at(usual, index)):
            mark |= DayMark.DOUBTFUL
        line = over and at(over[1], index)
        if over and line is not None and over[0] * value > over[0] * line:
            mark |= DayMark.OVER
        marks[index] = mark
    for day in excluded:
        index = (day - ground.span.first).days
        if 0 <= index < len(values) and values[index] is not None:
            marks[index] |= DayMark.DOUBTFUL
    return bytes(marks)


def _over(measure: Measure, limits: Sequence[LimitLine]) -> tuple[int, Curve] | None:
    """Return the warning line and its side: +1 when higher values warn, −1 when lower values warn."""
    line = next((limit for limit in limits if limit.role is BandRole.WARNING), None)
    if line is None:
        return None
    if isinstance(measure.kind, Scale):  # an answer equal to the threshold is already bad
        return 1, tuple(None if value is None else value - HALF_POINT for value in line.values)
    return (-1 if measure.key in {SLEEP, HRV} else 1), line.values


def _doubtful(measure: Measure, value: float, usual: float | None) -> bool:
    plausible = measure.kind.plausible
    if not float(plausible.low) <= value <= float(plausible.high):
        return True
    if usual is None or not isinstance(measure.kind, Quantity):
        return False
    return abs(value - usual) > float(measure.kind.unusual) * abs(usual)


def _sound(values: Sequence[float | None], marks: bytes) -> list[float | None]:
    """Return the values without doubtful values: a typing error would distort the weekly mean."""
    return [None if mark & DayMark.DOUBTFUL else value for value, mark in zip(values, marks, strict=True)]


def _guides(
    measure: Measure,
    ground: Ground,
    usual: Curve,
    baselines: Sequence[BaselineLike | None],
    ranges: Sequence[OwnRange | None],
) -> tuple[tuple[ValueBand, ...], tuple[LimitLine, ...]]:
    limits = ground.limits
    if ground.person.only_writing:
        return (), ()
    if measure.key in PULSES:
        return _pulse_guides(baselines, limits.of(RHR_PCT))
    if measure.key == HRV and limits.chosen(HRV_OFF):
        return (), ()
    if measure.key == HRV:
        return _hrv_guides(usual, ranges, limits.of(HRV_50))
    if measure.key == SLEEP:
        sleep = ground.person.sleep_band(ground.span.last)
        band = ValueBand(BandRole.NORMAL, (sleep.low,), (sleep.high,), sleep.text)
        return (band,), (LimitLine((float(limits.of(SLEEP_6X3)),)),)
    if isinstance(measure.kind, Scale):
        thresholds = _curve(baselines, lambda baseline: baseline.threshold)
        if any(value is not None for value in thresholds):
            provisional = tuple(PROVISIONAL_THRESHOLD if value is None else value for value in thresholds)
            return (), (LimitLine(provisional),)
    return (), ()


def _curve(
    baselines: Sequence[BaselineLike | None], field: Callable[[BaselineLike], Fraction | Number | None]
) -> Curve:
    values = (None if baseline is None else field(baseline) for baseline in baselines)
    return tuple(None if value is None else float(value) for value in values)


def _pulse_guides(
    baselines: Sequence[BaselineLike | None], percent: Number
) -> tuple[tuple[ValueBand, ...], tuple[LimitLine, ...]]:
    low = _curve(baselines, lambda baseline: baseline.normal_low)
    if not any(value is not None for value in low):
        return (), ()
    normal = ValueBand(
        BandRole.NORMAL, low, _curve(baselines, lambda baseline: baseline.normal_high),
        Text(tr_noop("normaal −10 % … +5 %")),
    )  # fmt: skip
    shown = Rounded(percent, 1 if percent % 1 else 0, signed=True)
    label = Text(tr_noop("grens {percent} %"), percent=shown)
    return (normal,), (LimitLine(_curve(baselines, lambda baseline: baseline.warning), label),)


def _hrv_guides(
    usual: Curve, ranges: Sequence[OwnRange | None], low: Number
) -> tuple[tuple[ValueBand, ...], tuple[LimitLine, ...]]:
    own = ValueBand(
        BandRole.OWN,
        tuple(None if each is None else each.low_ms for each in ranges),
        tuple(None if each is None else each.high_ms for each in ranges),
        Text(tr_noop("wat voor jou gewoon is")),
    )  # fmt: skip
    bands: tuple[ValueBand, ...] = (own,) if any(value is not None for value in own.low) else ()
    if _says_nothing(usual, low):
        return bands, ()
    zones = (
        ValueBand(BandRole.NORMAL, (float(HRV_GOOD),), (math.inf,)),
        ValueBand(BandRole.WARNING, (-math.inf,), (float(low),)),
    )
    return (*zones, *bands), (LimitLine((float(low),), None),)


def _says_nothing(usual: Curve, low: Number) -> bool:
    """Tell whether the person's usual HRV already lies below the article's limit (A33)."""
    latest = next((value for value in reversed(usual) if value is not None), None)
    return latest is not None and latest < low


def _form(measure: Measure) -> PanelForm:
    match measure.kind:
        case Scale():
            return PanelForm.SCALE
        case Duration():
            return PanelForm.BARS
        case _:
            return PanelForm.DOTS


def _unit(measure: Measure) -> str:
    match measure.kind:
        case Scale():
            return _SCALE
        case Duration():
            return _HOURS
        case ClockTime():
            return _CLOCK
        case Quantity(unit=unit):
            return _UNITS.get(unit, unit)


def _note(measure: Measure, usual: Curve, limits: Sequence[LimitLine], own: Limits) -> Text | None:
    if (measure.key in PULSES and own.chosen(PULSE_OFF)) or (measure.key == HRV and own.chosen(HRV_OFF)):
        return Text(tr_noop("telt niet mee"))
    if measure.key == HRV and any(value is not None for value in usual) and not limits:
        return Text(tr_noop("de grens van 50 ms past niet bij jou"))
    return None
