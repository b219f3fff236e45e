"""The dialog with earlier values of a day, or of a field of a day, to restore a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
)

from herstel_gui.application.changes import slot
from herstel_gui.domain.errors import JournalError
from herstel_gui.qt_models.texts import long_day_with_year, short_day, translate
from herstel_gui.views.safety.entry_words import field_name, origin
from herstel_gui.views.safety.file_sentences import label
from herstel_gui.views.safety.telling_words import told_apart
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.column_widths import SharedWidth
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.layouts import keep_room

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from herstel_gui.application.changes import Earlier
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.safety.topic import DayField


class HistoryDialog(FittingDialog):
    """Lists the earlier values of a day, or of one field of a day, the last replaced value first.

    ``brought_back`` is emitted after a value was restored.
    """

    loses_input: ClassVar[bool] = False
    chapter: ClassVar[str] = "60-gegevens"

    brought_back = Signal()

    def __init__(
        self, signals: JournalSignals, day: date, parent: QWidget | None = None, topic: DayField | None = None
    ) -> None:
        """Read the earlier values of a day; with a topic, only the values of its field."""
        super().__init__(parent)
        self._topic = topic
        self._signals = signals
        self._day = day
        self._earlier: Sequence[Earlier] = ()
        self.setWindowTitle(self.tr("Herstel – eerdere waarden"))
        self.prefer(780, 460)
        self.table = QTableWidget(0, 5)
        self.back = QPushButton(self.tr("Terugzetten"))
        self.hint = label("", "hint")
        self._build()
        self._look_up()
        signals.changed.connect(self._look_up)

    def _build(self) -> None:
        column = self.body
        title = self._title()
        column.addWidget(label(title, "title"))
        column.addWidget(self.hint)
        heads = (self.tr("Wat"), self.tr("Was"), self.tr("Nu"), self.tr("Herkomst"), self.tr("Gewijzigd"))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setObjectName("history")
        self.table.setShowGrid(False)
        self.table.setAccessibleName(title)
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(theme().px(64))
        # a long note in one of the two must not take the room of the other
        self._columns = SharedWidth(self.table, (1, 2))
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemSelectionChanged.connect(self._allow)
        self.table.cellDoubleClicked.connect(lambda _row, _column: self._bring_back())
        keep_room(self.table)
        column.addWidget(self.table, 1)
        row = QHBoxLayout()
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.reject)
        self.back.setProperty("role", "primary")
        self.back.clicked.connect(self._bring_back)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.back)
        self.foot.addLayout(row)

    def _title(self) -> str:
        day = long_day_with_year(self._day)
        if self._topic is None:
            return self.tr("Eerdere waarden van {day}").format(day=day)
        return self.tr("Eerdere waarden van {what}, {day}").format(what=self._topic.name, day=day)

    def _look_up(self, _what: object = None) -> None:
        topic = self._topic
        try:
            all_values = self._signals.journal.history.of_day(self._day)
            self._earlier = [value for value in all_values if topic is None or topic.holds(value.entry)]
            now = {slot(entry): entry for entry in self._signals.journal.history.current(self._day)}
            measures = self._signals.journal.measures()
        except JournalError as error:
            self.hint.setText(translate(error.text))
            return
        self.table.setRowCount(len(self._earlier))
        for row, earlier in enumerate(self._earlier):
            present = now.get(slot(earlier.entry))
            cells = (
                field_name(earlier.entry, measures),
                *told_apart((earlier.entry, present), measures, self._day),
                origin(earlier.entry),
                self._moment(earlier.until),
            )
            for column, text in enumerate(cells):
                self.table.setItem(row, column, QTableWidgetItem(text))
        nothing = (
            self.tr("Op deze dag is nog niets gewijzigd of verwijderd.")
            if topic is None
            else self.tr("Dit veld is op deze dag nog niet gewijzigd of leeggemaakt.")
        )
        some = self.tr(
            "Wat je terugzet, komt in de plaats van wat er nu staat. Ook dat blijft hier te vinden."
        )
        self.hint.setText(some if self._earlier else nothing)
        self.table.setVisible(bool(self._earlier))
        self._columns.fit()
        if self._earlier and self.table.currentRow() < 0:
            self.table.selectRow(0)
        self._allow()

    def _moment(self, moment: datetime) -> str:
        local = moment.astimezone(self._signals.journal.clock.now().tzinfo)
        return f"{short_day(local.date())} {local:%H:%M}"

    def _allow(self) -> None:
        self.back.setEnabled(bool(self.table.selectionModel().selectedRows()) and bool(self._earlier))

    def _bring_back(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._earlier):
            earlier = self._earlier[row]
            if self._signals.run(lambda journal: journal.history.bring_back(earlier)):
                self.brought_back.emit()
