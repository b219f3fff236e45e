"""A line edit whose name a screen reader speaks on the first visit too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class LineEdit(QLineEdit):
    """A line edit of Qt that has told the place of its cursor before it gets the focus.

    Qt tells the place of the cursor when it differs from the last one that was told, which for an empty line
    is at the first focus, before the focus itself. Orca takes that for the focus and then does not speak the
    name of the field.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Show a text."""
        super().__init__(text, parent)
        self.setCursorPosition(len(text))
