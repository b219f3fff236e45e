"""Storing edits, each at a moment after what it overwrites, and reporting which rows changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from zlib import crc32

from herstel_gui.application.changes import Edit, Entry, Slot, slot
from herstel_gui.application.contradictions import group_of, later_than, overtaken
from herstel_gui.application.journal_versions import EntryExchange, EntryRows
from herstel_gui.domain.versions import End, Exchange, Version, next_moment
from herstel_gui.storage.store.rivals import rivals
from herstel_gui.storage.store.versions import add_to_history, forget, last_moments
from herstel_gui.storage.store.writing import write_run

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from herstel_gui.storage.engine.digests import Query

FEW: Final = 50
"""An action with fewer edits has one moment, even when only one of its slots was written by a clock ahead."""
APART: Final = 10_000
"""Values of an import that are stored after a moment that is still to come are at most so many milliseconds
later."""


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
    forgotten: set[End[Entry]] = set()
    for run in runs(edits):
        stored = last_moments(query, [edit.entry for edit in run])
        beside = rivals(query, [entry for edit in run for entry in (edit.before, edit.after) if entry])
        moments = moments_of(run, {place: last for place, (_, last) in stored.items()}, beside, now)
        lost = for_good(run, beside, moments, action)
        forget(query, lost)
        add_to_history(connection, lost.values())
        write_run(connection, run, moments, action)
        kept.update(lost.values())
        forgotten.update(lost)
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
    return Exchange(
        frozenset(gone - passing), frozenset(come - passing), frozenset(forgotten), frozenset(kept)
    )


def for_good(
    run: Iterable[Edit], beside: EntryRows, moments: Mapping[Slot, int], action: str
) -> dict[End[Entry], End[Entry]]:
    """Return the ends worked out by a join that edits make final, each with the end in its place.

    What a newer version of its own slot replaced does not come back, and a later end would empty that slot.
    """
    groups: defaultdict[Hashable, list[End[Entry]]] = defaultdict(list)
    held = {version.place for version in beside.now}
    for end in beside.past:
        if end.worked_out and end.version.place not in held:
            groups[group_of(end.version.content)].append(end)
    final: dict[End[Entry], End[Entry]] = {}
    for edit in run:
        if edit.before is not None and groups:
            for end in overtaken(edit, groups.get(group_of(edit.before), ())):
                final[end] = End(end.version, max(moments[slot(edit.entry)], end.version.recorded), action)
    return final


def moments_of(run: Iterable[Edit], last: Mapping[Slot, int], beside: EntryRows, now: int) -> dict[Slot, int]:
    """Return the moment of each slot: now, or later where the clock is behind.

    It is behind when the slot itself (``last``), or an entry of another slot that contradicts the new one,
    was written later. Of many edits only those that need a later moment get one, so that a clock that once
    ran ahead does not carry the whole journal into the future.
    """
    groups: defaultdict[Hashable, list[Version[Entry]]] = defaultdict(list)
    for version in (*beside.now, *(end.version for end in beside.past)):
        groups[group_of(version.content)].append(version)
    passed = dict(last)
    for edit in run:
        if edit.after is not None and groups:
            place = slot(edit.after)
            passed[place] = max(passed[place], later_than(edit.after, groups.get(group_of(edit.after), ())))
    late = next_moment(now, passed.values())
    if late > now:
        late += _apart(run)
    if len(passed) < FEW:
        return dict.fromkeys(passed, late)
    return {place: now if moment < now else late for place, moment in passed.items()}


def _apart(run: Iterable[Edit]) -> int:
    """Return milliseconds that differ between imports; 0 without one.

    Two computers whose clocks are behind what an import overwrites would give its values the same moment.
    They would be one version in a join, which names one of the two imports only.
    """
    batch = next((edit.after.batch for edit in run if edit.after and edit.after.batch), "")
    return crc32(batch.encode("utf-8", "surrogatepass")) % APART


def runs(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
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
