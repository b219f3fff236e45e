"""From sheets to paper: a printer, or a PDF that replaces its target only when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from errno import ENOSPC
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

import herstel_gui
from herstel_gui.domain.text import DUTCH, Phrasebook, say
from herstel_gui.exporters.whole_file import replaced_whole
from herstel_gui.printing.canvas import PER_INCH, page_layout, sheet_size
from herstel_gui.printing.week_sheet import WeekSheet

if TYPE_CHECKING:
    from herstel_gui.domain.week import WeekTable
    from herstel_gui.domain.week_options import WeekOptions

Page: TypeAlias = Callable[[QPainter], None]
"""Draws one sheet, in units of the canvas from the corner of the paper."""

RESOLUTION = 1200
_application: list[QGuiApplication] = []


def week_pdf(table: WeekTable, options: WeekOptions, path: Path, book: Phrasebook = DUTCH) -> None:
    """Write a week as a PDF of one page; UnusableFileError when it cannot be written there."""
    ensure_application()
    layout = page_layout(options.paper.value, landscape=options.landscape)
    title = say(table.title, book)
    name = options.shown_name
    write_pdf(path, layout, week_pages(table, options, book), title=f"{title} · {name}" if name else title)


def week_pages(table: WeekTable, options: WeekOptions, book: Phrasebook) -> list[Page]:
    """Return the one sheet of a week, for a printer, a PDF or a preview."""
    layout = page_layout(options.paper.value, landscape=options.landscape)
    return [WeekSheet(table, options, book, sheet_size(layout)).paint]


def ensure_application() -> None:
    """See to it that there is a Qt that can measure fonts; a command has no window and needs no screen."""
    if QGuiApplication.instance() is None:
        _application.append(QGuiApplication(["herstel", "-platform", "offscreen"]))


def write_pdf(path: Path, layout: QPageLayout, pages: Sequence[Page], *, title: str) -> None:
    """Write sheets as a PDF with embedded fonts and a title, whole or not at all."""
    with replaced_whole(path) as part:
        writer = QPdfWriter(str(part))
        writer.setPageLayout(layout)
        writer.setResolution(RESOLUTION)
        writer.setTitle(title)
        writer.setCreator(f"Herstel {herstel_gui.__version__}")
        written = paint_pages(writer, pages)
        del writer  # closes the file
        if not written:
            raise OSError(ENOSPC, os.strerror(ENOSPC))


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> bool:
    """Draw sheets on a printer or PDF, each on a page of its own; False when it cannot be drawn on."""
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
