"""Prints sheets to the printer or file chosen in the print dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.printing.paper import pdf_by
from herstel_gui.views.saving import saved_at

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from herstel_gui.printing.paper import Paints
    from herstel_gui.views.services import Outgoing

_SILENT: Final = tr_noop("De printer geeft geen antwoord. Er is niets afgedrukt.")


class PrinterError(HerstelError):
    """The printer does not answer."""


def send(printer: QPrinter, paint: Paints, outgoing: Outgoing) -> str:
    """Print, and return a sentence about the result.

    The print dialog of some systems offers to print to a file. Qt would replace an existing file without a
    check, so ``outgoing`` writes the file.

    Raises:
        HerstelError: printing failed.
    """
    name = printer.outputFileName()
    if name:
        return saved_at(
            outgoing.write(Path(name), pdf_by(printer.pageLayout(), paint, title=printer.docName()))
        )
    if not paint(printer):
        raise PrinterError(Text(_SILENT))
    return QCoreApplication.translate("printing", "Naar de printer gestuurd.")
