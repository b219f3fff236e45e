"""A day of the journal, and the other things a journal holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.reading import Reading, effective
from herstel_gui.domain.text import tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.training_sessions import DayKind, Session

ILL: Final = "ill"
SEVERE: Final = "severe_complaint"
PAIN_PREFIX: Final = "pain:"
"""A tag ``pain:knie`` records pain in one part of the body (rule NIGGLE)."""

REST_PLANNED: Final = "rest"
"""The kind of a planned day on which there is to be rest. Other kinds are kept and say nothing yet."""

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
"""Stored key and Dutch label of the known tags; own words are tags too."""


@dataclass(frozen=True, slots=True)
class DayRecord:
    """All that was recorded for one day. Empty parts are unknown, never zero."""

    day: date
    readings: tuple[Reading, ...] = ()
    sessions: tuple[Session, ...] = ()
    kind: DayKind | None = None
    tags: tuple[str, ...] = ()
    note: str = ""

    @property
    def ill(self) -> bool:
        """Whether the user marked the day as ill."""
        return ILL in self.tags

    @property
    def empty(self) -> bool:
        """Whether nothing at all was recorded."""
        return not (self.readings or self.sessions or self.kind or self.tags or self.note)

    def of(self, measure: str) -> tuple[Reading, ...]:
        """Return the readings of one measure, from all sources."""
        return tuple(reading for reading in self.readings if reading.measure == measure)

    def effective(self, measure: str) -> Reading | None:
        """Return the reading that counts: typed beats imported."""
        return effective(self.of(measure))


@dataclass(frozen=True, slots=True)
class RecoveryWeek:
    """A declared recovery week, from ``first`` up to and including ``last``."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A reading that the user keeps out of the baseline (a bad strap, a wrong moment)."""

    day: date
    measure: str


@dataclass(frozen=True, slots=True)
class BaselineRestart:
    """From this day the baseline of a measure begins anew (new watch, medicine, pregnancy)."""

    day: date
    measure: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EpisodeAnswer:
    """What the user said of a warning episode, known by the day it began.

    ``verdict`` is ``right``, ``false_alarm`` or empty; ``seen`` is the last day on which it was folded.
    """

    first_day: date
    seen: date | None = None
    verdict: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """What a day is meant to be. It is no reading: it fills in nothing and no signal knows of it."""

    day: date
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands beside the days: weeks, baseline choices, answers and plans, each in order of date."""

    zone: str = "Europe/Amsterdam"
    recovery_weeks: tuple[RecoveryWeek, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    restarts: tuple[BaselineRestart, ...] = ()
    answers: tuple[EpisodeAnswer, ...] = ()
    planned: tuple[PlannedDay, ...] = ()

    @property
    def planned_rest(self) -> frozenset[date]:
        """The days for which rest is planned, past ones too."""
        return frozenset(one.day for one in self.planned if one.kind == REST_PLANNED)
