"""Tables that programs make of an Apple Health export: one type a file, with the names of HealthKit.

Three shapes: all attributes of the records (``sourceName, …, startDate, endDate, value``), one value a day
(``date, value, type, unit``) with the full name of the type in each row, and one row a day with a column for
each type (``Date, Resting Heart Rate (count/min), …``), which holds no devices and no times of sleep.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import Source
from herstel_gui.domain.measure import Number
from herstel_gui.importers.apple_records import APPLE, KINDS, MASS, PULSE, SDNN, AppleRecords
from herstel_gui.importers.foreign_values import day_in, positive
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, column_key, header_of

_RECORD: Final = frozenset({"sourcename", "sourceversion", "startdate", "enddate"})
_DAILY: Final = frozenset({"date", "value", "type", "unit"})
_OWN: Final = re.compile(rb"HK(?:Quantity|Category)TypeIdentifier")
_NAMES: Final = {
    column_key(name): name
    for name in (
        "sourceName", "sourceVersion", "device", "type", "unit", "creationDate", "startDate", "endDate",
        "value", "workoutActivityType", "duration", "durationUnit", "HKTimeZone",
    )
} | {"activitytype": "workoutActivityType"}  # fmt: skip
_STATES: Final = {
    "0": "InBed", "1": "Asleep", "2": "Awake", "3": "AsleepCore", "4": "AsleepDeep", "5": "AsleepREM",
}  # fmt: skip
"""The numbers of HealthKit for the states of sleep."""
_PREFIX: Final = "HKCategoryValueSleepAnalysis"
_SUMMARY: Final = Source(APPLE, "Health Auto Export")
_DAY_KEYS: Final = ("date", "date/time")
_DAY_COLUMNS: Final = {
    "resting heart rate (count/min)": (PULSE, "count/min"),
    "resting heart rate (bpm)": (PULSE, "count/min"),
    "heart rate variability (ms)": (SDNN, "ms"),
    "weight (kg)": (MASS, "kg"), "weight (lb)": (MASS, "lb"),
    "weight & body mass (kg)": (MASS, "kg"), "weight & body mass (lb)": (MASS, "lb"),
    "body mass (kg)": (MASS, "kg"), "body mass (lb)": (MASS, "lb"),
}  # fmt: skip
_SLEPT: Final = re.compile(r"sleep analysis \[(total|asleep|core|deep|rem)\] \((hr|min)\)")


def is_table(head: bytes) -> bool:
    """Return whether a table holds records of HealthKit by its column names or types."""
    columns = {column_key(name) for name in header_of(head)}
    return columns >= _RECORD or (columns == _DAILY and _OWN.search(head) is not None) or is_summary(columns)


def is_summary(columns: Collection[str]) -> bool:
    """Return whether a table has one row a day with columns that are named as HealthKit shows them."""
    named = [key for key in columns if key in _DAY_COLUMNS or _SLEPT.fullmatch(key)]
    own = any("(count/min)" in key or _SLEPT.fullmatch(key) for key in named)
    return own and not {*_DAY_KEYS}.isdisjoint(columns)


def read_table(member: Member, records: AppleRecords) -> None:
    """Give every row to ``records`` as the element it was."""
    if is_summary({column_key(name) for name in header_of(member.head())}):
        _read_summary(member, records)
        return
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
            records.take("Record", {**cells, "value": _state(cells.get("value", ""))})
            if zone := cells.get("HKTimeZone", ""):
                records.take("MetadataEntry", {"key": "HKTimeZone", "value": zone})


def _daily(cells: dict[str, str], records: AppleRecords) -> None:
    day = day_in(cells["date"].strip())
    if day is None or _kind(cells.get("type", "")) not in KINDS:
        records.unreadable += 1
        return
    noon = datetime(day.year, day.month, day.day, 11, tzinfo=UTC).strftime("%Y-%m-%d %H:%M:%S +0000")
    records.record({**cells, "startDate": noon, "endDate": noon})


def _state(written: str) -> str:
    """Return a state of sleep as in the export, also of a name or a number that programs write instead."""
    name = _STATES.get(written, written.removeprefix(_PREFIX))
    return name[:1].upper() + name[1:] if name[:1].isalpha() else written


def _read_summary(member: Member, records: AppleRecords) -> None:
    """Read one row a day; lengths of sleep only when every day has one row."""
    lengths: list[tuple[date, Number]] = []
    days: set[date] = set()
    for row in Table(member).rows():
        written = next((row.cells[key] for key in _DAY_KEYS if key in row.cells), "")
        day = day_in(written.strip())
        if row.trouble is not None or day is None:
            records.unreadable += 1
            continue
        days.add(day)
        for key, (kind, unit) in _DAY_COLUMNS.items():
            step()
            if positive(row.cells.get(key, "")) is not None:
                cells = {"date": written.strip(), "type": kind, "unit": unit, "value": row.cells[key]}
                _daily({**cells, "sourceName": _SUMMARY.device}, records)
        lengths.append((day, _slept(row.cells)))
    if len(days) == len(lengths):
        records.lengths += [(_SUMMARY, day, minutes) for day, minutes in lengths if minutes]


def _slept(cells: Mapping[str, str]) -> Number:
    """Return the minutes asleep of a day: the total, else without stages, else the sum of the stages."""
    found: dict[str, Number] = {}
    for key, cell in cells.items():
        match = _SLEPT.fullmatch(key)
        number = positive(cell) if match is not None else None
        if match is not None and number is not None:
            found[match[1]] = number * 60 if match[2] == "hr" else number
    stages = sum(found.get(stage, 0) for stage in ("core", "deep", "rem"))
    return round(found.get("total") or found.get("asleep") or stages)


def _kind(written: str) -> str:
    """Return the full name of a type that may be written without its prefix."""
    found = (kind for kind in KINDS if kind == written or re.sub(r"^HK\w+?Identifier", "", kind) == written)
    return next(found, "")
