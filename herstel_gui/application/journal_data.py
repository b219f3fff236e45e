"""Reading the days of a journal and storing changes to its entries."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfoNotFoundError

from herstel_gui.application.batches import TAKEN_BACK, leaves_no_trace
from herstel_gui.application.changes import Changes, Entry, Exact, StatedZone, edits_between
from herstel_gui.application.collecting import without_collecting
from herstel_gui.application.contradictions import consistent, group_of, judged
from herstel_gui.application.exact_changes import days_of, fitted
from herstel_gui.application.journal_versions import complete, edits_of
from herstel_gui.application.merged_batches import NOTE, surplus
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, RecoveryWeek, Surroundings
from herstel_gui.domain.errors import (
    CHANGED_ELSEWHERE,
    ChangedElsewhereError,
    JournalError,
    ReplacedJournalError,
)
from herstel_gui.domain.night_length import known_zone
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.versions import Exchange, Facts, Rows, next_moment

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from herstel_gui.application.changes import ZoneChange
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.measures import MeasureList
    from herstel_gui.domain.signals.limits import Limits

_TAKEN_BACK: Final = "taken_back"
"""Name of the note with the days of merges that were taken back."""


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
        self._newest: EntryExchange = Exchange()
        """What was stored last, by any thread."""

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

    def measures(self) -> MeasureList:
        """Return the measures of the journal: those of Herstel, and those that the person declared."""
        return self.surroundings().measures

    def change(
        self, text: Text, before: Iterable[Entry], after: Iterable[Entry], zone: str | None = None
    ) -> Changes:
        """Replace the entries ``before`` by the entries ``after`` in one transaction.

        ``zone`` becomes the IANA zone of the journal's clock times in the same transaction; None leaves it.

        Raises:
            ZoneInfoNotFoundError: ``zone`` is unknown; nothing was stored.
        """
        return self.apply(Changes(text, edits_between(before, after)), zone)

    def apply(self, changes: Changes, zone: str | None = None) -> Changes:
        """Store ``changes`` and return them; ``zone`` as for ``change``.

        An import and a restored backup are returned with the rows that changed, so that their inverse takes
        back exactly that. ChangedElsewhereError when a slot no longer holds what an edit expects, and
        ReplacedJournalError while ``replaced``; nothing is stored then.
        """
        if not changes and zone is None:
            return changes
        if zone is not None and known_zone(zone) is None:
            raise ZoneInfoNotFoundError(zone)
        with self._store.turn():
            if changes.exact is not None:
                with without_collecting():
                    return self._apply_exactly(changes, changes.exact)
            return self._apply_edits(changes, zone)

    def _apply_edits(self, changes: Changes, zone: str | None) -> Changes:
        """Store the edits and the zone in one transaction; return the changes as ``apply`` does."""
        changes = replace(changes, edits=tuple(consistent(changes.edits, self._near(changes))))
        now = self.clock.now()
        stated = None if zone is None else self._stated_zone(zone, now)
        if stated is None:
            written = self._store.apply(changes.edits, now, changes.text)
        else:
            written = self._store.exchange(Exchange(), changes.edits, now, changes.text, stated)
            self._remember_zone(stated)
        self._remember(written)
        if stated is None and not leaves_no_trace(changes):
            return changes
        exact = Exact(written, stated)
        self._keep_notes(changes, exact)
        return replace(changes, exact=exact)

    def _stated_zone(self, zone: str, now: datetime) -> ZoneChange:
        """Return the change to a zone chosen now; its moment is later than that of the present zone."""
        held = self._store.stated_zone()
        return held, StatedZone(next_moment(round(now.timestamp() * 1000), [held.at]), zone)

    def _near(self, changes: Changes) -> Iterator[Entry]:
        """Yield the present entries that may contradict those that changes add."""
        added = [edit.after for edit in changes.edits if edit.after and group_of(edit.after) is not None]
        nights = [entry.day for entry in added if isinstance(entry, Reading)]
        if nights:
            for record in self._store.days(DaySpan(min(nights), max(nights))).values():
                yield from record.readings
        if any(isinstance(entry, RecoveryWeek) for entry in added):
            yield from self._store.surroundings().recovery_weeks

    def _apply_exactly(self, changes: Changes, exact: Exact) -> Changes:
        """Exchange rows in the slots that are unchanged since; return the changes that were made.

        Rows that would contradict newer ones give way, see ``contradictions.judged``.
        """
        now = self.clock.now()
        if not (exact.settled or self._undoes_the_newest(exact.exchange)):
            changes, exact = self._judged(changes, exact)
        try:
            self._store.exchange(exact.exchange, (), now, changes.text, exact.zone)
        except ReplacedJournalError:
            raise
        except ChangedElsewhereError:
            changes, exact = self._judged(changes, exact)
            self._store.exchange(exact.exchange, (), now, changes.text, exact.zone)
        self._remember(exact.exchange)
        if exact.zone is not None:
            self._remember_zone(exact.zone)
        self._keep_notes(changes, exact)
        return changes

    def _judged(self, changes: Changes, exact: Exact) -> tuple[Changes, Exact]:
        """Return the changes as they can be made now; ChangedElsewhereError where a slot differs."""
        held = self._held_for(exact.exchange)
        found = fitted(exact.exchange, held)
        if found.differing:
            raise ChangedElsewhereError(Text(CHANGED_ELSEWHERE))
        exchange = judged(found.exchange, held)
        made = replace(exact, exchange=exchange)
        return replace(changes, edits=edits_of(exchange), exact=made), made

    def _held_for(self, exchange: EntryExchange) -> EntryRows:
        days = days_of(exchange)
        return complete(days, self._store.rows).rows[0] if days else Rows()

    def _undoes_the_newest(self, exchange: EntryExchange) -> bool:
        """Return whether nothing was stored here since the change that an exchange takes back."""
        last = self._newest
        return last.come is exchange.gone and last.gone is exchange.come and bool(exchange)

    def _remember(self, exchange: EntryExchange) -> None:
        self.own_facts = self.own_facts.after(exchange)
        self._newest = exchange

    def _remember_zone(self, change: ZoneChange) -> None:
        before, after = change
        if self.own_zone is None or self.own_zone == before or self.own_zone < after:
            self.own_zone = after

    def _keep_notes(self, changes: Changes, exact: Exact) -> None:
        """Note a merge, and the days of what leaves no trace that are taken back or come again."""
        if not leaves_no_trace(changes):
            return
        # a change that takes back an import comes again when it is undone
        taken_back = exact.takes_back ^ (changes.text.template == TAKEN_BACK)
        # the change is stored already; without the notes only what they tell is missing
        with suppress(JournalError):
            known, notes = self.taken_back(), dict[str, str]()
            taken = known | changes.days if taken_back else known - changes.days
            if taken != known:
                notes[_TAKEN_BACK] = " ".join(sorted(day.isoformat() for day in taken))
            if exact.note is not None:
                name, text = exact.note
                notes[name] = "" if exact.takes_back else text
                listed = self._store.notes(NOTE).keys() - {name} | ({name} if notes[name] else set())
                notes |= dict.fromkeys(surplus(listed), "")
            if notes:
                self._store.keep_notes(notes)

    def taken_back(self) -> frozenset[date]:
        """Return the days of which something was taken back here that has not come again since then."""
        days = self._store.notes(_TAKEN_BACK).get(_TAKEN_BACK, "").split()
        with suppress(ValueError):
            return frozenset(map(date.fromisoformat, days))
        return frozenset()

    def demand_same_journal(self) -> None:
        """Raise StrangerJournalError when the file at the path is another journal than was opened."""
        self._store.demand_same_journal()

    def accept_journal(self) -> None:
        """Go on in the other journal that is at the path now: the user agreed."""
        self._store.accept_journal()

    def marks(self) -> Marks:
        """Return the marks by which two versions of a journal are compared."""
        return self._store.marks()

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        """Return all versions of the given days, or of all days, and of everything beside the days.

        Of the ``trainings`` with these ids all versions are returned too, on whatever day they are.
        """
        return self._store.rows(days, trainings)

    def turn(self) -> AbstractContextManager[None]:
        """Let no other thread write until the end of the block; LockedJournalError or ClosedJournalError."""
        return self._store.turn()

    def close(self) -> None:
        """Close the journal file."""
        self._store.close()
