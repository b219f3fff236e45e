"""What the delegate of the week table draws of a cell, in one value: asking Qt role by role is slow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt

from herstel_gui.domain.week.columns import Column, column_text
from herstel_gui.domain.week.table import READ_ONLY, WORDY, WeekCell, WeekRow
from herstel_gui.domain.week.wording import words_of
from herstel_gui.qt_models.texts import BOOK, translate

if TYPE_CHECKING:
    from herstel_gui.domain.signals.signal import LevelMark

SIDES: Final = {
    True: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    False: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class CellLook(NamedTuple):
    """The texts and the state of a cell.

    ``ends`` are the words of 1 and 7 below the name of a row, where the name does not say enough; ``lines``
    the words of a cell that wraps them, a line for each; ``mark`` the level of which the sign stands above,
    ``held`` whether it is that of an earlier morning.
    """

    text: str
    section: bool = False
    column: str = "label"
    today: bool = False
    warned: bool = False
    words: bool = False
    ends: str = ""
    lines: tuple[str, ...] = ()
    mark: LevelMark | None = None
    held: bool = False

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Names stand at the left, all other cells at the right."""
        return SIDES[self.column == "label"]


def look_of(row: WeekRow, column: Column, cell: WeekCell | None, *, today: bool) -> CellLook:
    """Return what a cell shows; ``cell`` is None outside the columns of days."""
    text = column_text(row, column, BOOK)
    if cell is None:
        ends = row.ends if column.key == "label" else None
        return CellLook(text, column=column.key, today=today, ends=translate(ends) if ends else "")
    return CellLook(
        text,
        column=column.key,
        today=today,
        warned=bool(cell.rule),
        words=row.key in WORDY,
        lines=tuple(words_of(cell, BOOK)) if row.key in READ_ONLY else (),
        mark=cell.mark,
        held=cell.held,
    )
