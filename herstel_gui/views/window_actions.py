"""The actions of the main window's menus, in groups; files are read and written through ``Services``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMessageBox, QWidget

from herstel_gui.domain.errors import StoringCancelledError
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.actions.action_context import ActionContext
from herstel_gui.views.actions.club_actions import ClubActions
from herstel_gui.views.actions.edit_actions import EditActions
from herstel_gui.views.actions.file_actions import FileActions
from herstel_gui.views.actions.help_actions import HelpActions
from herstel_gui.views.actions.journal_actions import JournalActions
from herstel_gui.views.actions.settings_actions import SettingsActions
from herstel_gui.views.actions.view_actions import ViewActions
from herstel_gui.views.widgets.message_box import MessageBox

if TYPE_CHECKING:
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.services import Services


class WindowActions(QObject):
    """The groups of actions of one window.

    They are ``files``, ``journals``, ``edits``, ``view``, ``settings``, ``club`` and ``help``; ``printing``
    is the action that prints the page, and ``offers`` tells whether something is offered to the person.

    ``told`` carries a short sentence about the result of an action.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, signals: JournalSignals, services: Services) -> None:
        """Build the groups for a window."""
        super().__init__(window)
        self._window = window
        context = ActionContext(window, signals, services, self.told.emit, self.say)
        self.offers = context.offers
        self.club = ClubActions(context)
        self.files = FileActions(context, self.club.show_weeks)
        self.journals = JournalActions(context)
        self.edits = EditActions(context)
        self.view = ViewActions(context)
        self.settings = SettingsActions(context, self.view, self.files, self.journals, self.club)
        self.help = HelpActions(context)
        self.printing = QAction(QCoreApplication.translate("window_menus", "Pagina afdrukken…"), self)
        self.printing.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))

    def close_window(self) -> None:
        """Close the window, which ends the program."""
        self._window.close()

    def say(self, error: HerstelError) -> None:
        """Show the sentence of an error in a dialog, without waiting for an answer.

        The side bar has told already that storing was cancelled.
        """
        if isinstance(error, StoringCancelledError):
            return
        box = MessageBox(self._window)
        box.setWindowTitle("Herstel")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(translate(error.text))
        box.addButton(self.tr("Sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.open()
