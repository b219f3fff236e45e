"""Something that is so or not, as a button that stays in; it has room for its bolder letters."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton


class ToggleButton(QPushButton):
    """A button that stays in when pressed. The style draws its text bold then, and there is room for that.

    ``texts`` are other texts that it may show: it is as wide as the widest of all.
    """

    def __init__(self, text: str, texts: tuple[str, ...] = ()) -> None:
        """Begin not pressed."""
        super().__init__(text)
        self._texts = texts
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Add to the usual width what the widest text in bold letters takes more."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        measures = QFontMetrics(bold)
        widest = max(measures.horizontalAdvance(text) for text in (self.text(), *self._texts))
        plain = self.fontMetrics().horizontalAdvance(self.text())
        # beside a picture the style sheet keeps more room free than it asks for
        beside = 0 if self.icon().isNull() else self.iconSize().width() // 2
        return QSize(hint.width() + max(0, widest - plain) + beside + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Never lose a letter."""
        return self.sizeHint()


class MarkButton(ToggleButton):
    """Space switches it; Enter is left to the dialog that it stands in."""

    def __init__(self, text: str) -> None:
        """Begin not chosen."""
        super().__init__(text)
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
