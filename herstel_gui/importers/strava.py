"""Strava: ``activities.csv`` of the bulk export, in English and in Dutch.

Columns occur twice: the first is for reading, in the user's unit, the second is in seconds and metres. The
moment of an activity is UTC, although nothing says so. ``Perceived Exertion`` is the rating of 1 to 10;
``Relative Effort`` is Strava's own figure from the pulse and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ClassVar, Final
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import (
    TRAININGS,
    Answers,
    Place,
    Question,
    Recognition,
    RefusedPart,
    Selection,
    Source,
)
from herstel_gui.application.importing import ParsedFile
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text, counted, tr_noop
from herstel_gui.domain.training_sessions import POSSIBLE_RPE
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, table_lines
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.tables import column_key, header_of
from herstel_gui.importers.zones import ZONES, answered_zone, local, zone_question

_SITE: Final = Source("strava")
_LABEL: Final = "Strava"
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("activity id", "activiteits-id"),
    "date": ("activity date", "datum van activiteit"),
    "name": ("activity name", "naam activiteit", "naam van activiteit"),
    "type": ("activity type", "activiteitstype", "activiteittype", "type activiteit"),
    "elapsed": ("elapsed time", "verstreken tijd"),
    "moving": ("moving time", "beweegtijd"),
    "rating": ("perceived exertion", "ervaren inspanning"),
}
"""The names of the columns in English and Dutch; of several columns of one name the last is meant."""
_SHORTEST, _LONGEST = 20, 86_400 * 4
"""Seconds: a number below is one with decimals, in which 1.839 stands for 1,839."""
_ENOUGH: Final = 5
_MOST: Final = 0.8

_PARTS: Final = (
    (r"morning|ochtend", range(4, 12)),
    (r"lunch|middagpauze", range(11, 15)),
    (r"afternoon|middag", range(12, 19)),
    (r"evening|avond", range(16, 23)),
    (r"night|nacht", (*range(20, 24), *range(6))),
)
"""Automatic titles (``Morning Run``) and the local hours that Strava gives them."""

_NO_START: Final = tr_noop("De activiteit heeft geen datum die te lezen is en is overgeslagen.")
_NO_ID: Final = tr_noop("De activiteit heeft geen nummer van Strava en is overgeslagen.")
_BY_TITLES: Final = tr_noop(
    "In {zone} passen de titels die Strava zelf geeft, zoals ‘Morning Run’, bij {n} van de {all} tijden."
)
_ONE_RATING: Final = tr_noop("Bij {n} activiteit staat hoe zwaar die voelde.")
_MANY_RATINGS: Final = tr_noop("Bij {n} activiteiten staat hoe zwaar die voelden.")


class Strava:
    """The activities of Strava."""

    key: ClassVar = _SITE.maker
    label: ClassVar = _LABEL

    def recognise(self, bundle: Bundle) -> Recognition:
        """Return the tables with Strava's number and date of an activity."""
        mine = confirmed(candidates(bundle, "*activities*.csv", every="*.csv"), _is_mine)
        return Recognition.sure(mine) if mine else Recognition.no()

    def inspect(self, bundle: Bundle) -> Inspection:
        """Read the activities; in which zone the user lived is asked."""
        reading = _Reading(bundle.name)
        read_each(bundle, _LABEL, reading.read, reading.refused)
        question = reading.question()

        def read(answers: Answers, selection: Selection) -> ParsedFile:
            return reading.days(answers, question).parsed(answers, selection, [question])

        return Inspection(
            reading.days(Answers(), question).streams(), read, (question,), tuple(reading.refused)
        )


def _is_mine(head: bytes) -> bool:
    columns = {column_key(name) for name in header_of(head)}
    return not columns.isdisjoint(_NAMES["id"]) and not columns.isdisjoint(_NAMES["date"])


@dataclass(frozen=True, slots=True)
class _Activity:
    key: str
    at: datetime
    name: str
    kind: str
    minutes: int | None
    rating: Number | None
    place: Place


@dataclass(slots=True)
class _Reading:
    name: str
    activities: dict[str, _Activity] = field(default_factory=dict)
    skips: Skips = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        columns = {column_key(name) for name in header_of(member.head())}
        key = {
            what: next((name for name in names if name in columns), names[0])
            for what, names in _NAMES.items()
        }
        numbers = {
            key["moving"]: _is_time,
            key["elapsed"]: _is_time,
            key["rating"]: POSSIBLE_RPE.__contains__,
        }
        texts = [key[what] for what in ("id", "date", "name", "type")]
        lines = table_lines(member, numbers, texts, self.skips, last=numbers.keys())
        moments = MomentColumn.of(line.text(key["date"]) for line in lines)
        for line in lines:
            self._take(line, key, moments)

    def _take(self, line: Line, key: Mapping[str, str], moments: MomentColumn) -> None:
        at = moments.read_or_none(line.text(key["date"]))
        if at is None:
            self.skips.append((line.place, Text(_NO_START)))
            return
        number = line.text(key["id"])
        if not re.fullmatch(r"\d{1,20}", number, re.ASCII):
            self.skips.append((line.place, Text(_NO_ID)))
            return
        seconds = line.numbers.get(key["moving"]) or line.numbers.get(key["elapsed"])
        self.activities[number] = _Activity(
            number,
            at.replace(tzinfo=UTC),
            line.text(key["name"]),
            line.text(key["type"]),
            int(seconds) // 60 if seconds else None,
            line.numbers.get(key["rating"]),
            line.place,
        )

    def question(self) -> Question:
        """Return the question for the zone, proposed by the titles that Strava gives by the local hour."""
        listed = [(hours, each.at) for each in self.activities.values() if (hours := _hours(each.name))]
        fits = {
            name: sum(at.astimezone(ZoneInfo(name)).hour in hours for hours, at in listed) for name in ZONES
        }
        best = max(ZONES, key=lambda name: fits[name])
        plain = zone_question([], [], {f"{_SITE.key}:{TRAININGS}"})
        if len(listed) < _ENOUGH or fits[best] < _MOST * len(listed):
            return plain
        evidence = Text(_BY_TITLES, zone=best, n=fits[best], all=len(listed))
        return Question(plain.key, plain.text, plain.choices, evidence, best, plain.streams)

    def days(self, answers: Answers, question: Question) -> Days:
        days = Days(_SITE.maker, _LABEL, self.name)
        zone = answered_zone(answers, question)
        add_workouts(
            days,
            _SITE,
            (
                Workout(each.key, local(each.at, zone), each.minutes, each.kind, each.place, each.rating)
                for each in self.activities.values()
            ),
        )
        for place, reason in self.skips:
            days.skip(place, reason)
        if rated := sum(bool(each.rating) for each in self.activities.values()):
            days.remark(counted(rated, _ONE_RATING, _MANY_RATINGS))
        return days


def _is_time(seconds: Number) -> bool:
    return _SHORTEST <= seconds <= _LONGEST


def _hours(title: str) -> Sequence[int]:
    plain = title.casefold()
    return next((hours for words, hours in _PARTS if re.search(words, plain)), ())
