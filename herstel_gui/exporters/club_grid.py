"""The trainer's table as a sheet of typed cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.club.erasing import KEEP_SAFE
from herstel_gui.domain.club.wording import club_cell_text, club_figure, member_words
from herstel_gui.domain.text import say, tr_noop
from herstel_gui.exporters.sheet import CellStyle, Grid, GridCell, Spreadsheet, figure_cell

if TYPE_CHECKING:
    from herstel_gui.domain.club.table import ClubCell, ClubColumn, ClubRow, ClubTable
    from herstel_gui.domain.text import Phrasebook

WIDTHS: Final = (26, 18, 13)
_ABOUT: Final = tr_noop("Ter informatie; vervangt geen medisch advies. ▲ = voorbij je grens.")


def club_sheet(table: ClubTable, book: Phrasebook) -> Spreadsheet:
    """Return the table as a sheet: members as rows, with the headings on every printed page."""
    title, period = say(table.title, book), say(table.period, book)
    name = book.template(tr_noop("Lid"))
    headings = [GridCell(_heading(column, book), look=CellStyle.HEADING) for column in table.columns]
    grid: Grid = [
        [GridCell(title, look=CellStyle.TITLE)],
        [GridCell(period, look=CellStyle.QUIET)],
        [],
        [GridCell(name, look=CellStyle.HEADING), *headings],
        *[_row(row, book) for row in table.rows],
        [],
        [GridCell(book.template(KEEP_SAFE), look=CellStyle.STRONG)],
        [GridCell(book.template(_ABOUT), look=CellStyle.QUIET)],
    ]
    return Spreadsheet(
        title=title,
        name=book.template(tr_noop("Club")),
        grid=grid,
        widths=WIDTHS,
    )


def _row(row: ClubRow, book: Phrasebook) -> list[GridCell]:
    return [GridCell(member_words(row.member, book)), *(_cell(cell, book) for cell in row.cells)]


def _cell(cell: ClubCell, book: Phrasebook) -> GridCell:
    if cell.value is None:
        return GridCell(None if cell.empty else club_cell_text(cell, book))
    return figure_cell(club_figure(cell), CellStyle.WARNED if cell.past else CellStyle.PLAIN)


def _heading(column: ClubColumn, book: Phrasebook) -> str:
    """Return the heading of a column, with the words of 1 and 7 where the name suggests the opposite."""
    label = say(column.heading, book)
    return f"{label} ({' · '.join(say(text, book) for text in column.ends)})" if column.ends else label
