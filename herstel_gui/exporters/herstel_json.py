"""The complete journal as JSON, format version 1: see ``resources/help/uitwisseling.md``.

Numbers are written with exactly the stored digits, so that importing the file gives the same journal.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.measure import ClockTime, Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.planned import FollowUp, PlannedTraining
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import Session

FORMAT: Final = "herstel"
VERSION: Final = 1

Json: TypeAlias = "str | bool | int | Decimal | list[Json] | dict[str, Json]"


def written(days: Mapping[date, DayRecord], surroundings: Surroundings) -> Iterator[str]:
    """Yield the JSON text in pieces, with one line per day."""
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "zone": {_text(surroundings.zone)},\n'
    yield ' "days": ['
    yield from _lines(_day(record) for record in days.values())
    yield "]"
    for key, values in _beside(surroundings).items():
        if values:
            yield f',\n "{key}": ['
            yield from _lines(values)
            yield "]"
    yield "}\n"


def _lines(values: Iterable[Json]) -> Iterator[str]:
    mark = "\n  "
    for value in values:
        yield mark + _dumped(value)
        mark = ",\n  "


def _day(record: DayRecord) -> Json:
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
        content["readings"] = [_reading(reading) for reading in record.readings]
    if record.sessions:
        content["sessions"] = [_session(place, session) for place, session in enumerate(record.sessions)]
    return content


def _reading(reading: Reading) -> Json:
    measure = BY_KEY.get(reading.measure)
    clock = measure is not None and isinstance(measure.kind, ClockTime)
    value: Json = clock_text(int(reading.value), reading.offset) if clock else reading.value
    return {"measure": reading.measure, "value": value, "source": reading.source}


def _session(place: int, session: Session) -> Json:
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


def _beside(surroundings: Surroundings) -> dict[str, list[Json]]:
    return {
        "recovery_weeks": [
            {"from": week.first.isoformat(), "to": week.last.isoformat()}
            for week in surroundings.recovery_weeks
        ],
        "discussed": [day.isoformat() for day in surroundings.discussed],
        "confirmed": [
            {"date": each.day.isoformat(), "measure": each.measure, "source": each.source}
            for each in surroundings.confirmed
        ],
        "exclusions": [
            {"date": exclusion.day.isoformat(), "measure": exclusion.measure}
            for exclusion in surroundings.exclusions
        ],
        "baseline_restarts": [
            {"date": restart.day.isoformat(), "measure": restart.measure, "reason": restart.reason}
            for restart in surroundings.restarts
        ],
        "answers": [
            {
                "from": answer.first_day.isoformat(),
                **({"seen": answer.seen.isoformat()} if answer.seen else {}),
                "verdict": answer.verdict,
                "reason": answer.reason,
            }
            for answer in surroundings.answers
        ],
        "sources": [
            {
                "source": known.source,
                "uses": [
                    {"measure": use.measure, "taken": use.taken.value, "days": use.days} for use in known.uses
                ],
                **({"answers": dict(known.answers)} if known.answers else {}),
            }
            for known in surroundings.sources
        ],
        "source_orders": [
            {"measure": order.measure, "sources": list(order.sources)} for order in surroundings.source_orders
        ],
        "planned_days": [
            {
                "date": planned.day.isoformat(),
                "kind": planned.kind,
                **({"note": planned.note} if planned.note else {}),
            }
            for planned in surroundings.planned
        ],
        "planned_trainings": list(map(_planned_training, surroundings.trainings)),
        "planned_periods": [
            {
                "from": period.first.isoformat(),
                "to": period.last.isoformat(),
                "kind": period.kind,
                **({"note": period.note} if period.note else {}),
            }
            for period in surroundings.periods
        ],
        "follow_ups": list(map(_follow_up, surroundings.follow_ups)),
    }


def _planned_training(planned: PlannedTraining) -> Json:
    content: dict[str, Json | None] = {
        "id": planned.id,
        "date": planned.day.isoformat(),
        "kind": planned.kind,
        "title": planned.title or None,
        "start": None if planned.start is None else clock_text(planned.start),
        "minutes": planned.minutes,
        "rpe": planned.rpe,
        "source": None if planned.source == TYPED else planned.source,
    }
    return {key: value for key, value in content.items() if value is not None}


def _follow_up(followed: FollowUp) -> Json:
    content: dict[str, Json | None] = {
        "from": followed.first.isoformat(),
        "to": followed.last.isoformat(),
        "deed": followed.deed.value,
        "warning": followed.warning.isoformat() if followed.warning else None,
        "less_tired": followed.less_tired,
        "eager": followed.eager,
        "slept_well": followed.slept_well,
        "ended": followed.ended or None,
    }
    return {key: value for key, value in content.items() if value is not None}


def clock_text(minutes: int, offset: int | None = None) -> str:
    """Write ``23:15``, or ``23:15+01:00`` when the offset from UTC is known."""
    text = f"{minutes // 60:02d}:{minutes % 60:02d}"
    if offset is None:
        return text
    return f"{text}{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"


def _dumped(value: Json) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_text(key)}: {_dumped(part)}" for key, part in value.items()) + "}"
        case list():
            return "[" + ", ".join(_dumped(part) for part in value) + "]"
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value)
        case int() | Decimal():
            return _number(value)


def _text(text: str) -> str:
    # a lone surrogate (half of a pasted emoji) cannot be encoded as UTF-8
    return json.dumps(text, ensure_ascii=not _whole(text))


def _whole(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _number(value: Number) -> str:
    return str(value) if isinstance(value, int) else f"{value:f}"
