"""A card: a title with links at its right, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.header_row import HeaderRow
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from collections.abc import Callable

GAP: Final = 6
AROUND: Final = 34
"""Margins and frame of a card left and right of its rows together, in pixels at 100 %."""


class Card(QFrame):
    """A white card. ``body`` is the layout for rows; ``head`` takes links at the right of the title."""

    def __init__(self, title: str, hint: str = "", gap: int = GAP) -> None:
        """Show a title and, muted at the right, a hint; ``gap`` is the space between rows at 100 %."""
        super().__init__()
        px = theme().px
        self.setProperty("role", "card")
        self._gap = gap
        self._tight: bool | None = None
        self._column = column = QVBoxLayout(self)
        column.setSpacing(px(4))
        self.head = HeaderRow(px(8))
        self.title = label(title, "cardTitle")
        self.title.setMinimumHeight(px(24))
        self.head.add(self.title)
        if hint:
            self.hint = ElidedLabel(hint, "hint")
            self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.head.add_right(self.hint)
        column.addWidget(self.head)
        self.body = QVBoxLayout()
        column.addLayout(self.body)
        column.addStretch(1)
        self.set_tight(tight=False)

    def set_tight(self, *, tight: bool) -> None:
        """Reduce margins and spacing in a small window."""
        if tight is self._tight:
            return
        self._tight = tight
        px, less = theme().px, 4 if tight else 0
        self._column.setContentsMargins(px(16), px(8 - less), px(16), px(10 - less))
        self.body.setSpacing(px(max(0, self._gap - less // 2)))

    def fill(self) -> None:
        """Give the room that is left in the card to its body, not to the space below the body."""
        self._column.setStretchFactor(self.body, 1)
        self._column.setStretch(self._column.count() - 1, 0)

    def refit(self) -> None:
        """Update the layout now, so that surrounding layouts get the new height."""
        self._column.activate()


def label(text: str, role: str = "") -> QLabel:
    """Return a label with a role of the style sheet; one with the role "error" is announced."""
    text_label = SpokenLabel(text) if role == "error" else PlainLabel(text)
    if role:
        text_label.setProperty("role", role)
    return text_label


def message_label(text: str = "", role: str = "hint") -> QLabel:
    """Return a label whose text changes by itself: it is announced when it appears or changes."""
    text_label = SpokenLabel(text)
    text_label.setProperty("role", role)
    return text_label


def link(text: str, action: Callable[[], object], tip: str = "") -> QPushButton:
    """Return a button in the style of a link, for the head of a card."""
    button = QPushButton(text)
    style_as_link(button, action, tip)
    return button


def style_as_link(button: QPushButton, action: Callable[[], object], tip: str = "") -> None:
    """Give a button the style of a link and connect an action."""
    button.setProperty("role", "cardLink")
    button.setFixedHeight(theme().px(24))
    button.setToolTip(tip)
    button.setAutoDefault(True)  # Enter presses it too
    button.clicked.connect(lambda _checked=False: action())


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a property used by the style sheet; apply the style again when the value changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
