"""Checking values of Herstel's JSON. Each ``as_`` function returns the value or raises RefusedValueError."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, TypeVar

from herstel_gui.application.settings import Plain
from herstel_gui.domain.bounds import word_text
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import ClockTime, Measure, Number, accept, tidy
from herstel_gui.domain.measures import BY_KEY, OWN
from herstel_gui.domain.own_measures import LARGEST, MAX_KEY
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.base import shortened
from herstel_gui.importers.json_files import Doubtful

DOUBLE_KEY: Final = tr_noop("‘{key}’ staat er twee keer; dit is overgeslagen.")
_NOT_AN_OBJECT: Final = tr_noop("Dit heeft niet de verwachte vorm en is overgeslagen.")
UNKNOWN_MEASURE: Final = tr_noop("‘{key}’ is geen meting die Herstel kent.")
UNKNOWN_WORD: Final = tr_noop("‘{text}’ kan hier niet. Mogelijk is: {words}.")
_NOT_A_NUMBER: Final = tr_noop("‘{text}’ is geen getal.")
_NOT_A_CLOCK: Final = tr_noop("‘{text}’ is geen tijd zoals 23:15 of 23:15+01:00.")
_NOT_A_DATE: Final = tr_noop("‘{text}’ is geen datum zoals 2026-03-10.")
_NOT_A_TEXT: Final = tr_noop("‘{text}’ is geen tekst.")
_NOT_YES_OR_NO: Final = tr_noop("‘{text}’ is geen ja of nee (true of false).")

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?:(Z)|([+-])(\d{2}):?(\d{2}))?", re.ASCII)

_Word = TypeVar("_Word", bound=Enum)
_Object = Mapping[str, object]


def name_of(value: object, key: str) -> str:
    """Return the name of a reading for the list of skipped parts."""
    name = value.get(key) if isinstance(value, dict) else None
    return shortened(name) if isinstance(name, str) else "readings"


def as_object(value: object) -> _Object:
    """Return an object without double keys."""
    if isinstance(value, Doubtful):
        raise RefusedValueError(Text(DOUBLE_KEY, key=shortened(value.double)))
    if not isinstance(value, dict):
        raise RefusedValueError(Text(_NOT_AN_OBJECT))
    return value


def as_text(value: object) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise RefusedValueError(Text(_NOT_A_TEXT, text=shortened(value)))
    return value


def as_date(value: object) -> date:
    """Return a date from EARLIEST to LATEST."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = date.min
        if EARLIEST <= day <= LATEST:
            return day
    raise RefusedValueError(Text(_NOT_A_DATE, text=shortened(value)))


def as_word(kind: type[_Word], value: object) -> _Word:
    """Return the member of an enumeration with this value."""
    words = {word.value: word for word in kind}
    if isinstance(value, str) and value in words:
        return words[value]
    raise RefusedValueError(Text(UNKNOWN_WORD, text=shortened(value), words=", ".join(words)))


def as_number(value: object) -> Number:
    """Return an exact number."""
    if isinstance(value, Number) and not isinstance(value, bool):
        return tidy(value)
    raise RefusedValueError(Text(_NOT_A_NUMBER, text=shortened(value)))


def as_number_or_none(value: object) -> Number | None:
    """Return an exact number, or None for null."""
    return None if value is None else as_number(value)


def as_yes(value: object) -> bool:
    """Return a boolean; False for null."""
    if value is None or isinstance(value, bool):
        return value is True
    raise RefusedValueError(Text(_NOT_YES_OR_NO, text=shortened(value)))


def as_value(measure: Measure, value: object) -> tuple[Number, int | None]:
    """Return the value of a measure and, for a clock time, the offset from UTC in minutes or None."""
    if isinstance(measure.kind, ClockTime):
        return as_clock(value)
    return accept(measure, as_number(value)), None


def as_clock(value: object) -> tuple[int, int | None]:
    """Return the minutes after midnight and the offset from UTC in minutes, None without an offset."""
    match = _CLOCK.fullmatch(value) if isinstance(value, str) else None
    hours, minutes = (int(match[1]), int(match[2])) if match else (24, 0)
    ahead_hours, ahead_minutes = (int(match[5] or 0), int(match[6] or 0)) if match else (0, 0)
    if match is None or max(hours, ahead_hours) > 23 or max(minutes, ahead_minutes) > 59:  # noqa: PLR2004
        raise RefusedValueError(Text(_NOT_A_CLOCK, text=shortened(value)))
    if match[3] is None and match[4] is None:
        return hours * 60 + minutes, None
    ahead = ahead_hours * 60 + ahead_minutes
    return hours * 60 + minutes, -ahead if match[4] == "-" else ahead


def as_own_value(value: object) -> tuple[Number, int | None]:
    """Return a value of an own measure as it was stored: a number, or the text of a clock time.

    It is not held against the declaration, which may be of another moment or another version than the value.
    """
    if isinstance(value, str):
        return as_clock(value)
    number = as_number(value)
    if not -LARGEST < number < LARGEST:
        raise RefusedValueError(Text(_NOT_A_NUMBER, text=shortened(value)))
    return number, None


def as_own_key(value: object) -> str:
    """Return the key of an own measure, declared or not."""
    key = word_text(as_text(value), MAX_KEY)
    if not key.startswith(OWN) or key == OWN or ":" in key:
        raise RefusedValueError(Text(UNKNOWN_MEASURE, key=shortened(key)))
    return key


def as_measure_key(value: object) -> str:
    """Return the key of a known measure, or of an own one."""
    key = as_text(value)
    if key.startswith(OWN):
        return as_own_key(key)
    if key not in BY_KEY:
        raise RefusedValueError(Text(UNKNOWN_MEASURE, key=shortened(key)))
    return key


def plain(value: object) -> Plain:
    """Return a JSON value of a setting; a number that is not whole becomes a text, which settings refuse."""
    match value:
        case dict():
            return {str(key): plain(part) for key, part in value.items()}
        case list():
            return [plain(part) for part in value]
        case bool() | int() | str() | None:
            return value
        case _:
            return str(value)
