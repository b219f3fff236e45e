"""Rescue of a damaged journal: the file is set aside, and a journal with the undamaged data replaces it.

``Rescue`` gathers the facts about each possible replacement and makes the replacement that the user chooses.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from herstel_gui.application.journal_names import part_of
from herstel_gui.application.recovery_options import Contents, Damage, Offer, Way
from herstel_gui.domain.errors import JournalError, PasswordNeededError
from herstel_gui.domain.own_measure_checks import holding
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backups_of
from herstel_gui.storage.engine import digests, schema, troubles
from herstel_gui.storage.engine.connections import connect_bare, query_on
from herstel_gui.storage.engine.digests import Parts
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import NO_KEYS, Keys
from herstel_gui.storage.engine.private_files import (
    forget_part,
    free_name,
    private_copy,
    put_in_place,
    sync_folder,
)
from herstel_gui.storage.engine.rows import number, order_of, row_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.row_joining import joined_contents
from herstel_gui.storage.integrity.salvage import Content, content_of, salvage
from herstel_gui.storage.store.journal_file import create_empty

_HISTORY_ID: Final = sorted(column.name for column in schema.history.columns).index("id")
"""Index of the id in a row of the history."""


class Rescue:
    """A damaged journal and its possible replacements; ``damage`` holds the facts for the user."""

    def __init__(self, path: Path, backups: Sequence[Path], reason: Text, keys: Keys = NO_KEYS) -> None:
        """Salvage the journal at ``path`` and find its newest undamaged backup in the folders ``backups``.

        Changes nothing. ``reason`` says why the journal counts as damaged.

        Raises:
            PasswordNeededError: the journal has a password and ``keys`` lacks its key; if the head of the
                journal is damaged, the same for its newest backup.
            JournalError: the file cannot be read at all.
        """
        self._path = path
        self._key = keys.of(path)
        with troubles.explained(path):
            salvaged = salvage(path, self._key)
        if self._key is None and not salvaged.days:
            # an encrypted journal with a damaged head looks plain: try the keys of its backups
            self._key, salvaged = _by_keys_of_copies(path, backups, keys) or (None, salvaged)
        self._contents: dict[Way, Content] = {}
        day, backup = _newest_good(path, backups, _identity(salvaged), keys) or (None, None)
        if backup is not None:
            self._contents[Way.BACKUP] = backup
        if salvaged.days:
            self._contents[Way.SALVAGED] = salvaged
        if backup is not None and salvaged.days:
            self._contents[Way.COMBINED] = combined(salvaged, backup)
        expected = {**(backup.stated if backup else {}), **salvaged.stated}
        offers = (_offer(way, content, expected) for way, content in self._contents.items())
        complete = digests.complete(salvaged.stated)
        self.damage = Damage(path, reason, tuple(sorted(offers, key=_order)), day, complete)

    def settle(self, way: Way | None, now: datetime) -> Path:
        """Replace the damaged journal by the content of ``way``, or by an empty journal for None.

        Returns the path of the damaged file, which is kept unchanged. After a crash, the old or the new file
        is in place, whole.

        Raises:
            JournalError: reading or writing failed; the damaged journal is still in place.
        """
        content = Content() if way is None else self._contents[way]
        part = part_of(self._path)
        with troubles.explained(self._path):
            try:
                write_journal(part, content, now, self._key)
                aside = set_aside(self._path, now)
                # SQLite would roll back the new journal with the rollback journal of the damaged file
                self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)
                put_in_place(part, self._path)
            finally:
                forget_part(part)
        return aside


def combined(salvaged: Content, backup: Content) -> Content:
    """Return the join of the backup and of what is undamaged in the damaged journal.

    Doubtful days of the damaged journal are used only when the backup lacks them, and its history only as far
    as its digest proves it, or as far as the backup cannot have it.
    """
    doubtful = salvaged.doubtful
    days = {day: parts for day, parts in salvaged.days.items() if day not in doubtful}
    proven = {*days, *(table for table in digests.BESIDE if _is_whole(table, salvaged))}
    # a day of which the digest is lost too proves nothing
    proven |= {day for day in salvaged.stated if day[:1].isdigit() and day not in doubtful}
    days.update({day: salvaged.days[day] for day in doubtful & salvaged.days.keys() - backup.days.keys()})
    beside = {table: rows for table, rows in salvaged.beside.items() if table in proven}
    whole = digests.linked("", salvaged.history) == salvaged.stated.get(digests.HISTORY)
    last = max((_number(row) for row in backup.history), default=0)
    history = salvaged.history if whole else [row for row in salvaged.history if _number(row) > last]
    return joined_contents(backup, Content(days, beside, history, salvaged.stated), proven, doubtful)


def _number(row: Sequence[Any]) -> int:
    """Return the id of a row of the history."""
    return int(row[_HISTORY_ID])


def _is_whole(table: str, salvaged: Content) -> bool:
    """Return whether the rows of a table beside the days are proven by their digest."""
    rows = salvaged.beside.get(table, ())
    whole = salvaged.stated.get(table) == (digests.digest_of({table: rows}) if rows else None)
    return whole and bool(rows or salvaged.stated)


def _make_room(connection: sqlite3.Connection) -> None:
    """Make the declarations of own measures as wide as their values: a newer one may have been lost."""
    held = connection.execute("SELECT measure, sources FROM source_order").fetchall()
    for name, text in held:
        own = order_of(name, text)
        if isinstance(own, OwnMeasure):
            found = connection.execute("SELECT value FROM reading WHERE measure = ?", (own.key,))
            wide = holding(own, [number(value) for (value,) in found])
            if wide != own:
                row = row_of(wide)[1]
                connection.execute(
                    "UPDATE source_order SET sources = ? WHERE measure = ?", (row["sources"], name)
                )


def write_journal(part: Path, content: Content, now: datetime, key: Key | None = None) -> None:
    """Create a journal of the present schema version at ``part`` with the given content."""
    create_empty(part, now, key)
    with closing(connect_bare(part, key)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        for parts in content.days.values():
            for table, rows in parts.items():
                _insert(connection, table, rows)
        for table, rows in content.beside.items():
            _insert(connection, table, rows)
        _insert(connection, digests.HISTORY, content.history)
        _make_room(connection)
        digests.rewrite(query_on(connection))
        connection.execute("COMMIT")


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Sequence[Any]]) -> None:
    names = sorted(column.name for column in schema.metadata.tables[table].columns)
    marks = ", ".join("?" * len(names))
    # table and column names come from the schema
    statement = f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
    connection.executemany(statement, rows)


def set_aside(path: Path, now: datetime) -> Path:
    """Copy a damaged journal and its rollback journal beside it, and return the path of the copy."""
    aside = free_name(path.with_name(f"{path.stem}-beschadigd-{now:%Y-%m-%dT%H%M}{path.suffix}"))
    for source, target in (
        (path, aside),
        (path.with_name(f"{path.name}-journal"), aside.with_name(f"{aside.name}-journal")),
    ):
        if os.path.exists(source):
            private_copy(source, target)
    sync_folder(path.parent)
    return aside


def _identity(content: Content) -> str:
    """Return the ``journal_id`` of the content; empty when the id was lost."""
    return next((str(value) for key, value in content.beside.get("meta", ()) if key == "journal_id"), "")


def _by_keys_of_copies(path: Path, folders: Sequence[Path], keys: Keys) -> tuple[Key, Content] | None:
    """Return the first backup's key that can read the journal, with the content that was read.

    When no key can, return the key of the newest backup, and None without any key.
    """
    copies = [copy.path for copy in backups_of(path, folders, "")]
    known: dict[Key, Content] = {}
    for copy in copies:
        try:
            key = keys.of(copy)
        except PasswordNeededError:
            # ask for the password of the newest backup only: an old backup may have a forgotten password
            if copy == copies[0]:
                raise
            continue
        if key is not None and key not in known:
            with troubles.explained(path):
                known[key] = salvage(path, key)
            if known[key].days:
                return key, known[key]
    newest = keys.of(copies[0]) if copies else None
    return (newest, known[newest]) if newest else None


def _newest_good(
    path: Path, folders: Sequence[Path], identity: str, keys: Keys
) -> tuple[date, Content] | None:
    for copy in backups_of(path, folders, identity):
        try:
            key = keys.of(copy.path)
            if check(copy.path, key).sound:
                with (
                    troubles.explained(copy.path),
                    closing(connect_bare(copy.path, key, read_only=True)) as opened,
                ):
                    return copy.day, content_of(opened)
        except JournalError:
            # this backup is damaged too, or has an earlier password
            continue
    return None


def _offer(way: Way, content: Content, expected: Mapping[str, str]) -> Offer:
    """Return the facts of one replacement; ``expected`` holds the last known digest of each place."""
    days = {place: value for place, value in expected.items() if place[:1].isdigit()}
    wrong = digests.wrong_days(days, content.days)
    return Offer(way, contents_of(content.days), tuple(date.fromisoformat(day) for day in wrong))


def _order(offer: Offer) -> tuple[int, int]:
    return len(offer.uncertain), list(Way).index(offer.way)


def contents_of(days: Mapping[str, Parts]) -> Contents:
    """Return the number of days and values, and the last day."""
    values = sum(len(rows) for parts in days.values() for rows in parts.values())
    return Contents(len(days), values, date.fromisoformat(max(days)) if days else None)
