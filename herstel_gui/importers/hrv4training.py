"""HRV4Training: the morning measurements of the app on an iPhone and on Android.

Nothing in these files is quoted, so a comma in a note and a decimal comma of a place shift the cells behind
them. Cells are read from the left up to the recovery points; everything behind them is left alone. The moment
is local time although an iPhone writes ``+0000``. Android writes the day before the month, with the year
first: ``2017-31-08``. All-zero rows hold no measurement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Final

from herstel_gui.application.import_streams import (
    Answers,
    Choice,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import MAX_ROWS, content_of, shortened, too_much
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_tables import MomentColumn, Skips
from herstel_gui.importers.foreign_values import positive, real_day
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.tables import MAX_BYTES, column_key, header_of
from herstel_gui.importers.text_files import MAX_LINE, cells_of, encoding_of

_APP: Final = Source("hrv4training")
_LABEL: Final = "HRV4Training"
_LAST: Final = "hrv4t_recovery_points"
_OWN: Final = frozenset({"rmssd", "hr", _LAST})
_STAMP: Final = "timestamp_measurement"
_ORDER: Final = "date_order"
_FEW_SHARE: Final = 10
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_MONTHS_IN_A_YEAR: Final = 12

_MORNING: Final = tr_noop("Hart · ochtendmeting")
_SHIFTED: Final = tr_noop(
    "De pols en de gemiddelde hartslagafstand spreken elkaar tegen; de regel is overgeslagen, want de vakken "
    "kunnen verschoven zijn."
)
_NO_TIME: Final = tr_noop("‘{text}’ is geen dag met een tijd; de regel is overgeslagen.")
_ASKS: Final = tr_noop("Welke dag is {text} in {name}?")
_EVIDENCE: Final = tr_noop("Elke datum in dit bestand kan twee dagen zijn.")
_DAY_MONTH: Final = tr_noop("eerst de dag, dan de maand")
_MONTH_DAY: Final = tr_noop("eerst de maand, dan de dag")
_SLIDERS: Final = tr_noop(
    "De antwoorden over slaap, spierpijn en vermoeidheid in deze export hebben geen bekende schaal; die "
    "blijven weg."
)


class Hrv4Training:
    """The measurements of HRV4Training."""

    key: ClassVar = _APP.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the members with the recovery points that only this app has."""
        mine = confirmed(candidates(bundle, "*measurements*.csv", every="*.csv"), _is_mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the measurements; where the order of day and month is unclear, it is asked."""
        files: list[_File] = []
        refused: list[RefusedPart] = []
        read_each(bundle, _LABEL, lambda member: files.append(_read(member)), refused)
        questions = tuple(_questions(files))

        def days(answers: Answers) -> Days:
            return _days(bundle.name, files, answers)

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return days(answers).parsed(answers, selection, questions)

        return Inspection(days(Answers()).streams(), read, questions, tuple(refused))


def _is_mine(head: bytes) -> bool:
    return {column_key(name) for name in header_of(head)} >= _OWN


@dataclass(slots=True)
class _File:
    """The rows of a file: place and cells by column key. ``day_first`` is None when the dates are unclear."""

    name: str
    rows: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    sliders: bool = False
    day_first: bool | None = None
    example: str = ""


def _read(member: Member) -> _File:
    data = content_of(member, MAX_BYTES)
    text = data.decode(encoding_of(member, data), "replace")
    file = _File(member.name)
    header: list[str] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if number > MAX_ROWS:
            raise too_much(member)
        if not line.strip() or len(line) > MAX_LINE:
            continue
        cells = _cells(line)
        if header:
            file.rows.append((f"{member.name}, {number}", dict(zip(header, cells, strict=False))))
        else:
            names = [column_key(name) for name in cells]
            header = names[: names.index(_LAST) + 1] if _LAST in names else names
            file.sliders = "muscle_soreness" in names
    file.day_first, file.example = _order(cells.get("date", "") for _, cells in file.rows)
    return file


def _cells(line: str) -> Sequence[str]:
    mark = max(",;\t", key=line.count)
    return [cell.strip() for cell in (cells_of(line, mark) or line.split(mark))]


def _order(dates: Iterable[str]) -> tuple[bool | None, str]:
    """Return whether the day precedes the month, by cells that can be only one of them; and an example."""
    day, month, example = 0, 0, ""
    for text in dates:
        match = _DATE.match(text)
        if match is not None:
            day += int(match[2]) > _MONTHS_IN_A_YEAR
            month += int(match[3]) > _MONTHS_IN_A_YEAR
            example = example or (text if match[2] != match[3] else "")
    if day or month:
        return (True if day > month * _FEW_SHARE else False if month > day * _FEW_SHARE else None), example
    return None, example


def _questions(files: Iterable[_File]) -> Iterator[Question]:
    unclear = [file for file in files if file.day_first is None and file.example]
    streams = frozenset({f"{_APP.key}:resting_heart_rate", f"{_APP.key}:hrv_rmssd"})
    for file in unclear[:1]:
        yield Question(
            _ORDER,
            Text(_ASKS, text=file.example, name=file.name),
            (Choice("day_first", Text(_DAY_MONTH)), Choice("month_first", Text(_MONTH_DAY))),
            Text(_EVIDENCE),
            streams=streams,
            remembered=False,
        )


def _days(name: str, files: Iterable[_File], answers: Answers) -> Days:
    days = Days(_APP.maker, _LABEL, name)
    group = Text(_MORNING)
    pulse = days.stream(_APP, "resting_heart_rate", Reduce.FIRST, Taken.MORNING, group=group)
    hrv = days.stream(_APP, "hrv_rmssd", Reduce.FIRST, Taken.MORNING, group=group)
    skips: Skips = []
    for file in files:
        if file.sliders:
            days.remark(Text(_SLIDERS))
        day_first = file.day_first if file.day_first is not None else answers.one(_ORDER) != "month_first"
        column = MomentColumn.of(cells.get(_STAMP, "") for _, cells in file.rows)
        for place, cells in file.rows:
            beats, rmssd = positive(cells.get("hr")), positive(cells.get("rmssd"))
            if beats is None and rmssd is None:
                continue
            if _contradicts(cells):
                skips.append((place, Text(_SHIFTED)))
                continue
            moment = _moment(cells, column, day_first=day_first)
            if moment is None:
                written = cells.get(_STAMP) or cells.get("date", "")
                skips.append((place, Text(_NO_TIME, text=shortened(written))))
                continue
            days.add(pulse, moment.date(), beats, place, moment)
            days.add(hrv, moment.date(), rmssd, place, moment)
    for where, reason in skips:
        days.skip(where, reason)
    return days


def _contradicts(cells: Mapping[str, str]) -> bool:
    """Return whether pulse and mean interval exclude each other: their product is 60,000 ms."""
    beats, interval = positive(cells.get("hr")), positive(cells.get("avnn"))
    if beats is None or interval is None:
        return any(not is_missing(cells.get(key, "")) and not _zero(cells.get(key, "")) and
                   positive(cells.get(key)) is None for key in ("hr", "avnn", "rmssd"))  # fmt: skip
    return abs(float(beats) * float(interval) / 60_000 - 1) > 0.25  # noqa: PLR2004


def _zero(text: str) -> bool:
    return re.fullmatch(r"-?0+(?:[.,]0+)?", text.strip()) is not None


def _moment(cells: Mapping[str, str], column: MomentColumn, *, day_first: bool) -> datetime | None:
    """Return the local moment of a measurement: the clock as written, without the offset that is not true."""
    if stamp := cells.get(_STAMP, ""):
        found = column.read_or_none(stamp)
        return found.replace(tzinfo=None) if found is not None else None
    match = _DATE.match(cells.get("date", ""))
    clock = re.fullmatch(r"(\d{1,2}):(\d\d)(?::\d\d)?", cells.get("time", ""), re.ASCII)
    if match is None:
        return None
    year, one, two = map(int, match.groups())
    day = real_day(year, two, one) if day_first else real_day(year, one, two)
    if day is None:
        return None
    hour, minute = (int(clock[1]), int(clock[2])) if clock else (0, 0)
    return datetime(day.year, day.month, day.day, min(hour, 23), min(minute, 59))  # noqa: DTZ001
