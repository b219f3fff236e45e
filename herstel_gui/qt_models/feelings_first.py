"""Holds comparisons of today back until the asked feelings are answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from herstel_gui.application.settings import Comparing
from herstel_gui.domain.measure import Scale
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.tags import ILL, SEVERE
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from herstel_gui.application.settings import Settings
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.qt_models.day_mark import DayMark
    from herstel_gui.qt_models.journal_signals import JournalSignals


LATER: Final = tr_noop("volgt na je gevoel")


class FeelingsFirst(QObject):
    """Tells the day page and the banner whether a figure of today may be compared with the usual value yet.

    A figure that is seen first colours the answers that follow (Gavriloff 2018: people who were told that
    they had slept badly felt worse the same day). So what the figures of today say waits until every asked
    feeling has an answer, the day page is left, or the user asks for it. Answers 1 to 7 are feelings, also
    the quality of sleep. Days before today are never held back.

    ``changed`` is emitted when the comparisons are to be shown without a change of the journal.
    """

    changed = Signal()

    def __init__(
        self, signals: JournalSignals, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        """Use the journal of ``signals``; ``settings`` returns the settings in force."""
        super().__init__(parent)
        self._signals = signals
        self._settings = settings
        self._on_day_page = True
        signals.day_chosen.connect(self._day_chosen)

    @property
    def words_only(self) -> bool:
        """Whether comparisons have no figures."""
        return self._settings().comparing is Comparing.WORDS

    def missing(self, record: DayRecord | None = None) -> int:
        """Return the number of asked feelings without an answer today, by ``record`` or else by the journal.

        Raises:
            JournalError: the journal cannot be read.
        """
        if record is None:
            record = self._signals.journal.day(self._today)
        return sum(record.effective(key) is None for key in self._asked())

    def holds(self) -> bool:
        """Return whether comparisons of today are held back; once False for today, it stays False.

        Raises:
            JournalError: the journal cannot be read.
        """
        if not self._on_day_page or self._settings().comparing is Comparing.ALWAYS:
            return False
        if self._signals.compared_on == self._today or not self._asked():
            return False
        if self.missing():
            return True
        self._signals.compared_on = self._today
        return False

    def would_hold(self, record: DayRecord) -> bool:
        """Return whether comparisons of today are held back while no more than ``record`` is filled in."""
        return self._settings().comparing is not Comparing.ALWAYS and bool(self.missing(record))

    def holds_day(self, day: date) -> bool:
        """Return whether comparisons of a day are held back: only those of today can be."""
        return day == self._today and self.holds()

    def report(self, day: date) -> SignalReport:
        """Return the signal report to show for a day.

        While today is held back this is the report from before today's entries, so that a warning that
        already stood stays and a new one waits. A day marked as ill, or with a complaint that has a safety
        text, is never held back, and neither are the texts on a low mood: they answer what the user wrote.

        Raises:
            JournalError: the journal cannot be read.
        """
        signals = self._signals
        report = signals.reports.of_day(day)
        if (
            self.holds_day(day)
            and not report.safety
            and not {ILL, SEVERE} & set(signals.journal.day(day).tags)
        ):
            report = replace(signals.reports.before_entries(day), later=report.later, care=report.care)
        from herstel_gui.application.banner_contents import in_words

        return in_words(report) if self.words_only else report

    def mark(self, day: date) -> DayMark:
        """Return the mark of a day for the week strip.

        While today is held back it has an open ring, or the held mark of a warning that already stood: "no
        signal" of the days before would reassure about today.

        Raises:
            JournalError: the journal cannot be read.
        """
        from herstel_gui.domain.signals.signal import LevelMark, standing_mark
        from herstel_gui.qt_models.day_mark import DayMark, day_mark

        shown = self.report(day)
        if not shown.entered and self.holds_day(day) and not self._signals.journal.day(day).empty:
            if shown.level.rank:  # a warning that already stood
                return DayMark(standing_mark(shown), shown.title, held=True)
            return DayMark(LevelMark.NO_DATA, Text(LATER))
        return day_mark(shown)

    def show_now(self) -> None:
        """Show the comparisons of today from now on; nothing is told when they are shown already."""
        if self._signals.compared_on != self._today:
            self._signals.compared_on = self._today
            self.changed.emit()

    def turn_page(self, *, day_page: bool) -> None:
        """Show the comparisons of today when the day page, with entries of today, is left or opened again."""
        if day_page != self._on_day_page:
            self._leave()
            self._on_day_page = day_page

    def _day_chosen(self, day: date) -> None:
        if day != self._today:
            self._leave()

    def _leave(self) -> None:
        def show_if_entered() -> None:
            shown = self._signals.compared_on == self._today
            if not (shown or self._signals.journal.day(self._today).empty):
                self.show_now()

        self._signals.attempt(show_if_entered, again=False)

    @property
    def _today(self) -> date:
        return self._signals.clock.today()

    def _asked(self) -> list[str]:
        asked = self._settings().asked_on(self._today)
        scales = (m for m in MEASURES if isinstance(m.kind, Scale) and m.typed and not m.retired)
        return [measure.key for measure in scales if measure.key in asked]
