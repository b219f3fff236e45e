"""Texts on screen: domain texts translated by Qt, numbers and dates in the locale of Qt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from herstel_gui.domain.measure import ClockTime, Duration, Measure, Number, YesNo, shown
from herstel_gui.domain.text import (
    CONTEXT,
    Minutes,
    Text,
    WordOfScale,
    hours_and_minutes,
    say,
    write,
    written_number,
)


class QtPhrasebook:
    """A phrasebook with Qt's translations and default locale."""

    def template(self, source: str) -> str:
        """Return the translated template; the Dutch source when there is no translation."""
        context = source.context if isinstance(source, WordOfScale) else CONTEXT
        return QCoreApplication.translate(context, source)

    def number(self, number: Number, decimals: int | None, *, signed: bool) -> str:
        """Return a number with the signs of the locale and a minus sign (U+2212).

        ``decimals`` rounds; None keeps the digits without trailing zeros. ``signed`` adds a plus sign.
        """
        locale = QLocale()
        return written_number(
            number, decimals, signed=signed, point=locale.decimalPoint(), thousands=locale.groupSeparator()
        )

    def typed_number(self, number: Number) -> str:
        """Return a number for a field in which it can be changed: without separators of thousands."""
        point = QLocale().decimalPoint()
        return written_number(number, None, signed=False, point=point, thousands="")

    def day(self, day: date, *, weekday: bool) -> str:
        """Return ``zo 22 november``, or without the weekday."""
        return short_day(day) if weekday else QLocale().toString(to_qdate(day), "d MMMM")


BOOK = QtPhrasebook()


def translate(text: Text | str) -> str:
    """Return a domain text or label in the language of the screen."""
    return BOOK.template(text) if isinstance(text, str) else say(text, BOOK)


def to_qdate(day: date) -> QDate:
    """Return a date as a QDate."""
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    """Return a QDate as a date."""
    return date(day.year(), day.month(), day.day())


def short_day(day: date) -> str:
    """Return ``zo 22 november``."""
    return QLocale().toString(to_qdate(day), "ddd d MMMM").replace(".", "", 1)


def long_day(day: date) -> str:
    """Return ``Zondag 22 november``, with a capital for a heading."""
    text = day_in_sentence(day)
    return text[:1].upper() + text[1:]


def day_in_sentence(day: date) -> str:
    """Return ``zondag 22 november``, with the capitals of the language: ``Sunday 22 November``."""
    return QLocale().toString(to_qdate(day), "dddd d MMMM")


def long_day_with_year(day: date) -> str:
    """Return ``22 november 2026``."""
    return QLocale().toString(to_qdate(day), "d MMMM yyyy")


def value_text(measure: Measure, value: Number) -> str:
    """Return a value by the kind of its measure: ``54,7``, ``7:20`` (duration) or ``23:15`` (clock time)."""
    match measure.kind:
        case Duration():
            return hours_and_minutes(value)
        case ClockTime():
            return f"{int(value) // 60:02d}:{int(value) % 60:02d}"
        case YesNo():
            return write(shown(measure, value), BOOK)
        case _:
            return BOOK.number(value, None, signed=False)


def spoken_minutes(minutes: Number) -> str:
    """Return minutes as ``5 u 20``."""
    hours, _, rest = write(Minutes(minutes), BOOK).partition(":")
    return QCoreApplication.translate("", "{hours} u {minutes}").format(hours=hours, minutes=rest)
