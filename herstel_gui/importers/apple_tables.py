"""Tables that programs make of an Apple Health export: one type a file, with the names of HealthKit.

Two shapes: all attributes of the records (``sourceName, …, startDate, endDate, value``), and one value a day
(``date, value, type, unit``) with the full name of the type in each row.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

from herstel_gui.importers.apple_records import KINDS, AppleRecords
from herstel_gui.importers.foreign_values import day_in
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, column_key, header_of

_RECORD: Final = frozenset({"sourcename", "sourceversion", "creationdate", "startdate", "enddate"})
_DAILY: Final = frozenset({"date", "value", "type", "unit"})
_OWN: Final = re.compile(rb"HK(?:Quantity|Category)TypeIdentifier")
_NAMES: Final = {
    column_key(name): name
    for name in (
        "sourceName", "sourceVersion", "device", "type", "unit", "creationDate", "startDate", "endDate",
        "value", "workoutActivityType", "duration", "durationUnit",
    )
}  # fmt: skip


def is_table(head: bytes) -> bool:
    """Return whether a table holds records of HealthKit by its column names or types."""
    columns = {column_key(name) for name in header_of(head)}
    return columns >= _RECORD or (columns == _DAILY and _OWN.search(head) is not None)


def read_table(member: Member, records: AppleRecords) -> None:
    """Give every row to ``records`` as the element it was."""
    for row in Table(member).rows():
        if row.trouble is not None:
            records.unreadable += 1
            continue
        cells = {_NAMES.get(key, key): text for key, text in row.cells.items()}
        if "date" in cells:
            _daily(cells, records)
        elif cells.get("workoutActivityType"):
            records.workout(cells)
        elif _kind(cells.get("type", "")) in KINDS:
            records.record(cells)


def _daily(cells: dict[str, str], records: AppleRecords) -> None:
    day = day_in(cells["date"].strip())
    if day is None or cells.get("type") not in KINDS:
        records.unreadable += 1
        return
    noon = datetime(day.year, day.month, day.day, 11, tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S +0000")
    records.record({**cells, "startDate": noon, "endDate": noon})


def _kind(written: str) -> str:
    """Return the full name of a type that may be written without its prefix."""
    found = (kind for kind in KINDS if kind == written or re.sub(r"^HK\w+?Identifier", "", kind) == written)
    return next(found, "")
