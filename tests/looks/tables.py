"""A table of an unknown program with long names, many columns and unclear dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.app.table_files import table_services
from herstel_gui.application.table_sheets import SheetRow, Sheets
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from tests.looks.world import LONG_NAME, LONG_PATH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_HEADER = (
    "Datum",
    "Gevoel van vandaag (stemming)",
    "Stress",
    "Slaap",
    "Ochtendpols",
    "Notities en bijzonderheden",
    LONG_NAME,
)


def long_table(parent: QWidget) -> QWidget:
    """Return the dialog for a table that needs every kind of choice."""
    rows = tuple(
        SheetRow(
            f"maart 2026, {day}",
            (
                f"3/{day}/2026",
                str(1 + day % 5),
                str(1 + day % 3),
                f"7:{day:02}",
                str(50 + day),
                LONG_NAME,
                "x",
            ),
        )
        for day in range(1, 12)
    )
    return MappingDialog(Sheets(LONG_PATH.name, _HEADER, rows), table_services(), {}, parent)
