"""Putting back a copy: what it would change, and the change itself, which can be undone like any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from herstel_gui.application.batches import RESTORED
from herstel_gui.application.changes import Changes, Entry, entries_beside, entries_of, slot
from herstel_gui.application.recovery_options import Contents, Copy, Difference
from herstel_gui.domain.day import DayRecord, PlannedDay, Surroundings
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a journal held at one moment."""

    days: Mapping[date, DayRecord]
    surroundings: Surroundings

    @property
    def contents(self) -> Contents:
        """How much it held."""
        values = sum(len(entries_of(record)) for record in self.days.values())
        return Contents(len(self.days), values, max(self.days, default=None))


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """A copy that was read, and what putting it back would change."""

    copy: Copy
    held: Snapshot
    difference: Difference


def snapshot(journal: Journal) -> Snapshot:
    """Return all that a journal holds now."""
    return Snapshot(journal.days(), journal.surroundings())


def difference(now: Snapshot, copy: Snapshot) -> Difference:
    """Return what putting back the copy would change."""
    gone, returned = now.days.keys() - copy.days.keys(), copy.days.keys() - now.days.keys()
    changed = {day for day in now.days.keys() & copy.days.keys() if now.days[day] != copy.days[day]}
    # a plan is a day's too, though nothing was recorded on it
    replanned = {one.day for one in {*now.surroundings.planned} ^ {*copy.surroundings.planned}}
    beside = {*entries_beside(now.surroundings)} ^ {*entries_beside(copy.surroundings)}
    return Difference(
        copy.contents,
        now.contents,
        gone=tuple(sorted(gone)),
        returned=tuple(sorted(returned)),
        other=tuple(sorted((changed | replanned) - gone - returned)),
        beside=len({slot(entry) for entry in beside if not isinstance(entry, PlannedDay)}),
    )


def restore(journal: Journal, copy: Snapshot, made: date) -> Changes:
    """Make the journal hold what a copy made on that day holds. What goes is kept in the history."""
    return journal.change(Text(RESTORED, day=made), _all(snapshot(journal)), _all(copy))


def _all(held: Snapshot) -> list[Entry]:
    found = [entry for record in held.days.values() for entry in entries_of(record)]
    return [*found, *entries_beside(held.surroundings)]
