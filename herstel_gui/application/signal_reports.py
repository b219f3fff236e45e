"""The signals of a journal, read from its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY, Window, finish, recent_steps
from herstel_gui.domain.signals.report import SignalHistory

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.application.ports import JournalStore
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.signals.signal import SignalReport


class SignalReports:
    """The signals of a journal under its current limits."""

    def __init__(self, journal: JournalData, store: JournalStore) -> None:
        """Judge the days of ``journal``; ``store`` finds the first day of a measure."""
        self._journal = journal
        self._store = store
        self._first_days: dict[str, date | None] = {}
        self._window = Window()

    def of_day(self, day: date) -> SignalReport:
        """Return the signals of a day; reads only the days on which the signals depend."""
        return self.recent(DaySpan(day, day)).report(day)

    def before_entries(self, day: date) -> SignalReport:
        """Return the signals of a day as they are without anything entered on that day."""
        journal = self._journal

        def read(span: DaySpan) -> Mapping[date, DayRecord]:
            return {each: record for each, record in journal.days(span).items() if each != day}

        return self._as_if(read, DaySpan(day, day), ANYONE).report(day)

    def as_if(self, days: Mapping[date, DayRecord], span: DaySpan) -> SignalHistory:
        """Return the signals of a span as they were if the journal held ``days`` instead of its own."""

        def read(of: DaySpan) -> Mapping[date, DayRecord]:
            return {day: record for day, record in days.items() if day in of}

        return self._as_if(read, span, self._journal.person)

    def recent(self, span: DaySpan) -> SignalHistory:
        """Return the signals of the days of a span; reads only the days on which the signals depend."""
        return self._recent(span, self._journal.person)

    def recent_steps(self, span: DaySpan) -> Generator[None, None, SignalHistory]:
        """Return what ``recent`` returns, in steps."""
        return self._steps(self._journal.days, span, self._journal.person)

    def compared(self, span: DaySpan) -> SignalHistory:
        """Return ``recent`` with all days compared, also in a pause: for a report for a physician."""
        return self._recent(span, ANYONE)

    def _recent(self, span: DaySpan, person: Person) -> SignalHistory:
        return self._as_if(self._journal.days, span, person)

    def _as_if(
        self, read: Callable[[DaySpan], Mapping[date, DayRecord]], span: DaySpan, person: Person
    ) -> SignalHistory:
        return finish(self._steps(read, span, person))

    def _steps(
        self, read: Callable[[DaySpan], Mapping[date, DayRecord]], span: DaySpan, person: Person
    ) -> Generator[None, None, SignalHistory]:
        journal = self._journal
        return recent_steps(
            read,
            journal.extent(),
            journal.surroundings(),
            span,
            journal.limits,
            self._first_day,
            person,
            last=self._window,
        )

    def all_days(self) -> SignalHistory:
        """Return the signals of all days. Reads the whole journal: use a background thread for many years."""
        journal = self._journal
        return SignalHistory(journal.days(), journal.surroundings(), journal.limits, person=journal.person)

    def forget(self, changes: Changes | None = None) -> None:
        """Drop the cached first days of the measures in ``changes``.

        None drops all of them, for a journal that another program wrote to.
        """
        if changes is None:
            self._first_days.clear()
            return
        for key in (*changes.measures, PERFORMANCE_KEY):
            self._first_days.pop(key, None)

    def _first_day(self, key: str) -> date | None:
        # cached, because every change needs it, and a search for a measure without values reads all rows
        if key not in self._first_days:
            self._first_days[key] = self._store.first_noted(key)
        return self._first_days[key]
