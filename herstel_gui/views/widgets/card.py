"""A card: a quiet title, what can be done at its right, and a body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.elided import ElidedLabel
from herstel_gui.views.widgets.header_row import HeaderRow

if TYPE_CHECKING:
    from collections.abc import Callable

GAP: Final = 6


class Card(QFrame):
    """A white card. ``body`` takes rows; ``head`` takes small things at the right of the title."""

    def __init__(self, title: str, hint: str = "", gap: int = GAP) -> None:
        """Show a title and, muted at the right, a hint; ``gap`` stands between the rows."""
        super().__init__()
        px = theme().px
        self.setProperty("role", "card")
        self._gap = gap
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
        """Give up some of the white when there is little room."""
        px, less = theme().px, 4 if tight else 0
        self._column.setContentsMargins(px(16), px(8 - less), px(16), px(10 - less))
        self.body.setSpacing(px(max(0, self._gap - less // 2)))
        self.refit()

    def refit(self) -> None:
        """Tell those around it at once how high it is now."""
        self._column.activate()


def label(text: str, role: str = "") -> QLabel:
    """Return a label in one of the roles of the style sheet."""
    made = QLabel(text)
    if role:
        made.setProperty("role", role)
    return made


def link(text: str, action: Callable[[], object], tip: str = "") -> QPushButton:
    """Return a button that looks like a link, for the head of a card."""
    button = QPushButton(text)
    dress_as_link(button, action, tip)
    return button


def dress_as_link(button: QPushButton, action: Callable[[], object], tip: str = "") -> None:
    """Make a button look like a link and carry out an action."""
    button.setProperty("role", "cardLink")
    button.setFixedHeight(theme().px(24))
    button.setToolTip(tip)
    button.setAutoDefault(True)  # Enter presses it too
    button.clicked.connect(lambda _checked=False: action())


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and dress the widget anew when it is different."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
