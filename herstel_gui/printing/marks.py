"""The mark of a level on paper: a shape, with a colour as an addition."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.printing import canvas

LEVEL_COLOURS: Final[dict[Level | LevelMark, QColor]] = {
    Level.NO_DATA: canvas.MUTED,
    Level.ILL: canvas.ILL,
    Level.NONE: canvas.GOOD,
    Level.NOTICE: canvas.NOTICE,
    Level.UNDER_RECOVERED: canvas.WARNING,
    Level.NOT_RECOVERING: canvas.WARNING,
    Level.SEE_PROFESSIONAL: canvas.WARNING_TEXT,
}
LEVEL_COLOURS.update({LevelMark(level.value): LEVEL_COLOURS[level] for level in Level})
LEVEL_COLOURS.update(
    {
        LevelMark.NOT_ENTERED: canvas.FAINT,
        LevelMark.SIGN: canvas.NOTICE,
        LevelMark.FLAGGED: canvas.ALARM,
        LevelMark.URGENT: canvas.ALARM,
    }
)


HALF: Final = 180 * 16
"""Half a circle, in the sixteenths of a degree of Qt."""


def paint_mark(painter: QPainter, level: Level | LevelMark, centre: QPointF, size: float) -> None:
    """Draw a mark: a triangle is a warning or an urgent complaint (open: a notice), a disc none, a cross ill.

    A ring is a day without entries, a ring with a bar one with too few, a half disc an unannounced sign.
    """
    colour, mark = LEVEL_COLOURS[level], LevelMark(level.value)
    if mark.rank or mark is LevelMark.FLAGGED:
        canvas.triangle(painter, centre, size, colour, filled=mark is not LevelMark.NOTICE)
        return
    painter.setPen(QPen(colour, size * 0.16))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark is LevelMark.ILL:
        arm = size * 0.4
        painter.drawLine(centre + QPointF(-arm, 0), centre + QPointF(arm, 0))
        painter.drawLine(centre + QPointF(0, -arm), centre + QPointF(0, arm))
        return
    if mark is LevelMark.NO_SIGNAL:
        painter.setBrush(colour)
    radius = size * 0.36
    painter.drawEllipse(centre, radius, radius)
    if mark is LevelMark.NO_DATA:
        painter.drawLine(centre + QPointF(-radius / 2, 0), centre + QPointF(radius / 2, 0))
    if mark is LevelMark.SIGN:
        painter.setBrush(colour)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawChord(box, HALF, HALF)
    painter.setBrush(Qt.BrushStyle.NoBrush)
