"""A view on one sheet with title, dates and legend: an image, an SVG drawing, paper; and a table."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPageLayout, QPageSize, QPainter
from PySide6.QtSvg import QSvgGenerator

from herstel_gui.domain.presentation.missing_signs import Drawn, Medium
from herstel_gui.domain.trends.table import trend_rows
from herstel_gui.printing.fonts import demand_letters
from herstel_gui.printing.missing_signs import image_remark
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.canvas import Canvas, Look
from herstel_gui.views.trends.legend import LEGEND_LINE, Entry, draw_row, legend_rows
from herstel_gui.views.trends.palette import Palette, print_palette, screen_palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPagedPaintDevice

    from herstel_gui.domain.text import Text
    from herstel_gui.domain.trends.picture import TrendPicture
    from herstel_gui.views.trends.board import Board

MARGIN: Final = 24
HEADING: Final = 20
HEADING_HEIGHT: Final = 44
EDGE: Final = 6
"""The margin in millimetres that printers leave blank."""
PAPER_WIDTH: Final = 1120
"""The width of a landscape A4 sheet in unscaled pixels."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A view: its title, dates and legend, a function that makes its board, and its answer in a sentence.

    The function takes a look and returns a board, which is then laid out in the room of the sheet. A screen
    reader says ``spoken``, or else the sentence, which stands above the board on screen.
    """

    title: str
    dates: str
    entries: tuple[Entry, ...]
    make: Callable[..., Board]
    sentence: str = ""
    spoken: str = ""


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


def image(sheet: Sheet, size: QSize, font: QFont, palette: Palette | None = None) -> QImage:
    """Return the sheet as an image, scaled with its size; raises NoFontError without usable fonts."""
    demand_letters(font)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    look = Look(palette or screen_palette(theme()), font, _scale(size))
    draw_sheet(painter, look, sheet, QRectF(picture.rect()))
    painter.end()
    return picture


def image_file(sheet: Sheet, size: QSize, font: QFont, suffix: str) -> Drawn:
    """Return the bytes of an image, as a list of one part, in the format of ``suffix`` (else PNG).

    ``.svg`` gives a vector drawing. The remark names the signs that no font here can draw.
    Raises NoFontError without usable fonts.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if suffix.lower() == ".svg":
        _draw_svg(sheet, size, font, buffer)
    else:
        requested = suffix.lower().removeprefix(".").encode()
        kinds = [bytes(kind.data()) for kind in QImageWriter.supportedImageFormats()]
        if not QImageWriter(buffer, requested if requested in kinds else b"png").write(
            image(sheet, size, font)
        ):
            raise MemoryError
    medium = Medium.DRAWING if suffix.lower() == ".svg" else Medium.IMAGE
    return Drawn([bytes(buffer.data().data())], remark_of(sheet, size, font, medium))


def remark_of(sheet: Sheet, size: QSize, font: QFont, medium: Medium) -> Text | None:
    """Return a sentence about the signs of the sheet that no font here can draw; None when all are drawn."""
    look = Look(screen_palette(theme()), font, _scale(size), vector=True)
    return image_remark(
        lambda painter: draw_sheet(painter, look, sheet, QRectF(0, 0, size.width(), size.height())), medium
    )


def _scale(size: QSize) -> float:
    return max(0.5, min(size.width() / 1280, size.height() / 640))


def _draw_svg(sheet: Sheet, size: QSize, font: QFont, device: QIODevice) -> None:
    demand_letters(font)
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle("Herstel")
    painter = QPainter(generator)
    look = Look(screen_palette(theme()), font, max(0.5, size.width() / 1280), vector=True)
    draw_sheet(painter, look, sheet, QRectF(0, 0, size.width(), size.height()))
    painter.end()


def a4_on_its_side() -> QPageLayout:
    """Return the layout of a landscape A4 page with margins."""
    size, lying = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape
    return QPageLayout(size, lying, QMarginsF(EDGE, EDGE, EDGE, EDGE), QPageLayout.Unit.Millimeter)


def print_sheet(sheet: Sheet, device: QPagedPaintDevice, font: QFont) -> bool:
    """Draw the sheet on a printer or PDF in the colours of print; return False when painting cannot begin.

    Raises NoFontError without usable fonts.
    """
    demand_letters(font)
    painter = QPainter()
    if not painter.begin(device):
        return False
    window = painter.viewport()
    factor = window.width() / PAPER_WIDTH
    # the scene is as large as the page in dots: pyqtgraph keeps pens and symbols at a size in dots
    area = QRectF(0, 0, window.width(), window.height())
    draw_sheet(painter, Look(print_palette(), font, factor, vector=True), sheet, area)
    painter.end()
    return True


def table_text(picture: TrendPicture, days: range) -> str:
    """Return days of a picture, by their indices, as CSV for Dutch spreadsheets, like other tables."""
    text = io.StringIO()
    text.write("\ufeff")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in trend_rows(picture, picture.day(days.start), picture.day(days.stop - 1)):
        writer.writerow([_tame(translate(cell)) for cell in row])
    return text.getvalue()


def _tame(cell: str) -> str:
    """Put an apostrophe before a text, such as a tag, that a spreadsheet would calculate as a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell
