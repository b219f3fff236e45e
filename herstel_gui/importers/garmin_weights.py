"""The weights of connect.garmin.com: a line with the day, and below it a line for each weighing of that day.

The names of the columns are in the language of the user; the file is recognised by its shape.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.written_dates import possible_dates
from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import MAX_ROWS, content_of, shortened, too_much
from herstel_gui.importers.column_words import BODY_MASS_INDEX, plain
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_tables import Skips
from herstel_gui.importers.foreign_values import kilograms, positive
from herstel_gui.importers.garmin_account import WATCH, WEIGHT
from herstel_gui.importers.garmin_columns import clock_minutes
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import MAX_BYTES, head_lines, header_of
from herstel_gui.importers.text_files import MAX_LINE, cells_of, encoding_of

_WEIGHED: Final = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s?(kg|lbs?)", re.ASCII | re.IGNORECASE)
_MOST_COLUMNS: Final = 20
_NOON: Final = 12 * 60
_NO_WEIGHT: Final = tr_noop("‘{text}’ is geen weging; de regel is overgeslagen.")


def is_weights(head: bytes) -> bool:
    """Return whether a file is Garmin's list of weights."""
    names = header_of(head)
    if len(names) > _MOST_COLUMNS or BODY_MASS_INDEX.isdisjoint(map(plain, names)):
        return False
    lines = head_lines(head)[1:3]
    return len(lines) == 2 and _day(lines[0]) is not None and _weighing(lines[1]) is not None  # noqa: PLR2004


class WeightLists:
    """The weighings of all lists of one bundle; of a day, the last of the morning counts."""

    def __init__(self) -> None:
        self._found: list[tuple[date, Number | None, str, int]] = []
        self._skips: Skips = []

    def read(self, member: Member) -> None:
        """Read one list."""
        day: date | None = None
        for number, line in _lines(member):
            place = f"{member.name}, {number}"
            found = _day(line)
            if found is not None:
                day = found
                continue
            weighing = _weighing(line)
            if weighing is None or day is None:
                self._skips.append((place, Text(_NO_WEIGHT, text=shortened(line.strip()))))
                continue
            minute, weight = weighing
            # the last of the morning comes last, else the first after noon
            order = 2 * _NOON + minute if minute < _NOON else -minute
            self._found.append((day, weight, place, order))

    def add(self, days: Days) -> None:
        """Add the weighings to ``days``."""
        if not self._found and not self._skips:
            return
        stream = days.stream(WATCH, "body_weight", Reduce.LAST, group=Text(WEIGHT))
        for day, weight, place, order in self._found:
            days.add(stream, day, weight, place, order)
        for where, reason in self._skips:
            days.skip(where, reason, stream)


def _lines(member: Member) -> Iterator[tuple[int, str]]:
    data = content_of(member, MAX_BYTES)
    lines = re.split(r"\r\n|\r|\n", data.decode(encoding_of(member, data), "replace"))
    for number, line in enumerate(lines, start=1):
        step()
        if number > MAX_ROWS:
            raise too_much(member)
        if number > 1 and line.strip() and len(line) <= MAX_LINE:
            yield number, line


def _day(line: str) -> date | None:
    """Return the date of a line that holds nothing else."""
    cells = [cell.strip() for cell in cells_of(line, ",")]
    if not cells or any(cells[1:]):
        return None
    dates = set(possible_dates(cells[0]).values())
    return dates.pop() if len(dates) == 1 else None


def _weighing(line: str) -> tuple[int, Number | None] | None:
    """Return the minute of the day and the kilograms of a weighing; no kilograms for ``--``."""
    cells = [cell.strip() for cell in cells_of(line, ",")]
    minute = clock_minutes(cells[0]) if len(cells) > 1 else None
    if minute is None:
        return None
    if is_missing(cells[1]):
        return minute, None
    match = _WEIGHED.fullmatch(cells[1])
    if match is None:
        return None
    return minute, kilograms(positive(match[1].replace(",", ".")), match[2].casefold().removesuffix("s"))
