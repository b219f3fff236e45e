"""The week table as a Qt model: the values are those on paper, and the cells of days can be edited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from herstel_gui.application.input_parsing import format_value
from herstel_gui.application.week_entry import TypedCell, typed_load
from herstel_gui.domain.bounds import MAX_TAGS
from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.presentation.figures import Notation
from herstel_gui.domain.presentation.marks import DOUBTFUL_MEANS
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.week.columns import Column, column_text, columns_of
from herstel_gui.domain.week.table import (
    NOTE,
    READ_ONLY,
    WeekCell,
    WeekRow,
    WeekTable,
    in_sections,
)
from herstel_gui.domain.week.wording import (
    full_day,
    spoken_cell,
    spoken_value,
    total_figure,
    usual_figure,
    words_of,
)
from herstel_gui.qt_models.cell_look import CellLook, look_of
from herstel_gui.qt_models.cell_store import CellStore
from herstel_gui.qt_models.texts import BOOK, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.week.options import WeekOptions
    from herstel_gui.qt_models.journal_signals import JournalSignals

Index: TypeAlias = QModelIndex | QPersistentModelIndex

READ: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
TYPED_IN: Final = READ | Qt.ItemFlag.ItemIsEditable

MAX_TIP: Final = 1000
"""Most characters in the tooltip of a cell."""


class CellRole(IntEnum):
    """Data roles beside those of Qt; ``WeekModel.look`` has what is drawn."""

    TODAY = Qt.ItemDataRole.UserRole + 3
    FULL_NAME = Qt.ItemDataRole.UserRole + 7
    """Row, day and value of a cell, for an editor that is read without the headers of the table."""


@dataclass(frozen=True, slots=True)
class SectionBand:
    """The line with the name of a section, above the rows of that section."""

    name: str


class WeekModel(QAbstractTableModel):
    """The rows of a WeekTable with a band above each section.

    ``cells`` stores what is typed in the table; ``columns`` are the columns shown.
    """

    def __init__(self, signals: JournalSignals, options: WeekOptions, parent: QObject | None = None) -> None:
        """Begin empty; ``show_table`` adds the rows."""
        super().__init__(parent)
        self._signals = signals
        self._options = options
        self._lines: list[SectionBand | WeekRow] = []
        self._looks: list[list[CellLook]] = []
        self.columns: tuple[Column, ...] = ()
        self.table: WeekTable | None = None
        self.cells = CellStore(signals, self)

    def show_table(self, table: WeekTable) -> None:
        """Show a week; selection and scroll position stay when ``keeps_place``."""
        lines, same = _lines_of(table), self.keeps_place(table)
        if not same:
            self.beginResetModel()
        self.table, self.cells.table, self._lines = table, table, lines
        self.columns = columns_of(table, self._options, BOOK)
        self._looks = [self._looks_of(line) for line in lines]
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.columns) - 1))
        else:
            self.endResetModel()

    def keeps_place(self, table: WeekTable) -> bool:
        """Return whether showing a table keeps the selection and an open editor: same week, same rows."""
        same_week = self.table is not None and self.table.week == table.week
        return same_week and _keys(_lines_of(table)) == _keys(self._lines)

    def key_of(self, row: int) -> str:
        """Return the key of a row, such as that of its measure; empty for a band."""
        line = self._lines[row]
        return "" if isinstance(line, SectionBand) else line.key

    # -- overrides of Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines, the bands included."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Return the heading of a column; a day is spoken with its weekday and date in full.

        Rows have no heading on screen; a screen reader reads their first column as the heading.
        """
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.data(self.index(section, 0), role) or self.data(self.index(section, 0))
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.heading
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column.key == "label" else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
            case CellRole.TODAY:
                return column.day == self._today
            case Qt.ItemDataRole.AccessibleTextRole if column.day is not None and self.table:
                return full_day(self.table.week.monday + column.day * ONE_DAY, BOOK)
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own
        """Return the text, alignment, tooltip or state of a cell; an editor starts with the draft, if any."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        if isinstance(line, SectionBand):
            return self._band_data(line, index.column(), role)
        cell = _cell(line, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.look(index.row(), index.column()).text
            case Qt.ItemDataRole.EditRole:
                return self._draft(line, cell) or (
                    cell_to_type(line, cell) if cell else column_text(line, column, BOOK)
                )
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.look(index.row(), index.column()).alignment
            case Qt.ItemDataRole.AccessibleTextRole | CellRole.FULL_NAME if cell:
                return (spoken_cell if role == CellRole.FULL_NAME else spoken_value)(line, cell, BOOK)
            case Qt.ItemDataRole.ToolTipRole if cell:
                return _tip(cell)
            case Qt.ItemDataRole.AccessibleTextRole if line.ends and column.key == "label":
                return f"{column_text(line, column, BOOK)}, {translate(line.ends)}"
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make cells of days up to today editable; a band cannot be selected."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsEnabled
        line = self._lines[index.row()]
        if isinstance(line, SectionBand):
            return Qt.ItemFlag.ItemIsEnabled
        cell = _cell(line, self.columns[index.column()])
        return READ if cell is None or not _typable(line, cell) else TYPED_IN

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Store the text of an editor; return False when the cell was refused."""
        cell = self.typed_cell(index, str(value))
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        if cell.text == self.text_to_type(index):
            self.cells.keep_draft(TypedCell(cell.row, cell.day, ""))
            return True
        return self.cells.write([cell])

    # -- cells -------------------------------------------------------------------------------------------

    def look(self, row: int, column: int) -> CellLook:
        """Return what a cell shows."""
        return self._looks[row][column]

    def _looks_of(self, line: SectionBand | WeekRow) -> list[CellLook]:
        if isinstance(line, SectionBand):
            empty = CellLook("", section=True)
            return [empty._replace(text=translate(line.name)), *[empty] * (len(self.columns) - 1)]
        today = self._today
        return [look_of(line, each, _cell(line, each), today=each.day == today) for each in self.columns]

    def refused(self, row: int, column: int) -> bool:
        """Return whether the last text for a cell was refused."""
        line = self._lines[row]
        cell = None if isinstance(line, SectionBand) else _cell(line, self.columns[column])
        return cell is not None and self.cells.is_refused(self.key_of(row), cell.day)

    def band(self, row: int) -> bool:
        """Return whether a line is the name of a section."""
        return isinstance(self._lines[row], SectionBand)

    def typed_row(self, row: int) -> bool:
        """Return whether a line is a row whose cells can be typed in."""
        line = self._lines[row]
        return not isinstance(line, SectionBand) and line.key not in READ_ONLY

    def typed_cell(self, index: Index, text: str) -> TypedCell | None:
        """Return the cell at an index with a new text; None when the index cannot be typed in."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        cell = None if isinstance(line, SectionBand) else _cell(line, column)
        if cell is None or isinstance(line, SectionBand) or not _typable(line, cell):
            return None
        return TypedCell(line.key, cell.day, text)

    def text_to_type(self, index: Index) -> str:
        """Return a cell as it can be typed or pasted again; empty where nothing can be typed."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        cell = None if isinstance(line, SectionBand) or line.key in READ_ONLY else _cell(line, column)
        return cell_to_type(line, cell) if cell and not isinstance(line, SectionBand) else ""

    def text_to_copy(self, index: Index) -> str:
        """Return a cell for a spreadsheet: a figure without separators of thousands; empty for a band."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        if isinstance(line, SectionBand):
            return ""
        cell = _cell(line, column)
        if cell is None:
            return _figure_to_copy(line, column) or column_text(line, column, BOOK)
        return BOOK.typed_number(cell.value) if cell.products and cell.value else cell_to_type(line, cell)

    # -- inside ------------------------------------------------------------------------------------------

    def _draft(self, line: WeekRow, cell: WeekCell | None) -> str:
        return "" if cell is None else self.cells.draft_of(TypedCell(line.key, cell.day, ""))

    @property
    def _today(self) -> int:
        """The place of today among the days of the week; no place of a day in another week."""
        return (self.table.today - self.table.week.monday).days if self.table else -1

    def _band_data(self, band: SectionBand, column: int, role: int) -> object:
        shows = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return translate(band.name) if shows and column == 0 else None


def cell_to_type(row: WeekRow, cell: WeekCell) -> str:
    """Return a cell as it can be typed again: empty when missing, no space between thousands."""
    if cell.words or cell.texts:
        return _joined(words_of(cell, BOOK), " " if row.key == NOTE else ", ")
    if cell.value is None:
        return ""
    if row.measure is None:
        return typed_load(cell.products)
    return format_value(row.measure, cell.value)


def _figure_to_copy(row: WeekRow, column: Column) -> str:
    """Return the total or the usual value of a row as a plain number; empty for other columns."""
    shown = {"total": total_figure, "usual": usual_figure}.get(column.key, lambda _row: None)(row)
    if shown is None:
        return ""
    return BOOK.typed_number(shown.number) if shown.notation is Notation.NUMBER else shown.text(BOOK)


def shortened(text: str) -> str:
    """Return a text of at most MAX_TIP characters for a tooltip, with an ellipsis when cut off."""
    return text if len(text) <= MAX_TIP else f"{text[:MAX_TIP]}…"


def _cell(line: WeekRow, column: Column) -> WeekCell | None:
    """Return the cell of a row in the column of a day; None in another column."""
    return None if column.day is None else line.cells[column.day]


def _typable(line: WeekRow, cell: WeekCell) -> bool:
    """Return whether the cell of a day can be typed in."""
    return not cell.future and line.key not in READ_ONLY


def _lines_of(table: WeekTable) -> list[SectionBand | WeekRow]:
    lines: list[SectionBand | WeekRow] = []
    for name, rows in in_sections(table.rows):
        lines += [SectionBand(name), *rows] if name else rows
    return lines


def _keys(lines: Iterable[SectionBand | WeekRow]) -> list[str]:
    return [line.name if isinstance(line, SectionBand) else line.key for line in lines]


def _joined(words: Sequence[str], between: str) -> str:
    """Join the words of a cell; words beyond MAX_TAGS are only counted."""
    listed = list(words[:MAX_TAGS])
    more = len(words) - MAX_TAGS
    if more > 0:
        listed.append(translate(Text(tr_noop("en nog {n}"), n=more)))
    return between.join(listed)


def _tip(cell: WeekCell) -> str | None:
    """Return the tool tip of a cell: the meaning of its mark, else words that the cell may cut."""
    if cell.doubtful:
        return translate(DOUBTFUL_MEANS)
    if cell.rule and cell.limit:
        return translate(Text(tr_noop("Grens op deze dag: {limit}"), limit=cell.limit))
    words = words_of(cell, BOOK)
    return shortened(_joined(words, ", ")) if words else None
