"""Writing edits in bulk, with a check of each edit against the stored content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from functools import cache
from operator import itemgetter
from typing import Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Executable,
    Insert,
    Integer,
    String,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert

from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import Edit, Slot, slot
from herstel_gui.application.storing_progress import CHUNK, wrote
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.storage.engine import digests, schema, troubles
from herstel_gui.storage.engine.rows import Cell, Row, row_of

_OLD = "old_"
"""Prefix of the parameters for the content before an edit; parameters without prefix hold the new content."""


_DIALECT: Final = sqlite.dialect()


def constant(name: str) -> ColumnElement[str]:
    """Return a name of the schema as a text in SQL, and not as a parameter of each row."""
    return literal_column(f"'{name}'", String)


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements for one table."""

    keep: Insert
    """Copies a row to the history if the row equals ``before`` of the edit."""
    add: Insert
    change: Update
    remove: Delete


@dataclass(slots=True)
class Work:
    """The parameters of the statements for one table."""

    kept: list[Row] = field(default_factory=list)
    added: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    removed: list[Row] = field(default_factory=list)


def write_run(connection: Connection, run: Iterable[Edit], moments: Mapping[Slot, int], action: str) -> None:
    """Store edits of different slots; ``moments`` are in milliseconds since 1970.

    ``action`` is the template of the text in the undo menu. ChangedElsewhereError when the content of a slot
    differs from ``before`` of its edit; the caller must roll back.
    """
    for table, work in _gathered(run, moments, action).items():
        statements = _statements(table)
        demand_all(connection, statements.keep, work.kept)
        demand_all(connection, statements.remove, work.removed)
        demand_all(connection, statements.change, work.changed)
        demand_all(connection, statements.add, work.added)


def places_of(edits: Iterable[Edit]) -> frozenset[str]:
    """Return the places (see ``digests``) whose digests these edits change."""
    places = set()
    for edit in edits:
        step()
        for entry in (edit.before, edit.after):
            if entry is not None:
                table, row = row_of(entry)
                places.add(str(row["day"]) if table.name in digests.DAY_TABLES else table.name)
    return frozenset(places)


def _gathered(run: Iterable[Edit], moments: Mapping[Slot, int], action: str) -> dict[Table, Work]:
    tables: dict[Table, Work] = defaultdict(Work)
    for edit in run:
        step()
        moment = moments[slot(edit.entry)]
        if edit.before is not None:
            table, row = row_of(edit.before)
            old: Row = {_OLD + name: value for name, value in row.items()}
            tables[table].kept.append({**old, "at": moment, "action": action})
            if edit.after is None:
                tables[table].removed.append(old)
            else:
                new = {
                    name: value
                    for name, value in row_of(edit.after)[1].items()
                    if name not in table.primary_key
                }
                tables[table].changed.append({**old, **new, "recorded_at": moment})
        elif edit.after is not None:
            table, row = row_of(edit.after)
            tables[table].added.append({**row, "recorded_at": moment})
    return tables


def demand_all(connection: Connection, statement: Executable, rows: Sequence[Row]) -> None:
    """Run the statement for all rows; ChangedElsewhereError when it changed fewer rows than given.

    All rows have the same keys in the same order. The cursor is that of the driver: preparing the parameters
    of each row takes SQLAlchemy longer than SQLite takes for storing them.
    """
    if not rows:
        return
    text, cells_of = _compiled(statement, tuple(rows[0]))
    cursor = connection.connection.cursor()
    try:
        for begin in range(0, len(rows), CHUNK):
            look()
            part = rows[begin : begin + CHUNK]
            cursor.executemany(text, list(map(cells_of, part)))
            if cursor.rowcount != len(part):
                raise troubles.changed()
            wrote(len(part))
    finally:
        cursor.close()


@cache
def _compiled(statement: Executable, keys: tuple[str, ...]) -> tuple[str, Callable[[Row], Sequence[Cell]]]:
    """Return the SQL of a statement, and the function from a row with these keys to its parameters."""
    compiled = statement.compile(  # type: ignore[attr-defined]  # every statement is a ClauseElement
        dialect=_DIALECT, column_keys=list(keys), for_executemany=True
    )
    names: Sequence[str] = compiled.positiontup
    if len(names) == 1:
        return str(compiled), lambda row: (row[names[0]],)
    return str(compiled), itemgetter(*names)


@cache
def _statements(table: Table) -> Statements:
    keys = list(table.primary_key.columns)
    others = [column for column in table.columns if column not in keys]
    stated = [column for column in others if column.name not in {"recorded_at", schema.VIA}]
    same_key = and_(*(column == bindparam(_OLD + column.name) for column in keys))
    same_content = (column.is_not_distinct_from(bindparam(_OLD + column.name)) for column in stated)
    described = [part for column in others for part in (constant(column.name), column)]
    history_row = select(
        bindparam("at", type_=Integer),
        bindparam("action", type_=String),
        constant(table.name),
        func.json_array(*keys),
        func.json_object(*described),
    ).where(same_key, *same_content)
    return Statements(
        keep=schema.history.insert().from_select(["at", "action", "place", "slot", "old"], history_row),
        add=insert(table).on_conflict_do_nothing(index_elements=keys),
        change=update(table).where(same_key),
        remove=delete(table).where(same_key),
    )
