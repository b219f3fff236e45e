"""Parsing and formatting of typed values: numbers, durations, clock times, nights and days.

Screens and commands accept the same forms. Ambiguous text is refused with a sentence and not guessed, because
a wrong night is worse than an empty night. All parsers raise RefusedValueError.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.application.written_dates import typed_date
from herstel_gui.application.written_numbers import typed_number
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import (
    NO,
    YES,
    ClockTime,
    Duration,
    Measure,
    Number,
    Quantity,
    Scale,
    YesNo,
    accept,
)
from herstel_gui.domain.text import Text, hours_and_minutes, tr_noop, written_number

DAY_MINUTES: Final = 24 * 60
LONGEST_NIGHT: Final = 16 * 60
EVENING: Final = 18 * 60
EARLY: Final = 4 * 60
"""A single time between EVENING and EARLY is a bed time."""
SHORT: Final = 6 * 60
"""A bare number means minutes for measures with a plausible maximum below this: a nap of ``20``."""

NOT_A_NUMBER: Final = tr_noop("‘{text}’ is geen getal. Typ bijvoorbeeld 52 of 54,5.")
NOT_A_PULSE: Final = tr_noop(
    "‘{text}’ is geen pols. Typ bijvoorbeeld 52, 26x2 (26 slagen in 30 seconden) of 26/30.",
)
NOT_A_DURATION: Final = tr_noop("‘{text}’ is geen duur. Typ bijvoorbeeld 7:20, 7u20, 7,5 (uur) of 440m.")
NOT_MINUTES: Final = tr_noop("‘{text}’ is geen duur. Typ bijvoorbeeld 20 (minuten), 1:30 of 1u30.")
TWO_MEANINGS: Final = tr_noop(
    "‘{text}’ kan twee dingen betekenen. Typ {hours} voor uren en minuten, of {decimal} voor een "
    "deel van een uur.",
)
NOT_A_TIME: Final = tr_noop("‘{text}’ is geen tijd. Typ bijvoorbeeld 23:15, 2315 of 23.15.")
NOT_A_NIGHT: Final = tr_noop(
    "‘{text}’ is geen nacht. Typ naar bed en op, zoals 23:15 – 6:45, of hoe lang je sliep, zoals 7:20.",
)
HALF_A_NIGHT: Final = tr_noop(
    "‘{text}’ is te lang voor één nacht. Ging je om {clock} naar bed? Typ dan bijvoorbeeld {example}.",
)
SAME_TIMES: Final = tr_noop(
    "Naar bed en op zijn allebei {clock}. Typ twee verschillende tijden, of hoe lang je sliep."
)
NOT_AN_ANSWER: Final = tr_noop("‘{text}’ is geen ja of nee.")
NOT_A_DAY: Final = tr_noop(
    "‘{text}’ is geen dag. Typ bijvoorbeeld 2026-11-22, 22-11-2026, vandaag of gisteren."
)

_ANSWERS: Final = {"ja": 1, "j": 1, "yes": 1, "y": 1, "1": 1, "nee": 0, "n": 0, "no": 0, "0": 0}
_HOUR = r"(?:uren|uur|u|hours|hour|h)"
_MINUTE = r"(?:minuten|minuut|min|m|')"
_COLON = re.compile(r"(\d{1,2})\s?:\s?(\d{2})", re.ASCII)
_UNITS = re.compile(rf"(\d{{1,2}})\s?{_HOUR}\s?(?:en\s)?(\d{{1,2}})\s?{_MINUTE}?", re.ASCII)
_HOURS = re.compile(rf"(\d{{1,2}}(?:[.,]\d{{1,2}})?)\s?{_HOUR}", re.ASCII)
_MINUTES = re.compile(rf"(\d{{1,4}})\s?{_MINUTE}", re.ASCII)
_PART = re.compile(r"\d{1,2}[.,]\d{1,2}", re.ASCII)
_BARE = re.compile(r"\d{1,4}", re.ASCII)

PER_MINUTE: Final = "/min"
COUNTED_SECONDS: Final = (10, 15, 20, 30, 60)
"""The parts of a minute, in seconds, during which a pulse is counted by the clock."""
_TIMES_A_MINUTE: Final = frozenset(60 // seconds for seconds in COUNTED_SECONDS)
_TIMES = re.compile(r"(\d{1,3})\s?[x×*]\s?(\d{1,2})", re.ASCII)
_IN_SECONDS = re.compile(r"(\d{1,3})\s?/\s?(\d{1,2})(?:\s?(?:s|sec|seconden))?", re.ASCII)

_CLOCK = re.compile(r"(\d{1,2})\s?(?:[:.]|u|h)\s?(\d{2})(?:\s?(?:uur|u|h))?", re.ASCII)
_CLOCK_DIGITS = re.compile(r"(\d{1,2}?)(\d{2})?(?:\s?(?:uur|u|h))?", re.ASCII)
_DASH = re.compile(r"\s*(?:-|–|—|−|→|\btot\b)\s*")
_ONE_TIME = re.compile(r"\d{3,4}|\d{1,2}\s?[:.uh]\s?\d{2}.*", re.ASCII)
"""A time with its minutes, which may stand alone before or after a dash."""
_SHORT_HOUR = re.compile(r"\d{1,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Night:
    """A typed night: two clock times, of which one may be missing, or only a length in minutes."""

    bed: int | None = None
    wake: int | None = None
    minutes: int | None = None


def parse_number(text: str) -> Number:
    """Read ``52``, ``54,5`` or ``54.5`` without rounding."""
    number = typed_number(text)
    if number is None:
        raise _refused(NOT_A_NUMBER, text)
    return number


def parse_pulse(text: str) -> Number:
    """Read a pulse, or what was counted by the clock: ``52``, ``26x2``, ``13x4``, ``26/30`` (30 seconds).

    A count is for a part of a minute that people count in: ``COUNTED_SECONDS``. Other products and fractions
    are refused, because ``120/80`` is a blood pressure.
    """
    words = _tidy(text).removesuffix(PER_MINUTE).removesuffix("bpm").strip()
    if match := _TIMES.fullmatch(words):
        beats, times = int(match[1]), int(match[2])
        if times in _TIMES_A_MINUTE:
            return beats * times
    elif match := _IN_SECONDS.fullmatch(words):
        beats, seconds = int(match[1]), int(match[2])
        if seconds in COUNTED_SECONDS:
            return beats * (60 // seconds)
    else:
        number = typed_number(words)
        if number is not None:
            return number
    raise _refused(NOT_A_PULSE, text)


def parse_duration(text: str) -> int:
    """Read ``7:20``, ``7u20``, ``7,5``, ``440m`` or ``7`` (hours) as minutes."""
    words = _tidy(text)
    if _BARE.fullmatch(words):
        return _within_a_day(int(words) * 60, NOT_A_DURATION, text)
    return _written_duration(words, text, NOT_A_DURATION)


def parse_minutes(text: str) -> int:
    """Read a short duration, in which a bare number means minutes: ``20``, ``90``, ``1:30``."""
    words = _tidy(text)
    if _BARE.fullmatch(words):
        return _within_a_day(int(words), NOT_MINUTES, text)
    return _written_duration(words, text, NOT_MINUTES)


def parse_clock(text: str) -> int:
    """Read ``23:15``, ``2315``, ``23.15``, ``23u15``, ``715`` or ``7`` as minutes after midnight."""
    words = _tidy(text)
    match = _CLOCK.fullmatch(words) or _CLOCK_DIGITS.fullmatch(words)
    hours, minutes = (int(match[1]), int(match[2] or 0)) if match else (99, 0)
    if (hours, minutes) == (24, 0):
        return 0
    if hours > 23 or minutes > 59:  # noqa: PLR2004  # the last hour of a day, the last minute of an hour
        raise _refused(NOT_A_TIME, text)
    return hours * 60 + minutes


def parse_night(text: str) -> Night:
    """Read two times (``00:25 – 05:45``, ``0025 0545``, ``23.15-6.30``) or a duration (``7:20``).

    A single evening time such as ``2315`` is a bed time without a wake time.
    """
    words = _tidy(text)
    halves = _DASH.split(words)
    if len(halves) == 1:
        minutes = _duration_or_none(words)
        if minutes is not None:
            return _whole_night(minutes, text)
        if _evening(words):
            return Night(bed=parse_clock(words))
        halves = words.split(" ")
        if _SHORT_HOUR.fullmatch(halves[-1]):
            raise _refused(NOT_A_NIGHT, text)
    if len(halves) != 2 or not any(halves):  # noqa: PLR2004  # to bed and up
        raise _refused(NOT_A_NIGHT, text)
    if not all(halves) and not _ONE_TIME.fullmatch("".join(halves)):
        # "-1" is a number below zero, not getting up at one
        raise _refused(NOT_A_NIGHT, text)
    bed, wake = (parse_clock(half) if half else None for half in halves)
    if bed == wake and bed is not None:
        raise RefusedValueError(Text(SAME_TIMES, clock=format_clock(bed)))
    return Night(bed=bed, wake=wake)


def night_begun(text: str) -> bool:
    """Return whether a text may be the beginning of a night, as ``23`` is of ``2315 0645``."""
    return _WHOLE_NIGHT.fullmatch(text.strip()) is None


def time_begun(text: str) -> bool:
    """Return whether a text may be the beginning of a duration or time, as ``1:3`` is of ``1:30``."""
    return _BEGUN_TIME.fullmatch(text.strip()) is not None


_WHOLE_NIGHT: Final = re.compile(
    r"(\d{1,2}[:.u]?\d{2}\s*[-–\s]\s*)\d{1,2}[:.u]?\d{2}|\d{1,2}[:u]\d{2}|", re.ASCII
)
"""Two times, a length with minutes, or an empty text."""
_BEGUN_TIME: Final = re.compile(r"\d|\d{1,2}[:.u,]\d", re.ASCII)


def parse_day(text: str, today: date, *, ahead: bool = False) -> date:
    """Read ``2026-11-22``, ``22-11-2026``, ``vandaag`` or ``gisteren``; with ``ahead`` also ``morgen``."""
    word = _tidy(text)
    if ahead and word in {"morgen", "tomorrow"}:
        return today + timedelta(days=1)
    ago = {"vandaag": 0, "today": 0, "gisteren": 1, "yesterday": 1, "eergisteren": 2}.get(word)
    if ago is not None:
        return today - timedelta(days=ago)
    day = typed_date(word)
    if day is None:
        raise _refused(NOT_A_DAY, text)
    return day


def parse_value(measure: Measure, text: str) -> Number:
    """Read a typed value of a measure; RefusedValueError for an unreadable or impossible value."""
    match measure.kind:
        case Scale():
            return accept(measure, parse_number(text))
        case Quantity(unit=unit) if unit == PER_MINUTE:
            return accept(measure, parse_pulse(text))
        case Quantity(unit=unit):
            return accept(measure, parse_number(text.strip().casefold().removesuffix(unit.casefold())))
        case Duration(plausible=plausible):
            return accept(measure, parse_minutes(text) if plausible.high < SHORT else parse_duration(text))
        case ClockTime():
            return accept(measure, parse_clock(text))
        case YesNo():
            return accept(measure, parse_answer(text))


def parse_answer(text: str) -> int:
    """Read ``ja`` or ``nee`` as 1 or 0; RefusedValueError for anything else."""
    answer = _ANSWERS.get(_tidy(text))
    if answer is None:
        raise _refused(NOT_AN_ANSWER, text)
    return answer


def format_number(value: Number) -> str:
    """Write ``54,5`` or ``1440``, without points between thousands, so that it can be read again."""
    return written_number(value, None, signed=False, point=",", thousands="")


def format_duration(minutes: Number) -> str:
    """Write ``7:20``."""
    return hours_and_minutes(minutes)


def format_clock(minutes: int) -> str:
    """Write ``23:15``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def format_night(night: Night) -> str:
    """Write ``00:25 – 05:45``, or ``7:20`` when only the duration is known."""
    if night.bed is None and night.wake is None:
        return "" if night.minutes is None else format_duration(night.minutes)
    bed, wake = ("" if clock is None else format_clock(clock) for clock in (night.bed, night.wake))
    return f"{bed} – {wake}".strip()


def format_value(measure: Measure, value: Number) -> str:
    """Write a value in a form that ``parse_value`` reads."""
    match measure.kind:
        case Duration():
            return format_duration(value)
        case ClockTime():
            return format_clock(int(value))
        case YesNo() if value in measure.kind.possible:
            return YES if value else NO
        case _:
            return format_number(value)


def _refused(template: str, text: str) -> RefusedValueError:
    return RefusedValueError(Text(template, text=" ".join(text.split())[:60]))


def _tidy(text: str) -> str:
    return " ".join(text.lower().split())


def _within_a_day(minutes: int, template: str, text: str) -> int:
    if minutes > DAY_MINUTES:
        raise _refused(template, text)
    return minutes


def _written_duration(words: str, text: str, template: str) -> int:
    if match := _COLON.fullmatch(words) or _UNITS.fullmatch(words):
        hours, minutes = int(match[1]), int(match[2])
        if minutes > 59:  # noqa: PLR2004  # the last minute of an hour
            raise _refused(template, text)
        return _within_a_day(hours * 60 + minutes, template, text)
    if match := _MINUTES.fullmatch(words):
        return _within_a_day(int(match[1]), template, text)
    if match := _HOURS.fullmatch(words):
        _refuse_two_meanings(match[1])
        return _within_a_day(_from_hours(match[1]), template, text)
    if _PART.fullmatch(words):
        _refuse_two_meanings(words)
        return _within_a_day(_from_hours(words), template, text)
    raise _refused(template, text)


def _refuse_two_meanings(words: str) -> None:
    """Refuse ``7.20``: for one person 7 hours and 20 minutes, for another 7,2 hours."""
    match = re.fullmatch(r"(\d{1,2})\.([0-5]\d)", words, re.ASCII)
    if match:
        hours, part = match.groups()
        raise RefusedValueError(
            Text(TWO_MEANINGS, text=words, hours=f"{hours}:{part}", decimal=f"{hours},{part}")
        )


def _from_hours(text: str) -> int:
    return int(Decimal(text.replace(",", ".")) * 60 + Decimal("0.5"))


def _duration_or_none(words: str) -> int | None:
    forms = (_BARE, _COLON, _UNITS, _HOURS, _MINUTES, _PART)
    if words.isdigit() and len(words) > 2:  # noqa: PLR2004  # 2315 is one time, not a duration
        return None
    return parse_duration(words) if any(form.fullmatch(words) for form in forms) else None


def _evening(words: str) -> bool:
    """Return whether a text is a single time with minutes between EVENING and EARLY."""
    if not (_CLOCK.fullmatch(words) or re.fullmatch(r"\d{3,4}", words, re.ASCII)):
        return False
    clock = parse_clock(words)
    return clock >= EVENING or (clock < EARLY and words.startswith("0"))


def _whole_night(minutes: int, text: str) -> Night:
    if minutes > LONGEST_NIGHT:
        if _evening(_tidy(text)):
            return Night(bed=parse_clock(text))
        clock = minutes % DAY_MINUTES
        wake = (clock + 8 * 60) % DAY_MINUTES
        example = format_night(Night(bed=clock, wake=wake))
        raise RefusedValueError(
            Text(HALF_A_NIGHT, text=_tidy(text), clock=format_clock(clock), example=example)
        )
    return Night(minutes=minutes)
