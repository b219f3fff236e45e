"""The days of one month as a Qt model: six weeks of seven days, in words for screen readers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from herstel_gui.domain.calendar import ALL_DAYS, DaySpan, Week
from herstel_gui.qt_models.texts import long_day

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.qt_models.day_mark import DayMark

Index: TypeAlias = QModelIndex | QPersistentModelIndex
WEEKS: Final = 6
DAYS: Final = 7


class MonthRole(IntEnum):
    """Data roles for the delegate, beside those of Qt."""

    FILLED = Qt.ItemDataRole.UserRole + 1
    OTHER_MONTH = Qt.ItemDataRole.UserRole + 2
    MARK = Qt.ItemDataRole.UserRole + 3


class MonthModel(QAbstractTableModel):
    """The weeks of a month, Monday first, with the days of the months beside it.

    A cell is named in full ("Zaterdag 21 november 2026, ingevuld"), for its headings name only the weekday
    and the week; ``filled`` are the days with entries and ``marks`` those with a warning. Days outside
    ``span`` cannot be chosen.
    """

    def __init__(self, month: date, parent: QObject | None = None, span: DaySpan = ALL_DAYS) -> None:
        """Show the month of a day; which days have entries and marks is unknown until it is told."""
        super().__init__(parent)
        self.month = month.replace(day=1)
        self._span = span
        self._filled: frozenset[date] | None = None
        self._marks: Mapping[date, tuple[DayMark, str]] = {}

    @property
    def shown(self) -> DaySpan:
        """The days shown that can be chosen."""
        last = self.day_at(WEEKS - 1, DAYS - 1)
        return DaySpan(max(self._span.first, self.day_at(0, 0)), min(self._span.last, last))

    def day_at(self, row: int, column: int) -> date:
        """Return the day of a cell; the first and the last possible month may lack some of their weeks."""
        monday = self.month - timedelta(days=self.month.weekday())
        return monday + timedelta(days=row * DAYS + column)

    def index_of(self, day: date) -> QModelIndex:
        """Return the place of a day; an invalid index for a day that is not shown."""
        place = (day - self.day_at(0, 0)).days
        inside = 0 <= place < WEEKS * DAYS
        return self.index(place // DAYS, place % DAYS) if inside else QModelIndex()

    def show_month(self, month: date) -> None:
        """Show the month of a day; its entries and marks are not known yet."""
        self.beginResetModel()
        self.month, self._filled, self._marks = month.replace(day=1), None, {}
        self.endResetModel()

    def show_filled(self, days: frozenset[date]) -> None:
        """Show which days have entries."""
        self._filled = days
        self._changed()

    def show_marks(self, marks: Mapping[date, tuple[DayMark, str]]) -> None:
        """Show the marks of days with a warning, each with its title in words."""
        self._marks = marks
        self._changed()

    def _changed(self) -> None:
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    # -- the model ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of weeks."""
        return 0 if parent is not None and parent.isValid() else WEEKS

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of weekdays."""
        return 0 if parent is not None and parent.isValid() else DAYS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Return the short weekday or the number of the week; both are spoken in full."""
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        if role != Qt.ItemDataRole.DisplayRole and not spoken:
            return None
        if orientation is Qt.Orientation.Horizontal:
            form = QLocale.FormatType.LongFormat if spoken else QLocale.FormatType.ShortFormat
            return QLocale().dayName(section + 1, form)
        number = Week.of(self.day_at(section, 3)).number
        return self.tr("week {number}").format(number=number) if spoken else str(number)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own
        """Return the number, the words or the state of a day."""
        day = self.day_at(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.day)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.words_of(day)
            case MonthRole.FILLED:
                return self._filled is not None and day in self._filled
            case MonthRole.OTHER_MONTH:
                return day.month != self.month.month
            case MonthRole.MARK:
                return self._marks.get(day)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make the days that can be chosen selectable."""
        if self.day_at(index.row(), index.column()) not in self.shown:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def words_of(self, day: date) -> str:
        """Return a day in words: its date, whether it has entries if that is known, and its warning."""
        state = ""
        if self._filled is not None:
            state = self.tr("ingevuld") if day in self._filled else self.tr("nog niets ingevuld")
        mark = self._marks.get(day)
        warned = self.tr("melding: {title}").format(title=mark[1]) if mark else ""
        return ", ".join(filter(None, (f"{long_day(day)} {day.year}", state, warned)))
