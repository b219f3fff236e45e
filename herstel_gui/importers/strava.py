"""Strava: ``activities.csv`` of the bulk export, in any language.

Columns occur twice: the first is for reading, in the user's unit, the second is in seconds and metres. The
moment of an activity is UTC, although nothing says so. ``Perceived Exertion`` is the rating of 1 to 10;
``Relative Effort`` is Strava's own figure from the pulse and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
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
from herstel_gui.importers.column_words import Words, dictionary, key_of, keys_of, plain
from herstel_gui.importers.days import Days
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_tables import Line, MomentColumn, Skips, table_lines
from herstel_gui.importers.makers import Inspection
from herstel_gui.importers.members import Member
from herstel_gui.importers.recognising import candidates, confirmed, read_each
from herstel_gui.importers.tables import head_lines, header_of
from herstel_gui.importers.text_files import cells_of
from herstel_gui.importers.zones import ZONES, answered_zone, local, zone_question

_SITE: Final = Source("strava")
_LABEL: Final = "Strava"
_ID, _DATE, _TITLE, _TYPE = "activity id", "activity date", "activity name", "activity type"
_ELAPSED, _MOVING, _RATING = "elapsed time", "moving time", "perceived exertion"
_WORDS: Final = dictionary({
    _ID: (
        "Activiteits-ID", "Aktivitäts-ID", "ID de l'activité", "ID de actividad", "ID de la actividad",
        "ID attività", "ID dell'attività", "ID da atividade",
    ),
    _DATE: (
        "Datum van activiteit", "Aktivitätsdatum", "Date de l'activité", "Fecha de la actividad",
        "Fecha de actividad", "Data dell'attività", "Data attività", "Data da atividade",
    ),
    _TITLE: (
        "Naam activiteit", "Naam van activiteit", "Name der Aktivität", "Nom de l'activité",
        "Nombre de la actividad", "Nome dell'attività", "Nome attività", "Nome da atividade",
    ),
    _TYPE: (
        "Activiteitstype", "Activiteittype", "Type activiteit", "Aktivitätsart", "Type d'activité",
        "Tipo de actividad", "Tipo di attività", "Tipo de atividade",
    ),
    _ELAPSED: (
        "Verstreken tijd", "Verstrichene Zeit", "Temps écoulé", "Tiempo transcurrido", "Tempo trascorso",
        "Tempo decorrido",
    ),
    _MOVING: (
        "Beweegtijd", "Bewegungszeit", "Durée de déplacement", "Temps de déplacement", "Tiempo en movimiento",
        "Tempo in movimento", "Tempo de movimentação", "Tempo em movimento",
    ),
    _RATING: (
        "Ervaren inspanning", "Gefühlte Anstrengung", "Effort perçu", "Esfuerzo percibido",
        "Sforzo percepito", "Esforço percebido",
    ),
})  # fmt: skip
"""The columns in Dutch, German, French, Spanish, Italian and Portuguese; of several the last is meant."""
_PLACES: Final = {0: _ID, 1: _DATE, 2: _TITLE, 3: _TYPE, 15: _ELAPSED, 16: _MOVING}
_TWICE: Final = ((5, 15), (6, 17))
"""The places of the elapsed time and the distance, which have the same name in every language."""
_FILE: Final = 12
_RATED: Final = 43
_SHORTEST, _LONGEST = 20, 86_400 * 4
"""Seconds: a number below is one with decimals, in which 1.839 stands for 1,839."""
_ENOUGH: Final = 5
_MOST: Final = 0.8

_PARTS: Final = (
    (r"morning|ochtend|morgen|matin|mañana|mattutin", range(4, 12)),
    (r"lunch|middagpauze|(?<!nach)mittag|(?<!-)\bmidi\b|mediodía|almoço|ora di pranzo", range(11, 15)),
    (r"afternoon|middag|nachmittag|après-midi|pomeridian|\btarde\b", range(12, 19)),
    (r"evening|avond|abend|soir|serale", range(16, 23)),
    (r"night|nacht|\bnuit\b|notturn", (*range(20, 24), *range(6))),
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
    return {_ID, _DATE} <= {*keys_of(head, _words_of(head))}


def _words_of(head: bytes) -> Words:
    """Return the words for the columns; in a language without words the columns are found by their place.

    The names of Strava are then recognised by the columns that occur twice, and by the names of its files.
    """
    names = header_of(head)
    keys = [key_of(name, _WORDS) for name in names]
    if {_ID, _DATE} <= {*keys} or len(names) <= _TWICE[1][1]:
        return _WORDS
    rows = (cells_of(line, ",") for line in head_lines(head)[1:])
    files = [row[_FILE] for row in rows if len(row) == len(names) and row[0].isdigit() and row[_FILE]]
    if any(keys[first] != keys[second] for first, second in _TWICE):
        return _WORDS
    if not files or not all(each.startswith("activities/") for each in files):
        return _WORDS
    rated = {_RATED: _RATING} if len(names) > _RATED else {}
    return {**_WORDS, **{plain(names[place]): key for place, key in {**_PLACES, **rated}.items()}}


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
        numbers = {_MOVING: _is_time, _ELAPSED: _is_time, _RATING: POSSIBLE_RPE.__contains__}
        texts = [_ID, _DATE, _TITLE, _TYPE]
        words = _words_of(member.head())
        lines = table_lines(member, numbers, texts, self.skips, last=numbers.keys(), words=words)
        moments = MomentColumn.of(line.text(_DATE) for line in lines)
        for line in lines:
            self._take(line, moments)

    def _take(self, line: Line, moments: MomentColumn) -> None:
        at = moments.read_or_none(line.text(_DATE))
        if at is None:
            self.skips.append((line.place, Text(_NO_START)))
            return
        number = line.text(_ID)
        if not re.fullmatch(r"\d{1,20}", number, re.ASCII):
            self.skips.append((line.place, Text(_NO_ID)))
            return
        seconds = line.numbers.get(_MOVING) or line.numbers.get(_ELAPSED)
        self.activities[number] = _Activity(
            number,
            at.replace(tzinfo=UTC),
            line.text(_TITLE),
            line.text(_TYPE),
            int(seconds) // 60 if seconds else None,
            line.numbers.get(_RATING),
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
