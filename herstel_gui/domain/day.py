"""The entries of a journal beside the records of its days."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DEFAULT_ZONE
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import DECLARED, MeasureList, measures_with
from herstel_gui.domain.own_measures import OwnMeasure, measures_of
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, Ranking, SourceOrder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.domain.measure import Number

REST_PLANNED: Final = "rest"
"""The kind of a planned rest day. A planned day of another kind counts as a training without details."""


@dataclass(frozen=True, slots=True)
class RecoveryWeek:
    """A declared recovery week, from ``first`` up to and including ``last``."""

    first: date
    last: date
    batch: str = field(default="", compare=False, repr=False)

    def __contains__(self, day: date) -> bool:
        """Return whether a day lies in the week."""
        return self.first <= day <= self.last

    def overlaps(self, other: RecoveryWeek) -> bool:
        """Return whether both weeks have a day in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Discussion:
    """A day on which the user consulted a professional. Reasons rest only on later days."""

    day: date
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A reading that the user excludes from the baseline (a bad strap, a wrong moment)."""

    day: date
    measure: str
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class BaselineRestart:
    """The first day of a new baseline of a measure (new watch, medicine, pregnancy)."""

    day: date
    measure: str
    reason: str = ""
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class EpisodeAnswer:
    """The user's answer to a warning episode. The episode is identified by its first day.

    ``verdict`` is ``right``, ``false_alarm`` or empty; ``seen`` is the last day on which the user folded the
    warning.
    """

    first_day: date
    seen: date | None = None
    verdict: str = ""
    reason: str = ""
    batch: str = field(default="", compare=False, repr=False)


def answer_within(answers: Iterable[EpisodeAnswer], first: date, last: date) -> EpisodeAnswer | None:
    """Return the answer to the warning that lasted from ``first`` to ``last``; None without an answer.

    An answer names the first day that its warning had then. After a correction of earlier entries the warning
    may begin earlier, so a day within it is enough; of several the one that names the first day goes before
    the others, then one with a verdict, then the newest.
    """
    inside = [answer for answer in answers if first <= answer.first_day <= last]
    return max(
        inside,
        key=lambda answer: (answer.first_day == first, bool(answer.verdict), answer.first_day),
        default=None,
    )


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """Rest planned for one day. A plan is no reading: the day stays empty and no signal reads the plan."""

    day: date
    kind: str
    note: str = ""
    batch: str = field(default="", compare=False, repr=False)


DAY_KIND: Final = "day_kind"


@dataclass(frozen=True, slots=True)
class ConfirmedReading:
    """A doubtful imported reading of which the person said that it is right; it counts from then on.

    ``value`` is what was said to be right: another value that replaces it is asked about again. None, of an
    older Herstel, holds for every value. ``measure`` is DAY_KIND for a day recorded as rest of which the
    person said that the rest is right, although a training lies there; ``source`` then names the trainings
    (``named_together``), so that another training is asked about again. An empty one, of an older Herstel,
    holds for every training of the day.
    """

    day: date
    measure: str
    source: str
    value: Number | None = None
    batch: str = field(default="", compare=False, repr=False)

    def holds_for(self, value: Number | None) -> bool:
        """Tell whether this value was said to be right."""
        return self.value is None or self.value == value


@dataclass(frozen=True, slots=True)
class ContextEntry:
    """What the person told for a physician about one topic, such as medication, as it was on ``day``.

    Nothing is computed from it. ``topic`` is a key of ``report.context``; of several days the newest counts.
    """

    day: date
    topic: str
    text: str
    batch: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The entries beside the days, each tuple in order of date, and the time zone of the journal.

    ``discussed`` are the days on which a professional was consulted: later reasons for level 4 rest only on
    days after the newest one.
    """

    zone: str = DEFAULT_ZONE
    recovery_weeks: tuple[RecoveryWeek, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    restarts: tuple[BaselineRestart, ...] = ()
    answers: tuple[EpisodeAnswer, ...] = ()
    planned: tuple[PlannedDay, ...] = ()
    discussed: tuple[date, ...] = ()
    confirmed: tuple[ConfirmedReading, ...] = ()
    sources: tuple[KnownSource, ...] = ()
    source_orders: tuple[SourceOrder, ...] = ()
    imports: tuple[ImportBatch, ...] = ()
    trainings: tuple[PlannedTraining, ...] = ()
    periods: tuple[PlannedPeriod, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    context: tuple[ContextEntry, ...] = ()
    settings: tuple[PersonalSetting, ...] = ()
    own_measures: tuple[OwnMeasure, ...] = ()

    @property
    def measures(self) -> MeasureList:
        """The measures of the journal: those of Herstel, and those that the person declared."""
        return measures_with(measures_of(self.own_measures)) if self.own_measures else DECLARED

    @property
    def ranking(self) -> Ranking:
        """Which of several sources of a measure counts."""
        return Ranking(self.sources, self.source_orders)

    @property
    def planned_rest(self) -> frozenset[date]:
        """The days for which rest is planned, including days in the past."""
        return frozenset(plan.day for plan in self.planned if plan.kind == REST_PLANNED)
