"""Baselines: the usual value per measure and source, from sixty days that end a week ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.running_sums import from_millionths
from herstel_gui.domain.signals.answer_lines import doubled_middle
from herstel_gui.domain.signals.day_columns import (
    BASELINE_FROM,
    BASELINE_GAP,
    BASELINE_LEAST,
    HRV,
    PULSES,
    SLEEP,
    DayColumns,
    SourceSeries,
)
from herstel_gui.domain.signals.day_facts import HRV_OFF, HUNDRED, PULSE_OFF, Facts
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.heart import HRV_50, LOWER_PERCENT, RAISED_PERCENT, RHR_PCT
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.signals.source_series import BaselineWindow, SlidingWindow
from herstel_gui.domain.statistics import median, tidy_fraction

STALE_DAYS: Final = 28
"""Number of days without a value after which a baseline is stale; rules still use the value."""

_HRV_NORMAL: Final = 70
_SLEEP_NORMAL: Final = (420, 540)
_MEANS: Final = frozenset({*PULSES, SLEEP, "body_weight"})
_NO_BASELINE: Final = frozenset({"bed_time", "wake_time", "nap_duration"})


class BaselineState(Enum):
    """Whether a baseline has too few values (learning), is ready, or is ready but stale."""

    LEARNING = "learning"
    READY = "ready"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The usual value of a series on a day, and the limits that follow from it.

    ``value`` is a mean (pulse, sleep, weight) or a median (items, HRV), None below fourteen values.
    ``threshold`` is the lowest bad answer of an item; ``normal_low`` and ``normal_high`` bound the normal
    range (pulse −10 … +5 %, sleep 7–9 h, HRV from 70 ms: document 001). ``warning`` is the warning limit:
    higher values warn for a pulse, lower values for sleep and HRV. ``spread`` is the sample SD, for display
    only.
    """

    measure: str
    source: str
    state: BaselineState
    value: Fraction | int | None
    n: int
    first: date | None
    last: date | None
    spread: float | None = None
    threshold: Fraction | int | None = None
    normal_low: Fraction | int | None = None
    normal_high: Fraction | int | None = None
    warning: Fraction | int | Decimal | None = None

    @property
    def ready(self) -> bool:
        """Whether the baseline has a usual value."""
        return self.value is not None


def baseline_on(facts: Facts, measure: str, index: int, source: str | None = None) -> Baseline | None:
    """Return the baseline of the series that counts on a day; None without a value in the last 66 days.

    With ``source``, return the baseline of this source even if another source counts on the day; None when
    the source has no values at all.
    """
    if measure in _NO_BASELINE or measure not in facts.columns.series:
        return None
    columns = facts.columns
    if source is not None:
        series = next((own for own in columns.series[measure] if own.source == source), None)
    else:
        series = columns.series_at(measure, index) or columns.latest_series((measure,), index)
    return None if series is None else baseline_of(facts, series, index)


def baseline_of(facts: Facts, series: SourceSeries, index: int) -> Baseline:
    """Return the baseline of a series on a day."""
    return _baseline_from(facts, series, index, series.window_of(index))


def baselines_over(facts: Facts, measure: str, places: range) -> list[Baseline | None]:
    """Return ``baseline_on`` for consecutive days.

    Each window is derived from the window of the day before, because neighbouring windows differ by about two
    values. Twenty years of fifteen measures need a hundred thousand baselines.
    """
    if measure in _NO_BASELINE or measure not in facts.columns.series or not places:
        return [None] * len(places)
    windows = {series: SlidingWindow(series) for series in facts.columns.series[measure]}
    baselines: list[Baseline | None] = []
    for index, series in zip(places, counting_series(facts.columns, measure, places), strict=True):
        window = None if series is None else windows[series].at(index)
        baselines.append(
            None if series is None or window is None else _baseline_from(facts, series, index, window)
        )
    return baselines


def counting_series(columns: DayColumns, measure: str, places: range) -> Iterator[SourceSeries | None]:
    """Yield for each day the series with a value on the day, else the newest series within 66 days."""
    newest = columns.latest_series((measure,), places.start)
    since = next((n for n in range(places.start, -1, -1) if columns.series_at(measure, n) is newest), 0)
    for index in places:
        series = columns.series_at(measure, index)
        if series is not None:
            newest, since = series, index
        yield newest if index - since <= BASELINE_FROM else None


def _baseline_from(facts: Facts, series: SourceSeries, index: int, window: BaselineWindow) -> Baseline:
    measure, columns = series.measure, facts.columns
    twice = doubled_middle(window.ordered) if facts.judges(measure) else None
    value: Fraction | None = None
    state, spread = BaselineState.LEARNING, None
    first, last = (window.places[0], window.places[-1]) if window.places else (None, None)
    if last is not None and len(window.places) >= BASELINE_LEAST:
        low, high = series.window(index)
        value = _usual(series, low, high, window) if twice is None else _half(twice)
        state = BaselineState.STALE if index - last > STALE_DAYS else BaselineState.READY
        spread = series.sums.sample_spread(low, high)
    normal_low, normal_high, warning = _bounds(facts, measure, value)
    return Baseline(
        measure=measure,
        source=series.source,
        state=state,
        value=None if value is None else tidy_fraction(value),
        n=len(window.places),
        first=None if first is None else columns.date(first),
        last=None if last is None else columns.date(last),
        spread=spread,
        threshold=tidy_fraction(facts.threshold_above(twice, measure)) if facts.judges(measure) else None,
        normal_low=normal_low,
        normal_high=normal_high,
        warning=warning,
    )


@lru_cache(maxsize=64)
def _half(twice: int) -> Fraction:
    """Return half of a whole number. Cached, because medians of answers have few different values."""
    return Fraction(twice, 2)


def _usual(series: SourceSeries, low: int, high: int, window: BaselineWindow) -> Fraction:
    """Return the mean for a pulse, sleep and weight, and the median for all other measures."""
    if series.measure in _MEANS:
        return from_millionths(series.sums.total(low, high), len(window.places))
    middle = median(window.ordered)
    return Fraction(0) if middle is None else middle


_Bound: TypeAlias = Fraction | int | Decimal | None


def _bounds(
    facts: Facts, measure: str, value: Fraction | None
) -> tuple[Fraction | int | None, Fraction | int | None, _Bound]:
    """Return the edges of the normal range and the warning limit, each None where document 001 has none."""
    limits = facts.limits
    if value is None or _left_out(measure, limits):
        return None, None, None
    if measure in PULSES:
        percent = HUNDRED + limits.exact(RHR_PCT)
        return (
            _percent_of(value, LOWER_PERCENT),
            _percent_of(value, RAISED_PERCENT),
            _percent_of(value, percent),
        )
    if measure == HRV:
        return _HRV_NORMAL, None, limits.of(HRV_50)
    if measure == SLEEP:
        return *_SLEEP_NORMAL, limits.of(SLEEP_6X3)
    return None, None, None


def _left_out(measure: str, limits: Limits) -> bool:
    """Tell whether the person chose that the measure does not count: then it has no limits either."""
    return (measure in PULSES and limits.chosen(PULSE_OFF)) or (measure == HRV and limits.chosen(HRV_OFF))


def _percent_of(value: Fraction, percent: Fraction | int) -> Fraction | int:
    """Return ``percent`` percent of a value. A single division, because Fraction arithmetic is slow."""
    over, under = percent.numerator, percent.denominator
    return tidy_fraction(Fraction(value.numerator * over, value.denominator * under * HUNDRED))


# -- learning --------------------------------------------------------------------------------------


def mornings_to_learn(columns: DayColumns, index: int) -> int | None:
    """Return the number of mornings until the usual pulse is known; None when known or without a pulse.

    The number assumes a pulse on every morning from tomorrow on. A value enters the baseline a week later.
    """
    series = next(columns.pulses_at(index), None) or columns.latest_series(PULSES, index)
    if series is None:
        return None
    floor = series.window(index)[0]
    if len(series.places(index)) >= BASELINE_LEAST:
        return None
    known_places = [
        place
        for place in range(floor, index + 1)
        if series.values[place] is not None and place not in series.left_out
    ]
    for ahead in range(1, BASELINE_LEAST + BASELINE_GAP + 2):
        newest = index + ahead - BASELINE_GAP - 1
        oldest = index + ahead - BASELINE_FROM
        usable = sum(oldest <= place <= newest for place in known_places) + max(0, newest - index)
        if usable >= BASELINE_LEAST:
            return ahead
    return BASELINE_LEAST + BASELINE_GAP + 1
