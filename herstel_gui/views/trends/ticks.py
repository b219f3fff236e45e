"""The ticks of an axis: days and months in the language of the locale, round numbers and full hours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from herstel_gui.qt_models.texts import to_qdate

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def time_ticks(span: DaySpan, low: float, high: float, pixels_per_day: float) -> list[Tick]:
    """Return the ticks from ``low`` to ``high``, in days after the first day of ``span``.

    By zoom, ticks are Mondays, the 1st and 15th, months or years.
    """
    first = span.first + timedelta(days=max(0, math.floor(low)))
    last = min(span.first + timedelta(days=math.ceil(high)), span.last)
    if last < first:
        return []
    return [Tick((day - span.first).days, label) for day, label in _labelled(first, last, pixels_per_day)]


def _labelled(first: date, last: date, room: float) -> Iterator[tuple[date, str]]:
    if room * WEEK >= ROOM:
        yield from ((day, _say(day, "ddd d MMM")) for day in _mondays(first, last))
    elif room * HALF_MONTH >= ROOM:
        labelled = {d: _say(d, "d MMM") for d in _month_days(first, last, 1) for d in (d, d.replace(day=15))}
        days = sorted({*labelled, *_mondays(first, last)})
        yield from ((day, labelled.get(day, "")) for day in days if first <= day <= last)
    elif room * YEAR * 1.0 >= ROOM * 2:
        step = next((n for n in MONTHS if room * MONTH * n >= ROOM * 0.8), MONTHS[-1])
        for day in _month_days(first, last, 1):
            if day >= first:
                yield day, _month(day) if (day.month - 1) % step == 0 else ""
    else:
        step = next((n for n in YEARS if room * YEAR * n >= ROOM * 0.8), YEARS[-1])
        for year in range(first.year, last.year + 1):
            day = date(year, 1, 1)
            if first <= day <= last:
                yield day, str(year) if year % step == 0 else ""


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=-first.weekday() % WEEK)
    while day <= last:
        yield day
        day += timedelta(days=WEEK)


def _month_days(first: date, last: date, step: int) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        yield day
        months = day.year * 12 + day.month - 1 + step
        day = date(months // 12, months % 12 + 1, 1)


def _month(day: date) -> str:
    return _say(day, "MMM yyyy") if day.month == 1 else _say(day, "MMM")


def _say(day: date, form: str) -> str:
    return QLocale().toString(to_qdate(day), form).replace(".", "")


def nice_step(span: float, parts: int, *, whole_hours: bool = False) -> float:
    """Return a round step that divides ``span`` into at most about ``parts`` parts.

    ``whole_hours``: the span is in minutes, and the step a divisor or multiple of an hour.
    """
    rough = max(span, 1e-9) / max(1, parts)
    if whole_hours:
        return next((float(n) for n in (15, 30, 60, 120, 180, 240, 360, 720) if n >= rough), 1440.0)
    power: float = 10.0 ** math.floor(math.log10(rough))
    return next(power * n for n in (1, 2, 5, 10) if power * n >= rough * (1 - 1e-9))
