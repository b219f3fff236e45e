"""Prints sheets to the printer or file chosen in the print dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.printing.missing_signs import sheets_remark
from herstel_gui.printing.paper import pdf_by
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.file_dialogs import Purpose
from herstel_gui.views.saving import Wish, Written, asked, drawn_at, saved_at, show_refusal, written_at

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from herstel_gui.printing.paper import Paints
    from herstel_gui.views.services import Outgoing

_SENT: Final = tr_noop("Naar de printer gestuurd.")
_SENT_WITH: Final = tr_noop("Naar de printer gestuurd. {remark}")
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
    remark = sheets_remark(paint, printer.pageLayout())
    return translate(Text(_SENT) if remark is None else Text(_SENT_WITH, remark=remark))


def _printed_to(
    path: Path, printer: QPrinter, paint: Paints, outgoing: Outgoing, parent: QWidget | None
) -> str:
    title = QCoreApplication.translate("printing", "Afdrukken naar een bestand")
    kinds = QCoreApplication.translate("printing", "PDF (*.pdf)")
    wish = Wish(title, path.with_suffix(".pdf").name, kinds, Purpose.PAPER)
    refused, place = outgoing.refusal(path), path
    if refused is not None:
        # another folder would not help: it is the name that is refused
        show_refusal(parent, translate(refused))
        chosen = asked(parent, wish, outgoing.refusal)
        if chosen is None:
            return ""
        place = chosen

    def write(target: Path) -> Written:
        drawn = pdf_by(printer.pageLayout(), paint, title=printer.docName())
        return drawn_at(outgoing, target, drawn)

    written = written_at(parent, wish, place, outgoing.refusal, write)
    return "" if written is None else saved_at(written)
