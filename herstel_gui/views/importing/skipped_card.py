"""What an import leaves out, by reason with counts and examples, and line by line in a dialog of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from herstel_gui.application.importing import listed, reasons
from herstel_gui.domain.text import counted
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import label, link
from herstel_gui.views.widgets.fitting_dialog import FittingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.importing import Skipped

MOST_REASONS: Final = 6
MOST_LINES: Final = 500


class SkippedCard(QFrame):
    """The reasons for skipping, the most frequent first."""

    def __init__(self, skipped: Sequence[Skipped]) -> None:
        """Show the reasons of ``skipped``, which is not empty."""
        super().__init__()
        self._skipped = skipped
        self.setProperty("role", "card")
        grid = QGridLayout(self)
        grid.setHorizontalSpacing(theme().px(12))
        grid.setColumnStretch(1, 1)
        one, many = (
            self.tr("Overgeslagen: {n} waarde of regel, en waarom"),
            self.tr("Overgeslagen: {n} waarden of regels, en waarom"),
        )
        title = label(translate(counted(len(skipped), one, many)), "cardTitle")
        title.setWordWrap(True)
        grid.addWidget(title, 0, 0, 1, 2)
        self.all_lines = link(self.tr("Regel voor regel…"), self._show_lines)
        grid.addWidget(self.all_lines, 0, 2, Qt.AlignmentFlag.AlignRight)
        for row, reason in enumerate(reasons(skipped)[:MOST_REASONS], start=1):
            count = label(BOOK.number(reason.count, None, signed=False), "strong")
            count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            sentence = label(translate(reason.text))
            sentence.setWordWrap(True)
            grid.addWidget(count, row, 0)
            grid.addWidget(sentence, row, 1, 1, 2)

    def _show_lines(self) -> None:
        dialog = SkippedDialog(self._skipped, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class SkippedDialog(FittingDialog):
    """Lists what was skipped, line by line; long groups with the same reason are shortened."""

    def __init__(self, skipped: Sequence[Skipped], parent: QWidget | None = None) -> None:
        """Fill the table."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herstel – overgeslagen"))
        self.prefer(680, 480)
        lines = listed(skipped)[:MOST_LINES]
        self.table = table = QTableWidget(len(lines), 2)
        table.setHorizontalHeaderLabels([self.tr("Regel"), self.tr("Reden")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setAccessibleName(self.tr("Overgeslagen regels"))
        for row, line in enumerate(lines):
            table.setItem(row, 0, QTableWidgetItem(str(line.line)))
            table.setItem(row, 1, QTableWidgetItem(translate(line.reason)))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setMinimumHeight(theme().px(160))
        header.sectionResized.connect(table.resizeRowsToContents)
        self.body.addWidget(table, 1)
        self.add_close()
