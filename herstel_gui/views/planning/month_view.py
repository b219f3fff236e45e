"""The calendar on screen: a table of days with a cursor, chosen days, keys, and dragging."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.qt_models.plan_cells import DayCell
from herstel_gui.views.planning.cell_delegate import PlanDelegate
from herstel_gui.views.planning.season_delegate import SeasonDelegate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.digit_keys import digit_of, labelled_digit, modifier_alone

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from herstel_gui.qt_models.plan_model import PlanModel

LEAST_DAY: Final = 44
HEAD: Final = 28
_NONE: Final = Qt.KeyboardModifier.NoModifier
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_STEPS: Final[Mapping[Qt.Key, int]] = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
}  # fmt: skip
_LIST_STEPS: Final[Mapping[Qt.Key, int]] = {**_STEPS, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COPY: Final = QKeySequence.StandardKey.Copy, "copy"
_CUT: Final = QKeySequence.StandardKey.Cut, "cut"
_PASTE: Final = QKeySequence.StandardKey.Paste, "paste"


class MonthView(QTableView):
    """Shows all weeks of a ``PlanModel``; the page scrolls instead of the table.

    Signals: ``cursor_moved`` carries the date of the cursor, which may lie outside the calendar;
    ``month_asked`` carries -1 or 1; ``digit`` a digit typed; ``clear_asked``, ``copy_asked``, ``cut_asked``,
    ``paste_asked`` and ``copy_on_asked`` are about the chosen days and their week; ``move_asked`` carries
    the days from and to; ``edit_asked`` is about the day of the cursor; ``menu_asked`` carries a place on
    the screen.
    """

    cursor_moved = Signal(object)
    month_asked = Signal(int)
    digit = Signal(int)
    clear_asked = Signal()
    copy_asked = Signal()
    cut_asked = Signal()
    paste_asked = Signal()
    copy_on_asked = Signal()
    move_asked = Signal(object, object)
    edit_asked = Signal()
    menu_asked = Signal(object)

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        """Build the view of a model, which may still be empty."""
        super().__init__(parent)
        self._plan = model
        self._cursor: date | None = None
        self._anchor: date | None = None
        self._pressed: tuple[date, QPoint] | None = None
        self.paint_cells: PlanDelegate = PlanDelegate(self)
        self.setItemDelegate(self.paint_cells)
        self.setModel(model)
        self.setObjectName("planning")
        self.setAccessibleName(self.tr("Kalender van plannen en trainingen"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(lambda *_: self.fit())

    # -- the cursor --------------------------------------------------------------------------------------

    @property
    def cursor_day(self) -> date | None:
        """The day with the cursor; None before a calendar is shown."""
        return self._cursor

    @property
    def chosen(self) -> DaySpan | None:
        """The chosen days: the day of the cursor, or the span to where Shift was first pressed."""
        if self._cursor is None:
            return None
        other = self._anchor or self._cursor
        return DaySpan(min(other, self._cursor), max(other, self._cursor))

    def put_cursor(self, day: date, *, extend: bool = False) -> None:
        """Put the cursor on a day; ``extend`` chooses every day up to it."""
        self._anchor = (self._anchor or self._cursor or day) if extend else None
        self._cursor = day
        span = self.chosen
        several = span is not None and len(span) > 1
        self.paint_cells.chosen = frozenset(span) if several and span else frozenset((day,))
        index = self._plan.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
        self.viewport().update()

    @property
    def extends(self) -> bool:
        """Whether several days are chosen."""
        return self._anchor is not None

    def _go(self, day: date, *, extend: bool) -> None:
        self.put_cursor(day, extend=extend)
        self.cursor_moved.emit(day)

    # -- sizes -------------------------------------------------------------------------------------------

    def least_width(self) -> int:
        """Return the least width in which a row can show a week without breaking a word."""
        px, base = theme().px, self.font()
        days, weeks = px(LEAST_DAY), self._week_column()
        for line in self._plan.calendar.lines:
            days = max(days, *(self.paint_cells.least_width(cell, base) for cell in line.days))
        return weeks + 7 * days

    def _week_column(self) -> int:
        """Return the width of the column with the weeks."""
        cells, base = self.paint_cells, self.font()
        words = (cells.least_width(line.week, base) for line in self._plan.calendar.lines)
        return max([theme().px(cells.week_width), *words])

    def set_narrow(self, *, narrow: bool) -> None:
        """Choose between a row per day and a row per week; the cursor stays on its day."""
        if narrow != self._plan.narrow:
            self.paint_cells.narrow = narrow
            self._plan.set_narrow(narrow=narrow)
            if self._cursor is not None:
                self.put_cursor(self._cursor, extend=self.extends)

    def set_season(self, *, season: bool) -> None:
        """Choose between the season, with small signs, and the month, with words."""
        chosen, narrow = self.paint_cells.chosen, self.paint_cells.narrow
        self.paint_cells = SeasonDelegate(self) if season else PlanDelegate(self)
        self.paint_cells.chosen, self.paint_cells.narrow = chosen, narrow
        self.setItemDelegate(self.paint_cells)
        self.fit()

    def fit(self) -> None:
        """Set widths for the room there is, and heights for the texts."""
        model, px = self._plan, theme().px
        if not model.rowCount():
            return
        width = self.viewport().width()
        self.horizontalHeader().setVisible(not model.narrow)
        self.horizontalHeader().setFixedHeight(px(HEAD))
        if model.narrow:
            self.setColumnWidth(0, width)
        else:
            day = max(1, (width - self._week_column()) // 7)
            self.setColumnWidth(0, width - 7 * day)
            for column in range(1, 8):
                self.setColumnWidth(column, day)
        self._set_heights()
        self.updateGeometry()

    def _set_heights(self) -> None:
        model, option = self._plan, QStyleOptionViewItem()
        self.initViewItemOption(option)
        for row in range(model.rowCount()):
            height = 0
            for column in range(model.columnCount()):
                option.rect.setWidth(self.columnWidth(column))
                hint = self.paint_cells.sizeHint(option, model.index(row, column))
                height = max(height, hint.height())
            self.setRowHeight(row, height)

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        head = 0 if self._plan.narrow else self.horizontalHeader().height()
        rows = sum(self.rowHeight(row) for row in range(self._plan.rowCount()))
        return QSize(theme().px(LEAST_DAY), head + rows + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cells to a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    # -- keys --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, choose days, set a kind by its digit, copy, cut, paste, clear, move and edit."""
        if modifier_alone(event) or self._cursor is None:
            event.ignore()
            return
        if self._pressed is not None and event.key() == Qt.Key.Key_Escape:
            self._end_drag()
            return
        handled = self._step_by(event) or self._clipboard(event) or self._deed_of(event)
        if not handled:
            event.ignore()

    def _step_by(self, event: QKeyEvent) -> bool:
        """Move the cursor, or with Ctrl+Shift the plan under it; return whether the key does."""
        key, modifiers, at = event.key(), _plain(event), self._cursor
        if at is None:
            return False
        steps = _LIST_STEPS if self._plan.narrow else _STEPS
        days = steps.get(Qt.Key(key)) if key in steps else _week_step(key, at)
        if days is None:
            if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and modifiers == _NONE:
                self.month_asked.emit(-1 if key == Qt.Key.Key_PageUp else 1)
                return True
            return False
        if modifiers == _CTRL | _SHIFT and key in steps:
            self.move_asked.emit(at, at + timedelta(days=days))
        elif modifiers in {_NONE, _SHIFT}:
            self._go(at + timedelta(days=days), extend=modifiers == _SHIFT)
        else:
            return False
        return True

    def _clipboard(self, event: QKeyEvent) -> bool:
        asked = {"copy": self.copy_asked, "cut": self.cut_asked, "paste": self.paste_asked}
        for keys, name in (_COPY, _CUT, _PASTE):
            if event.matches(keys):
                asked[name].emit()
                return True
        if event.key() == Qt.Key.Key_D and _plain(event) == _CTRL:
            self.copy_on_asked.emit()
            return True
        return False

    def _deed_of(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), _plain(event)
        digit = digit_of(event)
        if digit is None and modifiers == _NONE:
            digit = labelled_digit(event)
        if digit is not None:
            if not event.isAutoRepeat():
                self.digit.emit(digit)
            return True
        if modifiers != _NONE:
            return False
        if key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.clear_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit_asked.emit()
        else:
            return False
        return True

    # -- mouse -------------------------------------------------------------------------------------------

    def _day_at(self, place: QPoint) -> DayCell | None:
        cell = self._plan.cell(self.indexAt(place))
        return cell if isinstance(cell, DayCell) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on the clicked day; dragging its plan may begin here."""
        cell = self._day_at(event.position().toPoint())
        if cell is None:
            return
        shift = bool(event.modifiers() & _SHIFT)
        if event.button() is Qt.MouseButton.LeftButton or not self._is_chosen(cell):
            self._go(cell.day, extend=shift)
        if event.button() is Qt.MouseButton.LeftButton and cell.plans and cell.day >= cell.today:
            self._pressed = cell.day, event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the dragged plan would go."""
        if self._pressed is None:
            return
        start, here = self._pressed[1], event.position().toPoint()
        if self.paint_cells.target is None and (here - start).manhattanLength() < _distance():
            return
        cell = self._day_at(here)
        self.paint_cells.target = cell.day if cell is not None else self._pressed[0]
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask to move the plan that was dragged to another day."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        source, target = self._pressed[0], self.paint_cells.target
        self._end_drag()
        if target is not None and target != source:
            self.move_asked.emit(source, target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask to edit the plan of the day."""
        if event.button() is Qt.MouseButton.LeftButton and self._day_at(event.position().toPoint()):
            self._end_drag()
            self.edit_asked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop dragging when the keyboard goes elsewhere."""
        super().focusOutEvent(event)
        self._end_drag()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the chosen days."""
        if self._cursor is None:
            return
        at = event.globalPos()
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            cell = self.visualRect(self._plan.index_of(self._cursor))
            at = self.viewport().mapToGlobal(cell.center())
        self.menu_asked.emit(at)

    def _is_chosen(self, cell: DayCell) -> bool:
        span = self.chosen
        return span is not None and cell.day in span

    def _end_drag(self) -> None:
        self._pressed = None
        if self.paint_cells.target is not None:
            self.paint_cells.target = None
            self.viewport().unsetCursor()
            self.viewport().update()

    def cursor_index(self) -> QModelIndex:
        """Return the place of the cursor; an invalid index when its day is not shown."""
        return QModelIndex() if self._cursor is None else self._plan.index_of(self._cursor)


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _week_step(key: int, at: date) -> int | None:
    """Return the days to the begin or end of the week for Home and End; None for other keys."""
    if key == Qt.Key.Key_Home:
        return -at.weekday()
    return 6 - at.weekday() if key == Qt.Key.Key_End else None


def _distance() -> int:
    """Return the pixels that the mouse moves before it drags."""
    return QApplication.startDragDistance()
