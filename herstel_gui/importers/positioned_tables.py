"""Rows of a table by position, for tables in which several columns have one name."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import Final

from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.text import Text
from herstel_gui.importers.base import MAX_ROWS, content_of, empty, too_much
from herstel_gui.importers.foreign_tables import Skips
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import MAX_BYTES, WRONG_WIDTH, delimiter_of
from herstel_gui.importers.text_files import MAX_LINE, encoding_of

_LONGEST: Final = MAX_LINE


@dataclass(frozen=True, slots=True)
class PositionedRow:
    """A row with as many cells as the header, or fewer when the last ones are missing."""

    place: str
    cells: tuple[str, ...]

    def cell(self, place: int | None) -> str:
        """Return a cell without outer spaces; empty when it is missing or the column does not exist."""
        if place is None or place >= len(self.cells) or is_missing(self.cells[place]):
            return ""
        return " ".join(self.cells[place].split())


def positioned_rows(member: Member, skips: Skips) -> tuple[list[str], list[PositionedRow]]:
    """Return the header and the usable rows; rows with another width are added to ``skips``.

    Quoted cells may hold line breaks. UnusableFileError for a file that is no table.
    """
    data = content_of(member, MAX_BYTES)
    text = data.decode(encoding_of(member, data), "replace").removeprefix("\ufeff").replace("\0", "")
    lines = io.StringIO(text, newline="")
    first = text.lstrip("\r\n").partition("\n")[0]
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST))
    reader = csv.reader(lines, delimiter=delimiter_of(first))
    header: list[str] = []
    rows: list[PositionedRow] = []
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            continue
        if cells is None:
            break
        if len(rows) > MAX_ROWS:
            raise too_much(member)
        while cells and not cells[-1].strip() and len(cells) > len(header or cells):
            cells.pop()
        if not any(cell.strip() for cell in cells):
            continue
        if not header:
            header = cells
        elif len(cells) > len(header):
            trouble = Text(WRONG_WIDTH, found=len(cells), expected=len(header))
            skips.append((f"{member.name}, {reader.line_num}", trouble))
        else:
            rows.append(PositionedRow(f"{member.name}, {reader.line_num}", tuple(cells)))
    if not header:
        raise empty(member)
    return header, rows
