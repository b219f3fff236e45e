"""Taking the trainings of a calendar file into a plan, such as the training times of a club."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.bounds import PLAN_DAYS_AHEAD
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planned import ICAL, MAX_PLANNED, PlanKind, PlannedTraining
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes
    from herstel_gui.application.journal_data import JournalData

_TEXT: Final = tr_noop("trainingen uit een agenda")
_WORDS: Final[tuple[tuple[PlanKind, tuple[str, ...]], ...]] = (
    (PlanKind.MATCH, ("wedstrijd", "match", "race", "competitie", "toernooi")),
    (PlanKind.STRENGTH, ("kracht", "strength", "gym", "fitness")),
    (PlanKind.HARD, ("interval", "zwaar", "hard", "tempo", "sprint", "intensief")),
    (PlanKind.EASY, ("rustig", "herstel", "duur", "easy", "losrijden", "loslopen", "uitrijden", "recovery")),
)
"""Words in the name of a training that tell its kind, the most telling kind first."""


@dataclass(frozen=True, slots=True)
class CalendarTraining:
    """A training of a calendar file on one day. ``key`` is the same whenever the file is read again."""

    key: str
    day: date
    title: str
    start: int | None
    minutes: int | None

    @property
    def kind(self) -> PlanKind | None:
        """The kind that the name tells; None when it tells nothing."""
        words = self.title.casefold()
        return next((kind for kind, known in _WORDS if any(word in words for word in known)), None)


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
        held = {one.id: one for one in self._journal.surroundings().trainings}
        fresh = [one for one in file.trainings if one.key not in held]
        same = [one for one in file.trainings if one.key in held and _like(held[one.key], one)]
        return len(fresh), len(file.trainings) - len(fresh) - len(same), len(same)

    def take(self, file: CalendarFile, otherwise: PlanKind, kind: PlanKind | None = None) -> Changes:
        """Plan the trainings of a file, from today on, as one change.

        A training has ``kind``, else the kind that its name tells, else ``otherwise``. One that is planned
        already keeps the kind that it has. A day takes MAX_PLANNED trainings; the rest is left out. Trainings
        that are no longer in the file stay.
        """
        today = self._journal.clock.today()
        span = readable_span(today)
        held = {one.id: one for one in self._journal.surroundings().trainings}
        counts: dict[date, int] = {}
        for planned in held.values():
            counts[planned.day] = counts.get(planned.day, 0) + 1
        before: list[PlannedTraining] = []
        after: list[PlannedTraining] = []
        for one in file.trainings:
            old = held.get(one.key)
            if one.day not in span or (old is not None and old.day < today):
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
        return self._journal.change(Text(_TEXT), before, after)


def _like(held: PlannedTraining, one: CalendarTraining) -> bool:
    return (held.day, held.title, held.start, held.minutes) == (one.day, one.title, one.start, one.minutes)
