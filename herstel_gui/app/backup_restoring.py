"""Restoring days of the open journal from a backup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_options import Copy
from herstel_gui.application.restoring import RestorePreview, difference, restore, snapshot
from herstel_gui.storage.backups.backup import backups_of, dated, set_copy_aside
from herstel_gui.views.services import CopyServices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.changes import Changes
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.views.services import Remembered, RunAside


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRestoring:
    """Compares the open journal with its backups, and restores days from a backup."""

    opened: OpenedJournal
    settings: Remembered
    keys: Keys
    unlock: Callable[[Path], bool]
    """Asks for the password of a backup if needed; False when the user cancelled."""
    folders: Callable[[], tuple[Path, ...]]
    """Returns the folders of the backups: the automatic folder, then the second folder if any."""
    run_aside: RunAside

    def services(self) -> CopyServices:
        """Return the functions for the dialog of backups."""
        path, key = self.opened.path, self.opened.key
        return CopyServices(
            run_aside=self.run_aside,
            long_changes=self.opened.signals.long_changes,
            copies=lambda: backups_of(path, self.folders(), key=key),
            unlock=self.unlock,
            preview=self._preview,
            restore=self._restore,
            second_folder=lambda: self.settings.get().second_folder,
            choose_second=lambda folder: self.settings.change(second_folder=folder),
        )

    def _preview(self, backup: Path) -> RestorePreview:
        """Read a backup without changing the file."""
        from herstel_gui.storage.store.journal_file import opened_copy

        copy = dated(backup) or Copy(backup, self.opened.clock.today())
        with opened_copy(backup, self.opened.clock, self.keys) as store:
            content, theirs = snapshot(Journal(store, self.opened.clock)), store.file.identity
        own = self.opened.store.file.identity
        stranger = bool(own and theirs and own != theirs)
        return RestorePreview(copy, content, difference(snapshot(self.opened.journal), content), stranger)

    def _restore(self, preview: RestorePreview) -> Changes:
        """Restore after making a backup of the present content."""
        own, now = self.folders()[0], self.opened.clock.now()
        # in one turn: the copy is the state before, with all that was typed
        with self.opened.store.turn():
            set_copy_aside(self.opened.path, own, "terugzetten", now, self.opened.key)
            return restore(self.opened.journal, preview.held, preview.copy.day)
