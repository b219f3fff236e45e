"""The titles of the menu bar, which stand there from the first moment; ``window_menus`` fills the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QMenuBar


def titled_menus(bar: QMenuBar) -> tuple[QMenu, QMenu, QMenu, QMenu]:
    """Return the menus for files, editing, the view and help of a bar; they are added when not there yet."""
    titles = (
        QCoreApplication.translate("window_menus", "&Bestand"),
        QCoreApplication.translate("window_menus", "Be&werken"),
        QCoreApplication.translate("window_menus", "Bee&ld"),
        QCoreApplication.translate("window_menus", "&Help"),
    )
    there: list[QMenu] = [action.menu() for action in bar.actions()]  # type: ignore[misc]  # the stubs say QObject
    file, edit, view, help_menu = there or [bar.addMenu(title) for title in titles]
    return file, edit, view, help_menu
