"""Herstel's own tables, one per kind of entry: read as the content of a JSON export, which is then judged."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.table_columns import (
    COLUMNS,
    DATES,
    DAYS,
    MARK,
    NIGHTS,
    NUMBERS,
    OWN_MEASURES,
    OWN_VALUES,
    READINGS,
    TAGS,
    TRAININGS,
    YES_OR_NO,
    ZONE,
)
from herstel_gui.application.written_dates import typed_date
from herstel_gui.application.written_numbers import typed_number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.importers.base import MAX_ROWS, broken, content_of, too_much
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import MAX_BYTES, column_key, delimiter_of, header_of
from herstel_gui.importers.text_files import MAX_LINE, encoding_of

_YES: Final = {"true": True, "false": False, "1": True, "0": False, "waar": True, "onwaar": False}
_WIDE: Final = frozenset({READINGS, NIGHTS})


def is_table(head: bytes) -> bool:
    """Return whether a header begins with the column that every table of Herstel has, and a known one."""
    columns = [column_key(name) for name in header_of(head)]
    return columns[:1] == [MARK] and any({*columns} & {*known} for known in COLUMNS.values())


def table_content(path: Path | Member) -> dict[str, object]:
    """Return the rows of a table as the content of a JSON export; UnusableFileError for a damaged file."""
    data = content_of(path, MAX_BYTES)
    text = data.decode(encoding_of(path, data), "replace").removeprefix("\ufeff")
    days: dict[str, dict[str, object]] = {}
    content: dict[str, object] = {"format": MARK, "version": 1, "days": []}
    try:
        for row in _rows(path, text):
            _add(content, days, row)
    except csv.Error:
        raise broken(path) from None
    content["days"] = list(days.values())
    return content


def _rows(path: Path | Member, text: str) -> Iterator[dict[str, str]]:
    """Yield the cells that are filled in, by the key of their column."""
    csv.field_size_limit(max(csv.field_size_limit(), MAX_LINE))
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(first))
    header = [column_key(name) for name in next(reader, [])]
    for number, cells in enumerate(reader):
        step()
        if number > MAX_ROWS:
            raise too_much(path)
        yield {key: cell for key, cell in zip(header, cells, strict=False) if key and cell.strip()}


def _add(content: dict[str, object], days: dict[str, dict[str, object]], row: dict[str, str]) -> None:
    name = row.pop(MARK, "")
    if name not in COLUMNS:
        return
    if name == ZONE:
        content[ZONE] = row.get(ZONE, "")
        return
    fields = {key: _value(key, cell) for key, cell in row.items() if key in COLUMNS[name]}
    if name == OWN_MEASURES:
        fields = _declared(fields)
    if name not in {*_WIDE, OWN_VALUES, TRAININGS, DAYS, TAGS}:
        listed = content.setdefault(name, [])
        assert isinstance(listed, list)  # noqa: S101  # made here
        listed.append(fields.get("date") if COLUMNS[name] == ("date",) else fields)
        return
    date = str(fields.pop("date", ""))
    day = days.setdefault(date, {"date": date, "readings": [], "sessions": [], "tags": []})
    if name in _WIDE:
        source = fields.pop("source", None)
        _listed(day, "readings").extend(
            {"measure": key, "value": value, "source": source} for key, value in fields.items()
        )
    elif name == OWN_VALUES:
        _listed(day, "readings").append(fields)
    elif name == TRAININGS:
        _listed(day, "sessions").append(fields)
    elif name == TAGS:
        _listed(day, "tags").append(fields.get("tag"))
    else:
        day.update(fields)


def _declared(fields: dict[str, object]) -> dict[str, object]:
    """Return a declaration as the JSON export holds it; what cannot be read stays a text in it."""
    try:
        declared = json.loads(str(fields.get("declaration", "")))
    except (ValueError, RecursionError):
        return fields
    key = {"key": fields.get("key")}
    return {**declared, **key} if isinstance(declared, dict) else fields


def _listed(day: dict[str, object], key: str) -> list[object]:
    listed = day[key]
    assert isinstance(listed, list)  # noqa: S101  # made by _add
    return listed


def _value(column: str, cell: str) -> object:
    """Return a cell as the JSON would hold it; what cannot be read stays a text, which the JSON refuses."""
    if column in DATES:
        day = typed_date(cell.strip())
        return cell.strip() if day is None else day.isoformat()
    if column in NUMBERS:
        number = typed_number(cell)
        return cell.strip() if number is None else number
    if column in YES_OR_NO:
        return _YES.get(cell.strip().casefold(), cell.strip())
    if column in BY_KEY or column == "start":
        return cell.strip()
    return cell.removeprefix("'")
