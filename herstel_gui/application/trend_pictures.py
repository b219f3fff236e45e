"""Makes the picture of Trends from the journal; after a change only the changed panels are made again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeAlias

from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.domain.trends.picture import SignalHistoryLike, TrendPicture

MakesHistory: TypeAlias = Callable[[Mapping[date, DayRecord], Surroundings, Limits], SignalHistoryLike]
FEW_DAYS: Final = 31
LEAD: Final = 120
"""The number of days read before the first day in view, for baselines and levels."""


class Monitor(Protocol):
    """Watches over work in another thread."""

    def progress(self, done: int, total: int) -> None:
        """Report progress; raises an exception when the work was cancelled."""


@dataclass(frozen=True, slots=True)
class MadePicture:
    """A picture and its builder; ``whole`` is False for recent days only."""

    builder: TrendBuilder
    picture: TrendPicture
    whole: bool = True


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """An order for a picture.

    ``panels`` chooses the keys of the panels by the number of recorded days of each; ``before`` built the
    previous whole picture, and ``changes`` are the changes since.
    """

    journal: Journal
    history: MakesHistory
    panels: Callable[[Mapping[str, int]], Sequence[str]]
    before: TrendBuilder | None
    changes: tuple[object, ...]

    def make(self, monitor: Monitor) -> MadePicture:
        """Make the whole picture, in any thread."""
        return self._made(self._builder(), monitor)

    def make_recent(self, days: int, monitor: Monitor) -> MadePicture:
        """Make a picture of the last ``days`` days only, quickly, until the whole picture is made.

        Without earlier days in the journal the whole picture is made at once.
        """
        extent, today = self.journal.extent(), self.journal.clock.today()
        recent = DaySpan.ending(today, days + LEAD)
        if extent is None or extent.first >= recent.first - LEAD * ONE_DAY:
            return self.make(monitor)
        span = DaySpan(recent.first, max(extent.last, today))
        return self._made(self._new_builder(self.journal.days(span)), monitor, whole=False)

    def _made(self, builder: TrendBuilder, monitor: Monitor, *, whole: bool = True) -> MadePicture:
        keys = self.panels({name.key: name.days for name in builder.names()})
        for number, key in enumerate(keys):  # the work can be cancelled between two panels
            monitor.progress(number, len(keys))
            builder.picture((key,))
        return MadePicture(builder, builder.picture(keys), whole)

    def _builder(self) -> TrendBuilder:
        before, today = self.before, self.journal.clock.today()
        if (
            before is not None
            and before.today == today
            and before.limits == self.journal.limits
            and before.person == self.journal.person
        ):
            if not self.changes:
                return before
            changed, touched_days = touched(self.changes)
            if changed is not None:
                records = merged(before.days, self.journal, touched_days)
                surroundings = self.journal.surroundings()
                history = self.history(records, surroundings, self.journal.limits)
                return before.updated(records, surroundings, history, changed)
        return self._new_builder(self.journal.days())

    def _new_builder(self, days: Mapping[date, DayRecord]) -> TrendBuilder:
        surroundings, limits = self.journal.surroundings(), self.journal.limits
        history = self.history(days, surroundings, limits)
        today = self.journal.clock.today()
        return TrendBuilder(days, surroundings, history, today, limits, self.journal.person)


def touched(changes: Sequence[object]) -> tuple[frozenset[str] | None, frozenset[date]]:
    """Return the measures and days of changes; None for the measures when all panels may differ.

    All panels may differ after other entries than readings, such as tags, and after large imports.
    """
    measures: set[str] = set()
    days: set[date] = set()
    for change in changes:
        if not isinstance(change, Changes) or len(change.days) > FEW_DAYS:
            return None, frozenset()
        if not all(isinstance(edit.entry, Reading) for edit in change.edits):
            return None, frozenset()
        measures |= change.measures
        days |= change.days
    return frozenset(measures), frozenset(days)


def merged(
    known: Mapping[date, DayRecord], journal: Journal, days: frozenset[date]
) -> Mapping[date, DayRecord]:
    """Return ``known`` with the records of ``days`` read again from the journal."""
    records = dict(known)
    for day in days:
        records.pop(day, None)
        records.update(journal.days(DaySpan(day, day)))
    return dict(sorted(records.items()))
