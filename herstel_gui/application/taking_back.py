"""Taking back an import as a whole, today or years later, without touching what was changed since."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from herstel_gui.application.batches import TAKEN_BACK, amount
from herstel_gui.application.cancelling import look, step
from herstel_gui.application.changes import Bookkeeping, Changes, Exact, day_of, slot
from herstel_gui.application.contradictions import giving_way
from herstel_gui.application.exact_changes import as_it_was
from herstel_gui.application.journal_versions import edits_of
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.provenance import ImportBatch
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import Exchange, Facts, Rows, settled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion
    from herstel_gui.domain.versions import End, Place


def taking_back(rows: EntryRows, batch: str) -> Changes:
    """Return the changes that remove what an import brought and restore what it replaced.

    An entry that was changed or removed after the import is left as it is, and so is one that another import
    vouches for: of two computers that imported the same file, each has its own version. What returns has the
    moment at which it was stored first, so the import leaves no trace. The changes are empty when the import
    is unknown.
    """
    live = {one.content.id for one in rows.now if isinstance(one.content, ImportBatch)}
    if batch not in live:
        return Changes(Text(TAKEN_BACK), ())
    exchange = _backward(rows, batch, live)
    return Changes(Text(TAKEN_BACK), edits_of(exchange), Exact(exchange))


def _backward(rows: EntryRows, batch: str, live: Collection[str]) -> EntryExchange:
    """Return the exchange that takes an import back; ``live`` are the ids of all imports that are listed."""
    marker = slot(ImportBatch(batch, 0, "", ""))
    clean = _as_imported(rows, batch)
    gone = frozenset(one for one in clean.now if one.content.batch == batch or one.place == marker)
    met = _met(clean, gone, batch)
    others = frozenset(live) - {batch}
    exchange = _both(_without(clean, gone, met), _settled_without(clean, gone, met, others))
    return exchange if clean is rows else Exchange.between(rows, clean.changed_by(exchange))


def _as_imported(rows: EntryRows, batch: str) -> EntryRows:
    """Return the rows as if nothing had been changed and changed back since the import."""
    live = {one.place: one for one in rows.now if one.content.batch == batch}
    past: defaultdict[Place, list[End[Entry]]] = defaultdict(list)
    for end in rows.past:
        if end.version.place in live:
            past[end.version.place].append(end)
    clean = rows
    for place, ends in past.items():
        now = live[place]
        same = [end.version for end in ends if end.version.content == now.content]
        origin = min(
            (one for one in same if one.content.batch == batch),
            key=lambda version: version.recorded,
            default=now,
        )
        if origin != now:
            clean = clean.changed_by(as_it_was(origin, now, ends))
    return clean


def _met(rows: EntryRows, gone: Collection[EntryVersion], batch: str) -> frozenset[Place]:
    """Return the slots in which a version gave way to one of the import by a join, or the other way round.

    So it is where the import replaced several versions: of journals that were joined later, each had one.
    """
    moments = {one.place: one.recorded for one in gone}
    joined = {
        end.version.place
        for end in rows.past
        if end.worked_out and (end.version.content.batch == batch or end.at == moments.get(end.version.place))
    }
    replaced = Counter(end.version.place for end in _replaced(rows, moments))
    return frozenset(joined | {place for place, count in replaced.items() if count > 1})


def _replaced(rows: EntryRows, moments: Mapping[Place, int]) -> Iterator[End[Entry]]:
    """Yield the ends at the moment of the import in their slot; not of what came at that moment itself."""
    for end in rows.past:
        if moments.get(end.version.place) == end.at > end.version.recorded:
            yield end


def _without(rows: EntryRows, gone: Collection[EntryVersion], met: Collection[Place]) -> EntryExchange:
    """Return the exchange in the slots where the import met no other journal."""
    moments = {one.place: one.recorded for one in gone if one.place not in met}
    forgotten = frozenset(_replaced(rows, moments))
    removed = frozenset(one for one in gone if one.place not in met)
    return Exchange(removed, frozenset(end.version for end in forgotten), forgotten)


def _settled_without(
    rows: EntryRows, gone: Collection[EntryVersion], met: Collection[Place], live: Collection[str]
) -> EntryExchange:
    """Return the exchange in the other slots: what follows from all that is known but the import.

    A version of an import that is no longer listed does not return either.
    """
    if not met:
        return Exchange()
    days = {day_of(version.content) for version in _versions(rows) if version.place in met}
    near = Rows(
        frozenset(one for one in rows.now if day_of(one.content) in days),
        frozenset(end for end in rows.past if day_of(end.version.content) in days),
    )
    outlived = {end.version for end in near.past if end.worked_out}
    removed = {
        one
        for one in _versions(near)
        if one.place in met and (one in gone or one in outlived)
        if one.content.batch and one.content.batch not in live
    }
    moments = {(one.place, one.recorded) for one in removed}
    facts = Facts.of(near)
    ends = frozenset(end for end in facts.ends if (end.version.place, end.at) not in moments)
    after = settled(Facts(facts.known - removed, ends), giving_way)
    return Exchange.between(near, after).within(met)


def _versions(rows: EntryRows) -> Iterator[EntryVersion]:
    yield from rows.now
    yield from (end.version for end in rows.past)


def _both(one: EntryExchange, other: EntryExchange) -> EntryExchange:
    return Exchange(
        one.gone | other.gone,
        one.come | other.come,
        one.forgotten | other.forgotten,
        one.kept | other.kept,
    )


@dataclass(frozen=True, slots=True)
class Brought:
    """An import with what is still in the journal as it came."""

    batch: ImportBatch
    held: int
    """Number of entries that go when the import is taken back, as ``batches.amount`` counts them."""
    days: frozenset[date]
    """The days of what it brought and nobody changed."""
    shared: int = 0
    """Number of entries that stay when it is taken back, because another import brought them too."""
    declared: int = 0
    """Number of own measures that it declared and that are as they came."""

    @property
    def changed(self) -> int:
        """Number of entries that were changed or removed since; taking back leaves these as they are."""
        came = self.batch.new + self.batch.replaced
        return max(0, came - self.held - self.shared - self.declared)


def brought(rows: EntryRows) -> list[Brought]:
    """Return the imports of a journal, the newest first."""
    batches = [one.content for one in rows.now if isinstance(one.content, ImportBatch)]
    live = frozenset(batch.id for batch in batches)
    near = _near(rows, live)
    newest = sorted(batches, key=lambda batch: (batch.at, batch.id), reverse=True)
    return [_brought(near[batch.id], batch, live) for batch in newest]


def _near(rows: EntryRows, live: Collection[str]) -> Mapping[str, EntryRows]:
    """Return for each import the rows that taking it back looks at: those of the days of its entries."""
    places: defaultdict[str, set[Place]] = defaultdict(set)
    days: defaultdict[Place, set[date]] = defaultdict(set)
    now: defaultdict[date, list[EntryVersion]] = defaultdict(list)
    past: defaultdict[date, list[End[Entry]]] = defaultdict(list)
    for version in _versions(rows):
        step()
        days[version.place].add(day_of(version.content))
        named = version.content.id if isinstance(version.content, ImportBatch) else version.content.batch
        if named in live:
            places[named].add(version.place)
    for version in rows.now:
        now[day_of(version.content)].append(version)
    for end in rows.past:
        past[day_of(end.version.content)].append(end)
    near = {}
    for batch, held in places.items():
        look()
        of_batch = set().union(*(days[place] for place in held))
        near[batch] = Rows(
            frozenset(one for day in of_batch for one in now.get(day, ())),
            frozenset(end for day in of_batch for end in past.get(day, ())),
        )
    return near


def _brought(rows: EntryRows, batch: ImportBatch, live: Collection[str]) -> Brought:
    """Return what an import brought, given the rows that taking it back looks at."""
    exchange = _backward(rows, batch.id, live)
    back = Changes(Text(TAKEN_BACK), edits_of(exchange), Exact(exchange))
    after = {version.place: version.content for version in rows.changed_by(exchange).now}
    outlived = (end.version for end in rows.past if end.worked_out)
    mine = {one.place: one.content for one in chain(outlived, rows.now) if one.content.batch == batch.id}
    stay = {place for place, entry in mine.items() if after.get(place) == entry}
    shared = [mine[place] for place in stay if not isinstance(mine[place], Bookkeeping)]
    gone = [edit.before for edit in back.edits if edit.before and edit.before.batch == batch.id]
    days = (day_of(entry) for entry in chain(gone, shared) if not isinstance(entry, Bookkeeping))
    declared = sum(isinstance(entry, OwnMeasure) for entry in chain(gone, map(mine.get, stay)))
    return Brought(batch, amount(back), frozenset(days), len(shared), declared)
