"""Menu actions that show the help and the version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from herstel_gui.views.about_dialog import AboutDialog
from herstel_gui.views.keys_dialog import KeysDialog, Row
from herstel_gui.views.messages_dialog import MessagesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.views.actions.action_context import ActionContext


class HelpActions(QObject):
    """Opens the help, the about dialog and, by ``welcome_asked``, the welcome page.

    ``asked`` asks for the help about the place where the user is, ``meaning_asked`` for what explains the
    thing with the cursor.
    """

    asked = Signal()
    meaning_asked = Signal()
    welcome_asked = Signal()

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        super().__init__(context.window)
        self._context = context
        self.key_rows: Callable[[], Sequence[Row]] = tuple
        """Returns the keys of the window."""
        self.told: Callable[[], Sequence[str]] = tuple
        """Returns the sentences that the window showed for a moment."""

    def keys(self) -> None:
        """List every key of the menus and the pages."""
        dialog = KeysDialog(self.key_rows(), self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def messages(self) -> None:
        """List the sentences that the window showed for a moment."""
        dialog = MessagesDialog(self.told(), self._context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def about(self) -> None:
        """Show the name, version and licence of the program."""
        AboutDialog(self._context.window).exec()
