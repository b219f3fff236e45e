"""The list of recovery weeks and consultations on Signalen, with buttons to add and change them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from herstel_gui.views.deeds.deeds import Deeds
from herstel_gui.views.deeds.plan_words import proposal_words
from herstel_gui.views.signals.counts import day_and_year, days_text, period
from herstel_gui.views.signals.signal_parts import clear, prose
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.domain.day import RecoveryWeek
    from herstel_gui.qt_models.journal_signals import JournalSignals


class DeedsPanel(QWidget):
    """A heading, buttons, and a line per recovery week and per consultation, the newest first.

    ``plan_asked`` is emitted to plan the deed of the warning of today.
    """

    plan_asked = Signal()

    def __init__(self, signals: JournalSignals, parent: QWidget | None = None) -> None:
        """Build the frame; ``refresh`` fills it."""
        super().__init__(parent)
        self._signals = signals
        self.deeds = Deeds(signals, self)
        self.declare = QPushButton(self.tr("Herstelweek…"))
        self.declare.clicked.connect(lambda _checked=False: self.deeds.recovery_week())
        self.discuss = QPushButton(self.tr("Besproken op…"))
        self.discuss.clicked.connect(lambda _checked=False: self.deeds.discussed())
        self.plan = QPushButton()
        self.plan.clicked.connect(self.plan_asked)
        self.plan.hide()
        self.remark = prose("", "hint")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme().px(2))
        buttons = FlowBox(theme().px(8))
        buttons.add(self.plan)
        buttons.add(self.declare)
        buttons.add(self.discuss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme().px(8), 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(prose(self.tr("Herstelweken en gesprekken"), "section"))
        column.addWidget(self.remark)
        column.addLayout(self._lines)
        column.addWidget(buttons)

    def refresh(self) -> None:
        """Show the recovery weeks and consultations of the journal."""
        signals = self._signals
        words = proposal_words(signals.journal, signals.reports.of_day(signals.day))
        self.plan.setText(words)
        self.plan.setVisible(bool(words))
        around = self._signals.journal.surroundings()
        weeks, days = around.recovery_weeks, around.discussed
        clear(self._lines)
        lines = [(week.first, self._week(week)) for week in weeks]
        lines += [(day, self._discussed(day)) for day in days]
        for _day, line in sorted(lines, key=lambda each: each[0], reverse=True):
            self._lines.addLayout(line)
        overlapping = any(before.overlaps(after) for before, after in pairwise(weeks))
        self.remark.setText(self._remark(empty=not lines, overlapping=overlapping))
        self.remark.setVisible(bool(self.remark.text()))

    def _remark(self, *, empty: bool, overlapping: bool) -> str:
        if overlapping:
            return self.tr("Er overlappen herstelweken. Wijzig er een, of verwijder de dubbele.")
        if empty:
            return self.tr("Nog niets genoteerd. Een herstelweek of een gesprek verandert wat Herstel meldt.")
        return ""

    def _week(self, week: RecoveryWeek) -> QHBoxLayout:
        days = days_text((week.last - week.first).days + 1)
        text = self.tr("Herstelweek: {period} ({days})").format(
            period=period(week.first, week.last), days=days
        )
        return self._line(text, lambda: self.deeds.recovery_week(week))

    def _discussed(self, day: date) -> QHBoxLayout:
        text = self.tr("Besproken op {day}").format(day=day_and_year(day))
        return self._line(text, lambda: self.deeds.discussed(day))

    def _line(self, text: str, change: Callable[[], object]) -> QHBoxLayout:
        button = QPushButton(self.tr("Wijzigen…"))
        button.setProperty("role", "link")
        button.setAccessibleName(self.tr("{what}: wijzigen").format(what=text))
        button.clicked.connect(lambda _checked=False: change())
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        row.addWidget(prose(text), 1)
        row.addWidget(button)
        return row
