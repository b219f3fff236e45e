"""The context menu of a field: Qt's own entries, and the actions added to the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu, QWidget


def show_menu(menu: QMenu, field: QWidget, where: QPoint) -> None:
    """Append the actions of a field to a menu and show the menu, without waiting for the choice."""
    if not menu.isEmpty():
        menu.addSeparator()
    menu.addActions(field.actions())
    from herstel_gui.views.meanings import meaning_action  # noqa: PLC0415  # needed by a menu only

    meaning = meaning_action(field, where)
    if meaning is not None:
        meaning.setParent(menu)
        menu.addAction(meaning)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(where)
