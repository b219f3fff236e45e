"""Shows words of a person (names of members, files, own words) as they are: no HTML, no marked letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label of which ``<b>`` is text: a QLabel would take a text with such a word for HTML."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show a text."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def unmarked(words: str) -> str:
    """Return words for a button, a menu or a label with a buddy, in which ``&`` would mark a letter."""
    return words.replace("&", "&&")
