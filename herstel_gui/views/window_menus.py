"""The menu bar of the main window: Bestand, Bewerken, Beeld, Help. Only what works is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.settings import Theme
from herstel_gui.views.menus import Menus
from herstel_gui.views.window_actions import WindowActions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from herstel_gui.views.main_window import MainWindow

SCALES: Final = (75, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in percent that the keys step through."""


def fill_menus(window: MainWindow) -> WindowActions:
    """Fill the menu bar of a window and return its actions."""
    actions = WindowActions(window, window.services)
    menus = Menus(window.menuBar())
    _file(menus, window, actions)
    _edit(menus, window)
    _view(menus, window)
    menus.add(
        _tr("&Help"),
        [
            (_tr("Herstel-hulp"), "F1", actions.help),
            (_tr("Toetsen"), "", lambda: actions.help("20-toetsen")),
            None,
            (_tr("Over Herstel"), "", actions.about),
        ],
    )
    return actions


def _file(menus: Menus, window: MainWindow, actions: WindowActions) -> None:
    menus.add(
        _tr("&Bestand"),
        [
            (_tr("Nieuw dagboek…"), "", actions.new_journal),
            (_tr("Dagboek openen…"), "Ctrl+O", actions.open_journal),
            (_tr("Bekijk met voorbeeldgegevens"), "", actions.open_demo),
            None,
            (_tr("Importeren…"), "Ctrl+I", actions.import_file),
            (_tr("Alles exporteren (JSON)…"), "Ctrl+E", actions.export_json),
            (_tr("Exporteren als tabel (CSV)…"), "", actions.export_csv),
            None,
            (_tr("Reservekopie maken…"), "", actions.backup),
            None,
            (_tr("Afsluiten"), "Ctrl+Q", window.close),
        ],
    )


def _edit(menus: Menus, window: MainWindow) -> None:
    menu = menus.add(_tr("Be&werken"), [])
    menus.add_undo(menu, window.signals.undo_stack, _tr("Ongedaan maken:"), _tr("Opnieuw:"))


def _view(menus: Menus, window: MainWindow) -> None:
    menu = menus.add(
        _tr("Bee&ld"),
        [
            (_tr("Tekst groter"), "Ctrl++; Ctrl+=", lambda: _step(window, 1)),
            (_tr("Tekst kleiner"), "Ctrl+-", lambda: _step(window, -1)),
            (_tr("Gewone tekst"), "Ctrl+0", lambda: window.services.change_look(text_scale=100)),
            None,
        ],
    )
    _themes(menus, menu, window)


def _themes(menus: Menus, menu: QMenu, window: MainWindow) -> None:
    services = window.services
    menus.add_choice(
        menu,
        _tr("Kleuren"),
        [
            (Theme.SYSTEM.value, _tr("Zoals je computer")),
            (Theme.LIGHT.value, _tr("Licht")),
            (Theme.DARK.value, _tr("Donker")),
        ],
        services.settings.get().theme.value,
        lambda key: services.change_look(theme=Theme(key)),
    )


def _step(window: MainWindow, steps: int) -> None:
    now = window.services.settings.get().text_scale
    beyond = [scale for scale in SCALES if (scale - now) * steps > 0]
    if beyond:
        window.services.change_look(text_scale=min(beyond, key=lambda scale: abs(scale - now)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("window_menus", text)
