"""The plan of a journal: planned rest and trainings, changed day by day, by weeks and by templates.

A day before today cannot be planned: what was planned for it stays. Every change is undone as any other.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.plan_book import PlanBook, is_rest, of_calendar
from herstel_gui.application.template_filling import TemplateFilling
from herstel_gui.domain.bounds import MAX_REASON, demand_plannable, note_text, whole_day
from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import REST_PLANNED, PlannedDay
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import MAX_PLANNED, PlanKind, PlannedTraining
from herstel_gui.domain.planning.day_plan import OF_DAY, DayPlan, PlanEntry, plan_of, plans_over
from herstel_gui.domain.planning.templates import MAX_WEEKS
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.planning.templates import Template

_TOO_LATE: Final = tr_noop(
    "Plannen kan voor vandaag en later. Wat je voor {day} plande, blijft staan.",
)
_FULL: Final = tr_noop(
    "{day}: meer dan {limit} geplande trainingen. Zoveel bewaart Herstel er hoogstens op een dag."
)
_WEEKS: Final = tr_noop("{n} weken kan niet: kies 1 tot en met {limit}.")
_PAST_WEEK: Final = tr_noop("Deze week is voorbij. Kies een week vanaf vandaag.")
_PLAN: Final = tr_noop("plan")


class Plans:
    """The planned days of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Read and change the planned days of ``journal``."""
        self._journal = journal

    def on(self, day: date) -> DayPlan:
        """Return the plan of a day, which may be empty."""
        return plan_of(day, self._book().on(day))

    def over(self, span: DaySpan) -> Mapping[date, DayPlan]:
        """Return the plans of the days of a span that have one, the oldest first."""
        return plans_over(self._journal.surroundings(), span)

    def set_rest(self, day: date, *, on: bool) -> Changes:
        """Plan rest for today or a later day, or remove the planned rest.

        Planning rest replaces planned trainings; removing rest leaves them in place. RefusedValueError for a
        day before today, and for planning too far ahead.
        """
        self._demand_open(day, ahead=on)
        before = self._book().on(day)
        if on:
            kept = next((entry for entry in before if isinstance(entry, PlannedDay)), PlannedDay(day, ""))
            after: list[PlanEntry] = [replace(kept, kind=REST_PLANNED)]
        else:
            after = [entry for entry in before if not is_rest(entry)]
        return self._journal.change(Text(tr_noop("geplande rust")), before, after)

    def set_kind(self, day: date, kind: PlanKind) -> Changes:
        """Plan one kind for a day, in place of what was planned.

        A training that was planned keeps its name, start and length, and an RPE only with its kind.
        RefusedValueError as by ``set_rest``.
        """
        if kind is PlanKind.REST:
            return self.set_rest(day, on=True)
        return self.set_kinds([day], kind)

    def set_kinds(self, days: Iterable[date], kind: PlanKind) -> Changes:
        """Plan one kind for several days, as ``set_kind`` does for one. All days are refused together."""
        wanted = sorted(set(days))
        for day in wanted:
            self._demand_open(day)
        book = self._book()
        before = [entry for day in wanted for entry in book.on(day)]
        return self._change(before, [book.of_kind(day, kind) for day in wanted])

    def add(
        self,
        day: date,
        kind: PlanKind,
        title: str = "",
        start: int | None = None,
        minutes: int | None = None,
        rpe: Number | None = None,
    ) -> Changes:
        """Add a training to the plan of a day; planned rest gives way.

        RefusedValueError as by ``set_rest``, for an impossible value and for a full day.
        """
        self._demand_open(day)
        book = self._book()
        before = book.on(day)
        kept = [entry for entry in before if not is_rest(entry)]
        _demand_room(day, kept)
        added = PlannedTraining(
            book.new_id(day), day, kind.value, note_text(title, MAX_REASON), start, minutes, rpe
        )
        return self._change(before, [*kept, added])

    def change(self, old: PlannedTraining, new: PlannedTraining) -> Changes:
        """Replace a planned training, also by one on another day. RefusedValueError as by ``add``."""
        for day in {old.day, new.day}:
            self._demand_open(day)
        book = self._book()
        stored = book.stored(old)
        if not stored:
            return self._change([], [])
        if old.day == new.day and old.id != OF_DAY:
            return self._change(stored, [replace(new, id=old.id, title=note_text(new.title, MAX_REASON))])
        there = book.on(new.day)
        kept = [entry for entry in there if not is_rest(entry) and entry not in stored]
        _demand_room(new.day, kept)
        key = book.new_id(new.day) if old.id == OF_DAY else old.id
        moved = replace(new, id=key, title=note_text(new.title, MAX_REASON))
        return self._change([*stored, *(entry for entry in there if entry not in stored)], [*kept, moved])

    def remove(self, training: PlannedTraining) -> Changes:
        """Remove a planned training; without effect when it is gone already."""
        self._demand_open(training.day, ahead=False)
        return self._change(self._book().stored(training), [])

    def clear(self, days: Iterable[date]) -> Changes:
        """Remove what is planned for days. RefusedValueError for a day before today."""
        wanted = sorted(set(days))
        for day in wanted:
            self._demand_open(day, ahead=False)
        book = self._book()
        return self._change([entry for day in wanted for entry in book.on(day)], [])

    def move(self, day: date, to: date) -> Changes:
        """Exchange the plans of two days; from a day before today its plan is copied and stays.

        RefusedValueError when ``to`` is before today or too far ahead.
        """
        self._demand_open(to)
        book = self._book()
        if day == to or not (book.on(day) or book.on(to)):
            return self._change([], [])
        there = book.taken_out(to)
        if day < self._journal.clock.today():
            return self._change(there, book.copied(book.on(day), to))
        here = book.taken_out(day)
        return self._change([*here, *there], [*book.moved(here, to), *book.moved(there, day)])

    def copy_week(self, monday: date, to: date) -> Changes:
        """Plan the week of ``to`` as the week of ``monday``, from today on; trainings of a calendar stay.

        On a day with such a training no rest is copied. RefusedValueError when the whole week is before today
        or too far ahead, and for a day that would be too full.
        """
        source, target = Week.of(monday).monday, Week.of(to).monday
        today = self._journal.clock.today()
        if target + timedelta(days=6) < today:
            raise RefusedValueError(Text(_PAST_WEEK))
        demand_plannable(target + timedelta(days=6), today)
        book = self._book()
        before: list[PlanEntry] = []
        after: list[PlanEntry] = []
        for number in range(7):
            day = target + timedelta(days=number)
            if source != target and day >= today:
                copied = [each for each in book.on(source + timedelta(days=number)) if not of_calendar(each)]
                stay = [each for each in book.on(day) if of_calendar(each)]
                before += [each for each in book.taken_out(day) if each not in stay]
                if stay:
                    copied = [each for each in copied if not is_rest(each)]
                if len(stay) + len(copied) > MAX_PLANNED:
                    raise RefusedValueError(Text(_FULL, day=whole_day(day), limit=MAX_PLANNED))
                after += book.copied(copied, day)
        return self._change(before, after)

    def use_template(self, template: Template, first: date, weeks: int, *, over: bool = False) -> Changes:
        """Fill weeks from ``first`` on by a template; with ``over`` also days that have a plan.

        Trainings of a calendar stay. Nothing hard is put into a declared recovery week or into the days that
        are followed after a warning. With ``over`` the recovery weeks of a template take the place of those
        among its weeks; else one is left out where it would overlap another one or where hard days stay.
        RefusedValueError for a first day before today, and for planning too far ahead.
        """
        if not 1 <= weeks <= MAX_WEEKS:
            raise RefusedValueError(Text(_WEEKS, n=weeks, limit=MAX_WEEKS))
        self._demand_open(first)
        demand_plannable(first + timedelta(days=weeks * 7 - 1), self._journal.clock.today())
        filling = TemplateFilling(self._journal.surroundings(), template, first, weeks, over=over)
        return self._journal.change(Text(template.label), filling.before, filling.after)

    # -- shared ------------------------------------------------------------------------------------

    def _book(self) -> PlanBook:
        return PlanBook(self._journal.surroundings())

    def _demand_open(self, day: date, *, ahead: bool = True) -> None:
        """Raise RefusedValueError for a day before today; with ``ahead`` also for one too far after today."""
        today = self._journal.clock.today()
        if day < today:
            raise RefusedValueError(Text(_TOO_LATE, day=day))
        if ahead:
            demand_plannable(day, today)

    def _change(self, before: Sequence[PlanEntry], after: Sequence[PlanEntry]) -> Changes:
        return self._journal.change(Text(_PLAN), before, after)


def _demand_room(day: date, held: Sequence[PlanEntry]) -> None:
    if len(held) >= MAX_PLANNED:
        raise RefusedValueError(Text(_FULL, day=whole_day(day), limit=MAX_PLANNED))
