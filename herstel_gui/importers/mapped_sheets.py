"""Reading a table by the meaning that the user gave to its columns."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.column_mapping import (
    CLOCK,
    DAY,
    HOURS,
    NOTE,
    POUND,
    POUNDS,
    SECONDS,
    ColumnUse,
    TableMapping,
    answer_of,
)
from herstel_gui.application.import_streams import NOTES, Answers, Selection, Source
from herstel_gui.application.importing import ParsedFile
from herstel_gui.application.offers import Offer, OfferedPart, with_constants
from herstel_gui.application.table_sheets import SheetRow, Sheets
from herstel_gui.application.written_dates import DateColumn, is_date
from herstel_gui.application.written_numbers import NumberColumn, is_missing
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Better, ClockTime, Duration, Number, Scale, YesNo, plausible, tidy
from herstel_gui.domain.own_measure_checks import MOST_DECIMALS
from herstel_gui.domain.provenance import ImportedFile
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import shortened
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_values import real_day

MAKER: Final = "table"
_CLOCK_SHAPE = re.compile(r"(\d{1,3}):(\d\d)(?::\d\d)?(?:\s?([ap])m)?", re.ASCII | re.IGNORECASE)
_HOURS_SHAPE = re.compile(r"(\d{1,2})\s?(?:u|uur|h)\s?(?:(\d{1,2})\s?(?:m|min)?)?", re.ASCII | re.IGNORECASE)
_NOON, _HOUR = 12, 60

_NO_DAY: Final = tr_noop("‘{text}’ is geen datum; de regel is overgeslagen.")
_SHIFTED: Final = tr_noop(
    "‘{text}’ staat voorbij de laatste kolom. De regel is overgeslagen, want de vakken kunnen "
    "verschoven zijn."
)
_NO_VALUE: Final = tr_noop("{what}: ‘{text}’ is geen waarde en is overgeslagen.")
_OFF_SCALE: Final = tr_noop("{what}: {value} ligt buiten {low} tot en met {high} en is overgeslagen.")
_OTHER_TABS: Final = tr_noop("Deze tabbladen hebben andere kolommen en blijven buiten: {names}.")
_NOTES_TOO: Final = tr_noop("Notities")
_BY_STEPS: Final = {
    Better.LOWER: tr_noop(
        "{what}: {best} is het beste en wordt 1, {worst} wordt 7; de rest met gelijke stappen."
    ),
    Better.HIGHER: tr_noop(
        "{what}: {best} is het beste en wordt 7, {worst} wordt 1; de rest met gelijke stappen."
    ),
    Better.NEITHER: tr_noop("{what}: {best} wordt 1, {worst} wordt 7; de rest met gelijke stappen."),
}


def offered_table(sheets: Sheets, mapping: TableMapping, digest: ImportedFile) -> Offer:
    """Return the offer of a table with a complete mapping; ``digest`` describes the chosen file."""
    days = _Reading(sheets, mapping).days()
    file = _with_declarations(days.parsed(), mapping)

    def read(answers: Answers, selection: Selection) -> ParsedFile:
        # nothing is asked here, and the caller leaves out what is not selected
        del answers, selection
        return file

    files = (sheets.name,)
    part = OfferedPart(MAKER, mapping.name, files, days.streams(), read, chosen=files)
    return Offer(sheets.name, digest.size, (with_constants(part),), digest=lambda _name: digest)


def _with_declarations(file: ParsedFile, mapping: TableMapping) -> ParsedFile:
    """Return the file with the declarations of the own measures of which it has values."""
    held = {entry.measure for entry in file.entries if isinstance(entry, Reading)}
    own = tuple(use.own for use in mapping.uses if use.own is not None and use.own.key in held)
    return replace(file, entries=(*own, *file.entries))


def preview_of(sheets: Sheets, mapping: TableMapping) -> ParsedFile:
    """Return what a mapping makes of a table; without a column of dates it is empty."""
    return _Reading(sheets, mapping).days().parsed()


def order_is_open(sheets: Sheets, mapping: TableMapping) -> bool:
    """Return whether every date can be two days, so that the user must say what comes first."""
    return mapping.order is None and _dates(sheets, mapping).undecided


def _dates(sheets: Sheets, mapping: TableMapping) -> DateColumn:
    column, place = DateColumn(answer=mapping.order), mapping.day
    for row in sheets.rows:
        step()
        column.see(_cell(row, place))
    return column


def _raw(row: SheetRow, place: int | None) -> str:
    return row.cells[place] if place is not None and place < len(row.cells) else ""


def _cell(row: SheetRow, place: int | None) -> str:
    cell = _raw(row, place)
    return "" if is_missing(cell) else cell


@dataclass(slots=True)
class _ColumnValues:
    """The values of the cells of one column. A column repeats few texts, so each text is converted once."""

    use: ColumnUse
    what: str
    numbers: NumberColumn
    _known: dict[str, Number | Text | None] = field(default_factory=dict)

    def of(self, text: str) -> Number | Text | None:
        """Return the value of a cell, the reason why it is none, or None when nothing was filled in."""
        if text not in self._known:
            self._known[text] = self._converted(text)
        return self._known[text]

    def _converted(self, text: str) -> Number | Text | None:
        if is_missing(text):
            return None
        use, measure = self.use, self.use.measure
        value = _value(use, text, self.numbers)
        if value is None:
            return Text(_NO_VALUE, what=self.what, text=shortened(text))
        if measure is None or not isinstance(measure.kind, Scale):
            return value
        low, high = use.ends
        if value == 0 and low > 0:
            return None
        answer = use.answer(value)
        return Text(_OFF_SCALE, what=self.what, value=value, low=low, high=high) if answer is None else answer


@dataclass(slots=True)
class _Reading:
    sheets: Sheets
    mapping: TableMapping
    _columns: dict[int, _ColumnValues] = field(default_factory=dict)

    def days(self) -> Days:
        source = Source(MAKER, self.mapping.name)
        days = Days(MAKER, self.mapping.name, self.sheets.name)
        streams = {
            place: _stream(days, source, use)
            for place, use in enumerate(self.mapping.uses)
            if use.use == NOTE or (use.measure is not None and not use.waits)
        }
        dated = self.mapping.day
        if dated is None:
            return days
        dates = _dates(self.sheets, self.mapping)
        self._columns = {place: self._column(place) for place in streams}
        for row in self.sheets.rows:
            step()
            if row.beyond:
                days.skip(row.place, Text(_SHIFTED, text=shortened(row.beyond)))
                continue
            day = self._day(row, _cell(row, dated), dates, days)
            if day is not None:
                for place, stream in streams.items():
                    self._take(days, stream, row, place, day)
        self._remarks(days)
        return days

    def _column(self, place: int) -> _ColumnValues:
        use = self.mapping.uses[place]
        numbers = NumberColumn(_likely(use))
        if use.use != NOTE:
            for text in {_raw(row, place) for row in self.sheets.rows}:
                if not is_missing(text):
                    numbers.see(text)
        return _ColumnValues(use, self.sheets.header[place], numbers)

    @staticmethod
    def _day(row: SheetRow, text: str, dates: DateColumn, days: Days) -> date | None:
        if row.month is not None and re.fullmatch(r"\d{1,2}", text, re.ASCII):
            # a tab named after its month, with the number of the day
            day = real_day(*row.month, int(text))
            if day is not None:
                return day
        try:
            return dates.read(text)
        except RefusedValueError as refused:
            if is_date(text):
                days.skip(row.place, refused.text)
            else:
                days.skip(row.place, Text(_NO_DAY, text=shortened(text)))
            return None

    def _take(self, days: Days, stream: str, row: SheetRow, place: int, day: date) -> None:
        if self.mapping.uses[place].use == NOTE:
            days.note(stream, day, _cell(row, place), row.place)
            return
        value = self._columns[place].of(_raw(row, place))
        if isinstance(value, Text):
            days.skip(row.place, value, stream)
        else:
            days.add(stream, day, value, row.place)

    def _remarks(self, days: Days) -> None:
        for use, name in zip(self.mapping.uses, self.sheets.header, strict=False):
            measure = use.measure
            if use.best is not None and measure is not None and isinstance(measure.kind, Scale):
                worst = use.ends[0] if use.best == use.ends[1] else use.ends[1]
                days.remark(Text(_BY_STEPS[measure.better], what=name, best=use.best, worst=worst))
        if self.sheets.others:
            days.remark(Text(_OTHER_TABS, names=", ".join(self.sheets.others[:9])))


def _stream(days: Days, source: Source, use: ColumnUse) -> str:
    if use.use == NOTE:
        return days.stream(source, NOTES, group=Text(_NOTES_TOO))
    if use.own is not None and use.measure is not None:
        return days.own_stream(source, use.measure)
    return days.stream(source, use.use)


def _likely(use: ColumnUse) -> Callable[[Number], bool]:
    measure = use.measure
    if measure is None or use.use == DAY:
        return lambda _number: True
    if isinstance(measure.kind, Scale):
        return lambda number: use.ends[0] <= number <= use.ends[1]
    return lambda number: plausible(measure, _in_unit(use, number))


def _value(use: ColumnUse, text: str, column: NumberColumn) -> Number | None:
    """Return the number of a cell in the unit of its measure; None for a cell that is none."""
    measure = use.measure
    if measure is not None and isinstance(measure.kind, (Duration, ClockTime)):
        match = _CLOCK_SHAPE.fullmatch(text) or _HOURS_SHAPE.fullmatch(text)
        if match is not None:
            hours, minutes = int(match[1]), int(match[2] or 0)
            half = match.groups()[2:] and match[3]
            if half:
                hours = hours % _NOON + (_NOON if half.casefold() == "p" else 0)
            return hours * _HOUR + minutes if minutes < _HOUR else None
        if isinstance(measure.kind, ClockTime):
            return None
    answer = answer_of(text) if measure is not None and isinstance(measure.kind, YesNo) else None
    if answer is not None:
        return answer
    number = column.read(text)
    if number is None or use.own is None:
        return None if number is None else _in_unit(use, number)
    # programs write more digits than a person can declare
    return tidy(round(Decimal(_in_unit(use, number)), MOST_DECIMALS))


def _in_unit(use: ColumnUse, number: Number) -> Number:
    measure = use.measure
    if measure is not None and isinstance(measure.kind, Duration):
        factor = {HOURS: Decimal(60), CLOCK: Decimal(60), SECONDS: Decimal(1) / 60}.get(use.unit, Decimal(1))
        return int(Decimal(number) * factor)
    return round(Decimal(number) * POUND, 1) if use.unit == POUNDS else number
