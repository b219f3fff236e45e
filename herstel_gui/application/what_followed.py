"""What followed a warning: when the level fell, and what was done until then. Counts, without any claim.

A level falls on the first judged day with a lower one. A day without data or an ill day tells nothing about
that, and a higher level is no end either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median_low
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.signals.day_columns import ACTIVE, REST
from herstel_gui.domain.signals.signal import Level

if TYPE_CHECKING:
    from herstel_gui.application.signal_queries import Warned
    from herstel_gui.domain.signals.day_facts import Facts

LONGEST: Final = 120
"""Days after the start of a warning in which its end is looked for; later days belong to something else."""

_UNJUDGED: Final = frozenset({Level.NO_DATA, Level.ILL})


@dataclass(frozen=True, slots=True)
class Followed:
    """What followed one warning, from its first day up to the day before the level fell.

    ``days`` is the number of days until the level fell, None when it was not seen to fall. The other numbers
    count what was noted in those days; without a fall, up to the last day of the warning.
    """

    days: int | None
    rest: int = 0
    active: int = 0
    recovery_weeks: int = 0
    """Recovery weeks with a day in this time."""
    ill: int = 0
    discussed: int = 0
    noted: int = 0
    """Days with any entry."""


@dataclass(frozen=True, slots=True)
class Together:
    """What followed a number of warnings: how many, with what, and the median of the days until the fall."""

    warnings: int
    fallen: int
    median_days: int | None
    with_rest: int
    with_recovery_week: int
    with_illness: int


def what_followed(
    warnings: Iterable[Warned],
    levels: Sequence[tuple[date, Level]],
    days: Mapping[date, DayRecord],
    facts: Facts,
    surroundings: Surroundings,
) -> Mapping[date, Followed]:
    """Return what followed each warning, by its first day. ``levels`` holds the days in order.

    ``facts`` tells the kind of each day: what was recorded as rest beside a training is no full rest.
    """
    by_day = dict(levels)
    return {each.first: _followed(each, by_day, days, facts, surroundings) for each in warnings}


def together(followed: Iterable[Followed]) -> Together:
    """Count what followed several warnings."""
    every = list(followed)
    fallen = [each.days for each in every if each.days is not None]
    return Together(
        warnings=len(every),
        fallen=len(fallen),
        median_days=median_low(fallen) if fallen else None,
        with_rest=sum(each.rest > 0 for each in every),
        with_recovery_week=sum(each.recovery_weeks > 0 for each in every),
        with_illness=sum(each.ill > 0 for each in every),
    )


def _followed(
    warning: Warned,
    levels: Mapping[date, Level],
    days: Mapping[date, DayRecord],
    facts: Facts,
    surroundings: Surroundings,
) -> Followed:
    fell = _fall(warning, levels)
    span = DaySpan(warning.first, warning.last if fell is None else fell - ONE_DAY)
    records = [days[day] for day in span if day in days]
    kinds = [facts.kinds[facts.columns.index(record.day)] for record in records]
    return Followed(
        days=None if fell is None else (fell - warning.first).days,
        rest=kinds.count(REST),
        active=kinds.count(ACTIVE),
        recovery_weeks=sum(
            week.first <= span.last and span.first <= week.last for week in surroundings.recovery_weeks
        ),
        ill=sum(record.ill for record in records),
        discussed=sum(day in span for day in surroundings.discussed),
        noted=sum(not record.empty for record in records),
    )


def _fall(warning: Warned, levels: Mapping[date, Level]) -> date | None:
    """Return the first judged day with a lower level after a warning began; None without one."""
    for day in DaySpan(warning.last + ONE_DAY, warning.first + timedelta(days=max(LONGEST, warning.days))):
        level = levels.get(day)
        if level is not None and level not in _UNJUDGED and level.rank < warning.level.rank:
            return day
    return None
