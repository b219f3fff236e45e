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
    if key is None:
        return sqlite3
    from sqlcipher3 import dbapi2

    return dbapi2  # type: ignore[no-any-return]  # comes without types


def connect_with(key: Key | None, database: str, **options: Any) -> sqlite3.Connection:  # noqa: ANN401
    """Connect by the library that fits; ``options`` are those of ``sqlite3.connect``.

    Of a wrong key nothing shows before the first look into the file.
    """
    connection: sqlite3.Connection = driver(key).connect(database, **options)
    if key is not None:
        try:
            unlock(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def unlock(connection: sqlite3.Connection, key: Key) -> None:
    """Give a connection its key; RuntimeError when its library does not encrypt.

    Python's own SQLite ignores a key and writes plain text: that must be a crash, not a diary in the open.
    """
    # it would write to the terminal what it thinks of a damaged page
    connection.execute("PRAGMA cipher_log_level = NONE")
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
