"""What filling weeks by a template changes beside what is planned already."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.plan_book import PlanBook, of_calendar
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planned import Deed, PlanKind, followed_now
from herstel_gui.domain.planning.day_plan import PlanEntry, plan_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.changes import Entry
    from herstel_gui.domain.day import RecoveryWeek, Surroundings
    from herstel_gui.domain.planning.templates import Template

_CALM: Final = {PlanKind.REST, PlanKind.EASY}


class TemplateFilling:
    """The entries that go (``before``) and that come (``after``) when a template fills weeks.

    A day of a recovery week that stays, or of a deed after a warning, keeps its plan, and takes nothing but
    rest and easy.
    """

    def __init__(
        self, around: Surroundings, template: Template, first: date, weeks: int, *, over: bool
    ) -> None:
        """Fill ``weeks`` weeks from ``first`` on; with ``over`` also days that have a plan."""
        self._book = PlanBook(around)
        self._followed = followed_now(around.follow_ups)
        wanted = list(template.recovery_weeks(first, weeks))
        last = first + timedelta(days=7 * weeks - 1)
        gone = [
            week
            for week in around.recovery_weeks
            if over and wanted and first <= week.first and week.last <= last and not self._is_deed(week)
        ]
        self._staying = [week for week in around.recovery_weeks if week not in gone]
        self.before: list[Entry] = [*gone]
        self.after: list[Entry] = []
        planned: dict[date, Sequence[PlanEntry]] = {}
        for day, kind in template.filled(first, weeks):
            if self._takes(day, kind, over=over):
                self.before += self._book.taken_out(day)
                planned[day] = [self._book.planned(day, kind)]
                self.after += planned[day]
        self.after += [week for week in wanted if self._fits(week, planned)]

    def _is_deed(self, week: RecoveryWeek) -> bool:
        """Return whether a recovery week is what is done after a warning."""
        deeds = (one for one in self._followed if one.deed is Deed.RECOVERY_WEEK)
        return any(one.first <= week.last and week.first <= one.last for one in deeds)

    def _takes(self, day: date, kind: PlanKind, *, over: bool) -> bool:
        there = self._book.on(day)
        if any(day in week for week in self._staying) or any(day in one for one in self._followed):
            return not there and kind in _CALM
        return not there or (over and not any(map(of_calendar, there)))

    def _fits(self, week: RecoveryWeek, planned: dict[date, Sequence[PlanEntry]]) -> bool:
        """Return whether a recovery week overlaps none that stays, and no hard day but a club's stays."""
        if any(week.overlaps(other) for other in self._staying):
            return False
        for day in DaySpan(week.first, week.last):
            there = planned.get(day, self._book.on(day))
            if not plan_of(day, [one for one in there if not of_calendar(one)]).kinds <= _CALM:
                return False
        return True
