"""The table of days of Google Fit: of its columns only the weight is a measurement of Herstel.

The names of the columns are in the language of the account, their units are not. The sleep of this table is
cut at midnight, so it is no night.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from herstel_gui.application.import_streams import Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_tables import Skips
from herstel_gui.importers.foreign_values import UNREAL, day_in, kilograms, positive
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, head_lines, header_of

_WEIGHT: Final = tr_noop("Gewicht")
_MEAN: Final = tr_noop("Het gemiddelde van de wegingen van een dag.")
_UNIT: Final = re.compile(r".+ ?\((\S+)\)")
_WEIGHTS: Final = 3
"""The mean, the largest and the smallest weight of a day, next to each other."""


def is_day_table(head: bytes) -> bool:
    """Return whether a table is that of the days of Google Fit, with weights."""
    lines = head_lines(head)
    return _place(header_of(head)) is not None and len(lines) > 1 and day_in(lines[1].strip('"')) is not None


class DayWeights:
    """The weights of the tables of one bundle."""

    def __init__(self) -> None:
        self._found: list[tuple[date, Number | None, str]] = []
        self._skips: Skips = []

    def read(self, member: Member) -> None:
        """Read one table."""
        table = Table(member)
        for row in table.rows():
            where = f"{member.name}, {row.line}"
            place, day = _place(table.header), day_in(row.cells.get(table.key_at(0), ""))
            if row.trouble is not None or day is None or place is None:
                self._skips.append((where, row.trouble or Text(UNREAL)))
                continue
            weight = kilograms(positive(row.cells.get(table.key_at(place), "")), "kg")
            self._found.append((day, weight, where))

    def add(self, days: Days, source: Source) -> None:
        """Add the weights to ``days``."""
        if not self._found and not self._skips:
            return
        stream = days.stream(source, "body_weight", Reduce.LAST, group=Text(_WEIGHT), remark=Text(_MEAN))
        for day, weight, where in self._found:
            days.add(stream, day, weight, where)
        for place, reason in self._skips:
            days.skip(place, reason, stream)


def _place(header: list[str]) -> int | None:
    """Return the place of the mean weight: the first of three columns in kg, in a table with energy too."""
    units = [match[1] if (match := _UNIT.fullmatch(name.strip())) else "" for name in header]
    masses = [place for place, unit in enumerate(units) if unit == "kg"]
    if len(masses) != _WEIGHTS or masses[-1] - masses[0] != _WEIGHTS - 1 or units[0]:
        return None
    return masses[0] if "kcal" in units and "m" in units else None
