"""A button of the navigation: icon and name at the left, its key at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QToolButton

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import SMALL, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class NavButton(QToolButton):
    """Goes to a page. The key is only a reminder; the window holds the shortcut itself."""

    def __init__(self, label: str, picture: str, key: str) -> None:
        """Show the label with its picture and key."""
        super().__init__()
        self._key, self._slim = key, False
        self.setProperty("role", "nav")
        self.setText(f"  {label}")
        self._picture = picture
        self._draw()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{label} ({key.replace(' ', '+')})")
        self.setAccessibleName(label)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._picture, theme().colours.muted, theme().colours.accent))

    def slim(self, *, slim: bool) -> None:
        """Show the picture only."""
        self._slim = slim
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if slim else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self.setToolButtonStyle(style)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key in small faint letters after the rest."""
        super().paintEvent(event)
        if self._slim:
            return
        painter = QPainter(self)
        font = self.font()
        font.setPixelSize(theme().px(SMALL - 1))
        painter.setFont(font)
        painter.setPen(theme().colour("faint"))
        inner = self.rect().adjusted(0, 0, -theme().px(12), 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key)
        painter.end()
