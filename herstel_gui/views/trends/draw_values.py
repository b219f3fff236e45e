"""Draws the values of a panel: one mark per day at a high zoom, else one stroke per spot of several days."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from herstel_gui.domain.trends.picture import DayMark
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.trends.arrays import columns, known
from herstel_gui.views.trends.canvas import DOT, SYMBOL, Canvas
from herstel_gui.views.trends.palette import mixed

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from herstel_gui.views.trends.arrays import Columns, Floats, PanelArrays, Whole
    from herstel_gui.views.trends.frame import Frame

SINGLE: Final = 1.7
"""The number of pixels per day from which each day has its own mark."""
SPOT: Final = 2.0
"""The width in pixels of a stroke for several days."""
BAR_SHARE: Final = 0.7
ROUND_BARS: Final = 5.0
WEEK: Final = 7
WEEK_LABEL: Final = 38
SHORT_SHARE: Final = 3


def _spots(canvas: Canvas, frame: Frame, values: Floats) -> Columns:
    days = frame.view.indices
    return columns(values, days.start, days.stop, max(1.0, canvas.px(SPOT) / frame.per_day))


def shows_days(canvas: Canvas, frame: Frame) -> bool:
    """Return whether each day has its own mark at this zoom."""
    return frame.per_day >= canvas.px(SINGLE)


def _middle(frame: Frame, places: Whole) -> Floats:
    return frame.x(places.astype(np.float64) + 0.5)


def draw_dots(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw typed values as dots, imported values as rings, values past the limit as triangles."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    if not shows_days(canvas, frame):
        spots = _spots(canvas, frame, arrays.values)
        _strokes(canvas, frame, spots, dots)
        return
    places = known(arrays.values, frame.view.indices.start, frame.view.indices.stop)
    marks = arrays.marks[places]
    x, y = _middle(frame, places), frame.y(arrays.values[places])
    high, low = y < frame.plot.top() - canvas.px(4), y > frame.plot.bottom() + canvas.px(4)
    doubtful = (marks & DayMark.DOUBTFUL) != 0
    over = ((marks & DayMark.OVER) != 0) & ~doubtful
    imported = (marks & DayMark.IMPORTED) != 0
    size = min(DOT, max(3.0, frame.per_day / canvas.scale * 1.2))
    plain = ~over & ~doubtful
    inside = ~(high | low)
    for name, which, colour, side in (
        ("dot", plain & ~imported, dots, size),
        ("ring", plain & imported, dots, size + 1),
        ("triangle", over & ~imported, canvas.palette.warning, max(SYMBOL * 0.9, size)),
        ("triangle_open", over & imported, canvas.palette.warning, max(SYMBOL * 0.9, size)),
        ("cross", doubtful, canvas.palette.muted, size + 1),
    ):
        chosen = which & inside
        canvas.symbols(name, x[chosen], y[chosen], colour, side)
    canvas.symbols("up", x[high], np.full(int(high.sum()), frame.plot.top()), canvas.palette.muted)
    canvas.symbols("down", x[low], np.full(int(low.sum()), frame.plot.bottom() - 3), canvas.palette.muted)


def _strokes(canvas: Canvas, frame: Frame, spots: Columns, colour: QColor) -> None:
    """Draw a stroke per spot from the lowest to the highest value, at least as high as a dot."""
    if not len(spots.starts):
        return
    low, high = frame.y(spots.low), frame.y(spots.high)
    thin = (low - high) < canvas.px(SPOT)
    low = np.clip(np.where(thin, low + canvas.px(1), low), frame.plot.top(), frame.plot.bottom())
    high = np.clip(np.where(thin, high - canvas.px(1), high), frame.plot.top(), frame.plot.bottom())
    _draw_columns(canvas, _middle(frame, spots.starts), high, low, mixed(colour, canvas.palette.card, 0.5))


def _draw_columns(canvas: Canvas, x: Floats, top: Floats, bottom: Floats, colour: QColor) -> None:
    """Draw vertical strokes, aligned with the pixels of the screen."""
    width = canvas.px(SPOT)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colour)
    left = np.round(x - width / 2)
    canvas.rects(np.column_stack((left, top, np.full(len(x), width), bottom - top)))


def draw_mean(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the seven-day mean as a line, with gaps where values are missing."""
    line, _ = canvas.palette.series_of(arrays.panel.key)
    days = frame.view.indices
    beyond = 0 if canvas.vector else WEEK  # SVG output is not clipped
    low, high = max(0, days.start - beyond), min(len(arrays.means), days.stop + beyond)
    if shows_days(canvas, frame):
        places = known(arrays.means, low, high)
        values = arrays.means[places]
        gap = 3.0
    else:
        found = columns(arrays.means, low, high, max(1.0, canvas.px(SPOT) / frame.per_day))
        places, values = found.starts, found.mean
        gap = max(3.0, 3 * canvas.px(SPOT) / frame.per_day)
    if not len(places):
        return
    painter = canvas.painter
    painter.save()
    painter.setClipRect(frame.plot, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = canvas.pen(line, 2.0 if shows_days(canvas, frame) else 1.4)
    canvas.line(_middle(frame, places), frame.y(values), places.astype(np.float64), gap, pen)
    painter.restore()


def draw_cells(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw answers as cells and bad answers as diamonds; at a low zoom a stroke per spot."""
    _, dots = canvas.palette.series_of(arrays.panel.key)
    if not shows_days(canvas, frame):
        _strokes(canvas, frame, _spots(canvas, frame, arrays.values), dots)
        draw_spot_means(canvas, frame, arrays)
        return
    places = known(arrays.values, frame.view.indices.start, frame.view.indices.stop)
    marks = arrays.marks[places]
    x, y = _middle(frame, places), frame.y(arrays.values[places])
    over, imported = (marks & DayMark.OVER) != 0, (marks & DayMark.IMPORTED) != 0
    doubtful = (marks & DayMark.DOUBTFUL) != 0
    size = min(SYMBOL, max(2.5, frame.per_day / canvas.scale * 0.85))
    for name, which, colour in (
        ("cell", ~over & ~imported & ~doubtful, dots),
        ("frame", ~over & imported & ~doubtful, dots),
        ("diamond", over & ~imported & ~doubtful, canvas.palette.over_bar),
        ("diamond_open", over & imported & ~doubtful, canvas.palette.over_bar),
        ("cross", doubtful, canvas.palette.muted),
    ):
        canvas.symbols(name, x[which], y[which], colour, size)


def draw_spot_means(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw the mean answer of each stretch of days as a line, for a low zoom."""
    line, _ = canvas.palette.series_of(arrays.panel.key)
    days = frame.view.indices
    stretch = max(float(WEEK), 3 * canvas.px(SPOT) / frame.per_day)
    found = columns(arrays.values, days.start, days.stop, stretch)
    if len(found.starts):
        canvas.painter.save()
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = _middle(frame, found.starts), frame.y(found.mean)
        canvas.line(x, y, found.starts.astype(np.float64), 2 * stretch, canvas.pen(line, 1.4))
        canvas.painter.restore()


def draw_bars(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Draw bars from zero: outlined for imported values, in the warning colour past a limit."""
    palette = canvas.palette
    colour = palette.load if arrays.panel.weeks or arrays.panel.measure is None else palette.bar
    if not shows_days(canvas, frame):
        _spot_bars(canvas, frame, arrays, colour)
        return
    places = known(arrays.values, frame.view.indices.start, frame.view.indices.stop)
    marks = arrays.marks[places]
    over = (marks & DayMark.OVER) != 0
    imported = (marks & DayMark.IMPORTED) != 0
    for which, fill, outline in (
        (~over & ~imported, colour, False),
        (~over & imported, colour, True),
        (over & ~imported, palette.over_bar, False),
        (over & imported, palette.over_bar, True),
    ):
        _draw_rects(canvas, frame, places[which], arrays.values[places[which]], fill, outline=outline)
    _draw_remarks(canvas, frame, arrays, places)
    if frame.per_day < canvas.px(ROUND_BARS):
        return
    rest = places[(marks & DayMark.REST) != 0]
    bottom = np.full(len(rest), frame.plot.bottom() - canvas.px(2))
    size = min(SYMBOL, frame.per_day / canvas.scale * BAR_SHARE)
    canvas.symbols("pill", _middle(frame, rest), bottom, palette.rest, size)


def _draw_remarks(canvas: Canvas, frame: Frame, arrays: PanelArrays, places: Whole) -> None:
    """Mark doubtful bars with a cross, and bars beyond the scale with an arrow."""
    values = arrays.values[places]
    doubtful = (arrays.marks[places] & DayMark.DOUBTFUL) != 0
    beyond = values > frame.scale.top
    x, top = _middle(frame, places), frame.y(np.minimum(values, frame.scale.top))
    canvas.symbols("up", x[beyond], top[beyond] + canvas.px(SYMBOL / 2), canvas.palette.text)
    crosses = top[doubtful] + canvas.px(SYMBOL * 1.5)
    canvas.symbols("cross", x[doubtful], crosses, canvas.palette.text, DOT + 1)


def _draw_rects(
    canvas: Canvas, frame: Frame, places: Whole, values: Floats, colour: QColor, *, outline: bool
) -> None:
    if not len(places):
        return
    painter, bottom = canvas.painter, frame.plot.bottom()
    width = frame.per_day * BAR_SHARE
    lefts, tops = _middle(frame, places) - width / 2, frame.y(values)
    if width < canvas.px(ROUND_BARS) and not canvas.vector:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        whole, left = np.full(len(tops), frame.per_day), lefts - (frame.per_day - width) / 2
        canvas.rects(np.column_stack((left, tops, whole, bottom - tops)))
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = type(colour)(colour)
    light.setAlphaF(0.45)
    painter.setBrush(QBrush(light if outline else colour))
    painter.setPen(canvas.pen(colour) if outline else Qt.PenStyle.NoPen)
    inset, radius = (0.5 if outline else 0.0), canvas.px(1.5)
    for left, top in zip(lefts.tolist(), tops.tolist(), strict=True):
        where = QRectF(left + inset, top + inset, width - 2 * inset, bottom - top - inset)
        painter.drawRoundedRect(where, radius, radius)
    painter.restore()


def _spot_bars(canvas: Canvas, frame: Frame, arrays: PanelArrays, colour: QColor) -> None:
    """Draw a bar per spot up to the mean of its days, over a lighter bar up to the highest value."""
    spots = _spots(canvas, frame, arrays.values)
    if not len(spots.starts):
        return
    x, bottom = _middle(frame, spots.starts), np.full(len(spots.starts), frame.plot.bottom())
    faint = type(colour)(colour)
    faint.setAlphaF(0.45)
    for values, fill in ((spots.high, faint), (spots.mean, colour)):
        _draw_columns(canvas, x, frame.y(values), bottom, fill)
    if arrays.limits:
        short = spots.mean < arrays.limits[0][0]
        tops = frame.y(spots.mean[short])
        _draw_columns(canvas, x[short], tops, bottom[short], canvas.palette.over_bar)


def weeks_shown(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> bool:
    """Return whether the panel has sums of weeks and room to write them."""
    return bool(arrays.panel.weeks) and frame.per_day * WEEK >= canvas.px(WEEK_LABEL)


def draw_weeks(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    """Write the sum of each week above its days, where there is room."""
    if not weeks_shown(canvas, frame, arrays):
        return
    days = frame.view.indices
    for week in arrays.panel.weeks:
        if week.index + WEEK <= days.start or week.index >= days.stop:
            continue
        x = float(frame.x(np.array([float(week.index)]))[0])
        where = QRectF(x, frame.plot.top() - canvas.px(4), frame.per_day * WEEK, canvas.px(15))
        colour = canvas.palette.muted if week.known == WEEK else canvas.palette.faint
        text = BOOK.number(Decimal(round(week.total)), 0, signed=False)
        canvas.write(where, text, colour, 11, Qt.AlignmentFlag.AlignHCenter)
