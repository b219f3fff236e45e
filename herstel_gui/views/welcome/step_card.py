"""A card of the welcome page: a number in a circle, a title, and a body."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label

CIRCLE: Final = 24


class StepCard(QFrame):
    """One of the three steps; ``body`` is the layout of its content."""

    def __init__(self, number: int, title: str) -> None:
        """Show the number and the title."""
        super().__init__()
        px = theme().px
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(16), px(18), px(16))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        circle = label(str(number), "step")
        circle.setFixedSize(px(CIRCLE), px(CIRCLE))
        circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        self.title = wrapped(title, "stepTitle")
        head.addWidget(self.title, 1)
        column.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(px(8))
        column.addLayout(self.body, 1)


def wrapped(text: str, role: str = "") -> QLabel:
    """Return a label that wraps, with a role of the style sheet."""
    words = label(text, role)
    words.setWordWrap(True)
    return words
