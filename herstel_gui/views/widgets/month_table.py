"""The days of a month as a table of which a day is chosen, by the mouse or the keys."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from herstel_gui.domain.calendar import ALL_DAYS, later_month, same_day_of
from herstel_gui.qt_models.month_model import DAYS, WEEKS, MonthModel, MonthRole
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.level_mark import paint_level

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from herstel_gui.domain.calendar import DaySpan

CELL: Final = 44
ROW: Final = 32
MARK: Final = 11
"""Side of the mark of a warning, in pixels at 100 %."""
_STEPS: Final[Mapping[int, int]] = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
}  # fmt: skip
_TURNS: Final[Mapping[int, int]] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_YEAR: Final = 12


class MonthDelegate(QStyledItemDelegate):
    """Draws a day: filled ones bold on a tint, the mark of a warning in the corner, a frame at the cursor."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one day."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        filled, other = bool(index.data(MonthRole.FILLED)), bool(index.data(MonthRole.OTHER_MONTH))
        ground = "accent" if chosen else "accent_soft" if filled and not other else "card"
        painter.setBrush(theme().colour(ground))
        focused = option.state & QStyle.StateFlag.State_HasFocus
        painter.setPen(QPen(theme().colour("text" if focused else ground), 2))
        painter.drawRoundedRect(area, theme().px(6), theme().px(6))
        font = option.font
        font.setBold(filled or chosen)
        painter.setFont(font)
        ink = "accent_text" if chosen else "muted" if other else "accent" if filled else "text"
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            ink = "faint"
        painter.setPen(theme().colour(ink))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        mark = index.data(MonthRole.MARK)
        if mark is not None:
            side = theme().px(MARK)
            corner = QPointF(option.rect.right() - side * 0.75, option.rect.top() + side * 0.75)
            paint_level(painter, mark[0].mark, corner, side, held=mark[0].held)
        painter.restore()


class MonthTable(QTableView):
    """Shows a ``MonthModel``. Arrows, Home, End and Page keys move the cursor, with Shift by a year.

    Signals: ``chosen`` carries the day that was clicked or confirmed by Enter, ``month_shown`` the month
    after it changed.
    """

    chosen = Signal(object)
    month_shown = Signal(object)

    def __init__(self, day: date, span: DaySpan = ALL_DAYS) -> None:
        """Show the month of a day, with the cursor on that day; it stays within ``span``."""
        super().__init__()
        self._span = span
        day = max(span.first, min(span.last, day))
        self.days = MonthModel(day, self, span)
        self.setModel(self.days)
        self.setObjectName("monthTable")
        self.setItemDelegate(MonthDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clicked.connect(self._choose)
        self.select(day)

    @property
    def day(self) -> date:
        """The day with the cursor."""
        at = self.currentIndex()
        return self.days.day_at(at.row(), at.column()) if at.isValid() else self.days.month

    def select(self, day: date) -> None:
        """Put the cursor on a day, and show its month."""
        day = max(self._span.first, min(self._span.last, day))
        if (day.year, day.month) != (self.days.month.year, self.days.month.month):
            self.days.show_month(day)
            self.month_shown.emit(self.days.month)
        self.setCurrentIndex(self.days.index_of(day))

    def turn(self, months: int) -> None:
        """Show another month, with the cursor on the same day of it."""
        month = later_month(self.days.month, months)
        if self._span.first.replace(day=1) <= month <= self._span.last:
            self.select(same_day_of(month, self.day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or choose the day by Enter."""
        key, day = event.key(), self.day
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _TURNS:
            year = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.turn(_TURNS[key] * (_YEAR if year else 1))
        elif key == Qt.Key.Key_Home:
            self.select(day.replace(day=1))
        elif key == Qt.Key.Key_End:
            self.select(later_month(day, 1) - timedelta(days=1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose no days by dragging."""
        event.accept()

    def sizeHint(self) -> QSize:
        """Return the size of all weeks with the names of the days and the numbers of the weeks."""
        px = theme().px
        metrics = QFontMetrics(self.font())
        names = [str(self.days.headerData(day, Qt.Orientation.Horizontal)) for day in range(DAYS)]
        wide = max(px(CELL), max(map(metrics.horizontalAdvance, names)) + px(8))
        tall = max(px(ROW), metrics.height() + px(8))
        return QSize(wide * (DAYS + 1), tall * (WEEKS + 1))

    def _step(self, days: int) -> None:
        day = self.day
        if self._span.first.toordinal() <= day.toordinal() + days <= self._span.last.toordinal():
            self.select(day + timedelta(days=days))

    def _choose(self, index: QModelIndex) -> None:
        if self.days.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.chosen.emit(self.days.day_at(index.row(), index.column()))
