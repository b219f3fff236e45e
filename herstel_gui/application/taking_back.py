"""Taking back an import as a whole, today or years later, without touching what was changed since."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from herstel_gui.application.batches import TAKEN_BACK
from herstel_gui.application.changes import Changes, Edit, slot
from herstel_gui.domain.provenance import ImportBatch, KnownSource
from herstel_gui.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from herstel_gui.application.changes import Dated, Earlier, Entry


def taking_back(dated: Dated, past: Iterable[Earlier], batch: str) -> Changes:
    """Return the changes that remove what an import brought and restore what it replaced.

    ``past`` is the whole history. An entry that was changed or removed after the import is left as it is. The
    changes are empty when the import is unknown.
    """
    marker = dated.entries.get(slot(ImportBatch(batch, 0, "", "")))
    if marker is None:
        return Changes(Text(TAKEN_BACK), ())
    replaced = {(slot(earlier.entry), earlier.until): earlier.entry for earlier in past}
    edits = [
        Edit(entry, replaced.get((place, moment)))
        for place, (entry, moment) in dated.entries.items()
        if _brought(entry, moment, batch, marker[1])
    ]
    return Changes(Text(TAKEN_BACK), (*edits, Edit(marker[0], None)))


def _brought(entry: Entry, moment: datetime, batch: str, stored: datetime) -> bool:
    """Return whether an import brought an entry; a source says what it held after its last import."""
    return entry.batch == batch or (isinstance(entry, KnownSource) and moment == stored)


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
        if entry.batch:
            held[entry.batch].append(Edit(None, entry).day)
    batches = [entry for entry, _ in dated.entries.values() if isinstance(entry, ImportBatch)]
    newest = sorted(batches, key=lambda batch: (batch.at, batch.id), reverse=True)
    return [Brought(batch, len(held[batch.id]), frozenset(held[batch.id])) for batch in newest]
