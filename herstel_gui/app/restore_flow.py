"""Restoring: days from a backup, a whole journal that is missing, and a journal that is damaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_options import Copy
from herstel_gui.application.restoring import RestorePreview, difference, restore, snapshot
from herstel_gui.storage.backups.backup import backups_of, dated, set_copy_aside
from herstel_gui.storage.integrity.absence import absence_of
from herstel_gui.views.services import CopyServices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.ports import Clock
    from herstel_gui.application.recovery_options import Absence, Damage, Way
    from herstel_gui.desktop.paths import Places
    from herstel_gui.domain.text import Text
    from herstel_gui.storage.engine.keys import Keys
    from herstel_gui.storage.integrity.rescue import Rescue
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


@dataclass(frozen=True, slots=True)
class MissingJournals:
    """Looks up and replaces journals whose file is missing; see ``views.safety.opening.Replacer``."""

    places: Places
    settings: Remembered
    keys: Keys
    clock: Clock

    def look(self, path: Path) -> Absence:
        """Return the facts about the missing journal at ``path``."""
        return absence_of(path, self.places, self.settings.get())

    def put_back(self, copy: Path, target: Path) -> None:
        """Make a journal at ``target`` from the backup ``copy``; HerstelError when that fails."""
        from herstel_gui.storage.integrity.putting_back import put_back

        put_back(copy, target, self.keys, self.clock.now())


@dataclass(frozen=True, slots=True)
class DamagedJournals:
    """Examines damaged journals."""

    folders: Callable[[], tuple[Path, ...]]
    """Returns the folders of the backups."""
    keys: Keys
    clock: Clock

    def examine(self, path: Path, reason: Text) -> _Rescuer:
        """Return the damage and the possible rescues of the journal at ``path``."""
        from herstel_gui.storage.integrity.rescue import Rescue

        return _Rescuer(Rescue(path, self.folders(), reason, self.keys), self.clock)


class _Rescuer:
    """Carries out a rescue at the present moment; see ``views.safety.opening.Rescuer``."""

    def __init__(self, rescue: Rescue, clock: Clock) -> None:
        self._rescue = rescue
        self._clock = clock

    @property
    def damage(self) -> Damage:
        return self._rescue.damage

    def settle(self, way: Way | None) -> Path:
        return self._rescue.settle(way, self._clock.now())
