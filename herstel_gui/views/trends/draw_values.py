"""Draws the values of a panel: one mark per day at a high zoom, else one stroke per spot of several days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

from herstel_gui.domain.trends.picture import PanelForm
from herstel_gui.views.trends.arrays import columns, known
from herstel_gui.views.trends.canvas import DOT, DOUBTFUL, ILL, OVER, OVER_IMPORTED, SYMBOL
from herstel_gui.views.trends.draw_bars import draw_bars
from herstel_gui.views.trends.draw_signs import draw_beside, draw_numbers, draw_signs, draw_sources
from herstel_gui.views.trends.layers import SPOT
from herstel_gui.views.trends.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Floats, Whole
    from herstel_gui.views.trends.draw_signs import Drawing

WEEK: Final = 7
LOW_SIGN: Final = 5.0
"""The size of the signs at a low zoom, in unscaled pixels."""


def draw_values(drawing: Drawing) -> None:
    """Draw the values of a panel in its form."""
    form = drawing.arrays.panel.form
    if form is PanelForm.BARS:
        draw_bars(drawing)
        return
    if form is PanelForm.LINE:
        draw_signs(drawing, (None,) * 6)
    else:
        _draw_points(drawing, answers=form is PanelForm.SCALE)
    if form is not PanelForm.SCALE:
        _draw_mean(drawing)
    draw_numbers(drawing)
    draw_sources(drawing)


def _draw_points(drawing: Drawing, *, answers: bool) -> None:
    """Draw dots and rings for imported values, answers as cells and frames, and the signs of other values.

    At a low zoom plain values are a stroke per spot, with a mean line through answers.
    """
    canvas, palette, single = drawing.canvas, drawing.canvas.palette, drawing.single
    per_day, (_, dots) = (
        drawing.frame.per_day / canvas.look.scale,
        palette.series_of(drawing.arrays.panel.key),
    )
    if answers:
        size = min(SYMBOL, max(2.5, per_day * 0.85))
        plain = ("cell", dots, size), ("frame", dots, size)
    else:
        size = min(DOT, max(3.0, per_day * 1.2))
        plain = ("dot", dots, size), ("ring", dots, size + 1)
    over, large = palette.over_bar if answers else palette.warning, max(SYMBOL * 0.9, size)
    large = large if single else LOW_SIGN
    others = (OVER, over), (OVER_IMPORTED, over), (ILL, palette.ill), (DOUBTFUL, palette.muted)
    signs = [*(plain if single else (None, None)), *((name, ink, large) for name, ink in others)]
    if not single:
        _draw_strokes(drawing, dots)
        if answers:
            stretch = max(float(WEEK), 3 * drawing.stretch)
            found = columns(drawing.arrays.sound, drawing.frame.days.start, drawing.frame.days.stop, stretch)
            _draw_line(drawing, found.starts, found.mean, 2 * stretch, 1.4)
    draw_beside(drawing, dots, size)
    draw_signs(drawing, signs)


def _draw_strokes(drawing: Drawing, colour: QColor) -> None:
    """Draw a stroke per spot from the lowest to the highest value, at least as high as a dot."""
    canvas, frame, spots = drawing.canvas, drawing.frame, drawing.spots()
    ends = frame.y(spots.low), frame.y(spots.high)
    low, high = np.maximum(*ends), np.minimum(*ends)  # answers have the highest value at the foot
    thin = np.where((low - high) < canvas.px(SPOT), canvas.px(1), 0.0)
    top, bottom = frame.plot.top(), frame.plot.bottom()
    low, high = np.clip(low + thin, top, bottom), np.clip(high - thin, top, bottom)
    drawing.columns(drawing.x(spots.starts), high, low, mixed(colour, canvas.palette.card, 0.5))


def _draw_mean(drawing: Drawing) -> None:
    """Draw the seven-day mean as a line, with gaps where values are missing; a lone mean is a dot."""
    canvas, frame, means = drawing.canvas, drawing.frame, drawing.arrays.means
    beyond = 0 if canvas.look.vector else WEEK  # SVG output is not clipped
    low, high = max(0, frame.days.start - beyond), min(len(means), frame.days.stop + beyond)
    if drawing.single:
        places = known(means, low, high)
        values, gap = means[places], 3.0
    else:
        found = columns(means, low, high, drawing.stretch)
        places, values, gap = found.starts, found.mean, max(3.0, 3 * drawing.stretch)
    canvas.painter.save()
    canvas.painter.setClipRect(frame.plot, Qt.ClipOperation.IntersectClip)
    _draw_line(drawing, places, values, gap, 2.0 if drawing.single else 1.4)
    canvas.painter.restore()
    apart = np.concatenate(([True], np.diff(_along(drawing, places)) > gap, [True]))
    lone = (apart[:-1] & apart[1:])[: len(places)]
    colour, _ = canvas.palette.series_of(drawing.arrays.panel.key)
    canvas.symbols("dot", drawing.x(places[lone]), frame.y(values[lone]), colour, 3.5)


def _along(drawing: Drawing, places: Whole) -> Floats:
    """Return the days of a line, with a wide gap at each change of source."""
    return (places + 1000 * drawing.arrays.runs[places]).astype(np.float64)


def _draw_line(drawing: Drawing, places: Whole, values: Floats, gap: float, width: float) -> None:
    canvas = drawing.canvas
    colour, _ = canvas.palette.series_of(drawing.arrays.panel.key)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen, days = canvas.look.pen(colour, width), _along(drawing, places)
    canvas.line(drawing.x(places), drawing.frame.y(values), days, gap, pen)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
