"""The canvas of a panel: a painter with the palette, sizes and fonts of screen, image or paper."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF

from herstel_gui.views.trends.arrays import line_path
from herstel_gui.views.trends.pyqtgraph_parts import pg

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.palette import Palette

TITLE: Final = 13
SMALL: Final = 11.5
DOT: Final = 5.0
SYMBOL: Final = 8.0
FINE: Final = 120
"""The number of points up to which a line is drawn as one path, with round joints."""

_FONTS: Final[dict[tuple[str, int, bool], tuple[QFont, QFontMetricsF]]] = {}
"""A cache of fonts and their metrics: one picture needs them hundreds of times."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A painter with a palette, a font and a scale.

    ``scale`` is the size of an unscaled pixel; ``vector`` forbids copies of bitmaps (SVG, paper).
    """

    painter: QPainter
    palette: Palette
    font: QFont
    scale: float = 1.0
    vector: bool = False

    def px(self, size: float) -> float:
        """Return a size in unscaled pixels as a size on this canvas."""
        return size * self.scale

    def font_of(self, size: float, *, bold: bool = False) -> QFont:
        """Return the font at a size in unscaled pixels."""
        return self._type(size, bold=bold)[0]

    def _type(self, size: float, *, bold: bool) -> tuple[QFont, QFontMetricsF]:
        pixels = max(1, round(self.px(size)))
        key = self.font.key(), pixels, bold
        if key not in _FONTS:
            font = QFont(self.font)
            font.setPixelSize(pixels)
            font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
            _FONTS[key] = font, QFontMetricsF(font)
        return _FONTS[key]

    def write(
        self, where: QRectF, text: str, colour: QColor, size: float = SMALL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, *, bold: bool = False,
    ) -> None:  # fmt: skip
        """Write one line of text; a text wider than ``where`` ends with an ellipsis."""
        font, metrics = self._type(size, bold=bold)
        if where.width() < metrics.horizontalAdvance(text):
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        self.painter.setFont(font)
        self.painter.setPen(colour)
        self.painter.drawText(where, int(align | Qt.AlignmentFlag.AlignVCenter), text)

    def lines_of(self, text: str, width: float, size: float = SMALL, *, bold: bool = False) -> list[str]:
        """Return a text in lines of at most ``width``; a single longer word stays whole."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width_of(longer, size, bold=bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def width_of(self, text: str, size: float = SMALL, *, bold: bool = False) -> float:
        """Return the width of a text on one line."""
        return self._type(size, bold=bold)[1].horizontalAdvance(text)

    def pen(self, colour: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen; ``width`` is in unscaled pixels."""
        pen = QPen(colour, self.px(width), style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)
        pen.setCosmetic(False)
        return pen

    def line(self, x: Floats, y: Floats, days: Floats, gap: float, pen: QPen) -> None:
        """Draw a line through points, interrupted between points more than ``gap`` days apart.

        On screen a long line is drawn in pieces whose square ends close the joints: Qt needs fifteen times
        as long for the outline of a thick path.
        """
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.vector or len(x) <= FINE:
            self.painter.setPen(pen)
            self.painter.drawPath(line_path(x, y, days, gap))
            return
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        self.painter.setPen(pen)
        _draw_many(
            self.painter.drawLines,
            QLineF,
            np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))[np.diff(days) <= gap],
        )

    def rects(self, places: Floats) -> None:
        """Draw rectangles in one call; each row holds left, top, width and height."""
        _draw_many(self.painter.drawRects, QRectF, places)

    def symbols(self, name: str, x: Floats, y: Floats, colour: QColor, size: float = SYMBOL) -> None:
        """Draw a symbol at many points: on screen as copies of one small pixmap, else as shapes."""
        if not len(x):
            return
        if self.vector:
            for left, top in zip(x.tolist(), y.tolist(), strict=True):
                draw_symbol(self.painter, name, QPointF(left, top), self.px(size), colour, self.palette.card)
            return
        ratio = self.painter.device().devicePixelRatioF()
        sprite = _sprite(name, colour.name(), self.palette.card.name(), self.px(size), ratio)
        _stamp(self.painter, sprite, x, y)


def draw_symbol(
    painter: QPainter, name: str, centre: QPointF, size: float, colour: QColor, ground: QColor
) -> None:
    """Draw one symbol: dot, ring, triangle, diamond, cell, frame, pill, cross, up or down."""
    hollow = name in {"ring", "frame", "triangle_open", "diamond_open"}
    painter.setPen(QPen(colour, max(1.0, size * 0.17)) if hollow or name == "cross" else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(ground) if hollow else QBrush(colour))
    half = size / 2 * (0.82 if hollow else 1.0)
    x, y = centre.x(), centre.y()
    if name in {"dot", "ring"}:
        painter.drawEllipse(centre, half, half)
    elif name in {"cell", "frame"}:
        painter.drawRoundedRect(
            QRectF(x - half, y - half * 0.85, 2 * half, 1.7 * half), half * 0.35, half * 0.35
        )
    elif name == "pill":
        painter.drawRoundedRect(
            QRectF(x - half, y - half * 0.3, 2 * half, 0.6 * half), half * 0.3, half * 0.3
        )
    elif name == "cross":
        painter.drawLine(QPointF(x - half, y - half), QPointF(x + half, y + half))
        painter.drawLine(QPointF(x - half, y + half), QPointF(x + half, y - half))
    else:
        painter.drawPolygon(QPolygonF(_corners(name, x, y, half)))


def _corners(name: str, x: float, y: float, half: float) -> list[QPointF]:
    places: tuple[tuple[float, float], ...]
    if name.startswith("diamond"):
        places = ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0))
    elif name.startswith("up"):
        places = ((0.0, -1.0), (0.9, 0.6), (-0.9, 0.6))
    elif name.startswith("down"):
        places = ((0.0, 1.0), (0.9, -0.6), (-0.9, -0.6))
    else:
        places = ((0.0, -1.1), (1.05, 0.75), (-1.05, 0.75))
    return [QPointF(x + dx * half, y + dy * half) for dx, dy in places]


@lru_cache(maxsize=128)
def _sprite(name: str, colour: str, ground: str, size: float, ratio: float) -> QPixmap:
    side = int(size * 1.5 * ratio) + 3
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(side / 2, side / 2)
    draw_symbol(painter, name, centre, size * ratio, QColor(colour), QColor(ground))
    painter.end()
    return pixmap


def _draw_many(draw: Callable[..., None], kind: type[QLineF | QRectF], rows: Floats) -> None:
    """Draw many lines or rectangles in one call: pyqtgraph passes the memory of the array to Qt."""
    if len(rows):
        packed = pg.Qt.internals.PrimitiveArray(kind, 4)
        packed.resize(len(rows))
        packed.ndarray()[:] = rows
        draw(*packed.drawargs())


def _stamp(painter: QPainter, sprite: QPixmap, x: Floats, y: Floats) -> None:
    """Copy a pixmap to many points in one call."""
    ratio = painter.device().devicePixelRatioF()
    fragments = pg.Qt.internals.PrimitiveArray(QPainter.PixmapFragment, 10)
    fragments.resize(len(x))
    memory = fragments.ndarray()
    memory[:, 0], memory[:, 1] = x, y
    memory[:, 2:4] = 0
    memory[:, 4], memory[:, 5] = sprite.width(), sprite.height()
    memory[:, 6:8] = 1 / ratio
    memory[:, 8], memory[:, 9] = 0, 1
    draw: Any = painter.drawPixmapFragments  # the stub lacks the overload with an array
    draw(*fragments.drawargs(), sprite)
