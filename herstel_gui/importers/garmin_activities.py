"""The list of trainings of connect.garmin.com: ``Activities.csv``, with names in the language of the user.

A list in a language without words is recognised by its shape: a kind, a moment, a mark of a favourite and a
title, with the duration in the seventh column.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final

from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.column_words import Words, dictionary, key_of, keys_of, plain
from herstel_gui.importers.foreign_sessions import Workout
from herstel_gui.importers.foreign_tables import MomentColumn, Skips
from herstel_gui.importers.members import Member
from herstel_gui.importers.tables import Table, head_lines, header_of
from herstel_gui.importers.text_files import cells_of

_KIND, _DATE, _FAVOURITE, _TITLE, _TIME = "activity type", "date", "favorite", "title", "time"
_MOVING: Final = "moving time"
_WORDS: Final = dictionary({
    _KIND: (
        "Activiteittype", "Aktivitätstyp", "Type d'activité", "Tipo de actividad", "Tipo di attività",
        "Tipo de atividade", "Typ aktywności",
    ),
    _DATE: ("Datum", "Fecha", "Data"),
    _FAVOURITE: ("Favoriet", "Favorit", "Favori", "Favorito", "Preferita", "Preferito", "Ulubione"),
    _TITLE: ("Titel", "Titre", "Título", "Titolo", "Tytuł"),
    _TIME: ("Activity Time", "Tijd", "Zeit", "Durée", "Tiempo", "Tempo", "Czas"),
    _MOVING: (
        "Tijd bewogen", "Bewegungszeit", "Zeit in Bewegung", "Temps de déplacement", "Tiempo en movimiento",
        "Tempo in movimento", "Tempo em movimento",
    ),
})  # fmt: skip
_OWN: Final = frozenset({_KIND, _DATE, _FAVOURITE, _TITLE, _TIME})
_PLACES: Final = {0: _KIND, 1: _DATE, 2: _FAVOURITE, 3: _TITLE, 6: _TIME}
_MARK: Final = "training stress score"
"""A column that Garmin translates in no language."""
_LENGTH: Final = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d{1,3})?", re.ASCII)
_MINUTE: Final = 60
_NO_START: Final = tr_noop("De training heeft geen begin dat te lezen is en is overgeslagen.")


def is_activities(head: bytes) -> bool:
    """Return whether a table is Garmin's list of trainings."""
    return {*keys_of(head, _words_of(head))} >= _OWN


def read_activities(member: Member, workouts: list[Workout], skips: Skips) -> None:
    """Add the trainings of a list to ``workouts``, and what cannot be read to ``skips``."""
    table = Table(member, key_of=partial(key_of, words=_words_of(member.head())))
    rows = list(table.rows())
    moments = MomentColumn.of(row.cells.get(_DATE, "") for row in rows)
    for row in rows:
        place = f"{member.name}, {row.line}"
        start = moments.read_or_none(row.cells.get(_DATE, ""))
        if row.trouble is not None or start is None:
            skips.append((place, row.trouble or Text(_NO_START)))
            continue
        length = _minutes(row.cells.get(_TIME, "")) or _minutes(row.cells.get(_MOVING, ""))
        workouts.append(Workout("", start.replace(tzinfo=None), length, row.cells.get(_KIND, ""), place))


def _words_of(head: bytes) -> Words:
    names = header_of(head)
    if {key_of(name, _WORDS) for name in names} >= _OWN or not any(_MARK in plain(name) for name in names):
        return _WORDS
    lines = head_lines(head)[1:]
    rows = [row for row in (cells_of(line, ",") for line in lines) if len(row) == len(names)]
    if not rows or not all(_is_row(row) for row in rows):
        return _WORDS
    return {**_WORDS, **{plain(names[place]): key for place, key in _PLACES.items()}}


def _is_row(row: list[str]) -> bool:
    length = row[6].strip()
    return row[2].strip().casefold() in {"true", "false"} and (is_missing(length) or _is_length(length))


def _is_length(text: str) -> bool:
    return _LENGTH.fullmatch(text) is not None


def _minutes(text: str) -> int | None:
    """Return the minutes of ``00:57:17``, ``30:00`` or ``02:33.86``; None for another text."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return None
    seconds = (int(match[1] or 0) * _MINUTE + int(match[2])) * _MINUTE + int(match[3])
    return round(seconds / _MINUTE)
