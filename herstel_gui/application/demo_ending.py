"""The last week of the demo journal: a week of too little recovery, as in the screenshots."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.application.changes import Entry, KindEntry, NoteEntry, TagEntry
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.training_sessions import HARD_RPE, DayKind, Felt, Performance, Session

WATCH: Final = "garmin"


@dataclass(frozen=True, slots=True)
class _Last:
    """A day of the last week. ``pulse`` and ``hrv`` are percentages of the usual value; 0 means no reading.

    ``feelings`` holds one digit for each key of ``_FEELINGS``; 0 means no reading.
    """

    pulse: int
    hrv: int
    bed: int
    wake: int
    feelings: str
    session: Session | None
    work: bool = False
    note: str = ""


_FEELINGS: Final = (
    "sleep_quality", "mood", "motivation", "fatigue", "heavy_legs", "muscle_soreness", "irritability",
    "concentration",
)  # fmt: skip
_NOWHERE: Final = date.min


def _ran(kind: str, minutes: int, rpe: int, felt: Felt = Felt.NORMAL, start: int = 18 * 60 + 30) -> Session:
    went = Performance.WORSE if felt is Felt.HEAVIER else Performance.NORMAL
    return Session(
        "", _NOWHERE, kind=kind, start=start, minutes=minutes, session_rpe=rpe, felt=felt,
        performance=went, strength=kind == "strength", hard=rpe >= HARD_RPE,
    )  # fmt: skip


_LAST_WEEK: Final = (
    _Last(109, 97, 1380, 405, "33522123", _ran("running", 60, 6)),
    _Last(110, 94, 1415, 395, "33532223", _ran("cycling", 70, 6)),
    _Last(110, 91, 10, 400, "34533223", None),
    _Last(0, 0, 1430, 400, "44532034", _ran("cycling", 90, 6), work=True),
    _Last(110, 89, 1435, 340, "44533234", _ran("running", 80, 6, Felt.HEAVIER), work=True),
    _Last(110, 85, 5, 340, "54643234", _ran("strength", 60, 5)),
    _Last(
        111, 82, 25, 345, "54654304", _ran("cycling", 90, 7, Felt.HEAVIER, 14 * 60), work=True,
        note="Deadline op het werk, laat naar bed. Benen voelden leeg op de klim.",
    ),
)  # fmt: skip


def with_last_week(entries: list[Entry], until: date) -> list[Entry]:
    """Replace the last seven days by a week of too little recovery."""
    first = until - timedelta(days=len(_LAST_WEEK) - 1)
    before = [entry for entry in entries if isinstance(entry, RecoveryWeek) or _day_of(entry) < first]
    usual = {key: _usual(before, key, until) for key in ("resting_heart_rate", "hrv_rmssd")}
    for offset, last in enumerate(_LAST_WEEK):
        before.extend(_last_day(first + timedelta(days=offset), last, usual))
    return before


def _day_of(entry: Entry) -> date:
    match entry:
        case (
            Reading(day=day) | Session(day=day) | KindEntry(day=day) | NoteEntry(day=day) | TagEntry(day=day)
        ):
            return day
        case _:
            return date.max


def _usual(entries: list[Entry], key: str, until: date) -> float:
    """Return the mean of the 60 days that end a week ago, without ill days, as the signal rules do."""
    window = DaySpan(until - timedelta(days=66), until - timedelta(days=7))
    ill = {entry.day for entry in entries if isinstance(entry, TagEntry) and entry.tag == ILL}
    values = [
        float(entry.value)
        for entry in entries
        if isinstance(entry, Reading)
        and entry.measure == key
        and entry.day in window
        and entry.day not in ill
    ]
    return sum(values) / len(values) if values else 52.0


def _last_day(day: date, last: _Last, usual: dict[str, float]) -> Iterator[Entry]:
    if last.pulse:
        pulse = math.ceil(usual["resting_heart_rate"] * last.pulse / 100 - 0.2)
        yield Reading(day, "resting_heart_rate", pulse)
        yield Reading(day, "sleeping_heart_rate", tenths(pulse - 4.3), WATCH)
        yield Reading(day, "hrv_rmssd", round(usual["hrv_rmssd"] * last.hrv / 100), WATCH)
    yield Reading(day, "bed_time", last.bed)
    yield Reading(day, "wake_time", last.wake)
    for key, digit in zip(_FEELINGS, last.feelings, strict=True):
        if digit != "0":
            yield Reading(day, key, int(digit))
    if last.session is None:
        yield KindEntry(day, DayKind.REST)
    else:
        yield replace(last.session, id=f"demo-{day}", day=day)
    if last.work:
        yield TagEntry(day, "work_stress")
    if last.note:
        yield NoteEntry(day, last.note)


def tenths(value: float) -> Number:
    """Return a value rounded to one decimal, like the values of a device."""
    number = Decimal(round(value * 10)) / 10
    return int(number) if number == int(number) else number
