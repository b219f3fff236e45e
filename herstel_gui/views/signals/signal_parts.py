"""Parts that the signals page and the page "Waarom dit advies?" share: paragraphs, icons, scroll areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QSizePolicy, QWidget

from herstel_gui.views.icons import paint_icon
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.plain_label import PlainLabel
from herstel_gui.views.widgets.saying import SpokenLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IconMark(QWidget):
    """A square icon in the colour of a role, ``size`` pixels wide at 100 %."""

    def __init__(self, icon: str, role: str, size: int = 20, parent: QWidget | None = None) -> None:
        """Show an icon without an accessible name: a screen reader reads the word beside the icon."""
        super().__init__(parent)
        self._icon, self._role = icon, role
        self.setFixedSize(theme().px(size), theme().px(size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon as vectors, sharp at any scale."""
        painter = QPainter(self)
        paint_icon(painter, self._icon, theme().colour(self._role).name(), QRectF(self.rect()))
        painter.end()


def prose(text: str, role: str = "", *, spoken: bool = False) -> QLabel:
    """Return a label that wraps plain text, can be selected with the mouse, and has a style sheet role.

    ``spoken`` announces a text that changes by itself.
    """
    label = SpokenLabel(text) if spoken else PlainLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)  # without this a scrolling column ends in empty space
    label.setSizePolicy(policy)
    return label


def scrolling(inside: QWidget, name: str) -> QScrollArea:
    """Return a scroll area around ``inside`` that scrolls only vertically and takes the keyboard focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    inside.setObjectName("body")
    area.setWidget(inside)
    return area


def clear(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout and of the layouts inside."""
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
