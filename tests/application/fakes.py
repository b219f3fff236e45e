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
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Slot,
    StatedZone,
    TagEntry,
    entries_beside,
    slot,
)
from herstel_gui.application.changes import day_of as dated_day
from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks, fitting
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    DayRecord,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.day_text import DayText, Place
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import End, Exchange, Rows, Version, next_moment

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

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
    back: frozenset[date] = frozenset()
    identity: str = "fake"
    typing: dict[tuple[date, str], str] = field(default_factory=dict)

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        found = {
            day for one in self.entries.values() if (day := day_of(one)) and (span is None or day in span)
        }
        return {day: self._record(day) for day in sorted(found)}

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
        every = sorted((key for key in self.entries), key=repr)
        kept = [self.entries[key] for key in every]
        return Surroundings(
            self.zone,
            tuple(one for one in kept if isinstance(one, RecoveryWeek)),
            tuple(one for one in kept if isinstance(one, Exclusion)),
            tuple(one for one in kept if isinstance(one, BaselineRestart)),
            tuple(one for one in kept if isinstance(one, EpisodeAnswer)),
            tuple(one for one in kept if isinstance(one, PlannedDay)),
            tuple(one.day for one in kept if isinstance(one, Discussion)),
            confirmed=tuple(one for one in kept if isinstance(one, ConfirmedReading)),
            sources=tuple(one for one in kept if isinstance(one, KnownSource)),
            source_orders=tuple(one for one in kept if isinstance(one, SourceOrder)),
            imports=tuple(one for one in kept if isinstance(one, ImportBatch)),
            trainings=tuple(one for one in kept if isinstance(one, PlannedTraining)),
            periods=tuple(one for one in kept if isinstance(one, PlannedPeriod)),
            follow_ups=tuple(one for one in kept if isinstance(one, FollowUp)),
        )

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        return self.exchange(Exchange(), edits, at, text)

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: StatedZone | None = None,
    ) -> EntryExchange:
        if fitting(exchange, self.rows()) != exchange.places:
            raise ChangedElsewhereError(Text("intussen gewijzigd"))
        before = self.rows().changed_by(exchange)
        rows = before
        for edit in edits:
            rows = self._edited(rows, edit, round(at.timestamp() * 1000), text.template)
        self.entries = {version.place: version.content for version in rows.now}
        self.moments = {version.place: version.recorded for version in rows.now}
        self.past = rows.past
        if zone is not None:
            self.zone, self.zone_at = zone.zone, zone.at
        return Exchange.between(before, rows)

    def _edited(self, rows: EntryRows, edit: Edit, now: int, action: str) -> EntryRows:
        place = slot(edit.entry)
        held = next((version for version in rows.now if version.place == place), None)
        if (held and held.content) != edit.before:
            raise ChangedElsewhereError(Text("intussen gewijzigd"))
        ends = [end.at for end in rows.past if end.version.place == place]
        moment = next_moment(now, [*ends, held.recorded] if held else ends)
        come = {Version(place, edit.after, moment)} if edit.after else ()
        gone, kept = ({held}, {End(held, moment, action)}) if held else ((), ())
        return rows.changed_by(Exchange(frozenset(gone), frozenset(come), kept=frozenset(kept)))

    def marks(self) -> Marks:
        rows = self.rows()
        days: defaultdict[date, set[object]] = defaultdict(set)
        history: defaultdict[date, set[object]] = defaultdict(set)
        for version in rows.now:
            days[dated_day(version.content)].add(version)
        for end in rows.past:
            history[dated_day(end.version.content)].add(end)
        return Marks(
            self.identity,
            StatedZone(self.zone_at, self.zone),
            {day: frozenset(every) for day, every in days.items()},
            {day: frozenset(every) for day, every in history.items()},
        )

    def rows(self, days: Collection[date] | None = None) -> EntryRows:
        del days
        now = (Version(place, entry, self.moments.get(place, 0)) for place, entry in self.entries.items())
        return Rows(frozenset(now), self.past)

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
                dated_day(end.version.content),
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

    def set_zone(self, zone: str, at: datetime) -> None:
        self.zone, self.zone_at = zone, round(at.timestamp() * 1000)

    def taken_back(self) -> frozenset[date]:
        return self.back

    def keep_taken_back(self, days: Collection[date]) -> None:
        self.back = frozenset(days)

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

    def _record(self, day: date) -> DayRecord:
        here = [one for one in self.entries.values() if day_of(one) == day]
        readings = sorted((e for e in here if isinstance(e, Reading)), key=lambda e: (e.measure, e.source))
        return DayRecord(
            day,
            self.surroundings().ranking.sorted(readings),
            tuple(sorted((e for e in here if isinstance(e, Session)), key=lambda e: (e.position, e.id))),
            next((e.kind for e in here if isinstance(e, KindEntry)), None),
            tuple(sorted(e.tag for e in here if isinstance(e, TagEntry))),
            next((e.note for e in here if isinstance(e, NoteEntry)), ""),
            next((e.answer for e in here if isinstance(e, ParticipationEntry)), None),
        )


def moment(milliseconds: int) -> datetime:
    """Return a moment in milliseconds since 1970 as a datetime."""
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def _is_rated(session: Session) -> bool:
    return session.felt is not None or session.performance is not None


def day_of(entry: Entry) -> date | None:
    """Return the day of an entry of a day record; None for other entries."""
    if isinstance(entry, Reading | Session | KindEntry | NoteEntry | ParticipationEntry | TagEntry):
        return entry.day
    return None


def content(store: JournalStore) -> set[Entry]:
    """Return all entries of a store."""
    entries: set[Entry] = set()
    for day, record in store.days().items():
        entries |= {*record.readings, *record.sessions, *(TagEntry(day, tag) for tag in record.tags)}
        if record.kind:
            entries.add(KindEntry(day, record.kind))
        if record.note:
            entries.add(NoteEntry(day, record.note))
        if record.participation:
            entries.add(ParticipationEntry(day, record.participation))
    return entries | set(entries_beside(store.surroundings()))


def fulfils_the_protocols(store: FakeStore, clock: FixedClock) -> tuple[JournalStore, Clock]:
    """Make the type checker compare the fakes with the protocols."""
    return store, clock
