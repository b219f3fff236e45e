"""Versions of a journal: reading them with their moments, and writing an exact exchange of rows."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Integer,
    String,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects.sqlite import insert as insert_into

from herstel_gui.application.cancelling import step
from herstel_gui.application.changes import Entry, StatedZone, slot
from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion, Marks
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.versions import End, Place, Rows, Version
from herstel_gui.storage.engine import digests, schema, troubles
from herstel_gui.storage.engine.rows import READING, Row, row_of
from herstel_gui.storage.store.history import PLACES, entry_of, rows_of_history
from herstel_gui.storage.store.writing import constant, demand_all

if TYPE_CHECKING:
    from herstel_gui.storage.engine.digests import Query

ZONE, ZONE_AT = "zone", "zone_at"
"""Keys of ``meta``: the zone of the clock times, and the moment in milliseconds at which it was chosen."""

_ENDED_AT, _ENDED_BY = "ended at", "ended by"
"""Parameters of a row of the history, beside those with the names of the columns of its table."""
_BESIDE: Final = tuple(place for place in PLACES if place not in digests.DAY_TABLES)

_HISTORY: Final = "SELECT at, action, place, slot, old FROM history"
_LISTED: Final = "(SELECT value FROM json_each(?))"
_MOVED_HERE: Final = f"""
id IN (SELECT json_extract(slot, '$[0]') FROM history
       WHERE place = 'session' AND json_extract(old, '$.day') IN {_LISTED})
"""  # noqa: S608  # no outside text
_MOVED_AWAY: Final = f"""
SELECT json_array(id) FROM session WHERE day IN {_LISTED}
UNION SELECT slot FROM history WHERE place = 'session' AND json_extract(old, '$.day') IN {_LISTED}
"""  # noqa: S608  # no outside text
_HISTORY_OF_DAYS: Final = f"""
{_HISTORY}
WHERE place NOT IN (SELECT value FROM json_each(?))
   OR json_extract(slot, '$[0]') IN {_LISTED}
   OR place = 'session' AND (slot IN ({_MOVED_AWAY}) OR json_extract(slot, '$[0]') IN {_LISTED})
"""  # noqa: S608  # no outside text
_DAY_OF_ROW: Final = (
    "CASE place WHEN 'session' THEN json_extract(old, '$.day') ELSE json_extract(slot, '$[0]') END"
)


def marks_of(query: Query) -> Marks:
    """Return the marks by which two versions of a journal are compared; see ``Marks``."""
    identity = query("SELECT value FROM meta WHERE key = 'journal_id'", ())
    known = digests.all_stored(query)
    history: defaultdict[date, set[tuple[Any, ...]]] = defaultdict(set)
    listed = json.dumps(digests.DAY_TABLES)
    statement = (
        f"SELECT {_DAY_OF_ROW}, at, action, place, slot, old FROM history "  # noqa: S608  # no outside text
        "WHERE place IN (SELECT value FROM json_each(?))"
    )
    for day, *row in query(statement, (listed,)):
        history[date.fromisoformat(day)].add(tuple(row))
    return Marks(
        str(identity[0][0]) if identity else "",
        stated_zone(query),
        {date.fromisoformat(day): value for day, value in known.items() if day[:1].isdigit()},
        {day: frozenset(rows) for day, rows in history.items()},
    )


def stated_zone(query: Query) -> StatedZone:
    """Return the zone of the clock times with the moment at which it was chosen; 0 when never chosen."""
    rows = query("SELECT key, value FROM meta WHERE key IN (?, ?)", (ZONE, ZONE_AT))
    about = {str(key): str(value) for key, value in rows}
    moment = about.get(ZONE_AT, "")
    return StatedZone(int(moment) if moment.isdecimal() else 0, about.get(ZONE, ""))


def rows_of_days(query: Query, days: Collection[date] | None, trainings: Collection[str] = ()) -> EntryRows:
    """Return the versions of the given days, or of all, and all versions of entries beside the days.

    Of a training that was ever on one of the days, or that is among ``trainings`` by its id, all versions are
    returned, also those on other days.

    Raises:
        ValueError, KeyError, TypeError, RefusedValueError: a row is damaged.
    """
    listed = None if days is None else json.dumps([day.isoformat() for day in days])
    ids = json.dumps(sorted(trainings), ensure_ascii=False)
    now: set[EntryVersion] = set()
    for table in PLACES:
        now.update(present_rows(query, table, *_of_days(table, listed, ids)))
    return Rows(frozenset(now), frozenset(_ends(query, listed, ids)))


def _of_days(table: str, listed: str | None, ids: str) -> tuple[str, tuple[str, ...]]:
    """Return the condition on the rows of a table that belong to the listed days, and its parameters."""
    if listed is None or table not in digests.DAY_TABLES:
        return "", ()
    if table == "session":
        return f"WHERE day IN {_LISTED} OR {_MOVED_HERE} OR id IN {_LISTED}", (listed, listed, ids)
    return f"WHERE day IN {_LISTED}", (listed,)


def present_rows(
    query: Query, table: str, where: str = "", parameters: tuple[str, ...] = ()
) -> Iterator[EntryVersion]:
    """Yield the present entries of a table, with their moments, as far as ``where`` holds."""
    names = digests.columns(query, table)
    rows = digests.rows_of(query, table, where, parameters)
    if table == "reading" and tuple(names) == READING:
        yield from _readings(rows)
        return
    for cells in rows:
        step()
        row = dict(zip(names, cells, strict=True))
        entry = entry_of(table, row)
        yield Version(slot(entry), entry, row["recorded_at"])


def _readings(rows: Iterable[Sequence[Any]]) -> Iterator[EntryVersion]:
    """Yield what ``present_rows`` does of rows with the columns READING: nearly all rows of a journal."""
    days: dict[str, date] = {}
    for day, measure, recorded, source, offset, value, via in rows:
        step()
        known = days.get(day)
        if known is None:
            known = days[day] = date.fromisoformat(day)
        number = value if isinstance(value, int) else Decimal(repr(value))
        entry = Reading(known, measure, number, source, offset, via or "")
        yield Version(("reading", known, measure, source), entry, recorded)


def _ends(query: Query, listed: str | None, ids: str) -> Iterator[End[Entry]]:
    if listed is None:
        yield from _ends_of(query(_HISTORY, ()))
    else:
        days = (json.dumps(digests.DAY_TABLES), listed, listed, listed, ids)
        yield from _ends_of(query(_HISTORY_OF_DAYS, days))


def history_where(query: Query, where: str, parameters: tuple[str, ...]) -> Iterator[End[Entry]]:
    """Yield the rows of the history for which ``where`` holds."""
    return _ends_of(query(f"{_HISTORY} WHERE {where}", parameters))


def _ends_of(rows: Iterable[Sequence[Any]]) -> Iterator[End[Entry]]:
    meant = [row for row in rows if row[2] in PLACES]
    for (at, action, *_), (place, row) in zip(meant, rows_of_history(row[2:] for row in meant), strict=True):
        step()
        entry = entry_of(place, row)
        yield End(Version(slot(entry), entry, row["recorded_at"]), at, action)


def last_moments(query: Query, edited: Iterable[Entry]) -> dict[tuple[Any, ...], tuple[int | None, int]]:
    """Return for each entry's slot the moment at which its present entry was stored, and the last moment.

    The first is None for an empty slot; the last moment is 0 for a slot that never held anything.
    """
    by_table: defaultdict[str, list[tuple[tuple[Any, ...], list[Any]]]] = defaultdict(list)
    for entry in edited:
        table, row = row_of(entry)
        by_table[table.name].append((slot(entry), [row[column.name] for column in table.primary_key.columns]))
    moments: dict[tuple[Any, ...], tuple[int | None, int]] = {}
    for name, slots in by_table.items():
        keys = json.dumps([key for _, key in slots], ensure_ascii=False)
        stored = dict(map(tuple, query(_present(name), (keys,))))
        ended = dict(map(tuple, query(_LAST_END, (keys, name))))
        for number, (place, _) in enumerate(slots):
            present = stored.get(number)
            moments[place] = present, max(present or 0, ended.get(number, 0))
    return moments


_LAST_END: Final = """
SELECT wanted.key, max(history.at) FROM json_each(?1) AS wanted
JOIN history ON history.place = ?2 AND history.slot = wanted.value GROUP BY wanted.key
"""


@cache
def _present(table: str) -> str:
    keys = schema.metadata.tables[table].primary_key.columns
    same = " AND ".join(
        f"stored.\"{column.name}\" = json_extract(wanted.value, '$[{number}]')"
        for number, column in enumerate(keys)
    )
    # names from the schema
    return (
        f"SELECT wanted.key, stored.recorded_at FROM json_each(?1) AS wanted JOIN {table} AS stored ON {same}"  # noqa: S608
    )


@dataclass(frozen=True, slots=True)
class ExchangedRows:
    """The rows of the tables that an exchange removes and adds, without the history."""

    gone: Mapping[Table, list[Row]]
    come: Mapping[Table, list[Row]]

    @property
    def places(self) -> frozenset[str]:
        """The places (see ``digests``) whose digests the exchange changes, besides the history."""
        return frozenset(
            str(row["day"]) if table.name in digests.DAY_TABLES else table.name
            for tables in (self.gone, self.come)
            for table, rows in tables.items()
            for row in rows
        )


def rows_of_exchange(exchange: EntryExchange) -> ExchangedRows:
    """Return the rows of an exchange by their tables."""
    return ExchangedRows(_by_table(exchange.gone), _by_table(exchange.come))


def write_exchange(
    connection: Connection, query: Query, exchange: EntryExchange, rows: ExchangedRows
) -> None:
    """Remove and add exactly the ``rows`` of the exchange, and change the history.

    ChangedElsewhereError when a row that should go is not there, or a slot that should be filled is not
    empty; the caller must roll back.
    """
    forget(query, exchange.forgotten)
    for table, gone in rows.gone.items():
        demand_all(connection, _exact(table), gone)
    for table, come in rows.come.items():
        demand_all(connection, _added(table), come)
    add_to_history(connection, exchange.kept)


def add_to_history(connection: Connection, ends: Iterable[End[Entry]]) -> None:
    """Add rows to the history, in the order of their moments."""
    kept: defaultdict[Table, list[Row]] = defaultdict(list)
    for end in sorted(ends, key=_in_order):
        step()
        table, row = _row(end.version)
        row[_ENDED_AT], row[_ENDED_BY] = end.at, end.action
        kept[table].append(row)
    for table, rows in kept.items():
        demand_all(connection, _history_row(table), rows)


def _in_order(end: End[Entry]) -> tuple[int, int, Place]:
    step()
    version = end.version
    return end.at, version.recorded, version.place


def _by_table(versions: Iterable[EntryVersion]) -> Mapping[Table, list[Row]]:
    tables: defaultdict[Table, list[Row]] = defaultdict(list)
    for version in versions:
        step()
        table, row = _row(version)
        tables[table].append(row)
    return tables


def _row(version: EntryVersion) -> tuple[Table, Row]:
    table, row = row_of(version.content)
    row["recorded_at"] = version.recorded
    return table, row


def forget(query: Query, ends: Collection[End[Entry]]) -> None:
    """Remove rows of the history, each once; ChangedElsewhereError when one of them is not there."""
    if not ends:
        return
    moments = json.dumps(sorted({end.at for end in ends}))
    wanted = set(ends)
    numbers = []
    statement = (
        "SELECT id, at, action, place, slot, old FROM history WHERE at IN (SELECT value FROM json_each(?))"
    )
    rows = [row for row in query(statement, (moments,)) if row[3] in PLACES]
    for (number, *_), end in zip(rows, _ends_of([row[1:] for row in rows]), strict=True):
        if end in wanted:
            wanted.discard(end)
            numbers.append(number)
    if wanted:
        raise troubles.changed()
    query("DELETE FROM history WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(numbers),))


@cache
def _exact(table: Table) -> Delete:
    return delete(table).where(
        and_(
            *(
                column.is_not_distinct_from(bindparam(column.name))
                for column in table.columns
                if column.name != schema.VIA
            )
        )
    )


@cache
def _added(table: Table) -> Insert:
    return insert_into(table).on_conflict_do_nothing(index_elements=list(table.primary_key.columns))


@cache
def _history_row(table: Table) -> Insert:
    """Return the statement that adds a row to the history, in the form of rows that were overwritten."""

    def parameter(name: str) -> Any:  # noqa: ANN401  # an expression of SQL
        return bindparam(name, type_=table.c[name].type)

    keys = [column.name for column in table.primary_key.columns]
    described = [
        part
        for column in table.columns
        if column.name not in keys
        for part in (constant(column.name), parameter(column.name))
    ]
    row = select(
        bindparam(_ENDED_AT, type_=Integer),
        bindparam(_ENDED_BY, type_=String),
        constant(table.name),
        func.json_array(*map(parameter, keys)),
        func.json_object(*described),
    )
    return insert(schema.history).from_select(["at", "action", "place", "slot", "old"], row)
