"""The record of one day, and the journal's entries beside the days."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.measures import DECLARED, OWN, MeasureList, measures_with, read_by_rules
from herstel_gui.domain.own_measures import OwnMeasure, measures_of, said_yes
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, Ranking, SourceOrder
from herstel_gui.domain.reading import Reading, effective
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.training_sessions import KINDS

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.participation import Participation
    from herstel_gui.domain.training_sessions import DayKind, Session

ILL: Final = "ill"
SEVERE: Final = "severe_complaint"
PAIN_PREFIX: Final = "pain:"
"""A tag ``pain:knie`` records pain in one part of the body (rule NIGGLE)."""

REST_PLANNED: Final = "rest"
"""The kind of a planned rest day. A planned day of another kind counts as a training without details."""

TAGS: Final[dict[str, str]] = {
    ILL: tr_noop("ziek"),
    "injured": tr_noop("blessure"),
    "work_stress": tr_noop("werkdruk"),
    "travel": tr_noop("reis"),
    "alcohol": tr_noop("alcohol"),
    "heat": tr_noop("warmte"),
    "altitude": tr_noop("hoogte"),
    "medication": tr_noop("medicijnen"),
    "anti_inflammatory": tr_noop("ontstekingsremmer"),
    "menstruation": tr_noop("menstruatie"),
    SEVERE: tr_noop("ernstige klacht"),
}
"""Stored key and Dutch label of the known tags. Any other word is a tag of the user's own."""


@dataclass(frozen=True, slots=True)
class DayRecord:
    """All entries of one day. Empty fields are unknown, never zero."""

    day: date
    readings: tuple[Reading, ...] = ()
    sessions: tuple[Session, ...] = ()
    kind: DayKind | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    participation: Participation | None = None

    @property
    def ill(self) -> bool:
        """Whether the user marked the day as ill."""
        return ILL in self.tags

    @property
    def empty(self) -> bool:
        """Whether the day has no entry of any kind."""
        return not (
            self.readings or self.sessions or self.kind or self.tags or self.note or self.participation
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """The texts in the user's own words: notes, kinds of training, and own questions answered yes."""
        kinds = (each.kind for each in self.sessions if each.kind not in KINDS)
        yes = (said_yes(each.measure, each.value) for each in self.readings if each.measure.startswith(OWN))
        texts = (self.note, *(each.note for each in self.sessions), *kinds, *yes)
        return tuple(text for text in texts if text)

    @property
    def entered(self) -> bool:
        """Whether the day has an entry that a rule may read; a value of an own measure alone is none."""
        if self.readings and not (self.sessions or self.kind or self.tags or self.note or self.participation):
            return any(read_by_rules(reading.measure) for reading in self.readings)
        return not self.empty

    def of(self, measure: str) -> tuple[Reading, ...]:
        """Return the readings of one measure, from all sources."""
        return tuple(reading for reading in self.readings if reading.measure == measure)

    def effective(self, measure: str) -> Reading | None:
        """Return the reading of a measure that counts: a typed reading beats imported ones."""
        return effective(self.of(measure))


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

    ``measure`` is DAY_KIND for a day recorded as rest of which the person said that the rest is right,
    although a training lies there; ``source`` then names the trainings (``named_together``), so that another
    training is asked about again. An empty one, of an older Herstel, holds for every training of the day.
    """

    day: date
    measure: str
    source: str
    batch: str = field(default="", compare=False, repr=False)


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

    zone: str = "Europe/Amsterdam"
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
