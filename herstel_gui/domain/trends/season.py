"""A measure per week or month of one year, against the same weeks or months of earlier years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import reduce
from operator import or_
from statistics import median
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.trends.panels import counts
from herstel_gui.domain.trends.picture import PanelForm, TrendPanel, TrendPicture, along_the_night

MONTHS: Final = 12
WEEKS: Final = 53
WEEK: Final = 7
FEW: Final = 20


class Period(Enum):
    """The parts into which a year is cut, with the least number of days that give a figure."""

    MONTH = "month"
    WEEK = "week"

    @property
    def parts(self) -> int:
        """The number of parts of a year; a year may have 53 weeks."""
        return MONTHS if self is Period.MONTH else WEEKS

    @property
    def least(self) -> int:
        """The least number of days with a value for a mean."""
        return 7 if self is Period.MONTH else 3

    def part_of(self, day: date) -> tuple[int, int]:
        """Return the year and the part, from 0 up, to which a day belongs; weeks are those of ISO 8601."""
        if self is Period.MONTH:
            return day.year, day.month - 1
        year, week, _ = day.isocalendar()
        return year, week - 1

    def place_of(self, day: date) -> int:
        """Return the place of a day in its part, from 0 up."""
        return day.day - 1 if self is Period.MONTH else day.weekday()

    def days_of(self, year: int, part: int) -> DaySpan:
        """Return the days of a part of a year."""
        if self is Period.WEEK:
            monday = date.fromisocalendar(year, part + 1, 1)
            return DaySpan(monday, date.fromordinal(monday.toordinal() + WEEK - 1))
        first = date(year, part + 1, 1)
        later = date(year + part // 11, (part + 1) % MONTHS + 1, 1)
        return DaySpan(first, date.fromordinal(later.toordinal() - 1))


@dataclass(frozen=True, slots=True)
class Part:
    """A week or month: the figure of the year, its number of days, and the figures of earlier years.

    The figure is the sum for training load, else the mean of the days that count; None with too few days.
    """

    value: float | None
    days: int
    earlier: tuple[float, ...]

    @property
    def usual(self) -> float | None:
        """The median of earlier years; None without earlier years."""
        return median(self.earlier) if self.earlier else None


def season(picture: TrendPicture, panel: TrendPanel, year: int, period: Period) -> tuple[Part, ...]:
    """Return the parts of a year in order; doubtful values and ill days are left out.

    The sum of a part that is not over is compared with the same days of earlier years.
    """
    figures: dict[tuple[int, int], list[float]] = {}
    total, running = bool(panel.weeks), running_part(picture, year, period)
    for day, value in _counting(picture, panel):
        own, part = period.part_of(day)
        if total and running and part == running[0] and period.place_of(day) > running[1]:
            continue
        figures.setdefault((own, part), []).append(value)
    whole = {
        key: sum(values) if total else sum(values) / len(values)
        for key, values in figures.items()
        if total or len(values) >= period.least
    }
    years = range(picture.span.first.year, year)
    return tuple(
        Part(
            whole.get((year, part)),
            len(figures.get((year, part), ())),
            tuple(
                whole[y, part] for y in years if (y, part) in whole and _complete(picture, period, y, part)
            ),
        )
        for part in range(period.parts)
    )


def running_part(picture: TrendPicture, year: int, period: Period) -> tuple[int, int] | None:
    """Return the part of the year that is not over, and the place of today in it; None when all are over."""
    own, part = period.part_of(picture.today)
    place = period.place_of(picture.today)
    return None if own != year or place == len(period.days_of(year, part)) - 1 else (part, place)


def singles(
    picture: TrendPicture, panel: TrendPanel, year: int, period: Period, parts: Sequence[Part]
) -> tuple[tuple[float, float, int], ...]:
    """Return the values of a year that are in no figure, as place in parts, value and DayMark.

    They do not count, or their part has too few values.
    """
    found: list[tuple[float, float, int]] = []
    for index, (value, mark) in enumerate(zip(panel.values, panel.marks, strict=True)):
        day = picture.day(index)
        own, part = period.part_of(day)
        if value is None or own != year or (counts(mark) and parts[part].value is not None):
            continue
        place = part + (period.place_of(day) + 0.5) / len(period.days_of(year, part))
        found.append((place, float(along_the_night(panel.key, value)), mark))
    return tuple(found)


def _counting(picture: TrendPicture, panel: TrendPanel) -> Iterator[tuple[date, float]]:
    for index, (value, mark) in enumerate(zip(panel.values, panel.marks, strict=True)):
        if value is not None and counts(mark):
            yield picture.day(index), float(along_the_night(panel.key, value))


def _complete(picture: TrendPicture, period: Period, year: int, part: int) -> bool:
    """Tell whether a part of an earlier year lies wholly in the journal: else a sum says too little."""
    return period.days_of(year, part).first >= picture.span.first


@dataclass(frozen=True, slots=True)
class SeasonYear:
    """A panel in one year: its parts, and the values that are in no part as place, value and DayMark."""

    panel: TrendPanel
    year: int
    period: Period
    parts: tuple[Part, ...]
    singles: tuple[tuple[float, float, int], ...]
    running: int | None = None
    """The part that is not over."""

    def newest(self, today: date) -> int | None:
        """Return the newest part with a figure, up to today; None without figures."""
        place = self.period.part_of(today)[1] if today.year == self.year else len(self.parts) - 1
        known = (n for n, part in enumerate(self.parts[: place + 1]) if part.value is not None)
        return max(known, default=None)


def season_year(picture: TrendPicture, panel: TrendPanel, year: int, period: Period) -> SeasonYear:
    """Return a panel in one year."""
    parts, running = season(picture, panel, year, period), running_part(picture, year, period)
    left = singles(picture, panel, year, period, parts)
    return SeasonYear(panel, year, period, parts, left, running[0] if running else None)


def years_of(picture: TrendPicture) -> tuple[int, ...]:
    """Return the years of the picture, the newest first."""
    return tuple(range(picture.today.year, picture.span.first.year - 1, -1))


@dataclass(frozen=True, slots=True)
class WholeYear:
    """A year of a panel: its mean, or its sum for training load, and the number of days that count."""

    year: int
    value: float
    days: int


def whole_years(picture: TrendPicture, panel: TrendPanel) -> tuple[WholeYear, ...]:
    """Return the years with a value that counts, the newest first."""
    years: dict[int, list[float]] = {}
    for day, value in _counting(picture, panel):
        years.setdefault(day.year, []).append(value)
    return tuple(
        WholeYear(year, sum(years[year]) / (1 if panel.weeks else len(years[year])), len(years[year]))
        for year in sorted(years, reverse=True)
    )


def years_of_levels(picture: TrendPicture) -> tuple[tuple[int, Counter[LevelMark]], ...]:
    """Return how many days each level had per year, the newest year first."""
    years: dict[int, Counter[LevelMark]] = {}
    for index, level in enumerate(picture.levels):
        years.setdefault(picture.day(index).year, Counter())[level] += 1
    return tuple(sorted(years.items(), reverse=True))


def reach_of(panel: TrendPanel) -> tuple[float, float]:
    """Return the values of the palest and deepest colour, without the twentieth at each end."""
    found = (v for v, mark in zip(panel.values, panel.marks, strict=True) if v is not None and counts(mark))
    values = sorted(float(along_the_night(panel.key, value)) for value in found)
    if not values:
        return 0.0, 1.0
    if panel.form is PanelForm.SCALE:
        return 1.0, 7.0
    edge = len(values) // FEW
    return values[edge], values[-1 - edge]


def marks_apart(panel: TrendPanel) -> int:
    """Return the DayMarks of the values that do not count, together."""
    known = {m for v, m in zip(panel.values, panel.marks, strict=True) if v is not None and not counts(m)}
    return reduce(or_, known, 0)
