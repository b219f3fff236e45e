"""A sheet for any spreadsheet format: a grid of typed cells, and the page layout.

A missing value is an empty cell, so that means computed in the spreadsheet program are right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from textwrap import wrap
from typing import Final, TypeAlias

from herstel_gui.domain.measure import Number
from herstel_gui.domain.presentation.figures import Figure, Notation
from herstel_gui.domain.text import DUTCH, Phrasebook

FORMULA: Final = re.compile(r"[=+\-@\t\r\n]")
"""First characters that spreadsheet programs may read as a formula when the cell is edited."""

_ROOM: Final = 0.9
"""The share of the width of a column that is counted on: letters differ in width."""
LONGEST: Final = 1000
"""Most characters of a text in one cell of a page; a longer one goes on in the next row."""

Value: TypeAlias = str | Number | date | None


class NumberFormat(Enum):
    """The number format of a cell."""

    TEXT = "text"
    WHOLE = "whole"
    TENTHS = "tenths"
    EXACT = "exact"
    """With the decimals of the number: own measures have up to six."""
    DURATION = "duration"
    """Minutes."""
    CLOCK = "clock"
    """Minutes after midnight."""
    DAY = "day"


class CellStyle(Enum):
    """The role of a cell, which determines its font and colors."""

    PLAIN = "plain"
    TITLE = "title"
    QUIET = "quiet"
    HEADING = "heading"
    BAND = "band"
    WARNED = "warned"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; ``right`` aligns the value to the right.

    A text with ``wrap`` is broken into lines. With ``wide`` it takes the whole width of the sheet, so that a
    long note neither widens the page nor shrinks it.
    """

    value: Value = None
    form: NumberFormat = NumberFormat.TEXT
    look: CellStyle = CellStyle.PLAIN
    right: bool = False
    wrap: bool = False
    wide: bool = False
    explains_marks: bool = False
    """Whether it explains marks that are drawn beside numbers, which a plain text has not."""


Grid: TypeAlias = list[list[GridCell]]


def text_rows(text: str, look: CellStyle = CellStyle.PLAIN) -> Grid:
    """Return a text over the whole width of a sheet, in as many rows as keep each on one page."""
    pieces = wrap(text, LONGEST, replace_whitespace=False) if len(text) > LONGEST else [text]
    return [[GridCell(piece, look=look, wrap=True, wide=True)] for piece in pieces]


def figure_cell(
    shown: Figure | None, look: CellStyle = CellStyle.PLAIN, *, book: Phrasebook = DUTCH
) -> GridCell:
    """Return a cell with the digits or the word that screen and paper show; empty without a figure."""
    if shown is None:
        return GridCell(look=look, right=True)
    if shown.notation is Notation.YES_NO:
        return GridCell(shown.text(book), look=look, right=True)
    form = _BY_NOTATION.get(shown.notation) or _BY_DECIMALS.get(shown.decimals, NumberFormat.EXACT)
    return GridCell(shown.number, form, look, right=True)


_BY_NOTATION: Final = {Notation.DURATION: NumberFormat.DURATION, Notation.CLOCK: NumberFormat.CLOCK}
_BY_DECIMALS: Final = {0: NumberFormat.WHOLE, 1: NumberFormat.TENTHS}


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A sheet. ``title`` and ``author`` are document properties; ``name`` is the name of the tab.

    ``widths`` holds the column widths in characters; further columns get the last width. The sheet is printed
    one page wide and as many pages high as it needs, with the headings on each.
    """

    title: str
    name: str
    grid: Grid
    widths: tuple[int, ...]
    author: str = ""
    landscape: bool = True
    a4: bool = True

    @property
    def heading_row(self) -> int:
        """The index of the row of headings."""
        return heading_row(self.grid)

    @property
    def columns(self) -> int:
        """The number of columns of the widest row."""
        return max(map(len, self.grid), default=0)

    def lines(self, row: int) -> int:
        """Return the number of lines of the tallest text of a row."""
        cells = self.grid[row]
        return max((self._lines(cell, place) for place, cell in enumerate(cells)), default=1)

    def _lines(self, cell: GridCell, column: int) -> int:
        if not cell.wrap or not isinstance(cell.value, str):
            return 1
        room = sum(map(self.width, range(self.columns))) if cell.wide else self.width(column)
        parts = cell.value.split("\n")
        return sum(max(1, len(wrap(part, max(1, int(room * _ROOM))))) for part in parts)

    def width(self, column: int) -> int:
        """Return the width of a column in characters."""
        return self.widths[min(column, len(self.widths) - 1)]


def heading_row(grid: Grid) -> int:
    """Return the index of the first row with a heading cell."""
    return next(
        place for place, row in enumerate(grid) if any(cell.look is CellStyle.HEADING for cell in row)
    )
