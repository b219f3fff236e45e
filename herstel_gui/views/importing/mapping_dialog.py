"""The dialog in which the user says what the columns of an unknown table mean."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.column_mapping import MOST_NAME, proposed, remembered, source_name
from herstel_gui.application.column_measures import Fit, agreed, alone
from herstel_gui.application.written_dates import DateOrder
from herstel_gui.domain.measure import Better
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import long_day_with_year, translate, value_text
from herstel_gui.views.importing.column_row import ColumnRow
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.limited import limit_length
from herstel_gui.views.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from herstel_gui.application.column_mapping import ColumnUse
    from herstel_gui.application.importing import ParsedFile
    from herstel_gui.application.settings import Plain
    from herstel_gui.application.table_sheets import Sheets
    from herstel_gui.domain.own_measures import OwnMeasure
    from herstel_gui.domain.text import Text
    from herstel_gui.views.services import TableServices

_FIRST_ROWS: Final = 4
_TEN_DAYS: Final = 10
_ENOUGH_ROWS: Final = 2000
"""Rows from which the preview is made; the import reads all."""
_TEXT: Final = 60


class MappingDialog(FittingDialog):
    """Shows the first rows, a choice per column, and ten days as Herstel will store them.

    ``mapping`` holds what the user chose; the dialog is accepted when it is complete.
    """

    def __init__(
        self,
        sheets: Sheets,
        tables: TableServices,
        stored: Mapping[str, Plain],
        parent: QWidget | None = None,
        own: Sequence[OwnMeasure] = (),
    ) -> None:
        """Show the mapping that was made for the same header before, else a proposal.

        ``own`` are the own measures of the journal.
        """
        super().__init__(parent)
        self._own = tuple(own)
        self._sheets, self._tables = sheets, tables
        self._part = replace(sheets, rows=sheets.rows[:_ENOUGH_ROWS])
        self._columns = sheets.columns
        known = remembered(stored, self._columns)
        proposal = known or proposed(PurePath(sheets.name).stem, self._columns, self._own)
        self.mapping, left_out = agreed(proposal, self._columns, self._own)
        self.setWindowTitle(self.tr("Herstel – wat staat in welke kolom"))
        self.prefer(980, 760)
        self._head(known is not None)
        self._first_rows()
        self._rows()
        self._preview()
        self._foot()
        self._refresh()
        if left_out:
            self._say(" ".join(map(translate, left_out)))
        self.rows[0].use.setFocus()

    # -- building ------------------------------------------------------------------------------------

    def _head(self, known: bool) -> None:  # a private part of the constructor
        title = label(self.tr("Wat staat in welke kolom?"), "title")
        about = self.tr(
            "{name} komt van een programma dat Herstel niet kent. Zeg wat de kolommen zijn; wat je op "
            "‘niet overnemen’ laat staan, blijft buiten. Uit dit bestand is nog niets bewaard."
        ).format(name=self._sheets.name)
        if known:
            about += " " + self.tr("Een tabel met dezelfde kop las je eerder als ‘{name}’.").format(
                name=self.mapping.name
            )
        hint = label(about, "hint")
        for words in (title, hint):
            words.setWordWrap(True)
            self.body.addWidget(words)

    def _first_rows(self) -> None:
        rows = self._sheets.rows[:_FIRST_ROWS]
        self.first = _table(self.tr("De eerste regels van het bestand"), list(self._sheets.header), len(rows))
        for number, row in enumerate(rows):
            for place, cell in enumerate(row.cells):
                self.first.setItem(number, place, _item(cell[:_TEXT]))
        _fit(self.first)
        self.body.addWidget(self.first)

    def _rows(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(12))
        grid.setVerticalSpacing(theme().px(12))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        self.rows: list[ColumnRow] = []
        for place, column in enumerate(self._columns):
            judge = partial(self._judge, place)
            row = ColumnRow(column, self.mapping.uses[place], self._own, self._all_own, judge)
            row.refused.connect(self._say)
            row.changed.connect(lambda use, at=place: self._use(at, use))
            name = label(column.name or self.tr("(zonder naam)"), "strong")
            name.setWordWrap(True)
            name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            name.setContentsMargins(0, theme().px(6), 0, 0)
            grid.addWidget(name, place, 0)
            grid.addWidget(row.boxes, place, 1)
            self.rows.append(row)
        self.body.addLayout(grid)
        self.order = ChoiceBox()
        self.order.setAccessibleName(self.tr("Wat staat er eerst in een datum?"))
        self.order.addItem(self.tr("Kies: dag of maand eerst…"), None)
        self.order.addItem(self.tr("eerst de dag, dan de maand"), DateOrder.DAY_FIRST.value)
        self.order.addItem(self.tr("eerst de maand, dan de dag"), DateOrder.MONTH_FIRST.value)
        chosen = self.mapping.order
        self.order.setCurrentIndex(max(0, self.order.findData(chosen.value if chosen else None)))
        self.order.activated.connect(self._order_chosen)
        self._order_shown = chosen is not None
        self.body.addWidget(self.order)

    def _preview(self) -> None:
        self.shows = label(self.tr("Zo komen tien dagen in je dagboek"), "strong")
        self.body.addWidget(self.shows)
        self.days = _table(self.tr("Voorbeeld van tien dagen"), [], 0)
        self.body.addWidget(self.days)
        # a low table leaves its room at the end, not between the rows
        self.body.addStretch(1)

    def _foot(self) -> None:
        self.said = label("", "hint")
        self.said.setWordWrap(True)
        self.foot.addWidget(self.said)
        row = QHBoxLayout()
        self.name = LineEdit(self.mapping.name)
        limit_length(self.name, MOST_NAME)
        self.name.setAccessibleName(self.tr("Naam van deze tabel"))
        named = QLabel(self.tr("&Naam van deze tabel"))
        named.setBuddy(self.name)
        row.addWidget(named)
        row.addWidget(self.name, 1)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        self.further = QPushButton(self.tr("Verder"))
        self.further.setProperty("role", "primary")
        self.further.setDefault(True)
        self.further.clicked.connect(self._accept)
        row.addWidget(cancel)
        row.addWidget(self.further)
        self.foot.addLayout(row)

    # -- changing ------------------------------------------------------------------------------------

    def _all_own(self) -> list[OwnMeasure]:
        """Return the own measures of the journal and those that columns become."""
        made = [use.own for use in self.mapping.uses if use.own is not None]
        return list({own.key: own for own in (*self._own, *made)}.values())

    def _judge(self, place: int, use: ColumnUse) -> Fit:
        """Return how the cells of a column fit a use; without a column of dates every use fits."""
        file = self._tables.preview(self._part, alone(self.mapping, place, use))
        values = sum(isinstance(each, Reading) for each in file.entries)
        return Fit(values, _refusals(file, use))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()

    def _use(self, place: int, use: ColumnUse) -> None:
        self.mapping = self.mapping.with_use(place, use)
        self._refresh()

    def _order_chosen(self, index: int) -> None:
        value = self.order.itemData(index)
        self.mapping = replace(self.mapping, order=DateOrder(value) if value else None)
        self._refresh()

    def _accept(self) -> None:
        self.mapping = replace(self.mapping, name=source_name(self.name.text() or self.mapping.name))
        self.accept()

    def _refresh(self) -> None:
        """Show the preview of the present choices, and what is still to be chosen."""
        unclear = self._tables.order_is_open(self._part, self.mapping)
        self._order_shown |= unclear
        self.order.setVisible(self._order_shown)
        file = self._tables.preview(self._part, self.mapping)
        self._show_days(file)
        for row, use in zip(self.rows, self.mapping.uses, strict=True):
            row.show_fit(_refusals(file, use))
        missing = self._missing(unclear=unclear)
        left_out = counted(
            len(file.skipped),
            self.tr("{n} vak of regel is niet of niet heel overgenomen; bij Verder staat waarom."),
            self.tr("{n} vakken of regels zijn niet of niet heel overgenomen; bij Verder staat waarom."),
        )
        self.said.setText(missing or (translate(left_out) if file.skipped else ""))
        self.said.setVisible(bool(self.said.text()))
        self.further.setEnabled(not missing)

    def _missing(self, *, unclear: bool) -> str:
        """Return a sentence about what the user must still choose; empty when everything is chosen."""
        mapping = self.mapping
        if mapping.day is None:
            return self.tr("Kies eerst in welke kolom de datum staat.")
        if unclear:
            return self.tr("Elke datum kan twee dagen zijn: kies of de dag of de maand eerst staat.")
        for neutral, sentence in (
            (False, self.tr("Kies bij {names} welke kant het beste is.")),
            (True, self.tr("Kies bij {names} wat het laagste en het hoogste cijfer betekenen.")),
        ):
            waiting = [
                column.name
                for column, use in zip(self._columns, mapping.uses, strict=True)
                if use.waits and _is_neutral(use) is neutral
            ]
            if waiting:
                return sentence.format(names=", ".join(waiting))
        if mapping.double:
            names = ", ".join(self._use_name(use) for use in mapping.double)
            return self.tr("Twee kolommen zijn hetzelfde: {names}. Kies er één.").format(names=names)
        return "" if mapping.complete else self.tr("Kies minstens één kolom om over te nemen.")

    def _use_name(self, key: str) -> str:
        """Return the name of a use that two columns have."""
        own = next((use.own for use in self.mapping.uses if use.use == key and use.own is not None), None)
        if own is not None:
            return own.label
        return translate(BY_KEY[key].label) if key in BY_KEY else self.tr("datum")

    def _show_days(self, file: ParsedFile) -> None:
        readings = [each for each in file.entries if isinstance(each, Reading)]
        notes = {each.day: each.note for each in file.entries if isinstance(each, NoteEntry)}
        known = BY_KEY | {use.use: use.measure for use in self.mapping.uses if use.measure is not None}
        keys = [key for key in known if any(each.measure == key for each in readings)]
        days = sorted({*notes, *(each.day for each in readings)})[:_TEN_DAYS]
        held = {(each.day, each.measure): each.value for each in readings}
        names = [self.tr("Dag"), *(translate(known[key].label) for key in keys)]
        if notes:
            names.append(self.tr("Notitie"))
        self.days.setColumnCount(len(names))
        self.days.setRowCount(len(days))
        self.days.setHorizontalHeaderLabels(names)
        for number, day in enumerate(days):
            self.days.setItem(number, 0, _item(long_day_with_year(day)))
            for place, key in enumerate(keys, start=1):
                value = held.get((day, key))
                text = "" if value is None else value_text(known[key], value)
                self.days.setItem(number, place, _item(text))
            if notes:
                self.days.setItem(number, len(names) - 1, _item(notes.get(day, "")[:_TEXT]))
        _fit(self.days)
        for part in (self.shows, self.days):
            part.setVisible(bool(days))


def _refusals(file: ParsedFile, use: ColumnUse) -> list[Text]:
    """Return why cells of the column with this use are no values."""
    return [skipped.reason for skipped in file.skipped if skipped.stream.endswith(f":{use.use}")]


def _is_neutral(use: ColumnUse) -> bool:
    """Return whether neither end of a scale is the better one."""
    return use.measure is not None and use.measure.better is Better.NEITHER


def _table(name: str, header: list[str], rows: int) -> QTableWidget:
    table = QTableWidget(rows, len(header))
    table.setHorizontalHeaderLabels(header)
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
    table.setTabKeyNavigation(False)
    table.setObjectName("mappedTable")
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


def _fit(table: QTableWidget) -> None:
    """Make a table as high as its rows, with room for a horizontal scroll bar."""
    table.resizeColumnsToContents()
    table.resizeRowsToContents()
    rows = sum(table.rowHeight(row) for row in range(table.rowCount()))
    header = table.horizontalHeader().sizeHint().height()
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(rows + header + bar + 2 * table.frameWidth())
