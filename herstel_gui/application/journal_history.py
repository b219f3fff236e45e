"""Earlier values of a journal: reading them, bringing them back, storing lost changes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.batches import batches
from herstel_gui.application.changes import (
    Changes,
    Earlier,
    Entry,
    Exact,
    day_of,
    entries_beside,
    entries_of,
    slot,
    zone_wins,
)
from herstel_gui.application.collecting import without_collecting
from herstel_gui.application.contradictions import NIGHT_TIMES, contradict, joined_with
from herstel_gui.application.journal_versions import complete, edits_of
from herstel_gui.application.merged_batches import NOTE, MergedBatch, merged_batches
from herstel_gui.application.taking_back import Brought, brought, taking_back
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import Exchange, Facts, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from herstel_gui.application.batches import Batch
    from herstel_gui.application.changes import Dated
    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.application.journal_versions import EntryExchange
    from herstel_gui.application.ports import JournalStore


class JournalHistory:
    """What the slots of a journal held before, and when each entry was stored."""

    def __init__(self, journal: JournalData, store: JournalStore) -> None:
        """Read the history from ``store`` and change entries through ``journal``."""
        self._journal = journal
        self._store = store

    def of_day(self, day: date) -> Sequence[Earlier]:
        """Return the overwritten and removed entries of a day, the last replaced first."""
        return self._store.history(day)

    def whole(self) -> Sequence[Earlier]:
        """Return all overwritten and removed entries, the first replaced first; slow in a large journal."""
        return self._store.whole_history()

    def current(self, day: date) -> Sequence[Entry]:
        """Return the current entries of a day, with its plan, recovery week and answer to a warning."""
        beside = entries_beside(self._journal.surroundings())
        return [*entries_of(self._journal.day(day)), *(entry for entry in beside if _is_of(entry, day))]

    def batches(self) -> Sequence[Batch]:
        """Return the changes of many entries at once that can be taken back, newest first.

        Reads the whole history, which takes long in a large journal.
        """
        return batches(self._store.rows())

    def merges(self) -> Sequence[MergedBatch]:
        """Return the merges of other versions into this file, newest first.

        Reads the whole history when there are any.
        """
        notes = self._store.notes(NOTE)
        with without_collecting():
            return merged_batches(notes, self._store.rows()) if notes else ()

    def imports(self) -> Sequence[Brought]:
        """Return the imports, newest first, each with its entries that are still unchanged in the journal.

        Reads the whole history.
        """
        with without_collecting():
            return brought(self._store.rows())

    def taking_back(self, batch: str) -> Changes:
        """Return the changes that take back an import of any age; entries changed since then stay.

        Reads the whole history, which takes long in a large journal.
        """
        return taking_back(self._store.rows(), batch)

    def dated(self) -> Dated:
        """Return all entries with the moment at which each was stored."""
        return self._store.dated()

    def bring_back(self, earlier: Earlier) -> Changes:
        """Replace the current entry by an earlier one.

        A night is typed as two clock times or as a length. Both times come back together. Restored times
        remove a typed length, and a restored length removes typed times. A recovery week replaces the weeks
        that it overlaps, and a training ends the rest day on which it lies.
        """
        restored = [earlier.entry, *self._other_night_time(earlier)]
        places = {slot(entry) for entry in restored}
        candidates = [*self.current(earlier.day), *self._journal.surroundings().recovery_weeks]
        replaced = [entry for entry in candidates if slot(entry) in places or _excludes(earlier.entry, entry)]
        if not replaced and isinstance(earlier.entry, Session):
            # the session may have moved to another day
            sessions = (session for record in self._journal.days().values() for session in record.sessions)
            replaced = [session for session in sessions if session.id == earlier.entry.id]
        if not replaced and isinstance(earlier.entry, PlannedTraining):
            trainings = self._journal.surroundings().trainings
            replaced = [training for training in trainings if training.id == earlier.entry.id]
        return self._journal.change(Text(tr_noop("eerdere waarde terugzetten")), replaced, restored)

    def store_again(self) -> Changes:
        """Join what this program stored with the file by which another program replaced the journal.

        All rows keep their moments: a later row of the other program stays, and a later row of this program
        replaces one of the other. Other writers wait until the end; afterwards
        ``replaced`` of the journal is False. StrangerJournalError when the file is another journal.
        """
        with self._store.rejoining():
            self._store.demand_same_journal()
            exchange: EntryExchange = Exchange()
            facts, zone, held_zone = (
                self._journal.own_facts,
                self._journal.own_zone,
                self._store.stated_zone(),
            )
            if facts.known:
                days = {day_of(version.content) for version in facts.known}
                held, _ = complete(days, self._store.rows, lambda *_: Rows(facts.known, facts.ends)).rows
                exchange = joined_with(held, Facts.of(held), facts)
            change = (held_zone, zone) if zone is not None and zone_wins(zone, held_zone) else None
            exact = Exact(exchange, change, settled=True)
            return self._journal.apply(Changes(Text(tr_noop("opnieuw bewaren")), edits_of(exchange), exact))

    def _other_night_time(self, earlier: Earlier) -> list[Entry]:
        """Return the other clock time of the night, if both were replaced at the same moment."""
        if not _typed(earlier.entry, NIGHT_TIMES):
            return []
        times = {
            slot(other.entry): other.entry
            for other in reversed(self.of_day(earlier.day))
            if other.until == earlier.until and _typed(other.entry, NIGHT_TIMES)
        }
        times.pop(slot(earlier.entry), None)
        return list(times.values())


def _typed(entry: Entry, measures: frozenset[str]) -> bool:
    return isinstance(entry, Reading) and entry.source == TYPED and entry.measure in measures


def _is_of(entry: Entry, day: date) -> bool:
    """Return whether an entry beside the days belongs to a day, also when it lasts several days."""
    if isinstance(entry, RecoveryWeek | PlannedPeriod | FollowUp):
        return day in entry
    return day_of(entry) == day


def _excludes(entry: Entry, other: Entry) -> bool:
    """Return whether bringing back ``entry`` ends ``other``; bringing back rest ends no training."""
    return contradict(entry, other) and not isinstance(other, Session)
