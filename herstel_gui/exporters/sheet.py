"""A table for any kind of spreadsheet: a grid of typed cells, and how it lies on paper.

What is missing is an empty cell, so that a spreadsheet's own means are right too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from herstel_gui.domain.measure import Number

FORMULA: Final = re.compile(r"[=+\-@\t\r\n]")
"""What begins so could be taken for a formula when somebody edits the cell."""

Value: TypeAlias = str | Number | date | None


class NumberFormat(Enum):
    """How a value is shown; the value itself stays a value."""

    TEXT = "text"
    WHOLE = "whole"
    TENTHS = "tenths"
    DURATION = "duration"
    """Minutes."""
    CLOCK = "clock"
    """Minutes after midnight."""
    DAY = "day"


class CellStyle(Enum):
    """What a cell is, for its dress."""

    PLAIN = "plain"
    TITLE = "title"
    QUIET = "quiet"
    HEADING = "heading"
    BAND = "band"
    WARNED = "warned"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell; ``right`` for what stands at the right side of its column."""

    value: Value = None
    form: NumberFormat = NumberFormat.TEXT
    look: CellStyle = CellStyle.PLAIN
    right: bool = False


Grid: TypeAlias = list[list[GridCell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. ``title`` and ``author`` are the document's, ``name`` that of the tab.

    ``widths`` are those of the columns in characters; further columns are as wide as the last. With
    ``one_page`` all is printed on one page, else on as many as it takes, each with the headings.
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
        """The place of the row of headings."""
        return heading_row(self.grid)

    @property
    def columns(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.grid), default=0)

    def width(self, column: int) -> int:
        """Return how wide a column is, in characters."""
        return self.widths[min(column, len(self.widths) - 1)]


def heading_row(grid: Grid) -> int:
    """Return the place of the row of headings."""
    return next(
        place for place, row in enumerate(grid) if any(cell.look is CellStyle.HEADING for cell in row)
    )
