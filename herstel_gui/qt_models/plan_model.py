"""The calendar of plans and deeds as a Qt model: a row per week, or in a narrow window a row per day."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from herstel_gui.qt_models.plan_cells import Calendar, DayCell, WeekCell
from herstel_gui.qt_models.texts import to_qdate

if TYPE_CHECKING:
    from datetime import date

Index: TypeAlias = QModelIndex | QPersistentModelIndex

WEEK: Final = 7
ROWS: Final = WEEK + 1
"""Rows of a week in the narrow form: its heading and seven days."""


class PlanRole(IntEnum):
    """The data role for the delegate, beside those of Qt."""

    CELL = Qt.ItemDataRole.UserRole + 1


class PlanModel(QAbstractTableModel):
    """The weeks of a ``Calendar``. Column 0 of the wide form holds the weeks, the others Monday to Sunday."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty and wide."""
        super().__init__(parent)
        self.calendar = Calendar()
        self.narrow = False

    def show_calendar(self, calendar: Calendar) -> None:
        """Show a calendar; the same days keep cursor and scroll position."""
        same = _days(calendar) == _days(self.calendar)
        if not same:
            self.beginResetModel()
        self.calendar = calendar
        if not same:
            self.endResetModel()
        elif self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def set_narrow(self, *, narrow: bool) -> None:
        """Choose between a row per day and a row per week."""
        if narrow != self.narrow:
            self.beginResetModel()
            self.narrow = narrow
            self.endResetModel()

    def index_of(self, day: date) -> QModelIndex:
        """Return the place of a day; an invalid index when it is not shown."""
        place = self.calendar.place_of(day)
        if place is None:
            return QModelIndex()
        line, weekday = place
        if self.narrow:
            return self.index(line * ROWS + 1 + weekday, 0)
        return self.index(line, weekday + 1)

    def cell(self, index: Index) -> DayCell | WeekCell | None:
        """Return what a place shows; None outside the calendar."""
        if not index.isValid():
            return None
        line, place = divmod(index.row(), ROWS) if self.narrow else (index.row(), index.column())
        week = self.calendar.lines[line]
        return week.days[place - 1] if place else week.week

    # -- overrides of Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of weeks, or of weeks and days together in the narrow form."""
        if parent is not None and parent.isValid():
            return 0
        return len(self.calendar.lines) * (ROWS if self.narrow else 1)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        if parent is not None and parent.isValid():
            return 0
        return 1 if self.narrow else ROWS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Return the name of a weekday, short to show and whole to speak."""
        if orientation is not Qt.Orientation.Horizontal or self.narrow or not self.calendar.lines:
            return None
        if section == 0:
            return self.tr("week") if role == Qt.ItemDataRole.DisplayRole else None
        form = {Qt.ItemDataRole.DisplayRole: "ddd", Qt.ItemDataRole.AccessibleTextRole: "dddd"}
        for wanted, written in form.items():
            if role == wanted:
                day = self.calendar.day_of(0, section - 1).day
                return QLocale().toString(to_qdate(day), written).replace(".", "")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own
        """Return a cell for the delegate; its whole text for tooltip and screen reader."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == PlanRole.CELL:
            return cell
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.spoken()
        return None


def _days(calendar: Calendar) -> tuple[date, ...]:
    return tuple(line.days[0].day for line in calendar.lines)
