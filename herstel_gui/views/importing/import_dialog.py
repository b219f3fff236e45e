"""Look before you store: what a file holds; what is new, the same, different or skipped, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from herstel_gui.qt_models.texts import BOOK, long_day_with_year, words
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from herstel_gui.application.importing import ImportPreview, Skipped

MOST_SKIPPED: Final = 500
"""More skipped lines than this are counted, not listed."""


class ImportDialog(FittingDialog):
    """Shows an ImportPreview; accepted when the user wants it stored."""

    def __init__(self, preview: ImportPreview, parent: QWidget | None = None) -> None:
        """Build the dialog from what was found."""
        super().__init__(parent)
        self.preview = preview
        self.setWindowTitle(self.tr("Herstel – importeren"))
        self.prefer(680, 560)
        column = self.body
        column.addWidget(self._label(preview.file.label, "title"))
        column.addWidget(self._label(self._period(), "hint"))
        column.addWidget(self._counts())
        for remark in preview.remarks:
            column.addWidget(self._label(words(remark), ""))
        if preview.file.skipped:
            column.addWidget(self._label(self.tr("Overgeslagen, met de reden"), "cardTitle"))
            column.addWidget(self._skipped(), 1)
        else:
            column.addStretch(1)
        self.foot.addWidget(self._buttons())

    def _period(self) -> str:
        preview = self.preview
        if preview.first is None or preview.last is None:
            return self.tr("{name}: hier staat niets in dat Herstel kan gebruiken.").format(
                name=preview.file.name
            )
        if preview.days == 1:
            return self.tr("{name}: één dag, {first}").format(
                name=preview.file.name, first=long_day_with_year(preview.first)
            )
        return self.tr("{name}: {days} dagen, van {first} tot en met {last}").format(
            name=preview.file.name,
            days=BOOK.number(preview.days, None, signed=False),
            first=long_day_with_year(preview.first),
            last=long_day_with_year(preview.last),
        )

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        label.setProperty("role", role)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _counts(self) -> QWidget:
        preview = self.preview
        updated = preview.different - preview.kept
        rows = (
            (preview.new, self.tr("nieuw"), self.tr("komt erbij")),
            (preview.same, self.tr("hetzelfde"), self.tr("staat er al precies zo")),
            (updated, self.tr("anders"), self.tr("een eerder geïmporteerde waarde wordt bijgewerkt")),
            (
                preview.kept,
                self.tr("anders, blijft van jou"),
                self.tr("wat jij invulde wordt niet overschreven"),
            ),
            (
                len(preview.file.skipped),
                self.tr("overgeslagen"),
                self.tr("kan niet kloppen of niet gelezen worden"),
            ),
        )
        card = QFrame()
        card.setProperty("role", "card")
        grid = QGridLayout(card)
        grid.setHorizontalSpacing(theme().px(16))
        for row, (count, what, meaning) in enumerate(rows):
            number = self._label(BOOK.number(count, None, signed=False), "strong")
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(number, row, 0)
            grid.addWidget(self._label(what, "strong" if count else "hint"), row, 1)
            grid.addWidget(self._label(meaning, "hint"), row, 2)
        grid.setColumnStretch(2, 1)
        return card

    def _skipped(self) -> QTableWidget:
        skipped = self.preview.file.skipped
        table = QTableWidget(min(len(skipped), MOST_SKIPPED), 2)
        table.setHorizontalHeaderLabels([self.tr("Regel"), self.tr("Reden")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setWordWrap(True)
        table.setAccessibleName(self.tr("Overgeslagen regels"))
        for row, one in enumerate(skipped[:MOST_SKIPPED]):
            self._fill(table, row, one)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.resizeRowsToContents()
        return table

    @staticmethod
    def _fill(table: QTableWidget, row: int, one: Skipped) -> None:
        table.setItem(row, 0, QTableWidgetItem(str(one.line)))
        table.setItem(row, 1, QTableWidgetItem(words(one.reason)))

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.store = QPushButton(self.tr("Importeren"))
        self.store.setProperty("role", "primary")
        self.store.setEnabled(bool(self.preview.new or self.preview.different - self.preview.kept))
        self.store.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Annuleren"))
        cancel.clicked.connect(self.reject)
        buttons.addButton(self.store, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        return buttons
