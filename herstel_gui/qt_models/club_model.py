"""The trainer's table of club members as a Qt model."""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from herstel_gui.domain.club.choice import WORDY_COLUMNS
from herstel_gui.domain.club.wording import club_cell_text, member_words
from herstel_gui.domain.text import Text, say, tr_noop
from herstel_gui.qt_models.texts import BOOK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.domain.club.table_values import ClubTable

Index: TypeAlias = QModelIndex | QPersistentModelIndex

LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
NAMES: Final = LEFT | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
"""The names wrap in a narrow table; Qt takes this flag among those of an alignment."""
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


LONG_NAME: Final = 28
"""Number of characters from which a name is written on two lines."""

LONG_WORDS: Final = 20
"""Number of characters from which the words of a cell are wrapped, in a column of figures too."""


def in_two_lines(name: str) -> str:
    """Return a long name with a line break at the space nearest to its middle; one long word is divided."""
    length = len(name)
    if length < LONG_NAME:
        return name
    inner = range(length // 4, length - length // 4)
    spaces = [place for place in inner if name[place] == " "]
    if spaces:
        middle = min(spaces, key=lambda place: abs(place - length // 2))
        return f"{name[:middle]}\n{name[middle + 1 :]}"
    middle = next((place for place in inner if place >= length // 2 and not _joined(name, place)), length)
    return f"{name[:middle]}\n{name[middle:]}"


def _joined(name: str, place: int) -> bool:
    """Return whether the sign at a place belongs to the one before it: an accent, or a part of an emoji."""
    return unicodedata.category(name[place]) in {"Mn", "Me", "Cf"} or name[place - 1] == "\u200d"


_EMPTY: Final = tr_noop("niets gedeeld")
_PAST: Final = tr_noop("{value}, voorbij de grens")


class ClubRole(IntEnum):
    """Data roles for the delegate, beside those of Qt."""

    PAST = Qt.ItemDataRole.UserRole + 1
    WORDS = Qt.ItemDataRole.UserRole + 2


Widest: TypeAlias = "tuple[tuple[int, ...], ...]"


def widest_cells(table: ClubTable) -> Widest:
    """Return the rows of the cells that can be the widest of a column, by column.

    Digits are equally wide, so that of figures only the longest can be. Of equal words one is enough.
    """
    return tuple(tuple(_widest_of(table, column)) for column in range(len(table.columns)))


def _widest_of(table: ClubTable, column: int) -> Iterable[int]:
    figures: dict[bool, tuple[int, int]] = {}
    words: dict[tuple[str, bool], int] = {}
    for row, each in enumerate(table.rows):
        cell = each.cells[column]
        text = club_cell_text(cell, BOOK)
        if text[:1].isdigit():
            figures[cell.past] = max(figures.get(cell.past, (0, 0)), (len(text), row))
        else:
            words.setdefault((text, cell.past), row)
    return (*(row for _, row in figures.values()), *words.values())


class ClubModel(QAbstractTableModel):
    """One row per member, in the order of the ClubTable; the names are the row headings."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty; ``show_table`` adds the rows."""
        super().__init__(parent)
        self.table: ClubTable | None = None
        self.widest: Widest = ()
        """The rows of the cells that can be the widest of a column, by column."""

    def show_table(self, table: ClubTable, widest: Widest | None = None) -> None:
        """Replace the table; ``widest`` is that of ``widest_cells``, when it was made in the background."""
        self.beginResetModel()
        self.table = table
        self.widest = widest_cells(table) if widest is None else widest
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of members."""
        return len(self.table.rows) if self.table and not (parent and parent.isValid()) else 0

    def columnCount(self, parent: Index | None = None) -> int:
        """Return the number of columns, without the names."""
        return len(self.table.columns) if self.table and not (parent and parent.isValid()) else 0

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own
        """Return the heading of a column, or the name of a member."""
        if self.table is None:
            return None
        down = orientation is Qt.Orientation.Vertical
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return NAMES if down else self._side(section)
        if down and role == Qt.ItemDataRole.ToolTipRole:
            return member_words(self.table.rows[section].member, BOOK)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if down:
            return in_two_lines(member_words(self.table.rows[section].member, BOOK))
        column = self.table.columns[section]
        return "\n".join(say(text, BOOK) for text in (column.heading, *(column.ends or ())))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own
        """Return the text, tooltip, spoken text or state of a cell."""
        if self.table is None:
            return None
        cell = self.table.rows[index.row()].cells[index.column()]
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(index.column())
            case Qt.ItemDataRole.DisplayRole:
                return club_cell_text(cell, BOOK)
            case Qt.ItemDataRole.ToolTipRole if cell.words:
                return club_cell_text(cell, BOOK)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case ClubRole.PAST:
                return cell.past
            case ClubRole.WORDS:
                return self._wordy(index)
            case _:
                return None

    def wraps(self, row: int) -> bool:
        """Return whether a cell of a row holds a text to wrap."""
        return any(self._wordy(self.index(row, column)) for column in range(self.columnCount()))

    def _wordy(self, index: Index) -> bool:
        """Return whether a cell holds a text to wrap: of a column of texts, or too long for one line."""
        assert self.table is not None  # noqa: S101  # checked in data()
        cell = self.table.rows[index.row()].cells[index.column()]
        if not cell.words or self.table.season:
            return False
        in_column = self.table.columns[index.column()].key in WORDY_COLUMNS
        return in_column or len(club_cell_text(cell, BOOK)) >= LONG_WORDS

    def _spoken(self, index: Index) -> str:
        """Return the value of a cell; a screen reader takes member and column from the headers."""
        assert self.table is not None  # noqa: S101  # checked in data()
        cell = self.table.rows[index.row()].cells[index.column()]
        if cell.empty:
            return say(Text(_EMPTY), BOOK)
        value = club_cell_text(cell, BOOK)
        return say(Text(_PAST, value=value), BOOK) if cell.past else value

    def _side(self, column: int) -> Qt.AlignmentFlag:
        assert self.table is not None  # noqa: S101  # checked by the callers
        return LEFT if self.table.columns[column].key in WORDY_COLUMNS else RIGHT
