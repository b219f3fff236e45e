"""Drawing on sheets: units, fonts, the colours of print, lines and paragraphs.

The unit is a tenth of a CSS pixel (960 to the inch), and font sizes are whole units. Text therefore has the
same width for each printer, PDF and preview, and a sheet breaks its lines alike on all of them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from herstel_gui.desktop.own_font import own_font

PER_INCH: Final = 960
PER_POINT: Final = PER_INCH / 72

INK: Final = QColor("#1f2a28")
MUTED: Final = QColor("#55605d")
FAINT: Final = QColor("#7d8885")
HAIR: Final = QColor("#dedcd4")
BAND: Final = QColor("#f3f2ed")
WARNING: Final = QColor("#b45309")
WARNING_TEXT: Final = QColor("#7c3a06")
WARNING_TINT: Final = QColor("#fdeed7")
NOTICE: Final = QColor("#8a6a12")
ALARM: Final = QColor("#b42318")
GOOD: Final = QColor("#2f8f5b")
ILL: Final = QColor("#5b4b9a")
SERIES: Final = QColor("#0f766e")

RIGHT: Final = Qt.AlignmentFlag.AlignRight
LEFT: Final = Qt.AlignmentFlag.AlignLeft
CENTRE: Final = Qt.AlignmentFlag.AlignHCenter


def sheet_size(layout: QPageLayout) -> QSizeF:
    """Return width and height of the whole sheet in units, in the orientation of ``layout``."""
    return layout.fullRect(QPageLayout.Unit.Point).size() * PER_POINT


def page_layout(paper: str, *, landscape: bool) -> QPageLayout:
    """Return the layout of ``a4``, ``a5`` or ``letter`` without margins, because sheets draw their own."""
    size = {
        "a4": QPageSize.PageSizeId.A4,
        "a5": QPageSize.PageSizeId.A5,
        "letter": QPageSize.PageSizeId.Letter,
    }[paper]
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(size), turned, QMarginsF(0, 0, 0, 0))


def font(size: float, *, bold: bool = False) -> QFont:
    """Return the font of Herstel at ``size`` units, unhinted, with widths that scale exactly."""
    made = own_font()
    made.setPixelSize(_whole(size))
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    # set explicitly: a painter takes unset properties of a font from the application's font
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _whole(size: float) -> int:
    return max(1, round(size))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width in units of a text on one line."""
    return QFontMetricsF(font(size, bold=bold)).horizontalAdvance(text)


class Ruler:
    """Measures the same texts at many sizes, as ``width_of`` does, with one font per size.

    For one layout: the fonts of the application may change later.
    """

    def __init__(self) -> None:
        """Start without fonts; each is made when a text of its size is measured."""
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[int, bool, str], float] = {}

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width in units of a text on one line."""
        whole = _whole(size)
        width = self._widths.get((whole, bold, text))
        if width is None:
            metrics = self._metrics.get((whole, bold))
            if metrics is None:
                metrics = self._metrics[whole, bold] = QFontMetricsF(font(size, bold=bold))
            width = self._widths[whole, bold, text] = metrics.horizontalAdvance(text)
        return width


class Style(NamedTuple):
    """The size in units, colour, weight and alignment of a text."""

    size: float
    colour: QColor = INK
    bold: bool = False
    align: Qt.AlignmentFlag = LEFT


SMALLEST: Final = 0.6


def draw_line(painter: QPainter, area: QRectF, text: str, style: Style) -> None:
    """Draw one line of text, vertically centred in an area, aligned by its style.

    A line wider than the area gets a smaller font, down to the share ``SMALLEST`` of the size, and then an
    ellipsis. No text runs off the paper or over its neighbour.
    """
    size, wide = style.size, width_of(text, style.size, bold=style.bold)
    if wide > area.width():
        # whole units, rounded down: rounded up, a text that just fits would get an ellipsis
        size = int(style.size * max(SMALLEST, area.width() / wide * 0.99))
        metrics = QFontMetricsF(font(size, bold=style.bold))
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.setFont(font(size, bold=style.bold))
    painter.setPen(style.colour)
    painter.drawText(area, style.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


class Paragraph:
    """A text broken into lines of ``width`` units, with bold first ``lead`` characters."""

    def __init__(
        self, text: str, style: Style, width: float, lead: int = 0, lines: int | None = None
    ) -> None:
        """Lay out the text; a text of more than ``lines`` lines is cut and ends with an ellipsis."""
        self._style = style
        self._layout = self._laid_out(text, width, lead)
        count = self._layout.lineCount()
        if lines is not None and count > lines:
            last = self._layout.lineAt(lines - 1)
            fitting = text[: last.textStart() + last.textLength()].rstrip()
            # a wide ellipsis, or signs of another direction, may break the shorter text anew
            while count > lines and fitting:
                fitting = fitting[:-2]
                self._layout = self._laid_out(fitting.rstrip(" ,.;") + " …", width, lead)
                count = self._layout.lineCount()

    @property
    def height(self) -> float:
        """The height of all lines, in units."""
        return self._layout.boundingRect().height()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the text with its top left corner at ``x``, ``y``."""
        painter.setPen(self._style.colour)
        self._layout.draw(painter, QPointF(x, y))

    def _laid_out(self, text: str, width: float, lead: int) -> QTextLayout:
        layout = QTextLayout(text, font(self._style.size, bold=self._style.bold))
        option = QTextOption(self._style.align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if lead:
            strong = QTextLayout.FormatRange()
            strong.start, strong.length = 0, lead
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            strong.format = bold
            layout.setFormats([strong])
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout


def rule(painter: QPainter, y: float, left: float, right: float, colour: QColor, thick: float = 8) -> None:
    """Draw a horizontal line, ``thick`` units thick."""
    painter.setPen(QPen(colour, thick))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def triangle(painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
    """Draw the mark of a value past its limit; the shape stays recognisable in black and white."""
    half, height = size / 2, size * 0.88
    top = centre.y() - height / 2
    shape = QPolygonF(
        [
            QPointF(centre.x(), top),
            QPointF(centre.x() + half, top + height),
            QPointF(centre.x() - half, top + height),
        ]
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(shape)
    painter.setBrush(Qt.BrushStyle.NoBrush)
