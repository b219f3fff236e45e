"""Planned and done load per ISO week: sums, Foster's monotony and strain, and heavy weeks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.load_figures import Foster, foster, loads
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.planning.day_plan import DayPlan, LoadSum
from herstel_gui.domain.planning.day_uses import DayUse

WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The load of an ISO week. ``daily`` are the loads of the days, None where unknown.

    Without any plan ``planned`` is unknown, and ``done`` without any known day: at least zero.

    ``heavy`` is three-valued and counts what was done, and from today on what is planned; ``heavy_number`` is
    the place of a heavy week in a row of heavy weeks, 0 for another week.
    """

    monday: date
    planned: LoadSum
    done: LoadSum
    daily: tuple[Number | None, ...]
    foster: Foster
    heavy: bool | None
    heavy_number: int = 0
    so_far: bool = False
    """Whether the week is still going on: ``done`` is what was done up to today."""


def heavy_week(use: Callable[[date], DayUse], monday: date, least: int) -> bool | None:
    """Return whether a week has at least ``least`` hard days; None when unknown days decide.

    Document 001 speaks of heavy weeks without a number; the number is Herstel's own and can be changed.
    """
    hard = [use(monday + timedelta(days=number)).hard for number in range(WEEK)]
    if hard.count(True) >= least:
        return True
    return None if hard.count(True) + hard.count(None) >= least else False


def week_loads(
    mondays: list[date],
    days: Mapping[date, DayRecord],
    plans: Mapping[date, DayPlan],
    use: Callable[[date], DayUse],
    today: date,
    least: int,
) -> tuple[WeekLoad, ...]:
    """Return the loads of the weeks of some Mondays."""
    weeks = []
    for monday in mondays:
        span = DaySpan(monday, monday + timedelta(days=WEEK - 1))
        daily = loads(days, span)
        planned = [plans[day].load for day in span if day in plans and not plans[day].empty]
        weeks.append(
            WeekLoad(
                monday,
                sum(planned, LoadSum(at_least=not planned)),
                _done(days, daily, span, today),
                daily,
                foster(daily),
                heavy_week(use, monday, least),
                _number(use, monday, least),
                so_far=today in span,
            )
        )
    return tuple(weeks)


def _done(
    days: Mapping[date, DayRecord], daily: tuple[Number | None, ...], span: DaySpan, today: date
) -> LoadSum:
    """Return the sum of the known trainings.

    It is at least that when a training, a day before today or every day is unknown.
    """
    total = LoadSum(at_least=all(load is None for load in daily))
    for day, load in zip(span, daily, strict=True):
        sessions = days[day].sessions if day in days else ()
        if load is not None:
            total += LoadSum(load)
        elif day < today or sessions:
            known = [Decimal(session.load) for session in sessions if session.load is not None]
            total += LoadSum(tidy(sum(known, Decimal(0))), at_least=True)
    return total


def _number(use: Callable[[date], DayUse], monday: date, least: int) -> int:
    number = 0
    while number < WEEK and heavy_week(use, monday - timedelta(weeks=number), least):
        number += 1
    return number
