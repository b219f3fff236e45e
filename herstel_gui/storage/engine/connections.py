"""Connections to the journal file, and the settings of every connection.

The settings were chosen by measurement: in simulated power cuts a rollback journal with ``synchronous=EXTRA``
lost no acknowledged commit, while SQLite's default did. ``BEGIN IMMEDIATE`` keeps a killed migration from
being half done. Without ``hide_parameters`` an error message quotes diary text.

A connection is closed at the end of its transaction, so an idle program holds no file open: the file can be
synchronised, copied or unplugged, and the next transaction detects a change.
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

from herstel_gui.application.cancelling import look
from herstel_gui.application.recovery_options import Gone
from herstel_gui.domain.errors import JournalError
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.digests import Query
from herstel_gui.storage.engine.drivers import Key, connect_with, database_errors, driver
from herstel_gui.storage.engine.keys import head_of, is_plain
from herstel_gui.storage.engine.private_files import what_is_gone
from herstel_gui.storage.engine.schema import APPLICATION_ID
from herstel_gui.storage.engine.writer_queue import WriterQueue

BUSY_MILLISECONDS: Final = 2000
"""Default time to wait for another program that locks the file."""

READING: Final = "herstel_reading"
"""Execution option of a connection that only reads: its transaction begins without a write lock."""

_SAFE: Final = ("PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
"""Set before the first read, because the file may come from an untrusted source."""

_PROMISED: Final = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
"""Set after the file was recognised as a journal, because ``journal_mode`` may write to the file."""


def connect_bare(
    path: Path,
    key: Key | None = None,
    *,
    read_only: bool = False,
    busy: int = BUSY_MILLISECONDS,
    cipher: bool = False,
) -> sqlite3.Connection:
    """Open an existing file without checking that the file is a journal.

    SQLite rolls back a transaction that a crash left unfinished; otherwise the file stays unchanged. ``busy``
    is in milliseconds. With ``cipher``, SQLCipher is used even without a key.

    Raises:
        sqlite3.Error, or the same of SQLCipher: ``troubles.explained`` turns both into a JournalError.
    """
    gone = what_is_gone(path)
    if gone in {Gone.FOLDER_INSTEAD, Gone.OTHER}:
        # SQLite would block on opening a pipe until another program writes into the pipe
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
    """Return SQLite's error for a file that cannot be opened."""
    error: Exception = driver(key).OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN  # type: ignore[attr-defined]  # set by the driver
    return error


def connect(
    path: Path,
    key: Key | None = None,
    *,
    read_only: bool = False,
    busy: int = BUSY_MILLISECONDS,
    cipher: bool = False,
) -> sqlite3.Connection:
    """Open a journal with all settings for safe writing; parameters as for ``connect_bare``.

    Raises:
        DamagedJournalError: the file is no journal.
        sqlite3.Error, or the same of SQLCipher: ``troubles.explained`` turns both into a JournalError.
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
    """Check that the file is a journal and can be read with the key of the connection.

    Raises:
        DamagedJournalError: the file is no journal, or is damaged and cannot be read with its own key.
        PasswordNeededError: the file has a password, or another password than before.
        PasswordGoneError: the file no longer has a password.
    """
    try:
        application_id = pragma(connection, "application_id")
    except database_errors() as error:
        if not troubles.is_no_database(error):
            raise
        raise _not_readable(path, key) from None
    if application_id != APPLICATION_ID:
        raise troubles.foreign(path)


def _not_readable(path: Path, key: Key | None) -> JournalError:
    # reading the head is safe here: this process has no locks on a file that SQLite could not read
    head = head_of(path)
    if head is not None and (key is None or key.head != head):
        return troubles.password_needed(path)
    if key is None:
        return troubles.foreign(path)
    return troubles.password_gone(path) if is_plain(path) else troubles.damaged(path)


def pragma(connection: sqlite3.Connection, name: str) -> int:
    """Return the value of a PRAGMA that is a number."""
    row = connection.execute(f"PRAGMA {name}").fetchone()
    # SQLCipher returns the page size as text
    return int(row[0])


def query_on(connection: Connection | sqlite3.Connection) -> Query:
    """Return the ``Query`` function of ``digests`` for this connection."""
    if not isinstance(connection, Connection):
        return lambda statement, parameters: connection.execute(statement, parameters).fetchall()

    def query(statement: str, parameters: tuple[Any, ...]) -> Sequence[Sequence[Any]]:
        look()
        # without the result objects of SQLAlchemy, which take most of the time of a small query
        cursor = connection.connection.cursor()
        try:
            cursor.execute(statement, parameters)
            return cursor.fetchall()
        finally:
            cursor.close()

    return query


def open_engine(
    path: Path, key: Key | None = None, *, read_only: bool = False, busy: int = BUSY_MILLISECONDS
) -> Engine:
    """Return an engine for an existing journal. The file is opened by the first transaction."""
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
    # a deferred transaction fails at its first write if another program has written since its first read
    reading = connection.get_execution_options().get(READING, False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def uri_of(path: Path, *, read_only: bool) -> str:
    """Return the SQLite URI of an existing file; special characters in the name are escaped."""
    name = quote(path.absolute().as_posix(), errors="surrogateescape")
    slash = "" if name.startswith("/") else "/"
    return f"file://{slash}{name}?mode={'ro' if read_only else 'rw'}"


class Database:
    """Transactions on a journal file. Errors of SQLite and of the system become a JournalError.

    Attributes:
        queue: Gives each writing thread its turn.
    """

    def __init__(
        self, path: Path, key: Key | None = None, *, read_only: bool = False, busy: int = BUSY_MILLISECONDS
    ) -> None:
        """Store the identity of the file at ``path``; MissingJournalError when the file is missing."""
        self.path = path
        self.key = key
        self.read_only = read_only
        self._busy = busy
        self._engine = open_engine(path, key, read_only=read_only, busy=busy)
        with troubles.explained(path):
            self._file, self._state = _identity(path), _state(path)
        self._noticed = (self._file, self._state)
        self.queue = WriterQueue(path, busy / 1000)
        self._refused = False

    @property
    def replaced(self) -> bool:
        """Whether another program wrote to the file or replaced it.

        Every write is refused then, until a block of ``rejoining`` has ended without an error.
        """
        with self.queue.turn_now() as free, suppress(OSError):
            # while this process changes the file, its state does not show whether another program did
            return self._refused or (free and not self._is_known())
        return self._refused

    @property
    def known(self) -> bool:
        """Whether the file is as the last transaction of this object left it.

        Takes no turn: the answer may be False while a thread of this process is writing.
        """
        with suppress(OSError):
            return not self._refused and self._is_known()
        return False

    def use_key(self, key: Key | None) -> None:
        """Use another key, or None, after another program encrypted or decrypted the file.

        Writes raise ReplacedJournalError until ``rejoining``, because the file was replaced.
        """
        with self.queue.turn():
            self._engine.dispose()
            self.key = key
            self._engine = open_engine(self.path, key, read_only=self.read_only, busy=self._busy)

    def changed_elsewhere(self) -> bool:
        """Return, once for each change, whether another program wrote to the file or replaced it.

        Compares device, inode, size and modification time. OSError when the file is missing.
        """
        with self.queue.turn_now() as free:
            if not free:
                # this process is changing the file; a change by another program is reported at the next call
                return False
            now = (_identity(self.path), _state(self.path))
            news = now not in (self._noticed, (self._file, self._state))
            self._noticed = now
            return news

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection with a consistent snapshot of the journal; JournalError on failure."""
        with self._explained(), self._engine.connect() as plain:
            connection = plain.execution_options(**{READING: True})
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection in a transaction: durable at the end of the block, rolled back on an error.

        Waits for the turn of this thread. ReplacedJournalError when another program has written to the
        journal or replaced the file since the last transaction of this object, and at every later write until
        ``rejoining``; ClosedJournalError after ``close``.
        """
        try:
            with self.queue.turn(), self._explained(), self._own_transaction() as connection:
                yield connection
        except JournalError as error:
            raise troubles.not_stored(error) from None

    @contextmanager
    def _own_transaction(self) -> Iterator[Connection]:
        ours = False
        try:
            with self._engine.begin() as connection:
                self._demand_known()
                ours = True
                yield connection
                # on POSIX a write to a file that was removed or replaced succeeds, and is lost
                self._demand(_identity(self.path) == self._file)
        finally:
            if ours and not self._refused:
                # a rolled back transaction changes the modification time too
                with suppress(OSError):
                    self._state = _state(self.path)
                    self._noticed = (self._file, self._state)

    @contextmanager
    def rejoining(self) -> Iterator[None]:
        """Let this thread write to the file that replaced the journal; other writers wait.

        At the end of the block the file counts as the journal, unless the block raised an error. A write in
        the block raises ReplacedJournalError when the file was replaced once more.
        """
        with self.queue.turn():
            before = self._file, self._state
            with self._explained():
                self._file, self._state = _identity(self.path), _state(self.path)
            self._refused = False
            try:
                yield
            except BaseException:
                self._file, self._state, self._refused = *before, True
                raise

    def close(self) -> None:
        """Refuse later writes, wait for the writer that has its turn, and release the engine.

        A reader in another thread can finish its transaction.
        """
        self.queue.close()
        self._engine.dispose()

    def _demand_known(self) -> None:
        """Raise ReplacedJournalError unless the file is as the last transaction of this object left it."""
        self._demand(not self._refused and self._is_known())

    def _is_known(self) -> bool:
        # a program that overwrites the content leaves the inode unchanged
        return (_identity(self.path), _state(self.path)) == (self._file, self._state)

    def _demand(self, same: bool) -> None:  # noqa: FBT001  # a condition
        if not same:
            self._refused = True
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
