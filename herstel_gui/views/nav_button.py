"""A button of the side bar: icon and name at the left, its shortcut at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolButton

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.card import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


SIDE: Final = 16


class NavButton(QToolButton):
    """A button for a page. The text of the shortcut is a reminder; the side bar installs the shortcut."""

    def __init__(self, label: str, picture: str, key: str) -> None:
        """Show a label, an icon and the text of the shortcut."""
        super().__init__()
        self._key, self._slim, self._label = key, False, label
        self.setProperty("role", "nav")
        self.setText(f"  {label}")
        self._picture = picture
        side = theme().px(SIDE)
        self.setIconSize(QSize(side, side))
        self._draw()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(f"{label} ({key.replace(' ', '+')})")
        self.setAccessibleName(label)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icon(self._picture, theme().colours.muted, theme().colours.accent))

    def slim(self, *, slim: bool) -> None:
        """Show the name in small letters below the icon, or beside the icon again."""
        self._slim = slim
        self.setText(self._label if slim else f"  {self._label}")
        below, beside = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        )
        self.setToolButtonStyle(below if slim else beside)
        set_role(self, "role", "navSlim" if slim else "nav")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Reserve the width of bold text, which marks the current page."""
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        hint = super().sizeHint()
        return QSize(hint.width() + max(0, more), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shortcut in small faint letters at the right."""
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
