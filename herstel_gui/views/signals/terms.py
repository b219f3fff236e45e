"""Opens the glossary of the help at a term."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from herstel_gui.views.help_dialog import HelpDialog
from herstel_gui.views.help_pages import heading_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextBrowser, QWidget

PAGE: Final = "begrippen"

OF_MEASURE: Final[dict[str, str]] = {
    "resting_heart_rate": "Ochtendpols",
    "sitting_heart_rate": "Ochtendpols",
    "sleeping_heart_rate": "Rusthartslag",
    "hrv_rmssd": "HRV",
    "sleep_duration": "Slaap",
    "day_kind": "Rustdag",
    "sessions": "RPE",
    "recovery_weeks": "Herstelweek",
    "mood": "Stemming",
    "tags": "Signaal",
}
"""The term of the glossary for the first column a rule needs; scales are explained by OF_ITEMS."""

OF_ITEMS: Final = "Eigen grens"


def open_terms(parent: QWidget, term: str = "") -> HelpDialog:
    """Open the glossary in a dialog of its own, scrolled to ``term`` unless empty; return the dialog."""
    dialog = HelpDialog(PAGE, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    show_term(dialog.text, term)
    return dialog


def show_term(text: QTextBrowser, term: str) -> bool:
    """Scroll the glossary to the heading of a term; return False when there is none.

    ``term`` is the beginning of the heading on the Dutch page, whatever the language of the page shown.
    """
    number = heading_number(PAGE, term) if term else None
    if number is None:
        return False
    block = next(islice(_headings(text), number, None), None)
    if block is None:
        return False
    top = text.document().documentLayout().blockBoundingRect(block).top()
    text.verticalScrollBar().setValue(round(top))
    return True


def _headings(text: QTextBrowser) -> Iterator[QTextBlock]:
    block = text.document().begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()
