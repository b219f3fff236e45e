"""intervals.icu: the wellness table as CSV, and the same as JSON.

Columns come in any subset and order, with the user's own fields among them, so each is known by its name.
The answers of 1 to 4 have 1 as the best, all of them; they become 1, 3, 5 and 7 on Herstel's scale.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, Final, Protocol

from herstel_gui.application.changes import NoteEntry, TagEntry
from herstel_gui.application.importing import ParsedFile, Progress
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text, counted
from herstel_gui.importers.base import (
    MAX_ROWS,
    Collector,
    believable,
    nothing_in,
    shortened,
    too_much,
)
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.tables import Table, head_text, header_of, parse_cell, parse_date

KEY: Final = "intervals.icu"
LABEL: Final = "intervals.icu"

QUANTITIES: Final[Mapping[str, str]] = {
    "restingHR": "resting_heart_rate",
    "avgSleepingHR": "sleeping_heart_rate",
    "hrv": "hrv_rmssd",
    "hrvSDNN": "hrv_sdnn",
    "weight": "body_weight",
    "sleepSecs": "sleep_duration",
}
ANSWERS: Final[Mapping[str, str]] = {
    "sleepQuality": "sleep_quality",
    "soreness": "muscle_soreness",
    "fatigue": "fatigue",
    "stress": "stress",
    "mood": "mood",
    "motivation": "motivation",
}
SCALE: Final[Mapping[Number, int]] = {1: 1, 2: 3, 3: 5, 4: 7}
"""Their answer, 1 is best, and ours."""

INJURED_FROM: Final = 3
"""injury: 1 none, 2 a niggle, 3 poor, 4 injured."""

_OWN_NAMES: Final = frozenset({
    "restingHR", "hrvSDNN", "sleepSecs", "sleepQuality", "avgSleepingHR", "spO2", "kcalConsumed", "baevskySI",
    "hydrationVolume", "menstrualPhase", "wakeUpTime", "rampRate", "ctlLoad", "atlLoad", "sportInfo",
    "tempWeight", "tempRestingHR",
})  # fmt: skip
"""Column names that no other maker is known to write."""

_SHARED_NAMES: Final = frozenset({
    "weight", "hrv", "soreness", "fatigue", "stress", "mood", "motivation", "comments", "injury",
})  # fmt: skip
_CARRIED: Final[Mapping[str, str]] = {"weight": "tempWeight", "restingHR": "tempRestingHR"}
"""In the JSON a flag says that a value was taken over from an earlier day, not measured."""

_SCALE_REMARK: Final = QT_TRANSLATE_NOOP(
    "herstel",
    "De cijfers van intervals.icu lopen van 1 (best) tot 4. Ze worden 1, 3, 5 en 7 (1 is heel goed).",
)
_INJURY_REMARK: Final = QT_TRANSLATE_NOOP(
    "herstel", "Een blessurecijfer van 3 of 4 wordt de bijzonderheid ‘blessure’; 1 en 2 niet."
)
_ONE_CARRIED: Final = QT_TRANSLATE_NOOP(
    "herstel", "{n} waarde was van een eerdere dag overgenomen en is niet gemeten; die blijft weg."
)
_MANY_CARRIED: Final = QT_TRANSLATE_NOOP(
    "herstel", "{n} waarden waren van een eerdere dag overgenomen en zijn niet gemeten; die blijven weg."
)
_NOT_AN_ANSWER: Final = QT_TRANSLATE_NOOP(
    "herstel", "{day}, {label}: {value} kan niet (verwacht 1 tot en met 4) en is overgeslagen."
)
_NOT_A_NUMBER: Final = QT_TRANSLATE_NOOP("herstel", "{what}: ‘{text}’ is geen getal en is overgeslagen.")
_NOT_A_DAY: Final = QT_TRANSLATE_NOOP("herstel", "Dit is geen dag met metingen en is overgeslagen.")


class _Cells(Protocol):
    """The values of one day by their name, whatever the form of the file."""

    def number(self, name: str) -> Number | None:
        """Return a number; None when there is none, RefusedValueError when it is something else."""

    def text(self, name: str) -> str:
        """Return a text, empty when there is none."""


@dataclass(slots=True)
class _Day:
    """Takes over one day. ``met`` gathers what the preview has to explain."""

    day: date
    line: int
    cells: _Cells
    collector: Collector
    met: set[str] = field(default_factory=set)

    def take(self) -> None:
        for name, key in QUANTITIES.items():
            self._try(partial(self._quantity, name, BY_KEY[key]))
        for name, key in ANSWERS.items():
            self._try(partial(self._answer, name, BY_KEY[key]))
        self._try(self._injury)
        self._try(self._note)

    def _try(self, step: Callable[[], None]) -> None:
        """Let one bad value cost only itself."""
        try:
            step()
        except RefusedValueError as refused:
            self.collector.skip(self.line, refused.text)

    def _quantity(self, name: str, measure: Measure) -> None:
        number = self.cells.number(name)
        if number:
            if name == "sleepSecs":
                number = int(number // 60)  # whole minutes; a night of 5:59:59 is no night of six hours
            self._reading(measure, believable(measure, number, self.day.isoformat()))

    def _answer(self, name: str, measure: Measure) -> None:
        answer = self.cells.number(name)
        if answer:
            self._reading(measure, self._mapped(answer, measure.label))
            self.met.add(_SCALE_REMARK)

    def _injury(self) -> None:
        answer = self.cells.number("injury")
        if answer:
            self._mapped(answer, QT_TRANSLATE_NOOP("herstel", "blessure"))
            self.met.add(_INJURY_REMARK)
            if answer >= INJURED_FROM:
                self.collector.add(self.line, TagEntry(self.day, "injured"), "injury")

    def _mapped(self, answer: Number, label: str) -> int:
        mapped = SCALE.get(answer)
        if mapped is None:
            raise RefusedValueError(Text(_NOT_AN_ANSWER, day=self.day.isoformat(), label=label, value=answer))
        return mapped

    def _note(self) -> None:
        note = self.collector.note(self.line, self.cells.text("comments")).strip()
        if note:
            self.collector.add(self.line, NoteEntry(self.day, note), self.day.isoformat())

    def _reading(self, measure: Measure, value: Number) -> None:
        what = f"{self.day.isoformat()} {measure.key}"
        self.collector.add(self.line, Reading(self.day, measure.key, value, KEY), what)


@dataclass(frozen=True, slots=True)
class _CsvCells:
    cells: Mapping[str, str]
    decimal_comma: bool

    def number(self, name: str) -> Number | None:
        return parse_cell(self.cells.get(name, ""), name, decimal_comma=self.decimal_comma)

    def text(self, name: str) -> str:
        return self.cells.get(name, "")


class IntervalsCsv:
    """The wellness CSV, as downloaded from the wellness page or the API."""

    key: ClassVar = KEY
    label: ClassVar = LABEL

    def recognises(self, head: bytes, name: str) -> bool:
        """Look for a date column beside a name of their own, or beside two that others have as well."""
        del name
        columns = {column.strip() for column in header_of(head)}
        return "date" in columns and bool(columns & _OWN_NAMES or _only_shared(columns))

    def parse(self, path: Path, progress: Progress | None = None) -> ParsedFile:
        """Read the table; one bad value costs that value, one bad line that line."""
        table = Table(path, progress)
        collector = Collector(path.name)
        met: set[str] = set()
        for row in table.rows():
            if row.trouble is not None:
                collector.skip(row.line, row.trouble)
                continue
            try:
                day = parse_date(row.cells.get("date", ""))
            except RefusedValueError as refused:
                collector.skip(row.line, refused.text)
                continue
            _Day(day, row.line, _CsvCells(row.cells, table.decimal_comma), collector, met).take()
        return _finished(path, collector, met, [])


@dataclass(slots=True)
class _JsonCells:
    record: Mapping[str, object]
    carried: int = 0

    def number(self, name: str) -> Number | None:
        value = self.record.get(name)
        if value is None or isinstance(value, bool):
            return None
        if not isinstance(value, Number):
            raise RefusedValueError(Text(_NOT_A_NUMBER, what=name, text=shortened(value)))
        if self.record.get(_CARRIED.get(name, "")) is True:
            self.carried += bool(value)
            return None
        return value

    def text(self, name: str) -> str:
        value = self.record.get(name)
        return value if isinstance(value, str) else ""


class IntervalsJson:
    """The same as JSON, one day or a list of them; here the date is called ``id``."""

    key: ClassVar = KEY
    label: ClassVar = LABEL

    def recognises(self, head: bytes, name: str) -> bool:
        """Look for a date as ``id`` and a name of their own."""
        del name
        text = head_text(head) or ""
        if not re.match(r"\s*(?:\[\s*)?\{", text) or not re.search(r'"id"\s*:\s*"\d{4}-\d{2}-\d{2}"', text):
            return False
        names = set(re.findall(r'"(\w+)"\s*:', text))
        return bool(names & _OWN_NAMES or _only_shared(names - {"ctl", "atl"}, "id"))

    def parse(self, path: Path, progress: Progress | None = None) -> ParsedFile:
        """Read the days; UnusableFileError when the file is not whole."""
        content = load_json(path)
        records: list[object] = content if isinstance(content, list) else [content]
        if len(records) > MAX_ROWS:
            raise too_much(path)
        collector = Collector(path.name)
        met: set[str] = set()
        carried = 0
        for number, record in enumerate(records, start=1):
            if progress is not None and number % 500 == 0:
                progress(number, len(records))
            if not isinstance(record, dict) or not isinstance(record.get("id"), str):
                collector.skip(number, Text(_NOT_A_DAY))
                continue
            cells = _JsonCells(record)
            try:
                day = parse_date(str(record["id"]))
            except RefusedValueError as refused:
                collector.skip(number, refused.text)
                continue
            _Day(day, number, cells, collector, met).take()
            carried += cells.carried
        return _finished(path, collector, met, _carried_remark(carried))


def _carried_remark(carried: int) -> list[Text]:
    return [counted(carried, _ONE_CARRIED, _MANY_CARRIED)] if carried else []


def _only_shared(columns: set[str], day: str = "date") -> bool:
    return columns <= _SHARED_NAMES | {day, ""} and len(columns & _SHARED_NAMES) > 1


def _finished(path: Path, collector: Collector, met: set[str], more: list[Text]) -> ParsedFile:
    remarks = [Text(remark) for remark in (_SCALE_REMARK, _INJURY_REMARK) if remark in met]
    file = collector.finish(KEY, LABEL, [*remarks, *more])
    if not file.entries and not file.skipped:
        raise nothing_in(path)
    return file
