"""Taking the trainings of a calendar file into a plan, such as the training times of a club."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.plan_book import is_rest
from herstel_gui.domain.bounds import PLAN_DAYS_AHEAD
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planned import ICAL, MAX_PLANNED, PlanKind, PlannedTraining, title_in_calendars
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.application.changes import Changes, Entry
    from herstel_gui.application.journal_data import JournalData

_TEXT: Final = tr_noop("trainingen uit een agenda")
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
    """The trainings of a calendar file within a span, and what was left out: name and reason."""

    trainings: tuple[CalendarTraining, ...]
    skipped: tuple[tuple[str, Text], ...] = ()


def readable_span(today: date) -> DaySpan:
    """Return the days for which a calendar file is read: from today, two years at most."""
    return DaySpan(today, today + timedelta(days=PLAN_DAYS_AHEAD))


class CalendarPlans:
    """Takes calendar files into the plan of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Change the plan of ``journal``."""
        self._journal = journal

    def compare(self, file: CalendarFile) -> tuple[int, int, int]:
        """Return how many trainings of a file are new, how many differ, and how many are planned already."""
        held = _by_id(self._journal.surroundings().trainings)
        found = [(_among(held, one), one) for one in file.trainings]
        fresh = sum(old is None for old, _ in found)
        same = sum(old is not None and _like(old, one) for old, one in found)
        return fresh, len(found) - fresh - same, same

    def take(self, file: CalendarFile, otherwise: PlanKind, kind: PlanKind | None = None) -> Changes:
        """Plan the trainings of a file, from today on, as one change.

        A training has ``kind``, else the kind that its name tells, else ``otherwise``. A training that is
        already planned keeps its kind. A day takes MAX_PLANNED trainings; the rest is left out. Trainings
        that are no longer in the file stay, and rest that was planned gives way, as to a typed training.
        """
        today = self._journal.clock.today()
        span = readable_span(today)
        around = self._journal.surroundings()
        held = _by_id(around.trainings)
        counts: dict[date, int] = {}
        for planned in held.values():
            counts[planned.day] = counts.get(planned.day, 0) + 1
        before: list[Entry] = []
        after: list[Entry] = []
        for one in file.trainings:
            old = _among(held, one)
            if one.day not in span or (old is not None and (old.day < today or _like(old, one))):
                continue
            if old is None or old.day != one.day:
                if counts.get(one.day, 0) >= MAX_PLANNED:
                    continue
                counts[one.day] = counts.get(one.day, 0) + 1
            if old is not None:
                before.append(old)
                after.append(replace(old, day=one.day, title=one.title, start=one.start, minutes=one.minutes))
            else:
                chosen = kind or one.kind or otherwise
                after.append(
                    PlannedTraining(
                        one.key, one.day, chosen.value, one.title, one.start, one.minutes, source=ICAL
                    )
                )
        taken = {each.day for each in after if isinstance(each, PlannedTraining)}
        before += [each for each in around.planned if is_rest(each) and each.day in taken]
        return self._journal.change(Text(_TEXT), before, after)


def _by_id(trainings: Iterable[PlannedTraining]) -> dict[str, PlannedTraining]:
    return {one.id: one for one in trainings}


def _among(held: dict[str, PlannedTraining], one: CalendarTraining) -> PlannedTraining | None:
    """Return the planned training that a training of a calendar is; None when it is new."""
    own = held.get(one.own)
    if own is not None and _written(own, one):
        return own
    return held.get(one.key) or held.get(one.former)


def _written(held: PlannedTraining, one: CalendarTraining) -> bool:
    """Return whether a training of a calendar is a planned one as Herstel wrote it to the file."""
    return held.id == one.own and (held.day, held.start, title_in_calendars(held)) == (
        one.day,
        one.start,
        one.title,
    )


def _like(held: PlannedTraining, one: CalendarTraining) -> bool:
    return _written(held, one) or (held.day, held.title, held.start, held.minutes) == (
        one.day,
        one.title,
        one.start,
        one.minutes,
    )
