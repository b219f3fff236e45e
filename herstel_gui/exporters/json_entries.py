"""Entries of a journal as JSON values, for the JSON and for the tables of a journal.

Keys and words are those of ``resources/help/uitwisseling.md``; stored files use them, so they keep their
meaning for ever.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from herstel_gui.application.changes import (
    Beside,
    Bookkeeping,
    Entry,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    Plan,
    TagEntry,
)
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import ClockTime
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.own_measures import OwnMeasure, content_of
from herstel_gui.domain.planned import FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import Session

Json: TypeAlias = "str | bool | int | Decimal | list[Json] | dict[str, Json] | None"


def day_json(record: DayRecord) -> dict[str, Json]:
    """Return a day with all its entries."""
    content: dict[str, Json] = {"date": record.day.isoformat()}
    if record.kind is not None:
        content["day_kind"] = record.kind.value
    if record.tags:
        content["tags"] = list(record.tags)
    if record.note:
        content["note"] = record.note
    if record.participation is not None:
        content["participation"] = record.participation.value
    if record.readings:
        content["readings"] = [reading_json(reading) for reading in record.readings]
    if record.sessions:
        content["sessions"] = [session_json(session, place) for place, session in enumerate(record.sessions)]
    return content


def reading_json(reading: Reading) -> dict[str, Json]:
    """Return a reading without its day."""
    return {"measure": reading.measure, "value": value_json(reading), "source": reading.source}


def value_json(reading: Reading) -> Json:
    """Return the value of a reading: a number, or the text of a clock time."""
    measure = BY_KEY.get(reading.measure)
    clock = measure is not None and isinstance(measure.kind, ClockTime)
    return clock_text(int(reading.value), reading.offset) if clock else reading.value


def session_json(session: Session, place: int | None = None) -> dict[str, Json]:
    """Return a training without its day, and without a position that equals ``place``."""
    content: dict[str, Json | None] = {
        "id": session.id,
        "kind": session.kind,
        "start": None if session.start is None else clock_text(session.start),
        "minutes": session.minutes,
        "session_rpe": session.session_rpe,
        "felt": session.felt.value if session.felt else None,
        "performance": session.performance.value if session.performance else None,
        "strength": session.strength,
        "hard": session.hard,
        "planned_easy": session.planned_easy or None,
        "note": session.note or None,
        "source": None if session.source == TYPED else session.source,
        "position": None if session.position == place else session.position,
    }
    return {key: value for key, value in content.items() if value is not None}


def beside_json(surroundings: Surroundings) -> dict[str, list[Json]]:
    """Return the lists beside the days, by their key in the file."""
    return {
        "recovery_weeks": [entry_json(week) for week in surroundings.recovery_weeks],
        "discussed": [day.isoformat() for day in surroundings.discussed],
        "confirmed": [entry_json(each) for each in surroundings.confirmed],
        "context": [entry_json(told) for told in surroundings.context],
        "exclusions": [entry_json(exclusion) for exclusion in surroundings.exclusions],
        "baseline_restarts": [entry_json(restart) for restart in surroundings.restarts],
        "answers": [entry_json(answer) for answer in surroundings.answers],
        "sources": [entry_json(known) for known in surroundings.sources],
        "source_orders": [entry_json(order) for order in surroundings.source_orders],
        "own_measures": [entry_json(own) for own in surroundings.own_measures],
        "planned_days": [entry_json(planned) for planned in surroundings.planned],
        "planned_trainings": [entry_json(training) for training in surroundings.trainings],
        "planned_periods": [entry_json(period) for period in surroundings.periods],
        "follow_ups": [entry_json(followed) for followed in surroundings.follow_ups],
    }


def kind_of(entry: Entry) -> str:
    """Return the name of the kind of an entry in the history of a file."""
    return {
        Reading: "reading",
        Session: "session",
        KindEntry: "day_kind",
        NoteEntry: "note",
        TagEntry: "tag",
        ParticipationEntry: "participation",
        RecoveryWeek: "recovery_week",
        Discussion: "discussed",
        ConfirmedReading: "confirmed",
        ContextEntry: "context",
        Exclusion: "exclusion",
        BaselineRestart: "baseline_restart",
        EpisodeAnswer: "answer",
        PlannedDay: "planned_day",
        PlannedTraining: "planned_training",
        PlannedPeriod: "planned_period",
        FollowUp: "follow_up",
        KnownSource: "source",
        SourceOrder: "source_order",
        PersonalSetting: "setting",
        ImportBatch: "import",
        OwnMeasure: "own_measure",
    }[type(entry)]


def entry_json(entry: Entry) -> dict[str, Json]:
    """Return an entry by itself, with its day."""
    match entry:
        case Reading():
            return {"date": entry.day.isoformat(), **reading_json(entry)}
        case Session():
            return {"date": entry.day.isoformat(), **session_json(entry)}
        case KindEntry():
            return {"date": entry.day.isoformat(), "day_kind": entry.kind.value}
        case NoteEntry():
            return {"date": entry.day.isoformat(), "note": entry.note}
        case TagEntry():
            return {"date": entry.day.isoformat(), "tag": entry.tag}
        case ParticipationEntry():
            return {"date": entry.day.isoformat(), "participation": entry.answer.value}
        case _:
            if isinstance(entry, Bookkeeping):
                return _bookkeeping(entry)
            return _plan(entry) if isinstance(entry, Plan) else _beside_the_days(entry)


def _beside_the_days(entry: Beside) -> dict[str, Json]:
    match entry:
        case RecoveryWeek():
            return {"from": entry.first.isoformat(), "to": entry.last.isoformat()}
        case Discussion():
            return {"date": entry.day.isoformat()}
        case ConfirmedReading():
            sure: dict[str, Json] = {} if entry.value is None else {"value": entry.value}
            named: dict[str, Json] = {"date": entry.day.isoformat(), "measure": entry.measure}
            return {**named, "source": entry.source, **sure}
        case ContextEntry():
            return {"date": entry.day.isoformat(), "topic": entry.topic, "text": entry.text}
        case Exclusion():
            return {"date": entry.day.isoformat(), "measure": entry.measure}
        case BaselineRestart():
            return {"date": entry.day.isoformat(), "measure": entry.measure, "reason": entry.reason}
        case EpisodeAnswer():
            seen: dict[str, Json] = {"seen": entry.seen.isoformat()} if entry.seen else {}
            first: dict[str, Json] = {"from": entry.first_day.isoformat()}
            return {**first, **seen, "verdict": entry.verdict, "reason": entry.reason}


def _plan(entry: Plan) -> dict[str, Json]:
    content: dict[str, Json | None]
    match entry:
        case PlannedDay():
            content = {"date": entry.day.isoformat(), "kind": entry.kind, "note": entry.note or None}
        case PlannedTraining():
            content = {
                "id": entry.id,
                "date": entry.day.isoformat(),
                "kind": entry.kind,
                "title": entry.title or None,
                "start": None if entry.start is None else clock_text(entry.start),
                "minutes": entry.minutes,
                "rpe": entry.rpe,
                "source": None if entry.source == TYPED else entry.source,
            }
        case PlannedPeriod():
            content = {
                "from": entry.first.isoformat(),
                "to": entry.last.isoformat(),
                "kind": entry.kind,
                "note": entry.note or None,
            }
        case FollowUp():
            content = {
                "from": entry.first.isoformat(),
                "to": entry.last.isoformat(),
                "deed": entry.deed.value,
                "warning": entry.warning.isoformat() if entry.warning else None,
                "less_tired": entry.less_tired,
                "eager": entry.eager,
                "slept_well": entry.slept_well,
                "ended": entry.ended or None,
            }
    return {key: value for key, value in content.items() if value is not None}


def _bookkeeping(entry: Bookkeeping) -> dict[str, Json]:
    match entry:
        case KnownSource():
            uses: list[Json] = [
                {"measure": use.measure, "taken": use.taken.value, "days": use.days} for use in entry.uses
            ]
            answers: dict[str, Json] = dict(entry.answers)
            return {"source": entry.source, "uses": uses, **({"answers": answers} if answers else {})}
        case SourceOrder():
            return {"measure": entry.measure, "sources": list(entry.sources)}
        case PersonalSetting():
            return {"name": entry.name, "value": entry.value}
        case ImportBatch():
            return {"id": entry.id, "maker": entry.maker, "label": entry.label, "new": entry.new}
        case OwnMeasure():
            return {"key": entry.key, **{k: v for k, v in content_of(entry).items() if k != "key"}}


def clock_text(minutes: int, offset: int | None = None) -> str:
    """Write ``23:15``, or ``23:15+01:00`` when the offset from UTC is known."""
    text = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if offset is None:
        return text
    return f"{text}{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
