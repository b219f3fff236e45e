"""The week table for a view: the same values as on paper, with cells that can be typed in."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from herstel_gui.application.input_parsing import format_value, night_begun, time_begun
from herstel_gui.application.week_entry import CellReader, RefusedCell, TypedBlock, TypedCell
from herstel_gui.domain.bounds import MAX_TAGS
from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.day import TAGS
from herstel_gui.domain.measure import Quantity, Scale
from herstel_gui.domain.measures import BY_KEY, SLEEP_DURATION
from herstel_gui.domain.text import Rounded, Text, tr_noop, write
from herstel_gui.domain.week.columns import Column, column_text, columns_of
from herstel_gui.domain.week.table import NOTE, SECTIONS, Section, WeekCell, WeekRow, WeekTable
from herstel_gui.domain.week.table import TAGS as TAGS_ROW
from herstel_gui.domain.week.wording import full_day, spoken_cell
from herstel_gui.qt_models.texts import BOOK, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from herstel_gui.domain.week.options import WeekOptions
    from herstel_gui.qt_models.journal_signals import JournalSignals

Index: TypeAlias = QModelIndex | QPersistentModelIndex

MOST_IN_A_TIP: Final = 1000
MANY: Final = 3
"""So many refused cells are named; of more it is said how many."""


class CellRole(IntEnum):
    """What the delegate asks beyond Qt's own roles."""

    SECTION = Qt.ItemDataRole.UserRole + 1
    WARNED = Qt.ItemDataRole.UserRole + 2
    TODAY = Qt.ItemDataRole.UserRole + 3
    COLUMN = Qt.ItemDataRole.UserRole + 4
    WORDS = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class SectionBand:
    """The line that names a section."""

    section: Section


class WeekModel(QAbstractTableModel):
    """Rows of the table with a band before each section; a cell of a day is edited as a spreadsheet's.

    Signals: ``refused`` carries the RefusedCells of the last entry, empty when all was taken.
    """

    refused = Signal(object)

    def __init__(self, signals: JournalSignals, options: WeekOptions, parent: QObject | None = None) -> None:
        """Begin empty; ``show_table`` fills it."""
        super().__init__(parent)
        self._signals = signals
        self._options = options
        self._lines: list[SectionBand | WeekRow] = []
        self.columns: tuple[Column, ...] = ()
        self.table: WeekTable | None = None
        self._believed: frozenset[TypedCell] = frozenset()
        self.visit: object | None = None
        """What is stored while an editor is open is one step of undo: see ``JournalSignals.run``."""

    def show_table(self, table: WeekTable) -> None:
        """Show a week; the same rows keep selection and place."""
        lines, same = _lines_of(table), self.keeps_place(table)
        if not same:
            self.beginResetModel()
        self.table, self._lines = table, lines
        self.columns = columns_of(table, self._options, BOOK)
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.columns) - 1))
        else:
            self.endResetModel()

    def keeps_place(self, table: WeekTable) -> bool:
        """Tell whether selection, place and an open editor would stay when this is shown."""
        same_week = self.table is not None and self.table.week == table.week
        return same_week and _keys(_lines_of(table)) == _keys(self._lines)

    # -- what Qt asks ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of lines, bands among them."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Name the columns."""
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
                return self._is_today(column)
            case Qt.ItemDataRole.AccessibleTextRole if column.day is not None and self.table:
                return full_day(self.table.week.monday + column.day * ONE_DAY, BOOK)
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, C901  # Qt's own
        """Return what a cell shows, what it is edited from, and how it is spoken."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        if isinstance(line, SectionBand):
            return self._band_data(line, index.column(), role)
        cell = self._cell(line, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column_text(line, column, BOOK)
            case Qt.ItemDataRole.EditRole:
                return self._half_typed(line, cell) or (
                    cell_to_type(line, cell) if cell else column_text(line, column, BOOK)
                )
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column.key == "label" else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.AccessibleTextRole if cell:
                return spoken_cell(line, cell, BOOK)
            case Qt.ItemDataRole.ToolTipRole if cell and cell.words:
                return shortly(_written(cell.words, ", "))
            case CellRole.WARNED:
                return bool(cell and cell.rule)
            case CellRole.WORDS:
                return line.key in {TAGS_ROW, NOTE} and cell is not None
            case CellRole.TODAY:
                return self._is_today(column)
            case CellRole.COLUMN:
                return column.key
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let days up to today be edited; bands are not even selected."""
        if not index.isValid() or isinstance(self._lines[index.row()], SectionBand):
            return Qt.ItemFlag.ItemIsEnabled
        known = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return known | Qt.ItemFlag.ItemIsEditable if self.typed_cell(index, "") else known

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Store what was typed in a cell; False when it was refused."""
        cell = self.typed_cell(index, str(value))
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        if cell.text == self._copied(index):
            self.keep_draft(index, "")
            return True
        return self.write([cell])

    # -- typing ------------------------------------------------------------------------------------------

    def band(self, row: int) -> bool:
        """Tell whether a line only names a section."""
        return isinstance(self._lines[row], SectionBand)

    def typed_cell(self, index: Index, text: str) -> TypedCell | None:
        """Return where text in this place would go; None where nothing can be typed."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        cell = None if isinstance(line, SectionBand) else self._cell(line, column)
        if cell is None or cell.future or isinstance(line, SectionBand):
            return None
        return TypedCell(line.key, cell.day, text)

    def write(self, cells: Sequence[TypedCell], text: Text | None = None) -> bool:
        """Store cells as one change; those that cannot be are told by ``refused`` and keep what they had."""
        if not cells:
            return False
        stored: list[bool] = []
        self._signals.attempt(lambda: stored.append(self._write(cells, text)), again=False)
        return any(stored)

    def _reader(self) -> CellReader:
        return CellReader(
            today=self._signals.journal.clock.today(),
            usual={row.key: row.usual for row in self.table.rows} if self.table else {},
            labels={key: translate(label) for key, label in TAGS.items()},
            believed=self._believed,
        )

    def _write(self, cells: Sequence[TypedCell], text: Text | None) -> bool:
        block = self._reader().read(self._signals.journal, cells)
        doubted = frozenset(refused.cell for refused in block.refused if refused.unlikely)
        self._believed = doubted
        stored = not block.edits or self._signals.run(
            lambda journal: block.store(journal, text or self._text(cells)), self.visit
        )
        for cell in cells:
            # what is refused is said, and not stored by the same again
            self._signals.unsaved.keep(cell.day, draft_place(cell.row), cell.text if cell in doubted else "")
        self.refused.emit(tuple(block.refused))
        return stored and not block.refused

    # -- typing that goes on -----------------------------------------------------------------------------

    def write_quietly(self, index: Index, text: str) -> bool:
        """Store what is being typed in a cell if it can be without an answer; tell whether it is stored."""
        cell = self.typed_cell(index, text)
        if cell is None:
            return False
        block: list[TypedBlock] = []
        read = lambda: block.append(self._reader().read(self._signals.journal, [cell]))  # noqa: E731
        if not self._signals.attempt(read, again=False) or block[0].refused:
            return False
        stored = not block[0].edits or self._signals.run(
            lambda journal: block[0].store(journal, self._text([cell])), self.visit
        )
        if stored:
            self.keep_draft(index, "")
        return stored

    def begun(self, index: Index, text: str) -> bool:
        """Tell whether a text that means something is probably the beginning of another that does."""
        cell = self.typed_cell(index, text)
        if cell is None or not text.strip():
            return False
        match cell.row:
            case "tags" | "load":
                return True
            case "sleep_duration":
                return night_begun(text)
            case key:
                return (
                    key in BY_KEY and not isinstance(BY_KEY[key].kind, Quantity | Scale) and time_begun(text)
                )

    def is_kept(self, index: Index, text: str) -> bool:
        """Tell whether this very text is the draft of a cell."""
        cell = self.typed_cell(index, text)
        kept = "" if cell is None else self._signals.unsaved.draft(cell.day, draft_place(cell.row))
        return bool(kept) and kept == text.strip()

    def keep_draft(self, index: Index, text: str) -> None:
        """Keep what is being typed in a cell, or forget it."""
        cell = self.typed_cell(index, text) if index.isValid() else None
        if cell is not None:
            self._signals.unsaved.keep(cell.day, draft_place(cell.row), text.strip())

    def ask_again(self) -> None:
        """Answer once more what was typed in cells of this week and not stored."""
        rows = {draft_place(row.key): row.key for row in self.table.rows} if self.table else {}
        drafts = self._signals.unsaved.drafts.items()
        span = self.table.week.span if self.table else ()
        cells = [TypedCell(rows[at], day, text) for (day, at), text in drafts if day in span and at in rows]
        self.write(cells)

    def _half_typed(self, line: WeekRow, cell: WeekCell | None) -> str:
        return "" if cell is None else self._signals.unsaved.draft(cell.day, draft_place(line.key))

    def clear(self, indexes: Iterable[Index]) -> bool:
        """Empty cells: what was typed goes, what a device measured stays."""
        cells = [cell for index in indexes if (cell := self.typed_cell(index, "")) is not None]
        return self.write(cells, Text(tr_noop("leegmaken")) if len(cells) > 1 else None)

    def block_text(self, top: int, left: int, bottom: int, right: int) -> str:
        """Return a block as a spreadsheet takes it: tabs between cells, a decimal comma, ``7:20``."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        for row in range(top, bottom + 1):
            if not self.band(row):
                writer.writerow(self._copied(self.index(row, column)) for column in range(left, right + 1))
        return out.getvalue().removesuffix("\n")

    def paste(self, text: str, indexes: Sequence[Index]) -> int:
        """Put a block at the top left of the selection; one value fills all of it.

        Return how many cells fell where nothing can be typed.
        """
        block = list(csv.reader(io.StringIO(text.rstrip("\r\n")), delimiter="\t"))
        places = [index for index in indexes if not self.band(index.row())]
        if not block or not places:
            return 0
        if len(block) == 1 and len(block[0]) <= 1:
            value = block[0][0] if block[0] else ""
            cells = [self.typed_cell(place, value) for place in places]
        else:
            cells = self._spread(block, min(p.row() for p in places), min(p.column() for p in places))
        known = [cell for cell in cells if cell is not None]
        if known:
            self.write(known, Text(tr_noop("plakken")))
        return len(cells) - len(known)

    # -- inside ------------------------------------------------------------------------------------------

    def _spread(self, block: list[list[str]], top: int, left: int) -> list[TypedCell | None]:
        rows = [row for row in range(top, len(self._lines)) if not self.band(row)]
        cells: list[TypedCell | None] = []
        for offset, values in enumerate(block):
            for place, value in enumerate(values):
                inside = offset < len(rows) and left + place < len(self.columns)
                if inside:
                    cells.append(self.typed_cell(self.index(rows[offset], left + place), value))
                elif value.strip():
                    cells.append(None)
        return cells

    def _copied(self, index: Index) -> str:
        line, column = self._lines[index.row()], self.columns[index.column()]
        cell = None if isinstance(line, SectionBand) else self._cell(line, column)
        if isinstance(line, SectionBand):
            return ""
        return cell_to_type(line, cell) if cell else column_text(line, column, BOOK).replace("\u00a0", "")

    def _cell(self, line: WeekRow, column: Column) -> WeekCell | None:
        return None if column.day is None else line.cells[column.day]

    def _is_today(self, column: Column) -> bool:
        if self.table is None or column.day is None:
            return False
        return (self.table.today - self.table.week.monday).days == column.day

    def _band_data(self, band: SectionBand, column: int, role: int) -> object:
        if role == CellRole.SECTION:
            return True
        shows = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return translate(SECTIONS[band.section]) if shows and column == 0 else None

    def _text(self, cells: Sequence[TypedCell]) -> Text:
        first = cells[0]
        label = next((row.label for row in self.table.rows if row.key == first.row), "") if self.table else ""
        return Text("{label}, {day}", label=label, day=first.day)


def cell_to_type(row: WeekRow, cell: WeekCell) -> str:
    """Return a cell as it can be typed again: no mark for missing, no space between thousands."""
    if cell.words:
        return _written(cell.words, " " if row.key == NOTE else ", ")
    if cell.value is None:
        return ""
    if row.measure is None:
        return write(Rounded(cell.value, 0), BOOK)
    return format_value(row.measure, cell.value)


def refusal_text(refused: Sequence[RefusedCell], labels: dict[str, str]) -> str:
    """Say which cells were refused and why, the first few by name."""
    said = [_refusal(each, labels.get(each.cell.row, "")) for each in refused[:MANY]]
    if len(refused) > MANY:
        said.append(translate(Text(tr_noop("En nog {n}."), n=len(refused) - MANY)))
    return "  ".join(said)


def _refusal(refused: RefusedCell, label: str) -> str:
    day, reason = BOOK.day(refused.cell.day, weekday=True), translate(refused.reason)
    known = reason.startswith(label.partition(" (")[0])
    return f"{day} · {reason}" if known else f"{day} · {label}: {reason}"


def draft_place(row: str) -> str:
    """Return where the draft of a row is kept: where the same field of the day page keeps it, if any."""
    if row == SLEEP_DURATION.key:
        return "night"
    return row if row in BY_KEY else f"week {row}"


def _lines_of(table: WeekTable) -> list[SectionBand | WeekRow]:
    lines: list[SectionBand | WeekRow] = []
    for section, rows in groupby(table.rows, key=lambda row: row.section):
        lines += [SectionBand(section), *rows]
    return lines


def _keys(lines: Iterable[SectionBand | WeekRow]) -> list[str]:
    return [line.section.name if isinstance(line, SectionBand) else line.key for line in lines]


def _written(said: Sequence[str], between: str) -> str:
    """Write the words of a cell; of more than a day has room for, the number of the others."""
    listed = [BOOK.template(word) for word in said[:MAX_TAGS]]
    more = len(said) - MAX_TAGS
    if more > 0:
        listed.append(translate(Text(tr_noop("en nog {n}"), n=more)))
    return between.join(listed)


def shortly(text: str) -> str:
    """Return the beginning of a text that is too long for a tip, with a sign that it goes on."""
    return text if len(text) <= MOST_IN_A_TIP else f"{text[:MOST_IN_A_TIP]}…"
