"""Files with the changes that a journal file could not take before the program ended.

Such a file is a small journal of its own, in a folder of Herstel: readable by its owner only, written beside
its name and then renamed, and encrypted with the key of the journal. Its entries carry the moment of writing,
and its history the removals, so that merging it into the journal stores exactly what was waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.changes import Changes, Edit
from herstel_gui.application.journal_names import part_of
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.connections import Database
from herstel_gui.storage.engine.private_files import forget_part, private_folder, put_in_place
from herstel_gui.storage.store.journal_file import create_empty
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.sqlite_store import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key


def write_waiting(
    path: Path, changes: Changes, drafts: Mapping[tuple[date, str], str], now: datetime, key: Key | None
) -> None:
    """Write a file with changes and drafts at ``path``; an earlier file there is replaced.

    Raises:
        JournalError: the file cannot be written, for example because this disk is full too.
    """
    part = part_of(path)
    with troubles.explained(path):
        try:
            private_folder(path.parent)
            create_empty(part, now, key)
            _fill(part, changes, drafts, now, key)
            put_in_place(part, path)
        finally:
            forget_part(part)


def _fill(
    part: Path, changes: Changes, drafts: Mapping[tuple[date, str], str], now: datetime, key: Key | None
) -> None:
    store = SqliteStore(OpenedFile(Database(part, key)))
    try:
        removed = [edit.before for edit in changes.edits if edit.after is None]
        kept = [edit.after for edit in changes.edits if edit.after is not None]
        # an entry is removed from a journal that holds it
        store.apply([Edit(None, entry) for entry in (*removed, *kept)], now, Text(""))
        store.apply([Edit(entry, None) for entry in removed], now, Text(""))
        for (day, place), text in drafts.items():
            store.keep_draft(day, place, text)
    finally:
        store.close()
