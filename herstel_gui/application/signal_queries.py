"""Counts over the history of a signal rule: how often, in which years, and how often rightly.

The history of a rule is a byte per day, which makes counting over decades fast.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day import EpisodeAnswer, answer_within
from herstel_gui.domain.signals.signal import Level

UNKNOWN: Final = 0
QUIET: Final = 1
ON: Final = 2

YEAR: Final = 365
OFTEN: Final = Fraction(1, 5)
"""A rule that is on for more than this share of the judged days may get a remark on the page."""

OFTEN_LEAST_DAYS: Final = 180
OFTEN_LEAST_TIMES: Final = 3
"""Judged days and episodes in a year below which nothing is said: one long illness is no reason for another
limit."""

LEAST_DAYS: Final = 30
"""Number of judged days below which no share is computed."""

RIGHT: Final = "right"
FALSE_ALARM: Final = "false_alarm"


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year: the state of each day from January 1, and the number of times that the signal went on."""

    year: int
    states: bytes
    times: int

    def runs(self, state: int) -> list[tuple[int, int]]:
        """Return the spells of a state as pairs (index in the year, number of days)."""
        spells: list[tuple[int, int]] = []
        start: int | None = None
        for index, each in enumerate((*self.states, -1)):
            if each == state and start is None:
                start = index
            elif each != state and start is not None:
                spells.append((start, index - start))
                start = None
        return spells


@dataclass(frozen=True, slots=True)
class RuleHistory:
    """The history of a rule: ``states`` holds a byte per day, starting at ``first``."""

    first: date
    states: bytes

    @property
    def starts(self) -> list[int]:
        """The indexes at which the signal went on; an unknown day does not end a spell."""
        indexes = []
        active = False
        for index, state in enumerate(self.states):
            if state == ON and not active:
                indexes.append(index)
            if state != UNKNOWN:
                active = state == ON
        return indexes

    def times(self, span: DaySpan) -> int:
        """Return the number of times that the signal went on within a span."""
        low, high = (span.first - self.first).days, (span.last - self.first).days
        return sum(low <= start <= high for start in self.starts)

    def share(self, span: DaySpan) -> Fraction | None:
        """Return the share of judged days on which the signal was on; None below LEAST_DAYS judged days."""
        stretch = self.stretch(span)
        judged = len(stretch) - stretch.count(UNKNOWN)
        return Fraction(stretch.count(ON), judged) if judged >= LEAST_DAYS else None

    def too_often(self, span: DaySpan) -> bool:
        """Tell whether the rule was on so often that another limit would say more."""
        stretch = self.stretch(span)
        judged = len(stretch) - stretch.count(UNKNOWN)
        if judged < OFTEN_LEAST_DAYS or self.times(span) < OFTEN_LEAST_TIMES:
            return False
        return stretch.count(ON) > OFTEN * judged

    def stretch(self, span: DaySpan) -> bytes:
        """Return the states of the days of a span that the history covers."""
        low, high = (span.first - self.first).days, (span.last - self.first).days + 1
        return self.states[max(0, low) : max(0, high)]

    def years(self) -> tuple[YearRow, ...]:
        """Return one row per calendar year, oldest first."""
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
        """Return whether the signal was on at any day from ``first`` to ``last``."""
        return ON in self.stretch(DaySpan(first, max(first, last)))


def past_year(today: date) -> DaySpan:
    """Return the 365 days up to and including today."""
    return DaySpan.ending(today, YEAR)


@dataclass(frozen=True, slots=True)
class Rightness:
    """The user's answers to the warnings that a rule took part in."""

    right: int = 0
    false_alarms: int = 0

    @property
    def answered(self) -> int:
        """Number of answered warnings."""
        return self.right + self.false_alarms


def rightness(
    history: RuleHistory, spells: Iterable[tuple[date, date]], answers: Sequence[EpisodeAnswer]
) -> Rightness:
    """Count the answers to the warnings (``spells``: first and last day) during which the rule was on."""
    found = [answer_within(answers, first, last) for first, last in spells if history.on_between(first, last)]
    given = [answer.verdict for answer in found if answer is not None]
    return Rightness(given.count(RIGHT), given.count(FALSE_ALARM))


@dataclass(frozen=True, slots=True)
class Warned:
    """A run of days with one warning level; ``ongoing`` when the run includes the last day."""

    first: date
    last: date
    level: Level
    ongoing: bool = False

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1


def warned(levels: Iterable[tuple[date, Level]]) -> tuple[Warned, ...]:
    """Return the runs of the levels "let op" and higher, newest first; ``levels`` holds the days in order.

    Ill days freeze the level: they neither end nor begin a run, and count in one that goes on afterwards.
    """
    runs: list[Warned] = []
    before: Level | None = None
    reached: date | None = None
    for day, level in levels:
        follows = reached == day - ONE_DAY
        reached = day
        if level is Level.ILL:
            before = before if follows else None
            continue
        if level.rank:
            if follows and before is level:
                runs[-1] = Warned(runs[-1].first, day, level)
            else:
                runs.append(Warned(day, day, level))
        before = level
    if runs and before is runs[-1].level:
        runs[-1] = Warned(runs[-1].first, runs[-1].last, runs[-1].level, ongoing=True)
    return tuple(reversed(runs))
