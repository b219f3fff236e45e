"""The menu of a field: what Qt offers there, and the actions that the program gave to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu, QWidget


def show_menu(menu: QMenu, field: QWidget, where: QPoint) -> None:
    """Show a menu with the actions of a field at its end, without waiting for the choice."""
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addActions(field.actions())
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(where)
