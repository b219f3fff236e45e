"""The card below the calendar: the load of the week of the cursor, planned beside done."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from herstel_gui.domain.calendar import Week
from herstel_gui.qt_models.plan_shown import grouped_number, load_words
from herstel_gui.qt_models.texts import BOOK
from herstel_gui.views.signals.signal_parts import prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card, label, link

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.planning.board import PlanBoard
    from herstel_gui.domain.planning.week_load import WeekLoad

UNKNOWN: Final = "–"


class LoadCard(Card):
    """Load, monotony and strain of one week, in a column for the plan and one for the deeds.

    ``term_asked`` carries a term of the glossary.
    """

    term_asked = Signal(str)

    def __init__(self) -> None:
        """Build the card; ``show_week`` fills it."""
        super().__init__(self.tr("Belasting van de week"))
        explain = link(self.tr("Uitleg"), lambda: self.term_asked.emit("Monotonie"))
        explain.setAccessibleName(self.tr("Uitleg van belasting, monotonie en strain"))
        self.head.add_right(explain)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(16))
        grid.setVerticalSpacing(theme().px(2))
        names = (self.tr("belasting"), self.tr("monotonie"), self.tr("strain"))
        self._heads = label(self.tr("gepland"), "small"), label("", "small")
        for column, head in enumerate(self._heads, 1):
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        self._values: list[tuple[QLabel, QLabel]] = []
        for row, name in enumerate(names, 1):
            grid.addWidget(label(name, "hint"), row, 0)
            values = label(UNKNOWN), label(UNKNOWN)
            self._values.append(values)
            for column, value in enumerate(values, 1):
                grid.addWidget(value, row, column, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(3, 1)
        self.body.addLayout(grid)
        self.remark = prose("", "small")
        self.body.addWidget(self.remark)

    def show_week(self, board: PlanBoard, monday: date) -> None:
        """Show the week that begins on a Monday."""
        week = next((each for each in board.weeks if each.monday == monday), None)
        if week is None:
            return
        number = Week.of(monday).number
        self.title.setText(self.tr("Belasting van week {n}").format(n=number))
        self._heads[1].setText(self.tr("tot nu") if week.so_far else self.tr("gedaan"))
        self._show(week, to_come=monday > board.today)

    def _show(self, week: WeekLoad, *, to_come: bool) -> None:
        done = UNKNOWN if to_come else load_words(week.done)
        rows = (
            (load_words(week.planned), done),
            ("", _figure(week.foster.monotony, 1)),
            ("", _figure(week.foster.strain, 0)),
        )
        for labels, texts in zip(self._values, rows, strict=True):
            for shown, text in zip(labels, texts, strict=True):
                shown.setText(text)
        self.remark.setText(self._remark(week))
        self.remark.setVisible(bool(self.remark.text()))

    def _remark(self, week: WeekLoad) -> str:
        if week.heavy:
            return self.tr("Een zware week: de {n}e op rij.").format(n=week.heavy_number)
        return ""


def _figure(figure: float | None, decimals: int) -> str:
    if figure is None:
        return UNKNOWN
    return BOOK.number(Decimal(figure), decimals, signed=False) if decimals else grouped_number(round(figure))
