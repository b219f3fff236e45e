"""The mark of a level on paper: a shape, with a colour as an addition."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from herstel_gui.domain.signals.signal import Level
from herstel_gui.printing import canvas

LEVEL_COLOURS: Final[dict[Level, QColor]] = {
    Level.NO_DATA: canvas.MUTED,
    Level.ILL: canvas.ILL,
    Level.NONE: canvas.GOOD,
    Level.NOTICE: canvas.NOTICE,
    Level.UNDER_RECOVERED: canvas.WARNING,
    Level.NOT_RECOVERING: canvas.WARNING,
    Level.SEE_PROFESSIONAL: canvas.WARNING_TEXT,
}


def paint_mark(painter: QPainter, level: Level, centre: QPointF, size: float) -> None:
    """Draw a level: a triangle is a warning (open: a notice), a disc none, a ring no data, a cross ill."""
    colour = LEVEL_COLOURS[level]
    if level.rank:
        canvas.triangle(painter, centre, size, colour, filled=level is not Level.NOTICE)
        return
    painter.setPen(QPen(colour, size * 0.16))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if level is Level.ILL:
        arm = size * 0.4
        painter.drawLine(centre + QPointF(-arm, 0), centre + QPointF(arm, 0))
        painter.drawLine(centre + QPointF(0, -arm), centre + QPointF(0, arm))
        return
    if level is Level.NONE:
        painter.setBrush(colour)
    painter.drawEllipse(centre, size * 0.36, size * 0.36)
    painter.setBrush(Qt.BrushStyle.NoBrush)
