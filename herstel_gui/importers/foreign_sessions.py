"""Trainings of makers as trainings of Herstel: the kinds by their words, an id that stays the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.application.import_streams import TRAININGS, Place, Source
from herstel_gui.application.known_trainings import session_id
from herstel_gui.domain.bounds import MAX_SOURCE, MAX_TAG
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.plain_text import without_accents
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import POSSIBLE_MINUTES, POSSIBLE_RPE, Session
from herstel_gui.importers.base import plain_words
from herstel_gui.importers.days import Days

TRAINING: Final = tr_noop("Trainingen")
_TOO_LONG: Final = tr_noop("De training duurt langer dan een dag en is overgeslagen.")
_NO_LENGTH: Final = tr_noop("De training heeft geen duur en geen zwaarte en is overgeslagen.")

_RUNNING: Final = (
    r"run|treadmill|jog|hardlo|(?<!lang)(?<!eis)(?<!schuh)lauf|course a pied|footing|\Atrail\Z|correr|carrera"
    r"|corsa|corrida"
)
_CYCLING: Final = (
    r"cycl|bik(?:e|ing)|ride|spinning|fiets|rad(?:fahr|sport|tour)|rennrad|velo\b|ciclis|bicicl|pedal"
)
_STRENGTH: Final = (
    r"strength|weight|crossfit|\bcore|kracht|kraft|muscula|renforcement|fuerza|pesas|forza|pesi\b"
)
_WALKING: Final = (
    r"walk|hik|wandel|wander|spazier|gehen\b|marche|randonnee|caminata|senderismo|camminata|escursion"
    r"|caminhada|trilha"
)
_TEAM: Final = (
    r"soccer|football|hockey|rugby|basketball|volleyball|handball|water.?polo|voetbal|fussball|futbol|futebol"
    r"|calcio|baloncesto"
)
_WORDS: Final = (
    (_RUNNING, "running"),
    (_CYCLING, "cycling"),
    (r"swim|zwem|schwimm|natation|nage|natacion|nuoto|natacao", "swimming"),
    (_STRENGTH, "strength"),
    (_WALKING, "walking"),
    (r"skat|schaats|(?:eis|schuh)lauf|patin|pattin", "skating"),
    (r"row|roei|ruder|aviron|remo\b|canottaggio", "rowing"),
    (_TEAM, "team_sport"),
)
"""Parts of the words of makers, without accents, and our kinds; other kinds keep the word of the maker."""


@dataclass(frozen=True, slots=True)
class Workout:
    """A training of a maker. ``start`` is local; ``key`` is the id of the maker, empty when it has none."""

    key: str
    start: datetime
    minutes: int | None
    kind: str
    place: Place
    rating: Number | None = None


def kind_of(word: str) -> str:
    """Return our kind of training for the word of a maker (``trail_running``, ``Spinning``)."""
    return _told_kind(word)[0]


def _told_kind(word: str) -> tuple[str, tuple[Text, ...]]:
    """Return the kind for the word of a maker, and what was left out of a word that is kept."""
    plain = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word).replace("_", " ").casefold().strip()
    words = without_accents(plain)
    found = next((kind for shape, kind in _WORDS if re.search(shape, words)), None)
    if found is not None:
        return found, ()
    kept, told = plain_words(plain, MAX_TAG)
    return kept or "other", told


def add_workouts(days: Days, source: Source, workouts: Iterable[Workout], *, chosen: bool = True) -> None:
    """Add trainings to ``days``, each once; one without a length and a rating says nothing."""
    stream = days.stream(source, TRAININGS, group=Text(TRAINING), chosen=chosen)
    seen: dict[str, Workout] = {}
    for workout in workouts:
        step()
        seen.setdefault(workout.key or f"{workout.start.isoformat()} {workout.kind}", workout)
    places: Counter[date] = Counter()
    alike: Counter[Session] = Counter()
    for workout in sorted(seen.values(), key=lambda each: each.start):
        step()
        rating = tidy(workout.rating) if workout.rating is not None else None
        if workout.minutes is not None and workout.minutes not in POSSIBLE_MINUTES:
            days.skip(workout.place, Text(_TOO_LONG), stream)
            continue
        if not workout.minutes and not rating:
            days.skip(workout.place, Text(_NO_LENGTH), stream)
            continue
        day = workout.start.date()
        kind, told = _told_kind(workout.kind)
        for each in told:
            days.skip(workout.place, each, stream)
        session = Session(
            id="",
            day=day,
            position=places[day],
            kind=kind,
            start=workout.start.hour * 60 + workout.start.minute,
            minutes=workout.minutes or None,
            session_rpe=rating if rating is not None and rating in POSSIBLE_RPE else None,
            strength=kind == "strength",
            source=source.key,
        )
        places[day] += 1
        days.entry(stream, _named(session, workout.key, alike), workout.place, session.kind)


def _named(session: Session, key: str, alike: Counter[Session]) -> Session:
    if key:
        return replace(session, id=f"{session.source} {key}"[:MAX_SOURCE])
    # a rating may come later, and the training stays the same one
    plain = replace(session, position=0, session_rpe=None)
    alike[plain] += 1
    return replace(session, id=session_id(plain, alike[plain]))
