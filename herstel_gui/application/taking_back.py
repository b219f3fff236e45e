"""Taking back an import as a whole, today or years later, without touching what was changed since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.application.batches import TAKEN_BACK
from herstel_gui.application.changes import BOOKKEEPING, Changes, Exact, day_of, slot
from herstel_gui.application.journal_versions import edits_of
from herstel_gui.domain.provenance import ImportBatch
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import Exchange

if TYPE_CHECKING:
    from datetime import date

    from herstel_gui.application.changes import Dated
    from herstel_gui.application.journal_versions import EntryRows


def taking_back(rows: EntryRows, batch: str) -> Changes:
    """Return the changes that remove exactly what an import brought and restore what it replaced.

    An entry that was changed or removed after the import is left as it is. What returns has the moment at
    which it was stored first, so the import leaves no trace. The changes are empty when the import is
    unknown.
    """
    marker = slot(ImportBatch(batch, 0, "", ""))
    if all(version.place != marker for version in rows.now):
        return Changes(Text(TAKEN_BACK), ())
    gone = frozenset(one for one in rows.now if one.content.batch == batch or one.place == marker)
    moments = {one.place: one.recorded for one in gone}
    replaced = {
        end.version.place: end
        for end in sorted(rows.past, key=lambda end: end.version.rank)
        if not end.worked_out and moments.get(end.version.place) == end.at > end.version.recorded
    }
    forgotten = frozenset(replaced.values())
    exchange = Exchange(gone, frozenset(end.version for end in forgotten), forgotten)
    return Changes(Text(TAKEN_BACK), edits_of(exchange), Exact(exchange))


@dataclass(frozen=True, slots=True)
class Brought:
    """An import with what is still in the journal as it came: the number of entries, and their days."""

    batch: ImportBatch
    held: int
    days: frozenset[date]

    @property
    def changed(self) -> int:
        """Number of entries that were changed or removed since; taking back leaves these as they are."""
        return max(0, self.batch.new + self.batch.replaced - self.held)


def brought(dated: Dated) -> list[Brought]:
    """Return the imports of a journal, the newest first."""
    held: defaultdict[str, list[date]] = defaultdict(list)
    for entry, _ in dated.entries.values():
        if entry.batch and not isinstance(entry, BOOKKEEPING):
            held[entry.batch].append(day_of(entry))
    batches = [entry for entry, _ in dated.entries.values() if isinstance(entry, ImportBatch)]
    newest = sorted(batches, key=lambda batch: (batch.at, batch.id), reverse=True)
    return [Brought(batch, len(held[batch.id]), frozenset(held[batch.id])) for batch in newest]
