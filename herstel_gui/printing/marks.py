"""The sign of a level on paper: a shape, with a colour as an addition."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from herstel_gui.domain.presentation.levels import LEVEL_SIGNS, Shape
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
_SOLID: Final = frozenset({Shape.DISC, Shape.DIAMOND, Shape.SQUARE, Shape.OCTAGON, Shape.DISC_WITH_BANG})
_BANGS: Final = frozenset({Shape.RING_WITH_BANG, Shape.DISC_WITH_BANG})
_CORNERS: Final[dict[Shape, tuple[int, float, float]]] = {
    Shape.OPEN_DIAMOND: (4, 0.0, 0.46),
    Shape.DIAMOND: (4, 0.0, 0.52),
    Shape.SQUARE: (4, pi / 4, 0.58),
    Shape.OCTAGON: (8, pi / 8, 0.54),
}
"""Number of corners, angle of the first, and their distance from the centre as a share of the size."""


HELD_SHARE: Final = 0.6
"""The size of a held sign inside its ring."""


def paint_mark(
    painter: QPainter, level: Level | LevelMark, centre: QPointF, size: float, *, held: bool = False
) -> None:
    """Draw the sign of a level around ``centre``; ``size`` is about its width and height.

    ``held`` draws a small sign in a dotted ring: the level of an earlier morning.
    """
    if held:
        painter.setPen(QPen(LEVEL_COLOURS[LevelMark.NO_DATA], size * 0.08, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, size * 0.5, size * 0.5)
        size *= HELD_SHARE
    colour, shape = LEVEL_COLOURS[level], LEVEL_SIGNS[LevelMark(level.value)].shape
    painter.setPen(QPen(colour, size * 0.14))
    painter.setBrush(colour if shape in _SOLID else Qt.BrushStyle.NoBrush)
    if shape in _CORNERS:
        _paint_corners(painter, shape, centre, size)
    elif shape is Shape.CROSS:
        _paint_cross(painter, centre, size * 0.4)
    else:
        _paint_circle(painter, shape, centre, size * (0.46 if shape in _BANGS else 0.36))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_corners(painter: QPainter, shape: Shape, centre: QPointF, size: float) -> None:
    corners, first, reach = _CORNERS[shape]
    angles = (first + 2 * pi * corner / corners for corner in range(corners))
    if shape in _SOLID:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(
        QPolygonF([centre + QPointF(cos(angle), sin(angle)) * (size * reach) for angle in angles])
    )
    if shape is Shape.OCTAGON:
        painter.setPen(QPen(Qt.GlobalColor.white, size * 0.14))
        _paint_cross(painter, centre, size * 0.26)


def _paint_cross(painter: QPainter, centre: QPointF, arm: float) -> None:
    painter.drawLine(centre + QPointF(-arm, 0), centre + QPointF(arm, 0))
    painter.drawLine(centre + QPointF(0, -arm), centre + QPointF(0, arm))


def _paint_circle(painter: QPainter, shape: Shape, centre: QPointF, radius: float) -> None:
    painter.drawEllipse(centre, radius, radius)
    if shape is Shape.BARRED_RING:
        painter.drawLine(centre + QPointF(-radius / 2, 0), centre + QPointF(radius / 2, 0))
    if shape is Shape.HALF_DISC:
        painter.setBrush(painter.pen().color())
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawChord(box, HALF, HALF)
    if shape in _BANGS:
        ink = Qt.GlobalColor.white if shape in _SOLID else painter.pen().color()
        painter.setPen(QPen(ink, radius * 0.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for first, last in ((-0.6, 0.15), (0.35, 0.65)):
            painter.drawLine(centre + QPointF(0, first * radius), centre + QPointF(0, last * radius))
