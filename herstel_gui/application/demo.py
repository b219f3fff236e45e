"""A realistic journal of a fictional athlete, for screenshots, benchmarks and demonstrations.

The same seed and last day give the same journal. The variation from day to day follows the figures with which
the signal rules were evaluated: a standard deviation of about 2 beats for the pulse and 35 minutes for sleep.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from random import Random
from typing import Final

from herstel_gui.application.changes import Entry, KindEntry, NoteEntry, TagEntry
from herstel_gui.application.demo_ending import WATCH, tenths, with_last_week
from herstel_gui.domain.calendar import EARLIEST, DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.training_sessions import HARD_RPE, DayKind, Felt, Performance, Session

PHONE: Final = "apple_health"
YEAR: Final = 365
SPELL: Final = 9
"""Length in days of a spell of too little recovery."""


class Circumstance(Enum):
    """The circumstances of a day of the demo."""

    ORDINARY = "ordinary"
    ILL = "ill"
    AFTER_ILLNESS = "after illness"
    AWAY = "away"
    SILENT = "silent"
    STRAINED = "strained"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class _Workout:
    kind: str
    minutes: int
    rpe: int
    start: int = 18 * 60 + 30


_WEEK: Final[tuple[_Workout | None, ...]] = (
    None,
    _Workout("running", 60, 7),
    _Workout("strength", 50, 5),
    _Workout("cycling", 75, 4),
    None,
    _Workout("cycling", 150, 6, 9 * 60 + 30),
    _Workout("running", 70, 3, 10 * 60),
)
_WINTER: Final = {"cycling": "skating"}
_USUAL: Final = {
    "sleep_quality": 3.0, "mood": 3.0, "motivation": 3.0, "fatigue": 2.3, "heavy_legs": 2.0,
    "muscle_soreness": 1.9, "irritability": 2.1, "concentration": 2.9,
}  # fmt: skip
_WORSE: Final[dict[Circumstance, dict[str, float]]] = {
    Circumstance.ILL: {"fatigue": 3, "motivation": 2.5, "mood": 1.5, "heavy_legs": 2, "sleep_quality": 1.5},
    Circumstance.AFTER_ILLNESS: {"fatigue": 1, "heavy_legs": 0.6},
    Circumstance.STRAINED: {
        "motivation": 2.8, "fatigue": 2, "irritability": 2, "sleep_quality": 1.6, "heavy_legs": 1.4,
        "mood": 1,
    },
    Circumstance.AWAY: {"mood": -0.7, "motivation": -0.4},
    Circumstance.RECOVERY: {"fatigue": 0.3},
}  # fmt: skip
_PULSE: Final = {Circumstance.ILL: 8.0, Circumstance.AFTER_ILLNESS: 2.0, Circumstance.STRAINED: 5.4}
_NOTES: Final[dict[Circumstance, tuple[str, ...]]] = {
    Circumstance.ORDINARY: (
        "Lekker gelopen, rustig tempo.", "Wind tegen op de dijk.", "Nieuwe route door het bos.",
        "Met de club gefietst.", "Goed gegeten, vroeg naar bed.", "Kinderen waren vroeg wakker.",
        "Laatste interval niet meer vol kunnen houden.", "Regen, maar fijn buiten.",
    ),
    Circumstance.ILL: ("Keelpijn en snotneus.", "Koorts, hele dag op de bank.", "Nog wat hoesterig."),
    Circumstance.AFTER_ILLNESS: ("Weer beter, rustig aan begonnen.",),
    Circumstance.AWAY: ("Vakantie!", "Gewandeld in de bergen.", "Zwemmen in het meer."),
    Circumstance.STRAINED: ("Druk op het werk, kort geslapen.", "Geen zin om te gaan.", "Benen willen niet."),
    Circumstance.RECOVERY: ("Herstelweek: alleen rustig.",),
}  # fmt: skip


@dataclass(slots=True)
class _Athlete:
    """The state of the fictional athlete: planned circumstances, slow drift and the random generator."""

    dice: Random
    first: date
    until: date
    days: dict[date, Circumstance] = field(default_factory=dict)
    recovery_weeks: list[RecoveryWeek] = field(default_factory=list)
    drift: float = 0.0

    def around(self, middle: float, spread: float) -> float:
        return self.dice.gauss(middle, spread)

    def chance(self, share: float) -> bool:
        return self.dice.random() < share

    @property
    def watch_since(self) -> date:
        """The day on which the watch was bought."""
        return self.until - timedelta(days=max(250, (self.until - self.first).days * 2 // 5))


def demo(years: int, seed: int, until: date) -> list[Entry]:
    """Return the entries of a journal that ends on ``until`` in a spell of too little recovery."""
    first = max(EARLIEST, until - timedelta(days=years * YEAR - 1))
    athlete = _Athlete(Random(seed), first, until)  # noqa: S311  # dice, no secrets
    _plan(athlete)
    entries: list[Entry] = []
    trained = False
    for day in DaySpan(first, until):
        of_day = list(_day(athlete, day, trained=trained))
        trained = any(isinstance(entry, Session) and entry.is_hard for entry in of_day)
        entries.extend(of_day)
    entries.extend(athlete.recovery_weeks)
    return with_last_week(entries, until)


# -- planning circumstances ----------------------------------------------------------------------------


def _plan(athlete: _Athlete) -> None:
    """Plan illnesses, spells and holidays, per year, counted back from the last day."""
    blocks = math.ceil(((athlete.until - athlete.first).days + 1) / YEAR)
    for block in range(blocks):
        end = athlete.until - timedelta(days=block * YEAR)
        _plan_spell(athlete, end - timedelta(days=athlete.dice.randint(170, 230)))
        _plan_illness(athlete, end - timedelta(days=athlete.dice.randint(26, 29) if block == 0 else 40))
        _plan_illness(athlete, end - timedelta(days=athlete.dice.randint(120, 135)))
        if athlete.chance(0.6):
            _plan_illness(athlete, end - timedelta(days=athlete.dice.randint(280, 340)))
        _lay(athlete, end - timedelta(days=57), 4, Circumstance.AWAY)
    for year in range(athlete.first.year, athlete.until.year + 1):
        start = date(year, 7, 10) + timedelta(days=athlete.dice.randint(0, 30))
        if start + timedelta(days=45) < athlete.until:
            _lay(athlete, start, 3, Circumstance.AWAY)
            _lay(athlete, start + timedelta(days=3), 8, Circumstance.SILENT)
            _lay(athlete, start + timedelta(days=11), 4, Circumstance.AWAY)


def _plan_spell(athlete: _Athlete, start: date) -> None:
    _lay(athlete, start, SPELL, Circumstance.STRAINED)
    monday = start + timedelta(days=SPELL)
    _lay(athlete, monday, 7, Circumstance.RECOVERY)
    if monday >= athlete.first:
        athlete.recovery_weeks.append(RecoveryWeek(monday, monday + timedelta(days=6)))


def _plan_illness(athlete: _Athlete, start: date) -> None:
    length = athlete.dice.randint(4, 7)
    _lay(athlete, start, length, Circumstance.ILL)
    _lay(athlete, start + timedelta(days=length), 3, Circumstance.AFTER_ILLNESS)


def _lay(athlete: _Athlete, start: date, length: int, mood: Circumstance) -> None:
    for offset in range(length):
        athlete.days.setdefault(start + timedelta(days=offset), mood)


# -- one day -------------------------------------------------------------------------------------------


def _day(athlete: _Athlete, day: date, *, trained: bool) -> Iterator[Entry]:
    mood = athlete.days.get(day, Circumstance.ORDINARY)
    athlete.drift = 0.4 * athlete.drift + athlete.around(0, 1.6)
    if mood is Circumstance.SILENT:
        return
    if not athlete.chance(0.05):
        yield from _morning(athlete, day, mood, trained=trained)
        yield from _night(athlete, day, mood)
        yield from _feelings(athlete, day, mood, trained=trained)
    yield from _training(athlete, day, mood)
    yield from _tags(athlete, day, mood)
    if athlete.chance(0.3 if mood is not Circumstance.ORDINARY else 0.07):
        yield NoteEntry(day, athlete.dice.choice(_NOTES[mood]))


def _season(day: date) -> float:
    """Return 1 in the middle of January and -1 in the middle of July."""
    return math.cos(2 * math.pi * (day.timetuple().tm_yday - 15) / YEAR)


def _morning(athlete: _Athlete, day: date, mood: Circumstance, *, trained: bool) -> Iterator[Entry]:
    fitness = 0.2 * (athlete.until - day).days / YEAR
    usual = 51.3 + _season(day) + min(fitness, 5)
    effort = athlete.drift + _PULSE.get(mood, 0) + (0.8 if trained else 0)
    if not athlete.chance(0.05):
        yield Reading(day, "resting_heart_rate", round(usual + effort))
    variability = 74 * math.exp(athlete.around(-0.018 * effort, 0.08))
    if day >= athlete.watch_since and not athlete.chance(0.08):
        yield Reading(day, "sleeping_heart_rate", tenths(usual + effort - 4.5), WATCH)
        yield Reading(day, "hrv_rmssd", round(variability), WATCH)
    if day < athlete.watch_since + timedelta(days=30) and not athlete.chance(0.25):
        yield Reading(day, "hrv_sdnn", tenths(variability * athlete.around(0.83, 0.06)), PHONE)
    if day.weekday() == 0:
        yield Reading(day, "body_weight", tenths(72.4 + 0.8 * _season(day) + athlete.around(0, 0.3)))


def _night(athlete: _Athlete, day: date, mood: Circumstance) -> Iterator[Entry]:
    weekend = day.weekday() >= 5  # noqa: PLR2004  # Saturday and Sunday
    middle = {Circumstance.STRAINED: 345, Circumstance.ILL: 500, Circumstance.AWAY: 480}.get(
        mood, 442 + 20 * weekend
    )
    minutes = min(max(5 * round(athlete.around(middle, 30) / 5), 290), 600)
    if athlete.chance(0.2):
        yield Reading(day, "sleep_duration", minutes)
        return
    wake = 5 * round((400 + 70 * weekend + athlete.around(0, 12)) / 5)
    yield Reading(day, "bed_time", (wake - minutes) % 1440)
    yield Reading(day, "wake_time", wake)
    if weekend and athlete.chance(0.1):
        yield Reading(day, "nap_duration", athlete.dice.choice((20, 30, 45)))


def _feelings(athlete: _Athlete, day: date, mood: Circumstance, *, trained: bool) -> Iterator[Entry]:
    worse = _WORSE.get(mood, {})
    tired = {"fatigue": 0.5, "heavy_legs": 0.7, "muscle_soreness": 0.8} if trained else {}
    for key, usual in _USUAL.items():
        answer = athlete.around(usual + worse.get(key, 0) + tired.get(key, 0), 0.6)
        if not athlete.chance(0.03):
            yield Reading(day, key, min(max(round(answer), 1), 7))
    if day.weekday() == 0 and athlete.chance(0.5):
        yield Reading(day, "stress", min(max(round(athlete.around(3, 1)), 1), 7))


def _training(athlete: _Athlete, day: date, mood: Circumstance) -> Iterator[Entry]:
    workout = _WEEK[day.weekday()]
    if mood is Circumstance.ILL or (workout is None and athlete.chance(0.85)):
        yield KindEntry(day, DayKind.REST)
        return
    if workout is None or mood in {Circumstance.AWAY, Circumstance.AFTER_ILLNESS, Circumstance.RECOVERY}:
        yield KindEntry(day, DayKind.ACTIVE)
        yield Session(f"demo-{day}", day, kind="walking", minutes=45, session_rpe=1, start=14 * 60)
        return
    if athlete.chance(0.08):
        return
    yield _session(athlete, day, mood, workout)


def _session(athlete: _Athlete, day: date, mood: Circumstance, workout: _Workout) -> Session:
    light_week = day.isocalendar().week % 4 == 0
    minutes = 5 * round(workout.minutes * (0.6 if light_week else 1) * athlete.around(1, 0.12) / 5)
    rpe = workout.rpe - 2 if light_week and workout.rpe >= HARD_RPE else workout.rpe + athlete.chance(0.15)
    kind = _WINTER.get(workout.kind, workout.kind) if _season(day) > 0.75 else workout.kind  # noqa: PLR2004
    heavy, worse = (0.7, 0.5) if mood is Circumstance.STRAINED else (0.1, 0.1)
    rated = athlete.chance(0.85)
    felt = athlete.dice.choices((Felt.HEAVIER, Felt.LIGHTER, Felt.NORMAL), (heavy, 0.1, 0.9 - heavy))[0]
    went = athlete.dice.choices(
        (Performance.WORSE, Performance.BETTER, Performance.NORMAL), (worse, 0.15, 0.85 - worse)
    )[0]
    return Session(
        id=f"demo-{day}",
        day=day,
        kind=kind,
        start=workout.start,
        minutes=max(minutes, 20),
        session_rpe=rpe,
        felt=felt if rated else None,
        performance=went if rated else None,
        strength=workout.kind == "strength",
        hard=rpe >= HARD_RPE,
    )


def _tags(athlete: _Athlete, day: date, mood: Circumstance) -> Iterator[Entry]:
    if mood is Circumstance.ILL:
        yield TagEntry(day, ILL)
    if mood is Circumstance.AWAY:
        yield TagEntry(day, "travel")
    if mood is Circumstance.STRAINED and athlete.chance(0.6):
        yield TagEntry(day, "work_stress")
    if day.weekday() == 6 and athlete.chance(0.12):  # noqa: PLR2004  # the morning after
        yield TagEntry(day, "alcohol")
    if mood is Circumstance.ORDINARY and _season(day) < -0.9 and athlete.chance(0.1):  # noqa: PLR2004
        yield TagEntry(day, "heat")
    if mood is Circumstance.ORDINARY and athlete.chance(0.015):
        yield TagEntry(day, athlete.dice.choice(("wedstrijd", "nieuwe schoenen", "laat gegeten")))
