"""Carrying out changes without storing them, to know what they would change while the file takes none."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from herstel_gui.application.changes import (
    Changes,
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
    entries_of,
    slot,
)
from herstel_gui.application.journal import Journal
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
from herstel_gui.domain.errors import HerstelError, JournalError
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, Ranking, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.versions import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from herstel_gui.application.changes import StatedZone
    from herstel_gui.application.journal_versions import EntryExchange, EntryRows, Marks
    from herstel_gui.application.ports import Clock, JournalStore
    from herstel_gui.domain.calendar import DaySpan
    from herstel_gui.domain.day_text import DayText

_T = TypeVar("_T")
_BESIDE = (
    RecoveryWeek, Discussion, ConfirmedReading, Exclusion, BaselineRestart, EpisodeAnswer, PlannedDay,
    PlannedTraining, PlannedPeriod, FollowUp, KnownSource, SourceOrder, ImportBatch,
)  # fmt: skip
"""The entries that belong to no day record."""


def rehearse(actions: Iterable[Callable[[Journal], Changes]], store: JournalStore, clock: Clock) -> Changes:
    """Return what the actions, in their order, would change in ``store``; nothing is stored.

    When ``store`` cannot be read, its slots count as empty. An action that is refused is left out.
    """
    rehearsal = _Rehearsal(store)
    whole = Changes(Text(""), ())
    for action in actions:
        try:
            changes = action(Journal(rehearsal, clock))
        except HerstelError:
            continue
        whole = whole.then(changes)
    return whole


class _Rehearsal:
    """A ``JournalStore`` that keeps edits in memory above another store, which is only read."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self._readable = True
        self._held: dict[Slot, Entry | None] = {}

    def _read(self, read: Callable[[], _T], otherwise: _T) -> _T:
        """Return what the other store reads; ``otherwise`` from its first JournalError on: each may wait."""
        if self._readable:
            try:
                return read()
            except JournalError:
                self._readable = False
        return otherwise

    def days(self, span: DaySpan | None = None) -> Mapping[date, DayRecord]:
        nothing: Mapping[date, DayRecord] = {}
        stored = self._read(lambda: self._store.days(span), nothing)
        places = {slot(entry): entry for record in stored.values() for entry in entries_of(record)}
        entries = self._with_held(places, beside=False)
        found = sorted({_day(entry) for entry in entries if span is None or _day(entry) in span})
        ranking = self.surroundings().ranking
        return {
            day: _record(day, [entry for entry in entries if _day(entry) == day], ranking) for day in found
        }

    def surroundings(self) -> Surroundings:
        stored = self._read(self._store.surroundings, Surroundings())
        entries = self._with_held({slot(entry): entry for entry in entries_beside(stored)}, beside=True)
        return replace(
            stored,
            recovery_weeks=_of(RecoveryWeek, entries),
            discussed=tuple(entry.day for entry in _of(Discussion, entries)),
            confirmed=_of(ConfirmedReading, entries),
            exclusions=_of(Exclusion, entries),
            restarts=_of(BaselineRestart, entries),
            answers=_of(EpisodeAnswer, entries),
            planned=_of(PlannedDay, entries),
            trainings=_of(PlannedTraining, entries),
            periods=_of(PlannedPeriod, entries),
            follow_ups=_of(FollowUp, entries),
            sources=_of(KnownSource, entries),
            source_orders=_of(SourceOrder, entries),
            imports=_of(ImportBatch, entries),
        )

    def _with_held(self, stored: Mapping[Slot, Entry], *, beside: bool) -> list[Entry]:
        """Return the stored entries with the edits in memory, of the days or beside the days."""
        merged = {**stored, **self._held}
        return [
            entry for entry in merged.values() if entry is not None and isinstance(entry, _BESIDE) is beside
        ]

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        del at, text
        for edit in edits:
            self._held[slot(edit.entry)] = edit.after
        return Exchange()

    def exchange(
        self,
        exchange: EntryExchange,
        edits: Sequence[Edit],
        at: datetime,
        text: Text,
        zone: StatedZone | None = None,
    ) -> EntryExchange:
        del exchange, zone
        return self.apply(edits, at, text)

    def marks(self) -> Marks:
        return self._store.marks()

    def rows(self, days: Collection[date] | None = None) -> EntryRows:
        return self._store.rows(days)

    @property
    def replaced(self) -> bool:
        return False

    def demand_same_journal(self) -> None:
        """Do nothing: nothing is written."""

    def accept_journal(self) -> None:
        """Do nothing: nothing is written."""

    def rejoining(self) -> AbstractContextManager[None]:
        return nullcontext()

    def turn(self) -> AbstractContextManager[None]:
        return nullcontext()

    def taken_back(self) -> frozenset[date]:
        return frozenset()

    def keep_taken_back(self, days: Collection[date]) -> None:
        """Do nothing: no action that waits undoes a merge."""

    def extent(self) -> DaySpan | None:
        return self._read(self._store.extent, None)

    def first_noted(self, what: str) -> date | None:
        return self._read(lambda: self._store.first_noted(what), None)

    def texts(self) -> Sequence[DayText]:
        return self._read(self._store.texts, ())

    def history(self, day: date) -> Sequence[Earlier]:
        return self._read(lambda: self._store.history(day), ())

    def whole_history(self) -> Sequence[Earlier]:
        return self._read(self._store.whole_history, ())

    def dated(self) -> Dated:
        return self._read(self._store.dated, Dated({}))

    def drafts(self) -> Mapping[tuple[date, str], str]:
        return {}

    def keep_draft(self, day: date, place: str, text: str) -> None:
        """Do nothing: drafts are kept without a rehearsal."""

    def set_zone(self, zone: str, at: datetime) -> None:
        """Do nothing: no action that waits changes the zone."""

    def close(self) -> None:
        """Do nothing: the other store is not owned."""


def _day(entry: Entry) -> date:
    return Edit(None, entry).day


def _of(kind: type[_T], entries: Iterable[Entry]) -> tuple[_T, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))


def _record(day: date, entries: Sequence[Entry], ranking: Ranking) -> DayRecord:
    return DayRecord(
        day,
        readings=ranking.sorted(_of(Reading, entries)),
        sessions=tuple(sorted(_of(Session, entries), key=lambda session: (session.position, session.id))),
        tags=tuple(entry.tag for entry in _of(TagEntry, entries)),
        kind=next((entry.kind for entry in _of(KindEntry, entries)), None),
        note=next((entry.note for entry in _of(NoteEntry, entries)), ""),
        participation=next((entry.answer for entry in _of(ParticipationEntry, entries)), None),
    )
