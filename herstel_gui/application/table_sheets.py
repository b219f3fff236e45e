"""The table of a file of an unknown program, as texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from herstel_gui.application.column_mapping import Column
from herstel_gui.application.written_numbers import is_missing

SAMPLE: Final = 500
"""Most rows from which the meaning of a column is proposed."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row below the header: where it is, its cells, and the month and year that the tab is named after.

    ``beyond`` is what stands behind the last column of a text file: its cells may have shifted, by a comma
    that is not quoted. Empty in a workbook, where something beside the table is a remark.
    """

    place: str
    cells: tuple[str, ...]
    month: tuple[int, int] | None = None
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The table of a file: its name, the header, the rows of all sheets with it, and the other sheets."""

    name: str
    header: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    others: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns with cells that are not missing, of at most SAMPLE rows from all over the table."""
        rows = self.rows[:: 1 + len(self.rows) // SAMPLE]
        return tuple(
            Column(
                name,
                tuple(
                    row.cells[place]
                    for row in rows
                    if place < len(row.cells) and not is_missing(row.cells[place])
                ),
            )
            for place, name in enumerate(self.header)
        )
