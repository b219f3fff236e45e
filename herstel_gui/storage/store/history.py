"""Conversion of rows of the history, and of all tables, to entries with their moments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from herstel_gui.application.cancelling import look
from herstel_gui.application.changes import (
    Dated,
    Earlier,
    Edit,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Slot,
    TagEntry,
    slot,
)
from herstel_gui.domain.day import (
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
)
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.storage.engine import schema
from herstel_gui.storage.engine.digests import DAY_TABLES, columns, rows_of
from herstel_gui.storage.engine.rows import (
    TRAINING,
    follow_up_of,
    import_of,
    number,
    order_of,
    period_of,
    restart_of,
    session_of,
    source_of,
    training_of,
)

if TYPE_CHECKING:
    from herstel_gui.storage.engine.digests import Query

_AT_ONCE: Final = 1000
"""Rows of the history that are parsed by one call."""

_IN_ORDER: Final = """
SELECT at, place, slot, old FROM history
ORDER BY at, json_extract(old, '$.recorded_at'), place, slot, old
"""
"""Not by ``id``: two journals with the same history may have received its rows in another order."""

PLACES: Final = (
    *DAY_TABLES,
    "recovery_week",
    "exclusion",
    "baseline_restart",
    "episode_answer",
    "planned_day",
    "planned_training",
    "planned_period",
    "follow_up",
    "source",
    "source_order",
    "import_batch",
)
"""The tables with entries."""

_OF_DAY: Final = """
SELECT at, place, slot, old FROM history
WHERE place NOT IN ('session', 'planned_training') AND json_extract(slot, '$[0]') = ?1
   OR place IN ('session', 'planned_training') AND json_extract(old, '$.day') = ?1
   OR place IN ('recovery_week', 'planned_period', 'follow_up')
      AND ?1 BETWEEN json_extract(slot, '$[0]') AND json_extract(old, '$.last')
ORDER BY at DESC, json_extract(old, '$.recorded_at') DESC, place DESC, slot DESC, old DESC
"""


def history_of(query: Query, day: date) -> tuple[Earlier, ...]:
    """Return the overwritten and removed entries of a day, the latest first, with those beside the days.

    A recovery week is an entry of each of its days; an episode belongs to its first day.

    Raises:
        ValueError, KeyError, TypeError, RefusedValueError: a row is damaged.
    """
    rows = query(_OF_DAY, (day.isoformat(),))
    return tuple(_earlier(day, *row) for row in rows if row[1] in PLACES)


def whole_history(query: Query) -> tuple[Earlier, ...]:
    """Return all overwritten and removed entries, the earliest first.

    Raises:
        ValueError, KeyError, TypeError, RefusedValueError: a row is damaged.
    """
    history = []
    for at, place, key, old in query(_IN_ORDER, ()):
        if place in PLACES:
            row = row_of_history(place, key, old)
            entry = entry_of(place, row)
            history.append(Earlier(Edit(entry, None).day, entry, _moment(row["recorded_at"]), _moment(at)))
    return tuple(history)


def dated(query: Query) -> Dated:
    """Return all entries with the moment at which each was stored, and when slots were emptied.

    Raises:
        ValueError, KeyError, TypeError, RefusedValueError: a row is damaged.
    """
    entries: dict[Slot, tuple[Entry, datetime]] = {}
    for table in PLACES:
        names = columns(query, table)
        for cells in rows_of(query, table):
            row = dict(zip(names, cells, strict=True))
            entry = entry_of(table, row)
            entries[slot(entry)] = entry, _moment(row["recorded_at"])
    emptied: dict[Slot, datetime] = {}
    for at, place, key, old in query(_IN_ORDER, ()):
        if (
            place in PLACES
            and (gone := slot(entry_of(place, row_of_history(place, key, old)))) not in entries
        ):
            emptied[gone] = _moment(at)
    return Dated(entries, emptied)


def row_of_history(place: str, slot: str, old: str) -> dict[str, Any]:
    """Return a row of the history as the row of its table."""
    ((_, row),) = rows_of_history([(place, slot, old)])
    return row


def rows_of_history(rows: Iterable[Sequence[str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield rows of the history (place, slot, old) as rows of their tables, each with the name of its table.

    Many rows are parsed by one call, which takes half the time of a call for each.
    """
    left = iter(rows)
    while part := list(islice(left, _AT_ONCE)):
        look()
        cells = iter(json.loads("[" + ",".join(f"{old},{slot}" for _, slot, old in part) + "]"))
        for place, _, _ in part:
            # rows of the history of version 3 and before have no import
            named = {schema.VIA: None, **next(cells)}
            yield place, named | dict(zip(_keys(place), next(cells), strict=True))


@cache
def _keys(table: str) -> tuple[str, ...]:
    return tuple(column.name for column in schema.metadata.tables[table].primary_key.columns)


def _earlier(day: date, at: int, place: str, slot: str, old: str) -> Earlier:
    row = row_of_history(place, slot, old)
    return Earlier(day, entry_of(place, row), _moment(row["recorded_at"]), _moment(at))


def entry_of(place: str, row: Mapping[str, Any]) -> Entry:
    """Return the entry of a row of the table ``place``."""
    entry = _plain_entry(place, row)
    via = row[schema.VIA]
    return replace(entry, batch=via) if via and via != entry.batch else entry


def _plain_entry(place: str, row: Mapping[str, Any]) -> Entry:
    match place:
        case "reading":
            via = row[schema.VIA] or ""
            value = number(row["value"])
            return Reading(_day(row["day"]), row["measure"], value, row["source"], row["utc_offset"], via)
        case "session":
            return session_of(tuple(value for _, value in sorted(row.items())))
        case "day_kind":
            return KindEntry(_day(row["day"]), DayKind(row["kind"]))
        case "day_note":
            return NoteEntry(_day(row["day"]), row["note"])
        case "tag":
            return TagEntry(_day(row["day"]), row["tag"])
        case "participation":
            return ParticipationEntry(_day(row["day"]), Participation(row["response"]))
        case "source":
            return source_of(row["source"], row["uses"], row["answers"])
        case "source_order":
            return order_of(row["measure"], row["sources"])
        case "import_batch":
            return import_of(*(row[name] for name in ("id", "at", "maker", "label", "files", "counts")))
        case _:
            return _entry_beside_the_days(place, row)


def _entry_beside_the_days(place: str, row: Mapping[str, Any]) -> Entry:
    match place:
        case "recovery_week":
            return RecoveryWeek(_day(row["first"]), _day(row["last"]))
        case "exclusion":
            return Exclusion(_day(row["day"]), row["measure"])
        case "baseline_restart":
            return restart_of(_day(row["day"]), row["measure"], row["reason"])
        case "episode_answer":
            seen = _day(row["seen"]) if row["seen"] else None
            return EpisodeAnswer(_day(row["first_day"]), seen, row["verdict"], row["reason"])
        case "planned_day":
            return PlannedDay(_day(row["day"]), row["kind"], row["note"])
        case "planned_training":
            return training_of([row[name] for name in TRAINING])
        case "planned_period":
            return period_of(row)
        case "follow_up":
            return follow_up_of(row)
        case _:
            raise ValueError(place)


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
