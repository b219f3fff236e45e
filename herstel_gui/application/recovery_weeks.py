"""The declared recovery weeks of a journal: declaring, changing and removing them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.contradictions import MOVED_WEEK
from herstel_gui.domain.bounds import demand_plannable, whole_day
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import Deed
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.planned import FollowUp

LEAST_DAYS: Final = 7
"""Days of the shortest recovery week: the article speaks of a whole week (A59)."""
MOST_DAYS: Final = 28

_BACKWARDS: Final = tr_noop("De laatste dag ligt voor de eerste. Kies {day} of later als laatste dag.")
_SHORT: Final = tr_noop("Een herstelweek duurt minstens zeven dagen. Kies {day} of later als laatste dag.")
_LONG: Final = tr_noop("Een herstelweek duurt hoogstens vier weken. Kies {day} of eerder als laatste dag.")
_OVERLAPS: Final = tr_noop(
    "Van {first} tot en met {last} staat al een herstelweek. Wijzig die, of kies andere dagen."
)
_BEFORE: Final = tr_noop(
    "Je dagboek begint op {day}. Een herstelweek die daarvoor eindigt, telt nergens voor mee. "
    "Kies latere dagen."
)


class RefusedWeekError(RefusedValueError):
    """A recovery week that cannot be declared.

    ``better`` is the same week with another last day, where that helps. ``in_the_way`` is the declared week
    that it overlaps.
    """

    def __init__(
        self, text: Text, better: RecoveryWeek | None = None, in_the_way: RecoveryWeek | None = None
    ) -> None:
        """Store the sentence and the way on."""
        super().__init__(text)
        self.better = better
        self.in_the_way = in_the_way


def week_from(first: date) -> RecoveryWeek:
    """Return the recovery week of seven days that begins on ``first``."""
    return RecoveryWeek(first, first + timedelta(days=LEAST_DAYS - 1))


def demand_week(week: RecoveryWeek, others: Iterable[RecoveryWeek], begin: date, today: date) -> None:
    """Raise RefusedWeekError for a week that a journal from ``begin`` on cannot take beside ``others``."""
    if week.last < week.first + timedelta(days=LEAST_DAYS - 1):
        template = _BACKWARDS if week.last < week.first else _SHORT
        raise _other_end(template, week, LEAST_DAYS)
    if (week.last - week.first).days >= MOST_DAYS:
        raise _other_end(_LONG, week, MOST_DAYS)
    demand_plannable(week.last, today)
    if week.last < begin:
        raise RefusedWeekError(Text(_BEFORE, day=whole_day(begin)))
    for other in others:
        if week.overlaps(other):
            text = Text(_OVERLAPS, first=whole_day(other.first), last=whole_day(other.last))
            raise RefusedWeekError(text, in_the_way=other)


class RecoveryWeeks:
    """The recovery weeks of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the recovery weeks of ``journal``."""
        self._journal = journal

    def all(self) -> Sequence[RecoveryWeek]:
        """Return the declared weeks, oldest first."""
        return self._journal.surroundings().recovery_weeks

    def of_day(self, day: date) -> RecoveryWeek | None:
        """Return the declared week that holds a day; None without one."""
        return next((week for week in self.all() if day in week), None)

    def demand(self, week: RecoveryWeek, instead_of: RecoveryWeek | None = None) -> None:
        """Raise RefusedWeekError when a week cannot be declared, or not instead of another one."""
        today = self._journal.clock.today()
        extent = self._journal.extent()
        begin = min(extent.first, today) if extent else today
        demand_week(week, (other for other in self.all() if other != instead_of), begin, today)

    def declare(self, week: RecoveryWeek) -> Changes:
        """Declare a recovery week; RefusedWeekError as by ``demand``."""
        self.demand(week)
        return self._journal.change(Text(tr_noop("herstelweek")), [], [week])

    def change(self, old: RecoveryWeek, new: RecoveryWeek) -> Changes:
        """Replace a declared week by another one; RefusedWeekError as by ``demand``.

        Where the week is followed after a warning, what is followed moves with it.
        """
        self.demand(new, old)
        followed = self._followed(old)
        moved = [replace(one, first=new.first, last=new.last) for one in followed]
        taken = [one for one in self._deeds() if moved and one.first == new.first and one not in followed]
        return self._journal.change(Text(MOVED_WEEK), [old, *followed, *taken], [new, *moved])

    def remove(self, week: RecoveryWeek) -> Changes:
        """Remove a declared week; without effect when it is gone already.

        Where it is followed after a warning, that ends; before its first day it is removed.
        """
        held = [each for each in self.all() if each == week]
        followed = self._followed(week) if held else []
        begun = week.first < self._journal.clock.today()
        ended = [replace(one, ended=True) for one in followed] if begun else []
        return self._journal.change(Text(tr_noop("herstelweek verwijderen")), [*held, *followed], ended)

    def _deeds(self) -> Sequence[FollowUp]:
        return self._journal.surroundings().follow_ups

    def _followed(self, week: RecoveryWeek) -> list[FollowUp]:
        """Return the deed that is this recovery week, as a list; empty when it is not followed."""
        return [
            one
            for one in self._deeds()
            if one.deed is Deed.RECOVERY_WEEK
            and not one.ended
            and (one.first, one.last) == (week.first, week.last)
        ]


def _other_end(template: str, week: RecoveryWeek, days: int) -> RefusedWeekError:
    better = RecoveryWeek(week.first, week.first + timedelta(days=days - 1))
    return RefusedWeekError(Text(template, day=whole_day(better.last)), better)
