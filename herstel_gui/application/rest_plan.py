"""The plan of a journal: days for which rest is planned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.domain.bounds import demand_plannable
from herstel_gui.domain.day import REST_PLANNED, PlannedDay
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData

_TOO_LATE = tr_noop("Rust plannen kan voor vandaag en later. Wat je voor {day} plande, blijft staan.")


class RestPlan:
    """The planned days of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the planned days of ``journal``."""
        self._journal = journal

    def of_day(self, day: date) -> list[PlannedDay]:
        """Return the plan of a day: a list of one entry, or an empty list."""
        return [planned for planned in self._journal.surroundings().planned if planned.day == day]

    def set_rest(self, day: date, *, on: bool) -> Changes:
        """Plan rest for today or a later day, or remove the planned rest.

        Planning rest replaces a plan of another kind; removing rest leaves a plan of another kind in place.
        RefusedValueError for a day before today, and for planning too far ahead.
        """
        today = self._journal.clock.today()
        if day < today:
            raise RefusedValueError(Text(_TOO_LATE, day=day))
        if on:
            demand_plannable(day, today)
        before = self.of_day(day)
        if on:
            after = [replace(plan, kind=REST_PLANNED) for plan in before] or [PlannedDay(day, REST_PLANNED)]
        else:
            after = [plan for plan in before if plan.kind != REST_PLANNED]
        return self._journal.change(Text(tr_noop("geplande rust")), before, after)
