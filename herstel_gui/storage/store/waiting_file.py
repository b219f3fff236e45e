"""Files with what a journal file could not take, or lost, before the program ended.

Such a file is a small journal of its own, in a folder of Herstel: readable by its owner only, written beside
its name and then renamed, and encrypted with the key of the journal. There are two kinds:

- *changes* that could not be stored. The overwritten rows keep their moments and the changes get later ones,
  so that merging the file into the journal puts the changes over the values that the person saw;
- *facts*: rows that were stored in a journal file which another program then replaced or removed, with their
  moments.

Such a file states no zone, unless the person chose one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete

from herstel_gui.application.changes import StatedZone, slot
from herstel_gui.application.journal_names import part_of
from herstel_gui.application.merged_batches import note_of
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import Exchange, Version
from herstel_gui.storage.engine import digests, schema, troubles
from herstel_gui.storage.engine.connections import Database, query_on
from herstel_gui.storage.engine.private_files import forget_part, free_name, private_folder, put_in_place
from herstel_gui.storage.store.journal_file import create_empty
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.sqlite_store import SqliteStore
from herstel_gui.storage.store.versions import ZONE
from herstel_gui.storage.store.writing_edits import milliseconds

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from herstel_gui.application.changes import Entry, Slot
    from herstel_gui.application.journal_versions import EntryRows, EntryVersion
    from herstel_gui.application.rehearsal import Rehearsed
    from herstel_gui.storage.engine.drivers import Key

_FACTS: Final = "-eerder"
UNDONE: Final = "undone"
"""Begin of the names of notes with what steps of undo take back exactly; a number in their order follows."""
_SET_ASIDE: Final = "-rest"
"""Ending of the name of a file of which not everything could be stored; it is not read again."""


@dataclass(frozen=True, slots=True)
class WaitingFiles:
    """The files in ``folder``, by the id of their journal and the place where that journal stood.

    The id is shared by all copies and moves of a journal. The place is a short digest of the path of the
    journal: its file may hold another journal at the next start.
    """

    folder: Path
    journal: Path

    def free(self, identity: str, *, facts: bool) -> Path:
        """Return a free name for a file of a journal with this id."""
        return free_name(
            self.folder / f"{identity}-{self._place()}{_FACTS if facts else ''}{self.journal.suffix}"
        )

    def of_journal(self, identity: str) -> list[Path]:
        """Return the files of a journal, wherever it stood: first those with facts, which came first."""
        files = (path for path in self._files() if path.name.startswith(identity))
        return sorted(files, key=lambda path: (not holds_facts(path), path.name))

    def of_others(self, identity: str) -> list[Path]:
        """Return the files of other journals that stood in this place."""
        files = (path for path in self._files() if not path.name.startswith(identity))
        return sorted(path for path in files if f"-{self._place()}" in path.name)

    def _files(self) -> Iterable[Path]:
        return (path for path in self.folder.glob("*.herstel") if not path.stem.endswith(_SET_ASIDE))

    def _place(self) -> str:
        return hashlib.sha256(str(self.journal.absolute()).encode(errors="surrogateescape")).hexdigest()[:8]


def holds_facts(path: Path) -> bool:
    """Return whether a file holds what was stored once, and no changes that were never stored."""
    return _FACTS in path.stem


def set_aside(path: Path) -> Path:
    """Rename a file of which not everything could be stored; return its new path."""
    return path.rename(free_name(path.with_name(f"{path.stem}{_SET_ASIDE}{path.suffix}")))


def write_waiting(
    path: Path,
    rehearsed: Rehearsed,
    held: EntryRows,
    drafts: Mapping[tuple[date, str], str],
    now: datetime,
    key: Key | None,
) -> None:
    """Write a file with changes and drafts at ``path``; an earlier file there is replaced.

    What steps of undo take back exactly is noted by the names of its rows, see ``UNDONE``. ``held`` are
    the rows over which the changes were made, as far as they are known.

    Raises:
        JournalError: the file cannot be written, for example because this disk is full too.
    """
    known = {version.place: version for version in held.now}
    changes = rehearsed.changes
    undone = (
        note_of(exact, held, exact.note[0] if exact.note else "", milliseconds(now))[1]
        for exact in rehearsed.taken_back
    )
    notes = {f"{UNDONE} {number:04}": text for number, text in enumerate(undone)}

    def fill(store: SqliteStore) -> None:
        before = [edit.before for edit in changes.edits if edit.before is not None]
        overwritten = frozenset(_version(entry, known, milliseconds(now)) for entry in before)
        # in one call, each edit after what it overwrites
        store.exchange(Exchange(come=overwritten), changes.edits, now, Text(""))
        for (day, place), text in drafts.items():
            store.keep_draft(day, place, text)
        if notes:
            store.keep_notes(notes)

    _write(path, fill, now, key)


def write_facts(path: Path, rows: EntryRows, zone: StatedZone | None, now: datetime, key: Key | None) -> None:
    """Write a file with rows, and the zone if one was chosen, at ``path``; an earlier file is replaced.

    Raises:
        JournalError: the file cannot be written.
    """
    change = None if zone is None else (StatedZone(0, ""), zone)
    _write(
        path,
        lambda store: store.exchange(Exchange(come=rows.now, kept=rows.past), (), now, Text(""), change),
        now,
        key,
    )


def _version(entry: Entry, known: Mapping[Slot, EntryVersion], now: int) -> EntryVersion:
    version = known.get(slot(entry))
    return version if version and version.content == entry else Version(slot(entry), entry, now)


def _write(path: Path, fill: Callable[[SqliteStore], object], now: datetime, key: Key | None) -> None:
    part = part_of(path)
    with troubles.explained(path):
        try:
            private_folder(path.parent)
            create_empty(part, now, key)
            database = Database(part, key)
            with database.writing() as connection:
                connection.execute(delete(schema.meta).where(schema.meta.c.key == ZONE))
                digests.write(query_on(connection), ("meta",))
            store = SqliteStore(OpenedFile(database))
            try:
                fill(store)
            finally:
                store.close()
            put_in_place(part, path)
        finally:
            forget_part(part)
