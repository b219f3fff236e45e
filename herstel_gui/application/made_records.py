"""Day records and surroundings made of entries, in the order in which a store gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from herstel_gui.application.changes import (
    Entry,
    KindEntry,
    NoteEntry,
    OfDay,
    ParticipationEntry,
    TagEntry,
    slot,
)
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    DayRecord,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.own_measures import OwnMeasure
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, Ranking, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session, place_in_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_T = TypeVar("_T", bound=Entry)


def record_of(day: date, entries: Sequence[Entry], ranking: Ranking) -> DayRecord:
    """Return the record of a day from its entries, the readings of a measure in the order of ``ranking``."""
    readings = sorted(_of(Reading, entries), key=lambda reading: (reading.measure, reading.source))
    return DayRecord(
        day,
        readings=ranking.sorted(readings),
        sessions=tuple(sorted(_of(Session, entries), key=place_in_day)),
        tags=tuple(sorted(entry.tag for entry in _of(TagEntry, entries))),
        kind=next((entry.kind for entry in _of(KindEntry, entries)), None),
        note=next((entry.note for entry in _of(NoteEntry, entries)), ""),
        participation=next((entry.answer for entry in _of(ParticipationEntry, entries)), None),
    )


def surroundings_of(zone: str, entries: Iterable[Entry]) -> Surroundings:
    """Return the entries beside the days, those of each kind in the order of their slots."""
    kept = sorted((entry for entry in entries if not isinstance(entry, OfDay)), key=slot)
    return Surroundings(
        zone,
        recovery_weeks=_of(RecoveryWeek, kept),
        exclusions=_of(Exclusion, kept),
        restarts=_of(BaselineRestart, kept),
        answers=_of(EpisodeAnswer, kept),
        planned=_of(PlannedDay, kept),
        discussed=tuple(entry.day for entry in _of(Discussion, kept)),
        confirmed=_of(ConfirmedReading, kept),
        sources=_of(KnownSource, kept),
        source_orders=_of(SourceOrder, kept),
        imports=_of(ImportBatch, kept),
        trainings=_of(PlannedTraining, kept),
        periods=_of(PlannedPeriod, kept),
        follow_ups=_of(FollowUp, kept),
        context=_of(ContextEntry, kept),
        own_measures=_of(OwnMeasure, kept),
        settings=_of(PersonalSetting, kept),
    )


def _of(kind: type[_T], entries: Iterable[Entry]) -> tuple[_T, ...]:
    return tuple(entry for entry in entries if isinstance(entry, kind))
