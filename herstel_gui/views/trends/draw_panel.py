"""Draws one panel: name and unit, scale, bands and limits, and the values of the days in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from herstel_gui.domain.trends.picture import BandRole, DayMark, PanelForm
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.trends.arrays import area_path, known, line_path
from herstel_gui.views.trends.canvas import SYMBOL, TITLE, Canvas
from herstel_gui.views.trends.draw_values import (
    draw_bars,
    draw_cells,
    draw_dots,
    draw_mean,
    draw_weeks,
    shows_days,
    weeks_shown,
)
from herstel_gui.views.trends.frame import GUTTER, TOP_ROOM, Frame, plot_of
from herstel_gui.views.trends.label_place import place_label
from herstel_gui.views.trends.scales import scale_of

if TYPE_CHECKING:
    from herstel_gui.domain.trends.picture import ValueBand
    from herstel_gui.views.trends.arrays import BandArrays, Floats, PanelArrays
    from herstel_gui.views.trends.timeview import TimeView

TICK_WIDTH: Final = 34
LABEL_HEIGHT: Final = 17
LEAST_LABEL_ROOM: Final = 12
SPOT: Final = 2.0


def draw_panel(canvas: Canvas, arrays: PanelArrays, area: QRectF, view: TimeView) -> None:
    """Draw the days in ``view`` of a panel in ``area``, with the labels at the left."""
    plot = plot_of(area, canvas)
    days = view.indices
    scale = scale_of(arrays, days.start, days.stop, plot.height() / canvas.scale)
    frame = Frame(plot, view, scale)
    canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    draw_labels(canvas, area, translate(arrays.panel.label), _unit(arrays), _note(canvas, frame, arrays))
    if not len(known(arrays.values, days.start, days.stop)):
        text = QCoreApplication.translate("", "geen waarden in deze periode")
        canvas.write(plot, text, canvas.palette.faint, align=Qt.AlignmentFlag.AlignHCenter)
        return
    canvas.painter.save()
    _clip(canvas, plot.adjusted(0, -canvas.px(TOP_ROOM), 0, 1))
    for band, shape in zip(arrays.panel.bands, arrays.bands, strict=True):
        _draw_band(canvas, frame, band, shape)
    canvas.painter.restore()
    _draw_scale(canvas, frame)
    canvas.painter.save()
    beside = 0 if arrays.panel.form is PanelForm.BARS else canvas.px(4)
    _clip(canvas, plot.adjusted(-beside, -canvas.px(TOP_ROOM), beside, canvas.px(4)))
    _draw_limits(canvas, frame, arrays)
    _draw_values(canvas, frame, arrays)
    _draw_band_labels(canvas, frame, arrays)
    canvas.painter.restore()


def _clip(canvas: Canvas, area: QRectF) -> None:
    canvas.painter.setClipRect(area, Qt.ClipOperation.IntersectClip)


def draw_labels(canvas: Canvas, area: QRectF, title: str, unit: str, note: str = "") -> None:
    """Write the name of a panel, and below its unit and a remark."""
    height, width = canvas.px(LABEL_HEIGHT), canvas.px(GUTTER - TICK_WIDTH - 4)
    place = QRectF(area.left(), area.top(), canvas.px(GUTTER - 4), height)
    for line in canvas.lines_of(title, width, TITLE, bold=True):
        canvas.write(place, line, canvas.palette.text, TITLE, bold=True)
        place.translate(0, height)
    for text in filter(None, (unit, *note.split("\n"))):
        for line in canvas.lines_of(text, width):
            if place.bottom() <= area.bottom() + canvas.px(4):
                canvas.write(place, line, canvas.palette.muted)
            place.translate(0, height)


def _unit(arrays: PanelArrays) -> str:
    return translate(arrays.panel.unit)


def _note(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> str:
    if weeks_shown(canvas, frame, arrays):
        return QCoreApplication.translate("", "weektotaal erboven")
    return translate(arrays.panel.note) if arrays.panel.note else ""


def _draw_scale(canvas: Canvas, frame: Frame) -> None:
    plot, palette = frame.plot, canvas.palette
    canvas.painter.setPen(canvas.pen(palette.grid))
    last: float | None = None
    for value, label in frame.scale.ticks:
        y = round(frame.y_of(value)) + 0.5
        canvas.painter.setPen(canvas.pen(palette.grid))
        canvas.painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        if last is not None and abs(last - y) < canvas.px(LEAST_LABEL_ROOM):
            continue
        last = y
        width = max(canvas.px(TICK_WIDTH), canvas.width_of(label) + 1)
        height = canvas.px(LABEL_HEIGHT)
        where = QRectF(plot.left() - width - canvas.px(7), y - height / 2, width, height)
        canvas.write(where, label, palette.faint, align=Qt.AlignmentFlag.AlignRight)


def _steps(canvas: Canvas, frame: Frame) -> tuple[Floats, slice]:
    """Return the x of the left and right edges of days in view, and the slice of those days.

    Limits follow the baseline, which jumps at midnight, so each day has two corners. At a low zoom days are
    skipped, to at most one day per spot.
    """
    days = frame.view.indices
    stride = max(1, int(canvas.px(SPOT) / frame.per_day))
    places = np.arange(days.start, days.stop, stride, dtype=np.float64)
    x = np.repeat(frame.x(places), 2)
    x[1::2] += frame.per_day * stride
    return np.clip(x, frame.plot.left(), frame.plot.right()), slice(days.start, days.stop, stride)


def paint_as(canvas: Canvas, role: BandRole) -> None:
    """Set pen and brush for a band."""
    palette = canvas.palette
    colour = {BandRole.NORMAL: palette.normal, BandRole.OWN: palette.own, BandRole.WARNING: palette.low}[role]
    pattern = palette.low_pattern if role is BandRole.WARNING else Qt.BrushStyle.SolidPattern
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QBrush(colour, pattern))


def _draw_band(canvas: Canvas, frame: Frame, band: ValueBand, shape: BandArrays) -> None:
    painter = canvas.painter
    paint_as(canvas, band.role)
    if len(shape.low) == 1:
        low = max(float(shape.low[0]), frame.scale.bottom)
        high = min(float(shape.high[0]), frame.scale.top)
        if high > low:
            top, bottom = frame.y_of(high), frame.y_of(low)
            painter.drawRect(QRectF(frame.plot.left(), top, frame.plot.width(), bottom - top))
        return
    x, days = _steps(canvas, frame)
    paths = area_path(x, frame.y(np.repeat(shape.low[days], 2)), frame.y(np.repeat(shape.high[days], 2)))
    if band.role is BandRole.OWN and frame.per_day > canvas.px(SPOT):
        painter.setPen(canvas.pen(canvas.palette.own_edge, 1.0, Qt.PenStyle.DotLine))
    for path in paths:
        painter.drawPath(path)


def _draw_limits(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for limit, values in zip(arrays.panel.limits, arrays.limits, strict=True):
        if arrays.panel.form is PanelForm.SCALE:
            continue
        painter.setPen(canvas.pen(canvas.palette.warning, 1.0, Qt.PenStyle.DashLine))
        if len(values) == 1:
            y = round(frame.y_of(float(values[0]))) + 0.5
            painter.drawLine(QLineF(frame.plot.left(), y, frame.plot.right(), y))
            continue
        x, places = _steps(canvas, frame)
        heights = frame.y(np.repeat(values[places], 2))
        there = np.flatnonzero(np.isfinite(heights))
        if not len(there):
            continue
        painter.drawPath(line_path(x[there], heights[there], there.astype(np.float64), 1.0))
        if limit.label is not None:
            text = translate(limit.label)
            where = _limit_label(canvas, frame, arrays, text, x[there], heights[there])
            _write_on_ground(canvas, where, text, canvas.palette.warning_text)


def _limit_label(
    canvas: Canvas, frame: Frame, arrays: PanelArrays, text: str, x: Floats, y: Floats
) -> QRectF:
    """Return a rectangle for the name of a limit: clear of signs past the limit, if possible of the mean."""
    size = QSizeF(canvas.width_of(text) + canvas.px(5), canvas.px(LABEL_HEIGHT))
    spots = np.column_stack((x + canvas.px(5), y))
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
    width = canvas.width_of(text) + canvas.px(4)
    canvas.painter.fillRect(
        QRectF(where.left() - canvas.px(2), where.top() + 1, width, where.height() - 2), veil
    )
    canvas.write(where, text, colour)


def _draw_band_labels(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    days = frame.view.indices
    for band, shape in zip(arrays.panel.bands, arrays.bands, strict=True):
        if band.label is None or band.role is not BandRole.NORMAL or len(shape.low) == 1:
            continue
        places = known(shape.low, days.start, days.stop)
        if len(places):
            x = max(frame.plot.left(), float(frame.x(places[:1].astype(np.float64))[0])) + canvas.px(5)
            y = frame.y_of(float(shape.low[places[0]]))
            height = canvas.px(LABEL_HEIGHT)
            where = QRectF(QPointF(x, y - height), frame.plot.bottomRight())
            where.setHeight(height)
            _write_on_ground(canvas, where, translate(band.label), canvas.palette.normal_text)


def _draw_values(canvas: Canvas, frame: Frame, arrays: PanelArrays) -> None:
    form = arrays.panel.form
    if form is PanelForm.BARS:
        draw_bars(canvas, frame, arrays)
        draw_weeks(canvas, frame, arrays)
    elif form is PanelForm.SCALE:
        draw_cells(canvas, frame, arrays)
    elif form is PanelForm.DOTS:
        draw_dots(canvas, frame, arrays)
    if form in (PanelForm.DOTS, PanelForm.LINE):
        draw_mean(canvas, frame, arrays)
