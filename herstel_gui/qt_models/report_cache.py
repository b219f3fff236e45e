"""Signal reports for the screens, computed once until the journal changes."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.signals.report import SignalHistory
    from herstel_gui.domain.signals.signal import SignalReport


KEPT: Final = 70
"""Number of reports that are kept, of the days that were made last: ten weeks."""


class ReportCache:
    """The signal reports of a journal. Every method raises JournalError if the journal cannot be read."""

    def __init__(self, journal: Journal) -> None:
        """Begin empty."""
        self._journal = journal
        self._reports: OrderedDict[date, SignalReport] = OrderedDict()
        self._before: OrderedDict[date, SignalReport] = OrderedDict()
        self._recent: tuple[DaySpan, SignalHistory] | None = None
        self._forgotten = 0
        """How often the reports were forgotten."""

    def is_near(self, day: date) -> bool:
        """Return whether the report of a day is known, or in the span of ``recent``."""
        return day in self._reports or (self._recent is not None and day in self._recent[0])

    def of_day(self, day: date) -> SignalReport:
        """Return the signal report of a day, from the span of ``recent`` if that contains the day."""
        if day not in self._reports:
            recent = self._recent
            near = recent is not None and day in recent[0]
            self._reports[day] = (
                recent[1].report(day) if recent and near else self._journal.signals.of_day(day)
            )
            _keep_last(self._reports)
        return self._reports[day]

    def before_entries(self, day: date) -> SignalReport:
        """Return the signal report of a day without the entries of that day."""
        if day not in self._before:
            self._before[day] = self._journal.signals.before_entries(day)
            _keep_last(self._before)
        return self._before[day]

    def recent(self, span: DaySpan) -> SignalHistory:
        """Return the signal history of a span; only the last span is kept."""
        if self._recent is None or self._recent[0] != span:
            self._recent = span, self._journal.signals.recent(span)
        return self._recent[1]

    def read_ahead(self, span: DaySpan) -> Iterator[None]:
        """Compute what ``recent`` returns, in steps between which events can be processed."""
        if self._recent is not None and self._recent[0] == span:
            return
        before = self._forgotten
        history = yield from self._journal.signals.recent_steps(span)
        if self._forgotten == before:
            self._recent = span, history

    def surroundings(self) -> Surroundings:
        """Return what is beside the days, from the last history if that is known."""
        return self._journal.surroundings() if self._recent is None else self._recent[1].surroundings

    def forget(self, changes: Changes | None = None) -> None:
        """Forget the reports after ``changes`` of the journal; None stands for a change of any kind.

        The report of ``before_entries`` is kept for a day when only entries of that day changed.
        """
        only = changes.days if changes is not None and _is_of_days(changes) else frozenset()
        self._before = OrderedDict((day, report) for day, report in self._before.items() if only == {day})
        self._reports.clear()
        self._recent = None
        self._forgotten += 1


def _keep_last(reports: OrderedDict[date, SignalReport]) -> None:
    """Forget the report that was made first when there are more than ``KEPT``."""
    if len(reports) > KEPT:
        reports.popitem(last=False)  # a plain dict would search past all that left before


def _is_of_days(changes: Changes) -> bool:
    """Return whether changes touch nothing but entries of days, and no history."""
    from herstel_gui.application.changes import OfDay  # noqa: PLC0415  # after the start

    return changes.exact is None and all(isinstance(edit.entry, OfDay) for edit in changes.edits)
