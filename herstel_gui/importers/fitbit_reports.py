"""The monthly report of fitbit.com: sections below each other, each with a title, a header and quoted rows.

Titles and names are in the language of the account; a section in another language than English is recognised
by its shape. The dates are in the order of the account: ``2022-03-04``, ``04-03-2022`` or ``03/04/2022``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Final

from herstel_gui.application.written_dates import is_date
from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text
from herstel_gui.importers.column_words import BODY_MASS_INDEX, Words, key_of, plain
from herstel_gui.importers.foreign_tables import MomentColumn
from herstel_gui.importers.foreign_values import UNREAL, positive, real_day
from herstel_gui.importers.member_parts import sections_of, text_of
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, TableRow, column_key
from herstel_gui.importers.text_files import cells_of, head_text

_TITLES: Final = frozenset({"body", "foods", "activities", "sleep", "food log"})
_BEGIN, _END, _ASLEEP = "start time", "end time", "minutes asleep"
_DATE, _WEIGHT, _INDEX = "date", "weight", "bmi"
_SLEEP_PLACES: Final = (_BEGIN, _END, _ASLEEP, "minutes awake", "number of awakenings", "time in bed")
_BODY_PLACES: Final = (_DATE, _WEIGHT, _INDEX, "fat")
_ACTIVITY_COLUMNS: Final = 10
_QUOTED: Final = re.compile(r'"[^"]*"(?:,"[^"]*")+,?\s*')
_NUMBER: Final = re.compile(r"\d[\d.,\s]*")
_WITH_TIME: Final = re.compile(r"(.*\d)[T ,]+\d{1,2}:\d\d.*")
_GROUPED: Final = re.compile(r"(?<=\d)[.,\s](?=\d{3}\Z)")
_COMMA: Final = re.compile(r"(\d{2,3}),(\d{1,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReportedSleep:
    """A sleep of a report, in local time."""

    place: str
    begin: datetime
    end: datetime
    asleep: Number


@dataclass(frozen=True, slots=True)
class ReportedWeight:
    """A weight of a report, in the unit of the account."""

    place: str
    day: date
    weight: Number
    index: Number | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that cannot be read, with the reason; ``sleep`` says that it was a sleep."""

    place: str
    reason: Text
    sleep: bool


def is_report(head: bytes) -> bool:
    """Return whether a file begins as a monthly report."""
    text = head_text(head) or ""
    title = column_key(next(_lines(text), "").strip().strip('"').rstrip(",;"))
    if title in _TITLES and (b"Minutes Asleep" in head or b"Calories Burned" in head or b"BMI" in head):
        return True
    foreign = _foreign(text)
    return title in foreign and any(foreign.values())


def read_report(member: Member) -> Iterator[ReportedSleep | ReportedWeight | Unread]:
    """Yield the sleeps and weights of a report, and what cannot be read."""
    foreign = _foreign(text_of(member))
    words = {name: key for names in foreign.values() for name, key in names.items()}
    rows: list[TableRow] = []
    for section in sections_of(member, {*_TITLES, *foreign}):
        rows += Table(section, key_of=partial(key_of, words=words)).rows()
    moments = MomentColumn.of(
        row.cells.get(key, "") for row in rows for key in (_DATE, _BEGIN, _END) if row.trouble is None
    )
    for row in rows:
        place = f"{member.name}, {row.line}"
        if row.trouble is not None:
            yield Unread(place, row.trouble, sleep=False)
        elif _ASLEEP in row.cells:
            yield _sleep(row.cells, moments, place)
        elif _INDEX in row.cells and not is_missing(row.cells.get(_WEIGHT, "")):
            yield _weight(row.cells, moments, place)


def _sleep(cells: dict[str, str], moments: MomentColumn, place: str) -> ReportedSleep | Unread:
    minutes = positive(_GROUPED.sub("", cells[_ASLEEP].strip()))
    written = [cells.get(key, "").strip() for key in (_BEGIN, _END)]
    if not all(map(_has_time, written)):
        return Unread(place, Text(UNREAL), sleep=True)
    try:
        begin, end = (_real(moments.read(each)) for each in written)
    except RefusedValueError as refused:
        return Unread(place, refused.text if moments.dates.undecided else Text(UNREAL), sleep=True)
    if begin is None or end is None or minutes is None or end <= begin:
        return Unread(place, Text(UNREAL), sleep=True)
    return ReportedSleep(place, begin, end, minutes)


def _weight(cells: dict[str, str], moments: MomentColumn, place: str) -> ReportedWeight | Unread:
    weight = positive(_COMMA.sub(r"\1.\2", cells[_WEIGHT].strip()))
    try:
        day = _real(moments.read(cells.get(_DATE, "")))
    except RefusedValueError as refused:
        return Unread(place, refused.text if moments.dates.undecided else Text(UNREAL), sleep=False)
    if day is None or weight is None:
        return Unread(place, Text(UNREAL), sleep=False)
    return ReportedWeight(place, day.date(), weight, positive(_COMMA.sub(r"\1.\2", cells[_INDEX].strip())))


def _real(moment: datetime) -> datetime | None:
    """Return a local moment; None outside the days of a journal."""
    inside = real_day(moment.year, moment.month, moment.day) is not None
    return moment.replace(tzinfo=None) if inside else None


def _foreign(text: str) -> dict[str, Words]:
    """Return the titles of sections in another language, with the keys of their columns by name."""
    found: dict[str, Words] = {}
    lines = list(_lines(text))
    for title, header, row in zip(lines, lines[1:], lines[2:], strict=False):
        if "," in title or _QUOTED.fullmatch(row) is None:
            continue
        names = cells_of(header, ",")
        keys = _keys(names, [cell.strip() for cell in cells_of(row, ",")])
        if keys is not None:
            found[column_key(title.strip())] = {
                plain(name): key for name, key in zip(names, keys, strict=False)
            }
    return found


def _lines(text: str) -> Iterator[str]:
    return (line for line in re.split(r"\r\n|\r|\n", text) if line.strip())


def _keys(names: Sequence[str], row: Sequence[str]) -> Sequence[str] | None:
    """Return the keys of the first columns of a section by its first row; None for an unknown section."""
    if len(names) != len(row):
        return None
    if len(row) >= len(_SLEEP_PLACES) and _has_time(row[0]) and _has_time(row[1]):
        return _SLEEP_PLACES if all(map(_is_number, row[2:])) else None
    if not is_date(row[0]) or not all(map(_is_number, row[1:])):
        return None
    if len(row) == len(_BODY_PLACES) and plain(names[2]) in BODY_MASS_INDEX:
        return _BODY_PLACES
    # the activities come first in the file, and nothing is read from them
    return () if len(row) == _ACTIVITY_COLUMNS else None


def _has_time(text: str) -> bool:
    match = _WITH_TIME.fullmatch(text)
    return match is not None and is_date(match[1])


def _is_number(text: str) -> bool:
    return is_missing(text) or _NUMBER.fullmatch(text) is not None
