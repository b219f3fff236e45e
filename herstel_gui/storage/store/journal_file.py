"""Opening, creating and migrating a journal."""

from __future__ import annotations

import os
import uuid
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from herstel_gui import __version__
from herstel_gui.application.journal_names import part_of
from herstel_gui.application.ports import Clock
from herstel_gui.domain.calendar import DEFAULT_ZONE
from herstel_gui.domain.errors import ReadOnlyJournalError
from herstel_gui.storage.backups.backup import DailyBackups, backup
from herstel_gui.storage.backups.leftover_files import tidy
from herstel_gui.storage.engine import digests, file_format, schema, troubles
from herstel_gui.storage.engine.connections import BUSY_MILLISECONDS, Database, connect_bare, query_on
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.inspection import identity_of, inspect
from herstel_gui.storage.engine.keys import NO_KEYS, Keys
from herstel_gui.storage.engine.private_files import (
    forget_part,
    free_name,
    private_file,
    private_folder,
    put_new_in_place,
    what_is_gone,
)
from herstel_gui.storage.store.opened_file import OpenedFile
from herstel_gui.storage.store.sqlite_store import SqliteStore

if TYPE_CHECKING:
    import sqlite3


def open_journal(  # noqa: PLR0913  # all parameters but the first two have defaults
    path: Path,
    clock: Clock,
    *,
    keys: Keys = NO_KEYS,
    create: bool = True,
    read_only: bool = False,
    backups: Path | tuple[Path, ...] | None = None,
    busy: int = BUSY_MILLISECONDS,
    passable: Collection[Path] = (),
) -> SqliteStore:
    """Open the journal at ``path``; with ``create``, make an empty one there if the file is missing.

    Opening removes the rights of other accounts on the file and the leftover files of a crash, and migrates
    an older journal after a backup (in the first folder of ``backups``, else beside the journal); with
    ``read_only`` nothing is written. All folders in ``backups`` get a backup before a day's first change.
    ``busy`` is how long to wait for another program that locks the file, in milliseconds.

    Raises:
        PasswordNeededError: the journal has a password, and ``keys`` lacks its key.
        MissingJournalError: the file is missing, and ``create`` is not set.
        DamagedJournalError: the file is damaged, empty, or no journal.
        NewerJournalError: a newer Herstel made the journal; the text names the version.
        LockedJournalError, ReadOnlyJournalError, DiskFullError: the file cannot be used now.
    """
    path = path.absolute()
    folders = backups if isinstance(backups, tuple) else (backups,) if backups else ()
    with troubles.explained(path):
        if create and not read_only and not os.path.lexists(path):
            create_journal(path, clock.now())
        demand_file(path)
        key = keys.of(path)
        version = inspect(path, key, read_only=read_only, busy=busy)
    if read_only:
        return _open_read_only(path, key, version, busy)
    was_open = _close_and_tidy(path, key, passable)
    if version < file_format.FORMAT_VERSION:
        _migrate(path, key, version, (*folders, path.parent)[0], clock.now())
    daily = DailyBackups(path, *folders, key=key) if folders else None
    database, identity = Database(path, key, busy=busy), identity_of(path, key)
    return SqliteStore(OpenedFile(database, daily, identity=identity, was_open_to_others=was_open))


def _open_read_only(path: Path, key: Key | None, version: int, busy: int) -> SqliteStore:
    if version < file_format.FORMAT_VERSION:
        raise troubles.older(path)
    identity = identity_of(path, key)
    return SqliteStore(OpenedFile(Database(path, key, read_only=True, busy=busy), identity=identity))


def _close_and_tidy(path: Path, key: Key | None, passable: Collection[Path]) -> bool:
    """Close the file to other accounts and remove leftover files; return whether others could read it."""
    with troubles.explained(path):
        was_open = private_file(path, passable)
        tidy(path, key)
    return was_open


@contextmanager
def opened_copy(path: Path, clock: Clock, keys: Keys = NO_KEYS) -> Iterator[SqliteStore]:
    """Open a backup for reading without changing it; a backup of an older Herstel is migrated elsewhere.

    Raises:
        PasswordNeededError: the backup has a password, and ``keys`` lacks its key.
        JournalError: the backup cannot be read.
    """
    with TemporaryDirectory(prefix=".herstel.", suffix=".part") as folder:
        try:
            store = open_journal(path, clock, keys=keys, create=False, read_only=True)
        except ReadOnlyJournalError:
            migrated = Path(folder) / path.name
            backup(path, migrated, keys.of(path))
            store = open_journal(migrated, clock, keys=keys, create=False)
        try:
            yield store
        finally:
            store.close()


def _migrate(path: Path, key: Key | None, version: int, backups: Path, now: datetime) -> None:
    # alembic is slow to load, and a journal is migrated once per release
    from herstel_gui.storage.migrations.runner import STEPS, migrate  # noqa: PLC0415

    with troubles.explained(backups):
        private_folder(backups)
    backup(path, backups / f"{path.stem}-versie-{version}-{now:%Y-%m-%dT%H%M%S}{path.suffix}", key)
    migrate(path, version, STEPS, key)
    with troubles.explained(path):
        inspect(path, key)


def demand_file(path: Path) -> None:
    """Raise MissingJournalError, with the reason, when there is no regular file at ``path``."""
    gone = what_is_gone(path)
    if gone is not None:
        raise troubles.absent(path, gone)


def demand_readable(path: Path, key: Key | None) -> None:
    """Raise JournalError when the file at ``path`` is no journal with this key."""
    with troubles.explained(path):
        inspect(path, key, read_only=True)


def create_journal(path: Path, now: datetime) -> None:
    """Create an empty journal under a temporary name, and rename the finished file to ``path``."""
    private_folder(path.parent)
    part = part_of(path)
    try:
        create_empty(part, now)
        set_side_files_aside(path, now)
        put_new_in_place(part, path)
    finally:
        forget_part(part)


def set_side_files_aside(path: Path, now: datetime) -> None:
    """Rename the leftover side files of a missing journal.

    SQLite would roll back a new journal at ``path`` with the rollback journal of the old one.
    """
    if os.path.lexists(path):
        return
    for ending in ("-journal", "-wal", "-shm"):
        left = path.with_name(f"{path.name}{ending}")
        if os.path.lexists(left):
            aside = f"{path.stem}-opzij-{now:%Y-%m-%dT%H%M%S}{path.suffix}{ending}"
            left.rename(free_name(path.with_name(aside)))


def create_empty(part: Path, now: datetime, key: Key | None = None) -> None:
    """Create an empty journal at ``part`` that only its owner can read; an existing file is replaced."""
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(connect_bare(part, key)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        _fill(connection, now)
        connection.execute("COMMIT")


def _fill(connection: sqlite3.Connection, now: datetime) -> None:
    schema.create(connection)
    about = {"journal_id": uuid.uuid4().hex, "zone": _zone(now), "program": __version__}
    connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", about.items())
    digests.rewrite(query_on(connection))
    connection.execute(f"PRAGMA application_id = {file_format.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {file_format.FORMAT_VERSION}")


def _zone(now: datetime) -> str:
    key: object = getattr(now.tzinfo, "key", None)
    return key if isinstance(key, str) else DEFAULT_ZONE
