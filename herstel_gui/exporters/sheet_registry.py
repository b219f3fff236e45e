"""The list of file formats for a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.text import tr_noop
from herstel_gui.exporters import sheet_csv, sheet_ods, sheet_xlsx
from herstel_gui.exporters.sheet import Spreadsheet


@dataclass(frozen=True, slots=True)
class SheetExporter:
    """A file format for a sheet.

    ``key`` is the option of the command ``week`` without dashes, and ``about`` the text in its help.
    ``written`` returns the pieces of the file.
    """

    key: str
    label: str
    suffix: str
    written: Callable[[Spreadsheet], Iterable[bytes]]
    about: str
    binary: bool = True
    """Whether the file is binary, and refused for a terminal."""


SHEET_EXPORTERS: Final[tuple[SheetExporter, ...]] = (
    SheetExporter("xlsx", tr_noop("Excel (XLSX)"), ".xlsx", sheet_xlsx.written, "voor Excel"),
    SheetExporter(
        "ods",
        tr_noop("LibreOffice (ODS)"),
        ".ods",
        sheet_ods.written,
        "voor LibreOffice",
    ),
    SheetExporter(
        "csv",
        tr_noop("Tekst met puntkomma’s (CSV)"),
        ".csv",
        sheet_csv.written,
        "als tekst met puntkomma’s en decimale komma’s",
        binary=False,
    ),
    SheetExporter(
        "csv-point",
        tr_noop("Tekst met komma’s en punten (CSV)"),
        ".csv",
        sheet_csv.written_with_points,
        "als tekst met komma’s en decimale punten",
        binary=False,
    ),
)
"""All formats, in the order of the menu."""
