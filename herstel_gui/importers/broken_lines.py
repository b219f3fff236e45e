"""Detecting table lines that a line end inside a number or date broke into pieces.

``2026-03-02,54.5,5`` followed by ``7,45`` was one line with the number 57. The pieces are not joined again:
all pieces are refused and reported.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from herstel_gui.application.written_dates import is_date
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.tables import TableRow

MOST_PIECES: Final = 4
BROKEN_LINE: Final = tr_noop("De regel is door een regeleinde in stukken gebroken en is overgeslagen.")

Fits: TypeAlias = Callable[[int, str], bool | None]
"""Returns whether a text is possible in the column at an index; None for an unknown column."""


def without_broken(rows: Sequence[TableRow], width: int, day: str, fits: Fits) -> list[TableRow]:
    """Return the rows, with the pieces of broken lines refused.

    ``width`` is the number of cells of a complete line, ``day`` the key of the date column.
    """
    judged = list(rows)
    for place in range(len(rows)):
        # a piece that fits both the line above and the line below makes both lines refused
        for piece in range(place, place + _pieces(rows[place : place + MOST_PIECES], width, day, fits)):
            judged[piece] = replace(rows[piece], cells={}, trouble=Text(BROKEN_LINE))
    return judged


def _pieces(rows: Sequence[TableRow], width: int, day: str, fits: Fits) -> int:
    """Return how many of the first rows form one line together; 0 when the first row is complete.

    A line that broke between two cells lost no data and is not refused. A row with a date is a line of its
    own. When one of two pieces is a single cell, which can be a heading, the pieces belong together only if
    they join to a number or a date.
    """
    first = rows[0]
    total, end, cut = first.cell_count, first.ends[1], False
    for count, row in enumerate(rows[1:], start=2):
        place, total = total - 1, total + row.cell_count - 1
        if not first.cell_count or not row.cell_count or total > width:
            return 0
        if first.cell_count > 1 and is_date(row.cells.get(day, "")):
            return 0
        halves = end, row.ends[0]
        fitting = fits(place, "".join(halves))
        lonely = 1 in {first.cell_count, row.cell_count}
        if fitting is False or (lonely and not (fitting and all(halves))):
            return 0
        cut |= all(halves)
        if total == width:
            return count if cut else 0
        end = "".join(halves) if row.cell_count == 1 else row.ends[1]
    return 0
