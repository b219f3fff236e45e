"""Restoring a backup: the preview of the change, and the change itself, which can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from herstel_gui.application.batches import RESTORED
from herstel_gui.application.changes import Changes, Entry, day_of, entries_beside, entries_of, slot
from herstel_gui.application.recovery_options import Contents, Copy, Difference
from herstel_gui.domain.day import PlannedDay, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.night_length import known_zone
from herstel_gui.domain.planned import PlannedTraining
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

_PLANS = (PlannedDay, PlannedTraining)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The content of a journal at one moment."""

    days: Mapping[date, DayRecord]
    surroundings: Surroundings

    @property
    def contents(self) -> Contents:
        """The amount of data in the snapshot."""
        values = sum(len(entries_of(record)) for record in self.days.values())
        return Contents(len(self.days), values, max(self.days, default=None))


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """The content of a backup, and its difference from the journal."""

    copy: Copy
    held: Snapshot
    difference: Difference
    stranger: bool = False
    """Whether the backup is of another journal."""


def snapshot(journal: Journal) -> Snapshot:
    """Return the current content of a journal."""
    return Snapshot(journal.days(), journal.surroundings())


def difference(now: Snapshot, copy: Snapshot) -> Difference:
    """Return the difference that restoring the backup ``copy`` makes to ``now``."""
    gone, returned = now.days.keys() - copy.days.keys(), copy.days.keys() - now.days.keys()
    changed = {day for day in now.days.keys() & copy.days.keys() if now.days[day] != copy.days[day]}
    # a day counts as different when only its plan differs
    replanned = {day_of(plan) for plan in _plans(now) ^ _plans(copy)}
    beside = {*entries_beside(now.surroundings)} ^ {*entries_beside(copy.surroundings)}
    return Difference(
        copy.contents,
        now.contents,
        gone=tuple(sorted(gone)),
        returned=tuple(sorted(returned)),
        other=tuple(sorted((changed | replanned) - gone - returned)),
        beside=len({slot(entry) for entry in beside if not isinstance(entry, _PLANS)})
        + (now.surroundings.zone != copy.surroundings.zone),
    )


def _plans(held: Snapshot) -> set[Entry]:
    return {entry for entry in entries_beside(held.surroundings) if isinstance(entry, _PLANS)}


def restore(journal: Journal, copy: Snapshot, made: date) -> Changes:
    """Replace the content of the journal by that of a backup; removed entries go to the history.

    ``made`` is the day on which the backup was made. The zone of the backup is chosen anew; a zone of
    a newer version that this one does not know stays what it was.
    """
    held, zone = snapshot(journal), copy.surroundings.zone
    differs = zone != held.surroundings.zone and known_zone(zone) is not None
    return journal.change(Text(RESTORED, day=made), _all(held), _all(copy), zone if differs else None)


def _all(held: Snapshot) -> list[Entry]:
    of_days = [entry for record in held.days.values() for entry in entries_of(record)]
    return [*of_days, *entries_beside(held.surroundings)]
