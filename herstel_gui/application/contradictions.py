"""Entries of different slots that contradict each other, and which of two gives way in a join.

The program never stores such a pair when a person types, but two computers can: a typed length of the night
and typed clock times, two recovery weeks that overlap, one consultation that was moved to two days. In a join
the newest statement stays. Rest and a training on one day are no such pair: both stay, and the day page asks
(``compose.contradiction``). What gives way has a row in the history, and never comes back
unseen: whoever removes, changes or moves the entry that stayed ends it for good (``overtaken``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import Edit, Entry, slot
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.planned import FollowUp
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.versions import End, Exchange, Facts, Place, Rows, Version, settled

_Version: TypeAlias = Version[Entry]
_Facts: TypeAlias = Facts[Entry]

NIGHT_TIMES: Final = frozenset({BED_TIME.key, WAKE_TIME.key})
NIGHT: Final = NIGHT_TIMES | {SLEEP_DURATION.key}
"""The keys of the readings of a night: a typed length and typed clock times contradict each other."""

MOVED_DISCUSSION: Final = tr_noop("gesprek wijzigen")
MOVED_WEEK: Final = tr_noop("herstelweek wijzigen")
CHANGED_DEED: Final = tr_noop("na een melding")
_MOVES: Final[Mapping[str, type[Entry]]] = {
    MOVED_DISCUSSION: Discussion,
    MOVED_WEEK: RecoveryWeek,
    CHANGED_DEED: FollowUp,
}
"""The names of changes that put an entry in another slot. Stored in histories, so they never change."""


def group_of(entry: Entry) -> Hashable | None:
    """Return what entries must have in common to contradict each other; None for an entry that cannot."""
    match entry:
        case Reading(source=source, measure=measure) if source == TYPED and measure in NIGHT:
            return "night", entry.day
        case RecoveryWeek():
            return "weeks"
        case _:
            return None


def kin_of(entry: Entry) -> Hashable | None:
    """Return what entries must have in common so that a change of one can let the other give way."""
    return type(entry).__name__ if isinstance(entry, Discussion | FollowUp) else group_of(entry)


def contradict(one: Entry, other: Entry) -> bool:
    """Return whether two entries of different slots contradict each other."""
    if slot(one) == slot(other) or group_of(one) is None or group_of(one) != group_of(other):
        return False
    match one, other:
        case RecoveryWeek(), RecoveryWeek():
            return one.overlaps(other)
        case Reading(), Reading():
            return (one.measure in NIGHT_TIMES) is not (other.measure in NIGHT_TIMES)
        case _:
            return False


def giving_way(holding: Collection[_Version], facts: _Facts) -> Mapping[_Version, int]:
    """Return the entries that a newer entry of another slot contradicts, with the moment of the newer one.

    ``holding`` is what the slots would hold. A length and a clock time of a night that were stated at one
    moment stand together; recovery weeks never overlap.
    """
    holding = [version for version in holding if kin_of(version.content) is not None]
    losing = dict(_moved_twice(holding, facts))
    staying = [version for version in holding if version not in losing]
    losing.update(_since([*_older_nights(staying), *_overlapping_weeks(staying)], facts))
    return losing


def _since(pairs: Iterable[tuple[_Version, _Version]], facts: _Facts) -> Iterator[tuple[_Version, int]]:
    """Yield each older entry of the pairs with the moment at which the slot of a newer one first said so.

    Later changes of the newer entry do not change that moment.
    """
    winners: defaultdict[_Version, set[Place]] = defaultdict(set)
    for older, newer in pairs:
        winners[older].add(newer.place)
    wanted = set().union(*winners.values())
    if not wanted:
        return
    versions: defaultdict[Place, list[_Version]] = defaultdict(list)
    for version in facts.known:
        if version.place in wanted:
            versions[version.place].append(version)
    for older, places in winners.items():
        yield (
            older,
            min(
                each.recorded
                for place in places
                for each in versions[place]
                if each.recorded >= older.recorded and contradict(each.content, older.content)
            ),
        )


def joined_with(held: Rows[Entry], known: _Facts, others: _Facts) -> Exchange[Entry]:
    """Return the exchange by which a journal that holds ``held`` takes over the facts of ``others``.

    ``known`` are the facts behind ``held``. Only those slots are worked out of which ``others`` tell
    something new, in which a version gave way before, or whose entries can contradict others. In every other
    slot a join leaves what is there.
    """
    news = Facts(others.known - known.known, others.ends - known.ends)
    places = {version.place for version in news.known}
    places |= {end.version.place for end in news.ends}
    places |= {end.version.place for end in held.past if end.worked_out}

    def is_near(version: _Version) -> bool:
        step()
        return version.place in places or kin_of(version.content) is not None

    near = _part(held, is_near)
    return Exchange.between(near, settled(Facts.of(near) | news, giving_way, step))


def _part(rows: Rows[Entry], is_meant: Callable[[_Version], bool]) -> Rows[Entry]:
    return Rows(
        frozenset(filter(is_meant, rows.now)), frozenset(end for end in rows.past if is_meant(end.version))
    )


def judged(exchange: Exchange[Entry], held: Rows[Entry]) -> Exchange[Entry]:
    """Return an exchange of rows, extended so that no two rows contradict each other after it.

    As in a join, a row gives way to a newer one that it contradicts. A row that had given way to a row that
    leaves comes back, but not to a slot that was emptied later. ``held`` are the rows of the days of the
    exchange, and of all entries beside days.
    """
    kin = set()
    ended = (end.version for end in chain(exchange.forgotten, exchange.kept))
    for version in chain(exchange.gone, exchange.come, ended):
        step()
        kin.add(kin_of(version.content))
    kin.discard(None)
    after = held.changed_by(exchange)
    look()
    come = {version.place: version.recorded for version in exchange.come}
    places = exchange.places & {
        end.version.place
        for end in after.past
        if end.worked_out or end.at > come.get(end.version.place, end.at)
    }
    if not (kin or places):
        return exchange

    def is_near(version: _Version) -> bool:
        step()
        return version.place in places or kin_of(version.content) in kin

    near = _part(after, is_near)
    repair = _without_moments(Exchange.between(near, settled(Facts.of(near), giving_way)))
    return Exchange.between(held, after.changed_by(repair)) if repair else exchange


def _without_moments(repair: Exchange[Entry]) -> Exchange[Entry]:
    """Leave out where a join would only work out another moment at which something gave way."""
    same = {end.version for end in repair.forgotten if end.worked_out}
    same &= {end.version for end in repair.kept if end.worked_out}
    forgotten = frozenset(end for end in repair.forgotten if end.version not in same)
    kept = frozenset(end for end in repair.kept if end.version not in same)
    return Exchange(repair.gone, repair.come, forgotten, kept)


def consistent(edits: Sequence[Edit], present: Iterable[Entry]) -> Sequence[Edit]:
    """Return edits, extended so that no two entries contradict each other after them.

    ``present`` are the entries that may contradict those of the edits. Entries that the edits add are the
    newer ones. Of two overlapping weeks that they add, the same one stays on every computer.
    """
    after = {slot(edit.entry): edit.after for edit in edits}
    if not any(entry is not None and group_of(entry) is not None for entry in after.values()):
        return edits
    holding = [
        Version(slot(entry), entry, 0)
        for entry in present
        if slot(entry) not in after and group_of(entry) is not None
    ]
    holding += [
        Version(place, entry, 1)
        for place, entry in after.items()
        if entry is not None and group_of(entry) is not None
    ]
    losing = {version.place: version.content for version in giving_way(holding, Facts(frozenset(holding)))}
    if not losing:
        return edits
    ended = [Edit(entry, None) for place, entry in losing.items() if place not in after]
    kept = [Edit(edit.before, None) if slot(edit.entry) in losing else edit for edit in edits if edit.before]
    added = [edit for edit in edits if edit.before is None and slot(edit.entry) not in losing]
    return [*ended, *kept, *added]


def later_than(after: Entry, rivals: Iterable[_Version]) -> int:
    """Return the last moment of the versions that contradict an entry; 0 without any.

    An entry that is stored later than that stays in every join, whatever clock wrote the others.
    """
    return max((each.recorded for each in rivals if contradict(each.content, after)), default=0)


def overtaken(edit: Edit, ends: Iterable[End[Entry]]) -> Iterator[End[Entry]]:
    """Yield the ends worked out by a join that the entry before an edit caused, and the one after does not.

    The edit ends these versions for good: the entry for which they gave way no longer says so itself.
    """
    if edit.before is None:
        return
    for end in ends:
        lost = end.version.content
        if (
            end.worked_out
            and contradict(lost, edit.before)
            and not (edit.after is not None and contradict(lost, edit.after))
        ):
            yield end


def _older_nights(holding: Collection[_Version]) -> Iterator[tuple[_Version, _Version]]:
    lengths: dict[date, _Version] = {}
    times: defaultdict[date, list[_Version]] = defaultdict(list)
    for version in holding:
        match version.content:
            case Reading(day=day, source=source, measure=measure) if source == TYPED and measure in NIGHT:
                if measure in NIGHT_TIMES:
                    times[day].append(version)
                else:
                    lengths[day] = version
            case _:
                pass
    for day in lengths.keys() & times.keys():
        length = lengths[day]
        newer = [each for each in times[day] if each.recorded > length.recorded]
        if newer:
            yield from ((length, each) for each in newer)
        else:
            yield from ((each, length) for each in times[day] if each.recorded < length.recorded)


def _overlapping_weeks(holding: Collection[_Version]) -> Iterator[tuple[_Version, _Version]]:
    weeks = [(version, version.content) for version in holding if isinstance(version.content, RecoveryWeek)]
    staying: list[tuple[_Version, RecoveryWeek]] = []
    for version, week in sorted(weeks, key=lambda pair: pair[0].rank, reverse=True):
        newer = [other for other, span in staying if span.overlaps(week)]
        if newer:
            yield from ((version, other) for other in newer)
        else:
            staying.append((version, week))


def _moved_twice(holding: Collection[_Version], facts: _Facts) -> Iterator[tuple[_Version, int]]:
    """Yield what was moved on one computer, and moved or removed later on another: one entry in two slots.

    It stays where it was moved last, or is gone when it was removed after that.
    """
    origin = _origins(facts)
    if not origin:
        return
    kin: defaultdict[_Version, set[_Version]] = defaultdict(set)
    for each in origin:
        root = _root(each, origin)
        kin[root] |= {root, each}
    removals = _removals(kin, facts)
    for version in holding:
        root = _root(version, origin)
        moved = [each.recorded for each in kin.get(root, ()) if each.rank > version.rank]
        removed = [at for at in removals.get(root, ()) if at > version.recorded]
        if moved or removed:
            yield version, min((*moved, *removed))


def _removals(kin: Mapping[_Version, Collection[_Version]], facts: _Facts) -> Mapping[_Version, list[int]]:
    """Return the moments at which an entry was removed from one of its slots, by its first version."""
    root_of = {each: root for root, members in kin.items() for each in members}
    begun = {(type(one.content), one.recorded) for one in facts.known if type(one.content) in _MOVES.values()}
    removals: defaultdict[_Version, list[int]] = defaultdict(list)
    for end in facts.ends:
        root = root_of.get(end.version)
        if root is None or any(each.recorded == end.at for each in kin[root]):
            continue
        # a move of several at one moment: nothing tells which went where
        if end.action not in _MOVES or (type(end.version.content), end.at) not in begun:
            removals[root].append(end.at)
    return removals


def _origins(facts: _Facts) -> Mapping[_Version, _Version]:
    """Return the versions that were moved or changed, each with the version that it was before."""
    moves = [end for end in facts.ends if end.action in _MOVES]
    begun: defaultdict[tuple[type[Entry], int], list[_Version]] = defaultdict(list)
    for version in facts.known if moves else ():
        if isinstance(version.content, Discussion | RecoveryWeek | FollowUp):
            begun[type(version.content), version.recorded].append(version)
    origin: dict[_Version, _Version] = {}
    for end in sorted(moves, key=lambda end: (end.at, repr(end.version.place))):
        moved = [
            each
            for each in begun[_MOVES[end.action], end.at]
            if each != end.version and each.recorded > end.version.recorded
        ]
        # when several weeks began at that moment, the rows do not tell which of them was moved
        if len(moved) == 1:
            origin.setdefault(moved[0], end.version)
    return origin


def _root(version: _Version, origin: Mapping[_Version, _Version]) -> _Version:
    # an origin is always older, so this ends
    while version in origin:
        version = origin[version]
    return version
