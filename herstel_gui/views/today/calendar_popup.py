"""A popup with the days of a month: which have entries, and which had a warning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.widgets.day_popup import DayPopup

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from herstel_gui.qt_models.journal_signals import JournalSignals


class CalendarPopup(DayPopup):
    """A calendar on the chosen day, with what the journal has of each day."""

    def __init__(self, signals: JournalSignals, parent: QWidget) -> None:
        """Build the calendar on the month of the chosen day."""
        self._signals = signals
        self._later = QTimer(singleShot=True, interval=0)
        self._later.timeout.connect(lambda: signals.attempt(self._mark, again=False))
        super().__init__(signals.day, parent)
        self._later.setParent(self)

    def _show_month(self, month: date) -> None:
        """Show the name and the entries of a month; the warnings follow after it was painted."""
        super()._show_month(month)
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
