"""The preview of a week file: one member's week as a small table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from herstel_gui.domain.club.choice import MARKS, PACE, PARTICIPATION, WORDY_COLUMNS
from herstel_gui.domain.club.table import column_label, on_day
from herstel_gui.domain.club.table_values import ClubCell
from herstel_gui.domain.club.week_file import DAYS, measures_shared
from herstel_gui.domain.club.wording import club_cell_text
from herstel_gui.domain.week.table import PLAN
from herstel_gui.domain.week.wording import day_words
from herstel_gui.qt_models.club_model import LEFT, RIGHT, ClubRole
from herstel_gui.qt_models.texts import BOOK, translate
from herstel_gui.views.club.club_table_view import ROW, ClubDelegate
from herstel_gui.views.theme import SMALL, theme

if TYPE_CHECKING:
    from herstel_gui.domain.club.week_file import ClubWeek

TALL_ROW: Final = 50
BESIDE: Final = 20
"""The space beside the text of a column heading, both sides together, in pixels at 100 %."""


class SharedTable(QTableWidget):
    """A row for each shared measure, a column for each day, like the week table."""

    def __init__(self) -> None:
        """Set up an empty table; ``show_week`` fills the cells."""
        super().__init__()
        self.setObjectName("clubTable")
        self.setAccessibleName(self.tr("Inhoud van het bestand"))
        self.setItemDelegate(ClubDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def show_week(self, shared: ClubWeek) -> None:
        """Show the shared columns of a week; the warning marks have no row of their own."""
        keys = [key for key in shared.columns if key != MARKS]
        self.clear()
        self.setRowCount(len(keys))
        self.setColumnCount(DAYS)
        heads = [day_words(day, BOOK) for day in shared.week.span]
        self.horizontalHeader().ensurePolished()
        measures = self.horizontalHeader().fontMetrics()
        widest = max(measures.horizontalAdvance(text) for text in heads)
        small = self.font()
        small.setPixelSize(theme().px(SMALL))
        wordy = [key for key in (PARTICIPATION, PACE, PLAN) if key in keys]
        answers = [on_day(shared, key, place) for key in wordy for place in range(DAYS)]
        # Qt breaks lines after spaces and hyphens, so the longest part between both needs to fit
        parts = [part for cell in answers for part in club_cell_text(cell, BOOK).replace("-", "- ").split()]
        longest = max(map(QFontMetrics(small).horizontalAdvance, parts), default=0)
        self.horizontalHeader().setMinimumSectionSize(max(widest, longest) + theme().px(BESIDE))
        for place, text in enumerate(heads):
            heading = QTableWidgetItem(text)
            heading.setTextAlignment(RIGHT)
            self.setHorizontalHeaderItem(place, heading)
        known = measures_shared([shared])
        for row, key in enumerate(keys):
            name = QTableWidgetItem(translate(column_label(key, known)))
            name.setTextAlignment(LEFT)
            self.setVerticalHeaderItem(row, name)
            self.setRowHeight(row, theme().px(TALL_ROW if key in WORDY_COLUMNS else ROW))
            for place in range(DAYS):
                self.setItem(row, place, _item(on_day(shared, key, place), key))


def _item(cell: ClubCell, key: str) -> QTableWidgetItem:
    item = QTableWidgetItem(club_cell_text(cell, BOOK))
    item.setTextAlignment(LEFT if cell.words and key in {PARTICIPATION, PACE} else RIGHT)
    item.setData(ClubRole.PAST, cell.past)
    item.setData(ClubRole.WORDS, bool(cell.words) and key in WORDY_COLUMNS)
    item.setToolTip(item.text() if cell.words else "")
    return item
