"""Earlier values of a journal: reading them, bringing them back, storing lost changes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.batches import batches
from herstel_gui.application.changes import Changes, Earlier, Edit, Entry, Slot, entries_of, slot
from herstel_gui.application.taking_back import Brought, brought, taking_back
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from herstel_gui.application.batches import Batch
    from herstel_gui.application.changes import Dated
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.application.ports import JournalStore
    from herstel_gui.application.rest_plan import RestPlan

_NIGHT_TIMES = frozenset({BED_TIME.key, WAKE_TIME.key})
_NIGHT_LENGTH = frozenset({SLEEP_DURATION.key})


class JournalHistory:
    """What the slots of a journal held before, and when each entry was stored."""

    def __init__(self, journal: JournalData, plan: RestPlan, store: JournalStore) -> None:
        """Read the history from ``store`` and change entries through ``journal``."""
        self._journal = journal
        self._plan = plan
        self._store = store

    def of_day(self, day: date) -> Sequence[Earlier]:
        """Return the overwritten and removed entries of a day, the last replaced first."""
        return self._store.history(day)

    def current(self, day: date) -> Sequence[Entry]:
        """Return the current entries of a day, including the plan."""
        return [*entries_of(self._journal.day(day)), *self._plan.of_day(day)]

    def batches(self) -> Sequence[Batch]:
        """Return the changes of many entries at once that can be taken back, newest first.

        Reads the whole history, which takes long in a large journal.
        """
        return batches(self._store.dated(), self._store.whole_history())

    def imports(self) -> Sequence[Brought]:
        """Return the imports, newest first, with what is still in the journal as it came."""
        return brought(self._store.dated())

    def taking_back(self, batch: str) -> Changes:
        """Return the changes that take back an import, whenever it was; what was changed since stays.

        Reads the whole history, which takes long in a large journal.
        """
        return taking_back(self._store.dated(), self._store.whole_history(), batch)

    def dated(self) -> Dated:
        """Return all entries with the moment at which each was stored."""
        return self._store.dated()

    def bring_back(self, earlier: Earlier) -> Changes:
        """Replace the current entry by an earlier one.

        A night is typed as two clock times or as a length. Both times come back together. Restored times
        remove a typed length, and a restored length removes typed times.
        """
        restored = [earlier.entry, *self._other_night_time(earlier)]
        places = {slot(entry) for entry in restored}
        replaced = [
            entry
            for entry in self.current(earlier.day)
            if slot(entry) in places or _excludes(earlier.entry, entry)
        ]
        if not replaced and isinstance(earlier.entry, Session):
            # the session may have moved to another day
            sessions = (session for record in self._journal.days().values() for session in record.sessions)
            replaced = [session for session in sessions if session.id == earlier.entry.id]
        return self._journal.change(Text(tr_noop("eerdere waarde terugzetten")), replaced, restored)

    def store_again(
        self, stored: Mapping[Slot, Edit], moments: Mapping[Slot, datetime] | None = None
    ) -> Changes:
        """Store edits again that are missing after another program replaced the file.

        ``stored`` holds the last edit of each slot, and ``moments`` the time of that edit. A slot that the
        other program wrote or emptied later keeps its content. Sets ``replaced`` of the journal to False.
        """
        dated, moments = self.dated(), moments or {}
        held = dated.entries
        now = {place: held[place][0] if place in held else None for place in stored}

        def is_later(place: Slot) -> bool:
            theirs = held[place][1] if place in held else dated.emptied.get(place)
            return theirs is not None and place in moments and theirs > moments[place]

        lacking = [
            Edit(now[place], edit.after)
            for place, edit in stored.items()
            if now[place] != edit.after and not is_later(place)
        ]
        changes = self._journal.apply(Changes(Text(tr_noop("opnieuw opslaan")), tuple(lacking)))
        self._journal.replaced = False
        return changes

    def _other_night_time(self, earlier: Earlier) -> list[Entry]:
        """Return the other clock time of the night, if both were replaced at the same moment."""
        if not _typed(earlier.entry, _NIGHT_TIMES):
            return []
        times = {
            slot(other.entry): other.entry
            for other in reversed(self.of_day(earlier.day))
            if other.until == earlier.until and _typed(other.entry, _NIGHT_TIMES)
        }
        times.pop(slot(earlier.entry), None)
        return list(times.values())


def _typed(entry: Entry, measures: frozenset[str]) -> bool:
    return isinstance(entry, Reading) and entry.source == TYPED and entry.measure in measures


def _excludes(entry: Entry, other: Entry) -> bool:
    """Return whether the entries are a typed clock time and a typed length of the night."""
    return (_typed(entry, _NIGHT_TIMES) and _typed(other, _NIGHT_LENGTH)) or (
        _typed(entry, _NIGHT_LENGTH) and _typed(other, _NIGHT_TIMES)
    )
