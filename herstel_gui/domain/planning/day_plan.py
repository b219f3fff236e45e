"""The plan of one day, from the stored entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, TypeAlias

from herstel_gui.domain.day import REST_PLANNED, PlannedDay
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.planned import EXPECTED_RPE, PlanKind, PlannedTraining

if TYPE_CHECKING:
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day import Surroundings

PlanEntry: TypeAlias = PlannedDay | PlannedTraining

OF_DAY: Final = ""
"""The id of a training that is stored as the kind of a whole day, by another version of Herstel."""


@dataclass(frozen=True, slots=True)
class LoadSum:
    """A load in arbitrary units: RPE times minutes, summed. ``at_least`` when a part of it is unknown."""

    figure: Number = 0
    at_least: bool = False

    def __add__(self, other: LoadSum) -> LoadSum:
        """Return the sum of both."""
        total = tidy(Decimal(self.figure) + other.figure)
        return LoadSum(total, self.at_least or other.at_least)


@dataclass(frozen=True, slots=True)
class DayPlan:
    """What is planned for a day: full rest, or trainings in the order of their start. Both can be empty."""

    day: date
    rest: bool = False
    trainings: tuple[PlannedTraining, ...] = ()
    note: str = ""
    """The note of planned rest."""

    @property
    def empty(self) -> bool:
        """Whether nothing is planned."""
        return not (self.rest or self.trainings)

    @property
    def kind(self) -> PlanKind | None:
        """The kind of the hardest training, else rest; None when nothing known is planned."""
        kinds = [kind for training in self.trainings if (kind := training.plan_kind)]
        if kinds:
            return max(kinds, key=lambda kind: kind.rank)
        return PlanKind.REST if self.rest and not self.trainings else None

    @property
    def kinds(self) -> frozenset[PlanKind]:
        """The kinds of the planned trainings, or rest."""
        kinds = frozenset(kind for training in self.trainings if (kind := training.plan_kind))
        return kinds or (frozenset({PlanKind.REST}) if self.kind else frozenset())

    @property
    def heavy(self) -> bool:
        """Whether a hard training or a match is planned."""
        return any(kind.heavy for kind in self.kinds)

    @property
    def minutes(self) -> int | None:
        """The minutes of all trainings; None when a length is unknown or nothing is planned."""
        if not self.trainings:
            return 0 if self.rest else None
        lengths = [training.minutes for training in self.trainings]
        return None if None in lengths else sum(length for length in lengths if length is not None)

    @property
    def load(self) -> LoadSum:
        """The expected load: RPE times minutes; for a training without RPE the one expected of its kind."""
        total = LoadSum()
        for training in self.trainings:
            total += expected_load(training)
        return total


def expected_load(training: PlannedTraining) -> LoadSum:
    """Return the expected load of a training; unknown parts make it a lower bound of zero."""
    kind = training.plan_kind
    rpe = training.rpe if training.rpe is not None else EXPECTED_RPE[kind] if kind else None
    if rpe is None or training.minutes is None:
        return LoadSum(0, at_least=True)
    return LoadSum(tidy(Decimal(rpe) * training.minutes))


def plan_of(day: date, entries: Iterable[PlanEntry]) -> DayPlan:
    """Return the plan of a day from its entries. Rest beside a training is no rest."""
    rest, note, trainings = False, "", []
    for entry in entries:
        match entry:
            case PlannedTraining():
                trainings.append(entry)
            case PlannedDay(kind=kind) if kind == REST_PLANNED:
                rest, note = True, entry.note
            case _:
                trainings.append(PlannedTraining(OF_DAY, day, entry.kind, entry.note))
    ordered = tuple(sorted(trainings, key=lambda one: (one.start is None, one.start or 0, one.id)))
    return DayPlan(day, rest and not ordered, ordered, note)


def plans_over(surroundings: Surroundings, span: DaySpan) -> Mapping[date, DayPlan]:
    """Return the plans of the days of a span that have one, the oldest first."""
    entries: defaultdict[date, list[PlanEntry]] = defaultdict(list)
    listed: list[PlanEntry] = [*surroundings.planned, *surroundings.trainings]
    for entry in listed:
        if entry.day in span:
            entries[entry.day].append(entry)
    return {day: plan_of(day, entries[day]) for day in sorted(entries)}
