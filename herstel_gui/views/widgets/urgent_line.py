"""The line that says whom to call, below fields in which a person writes of a complaint that cannot wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit


class UrgentLine(SpokenLabel):
    """RED_FLAGS, visible while one of the watched fields has words of the list; it is no detection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Watch nothing yet."""
        super().__init__("", parent)
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self.fields: list[QLineEdit | QPlainTextEdit | QComboBox] = []
        """The watched fields."""
        self.hide()

    def watch(self, *fields: QLineEdit | QPlainTextEdit | QComboBox) -> None:
        """Follow these fields too; an editable box by its text."""
        for field in fields:
            changed = field.editTextChanged if isinstance(field, QComboBox) else field.textChanged
            changed.connect(self._look)
        self.fields += fields
        self._look()

    def _look(self) -> None:
        urgent = any(_urgent(_text(field)) for field in self.fields)
        if urgent and not self.text():
            from herstel_gui.domain.safety_texts import RED_FLAGS

            self.setText(translate(RED_FLAGS))
        self.setVisible(urgent)


def _urgent(text: str) -> bool:
    """Return whether a text has words of the list, which is loaded with the first text."""
    if not text:
        return False
    from herstel_gui.domain.complaint_words import urgent_words

    return urgent_words(text)


def _text(field: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
