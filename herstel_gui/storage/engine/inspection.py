"""Looking at a file before it is trusted: whose it is, how old its form is, whether anything was slipped in.

A journal may come from a synchronised folder or a stick. A trigger that deletes everything passes SQLite's
own checks, so what the file declares is compared with what Herstel declares.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from sqlalchemy.dialects import sqlite

from herstel_gui.domain.errors import PasswordNeededError
from herstel_gui.storage.engine import schema, troubles
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
    """Return the version of a journal's form; nothing in the file changes.

    Raises:
        DamagedJournalError: empty, no journal, not whole, or with parts that are not Herstel's.
        NewerJournalError: of a newer form than this program knows.
        sqlite3.Error, OSError: to be put into words by ``troubles.explained``.
    """
    if path.stat().st_size == 0:
        raise troubles.empty(path)
    with closing(connect_bare(path, key, read_only=read_only, busy=busy)) as connection:
        # one moment of the file: nobody can lengthen it meanwhile
        connection.execute("BEGIN")
        _demand_journal(connection, path, key)
        _demand_all_pages(connection, path)
        version = pragma(connection, "user_version")
        if version < 1:
            raise troubles.damaged(path)
        if version > schema.FORMAT_VERSION:
            raise troubles.newer(path, _about(connection, "program") or "?")
        _refuse_strangers(connection, path, current=version == schema.FORMAT_VERSION)
        # some thirty milliseconds for twenty years; not for who looks at everything anyway
        if quick and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise troubles.damaged(path)
    return version


def _demand_journal(connection: sqlite3.Connection, path: Path, key: Key | None) -> None:
    try:
        demand_journal(connection, path, key)
    except PasswordNeededError:
        if key is None:
            raise
        # a key is chosen by how the file begins: when it does not open it, the file is damaged
        raise troubles.damaged(path) from None


def _demand_all_pages(connection: sqlite3.Connection, path: Path) -> None:
    # SQLite notices a missing page, and takes half a page for a whole one
    if path.stat().st_size < pragma(connection, "page_count") * pragma(connection, "page_size"):
        raise troubles.damaged(path)


def identity_of(path: Path, key: Key | None) -> str:
    """Return the ``journal_id`` of a journal that may be open; empty when it cannot be read now."""
    with database_errors_ignored(), closing(connect_bare(path, key, read_only=True, busy=0)) as connection:
        return journal_id(connection)
    return ""


def journal_id(connection: sqlite3.Connection) -> str:
    """Return what tells this journal from others, wherever it lies; empty when it does not say."""
    return _about(connection, "journal_id")


def _about(connection: sqlite3.Connection, key: str) -> str:
    try:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    except database_errors():
        return ""
    # it becomes part of a sentence and of a file name, and the file could come from anywhere
    return "".join(sign for sign in str(row[0])[:40] if sign.isalnum() or sign in ".-+") if row else ""


def _refuse_strangers(connection: sqlite3.Connection, path: Path, *, current: bool) -> None:
    """Refuse what Herstel never makes; of a current journal also whatever differs from the declaration."""
    for kind, name in connection.execute(_PARTS).fetchall():
        if kind in {"trigger", "view"}:
            raise troubles.tampered(path, name)
    found = _found(connection)
    for name, (kind, columns) in found.items():
        if kind != "table" or any(column[-1] for column in columns):
            raise troubles.tampered(path, name)
    if current:
        declared = _declared(schema.metadata)
        columns_found = {name: columns for name, (_, columns) in found.items()}
        for name in sorted({*declared, *columns_found}):
            if name not in declared:
                raise troubles.tampered(path, name)
            if columns_found.get(name) != declared[name]:
                raise troubles.damaged(path)


_Column: TypeAlias = tuple[str, str, int, int, int]
"""Name, type, whether it must be there, place in the key (0: none), whether it is computed or hidden."""


def _found(connection: sqlite3.Connection) -> dict[str, tuple[str, set[_Column]]]:
    found: dict[str, tuple[str, set[_Column]]] = {}
    for table, kind, *column in connection.execute(_COLUMNS).fetchall():
        name, type_, required, place, hidden = column
        found.setdefault(table, (kind, set()))[1].add((name, type_, required, place, hidden))
    return found


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
