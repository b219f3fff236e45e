"""Functions on Qt layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


NO_MAXIMUM: Final = 16_777_215
"""Qt's value for no maximum width or height of a widget (QWIDGETSIZE_MAX), which PySide6 does not name."""


def place_last(layout: QBoxLayout, widget: QWidget) -> None:
    """Put a widget at the end of a layout, also one that is in it already."""
    layout.removeWidget(widget)
    layout.addWidget(widget)


def keep_room(widget: QWidget) -> None:
    """Let a widget keep its room in a layout while it is hidden, so that the others keep their places.

    Without the widget that takes the room left, the others are spread over that room.
    """
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def empty(layout: QLayout) -> None:
    """Remove all widgets and spacers from a layout; the widgets remain children of their parent.

    Widgets are removed by ``removeWidget``: an item returned by ``takeAt`` stays alive in Python for a while,
    and then a new item for the same widget misses changes of its height.
    """
    while layout.count():
        item = layout.itemAt(0)
        widget = None if item is None else item.widget()
        if widget is None:
            layout.takeAt(0)
        else:
            layout.removeWidget(widget)
