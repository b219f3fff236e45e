"""The report for a sports physician or physiotherapist: some weeks, soberly, as values.

``report_building`` computes it, ``printing`` lays it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.report.options import ReportOptions
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.domain.trends.picture import TrendPanel


@dataclass(frozen=True, slots=True)
class MeasureSummary:
    """A measure in short: the own usual value, the mean of all days and of the last seven, what is known."""

    measure: Measure
    usual: Number | None
    mean: Number | None
    last: Number | None
    known: int


@dataclass(frozen=True, slots=True)
class Episode:
    """A run of days with one warning level: what it rested on, and what the person said of it."""

    first: date
    last: date
    level: Level
    lines: tuple[Text, ...]
    answer: Text | None = None


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """A week: load, trainings and rest, sleep, ill days, the highest level, and how much was filled in."""

    week: Week
    load: Number | None
    sessions: int
    rest_days: int
    active_days: int
    ill_days: int
    sleep: Number | None
    short_nights: int
    filled: int
    level: Level


@dataclass(frozen=True, slots=True)
class Noted:
    """A tag or a pain: on how many days, in which runs of days."""

    label: Text
    days: int
    runs: tuple[DaySpan, ...]
    severe: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """A declared recovery week, with the levels on the day before it began and after it ended."""

    span: DaySpan
    before: Level
    after: Level | None


@dataclass(frozen=True, slots=True)
class PhysicianReport:
    """All that the report can say; ``options`` say what of it goes on paper."""

    span: DaySpan
    today: date
    options: ReportOptions
    filled: int
    level: Level
    figures: tuple[MeasureSummary, ...]
    levels: tuple[Level, ...]
    episodes: tuple[Episode, ...]
    panels: tuple[TrendPanel, ...]
    weeks: tuple[WeekFigures, ...]
    sleep: tuple[Text, ...]
    complaints: tuple[Noted, ...]
    illness: tuple[DaySpan, ...]
    tried: tuple[Tried, ...]
    rest: tuple[Text, ...]
    circumstances: tuple[Noted, ...]
    notes: tuple[tuple[date, str], ...]
