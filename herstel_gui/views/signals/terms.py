"""Opens the glossary of the help at a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.help_pages import TERMS, heading_number

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def open_terms(parent: QWidget, term: str = "") -> HelpDialog:
    """Open the glossary in a dialog of its own, scrolled to ``term`` unless empty; return the dialog."""
    dialog = HelpDialog(TERMS, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    show_term(dialog, term)
    return dialog


def show_term(dialog: HelpDialog, term: str) -> bool:
    """Scroll the glossary to the heading of a term; return False when there is none.

    ``term`` is the beginning of the heading on the Dutch page, whatever the language of the page shown.
    """
    number = heading_number(TERMS, term) if term else None
    return number is not None and dialog.show_heading(number)
