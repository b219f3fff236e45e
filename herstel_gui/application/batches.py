"""What one action did to many days at once (an import, a merge, a copy put back), told from the moments.

A journal keeps with every entry the moment at which it was stored, and in its history what was overwritten
or removed, and when. So whatever was stored in one moment can be taken back at any later time, also after
the program was closed, and what took it back can be taken back in turn.
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
"""So many entries in one moment are no typing."""
MANY_DAYS: Final = 3
"""Nor are fewer that lie on so many days."""
IMPORTED: Final = tr_noop("import van {label}")
MERGED: Final = tr_noop("dagboek samenvoegen")
RESTORED: Final = tr_noop("reservekopie van {day} terugzetten")
TAKEN_BACK: Final = tr_noop("import terugnemen")
PUT_BACK: Final = tr_noop("import terugzetten")
_WHOLE: Final = frozenset((IMPORTED, MERGED, RESTORED, TAKEN_BACK, PUT_BACK))


def asks_first(changes: Changes) -> bool:
    """Tell whether a step back or forward is so large that one key is too little for it."""
    return len(changes.edits) >= LARGE or changes.text.template in _WHOLE


@dataclass(frozen=True, slots=True)
class Batch:
    """What was stored in one moment, as far as it is still there to be taken back."""

    moment: datetime
    """In UTC."""
    edits: tuple[Edit, ...]
    """What takes it back; never empty."""
    changed_since: int
    """Entries of it that became something else later; these stay as they are."""

    @property
    def removal(self) -> bool:
        """Whether it mostly took entries away, so that taking it back puts them there again."""
        return sum(edit.before is None for edit in self.edits) * 2 > len(self.edits)

    @property
    def sources(self) -> tuple[str, ...]:
        """The makers of the entries, the typed ones left out."""
        return tuple(sorted({source for edit in self.edits if (source := _source(edit.entry)) != TYPED}))

    @property
    def days(self) -> frozenset[date]:
        """The days that it touches."""
        return self.changes.days

    @property
    def changes(self) -> Changes:
        """The change that takes it back."""
        return Changes(Text(PUT_BACK if self.removal else TAKEN_BACK), self.edits)


def batches(dated: Dated, past: Iterable[Earlier]) -> Sequence[Batch]:
    """Return everything that was stored at once and can be taken back, the newest first.

    ``past`` is the whole history, the oldest first. An entry that changed since then is not touched.
    """
    moments: dict[datetime, _Moment] = {}
    last: dict[Slot, datetime] = {}
    for earlier in past:
        place = slot(earlier.entry)
        last[place] = earlier.until
        if earlier.recorded == earlier.until:
            # there and back again within one action
            continue
        moments.setdefault(earlier.recorded, _Moment()).wrote[place] = earlier.entry
        moments.setdefault(earlier.until, _Moment()).replaced.setdefault(place, earlier.entry)
    for place, (entry, moment) in dated.entries.items():
        moments.setdefault(moment, _Moment()).wrote[place] = entry
    found = (_batch(moment, what, dated, last) for moment, what in sorted(moments.items(), reverse=True))
    return [batch for batch in found if batch is not None]


@dataclass(slots=True)
class _Moment:
    wrote: dict[Slot, Entry] = field(default_factory=dict)
    replaced: dict[Slot, Entry] = field(default_factory=dict)


def _batch(moment: datetime, what: _Moment, dated: Dated, last: dict[Slot, datetime]) -> Batch | None:
    every = {**what.replaced, **what.wrote}
    if not _at_once(every.values()):
        return None
    edits, changed = [], 0
    for place in every:
        now, after, before = dated.entries.get(place), what.wrote.get(place), what.replaced.get(place)
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
