"""A table of an unknown program with long names, many columns and unclear dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.app.table_files import table_services
from herstel_gui.application.column_mapping import Column
from herstel_gui.application.column_measures import Fit
from herstel_gui.application.table_sheets import SheetRow, Sheets
from herstel_gui.domain.own_measures import Declaration, OwnKind
from herstel_gui.views.importing.column_measure_dialog import ColumnMeasureDialog
from herstel_gui.views.importing.column_row import NEW
from herstel_gui.views.importing.mapping_dialog import MappingDialog
from tests.looks.world import LONG_ERROR, LONG_NAME, LONG_PATH

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


def long_table(parent: QWidget) -> MappingDialog:
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


def own_table(parent: QWidget) -> MappingDialog:
    """Return the dialog with new own measures: a scale, a duration, and one of which no cell is a number."""
    dialog = long_table(parent)
    for place in (1, 3, 6):
        box = dialog.rows[place].use
        box.setCurrentIndex(box.findData(NEW))
        box.activated.emit(box.currentIndex())
    form = dialog.rows[1].change()
    assert form is not None
    form.kind.setCurrentIndex(1)
    form.first.setText("W" * 16)
    form.last.setText("W" * 16)
    form.keep.click()
    assert not form.isVisible()
    return dialog


def refused_column(parent: QWidget) -> QWidget:
    """Return the fields of a new own measure of a column that no cell of it fits."""

    def refuse(_told: Declaration) -> None:
        Fit(0, [LONG_ERROR]).demand_any()

    told = Declaration("W" * 30, OwnKind.NUMBER, unit="W" * 12)
    dialog = ColumnMeasureDialog(Column(LONG_NAME, (LONG_NAME, "7:20", "W" * 60)), told, refuse, parent)
    dialog.keep.click()
    assert dialog.trouble.text()
    return dialog
