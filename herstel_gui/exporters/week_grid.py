"""The week table as a sheet of typed cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.presentation.figures import figure
from herstel_gui.domain.presentation.marks import PAST, PAST_MEANS
from herstel_gui.domain.text import say, tr_noop
from herstel_gui.domain.week.columns import Column, column_text, columns_of
from herstel_gui.domain.week.options import Paper
from herstel_gui.domain.week.table import WeekCell, WeekRow, WeekTable, in_sections
from herstel_gui.domain.week.wording import (
    badge_text,
    cell_text,
    finding_words,
    full_day,
    level_text,
    total_figure,
    usual_figure,
)
from herstel_gui.exporters.sheet import (
    CellStyle,
    Grid,
    GridCell,
    NumberFormat,
    Spreadsheet,
    figure_cell,
    text_rows,
)

if TYPE_CHECKING:
    from herstel_gui.domain.text import Phrasebook
    from herstel_gui.domain.week.options import WeekOptions

WIDTHS: Final = (42, *[10] * 8, 15, 15, 22)


def week_sheet(table: WeekTable, options: WeekOptions, book: Phrasebook) -> Spreadsheet:
    """Return the week as a sheet, with the paper size and orientation of the options."""
    return Spreadsheet(
        title=say(table.title, book),
        name=str(table.week),
        grid=week_grid(table, options, book),
        widths=WIDTHS,
        author=options.shown_name,
        landscape=options.landscape,
        a4=options.paper is Paper.A4,
    )


def week_grid(table: WeekTable, options: WeekOptions, book: Phrasebook) -> Grid:
    """Return the rows of the sheet: heading, table, signals, advice, remarks."""
    chosen = table.chosen(options)
    columns = [column for column in columns_of(chosen, options, book) if column.key != "trend"]
    grid = [*_head(chosen, options, book), _headings(chosen, columns)]
    rows = [row for row in chosen.rows if row.in_table]
    for name, listed in in_sections(rows):
        if name:
            band = GridCell(book.template(name), look=CellStyle.BAND)
            grid.append([band, *[GridCell(look=CellStyle.BAND)] * (len(columns) - 1)])
        grid += [[_cell(row, column, book) for column in columns] for row in listed]
    return [*grid, *_notes(chosen, book)]


def _head(table: WeekTable, options: WeekOptions, book: Phrasebook) -> Grid:
    parts = (say(table.period, book), options.shown_name, options.club)
    return [
        [GridCell(say(table.title, book), look=CellStyle.TITLE)],
        [GridCell(" · ".join(part for part in parts if part), look=CellStyle.QUIET)],
        [GridCell(badge_text(table, book), look=CellStyle.STRONG)],
        [],
    ]


def _headings(table: WeekTable, columns: list[Column]) -> list[GridCell]:
    days = list(table.span)
    return [
        GridCell(column.heading, look=CellStyle.HEADING, right=column.key != "label")
        if column.day is None
        else GridCell(days[column.day], NumberFormat.DAY, CellStyle.HEADING, right=True)
        for column in columns
    ]


def _cell(row: WeekRow, column: Column, book: Phrasebook) -> GridCell:
    if column.day is not None:
        return _day_cell(row, row.cells[column.day], book)
    if column.key in {"total", "usual"}:
        return figure_cell(total_figure(row) if column.key == "total" else usual_figure(row))
    text = column_text(row, column, book)
    if column.key == "label" and row.ends:
        # where a 7 is bad although the name sounds good
        text = f"{text}: {say(row.ends, book)}"
    return GridCell(text or None, right=column.key != "label")


def _day_cell(row: WeekRow, cell: WeekCell, book: Phrasebook) -> GridCell:
    look = CellStyle.WARNED if cell.rule else CellStyle.PLAIN
    if cell.mark is not None:
        return GridCell(level_text(cell, book), look=look, right=True, wrap=True)
    if cell.words or cell.texts:
        return GridCell(cell_text(row, cell, book), look=look, right=True, wrap=True)
    if cell.doubtful:
        # words, so that a mean computed in the spreadsheet program leaves it out
        return GridCell(cell_text(row, cell, book), look=look, right=True)
    return figure_cell(None if cell.value is None else figure(row.measure, cell.value), look, book=book)


def _notes(table: WeekTable, book: Phrasebook) -> Grid:
    signals = ["".join(finding_words(each, book)) for each in table.signals]
    advice = [say(text, book) for text in table.advice]
    remarks = [f"{full_day(cell.day, book)}: {' '.join(cell.words)}" for cell in table.remarks]
    grid: Grid = []
    for title, lines in (
        (tr_noop("Signalen deze week"), signals),
        (tr_noop("Advies"), advice),
        (tr_noop("Notities en bijzonderheden"), remarks),
    ):
        if lines:
            grid += [[], [GridCell(book.template(title), look=CellStyle.STRONG)]]
            grid += [row for line in lines for row in text_rows(line)]
    about = book.template(tr_noop("Ter informatie; vervangt geen medisch advies."))
    marks = GridCell(
        f"{PAST} = {book.template(PAST_MEANS)}.",
        look=CellStyle.QUIET,
        wrap=True,
        wide=True,
        explains_marks=True,
    )
    signs = [[marks]] if table.marked else []
    doubts = text_rows(say(table.doubt_note, book), CellStyle.QUIET) if table.doubt_note else []
    return [*grid, [], *text_rows(about, CellStyle.QUIET), *signs, *doubts]
