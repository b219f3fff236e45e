"""Tables of makers: the lines that can be used, with numbers and moments judged per column.

A line with a text in a column of numbers is refused whole and named, because its cells may have shifted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import Place
from herstel_gui.application.written_dates import DateColumn, DateOrder
from herstel_gui.application.written_numbers import NumberColumn, is_missing, possible_numbers
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import shortened
from herstel_gui.importers.column_words import NO_WORDS, Words, key_of
from herstel_gui.importers.foreign_values import fixed, offset_of
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, TableRow

Skips: TypeAlias = list[tuple[Place, Text]]
"""What stays out: the place and the reason."""

_NO_NUMBER: Final = tr_noop(
    "{what}: ‘{text}’ is geen getal. De regel is overgeslagen, want de vakken kunnen verschoven zijn.",
)
_TWO_NUMBERS: Final = tr_noop("{what}: ‘{text}’ kan twee getallen zijn; de regel is overgeslagen.")
_NO_MOMENT: Final = tr_noop("‘{text}’ is geen datum met een tijd; de regel is overgeslagen.")

_CLOCK: Final = re.compile(
    r"[T ,]*(?:(?:à|at|um|om|alle|a las|às)\s)?(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?"
    r"(?:\s?([ap])\.?\s?m\.?|\s(?:Uhr|uur))?\s?(?:(Z|UTC)|([-+])(\d\d):?(\d\d))?\Z",
    re.ASCII | re.IGNORECASE,
)
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59


def any_number(number: Number) -> bool:
    """Return that a number is likely, for columns of which the range says nothing."""
    return number >= 0


@dataclass(frozen=True, slots=True)
class Line:
    """A usable line of a table: its place, and the cells that are not missing, by column key."""

    place: str
    numbers: Mapping[str, Number]
    texts: Mapping[str, str]

    def text(self, *keys: str) -> str:
        """Return the first of these cells that is not missing; empty when all are."""
        return next((self.texts[key].strip() for key in keys if key in self.texts), "")


def table_lines(
    member: Member,
    numbers: Mapping[str, Callable[[Number], bool]],
    texts: Collection[str],
    skips: Skips,
    last: Collection[str] = (),
    words: Words = NO_WORDS,
) -> list[Line]:
    """Return the usable lines; the others are added to ``skips``.

    ``numbers`` holds the keys of the columns of numbers with a test for likely values, ``texts`` those of the
    other columns to read. Of several columns with a key in ``last`` the last is read, else the first.
    ``words`` translates the names of the columns.
    """
    table = Table(member, last=last, key_of=partial(key_of, words=words))
    rows = table.settled(frozenset({*numbers, *texts}), texts)
    columns = {key: NumberColumn(likely) for key, likely in numbers.items()}
    for row in rows:
        step()
        for key, column in columns.items():
            if row.trouble is None and key in row.cells:
                column.see(row.cells[key])
    lines = []
    for row in rows:
        step()
        place = f"{member.name}, {row.line}"
        if row.trouble is not None:
            skips.append((place, row.trouble))
            continue
        try:
            lines.append(_line(place, row, columns, texts, table.name_of))
        except RefusedValueError as refused:
            skips.append((place, refused.text))
    return lines


def _line(
    place: str,
    row: TableRow,
    columns: Mapping[str, NumberColumn],
    texts: Collection[str],
    name_of: Callable[[str], str],
) -> Line:
    held: dict[str, Number] = {}
    for key, column in columns.items():
        text = row.cells.get(key, "").strip()
        if is_missing(text):
            continue
        number = column.read(text)
        if number is None:
            template = _TWO_NUMBERS if possible_numbers(text) else _NO_NUMBER
            raise RefusedValueError(Text(template, what=name_of(key), text=shortened(text)))
        held[key] = number
    cells = {key: row.cells[key] for key in texts if not is_missing(row.cells.get(key, ""))}
    return Line(place, held, cells)


@dataclass(slots=True)
class MomentColumn:
    """A column of dates with a time of day, of which the order of day and month is judged over all cells."""

    dates: DateColumn = field(default_factory=DateColumn)

    @classmethod
    def of(cls, cells: Iterable[str], answer: DateOrder | None = None) -> MomentColumn:
        """Return the column of these cells; ``answer`` is the order when the cells decide nothing."""
        column = cls(DateColumn(answer=answer))
        for cell in cells:
            column.dates.see(_parted(cell)[0])
        return column

    def read(self, text: str) -> datetime:
        """Read one cell, midnight without a time; RefusedValueError for anything else."""
        written, match = _parted(text)
        day = self.dates.read(written)
        moment = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # local as written
        if match is None:
            return moment
        hour, minute, second, half, zulu, sign, ahead_hours, ahead_minutes = match.groups()
        hours = int(hour)
        if half:
            hours = hours % _NOON + (_NOON if half.casefold() == "p" else 0)
        if hours > _LAST_HOUR or int(minute) > _LAST_MINUTE:
            raise RefusedValueError(Text(_NO_MOMENT, text=shortened(text)))
        moment += timedelta(hours=hours, minutes=int(minute), seconds=min(int(second or 0), _LAST_MINUTE))
        if zulu:
            return moment.replace(tzinfo=UTC)
        return moment.replace(tzinfo=fixed(offset_of(sign, ahead_hours, ahead_minutes))) if sign else moment

    def read_or_none(self, text: str) -> datetime | None:
        """Read one cell; None for a cell that is no moment."""
        try:
            return self.read(text)
        except RefusedValueError:
            return None


def _parted(text: str) -> tuple[str, re.Match[str] | None]:
    """Return the date of a cell as written, and its time of day."""
    words = " ".join(text.split())
    match = _CLOCK.search(words)
    return (words[: match.start()].rstrip(", ") if match else words), match
