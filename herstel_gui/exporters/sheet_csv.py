"""Writing a sheet as CSV: with semicolons and decimal commas, or with commas and decimal points."""

from __future__ import annotations

import codecs
import csv
import io
import re
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.text import hours_and_minutes
from herstel_gui.exporters.sheet import FORMULA, GridCell, NumberFormat, Spreadsheet

if TYPE_CHECKING:
    from collections.abc import Iterator

_HARMLESS: Final = re.compile(r"[+\-]?[\d.,]+", re.ASCII)


def written(sheet: Spreadsheet, *, point: bool = False) -> Iterator[bytes]:
    """Yield the file, with ``;`` and a decimal comma or, with ``point``, ``,`` and a decimal point.

    The file starts with a byte-order mark, by which spreadsheet programs recognise UTF-8.
    """
    return codecs.iterencode(_lines(sheet, point=point), "utf-8-sig")


written_with_points = partial(written, point=True)


def _lines(sheet: Spreadsheet, *, point: bool) -> Iterator[str]:
    for row in sheet.grid:
        if any(cell.explains_marks for cell in row):
            continue
        out = io.StringIO()
        writer = csv.writer(out, delimiter="," if point else ";", lineterminator="\r\n")
        writer.writerow([plain(cell, point=point) for cell in row])
        yield out.getvalue()


def plain(cell: GridCell, *, point: bool = False) -> str:
    """Return the text of a cell, with an apostrophe before a text that resembles a formula."""
    match cell.value:
        case None:
            return ""
        case str() as text:
            risky = FORMULA.match(text) and not _HARMLESS.fullmatch(text)
            return f"'{text}" if risky else text
        case date() as day:
            return day.isoformat()
        case number if cell.form in {NumberFormat.DURATION, NumberFormat.CLOCK}:
            return hours_and_minutes(number)
        case number:
            digits = f"{Decimal(number):.1f}" if cell.form is NumberFormat.TENTHS else f"{Decimal(number):f}"
            return digits if point else digits.replace(".", ",")
