"""Joining the contents of two files as rows, for a rescue: the same join as for merging.

Rows are joined without turning them into entries, because a rescued row need not be a possible entry.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from herstel_gui.domain.versions import End, Facts, Rows, Version, settled
from herstel_gui.storage.engine import digests, schema
from herstel_gui.storage.integrity.salvage import Content
from herstel_gui.storage.store.history import PLACES

RESCUED: Final = "rescue"
"""The action of a row of the history that a rescue proved removed. Stored in journals; never changes."""

Cells: TypeAlias = tuple[Any, ...]
RowVersion: TypeAlias = Version[Cells]


def joined_contents(
    older: Content, newer: Content, certain: Collection[str], doubtful: Collection[str] = ()
) -> Content:
    """Return the join of an older and a newer content of one journal.

    ``certain`` names the days and tables (see ``digests``) whose last state is complete in ``newer``: a row
    that only ``older`` has was removed since. ``doubtful`` names the days of which ``newer`` lost the last
    rows: there its history removes no row of ``older``, because the row that replaced it is unknown. The
    digests of ``newer`` are kept.
    """
    first, last = _rows(older), _rows(newer)
    facts = Facts.of(first) | Facts.of(last)
    removed = _removed(first, last, certain)
    unknown = {end for end in last.past if end.version in first.now and _where(end.version) in doubtful}
    result = settled(Facts(facts.known, (facts.ends - unknown) | removed), lambda _holding, _facts: {})
    days: defaultdict[str, dict[str, list[Cells]]] = defaultdict(dict)
    about = newer.beside.get("meta") or older.beside.get("meta", ())
    beside: dict[str, list[Cells]] = {"meta": [tuple(row) for row in about]}
    for version in sorted(result.now, key=lambda version: repr(version.place)):
        table, row = str(version.place[0]), _row(version)
        if table in digests.DAY_TABLES:
            day = str(row[_names(table).index("day")])
            days[day].setdefault(table, []).append(row)
        else:
            beside.setdefault(table, []).append(row)
    return Content(days, beside, _history(result, (older, newer)), newer.stated)


def _rows(content: Content) -> Rows[Cells]:
    tables = [*content.days.values(), content.beside]
    now = (
        _version(table, dict(zip(_names(table), row, strict=True)))
        for parts in tables
        for table, rows in parts.items()
        if table in PLACES
        for row in rows
    )
    return Rows(frozenset(now), frozenset(end for end, _ in _ends(content.history)))


def _ends(history: Iterable[Sequence[Any]]) -> Iterator[tuple[End[Cells], Cells]]:
    names = _names(digests.HISTORY)
    for row in history:
        held = dict(zip(names, row, strict=True))
        table = held["place"]
        if table in PLACES:
            keys = dict(zip(_keys(table), json.loads(held["slot"]), strict=True))
            # rows of the history of version 3 and before have no import
            version = _version(table, {schema.VIA: None, **json.loads(held["old"]), **keys})
            yield End(version, held["at"], held["action"]), tuple(row)


def _version(table: str, row: Mapping[str, Any]) -> RowVersion:
    place = (table, *(row[name] for name in _keys(table)))
    content = tuple(row[name] for name in _names(table) if name != "recorded_at")
    return Version(place, content, row["recorded_at"])


def _removed(first: Rows[Cells], last: Rows[Cells], certain: Collection[str]) -> frozenset[End[Cells]]:
    """Return an end for each row of the older content that was provably removed since."""
    held = {version.place for version in last.now}
    told = {end.version for end in last.past}
    return frozenset(
        End(version, version.recorded + 1, RESCUED)
        for version in first.now
        if version.place not in held and version not in told and _where(version) in certain
    )


def _where(version: RowVersion) -> str:
    table = str(version.place[0])
    names = [name for name in _names(table) if name != "recorded_at"]
    return str(version.content[names.index("day")]) if table in digests.DAY_TABLES else table


def _row(version: RowVersion) -> Cells:
    names = _names(str(version.place[0]))
    cells = iter(version.content)
    return tuple(version.recorded if name == "recorded_at" else next(cells) for name in names)


def _history(result: Rows[Cells], contents: Iterable[Content]) -> Sequence[Cells]:
    """Return the rows of the joined history, numbered anew in the order of their moments."""
    written = {end: row for content in contents for end, row in _ends(content.history)}
    place = _names(digests.HISTORY).index("id")
    ends = sorted(result.past, key=lambda end: (end.at, end.version.recorded, repr(end.version.place)))
    rows = (written.get(end) or _history_row(end) for end in ends)
    return [(*row[:place], number, *row[place + 1 :]) for number, row in enumerate(rows, 1)]


def _history_row(end: End[Cells]) -> Cells:
    table = str(end.version.place[0])
    keys = _keys(table)
    row = dict(zip(_names(table), _row(end.version), strict=True))
    columns = [column.name for column in schema.metadata.tables[table].columns]
    held = {
        "action": end.action,
        "at": end.at,
        "id": 0,
        "old": _json({name: row[name] for name in columns if name not in keys}),
        "place": table,
        "slot": _json([row[name] for name in keys]),
    }
    return tuple(held[name] for name in _names(digests.HISTORY))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _names(table: str) -> list[str]:
    return sorted(column.name for column in schema.metadata.tables[table].columns)


def _keys(table: str) -> list[str]:
    return [column.name for column in schema.metadata.tables[table].primary_key.columns]
