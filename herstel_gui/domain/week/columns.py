"""The columns of the week table, the same on screen, on paper and in files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.domain.text import say, tr_noop
from herstel_gui.domain.week.table import WeekRow, WeekTable
from herstel_gui.domain.week.wording import cell_text, day_words, total_text, usual_text

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.options import WeekOptions


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading; ``day`` is 0 (Monday) to 6 for day columns, else None."""

    key: str
    heading: str
    day: int | None = None


def columns_of(table: WeekTable, options: WeekOptions, book: Phrasebook) -> tuple[Column, ...]:
    """Return the columns that the options select."""
    days = tuple(Column("day", day_words(day, book), place) for place, day in enumerate(table.span))
    rest = (
        (True, Column("total", book.template(tr_noop("week")))),
        (options.lines, Column("trend", book.template(tr_noop("4 weken")))),
        (options.usual, Column("usual", book.template(tr_noop("gewoon")))),
        (options.normal, Column("normal", book.template(tr_noop("normaal")))),
        (options.warning, Column("warning", book.template(tr_noop("grens")))),
    )
    first = Column("label", book.template(tr_noop("Meting")))
    return (first, *days, *(column for chosen, column in rest if chosen))


def column_text(row: WeekRow, column: Column, book: Phrasebook) -> str:
    """Return the text of a row's cell in a column."""
    if column.day is not None:
        cell = row.cells[column.day]
        return "" if cell.future and cell.empty else cell_text(row, cell, book)
    match column.key:
        case "label":
            return say(row.label, book)
        case "total":
            return total_text(row, book)
        case "usual":
            return usual_text(row, book)
        case "normal" if row.normal:
            return say(row.normal, book)
        case "warning" if row.warning:
            return say(row.warning, book)
        case _:
            return ""
