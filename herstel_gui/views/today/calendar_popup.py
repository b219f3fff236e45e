"""A popup with the days of a month: which have entries, and which had a warning."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.qt_models.texts import to_qdate, translate
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.icon_button import small_button
from herstel_gui.views.widgets.month_table import MonthTable
from herstel_gui.views.widgets.screen_room import bring_inside

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from herstel_gui.qt_models.journal_signals import JournalSignals


class CalendarPopup(QFrame):
    """A calendar on the chosen day. A click or Enter emits ``chosen`` (a date) and closes; Escape closes."""

    chosen = Signal(object)

    def __init__(self, signals: JournalSignals, parent: QWidget) -> None:
        """Build the calendar on the month of the chosen day."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._signals = signals
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = MonthTable(signals.day)
        self.calendar.setAccessibleName(self.tr("Kalender"))
        self.calendar.chosen.connect(self._choose)
        self.calendar.month_shown.connect(self._show_month)
        self.month = QLabel()
        self.month.setProperty("role", "heading")
        self.previous = small_button("previous", self.tr("Vorige maand (PageUp)"))
        self.next = small_button("next", self.tr("Volgende maand (PageDown)"))
        self.previous.clicked.connect(lambda: self.calendar.turn(-1))
        self.next.clicked.connect(lambda: self.calendar.turn(1))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: signals.attempt(self._mark, again=False))
        self._build()
        self._show_month(self.calendar.days.month)
        self.calendar.setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme().px(8))
        head.addWidget(self.previous)
        head.addWidget(self.month, 1, Qt.AlignmentFlag.AlignCenter)
        head.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(8)] * 4)
        column.addLayout(head)
        column.addWidget(self.calendar)

    def _show_month(self, month: date) -> None:
        """Show the name and the entries of a month; the warnings follow after it was painted."""
        words = QLocale().toString(to_qdate(month), "MMMM yyyy")
        self.month.setText(words[:1].upper() + words[1:])
        self._signals.attempt(self._fill, again=False)
        self._later.start()

    def _fill(self) -> None:
        days = self._signals.journal.days(self.calendar.days.shown)
        self.calendar.days.show_filled(frozenset(day for day, record in days.items() if not record.empty))

    def _mark(self) -> None:
        """Show the warnings of the days before today; those of today may be held back until the feelings."""
        from herstel_gui.qt_models.day_mark import day_mark

        journal, shown = self._signals.journal, self.calendar.days.shown
        yesterday = journal.clock.today() - ONE_DAY
        if shown.first > yesterday:
            return
        span = DaySpan(shown.first, min(shown.last, yesterday))
        history = journal.signals.recent(span)
        reports = {day: history.report(day) for day in span}
        self.calendar.days.show_marks(
            {
                day: (day_mark(report), translate(report.title))
                for day, report in reports.items()
                if report.level.rank
            }
        )

    def _choose(self, day: date) -> None:
        self.close()
        self.chosen.emit(day)

    def showEvent(self, event: QShowEvent) -> None:
        """Move the popup inside the screen."""
        super().showEvent(event)
        bring_inside(self)
