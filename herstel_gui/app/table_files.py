"""The functions on tables of unknown programs that the window uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.views.services import TableServices

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.column_mapping import TableMapping
    from herstel_gui.application.importing import ParsedFile
    from herstel_gui.application.offers import Offer
    from herstel_gui.application.table_sheets import Sheets


def table_services() -> TableServices:
    """Return the functions; the importers are loaded when the first of them is called."""
    return TableServices(_read, _preview, _order_is_open, _offer)


def _read(path: Path) -> Sheets:
    from herstel_gui.importers.sheets import read_sheets

    return read_sheets(path)


def _preview(sheets: Sheets, mapping: TableMapping) -> ParsedFile:
    from herstel_gui.importers.mapped_sheets import preview_of

    return preview_of(sheets, mapping)


def _order_is_open(sheets: Sheets, mapping: TableMapping) -> bool:
    from herstel_gui.importers.mapped_sheets import order_is_open

    return order_is_open(sheets, mapping)


def _offer(path: Path, sheets: Sheets, mapping: TableMapping) -> Offer:
    from herstel_gui.importers.mapped_sheets import offered_table
    from herstel_gui.importers.offering import digested

    return offered_table(sheets, mapping, digested(path))
