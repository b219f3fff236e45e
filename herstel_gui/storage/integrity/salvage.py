"""Salvage of the readable content of a damaged journal. The journal itself stays unchanged.

Each page is parsed on its own. The table of a page outside the B-trees is guessed from the shape of its rows.
The digests prove which days are undamaged.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.measures import MEASURES, OWN
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.storage.encryption.ciphered_pages import RESERVED, deciphered
from herstel_gui.storage.engine import digests, schema
from herstel_gui.storage.engine.connections import query_on
from herstel_gui.storage.engine.digests import Parts
from herstel_gui.storage.engine.drivers import Key, connect_with, database_errors_ignored
from herstel_gui.storage.engine.rows import TRAINING, follow_up_of, session_of, training_of
from herstel_gui.storage.integrity.database_pages import DatabasePage, DatabasePages, Record

if TYPE_CHECKING:
    from sqlalchemy import Table

Rows: TypeAlias = dict[str, list[tuple[Any, ...]]]
"""Rows by table; the cells of a row are sorted by column name."""

_KINDS: Final = {kind.value for kind in DayKind}
_ANSWERS: Final = {answer.value for answer in Participation}
_KEYS: Final = {measure.key for measure in MEASURES}
_NUMBERED: Final = {16: "session", 15: "session", 6: "history", 4: "day_note", 3: "day_note"}
"""Tables with a rowid by their number of columns, with and without the column of the import."""
_DAYLESS: Final = {9: "planned_training", 7: "import_batch", 4: "source", 3: "source_order"}
"""Tables whose rows do not begin with a day, by their number of columns, without the column of the import."""
_PAIR: Final = 2
"""Number of columns of ``meta`` and ``digest``."""


@dataclass(frozen=True, slots=True)
class Content:
    """The content of a journal as rows, and its digests."""

    days: Mapping[str, Parts] = field(default_factory=dict)
    beside: Mapping[str, Sequence[Sequence[Any]]] = field(default_factory=dict)
    history: Sequence[Sequence[Any]] = ()
    stated: Mapping[str, str] = field(default_factory=dict)
    """The stored digests by place; some can be missing in a damaged journal."""

    @property
    def doubtful(self) -> frozenset[str]:
        """The days with lost or damaged data, and the days without a digest to prove them."""
        known = {place: value for place, value in self.stated.items() if place[:1].isdigit()}
        return frozenset(digests.wrong_days(known, self.days))


def content_of(connection: sqlite3.Connection) -> Content:
    """Return the content of an undamaged journal of the present schema version."""
    query = query_on(connection)
    return Content(
        digests.days_of(query),
        {table: digests.rows_of(query, table) for table in digests.BESIDE},
        digests.rows_of(query, digests.HISTORY),
        digests.all_stored(query),
    )


def salvage(path: Path, key: Key | None = None) -> Content:
    """Return the readable content of the file at ``path``; empty when the file is no journal.

    Raises:
        OSError: the file cannot be read at all.
    """
    content = _settled(path, key)
    pages = DatabasePages(content) if key is None else DatabasePages(deciphered(content, key), RESERVED)
    trees = pages.trees()
    rows: Rows = defaultdict(list)
    # pages in a B-tree come first: the first row with a primary key is used
    for page in sorted(pages.every(), key=lambda page: page.number not in trees):
        table = trees.get(page.number) or _recognised(page) or ""
        if table in schema.metadata.tables:
            rows[table] += _rows(schema.metadata.tables[table], page)
    return _content(rows)


def _settled(path: Path, key: Key | None) -> bytes:
    """Return the bytes of a copy of the file, after SQLite rolled back an unfinished transaction in it."""
    with TemporaryDirectory(prefix=f".{path.name}.", suffix=".part", dir=path.parent) as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        hot = path.with_name(f"{path.name}-journal")
        if os.path.exists(hot):
            shutil.copyfile(hot, copy.with_name(hot.name))
            with database_errors_ignored(), closing(connect_with(key, str(copy))) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master")
        return copy.read_bytes()


def _recognised(page: DatabasePage) -> str | None:
    """Guess the table of a page outside the B-trees; None when no table fits."""
    _, first = page.records[0]
    if page.numbered:
        return _NUMBERED.get(len(first))
    if len(first) == _PAIR:
        return "digest" if len(str(first[1])) == digests.SIZE else "meta"
    first = _without_import(first)
    if not _is_day(first[0]):
        return _DAYLESS.get(len(first))
    seconds = {record[1] for _, record in page.records if len(record) > 1}
    match len(first):
        case 3:
            return _narrow(seconds)
        case 4:
            return "baseline_restart" if _are_measures(seconds) else "planned_day"
        case 5:
            return "planned_period" if _named(seconds) else "episode_answer"
        case 6:
            return "reading"
        case 9:
            return "follow_up"
        case _:
            return None


def _without_import(record: Record) -> Record:
    """Return a row without the column of its import, which rows from before version 4 do not have.

    Their last column is the moment of storing, a number.
    """
    return record if isinstance(record[-1], int) else record[:-1]


def _narrow(seconds: Iterable[object]) -> str:
    """Return the table with a day and one more column, by the values of the second column."""
    words = set(seconds)
    if words <= _KINDS:
        return "day_kind"
    if words <= _ANSWERS:
        return "participation"
    if _are_measures(words):
        return "exclusion"
    return "recovery_week" if all(map(_is_day, words)) else "tag"


def _are_measures(words: Iterable[object]) -> bool:
    return all(word in _KEYS or str(word).startswith(OWN) for word in words)


def _named(cells: Iterable[object]) -> bool:
    """Return whether a column holds words: neither days nor nothing."""
    return any(cell is not None and not _is_day(cell) for cell in cells)


def _is_day(cell: object) -> bool:
    try:
        return date.fromisoformat(str(cell)).isoformat() == cell
    except ValueError:
        return False


def _rows(table: Table, page: DatabasePage) -> list[tuple[Any, ...]]:
    keys = list(table.primary_key.columns)
    declared = list(table.columns)
    numbered = bool(table.dialect_options["sqlite"]["with_rowid"])
    # the rows of a WITHOUT ROWID table begin with the primary key
    names = [
        column.name for column in (declared if numbered else [*keys, *(c for c in declared if c not in keys)])
    ]
    return [
        tuple(cell for _, cell in sorted(zip(names, _numbered(table, rowid, record), strict=True)))
        for rowid, short in page.records
        for record in (_lengthened(short, table),)
        if len(record) == len(names) and numbered == page.numbered
    ]


def _lengthened(record: Record, table: Table) -> Record:
    """Return a row with an empty import when it was stored before the table had this column."""
    missing = schema.VIA in table.columns and len(record) == len(table.columns) - 1
    return (*record, None) if missing else record


def _numbered(table: Table, rowid: int, record: Record) -> Record:
    # SQLite stores an INTEGER PRIMARY KEY as the rowid
    return (rowid, *record[1:]) if table is schema.history else record


def _content(rows_by_table: Rows) -> Content:
    """Return the rows that satisfy the schema, sorted, by inserting them into a database in memory."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        # never sort diary text in a temporary file
        connection.execute("PRAGMA temp_store = MEMORY")
        schema.create(connection)
        for table, rows in rows_by_table.items():
            names = _names(table)
            marks = ", ".join("?" * len(names))
            # table and column names come from the schema
            statement = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
            for row in rows:
                if _makes_sense(table, row):
                    with suppress(sqlite3.Error, OverflowError):
                        connection.execute(statement, row)
        return content_of(connection)


def _names(table: str) -> list[str]:
    return sorted(column.name for column in schema.metadata.tables[table].columns)


def _makes_sense(table: str, row: tuple[Any, ...]) -> bool:
    try:
        if table == "session":
            session_of(row)
        elif table == "day_kind":
            DayKind(row[1])
        elif table == "participation":
            Participation(row[2])
        elif table == "planned_training":
            named = dict(zip(_names(table), row, strict=True))
            training_of([named[name] for name in TRAINING])
        elif table == "follow_up":
            follow_up_of(dict(zip(_names(table), row, strict=True)))
    except (ValueError, TypeError, ArithmeticError, HerstelError):
        return False
    return not any(isinstance(cell, bytes) for cell in row)
