"""Samsung Health: the CSV files of the download of personal data.

The first line of each file names its type, the second is the header, and rows end with an extra comma. Times
are UTC with the offset in a column of its own. A sleep is the span in bed; the time asleep is the sum of its
stages. Pieces of one night are rows of their own, which are joined.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar, Final

from herstel_gui.application.import_streams import Answers, Recognition, RefusedPart, Selection, Source
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce, length, nights
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_values import (
    UNREAL,
    epoch_ms,
    fixed,
    kilograms,
    morning_last,
    offset_in,
    positive,
    utc_in,
)
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.member_parts import below_first_line
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import Sleep, add_sleeps
from herstel_gui.importers.tables import Table, column_key, header_of
from herstel_gui.importers.text_files import head_text

SAMSUNG: Final = "samsung_health"
_SOURCE: Final = Source(SAMSUNG)
_WEIGHT: Final = tr_noop("Gewicht")
_USELESS: Final = tr_noop(
    "Deze bestanden van Samsung Health hebben geen slaap, gewicht of trainingen; kies de hele map."
)
_TYPE: Final = re.compile(r"com\.samsung\.s?health\.([a-z0-9_.]+),\d+,\d+,*")
_COLUMN: Final = re.compile(r"com\.samsung\.s?health\.([a-z0-9_]+)\.(?:start_time|datauuid)")
_KINDS: Final = frozenset({"sleep", "sleep_stage", "weight", "exercise"})
_ASLEEP: Final = frozenset({"40002", "40003", "40004"})
"""Light, deep and REM; 40001 is awake."""
_EXERCISES: Final = {
    "1001": "walking", "1002": "running", "11007": "cycling", "13001": "walking", "14001": "swimming",
    "15002": "strength", "15005": "rowing", "15006": "running", "0": "other",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Span:
    key: str
    begin: datetime
    end: datetime
    place: str


@dataclass(slots=True)
class _Values:
    sleeps: dict[str, _Span] = field(default_factory=dict)
    stages: defaultdict[str, list[tuple[datetime, datetime]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    weights: list[tuple[datetime, str, str]] = field(default_factory=list)
    workouts: list[Workout] = field(default_factory=list)
    skipped: list[tuple[str, Text]] = field(default_factory=list)

    def read(self, member: Member) -> None:
        take = {
            "sleep": self._sleep, "sleep_stage": self._stage,
            "weight": self._weigh, "exercise": self._exercise,
        }[kind_of(member.head())]  # fmt: skip
        typed = _typed(member.head())
        for row in Table(below_first_line(member) if typed else member).rows():
            place = f"{member.name}, {row.line + bool(typed)}"
            if row.trouble is not None:
                self.skipped.append((place, row.trouble))
                continue
            take({name.rpartition(".")[2]: text for name, text in row.cells.items()}, place)

    def _times(self, cells: Mapping[str, str], place: str) -> tuple[datetime, datetime] | None:
        """Return local begin and end; None, and reported, when they are unreadable."""
        ahead = offset_in(cells.get("time_offset", ""))
        begin, end = _utc(cells.get("start_time", "")), _utc(cells.get("end_time", ""))
        if begin is None or end is None or ahead is None or end < begin:
            self.skipped.append((place, Text(UNREAL)))
            return None
        return begin.astimezone(fixed(ahead)), end.astimezone(fixed(ahead))

    def _sleep(self, cells: Mapping[str, str], place: str) -> None:
        times = self._times(cells, place)
        if times is not None and times[1] > times[0]:
            key = cells.get("datauuid", "") or place
            self.sleeps[key] = _Span(key, *times, place)

    def _stage(self, cells: Mapping[str, str], place: str) -> None:
        times = self._times(cells, place) if cells.get("stage", "") in _ASLEEP else None
        if times is not None:
            self.stages[cells.get("sleep_id", "")].append(times)

    def _weigh(self, cells: Mapping[str, str], place: str) -> None:
        ahead, at = offset_in(cells.get("time_offset", "")), _utc(cells.get("start_time", ""))
        if ahead is None or at is None:
            self.skipped.append((place, Text(UNREAL)))
        else:
            self.weights.append((at.astimezone(fixed(ahead)), cells.get("weight", ""), place))

    def _exercise(self, cells: Mapping[str, str], place: str) -> None:
        times = self._times(
            {**cells, "end_time": cells.get("end_time") or cells.get("start_time", "")}, place
        )
        if times is None:
            return
        milliseconds = positive(cells.get("duration", ""))
        minutes = round(milliseconds / 60_000) if milliseconds is not None else None
        kind = _EXERCISES.get(cells.get("exercise_type", ""), "other")
        start = times[0].replace(tzinfo=None)
        self.workouts.append(Workout(cells.get("datauuid", ""), start, minutes, kind, place))

    def nights(self) -> Iterator[Sleep]:
        """Yield the sleeps: the pieces of one night joined, the time asleep by their stages."""
        spans = {(span.begin, span.end): span for span in self.sleeps.values()}
        for day, parts in nights(spans):
            begin, end = parts[0][0], max(part[1] for part in parts)
            pieces = [spans[part] for part in parts]
            stages = [stage for span in pieces for stage in self.stages.get(span.key, ())]
            asleep = round(length(stages) / timedelta(minutes=1)) if stages else None
            yield Sleep(_SOURCE, day, pieces[0].place, asleep, begin, end)


def kind_of(head: bytes) -> str:
    """Return the type of a file of Samsung Health by its first line; empty for other files.

    A program that saved the table again can have dropped that line; then the names of the columns tell it.
    """
    if found := _typed(head):
        return found
    named = (_COLUMN.fullmatch(column_key(name)) for name in header_of(head))
    return next((match[1] for match in named if match), "")


def _typed(head: bytes) -> str:
    """Return the type in the first line of a file; empty when there is none."""
    first = (head_text(head) or "").lstrip("\ufeff").partition("\n")[0].strip()
    match = _TYPE.fullmatch(first)
    return match[1] if match else ""


def _utc(text: str) -> datetime | None:
    """Return a moment in UTC; old versions write milliseconds since 1970."""
    return utc_in(text) or (epoch_ms(text) if text.strip().isdigit() else None)


class SamsungHealth:
    """Reads the personal data of Samsung Health."""

    key: ClassVar = SAMSUNG
    label: ClassVar = "Samsung Health"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim the files of sleep, stages, weight and exercise by their first line."""
        named = candidates(bundle, *(f"com.samsung.*health.{kind}.*.csv" for kind in _KINDS), every="*.csv")
        known = confirmed(named, lambda head: bool(kind_of(head)))
        found = confirmed(known, lambda head: kind_of(head) in _KINDS)
        if known and not found:
            return Recognition.useless(Text(_USELESS), known)
        return Recognition.sure(found) if found else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        values, refused = _Values(), list[RefusedPart]()
        read_each(bundle, self.label, values.read, refused)
        days = _days(bundle.name, values)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return days.parsed(answers, selection)

        return Inspection(streams=days.streams(), reader=read, refused=tuple(refused))


def _days(name: str, values: _Values) -> Days:
    days = Days(SAMSUNG, SamsungHealth.label, name)
    add_sleeps(days, values.nights())
    weight = days.stream(_SOURCE, "body_weight", Reduce.LAST, group=Text(_WEIGHT))
    for at, written, place in values.weights:
        days.add(weight, at.date(), kilograms(positive(written), "kg"), place, morning_last(at))
    add_workouts(days, _SOURCE, values.workouts)
    for skipped in values.skipped:
        days.skip(*skipped)
    return days
