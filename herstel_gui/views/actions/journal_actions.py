"""Menu actions for whole journals: open, create, merge, restore a backup, wipe."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.views.file_dialogs import Purpose, ask_open
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from herstel_gui.views.safety.opening import choose_journal
from herstel_gui.views.saving import ask_where

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.views.actions.action_context import ActionContext

_EXISTS: Final = tr_noop(
    "{name} bestaat al. Kies een andere naam, of kies ‘Dagboek openen…’ om het te openen."
)


class JournalActions:
    """Opens and replaces the journal of a window."""

    def __init__(self, context: ActionContext) -> None:
        """Act in ``context``."""
        self._context = context

    def open(self) -> None:
        """Ask for a journal and open the journal in this window."""
        kinds = QCoreApplication.translate("WindowActions", "Dagboek van Herstel (*.herstel)")
        title = QCoreApplication.translate("WindowActions", "Dagboek openen")
        path = ask_open(self._context.window, title, kinds, Purpose.JOURNAL)
        if path is not None:
            self.open_at(path)

    def open_at(self, path: Path) -> None:
        """Open the journal at ``path`` in this window."""
        self._show_errors(lambda: self._context.services.open_journal(path))

    def create(self) -> None:
        """Ask for a file name, make an empty journal and open it."""
        name = QCoreApplication.translate("WindowActions", "nieuw.herstel")
        kinds = QCoreApplication.translate("WindowActions", "Dagboek van Herstel (*.herstel)")
        title = QCoreApplication.translate("WindowActions", "Nieuw dagboek")
        path = ask_where(self._context.window, title, name, kinds, _refusal, Purpose.JOURNAL)
        if path is not None:
            self._show_errors(lambda: self._context.services.open_journal(path, create=True))

    def open_demo(self) -> None:
        """Open a journal with made-up data; the user's own journal is not touched."""
        self._show_errors(self._context.services.open_demo)

    def merge(self) -> None:
        """Ask for another journal of the same person and merge its values into this journal."""
        path = choose_journal(self._context.services.journal_path.parent)
        if path is not None:
            self._context.services.merge_with(path)

    def show_copies(self) -> None:
        """Show the backups of the journal, to restore a backup."""
        context = self._context
        dialog = CopiesDialog(context.services.copies, context.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sentence = QCoreApplication.translate("WindowActions", "Teruggezet · Ongedaan maken: Ctrl+Z")
        dialog.restored.connect(lambda: context.show_note(sentence))
        dialog.open()

    def wipe(self) -> None:
        """Remove all data after a question."""
        self._context.services.wipe()

    def _show_errors(self, action: Callable[[], object]) -> None:
        try:
            action()
        except HerstelError as error:
            self._context.show_error(error)


def _refusal(path: Path) -> Text | None:
    """Return why a new journal cannot be made at ``path``; None when it can."""
    if not os.path.lexists(path):
        return None
    return Text(_EXISTS, name=path.name)
