"""Something that is so or not, as a button that stays in; it has room for its bolder letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LETTERS: Final = 13
MARGINS: Final = 28


def bold_width(widget: QWidget, text: str) -> int:
    """Return how wide a text is in the letters of a chosen chip, so that nothing moves when it is chosen."""
    bold = QFont(widget.font())
    bold.setPixelSize(theme().px(LETTERS))
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold).horizontalAdvance(text)


class MarkButton(QPushButton):
    """Space switches it; Enter is left to the dialog that it stands in."""

    def __init__(self, text: str) -> None:
        """Begin not chosen."""
        super().__init__(text)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        """Keep room for the bolder letters of a chosen one."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), bold_width(self, self.text()) + theme().px(MARGINS)), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never lose a letter."""
        return self.sizeHint()
