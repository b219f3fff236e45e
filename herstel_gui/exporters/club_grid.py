"""The trainer's table as a sheet of typed cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.club.erasing import KEEP_SAFE
from herstel_gui.domain.club.wording import club_cell_text, club_figure, member_words
from herstel_gui.domain.presentation.figures import figure
from herstel_gui.domain.presentation.marks import PAST
from herstel_gui.domain.text import say, tr_noop
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
    from collections.abc import Callable

    from herstel_gui.domain.club.table_values import ClubCell, ClubColumn, ClubRow, ClubTable
    from herstel_gui.domain.text import Phrasebook

WIDTHS: Final = (26, 18, 13)
_MEMBER: Final = tr_noop("Lid")
_YES: Final = tr_noop("ja")
_NO: Final = tr_noop("nee")
_ABOUT: Final = tr_noop("Ter informatie; vervangt geen medisch advies.")
_PAST_MEANS: Final = tr_noop("voorbij de eigen grens")


def club_sheet(table: ClubTable, book: Phrasebook) -> Spreadsheet:
    """Return the table as a sheet: members as rows, with the headings on every printed page."""
    title, period = say(table.title, book), say(table.period, book)
    grid: Grid = [
        [GridCell(title, look=CellStyle.TITLE)],
        [GridCell(period, look=CellStyle.QUIET)],
        *[[GridCell(say(sentence, book), look=CellStyle.QUIET)] for sentence in table.counts],
        [],
        *(_season(table, book) if table.season else _members(table, book)),
        [],
        *text_rows(book.template(KEEP_SAFE), CellStyle.STRONG),
        *text_rows(book.template(_ABOUT), CellStyle.QUIET),
        *_signs(table, book),
    ]
    return Spreadsheet(
        title=title,
        name=book.template(tr_noop("Club")),
        grid=grid,
        widths=WIDTHS,
    )


def _signs(table: ClubTable, book: Phrasebook) -> Grid:
    """Return the row that explains the mark; none where no value is marked."""
    if not table.marked:
        return []
    sign = f"{PAST} = {book.template(_PAST_MEANS)}."
    return [[GridCell(sign, look=CellStyle.QUIET, wrap=True, wide=True, explains_marks=True)]]


def _members(table: ClubTable, book: Phrasebook) -> Grid:
    rows = [_row(row, book) for row in table.rows]
    return [_headings(table, book.template(_MEMBER), rows, book), *rows]


def _season(table: ClubTable, book: Phrasebook) -> Grid:
    """Return the weeks of a season three times: loads as numbers, answers, and what was sent."""
    parts: tuple[tuple[str, Callable[[ClubCell], GridCell]], ...] = (
        (tr_noop("Belasting"), _load),
        (tr_noop("Meetrainen"), lambda cell: GridCell(_joined(cell, book) or None)),
        (tr_noop("Gestuurd"), lambda cell: GridCell(book.template(_YES if cell.sent else _NO))),
    )
    grid: Grid = []
    for name, make in parts:
        rows = [
            [GridCell(member_words(row.member, book)), *(make(cell) for cell in row.cells)]
            for row in table.rows
        ]
        grid += [[]] if grid else []
        title = f"{book.template(_MEMBER)} · {book.template(name)}"
        grid += [_headings(table, title, rows, book), *rows]
    return grid


def _headings(table: ClubTable, name: str, rows: Grid, book: Phrasebook) -> list[GridCell]:
    """Return the headings, each aligned as the figures of ``rows`` below it."""
    names = [name, *(_heading(column, book) for column in table.columns)]
    return [
        GridCell(
            text,
            look=CellStyle.HEADING,
            right=any(row[place].right and row[place].value is not None for row in rows),
        )
        for place, text in enumerate(names)
    ]


def _load(cell: ClubCell) -> GridCell:
    return GridCell() if cell.value is None else figure_cell(figure(None, cell.value))


def _joined(cell: ClubCell, book: Phrasebook) -> str:
    return ", ".join(book.template(word) for word in cell.words)


def _row(row: ClubRow, book: Phrasebook) -> list[GridCell]:
    return [GridCell(member_words(row.member, book)), *(_cell(cell, book) for cell in row.cells)]


def _cell(cell: ClubCell, book: Phrasebook) -> GridCell:
    if cell.day is not None:
        return GridCell(cell.day, NumberFormat.DAY)
    if cell.value is None:
        return GridCell(None if cell.empty else club_cell_text(cell, book), wrap=True)
    return figure_cell(club_figure(cell), CellStyle.WARNED if cell.past else CellStyle.PLAIN, book=book)


def _heading(column: ClubColumn, book: Phrasebook) -> str:
    """Return the heading of a column, with the words of 1 and 7 where the name suggests the opposite."""
    label = say(column.heading, book)
    return f"{label} ({' · '.join(say(text, book) for text in column.ends)})" if column.ends else label
