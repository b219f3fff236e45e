"""A button of the side bar: icon and name at the left, its shortcut at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolButton

from herstel_gui.views.icons import icon
from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.card import set_role
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.spoken_buttons import SpeaksRole, let_buttons_speak

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


SIDE: Final = 16
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NavButton(QToolButton, SpeaksRole):
    """A button for a page. The text of the shortcut is a reminder; the side bar installs the shortcut.

    ``stepped`` carries -1 or 1 after an arrow key.
    """

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.PageTab
    stepped = Signal(int)

    def __init__(self, label: str, picture: str, key: str) -> None:
        """Show a label, an icon and the text of the shortcut."""
        super().__init__()
        let_buttons_speak()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to another button with the up and down arrows; Enter and Space choose the page."""
        if event.key() in STEPS:
            self.stepped.emit(STEPS[Qt.Key(event.key())])
        elif is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

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
        side = round(theme().px(SIDE) * self.devicePixelRatioF())
        self.setIcon(icon(self._picture, theme().colours.muted, theme().colours.accent, side))

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
        self.ensurePolished()
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
