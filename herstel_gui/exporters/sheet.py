"""A sheet for any spreadsheet format: a grid of typed cells, and the page layout.

A missing value is an empty cell, so that means computed in the spreadsheet program are right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from math import ceil
from textwrap import wrap
from typing import Final, TypeAlias
from unicodedata import combining, east_asian_width

from herstel_gui.domain.measure import Number
from herstel_gui.domain.presentation.figures import Figure, Notation
from herstel_gui.domain.text import DUTCH, Phrasebook

FORMULA: Final = re.compile(r"[=+\-@\t\r\n]")
"""First characters that spreadsheet programs may read as a formula when the cell is edited."""

_ROOM: Final = 0.95
"""The share of the width of a column that is counted on: fonts differ."""
_NARROW: Final = frozenset("fijlrtI.,:;'|!() ‘’“”·")
_BROAD: Final = frozenset("mwMW@%—…")
_BOLD: Final = 1.1
"""How much wider bold letters are."""
_WIDEST: Final = 20
"""Most digits for which a column becomes wider than declared; a longer word is broken."""
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

    def wrapped(self) -> Spreadsheet:
        """Return the sheet with every text of the table that is longer than its column broken into lines.

        A spreadsheet program cuts it off where the next cell is filled. A text alone in its row has room.
        """
        grid = [
            [
                replace(cell, wrap=True) if len(row) > 1 and self._too_long(cell, place) else cell
                for place, cell in enumerate(row)
            ]
            for row in self.grid
        ]
        return replace(self, grid=grid)

    def _too_long(self, cell: GridCell, column: int) -> bool:
        return isinstance(cell.value, str) and extent(cell.value) > self.width(column)

    def lines(self, row: int) -> int:
        """Return the number of lines of the tallest text of a row."""
        cells = self.grid[row]
        return max((self._lines(cell, place) for place, cell in enumerate(cells)), default=1)

    def _lines(self, cell: GridCell, column: int) -> int:
        if not cell.wrap or not isinstance(cell.value, str):
            return 1
        room = sum(map(self.width, range(self.columns))) if cell.wide else self.width(column)
        return sum(_lines_of(part, room * _ROOM) for part in cell.value.split("\n"))

    def width(self, column: int) -> int:
        """Return the width of a column in digits: as declared, or as wide as a word of its heading."""
        headings = self.grid[self.heading_row]
        heading = headings[column].value if column < len(headings) else ""
        words = heading.split() if isinstance(heading, str) else []
        widest = min(max(map(extent, words), default=0) * _BOLD, _WIDEST)
        return max(self.widths[min(column, len(self.widths) - 1)], ceil(widest))


def extent(text: str) -> float:
    """Return about how wide a text is drawn, in widths of a digit; a little more rather than less."""
    return sum(map(_width_of, text))


@lru_cache(maxsize=512)
def _width_of(sign: str) -> float:
    if combining(sign):
        return 0
    if sign in _NARROW:
        return 0.55
    if sign in _BROAD:
        return 1.7
    if east_asian_width(sign) in {"W", "F"}:
        return 2
    return 1.25 if sign.isupper() else 1


def _lines_of(text: str, room: float) -> int:
    """Return the number of lines of a text without line breaks; a word wider than a line is broken."""
    lines, filled = 1, 0.0
    for word in text.split(" "):
        wide = extent(word)
        if filled and filled + extent(" ") + wide <= room:
            filled += extent(" ") + wide
            continue
        lines += bool(filled) + max(0, ceil(wide / room) - 1)
        filled = wide % room if wide > room else wide
    return lines


def heading_row(grid: Grid) -> int:
    """Return the index of the first row with a heading cell."""
    return next(
        place for place, row in enumerate(grid) if any(cell.look is CellStyle.HEADING for cell in row)
    )
