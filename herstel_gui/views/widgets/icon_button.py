"""A button with an icon in a colour of the theme, drawn again when the theme changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIDE: Final = 16


class IconButton(QPushButton):
    """A button with an icon in the colour of ``ink``, a role of the theme."""

    def __init__(self, name: str, text: str = "", ink: str = "text", parent: QWidget | None = None) -> None:
        """Show the icon ``name``, with ``text`` beside the icon."""
        super().__init__(text, parent)
        self._name, self._ink = name, ink
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw the icon again in the scale of another screen."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        side = theme().px(SIDE)
        self.setIconSize(QSize(side, side))
        drawn = round(side * self.devicePixelRatioF())
        self.setIcon(icon(self._name, theme().colour(self._ink).name(), side=drawn))


def small_button(name: str, tip: str, role: str = "icon", ink: str = "text") -> IconButton:
    """Return a button with only an icon; ``tip`` is tooltip and accessible name."""
    button = IconButton(name, ink=ink)
    button.setProperty("role", role)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
