"""Makes the picture in another thread; after a change only the changed panels are made again."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, TypeVar

from herstel_gui.application.changes import Changes
from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.trends.building import TrendBuilder
from herstel_gui.views.trends.arrays import PictureArrays, picture_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.day import Surroundings
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.trends.picture import SignalHistoryLike, TrendPicture
    from herstel_gui.views.trends.choices import TrendChoices

    MakesHistory: TypeAlias = Callable[[Mapping[date, DayRecord], Surroundings, Limits], SignalHistoryLike]

_T = TypeVar("_T")
FEW_DAYS: Final = 31
USUAL: Final = 0.005
POLITE: Final = 0.0001
"""The switch interval of Python's threads in seconds: its default, and while a picture is made."""
LEAD: Final = 120
"""The number of days read before the first day in view, for baselines and levels."""


class Monitor(Protocol):
    """The part of ``desktop.background.Monitor`` that the work uses."""

    def progress(self, done: int, total: int) -> None:
        """Report progress; raises an exception when the work was cancelled."""


class Runs(Protocol):
    """The part of ``desktop.background.Background`` that the page uses."""

    def run(
        self,
        work: Callable[[Monitor], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
    ) -> object:
        """Run ``work`` in another thread, then call ``done`` or ``failed`` in the calling thread."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The arrays of a picture and their builder; ``whole`` is False for recent days only."""

    builder: TrendBuilder
    arrays: PictureArrays
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """An order for a picture: the journal, the choices, the previous picture and the changes since."""

    journal: Journal
    history: MakesHistory
    choices: TrendChoices
    before: Loaded | None
    changes: tuple[object, ...]

    def make(self, monitor: Monitor) -> Loaded:
        """Make the whole picture, in any thread."""
        with gently():
            return self._load(self._builder(), monitor)

    def make_recent(self, days: int, monitor: Monitor) -> Loaded:
        """Make a picture of the last ``days`` days only, quickly, until the whole picture is made.

        Without earlier days in the journal the whole picture is made at once.
        """
        extent, today = self.journal.extent(), self.journal.clock.today()
        recent = DaySpan.ending(today, days + LEAD)
        if extent is None or extent.first >= recent.first - LEAD * ONE_DAY:
            return self.make(monitor)
        last = max(extent.last, today)
        return self._load(
            self._new_builder(self.journal.days(DaySpan(recent.first, last))), monitor, whole=False
        )

    def _load(self, builder: TrendBuilder, monitor: Monitor, *, whole: bool = True) -> Loaded:
        recorded = {name.key: name.days for name in builder.names()}
        picture = picture_of(builder, self.choices.shown(recorded), monitor)
        known = self.before.arrays if self.before else None
        return Loaded(builder, picture_arrays(picture, known), whole)

    def _builder(self) -> TrendBuilder:
        before, today = self.before, self.journal.clock.today()
        if (
            before is not None
            and before.builder.today == today
            and before.builder.limits == self.journal.limits
            and before.builder.person == self.journal.person
        ):
            if not self.changes:
                return before.builder
            changed, touched_days = touched(self.changes)
            if changed is not None:
                records = merged(before.builder.days, self.journal, touched_days)
                surroundings = self.journal.surroundings()
                history = self.history(records, surroundings, self.journal.limits)
                return before.builder.updated(records, surroundings, history, changed)
        return self._new_builder(self.journal.days())

    def _new_builder(self, days: Mapping[date, DayRecord]) -> TrendBuilder:
        surroundings, limits = self.journal.surroundings(), self.journal.limits
        history = self.history(days, surroundings, limits)
        today = self.journal.clock.today()
        return TrendBuilder(days, surroundings, history, today, limits, self.journal.person)


def picture_of(builder: TrendBuilder, keys: Sequence[str], monitor: Monitor) -> TrendPicture:
    """Return the picture of the panels ``keys``; the work can be cancelled between two panels."""
    for number, key in enumerate(keys):
        monitor.progress(number, len(keys))
        builder.picture((key,))
    return builder.picture(keys)


@contextmanager
def gently() -> Iterator[None]:
    """Set a short switch interval within the context, so that the window stays responsive.

    Painting a frame releases Python's lock many times, and would wait 5 ms each time to get the lock back.
    """
    sys.setswitchinterval(POLITE)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL)


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
