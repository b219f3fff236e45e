"""Opening, looking over and putting back: storage joined with the screens that ask about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from herstel_gui.application.known_journals import KnownJournal, known_journal, remembered
from herstel_gui.application.recovery_options import Copy
from herstel_gui.application.restoring import RestorePreview, Snapshot, difference, restore, snapshot
from herstel_gui.domain.errors import DamagedJournalError, HerstelError
from herstel_gui.safekeeping.absence import absence_of, backup_folders
from herstel_gui.safekeeping.merger import Merger
from herstel_gui.safekeeping.watch import Watch
from herstel_gui.safekeeping.wiper import wipe_everything
from herstel_gui.storage.backups.backup import backups_of, dated, set_copy_aside
from herstel_gui.storage.engine.inspection import identity_of
from herstel_gui.views.safety.opening import Opening
from herstel_gui.views.services import CopyServices

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock
    from herstel_gui.application.recovery_options import Absence, Damage, Way
    from herstel_gui.application.settings import Plain
    from herstel_gui.domain.text import Text
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.safekeeping.program import Program
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.integrity.check import Checked
    from herstel_gui.storage.integrity.rescue import Rescue
    from herstel_gui.storage.store.sqlite_store import SqliteStore

WHOLE_CHECK_EVERY: Final = timedelta(days=7)


class Safekeeping(QObject):
    """Opens journals, looks them over, and goes on with something whole when one is damaged."""

    def __init__(self, program: Program) -> None:
        """Take the program that has the windows."""
        super().__init__()
        self._program = program
        self._rescuing = False
        self.passable: tuple[Path, ...] = ()
        """Folders of Herstel that others could enter until this start."""
        self.opening = Opening(
            program.open, self._look_at, program.guard.ask_to_open, _Absent(program), program.places.journal
        )

    @property
    def backup_folders(self) -> tuple[Path, ...]:
        """Where copies may lie: the own folder, and one of choice."""
        return backup_folders(self._program.places, self._program.settings.get())

    def remembered(self, path: Path, key: Key | None) -> Mapping[str, Plain]:
        """Return the journals that were opened here, as the settings keep them, with this one among them."""
        journals = self._program.settings.get().journals
        known = known_journal(journals, path) or KnownJournal()
        identity = identity_of(path, key) or known.identity
        today = self._program.clock.today()
        return remembered(journals, path, replace(known, identity=identity, opened=today))

    def watch(self, path: Path, signals: JournalSignals, store: SqliteStore) -> Watch:
        """Look after an open journal: damage is answered at once, and once a week all of it is read."""

        def failed(error: HerstelError) -> None:
            if isinstance(error, DamagedJournalError) and not self._rescuing:
                self._rescuing = True
                # whoever is in the middle of something ends it first
                QTimer.singleShot(0, self, lambda: self._rescue_soon(path, error))

        signals.failed.connect(failed)
        if self._check_is_due():
            self._look_over(path, store.file.key, failed)
        return Watch(self._program, path, signals, store, was_open=store.file.was_open_to_others)

    def _rescue_soon(self, path: Path, reason: DamagedJournalError) -> None:
        # what it says is for the owner alone
        self._program.guard.when_unlocked(lambda: self.rescue(path, reason))

    def rescue(self, path: Path, reason: DamagedJournalError) -> None:
        """Go on with something whole in the place of an open journal that turned out to be damaged."""
        self._program.let_go()
        try:
            if not self.opening.open(path, damaged=reason):
                QCoreApplication.quit()
        finally:
            self._rescuing = False

    def wipe(self, journal: Path) -> None:
        """Remove everything after asking, and end the program."""
        wipe_everything(self._program, journal, self.backup_folders[1:])

    def merge(self, path: Path, signals: JournalSignals, other: Path) -> None:
        """Take another journal of the same person into the open one, after asking."""
        Merger(self._program, path, signals).merge_with(other)

    # -- copies --------------------------------------------------------------------------------------

    def copy_services(self, path: Path, journal: Journal, key: Key | None) -> CopyServices:
        """Return what is done with the copies of the journal at ``path``."""
        return CopyServices(
            run_aside=self._program.run_aside,
            copies=lambda: backups_of(path, self.backup_folders, key=key),
            unlock=self._program.guard.allow,
            preview=lambda copy: self._preview(copy, journal),
            restore=lambda preview: self._restore(preview, path, journal, key),
            second_folder=lambda: self._program.settings.get().second_folder,
            choose_second=lambda folder: self._program.settings.change(second_folder=folder),
        )

    def _preview(self, copy: Path, journal: Journal) -> RestorePreview:
        held = self._held(copy)
        made = dated(copy) or Copy(copy, self._program.clock.today())
        return RestorePreview(made, held, difference(snapshot(journal), held))

    def _held(self, copy: Path) -> Snapshot:
        """Read a copy, which is left as it is."""
        from herstel_gui.application.journal import Journal
        from herstel_gui.storage.store.journal_file import opened_copy

        with opened_copy(copy, self._program.clock, self._program.guard.keys) as store:
            return snapshot(Journal(store, self._program.clock))

    def _restore(self, preview: RestorePreview, path: Path, journal: Journal, key: Key | None) -> Changes:
        set_copy_aside(path, self._program.places.backups, "terugzetten", self._program.clock.now(), key)
        return restore(journal, preview.held, preview.copy.day)

    # -- looking over --------------------------------------------------------------------------------

    def _check_is_due(self) -> bool:
        try:
            last = date.fromisoformat(self._program.settings.get().checked)
        except ValueError:
            return True
        today = self._program.clock.today()
        return last > today or today - last >= WHOLE_CHECK_EVERY

    def _look_over(self, path: Path, key: Key | None, failed: Any) -> None:  # noqa: ANN401
        from herstel_gui.storage.integrity.check import check

        def done(found: Checked) -> None:
            if found.sound:
                self._program.settings.change(checked=self._program.clock.today().isoformat())
            elif found.damaged:
                failed(found.trouble)

        self._program.run_aside(lambda _progress: check(path, key), done, failed)

    def _look_at(self, path: Path, reason: Text) -> _Rescuer:
        from herstel_gui.storage.integrity.rescue import Rescue

        rescue = Rescue(path, self.backup_folders, reason, self._program.guard.keys)
        return _Rescuer(rescue, self._program.clock)


class _Absent:
    """Journals that are not there, for one program."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def look(self, path: Path) -> Absence:
        return absence_of(path, self._program.places, self._program.settings.get())

    def put_back(self, copy: Path, target: Path) -> None:
        from herstel_gui.storage.integrity.putting_back import put_back

        put_back(copy, target, self._program.guard.keys, self._program.clock.now())


class _Rescuer:
    """A rescue that knows what time it is."""

    def __init__(self, rescue: Rescue, clock: Clock) -> None:
        self._rescue = rescue
        self._clock = clock

    @property
    def damage(self) -> Damage:
        return self._rescue.damage

    def settle(self, way: Way | None) -> Path:
        return self._rescue.settle(way, self._clock.now())
