"""Reading the days of a journal and storing changes to its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.changes import Changes, Edit, Entry, Slot, edits_between, slot
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.night_length import zone_named
from herstel_gui.domain.person import ANYONE, Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

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
        self.own_edits: dict[Slot, tuple[Edit, datetime]] = {}
        """The last edit of each slot since the journal was opened in this program, by any thread, with the
        moment of storing."""

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
        """Store ``changes`` as they are and return them.

        ChangedElsewhereError when a slot no longer holds what an edit expects, and ReplacedJournalError while
        ``replaced``; nothing is stored then.
        """
        if changes:
            with self._store.turn():
                at = self.clock.now()
                self._store.apply(changes.edits, at, changes.text)
                self.own_edits.update((slot(edit.entry), (edit, at)) for edit in changes.edits)
        return changes

    def set_zone(self, zone: str) -> None:
        """Store the IANA zone of the journal's clock times; ZoneInfoNotFoundError for an unknown zone."""
        zone_named(zone)
        self._store.set_zone(zone)

    def close(self) -> None:
        """Close the journal file."""
        self._store.close()
