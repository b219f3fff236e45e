"""A journal as a set of versions, and the union of two such sets.

A slot of a journal holds versions one after another. A *version* is what a slot held from a moment on, an
*end* is the moment at which a version was overwritten or removed. Versions and ends are facts: two journals
of one person are joined by the union of their facts, and what a slot holds now follows from its facts alone.
So the order of exchanges does not matter, and joining again changes nothing.

A version without an end can still give way to a newer version that it never met. Its row in the history then
has the action ``JOINED``: this end is no fact, but is worked out again at every join.

Moments are milliseconds since 1970, in UTC.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import date
from typing import Final, Generic, TypeAlias, TypeVar

from herstel_gui.domain.late_dataclass import dataclass

Place: TypeAlias = tuple[str | date, ...]
"""The name of a slot: its kind, then what tells the slots of that kind apart.

The parts of slots of one kind have the same types, so places can be sorted as they are: as ``in_texts`` sorts
them.
"""

C = TypeVar("C", bound=Hashable)
"""The content of a version."""

JOINED: Final = "join"
"""The action of a row of the history whose end follows from a join. Stored in journals; never changes."""


@dataclass(frozen=True, slots=True)
class Version(Generic[C]):
    """What a slot held from ``recorded`` on."""

    place: Place
    content: C
    recorded: int

    def __hash__(self) -> int:
        """Leave the content out: hashing a whole entry takes most of the time of a join."""
        return hash(self.place) ^ self.recorded

    @property
    def rank(self) -> tuple[int, str]:
        """The order of the versions of a slot: by moment, then by content, so that all journals agree."""
        return self.recorded, repr(self.content)


@dataclass(frozen=True, slots=True)
class End(Generic[C]):
    """A version that was overwritten or removed at the moment ``at`` by ``action``."""

    version: Version[C]
    at: int
    action: str

    def __hash__(self) -> int:
        """Leave out what seldom differs."""
        return hash(self.version.place) ^ self.at

    @property
    def worked_out(self) -> bool:
        """Whether this end follows from a join, and is no fact."""
        return self.action == JOINED


@dataclass(frozen=True, slots=True)
class Rows(Generic[C]):
    """Versions as a journal stores them: what slots hold now, and the history."""

    now: frozenset[Version[C]] = frozenset()
    past: frozenset[End[C]] = frozenset()

    def changed_by(self, exchange: Exchange[C]) -> Rows[C]:
        """Return these rows after an exchange."""
        return Rows(
            (self.now - exchange.gone) | exchange.come, (self.past - exchange.forgotten) | exchange.kept
        )


@dataclass(frozen=True, slots=True)
class Exchange(Generic[C]):
    """The exact difference between the rows of a journal before and after a change."""

    gone: frozenset[Version[C]] = frozenset()
    come: frozenset[Version[C]] = frozenset()
    forgotten: frozenset[End[C]] = frozenset()
    """Rows that leave the history."""
    kept: frozenset[End[C]] = frozenset()
    """Rows that are added to the history."""

    @classmethod
    def between(cls, before: Rows[C], after: Rows[C]) -> Exchange[C]:
        """Return the exchange that leads from the rows ``before`` to the rows ``after``."""
        return cls(
            before.now - after.now, after.now - before.now, before.past - after.past, after.past - before.past
        )

    def inverse(self) -> Exchange[C]:
        """Return the exchange that takes this one back, with the moments that the versions had."""
        return Exchange(self.come, self.gone, self.kept, self.forgotten)

    @property
    def places(self) -> frozenset[Place]:
        """The slots of which a row changes."""
        return frozenset(
            {one.place for one in (*self.gone, *self.come)}
            | {end.version.place for end in (*self.forgotten, *self.kept)}
        )

    def within(self, places: Collection[Place]) -> Exchange[C]:
        """Return the part of the exchange in the given slots."""
        return Exchange(
            frozenset(one for one in self.gone if one.place in places),
            frozenset(one for one in self.come if one.place in places),
            frozenset(end for end in self.forgotten if end.version.place in places),
            frozenset(end for end in self.kept if end.version.place in places),
        )

    def __bool__(self) -> bool:
        """Return whether any row changes."""
        return bool(self.gone or self.come or self.forgotten or self.kept)


@dataclass(frozen=True, slots=True)
class Facts(Generic[C]):
    """What a journal knows: versions, and the ends that somebody caused. The union of facts is a join."""

    known: frozenset[Version[C]] = frozenset()
    ends: frozenset[End[C]] = frozenset()

    @classmethod
    def of(cls, rows: Rows[C]) -> Facts[C]:
        """Return the facts behind rows."""
        return cls(
            rows.now | {end.version for end in rows.past},
            frozenset(end for end in rows.past if not end.worked_out),
        )

    def __or__(self, other: Facts[C]) -> Facts[C]:
        """Return the union."""
        return Facts(self.known | other.known, self.ends | other.ends)

    def without(self, refused: Collection[Version[C]], ends_also: Callable[[C, C], bool]) -> Facts[C]:
        """Return the facts of a journal in which the ``refused`` versions were never stored.

        What a refused version ended lives on, unless the refused version was itself ended by something else.
        ``ends_also`` tells whether storing the first content ends the second one in another slot.
        """
        if not refused:
            return self
        ended: defaultdict[Version[C], set[End[C]]] = defaultdict(set)
        by_moment: defaultdict[int, list[End[C]]] = defaultdict(list)
        for end in self.ends:
            ended[end.version].add(end)
            by_moment[end.at].append(end)
        lifted: set[End[C]] = set()
        waiting = [version for version in refused if not ended[version]]
        while waiting:
            version = waiting.pop()
            for end in by_moment[version.recorded]:
                other = end.version
                same = other.place == version.place and other != version
                if end in lifted or not (same or ends_also(version.content, other.content)):
                    continue
                lifted.add(end)
                if other in refused and ended[other] <= lifted:
                    waiting.append(other)
        return Facts(
            frozenset(one for one in self.known if one not in refused),
            frozenset(end for end in self.ends - lifted if end.version not in refused),
        )

    def after(self, exchange: Exchange[C]) -> Facts[C]:
        """Return the facts after a change: new ones are added, and those that were taken back are removed."""
        ended = {end.version for end in exchange.kept}
        come, gone = Rows(exchange.come, exchange.kept), Rows(exchange.gone, exchange.forgotten)
        added, removed = Facts.of(come), Facts.of(gone)
        still = {end.version for end in self.ends - removed.ends}
        lost = removed.known - added.known - ended - still
        return Facts((self.known - lost) | added.known, (self.ends - removed.ends) | added.ends)


GivesWay: TypeAlias = Callable[[Collection[Version[C]], Facts[C]], Mapping[Version[C], int]]
"""Given what slots would hold, and all facts, returns the versions that a newer one in another slot
contradicts, with the moment at which they give way."""


def join(mine: Rows[C], theirs: Rows[C], gives_way: GivesWay[C]) -> Rows[C]:
    """Return the rows of the union of two journals.

    Commutative, associative and idempotent, as long as both are given with all versions of the slots that
    ``gives_way`` compares.
    """
    return settled(Facts.of(mine) | Facts.of(theirs), gives_way)


def settled(facts: Facts[C], gives_way: GivesWay[C], step: Callable[[], None] = lambda: None) -> Rows[C]:
    """Return what the slots hold, and the history, as they follow from the facts.

    ``step`` is called for each fact and slot; what it raises ends the work.
    """
    ended = {end.version for end in facts.ends}
    step()
    versions, ends = _by_place(facts, step)
    holding: dict[Place, Version[C]] = {}
    past: set[End[C]] = set(facts.ends)
    for place, of_place in versions.items():
        step()
        if len(of_place) == 1 and place not in ends:
            # most slots; the general case below takes several times as long
            holding[place] = of_place[0]
            continue
        removals = _removals(of_place, ends.get(place, ()))
        newest = _newest(of_place, ended, removals)
        if newest is not None:
            holding[place] = newest
        for version in of_place:
            if version is not newest and version not in ended:
                past.add(End(version, _overtaken(version, of_place, removals), JOINED))
    losing = gives_way(list(holding.values()), facts)
    past |= {End(version, at, JOINED) for version, at in losing.items()}
    return Rows(frozenset(holding.values()) - losing.keys(), frozenset(past))


def _by_place(
    facts: Facts[C], step: Callable[[], None]
) -> tuple[Mapping[Place, list[Version[C]]], Mapping[Place, list[End[C]]]]:
    versions: defaultdict[Place, list[Version[C]]] = defaultdict(list)
    ends: defaultdict[Place, list[End[C]]] = defaultdict(list)
    for version in facts.known:
        step()
        versions[version.place].append(version)
    for end in facts.ends:
        step()
        ends[end.version.place].append(end)
    return versions, ends


def _removals(versions: Iterable[Version[C]], ends: Collection[End[C]]) -> list[int]:
    """Return the moments at which the slot became empty: ends at which no other version began."""
    if not ends:
        return []
    begun = {version.recorded for version in versions}
    return [end.at for end in ends if end.at not in begun]


def _newest(
    versions: Collection[Version[C]], ended: Collection[Version[C]], removals: Iterable[int]
) -> Version[C] | None:
    """Return the newest version that nobody ended, unless the slot was emptied later."""
    alive = [version for version in versions if version not in ended]
    # the rank of a version costs more than anything else here
    newest = alive[0] if len(alive) == 1 else max(alive, key=lambda version: version.rank, default=None)
    if newest is None or any(at > newest.recorded for at in removals):
        return None
    return newest


def _overtaken(version: Version[C], versions: Iterable[Version[C]], removals: Iterable[int]) -> int:
    """Return the moment at which a version without an end gave way: to a newer one, or to a removal."""
    newer = (other.recorded for other in versions if other.rank > version.rank)
    emptied = (at for at in removals if at > version.recorded)
    return min((*newer, *emptied), default=version.recorded)


def in_texts(place: Place) -> tuple[str, ...]:
    """Return the name of a slot with its dates as texts, for sorting slots of all kinds and for files."""
    return tuple(map(str, place))


def next_moment(now: int, overwritten: Iterable[int]) -> int:
    """Return the moment of a change: now, or just after the newest overwritten row for a clock behind."""
    return max((now, *(moment + 1 for moment in overwritten)))
