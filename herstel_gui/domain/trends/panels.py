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
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
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
    YesNo,
    ends_to_show,
)
from herstel_gui.domain.measures import DECLARED, PULSES, MeasureList
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.reading import TYPED, effective
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.text import Rounded, Text, tr_noop
from herstel_gui.domain.trends.picture import (
    MORNINGS,
    MORNINGS_LEAST,
    BandRole,
    BaselineLike,
    Beside,
    Curve,
    DayMark,
    JudgedLike,
    LimitLine,
    OwnRange,
    PanelForm,
    SignalHistoryLike,
    TrendPanel,
    ValueBand,
    along_the_night,
    at,
    rolling_means,
)

SLEEP: Final = "sleep_duration"
HRV: Final = "hrv_rmssd"
HRV_GOOD: Final = 70
HALF_POINT: Final = 0.5
TINY: Final = 1e-9
"""The error of a float mean against the exact sum that the rule compares."""
PROVISIONAL_THRESHOLD: Final = 5.0
"""The threshold of an answer without a usual value."""

_HOURS: Final = tr_noop("uren")
_CLOCK: Final = tr_noop("kloktijd")
_ANSWER: Final = tr_noop("1 ja – 0 nee")
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


def measure_of(key: str, measures: MeasureList = DECLARED) -> Measure:
    """Return the measure with this key; a key that is no longer declared becomes a retired measure."""
    known = measures.by_key.get(key)
    if known is not None:
        return known
    kind = Quantity("", 1, _UNLIMITED, _UNLIMITED, Decimal("0.5"))
    return Measure(key, key, kind, Moment.MORNING, Better.NEITHER, typed=False, asked=False, retired=True)


def measure_panel(measure: Measure, ground: Ground, history: SignalHistoryLike) -> TrendPanel:
    """Return the panel of a measure over the span."""
    judged = history.judged(measure.key, ground.span)
    values, sources, beside = _collect(measure, ground, judged)
    baselines = history.baselines(measure.key, ground.span) if _has_usual(measure, ground) else ()
    usual: Curve = _curve(baselines, lambda baseline: baseline.value)
    floats = [None if value is None else float(along_the_night(measure.key, value)) for value in values]
    ranges = history.hrv_bands(ground.span) if measure.key == HRV else ()
    bands, limits = _guides(measure, ground, usual, baselines, ranges)
    marks = _states(floats, sources, judged)
    form = _form(measure)
    means = () if form is PanelForm.SCALE else _means(measure, floats, marks, sources)
    _mark_over(measure, marks, floats, limits, means, _counted(measure, ground, history))
    return TrendPanel(
        measure.key, measure.label, unit_of(measure), form, measure, values, bytes(marks), means, usual,
        sources, bands, limits, note=_note(measure, usual, limits, ground.limits), beside=beside,
    )  # fmt: skip


def _has_usual(measure: Measure, ground: Ground) -> bool:
    """Tell whether a measure has a usual value: not a yes or no, and not one that nobody declares."""
    return not isinstance(measure.kind, YesNo) and measure.key in ground.surroundings.measures.by_key


def _collect(
    measure: Measure, ground: Ground, judged: Sequence[JudgedLike | None]
) -> tuple[tuple[Number | None, ...], tuple[str | None, ...], tuple[Beside, ...]]:
    """Return the value and source of each day, of the series that is judged, and the values beside them."""
    values: list[Number | None] = [None] * len(ground.span)
    sources: list[str | None] = [None] * len(ground.span)
    beside: list[Beside] = []
    zone = zone_named(ground.surroundings.zone)
    for day, record in ground.days.items():
        if day not in ground.span:
            continue
        index = (day - ground.span.first).days
        seen = judged[index]
        wanted = None if seen is None else seen.source
        if measure.key == SLEEP:
            counts = None if seen is None else seen.value
            values[index] = night(record, zone) if counts is None else counts
            sources[index] = None if values[index] is None else wanted or _night_source(record)
            continue
        own = [reading for reading in record.readings if reading.measure == measure.key]
        reading = next((each for each in own if each.source == wanted), None) or effective(own)
        if reading is not None:
            values[index], sources[index] = reading.value, reading.source
            beside += [Beside(index, each.value, each.source) for each in own if each is not reading]
    return tuple(values), tuple(sources), tuple(beside)


def _night_source(record: DayRecord) -> str:
    parts = ("sleep_duration", "bed_time", "wake_time")
    sources = {reading.source for reading in record.readings if reading.measure in parts}
    return min(sources, key=lambda source: (source != TYPED, source), default=TYPED)


def _states(
    values: Sequence[float | None], sources: Sequence[str | None], judged: Sequence[JudgedLike | None]
) -> bytearray:
    """Return the marks that say whether a value is imported, doubtful, of an ill day, or of a new source."""
    marks = bytearray(len(values))
    before: str | None = None
    for index, value in enumerate(values):
        if value is None:
            continue
        seen, source = judged[index], sources[index]
        mark = DayMark.NONE if source == TYPED else DayMark.IMPORTED
        if seen is not None and seen.ill:
            mark |= DayMark.ILL
        if seen is not None and seen.doubtful:
            mark |= DayMark.DOUBTFUL
        if before is not None and source != before:
            mark |= DayMark.NEW_SOURCE
        marks[index], before = mark, source
    return marks


def counts(mark: int) -> bool:
    """Tell whether a value counts for means, usual values and comparisons: neither doubtful nor ill."""
    return not mark & (DayMark.DOUBTFUL | DayMark.ILL)


def _means(
    measure: Measure, values: Sequence[float | None], marks: Sequence[int], sources: Sequence[str | None]
) -> Curve:
    """Return the mean that is judged: of three mornings for a pulse, else of seven days.

    The mean of HRV is that of the logarithms, like its band. Values of two sources are never mixed.
    """
    if measure.key == HRV:
        sound = [None if value is None or value <= 0 else math.log(value) for value in values]
    else:
        sound = list(values)
    sound = [value if counts(mark) else None for value, mark in zip(sound, marks, strict=True)]
    means: list[float | None] = [None] * len(values)
    for source in dict.fromkeys(each for each in sources if each is not None):
        own = [value if each == source else None for value, each in zip(sound, sources, strict=True)]
        of_source = (
            rolling_means(own, MORNINGS, MORNINGS_LEAST) if measure.key in PULSES else rolling_means(own)
        )
        for index, mean in enumerate(of_source):
            if mean is not None:
                means[index] = math.exp(mean) if measure.key == HRV else mean
    return tuple(means)


def _counted(measure: Measure, ground: Ground, history: SignalHistoryLike) -> Sequence[bool]:
    """Return on which days a value past the line is marked: never for a single morning."""
    if measure.key in PULSES:
        return history.counted("RHR_PCT", ground.span)
    if measure.key == HRV:
        return history.counted("HRV_50", ground.span)
    return history.in_evidence(measure.key, ground.span)


def _mark_over(
    measure: Measure,
    marks: bytearray,
    values: Sequence[float | None],
    limits: Sequence[LimitLine],
    means: Curve,
    counted: Sequence[bool],
) -> None:
    """Mark the values past the warning line on the days that ``counted`` tells.

    Of a heart measure the rule compares the mean with the line.
    """
    over = _over(measure, limits)
    if over is None:
        return
    side, curve = over
    by_mean = measure.key in {*PULSES, HRV}
    for index, value in enumerate(values):
        line = at(curve, index)
        judged = value if not by_mean else at(means, index) if means else None
        if value is None or line is None or judged is None or not counts(marks[index]):
            continue
        if counted[index] and side * (judged - line) > -TINY * by_mean:
            marks[index] |= DayMark.OVER


def _over(measure: Measure, limits: Sequence[LimitLine]) -> tuple[int, Curve] | None:
    """Return the warning line and its side: +1 when higher values warn, −1 when lower values warn."""
    line = next((limit for limit in limits if limit.role is BandRole.WARNING), None)
    if line is None:
        return None
    if isinstance(measure.kind, Scale):  # an answer equal to the threshold is already bad
        return 1, tuple(None if value is None else value - HALF_POINT for value in line.values)
    return (-1 if measure.key in {SLEEP, HRV} else 1), line.values


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
    line = _where_it_counts(usual, float(low))
    if not any(value is not None for value in line):
        return bands, ()
    zones = (
        ValueBand(BandRole.NORMAL, (float(HRV_GOOD),), (math.inf,)),
        ValueBand(BandRole.WARNING, tuple(None if value is None else 0.0 for value in line), line),
    )
    return (*zones, *bands), (LimitLine(line, None),)


def _where_it_counts(usual: Curve, low: float) -> Curve:
    """Return the article's limit on the days on which the person's usual HRV is at least as high (A33).

    Without any usual value the limit is shown on all days; it then counts for nobody yet.
    """
    if not any(value is not None for value in usual):
        return (low,)
    return tuple(None if value is None or value < low else low for value in usual)


def _form(measure: Measure) -> PanelForm:
    match measure.kind:
        case Scale():
            return PanelForm.SCALE
        case Duration():
            return PanelForm.BARS
        case _:
            return PanelForm.DOTS


def unit_of(measure: Measure) -> str | Text:
    """Return the unit of a chart; for a scale what 1 and 7 mean.

    Where the name of the measure does not tell which end is bad, these are its own end words.
    """
    shown_ends = ends_to_show(measure)
    match measure.kind:
        case Scale(words=words) if not words[1]:
            return " – ".join(f"{n} {word}" for n, word in ((1, words[0]), (7, words[-1])) if word)
        case Scale() if shown_ends:
            return Text("{one} – {seven}", one=shown_ends[0], seven=shown_ends[1])
        case Scale():
            return _SCALE
        case Duration():
            return _HOURS
        case ClockTime():
            return _CLOCK
        case YesNo():
            return _ANSWER
        case Quantity(unit=unit):
            return _UNITS.get(unit, unit)


def _note(measure: Measure, usual: Curve, limits: Sequence[LimitLine], own: Limits) -> Text | None:
    if (measure.key in PULSES and own.chosen(PULSE_OFF)) or (measure.key == HRV and own.chosen(HRV_OFF)):
        return Text(tr_noop("telt niet mee"))
    if measure.key == HRV and any(value is not None for value in usual) and not limits:
        return Text(tr_noop("de grens van 50 ms past niet bij jou"))
    return None
