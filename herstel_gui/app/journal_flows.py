"""The flows with dialogs, started by menus and notices of a journal window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.app.password_flow import PasswordFlow
    from herstel_gui.app.program_parts import ProgramActions, ProgramParts
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.main_window import MainWindow
    from herstel_gui.views.services import RunAside


@dataclass(frozen=True, slots=True)
class JournalFlows:
    """Makes each flow with the parts that the flow needs; rarely used modules are loaded here."""

    parts: ProgramParts
    actions: ProgramActions
    opened: OpenedJournal
    run_aside: RunAside
    """Runs work that belongs to the open journal."""
    window: Callable[[], MainWindow]
    """Returns the present window of the journal."""

    def password(self) -> PasswordFlow:
        """Return the menu commands for the password."""
        from herstel_gui.app.password_flow import PasswordFlow

        return PasswordFlow(
            key=self.opened.key,
            parent=self.window(),
            lifetime=self.opened.signals,
            run_aside=self.run_aside,
            show_error=self.parts.messages.error,
            change_key=self._change_key,
            print_code=self._print_code,
        )

    def merge_with(self, other: Path) -> None:
        """Merge another version of the journal into the open journal, after asking."""
        from herstel_gui.app.merge_flow import MergeFlow

        parts = self.parts
        flow = MergeFlow(
            opened=self.opened,
            window=self.window,
            backups=parts.places.backups,
            keys=parts.key_access.keys,
            unlock=parts.key_access.allow,
            run_aside=self.run_aside,
            messages=parts.messages,
        )
        flow.merge_with(other)

    def wipe(self) -> None:
        """Remove all files of the program after asking, and end the program."""
        from herstel_gui.app.wipe_flow import wipe_everything

        parts, folders = self.parts, self.parts.backup_folders()[1:]
        wipe_everything(parts.places, self.opened.path, folders, self.window(), self.actions.close_for_wiping)

    def _change_key(self, key: Key | None) -> None:
        from herstel_gui.app.password_change import PasswordChange

        parts = self.parts
        change = PasswordChange(
            opened=self.opened,
            window=self.window(),
            reopening=self.actions.reopening,
            # not of the journal: the journal is closed meanwhile
            run_aside=parts.run_aside,
            rewrite=parts.backup_encryption.rewrite_journal,
            rewritten=parts.key_access.replace,
            password_removed=parts.backup_encryption.remove_password,
            messages=parts.messages,
        )
        change.start(key)

    def _print_code(self, code: str) -> None:
        from herstel_gui.app.recovery_code import print_recovery_code

        today = self.parts.clock.today()
        print_recovery_code(code, self.opened.path.name, today, self.parts.outgoing)
