"""The trainer's table on screen: words that wrap, a triangle beside a value past its limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from herstel_gui.domain.club.choice import WORDY_COLUMNS
from herstel_gui.domain.presentation.marks import MISSING
from herstel_gui.qt_models.club_model import ClubModel, ClubRole
from herstel_gui.views.theme import SMALL, theme
from herstel_gui.views.widgets.enter_key import is_enter
from herstel_gui.views.widgets.layouts import NO_MAXIMUM
from herstel_gui.views.widgets.triangle import paint_triangle

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QWidget

ROW: Final = 30
TALL_ROW: Final = 40
LINES: Final = 2
"""The lines that fit in a tall row."""
PAD: Final = 10
NARROW: Final = 5
MARK: Final = 24
"""The width of the triangle beside a value past its limit."""
FILLED: Final = 0.8
"""The part of the lines that wrapped words fill at least."""
NAMES: Final = 57
"""The most of the width of the table that the names take, in percent."""
WORDS: Final = 84
"""The width in pixels at 100 % at which an answer, tags or a note wrap."""


class ClubDelegate(QStyledItemDelegate):
    """Draws a cell of a club table with the same marks as the printed table."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw background, text and mark of one cell."""
        painter.save()
        area: QRect = option.rect
        past = bool(index.data(ClubRole.PAST))
        if past:
            painter.fillRect(area, theme().colour("warning_soft"))
        if option.state & QStyle.StateFlag.State_Selected:
            tint = theme().colour("accent_soft")
            tint.setAlpha(170)
            painter.fillRect(area, tint)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme().colour("line"))
        self._paint_text(painter, area, index, past=past)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the text, its mark and the padding, and the height of a row."""
        px = theme().px
        past, wordy = bool(index.data(ClubRole.PAST)), self._wordy(index)
        font = _font(option.font, past=past, wordy=wordy)
        wide = QFontMetrics(font).horizontalAdvance(str(index.data() or ""))
        wide = min(wide, px(WORDS)) if wordy else wide
        return QSize(wide + 2 * px(NARROW if wordy else PAD) + px(MARK) * past + 2, px(ROW))

    def _wordy(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return bool(index.data(ClubRole.WORDS))

    def _paint_text(
        self, painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, *, past: bool
    ) -> None:
        px = theme().px
        wordy = self._wordy(index)
        pad = px(NARROW if wordy else PAD)
        inner = area.adjusted(pad, 0, -pad, 0)
        text = str(index.data() or "")
        painter.setFont(_font(painter.font(), past=past, wordy=wordy))
        painter.setPen(theme().colour("faint" if text == MISSING else "text"))
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter
        if wordy:
            painter.drawText(
                inner, side | Qt.TextFlag.TextWordWrap, _fitting(text, inner, painter.fontMetrics())
            )
            return
        painter.drawText(inner, side, text)
        if past:
            wide = painter.fontMetrics().horizontalAdvance(text)
            paint_triangle(painter, QPointF(inner.right() - wide - px(9), area.center().y() + 1))


def _font(font: QFont, *, past: bool, wordy: bool) -> QFont:
    font.setBold(past)
    if wordy:
        font.setPixelSize(theme().px(SMALL))
    return font


def _fitting(text: str, room: QRect, metrics: QFontMetrics) -> str:
    """Return a text that fits in a room when wrapped. It is cut at the end: Qt would show its middle."""
    wrapped = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
    if wrapped.height() <= room.height():
        return text
    lines = max(1, room.height() // metrics.lineSpacing())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(lines * room.width() * FILLED))


class ClubTableView(QTableView):
    """Shows a ClubModel; the names are row headers and stay visible while the columns scroll.

    ``opened`` carries a row at a double click, Enter or Return, ``column_chosen`` a column whose heading was
    clicked.
    """

    opened = Signal(int)
    column_chosen = Signal(int)

    def __init__(self, model: ClubModel, parent: QWidget | None = None) -> None:
        """Show ``model`` and fit the columns after every reset of the model."""
        super().__init__(parent)
        self._club = model
        self.setModel(model)
        self.setItemDelegate(ClubDelegate(self))
        self.setObjectName("clubTable")
        self.setAccessibleName(self.tr("Clubtabel"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # arrows go from cell to cell; else Tab would never leave the table
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().sectionClicked.connect(self.column_chosen)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.verticalHeader().sectionDoubleClicked.connect(self.opened)
        model.modelReset.connect(self.fit_columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the width to the columns, whatever the names; the tooltip has the whole name."""
        most = self.width() * NAMES // 100
        if most != self.verticalHeader().maximumWidth():
            self.verticalHeader().setMaximumWidth(most)
            self._fit_rows()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row of the cursor at Enter, which else presses the default button of the dialog."""
        if is_enter(event) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
            event.accept()
        else:
            super().keyPressEvent(event)

    def sizeHintForColumn(self, column: int) -> int:  # Qt names it so
        """Return the width of the widest cell of a column, without measuring all of them."""
        option = QStyleOptionViewItem()
        option.font = self.font()
        delegate, model = self.itemDelegate(), self._club
        rows = model.widest[column] if column < len(model.widest) else ()
        return max((delegate.sizeHint(option, model.index(row, column)).width() for row in rows), default=-1)

    def fit_columns(self) -> None:
        """Size each column to its heading and widest cell."""
        table = self._club.table
        self._fit_rows()
        self.resizeColumnsToContents()
        if table is not None and table.rows and table.season:
            self.updateGeometries()  # the scroll bar still has the range of the columns of before
            self.scrollTo(self._club.index(0, self._club.columnCount() - 1))

    def _fit_rows(self) -> None:
        """Give the rows of a table with words two lines, and a row as many lines as its name takes."""
        table, head = self._club.table, self.verticalHeader()
        rows = range(self._club.rowCount())
        names = [str(self._club.headerData(row, Qt.Orientation.Vertical)) for row in rows]
        tall = table is not None and (
            any(column.key in WORDY_COLUMNS for column in table.columns)
            or any("\n" in name for name in names)
            or any(self._club.wraps(row) for row in rows)
        )
        height = theme().px(TALL_ROW if tall else ROW)
        head.setDefaultSectionSize(height)
        metrics, room = head.fontMetrics(), QRect(0, 0, head.maximumWidth() - theme().px(PAD) * 2, NO_MAXIMUM)
        for row, name in enumerate(names):
            words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name)
            lines = round(words.height() / metrics.lineSpacing())
            self.setRowHeight(row, height + max(0, lines - LINES) * metrics.lineSpacing())
