"""Texts of the domain: Dutch templates with typed values.

The domain chooses the template and the values. A phrasebook translates the template and writes numbers and
dates in the notation of a language. ``tr_noop`` only marks a text for the translation tools, like Qt's
QT_TR_NOOP, and does not need Qt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol, Self, TypeAlias

from herstel_gui.domain.late_dataclass import dataclass

SOURCE_LANGUAGE = "nl"
"""The language of the texts in the program itself; every other language is a translation."""
CONTEXT = ""
"""The translation context that lupdate gives to texts marked by ``tr_noop``."""


def tr_noop(text: str) -> str:
    """Mark a Dutch source text for translation and return it unchanged."""
    return text


class WordOfScale(str):
    """A source text with a translation context of its own: one Dutch word can be two English ones."""

    __slots__ = ("context",)

    context: str

    def __new__(cls, context: str, text: str) -> Self:
        """Return ``text``, which is translated within ``context``."""
        word = super().__new__(cls, text)
        word.context = context
        return word


def tr_in(context: str, text: str) -> str:
    """Mark a Dutch word for translation within ``context``, like Qt's QT_TRANSLATE_NOOP."""
    return WordOfScale(context, text)


@dataclass(frozen=True, slots=True)
class Minutes:
    """A duration, written as ``7:20``."""

    minutes: int | Decimal


@dataclass(frozen=True, slots=True)
class Hours:
    """A duration in a sentence, written as ``5 u 20`` or ``6 u``."""

    minutes: int | Decimal


@dataclass(frozen=True, slots=True)
class ClockMinutes:
    """A time of day in minutes after midnight, written as ``23:15``."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Rounded:
    """A number shown with a fixed number of decimals; ``signed`` adds a plus sign to positive numbers."""

    number: int | Decimal
    decimals: int = 1
    signed: bool = False


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A date without weekday and year: ``22 november``."""

    day: date


TextValue: TypeAlias = (
    "str | int | Decimal | date | Minutes | Hours | ClockMinutes | Rounded | ShortDay | Text"
)


@dataclass(frozen=True, slots=True, init=False)
class Text:
    """A sentence: a Dutch template with ``{name}`` fields and the values that go in them."""

    template: str
    values: tuple[tuple[str, TextValue], ...]

    def __init__(self, template: str, **values: TextValue) -> None:
        """Store the values in the order given; the order is part of the comparison of texts."""
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple(values.items()))

    def __str__(self) -> str:
        """Return the sentence in Dutch, for logs, tests and the command line."""
        return DUTCH.say(self)


def counted(count: int, one: str, many: str, **values: TextValue) -> Text:
    """Return ``one`` filled in for a count of 1, else ``many``; both templates may use ``{n}``."""
    return Text(one if count == 1 else many, n=count, **values)


def listed(parts: Sequence[Text]) -> Text:
    """Return texts joined by commas."""
    template = ", ".join(f"{{part{place}}}" for place in range(len(parts)))
    return Text(template, **{f"part{place}": part for place, part in enumerate(parts)})


class Phrasebook(Protocol):
    """The notation of a language: translated templates, numbers and dates."""

    def template(self, source: str) -> str:
        """Return the template translated into the language."""

    def number(self, number: int | Decimal, decimals: int | None, *, signed: bool) -> str:
        """Write a number; with ``decimals`` None, write all decimals of the number.

        Thousands are grouped as in the language: ``2.730`` in Dutch, ``2,730`` in English.
        """

    def day(self, day: date, *, weekday: bool) -> str:
        """Write a date such as ``zo 22 november`` or, without weekday, ``22 november``."""


_FIELD = re.compile(r"\{(\w+)\}(\.(?=\s|$))?")
"""A field of a template, and the full stop that ends a sentence behind it."""


def say(text: Text, book: Phrasebook) -> str:
    """Return the text as a string in the language of the phrasebook.

    A value that ends with a full stop, such as initials, ends the sentence with that one.
    """
    values = dict(text.values)

    def fill(match: re.Match[str]) -> str:
        words, stop = write(values[match[1]], book), match[2] or ""
        return words if stop and words.endswith(".") else words + stop

    return _FIELD.sub(fill, book.template(text.template))


def write(value: TextValue, book: Phrasebook) -> str:
    """Return one value as a string in the notation of the phrasebook."""
    match value:
        case str():
            return book.template(value) if value else ""
        case Text():
            return say(value, book)
        case Minutes():
            return hours_and_minutes(value.minutes)
        case Hours():
            return say(_spoken(value.minutes), book)
        case ClockMinutes():
            return f"{value.minutes // 60:02d}:{value.minutes % 60:02d}"
        case Rounded():
            return book.number(value.number, value.decimals, signed=value.signed)
        case ShortDay():
            return book.day(value.day, weekday=False)
        case date():
            return book.day(value, weekday=True)
        case int() | Decimal():
            return book.number(value, None, signed=False)


def hours_and_minutes(minutes: int | Decimal) -> str:
    """Write a duration as ``7:20``; half minutes are rounded up, negative durations get a minus sign."""
    whole = int((abs(Decimal(minutes)) + Decimal("0.5")) // 1)
    return f"{'−' if minutes < 0 else ''}{whole // 60}:{whole % 60:02d}"


_HOURS = tr_noop("{hours} u")
_HOURS_AND_MINUTES = tr_noop("{hours} u {minutes}")
_WHOLE_HOURS = tr_noop("{hours} uur")


def _spoken(minutes: int | Decimal) -> Text:
    hours, _, rest = hours_and_minutes(minutes).partition(":")
    return Text(_HOURS, hours=hours) if rest == "00" else Text(_HOURS_AND_MINUTES, hours=hours, minutes=rest)


def hours_text(minutes: int | Decimal) -> Text:
    """Write a duration as ``6 uur``, or ``6 u 30``."""
    if minutes % 60:
        return Text("{hours}", hours=Hours(minutes))
    return Text(_WHOLE_HOURS, hours=int(minutes) // 60)


_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


class DutchPhrasebook:
    """The source language, without Qt: for the command line, exports and tests."""

    def template(self, source: str) -> str:
        """Return the template unchanged: Dutch is the source language."""
        return source

    def number(self, number: int | Decimal, decimals: int | None, *, signed: bool) -> str:
        """Write the number with a decimal comma, points between thousands and a true minus sign."""
        return written_number(number, decimals, signed=signed, point=",", thousands=".")

    def day(self, day: date, *, weekday: bool) -> str:
        """Write the date as ``zo 22 november``, or ``22 november`` without weekday."""
        name = f"{day.day} {_MONTHS[day.month - 1]}"
        return f"{_DAYS[day.weekday()]} {name}" if weekday else name

    def say(self, text: Text) -> str:
        """Return the text as a Dutch string."""
        return say(text, self)


def written_number(
    number: int | Decimal, decimals: int | None, *, signed: bool, point: str, thousands: str
) -> str:
    """Write a number with the given decimal sign and separator of thousands, for phrasebooks."""
    value = Decimal(number)
    if decimals is not None:
        value = rounded(value, decimals)
    whole, _, part = f"{abs(value):,f}".partition(".")
    if decimals is None:
        part = part.rstrip("0")
    sign = "−" if value < 0 else "+" if signed and value > 0 else ""
    return sign + whole.replace(",", thousands) + (point + part if part else "")


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round to ``decimals`` decimals, halves away from zero."""
    step = Decimal(1).scaleb(-decimals)
    half = step / 2
    return ((abs(value) + half) // step * step).copy_sign(value)


DUTCH = DutchPhrasebook()
