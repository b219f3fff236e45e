"""Lines of a table that a line end broke into pieces, so that a piece of a number stands in each of them.

``2026-03-02,54.5,5`` and below it ``7,45`` are one line; neither 5 nor 7 stood in it. Nothing is put together
again: all pieces are refused by name.
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
"""Tells whether a text can stand in the column at a place; None when nothing is known of that column."""


def without_broken(rows: Sequence[TableRow], width: int, day: str, fits: Fits) -> list[TableRow]:
    """Return the rows, those that are pieces of one line refused.

    ``width`` is how many cells a whole line has, ``day`` the key of the column of dates.
    """
    judged = list(rows)
    for place in range(len(rows)):
        # a piece that can belong to the line above and to the one below costs both
        for piece in range(place, place + _pieces(rows[place : place + MOST_PIECES], width, day, fits)):
            judged[piece] = replace(rows[piece], cells={}, trouble=Text(BROKEN_LINE))
    return judged


def _pieces(rows: Sequence[TableRow], width: int, day: str, fits: Fits) -> int:
    """Return how many of the rows are together one line; 0 when the first stands on its own.

    A line that broke between two cells lost nothing. A piece with a date of its own is a line. Where one of
    two pieces is a single cell, the other is as wide as a line: then only halves of a number or of a date
    belong together, for the cell can be a heading.
    """
    first = rows[0]
    total, end, cut = first.found, first.ends[1], False
    for count, row in enumerate(rows[1:], start=2):
        place, total = total - 1, total + row.found - 1
        if not first.found or not row.found or total > width:
            return 0
        if first.found > 1 and is_date(row.cells.get(day, "")):
            return 0
        halves = end, row.ends[0]
        fitting = fits(place, "".join(halves))
        lonely = 1 in {first.found, row.found}
        if fitting is False or (lonely and not (fitting and all(halves))):
            return 0
        cut |= all(halves)
        if total == width:
            return count if cut else 0
        end = "".join(halves) if row.found == 1 else row.ends[1]
    return 0
