"""A view on one sheet with title, dates and legend, for an image, an SVG drawing or paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt

from herstel_gui.views.trends.canvas import Canvas
from herstel_gui.views.trends.legend import LEGEND_LINE, Entry, draw_row, legend_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from herstel_gui.views.trends.board import Board
    from herstel_gui.views.trends.canvas import Look

MARGIN: Final = 24
HEADING: Final = 20
HEADING_HEIGHT: Final = 44


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a view puts on paper: its title, its dates, its legend, and a function that makes its board.

    The function takes a look and returns a board, which is then laid out in the room of the sheet.
    """

    title: str
    dates: str
    entries: tuple[Entry, ...]
    make: Callable[[Look], Board]


def draw_sheet(painter: QPainter, look: Look, sheet: Sheet, area: QRectF) -> None:
    """Draw title, dates, the rendered scene and the legend within ``area``."""
    canvas, margin = Canvas(painter, look), look.px(MARGIN)
    painter.fillRect(area, look.palette.card)
    inner = area.adjusted(margin, margin * 0.6, -margin, -margin * 0.6)
    rows = legend_rows(look, sheet.entries, inner.width())
    heading = QRectF(inner.left(), inner.top(), inner.width(), look.px(HEADING_HEIGHT))
    canvas.write(heading, sheet.title, look.palette.text, HEADING, bold=True)
    canvas.write(heading, sheet.dates, look.palette.muted, 13, Qt.AlignmentFlag.AlignRight)
    foot = inner.bottom() - look.px(LEGEND_LINE) * len(rows)
    chart = QRectF(inner.left(), heading.bottom(), inner.width(), foot - look.px(8) - heading.bottom())
    board = sheet.make(look)
    board.arrange(chart.width(), chart.height())
    board.draw_on(painter, QRectF(chart.left(), chart.top(), board.width(), board.height()))
    board.deleteLater()
    for number, row in enumerate(rows):
        draw_row(canvas, row, inner.left(), foot + look.px(LEGEND_LINE) * number)
