"""A store in memory and a fixed clock."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    TagEntry,
    entries_beside,
    slot,
)
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import (
    BaselineRestart,
    DayRecord,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.provenance import ImportBatch, KnownSource, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    past: list[Earlier] = field(default_factory=list)
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
            sources=tuple(one for one in kept if isinstance(one, KnownSource)),
            source_orders=tuple(one for one in kept if isinstance(one, SourceOrder)),
            imports=tuple(one for one in kept if isinstance(one, ImportBatch)),
        )

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> None:
        del text
        entries = dict(self.entries)
        for edit in edits:
            if entries.pop(slot(edit.entry), None) != edit.before:
                raise ChangedElsewhereError(Text("intussen gewijzigd"))
            if edit.after is not None:
                entries[slot(edit.after)] = edit.after
        self.entries = entries
        gone = [edit.before for edit in edits if edit.before]
        told = [one for one in gone if day_of(one) or isinstance(one, PlannedDay)]
        self.past[:0] = [Earlier(Edit(one, None).day, one, at, at) for one in told][::-1]

    def history(self, day: date) -> Sequence[Earlier]:
        return [one for one in self.past if one.day == day]

    def whole_history(self) -> Sequence[Earlier]:
        return self.past[::-1]

    def dated(self) -> Dated:
        long_ago = datetime(2000, 1, 1, tzinfo=UTC)
        return Dated({place: (entry, long_ago) for place, entry in self.entries.items()})

    def set_zone(self, zone: str) -> None:
        self.zone = zone

    def drafts(self) -> Mapping[tuple[date, str], str]:
        return dict(self.typing)

    def keep_draft(self, day: date, place: str, text: str) -> None:
        if text:
            self.typing[day, place] = text
        else:
            self.typing.pop((day, place), None)

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
