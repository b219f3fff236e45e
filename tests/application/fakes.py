"""A store in memory and a fixed clock."""

from __future__ import annotations

from collections import defaultdict
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from herstel_gui.application.changes import (
    Dated,
    Earlier,
    Edit,
    Entry,
    NoteEntry,
    OfDay,
    Slot,
    StatedZone,
    TagEntry,
    ZoneChange,
    day_of,
    entries_beside,
    entries_of,
    slot,
    zone_gives_way,
)
from herstel_gui.application.journal_versions import EntryExchange, EntryRows, EntryVersion, Marks
from herstel_gui.application.made_records import record_of, surroundings_of
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.day_text import DayText, Place
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.planned import FollowUp, PlannedPeriod
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import End, Exchange, Rows, Version
from herstel_gui.storage.store.writing_edits import for_good, moments_of, runs

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import Clock, JournalStore

MORNING = datetime(2026, 11, 22, 7, 41, tzinfo=ZoneInfo("Europe/Amsterdam"))


@dataclass
class FixedClock:
    """A clock that always returns ``at``."""

    at: datetime = MORNING

    def now(self) -> datetime:
        return self.at

    def today(self) -> date:
        return self.at.date()


def store_zone(store: JournalStore, zone: str, at: datetime = MORNING) -> StatedZone:
    """Store a zone of clock times that was chosen at ``at``, over any older choice; return both."""
    chosen = StatedZone(round(at.timestamp() * 1000), zone)
    store.exchange(Exchange(), (), at, Text("tijdzone"), (StatedZone(0, ""), chosen))
    return chosen


def choose_zone(journal: Journal, zone: str) -> None:
    """Store a zone of clock times, and nothing else."""
    journal.change(Text("tijdzone"), (), (), zone)


@dataclass
class FakeStore:
    """A JournalStore in memory."""

    entries: dict[Slot, Entry] = field(default_factory=dict)
    zone: str = "Europe/Amsterdam"
    closed: bool = False
    replaced: bool = False
    past: frozenset[End[Entry]] = frozenset()
    moments: dict[Slot, int] = field(default_factory=dict)
    zone_at: int = 0
    kept_notes: dict[str, str] = field(default_factory=dict)
    identity: str = "fake"
    typing: dict[tuple[date, str], str] = field(default_factory=dict)

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        by_day: defaultdict[date, list[Entry]] = defaultdict(list)
        for one in self.entries.values():
            if isinstance(one, OfDay) and (span is None or one.day in span):
                by_day[one.day].append(one)
        ranking = self.surroundings().ranking
        return {day: record_of(day, entries, ranking) for day, entries in sorted(by_day.items())}

    def extent(self) -> DaySpan | None:
        days = list(self.days())
        return DaySpan(days[0], days[-1]) if days else None

    def first_noted(self, what: str) -> date | None:
        if what == PERFORMANCE_KEY:
            rated = [one for one in self.entries.values() if isinstance(one, Session) and _is_rated(one)]
            return min((one.day for one in rated), default=None)
        readings = [one for one in self.entries.values() if isinstance(one, Reading)]
        return min((one.day for one in readings if one.measure == what), default=None)

    def texts(self) -> Sequence[DayText]:
        found = []
        for one in self.entries.values():
            match one:
                case NoteEntry():
                    found.append(DayText(one.day, Place.NOTE, one.note))
                case TagEntry():
                    found.append(DayText(one.day, Place.TAG, one.tag))
                case Session(note=str(note)) if note:
                    found.append(DayText(one.day, Place.TRAINING, note))
                case _:
                    pass
        return found

    def surroundings(self) -> Surroundings:
        return surroundings_of(self.zone, self.entries.values())

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        return self.exchange(Exchange(), edits, at, text)

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: ZoneChange | None = None,
    ) -> EntryExchange:
        if not _fits(exchange, self.rows()):
            raise ChangedElsewhereError(Text("intussen gewijzigd"))
        before = self.rows().changed_by(exchange)
        rows = before
        for run in runs(edits):
            rows = self._edited(rows, run, round(at.timestamp() * 1000), text.template)
        self.entries = {version.place: version.content for version in rows.now}
        self.moments = {version.place: version.recorded for version in rows.now}
        self.past = rows.past
        if zone is not None and zone_gives_way(self.stated_zone(), zone):
            self.zone, self.zone_at = zone[1].zone, zone[1].at
        return Exchange.between(before, rows)

    def _edited(self, rows: EntryRows, run: Sequence[Edit], now: int, action: str) -> EntryRows:
        held = {version.place: version for version in rows.now}
        last = dict.fromkeys((slot(edit.entry) for edit in run), 0)
        for moment, place in (
            *((version.recorded, version.place) for version in rows.now),
            *((end.at, end.version.place) for end in rows.past),
        ):
            if place in last:
                last[place] = max(last[place], moment)
        moments = moments_of(run, last, rows, now)
        lost = for_good(run, rows, moments, action)
        rows = rows.changed_by(Exchange(forgotten=frozenset(lost), kept=frozenset(lost.values())))
        gone: set[EntryVersion] = set()
        come: set[EntryVersion] = set()
        kept: set[End[Entry]] = set()
        # a run has one edit of each slot
        for edit in run:
            place = slot(edit.entry)
            before = held.get(place)
            if (before and before.content) != edit.before:
                raise ChangedElsewhereError(Text("intussen gewijzigd"))
            if edit.after:
                come.add(Version(place, edit.after, moments[place]))
            if before:
                gone.add(before)
                kept.add(End(before, moments[place], action))
        return rows.changed_by(Exchange(frozenset(gone), frozenset(come), kept=frozenset(kept)))

    def marks(self) -> Marks:
        rows = self.rows()
        days: defaultdict[date, set[object]] = defaultdict(set)
        history: defaultdict[date, set[object]] = defaultdict(set)
        for version in rows.now:
            days[day_of(version.content)].add(version)
        for end in rows.past:
            history[day_of(end.version.content)].add(end)
        return Marks(
            self.identity,
            StatedZone(self.zone_at, self.zone),
            {day: frozenset(every) for day, every in days.items()},
            {day: frozenset(every) for day, every in history.items()},
        )

    def rows(self, days: Collection[date] | None = None, trainings: Collection[str] = ()) -> EntryRows:
        now = [Version(place, entry, self.moments.get(place, 0)) for place, entry in self.entries.items()]
        ever = {*now, *(end.version for end in self.past)}
        here = {
            one.place
            for one in ever
            if days is None
            or not isinstance(one.content, OfDay)
            or one.content.day in days
            or (isinstance(one.content, Session) and one.content.id in trainings)
        }
        return Rows(
            frozenset(one for one in now if one.place in here),
            frozenset(end for end in self.past if end.version.place in here),
        )

    def history(self, day: date) -> Sequence[Earlier]:
        def is_of_day(entry: Entry) -> bool:
            if isinstance(entry, RecoveryWeek | PlannedPeriod | FollowUp):
                return day in entry
            return Edit(entry, None).day == day

        return [replace(one, day=day) for one in reversed(self.whole_history()) if is_of_day(one.entry)]

    def whole_history(self) -> Sequence[Earlier]:
        ends = sorted(
            self.past,
            key=lambda end: (
                end.at,
                end.version.recorded,
                repr(end.version.place),
                repr(end.version.content),
            ),
        )
        return [
            Earlier(
                day_of(end.version.content),
                end.version.content,
                moment(end.version.recorded),
                moment(end.at),
            )
            for end in ends
        ]

    def dated(self) -> Dated:
        emptied = {slot(one.entry): one.until for one in self.whole_history()}
        return Dated(
            {version.place: (version.content, moment(version.recorded)) for version in self.rows().now},
            {place: until for place, until in emptied.items() if place not in self.entries},
        )

    def stated_zone(self) -> StatedZone:
        return StatedZone(self.zone_at, self.zone)

    def notes(self, kind: str) -> Mapping[str, str]:
        return {name: text for name, text in self.kept_notes.items() if name.split()[0] == kind}

    def keep_notes(self, notes: Mapping[str, str]) -> None:
        self.kept_notes = {name: text for name, text in {**self.kept_notes, **notes}.items() if text}

    def drafts(self) -> Mapping[tuple[date, str], str]:
        return dict(self.typing)

    def keep_draft(self, day: date, place: str, text: str) -> None:
        if text:
            self.typing[day, place] = text
        else:
            self.typing.pop((day, place), None)

    def demand_same_journal(self) -> None:
        pass

    def accept_journal(self) -> None:
        pass

    def rejoining(self) -> AbstractContextManager[None]:
        self.replaced = False
        return nullcontext()

    def turn(self) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None:
        self.closed = True


def moment(milliseconds: int) -> datetime:
    """Return a moment in milliseconds since 1970 as a datetime."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _fits(exchange: EntryExchange, held: EntryRows) -> bool:
    staying = {version.place for version in held.now - exchange.gone}
    come = {version.place for version in exchange.come}
    return exchange.gone <= held.now and exchange.forgotten <= held.past and not come & staying


def _is_rated(session: Session) -> bool:
    return session.felt is not None or session.performance is not None


def content(store: JournalStore) -> set[Entry]:
    """Return all entries of a store."""
    entries = {entry for record in store.days().values() for entry in entries_of(record)}
    return entries | set(entries_beside(store.surroundings()))


def fulfils_the_protocols(store: FakeStore, clock: FixedClock) -> tuple[JournalStore, Clock]:
    """Make the type checker compare the fakes with the protocols."""
    return store, clock
