"""Digests of the stored data, which detect flipped bits that SQLite misses.

Of 600 single flipped bits in a journal SQLite's own check noticed 3, while 428 changed the displayed data. So
each day, each table beside the days, and the history have a digest in the table ``digest``, written in the
same transaction as the data. Digests are compared before a day is changed and whenever days are read, so that
damaged data is neither displayed nor overwritten.

A digest covers the columns that the file has, sorted by name, and skips empty tables. So the same code checks
journals of every version.

A *place* is the key of a digest: a day such as ``2026-11-22``, the name of a table beside the days,
``history`` or ``count``.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final, TypeAlias
from weakref import WeakKeyDictionary

from herstel_gui.application.cancelling import look, step

Query: TypeAlias = Callable[[str, tuple[Any, ...]], Sequence[Sequence[Any]]]
"""Runs a statement with its parameters and returns all rows."""

Parts: TypeAlias = Mapping[str, Sequence[Sequence[Any]]]
"""The rows of one day by table, sorted by primary key; the cells of a row are sorted by column name."""

DAY_TABLES: Final = ("day_kind", "day_note", "participation", "reading", "session", "tag")
BESIDE: Final = (
    "baseline_restart", "episode_answer", "exclusion", "follow_up", "import_batch", "meta", "planned_day",
    "planned_period", "planned_training", "recovery_week", "source", "source_order",
)  # fmt: skip
HISTORY: Final = "history"
COUNT: Final = "count"
"""The place of the number of digests, by which the loss of a day with its digest is detected."""
SINCE_VERSION: Final = 2
"""The first schema version with digests."""

SIZE: Final = 32
"""Number of hexadecimal digits stored of a SHA-256 digest: 128 bits, enough against chance."""


_ENCODER: Final = json.JSONEncoder(separators=(",", ":"))
_AT_ONCE: Final = 1000
"""Rows that are written as JSON by one call."""


def digest_of(parts: Parts) -> str:
    """Return the digest of the rows; TypeError for a cell of a type that no journal holds, such as a blob."""
    step()
    filled = [[name, [tuple(row) for row in parts[name]]] for name in sorted(parts) if parts[name]]
    return _digest(_ENCODER.encode(filled))


def linked(link: str, rows: Iterable[Sequence[Any]]) -> str:
    """Return the digest ``link`` extended by more rows, as in a hash chain."""
    for row in _written(rows):
        link = _digest(link + row)
    return link


def _written(rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield each row as JSON.

    Many rows are written by one call, because making an encoder takes longer than writing a row. The line
    feed between their parts cannot occur in JSON texts, which have it as an escape.
    """
    left = iter(rows)
    while part := [tuple(row) for row in islice(left, _AT_ONCE)]:
        look()
        text = json.dumps(part, separators=("\n", ":"))
        for row in text[2:-2].split("]\n["):
            yield "[" + row.replace("\n", ",") + "]"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:SIZE]


def wrong_days(stored: Mapping[str, str], days: Mapping[str, Parts]) -> tuple[str, ...]:
    """Return the days whose content differs from the stored digest, sorted."""
    return tuple(day for day in sorted({*stored, *days}) if stored.get(day) != _tried(days.get(day, {})))


def _tried(parts: Parts) -> str | None:
    try:
        return digest_of(parts) if any(parts.values()) else None
    except (TypeError, ValueError):
        return ""


def stored_days(query: Query, first: str = "0000", last: str = "9999-99") -> dict[str, str]:
    """Return the digests of the days from ``first`` up to and including ``last``."""
    statement = "SELECT place, value FROM digest WHERE place BETWEEN ? AND ?"
    return {place: value for place, value in query(statement, (first, last))}  # noqa: C416  # rows, no pairs


def stored_among(query: Query, places: Collection[str]) -> dict[str, str]:
    """Return the stored digests of the given places; a place without content has none."""
    statement = "SELECT place, value FROM digest WHERE place IN (SELECT value FROM json_each(?))"
    return {place: value for place, value in query(statement, (json.dumps(list(places)),))}  # noqa: C416


def all_stored(query: Query) -> dict[str, str]:
    """Return all stored digests by place."""
    return {place: value for place, value in query("SELECT place, value FROM digest", ())}  # noqa: C416


def complete(stored: Mapping[str, str]) -> bool:
    """Return whether no digest is missing, by the stored number of digests."""
    return stored.get(COUNT) == str(len(stored) - 1)


def wrong_places(query: Query) -> tuple[str, ...]:
    """Check the whole journal; return the places whose content differs from the stored digest."""
    known = all_stored(query)
    days = {place: value for place, value in known.items() if place[:1].isdigit()}
    wrong = list(wrong_days(days, days_of(query)))
    wrong += [table for table in BESIDE if not fits(known.get(table), table, rows_of(query, table))]
    if known.get(HISTORY, "") != _history(query):
        wrong.append(HISTORY)
    if not complete(known):
        wrong.append(COUNT)
    return tuple(wrong)


def wrong_among(query: Query, places: Collection[str]) -> tuple[str, ...]:
    """Check only the given days and tables; return the places whose content differs."""
    days = [place for place in places if place[:1].isdigit()]
    stored = stored_among(query, places)
    wrong = wrong_days({day: stored[day] for day in days if day in stored}, days_of(query, days))
    beside = [table for table in places if table in BESIDE]
    return (
        *wrong,
        *(table for table in beside if not fits(stored.get(table), table, rows_of(query, table))),
    )


def fits(stored: str | None, table: str, rows: Sequence[Sequence[Any]]) -> bool:
    """Return whether the rows of a table beside the days, as by ``rows_of``, have the stored digest."""
    return stored == _tried({table: rows})


def write(query: Query, places: Collection[str]) -> None:
    """Store the digests of the present content of the given days and tables."""
    content = days_of(query, [place for place in places if place[:1].isdigit()])
    for table in places:
        if table in BESIDE:
            content[table] = {table: list(rows_of(query, table))}
    query(
        "DELETE FROM digest WHERE place IN (SELECT value FROM json_each(?))",
        (json.dumps(list(places)),),
    )
    _insert(query, {place: digest_of(parts) for place, parts in content.items() if any(parts.values())})


def last_of_history(query: Query) -> int:
    """Return the id of the newest row of the history; 0 when the history is empty."""
    return int(query("SELECT coalesce(max(id), 0) FROM history", ())[0][0])


def write_history(query: Query, after: int) -> None:
    """Extend the digest of the history by the rows with an id greater than ``after``."""
    rows = rows_of(query, HISTORY, "WHERE id > ?", (after,))
    if rows:
        (stored,) = query("SELECT value FROM digest WHERE place = ?", (HISTORY,)) or [("",)]
        _insert(query, {HISTORY: linked(stored[0], rows)})


def rechain_history(query: Query) -> None:
    """Store the digest of the whole history anew, after rows were removed from it."""
    query("DELETE FROM digest WHERE place = ?", (HISTORY,))
    history = _history(query)
    _insert(query, {HISTORY: history} if history else {})


def rewrite(query: Query) -> None:
    """Replace all digests, after a migration. The caller must have checked the old digests."""
    query("DELETE FROM digest", ())
    days = {day: digest_of(parts) for day, parts in days_of(query).items()}
    beside = {table: {table: rows} for table in BESIDE if (rows := rows_of(query, table))}
    _insert(query, days | {table: digest_of(parts) for table, parts in beside.items()})
    if history := _history(query):
        _insert(query, {HISTORY: history})


def _insert(query: Query, digests: Mapping[str, str]) -> None:
    query(
        "INSERT INTO digest (place, value) SELECT key, value FROM json_each(?) WHERE true "
        "ON CONFLICT (place) DO UPDATE SET value = excluded.value",
        (json.dumps(digests),),
    )
    query(
        "INSERT INTO digest (place, value) SELECT ?, count(*) FROM digest WHERE place <> ? "
        "ON CONFLICT (place) DO UPDATE SET value = excluded.value",
        (COUNT, COUNT),
    )


def history_is_whole(query: Query) -> bool:
    """Return whether the history matches its digest."""
    stored = query("SELECT value FROM digest WHERE place = ?", (HISTORY,))
    return _history(query) == (stored[0][0] if stored else "")


def _history(query: Query) -> str | None:
    try:
        return linked("", rows_of(query, HISTORY))
    except (TypeError, ValueError):
        return None


def days_of(query: Query, only: Collection[str] | None = None) -> dict[str, dict[str, list[Sequence[Any]]]]:
    """Return the rows of the days in ``only``, or of all days, by day and table."""
    days: defaultdict[str, dict[str, list[Sequence[Any]]]] = defaultdict(dict)
    if only is not None and not only:
        return days
    where = "" if only is None else "WHERE day IN (SELECT value FROM json_each(?))"
    parameters = () if only is None else (json.dumps(list(only)),)
    for table in DAY_TABLES:
        names = columns(query, table)
        if not names:
            # a journal of an older version, before its migration
            continue
        place = names.index("day")
        for row in rows_of(query, table, where, parameters):
            step()
            days[str(row[place])].setdefault(table, []).append(row)
    return days


def rows_of(
    query: Query, table: str, where: str = "", parameters: tuple[Any, ...] = ()
) -> Sequence[Sequence[Any]]:
    """Return the rows of a table, sorted by primary key; an empty tuple if the file lacks the table."""
    names = columns(query, table)
    if not names:
        return ()
    # the names come from the schema of the file, which ``inspect`` has compared with the declared schema
    listed = ", ".join(f'"{name}"' for name in names)
    return query(f"SELECT {listed} FROM {table} {where} ORDER BY {_key(query, table)}", parameters)  # noqa: S608


def columns(query: Query, table: str) -> tuple[str, ...]:
    """Return the sorted column names of a table in this file; an empty tuple if the file lacks the table."""
    return _shape(query, table)[0]


def _key(query: Query, table: str) -> str:
    return _shape(query, table)[1]


_shapes: Final[WeakKeyDictionary[Query, dict[str, tuple[tuple[str, ...], str]]]] = WeakKeyDictionary()
"""The columns and the primary key of tables. A query function is made for one transaction, in which tables do
not change; asking SQLite at each reading of rows would be most of all statements."""


def _shape(query: Query, table: str) -> tuple[tuple[str, ...], str]:
    """Return the sorted column names of a table, and the columns of its primary key for ORDER BY."""
    known = _shapes.setdefault(query, {})
    if table not in known:
        found = [(str(name), pk) for name, pk in query("SELECT name, pk FROM pragma_table_info(?)", (table,))]
        key = sorted((place, name) for name, place in found if place)
        known[table] = tuple(sorted(name for name, _ in found)), ", ".join(f'"{name}"' for _, name in key)
    return known[table]
