"""Paints sheets on a printer or into the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

import herstel_gui
from herstel_gui.domain.presentation.missing_signs import Drawn
from herstel_gui.domain.text import DUTCH, Phrasebook, say
from herstel_gui.printing.canvas import PER_INCH, font, page_layout, sheet_size
from herstel_gui.printing.fonts import demand_letters
from herstel_gui.printing.missing_signs import RESOLUTION, sheets_remark
from herstel_gui.printing.week_sheet import week_sheets

if TYPE_CHECKING:
    from herstel_gui.domain.week.options import WeekOptions
    from herstel_gui.domain.week.table import WeekTable

Page: TypeAlias = Callable[[QPainter], None]
"""Draws one sheet, in units of the canvas from the top left corner of the paper."""

Paints: TypeAlias = Callable[[QPagedPaintDevice], bool]
"""Draws all sheets on a printer or in a PDF; returns False when painting cannot begin or end."""

FIRST_SIZE = 100.0
"""The size of the font that is checked for letters; all sizes have the same letters."""
_application: list[QGuiApplication] = []


def week_pdf(table: WeekTable, options: WeekOptions, book: Phrasebook = DUTCH) -> Drawn:
    """Return the bytes of a PDF of a week, as a list of one part.

    Raises NoFontError on a computer without usable fonts.
    """
    ensure_application()
    layout = page_layout(options.paper.value, landscape=options.landscape)
    title = say(table.title, book)
    name = options.shown_name
    return pdf(layout, week_pages(table, options, book), title=f"{title} · {name}" if name else title)


def week_pages(table: WeekTable, options: WeekOptions, book: Phrasebook) -> list[Page]:
    """Return the sheets of a week, for a printer, a PDF or a preview: one, unless its print would be tiny."""
    layout = page_layout(options.paper.value, landscape=options.landscape)
    return [sheet.paint for sheet in week_sheets(table, options, book, sheet_size(layout))]


def ensure_application() -> None:
    """Make an offscreen Qt application unless one exists: a command without a window measures fonts too."""
    if QGuiApplication.instance() is None:
        _application.append(QGuiApplication(["herstel", "-platform", "offscreen"]))


def pdf(layout: QPageLayout, pages: Sequence[Page], *, title: str) -> Drawn:
    """Return the bytes of a PDF of ``pages``, as ``pdf_by`` does; raises NoFontError without fonts."""
    return pdf_by(layout, lambda device: paint_pages(device, pages), title=title)


def pdf_by(layout: QPageLayout, paint: Paints, *, title: str) -> Drawn:
    """Return the bytes of a PDF with embedded fonts and a title, as a list of one part.

    Their remark names the signs that no font here can draw. ``paint`` draws on the PDF; MemoryError is raised
    when it returns False.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(f"Herstel {herstel_gui.__version__}")
    if not paint(writer):
        raise MemoryError
    return Drawn([bytes(buffer.data().data())], sheets_remark(paint, layout))


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> bool:
    """Draw each sheet on its own page; return False when painting on the device cannot begin or end.

    Raises NoFontError before drawing on a computer without usable fonts.
    """
    demand_letters(font(FIRST_SIZE))
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / PER_INCH
    try:
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            try:
                page(painter)
            finally:
                painter.restore()
    finally:
        ended = painter.end()
    return ended
