"""Oura: sleep as CSV in three dialects, as JSON of the export and the API, and as JSON of the first API.

``lowest_heart_rate`` is what Oura shows as the resting pulse; ``average_heart_rate`` is the mean of the
night, and ``average_hrv`` is rMSSD. Durations are in seconds. ``day`` is the day of waking up, but
``summary_date`` of the first API is the evening before: there the end of the sleep gives the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Final

from herstel_gui.application.import_streams import Recognition, RefusedPart, Source
from herstel_gui.application.written_dates import DateOrder
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, wake_day
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, any_number, table_lines
from herstel_gui.importers.foreign_values import Json, day_in, moment_in, objects, positive, rounded
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.nights import LOWEST, Night, add_nights
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import Sleep
from herstel_gui.importers.tables import column_key, header_of
from herstel_gui.importers.text_files import head_text

_RING: Final = Source("oura", "Ring")
_SLEEP: Final = tr_noop("Slaap")
_SCORES: Final = tr_noop("Dit bestand van Oura bevat scores, geen metingen; Herstel bewaart geen scores.")
_CHOOSE_SLEEP: Final = tr_noop("Kies het bestand dat met ‘sleep’ begint, of de hele map.")
_ONLY_SCORES: Final = tr_noop(
    "Dit zijn scores van Oura, geen metingen. Kies uit dezelfde export het bestand dat met ‘sleep’ begint; "
    "daarin staan je nachten."
)
_NOT_SLEEP: Final = tr_noop("Oura noemt dit rust of heeft het gewist; het is geen slaap.")
_NO_DAY: Final = tr_noop("De slaap heeft geen dag die te lezen is en is overgeslagen.")
_ABOUT: Final = Text(LOWEST)

_HUB: Final = frozenset({"total_sleep_duration", "lowest_heart_rate", "bedtime_end"})
_TRENDS: Final = frozenset({"date", "lowest resting heart rate", "total sleep duration"})
_SCORE_NAMES: Final = (
    frozenset({"day", "contributors"}),
    frozenset({"day", "spo2_percentage"}),
    frozenset({"day", "stress_high", "recovery_high"}),
)
_KEYS_NEW: Final = frozenset({"lowest_heart_rate", "total_sleep_duration"})
_KEYS_OLD: Final = frozenset({"hr_lowest", "bedtime_end"})
_NAPS: Final = frozenset({"sleep", "late_nap", "nap"})
_NO_SLEEPS: Final = frozenset({"rest", "deleted"})

_NUMBERS: Final = ("total_sleep_duration", "lowest_heart_rate", "average_heart_rate", "average_hrv")
_TREND_COLUMNS: Final[Mapping[str, str]] = {
    "total sleep duration": "total_sleep_duration",
    "lowest resting heart rate": "lowest_heart_rate",
    "average resting heart rate": "average_heart_rate",
    "average hrv": "average_hrv",
    "date": "day",
    "bedtime start": "bedtime_start",
    "bedtime end": "bedtime_end",
}
"""Columns of the old table of trends, by their names of today."""
_OLD_KEYS: Final[Mapping[str, str]] = {
    "total": "total_sleep_duration",
    "hr_lowest": "lowest_heart_rate",
    "hr_average": "average_heart_rate",
    "rmssd": "average_hrv",
}
"""Keys of the first API, by their names of today."""


class Oura:
    """The nights of an Oura ring."""

    key: ClassVar = "oura"
    label: ClassVar = "Oura"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with names that only Oura writes."""
        tables = confirmed(candidates(bundle, "*sleep*.csv", "*oura*.csv", every="*.csv"), _is_nights)
        jsons = confirmed(candidates(bundle, "*oura*.json", "sleep*.json", every="*.json"), _is_json)
        scores = confirmed(candidates(bundle, "daily*.csv", every="*.csv"), _is_scores)
        if tables or jsons:
            return Recognition.sure([*tables, *jsons, *scores])
        return Recognition.useless(Text(_ONLY_SCORES), scores) if scores else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the sleeps of all files."""
        reading = _Reading()
        read_each(bundle, _SLEEP, reading.read, reading.refused)
        days = Days(self.key, self.label, bundle.name)
        add_nights(days, _RING, reading.sleeps.values(), _ABOUT)
        for place, reason in reading.skips:
            days.skip(place, reason)
        return Inspection(
            days.streams(),
            days.parsed,
            refused=tuple(reading.refused),
        )


def _columns(head: bytes) -> set[str]:
    return {column_key(name) for name in header_of(head)}


def _is_nights(head: bytes) -> bool:
    columns = _columns(head)
    return columns >= _HUB or columns >= _TRENDS


def _is_scores(head: bytes) -> bool:
    columns = _columns(head)
    return "id" in columns and any(columns >= names for names in _SCORE_NAMES)


def _is_json(head: bytes) -> bool:
    text = head_text(head) or ""
    if not text.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        return False
    keys = set(re.findall(r'"(\w+)"\s*:', text))
    return keys >= _KEYS_NEW or keys >= _KEYS_OLD


@dataclass(slots=True)
class _Reading:
    """The sleeps of all files, each once: exports of overlapping spans repeat them."""

    sleeps: dict[object, Night] = field(default_factory=dict)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        if not member.folded.endswith(".csv"):
            for number, (record, first_api) in enumerate(_records(load_json(member)), start=1):
                self._take_json(record, f"{member.name}, {number}", first_api=first_api)
            return
        columns = _columns(member.head())
        if columns >= _HUB or columns >= _TRENDS:
            self._take_table(member, trends=not columns >= _HUB)
        else:
            self.refused.append(RefusedPart(member.path, Text(_SCORES), Text(_CHOOSE_SLEEP)))

    def _take_table(self, member: Member, *, trends: bool) -> None:
        names = {new: old for old, new in _TREND_COLUMNS.items()} if trends else {}
        numbers = {names.get(key, key): any_number for key in _NUMBERS}
        texts = [names.get(key, key) for key in ("day", "bedtime_start", "bedtime_end")]
        lines = table_lines(member, numbers, [*texts, "type", "id"], self.skips)
        # the third dialect writes the month first
        column = MomentColumn.of((line.text(texts[0]) for line in lines), DateOrder.MONTH_FIRST)
        for line in lines:
            self._take_line(line, column, texts, names)

    def _take_line(
        self, line: Line, column: MomentColumn, texts: Sequence[str], names: Mapping[str, str]
    ) -> None:
        begin, end = (moment_in(line.text(key)) for key in texts[1:])
        try:
            day = column.read(line.text(texts[0])).date()
        except RefusedValueError as refused:
            self.skips.append((line.place, refused.text))
            return
        held = {key: line.numbers.get(names.get(key, key)) for key in _NUMBERS}
        kind = line.text("type") or "long_sleep"
        self._take(day, kind, (begin, end), held, line.place, line.text("id"))

    def _take_json(self, record: Json, place: str, *, first_api: bool) -> None:
        begin, end = moment_in(record.get("bedtime_start")), moment_in(record.get("bedtime_end"))
        if first_api:
            held = {new: positive(record.get(old)) for old, new in _OLD_KEYS.items()}
            day = wake_day(end) if end is not None else None
            kind = "sleep" if record.get("is_longest") == 0 else "long_sleep"
        else:
            held = {key: positive(record.get(key)) for key in _NUMBERS}
            day = day_in(record.get("day"))
            kind = str(record.get("type") or "long_sleep")
        if day is None:
            self.skips.append((place, Text(_NO_DAY)))
            return
        self._take(day, kind, (begin, end), held, place, str(record.get("id") or ""))

    def _take(
        self,
        day: date,
        kind: str,
        times: tuple[datetime | None, datetime | None],
        held: Mapping[str, Number | None],
        place: str,
        key: str,
    ) -> None:
        if kind in _NO_SLEEPS:
            self.skips.append((place, Text(_NOT_SLEEP)))
            return
        seconds = held["total_sleep_duration"]
        sleep = Sleep(
            source=_RING,
            day=day,
            place=place,
            # whole minutes, rounded down: a night of 5:59:59 is shorter than six hours
            asleep=int(seconds) // 60 if seconds else None,
            begin=times[0],
            end=times[1],
            main=kind not in _NAPS,
            pulse=rounded(held["average_heart_rate"] or None, 1),
        )
        night = Night(sleep, held["lowest_heart_rate"] or None, held["average_hrv"] or None)
        self.sleeps[key or (day, kind, times)] = night


def _records(content: object) -> Iterator[tuple[Json, bool]]:
    """Yield the sleeps of a JSON file, and whether they have the keys of the first API."""
    for record in objects(content):
        for key in ("sleep", "data"):
            if key in record:
                yield from _records(record[key])
        keys = record.keys()
        if keys >= _KEYS_NEW or keys >= _KEYS_OLD:
            yield record, not keys >= _KEYS_NEW
