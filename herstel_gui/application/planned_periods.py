"""The planned periods of a journal, such as holidays. Periods may overlap each other and any plan."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.bounds import MAX_REASON, demand_plannable, note_text, whole_day
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import PlannedPeriod
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData

MOST_DAYS: Final = 366
"""The longest period, so that a slip in the year is noticed."""

_BACKWARDS: Final = tr_noop("Deze periode eindigt voor hij begint.")
_LONG: Final = tr_noop("Een periode duurt hoogstens {limit} dagen. Laatste dag: {day}.")
_PAST: Final = tr_noop("Deze periode is al voorbij. Plannen kan voor vandaag en later.")


class PlannedPeriods:
    """The planned periods of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the periods of ``journal``."""
        self._journal = journal

    def all(self) -> tuple[PlannedPeriod, ...]:
        """Return the periods in order of their first day."""
        return self._journal.surroundings().periods

    def set_holiday(self, first: date, last: date, note: str = "") -> Changes:
        """Plan a holiday, in place of one that begins on the same day.

        RefusedValueError for a backward or long period, for one that ends before today, and for one that ends
        too far ahead.
        """
        if last < first:
            raise RefusedValueError(Text(_BACKWARDS))
        if (last - first).days >= MOST_DAYS:
            better = first + timedelta(days=MOST_DAYS - 1)
            raise RefusedValueError(Text(_LONG, limit=MOST_DAYS, day=whole_day(better)))
        today = self._journal.clock.today()
        if last < today:
            raise RefusedValueError(Text(_PAST))
        demand_plannable(last, today)
        period = PlannedPeriod(first, last, note=note_text(note, MAX_REASON))
        held = [each for each in self.all() if (each.first, each.kind) == (first, period.kind)]
        return self._journal.change(Text(tr_noop("vakantie")), held, [period])

    def remove(self, period: PlannedPeriod) -> Changes:
        """Remove a period; without effect when it is gone already."""
        held = [each for each in self.all() if each == period]
        return self._journal.change(Text(tr_noop("vakantie verwijderen")), held, [])
