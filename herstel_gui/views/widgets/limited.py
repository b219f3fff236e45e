"""A line of text with a greatest length, which says so when something does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QToolTip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

BELOW_MILLISECONDS = 5000


def limit_length(line: QLineEdit, limit: int) -> None:
    """Let a line hold ``limit`` characters; what is typed or pasted beyond that is said beneath it."""
    line.setMaxLength(limit)
    line.inputRejected.connect(lambda: say_full(line))


def say_full(line: QLineEdit) -> None:
    """Say beneath a line that no more fits."""
    text = QCoreApplication.translate(
        "limited", "Hier passen hoogstens {limit} tekens; de rest is niet overgenomen."
    )
    said = text.format(limit=line.maxLength())
    line.setAccessibleDescription(said)
    QToolTip.showText(line.mapToGlobal(QPoint(0, line.height())), said, line, line.rect(), BELOW_MILLISECONDS)
