"""Withings: ``weight.csv`` and ``sleep.csv`` of the account data, with headers in several languages.

The names are translated in part, so the columns are found by their place and units: the first column with
``(kg)`` or ``(lb)`` is the weight. Weighings are local times without a zone; sleeps have an offset.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import ClassVar, Final

from herstel_gui.application.import_streams import Answers, Recognition, RefusedPart, Selection, Source
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce, wake_day
from herstel_gui.importers.foreign_tables import MomentColumn
from herstel_gui.importers.foreign_values import (
    UNREAL,
    kilograms,
    moment_in,
    morning_last,
    positive,
    real_day,
    rounded,
)
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed
from herstel_gui.importers.sleeps import Sleep, add_sleeps
from herstel_gui.importers.tables import Table, column_key, header_of

WITHINGS: Final = "withings"
SOURCE: Final = Source(WITHINGS)
_WEIGHT: Final = tr_noop("Gewicht")
_USELESS: Final = tr_noop(
    "Dit bestand van Withings heeft geen gewicht en geen nachten; kies weight.csv en sleep.csv."
)
_MASS: Final = re.compile(r".+\((kg|lb|lbs)\)")
_SECONDS: Final = re.compile(r".+\(s\)")
_MASSES: Final = 5
_OLDER_MASSES: Final = 3
"""Older tables end after weight, fat and lean mass, with a comment; ``Date`` was never translated."""
_STAGES: Final = slice(2, 5)
"""The columns of light, deep and REM sleep; the next one is awake."""


def kind_of(head: bytes) -> str:
    """Return which file of Withings this is by the shape of its header; empty for other files."""
    header = [column_key(name) for name in header_of(head)]
    masses = [name for name in header if _MASS.fullmatch(name)]
    if len(masses) >= _MASSES and header[1 : len(masses) + 1] == masses and len(header) <= len(masses) + 2:
        return "weight"
    if len(masses) == _OLDER_MASSES and header[:1] == ["date"] and header[1:-1] == masses:
        return "weight"
    seconds = [bool(_SECONDS.fullmatch(name)) for name in header]
    beats = any(name.endswith("(max)") for name in header[6:])
    if len(header) > 6 and all(seconds[2:6]) and not any(seconds[:2]) and beats:  # noqa: PLR2004
        return "sleep"
    if header == ["start", "duration", "value"]:
        return "raw"
    return ""


class Withings:
    """Reads the account data of Withings (Health Mate)."""

    key: ClassVar = WITHINGS
    label: ClassVar = "Withings"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim the tables with the headers of Withings."""
        members = candidates(bundle, "weight.csv", "sleep.csv", "raw_*.csv", every="*.csv")
        known = confirmed(members, lambda head: bool(kind_of(head)))
        found = confirmed(known, lambda head: kind_of(head) in {"weight", "sleep"})
        if known and not found:
            return Recognition.useless(Text(_USELESS), known)
        return Recognition.sure(found) if found else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        days, refused = Days(WITHINGS, self.label, bundle.name), list[RefusedPart]()
        sleeps: list[Sleep] = []
        for member in bundle.each(bundle.members, self.label):
            try:
                if kind_of(member.head()) == "weight":
                    _read_weights(member, days)
                else:
                    sleeps += _sleeps(member, days)
            except UnusableFileError as error:
                if bundle.single is not None:
                    raise
                refused.append(RefusedPart(member.path, error.text))
        add_sleeps(days, sleeps)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return days.parsed(answers, selection)

        return Inspection(streams=days.streams(), reader=read, refused=tuple(refused))


def _read_weights(member: Member, days: Days) -> None:
    stream = days.stream(SOURCE, "body_weight", Reduce.LAST, group=Text(_WEIGHT))
    table = Table(member)
    rows = list(table.rows())
    moments = MomentColumn.of(row.cells.get(table.key_at(0), "") for row in rows)
    for row in rows:
        place = f"{member.name}, {row.line}"
        if row.trouble is not None:
            days.skip(place, row.trouble, stream)
            continue
        at = _weighed_at(row.cells.get(table.key_at(0), ""), moments)
        match = _MASS.fullmatch(table.key_at(1))
        unit = match[1].removesuffix("s") if match else ""
        if at is None:
            days.skip(place, Text(UNREAL), stream)
        else:
            weight = kilograms(positive(row.cells.get(table.key_at(1), "")), unit)
            days.add(stream, at.date(), weight, place, morning_last(at))


def _weighed_at(text: str, moments: MomentColumn) -> datetime | None:
    """Return a local moment such as ``2014-02-13 06:04:00``, ``2014-02-13 6:04 Uhr`` or ``6:04 AM``."""
    at = moment_in(text) or moments.read_or_none(text)
    return at if at is not None and real_day(at.year, at.month, at.day) is not None else None


def _sleeps(member: Member, days: Days) -> list[Sleep]:
    table, found = Table(member), list[Sleep]()
    for row in table.rows():
        place = f"{member.name}, {row.line}"
        if row.trouble is not None:
            days.skip(place, row.trouble)
            continue
        keys = [table.key_at(index) for index in range(len(table.header))]
        begin, end = (moment_in(row.cells.get(key, "")) for key in keys[:2])
        if begin is None or end is None or (begin.tzinfo is None) != (end.tzinfo is None) or end <= begin:
            days.skip(place, Text(UNREAL))
            continue
        stages = [positive(row.cells.get(key, "")) for key in keys[_STAGES]]
        seconds = sum(stage for stage in stages if stage is not None)
        asleep = round(seconds / 60) if seconds else None
        pulse = positive(row.cells.get("average heart rate", "")) if "average heart rate" in keys else None
        found.append(Sleep(SOURCE, wake_day(end), place, asleep, begin, end, pulse=rounded(pulse)))
    return found
