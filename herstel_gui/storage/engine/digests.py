"""A digest of every day, kept beside it: SQLite itself notices almost no flipped bit.

Of 600 single flipped bits in a journal SQLite's own check noticed 3, and 428 changed what was shown. So each
day, each table that stands beside the days, and the history carry a digest that is written in the same
transaction. It is compared before a day is changed and whenever days are read, so that nothing damaged is
shown as true or written over.

The columns are those that the file has, in order of name, and a table that is empty counts for nothing: a
journal of every version can so be judged by the same code.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

Query: TypeAlias = Callable[[str, tuple[Any, ...]], Sequence[Sequence[Any]]]
"""Runs a statement with its parameters and returns all rows."""

Parts: TypeAlias = Mapping[str, Sequence[Sequence[Any]]]
"""The rows of one day by table, each in order of key; the cells of a row in order of column name."""

DAY_TABLES: Final = ("day_kind", "day_note", "reading", "session", "tag")
BESIDE: Final = ("baseline_restart", "episode_answer", "exclusion", "meta", "planned_day", "recovery_week")
HISTORY: Final = "history"
COUNT: Final = "count"
"""Where the number of digests stands, so that one that is missing with all of its day is missed."""
SINCE_VERSION: Final = 2
"""The first form of a journal that has digests."""

SIZE: Final = 32
"""Hexadecimal digits kept of a SHA-256; half of it is far more than chance can meet."""


def digest_of(parts: Parts) -> str:
    """Return the digest of rows; TypeError for what no journal holds, such as a blob."""
    filled = [[name, [tuple(row) for row in parts[name]]] for name in sorted(parts) if parts[name]]
    return _digest(json.dumps(filled, separators=(",", ":")))


def linked(link: str, rows: Iterable[Sequence[Any]]) -> str:
    """Return the digest of a row of rows, of which ``link`` is the digest so far."""
    for row in rows:
        link = _digest(link + json.dumps(tuple(row), separators=(",", ":")))
    return link


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:SIZE]


def wrong_days(stored: Mapping[str, str], days: Mapping[str, Parts]) -> tuple[str, ...]:
    """Return the days whose content is not what it was when it was stored, in order."""
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


def all_stored(query: Query) -> dict[str, str]:
    """Return all digests, by place."""
    return {place: value for place, value in query("SELECT place, value FROM digest", ())}  # noqa: C416


def complete(stored: Mapping[str, str]) -> bool:
    """Whether these are all the digests that there were."""
    return stored.get(COUNT) == str(len(stored) - 1)


def wrong_places(query: Query) -> tuple[str, ...]:
    """Look at everything; return the days, tables and the history that are not what they were."""
    known = all_stored(query)
    days = {place: value for place, value in known.items() if place[:1].isdigit()}
    wrong = list(wrong_days(days, days_of(query)))
    wrong += [one for one in BESIDE if known.get(one) != _tried({one: rows_of(query, one)})]
    if known.get(HISTORY, "") != _history(query):
        wrong.append(HISTORY)
    if not complete(known):
        wrong.append(COUNT)
    return tuple(wrong)


def wrong_among(query: Query, places: Collection[str]) -> tuple[str, ...]:
    """Look at the given days and tables only; return those that are not what they were."""
    days = [place for place in places if place[:1].isdigit()]
    statement = "SELECT place, value FROM digest WHERE place IN (SELECT value FROM json_each(?))"
    stored = {place: value for place, value in query(statement, (json.dumps(list(places)),))}  # noqa: C416
    found = days_of(query, days)
    wrong = list(wrong_days({day: stored[day] for day in days if day in stored}, found))
    beside = [table for table in places if table in BESIDE]
    return (*wrong, *(one for one in beside if stored.get(one) != _tried({one: rows_of(query, one)})))


def write(query: Query, places: Collection[str]) -> None:
    """Store the digests of the given days and tables as they are now."""
    found = days_of(query, [place for place in places if place[:1].isdigit()])
    for table in places:
        if table in BESIDE:
            found[table] = {table: list(rows_of(query, table))}
    query(
        "DELETE FROM digest WHERE place IN (SELECT value FROM json_each(?))",
        (json.dumps(list(places)),),
    )
    _insert(query, {place: digest_of(parts) for place, parts in found.items() if any(parts.values())})


def last_of_history(query: Query) -> int:
    """Return the number of the newest row of the history; 0 when there is none."""
    return int(query("SELECT coalesce(max(id), 0) FROM history", ())[0][0])


def write_history(query: Query, after: int) -> None:
    """Take the rows of the history that came after the one with that number into its digest."""
    rows = rows_of(query, HISTORY, "WHERE id > ?", (after,))
    if rows:
        (stored,) = query("SELECT value FROM digest WHERE place = ?", (HISTORY,)) or [("",)]
        _insert(query, {HISTORY: linked(stored[0], rows)})


def rewrite(query: Query) -> None:
    """Store the digests of everything anew: after a change of form, when all was looked at before."""
    query("DELETE FROM digest", ())
    found = {day: digest_of(parts) for day, parts in days_of(query).items()}
    beside = {table: {table: rows} for table in BESIDE if (rows := rows_of(query, table))}
    _insert(query, found | {table: digest_of(parts) for table, parts in beside.items()})
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
    """Whether the history is what it was."""
    stored = query("SELECT value FROM digest WHERE place = ?", (HISTORY,))
    return _history(query) == (stored[0][0] if stored else "")


def _history(query: Query) -> str | None:
    try:
        return linked("", rows_of(query, HISTORY))
    except (TypeError, ValueError):
        return None


def days_of(query: Query, only: Collection[str] | None = None) -> dict[str, dict[str, list[Sequence[Any]]]]:
    """Return the rows of the given days, or of all, by day and table."""
    found: defaultdict[str, dict[str, list[Sequence[Any]]]] = defaultdict(dict)
    if only is not None and not only:
        return found
    where = "" if only is None else "WHERE day IN (SELECT value FROM json_each(?))"
    parameters = () if only is None else (json.dumps(list(only)),)
    for table in DAY_TABLES:
        place = columns(query, table).index("day")
        for row in rows_of(query, table, where, parameters):
            found[str(row[place])].setdefault(table, []).append(row)
    return found


def rows_of(
    query: Query, table: str, where: str = "", parameters: tuple[Any, ...] = ()
) -> Sequence[Sequence[Any]]:
    """Return the rows of a table in order of key; none when the file has no such table."""
    names = columns(query, table)
    if not names:
        return ()
    # every name comes from the file's own declaration, which was compared with Herstel's
    listed = ", ".join(f'"{name}"' for name in names)
    return query(f"SELECT {listed} FROM {table} {where} ORDER BY {_key(query, table)}", parameters)  # noqa: S608


def columns(query: Query, table: str) -> list[str]:
    """Return the names of the columns that a table has in this file, sorted; none when it is not there."""
    return sorted(str(name) for (name,) in query("SELECT name FROM pragma_table_info(?)", (table,)))


def _key(query: Query, table: str) -> str:
    statement = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
    return ", ".join(f'"{name}"' for (name,) in query(statement, (table,)))
