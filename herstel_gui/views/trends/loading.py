"""Makes the picture away from the window's thread, and only as much of it as a change asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar

from herstel_gui.application.changes import Changes
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.trend_building import TrendBuilder
from herstel_gui.views.trends.arrays import PictureArrays, picture_arrays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from herstel_gui.application.journal import Journal
    from herstel_gui.domain.day import DayRecord
    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.trends import History
    from herstel_gui.views.trends.choices import TrendChoices

_T = TypeVar("_T")
FEW_DAYS = 31


class Runs(Protocol):
    """What carries out work in another thread (``desktop.background.Background``)."""

    def run(
        self, work: Callable[[object], _T], done: Callable[[_T], None], failed: Callable[[HerstelError], None]
    ) -> object:
        """Start ``work``; later, in this thread, ``done`` with its result or ``failed`` with its trouble."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A picture ready for drawing and the builder it came from."""

    builder: TrendBuilder
    arrays: PictureArrays


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be made: for which choices, from which journal, on the ground of what was made before."""

    journal: Journal
    history: Callable[[Journal], History]
    limits: Limits
    choices: TrendChoices
    before: Loaded | None
    changes: tuple[object, ...]

    def make(self) -> Loaded:
        """Make it (in any thread)."""
        builder = self._builder()
        recorded = {name.key: name.days for name in builder.names()}
        picture = builder.picture(self.choices.shown(recorded))
        return Loaded(builder, picture_arrays(picture, self.before.arrays if self.before else None))

    def _builder(self) -> TrendBuilder:
        before, today = self.before, self.journal.clock.today()
        if before is not None and before.builder.today == today:
            if not self.changes:
                return before.builder
            changed, days = touched(self.changes)
            if changed is not None:
                records = merged(before.builder.days, self.journal, days)
                surroundings = self.journal.surroundings()
                return before.builder.updated(records, surroundings, self.history(self.journal), changed)
        return TrendBuilder(
            self.journal.days(), self.journal.surroundings(), self.history(self.journal), today, self.limits
        )


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
