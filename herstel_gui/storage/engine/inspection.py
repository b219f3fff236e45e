"""Checks of a file before it is trusted: is it a journal, of which version, with the expected schema only.

A journal may come from a shared folder or a USB stick. A trigger that deletes everything passes SQLite's own
checks, so the schema of the file is compared with the declared schema.
"""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy.dialects import sqlite

from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.storage.engine import file_format, schema, troubles
from herstel_gui.storage.engine.connections import BUSY_MILLISECONDS, connect_bare, demand_journal, pragma
from herstel_gui.storage.engine.drivers import Key, database_errors, database_errors_ignored

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import Column, MetaData, Table


_PARTS: Final = (
    "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' OR type = 'trigger'"
)
_COLUMNS: Final = """
SELECT t.name, t.type, x.name, x.type, x."notnull", x.pk, x.hidden
FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS x
WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
"""


def inspect(
    path: Path,
    key: Key | None = None,
    *,
    read_only: bool = False,
    busy: int = BUSY_MILLISECONDS,
    quick: bool = True,
) -> int:
    """Check the journal at ``path`` and return its schema version. The file stays unchanged.

    ``busy`` is in milliseconds. ``quick=False`` skips ``quick_check``, for callers that check more later.

    Raises:
        DamagedJournalError: the file is empty, damaged, no journal, or has a table, trigger or view that
            Herstel does not make.
        NewerJournalError: the schema version is newer than this program.
        sqlite3.Error, OSError: ``troubles.explained`` turns both into a JournalError.
    """
    if path.stat().st_size == 0:
        raise troubles.empty(path)
    with closing(connect_bare(path, key, read_only=read_only, busy=busy)) as connection:
        # a read transaction: no other program can lengthen the file during the checks
        connection.execute("BEGIN")
        _demand_journal(connection, path, key)
        _demand_all_pages(connection, path)
        version = pragma(connection, "user_version")
        if version < 1:
            raise troubles.damaged(path)
        if version > file_format.FORMAT_VERSION:
            raise troubles.newer(path, _about(connection, "program") or "?")
        _refuse_strangers(connection, path, current=version == file_format.FORMAT_VERSION)
        # takes about 30 ms for a journal of twenty years
        if quick and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise troubles.damaged(path)
    return version


def _demand_journal(connection: sqlite3.Connection, path: Path, key: Key | None) -> None:
    try:
        demand_journal(connection, path, key)
    except PasswordNeededError:
        if key is None:
            raise
        # the key was chosen by the head of the file: if the key does not open the file, the file is damaged
        raise troubles.damaged(path) from None


def _demand_all_pages(connection: sqlite3.Connection, path: Path) -> None:
    # SQLite detects a missing last page, but not a truncated one
    if path.stat().st_size < pragma(connection, "page_count") * pragma(connection, "page_size"):
        raise troubles.damaged(path)


def identity_of(path: Path, key: Key | None) -> str:
    """Return the ``journal_id`` of a journal, which may be open; empty when the file cannot be read now."""
    with database_errors_ignored(), closing(connect_bare(path, key, read_only=True, busy=0)) as connection:
        return journal_id(connection)
    return ""


def journal_id(connection: sqlite3.Connection) -> str:
    """Return the random id of the journal, which all its copies share; empty when the file has no id."""
    return _about(connection, "journal_id")


def _about(connection: sqlite3.Connection, key: str) -> str:
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    except database_errors():
        return ""
    # from an untrusted file, and used in messages and file names
    return "".join(sign for sign in str(row[0])[:40] if sign.isalnum() or sign in ".-+") if row else ""


def _refuse_strangers(connection: sqlite3.Connection, path: Path, *, current: bool) -> None:
    """Refuse triggers, views and hidden columns; with ``current``, any difference from the schema.

    Raises:
        TamperedJournalError: the file has a part that Herstel does not make.
        DamagedJournalError: a table is missing or has other columns.
    """
    for kind, name in connection.execute(_PARTS).fetchall():
        if kind in {"trigger", "view"}:
            raise troubles.tampered(path, name)
    tables = _tables(connection)
    for name, (kind, columns) in tables.items():
        if kind != "table" or any(column[-1] for column in columns):
            raise troubles.tampered(path, name)
    if current:
        declared = _declared(schema.metadata)
        present = {name: columns for name, (_, columns) in tables.items()}
        for name in sorted({*declared, *present}):
            if name not in declared:
                raise troubles.tampered(path, name)
            if present.get(name) != declared[name]:
                raise troubles.damaged(path)


_Column: TypeAlias = tuple[str, str, int, int, int]
"""Name, type, NOT NULL flag, position in the primary key (0: not in the key), hidden or generated flag."""


def _tables(connection: sqlite3.Connection) -> dict[str, tuple[str, set[_Column]]]:
    """Return the kind (table, view or virtual table) and the columns of each table in the file, by name."""
    tables: dict[str, tuple[str, set[_Column]]] = {}
    for table, kind, *column in connection.execute(_COLUMNS).fetchall():
        name, type_, required, place, hidden = column
        tables.setdefault(table, (kind, set()))[1].add((name, type_, required, place, hidden))
    return tables


@cache
def _declared(metadata: MetaData) -> dict[str, set[_Column]]:
    compiler = sqlite.dialect()
    return {
        table.name: {
            (column.name, column.type.compile(compiler), int(not column.nullable), _place(table, column), 0)
            for column in table.columns
        }
        for table in metadata.tables.values()
    }


def _place(table: Table, column: Column[Any]) -> int:
    keys = list(table.primary_key.columns)
    return keys.index(column) + 1 if column.primary_key else 0
