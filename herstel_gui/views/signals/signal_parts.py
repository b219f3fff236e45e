"""The small parts that both signal screens are built of: paragraphs, state marks, scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QSizePolicy, QWidget

from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconMark(QWidget):
    """An icon of the set in a role's colour, at the size of the text beside it."""

    def __init__(self, icon: str, role: str, size: int = 20, parent: QWidget | None = None) -> None:
        """Show an icon; it says nothing to a screen reader, the word beside it does."""
        super().__init__(parent)
        self._icon, self._role = icon, role
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it sharp at any scale."""
        painter = QPainter(self)
        paint_icon(painter, self._icon, theme().colour(self._role).name(), QRectF(self.rect()))
        painter.end()


def prose(text: str, role: str = "") -> QLabel:
    """Return a text that wraps, can be selected with the mouse, and has a role of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        made.setProperty("role", role)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)  # else a column scrolls on into nothing
    made.setSizePolicy(policy)
    return made


def icon_size() -> QSize:
    """Return the size of an icon on a button, at the user's text scale."""
    return QSize(theme().px(16), theme().px(16))


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Return a scroll area that shows a column as wide as itself, and can be scrolled by keyboard."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    inside.setObjectName("body")
    area.setWidget(inside)
    return area


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
