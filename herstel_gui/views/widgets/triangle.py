"""The small warning triangle beside a value beyond its limit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from herstel_gui.views.theme import theme

SIZE: Final = 8
FLATTER: Final = 0.9


def paint_triangle(painter: QPainter, centre: QPointF) -> None:
    """Draw a warning triangle around a point."""
    half = theme().px(SIZE) / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour("warning"))
    top, low = centre.y() - half * FLATTER, centre.y() + half * FLATTER
    painter.drawPolygon(
        QPolygonF(
            [QPointF(centre.x(), top), QPointF(centre.x() + half, low), QPointF(centre.x() - half, low)]
        )
    )
