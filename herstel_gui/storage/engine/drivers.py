"""The two libraries that read a journal: Python's own SQLite, and SQLCipher for one with a password.

SQLCipher is loaded when the first encrypted journal is. It answers like Python's own, but its errors are
of a family of their own.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_CIPHER: Final = "sqlcipher3.dbapi2"

_FORM: Final = (
    # it would write to the terminal what it thinks of a damaged page
    "PRAGMA cipher_log_level = NONE",
    # a later SQLCipher may choose other figures for new files; also for the file that is attached
    "PRAGMA cipher_default_compatibility = 4",
    # what is too large to sort in memory would go to a plain file
    "PRAGMA temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True)
class Key:
    """What opens the files that begin with ``head``."""

    head: bytes
    raw: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """How SQLCipher is told: key and salt, so that it derives nothing itself."""
        return f"x'{self.raw.hex()}{self.head.hex()}'"


def driver(key: Key | None) -> ModuleType:
    """Return the library that reads files of this key, or without one."""
    return sqlite3 if key is None else _cipher()


def _cipher() -> ModuleType:
    from sqlcipher3 import dbapi2

    return dbapi2  # type: ignore[no-any-return]  # comes without types


def connect_with(
    key: Key | None,
    database: str,
    *,
    cipher: bool = False,
    **options: Any,  # noqa: ANN401
) -> sqlite3.Connection:
    """Connect by the library that fits; ``options`` are those of ``sqlite3.connect``.

    With ``cipher`` by the one that encrypts, also to a file without a key. Of a wrong key nothing shows
    before the first look into the file.

    Raises:
        RuntimeError: the library does not encrypt. Python's own SQLite ignores a key and writes plain text:
            that must be a crash, not a diary in the open.
    """
    library = _cipher() if cipher else driver(key)
    connection: sqlite3.Connection = library.connect(database, **options)
    try:
        if cipher or key is not None:
            _prepare(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, key: Key | None) -> None:
    for statement in _FORM:
        connection.execute(statement)
    if key is not None:
        connection.execute(f'PRAGMA key = "{key.literal}"')
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise RuntimeError("this SQLite does not encrypt")


def database_errors() -> tuple[type[Exception], ...]:
    """Return what both libraries raise, for an ``except``; one that is not loaded has raised nothing."""
    cipher = sys.modules.get(_CIPHER)
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


@contextmanager
def database_errors_ignored() -> Iterator[None]:
    """Go on after this block when the database refused something in it."""
    try:
        yield
    except database_errors():
        pass
