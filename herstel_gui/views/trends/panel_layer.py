"""The layer of one panel: bands, grid, limits and values, with the names of limits and bands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath

from herstel_gui.domain.trends.picture import BandRole, DayMark, PanelForm
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import area_path, known
from herstel_gui.views.trends.canvas import SYMBOL
from herstel_gui.views.trends.draw_signs import Drawing
from herstel_gui.views.trends.draw_values import draw_values
from herstel_gui.views.trends.layers import ROOM, SPOT, Layer, draw_grid, shows_days

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.domain.trends.picture import ValueBand
    from herstel_gui.views.trends.arrays import BandArrays, Floats, PanelArrays
    from herstel_gui.views.trends.canvas import Canvas, Look
    from herstel_gui.views.trends.layers import Frame

STEP: Final = 20
"""The distance in pixels between places to try for the name of a limit."""
LABEL: Final = 17
"""The height of a line of text in unscaled pixels."""


class PanelLayer(Layer):
    """Draws the days in view of one panel."""

    def __init__(self, look: Look, arrays: PanelArrays) -> None:
        """Draw these arrays."""
        super().__init__(look, len(arrays.values))
        self.arrays = arrays
        self._lines: dict[object, tuple[QPainterPath, QRectF]] = {}

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the panel, or the sentence that the days in view have no values."""
        arrays, view = self.arrays, frame.view.indices
        if not len(known(arrays.values, view.start, view.stop)):
            text = QCoreApplication.translate("", "geen waarden in deze periode")
            canvas.write(frame.plot, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignHCenter)
            return
        room = canvas.px(ROOM)
        canvas.painter.save()
        canvas.painter.setClipRect(frame.plot.adjusted(0, 0, 0, 1), Qt.ClipOperation.IntersectClip)
        for band, shape in zip(arrays.panel.bands, arrays.bands, strict=True):
            _draw_band(canvas, frame, band, shape)
        draw_grid(canvas, frame)
        canvas.painter.restore()
        canvas.painter.save()
        beside = 0 if arrays.panel.form is PanelForm.BARS else room / 2
        around = frame.plot.adjusted(-beside, -room, beside, room / 2)
        canvas.painter.setClipRect(around, Qt.ClipOperation.IntersectClip)
        if arrays.panel.form is not PanelForm.SCALE:
            self._draw_limits(canvas, frame)
        draw_values(Drawing(canvas, frame, arrays))
        _draw_band_labels(canvas, frame, arrays)
        canvas.painter.restore()

    def _draw_limits(self, canvas: Canvas, frame: Frame) -> None:
        for limit, values in zip(self.arrays.panel.limits, self.arrays.limits, strict=True):
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            canvas.painter.setPen(canvas.look.pen(canvas.palette.warning, 1.0, Qt.PenStyle.DashLine))
            if len(values) == 1:
                y = round(frame.y(float(values[0]))) + 0.5
                canvas.painter.drawLine(QLineF(frame.plot.left(), y, frame.plot.right(), y))
                continue
            path, where = self._line(canvas, frame, values, translate(limit.label) if limit.label else "")
            canvas.painter.drawPath(path)
            if limit.label is not None and not where.isEmpty():
                _write_on_ground(canvas, where, translate(limit.label), canvas.palette.warning_text)

    def _line(self, canvas: Canvas, frame: Frame, values: Floats, text: str) -> tuple[QPainterPath, QRectF]:
        """Return the line of a limit over the whole view, and the place of its name; made once for a view.

        A part of a dashed line would begin its dashes anew.
        """
        key = (frame.view, frame.plot.getRect(), frame.scale, id(values))
        if key not in self._lines:
            spots = _line_of(canvas, frame, values)
            joined = np.append(np.diff(spots[:, 2]) <= 1, False)[: len(spots)].astype(np.int32)
            path = pg.arrayToQPath(spots[:, 0], spots[:, 1], connect=joined) if len(spots) else QPainterPath()
            place = _limit_label(canvas, frame, self.arrays, text, spots[:, :2]) if len(spots) else QRectF()
            self._lines = {key: (path, place)}
        return self._lines[key]


def _line_of(canvas: Canvas, frame: Frame, values: Floats) -> Floats:
    """Return the known corners of a limit in view as rows of x, y and number."""
    x, places = _steps(canvas, frame, frame.view.indices)
    heights = frame.y(np.repeat(values[places], 2))
    there = np.flatnonzero(np.isfinite(heights))
    return np.column_stack((x[there], heights[there], there))


def _steps(canvas: Canvas, frame: Frame, days: range) -> tuple[Floats, slice]:
    """Return the x of the left and right edges of days, and the slice of those days.

    Limits follow the baseline, which jumps at midnight, so each day has two corners. At a low zoom days are
    skipped, to at most one day per spot; which days does not depend on the part that is drawn.
    """
    stride = max(1, int(canvas.px(SPOT) / frame.per_day))
    start = days.start - days.start % stride
    places = np.arange(start, days.stop, stride, dtype=np.float64)
    x = np.repeat(frame.x(places), 2)
    x[1::2] += frame.per_day * stride
    return np.clip(x, frame.plot.left(), frame.plot.right()), slice(start, days.stop, stride)


def paint_as(canvas: Canvas, role: BandRole) -> None:
    """Set pen and brush for a band."""
    palette = canvas.palette
    colour = {BandRole.NORMAL: palette.normal, BandRole.OWN: palette.own, BandRole.WARNING: palette.low}[role]
    pattern = palette.low_pattern if role is BandRole.WARNING else Qt.BrushStyle.SolidPattern
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QBrush(colour, pattern))


def _draw_band(canvas: Canvas, frame: Frame, band: ValueBand, shape: BandArrays) -> None:
    paint_as(canvas, band.role)
    if len(shape.low) == 1:
        low = max(float(shape.low[0]), frame.scale.bottom)
        high = min(float(shape.high[0]), frame.scale.top)
        if high > low:
            corners = (frame.plot.left(), frame.y(high)), (frame.plot.right(), frame.y(low))
            canvas.painter.drawRect(QRectF(QPointF(*corners[0]), QPointF(*corners[1])))
        return
    x, days = _steps(canvas, frame, frame.days)
    if band.role is BandRole.OWN and frame.per_day > canvas.px(SPOT):
        canvas.painter.setPen(canvas.look.pen(canvas.palette.own_edge, 1.0, Qt.PenStyle.DotLine))
    for path in area_path(x, frame.y(np.repeat(shape.low[days], 2)), frame.y(np.repeat(shape.high[days], 2))):
        canvas.painter.drawPath(path)


def _limit_label(canvas: Canvas, frame: Frame, arrays: PanelArrays, text: str, spots: Floats) -> QRectF:
    """Return a rectangle for the name of a limit: clear of signs past the limit, if possible of the mean."""
    size = QSizeF(canvas.look.width_of(text) + canvas.px(5), canvas.px(LABEL))
    spots = spots + np.array((canvas.px(5), 0.0))
    if not shows_days(canvas, frame):
        return place_label(size, spots, np.inf, (np.empty((0, 2)),), 0.0)
    days = frame.view.indices
    values = known(arrays.values, days.start, days.stop)
    over = values[(arrays.marks[values] & DayMark.OVER) != 0]
    means = known(arrays.means, days.start, days.stop)
    signs, line = (
        np.column_stack((frame.x(places.astype(np.float64) + 0.5), frame.y(numbers[places])))
        for places, numbers in ((over, arrays.values), (means, arrays.means))
    )
    everything = np.concatenate((signs, line))
    return place_label(size, spots, frame.plot.right(), (everything, signs), canvas.px(SYMBOL))


def _write_on_ground(canvas: Canvas, where: QRectF, text: str, colour: QColor) -> None:
    """Write on a translucent background, so that the text is readable over values."""
    veil = QColor(canvas.palette.card)
    veil.setAlphaF(0.7)
    width = canvas.look.width_of(text) + canvas.px(4)
    ground = QRectF(where.left() - canvas.px(2), where.top() + 1, width, where.height() - 2)
    canvas.painter.fillRect(ground, veil)
    canvas.write(where, text, colour)


def _draw_band_labels(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    days = frame.view.indices
    for band, shape in zip(arrays.panel.bands, arrays.bands, strict=True):
        if band.label is None or band.role is not BandRole.NORMAL or len(shape.low) == 1:
            continue
        places = known(shape.low, days.start, days.stop)
        if len(places):
            left = frame.plot.left() + (float(places[0]) - frame.view.low) * frame.per_day
            text, height = translate(band.label), canvas.px(LABEL)
            y, wide = frame.y(float(shape.low[places[0]])), canvas.look.width_of(text)
            # a band that begins late in view has its name before it; a plot too narrow goes without
            x = min(max(frame.plot.left(), left) + canvas.px(5), frame.plot.right() - wide)
            if x >= frame.plot.left():
                where = QRectF(x, y - height, frame.plot.right() - x, height)
                _write_on_ground(canvas, where, text, canvas.palette.normal_text)


def place_label(
    size: QSizeF, spots: Floats, right: float, obstacles: Iterable[Floats], room: float
) -> QRectF:
    """Return the first rectangle of ``size`` above a line, left of ``right``, ``room`` pixels from obstacles.

    ``spots`` holds the points of the line as rows of x and y; ``obstacles`` holds arrays of the same shape,
    strictest first. If no place is clear of the last array, the rectangle lies below the start of the line.
    """
    spots = _some(spots)
    tops = spots[:, 1] - 1 - size.height()
    fits = spots[:, 0] + size.width() <= right
    for places in obstacles:
        x, y = places.T
        left, top = spots[:, :1] - room, tops[:, None] - room
        wide, high = size.width() + 2 * room, size.height() + 2 * room
        covered = (x >= left) & (x <= left + wide) & (y >= top) & (y <= top + high)
        free = np.flatnonzero(fits & ~covered.any(axis=1))
        if len(free):
            return QRectF(QPointF(float(spots[free[0], 0]), float(tops[free[0]])), size)
    left, foot = spots[0].tolist()
    return QRectF(QPointF(left, foot + 1), size)


def _some(spots: Floats) -> Floats:
    """Return the first point of each stretch of STEP pixels: a line may have thousands of points."""
    _, first = np.unique(np.floor(spots[:, 0] / STEP), return_index=True)
    return spots[np.sort(first)]
