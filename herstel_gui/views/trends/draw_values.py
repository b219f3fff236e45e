"""Draws the values of a panel: one mark per day at a high zoom, else one stroke per spot of several days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.views.trends.arrays import columns, known
from herstel_gui.views.trends.canvas import DOT, SYMBOL
from herstel_gui.views.trends.draw_bars import draw_bars
from herstel_gui.views.trends.draw_signs import (
    draw_beside,
    draw_columns,
    draw_numbers,
    draw_signs,
    draw_sources,
    middle,
    spots_of,
    stretch_of,
)
from herstel_gui.views.trends.layers import SPOT, shows_days
from herstel_gui.views.trends.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Columns, Floats, PanelArrays, Whole
    from herstel_gui.views.trends.canvas import Canvas
    from herstel_gui.views.trends.layers import Frame

WEEK: Final = 7
LOW_SIGN: Final = 5.0
"""The size of the signs at a low zoom, in unscaled pixels."""


def draw_values(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the values of a panel in its form."""
    form = arrays.panel.form
    if form is PanelForm.BARS:
        draw_bars(canvas, frame, arrays)
    elif form is PanelForm.SCALE:
        _draw_cells(canvas, frame, arrays)
    elif form is PanelForm.DOTS:
        _draw_dots(canvas, frame, arrays)
    else:
        draw_signs(canvas, frame, arrays, (None,) * 6)
    if form in (PanelForm.DOTS, PanelForm.LINE):
        _draw_mean(canvas, frame, arrays)
    if form is not PanelForm.BARS:
        draw_numbers(canvas, frame, arrays)
        draw_sources(canvas, frame, arrays)


def _draw_dots(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw typed values as dots, imported values as rings, values past the limit as triangles."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    size = min(DOT, max(3.0, frame.per_day / canvas.look.scale * 1.2))
    warning, large = canvas.palette.warning, max(SYMBOL * 0.9, size)
    single = shows_days(canvas, frame)
    if not single:
        _strokes(canvas, frame, spots_of(canvas, frame, arrays.sound), dots)
        large = LOW_SIGN
    signs = (
        ("dot", dots, size) if single else None, ("ring", dots, size + 1) if single else None,
        ("triangle", warning, large), ("triangle_open", warning, large),
        ("diamond_open", canvas.palette.ill, size + 2), ("cross", canvas.palette.muted, size + 1),
    )  # fmt: skip
    draw_beside(canvas, frame, arrays, dots, size)
    draw_signs(canvas, frame, arrays, signs)


def _strokes(canvas: Canvas, frame: Frame, spots: Columns, colour: QColor) -> None:
    """Draw a stroke per spot from the lowest to the highest value, at least as high as a dot."""
    if not len(spots.starts):
        return
    ends = frame.y(spots.low), frame.y(spots.high)
    low, high = np.maximum(*ends), np.minimum(*ends)  # answers have the highest value at the foot
    thin = np.where((low - high) < canvas.px(SPOT), canvas.px(1), 0.0)
    top, bottom = frame.plot.top(), frame.plot.bottom()
    low, high = np.clip(low + thin, top, bottom), np.clip(high - thin, top, bottom)
    draw_columns(canvas, middle(frame, spots.starts), high, low, mixed(colour, canvas.palette.card, 0.5))


def _draw_mean(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the seven-day mean as a line, with gaps where values are missing."""
    beyond = 0 if canvas.look.vector else WEEK  # SVG output is not clipped
    low, high = max(0, frame.days.start - beyond), min(len(arrays.means), frame.days.stop + beyond)
    single = shows_days(canvas, frame)
    if single:
        places = known(arrays.means, low, high)
        values, gap = arrays.means[places], 3.0
    else:
        found = columns(arrays.means, low, high, stretch_of(canvas, frame))
        places, values, gap = found.starts, found.mean, max(3.0, 3 * stretch_of(canvas, frame))
    canvas.painter.save()
    canvas.painter.setClipRect(frame.plot, Qt.ClipOperation.IntersectClip)
    _draw_line(canvas, frame, arrays, places, values, gap, 2.0 if single else 1.4)
    canvas.painter.restore()
    _draw_lone(canvas, frame, arrays, places, values, gap)


def _draw_lone(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole, values: Floats, gap: float
) -> None:
    """Draw a dot for each mean without neighbours: a line of one point is invisible."""
    apart = np.concatenate(([True], np.diff(_along(arrays, places)) > gap, [True]))
    lone = apart[:-1] & apart[1:]
    if lone[: len(places)].any():
        colour, _ = canvas.palette.series_of(arrays.panel.key)
        canvas.symbols("dot", middle(frame, places[lone]), frame.y(values[lone]), colour, 3.5)


def _along(arrays: PanelArrays, places: Whole) -> Floats:
    """Return the days of a line, with a wide gap at each change of source."""
    return (places + 1000 * arrays.runs[places]).astype(np.float64)


def _draw_line(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole, values: Floats, gap: float, width: float
) -> None:
    colour, _ = canvas.palette.series_of(arrays.panel.key)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = canvas.look.pen(colour, width)
    canvas.line(middle(frame, places), frame.y(values), _along(arrays, places), gap, pen)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_cells(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw answers as cells and bad answers as diamonds; at a low zoom a stroke per spot and a mean line."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    single = shows_days(canvas, frame)
    size = min(SYMBOL, max(2.5, frame.per_day / canvas.look.scale * 0.85))
    large = max(size, LOW_SIGN)
    if not single:
        _strokes(canvas, frame, spots_of(canvas, frame, arrays.sound), dots)
        stretch = max(float(WEEK), 3 * stretch_of(canvas, frame))
        found = columns(arrays.sound, frame.days.start, frame.days.stop, stretch)
        _draw_line(canvas, frame, arrays, found.starts, found.mean, 2 * stretch, 1.4)
    over, muted = canvas.palette.over_bar, canvas.palette.muted
    signs = (
        ("cell", dots, size) if single else None, ("frame", dots, size) if single else None,
        ("diamond", over, large), ("diamond_open", over, large),
        ("ring", canvas.palette.ill, large), ("cross", muted, large),
    )  # fmt: skip
    draw_beside(canvas, frame, arrays, dots, size)
    draw_signs(canvas, frame, arrays, signs)
