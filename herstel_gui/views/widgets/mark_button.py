"""Checkable buttons with room for the bold text of the checked state."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from herstel_gui.views.widgets.spoken_buttons import SpeaksRole, let_buttons_speak


class ToggleButton(QPushButton, SpeaksRole):
    """A checkable button. The style sheet draws checked text bold; the width is the same in both states.

    ``texts`` are other texts of the button; the width fits the widest text.
    """

    def __init__(self, text: str, texts: tuple[str, ...] = ()) -> None:
        """Create an unchecked button."""
        super().__init__(text)
        let_buttons_speak()
        self._texts = texts
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return a width for the widest text in bold."""
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        measures = QFontMetrics(bold)
        widest = max(measures.horizontalAdvance(text) for text in (self.text(), *self._texts))
        plain = self.fontMetrics().horizontalAdvance(self.text())
        # with an icon, the style sheet draws wider margins than its size hint includes
        beside = 0 if self.icon().isNull() else self.iconSize().width() // 2
        return QSize(hint.width() + max(0, widest - plain) + beside + 1, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the text is never cut."""
        return self.sizeHint()


class MarkButton(ToggleButton):
    """A toggle button in the style of a chip; Space toggles, Enter is left to the default button."""

    def __init__(self, text: str) -> None:
        """Create an unchecked button."""
        super().__init__(text)
        self.setProperty("role", "chip")
        self.setAutoDefault(False)
