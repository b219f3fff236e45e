"""Calendar days, spans of days and ISO weeks."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

ONE_DAY = timedelta(days=1)
DEFAULT_ZONE: Final = "Europe/Amsterdam"
"""IANA name of the zone of a journal or computer that states none, or one that is unknown here."""
EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class DaySpan:
    """All days from ``first`` up to and including ``last``; never empty."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Raise ValueError when ``last`` lies before ``first``."""
        if self.last < self.first:
            message = f"span ends before it begins: {self.first} {self.last}"
            raise ValueError(message)

    @classmethod
    def ending(cls, last: date, days: int) -> DaySpan:
        """Return the span of ``days`` days that ends on ``last``."""
        return cls(last - timedelta(days=days - 1), last)

    def __iter__(self) -> Iterator[date]:
        """Yield every day, oldest first."""
        for offset in range(len(self)):
            yield self.first + timedelta(days=offset)

    def __len__(self) -> int:
        """Return the number of days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        """Tell whether the day lies within the span."""
        return self.first <= day <= self.last


ALL_DAYS = DaySpan(EARLIEST, LATEST)
"""The days that Herstel knows."""


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO 8601 week: Monday first, week 1 holds the year's first Thursday."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Week:
        """Return the week in which the day lies."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def parse(cls, text: str) -> Week:
        """Read an ISO week such as ``2026-W47``.

        Raises:
            ValueError: the text is no ISO week, or the year does not have this week.
        """
        match = re.fullmatch(r"(\d{4})-?[Ww](\d{1,2})", text.strip())
        if match is None:
            raise ValueError(text)
        week = cls(int(match[1]), int(match[2]))
        _ = week.monday
        return week

    @property
    def monday(self) -> date:
        """The Monday of the week."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def span(self) -> DaySpan:
        """The days from Monday up to and including Sunday."""
        return DaySpan(self.monday, self.monday + timedelta(days=6))

    def __add__(self, weeks: int) -> Week:
        """Return the week that is ``weeks`` weeks later (earlier when negative)."""
        return Week.of(self.monday + timedelta(weeks=weeks))

    def __str__(self) -> str:
        """Write the ISO form ``2026-W47``."""
        return f"{self.year:04d}-W{self.number:02d}"


def later_month(month: date, months: int) -> date:
    """Return the first day of the month that lies ``months`` later (earlier when negative)."""
    number = month.year * 12 + month.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def same_day_of(month: date, day: date) -> date:
    """Return the day of ``month`` with the number of ``day``, or the last day of a shorter month."""
    return month.replace(day=min(day.day, monthrange(month.year, month.month)[1]))
