"""The CSV reports of connect.garmin.com: nights of a week or four weeks, one day, and the HRV status.

The report of four weeks has dates without a year, newest first; the year is asked, and goes down by one where
the month jumps up. The report of a year has weekly means, which are no days and stay out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import Answers, Choice, Question
from herstel_gui.application.written_dates import possible_dates
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import shortened
from herstel_gui.importers.column_words import key_of, keys_of
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_values import positive
from herstel_gui.importers.garmin_account import HRV, NIGHT_MEAN, OF_THE_DAY, PULSE, WATCH
from herstel_gui.importers.garmin_columns import (
    WORDS,
    clock_minutes,
    is_span,
    is_weekly,
    minutes,
    title_of,
    words_of,
)
from herstel_gui.importers.members import Member
from herstel_gui.importers.sleeps import ASLEEP, SLEEP
from herstel_gui.importers.tables import Table, head_lines, header_of

YEAR: Final = "year"
_YEARS: Final = 6
_LEAP: Final = 2024
_STREAMS: Final = ("sleep_duration", "bed_time", "wake_time", "resting_heart_rate", "hrv_rmssd")

_WEEKS: Final = tr_noop(
    "Dit is Garmins weekoverzicht met gemiddelden; kies op de site 4 weken, dan zijn het dagen.",
)
_ACTIVITY: Final = tr_noop("Dit is Garmins overzicht van stappen of calorieën; die bewaart Herstel niet.")
_ASKS_YEAR: Final = tr_noop("Van welk jaar is {day}, de laatste dag in {name}? De dagen hebben geen jaartal.")
_BY_FILE: Final = tr_noop("Het bestand is bewaard op {day}.")
_NO_DAY: Final = tr_noop("‘{text}’ is geen dag; de regel is overgeslagen.")
_LEADING: Final = re.compile(r"\d{1,3}(?:\.\d+)?(?=\s?(?:bpm|ms|\Z))", re.ASCII)


def layout_of(head: bytes) -> str:
    """Return which report a file is: nights, day, hrv, weeks or activity; empty for other files."""
    header = header_of(head)
    if not header:
        return ""
    keys = keys_of(head, words_of(head))
    first, names, title = keys[0], set(keys), title_of(header[0])
    if title:
        return "day" if title == "1" else "nights" if "duration" in names else ""
    if keys[3:4] == ["body battery"] and {"duration", "bedtime", "wake time"} <= names:
        return "weeks" if _has_ranges(head) else "nights"
    if first == "date" and any(name.startswith("avg ") for name in names) and "avg bedtime" in names:
        return "weeks"
    if first == "date" and {"score", "quality", "duration", "bedtime", "wake time"} <= names:
        return "weeks" if _has_ranges(head) else "nights"
    if first == "date" and {"overnight hrv", "baseline"} <= names:
        return "hrv"
    if first == "date" and len(keys) in _WEEKLY and is_weekly(head):
        return "weeks"
    return "activity" if keys in _ACTIVITIES else ""


_WEEKLY: Final = range(4, 9)
"""How many columns a report of weekly means has."""
_ACTIVITIES: Final = (
    ["", "actual", "goal"], ["", "active calories", "resting calories", "total"],
)  # fmt: skip


def why_not(layout: str) -> Text | None:
    """Return why a report of Garmin stays out; None for one with days."""
    return {"weeks": Text(_WEEKS), "activity": Text(_ACTIVITY)}.get(layout)


def _has_ranges(head: bytes) -> bool:
    return any(is_span(line.split(",")[0]) for line in head_lines(head)[1:])


@dataclass(frozen=True, slots=True)
class _Row:
    """A day of a report; ``back`` counts the turns of the year since the newest row of its ``file``."""

    place: str
    day: date | None
    written: str
    back: int
    cells: Mapping[str, str]
    file: str = ""


@dataclass(slots=True)
class WebReports:
    """The days of all reports, with dates that may wait for a year."""

    saved: date
    rows: list[_Row] = field(default_factory=list)
    skipped: list[tuple[str, Text]] = field(default_factory=list)
    newest: dict[str, str] = field(default_factory=dict)
    """The newest day as written of each file without years, by the name of the file."""

    def read(self, member: Member) -> None:
        """Read one report of days."""
        if layout_of(member.head()) == "day":
            self._read_day(member)
        else:
            self._read_table(member)

    def questions(self) -> list[Question]:
        """Return the question of the year for each file without years."""
        return [self._question(name, day) for name, day in self.newest.items()]

    def _question(self, name: str, day: str) -> Question:
        years = self._years(day)
        return Question(
            self._key(name),
            Text(_ASKS_YEAR, day=day, name=name),
            tuple(Choice(str(year), Text("{year}", year=str(year))) for year in years),
            Text(_BY_FILE, day=self.saved),
            proposed=str(years[0]) if years else None,
            streams=frozenset(f"{WATCH.key}:{measure}" for measure in _STREAMS),
            remembered=False,
        )

    def _key(self, name: str) -> str:
        return f"{YEAR} {name}" if len(self.newest) > 1 else YEAR

    def add(self, days: Days, answers: Answers) -> None:
        """Add the days; dates without a year get the answered year, else the likely one."""
        streams = _declared(days)
        for row in self.rows:
            step()
            day = row.day or self._day(row, answers)
            if day is None:
                days.skip(row.place, Text(_NO_DAY, text=shortened(row.written)))
            else:
                _add_row(days, streams, day, row)
        for skipped in self.skipped:
            days.skip(*skipped)

    def _day(self, row: _Row, answers: Answers) -> date | None:
        years = self._years(self.newest.get(row.file, ""))
        answer = answers.one(self._key(row.file))
        chosen = next((year for year in years if str(year) == answer), None)
        newest = chosen or (years[0] if years else None)
        return None if newest is None else _dated(row.written, newest - row.back)

    def _years(self, newest: str) -> list[int]:
        """Return the years that the newest day of a file can have, the likely one first."""
        last = self.saved
        dated = [(year, _dated(newest, year)) for year in range(last.year, last.year - 2 * _YEARS, -1)]
        return [year for year, day in dated if day is not None and day <= last][:_YEARS]

    def _read_day(self, member: Member) -> None:
        pairs = [line.partition(",")[::2] for line in head_lines(member.head())]
        cells: dict[str, str] = {}
        for name, value in pairs:
            cells.setdefault(key_of(name, WORDS), value.strip().strip('"'))
        names = {"sleep duration": "duration", "avg overnight hrv": "hrv status"}
        renamed = {names.get(name, name): value for name, value in cells.items()}
        written = renamed.get("date", "")
        self.rows.append(_Row(f"{member.name}, {written}", _whole(written), written, 0, renamed, member.name))

    def _read_table(self, member: Member) -> None:
        table = Table(member, key_of=partial(key_of, words=words_of(member.head())))
        found: list[tuple[str, str, dict[str, str]]] = []
        for row in table.rows():
            place = f"{member.name}, {row.line}"
            if row.trouble is not None:
                self.skipped.append((place, row.trouble))
                continue
            written = row.cells.get(table.key_at(0), "").strip()
            found.append((place, written, row.cells))
        backs = _turns([written for _, written, _ in found])
        for (place, written, cells), back in zip(found, backs, strict=True):
            self.rows.append(_Row(place, _whole(written), written, back, cells, member.name))
        newest = [
            day
            for (_, written, _), back in zip(found, backs, strict=True)
            if back == 0 and (day := _leap(written)) is not None
        ]
        if newest:
            top = max(newest)
            self.newest[member.name] = next(written for _, written, _ in found if _leap(written) == top)


def _whole(written: str) -> date | None:
    """Return a date with a year of its own: ISO, or with a named month and a year."""
    dates = set(possible_dates(written).values())
    return dates.pop() if len(dates) == 1 else None


@lru_cache(maxsize=4096)
def _dated(written: str, year: int) -> date | None:
    """Return a day without a year (``Feb 28``, ``28 feb.``) in a year."""
    if is_span(written) or not re.search(r"[^\W\d_]", written):
        return None
    return _whole(f"{written.rstrip(' ,')} {year}")


def _leap(written: str) -> date | None:
    """Return a day without a year in a leap year, to compare days; None for a whole date."""
    return _dated(written, _LEAP) if _whole(written) is None else None


def _turns(written: Sequence[str]) -> list[int]:
    """Return for each row how many turns of the year lie between it and the newest row."""
    days = [_leap(each) for each in written]
    known = [day for day in days if day is not None]
    steps = [(after - before).days for before, after in pairwise(known)]
    newest_first = sum(step < 0 for step in steps) >= sum(step > 0 for step in steps)
    order = range(len(days)) if newest_first else range(len(days) - 1, -1, -1)
    turns, back, before = [0] * len(days), 0, None
    for index in order:
        day = days[index]
        if day is not None:
            back += before is not None and day > before
            before = day
        turns[index] = back
    return turns


def _declared(days: Days) -> Mapping[str, str]:
    pulse = days.stream(
        WATCH, "resting_heart_rate", Reduce.LAST, Taken.DAY, group=Text(PULSE), remark=Text(OF_THE_DAY)
    )
    asleep = days.stream(
        WATCH, "sleep_duration", Reduce.LONGEST, Taken.NIGHT, group=Text(SLEEP), remark=Text(ASLEEP)
    )
    hrv = days.stream(WATCH, "hrv_rmssd", Reduce.LAST, Taken.NIGHT, group=Text(HRV), remark=Text(NIGHT_MEAN))
    bed, wake = (
        days.stream(WATCH, each, taken=Taken.NIGHT, group=Text(SLEEP)) for each in ("bed_time", "wake_time")
    )
    return {"pulse": pulse, "asleep": asleep, "hrv": hrv, "bed": bed, "wake": wake}


def _add_row(days: Days, streams: Mapping[str, str], day: date, row: _Row) -> None:
    cells = row.cells
    days.add(streams["asleep"], day, minutes(cells.get("duration", "")), row.place)
    days.add(streams["pulse"], day, _leading(cells.get("resting heart rate", "")), row.place)
    for name in ("hrv status", "overnight hrv"):
        days.add(streams["hrv"], day, _leading(cells.get(name, "")), row.place)
    for stream, name in (("bed", "bedtime"), ("wake", "wake time")):
        days.add(streams[stream], day, clock_minutes(cells.get(name, "")), row.place)


def _leading(text: str) -> int | None:
    match = _LEADING.match(text.strip())
    number = positive(match[0]) if match else None
    return None if number is None else round(number)
