"""Prints sheets to the printer or file chosen in the print dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.printing.paper import pdf_by
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.saving import Wish, saved_at, written_at

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from herstel_gui.printing.paper import Paints
    from herstel_gui.views.services import Outgoing

_SILENT: Final = tr_noop("De printer geeft geen antwoord. Er is niets afgedrukt.")


class PrinterError(HerstelError):
    """The printer does not answer."""


def send(printer: QPrinter, paint: Paints, outgoing: Outgoing, parent: QWidget | None = None) -> str:
    """Print, and return a sentence about the result; an empty string when the user leaves a file unwritten.

    The print dialog of some systems offers to print to a file. Qt would replace an existing file without a
    check, so ``outgoing`` writes the file. Where that fails, the user chooses another folder or tries again,
    as after saving; the question appears above ``parent``.

    Raises:
        HerstelError: printing failed.
    """
    name = printer.outputFileName()
    if name:
        return _printed_to(Path(name), printer, paint, outgoing, parent)
    if not paint(printer):
        raise PrinterError(Text(_SILENT))
    return QCoreApplication.translate("printing", "Naar de printer gestuurd.")


def _printed_to(
    path: Path, printer: QPrinter, paint: Paints, outgoing: Outgoing, parent: QWidget | None
) -> str:
    title = QCoreApplication.translate("printing", "Afdrukken naar een bestand")
    kinds = QCoreApplication.translate("printing", "PDF (*.pdf)")
    wish = Wish(title, path.name, kinds, Purpose.PAPER)

    def write(place: Path) -> Path:
        return outgoing.write(place, pdf_by(printer.pageLayout(), paint, title=printer.docName()))

    written = written_at(parent, wish, path, outgoing.refusal, write)
    return "" if written is None else saved_at(written)
