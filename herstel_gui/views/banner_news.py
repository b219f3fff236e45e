"""Refreshes the banner with the signal report of the chosen day, after pending key events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from herstel_gui.application.banner_contents import answer_for, mark_seen, toggle_answer
from herstel_gui.domain.signals.signal import Level
from herstel_gui.views.deeds.deeds import Deeds
from herstel_gui.views.deeds.plan_words import proposal_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.feelings_first import FeelingsFirst
    from herstel_gui.qt_models.journal_signals import JournalSignals
    from herstel_gui.views.banner import Banner


class BannerNews(QObject):
    """Joins a banner and a journal: refreshes after changes, and stores the user's answers."""

    def __init__(self, banner: Banner, signals: JournalSignals, feelings_first: FeelingsFirst) -> None:
        """Connect the signals of all; ``feelings_first`` returns the reports to show."""
        super().__init__(banner)
        self._banner = banner
        self._signals = signals
        self._feelings_first = feelings_first
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: signals.attempt(self.refresh))
        signals.changed.connect(self.refresh_soon)
        signals.day_chosen.connect(self._turn_to)
        feelings_first.changed.connect(self.refresh_soon)
        banner.seen.connect(self._fold)
        banner.answered.connect(self._answered)
        self._deeds = Deeds(signals, banner)
        banner.recovery_week_asked.connect(self._deeds.recovery_week)
        banner.discussed_asked.connect(self._deeds.discussed)

    def refresh_soon(self, _what: object = None) -> None:
        """Refresh after the pending events, to answer key presses first."""
        self._soon.start()

    def _turn_to(self, day: date) -> None:
        """Refresh for another day: at once where its report follows from what the page read for its week.

        A banner that comes after the first paint moves the page, which is then painted twice.
        """
        if self._signals.reports.is_near(day):
            self._soon.stop()
            self._signals.attempt(self.refresh)
        else:
            self.refresh_soon()

    def refresh(self) -> None:
        """Compute the report of the chosen day and show it."""
        signals = self._signals
        report = self._report()
        answer = answer_for(signals.reports.surroundings(), report)
        seen = (
            signals.reports.of_day(answer.seen)
            if answer and answer.seen and answer.seen <= report.day
            else None
        )
        warns = report.level in {Level.UNDER_RECOVERED, Level.NOT_RECOVERING} and report.day == signals.day
        self._banner.offer_plan(proposal_words(signals.journal, report) if warns else "")
        self._banner.show_report(report, answer, seen)

    def _report(self) -> SignalReport:
        """Return the report of the chosen day, or of today when that day is in the future."""
        day = min(self._signals.day, self._signals.journal.clock.today())
        return self._feelings_first.report(day)

    def _fold(self) -> None:
        self._mark(mark_seen)

    def _answered(self, verdict: str) -> None:
        self._mark(lambda journal, report: toggle_answer(journal, report, verdict))

    def _mark(self, how: Callable[[Journal, SignalReport], Changes]) -> None:
        def mark() -> None:
            report = self._report()
            self._signals.run(lambda journal: how(journal, report))

        self._signals.attempt(mark, again=False)
