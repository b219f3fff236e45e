"""The menu bar of the main window: Bestand, Bewerken, Beeld, Help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from herstel_gui.application.settings import Menu
from herstel_gui.exporters.registry import EXPORTERS
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.menu_titles import titled_menus
from herstel_gui.views.menus import Menus
from herstel_gui.views.mnemonics import give_mnemonics
from herstel_gui.views.recent_menu import RecentMenu
from herstel_gui.views.setting_menus import add_controls

if TYPE_CHECKING:
    from PySide6.QtGui import QUndoStack
    from PySide6.QtWidgets import QMenu, QMenuBar

    from herstel_gui.views.actions.journal_actions import JournalActions
    from herstel_gui.views.menus import Entry
    from herstel_gui.views.services import Services
    from herstel_gui.views.window_actions import WindowActions


def fill_menus(bar: QMenuBar, actions: WindowActions, undo_stack: QUndoStack, services: Services) -> None:
    """Fill the menu bar of a window with its actions."""
    menus = Menus()
    file, edit, view, help_menu = titled_menus(bar)
    _file(menus, file, actions, services)
    _edit(menus, edit, undo_stack, actions)
    _view(menus, view, actions, services)
    _help(menus, help_menu, actions)
    for action in bar.actions():
        give_mnemonics(action.menu())  # type: ignore[arg-type]  # the stubs of Qt say QObject


def _edit(menus: Menus, edit: QMenu, undo_stack: QUndoStack, actions: WindowActions) -> None:
    menus.add_undo(
        edit,
        undo_stack,
        (QCoreApplication.translate("window_menus", "Ongedaan maken:"), actions.edits.undo),
        (QCoreApplication.translate("window_menus", "Opnieuw:"), actions.edits.redo),
    )
    edit.addSeparator()
    find = QCoreApplication.translate("window_menus", "Zoeken in notities…")
    edit.addAction(menus.action(edit, find, "Ctrl+F", actions.edits.find))
    edit.addAction(
        menus.action(
            edit,
            QCoreApplication.translate("window_menus", "Eerdere waarden van deze dag…"),
            "Ctrl+H",
            actions.edits.history,
        )
    )
    drinking = QCoreApplication.translate("window_menus", "Drinken na een training…")
    drink = menus.action(edit, drinking, "", actions.edits.drinking)
    edit.addAction(drink)
    edit.aboutToShow.connect(lambda: drink.setVisible(actions.edits.drinking_offered))


def _help(menus: Menus, help_menu: QMenu, actions: WindowActions) -> None:
    menus.extend(
        help_menu,
        [
            (QCoreApplication.translate("window_menus", "Herstel-hulp"), "F1", actions.help.asked.emit),
            (
                QCoreApplication.translate("meanings", "Wat betekent dit?"),
                "Shift+F1",
                actions.help.meaning_asked.emit,
            ),
            (QCoreApplication.translate("window_menus", "Toetsen"), "Ctrl+/", actions.help.keys),
            (QCoreApplication.translate("window_menus", "Berichten…"), "", actions.help.messages),
            (
                QCoreApplication.translate("window_menus", "Welkom bij Herstel"),
                "",
                actions.help.welcome_asked.emit,
            ),
            None,
            (QCoreApplication.translate("window_menus", "Over Herstel"), "", actions.help.about),
        ],
    )


def _file(menus: Menus, file: QMenu, actions: WindowActions, services: Services) -> None:
    menus.extend(file, _journal_entries(actions.journals))
    file.addMenu(RecentMenu(services, actions.journals.open_at, file))
    menus.extend(
        file,
        [
            None,
            actions.printing,
            None,
            *_exchange_entries(actions),
            None,
            *_safety_entries(actions),
            None,
        ],
    )
    _protection(menus, file, services)
    file.addSeparator()
    leave = QCoreApplication.translate("window_menus", "Afsluiten")
    file.addAction(menus.action(file, leave, "Ctrl+Q", actions.close_window))


def _journal_entries(journals: JournalActions) -> list[Entry]:
    merge = QCoreApplication.translate("window_menus", "Ander dagboek samenvoegen…")
    demo = QCoreApplication.translate("window_menus", "Bekijk met voorbeeldgegevens")
    return [
        (QCoreApplication.translate("window_menus", "Nieuw dagboek…"), "", journals.create),
        (QCoreApplication.translate("window_menus", "Dagboek openen…"), "Ctrl+O", journals.open),
        (merge, "", journals.merge),
        (demo, "", journals.open_demo),
    ]


def _exchange_entries(actions: WindowActions) -> list[Entry]:
    """Return the entries for imports, for every exporter, and for the trainer's window."""
    files = actions.files
    club = QCoreApplication.translate("window_menus", "Weekbestanden van de club…")
    return [
        (QCoreApplication.translate("window_menus", "Importeren…"), "Ctrl+I", files.import_file),
        (QCoreApplication.translate("window_menus", "Eerdere imports…"), "", files.earlier_imports),
        (QCoreApplication.translate("window_menus", "Welke bron telt…"), "", files.choose_sources),
        (QCoreApplication.translate("window_menus", "Map in de gaten houden…"), "", files.watch_folder),
        *((translate(form.menu), form.keys, partial(files.export, form)) for form in EXPORTERS),
        (club, "", actions.club.open_window),
    ]


def _safety_entries(actions: WindowActions) -> list[Entry]:
    journals = actions.journals
    copies = QCoreApplication.translate("window_menus", "Reservekopieën en terugzetten…")
    return [
        (QCoreApplication.translate("window_menus", "Reservekopie maken…"), "", actions.files.backup),
        (copies, "", journals.show_copies),
        (QCoreApplication.translate("window_menus", "Alles wissen…"), "", journals.wipe),
    ]


def _protection(menus: Menus, file: QMenu, services: Services) -> None:
    """Add the password entries; a journal without a password gets only the entry to set one."""
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


def _view(menus: Menus, menu: QMenu, actions: WindowActions, services: Services) -> None:
    menus.extend(
        menu,
        [
            (QCoreApplication.translate("window_menus", "Instellingen…"), "Ctrl+,", actions.settings.show),
            None,
            (QCoreApplication.translate("window_menus", "Velden kiezen…"), "", actions.view.choose_fields),
            (QCoreApplication.translate("window_menus", "Eigen metingen…"), "", actions.view.own_measures),
            (QCoreApplication.translate("window_menus", "Minder meten…"), "", actions.view.measure_less),
            None,
            (
                QCoreApplication.translate("window_menus", "Tekst groter"),
                "Ctrl++; Ctrl+=",
                partial(actions.view.step_text_size, 1),
            ),
            (
                QCoreApplication.translate("window_menus", "Tekst kleiner"),
                "Ctrl+-",
                partial(actions.view.step_text_size, -1),
            ),
            (
                QCoreApplication.translate("window_menus", "Standaardgrootte"),
                "Ctrl+0",
                actions.view.reset_text_size,
            ),
            None,
        ],
    )
    add_controls(
        menus, menu, Menu.VIEW, services.settings.get(), lambda change: services.change_look(**change)
    )
