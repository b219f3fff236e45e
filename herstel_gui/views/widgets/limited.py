"""Limits the length of a line edit, with a tooltip when a text does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QToolTip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

BELOW_MILLISECONDS = 5000


def limit_length(line: QLineEdit, limit: int) -> None:
    """Limit a line edit to ``limit`` characters; show a tooltip when more is typed or pasted."""
    line.setMaxLength(limit)
    line.inputRejected.connect(lambda: show_limit(line))


def show_limit(line: QLineEdit) -> None:
    """Show a tooltip below a line edit with its limit."""
    text = QCoreApplication.translate(
        "limited", "Hier passen hoogstens {limit} tekens; de rest is niet overgenomen."
    )
    sentence = text.format(limit=line.maxLength())
    line.setAccessibleDescription(sentence)
    QToolTip.showText(
        line.mapToGlobal(QPoint(0, line.height())), sentence, line, line.rect(), BELOW_MILLISECONDS
    )
