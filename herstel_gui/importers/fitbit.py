"""Fitbit: a Takeout of any age, single files of it, and the monthly report of the website."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar, Final, TypeAlias
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import (
    Answers,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.fitbit_values import (
    BEATS,
    FITBIT,
    NAMES,
    SCORE,
    TRACKER,
    Exercise,
    FitbitValues,
    kind_of,
)
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_values import fixed, kilograms, morning_last
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.questions import unit_question
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.sleeps import add_sleeps
from herstel_gui.importers.weight_units import in_kilograms, with_heights
from herstel_gui.importers.zones import ZONES, answered_zone, zone_by

_Spans: TypeAlias = Sequence[tuple[datetime, datetime]]
"""The begins and ends of sleeps in local time, sorted."""

AUTOMATIC: Final = Source(FITBIT, "SmartTrack")
_ONLY_BEATS: Final = tr_noop(
    "Dit zijn losse hartslagen van Fitbit, geen rustpols; kies ‘daily_resting_heart_rate.csv’ of de hele map."
)
_PULSE: Final = tr_noop("Pols")
_HRV: Final = tr_noop("HRV")
_WEIGHT: Final = tr_noop("Gewicht")
_SMOOTHED: Final = tr_noop("gladgestreken schatting van Fitbit")
_ROUNDED: Final = tr_noop("dezelfde schatting, afgerond, uit de slaapscore")
_NIGHT: Final = tr_noop("rMSSD, gemiddelde van de nacht")
_DOUBLED: Final = tr_noop(
    "Nachten die in twee soorten bestanden staan: {n}. De lengte uit sleep-….json is genomen.",
)
_ASKS: Final = tr_noop("In welke tijdzone was je? Fitbit schrijft trainingen en wegingen in UTC.")
_BY_SLEEP: Final = tr_noop("In {zone} vallen de minste trainingen in je slaap: {n} van {total}.")


class Fitbit:
    """Reads what Fitbit and Google write of a Fitbit account."""

    key: ClassVar = FITBIT
    label: ClassVar = "Fitbit"

    def recognise(self, bundle: Bundle) -> Recognition:
        """Claim members with a name of Fitbit, or any of a small bundle, with keys of its own."""
        members = {
            each.path: each
            for kind in ("*.json", "*.csv")
            for each in candidates(bundle, *(name for name in NAMES if name.endswith(kind[1:])), every=kind)
        }
        known = confirmed(members.values(), lambda head: bool(kind_of(head)))
        found = confirmed(known, lambda head: kind_of(head) != BEATS)
        if known and not found:
            return Recognition.useless(Text(_ONLY_BEATS), known)
        return Recognition.sure(found) if found else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read every file once."""
        values, refused = FitbitValues(), list[RefusedPart]()
        read_each(bundle, self.label, values.read, refused)
        reading = _Reading(bundle.name, values)
        return Inspection(
            streams=reading.days(Answers()).streams(),
            reader=reading.parsed,
            questions=reading.questions,
            refused=tuple(refused),
        )


class _Reading:
    """The days for given answers."""

    def __init__(self, name: str, values: FitbitValues) -> None:
        self._name, self._values = name, values
        self._sleeps = values.all_sleeps()
        self._spans = sorted((each.begin, each.end) for each in self._sleeps if each.begin and each.end)
        self._exercises = self._with_offsets()
        self._unit = self._unit_question()
        self._zone = self._zone_question()
        self.questions = tuple(each for each in (self._unit, self._zone) if each is not None)

    def parsed(self, answers: Answers, selection: Selection) -> ParsedFile:
        """Return the entries for answers."""
        return self.days(answers).parsed(answers, selection, self.questions)

    def days(self, answers: Answers) -> Days:
        """Return the days for answers."""
        values = self._values
        days = Days(FITBIT, Fitbit.label, self._name)
        add_sleeps(days, self._sleeps)
        self._add_pulses(days)
        hrv = days.stream(
            TRACKER, "hrv_rmssd", Reduce.LAST, Taken.NIGHT, group=Text(_HRV), remark=Text(_NIGHT)
        )
        for day, number, place in values.variability:
            days.add(hrv, day, number, place)
        weight = days.stream(TRACKER, "body_weight", Reduce.LAST, group=Text(_WEIGHT))
        for each in values.weights:
            days.add(weight, each.day, in_kilograms(each.value, answers, self._unit), each.place, each.moment)
        zone = answered_zone(answers, self._zone)
        known = {each.day for each in values.weights}
        for at, grams, place in values.grams:
            there = at.replace(tzinfo=UTC).astimezone(zone)
            if there.date() not in known:
                days.add(weight, there.date(), kilograms(grams, "g"), place, morning_last(there))
        self._add_exercises(days, zone)
        for skipped in values.skipped:
            days.skip(*skipped)
        if values.doubled:
            days.remark(Text(_DOUBLED, n=values.doubled))
        return days

    def _add_pulses(self, days: Days) -> None:
        own = any(source == TRACKER for source, *_ in self._values.pulses)
        streams = {
            source: days.stream(
                source, "resting_heart_rate", Reduce.LAST, Taken.DAY,
                group=Text(_PULSE), remark=Text(remark), chosen=source == TRACKER or not own,
            )
            for source, remark in ((TRACKER, _SMOOTHED), (SCORE, _ROUNDED))
        }  # fmt: skip
        # the daily file repeats the estimates, rounded: those of the older file count
        ranks = {"daily": 0, "estimate": 1}
        ordered = sorted(self._values.pulses, key=lambda each: (ranks.get(each[4], 0), each[4]))
        for order, (source, day, number, place, _) in enumerate(ordered):
            days.add(streams[source], day, number, place, order)

    def _add_exercises(self, days: Days, zone: ZoneInfo) -> None:
        for source, automatic in ((TRACKER, False), (AUTOMATIC, True)):
            add_workouts(
                days,
                source,
                [_workout(each, zone) for each in self._exercises if each.automatic == automatic],
                chosen=not automatic,
            )

    def _unit_question(self) -> Question | None:
        weighed = self._values.weights
        if not weighed:
            return None
        proof = with_heights([(each.value, each.bmi) for each in weighed])
        return unit_question([each.value for each in weighed], [f"{TRACKER.key}:body_weight"], proof)

    def _with_offsets(self) -> list[Exercise]:
        """Return the exercises, those with an offset of their own with a start in UTC.

        Their times are local in some exports, although a mark of UTC stands behind them: they are when fewer
        exercises lie within a sleep that way.
        """
        every = list(self._values.exercises.values())
        marked = [each for each in every if each.ahead is not None]
        moved = [replace(each, start=each.start - timedelta(minutes=each.ahead or 0)) for each in marked]
        if _asleep(moved, self._spans) >= _asleep(marked, self._spans):
            return every
        return [*(each for each in every if each.ahead is None), *moved]

    def _zone_question(self) -> Question | None:
        exercises = [each for each in self._exercises if each.ahead is None]
        if not exercises and not self._values.grams:
            return None
        spans = self._spans if exercises else []
        asleep = {zone: _inside(exercises, spans, ZoneInfo(zone)) for zone in ZONES} if spans else {}
        best = min(asleep, key=lambda zone: asleep[zone]) if asleep else None
        evidence = (
            Text(_BY_SLEEP, zone=best, n=asleep[best], total=len(exercises)) if best is not None else None
        )
        streams = [f"{source.key}:trainings" for source in (TRACKER, AUTOMATIC)] if exercises else []
        if self._values.grams:
            streams.append(f"{TRACKER.key}:body_weight")
        return zone_by(Text(_ASKS), evidence, best, streams)


def _inside(exercises: list[Exercise], spans: _Spans, zone: ZoneInfo) -> int:
    """Count the exercises that would have begun during a sleep in a zone."""
    return sum(
        _within(each.start.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None), spans)
        for each in exercises
    )


def _asleep(exercises: list[Exercise], spans: _Spans) -> int:
    """Count the exercises that would have begun during a sleep by their own offsets."""
    return sum(_within(each.start + timedelta(minutes=each.ahead or 0), spans) for each in exercises)


def _within(start: datetime, spans: _Spans) -> bool:
    place = bisect(spans, (start, datetime.max)) - 1  # noqa: DTZ901  # local times without a zone
    return place >= 0 and start < spans[place][1]


def _workout(exercise: Exercise, zone: ZoneInfo) -> Workout:
    where = zone if exercise.ahead is None else fixed(exercise.ahead)
    start = exercise.start.replace(tzinfo=UTC).astimezone(where).replace(tzinfo=None)
    return Workout(exercise.key, start, exercise.minutes, exercise.kind, exercise.place)
