"""The menu bar of the main window: Bestand, Bewerken, Beeld, Help. Only what works is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.settings import Theme
from herstel_gui.views.menus import Menus

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenuBar

    from herstel_gui.views.services import Services
    from herstel_gui.views.window_actions import WindowActions

SCALES: Final = (75, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in percent that the keys step through."""


def fill_menus(bar: QMenuBar, deeds: WindowActions, undo_stack: QUndoStack, services: Services) -> None:
    """Fill the menu bar of a window with what it can do."""
    menus = Menus(bar)
    _file(menus, deeds)
    edit = menus.add(_tr("Be&werken"), [])
    menus.add_undo(edit, undo_stack, _tr("Ongedaan maken:"), _tr("Opnieuw:"))
    edit.addSeparator()
    edit.addAction(menus.action(edit, _tr("Eerdere waarden van deze dag…"), "Ctrl+H", deeds.history))
    _view(menus, deeds, services)
    menus.add(
        _tr("&Help"),
        [
            (_tr("Herstel-hulp"), "F1", deeds.help),
            (_tr("Toetsen"), "", lambda: deeds.help("20-toetsen")),
            None,
            (_tr("Over Herstel"), "", deeds.about),
        ],
    )


def _file(menus: Menus, deeds: WindowActions) -> None:
    menus.add(
        _tr("&Bestand"),
        [
            (_tr("Nieuw dagboek…"), "", deeds.new_journal),
            (_tr("Dagboek openen…"), "Ctrl+O", deeds.open_journal),
            (_tr("Ander dagboek samenvoegen…"), "", deeds.merge),
            (_tr("Bekijk met voorbeeldgegevens"), "", deeds.open_demo),
            None,
            (_tr("Importeren…"), "Ctrl+I", deeds.import_file),
            (_tr("Alles exporteren (JSON)…"), "Ctrl+E", deeds.export_json),
            (_tr("Exporteren als tabel (CSV)…"), "", deeds.export_csv),
            (_tr("Weekbestanden van de club…"), "", deeds.club),
            None,
            (_tr("Reservekopie maken…"), "", deeds.backup),
            (_tr("Reservekopieën en terugzetten…"), "", deeds.copies),
            (_tr("Alles wissen…"), "", deeds.wipe),
            None,
            (_tr("Afsluiten"), "Ctrl+Q", deeds.close_window),
        ],
    )


def _view(menus: Menus, deeds: WindowActions, services: Services) -> None:
    menu = menus.add(
        _tr("Bee&ld"),
        [
            (_tr("Velden kiezen…"), "", deeds.choose_fields),
            None,
            (_tr("Tekst groter"), "Ctrl++; Ctrl+=", lambda: _step(services, 1)),
            (_tr("Tekst kleiner"), "Ctrl+-", lambda: _step(services, -1)),
            (_tr("Gewone tekst"), "Ctrl+0", lambda: services.change_look(text_scale=100)),
            None,
        ],
    )
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


def _step(services: Services, steps: int) -> None:
    now = services.settings.get().text_scale
    beyond = [scale for scale in SCALES if (scale - now) * steps > 0]
    if beyond:
        services.change_look(text_scale=min(beyond, key=lambda scale: abs(scale - now)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("window_menus", text)
