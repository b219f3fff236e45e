"""From sheets to paper: a printer, or a PDF that replaces its target only when it is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

import herstel_gui
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import CONTEXT, DUTCH, QT_TRANSLATE_NOOP, Phrasebook, Text, say
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
    temporary = _beside(path)
    try:
        writer = QPdfWriter(str(temporary))
        writer.setPageLayout(layout)
        writer.setResolution(RESOLUTION)
        writer.setTitle(title)
        writer.setCreator(f"Herstel {herstel_gui.__version__}")
        written = paint_pages(writer, pages)
        del writer  # closes the file
        if not written:
            raise _refused(path, "")
        temporary.replace(path)
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    finally:
        temporary.unlink(missing_ok=True)


def paint_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> bool:
    """Draw sheets on a printer or PDF, each on a page of its own; False when it cannot be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    scale = device.logicalDpiX() / PER_INCH
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        page(painter)
        painter.restore()
    return painter.end()


def _beside(path: Path) -> Path:
    """Make an empty file in the folder of the target, so that replacing it is one step."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".pdf", dir=path.parent)
    except OSError as error:
        raise _refused(path, error.strerror or str(error)) from error
    os.close(handle)
    return Path(name)


def _refused(path: Path, reason: str) -> UnusableFileError:
    return UnusableFileError(
        Text(
            QT_TRANSLATE_NOOP(CONTEXT, "{name} kan niet worden opgeslagen in {folder}. {reason}"),
            name=path.name, folder=str(path.parent), reason=reason,
        )
    )  # fmt: skip
