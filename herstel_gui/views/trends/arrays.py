"""The TrendPicture as numpy arrays, made once, and their reduction to the pixels of a given width.

A missing value is NaN only in these arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import pyqtgraph as pg

from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.trends.picture import DayMark, along_the_night

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainterPath

    from herstel_gui.domain.trends.picture import TrendPanel, TrendPicture

Floats: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]
Bytes: TypeAlias = np.ndarray[Any, np.dtype[np.uint8]]
Flags: TypeAlias = np.ndarray[Any, np.dtype[np.bool_]]
Whole: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]

LINE_GAP: Final = 3
"""In days: a line continues over at most two missing days."""

RANKS: Final = tuple(LevelMark)
"""The levels by rising importance, as stored in PictureArrays: an index in this tuple."""


@dataclass(frozen=True, slots=True)
class BandArrays:
    """The edges of a band: arrays of one value, or of one value per day."""

    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class PanelArrays:
    """The arrays of a panel, one element per day; limits may have a single value."""

    panel: TrendPanel
    values: Floats
    certain: Floats
    """The values without the doubtful ones."""
    sound: Floats
    """The values that count: those of ill days and doubtful ones are missing."""
    marks: Bytes
    means: Floats
    bands: tuple[BandArrays, ...]
    limits: tuple[Floats, ...]
    runs: Whole
    """The number of changes of source before a day: lines are not drawn across them."""
    beside: Floats
    """A row per value of another source: its day and the value."""


@dataclass(frozen=True, slots=True)
class PictureArrays:
    """The arrays of a picture; days count from the first day of the picture."""

    picture: TrendPicture
    levels: Bytes
    held: Bytes
    """1 on the days of which the level is that of an earlier morning."""
    contexts: Whole
    """A row per context: its first day and the day after the last."""
    planned: Flags
    """Whether a context was planned, per context."""
    plans: bool
    """Whether any day of the picture has a plan; plans get a separate lane."""
    panels: tuple[PanelArrays, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Values per stretch of days: the middle day, and the lowest, highest and mean value."""

    starts: Whole
    low: Floats
    high: Floats
    mean: Floats


def picture_arrays(picture: TrendPicture, known: PictureArrays | None = None) -> PictureArrays:
    """Return the arrays of a picture; arrays of panels in ``known`` are reused."""
    old = {} if known is None else {id(arrays.panel): arrays for arrays in known.panels}
    panels = tuple(old.get(id(panel)) or panel_arrays(panel) for panel in picture.panels)
    ranks = {level: rank for rank, level in enumerate(RANKS)}
    levels = np.fromiter((ranks[level] for level in picture.levels), np.uint8, len(picture.levels))
    held = np.fromiter((day in picture.held for day in picture.span), np.uint8, len(picture.span))
    contexts = np.array(
        [(picture.index(context.first), picture.index(context.last) + 1) for context in picture.context],
        np.int64,
    ).reshape(-1, 2)
    planned = np.fromiter((context.planned for context in picture.context), np.bool_, len(contexts))
    return PictureArrays(picture, levels, held, contexts, planned, picture.plans(picture.span), panels)


def panel_arrays(panel: TrendPanel) -> PanelArrays:
    """Return the arrays of one panel."""
    values = floats([None if v is None else along_the_night(panel.key, v) for v in panel.values])
    marks = np.frombuffer(panel.marks, np.uint8)
    return PanelArrays(
        panel,
        values,
        np.where(marks & DayMark.DOUBTFUL, np.nan, values),
        np.where(marks & (DayMark.DOUBTFUL | DayMark.ILL), np.nan, values),
        marks,
        floats(panel.means),
        tuple(BandArrays(floats(band.low), floats(band.high)) for band in panel.bands),
        tuple(floats(limit.values) for limit in panel.limits),
        np.cumsum((marks & DayMark.NEW_SOURCE) != 0),
        np.array([(each.index, float(each.value)) for each in panel.beside]).reshape(-1, 2),
    )


def floats(values: Sequence[object]) -> Floats:
    """Return numbers as an array, with NaN for None."""
    return np.array([np.nan if value is None else float(value) for value in values], np.float64)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class TimeView:
    """The view from ``low`` to ``high``, in days after the first day; day n lies from n to n + 1.

    ``total`` is the number of days of the picture.
    """

    low: float
    high: float
    total: float

    @property
    def days(self) -> float:
        """The number of days in view."""
        return self.high - self.low

    @property
    def indices(self) -> range:
        """The indices of the days wholly or partly in view."""
        return range(max(0, int(self.low)), min(int(self.total), int(self.high - 1e-9) + 1))


def known(values: Floats, low: int, high: int) -> Whole:
    """Return the indices from ``low`` up to ``high`` (excluded) with a value."""
    return np.flatnonzero(np.isfinite(values[low:high])) + low


def columns(values: Floats, low: int, high: int, days: float) -> Columns:
    """Return the values per stretch of ``days`` days; stretches begin at multiples of ``days``."""
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


def area_path(x: Floats, low: Floats, high: Floats) -> list[QPainterPath]:
    """Return the areas between two lines, one path per stretch without a gap."""
    places = np.flatnonzero(np.isfinite(low) & np.isfinite(high))
    if not len(places):
        return []
    paths = []
    for run in np.split(places, np.flatnonzero(np.diff(places) > 1) + 1):
        xs = np.concatenate((x[run], x[run][::-1]))
        ys = np.concatenate((low[run], high[run][::-1]))
        paths.append(pg.arrayToQPath(xs, ys, connect="all"))
    return paths
