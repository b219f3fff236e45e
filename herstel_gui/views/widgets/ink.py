"""A text in a colour that its meaning gives it; it takes the colours of a new theme at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


class Ink(QObject):
    """Keeps a label in the colour of a role of the theme, in a size of its own if one is given."""

    def __init__(self, label: QLabel) -> None:
        """Watch over a label; ``write`` says how it looks."""
        super().__init__(label)
        self._label = label
        self._role, self._size, self._weight = "text", 0, 400
        label.installEventFilter(self)

    def write(self, role: str, size: int = 0, weight: int = 400) -> None:
        """Take a role of the theme, a size in pixels at 100 % (0 is that of the body) and a weight."""
        self._role, self._size, self._weight = role, size, weight
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress anew when the theme has changed."""
        if event.type() is QEvent.Type.StyleChange:
            self._dress()
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        wanted = f"color: {theme().colour(self._role).name()}; font-weight: {self._weight};"
        if self._size:
            wanted += f" font-size: {theme().px(self._size)}px;"
        if wanted != self._label.styleSheet():  # dressing is itself a change of style
            self._label.setStyleSheet(wanted)
