"""The picture as numpy arrays, made once; and what of them is drawn at a given width.

The only module that knows pyqtgraph's way from arrays to paths. Gaps are NaN here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np

from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.trends.picture import DAY, NOON, rolling_means
from herstel_gui.views.trends.pyqtgraph_parts import pg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture

Floats: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]
Bytes: TypeAlias = np.ndarray[Any, np.dtype[np.uint8]]
Flags: TypeAlias = np.ndarray[Any, np.dtype[np.bool_]]
Whole: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]

LINE_GAP: Final = 3
"""Days: a line goes on over two missing days, further it stops."""

RANKS: Final = (
    Level.NO_DATA,
    Level.NONE,
    Level.ILL,
    Level.NOTICE,
    Level.UNDER_RECOVERED,
    Level.NOT_RECOVERING,
    Level.SEE_PROFESSIONAL,
)
"""Of several days on one spot the last of these is drawn."""


@dataclass(frozen=True, slots=True)
class BandArrays:
    """The edges of a band: one value, or one per day."""

    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class PanelArrays:
    """A panel ready for drawing."""

    panel: TrendPanel
    values: Floats
    marks: Bytes
    means: Floats
    bands: tuple[BandArrays, ...]
    limits: tuple[Floats, ...]


@dataclass(frozen=True, slots=True)
class PictureArrays:
    """The whole picture ready for drawing."""

    picture: TrendPicture
    levels: Bytes
    contexts: Whole
    """Per context its first day and the day after its last."""
    planned: Flags
    """Per context whether it was planned."""
    plans: bool
    """Whether anything was planned for a day of the picture: it has a lane of its own."""
    panels: tuple[PanelArrays, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Several days on one spot: lowest, highest and mean value, and the days they came from."""

    starts: Whole
    low: Floats
    high: Floats
    mean: Floats


def picture_arrays(picture: TrendPicture, known: PictureArrays | None = None) -> PictureArrays:
    """Return the arrays of a picture; panels that ``known`` holds already are taken over."""
    old = {} if known is None else {id(arrays.panel): arrays for arrays in known.panels}
    panels = tuple(old.get(id(panel)) or panel_arrays(panel) for panel in picture.panels)
    ranks = {level: rank for rank, level in enumerate(RANKS)}
    levels = np.fromiter((ranks[level] for level in picture.levels), np.uint8, len(picture.levels))
    contexts = np.array(
        [(picture.index(context.first), picture.index(context.last) + 1) for context in picture.context],
        np.int64,
    ).reshape(-1, 2)
    planned = np.fromiter((context.planned for context in picture.context), np.bool_, len(contexts))
    return PictureArrays(picture, levels, contexts, planned, picture.plans(picture.span), panels)


def panel_arrays(panel: TrendPanel) -> PanelArrays:
    """Return the arrays of one panel."""
    values = _floats(panel.values)
    if panel.key == "bed_time":
        values = (values - NOON) % DAY + NOON  # as domain.trends.along_the_night
    return PanelArrays(
        panel,
        values,
        np.frombuffer(panel.marks, np.uint8),
        _means(panel, values),
        tuple(BandArrays(_floats(band.low), _floats(band.high)) for band in panel.bands),
        tuple(_floats(limit.values) for limit in panel.limits),
    )


def _means(panel: TrendPanel, values: Floats) -> Floats:
    if panel.key != "bed_time":
        return _floats(panel.means)
    return _floats(rolling_means([None if np.isnan(v) else float(v) for v in values]))


def _floats(values: Sequence[object]) -> Floats:
    return np.array([np.nan if value is None else float(value) for value in values], np.float64)  # type: ignore[arg-type]


def known(values: Floats, low: int, high: int) -> Whole:
    """Return the places from ``low`` up to ``high`` that have a value."""
    return np.flatnonzero(np.isfinite(values[low:high])) + low


def columns(values: Floats, low: int, high: int, days: float) -> Columns:
    """Return the values of each stretch of ``days`` days; stretches begin at multiples from day 0."""
    places = known(values, low, high)
    if not len(places):
        empty = np.empty(0)
        return Columns(places, empty, empty, empty)
    found = values[places]
    spots = np.floor(places / days).astype(np.int64)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(spots)) + 1))
    counts = np.diff(np.append(starts, len(places)))
    return Columns(
        places[starts]
        + np.floor((places[np.append(starts[1:], len(places)) - 1] - places[starts]) / 2).astype(np.int64),
        np.minimum.reduceat(found, starts),
        np.maximum.reduceat(found, starts),
        np.add.reduceat(found, starts) / counts,
    )


def line_path(x: Floats, y: Floats, days: Floats, gap: float) -> QPainterPath:
    """Return a line through points, interrupted where more than ``gap`` days lie between two of them."""
    connect = np.empty(len(x), np.int32)
    if len(x):
        connect[:-1] = np.diff(days) <= gap
        connect[-1] = 0
    path: QPainterPath = pg.arrayToQPath(x, y, connect=connect)
    return path


def area_path(x: Floats, low: Floats, high: Floats) -> list[QPainterPath]:
    """Return the areas between two lines, one for each stretch without a gap."""
    places = np.flatnonzero(np.isfinite(low) & np.isfinite(high))
    if not len(places):
        return []
    paths = []
    for run in np.split(places, np.flatnonzero(np.diff(places) > 1) + 1):
        xs = np.concatenate((x[run], x[run][::-1]))
        ys = np.concatenate((low[run], high[run][::-1]))
        paths.append(pg.arrayToQPath(xs, ys, connect="all"))
    return paths
