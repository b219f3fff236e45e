"""The planned days of a journal at one moment, for changes of several days at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from herstel_gui.domain.day import REST_PLANNED, PlannedDay
from herstel_gui.domain.planned import ICAL, PlanKind, PlannedTraining
from herstel_gui.domain.planning.day_plan import OF_DAY, PlanEntry, plan_of
from herstel_gui.domain.reading import TYPED

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.day import Surroundings


def is_rest(entry: PlanEntry) -> bool:
    """Return whether an entry plans full rest."""
    return isinstance(entry, PlannedDay) and entry.kind == REST_PLANNED


def of_calendar(entry: PlanEntry) -> bool:
    """Return whether an entry is a training of a calendar file."""
    return isinstance(entry, PlannedTraining) and entry.source == ICAL


class PlanBook:
    """The planned days at one moment, and the ids that are free for new trainings."""

    def __init__(self, around: Surroundings) -> None:
        """Take the plans of a journal."""
        self._days: defaultdict[date, list[PlanEntry]] = defaultdict(list)
        entries: list[PlanEntry] = [*around.planned, *around.trainings]
        for entry in entries:
            self._days[entry.day].append(entry)
        self._ids = {training.id for training in around.trainings}

    def on(self, day: date) -> list[PlanEntry]:
        """Return the entries of a day."""
        return list(self._days.get(day, ()))

    def taken_out(self, day: date) -> list[PlanEntry]:
        """Return the entries of a day; their ids are free for what replaces them."""
        entries = self.on(day)
        self._ids -= {entry.id for entry in entries if isinstance(entry, PlannedTraining)}
        return entries

    def stored(self, training: PlannedTraining) -> list[PlanEntry]:
        """Return the stored entry of a training as a list; empty when it is gone."""
        for entry in self.on(training.day):
            of_day = isinstance(entry, PlannedDay) and not is_rest(entry)
            if entry == training or (training.id == OF_DAY and of_day):
                return [entry]
        return []

    def new_id(self, day: date) -> str:
        """Return the first free id of the trainings of a day.

        The id follows from the day, so that pressing the same key on two computers plans one training.
        """
        key = next(key for n in count(1) if (key := f"{day.isoformat()}.{n}") not in self._ids)
        self._ids.add(key)
        return key

    def planned(self, day: date, kind: PlanKind) -> PlanEntry:
        """Return a plan of one kind for a day."""
        if kind is PlanKind.REST:
            return PlannedDay(day, REST_PLANNED)
        return PlannedTraining(self.new_id(day), day, kind.value)

    def of_kind(self, day: date, kind: PlanKind) -> PlanEntry:
        """Return the plan of a day with another kind; its first training keeps name, start and length."""
        held = self.taken_out(day)
        if kind is PlanKind.REST:
            rest = next((entry for entry in held if isinstance(entry, PlannedDay)), PlannedDay(day, ""))
            return replace(rest, kind=REST_PLANNED)
        first = next(iter(plan_of(day, held).trainings), None)
        if first is None:
            return self.planned(day, kind)
        rpe = first.rpe if first.kind == kind.value else None
        return replace(first, id=first.id or self.new_id(day), kind=kind.value, rpe=rpe)

    def moved(self, entries: Iterable[PlanEntry], day: date) -> list[PlanEntry]:
        """Return the same plan on another day. A training keeps its id, so that a join does not double it."""
        return [replace(entry, day=day) for entry in entries]

    def copied(self, entries: Iterable[PlanEntry], day: date) -> list[PlanEntry]:
        """Return a copy of a plan for another day; a training of a calendar becomes a typed one."""
        return [
            replace(entry, id=self.new_id(day), day=day, source=TYPED)
            if isinstance(entry, PlannedTraining)
            else replace(entry, day=day)
            for entry in entries
        ]
