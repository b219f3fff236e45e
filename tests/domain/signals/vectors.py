"""The worked examples of ``vectors.yaml``, converted to journals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.tags import ILL, SEVERE
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session

Fields = dict[str, Any]

FILE = Path(__file__).with_name("vectors.yaml")
ITEMS = {
    "sleep_q": "sleep_quality",
    "fatigue": "fatigue",
    "legs": "heavy_legs",
    "soreness": "muscle_soreness",
    "mood": "mood",
    "motivation": "motivation",
    "irritability": "irritability",
    "concentration": "concentration",
    "restless": "restlessness",
    "stress": "stress",
}
KINDS = {"rust": DayKind.REST, "actief": DayKind.ACTIVE, "training": DayKind.TRAINING}
FELT = {"zwaarder": Felt.HEAVIER, "normaal": Felt.NORMAL, "lichter": Felt.LIGHTER}
PERFORMANCE = {"minder": Performance.WORSE, "normaal": Performance.NORMAL, "beter": Performance.BETTER}
LEVELS = {
    "te weinig gegevens": "no_data",
    "ziek": "ill",
    "geen signaal": "none",
    "let op": "notice",
    "onderherstel": "under_recovered",
    "mogelijk niet-functioneel overreachen": "not_recovering",
    "raadpleeg een professional": "see_professional",
}


def vectors() -> list[Fields]:
    """Return all examples of the file."""
    loaded: Fields = yaml.load(FILE.read_text(encoding="utf-8"), yaml.CSafeLoader)
    found: list[Fields] = loaded["vectors"]
    return found


def days_of(vector: Fields) -> dict[date, DayRecord]:
    """Return the journal of an example: first the fills, then the single days merged into the fills."""
    fields: dict[date, Fields] = {}
    for fill in vector.get("fill", []):
        given = {k: v for k, v in fill.items() if k not in ("from", "to", "every")}
        day = fill["from"]
        while day <= fill["to"]:
            fields[day] = {**fields.get(day, {}), **given}
            day += timedelta(days=fill.get("every", 1))
    for single in vector.get("days", []):
        given = {k: v for k, v in single.items() if k not in ("date", "empty")}
        merged = {} if single.get("empty") else {**fields.get(single["date"], {}), **given}
        fields[single["date"]] = merged
    return {day: record_of(day, given) for day, given in sorted(fields.items()) if given}


def surroundings_of(vector: Fields) -> Surroundings:
    weeks = tuple(RecoveryWeek(week["from"], week["to"]) for week in vector.get("recovery_weeks", []))
    return Surroundings(
        zone=vector.get("zone", "Europe/Amsterdam"),
        recovery_weeks=weeks,
        discussed=tuple(vector.get("discussed", [])),
    )


def record_of(day: date, fields: Fields) -> DayRecord:
    tags = tuple(tag for key, tag in (("ill", ILL), ("severe", SEVERE)) if fields.get(key))
    return DayRecord(
        day,
        tuple(readings_of(day, fields)),
        tuple(sessions_of(day, fields.get("sessions", []))),
        KINDS[fields["day"]] if "day" in fields else None,
        tags,
    )


def readings_of(day: date, fields: Fields) -> Iterator[Reading]:
    if "rhr" in fields:
        asleep = fields.get("rhr_context") == "slaap"
        yield Reading(day, "sleeping_heart_rate" if asleep else "resting_heart_rate", number(fields["rhr"]))
    if "hrv" in fields:
        yield Reading(day, f"hrv_{fields.get('hrv_metric', 'rmssd')}", number(fields["hrv"]))
    if "sleep_h" in fields:
        yield Reading(day, "sleep_duration", tidy(Decimal(str(fields["sleep_h"])) * 60))
    for key, measure in (("bed", "bed_time"), ("wake", "wake_time")):
        if key in fields.get("sleep", {}):
            moment = datetime.fromisoformat(fields["sleep"][key])
            offset = moment.utcoffset()
            minutes = None if offset is None else offset // timedelta(minutes=1)
            yield Reading(day, measure, moment.hour * 60 + moment.minute, offset=minutes)
    for key, measure in ITEMS.items():
        if key in fields:
            yield Reading(day, measure, number(fields[key]))


def sessions_of(day: date, given: list[Fields]) -> Iterator[Session]:
    for position, fields in enumerate(given):
        yield Session(
            id=f"{day}-{position}",
            day=day,
            position=position,
            minutes=fields.get("min"),
            session_rpe=None if fields.get("rpe") is None else number(fields["rpe"]),
            felt=FELT[fields["felt"]] if "felt" in fields else None,
            performance=PERFORMANCE[fields["perf"]] if "perf" in fields else None,
            hard=bool(fields.get("hard")),
            strength=bool(fields.get("strength")),
        )


def number(value: object) -> Number:
    return tidy(Decimal(str(value)))


def expectations(vector: Fields) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = vector.get("expect", [])
    return found
