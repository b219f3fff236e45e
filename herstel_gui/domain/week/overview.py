"""Overview of several weeks: a row per week with means, load, rest days and the highest level."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import ClockTime, Measure, Number
from herstel_gui.domain.measures import DECLARED, SLEEP_DURATION, MeasureList
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.presentation.levels import highest
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import day_load
from herstel_gui.domain.week.means import mean
from herstel_gui.domain.week.table import period_text

MOST_MEASURES: Final = 8
"""Maximum number of measure columns that stays readable."""
FULL_ENOUGH: Final = 2
"""Measures recorded on at least half (1/2) as many days as the fullest measure get a column first."""


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """A week of the overview. ``means`` follow the order of the columns; None is unknown, never zero."""

    week: Week
    means: tuple[Number | None, ...]
    load: Number | None
    filled: int
    rest_days: int
    ill_days: int
    level: LevelMark


@dataclass(frozen=True, slots=True)
class Overview:
    """Several weeks, oldest first, and the measures that have a column."""

    measures: tuple[Measure, ...]
    rows: tuple[OverviewRow, ...]
    today: date

    @property
    def period(self) -> Text:
        """The first and last day of the overview."""
        return period_text(DaySpan(self.rows[0].week.monday, self.rows[-1].week.span.last), weekdays=False)


def weeks_of_month(day: date) -> tuple[Week, ...]:
    """Return the weeks with at least one day in the month of ``day``."""
    first = Week.of(day.replace(day=1))
    weeks = [first + step for step in range(6)]
    return tuple(week for week in weeks if any((d.year, d.month) == (day.year, day.month) for d in week.span))


def weeks_until(last: Week, count: int) -> tuple[Week, ...]:
    """Return ``count`` weeks, up to and including the last."""
    return tuple(last + (step - count + 1) for step in range(count))


def overview(
    weeks: tuple[Week, ...],
    days: Mapping[date, DayRecord],
    level_of: Callable[[date], LevelMark],
    today: date,
    zone: str,
    doubts: Doubts = NO_DOUBTS,
    measures: MeasureList = DECLARED,
) -> Overview:
    """Return the overview; ``level_of`` is called for every day up to today, ``doubts`` count for no mean.

    ``measures`` are those of the journal.
    """

    def value(measure: Measure, day: date) -> Number | None:
        record = days.get(day, DayRecord(day))
        if measure == SLEEP_DURATION:
            return night(record, zone_named(zone))
        shown = doubts.shown(record, measure.key)
        return None if shown is None else shown.counted

    def known(measure: Measure) -> int:
        return sum(value(measure, day) is not None for week in weeks for day in week.span)

    counts = {m: found for m in measures if not isinstance(m.kind, ClockTime) and (found := known(m))}
    often = [m for m, found in counts.items() if found * FULL_ENOUGH >= max(counts.values())]
    rest = sorted((m for m in counts if m not in often), key=counts.__getitem__, reverse=True)
    chosen = [*often, *rest][:MOST_MEASURES]
    columns = tuple(measure for measure in counts if measure in chosen)
    rows = tuple(_row(week, columns, days, value, level_of, today) for week in weeks)
    return Overview(columns, rows, today)


def _row(
    week: Week,
    measures: tuple[Measure, ...],
    days: Mapping[date, DayRecord],
    value: Callable[[Measure, date], Number | None],
    level_of: Callable[[date], LevelMark],
    today: date,
) -> OverviewRow:
    records = [days.get(day, DayRecord(day)) for day in week.span]
    loads = [load for r in records if (load := day_load(r.kind, r.sessions)) is not None]
    means = tuple(mean([v for d in week.span if (v := value(m, d)) is not None]) for m in measures)
    return OverviewRow(
        week=week,
        means=means,
        load=sum(loads) if loads else None,
        filled=sum(not record.empty for record in records),
        rest_days=sum(record.full_rest for record in records),
        ill_days=sum(record.ill for record in records),
        level=highest(level_of(day) for day in week.span if day <= today),
    )
