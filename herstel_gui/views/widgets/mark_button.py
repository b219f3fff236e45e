"""Checkable buttons with room for the bold text of the checked state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
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
        self._hint: tuple[str, bool, QSize] | None = None
        """The size hint of a text, with or without an icon: layouts ask for it hundreds of times."""
        self.setCheckable(True)

    def changeEvent(self, event: QEvent) -> None:
        """Compute the size hint again for another font or style."""
        super().changeEvent(event)
        self._hint = None

    def sizeHint(self) -> QSize:
        """Return a width for the widest text in bold."""
        text, pictured = self.text(), not self.icon().isNull()
        if self._hint is None or self._hint[:2] != (text, pictured):
            self.ensurePolished()
            self._hint = text, pictured, self.fitting()
        return self._hint[2]

    def fitting(self) -> QSize:
        """Return the size that ``sizeHint`` keeps for the present text, icon, font and style."""
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
