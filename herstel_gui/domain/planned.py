"""The entries of a plan. A plan is no reading: the day stays empty, and no signal reads the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date
from enum import Enum
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import TYPED
from herstel_gui.domain.text import DUTCH, Text, say, tr_in, tr_noop
from herstel_gui.domain.training_sessions import POSSIBLE_MINUTES, POSSIBLE_RPE

MAX_PLANNED: Final = 24
"""Maximum number of trainings planned on one day."""
OWN: Final = "@herstel"
"""The end of the ids of events that Herstel writes to a calendar file, behind the id of the plan."""

_DAY_MINUTES: Final = 1440
_MINUTES_REFUSED: Final = tr_noop("Duur: {value} minuten kan niet. Een dag heeft 1440 minuten.")
_RPE_REFUSED: Final = tr_noop("Zwaarte: {value} kan niet. Kies 0 (rust) tot en met 10 (maximaal).")
_START_REFUSED: Final = tr_noop("Begin: deze tijd kan niet. Typ bijvoorbeeld 18:30.")


class PlanKind(Enum):
    """What is planned: full rest, or the kind of a training. The values are stored."""

    REST = "rest"
    EASY = "easy"
    HARD = "hard"
    STRENGTH = "strength"
    MATCH = "match"

    @property
    def heavy(self) -> bool:
        """Whether a day with this kind is planned as a hard day: a hard training or a match."""
        return self in {PlanKind.HARD, PlanKind.MATCH}

    @property
    def rank(self) -> int:
        """The place among the kinds from rest to match; the highest names a day with several trainings."""
        return _ORDER.index(self)


_ORDER: Final = (PlanKind.REST, PlanKind.EASY, PlanKind.STRENGTH, PlanKind.HARD, PlanKind.MATCH)

PLAN_LABELS: Final[dict[PlanKind, str]] = {
    PlanKind.REST: tr_in("plan", "rust"),
    PlanKind.EASY: tr_in("plan", "rustig"),
    PlanKind.HARD: tr_in("plan", "zwaar"),
    PlanKind.STRENGTH: tr_in("plan", "kracht"),
    PlanKind.MATCH: tr_in("plan", "wedstrijd"),
}

EXPECTED_RPE: Final[dict[PlanKind, int]] = {
    PlanKind.REST: 0,
    PlanKind.EASY: 3,
    PlanKind.STRENGTH: 5,
    PlanKind.HARD: 7,
    PlanKind.MATCH: 8,
}
"""The session RPE of a planned training without an RPE of its own. Herstel's own choice."""

HOLIDAY: Final = "holiday"
"""The kind of a planned period of holiday. Periods of other kinds are kept and shown by their word."""

ICAL: Final = "ical"
"""The source of trainings from a calendar file."""


@dataclass(frozen=True, slots=True)
class PlannedTraining:
    """A planned training. ``start`` is in minutes after local midnight; unknown fields are None.

    ``kind`` is the value of a ``PlanKind``; another word, from a newer version, is kept. ``title`` is what
    the training is called ("clubtraining"). ``source`` is TYPED, or ICAL for one from a calendar file.
    """

    id: str
    day: date
    kind: str
    title: str = ""
    start: int | None = None
    minutes: int | None = None
    rpe: Number | None = None
    source: str = TYPED
    batch: str = field(default="", compare=False, repr=False)

    def __post_init__(self) -> None:
        """Raise RefusedValueError when start, minutes or RPE lie outside their possible range."""
        # compared in place: years of plans are thousands of trainings, read with every change
        if self.minutes is not None and not 0 <= self.minutes <= POSSIBLE_MINUTES.high:
            raise RefusedValueError(Text(_MINUTES_REFUSED, value=self.minutes))
        if self.rpe is not None and not 0 <= self.rpe <= POSSIBLE_RPE.high:
            raise RefusedValueError(Text(_RPE_REFUSED, value=self.rpe))
        if self.start is not None and not 0 <= self.start < _DAY_MINUTES:
            raise RefusedValueError(Text(_START_REFUSED, value=self.start))

    @property
    def plan_kind(self) -> PlanKind | None:
        """The kind of the training; None for a kind of a newer version."""
        return kind_of(self.kind)


def kind_of(word: str) -> PlanKind | None:
    """Return the kind that is stored as ``word``; None for a kind of a newer version."""
    try:
        return PlanKind(word)
    except ValueError:
        return None


def title_in_calendars(training: PlannedTraining) -> str:
    """Return what a planned training is called in a calendar file: its title and its kind, in Dutch."""
    kind = training.plan_kind
    label = say(Text(PLAN_LABELS[kind]), DUTCH) if kind else training.kind
    return f"{training.title} ({label})" if training.title else label


@dataclass(frozen=True, slots=True)
class PlannedPeriod:
    """A planned period such as a holiday, from ``first`` up to and including ``last``."""

    first: date
    last: date
    kind: str = HOLIDAY
    note: str = ""
    batch: str = field(default="", compare=False, repr=False)

    def __contains__(self, day: date) -> bool:
        """Return whether a day lies in the period."""
        return self.first <= day <= self.last

    @property
    def span(self) -> DaySpan:
        """The days of the period."""
        return DaySpan(self.first, self.last)


class Deed(Enum):
    """What a person does after a warning. The values are stored."""

    QUIET_DAYS = "quiet_days"
    """Two or three really quiet days (document 000)."""
    RECOVERY_WEEK = "recovery_week"
    """A whole recovery week, which is a declared recovery week (document 000)."""
    EASE_BACK = "ease_back"
    """Building up in steps after quiet days or a recovery week."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A deed after a warning that Herstel follows, from ``first`` up to and including ``last``.

    ``warning`` is the first day of the warning; None when it was begun without one. The answers are those to
    the three questions on the day after ``last``; None is unknown. ``ended`` is True when the person stopped
    it.
    """

    first: date
    last: date
    deed: Deed
    warning: date | None = None
    less_tired: bool | None = None
    eager: bool | None = None
    slept_well: bool | None = None
    ended: bool = False
    batch: str = field(default="", compare=False, repr=False)

    def __contains__(self, day: date) -> bool:
        """Return whether a day is one of the days of the deed."""
        return self.first <= day <= self.last

    @property
    def answers(self) -> tuple[bool | None, bool | None, bool | None]:
        """The answers to the three questions: less tired, eager to train, slept well."""
        return self.less_tired, self.eager, self.slept_well


def followed_now(follow_ups: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    """Return the deeds that are followed: not ended, and without a later one that began before their end.

    A deed ends the one before it; two computers can each begin one, and then the later one holds.
    """
    open_ones = [one for one in follow_ups if not one.ended]
    return tuple(
        one for one in open_ones if not any(one.first < other.first <= one.last for other in open_ones)
    )
