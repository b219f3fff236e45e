"""The small print at the foot of a sheet: a disclaimer, the program's version and the date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSizeF

import herstel_gui
from herstel_gui.domain.presentation.dates import short_date_with_year
from herstel_gui.domain.text import Phrasebook, say
from herstel_gui.printing.canvas import FAINT, RIGHT, Style, draw_line, width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

SIZE: Final = 98.0
ABOVE_EDGE: Final = 400.0


def paint_foot(
    painter: QPainter, size: QSizeF, margin: float, about: str, today: date, book: Phrasebook
) -> None:
    """Write ``about`` at the left, the program's version and ``today`` at the right of the foot."""
    area = QRectF(margin, size.height() - ABOVE_EDGE, size.width() - 2 * margin, 200)
    origin = f"Herstel {herstel_gui.__version__} · {say(short_date_with_year(today), book)}"
    beside = area.adjusted(0, 0, -width_of(origin, SIZE) - 150, 0)
    draw_line(painter, beside, about, Style(SIZE, FAINT))
    draw_line(painter, area, origin, Style(SIZE, FAINT, align=RIGHT))
