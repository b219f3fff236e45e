"""Reading the days of a journal and storing changes to its entries."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.application.batches import TAKEN_BACK, leaves_no_trace
from herstel_gui.application.changes import Changes, Entry, Exact, edits_between, slot
from herstel_gui.application.journal_versions import fitting
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.errors import ChangedElsewhereError, JournalError, ReplacedJournalError
from herstel_gui.domain.night_length import zone_named
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.versions import Facts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from contextlib import AbstractContextManager
    from datetime import date

    from herstel_gui.application.changes import StatedZone, ZoneChange
    from herstel_gui.application.journal_versions import EntryRows, Marks
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.text import Text


class JournalData:
    """The days and entries of one journal. The parts of ``Journal`` read and write through this class."""

    def __init__(self, store: JournalStore, clock: Clock, limits: Limits) -> None:
        """Use an open ``store``; ``clock`` gives the moment of each change."""
        self._store = store
        self.clock = clock
        self.limits = limits
        self.person: Person = ANYONE
        """Age and wishes from the settings; whoever opens the journal sets them."""
        self.own_facts: Facts[Entry] = Facts()
        """What this program stored since it opened the journal, by any thread, with the moments."""
        self.own_zone: StatedZone | None = None
        """The zone that this program stored since it opened the journal."""

    @property
    def wrote(self) -> bool:
        """Whether this program stored anything since it opened the journal."""
        return bool(self.own_facts.known) or self.own_zone is not None

    @property
    def replaced(self) -> bool:
        """Whether every write is refused because another program changed or replaced the file.

        ``history.store_again`` ends this.
        """
        return self._store.replaced

    def day(self, day: date) -> DayRecord:
        """Return the record of a day; an empty record when the journal has none."""
        return self._store.days(DaySpan(day, day)).get(day, DayRecord(day))

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the non-empty days of a span, or of the whole journal, oldest first."""
        return self._store.days(span)

    def extent(self) -> DaySpan | None:
        """Return the span from the first to the last non-empty day; None for an empty journal."""
        return self._store.extent()

    def surroundings(self) -> Surroundings:
        """Return recovery weeks, baseline choices, answers and plans."""
        return self._store.surroundings()

    def change(self, text: Text, before: Iterable[Entry], after: Iterable[Entry]) -> Changes:
        """Replace the entries ``before`` by the entries ``after`` in one transaction."""
        return self.apply(Changes(text, edits_between(before, after)))

    def apply(self, changes: Changes) -> Changes:
        """Store ``changes`` and return them.

        An import and a restored backup are returned with the rows that changed, so that their inverse takes
        back exactly that. ChangedElsewhereError when a slot no longer holds what an edit expects, and
        ReplacedJournalError while ``replaced``; nothing is stored then.
        """
        if not changes:
            return changes
        with self._store.turn():
            if changes.exact is not None:
                return self._apply_exactly(changes, changes.exact)
            written = self._store.apply(changes.edits, self.clock.now(), changes.text)
            self.own_facts = self.own_facts.after(written)
            if not leaves_no_trace(changes):
                return changes
            self._remember_taken_back(changes, taken_back=False)
        return replace(changes, exact=Exact(written))

    def _apply_exactly(self, changes: Changes, exact: Exact) -> Changes:
        """Exchange rows; what was changed and changed back since then is replaced by a new change instead."""
        now = self.clock.now()
        try:
            self._store.exchange(exact.exchange, (), now, changes.text, exact.zone)
            written = exact.exchange
        except ReplacedJournalError:
            raise
        except ChangedElsewhereError:
            held = self._store.rows(changes.days)
            touched = exact.exchange.places - fitting(exact.exchange, held)
            written = exact.exchange.within(exact.exchange.places - touched)
            edits = tuple(edit for edit in changes.edits if slot(edit.entry) in touched)
            added = self._store.exchange(written, edits, now, changes.text, exact.zone)
            self.own_facts = self.own_facts.after(added)
        self.own_facts = self.own_facts.after(written)
        if exact.zone is not None:
            self._remember_zone(exact.zone)
        self._remember_taken_back(changes, taken_back=exact.takes_back)
        return changes

    def _remember_zone(self, change: ZoneChange) -> None:
        before, after = change
        if self.own_zone is None or self.own_zone == before or self.own_zone < after:
            self.own_zone = after

    def _remember_taken_back(self, changes: Changes, *, taken_back: bool) -> None:
        """Note the days of an import, a merge or a restored backup that is taken back or comes again."""
        if not leaves_no_trace(changes):
            return
        # a change that takes back an import comes again when it is undone
        taken_back ^= changes.text.template == TAKEN_BACK
        # the change is stored already; without this note only a sentence of the next preview is missing
        with suppress(JournalError):
            known = self._store.taken_back()
            now = known | changes.days if taken_back else known - changes.days
            if now != known:
                self._store.keep_taken_back(now)

    def taken_back(self) -> frozenset[date]:
        """Return the days of which something was taken back here that has not come again since then."""
        return self._store.taken_back()

    def set_zone(self, zone: str) -> ZoneChange:
        """Store the IANA zone of the journal's clock times; ZoneInfoNotFoundError for an unknown zone."""
        zone_named(zone)
        with self._store.turn():
            before = self._store.stated_zone()
            self.own_zone = self._store.set_zone(zone, self.clock.now())
        return before, self.own_zone

    def demand_same_journal(self) -> None:
        """Raise StrangerJournalError when the file at the path is another journal than was opened."""
        self._store.demand_same_journal()

    def accept_journal(self) -> None:
        """Go on in the other journal that is at the path now: the user agreed."""
        self._store.accept_journal()

    def marks(self) -> Marks:
        """Return what tells this journal from another version of it."""
        return self._store.marks()

    def rows(self, days: Collection[date] | None = None) -> EntryRows:
        """Return all versions of the given days, or of all days, and of everything beside the days."""
        return self._store.rows(days)

    def turn(self) -> AbstractContextManager[None]:
        """Let no other thread write until the end of the block; LockedJournalError or ClosedJournalError."""
        return self._store.turn()

    def close(self) -> None:
        """Close the journal file."""
        self._store.close()
