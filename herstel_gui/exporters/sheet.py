"""A sheet for any spreadsheet format: a grid of typed cells, and the page layout.

A missing value is an empty cell, so that means computed in the spreadsheet program are right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from herstel_gui.domain.measure import Number
from herstel_gui.domain.presentation.figures import Figure, Notation

FORMULA: Final = re.compile(r"[=+\-@\t\r\n]")
"""First characters that spreadsheet programs may read as a formula when the cell is edited."""

Value: TypeAlias = str | Number | date | None


class NumberFormat(Enum):
    """The number format of a cell."""

    TEXT = "text"
    WHOLE = "whole"
    TENTHS = "tenths"
    EXACT = "exact"
    """As many decimals as the number has."""
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
    """One cell; ``right`` aligns the value to the right."""

    value: Value = None
    form: NumberFormat = NumberFormat.TEXT
    look: CellStyle = CellStyle.PLAIN
    right: bool = False


Grid: TypeAlias = list[list[GridCell]]


def figure_cell(shown: Figure | None, look: CellStyle = CellStyle.PLAIN) -> GridCell:
    """Return a cell with the digits that screen and paper show; an empty cell without a figure."""
    if shown is None:
        return GridCell(look=look, right=True)
    form = _BY_NOTATION.get(shown.notation) or _BY_DECIMALS.get(shown.decimals, NumberFormat.EXACT)
    return GridCell(shown.number, form, look, right=True)


_BY_NOTATION: Final = {Notation.DURATION: NumberFormat.DURATION, Notation.CLOCK: NumberFormat.CLOCK}
_BY_DECIMALS: Final = {0: NumberFormat.WHOLE, 1: NumberFormat.TENTHS}


@dataclass(frozen=True, slots=True)
class Spreadsheet:
    """A sheet. ``title`` and ``author`` are document properties; ``name`` is the name of the tab.

    ``widths`` holds the column widths in characters; further columns get the last width. With ``one_page``
    the sheet is printed on one page, otherwise on several pages with the headings repeated.
    """

    title: str
    name: str
    grid: Grid
    widths: tuple[int, ...]
    author: str = ""
    landscape: bool = True
    a4: bool = True
    one_page: bool = True

    @property
    def heading_row(self) -> int:
        """The index of the row of headings."""
        return heading_row(self.grid)

    @property
    def columns(self) -> int:
        """The number of columns of the widest row."""
        return max(map(len, self.grid), default=0)

    def width(self, column: int) -> int:
        """Return the width of a column in characters."""
        return self.widths[min(column, len(self.widths) - 1)]


def heading_row(grid: Grid) -> int:
    """Return the index of the first row with a heading cell."""
    return next(
        place for place, row in enumerate(grid) if any(cell.look is CellStyle.HEADING for cell in row)
    )
