"""Values as makers write them: numbers, days and moments. None for everything that is missing or no value.

Nothing here raises for odd content: a maker writes thousands of values, and one bad value costs one value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Final, TypeAlias

from herstel_gui.application.cancelling import step
from herstel_gui.application.written_numbers import is_missing
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import tr_noop

Json: TypeAlias = Mapping[str, object]

UNREAL: Final = tr_noop("Dit heeft geen dag of geen tijd die te lezen is.")
"""Why a row without a day, or without a moment that it needs, is skipped."""

_NUMBER: Final = re.compile(r"[-+]?\d{1,15}(?:\.\d{1,30})?", re.ASCII)
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,30})?", re.ASCII)
_MOMENT: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s?(?:(Z)|([-+])(\d\d):?(\d\d))?",
    re.ASCII,
)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?([-+])(\d\d):?(\d\d)", re.ASCII)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_POUNDS: Final = Decimal("0.45359237")
_LATEST_MS: Final = 7_258_118_400_000
"""The end of LATEST in milliseconds since 1970."""


def number_in(value: object) -> Number | None:
    """Return a number of JSON, or a number written with a decimal point; commas group thousands."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        return value if value.is_finite() else None
    if not isinstance(value, str) or is_missing(value):
        return None
    written = value.strip()
    if _THOUSANDS.fullmatch(written):
        written = written.replace(",", "")
    return Decimal(written) if _NUMBER.fullmatch(written) else None


def positive(value: object) -> Number | None:
    """Return a number above zero; makers write 0 and negative numbers for what was not measured."""
    number = number_in(value)
    return number if number is not None and number > 0 else None


def rounded(value: Number | None, decimals: int = 0) -> Number | None:
    """Return a value rounded half to even; whole for 0 decimals."""
    if value is None or isinstance(value, int):
        return value
    return round(value) if decimals == 0 else round(value, decimals)


def kilograms(value: Number | None, unit: str) -> Number | None:
    """Return a weight in kg with one decimal, from kg, g, lb or st; None for another unit."""
    factor = {"kg": Decimal(1), "g": Decimal("0.001"), "lb": _POUNDS, "st": 14 * _POUNDS}.get(unit.casefold())
    return None if value is None or factor is None else round(Decimal(value) * factor, 1)


def day_in(value: object) -> date | None:
    """Return the date that a text begins with (``2025-01-05``); None outside the days of a journal."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", value, re.ASCII) if isinstance(value, str) else None
    return real_day(*map(int, match.groups())) if match else None


def real_day(year: int, month: int, day: int) -> date | None:
    """Return a date of the calendar; None for the 31st of February and outside the days of a journal."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def moment_in(value: object) -> datetime | None:
    """Return a moment of ISO 8601, with its offset when it has one; parts of seconds are dropped."""
    match = _MOMENT.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second, zulu, sign, ahead_hours, ahead_minutes = match.groups()
    if real_day(int(year), int(month), int(day)) is None or int(hour) > 23 or int(minute) > 59:  # noqa: PLR2004
        return None
    # a leap second is the second after it
    found = datetime(int(year), int(month), int(day), int(hour), int(minute)) + timedelta(  # noqa: DTZ001
        seconds=min(int(second or 0), 60)
    )
    if zulu:
        return found.replace(tzinfo=UTC)
    return found.replace(tzinfo=fixed(offset_of(sign, ahead_hours, ahead_minutes))) if sign else found


def utc_in(value: object) -> datetime | None:
    """Return a moment that is UTC although it has no zone mark."""
    found = moment_in(value)
    return found.replace(tzinfo=UTC) if found is not None and found.tzinfo is None else found


def epoch_ms(value: object) -> datetime | None:
    """Return the moment of milliseconds since 1970, UTC."""
    number = number_in(value)
    if number is None or not 0 < number < _LATEST_MS:
        return None
    return _EPOCH + timedelta(milliseconds=int(number))


def offset_in(value: object) -> int | None:
    """Return the minutes east of UTC of ``UTC-0300``, ``UTC-03:00`` or ``+0100``."""
    match = _OFFSET.fullmatch(value.strip()) if isinstance(value, str) else None
    found = offset_of(*match.groups()) if match else None
    return found if found is not None and abs(found) <= _WIDEST else None


_WIDEST: Final = 14 * 60
_NOON: Final = 12 * 60


def offset_of(sign: str, hours: str, minutes: str) -> int:
    """Return minutes east of UTC from the parts of a written offset."""
    ahead = int(hours) * 60 + int(minutes)
    return -ahead if sign == "-" else ahead


def fixed(minutes: int) -> timezone:
    """Return the zone with a fixed offset in minutes; UTC for an offset that does not exist."""
    return timezone(timedelta(minutes=minutes)) if abs(minutes) <= _WIDEST else UTC


def offset_at(moment: datetime) -> int | None:
    """Return the minutes east of UTC of a moment; None for one without a zone."""
    offset = moment.utcoffset()
    return None if offset is None else int(offset.total_seconds()) // 60


def clock(moment: datetime) -> int:
    """Return the minutes after local midnight."""
    return moment.hour * 60 + moment.minute


def morning_last(moment: datetime) -> int:
    """Return an order of weighings in which the last of the morning comes last, else the first after noon."""
    minute = clock(moment)
    return 2 * _NOON + minute if minute < _NOON else -minute


def objects(value: object) -> Iterator[Json]:
    """Yield the objects of a JSON list, or the object itself."""
    for each in value if isinstance(value, list) else [value]:
        step()
        if isinstance(each, dict):
            yield each


def part(value: object, *keys: str) -> object:
    """Return the value at a path of keys in JSON objects; None where a key is missing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value
