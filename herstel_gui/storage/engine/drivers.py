"""The two database libraries: Python's own SQLite, and SQLCipher for journals with a password.

SQLCipher is loaded with the first encrypted journal. Its API is that of ``sqlite3``, but its exceptions do
not derive from ``sqlite3.Error``.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_CIPHER: Final = "sqlcipher3.dbapi2"

_FORM: Final = (
    # SQLCipher would write messages about damaged pages to the terminal
    "PRAGMA cipher_log_level = NONE",
    # a later SQLCipher may use other parameters for new files; holds for attached files too
    "PRAGMA cipher_default_compatibility = 4",
    # large sorts would go to an unencrypted temporary file
    "PRAGMA temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True)
class Key:
    """The encryption key of the files that begin with the 16 bytes ``head``; ``raw`` is 32 bytes."""

    head: bytes
    raw: bytes = field(repr=False)

    @property
    def literal(self) -> str:
        """The key and salt as an SQLCipher blob literal, with which SQLCipher skips its key derivation."""
        return f"x'{self.raw.hex()}{self.head.hex()}'"


def driver(key: Key | None) -> ModuleType:
    """Return the library for files with this key: SQLCipher, or ``sqlite3`` when the key is None."""
    return sqlite3 if key is None else _cipher()


def _cipher() -> ModuleType:
    from sqlcipher3 import dbapi2

    return dbapi2  # type: ignore[no-any-return]  # the package has no type hints


def connect_with(
    key: Key | None,
    database: str,
    *,
    cipher: bool = False,
    **options: Any,  # noqa: ANN401
) -> sqlite3.Connection:
    """Connect with the library for this key; ``options`` are those of ``sqlite3.connect``.

    With ``cipher``, SQLCipher is used even without a key. A wrong key shows only at the first read.

    Raises:
        RuntimeError: the library does not encrypt. Plain SQLite ignores a key and would write the diary
            unencrypted.
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
    """Return the base exceptions of the loaded libraries, for an ``except`` clause."""
    cipher = sys.modules.get(_CIPHER)
    return (sqlite3.Error,) if cipher is None else (sqlite3.Error, cipher.Error)


@contextmanager
def database_errors_ignored() -> Iterator[None]:
    """Suppress the exceptions of both database libraries."""
    try:
        yield
    except database_errors():
        pass
