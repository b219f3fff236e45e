"""What the checks of a plan read, and what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import TypeAlias

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import FollowUp, PlanKind
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.planning.day_uses import DayUse, use_of
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.signal import Gate, Level
from herstel_gui.domain.text import Text

REACH = 35
"""The days before the shown days that a check reads: the three weeks before the week of the first day, and
the four weeks of a monotonous plan."""


class Outcome(Enum):
    """The outcome of a check; OPEN while too little is planned or known to tell."""

    BROKEN = "broken"
    OPEN = "open"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Repair:
    """A change of the plan that mends what a check found: a kind for days, or an exchange of two days."""

    label: Text
    days: tuple[date, ...]
    kind: PlanKind | None = None
    """None: the plans of the two days are exchanged."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about a plan. ``days`` are the days it is about, for marks in the calendar."""

    check: str
    outcome: Outcome
    title: Text
    text: Text
    documents: tuple[str, ...]
    days: tuple[date, ...] = ()
    repairs: tuple[Repair, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the plan differs from what the article says."""
        return self.outcome is Outcome.BROKEN


@dataclass(frozen=True)
class PlanFacts:
    """A plan and what was done, as the checks read it. ``span`` is what the person looks at."""

    span: DaySpan
    today: date
    plans: Mapping[date, DayPlan]
    days: Mapping[date, DayRecord] = field(default_factory=dict)
    limits: Limits = DEFAULT_LIMITS
    level: Level = Level.NO_DATA
    gate: Gate = Gate.UNKNOWN
    recovery_weeks: tuple[RecoveryWeek, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    _uses: dict[date, DayUse] = field(default_factory=dict, init=False, repr=False, compare=False)

    def use(self, day: date) -> DayUse:
        """Return how a day was or will be used."""
        found = self._uses.get(day)
        if found is None:
            found = self._uses[day] = use_of(
                day, self.today, self.days.get(day), self.plans.get(day), self.limits
            )
        return found

    def plan(self, day: date) -> DayPlan:
        """Return the plan of a day, which may be empty."""
        return self.plans.get(day) or DayPlan(day)

    @cached_property
    def coming(self) -> tuple[date, ...]:
        """The shown days from today on."""
        return tuple(day for day in self.span if day >= self.today)

    def weeks(self) -> Iterator[date]:
        """Yield the Mondays of the weeks with a shown day from today on."""
        if self.coming:
            monday = self.coming[0] - timedelta(days=self.coming[0].weekday())
            while monday <= self.coming[-1]:
                yield monday
                monday += timedelta(days=7)

    def movable(self, day: date) -> bool:
        """Return whether the plan of a day can still be changed."""
        return day >= self.today and not self.days_done(day)

    def days_done(self, day: date) -> bool:
        """Return whether something was done on a day already."""
        record = self.days.get(day)
        return record is not None and bool(record.kind or record.sessions)


Check: TypeAlias = Callable[[PlanFacts], Finding | None]
"""A check of a plan; returns None when it does not apply, such as without any plan."""
