"""Batches: changes that one action made to many entries, such as an import, a merge or a restored backup.

A journal stores the moment of each entry, and its history stores overwritten and removed entries with their
moments. All edits of one moment form a batch. A batch can be undone at any later time, also after a restart,
and undoing a batch makes a new batch.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Bookkeeping, Changes, Edit, Exact, KindEntry, Slot
from herstel_gui.application.contradictions import contradict, group_of
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import Exchange, Facts, settled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.journal_versions import EntryRows
    from herstel_gui.domain.versions import End, Version

LARGE: Final = 50
"""A moment with at least this many entries is a batch."""
MANY_DAYS: Final = 3
"""A moment with entries on at least this many days is a batch."""
IMPORTED: Final = tr_noop("import van {label}")
MERGED: Final = tr_noop("dagboek samenvoegen")
RESTORED: Final = tr_noop("reservekopie van {day} terugzetten")
TAKEN_BACK: Final = tr_noop("import terugnemen")
PUT_BACK: Final = tr_noop("import terugzetten")
_BROUGHT: Final = frozenset((IMPORTED, MERGED, TAKEN_BACK))
_WHOLE: Final = frozenset((IMPORTED, MERGED, RESTORED, TAKEN_BACK, PUT_BACK))


def asks_first(changes: Changes) -> bool:
    """Return whether undo or redo of these changes needs a confirmation."""
    return len(changes.edits) >= LARGE or (bool(changes.edits) and changes.text.template in _WHOLE)


def leaves_no_trace(changes: Changes) -> bool:
    """Return whether undoing these changes takes back exactly what they brought."""
    return changes.text.template in _WHOLE


def takes_back(step: Changes) -> bool:
    """Return whether a large step takes back what was brought; else it brings something (back)."""
    if step.exact is not None and step.text.template in _BROUGHT:
        return step.exact.takes_back ^ (step.text.template == TAKEN_BACK)
    return sum(edit.after is None for edit in step.edits) * 2 > len(step.edits)


def amount(step: Changes) -> int:
    """Return the number of entries that a large step takes back, or brings: as lists and results count them.

    An entry that gives way to what comes, or that returns when that goes, is not counted; nor is bookkeeping.
    """
    goes = takes_back(step)
    counted = (edit.before if goes else edit.after for edit in step.edits)
    return sum(entry is not None and not isinstance(entry, Bookkeeping) for entry in counted) or step.size


@dataclass(frozen=True, slots=True)
class Batch:
    """The edits of a moment that can still be undone."""

    moment: datetime
    """In UTC."""
    edits: tuple[Edit, ...]
    """The edits that undo the batch; never empty."""
    changed_since: int
    """Number of entries that were changed again later; undoing the batch leaves them unchanged."""
    exchange: Exchange[Entry] = field(default_factory=Exchange)
    """The rows that undo the batch without a trace."""

    @property
    def removal(self) -> bool:
        """Whether the batch mostly removed entries, so that undoing adds entries."""
        return sum(edit.before is None for edit in self.edits) * 2 > len(self.edits)

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the entries, without ``typed``, sorted."""
        return tuple(sorted({source for edit in self.edits if (source := _source(edit.entry)) != TYPED}))

    @property
    def days(self) -> frozenset[date]:
        """The days of the edits."""
        return self.changes.days

    @property
    def changes(self) -> Changes:
        """The changes that undo the batch. What was stored at once is taken back without a trace."""
        if self.removal:
            return Changes(Text(PUT_BACK), self.edits)
        return Changes(Text(TAKEN_BACK), self.edits, Exact(self.exchange))


def batches(rows: EntryRows) -> Sequence[Batch]:
    """Return the batches that can be undone, newest first.

    Entries that were changed after the batch are left out.
    """
    moments: defaultdict[int, _Moment] = defaultdict(_Moment)
    for end in rows.past:
        if end.version.recorded != end.at:
            # else stored and replaced by the same action
            moments[end.version.recorded].write(end.version)
            moments[end.at].ended.append(end)
    for version in rows.now:
        moments[version.recorded].wrote[version.place] = version
    held = {version.place: version for version in rows.now}
    newest_first = sorted(moments.items(), reverse=True)
    candidates = (_batch(moment, entries, held) for moment, entries in newest_first)
    return [batch for batch in candidates if batch is not None]


@dataclass(slots=True)
class _Moment:
    """What was written at a moment, by slot, and what ended."""

    wrote: dict[Slot, Version[Entry]] = field(default_factory=dict)
    ended: list[End[Entry]] = field(default_factory=list)
    """Several of one slot when journals were joined: a removal also ends the older version that the other
    journal holds."""

    def write(self, version: Version[Entry]) -> None:
        """Add a version; of two of one slot and moment the one that a join keeps."""
        other = self.wrote.setdefault(version.place, version)
        if other is not version and other.rank < version.rank:
            self.wrote[version.place] = version


def _batch(moment: int, entries: _Moment, held: Mapping[Slot, Version[Entry]]) -> Batch | None:
    ended = frozenset(end.version for end in entries.ended)
    if not _at_once([version.content for version in (*ended, *entries.wrote.values())]):
        return None
    # of each slot the newest version comes back, and the others give way to it
    returning = settled(Facts(ended), lambda *_: {})
    newest = {version.place: version for version in returning.now}
    edits: dict[Slot, Edit] = {}
    changed = 0
    for place in {**newest, **entries.wrote}.keys() - _gone_already(newest.values()):
        now, after, back = held.get(place), entries.wrote.get(place), newest.get(place)
        wrote, before = after.content if after else None, back.content if back else None
        untouched = (now.content if now else None) == wrote
        changed += not untouched
        if untouched and wrote != before:
            edits[place] = Edit(wrote, before)
    exchange = Exchange(
        frozenset(entries.wrote.values()),
        returning.now,
        frozenset(entries.ended),
        returning.past,
    ).within(edits.keys())
    when = datetime.fromtimestamp(moment / 1000, UTC)
    return Batch(when, tuple(edits.values()), changed, exchange) if edits else None


def _gone_already(newest: Iterable[Version[Entry]]) -> set[Slot]:
    """Return the slots whose entry had given way in a join to one that the batch removed.

    The batch ended both, but only the newer one was there. Rest and a training can both have been there.
    """
    groups: defaultdict[object, list[Version[Entry]]] = defaultdict(list)
    for version in newest:
        group = group_of(version.content)
        if group is not None and not isinstance(version.content, Session | KindEntry):
            groups[group].append(version)
    return {
        one.place
        for rivals in groups.values()
        for one in rivals
        if any(other.recorded > one.recorded and contradict(one.content, other.content) for other in rivals)
    }


def _at_once(entries: Collection[Entry]) -> bool:
    days = {Edit(None, entry).day for entry in entries}
    foreign = any(_source(entry) != TYPED for entry in entries)
    return foreign or len(entries) >= LARGE or len(days) >= MANY_DAYS


def _source(entry: Entry) -> str:
    return entry.source if isinstance(entry, Reading | Session) else TYPED
