"""Draws the chart with title, dates and legend, for an image, an SVG drawing or paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt

from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.draw_panel import draw_panel
from herstel_gui.views.trends.draw_strip import draw_axis, draw_strip
from herstel_gui.views.trends.layout import AXIS, lay_out
from herstel_gui.views.trends.legend import LEGEND_LINE, draw_row, legend, legend_rows
from herstel_gui.views.trends.words import dates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.views.trends.arrays import PictureArrays
    from herstel_gui.views.trends.timeview import TimeView

MARGIN: Final = 24
HEADING: Final = 20
HEADING_HEIGHT: Final = 44


@dataclass(frozen=True, slots=True)
class Sheet:
    """The contents of a sheet: the arrays of the picture, the time in view and the user's heights."""

    arrays: PictureArrays
    view: TimeView
    heights: Mapping[str, int]


def draw_sheet(canvas: Canvas, sheet: Sheet, area: QRectF) -> None:
    """Draw title, dates, panels and legend within ``area``."""
    margin = canvas.px(MARGIN)
    canvas.painter.fillRect(area, canvas.palette.card)
    inner = area.adjusted(margin, margin * 0.6, -margin, -margin * 0.6)
    entries = legend(sheet.arrays, sheet.view)
    rows = legend_rows(canvas, entries, inner.width())
    heading = QRectF(inner.topLeft(), inner.topRight() + QPointF(0, canvas.px(HEADING_HEIGHT)))
    title = QCoreApplication.translate("", "Herstel – trends")
    canvas.write(heading, title, canvas.palette.text, HEADING, bold=True)
    canvas.write(heading, _dates(sheet), canvas.palette.muted, 13, Qt.AlignmentFlag.AlignRight)
    foot = inner.bottom() - canvas.px(LEGEND_LINE) * len(rows)
    _draw_chart(canvas, sheet, QRectF(heading.bottomLeft(), QPointF(inner.right(), foot - canvas.px(8))))
    for number, row in enumerate(rows):
        draw_row(canvas, row, inner.left(), foot + canvas.px(LEGEND_LINE) * number)


def _dates(sheet: Sheet) -> str:
    picture, days = sheet.arrays.picture, sheet.view.indices
    return dates(picture.day(days.start), picture.day(days.stop - 1))


def _draw_chart(canvas: Canvas, sheet: Sheet, area: QRectF) -> None:
    panels, plans = sheet.arrays.picture.panels, sheet.arrays.plans
    layout = lay_out(panels, area.width(), area.height(), canvas.scale, sheet.heights, plans=plans)
    axis = canvas.px(AXIS)
    shrink = min(1.0, (area.height() - axis) / layout.height) if layout.height else 1.0
    painter = canvas.painter
    painter.save()
    painter.translate(area.topLeft())
    draw_strip(canvas, sheet.arrays, layout.strip, sheet.view)
    top = layout.strip.bottom()
    for panel, where in zip(sheet.arrays.panels, layout.panels, strict=True):
        fitted = QRectF(where)
        fitted.setTop(top + (where.top() - top) * shrink)
        fitted.setHeight(where.height() * shrink)
        draw_panel(canvas, panel, fitted, sheet.view)
    draw_axis(canvas, sheet.arrays, QRectF(0, area.height() - axis, area.width(), axis), sheet.view)
    painter.restore()
