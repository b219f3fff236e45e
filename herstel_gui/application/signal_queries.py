"""What the signals page asks of the whole history: how often, in which years, how often rightly, what if.

A history of one rule is a run of bytes, one a day, so that decades cost nothing to count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import EpisodeAnswer
from herstel_gui.domain.signals.signal import Level

UNKNOWN: Final = 0
QUIET: Final = 1
ON: Final = 2

YEAR: Final = 365
OFTEN: Final = Fraction(1, 5)
"""A rule that is on for more than this share of one's judged days says so itself."""

LEAST_DAYS: Final = 30
"""Below so many judged days a share says nothing."""

RIGHT: Final = "right"
FALSE_ALARM: Final = "false_alarm"


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year: the state of each day from January 1 on, and how many times the signal went on."""

    year: int
    states: bytes
    times: int

    def runs(self, state: int) -> list[tuple[int, int]]:
        """Return the spells of a state as (first day of the year, number of days)."""
        found: list[tuple[int, int]] = []
        start: int | None = None
        for index, each in enumerate((*self.states, -1)):
            if each == state and start is None:
                start = index
            elif each != state and start is not None:
                found.append((start, index - start))
                start = None
        return found


@dataclass(frozen=True, slots=True)
class RuleHistory:
    """One rule over all days: ``states`` holds a byte for each day from ``first`` on."""

    first: date
    states: bytes

    @property
    def starts(self) -> list[int]:
        """The places where the signal went on; a day on which nothing is known does not end a spell."""
        found = []
        active = False
        for index, state in enumerate(self.states):
            if state == ON and not active:
                found.append(index)
            if state != UNKNOWN:
                active = state == ON
        return found

    def times(self, span: DaySpan) -> int:
        """Return how many times the signal went on within a span."""
        low, high = (span.first - self.first).days, (span.last - self.first).days
        return sum(low <= start <= high for start in self.starts)

    def share(self, span: DaySpan) -> Fraction | None:
        """Return the part of the judged days on which the signal was on; None of too few."""
        stretch = self.stretch(span)
        judged = len(stretch) - stretch.count(UNKNOWN)
        return Fraction(stretch.count(ON), judged) if judged >= LEAST_DAYS else None

    def stretch(self, span: DaySpan) -> bytes:
        """Return the states of a span, as far as there are any."""
        low, high = (span.first - self.first).days, (span.last - self.first).days + 1
        return self.states[max(0, low) : max(0, high)]

    def years(self) -> tuple[YearRow, ...]:
        """Return a row for each calendar year, oldest first."""
        if not self.states:
            return ()
        last = self.first + timedelta(days=len(self.states) - 1)
        starts = [self.first + timedelta(days=start) for start in self.starts]
        rows = []
        for year in range(self.first.year, last.year + 1):
            span = DaySpan(date(year, 1, 1), min(date(year, 12, 31), last))
            lead = bytes(max(0, (self.first - span.first).days))
            times = sum(start.year == year for start in starts)
            rows.append(YearRow(year, lead + self.stretch(span), times))
        return tuple(rows)

    def on_between(self, first: date, last: date) -> bool:
        """Tell whether the signal was on at any day of a stretch."""
        return ON in self.stretch(DaySpan(first, max(first, last)))


def past_year(today: date) -> DaySpan:
    """Return the 365 days up to and including today."""
    return DaySpan.ending(today, YEAR)


@dataclass(frozen=True, slots=True)
class Rightness:
    """How often the warnings that a rule took part in were right, by the user's own answers."""

    right: int = 0
    false_alarms: int = 0

    @property
    def answered(self) -> int:
        """How many were answered."""
        return self.right + self.false_alarms


def rightness(
    history: RuleHistory, spells: Iterable[tuple[date, date]], answers: Sequence[EpisodeAnswer]
) -> Rightness:
    """Count the answers on warnings (first and last day) during which the rule was on."""
    by_day = {answer.first_day: answer.verdict for answer in answers if answer.verdict}
    given = [by_day[first] for first, last in spells if first in by_day and history.on_between(first, last)]
    return Rightness(given.count(RIGHT), given.count(FALSE_ALARM))


@dataclass(frozen=True, slots=True)
class Warned:
    """A run of days with one warning level; ``ongoing`` while it lasts up to the last day looked at."""

    first: date
    last: date
    level: Level
    ongoing: bool = False

    @property
    def days(self) -> int:
        """How many days it lasted."""
        return (self.last - self.first).days + 1


def warned(levels: Iterable[tuple[date, Level]]) -> tuple[Warned, ...]:
    """Return the runs of a level of "let op" and up, newest first, from levels day by day in order."""
    runs: list[Warned] = []
    previous: tuple[date, Level] | None = None
    for day, level in levels:
        if level.rank:
            if previous == (day - ONE_DAY, level) and runs:
                runs[-1] = Warned(runs[-1].first, day, level)
            else:
                runs.append(Warned(day, day, level))
        previous = (day, level)
    if runs and previous is not None and runs[-1].last == previous[0]:
        runs[-1] = Warned(runs[-1].first, runs[-1].last, runs[-1].level, ongoing=True)
    return tuple(reversed(runs))
