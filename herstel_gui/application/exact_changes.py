"""Taking back exactly what a change brought, in a journal that may have changed since.

A merge, an import or a restored backup is taken back row by row, with the moments that the versions had, so
that doing it again brings it again. What a person typed over it and took back again is no reason to do
otherwise: the content of the slot is what it was after the change, only its rows are others. The versions in
between stay in the history, as ended at the moment at which they began. Such an end empties no slot.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import day_of
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.versions import End, Exchange

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion
    from herstel_gui.domain.versions import Place

_End: TypeAlias = "End[Entry]"


@dataclass(frozen=True, slots=True)
class Fitted:
    """An exchange as it can be made now."""

    exchange: EntryExchange
    differing: frozenset[Place]
    """The slots that are not changed, because their content changed after the exchange was made."""


@dataclass(slots=True)
class _Slot:
    """The part of an exchange in one slot, and the rows that the slot has now."""

    gone: EntryVersion | None = None
    come: EntryVersion | None = None
    forgotten: set[_End] = field(default_factory=set)
    kept: set[_End] = field(default_factory=set)
    now: EntryVersion | None = None
    past: set[_End] = field(default_factory=set)


def fitted(exchange: EntryExchange, held: EntryRows) -> Fitted:
    """Return the exchange for a journal that holds the rows ``held`` in the slots of the exchange.

    A slot fits when it holds what it held after the change that the exchange takes back, whatever happened in
    between.
    """
    differing = set()
    gone: set[EntryVersion] = set()
    come: set[EntryVersion] = set()
    forgotten: set[_End] = set()
    kept: set[_End] = set()
    for place, each in _by_slot(exchange, held).items():
        step()
        if not _is_as_it_was(each):
            differing.add(place)
            continue
        since = _since(each)
        if each.now and (each.gone or each.come):
            gone.add(each.now)
        if each.come:
            come.add(each.come)
        forgotten.update(each.forgotten & each.past, since)
        kept.update(each.kept - each.past)
        if since:
            kept.update(_at_once(end) for end in since if _was_typed(end, each))
    look()
    back = kept & forgotten
    made = Exchange(
        frozenset(gone - come), frozenset(come - gone), frozenset(forgotten - back), frozenset(kept - back)
    )
    return Fitted(made, frozenset(differing))


def as_it_was(origin: EntryVersion, now: EntryVersion, past: Iterable[_End]) -> EntryExchange:
    """Return the exchange after which a slot holds ``origin``, and not ``now`` with the same content."""
    each = _Slot(gone=origin, now=now, past=set(past))
    since = _since(each)
    kept = frozenset(_at_once(end) for end in since if _was_typed(end, each))
    return Exchange(frozenset({now}), frozenset({origin}), frozenset(since) - kept, kept - since)


def days_of(exchange: EntryExchange) -> frozenset[date]:
    """Return the days of all rows of an exchange."""
    days = set()
    ended = (end.version for end in chain(exchange.forgotten, exchange.kept))
    for version in chain(exchange.gone, exchange.come, ended):
        step()
        days.add(day_of(version.content))
    return frozenset(days)


def _by_slot(exchange: EntryExchange, held: EntryRows) -> dict[Place, _Slot]:
    slots: defaultdict[Place, _Slot] = defaultdict(_Slot)
    look()
    for version in exchange.gone:
        slots[version.place].gone = version
    for version in exchange.come:
        slots[version.place].come = version
    look()
    for end in exchange.forgotten:
        slots[end.version.place].forgotten.add(end)
    for end in exchange.kept:
        slots[end.version.place].kept.add(end)
    for version in held.now:
        step()
        if version.place in slots:
            slots[version.place].now = version
    for end in held.past:
        step()
        if end.version.place in slots:
            slots[end.version.place].past.add(end)
    return dict(slots)


def _is_as_it_was(each: _Slot) -> bool:
    if each.gone is None and each.come is None:
        # only earlier values come or go
        return True
    return (each.now and each.now.content) == (each.gone and each.gone.content)


def _since(each: _Slot) -> set[_End]:
    """Return the rows that came into the history of a slot since the change that is taken back."""
    later = each.past - each.forgotten - each.kept
    if not later:
        return later
    present = {version for version in (each.gone, each.come) if version is not None}
    # what the change had ended by a join may since have been ended for good
    lost = {end.version for end in each.forgotten if end.worked_out and end not in each.past}
    begin = _begin(each)
    return {
        end
        for end in later
        if end.version in present
        or (end.version in lost and not end.worked_out)
        or (begin is not None and end.at > begin)
    }


def _begin(each: _Slot) -> int | None:
    """Return the moment from which on the slot held what it held after the change."""
    if each.gone is not None:
        return each.gone.recorded
    if each.come is None:
        return None
    # what was taken back without a trace was the newest of its slot
    ends = (end.at for end in each.forgotten if end.version == each.come)
    return max(ends, default=each.come.recorded)


def _was_typed(end: _End, each: _Slot) -> bool:
    """Return whether a version is neither what the change brought nor what it replaced."""
    known = [version.content for version in (each.gone, each.come) if version is not None]
    brought = {one.version for one in each.forgotten}
    return end.version.content not in known and end.version not in brought


def _at_once(end: _End) -> _End:
    return End(end.version, end.version.recorded, end.action)
