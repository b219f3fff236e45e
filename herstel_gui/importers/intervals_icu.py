"""Reading wellness data of intervals.icu, as CSV and as JSON; ``intervals_maker`` offers both.

Columns may come in any subset and order, mixed with the user's own fields, and are found by name, ignoring
case. A file is recognised by a date and a name that only intervals.icu writes (``_OWN_NAMES``): a file with
``date, mood, weight, hrv`` may come from any program, with answers in the opposite direction.

In all answers from 1 to 4, 1 is the best. Answers are converted by meaning: "average" becomes 4.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Final

from herstel_gui.application.importing import ParsedFile, Progress
from herstel_gui.application.written_dates import DateColumn, DateOrder
from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, counted, tr_noop
from herstel_gui.importers.base import HEAD, MAX_ROWS, EntryCollector, shortened, too_much
from herstel_gui.importers.intervals_days import (
    ANSWERS,
    KEY,
    LABEL,
    QUANTITIES,
    Taking,
    WellnessDay,
    likely,
    other_scales,
)
from herstel_gui.importers.json_files import Doubtful, load_json
from herstel_gui.importers.json_values import DOUBLE_KEY
from herstel_gui.importers.judged_tables import TableLayout, table_days
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import column_key, header_of
from herstel_gui.importers.text_files import head_text
from herstel_gui.importers.whole_files import read_head

_OWN_NAMES: Final = frozenset({
    "restingHR", "hrvSDNN", "sleepSecs", "avgSleepingHR", "kcalConsumed", "baevskySI", "hydrationVolume",
    "menstrualPhasePredicted", "rampRate", "ctlLoad", "atlLoad", "sportInfo", "tempWeight", "tempRestingHR",
})  # fmt: skip
"""Names that no other maker is known to write. Common words (mood, stress, weight, hrv, steps) and pairs of
common words (sleepQuality, sleepScore, spO2, bedTime) are excluded."""

_NUMERIC: Final = (
    "readiness", "kcalConsumed", "sleepScore", "spO2", "systolic", "diastolic", "hydrationVolume",
    "bloodGlucose", "lactate", "bodyFat", "abdomen", "baevskySI", "vo2max", "steps", "respiration",
    "carbohydrates", "protein", "fatTotal", "ctl", "atl", "rampRate", "ctlLoad", "atlLoad", "Ride_eftp",
    "Run_eftp", "hydration",
)  # fmt: skip
"""Numeric columns that are not imported. A text in these columns shows that a line has shifted."""

_CARRIED: Final[Mapping[str, str]] = {"weight": "tempWeight", "restingHR": "tempRestingHR"}
"""Flags in the JSON for values that were copied from an earlier day instead of measured."""

_ONE_CARRIED: Final = tr_noop(
    "{n} waarde kwam van een eerdere dag en is niet echt gemeten. Herstel laat die weg."
)
_MANY_CARRIED: Final = tr_noop(
    "{n} waarden kwamen van een eerdere dag en zijn niet echt gemeten. Herstel laat die weg."
)
_NOT_A_NUMBER: Final = tr_noop("{what}: ‘{text}’ is geen getal en is overgeslagen.")
_NOT_A_DAY: Final = tr_noop("Dit is geen dag met metingen en is overgeslagen.")


_READ: Final = (*QUANTITIES, *ANSWERS, "injury")
_NAMES: Final = {column_key(name): name for name in _READ}
_OWN_KEYS: Final = frozenset(map(column_key, _OWN_NAMES))
_LAYOUT: Final = TableLayout(
    day="date",
    numbers={key: likely(name) for key, name in _NAMES.items()},
    numeric=frozenset(map(column_key, _NUMERIC)),
    texts=("comments",),
)


class IntervalsCsv:
    """The wellness CSV from the wellness page or the API, possibly saved again by a spreadsheet program."""

    key: ClassVar = KEY
    label: ClassVar = LABEL

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether the header has a date column and one of ``_OWN_NAMES``."""
        del name
        columns = {column_key(column) for column in header_of(head)}
        return "date" in columns and bool(columns & _OWN_KEYS)

    def parse(
        self, path: Path | Member, progress: Progress | None = None, order: DateOrder | None = None
    ) -> ParsedFile:
        """Read the table; bad values and uncertain lines are skipped and reported.

        ``order`` is the order of day and month that the user chose. TwoOrdersError when it is needed and
        None.
        """
        collector = EntryCollector(path.name)
        records = [
            WellnessDay(
                row.line,
                row.day,
                {_NAMES[key]: number for key, number in row.numbers.items()},
                row.texts.get("comments", ""),
                row.uneven,
            )
            for row in table_days(path, _LAYOUT, collector, progress, order)
        ]
        head = path.head() if isinstance(path, Member) else read_head(path, HEAD)
        names = {column_key(column) for column in header_of(head)}
        doubted = path if len(names & _OWN_KEYS) == 1 else None
        taking = Taking(collector, other_scales(records, collector, doubted))
        for record in records:
            taking.take(record)
        return taking.finish(path, [])


@dataclass(slots=True)
class _JsonReading:
    """Reads the days of a JSON file. ``carried`` counts the skipped values that were not measured."""

    collector: EntryCollector
    records: list[WellnessDay] = field(default_factory=list)
    carried: int = 0

    def read(self, number: int, record: object) -> None:
        """Read one day; ``number`` is its position in the file, counted from 1."""
        if isinstance(record, Doubtful):
            self.collector.skip(number, Text(DOUBLE_KEY, key=shortened(record.double)))
            return
        if not isinstance(record, dict) or not isinstance(record.get("id"), str):
            self.collector.skip(number, Text(_NOT_A_DAY))
            return
        try:
            day = DateColumn().read(record["id"])
        except RefusedValueError as refused:
            self.collector.skip(number, refused.text)
            return
        note = record.get("comments")
        self.records.append(
            WellnessDay(
                number,
                day,
                self._numbers(number, record),
                note if isinstance(note, str) and not is_missing(note) else "",
            )
        )

    def _numbers(self, place: int, record: Mapping[str, object]) -> Mapping[str, Number]:
        held: dict[str, Number] = {}
        for name in _READ:
            value = record.get(name)
            if value is None or isinstance(value, bool) or (isinstance(value, str) and is_missing(value)):
                continue
            if not isinstance(value, Number):
                self.collector.skip(place, Text(_NOT_A_NUMBER, what=name, text=shortened(value)))
            elif record.get(_CARRIED.get(name, "")) is True:
                self.carried += bool(value)
            else:
                held[name] = value
        return held


class IntervalsJson:
    """The wellness data as JSON: one day or a list of days. The key of the date is ``id``."""

    key: ClassVar = KEY
    label: ClassVar = LABEL

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether the text has a date as ``id`` and one of ``_OWN_NAMES``."""
        del name
        text = head_text(head) or ""
        if not re.match(r"\s*(?:\[\s*)?\{", text) or not re.search(r'"id"\s*:\s*"\d{4}-\d{2}-\d{2}"', text):
            return False
        return not _OWN_NAMES.isdisjoint(re.findall(r'"(\w+)"\s*:', text))

    def parse(self, path: Path | Member, progress: Progress | None = None) -> ParsedFile:
        """Read the days; UnusableFileError for a truncated file."""
        content = load_json(path)
        days: list[object] = content if isinstance(content, list) else [content]
        if len(days) > MAX_ROWS:
            raise too_much(path)
        reading = _JsonReading(EntryCollector(path.name))
        for number, record in enumerate(days, start=1):
            if progress is not None and number % 500 == 0:
                progress(number, len(days))
            reading.read(number, record)
        taking = Taking(reading.collector, other_scales(reading.records, reading.collector))
        for record in reading.records:
            taking.take(record)
        return taking.finish(path, _carried_remark(reading.carried))


def _carried_remark(carried: int) -> list[Text]:
    return [counted(carried, _ONE_CARRIED, _MANY_CARRIED)] if carried else []
