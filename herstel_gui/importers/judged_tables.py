"""Reading the days of a table with known columns. Dates and numbers are judged per column, over all rows.

A line with an uncertain date, or with a text in a numeric column, is refused completely, because a comma in a
note may have shifted its cells. A single impossible value is refused alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import step
from herstel_gui.application.importing import Progress
from herstel_gui.application.written_dates import DateColumn, DateOrder, is_date, possible_dates
from herstel_gui.application.written_numbers import NumberColumn, is_missing, looks_numeric, possible_numbers
from herstel_gui.domain.errors import RefusedValueError, UnusableFileError
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import EntryCollector, shortened
from herstel_gui.importers.broken_lines import without_broken
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, TableRow
from herstel_gui.importers.whole_files import Named

Likely: TypeAlias = Callable[[Number], bool]

_NO_NUMBER: Final = tr_noop(
    "{what}: ‘{text}’ is geen getal. De regel is overgeslagen, want de vakken kunnen verschoven zijn.",
)
_TWO_NUMBERS: Final = tr_noop("{what}: ‘{text}’ kan twee getallen zijn; de regel is overgeslagen.")
_ODD: Final = tr_noop(
    "{what}: ‘{text}’ past niet bij de andere regels en deze regel heeft niet alle vakken. "
    "De regel is overgeslagen, want de vakken kunnen verschoven zijn.",
)
_ROOM_BELOW: Final = Decimal("0.8")
_ROOM_ABOVE: Final = Decimal("1.25")
_ENOUGH: Final = 5
"""Number of values from which the range of a column is known."""
_TWO_ORDERS: Final = tr_noop(
    "In {name} kan elke datum twee dingen zijn: {text} is {first} of {second}. "
    "Schrijf de datums als {first} en probeer het opnieuw.",
)


@dataclass(frozen=True, slots=True)
class TableDay:
    """A usable line: line number, day, and the non-missing cells by column key."""

    line: int
    day: date
    numbers: Mapping[str, Number]
    texts: Mapping[str, str]
    uneven: bool
    """Whether the cells may have shifted, so that all cells must fit their column."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """The meaning of the columns of a table, by column key.

    ``numbers`` holds the numeric columns to read, each with a test for likely values. ``numeric`` holds the
    other numeric columns, and ``texts`` the text columns to read.
    """

    day: str
    numbers: Mapping[str, Likely]
    numeric: Collection[str]
    texts: Collection[str]

    @property
    def columns(self) -> frozenset[str]:
        """The keys of all columns."""
        return frozenset({self.day, *self.numbers, *self.numeric, *self.texts})


class TwoOrdersError(UnusableFileError):
    """Every date of a table can be two dates. ``example`` is such a date as written."""

    def __init__(self, text: Text, example: str) -> None:
        """Store the sentence and the example."""
        super().__init__(text)
        self.example = example


def table_days(
    path: Path | Member,
    layout: TableLayout,
    collector: EntryCollector,
    progress: Progress | None = None,
    order: DateOrder | None = None,
) -> Iterator[TableDay]:
    """Yield the usable lines of a table and report the other lines to the collector.

    ``order`` is the order of day and month that the user chose, used when the dates decide nothing.

    Raises:
        UnusableFileError: the file is not a table; TwoOrdersError when all its dates are ambiguous.
    """
    table = Table(path, progress)
    rows = table.settled(layout.columns, layout.texts)
    rows = without_broken(rows, len(table.header), layout.day, partial(_fits, layout, table))
    for remark in table.double_columns():
        collector.remark(remark)
    dates = DateColumn(day_first=table.delimiter == ";", answer=order)
    numbers = {key: NumberColumn(likely) for key, likely in layout.numbers.items()}
    _judge(rows, layout, dates, numbers)
    _demand_one_order(path, dates)
    days = []
    for row in rows:
        step()
        try:
            days.append(_day(row, layout, dates, numbers, table.name_of))
        except RefusedValueError as refused:
            collector.skip(row.line, refused.text)
    spans = _spans(days)
    for day in days:
        odd = _odd(day, spans) if day.uneven else None
        if odd is None:
            yield day
        else:
            key, text = odd
            collector.skip(day.line, Text(_ODD, what=table.name_of(key), text=shortened(text)))


def _judge(
    rows: Iterable[TableRow], layout: TableLayout, dates: DateColumn, numbers: Mapping[str, NumberColumn]
) -> None:
    """Let the dates and numbers of all rows decide how those columns are written."""
    for row in rows:
        step()
        dates.see(row.cells.get(layout.day, ""))
        for key, column in numbers.items():
            if key in row.cells:
                column.see(row.cells[key])
    # in countries with a decimal comma the day precedes the month
    dates.day_first |= any(column.comma and not column.point for column in numbers.values())


def _fits(layout: TableLayout, table: Table, place: int, text: str) -> bool | None:
    """Return whether a text is possible in the column at an index; None when undecided."""
    key = table.key_at(place)
    if key == layout.day:
        return is_date(text)
    if key in layout.numbers:
        return is_missing(text) or any(map(layout.numbers[key], possible_numbers(text).values()))
    return False if key in layout.numeric and not looks_numeric(text) and not is_missing(text) else None


def _spans(days: Iterable[TableDay]) -> Mapping[str, tuple[Number, Number]]:
    """Return the range of each numeric column over the complete lines, with some margin.

    Zero is left out, because it may stand for a missing value, and so are columns with few values.
    """
    held: defaultdict[str, list[Number]] = defaultdict(list)
    for day in days:
        if not day.uneven:
            for key, number in day.numbers.items():
                if number:
                    held[key].append(number)
    return {
        key: (min(numbers) * _ROOM_BELOW, max(numbers) * _ROOM_ABOVE)
        for key, numbers in held.items()
        if len(numbers) >= _ENOUGH and min(numbers) > 0
    }


def _odd(day: TableDay, spans: Mapping[str, tuple[Number, Number]]) -> tuple[str, object] | None:
    """Return the column key and the value of the first cell outside the range of its column, or None."""
    for key, number in day.numbers.items():
        low, high = spans.get(key, (number, number))
        if number and not low <= number <= high:
            return key, number
    return next(((key, text) for key, text in day.texts.items() if looks_numeric(text)), None)


def _demand_one_order(path: Named, dates: DateColumn) -> None:
    if dates.undecided and not dates.contradicted:
        first, second = sorted(possible_dates(dates.example).values())
        raise TwoOrdersError(
            Text(
                _TWO_ORDERS,
                name=path.name,
                text=dates.example,
                first=first.isoformat(),
                second=second.isoformat(),
            ),
            dates.example,
        )


def _day(
    row: TableRow,
    layout: TableLayout,
    dates: DateColumn,
    numbers: Mapping[str, NumberColumn],
    name_of: Callable[[str], str],
) -> TableDay:
    if row.trouble is not None:
        raise RefusedValueError(row.trouble)
    day = dates.read(row.cells.get(layout.day, ""))
    held: dict[str, Number] = {}
    for key, text in row.cells.items():
        if key in numbers:
            number = numbers[key].read(text)
            if number is None:
                template = _TWO_NUMBERS if possible_numbers(text) else _NO_NUMBER
                raise RefusedValueError(Text(template, what=name_of(key), text=shortened(text)))
            held[key] = number
        elif key in layout.numeric and not looks_numeric(text):
            raise RefusedValueError(Text(_NO_NUMBER, what=name_of(key), text=shortened(text)))
    texts = {key: row.cells[key] for key in layout.texts if key in row.cells}
    return TableDay(row.line, day, held, texts, row.uneven)
