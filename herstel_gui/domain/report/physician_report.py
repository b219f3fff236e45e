"""The values of the report for a sports physician or physiotherapist, over some weeks.

``report.building`` computes the report, ``printing`` lays it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import ContextEntry
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.person import Person
from herstel_gui.domain.report.options import PARTS, ReportOptions, ReportPart
from herstel_gui.domain.signals.signal import Level, LevelMark
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.trends.picture import TrendPanel

_MENSTRUATION: Final = tr_noop("Menstruatie")


@dataclass(frozen=True, slots=True)
class MeasureSummary:
    """Summary of a measure: usual value, mean of all days, mean of the last seven days, number of values."""

    measure: Measure
    usual: Number | None
    mean: Number | None
    last: Number | None
    known: int
    source: Text | None = None
    """The sources of the values that count, with their days where there are several."""


@dataclass(frozen=True, slots=True)
class Episode:
    """A run of days with the same warning level, the sentences of its signals, and the person's answer."""

    first: date
    last: date
    level: Level
    lines: tuple[Text, ...]
    answer: Text | None = None
    urgent: bool = False
    """Whether it rested, on any day, on a complaint marked as severe."""

    @property
    def span(self) -> DaySpan:
        """The days of the episode."""
        return DaySpan(self.first, self.last)


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """Figures of a week: load, sessions, rest, sleep, ill days, number of filled days, highest level."""

    week: Week
    load: Number | None
    sessions: int
    rest_days: int
    active_days: int
    ill_days: int
    sleep: Number | None
    short_nights: int
    days: int
    """The days of the week that the report covers: of the last week those up to today."""
    filled: int
    level: LevelMark


@dataclass(frozen=True, slots=True)
class Noted:
    """A tag or a painful body part: the number of days, and the runs of days."""

    label: Text
    days: int
    runs: tuple[DaySpan, ...]
    severe: bool = False


@dataclass(frozen=True, slots=True)
class Tried:
    """A declared recovery week, with the levels of the day before its start and the day after its end."""

    span: DaySpan
    before: Level
    after: Level | None


@dataclass(frozen=True, slots=True)
class PhysicianReport:
    """All values of the report; ``options`` select the printed parts."""

    span: DaySpan
    today: date
    options: ReportOptions
    filled: int
    level: LevelMark
    """The mark of what stands on the last day, also when nothing was entered on it."""
    figures: tuple[MeasureSummary, ...]
    levels: tuple[LevelMark, ...]
    episodes: tuple[Episode, ...]
    panels: tuple[TrendPanel, ...]
    weeks: tuple[WeekFigures, ...]
    sleep: tuple[Text, ...]
    complaints: tuple[Noted, ...]
    illness: tuple[DaySpan, ...]
    tried: tuple[Tried, ...]
    discussed: tuple[date, ...]
    rest: tuple[Text, ...]
    circumstances: tuple[Noted, ...]
    notes: tuple[tuple[date, str], ...]
    told: tuple[ContextEntry, ...] = ()
    """What the person told, in the order of ``context.TOPICS``."""
    birth_year: int = 0
    """Year of birth that holds, told or set; 0 when unknown."""
    recovery: tuple[DaySpan, ...] = ()
    """The recovery weeks within the span, which the curves shade."""
    training: tuple[Text, ...] = ()
    measured: tuple[Text, ...] = ()
    """How each pulse was taken."""
    body: tuple[Text, ...] = ()
    """Change of weight, and dates of menstruation; empty when nothing is known."""
    followed: tuple[Text, ...] = ()
    """What was done after warnings, with its dates and the answers afterwards."""
    follows_own: bool = False
    """Whether the person has declared measures, so that they can be ticked."""
    own: tuple[Text, ...] = ()
    """The figures of each own measure with values, without usual values: nothing is normal about them."""
    rest_days: Text | None = None
    """The full rest days without the ill ones, with their dates."""
    held: frozenset[date] = frozenset()
    """The days of which the level is that of an earlier morning."""

    def title_of(self, part: ReportPart) -> str:
        """Return the marked title of a part, without weight where that is not offered to the person."""
        weight = Person(self.birth_year).is_offered(BY_KEY["body_weight"], self.today)
        return PARTS[part] if weight or part is not ReportPart.BODY else _MENSTRUATION
