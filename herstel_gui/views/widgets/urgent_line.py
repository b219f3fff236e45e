"""The line that says whom to call, below fields in which a person writes of a complaint that cannot wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from herstel_gui.domain.complaint_words import urgent_words
from herstel_gui.domain.safety_texts import RED_FLAGS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit


class UrgentLine(SpokenLabel):
    """RED_FLAGS, visible while one of the watched fields has words of the list; it is no detection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(translate(RED_FLAGS), parent)
        self.setProperty("role", "error")
        self.setWordWrap(True)
        self._fields: list[QLineEdit | QPlainTextEdit | QComboBox] = []
        self.hide()

    def watch(self, *fields: QLineEdit | QPlainTextEdit | QComboBox) -> None:
        """Follow these fields too; an editable box by its text."""
        for field in fields:
            changed = field.editTextChanged if isinstance(field, QComboBox) else field.textChanged
            changed.connect(self._look)
        self._fields += fields
        self._look()

    def _look(self) -> None:
        self.setVisible(any(urgent_words(_text(field)) for field in self._fields))


def _text(field: QLineEdit | QPlainTextEdit | QComboBox) -> str:
    if isinstance(field, QComboBox):
        return field.currentText()
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
