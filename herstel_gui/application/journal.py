"""The door of the journal: screens and commands ask it questions and hand it changes."""

from __future__ import annotations

import uuid
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from herstel_gui.application.batches import batches
from herstel_gui.application.changes import (
    Changes,
    Earlier,
    Edit,
    Entry,
    KindEntry,
    NoteEntry,
    Slot,
    TagEntry,
    edits_between,
    entries_of,
    slot,
)
from herstel_gui.application.room import Room
from herstel_gui.domain.bounds import demand_measurable, demand_plannable, note_text, word_text
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import REST_PLANNED, DayRecord, PlannedDay, Surroundings
from herstel_gui.domain.errors import RefusedValueError, ReplacedJournalError
from herstel_gui.domain.measure import Measure, Number, accept
from herstel_gui.domain.measures import BED_TIME, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.night_length import zone_named
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY, recent_history
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from herstel_gui.application.batches import Batch
    from herstel_gui.application.changes import Dated
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.signals.signal import SignalReport

_NIGHT_TIMES = frozenset({BED_TIME.key, WAKE_TIME.key})
_TOO_LATE = tr_noop("Rust plannen kan voor vandaag en later. Wat voor {day} gepland was, blijft staan.")


class Journal:
    """One person's journal. Every change is stored before the call returns, and says how to undo it."""

    def __init__(
        self,
        store: JournalStore,
        clock: Clock,
        new_id: Callable[[], str] | None = None,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        """Join a store and a clock; ``new_id`` names new sessions (random unless a test decides)."""
        self._store = store
        self.clock = clock
        self.limits = limits
        self.replaced = False
        """Whether another program changed the file since ``again`` last looked what is missing there. A store
        refuses only the first write for that, whoever's that is."""
        self._firsts: dict[str, date | None] = {}
        self._new_id = new_id or _random_id

    # -- questions ---------------------------------------------------------------------------------

    def day(self, day: date) -> DayRecord:
        """Return what was recorded for a day; an empty record when nothing was."""
        return self._store.days(DaySpan(day, day)).get(day, DayRecord(day))

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        """Return the days that hold anything, oldest first."""
        return self._store.days(span)

    def extent(self) -> DaySpan | None:
        """Return the first and the last day that hold anything; None while the journal is empty."""
        return self._store.extent()

    def surroundings(self) -> Surroundings:
        """Return recovery weeks, baseline choices, answers and plans."""
        return self._store.surroundings()

    def entries_at(self, day: date) -> Sequence[Entry]:
        """Return everything that is held for a day: what was recorded, and what was planned."""
        return [*entries_of(self.day(day)), *self._planned(day)]

    def report(self, day: date) -> SignalReport:
        """Return what the signals say of a day, reading no more of the journal than that takes."""
        return self.recent(DaySpan(day, day)).report(day)

    def recent(self, span: DaySpan) -> SignalHistory:
        """Return the signals of the days of a span, reading no more of the journal than that takes."""
        return recent_history(
            self._store.days, self.extent(), self.surroundings(), span, self.limits, self._first_noted
        )

    def history(self) -> SignalHistory:
        """Return the signals of the whole journal; with many years this is work for the background."""
        return SignalHistory(self.days(), self.surroundings(), self.limits)

    def earlier(self, day: date) -> Sequence[Earlier]:
        """Return what a day held before, what went last first."""
        return self._store.history(day)

    def batches(self) -> Sequence[Batch]:
        """Return what was stored at once and can be taken back; in a large journal it takes a while."""
        return batches(self._store.dated(), self._store.whole_history())

    def dated(self) -> Dated:
        """Return all entries with the moment at which each was stored, for merging."""
        return self._store.dated()

    def drafts(self) -> Mapping[tuple[date, str], str]:
        """Return typed texts that are not values yet, by day and by the field in which they stand."""
        return self._store.drafts()

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Keep a typed text that is not a value yet (impossible, or doubtful); an empty text removes it.

        A draft is no entry: no signal, export or history knows of it.
        """
        with self._noticing():
            self._store.keep_draft(day, place, text)

    # -- changes -----------------------------------------------------------------------------------

    def enter(self, day: date, measure: Measure, value: Number | None, offset: int | None = None) -> Changes:
        """Store a typed value, or remove it when None; RefusedValueError when it cannot be."""
        demand_measurable(day, self.clock.today())
        before = next((r for r in self.day(day).of(measure.key) if r.source == TYPED), None)
        after = None if value is None else Reading(day, measure.key, accept(measure, value), TYPED, offset)
        return self._swap(Text("{what}", what=measure.label), _some(before), _some(after))

    def set_kind(self, day: date, kind: DayKind | None) -> Changes:
        """Store what kind of day it is; None makes it unknown again. RefusedValueError for a day to come."""
        demand_measurable(day, self.clock.today())
        old = self.day(day).kind
        return self._swap(
            Text(tr_noop("soort dag")),
            [KindEntry(day, old)] if old else [],
            [KindEntry(day, kind)] if kind else [],
        )

    def set_note(self, day: date, note: str) -> Changes:
        """Store the note of a day, without spaces at its end; an empty one removes it.

        RefusedValueError when it is too long, holds a forbidden character, or is of a day to come.
        """
        demand_measurable(day, self.clock.today())
        old, new = self.day(day).note, note_text(note)
        return self._swap(
            Text(tr_noop("notitie")),
            [NoteEntry(day, old)] if old else [],
            [NoteEntry(day, new)] if new else [],
        )

    def set_tag(self, day: date, tag: str, *, on: bool) -> Changes:
        """Put a tag on a day or take it off; own words lose surrounding spaces.

        RefusedValueError when a new one is too long, holds a forbidden character, finds the day full, or is
        of a day to come.
        """
        tags = self.day(day).tags
        word = tag if tag in tags else word_text(tag)
        present = word in tags
        if on and not present and word:
            self._room(day).admit(TagEntry(day, word))
        entry = [TagEntry(day, word)] if word else []
        text = Text(tr_noop("bijzonderheid"))
        return self._swap(text, entry if present else [], entry if on else [])

    def plan_rest(self, day: date, *, on: bool) -> Changes:
        """Plan rest for today or later, or plan it no longer; RefusedValueError for a day that is past.

        Another plan for the day gives way to rest and is left alone by taking rest off.
        """
        if day < self.clock.today():
            raise RefusedValueError(Text(_TOO_LATE, day=day))
        if on:
            demand_plannable(day, self.clock.today())
        before = self._planned(day)
        if on:
            after = [replace(one, kind=REST_PLANNED) for one in before] or [PlannedDay(day, REST_PLANNED)]
        else:
            after = [one for one in before if one.kind != REST_PLANNED]
        return self._swap(Text(tr_noop("geplande rust")), before, after)

    def add_session(self, session: Session) -> Changes:
        """Add a training at the end of its day, under an id of its own; its day becomes a training day.

        A day that was marked as rest is no longer one; a day marked as active recovery stays so.
        RefusedValueError when the day is full or to come, or a text cannot be kept.
        """
        session = _kept_session(session)
        record = self.day(session.day)
        self._room(session.day).admit(session)
        position = max((s.position for s in record.sessions), default=-1) + 1
        added = replace(session, id=self._new_id(), position=position)
        before: list[Entry] = []
        if record.kind is DayKind.REST:
            before.append(KindEntry(session.day, DayKind.REST))
        return self._swap(Text(tr_noop("training")), before, [added])

    def change_session(self, session: Session) -> Changes:
        """Store a changed training in place of the one with the same id.

        RefusedValueError when a text that was changed cannot be kept.
        """
        old = [s for s in self.day(session.day).sessions if s.id == session.id]
        if not old or (old[0].note, old[0].kind) != (session.note, session.kind):
            session = _kept_session(session)
        return self._swap(Text(tr_noop("training")), old, [session])

    def remove_session(self, session: Session) -> Changes:
        """Remove a training."""
        old = [s for s in self.day(session.day).sessions if s.id == session.id]
        return self._swap(Text(tr_noop("training verwijderen")), old, [])

    def change(self, text: Text, before: Iterable[Entry], after: Iterable[Entry]) -> Changes:
        """Replace entries by others in one transaction (imports, pasted blocks, answers, plans)."""
        return self._swap(text, before, after)

    def bring_back(self, earlier: Earlier) -> Changes:
        """Put an earlier value in the place of what is there now.

        A typed night comes back as it was: both times, or only how long; the one replaces the other.
        """
        wanted = [earlier.entry, *self._rest_of_night(earlier)]
        places = {slot(entry) for entry in wanted}
        now = [
            entry
            for entry in self.entries_at(earlier.day)
            if slot(entry) in places or _excludes(earlier.entry, entry)
        ]
        if not now and isinstance(earlier.entry, Session):
            # it may have moved to another day since
            every = (session for record in self.days().values() for session in record.sessions)
            now = [session for session in every if session.id == earlier.entry.id]
        text = Text(tr_noop("eerdere waarde terugzetten"))
        return self._swap(text, now, wanted)

    def again(self, stored: Mapping[Slot, Edit], moments: Mapping[Slot, datetime] | None = None) -> Changes:
        """Store once more what was stored in these slots, as far as it is not there.

        ``moments`` tells when each was stored: what another program put there or removed later stays so.
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
        changes = self.apply(Changes(Text(tr_noop("opnieuw opslaan")), tuple(lacking)))
        self.replaced = False
        return changes

    def apply(self, changes: Changes) -> Changes:
        """Carry out a change as it stands (undo, redo) and return it."""
        if changes:
            with self._noticing():
                self._store.apply(changes.edits, self.clock.now(), changes.text)
            for what in (*changes.measures, PERFORMANCE_KEY):
                self._firsts.pop(what, None)
        return changes

    def look_again(self) -> None:
        """Believe nothing that was read before: another program wrote to the journal."""
        self._firsts.clear()

    def set_zone(self, zone: str) -> None:
        """Keep the IANA zone of the journal's clock times; ZoneInfoNotFoundError when there is none such."""
        zone_named(zone)
        with self._noticing():
            self._store.set_zone(zone)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    # -- inside ------------------------------------------------------------------------------------

    @contextmanager
    def _noticing(self) -> Iterator[None]:
        """Remember when a write is refused because another program changed the file."""
        try:
            yield
        except ReplacedJournalError:
            self.replaced = True
            raise

    def _planned(self, day: date) -> list[PlannedDay]:
        return [one for one in self.surroundings().planned if one.day == day]

    def _first_noted(self, what: str) -> date | None:
        # asked at every change; looking for what was never noted reads the whole table
        if what not in self._firsts:
            self._firsts[what] = self._store.first_noted(what)
        return self._firsts[what]

    def _rest_of_night(self, earlier: Earlier) -> list[Entry]:
        """Return the other clock time of a night that was replaced in the same moment."""
        if not _typed(earlier.entry, _NIGHT_TIMES):
            return []
        others = {
            slot(other.entry): other.entry
            for other in reversed(self.earlier(earlier.day))
            if other.until == earlier.until and _typed(other.entry, _NIGHT_TIMES)
        }
        others.pop(slot(earlier.entry), None)
        return list(others.values())

    def _room(self, day: date) -> Room:
        return Room(self.clock.today(), entries_of(self.day(day)))

    def _swap(self, text: Text, before: Iterable[Entry], after: Iterable[Entry]) -> Changes:
        edits: tuple[Edit, ...] = edits_between(before, after)
        return self.apply(Changes(text, edits))


def _kept_session(session: Session) -> Session:
    return replace(session, kind=word_text(session.kind) or "other", note=note_text(session.note))


def _some(entry: Reading | None) -> list[Entry]:
    return [] if entry is None else [entry]


def _typed(entry: Entry, measures: frozenset[str]) -> bool:
    return isinstance(entry, Reading) and entry.source == TYPED and entry.measure in measures


def _excludes(entry: Entry, other: Entry) -> bool:
    """Whether the night is typed by clock times in the one and by its length in the other."""
    length = frozenset({SLEEP_DURATION.key})
    return (_typed(entry, _NIGHT_TIMES) and _typed(other, length)) or (
        _typed(entry, length) and _typed(other, _NIGHT_TIMES)
    )


def _random_id() -> str:
    return uuid.uuid4().hex
