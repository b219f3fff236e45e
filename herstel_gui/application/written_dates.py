"""Reading dates as written by people, spreadsheets and programs, for typing and for importing.

In typed dates the day precedes the month. In a table, the order of ``3/2/2026`` is decided from all cells of
a column (``DateColumn``). Years of two digits are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from herstel_gui.application.cancelling import step
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.plain_text import without_accents
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
_ISO = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}", re.ASCII)
_DAY_AND_NAME = re.compile(r"(\d{1,2})(?:\.|er)? (?:de )?([a-z]+)\.?,? (?:de )?(\d{4})", re.ASCII)
_NAME_AND_DAY = re.compile(r"([a-z]+)\.? (\d{1,2}),? (\d{4})", re.ASCII)
_WITH_TIME = re.compile(rf"(.*?)({_TIME})?", re.ASCII | re.IGNORECASE | re.DOTALL)
_MIDNIGHT_UTC = re.compile(r"[T ]\s?00?:00(?::00(?:[.,]0+)?)?\s?Z", re.IGNORECASE)
_BELGIAN = re.compile(r"[1-9][-/]0\d[-/]\d{4}")
"""A day without and a month with a leading zero: this form is never month before day."""

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan januar janner janvier janv enero ene gennaio gen janeiro",
            "februari february feb februar febr fevrier fevr fev febrero febbraio fevereiro",
            "maart march mrt mar marz maerz mars marzo marco",
            "april apr avril avr abril abr aprile",
            "mei may mai mayo maggio mag maio",
            "juni june jun juin junio giugno giu junho",
            "juli july jul juillet juil julio luglio lug julho",
            "augustus august aug aout agosto ago",
            "september sept sep septembre septiembre settembre set setembro",
            "oktober october okt oct octobre octubre ottobre ott outubro out",
            "november nov novembre noviembre novembro",
            "december dec dezember dez decembre diciembre dicembre dic dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
"""The months in Dutch, English, German, French, Spanish, Italian and Portuguese, without accents."""

_RARE: Final = 10
"""A minority below 1 / _RARE of the cells does not decide the order of a column."""


class DateOrder(Enum):
    """The order of year, month and day in a written date."""

    YEAR_FIRST = "year first"
    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def possible_dates(text: str) -> Mapping[DateOrder, date]:
    """Return the possible dates of a text without a time of day; empty for other texts.

    The order is certain for a named month, a leading year, and points between the parts.
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
    plain = without_accents(words)
    if match := _DAY_AND_NAME.fullmatch(plain):
        return _real({DateOrder.DAY_FIRST: (match[3], str(_MONTHS.get(match[2], 0)), match[1])})
    if match := _NAME_AND_DAY.fullmatch(plain):
        return _real({DateOrder.DAY_FIRST: (match[3], str(_MONTHS.get(match[1], 0)), match[2])})
    return {}


def is_date(text: str) -> bool:
    """Return whether a text is a date, with or without a time of day."""
    return bool(possible_dates(_parted(text)[0]))


def typed_date(text: str) -> date | None:
    """Read ``2026-11-22``, ``22-11-2026``, ``22/11/2026``, ``22.11.2026`` or ``22 nov. 2026``, else None."""
    dates = possible_dates(text)
    return dates.get(DateOrder.YEAR_FIRST) or dates.get(DateOrder.DAY_FIRST)


def typed_date_near(text: str, near: date) -> date | None:
    """Read a date as ``typed_date`` does, or a part of one: ``5/3`` and ``5 mrt`` in the year of ``near``.

    A day alone is in the month of ``near``. None for a text that is no date.
    """
    words = text.strip().rstrip("-/.")
    if not words:
        return None
    year = f"{near.year:04}"
    month = f"{year}-{near.month:02}"
    mark = next((each for each in "-/." if each in words), " ")
    forms = (text.strip(), f"{words}{mark}{year}", f"{month}-{words:0>2}" if words.isdecimal() else "")
    return next((day for form in forms if (day := typed_date(form)) is not None), None)


@dataclass(slots=True)
class DateColumn:
    """The order of day and month in one column of a table, decided from all its cells.

    ``day_first`` is True when other parts of the table indicate that the day precedes the month. ``example``
    is the first ambiguous cell. ``answer`` is the order that the user chose where the cells decide nothing.
    """

    day_first: bool = False
    example: str = ""
    answer: DateOrder | None = None
    _day: int = 0
    _month: int = 0
    _either: int = 0
    _dashes: int = 0
    _belgian: int = 0

    def see(self, text: str) -> None:
        """Count one cell as evidence for the order of day and month."""
        step()
        if _ISO.fullmatch(text):
            return
        words, _ = _parted(text)
        dates = possible_dates(words)
        day, month = dates.get(DateOrder.DAY_FIRST), dates.get(DateOrder.MONTH_FIRST)
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
        """The order for ambiguous cells; None when undecided."""
        if self._day or self._month:
            if self._day >= self._month * _RARE:
                return DateOrder.DAY_FIRST
            if self._month >= self._day * _RARE and self._month * _RARE >= self._either:
                return DateOrder.MONTH_FIRST
            return None
        everywhere = self._dashes == self._either
        return DateOrder.DAY_FIRST if everywhere or self._belgian or self.day_first else self.answer

    @property
    def undecided(self) -> bool:
        """Whether the column has ambiguous cells and no order."""
        return bool(self._either) and self.order is None

    @property
    def contradicted(self) -> bool:
        """Whether some cells are only possible with the day first and others only with the month first."""
        return bool(self._day and self._month)

    def read(self, text: str) -> date:
        """Read one cell; RefusedValueError with the reason for an ambiguous or unreadable date."""
        step()
        day = _iso(text)
        if day is not None:
            return day
        words, time = _parted(text)
        dates = set(possible_dates(words).values())
        if len(dates) > 1:
            order = self.order
            if order is None:
                first, second = sorted(dates)
                raise RefusedValueError(
                    Text(TWO_DATES, text=words, first=first.isoformat(), second=second.isoformat())
                )
            dates = {possible_dates(words)[order]}
        if not dates:
            template = SHORT_YEAR if _SHORT_YEAR.fullmatch(words) else NO_DATE
            raise RefusedValueError(Text(template, text=_quoted(text)))
        if time.upper().endswith("Z") and not _MIDNIGHT_UTC.fullmatch(time):
            raise RefusedValueError(Text(UTC_TIME, text=_quoted(text)))
        return dates.pop()


def _iso(text: str) -> date | None:
    """Return the date of ``2026-03-10``, the form of nearly all programs; None for all other texts."""
    if not _ISO.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def _parted(text: str) -> tuple[str, str]:
    """Split a text into the date and the time of day, which may be empty."""
    match = _WITH_TIME.fullmatch(" ".join(text.split()))
    return (match[1], match[2] or "") if match else (text.strip(), "")


def _real(orders: Mapping[DateOrder, tuple[str, str, str]]) -> Mapping[DateOrder, date]:
    dates = {}
    for order, (year, month, day) in orders.items():
        try:
            candidate = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if EARLIEST <= candidate <= LATEST:
            dates[order] = candidate
    return dates


def _quoted(text: str) -> str:
    return " ".join(text.split())[:40].encode("utf-8", "replace").decode("utf-8")
