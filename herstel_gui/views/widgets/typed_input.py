"""What the user typed and chose in a dialog, and the question before it is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterator


def input_of(inside: QWidget) -> dict[QWidget, str]:
    """Return the texts and choices of all fields inside a widget, by field."""
    return {widget: text for widget in inside.findChildren(QWidget) for text in _input(widget)}


def changed_input(before: dict[QWidget, str], inside: QWidget) -> bool:
    """Return whether a field has other input than ``before``; fields that came or went do not count."""
    return any(before.get(widget, text) != text for widget, text in input_of(inside).items())


def _input(widget: QWidget) -> Iterator[str]:
    """Yield the input of a field, nothing for another widget."""
    match widget:
        case QLineEdit() if not widget.isReadOnly():
            yield widget.text()
        case QPlainTextEdit() if not widget.isReadOnly():
            yield widget.toPlainText()
        case QAbstractSpinBox():
            yield widget.text()
        case QComboBox():
            yield widget.currentText()
        case QAbstractSlider() if not isinstance(widget, QScrollBar):
            yield str(widget.value())
        case QAbstractButton() if widget.isCheckable():
            yield str(widget.isChecked())
        case _:
            pass


class LosingQuestion(QFrame):
    """Asks before typed input is thrown away: ``lost`` or ``kept``."""

    lost = Signal()
    kept = Signal()

    def __init__(self, words: str = "", keep: str = "", lose: str = "") -> None:
        """Build the question, hidden; without words it asks about what was filled in."""
        super().__init__()
        self.setObjectName("notice")
        # a name of this module in the translations, whatever class of dialog asks
        _tr = QCoreApplication.translate
        # not announced: it is read with the answer that gets the focus
        self.words = PlainLabel(
            words or _tr("LosingQuestion", "Wat je invulde, is nog niet bewaard. Weggooien?")
        )
        self.words.setProperty("role", "warn")
        self.words.setWordWrap(True)
        self.keep = QPushButton(keep or _tr("LosingQuestion", "Verder invullen"))
        self.lose = QPushButton(lose or _tr("LosingQuestion", "Weggooien"))
        for button, answer in ((self.keep, self.kept), (self.lose, self.lost)):
            button.setAutoDefault(True)
            button.setAccessibleDescription(self.words.text())
            button.clicked.connect(answer)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(*[theme().px(8)] * 4)
        column.addWidget(self.words)
        column.addLayout(row)
        for button in (self.keep, self.lose):
            row.addWidget(button)
        row.addStretch(1)
        self.hide()
