"""Taking the trainings of a calendar file into a plan, such as the training times of a club."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.application.calendar_contents import NOTHING
from herstel_gui.application.calendar_matching import LostTraining, lost, paired, written
from herstel_gui.application.plan_book import is_rest
from herstel_gui.domain.bounds import PLAN_DAYS_AHEAD
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import ICAL, MAX_PLANNED, PlanKind, PlannedTraining
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from herstel_gui.application.calendar_contents import CalendarFile, CalendarTraining
    from herstel_gui.application.changes import Changes, Entry
    from herstel_gui.application.journal_data import JournalData

_TEXT: Final = tr_noop("trainingen uit een agenda")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A calendar file beside the plan: how many of its trainings are new, other, and planned already.

    ``gone`` are the planned trainings of calendars that the file has no more. ``full`` is how many trainings
    do not fit, because their day already has MAX_PLANNED.
    """

    fresh: int
    changed: int
    same: int
    gone: tuple[LostTraining, ...] = ()
    full: int = 0

    @property
    def certain(self) -> tuple[PlannedTraining, ...]:
        """The planned trainings that are not held any more."""
        return tuple(one.training for one in self.gone if one.certain)


def readable_span(today: date) -> DaySpan:
    """Return the days for which a calendar file is read: from today, two years at most."""
    return DaySpan(today, today + timedelta(days=PLAN_DAYS_AHEAD))


class CalendarPlans:
    """Takes calendar files into the plan of a journal."""

    def __init__(self, journal: JournalData) -> None:
        """Change the plan of ``journal``."""
        self._journal = journal

    def compare(self, file: CalendarFile, *, keep: bool = False) -> Comparison:
        """Return what a file changes, with the room that trainings leave that are no longer held.

        With ``keep`` these stay in the plan, and leave none. UnusableFileError when the file says nothing
        about today or later.
        """
        held = self._journal.surroundings().trainings
        pairs = paired(held, file)
        gone = lost(held, pairs, file, self._journal.clock.today())
        if not (pairs or gone or file.skipped):
            raise UnusableFileError(Text(NOTHING, name=file.name))
        counts = Counter(one.day for one in held)
        if not keep:
            counts.subtract(one.training.day for one in gone if one.certain)
        out = [old for _, old, fits in self._judged(pairs, counts) if not fits]
        fresh = sum(old is None for _, old in pairs) - out.count(None)
        same = sum(old is not None and _like(old, one) for one, old in pairs)
        return Comparison(fresh, len(pairs) - len(out) - fresh - same, same, gone, len(out))

    def take(
        self,
        file: CalendarFile,
        otherwise: PlanKind,
        kind: PlanKind | None = None,
        drop: Collection[PlannedTraining] = (),
    ) -> Changes:
        """Plan the trainings of a file, from today on, and remove those in ``drop``, as one change.

        A training has ``kind``, else the kind that its name tells, else ``otherwise``. A training that is
        already planned keeps its kind. A day takes MAX_PLANNED trainings; the rest is left out. Rest that
        was planned gives way, as to a typed training. ``drop`` is chosen from what ``compare`` calls gone.
        """
        today = self._journal.clock.today()
        around = self._journal.surroundings()
        dropped = [one for one in around.trainings if one in drop and one.day >= today]
        before: list[Entry] = [*dropped]
        after: list[Entry] = []
        counts = Counter(one.day for one in around.trainings)
        counts.subtract(one.day for one in dropped)
        for one, old, fits in self._judged(paired(around.trainings, file), counts):
            if not fits:
                continue
            if old is None:
                chosen = kind or one.kind or otherwise
                after.append(_planned(one, chosen))
            else:
                before.append(old)
                after.append(replace(old, day=one.day, title=one.title, start=one.start, minutes=one.minutes))
        taken = {each.day for each in after if isinstance(each, PlannedTraining)}
        before += [each for each in around.planned if is_rest(each) and each.day in taken]
        return self._journal.change(Text(_TEXT), before, after)

    def _judged(
        self, pairs: Iterable[tuple[CalendarTraining, PlannedTraining | None]], counts: Counter[date]
    ) -> Iterator[tuple[CalendarTraining, PlannedTraining | None, bool]]:
        """Yield the pairs of days within reach that differ from the plan, and whether their day has room.

        ``counts`` holds the number of trainings of each day, and grows with each one that has room.
        """
        today = self._journal.clock.today()
        span = readable_span(today)
        for one, old in pairs:
            if one.day not in span or (old is not None and (old.day < today or _like(old, one))):
                continue
            moves = old is None or old.day != one.day
            fits = not moves or counts[one.day] < MAX_PLANNED
            counts[one.day] += moves and fits
            yield one, old, fits


def _planned(one: CalendarTraining, kind: PlanKind) -> PlannedTraining:
    return PlannedTraining(one.key, one.day, kind.value, one.title, one.start, one.minutes, source=ICAL)


def _like(held: PlannedTraining, one: CalendarTraining) -> bool:
    return written(held, one) or (held.day, held.title, held.start, held.minutes) == (
        one.day,
        one.title,
        one.start,
        one.minutes,
    )
