"""The look of a chart, and a painter that draws in this look in pixels of the scene."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyqtgraph as pg
from pyqtgraph.graphicsItems.ScatterPlotItem import drawSymbol, renderSymbol
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication

from herstel_gui.views.theme import theme
from herstel_gui.views.trends.palette import screen_palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.views.trends.arrays import Floats
    from herstel_gui.views.trends.palette import Palette

pg.setConfigOptions(antialias=False, mouseRateLimit=0)

TITLE: Final = 13
SMALL: Final = 11.5
DOT: Final = 5.0
SYMBOL: Final = 8.0
HOLLOW: Final = frozenset({"ring", "frame", "triangle_open", "diamond_open"})
_CENTRED: Final = Qt.AlignmentFlag.AlignVCenter.value
OVER, OVER_IMPORTED, ILL, DOUBTFUL = "triangle", "triangle_open", "diamond_open", "cross"
"""The symbols of values past the limit, of ill days and of doubtful values, in all views and legends."""


@dataclass(frozen=True, slots=True)
class Look:
    """The palette, the font and the size of an unscaled pixel; ``vector`` forbids bitmaps (SVG, paper)."""

    palette: Palette
    font: QFont
    scale: float = 1.0
    vector: bool = False
    key: str = field(init=False, repr=False)
    """The font as text, by which its sizes are cached."""

    def __post_init__(self) -> None:
        """Make the key."""
        object.__setattr__(self, "key", self.font.key())

    def px(self, size: float) -> float:
        """Return a size in unscaled pixels as a size in the scene."""
        return size * self.scale

    def font_of(self, size: float = SMALL, *, bold: bool = False) -> QFont:
        """Return the font at a size in unscaled pixels."""
        return _font(self.key, max(1, round(self.px(size))), bold)[0]

    def metrics(self, size: float = SMALL, *, bold: bool = False) -> QFontMetricsF:
        """Return the metrics of ``font_of``."""
        return _font(self.key, max(1, round(self.px(size))), bold)[1]

    def width_of(self, text: str, size: float = SMALL, *, bold: bool = False) -> float:
        """Return the width of a text on one line."""
        return _width(self.key, max(1, round(self.px(size))), bold, text)

    def lines_of(self, text: str, width: float, size: float = SMALL, *, bold: bool = False) -> list[str]:
        """Return a text in lines of whole words that fit in ``width``."""
        first, *rest = text.split(" ")
        lines = [first]
        for word in rest:
            longer = f"{lines[-1]} {word}"
            if self.width_of(longer, size, bold=bold) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def pen(self, colour: QColor, width: float = 1.0, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        """Return a pen; ``width`` is in unscaled pixels."""
        return QPen(colour, self.px(width), style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def screen_look() -> Look:
    """Return the look of the theme in force."""
    return Look(screen_palette(theme()), QApplication.font(), theme().scale)


@lru_cache(maxsize=64)
def _font(key: str, pixels: int, bold: bool) -> tuple[QFont, QFontMetricsF]:  # a cache key
    font = QFont()
    font.fromString(key)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font, QFontMetricsF(font)


@lru_cache(maxsize=2048)
def _width(key: str, pixels: int, bold: bool, text: str) -> float:  # a cache key
    return _font(key, pixels, bold)[1].horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Canvas:
    """A painter that draws in a look."""

    painter: QPainter
    look: Look

    @property
    def palette(self) -> Palette:
        """The palette of the look."""
        return self.look.palette

    def px(self, size: float) -> float:
        """Return a size in unscaled pixels as a size in the scene."""
        return size * self.look.scale

    def write(
        self, where: QRectF, text: str, colour: QColor, size: float = SMALL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft, *, bold: bool = False,
    ) -> None:  # fmt: skip
        """Write one line of text; a text wider than ``where`` ends with an ellipsis."""
        if where.width() < self.look.width_of(text, size, bold=bold):
            metrics = self.look.metrics(size, bold=bold)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        self.painter.setFont(self.look.font_of(size, bold=bold))
        self.painter.setPen(colour)
        self.painter.drawText(where, align.value | _CENTRED, text)

    def line(self, x: Floats, y: Floats, days: Floats, gap: float, pen: QPen) -> None:
        """Draw a line through points, interrupted between points more than ``gap`` days apart.

        On screen the line is drawn in pieces whose square ends close the joints: Qt needs five to fifteen
        times as long for the outline of a thick path.
        """
        if not len(x):
            return
        joined = np.append(np.diff(days) <= gap, False)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.look.vector:
            self.painter.setPen(pen)
            self.painter.drawPath(pg.arrayToQPath(x, y, connect=joined.astype(np.int32)))
            return
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
        self.painter.setPen(pen)
        rows = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))[joined[:-1]]
        _draw_many(self.painter.drawLines, QLineF, rows)

    def rects(self, places: Floats) -> None:
        """Draw rectangles in one call; each row holds left, top, width and height."""
        _draw_many(self.painter.drawRects, QRectF, places)

    def symbols(self, name: str, x: Floats, y: Floats, colour: QColor, size: float = SYMBOL) -> None:
        """Draw a symbol at many points: on screen as copies of one small pixmap, else as shapes."""
        if not len(x):
            return
        if self.look.vector:
            for left, top in zip(x.tolist(), y.tolist(), strict=True):
                draw_symbol(self.painter, name, QPointF(left, top), self.px(size), colour, self.palette.card)
            return
        ratio = self.painter.device().devicePixelRatioF()
        sprite = _sprite(name, colour.name(), self.palette.card.name(), self.px(size), ratio)
        fragments = PrimitiveArray(QPainter.PixmapFragment, 10)
        fragments.resize(len(x))
        memory = fragments.ndarray()
        memory[:, 0], memory[:, 1], memory[:, 2:4] = x, y, 0
        memory[:, 4], memory[:, 5] = sprite.width(), sprite.height()
        memory[:, 6:8], memory[:, 8], memory[:, 9] = 1 / ratio, 0, 1
        draw: Any = self.painter.drawPixmapFragments  # the stub lacks the overload with an array
        draw(*fragments.drawargs(), sprite)


def _draw_many(draw: Callable[..., None], kind: type[QLineF | QRectF], rows: Floats) -> None:
    """Draw many lines or rectangles in one call: pyqtgraph passes the memory of the array to Qt."""
    if len(rows):
        packed = PrimitiveArray(kind, 4)
        packed.resize(len(rows))
        packed.ndarray()[:] = rows
        draw(*packed.drawargs())


def symbol_style(name: str, size: float, colour: QColor, ground: QColor) -> tuple[QPen, QColor]:
    """Return the pen and the fill of a symbol that is drawn ``size`` pixels large."""
    outlined = name in HOLLOW or name == "cross"
    pen = QPen(colour, max(1 / size, 0.17)) if outlined else QPen(Qt.PenStyle.NoPen)
    return pen, ground if name in HOLLOW else colour


def draw_symbol(
    painter: QPainter, name: str, centre: QPointF, size: float, colour: QColor, ground: QColor
) -> None:
    """Draw one of the SYMBOLS."""
    painter.save()
    painter.translate(centre)
    drawSymbol(painter, SYMBOLS[name], size, *symbol_style(name, size, colour, ground))
    painter.restore()


@lru_cache(maxsize=128)
def _sprite(name: str, colour: str, ground: str, size: float, ratio: float) -> QPixmap:
    side = int(size * 1.5 * ratio) + 3
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    style = symbol_style(name, size * ratio, QColor(colour), QColor(ground))
    renderSymbol(SYMBOLS[name], size * ratio, *style, device=pixmap)
    return pixmap


def _rounded(width: float, height: float, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(-width / 2, -height / 2, width, height), radius, radius)
    return path


def _polygon(*corners: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x / 2, y / 2) for x, y in (*corners, corners[0])]))
    return path


def _cross() -> QPainterPath:
    path = QPainterPath(QPointF(-0.5, -0.5))
    path.lineTo(0.5, 0.5)
    path.moveTo(-0.5, 0.5)
    path.lineTo(0.5, -0.5)
    return path


_TRIANGLE: Final = ((0.0, -1.1), (1.05, 0.75), (-1.05, 0.75))
_DIAMOND: Final = ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0))
_SMALLER: Final = 0.82
"""The size of a hollow symbol, whose outline makes it larger."""
SYMBOLS: Final[dict[str, QPainterPath]] = {
    "dot": _rounded(1, 1, 0.5),
    "ring": _rounded(_SMALLER, _SMALLER, _SMALLER / 2),
    "cell": _rounded(1, 0.85, 0.17),
    "frame": _rounded(_SMALLER, 0.7, 0.14),
    "pill": _rounded(1, 0.3, 0.15),
    "cross": _cross(),
    "triangle": _polygon(*_TRIANGLE),
    "triangle_open": _polygon(*((x * _SMALLER, y * _SMALLER) for x, y in _TRIANGLE)),
    "diamond_open": _polygon(*((x * _SMALLER, y * _SMALLER) for x, y in _DIAMOND)),
    "up": _polygon((0.0, -1.0), (0.9, 0.6), (-0.9, 0.6)),
    "right": _polygon((1.0, 0.0), (-0.6, 0.9), (-0.6, -0.9)),
    "down": _polygon((0.0, 1.0), (0.9, -0.6), (-0.9, -0.6)),
}
"""The symbols as paths of size 1 around the origin, for ours and for pyqtgraph's drawing."""
