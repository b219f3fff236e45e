"""A button in the style of a link whose text breaks into lines in the narrow cards of the planning page."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QPushButton

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.lines import in_lines

LINE: Final = 224
"""Width at which a text breaks, in pixels at 100 %."""


def link_button(text: str) -> QPushButton:
    """Return a link with a text; its accessible name is the text without breaks."""
    button = QPushButton()
    button.setProperty("role", "link")
    button.setAutoDefault(True)
    button.ensurePolished()
    button.setText(in_lines(text, button.fontMetrics(), theme().px(LINE)))
    button.setAccessibleName(text)
    return button
