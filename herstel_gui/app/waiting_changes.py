"""What the journal file does not hold when the program ends: kept in files for the next start."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from herstel_gui.application.contradictions import giving_way
from herstel_gui.application.rehearsal import rehearse
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.versions import settled
from herstel_gui.regular_files import is_gone
from herstel_gui.storage.engine.inspection import identity_of
from herstel_gui.storage.store.waiting_file import write_facts, write_waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.application.journal_versions import EntryRows
    from herstel_gui.application.rehearsal import Rehearsed
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.store.waiting_file import WaitingFiles


class WaitingChanges(QObject):
    """Keeps what one journal does not hold: changes that wait, and what a replaced file took away.

    As long as the file is in order, nothing is kept before the program ends. From the moment at which another
    file took its place, both are kept at every change, because the program may be killed.
    """

    def __init__(self, journal: OpenedJournal, files: WaitingFiles) -> None:
        """Prepare for an open journal."""
        super().__init__(journal.signals)
        self.files = files
        self._opened = journal
        self._signals = journal.signals
        # read now: at the end the file may be out of reach
        self._id = identity_of(journal.path, journal.key)
        self._key = journal.key
        self._changes_file: Path | None = None
        self._facts_file: Path | None = None
        signals, waiting = journal.signals, journal.signals.waiting
        waiting.settled.connect(self._remove_changes)
        waiting.forgotten.connect(self._remove_changes)
        waiting.changed.connect(lambda count: self._apart and count and self._keep_changes())
        waiting.kept_by = self._keep_changes
        signals.failed.connect(lambda _error: self._keep_facts_once())
        signals.joining.begun.connect(self._keep_facts)
        signals.joining.joined.connect(self._joined)
        signals.long_changes.joined.connect(self._joined)

    def end(self) -> None:
        """Join once more, and keep what remains, because the system ends the program."""
        joining = self._signals.joining
        self._signals.attempt(joining.begin, again=False)
        joining.finish()
        self.keep()

    def keep(self) -> None:
        """Write what still waits, and what a replaced file took away; without any, remove the files."""
        self._keep_changes()
        if self._apart:
            self._keep_facts()
        else:
            self._remove_facts()

    @property
    def _apart(self) -> bool:
        """Whether the file at the path may lack what this program stored.

        In a folder that is gone (a stick that was taken out) or closed, the file holds everything.
        """
        journal, path = self._signals.journal, self._opened.path
        if self._signals.read_only or not self._id:
            return False
        return journal.replaced or is_gone(path)

    def _keep_changes(self) -> bool:
        """Write what waits and the drafts that the file may lack; return whether that was done."""
        waiting, unsaved = self._signals.waiting, self._signals.unsaved
        drafts = unsaved.known if self._apart else unsaved.unstored
        if self._signals.read_only or not self._id or not (waiting or drafts):
            self._remove_changes()
            return False
        own = self._own_rows()
        rehearsed, held = self._rehearsed(own)
        if not (rehearsed or drafts):
            return False
        path = self._changes_file or self.files.free(self._id, facts=False)
        now = self._opened.clock.now()
        if not _written(lambda: write_waiting(path, rehearsed, held, drafts, now, self._fitting_key())):
            return False
        self._changes_file = path
        return True

    def _rehearsed(self, own: EntryRows) -> tuple[Rehearsed, EntryRows]:
        """Return the waiting changes, and the rows over which they are made."""
        journal, store = self._signals.journal, self._opened.store
        held, foreign = own, False
        try:
            journal.demand_same_journal()
        except JournalError:
            # nothing of another journal may come along
            foreign = True
        rehearsed = rehearse(self._signals.waiting.actions, store, self._opened.clock, own, foreign=foreign)
        if not foreign:
            with suppress(JournalError):
                held = store.rows(rehearsed.changes.days)
        return rehearsed, held

    def _own_rows(self) -> EntryRows:
        return settled(self._signals.journal.own_facts, giving_way)

    def _keep_facts_once(self) -> None:
        # while the file is apart nothing is stored, so that the facts stay the same
        if self._facts_file is None and self._apart:
            self._keep_facts()

    def _keep_facts(self) -> None:
        journal = self._signals.journal
        if self._signals.read_only or not self._id or not journal.wrote:
            return
        path = self._facts_file or self.files.free(self._id, facts=True)
        rows, zone, now = self._own_rows(), journal.own_zone, self._opened.clock.now()
        if _written(lambda: write_facts(path, rows, zone, now, self._fitting_key())):
            self._facts_file = path

    def _fitting_key(self) -> Key | None:
        # a file without password may have come in the place of the journal: the values were protected
        return self._opened.key or self._key

    def _joined(self, _missing: object) -> None:
        self._key = self._opened.key
        self._remove_facts()
        # the drafts are in the joined file; what still waits is written again
        self._keep_changes()

    def _remove_changes(self) -> None:
        """Remove the file of changes of this run: all are stored, or the user discarded them."""
        _remove(self._changes_file)
        self._changes_file = None

    def _remove_facts(self) -> None:
        _remove(self._facts_file)
        self._facts_file = None


def _remove(file: Path | None) -> None:
    if file is not None:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _written(write: Callable[[], None]) -> bool:
    try:
        write()
    except JournalError:
        # no content in the log
        logging.getLogger(__name__).warning("what waits could not be kept beside the journal")
        return False
    return True
