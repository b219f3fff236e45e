"""What a calendar file holds, as far as a plan can use it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.text import tr_noop

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.domain.text import Text

NOTHING: Final = tr_noop("In {name} staan geen trainingen van vandaag of later.")
_WORDS: Final[tuple[tuple[PlanKind, str], ...]] = (
    (PlanKind.MATCH, r"wedstrijd|competitie|toernooi|\bmatch(es)?\b|\b(wieler)?race\b"),
    (PlanKind.STRENGTH, r"\bkracht|\bstrength\b|\bgym\b|\bfitness"),
    (PlanKind.HARD, r"\binterval|\bzwa(ar|re)\b|\bhard\b|\btempo(?!rar)|\bsprint|\bintensie(f|ve)\b"),
    (PlanKind.EASY, r"\brustige?\b|\bherstel|\bduur|\beasy\b|\blos(rijden|lopen)|\buitrijden|\brecovery\b"),
)
"""What in the name of a training tells its kind, the most telling kind first; "hardlopen" is not "hard"."""


@dataclass(frozen=True, slots=True)
class CalendarTraining:
    """A training of a calendar file on one day.

    ``key`` is the same whenever the file is read again, also with another clock time. ``former`` is the key
    by which earlier versions stored it, and ``own`` the id of the plan of Herstel that was written to the
    file; both are empty when there is none.
    """

    key: str
    day: date
    title: str
    start: int | None
    minutes: int | None
    former: str = ""
    own: str = ""

    @property
    def kind(self) -> PlanKind | None:
        """The kind that the name tells; None when it tells nothing."""
        words = self.title.casefold()
        return next((kind for kind, known in _WORDS if re.search(known, words)), None)


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """The trainings of a calendar file within a span, and what was left out: name and reason.

    ``changed_names`` are the names that are not taken over whole: their beginning, and what was left out.
    ``cancelled`` are the ids of trainings that the file calls off, ``events`` the ids of the events that it
    tells in full, and ``series`` those of them that come more than once. ``reach`` are the first and the last
    day with an event, also outside of the span. ``whole`` is whether what is missing is no longer held: the
    file is no invitation to one event, and everything in it can be read.
    """

    trainings: tuple[CalendarTraining, ...]
    skipped: tuple[tuple[str, Text], ...] = ()
    changed_names: tuple[tuple[str, Text], ...] = ()
    name: str = ""
    cancelled: frozenset[str] = frozenset()
    events: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    reach: tuple[date, date] | None = None
    whole: bool = False

    @property
    def titles(self) -> frozenset[str]:
        """The names of its trainings, without regard to capitals."""
        return frozenset(one.title.casefold() for one in self.trainings)
