"""Reading the rows of days with their digests, and conversion of the rows to day records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.training_sessions import DayKind, place_in_day
from herstel_gui.storage.engine import digests, schema
from herstel_gui.storage.engine.rows import readings_of, session_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.provenance import Ranking
    from herstel_gui.storage.engine.digests import Query

Parts: TypeAlias = "defaultdict[str, dict[str, list[tuple[Any, ...]]]]"
"""Rows by day and table, sorted by primary key."""


def _select(table: str) -> str:
    columns = ", ".join(sorted(column.name for column in schema.metadata.tables[table].columns))
    keys = ", ".join(column.name for column in schema.metadata.tables[table].primary_key.columns)
    # ``day`` is the first column of each of these tables by name; ``read_days`` groups by it
    order = keys if keys.startswith("day") else f"day, {keys}"
    return f"SELECT {columns} FROM {table} WHERE day BETWEEN ? AND ? ORDER BY {order}"  # noqa: S608  # schema


_SELECT: Final = {table: _select(table) for table in digests.DAY_TABLES}
_EVER: Final = ("0000", "9999-99")


def read_days(query: Query, span: DaySpan | None) -> tuple[Parts, dict[str, str]]:
    """Return the rows of the days of a span, or of all days, and the stored digests of these days."""
    first, last = (span.first.isoformat(), span.last.isoformat()) if span else _EVER
    parts: Parts = defaultdict(dict)
    for table, statement in _SELECT.items():
        # convert to plain tuples once; the digest would convert each Row of SQLAlchemy again
        rows: Sequence[tuple[Any, ...]] = [tuple(row) for row in query(statement, (first, last))]
        for day, rows_of_day in groupby(rows, itemgetter(0)):
            parts[day][table] = list(rows_of_day)
    return parts, digests.stored_days(query, first, last)


def records_of(
    parts: Mapping[str, Mapping[str, list[tuple[Any, ...]]]], ranking: Ranking
) -> dict[date, DayRecord]:
    """Return the day records sorted by day, the readings of a day in the order in which they count.

    ValueError, TypeError or RefusedValueError for a damaged row.
    """
    records = {}
    for text in sorted(parts):
        day, rows = date.fromisoformat(text), parts[text]
        sessions = sorted(map(session_of, rows.get("session", ())), key=place_in_day)
        kinds, notes = rows.get("day_kind"), rows.get("day_note")
        taking_part = rows.get("participation")
        records[day] = DayRecord(
            day,
            ranking.sorted(readings_of(day, rows.get("reading", ()))),
            tuple(sessions),
            DayKind(kinds[0][1]) if kinds else None,
            tuple(row[2] for row in rows.get("tag", ())),
            notes[0][1] if notes else "",
            Participation(taking_part[0][2]) if taking_part else None,
        )
    return records
