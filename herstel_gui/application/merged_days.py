"""What a merge means for each day: new, supplemented, contradictory, or only earlier values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import Bookkeeping, Entry, KindEntry, Slot, day_of
from herstel_gui.application.contradictions import contradict, group_of
from herstel_gui.domain.training_sessions import DayKind, Session

if TYPE_CHECKING:
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion


class DayOutcome(Enum):
    """What a merge means for a day."""

    NEW = "new"
    """The own journal has nothing on this day."""
    SUPPLEMENTED = "supplemented"
    """Entries come, change or go, and nobody contradicts them here."""
    CONTRADICTORY = "contradictory"
    """Both journals state something else; the newest statement stays."""
    HISTORY = "history"
    """Only earlier values come along."""


@dataclass(frozen=True, slots=True)
class SlotOutcome:
    """What a merge means for one slot; None is an empty slot."""

    here: Entry | None
    there: Entry | None
    result: Entry | None
    contradictory: bool = False
    gives_way_to: Entry | None = None
    """The entry of another slot that stays instead, such as another recovery week of the same days."""

    @property
    def entry(self) -> Entry:
        """Any entry of the slot, for its name."""
        entry = self.result or self.there or self.here
        assert entry is not None  # noqa: S101  # made only for slots with an entry
        return entry


@dataclass(frozen=True, slots=True)
class MergedDay:
    """What a merge means for one day."""

    day: date
    outcome: DayOutcome
    slots: tuple[SlotOutcome, ...] = ()
    rest_and_training: bool = False
    """Whether the day has a training and is noted as a rest day; both stay, and the day page asks."""


def merged_days(
    exchange: EntryExchange, mine: EntryRows, theirs: EntryRows, filled: Collection[date]
) -> Iterator[MergedDay]:
    """Yield the days of which a row changes, oldest first; ``filled`` holds the days with own entries."""
    here, there = _by_slot(mine.now), _by_slot(theirs.now)
    after = _after(here, exchange)
    contradicted = {
        end.version.place
        for end in exchange.kept
        if end.worked_out and end.version.content != after.get(end.version.place)
    }
    contradicted |= _emptied_here(mine, theirs) & after.keys()
    places: defaultdict[date, set[Slot]] = defaultdict(set)
    ended = (end.version for end in chain(exchange.kept, exchange.forgotten))
    for version in chain(exchange.come, exchange.gone, ended):
        step()
        if not isinstance(version.content, Bookkeeping):
            places[day_of(version.content)].add(version.place)
    held = {*filled, *(day_of(version.content) for version in mine.now)}
    stays = _staying(after)
    both = set[date]()
    if any(isinstance(version.content, Session | KindEntry) for version in exchange.come):
        both = _rest_and_training(after.values()) - _rest_and_training(here.values())
    for day in sorted(places):
        look()
        slots = tuple(
            SlotOutcome(
                here.get(place),
                there.get(place),
                after.get(place),
                place in contradicted,
                None if place in after else stays(here.get(place) or there.get(place)),
            )
            for place in sorted(places[day])
            if place in here or place in there or place in after
        )
        clash = day in both
        yield MergedDay(day, _outcome(slots, clash=clash, known=day in held), slots, clash)


def _outcome(slots: tuple[SlotOutcome, ...], *, clash: bool, known: bool) -> DayOutcome:
    if clash or any(each.contradictory for each in slots):
        return DayOutcome.CONTRADICTORY
    if all(each.here == each.result for each in slots):
        return DayOutcome.HISTORY
    return DayOutcome.SUPPLEMENTED if known else DayOutcome.NEW


def _emptied_here(mine: EntryRows, theirs: EntryRows) -> set[Slot]:
    """Return the slots that the own journal emptied, without the other one knowing of it."""
    held = {version.place for version in mine.now}
    unknown = {end for end in mine.past if not end.worked_out} - theirs.past
    return {end.version.place for end in unknown} - held


def _staying(after: Mapping[Slot, Entry]) -> Callable[[Entry | None], Entry | None]:
    """Return a function from an entry that is gone to the entry of another slot that it contradicts."""

    @cache
    def groups() -> Mapping[Hashable, Sequence[Entry]]:
        found: defaultdict[Hashable, list[Entry]] = defaultdict(list)
        for entry in after.values():
            found[group_of(entry)].append(entry)
        return found

    def stays(gone: Entry | None) -> Entry | None:
        group = None if gone is None else group_of(gone)
        if gone is None or group is None:
            return None
        return next((entry for entry in groups().get(group, ()) if contradict(gone, entry)), None)

    return stays


def _by_slot(versions: Iterable[EntryVersion]) -> dict[Slot, Entry]:
    return {version.place: version.content for version in versions}


def _after(here: Mapping[Slot, Entry], exchange: EntryExchange) -> Mapping[Slot, Entry]:
    """Return what the slots hold after an exchange."""
    come = _by_slot(exchange.come)
    after = {**here, **come}
    for version in exchange.gone:
        if version.place not in come:
            del after[version.place]
    return after


def _rest_and_training(entries: Collection[Entry]) -> set[date]:
    """Return the days that hold a rest day and a training."""
    trained = {entry.day for entry in entries if isinstance(entry, Session)}
    resting = {entry.day for entry in entries if isinstance(entry, KindEntry) and entry.kind is DayKind.REST}
    return trained & resting
