"""Blocks of cells between the week table and the clipboard: tab-separated text as spreadsheets write it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData

from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QModelIndex

    from herstel_gui.application.week_entry import TypedCell
    from herstel_gui.qt_models.week_model import Index, WeekModel


FORMAT: Final = "application/x-herstel-cells"
"""The clipboard format for pasting in Herstel: each cell as a person types it, a load as its trainings."""


def block_data(model: WeekModel, top: int, left: int, bottom: int, right: int) -> QMimeData:
    """Return a block of cells for the clipboard: as plain text with figures, and in ``FORMAT``."""
    data = QMimeData()
    data.setText(block_text(model, top, left, bottom, right))
    typed = _written(model, top, left, bottom, right, model.text_to_type)
    data.setData(FORMAT, typed.encode())
    return data


def pasted_text(data: QMimeData) -> str:
    """Return the block on the clipboard, as it was typed where it comes from this program."""
    if data.hasFormat(FORMAT):
        return bytes(data.data(FORMAT).data()).decode(errors="replace")
    return data.text()


def block_text(model: WeekModel, top: int, left: int, bottom: int, right: int) -> str:
    """Return a block of cells for a spreadsheet: tabs between cells, a decimal comma, ``7:20``.

    The edges are included; the lines that name a section are left out.
    """
    return _written(model, top, left, bottom, right, model.text_to_copy)


def _written(
    model: WeekModel, top: int, left: int, bottom: int, right: int, text_of: Callable[[QModelIndex], str]
) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    for row in range(top, bottom + 1):
        if not model.band(row):
            writer.writerow(text_of(model.index(row, column)) for column in range(left, right + 1))
    return out.getvalue().removesuffix("\n")


def paste(model: WeekModel, text: str, indexes: Sequence[Index]) -> int:
    """Store a tab-separated block from the top left cell of a selection on; a single value fills all cells.

    Return the number of pasted cells that fell outside the cells that can be typed in.
    """
    block = list(csv.reader(io.StringIO(text.rstrip("\r\n")), delimiter="\t"))
    places = [index for index in indexes if not model.band(index.row())]
    if not block or not places:
        return 0
    if len(block) == 1 and len(block[0]) <= 1:
        value = block[0][0] if block[0] else ""
        cells = [model.typed_cell(place, value) for place in places]
    else:
        cells = _spread(model, block, min(p.row() for p in places), min(p.column() for p in places))
    inside = [cell for cell in cells if cell is not None]
    if inside:
        model.cells.write(inside, Text(tr_noop("plakken")))
    return len(cells) - len(inside)


def clear(model: WeekModel, indexes: Iterable[Index]) -> bool:
    """Remove the typed values of cells; values from a device stay. Return True when all were removed."""
    cells = [cell for index in indexes if (cell := model.typed_cell(index, "")) is not None]
    return model.cells.write(cells, Text(tr_noop("leegmaken")) if len(cells) > 1 else None)


def _spread(model: WeekModel, block: list[list[str]], top: int, left: int) -> list[TypedCell | None]:
    """Return the cell for each value of a block; None for a value outside the cells that can be typed in."""
    rows = [row for row in range(top, model.rowCount()) if not model.band(row)]
    cells: list[TypedCell | None] = []
    for offset, values in enumerate(block):
        for place, value in enumerate(values):
            if offset < len(rows) and left + place < len(model.columns):
                index = model.index(rows[offset], left + place)
                cell = model.typed_cell(index, value)
                if cell is not None or value.strip() not in {"", model.text_to_type(index)}:
                    cells.append(cell)
            elif value.strip():
                cells.append(None)
    return cells
