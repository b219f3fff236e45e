"""The menu bar of the main window: Bestand, Bewerken, Beeld, Help. Only what works is in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.settings import Menu
from herstel_gui.exporters.registry import EXPORTERS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.menus import Menus
from herstel_gui.views.setting_menus import add_controls

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenu, QMenuBar

    from herstel_gui.views.services import Services
    from herstel_gui.views.window_actions import WindowActions

SCALES: Final = (75, 90, 100, 110, 125, 150, 175, 200)
"""Text sizes in percent that the keys step through."""


def fill_menus(bar: QMenuBar, actions: WindowActions, undo_stack: QUndoStack, services: Services) -> None:
    """Fill the menu bar of a window with what it can do."""
    menus = Menus(bar)
    _file(menus, actions, services)
    edit = menus.add(QCoreApplication.translate("window_menus", "Be&werken"), [])
    menus.add_undo(
        edit,
        undo_stack,
        (QCoreApplication.translate("window_menus", "Ongedaan maken:"), actions.undo),
        (QCoreApplication.translate("window_menus", "Opnieuw:"), actions.redo),
    )
    edit.addSeparator()
    edit.addAction(
        menus.action(
            edit,
            QCoreApplication.translate("window_menus", "Eerdere waarden van deze dag…"),
            "Ctrl+H",
            actions.history,
        )
    )
    _view(menus, actions, services)
    menus.add(
        QCoreApplication.translate("window_menus", "&Help"),
        [
            (QCoreApplication.translate("window_menus", "Herstel-hulp"), "F1", actions.help),
            (QCoreApplication.translate("window_menus", "Toetsen"), "", lambda: actions.help("20-toetsen")),
            None,
            (QCoreApplication.translate("window_menus", "Over Herstel"), "", actions.about),
        ],
    )


def _file(menus: Menus, actions: WindowActions, services: Services) -> None:
    file = menus.add(
        QCoreApplication.translate("window_menus", "&Bestand"),
        [
            (QCoreApplication.translate("window_menus", "Nieuw dagboek…"), "", actions.new_journal),
            (QCoreApplication.translate("window_menus", "Dagboek openen…"), "Ctrl+O", actions.open_journal),
            (QCoreApplication.translate("window_menus", "Ander dagboek samenvoegen…"), "", actions.merge),
            (
                QCoreApplication.translate("window_menus", "Bekijk met voorbeeldgegevens"),
                "",
                actions.open_demo,
            ),
            None,
            (QCoreApplication.translate("window_menus", "Importeren…"), "Ctrl+I", actions.import_file),
            (QCoreApplication.translate("window_menus", "Eerdere imports…"), "", actions.earlier_imports),
            *((translate(form.menu), form.keys, partial(actions.export, form)) for form in EXPORTERS),
            (QCoreApplication.translate("window_menus", "Weekbestanden van de club…"), "", actions.club),
            None,
            (QCoreApplication.translate("window_menus", "Reservekopie maken…"), "", actions.backup),
            (
                QCoreApplication.translate("window_menus", "Reservekopieën en terugzetten…"),
                "",
                actions.copies,
            ),
            (QCoreApplication.translate("window_menus", "Alles wissen…"), "", actions.wipe),
            None,
        ],
    )
    _protection(menus, file, services)
    file.addSeparator()
    leave = QCoreApplication.translate("window_menus", "Afsluiten")
    file.addAction(menus.action(file, leave, "Ctrl+Q", actions.close_window))


def _protection(menus: Menus, file: QMenu, services: Services) -> None:
    """Add what is done with a password; without one there is nothing but setting it."""
    doing = services.protection
    if not doing.protected:
        text = QCoreApplication.translate("window_menus", "Wachtwoord instellen…")
        file.addAction(menus.action(file, text, "", doing.set_password))
        return
    text = QCoreApplication.translate("window_menus", "Vergrendelen")
    file.addAction(menus.action(file, text, "Ctrl+L", doing.lock))
    sub = file.addMenu(QCoreApplication.translate("window_menus", "Wachtwoord"))
    entries = [
        (QCoreApplication.translate("window_menus", "Wijzigen…"), doing.set_password),
        (QCoreApplication.translate("window_menus", "Verwijderen…"), doing.remove_password),
        (QCoreApplication.translate("window_menus", "Herstelsleutel afdrukken…"), doing.show_code),
    ]
    if doing.kept():
        text = QCoreApplication.translate("window_menus", "Niet meer onthouden op deze computer")
        entries.append((text, doing.keep_no_longer))
    for text, act in entries:
        sub.addAction(menus.action(sub, text, "", act))
    add_controls(menus, file, Menu.PASSWORD, services.settings.get(), doing.change_settings)


def _view(menus: Menus, actions: WindowActions, services: Services) -> None:
    menu = menus.add(
        QCoreApplication.translate("window_menus", "Bee&ld"),
        [
            (QCoreApplication.translate("window_menus", "Velden kiezen…"), "", actions.choose_fields),
            None,
            (
                QCoreApplication.translate("window_menus", "Tekst groter"),
                "Ctrl++; Ctrl+=",
                lambda: _step(services, 1),
            ),
            (
                QCoreApplication.translate("window_menus", "Tekst kleiner"),
                "Ctrl+-",
                lambda: _step(services, -1),
            ),
            (
                QCoreApplication.translate("window_menus", "Gewone tekst"),
                "Ctrl+0",
                lambda: services.change_look(text_scale=100),
            ),
            None,
        ],
    )
    add_controls(
        menus, menu, Menu.VIEW, services.settings.get(), lambda change: services.change_look(**change)
    )


def _step(services: Services, steps: int) -> None:
    now = services.settings.get().text_scale
    beyond = [scale for scale in SCALES if (scale - now) * steps > 0]
    if beyond:
        services.change_look(text_scale=min(beyond, key=lambda scale: abs(scale - now)))
