"""The vertical scale of a panel, computed from the values in view.

Bars begin at zero, answers run from 1 at the top to 7 at the bottom, and doubtful values are left out of the
range.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import numpy as np

from herstel_gui.domain.measure import Better, ClockTime, Duration
from herstel_gui.domain.text import hours_and_minutes
from herstel_gui.domain.trends.picture import BandRole, PanelForm
from herstel_gui.domain.trends.ticks import nice_step
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.arrays import known
from herstel_gui.views.trends.words import percent_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.domain.measure import Measure
    from herstel_gui.domain.trends.picture import TrendPanel, WeekSum
    from herstel_gui.views.trends.arrays import Floats, PanelArrays

LEAST_SPAN: Final = {
    "resting_heart_rate": 12.0, "sitting_heart_rate": 12.0, "sleeping_heart_rate": 12.0,
    "hrv_rmssd": 30.0, "hrv_sdnn": 30.0,
    "body_weight": 4.0, "bed_time": 120.0, "wake_time": 120.0, "monotony": 1.0, "strain": 500.0,
}  # fmt: skip
"""The smallest span of a scale by panel key, so that nearly equal values look nearly flat."""
FEW: Final = 8
OUTLYING: Final = 4
HOUR: Final = 60
DAY: Final = 24 * HOUR
TICK_ROOM: Final = 27
BEST, WORST = 1, 7
LEAST_SLEEP: Final = 9 * HOUR
LONG_NIGHT: Final = 10 * HOUR
BAR_ROOM: Final = 1.06
WEEK_ROOM: Final = 1.2
"""A larger factor for panels with sums of weeks above the bars."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at bottom and top (answers have 7 at the bottom), and the ticks with their labels."""

    bottom: float
    top: float
    ticks: tuple[tuple[float, str], ...]


NO_SCALE: Final = Scale(0.0, 1.0, ())
"""The scale of a layer without values."""


def scale_of_answers(measure: Measure | None, room: float = 0.6) -> Scale:
    """Return the scale of answers: the better end at the top; 7 at the top where neither end is better."""
    ticks = tuple((float(n), str(n)) for n in (1, 4, 7))
    if measure is not None and measure.better is not Better.LOWER:
        return Scale(BEST - room, WORST + room, ticks)
    return Scale(WORST + room, BEST - room, ticks)


def scale_of(
    arrays: PanelArrays, low: int, high: int, height: float, periods: Sequence[WeekSum] = ()
) -> Scale:
    """Return the scale for the days from ``low`` up to ``high`` on a panel of ``height`` pixels.

    With ``periods`` their sums are drawn in place of the days.
    """
    panel = arrays.panel
    if periods:
        found = np.array([float(s.total) for s in periods if s.index + s.days > low and s.index < high])
    else:
        places = known(arrays.certain, low, high)
        found = arrays.values[places if len(places) else known(arrays.values, low, high)]
    return scale_of_values(panel, without_outliers(panel, found), height, _edges(arrays, low, high))


def without_outliers(panel: TrendPanel, found: Floats) -> Floats:
    """Return the values that set the scale, without outliers, which would flatten all others.

    Far is four times the spread between the quarters from the nearest quarter, and at least the least span.
    """
    if len(found) < FEW:
        return found
    quarters = [len(found) // 4, len(found) // 2, 3 * len(found) // 4]
    low, middle, high = np.partition(found, quarters)[quarters].tolist()
    reach = max(OUTLYING * (high - low), LEAST_SPAN.get(panel.key, abs(middle)))
    near: Floats = found[(found >= low - reach) & (found <= high + reach)]
    return near


def scale_of_values(panel: TrendPanel, found: Floats, height: float, edges: Sequence[Floats] = ()) -> Scale:
    """Return the scale for these values of a panel, on ``height`` pixels, with ``edges`` within it."""
    if panel.form is PanelForm.SCALE:
        return scale_of_answers(panel.measure)
    if panel.form is PanelForm.BARS:
        return _bars(panel, float(found.max()) if len(found) else 0.0, height)
    known = np.concatenate((found, *edges))
    known = known[np.isfinite(known)]
    if not len(known):
        return NO_SCALE
    return _round(panel, *_roomy(panel.key, float(known.min()), float(known.max())), height)


def percent_scale(low: float, high: float, parts: int) -> Scale:
    """Return the scale of differences in percent, a little wider than from ``low`` to ``high``."""
    low, high = low * 1.05, high * 1.05
    step = nice_step(high - low, parts)
    places = [step * n for n in range(math.ceil(low / step), int(high / step) + 1)]
    return Scale(low, high, tuple((place, percent_label(place)) for place in places))


def _roomy(key: str, bottom: float, top: float) -> tuple[float, float]:
    """Return the ends of a scale with room around the values."""
    least = LEAST_SPAN.get(key, max(abs(top) * 0.1, 1e-6))
    spare = max(0.0, least - (top - bottom)) / 2
    edge = (top - bottom + 2 * spare) * 0.06
    return bottom - spare - edge, top + spare + edge


def _bars(panel: TrendPanel, top: float, height: float) -> Scale:
    if panel.measure is not None and isinstance(panel.measure.kind, Duration):
        top = max(top, LEAST_SLEEP if panel.key == "sleep_duration" else HOUR)
        step = nice_step(top, max(1, int(height / TICK_ROOM)), whole_hours=True)
        hours = {0.0, *(step * n for n in range(1, int(top / step) + 1))}
        if panel.key == "sleep_duration":
            hours = {0.0, 180.0, 420.0, 540.0} | {h for h in hours if h > LONG_NIGHT}
        return Scale(0.0, top * BAR_ROOM, tuple((h, _duration(h)) for h in sorted(hours)))
    step = nice_step(max(top, 1.0), max(1, int(height / TICK_ROOM)))
    room = WEEK_ROOM if panel.weeks else BAR_ROOM
    return Scale(0.0, max(top, step) * room, _numbers(0.0, max(top, step), step))


def _duration(minutes: float) -> str:
    return str(int(minutes) // HOUR) if minutes % HOUR == 0 else hours_and_minutes(int(minutes))


def _edges(arrays: PanelArrays, low: int, high: int) -> list[Floats]:
    """Return the bands and the named limits of these days, except for bands without an end."""
    edges = [
        edge
        for band, shape in zip(arrays.panel.bands, arrays.bands, strict=True)
        if band.role is not BandRole.WARNING and not np.isinf(shape.high).any()
        for edge in (shape.low, shape.high)
    ]
    limits = zip(arrays.panel.limits, arrays.limits, strict=True)
    edges += [values for limit, values in limits if limit.label is not None]
    return [edge if len(edge) == 1 else edge[low:high] for edge in edges]


def _round(panel: TrendPanel, bottom: float, top: float, height: float) -> Scale:
    clock = panel.measure is not None and isinstance(panel.measure.kind, ClockTime)
    step = nice_step(top - bottom, max(1, int(height / TICK_ROOM)), whole_hours=clock)
    half = step / 2
    low, high = math.floor(bottom / half) * half, math.ceil(top / half) * half
    if clock:
        first = math.ceil(low / step) * step
        places = [first + step * n for n in range(int((high - first) / step) + 1)]
        return Scale(low, high, tuple((p, hours_and_minutes(int(p) % DAY)) for p in places))
    return Scale(low, high, _numbers(low, high, step))


def _numbers(low: float, high: float, step: float) -> tuple[tuple[float, str], ...]:
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    places = [round(n * step, decimals + 1) for n in range(first, min(last, first + 40) + 1)]
    return tuple((place, BOOK.number(Decimal(repr(place)), decimals, signed=False)) for place in places)
