"""A copy of the first column of a table that stays visible while the table scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from herstel_gui.views.week.delegate import CellDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent


class FrozenColumn(QTableView):
    """A view over the first column, with the same model and selection; the table keeps the focus."""

    def __init__(self, table: QTableView, header: QHeaderView) -> None:
        """Attach to a table; ``header`` is the header of this view."""
        super().__init__(table)
        self._table = table
        self.setObjectName(table.objectName())
        self.setHorizontalHeader(header)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        # a delegate of its own: a shared one would signal both views when an editor closes
        self._cells = CellDelegate(self)
        self.setItemDelegate(self._cells)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(table.accessibleName())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.horizontalScrollBar().rangeChanged.connect(self.follow)
        table.horizontalScrollBar().valueChanged.connect(self.follow)
        table.installEventFilter(self)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint with fonts and colours of this moment."""
        self._cells.take_ink(self.font())
        super().paintEvent(event)

    def follow(self) -> None:
        """Cover the first column while the table is scrolled sideways; else hide."""
        table = self._table
        shown = table.horizontalScrollBar().value() > 0 and table.model().columnCount() > 1
        if shown:
            for column in range(1, table.model().columnCount()):
                self.setColumnHidden(column, True)
            self.clearSpans()
            self.setColumnWidth(0, table.columnWidth(0))
            for row in range(table.model().rowCount()):
                self.setRowHeight(row, table.rowHeight(row))
            head = table.horizontalHeader()
            width = table.columnWidth(0)
            self.setGeometry(head.x(), head.y(), width, head.height() + table.viewport().height())
        self.setVisible(shown)
        if shown:
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the table when the table is resized."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.follow()
        return super().eventFilter(watched, event)
