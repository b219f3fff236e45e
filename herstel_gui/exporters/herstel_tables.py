"""The journal as one CSV table per kind of entry, in a ZIP file: see ``resources/help/uitwisseling.md``.

Every value of every source is written, with commas and decimal points, and Herstel reads the tables back.
Sources, their order, the personal settings and the history are only in the JSON.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from herstel_gui.application.table_columns import (
    COLUMNS,
    DAYS,
    MARK,
    NIGHTS,
    OWN_MEASURES,
    OWN_VALUES,
    READINGS,
    TAGS,
    TRAININGS,
    ZONE,
)
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measures import OWN
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.json_entries import Json, beside_json, session_json, value_json

Row = Mapping[str, Json]

_FORMULA = re.compile(r"[=+\-@'\t\r\n]")
_MADE: Final = (1980, 1, 1, 0, 0, 0)
"""The moment of all members: the same journal gives the same bytes."""


def written(content: JournalContent) -> Iterator[bytes]:
    """Yield the ZIP file with a table for each kind of which the journal has an entry."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in tables(content).items():
            if rows:
                member = zipfile.ZipInfo(f"herstel/{name}.csv", _MADE)
                member.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(member, "".join(_table(name, rows)).encode("utf-8-sig"))
    yield file.getvalue()


def tables(content: JournalContent) -> dict[str, list[Row]]:
    """Return the rows of each table, by its name in COLUMNS."""
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for record in content.days.values():
        _add_day(rows, record)
    for name, listed in beside_json(content.surroundings).items():
        if name in rows and name != OWN_MEASURES:
            rows[name] += [each if isinstance(each, dict) else {"date": each} for each in listed]
    own = content.surroundings.own_measures
    rows[OWN_MEASURES] += [{"key": each.key, "declaration": each.content} for each in own]
    rows[ZONE].append({"zone": content.surroundings.zone})
    return rows


def _add_day(rows: dict[str, list[Row]], record: DayRecord) -> None:
    date: dict[str, Json] = {"date": record.day.isoformat()}
    by_source: defaultdict[str, dict[str, Json]] = defaultdict(dict)
    for reading in record.readings:
        by_source[reading.source][reading.measure] = value_json(reading)
    for source, values in by_source.items():
        for table in (READINGS, NIGHTS):
            held = {key: value for key, value in values.items() if key in COLUMNS[table]}
            if held:
                rows[table].append({**date, "source": source, **held})
        rows[OWN_VALUES] += [
            {**date, "source": source, "measure": key, "value": value}
            for key, value in values.items()
            if key.startswith(OWN)
        ]
    rows[TRAININGS] += [{**date, **session_json(session)} for session in record.sessions]
    about: dict[str, Json] = {}
    if record.kind is not None:
        about["day_kind"] = record.kind.value
    if record.participation is not None:
        about["participation"] = record.participation.value
    if record.note:
        about["note"] = record.note
    if about:
        rows[DAYS].append({**date, **about})
    rows[TAGS] += [{**date, "tag": tag} for tag in record.tags]


def _table(name: str, rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of a table, the header first."""
    columns = COLUMNS[name]
    yield _line((MARK, *columns))
    for row in rows:
        yield _line((name, *(_cell(row.get(column, "")) for column in columns)))


def _cell(value: Json) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case str():
            # a spreadsheet program would calculate such a text
            return f"'{value}" if _FORMULA.match(value) else value
        case _:
            return str(value)


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
