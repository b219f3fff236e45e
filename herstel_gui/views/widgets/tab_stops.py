"""The widgets that Tab reaches in a part of a window that is built anew: their order, and the focus."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

Place: TypeAlias = tuple[str, int]
"""The name of a widget, and which of the widgets with this name it is."""


def stops(panel: QWidget) -> list[QWidget]:
    """Return the widgets in a panel that Tab reaches, in the order in which they were made."""
    # the list of a combo box is in a window of its own
    found = [each for each in panel.findChildren(QWidget) if each.window() is panel.window()]
    return [
        each for each in found if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
    ]


def in_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through these widgets in this order."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def place_of(panel: QWidget, focused: QWidget | None) -> Place | None:
    """Return the place of the widget with the focus in a panel; None when the focus is elsewhere."""
    if focused is None or not panel.isAncestorOf(focused):
        return None
    name = _name(focused)
    same = [each for each in stops(panel) if _name(each) == name]
    return (name, same.index(focused)) if focused in same else None


def focus_at(panel: QWidget, place: Place | None) -> None:
    """Give the widget at a place in a panel the focus, if it is there."""
    if place is None:
        return
    name, number = place
    same = [each for each in stops(panel) if _name(each) == name]
    if number < len(same):
        same[number].setFocus()


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
