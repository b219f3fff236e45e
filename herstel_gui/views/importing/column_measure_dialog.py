"""The dialog in which a person says what a column becomes as a new own measure; nothing is stored yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.views.settings.own_form import OwnForm
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.widgets.lines import breakable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.column_mapping import Column
    from herstel_gui.domain.own_measures import Declaration

_SHOWN: Final = 5
_CELL: Final = 20


class ColumnMeasureDialog(OwnForm):
    """Shows the measure that a column becomes, with some of its cells, and lets it be changed."""

    def __init__(
        self,
        column: Column,
        told: Declaration,
        take: Callable[[Declaration], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show ``told``. ``take`` gets the answers, and raises RefusedValueError when they cannot be."""
        title = QCoreApplication.translate("ColumnMeasureDialog", "Nieuwe eigen meting uit een kolom")
        deed = QCoreApplication.translate("ColumnMeasureDialog", "Gebruiken")
        super().__init__(title, deed, told, parent)
        self._take = take
        cells = ", ".join(cell[:_CELL] for cell in dict.fromkeys(column.cells[:_SHOWN]))
        if cells:
            said = self.tr("In de kolom staat: {cells}").format(cells=cells)
            self.body.insertWidget(1, prose(breakable(said), "hint"))

    def keep_measure(self) -> None:
        """Use the answers and close; a refusal is shown in words."""
        try:
            self._take(self.read())
        except RefusedValueError as refused:
            self.show_refusal(refused)
            return
        self.accept()
