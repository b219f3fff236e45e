"""Dates as people, spreadsheets and programs write them; the one reader for typing and for importing.

Typing reads the day before the month. In a table, what ``3/2/2026`` means is decided for a whole column, by
all of its cells (``DateColumn``). A year of two digits is never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.text import Text, tr_noop

NO_DATE: Final = tr_noop("‘{text}’ is geen datum; de regel is overgeslagen.")
SHORT_YEAR: Final = tr_noop(
    "‘{text}’ heeft een jaartal van twee cijfers en wordt niet geraden; de regel is overgeslagen.",
)
UTC_TIME: Final = tr_noop(
    "‘{text}’ is een tijd in UTC; welke dag het bij jou was, is niet zeker. De regel is overgeslagen.",
)
TWO_DATES: Final = tr_noop("‘{text}’ kan {first} of {second} zijn; de regel is overgeslagen.")

_TIME = r"[T ]\s?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?\s?m\.?)?\s?(?:Z|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}", re.ASCII)
_DAY_AND_NAME = re.compile(r"(\d{1,2})\.? ([^\W\d_]+)\.?,? (\d{4})", re.ASCII)
_NAME_AND_DAY = re.compile(r"([^\W\d_]+)\.? (\d{1,2}),? (\d{4})", re.ASCII)
_WITH_TIME = re.compile(rf"(.*?)({_TIME})?", re.ASCII | re.IGNORECASE | re.DOTALL)
_MIDNIGHT_UTC = re.compile(r"[T ]\s?00?:00(?::00(?:[.,]0+)?)?\s?Z", re.IGNORECASE)
_BELGIAN = re.compile(r"[1-9][-/]0\d[-/]\d{4}")
"""A day without and a month with a nought in front: nobody writes month and day so."""

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sept sep",
            "oktober october okt oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

_RARE: Final = 10
"""One odd cell in so many does not decide how the others are read."""


class DateOrder(Enum):
    """In which order the parts of a date stand."""

    YEAR_FIRST = "year first"
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def possible_dates(text: str) -> Mapping[DateOrder, date]:
    """Return the dates that a text can be, without its time of day; empty when it is none.

    A named month makes the order certain, and so do a year in front and points between the parts.
    """
    words = " ".join(text.split())
    if match := _YEAR_FIRST.fullmatch(words):
        return _real({DateOrder.YEAR_FIRST: (match[1], match[3], match[4])})
    if match := _YEAR_LAST.fullmatch(words):
        first, mark, second, year = match.groups()
        orders = {DateOrder.DAY_FIRST: (year, second, first), DateOrder.MONTH_FIRST: (year, first, second)}
        if mark == ".":
            del orders[DateOrder.MONTH_FIRST]
        return _real(orders)
    if match := _DAY_AND_NAME.fullmatch(words.casefold()):
        return _real({DateOrder.DAY_FIRST: (match[3], str(_MONTHS.get(match[2], 0)), match[1])})
    if match := _NAME_AND_DAY.fullmatch(words.casefold()):
        return _real({DateOrder.DAY_FIRST: (match[3], str(_MONTHS.get(match[1], 0)), match[2])})
    return {}


def is_date(text: str) -> bool:
    """Tell whether a text is some date, also one with a time of day behind it."""
    return bool(possible_dates(_parted(text)[0]))


def typed_date(text: str) -> date | None:
    """Read ``2026-11-22``, ``22-11-2026``, ``22/11/2026``, ``22.11.2026`` or ``22 nov. 2026``, else None."""
    found = possible_dates(text)
    return found.get(DateOrder.YEAR_FIRST) or found.get(DateOrder.DAY_FIRST)


@dataclass(slots=True)
class DateColumn:
    """How dates are written in one column, judged over all of its cells.

    ``day_first`` is what else in the table speaks for the day before the month. ``example`` is the first
    cell that can be two dates.
    """

    day_first: bool = False
    example: str = ""
    _day: int = 0
    _month: int = 0
    _either: int = 0
    _dashes: int = 0
    _belgian: int = 0

    def see(self, text: str) -> None:
        """Count what one cell says about the order of day and month."""
        words, _ = _parted(text)
        found = possible_dates(words)
        day, month = found.get(DateOrder.DAY_FIRST), found.get(DateOrder.MONTH_FIRST)
        if day == month:
            return
        if day is None or month is None:
            self._day += month is None and "." not in words
            self._month += day is None
            return
        self._either += 1
        self._dashes += "-" in words
        self._belgian += _BELGIAN.fullmatch(words) is not None
        self.example = self.example or words

    @property
    def order(self) -> DateOrder | None:
        """The order of the cells that can be two dates; None when nothing decides."""
        if self._day or self._month:
            if self._day >= self._month * _RARE:
                return DateOrder.DAY_FIRST
            if self._month >= self._day * _RARE and self._month * _RARE >= self._either:
                return DateOrder.MONTH_FIRST
            return None
        everywhere = self._dashes == self._either
        return DateOrder.DAY_FIRST if everywhere or self._belgian or self.day_first else None

    @property
    def undecided(self) -> bool:
        """Whether there are cells that can be two dates, and nothing in the table decides."""
        return bool(self._either) and self.order is None

    @property
    def contradicted(self) -> bool:
        """Whether some cells can only have the day first, and others only the month."""
        return bool(self._day and self._month)

    def read(self, text: str) -> date:
        """Read one cell; RefusedValueError with the reason when it is no date for sure."""
        words, time = _parted(text)
        found = set(possible_dates(words).values())
        if len(found) > 1:
            order = self.order
            if order is None:
                first, second = sorted(found)
                raise RefusedValueError(
                    Text(TWO_DATES, text=words, first=first.isoformat(), second=second.isoformat())
                )
            found = {possible_dates(words)[order]}
        if not found:
            template = SHORT_YEAR if _SHORT_YEAR.fullmatch(words) else NO_DATE
            raise RefusedValueError(Text(template, text=_quoted(text)))
        if time.upper().endswith("Z") and not _MIDNIGHT_UTC.fullmatch(time):
            raise RefusedValueError(Text(UTC_TIME, text=_quoted(text)))
        return found.pop()


def _parted(text: str) -> tuple[str, str]:
    """Return a date and the time of day behind it, which may be empty."""
    match = _WITH_TIME.fullmatch(" ".join(text.split()))
    return (match[1], match[2] or "") if match else (text.strip(), "")


def _real(orders: Mapping[DateOrder, tuple[str, str, str]]) -> Mapping[DateOrder, date]:
    found = {}
    for order, (year, month, day) in orders.items():
        try:
            candidate = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if EARLIEST <= candidate <= LATEST:
            found[order] = candidate
    return found


def _quoted(text: str) -> str:
    return " ".join(text.split())[:40].encode("utf-8", "replace").decode("utf-8")
