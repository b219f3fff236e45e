"""The table of past warnings. All columns fit in the width, so that the last one is always in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from herstel_gui.views.signals.warned_table import ANSWER, DAYS, FOLLOWED, LEVEL, PERIOD, REASON
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.wrapped_cell import WrappedCell

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

LEAST: Final = {PERIOD: 196, LEVEL: 130, FOLLOWED: 190, ANSWER: 88, DAYS: 96, REASON: 88}
"""Least widths in pixels at 100 %, the columns that go last first out; a heading may ask for more.

Longer texts take more lines."""
ALWAYS: Final = (PERIOD, LEVEL, FOLLOWED)
"""Columns that are never hidden; the answer and its reason also stand below the table, for the chosen row."""
MOST_FOLLOWED: Final = 320


PADDING: Final = 12
"""The padding of a cell at its left and right, in pixels at 100 %, as in the style sheet."""


class WarnedView(QTableView):
    """A table without a horizontal scroll bar."""

    def __init__(self) -> None:
        """Set up the look; the caller sets the model."""
        super().__init__()
        self.setItemDelegate(WrappedCell(PADDING, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(theme().px(36))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(theme().px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Divide the width over the columns, after a change of the rows or of the width."""
        if self.model() is None:
            return
        for column in LEAST:
            # the heading of a hidden column asks for no width
            self.setColumnHidden(column, False)
        widths = self._widths(self.viewport().width())
        for column in LEAST:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, widths[column])

    def _least(self, column: int) -> int:
        """Return the least width of a column in pixels; its heading is never cut."""
        return max(theme().px(LEAST[column]), self.horizontalHeader().sectionSizeHint(column))

    def _widths(self, room: int) -> dict[int, int]:
        """Return the width of each column to show; they add up to ``room``."""
        px = theme().px
        widths = {column: self._least(column) for column in ALWAYS}
        used = sum(widths.values())
        if used > room:
            narrow = {column: width * room // used for column, width in widths.items()}
            narrow[FOLLOWED] += room - sum(narrow.values())
            return narrow
        for column in LEAST:
            if column not in widths and sum(widths.values()) + self._least(column) <= room:
                widths[column] = self._least(column)
        spare = room - sum(widths.values())
        for column in (DAYS, LEVEL, ANSWER, PERIOD):
            if column in widths:
                wanted = max(self.sizeHintForColumn(column), self.horizontalHeader().sectionSizeHint(column))
                more = min(spare, max(0, wanted - widths[column]))
                widths[column] += more
                spare -= more
        for_reason = max(0, spare - px(MOST_FOLLOWED - LEAST[FOLLOWED])) if REASON in widths else 0
        widths[FOLLOWED] += spare - for_reason
        if REASON in widths:
            widths[REASON] += for_reason
        return widths
