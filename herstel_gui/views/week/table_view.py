"""The view of the week table, with the keys of a spreadsheet and blocks on the clipboard."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QTableView, QWidget

from herstel_gui.qt_models.cell_blocks import block_data, clear, paste, pasted_text
from herstel_gui.views.theme import theme
from herstel_gui.views.week.delegate import SMALL_COLUMNS, CellDelegate, ColumnHeader
from herstel_gui.views.week.frozen_column import FrozenColumn
from herstel_gui.views.week.table_ink import PAD, Ink, lines_of
from herstel_gui.views.widgets.lines import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QModelIndex, QPoint
    from PySide6.QtGui import QFontMetrics, QPaintEvent, QResizeEvent

    from herstel_gui.qt_models.week_model import WeekModel

ROW: Final = 27
TWO_LINES: Final = 40
"""The height of a row with the words of 1 and 7 below its name."""
BAND: Final = 23
BESIDE: Final = 6
"""Space above and below the lines of a section name together, in pixels at 100 %."""
LEAST_DAY: Final = 50
BREAKS: Final = re.compile(rf" |\n|{BREAK}|(?<=-)")
"""Where a line of words may be broken: at a space, and after a hyphen."""
MARK: Final = 16
"""Width of the triangle before a warning, in pixels at 100 %."""

_KEYS: Final = {
    Qt.Key.Key_Return: (1, 0),
    Qt.Key.Key_Enter: (1, 0),
    Qt.Key.Key_Tab: (0, 1),
    Qt.Key.Key_Backtab: (0, -1),
}
_HINTS: Final = {
    QAbstractItemDelegate.EndEditHint.SubmitModelCache: (1, 0),
    QAbstractItemDelegate.EndEditHint.EditNextItem: (0, 1),
    QAbstractItemDelegate.EndEditHint.EditPreviousItem: (0, -1),
}

_ARROWS: Final = {
    QAbstractItemView.CursorAction.MoveDown: 1,
    QAbstractItemView.CursorAction.MoveUp: -1,
}


class WeekView(QTableView):
    """Shows all rows of a WeekModel; the page scrolls instead of the table.

    Signals: ``outside`` carries the number of pasted cells that could not be placed; ``left`` is emitted by
    Escape, the one key that leaves the table from any cell.
    """

    left = Signal()

    outside = Signal(int)
    closed = Signal(bool)
    """Emitted when an editor has closed, with True when Escape reverted the text."""

    def __init__(self, model: WeekModel, parent: QWidget | None = None) -> None:
        """Build the view and connect the model."""
        super().__init__(parent)
        self._week = model
        self.cells = CellDelegate(self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(ColumnHeader(self))
        self.setModel(model)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("weekTable")
        self.setTabKeyNavigation(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setAccessibleName(self.tr("Weektabel"))
        self.names = FrozenColumn(self, ColumnHeader(self))
        self._run: tuple[QPersistentModelIndex, int] | None = None
        """Where the last Tab ended, and the column in which the run of Tabs began."""
        model.modelReset.connect(self._arrange)
        model.dataChanged.connect(self.fit_columns)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows: the page scrolls, the table does not."""
        return QSize(theme().px(240), self._height())

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(theme().px(1000), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint with fonts and colours of this moment."""
        self.cells.take_ink(self.font())
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Recompute the column widths and keep the cell with the cursor visible."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()
        self._show_cursor()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Scroll until a cell is visible beside the frozen names and no column is half hidden by them."""
        super().scrollTo(index, hint)
        bar, names = self.horizontalScrollBar(), self.columnWidth(0)
        left = self.columnViewportPosition(index.column())
        if not bar.value() or index.column() <= 0:
            return
        if left < names:
            bar.setValue(bar.value() - (names - left))
            return
        for column in range(1, index.column()):
            right = self.columnViewportPosition(column) + self.columnWidth(column)
            if right - self.columnWidth(column) < names < right:
                bar.setValue(bar.value() + right - names)

    def _show_cursor(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def select_cell(self, row: int, column: int) -> None:
        """Put the cursor in a cell."""
        where = self._week.index(row, column)
        self.selectionModel().setCurrentIndex(where, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def meaning_at(self, place: QPoint | None) -> str:
        """Return the key of the row at a place in global coordinates, or of the row with the cursor."""
        cell = self.currentIndex() if place is None else self.indexAt(self.viewport().mapFromGlobal(place))
        return self._week.key_of(cell.row()) if cell.isValid() else ""

    # -- keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, copy, cut, paste and clear as in a spreadsheet; any other key starts editing."""
        key = event.key()
        if self.state() is QAbstractItemView.State.EditingState:
            event.ignore()  # a key that the editor ignored must not act on the table
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            clear(self._week, self.selectedIndexes())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            clear(self._week, self.selectedIndexes())
        elif key in _KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            down, right = _KEYS[Qt.Key(key)]
            back = bool(down and event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            event.setAccepted(self.step(-down if back else down, right))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Skip the section names with the up and down arrows and stay in the column."""
        here, down = self.currentIndex(), _ARROWS.get(action)
        if down is None or not here.isValid():
            return super().moveCursor(action, modifiers)
        row = here.row() + down
        while 0 <= row < self._week.rowCount() and self._week.band(row):
            row += down
        return self._week.index(row, here.column()) if 0 <= row < self._week.rowCount() else here

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Move down after Enter and sideways after Tab, unless the cell was refused."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus()
        self.closed.emit(hint is QAbstractItemDelegate.EndEditHint.RevertModelCache)
        if hint in _HINTS and self.cells.accepted:
            self.step(*_HINTS[hint])

    def step(self, down: int, right: int) -> bool:
        """Move to a neighbouring cell, past section names; return False when Tab leaves the table.

        As in a spreadsheet, Enter after a run of Tabs goes down in the column in which the run began.
        """
        here = self.currentIndex()
        if not here.isValid():
            return self._first_cell()
        begun = self._run[1] if self._run is not None and self._run[0] == here else here.column()
        row, column = here.row() + down, here.column() + right
        if down:
            column = begun
        if not self._go(row, column, down, right):
            return bool(down)
        now = QPersistentModelIndex(self.currentIndex())
        same_row = now.row() == here.row()
        self._run = (now, begun if same_row else now.column()) if right else None
        return True

    def _go(self, row: int, column: int, down: int, right: int) -> bool:
        """Put the cursor in a cell, or in the next one that is no section name; return False at the edges."""
        days = [place for place, column_ in enumerate(self._week.columns) if column_.day is not None]
        if right and column not in days:
            row, column = row + right, days[0] if right > 0 else days[-1]
        direction = down or right
        while 0 <= row < self._week.rowCount() and self._week.band(row):
            row += direction
        if not 0 <= row < self._week.rowCount():
            return False
        self.select_cell(row, column)
        return True

    def copy(self) -> None:
        """Copy the selected block to the clipboard."""
        places = [index for index in self.selectedIndexes() if not self._week.band(index.row())]
        if places:
            rows, columns = {place.row() for place in places}, {place.column() for place in places}
            block = block_data(self._week, min(rows), min(columns), max(rows), max(columns))
            QGuiApplication.clipboard().setMimeData(block)

    def paste(self) -> None:
        """Paste a block from the clipboard and emit ``outside``."""
        places = self.selectedIndexes() or [self.currentIndex()]
        text = pasted_text(QGuiApplication.clipboard().mimeData())
        outside = paste(self._week, text, [place for place in places if place.isValid()])
        self.outside.emit(outside)

    # -- sizes -------------------------------------------------------------------------------------------

    def fit_columns(self) -> None:
        """Set the column widths: names and figures as needed, the seven days equal parts of the rest."""
        if self._week.columns:
            with self._sizing():
                self._fit()

    @contextmanager
    def _sizing(self) -> Iterator[None]:
        """Let sizes of rows and columns count at the end of the block, together.

        A table that hears of each of them lays itself out by a timer: after it was painted, so that it is
        painted again.
        """
        headers = self.horizontalHeader(), self.verticalHeader()
        before = self._sizes()
        for header in headers:
            header.blockSignals(True)
        try:
            yield
        finally:
            for header in headers:
                header.blockSignals(False)
            if (after := self._sizes()) != before:
                self.updateGeometries()
                if after[0] != before[0]:
                    # names that wrap at this width make the table higher
                    self.updateGeometry()
                self.viewport().update()

    def _sizes(self) -> tuple[list[int], list[int]]:
        rows, columns = range(self._week.rowCount()), range(self._week.columnCount())
        return list(map(self.rowHeight, rows)), list(map(self.columnWidth, columns))

    def _fit(self) -> None:
        columns, ink = self._week.columns, Ink(self.font())
        widths = {
            place: self._natural(place, ink) for place, column in enumerate(columns) if column.day is None
        }
        least = max(theme().px(LEAST_DAY), self._natural_day(ink))
        widths[0] = self._names_width(widths[0], sum(widths.values()) + 7 * least, least)
        rest = self.viewport().width() - sum(widths.values())
        day = max(least, rest // 7)
        spare = max(0, rest - 7 * day)
        for place in range(len(columns)):
            wide = widths.get(place, day)
            self.setColumnWidth(place, wide + (spare if place == 0 else 0))
        self._fit_bands(ink)
        self._fit_lines(day, ink)

    def _names_width(self, wanted: int, all_columns: int, day: int) -> int:
        """Return the width of the names, which wrap where that keeps the table from scrolling sideways.

        Where it scrolls nevertheless, they take at most half of the width, and a day is visible beside them.
        """
        room = self.viewport().width()
        if all_columns <= room:
            return wanted
        fitting = wanted - (all_columns - room)
        if fitting >= self._longest_name_word():
            return fitting
        half = room // 2
        return min(wanted, half, max(min(day, half), room - day))

    def _longest_name_word(self) -> int:
        metrics = self.fontMetrics()
        names = (self._week.look(row, 0) for row in range(self._week.rowCount()) if not self._week.band(row))
        words = (word for name in names for word in f"{name.text} {name.ends}".split())
        return max(map(metrics.horizontalAdvance, words), default=0) + 2 * theme().px(PAD) + 2

    def _fit_bands(self, ink: Ink) -> None:
        """Wrap section names within the first column when the table scrolls sideways."""
        columns = range(self._week.columnCount())
        scrolls = sum(map(self.columnWidth, columns)) > self.viewport().width()
        first, px = self.columnWidth(0) if scrolls else 0, theme().px
        self.cells.band_width = first
        metrics, room = ink.strong.metrics, QRect(0, 0, first - ink.pad, px(BAND))
        for row in range(self._week.rowCount()):
            if self._week.band(row):
                text = self._week.look(row, 0).text
                lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() if first else 0
                self.setRowHeight(row, max(px(BAND), lines + px(BESIDE)))

    def _fit_lines(self, day: int, ink: Ink) -> None:
        """Give rows the height of their tallest day, and of a name that needs more than one line."""
        wide = self.columnWidth(0)
        for row in range(self._week.rowCount()):
            if self._week.band(row):
                continue
            looks = (self._week.look(row, place) for place in range(1, len(self._week.columns)))
            tallest = max(ink.lines_height(day, look) for look in looks)
            name = self._week.look(row, 0)
            least = theme().px(TWO_LINES if name.ends else ROW)
            self.setRowHeight(row, max(least, tallest, ink.name_height(wide, name)))

    def _natural_day(self, ink: Ink) -> int:
        """Return the width of headings and figures of a day; a warning is bold, with a triangle."""
        days = [place for place, column in enumerate(self._week.columns) if column.day is not None]
        looks = [self._week.look(row, place) for row in range(self._week.rowCount()) for place in days]
        figures = [look for look in looks if not (look.section or look.words)]
        words = (word for look in looks if look.lines for word in BREAKS.split(lines_of(look)))
        plain = _widest((look.text for look in figures if not look.warned), ink.plain.metrics)
        warned = _widest((look.text for look in figures if look.warned), ink.bold.metrics)
        headings = _widest((self._week.columns[place].heading for place in days), ink.heading.metrics)
        widest = max(plain, warned and warned + theme().px(MARK), headings)
        # words may begin nearer to the edge than figures, as the delegate draws them
        word = _widest(words, ink.small.metrics)
        return max(widest + 2 * ink.pad + 2, word + ink.tight + ink.pad + 1)

    def _natural(self, place: int, ink: Ink) -> int:
        """Return the width of a column that is no day, as wide as its widest text."""
        column = self._week.columns[place]
        looks = [self._week.look(row, place) for row in range(self._week.rowCount())]
        letters = ink.small if column.key in SMALL_COLUMNS else ink.plain
        texts = _widest((look.text for look in looks if not look.section), letters.metrics)
        below = _widest((look.ends for look in looks), ink.ends.metrics)
        return max(texts, below, ink.heading.metrics.horizontalAdvance(column.heading)) + 2 * ink.pad + 2

    def _arrange(self) -> None:
        # Qt lays out another number of rows while it paints them, after which it paints the table again
        self.executeDelayedItemsLayout()
        self.clearSpans()
        for row in range(self._week.rowCount()):
            if self._week.band(row):
                self.setSpan(row, 0, 1, self._week.columnCount())
        self.fit_columns()
        self.names.follow()
        self.updateGeometry()
        self._show_cursor()

    def _height(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self._week.rowCount()))
        bar = self.horizontalScrollBar()
        return self.horizontalHeader().height() + rows + (bar.sizeHint().height() if bar.maximum() else 0)

    def _first_cell(self) -> bool:
        if not self._week.rowCount():
            return False
        self.select_cell(self.first_row(), 1)
        return True

    def first_row(self) -> int:
        """Return the first row that can be typed in; 0 without one."""
        return next((row for row in range(self._week.rowCount()) if self._week.typed_row(row)), 0)


def _widest(texts: Iterable[str], metrics: QFontMetrics) -> int:
    """Return the width in pixels of the widest text; 0 without any. The same text is measured once."""
    return max(map(metrics.horizontalAdvance, set(texts)), default=0)
