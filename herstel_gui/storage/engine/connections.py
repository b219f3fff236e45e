"""How the journal file is opened, and what every connection to it promises.

Measured, not believed (the figures stand in ARCHITECTURE.md): a rollback journal with ``synchronous=EXTRA``
lost no acknowledged commit in simulated power cuts, SQLite's default did; ``BEGIN IMMEDIATE`` keeps a killed
migration from being half done; and an error text without ``hide_parameters`` quotes the diary.

No connection outlives its transaction, so an idle program holds nothing: the file can be synchronised, copied
or taken away with its disk, and the next transaction finds out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from herstel_gui.application.recovery_options import Gone
from herstel_gui.domain.errors import JournalError
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.digests import Query
from herstel_gui.storage.engine.drivers import Key, connect_with, database_errors, driver
from herstel_gui.storage.engine.keys import head_of, is_plain
from herstel_gui.storage.engine.private_files import what_is_gone
from herstel_gui.storage.engine.schema import APPLICATION_ID

BUSY_MILLISECONDS: Final = 2000
"""How long to wait for another program to finish with the file."""

READING: Final = "herstel_reading"
"""Execution option of a connection that only reads: it waits for nobody who merely intends to write."""

_SAFE: Final = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
"""Before anything is read from a file that could come from anywhere."""

_PROMISED: Final = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
"""After the file has been recognised; the first of these may write to it."""


def connect_bare(
    path: Path,
    key: Key | None = None,
    *,
    read_only: bool = False,
    busy: int = BUSY_MILLISECONDS,
    cipher: bool = False,
) -> sqlite3.Connection:
    """Open an existing file to look at it; changes nothing in it, but rolls back what a crash left half done.

    With ``cipher`` by the library that encrypts, also without a key.

    Raises:
        sqlite3.Error: to be put into words by ``troubles.explained``; with a key the like of SQLCipher.
    """
    gone = what_is_gone(path)
    if gone in {Gone.FOLDER_INSTEAD, Gone.OTHER}:
        # SQLite would wait for whoever writes into a pipe
        raise _cannot_open(key)
    connection = connect_with(
        key,
        uri_of(path, read_only=read_only),
        cipher=cipher,
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=busy / 1000,
    )
    try:
        for statement in _SAFE:
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def _cannot_open(key: Key | None) -> Exception:
    """Return what SQLite raises for what it cannot open."""
    error: Exception = driver(key).OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN  # type: ignore[attr-defined]  # what the driver sets
    return error


def connect(
    path: Path,
    key: Key | None = None,
    *,
    read_only: bool = False,
    busy: int = BUSY_MILLISECONDS,
    cipher: bool = False,
) -> sqlite3.Connection:
    """Open a journal with all promises in force; DamagedJournalError when the file is no journal.

    Raises:
        sqlite3.Error: to be put into words by ``troubles.explained``; with a key the like of SQLCipher.
    """
    connection = connect_bare(path, key, read_only=read_only, busy=busy, cipher=cipher)
    try:
        demand_journal(connection, path, key)
        for statement in _PROMISED:
            connection.execute(statement)
    except BaseException:
        connection.close()
        raise
    return connection


def demand_journal(connection: sqlite3.Connection, path: Path, key: Key | None) -> None:
    """Refuse a file that Herstel did not make, or that has another password than that of the connection.

    Raises:
        DamagedJournalError: no journal, or one that cannot be read with its own key.
        PasswordNeededError: it has a password, or another one by now.
        PasswordGoneError: it has no password any more.
    """
    try:
        found = pragma(connection, "application_id")
    except database_errors() as error:
        if not troubles.is_no_database(error):
            raise
        raise _not_readable(path, key) from None
    if found != APPLICATION_ID:
        raise troubles.foreign(path)


def _not_readable(path: Path, key: Key | None) -> JournalError:
    # what this program cannot read it has no locks on
    head = head_of(path)
    if head is not None and (key is None or key.head != head):
        return troubles.password_needed(path)
    if key is None:
        return troubles.foreign(path)
    return troubles.password_gone(path) if is_plain(path) else troubles.damaged(path)


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return a number that SQLite keeps about the file or the connection."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    # SQLCipher tells the size of a page as a text
    return int(row[0])


def asking(connection: Connection | sqlite3.Connection) -> Query:
    """Return how ``digests`` asks its questions of this connection."""
    if not isinstance(connection, Connection):
        return lambda statement, parameters: connection.execute(statement, parameters).fetchall()

    def ask(statement: str, parameters: tuple[Any, ...]) -> Sequence[Sequence[Any]]:
        result = connection.exec_driver_sql(statement, parameters)
        return result.all() if result.returns_rows else ()

    return ask


def open_engine(
    path: Path, key: Key | None = None, *, read_only: bool = False, busy: int = BUSY_MILLISECONDS
) -> Engine:
    """Return an engine for an existing journal; nothing is opened yet. ``busy`` is in milliseconds."""
    engine = create_engine(
        "sqlite://",
        module=driver(key),
        creator=lambda: connect(path, key, read_only=read_only, busy=busy),
        poolclass=NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # a deferred write could be refused halfway, when someone else has written in between
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def uri_of(path: Path, *, read_only: bool) -> str:
    """Return how SQLite is told of a file that is there, whatever its name is made of."""
    name = quote(path.absolute().as_posix(), errors="surrogateescape")
    slash = "" if name.startswith("/") else "/"
    return f"file://{slash}{name}?mode={'ro' if read_only else 'rw'}"


class Database:
    """An open journal file: transactions whose trouble is told in words."""

    def __init__(
        self, path: Path, key: Key | None = None, *, read_only: bool = False, busy: int = BUSY_MILLISECONDS
    ) -> None:
        """Remember which file this is; MissingJournalError when it is not there."""
        self.path = path
        self.key = key
        self.read_only = read_only
        self._busy = busy
        self._engine = open_engine(path, key, read_only=read_only, busy=busy)
        with troubles.explained(path):
            self._file, self._state = _identity(path), _state(path)
        self._noticed = (self._file, self._state)
        self._writing = False

    def use_key(self, key: Key | None) -> None:
        """Go on with another key, or with none: the file was given that by another program.

        The next change is refused once, by ReplacedJournalError, like any that finds another file.
        """
        self._engine.dispose()
        self.key = key
        self._engine = open_engine(self.path, key, read_only=self.read_only, busy=self._busy)

    def changed_elsewhere(self) -> bool:
        """Tell, once for each change, whether another program wrote to the file or replaced it.

        Looks at the file's place, size and moment of change only. OSError when it is not there.
        """
        if self._writing:
            # what is being written here; whatever else happened is seen at the next look
            return False
        now = (_identity(self.path), _state(self.path))
        news = now not in (self._noticed, (self._file, self._state))
        self._noticed = now
        return news

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the journal; JournalError for trouble."""
        with self._explained(), self._engine.connect() as plain:
            connection = plain.execution_options(**{READING: True})
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection in a transaction that is durable when this ends, or undone when it fails.

        ReplacedJournalError, once, when another program has written to the journal since this one last did,
        or put another file in its place.
        """
        ours = False
        self._writing = True
        try:
            with self._explained(), self._engine.begin() as connection:
                self._demand_same_file()
                self._demand_same_state()
                ours = True
                yield connection
                self._demand_same_file()
        except JournalError as error:
            raise troubles.not_stored(error) from None
        finally:
            if ours:
                # also what was taken back has touched the file
                with suppress(OSError):
                    self._state = _state(self.path)
                    self._noticed = (self._file, self._state)
            self._writing = False

    def close(self) -> None:
        """Let go of the file; a reader in another thread finishes first by itself."""
        self._engine.dispose()

    def _demand_same_file(self) -> None:
        # on POSIX a removed or replaced file can still be written by who has it open: into nowhere
        now = _identity(self.path)
        if now != self._file:
            self._file, self._state = now, _state(self.path)
            raise troubles.replaced(self.path)

    def _demand_same_state(self) -> None:
        # whoever writes over a file in its place leaves it the same file
        now = _state(self.path)
        if now != self._state:
            self._state = now
            raise troubles.replaced(self.path)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        with troubles.explained(self.path):
            try:
                yield
            except DBAPIError as error:
                trouble = troubles.of_sqlite(error.orig, self.path)
                if trouble is None:
                    raise
                raise trouble from None


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns
