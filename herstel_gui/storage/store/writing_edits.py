"""Storing edits, each at a moment after what it overwrites, and reporting which rows changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Edit, Entry, Slot, slot
from herstel_gui.application.journal_versions import EntryExchange
from herstel_gui.domain.versions import End, Exchange, Version, next_moment
from herstel_gui.storage.store.versions import last_moments
from herstel_gui.storage.store.writing import write_run

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from herstel_gui.storage.engine.digests import Query

FEW: Final = 50
"""An action with fewer edits has one moment, even when only one of its slots was written by a clock ahead."""


def milliseconds(at: datetime) -> int:
    """Return a moment as journals store it: in milliseconds since 1970."""
    return round(at.timestamp() * 1000)


def write_edits(
    connection: Connection, query: Query, edits: Sequence[Edit], now: int, action: str
) -> EntryExchange:
    """Store edits in the transaction of ``connection`` and return the rows that changed.

    ``now`` is the time of the clock. ChangedElsewhereError when the content of a slot differs from ``before``
    of its edit; the caller must roll back.
    """
    gone: set[Version[Entry]] = set()
    come: set[Version[Entry]] = set()
    kept: set[End[Entry]] = set()
    for run in _runs(edits):
        stored = last_moments(query, [edit.entry for edit in run])
        moments = _moments({place: last for place, (_, last) in stored.items()}, now)
        write_run(connection, run, moments, action)
        for edit in run:
            place = slot(edit.entry)
            if edit.before is not None:
                recorded = stored[place][0]
                before = Version(place, edit.before, now if recorded is None else recorded)
                gone.add(before)
                kept.add(End(before, moments[place], action))
            if edit.after is not None:
                come.add(Version(place, edit.after, moments[place]))
    passing = gone & come
    return Exchange(frozenset(gone - passing), frozenset(come - passing), kept=frozenset(kept))


def _moments(last: Mapping[Slot, int], now: int) -> dict[Slot, int]:
    """Return the moment of each slot: now, or later where the clock is behind what is overwritten.

    Of many edits only those that need a later moment get one, so that a clock that once ran ahead does not
    carry the whole journal into the future.
    """
    late = next_moment(now, last.values())
    if len(last) < FEW:
        return dict.fromkeys(last, late)
    return {place: now if moment < now else late for place, moment in last.items()}


def _runs(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Split edits into runs in which each slot occurs once, so that a run can be stored in any order."""
    run: list[Edit] = []
    touched: set[Slot] = set()
    for edit in edits:
        place = slot(edit.entry)
        if place in touched:
            yield run
            run, touched = [], set()
        run.append(edit)
        touched.add(place)
    yield run
