"""The small print at the foot of a sheet: what it is worth, which program made it, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

import herstel_gui
from herstel_gui.printing.canvas import FAINT, RIGHT, Style, draw_line, width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

SIZE: Final = 98.0
ABOVE_EDGE: Final = 400.0


def paint_foot(painter: QPainter, size: QSizeF, margin: float, about: str, today: date) -> None:
    """Write what the sheet is at the left, program and day at the right."""
    area = QRectF(margin, size.height() - ABOVE_EDGE, size.width() - 2 * margin, 200)
    made = f"Herstel {herstel_gui.__version__} · {today.day}-{today.month}-{today.year}"
    beside = area.adjusted(0, 0, -width_of(made, SIZE) - 150, 0)
    draw_line(painter, beside, about, Style(SIZE, FAINT))
    draw_line(painter, area, made, Style(SIZE, FAINT, align=RIGHT))
