"""Batches: changes that one action made to many entries, such as an import, a merge or a restored backup.

A journal stores the moment of each entry, and its history stores overwritten and removed entries with their
moments. All edits of one moment form a batch. A batch can be undone at any later time, also after a restart,
and undoing a batch makes a new batch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from herstel_gui.application.changes import Changes, Edit, Slot, slot
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date, datetime

    from herstel_gui.application.changes import Dated, Earlier, Entry

LARGE: Final = 50
"""A moment with at least this many entries is a batch."""
MANY_DAYS: Final = 3
"""A moment with entries on at least this many days is a batch."""
IMPORTED: Final = tr_noop("import van {label}")
MERGED: Final = tr_noop("dagboek samenvoegen")
RESTORED: Final = tr_noop("reservekopie van {day} terugzetten")
TAKEN_BACK: Final = tr_noop("import terugnemen")
PUT_BACK: Final = tr_noop("import terugzetten")
_WHOLE: Final = frozenset((IMPORTED, MERGED, RESTORED, TAKEN_BACK, PUT_BACK))


def asks_first(changes: Changes) -> bool:
    """Return whether undo or redo of these changes needs a confirmation."""
    return len(changes.edits) >= LARGE or changes.text.template in _WHOLE


@dataclass(frozen=True, slots=True)
class Batch:
    """The edits of a moment that can still be undone."""

    moment: datetime
    """In UTC."""
    edits: tuple[Edit, ...]
    """The edits that undo the batch; never empty."""
    changed_since: int
    """Number of entries that were changed again later; undoing the batch leaves them unchanged."""

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
        """The changes that undo the batch."""
        return Changes(Text(PUT_BACK if self.removal else TAKEN_BACK), self.edits)


def batches(dated: Dated, past: Iterable[Earlier]) -> Sequence[Batch]:
    """Return the batches that can be undone, newest first.

    ``past`` is the whole history, oldest first. Entries that were changed after the batch are left out.
    """
    moments: dict[datetime, _Moment] = {}
    last: dict[Slot, datetime] = {}
    for earlier in past:
        place = slot(earlier.entry)
        last[place] = earlier.until
        if earlier.recorded == earlier.until:
            # stored and replaced by the same action
            continue
        moments.setdefault(earlier.recorded, _Moment()).wrote[place] = earlier.entry
        moments.setdefault(earlier.until, _Moment()).replaced.setdefault(place, earlier.entry)
    for place, (entry, moment) in dated.entries.items():
        moments.setdefault(moment, _Moment()).wrote[place] = entry
    newest_first = sorted(moments.items(), reverse=True)
    candidates = (_batch(moment, entries, dated, last) for moment, entries in newest_first)
    return [batch for batch in candidates if batch is not None]


@dataclass(slots=True)
class _Moment:
    """The written and the replaced entries of a moment, by slot."""

    wrote: dict[Slot, Entry] = field(default_factory=dict)
    replaced: dict[Slot, Entry] = field(default_factory=dict)


def _batch(moment: datetime, entries: _Moment, dated: Dated, last: dict[Slot, datetime]) -> Batch | None:
    every = {**entries.replaced, **entries.wrote}
    if not _at_once(every.values()):
        return None
    edits, changed = [], 0
    for place in every:
        now, after, before = dated.entries.get(place), entries.wrote.get(place), entries.replaced.get(place)
        untouched = last[place] == moment if now is None and after is None else now == (after, moment)
        if untouched and after != before:
            edits.append(Edit(after, before))
        changed += not untouched
    return Batch(moment, tuple(edits), changed) if edits else None


def _at_once(entries: Collection[Entry]) -> bool:
    days = {Edit(None, entry).day for entry in entries}
    foreign = any(_source(entry) != TYPED for entry in entries)
    return foreign or len(entries) >= LARGE or len(days) >= MANY_DAYS


def _source(entry: Entry) -> str:
    return entry.source if isinstance(entry, Reading | Session) else TYPED
