"""The chart as a picture of its own: title, dates, panels and legend, for an image, a drawing or paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.trend_readout import LEVEL_WORDS
from herstel_gui.domain.trends import Form, Mark
from herstel_gui.qt_models.texts import words
from herstel_gui.views.trends.canvas import Canvas, draw_symbol
from herstel_gui.views.trends.draw_panel import draw_panel
from herstel_gui.views.trends.draw_strip import draw_axis, draw_level, draw_strip
from herstel_gui.views.trends.layout import AXIS, lay_out
from herstel_gui.views.trends.words import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from herstel_gui.views.trends.arrays import PictureArrays
    from herstel_gui.views.trends.timeview import TimeView

MARGIN: Final = 24
HEADING: Final = 20
HEADING_HEIGHT: Final = 44
LEGEND_LINE: Final = 22
LEGEND_GAP: Final = 18
SAMPLE: Final = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is put on it: the picture, the time, and the heights of the panels."""

    arrays: PictureArrays
    view: TimeView
    heights: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    draw: Callable[[Canvas, QRectF], None]


def draw_sheet(canvas: Canvas, sheet: Sheet, area: QRectF) -> None:
    """Draw everything within an area."""
    margin = canvas.px(MARGIN)
    canvas.painter.fillRect(area, canvas.palette.card)
    inner = area.adjusted(margin, margin * 0.6, -margin, -margin * 0.6)
    entries = legend(sheet)
    rows = _legend_rows(canvas, entries, inner.width())
    heading = QRectF(inner.topLeft(), inner.topRight() + QPointF(0, canvas.px(HEADING_HEIGHT)))
    title = QCoreApplication.translate("herstel", "Herstel – trends")
    canvas.write(heading, title, canvas.palette.text, HEADING, bold=True)
    canvas.write(heading, _dates(sheet), canvas.palette.muted, 13, Qt.AlignmentFlag.AlignRight)
    foot = inner.bottom() - canvas.px(LEGEND_LINE) * len(rows)
    _draw_chart(canvas, sheet, QRectF(heading.bottomLeft(), QPointF(inner.right(), foot - canvas.px(8))))
    for number, row in enumerate(rows):
        _draw_row(canvas, row, inner.left(), foot + canvas.px(LEGEND_LINE) * number)


def _dates(sheet: Sheet) -> str:
    picture, days = sheet.arrays.picture, sheet.view.indices
    return dates(picture.day(days.start), picture.day(days.stop - 1))


def _draw_chart(canvas: Canvas, sheet: Sheet, area: QRectF) -> None:
    layout = lay_out(sheet.arrays.picture.panels, area.width(), area.height(), canvas.scale, sheet.heights)
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


# -- legend ----------------------------------------------------------------------------------------


def legend(sheet: Sheet) -> list[_Entry]:
    """Return what the signs mean, only those that are in view."""
    return [*_value_entries(sheet), *_level_entries(sheet)]


def _value_entries(sheet: Sheet) -> list[_Entry]:
    days = sheet.view.indices
    forms = {arrays.panel.form for arrays in sheet.arrays.panels}
    marks = 0
    for arrays in sheet.arrays.panels:
        for mark in set(arrays.marks[days.start : days.stop].tolist()):
            marks |= mark
    entries: list[_Entry] = []
    if Form.DOTS in forms:
        entries.append(_Entry(_tr_measurement(), _symbol("dot")))
        entries.append(_Entry(QCoreApplication.translate("herstel", "gemiddelde van 7 dagen"), _line))
    if marks & Mark.IMPORTED:
        entries.append(_Entry(QCoreApplication.translate("herstel", "geïmporteerd"), _symbol("ring")))
    if marks & Mark.OVER:
        text = QCoreApplication.translate("herstel", "voorbij de waarschuwingsgrens")
        entries.append(_Entry(text, _symbol("triangle", warning=True)))
    if marks & Mark.DOUBTFUL:
        entries.append(_Entry(QCoreApplication.translate("herstel", "twijfelachtig"), _symbol("cross")))
    if marks & Mark.REST:
        entries.append(_Entry(QCoreApplication.translate("herstel", "rustdag"), _symbol("pill", rest=True)))
    return entries


def _tr_measurement() -> str:
    return QCoreApplication.translate("herstel", "meting")


def _level_entries(sheet: Sheet) -> list[_Entry]:
    picture, days = sheet.arrays.picture, sheet.view.indices
    found = set(picture.levels[days.start : days.stop])
    return [_Entry(words(LEVEL_WORDS[level]), _level(level)) for level in Level if level in found]


def _symbol(name: str, *, warning: bool = False, rest: bool = False) -> Callable[[Canvas, QRectF], None]:
    def draw(canvas: Canvas, where: QRectF) -> None:
        palette = canvas.palette
        colour = palette.warning if warning else palette.rest if rest else palette.series[0][1]
        canvas.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_symbol(canvas.painter, name, where.center(), canvas.px(8), colour, palette.card)

    return draw


def _line(canvas: Canvas, where: QRectF) -> None:
    canvas.painter.setPen(canvas.pen(canvas.palette.series[0][0], 2.0))
    canvas.painter.drawLine(QLineF(where.left(), where.center().y(), where.right(), where.center().y()))


def _level(level: Level) -> Callable[[Canvas, QRectF], None]:
    def draw(canvas: Canvas, where: QRectF) -> None:
        side = canvas.px(13)
        cell = QRectF(where.center().x() - side / 2, where.center().y() - side / 2, side, side)
        draw_level(canvas, cell, canvas.palette.levels[level])

    return draw


def _legend_rows(canvas: Canvas, entries: list[_Entry], width: float) -> list[list[_Entry]]:
    rows: list[list[_Entry]] = []
    used = width + 1
    for entry in entries:
        size = _entry_width(canvas, entry)
        if used + size > width:
            rows.append([])
            used = 0.0
        rows[-1].append(entry)
        used += size
    return rows


def _entry_width(canvas: Canvas, entry: _Entry) -> float:
    return canvas.px(SAMPLE + 6 + LEGEND_GAP) + canvas.width_of(entry.text, 12)


def _draw_row(canvas: Canvas, row: list[_Entry], left: float, top: float) -> None:
    height = canvas.px(LEGEND_LINE)
    for entry in row:
        entry.draw(canvas, QRectF(left, top, canvas.px(SAMPLE), height))
        text = QRectF(left + canvas.px(SAMPLE + 6), top, canvas.width_of(entry.text, 12) + 2, height)
        canvas.write(text, entry.text, canvas.palette.muted, 12)
        left += _entry_width(canvas, entry)
