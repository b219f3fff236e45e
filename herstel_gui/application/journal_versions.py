"""The versions of a journal as entries: which days of two journals differ, and what their union holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from herstel_gui.application.changes import Edit, Entry, KindEntry, StatedZone
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import Exchange, Place, Rows, Version, join

EntryVersion: TypeAlias = Version[Entry]
EntryRows: TypeAlias = Rows[Entry]
EntryExchange: TypeAlias = Exchange[Entry]

_NIGHT_TIMES = frozenset({BED_TIME.key, WAKE_TIME.key})


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells two versions of a journal apart without reading all of both."""

    identity: str
    """The random id that all copies of a journal share; empty when the file has none."""
    zone: StatedZone
    days: Mapping[date, Hashable] = field(default_factory=dict)
    """A digest of the entries of each day with their moments."""
    history: Mapping[date, Hashable] = field(default_factory=dict)
    """The history of each day."""


def differing_days(mine: Marks, theirs: Marks) -> frozenset[date]:
    """Return the days on which their journal has other entries, other moments or another history than mine.

    A day of which their journal knows nothing brings nothing.
    """
    return frozenset(
        day
        for ours, others in ((mine.days, theirs.days), (mine.history, theirs.history))
        for day, digest in others.items()
        if ours.get(day) != digest
    )


def joined(mine: EntryRows, theirs: EntryRows) -> EntryRows:
    """Return the union of two journals, in which no two entries contradict each other unseen."""
    return join(mine, theirs, giving_way)


def fitting(exchange: EntryExchange, held: EntryRows) -> frozenset[Place]:
    """Return the slots in which the exchange can be made exactly, in a journal that holds these rows."""
    staying = {version.place for version in held.now - exchange.gone}
    unfit = {version.place for version in exchange.gone - held.now}
    unfit |= {version.place for version in exchange.come} & staying
    unfit |= {end.version.place for end in exchange.forgotten - held.past}
    return exchange.places - unfit


def edits_of(exchange: EntryExchange) -> tuple[Edit, ...]:
    """Return the change of the present entries as edits, sorted by slot."""
    gone = {version.place: version.content for version in exchange.gone}
    come = {version.place: version.content for version in exchange.come}
    places = sorted(gone.keys() | come.keys(), key=repr)
    return tuple(
        Edit(gone.get(place), come.get(place)) for place in places if gone.get(place) != come.get(place)
    )


def giving_way(holding: Collection[EntryVersion], first: Mapping[Place, int]) -> Mapping[EntryVersion, int]:
    """Return the entries that a newer entry of another slot contradicts, with the moment of the newer one.

    The program itself never stores such pairs, but two computers can: a rest day and a training, a typed
    length of the night and typed clock times, two recovery weeks that overlap. Of each the newest statement
    stays.
    """
    losing: dict[EntryVersion, int] = {}
    losing.update(_older_nights(holding))
    losing.update(_trained_rest_days(holding, first))
    losing.update(_overlapping_weeks(holding))
    return losing


def _older_nights(holding: Collection[EntryVersion]) -> Iterator[tuple[EntryVersion, int]]:
    lengths: dict[date, EntryVersion] = {}
    times: defaultdict[date, list[EntryVersion]] = defaultdict(list)
    for version in holding:
        match version.content:
            case Reading(source=source) as reading if source == TYPED:
                if reading.measure == SLEEP_DURATION.key:
                    lengths[reading.day] = version
                elif reading.measure in _NIGHT_TIMES:
                    times[reading.day].append(version)
            case _:
                pass
    for day in lengths.keys() & times.keys():
        length, newest = lengths[day], max(times[day], key=lambda version: version.rank)
        if length.recorded <= newest.recorded:
            yield length, newest.recorded
        else:
            yield from ((version, length.recorded) for version in times[day])


def _trained_rest_days(
    holding: Collection[EntryVersion], first: Mapping[Place, int]
) -> Iterator[tuple[EntryVersion, int]]:
    """Yield rest days with a training that was added later: adding a training ends the rest day.

    A rest day that was noted after the training stays, and both are shown.
    """
    trained: defaultdict[date, list[int]] = defaultdict(list)
    for version in holding:
        if isinstance(version.content, Session):
            trained[version.content.day].append(first[version.place])
    for version in holding:
        match version.content:
            case KindEntry(day=day, kind=DayKind.REST):
                later = [moment for moment in trained[day] if moment > version.recorded]
                if later:
                    yield version, min(later)
            case _:
                pass


def _overlapping_weeks(holding: Collection[EntryVersion]) -> Iterator[tuple[EntryVersion, int]]:
    weeks = [(version, version.content) for version in holding if isinstance(version.content, RecoveryWeek)]
    staying: list[tuple[EntryVersion, RecoveryWeek]] = []
    for version, week in sorted(weeks, key=lambda pair: pair[0].rank, reverse=True):
        newer = [
            other.recorded for other, span in staying if span.first <= week.last and week.first <= span.last
        ]
        if newer:
            yield version, min(newer)
        else:
            staying.append((version, week))
