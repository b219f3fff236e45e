"""The ticks of an axis: days by zoom, and round steps of numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.calendar import DaySpan

ROOM: Final = 74
"""The width of a date in pixels."""
MONTHS: Final = (1, 3, 6)
YEARS: Final = (1, 2, 5, 10, 20, 50)
WEEK: Final = 7
HALF_MONTH: Final = 14
MONTH: Final = 30.4
YEAR: Final = 365.25


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick ``place`` days after the first day; without a label only a small mark."""

    place: int
    label: str = ""


def time_ticks(
    span: DaySpan, low: float, high: float, pixels_per_day: float, write: Callable[[date, str], str]
) -> list[Tick]:
    """Return the ticks from ``low`` to ``high``, in days after the first day of ``span``.

    By zoom, ticks are Mondays, the 1st and 15th, months or years. ``write`` writes a date in a form such as
    ``ddd d MMM``.
    """
    first = span.first + timedelta(days=max(0, math.floor(low)))
    last = min(span.first + timedelta(days=math.ceil(high)), span.last)
    if last < first:
        return []
    return [
        Tick((day - span.first).days, write(day, form) if form else "")
        for day, form in _forms(first, last, pixels_per_day)
    ]


def _forms(first: date, last: date, room: float) -> Iterator[tuple[date, str]]:
    """Yield the days with a tick, and the form of its label or nothing."""
    if room * WEEK >= ROOM:
        yield from ((day, "ddd d MMM") for day in _mondays(first, last))
    elif room * HALF_MONTH >= ROOM:
        named = {d for first_day in _month_days(first, last) for d in (first_day, first_day.replace(day=15))}
        days = sorted({*named, *_mondays(first, last)})
        yield from ((day, "d MMM" if day in named else "") for day in days if first <= day <= last)
    elif room * YEAR >= ROOM * 2:
        step = next((n for n in MONTHS if room * MONTH * n >= ROOM * 0.8), MONTHS[-1])
        for day in _month_days(first, last):
            if day >= first:
                yield day, _month(day) if (day.month - 1) % step == 0 else ""
    else:
        step = next((n for n in YEARS if room * YEAR * n >= ROOM * 0.8), YEARS[-1])
        for year in range(first.year, last.year + 1):
            day = date(year, 1, 1)
            if first <= day <= last:
                yield day, "yyyy" if year % step == 0 else ""


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=-first.weekday() % WEEK)
    while day <= last:
        yield day
        day += timedelta(days=WEEK)


def _month_days(first: date, last: date) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _month(day: date) -> str:
    return "MMM yyyy" if day.month == 1 else "MMM"


def nice_step(span: float, parts: int, *, whole_hours: bool = False) -> float:
    """Return a round step that divides ``span`` into at most about ``parts`` parts.

    ``whole_hours``: the span is in minutes, and the step a divisor or multiple of an hour.
    """
    rough = max(span, 1e-9) / max(1, parts)
    if whole_hours:
        return next((float(n) for n in (15, 30, 60, 120, 180, 240, 360, 720) if n >= rough), 1440.0)
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough * (1 - 1e-9))
