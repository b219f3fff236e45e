"""Printing the recovery code, for the day on which the password is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from herstel_gui.printing.canvas import page_layout, sheet_size
from herstel_gui.printing.recovery_sheet import RecoverySheet
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.paper.sheet_dialog import SheetChoice, SheetDialog

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.views.services import Outgoing


def print_recovery_code(code: str, journal_name: str, today: date, outgoing: Outgoing) -> None:
    """Show the print dialog for a sheet with the recovery code, the file name of the journal and the date."""
    layout = page_layout("a4", landscape=False)
    sheet = RecoverySheet(code, journal_name, today, BOOK, sheet_size(layout))
    title = QCoreApplication.translate("locking", "Herstelsleutel")
    file_name = QCoreApplication.translate("locking", "herstelsleutel.pdf")
    choice = SheetChoice("A4", layout, lambda: [sheet.draw])
    SheetDialog(title, [choice], file_name, outgoing, QApplication.activeWindow()).exec()
