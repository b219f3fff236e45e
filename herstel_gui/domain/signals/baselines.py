"""What is usual for somebody: per measure and source, from sixty days that end a week ago (C.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.series import from_millionths
from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.columns import (
    BASELINE_FROM,
    BASELINE_GAP,
    BASELINE_LEAST,
    HRV,
    ITEMS,
    PULSES,
    SLEEP,
    Columns,
    SourceSeries,
)
from herstel_gui.domain.signals.facts import HUNDRED, Facts
from herstel_gui.domain.signals.heart_evidence import LOWER_PERCENT, RAISED_PERCENT
from herstel_gui.domain.statistics import median, root, tidy_fraction

STALE_DAYS: Final = 28
"""A baseline whose newest value is older than four weeks is called stale [K]; rules use it all the same."""

_HRV_NORMAL: Final = 70
_SLEEP_NORMAL: Final = (420, 540)
_MEANS: Final = frozenset({*PULSES, SLEEP, "body_weight"})
_NO_BASELINE: Final = frozenset({"bed_time", "wake_time", "nap_duration"})


class BaselineState(Enum):
    """How far a baseline can be relied on."""

    LEARNING = "learning"
    READY = "ready"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The usual value of one series on one day, and the bounds that follow from it.

    ``value`` is a mean (pulse, sleep, weight) or a median (items, HRV), None below fourteen values.
    ``threshold`` is the lowest bad answer of an item; ``normal_low`` and ``normal_high`` bound the normal
    range (pulse −10 … +5 %, sleep 7–9 h, HRV from 70 ms: document 001), ``warning`` is where it warns: above
    it for a pulse, below it for sleep and HRV. ``spread`` is the sample SD, for showing only.
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
        """Whether there are enough values to compare with."""
        return self.value is not None


def baseline_on(facts: Facts, measure: str, index: int, source: str | None = None) -> Baseline | None:
    """Return the baseline of the series that counts on a day; None when nothing was recorded in its reach.

    With ``source`` that of this source, whether it counts or not; None when nothing ever came from it.
    """
    if measure in _NO_BASELINE or measure not in BY_KEY:
        return None
    columns = facts.columns
    if source is not None:
        series = next((own for own in columns.series[measure] if own.source == source), None)
    else:
        series = columns.series_at(measure, index) or columns.latest_series((measure,), index)
    return None if series is None else baseline_of(facts, series, index)


def baseline_of(facts: Facts, series: SourceSeries, index: int) -> Baseline:
    """Return the baseline of one series on one day."""
    columns = facts.columns
    places = series.places(index)
    item = series.measure in ITEMS
    plain = Baseline(
        measure=series.measure,
        source=series.source,
        state=BaselineState.LEARNING,
        value=None,
        n=len(places),
        first=columns.date(places[0]) if places else None,
        last=columns.date(places[-1]) if places else None,
        threshold=tidy_fraction(facts.threshold(series, series.measure, index)) if item else None,
    )
    if len(places) < BASELINE_LEAST:
        return plain
    low, high = series.window(index)
    stale = index - places[-1] > STALE_DAYS
    value = _usual(series, low, high, places)
    ready = replace(
        plain,
        state=BaselineState.STALE if stale else BaselineState.READY,
        value=tidy_fraction(value),
        spread=root(series.sums.sample_variance(low, high)),
    )
    return _bounded(facts, ready, value)


def _usual(series: SourceSeries, low: int, high: int, places: list[int]) -> Fraction:
    """Return the mean of a pulse, of sleep and of weight, the median of everything else (C.3)."""
    if series.measure in _MEANS:
        return from_millionths(series.sums.total(low, high), len(places))
    middle = median(value for place in places if (value := series.values[place]) is not None)
    return Fraction(0) if middle is None else middle


def _bounded(facts: Facts, baseline: Baseline, value: Fraction) -> Baseline:
    """Add the normal range and the warning limit of document 001 where it gives them."""
    limits = facts.limits
    if baseline.measure in PULSES:
        warning = value * (HUNDRED + limits.exact(known.RHR_PCT)) / HUNDRED
        return replace(
            baseline,
            normal_low=tidy_fraction(value * LOWER_PERCENT / HUNDRED),
            normal_high=tidy_fraction(value * RAISED_PERCENT / HUNDRED),
            warning=tidy_fraction(warning),
        )
    if baseline.measure == HRV:
        return replace(baseline, normal_low=_HRV_NORMAL, warning=limits.of(known.HRV_50))
    if baseline.measure == SLEEP:
        low, high = _SLEEP_NORMAL
        return replace(baseline, normal_low=low, normal_high=high, warning=limits.of(known.SLEEP_6X3))
    return baseline


# -- learning --------------------------------------------------------------------------------------


def mornings_to_learn(columns: Columns, index: int) -> int | None:
    """Return after how many more mornings the usual pulse is known; None when it is, or no pulse is noted.

    Counts on a pulse every morning from tomorrow on: a value enters the baseline a week later.
    """
    series = columns.pulse_at(index) or columns.latest_series(PULSES, index)
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
