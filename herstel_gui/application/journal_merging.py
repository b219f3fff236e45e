"""Merging two journals of one person, such as those of a laptop and a desktop, without loss.

In each slot the newer entry or removal wins, and the older entry goes to the history. Typed and imported
readings have different slots and never conflict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from herstel_gui.application.batches import MERGED
from herstel_gui.application.changes import Changes, Dated, Edit, Entry, Slot
from herstel_gui.application.room import Refusals, Room, demand_day, plain_entry
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal


@dataclass(frozen=True, slots=True)
class MergePlan:
    """The changes of a merge, with the numbers of entries by outcome."""

    changes: Changes
    added: int = 0
    """Entries that only the other journal has."""
    replaced: int = 0
    """Entries that are newer in the other journal."""
    removed: int = 0
    """Entries that were removed in the other journal after they were stored in the own journal."""
    kept: int = 0
    """Entries that are newer in the own journal; the other entry goes to the history."""
    left_out: tuple[Text, ...] = ()
    """Reasons for entries of the other journal that are refused: full day, day after today, bad text."""


def plan_merge(own: Dated, other: Dated, today: date) -> MergePlan:
    """Return the plan that adds the entries of the other journal to the own journal.

    Entries that are refused, or for which their day has no room, are left out and listed in ``left_out``.
    """
    refusals = Refusals()
    other = _keepable(other, own, refusals, today)
    counts = {"added": 0, "replaced": 0, "removed": 0, "kept": 0}
    edits: list[Edit] = []
    for place in sorted({*own.entries, *other.entries}, key=repr):
        for outcome, of_slot in _merged(own.entries.get(place), other.entries.get(place), place, own, other):
            counts[outcome] += 1
            edits += of_slot
    left_out = tuple(Text("{day}: {reason}", day=day, reason=reason) for day, reason in refusals.sentences)
    return MergePlan(Changes(Text(MERGED), tuple(edits)), **counts, left_out=left_out)


def _keepable(other: Dated, own: Dated, refusals: Refusals, today: date) -> Dated:
    """Return the entries of the other journal that the own journal has room for."""
    room = Room(today, (entry for entry, _ in own.entries.values()))
    usable: dict[Slot, tuple[Entry, datetime]] = {}
    for place, (entry, moment) in other.entries.items():
        mine = own.entries.get(place)
        if mine is not None and mine[0] == entry:
            usable[place] = entry, moment
            continue
        try:
            plain, remark = plain_entry(entry)
            if mine is None and not _later(own.emptied.get(place), moment):
                room.admit(plain)
            elif mine is None:
                demand_day(plain, today)
        except RefusedValueError as refused:
            # the own entry, if any, stays unchanged
            refusals.add(entry, refused.text)
            continue
        usable[place] = plain, moment
        if remark is not None and (mine is None or mine[0] != plain):
            refusals.add(entry, remark)
    return Dated(usable, other.emptied)


def _merged(
    mine: tuple[Entry, datetime] | None,
    theirs: tuple[Entry, datetime] | None,
    place: Slot,
    own: Dated,
    other: Dated,
) -> Iterator[tuple[str, list[Edit]]]:
    match mine, theirs:
        case None, (entry, moment) if not _later(own.emptied.get(place), moment):
            yield "added", [Edit(None, entry)]
        case (entry, moment), None if _later(other.emptied.get(place), moment):
            yield "removed", [Edit(entry, None)]
        case (entry, moment), (other_entry, when) if entry != other_entry:
            if when > moment:
                yield "replaced", [Edit(entry, other_entry)]
            else:
                # replace and restore, to put the other value into the history
                yield "kept", [Edit(entry, other_entry), Edit(other_entry, entry)]
        case _:
            pass


def _later(removed: datetime | None, stored: datetime) -> bool:
    return removed is not None and removed > stored


def merge(journal: Journal, plan: MergePlan) -> Changes:
    """Carry out a plan in one change."""
    return journal.apply(plan.changes)
