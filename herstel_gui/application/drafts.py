"""Drafts: texts that were typed in a field and are not values yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from herstel_gui.application.ports import JournalStore


class Drafts:
    """The drafts of a journal. A draft is not an entry: signals, exports and the history leave drafts out."""

    def __init__(self, store: JournalStore) -> None:
        """Read and write the drafts in ``store``."""
        self._store = store

    def all(self) -> Mapping[tuple[date, str], str]:
        """Return the text of every draft, by day and by the name of its field."""
        return self._store.drafts()

    def keep(self, day: date, field: str, text: str) -> None:
        """Store an impossible or doubtful text of a field; an empty text removes the draft."""
        self._store.keep_draft(day, field, text)
