"""Keeps the text of a label in a colour of the theme, also after the theme changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


class Ink(QObject):
    """Sets colour, size and weight of a label's text from the theme."""

    def __init__(self, label: QLabel) -> None:
        """Work on ``label``; ``write`` sets the look."""
        super().__init__(label)
        self._label = label
        self._role, self._size, self._weight = "text", 0, 400
        label.installEventFilter(self)

    def write(self, role: str, size: int = 0, weight: int = 400) -> None:
        """Set a role of the theme, a size in pixels at 100 % (0 is body size) and a font weight."""
        self._role, self._size, self._weight = role, size, weight
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Set the style again when the theme changed."""
        if event.type() is QEvent.Type.StyleChange:
            self._apply()
        return super().eventFilter(watched, event)

    def _apply(self) -> None:
        style_sheet = f"color: {theme().colour(self._role).name()}; font-weight: {self._weight};"
        if self._size:
            style_sheet += f" font-size: {theme().px(self._size)}px;"
        if style_sheet != self._label.styleSheet():  # setting the style sheet emits StyleChange again
            self._label.setStyleSheet(style_sheet)
