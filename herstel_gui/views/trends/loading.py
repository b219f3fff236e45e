"""Makes the picture away from the window's thread, and only as much of it as a change asks for."""

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
    from herstel_gui.domain.day import DayRecord, Surroundings
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.trends.picture import SignalHistoryLike, TrendPicture
    from herstel_gui.views.trends.choices import TrendChoices

    MakesHistory: TypeAlias = Callable[[Mapping[date, DayRecord], Surroundings, Limits], SignalHistoryLike]

_T = TypeVar("_T")
FEW_DAYS: Final = 31
USUAL: Final = 0.005
POLITE: Final = 0.0001
"""Seconds between turns of threads: Python's own, and while a picture is being made."""
LEAD: Final = 120
"""Days read before the first one in view: baselines and levels look that far back, or nearly."""


class Monitor(Protocol):
    """What work knows of the one who waits for it (``desktop.background.Monitor``)."""

    def progress(self, done: int, total: int) -> None:
        """Tell how far it is; raises when it need not go on."""


class Runs(Protocol):
    """What carries out work in another thread (``desktop.background.Background``)."""

    def run(
        self,
        work: Callable[[Monitor], _T],
        done: Callable[[_T], None],
        failed: Callable[[HerstelError], None],
    ) -> object:
        """Start ``work``; later, in this thread, ``done`` with its result or ``failed`` with its trouble."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A picture ready for drawing and the builder it came from."""

    builder: TrendBuilder
    arrays: PictureArrays
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made: for which choices, from which journal, on the ground of what was made before."""

    journal: Journal
    history: MakesHistory
    choices: TrendChoices
    before: Loaded | None
    changes: tuple[object, ...]

    def make(self, monitor: Monitor) -> Loaded:
        """Make it (in any thread)."""
        with gently():
            return self._load(self._builder(), monitor)

    def make_recent(self, days: int, monitor: Monitor) -> Loaded:
        """Make only the last days, as if nothing went before: soon there, and soon replaced by the whole."""
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
        return TrendBuilder(days, surroundings, history, self.journal.clock.today(), limits)


def picture_of(builder: TrendBuilder, keys: Sequence[str], monitor: Monitor) -> TrendPicture:
    """Return the picture of some panels, made one by one so that it can be stopped in between."""
    for number, key in enumerate(keys):
        monitor.progress(number, len(keys))
        builder.picture((key,))
    return builder.picture(keys)


@contextmanager
def gently() -> Iterator[None]:
    """Let the window's thread have its turn a hundred times as often as Python gives it by itself.

    Each painted frame lets go of the interpreter many times and would wait 5 ms for each return.
    """
    sys.setswitchinterval(POLITE)
    try:
        yield
    finally:
        sys.setswitchinterval(USUAL)


def touched(changes: Sequence[object]) -> tuple[frozenset[str] | None, frozenset[date]]:
    """Return the measures and days that changes touched; None when anything may differ (tags, imports)."""
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
    """Return the days with those that changed read anew."""
    records = dict(known)
    for day in days:
        records.pop(day, None)
        records.update(journal.days(DaySpan(day, day)))
    return dict(sorted(records.items()))
