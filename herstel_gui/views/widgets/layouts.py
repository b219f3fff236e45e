"""What is done with layouts of Qt from Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take all widgets and spacers out of a layout; the widgets stay children of their parent.

    Widgets leave by ``removeWidget``: an item that ``takeAt`` hands to Python lives on for a while, and the
    one that takes its place then never learns that the widget needs another height.
    """
    while layout.count():
        item = layout.itemAt(0)
        widget = None if item is None else item.widget()
        if widget is None:
            layout.takeAt(0)
        else:
            layout.removeWidget(widget)
