"""False alarms and detections of the signal rules for simulated athletes. A simulation is no validation.

Each simulated athlete has a healthy year after a run-in, and journals with a block of too little recovery
(``athletes``); the rules of the program judge them. There are two sets of athletes: limits may be tried on
those of ``--choosing``; without it, the figures are of athletes that no limit was chosen on.

**Limits:** the size of each effect is assumed (also halved), answers are honest, all athletes have the same
training schedule, trainings are always noted (also on skipped mornings), and behaviour does not change after
a warning. An episode begins after three days below the level. "Chance" is the share of healthy athletes with
the level within the same 21 days. Intervals are of 95 %, over athletes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import product
from statistics import fmean, median
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Level
from tests.benchmarks import figures
from tests.benchmarks.athletes import (
    BLOCK_DAYS,
    BLOCK_START,
    FIRST,
    PHENOTYPES,
    RUN_IN,
    YEAR,
    Athlete,
    Case,
)
from tests.benchmarks.intervals import Estimate, bootstrap, mean, shown, wilson

CHOOSING: Final = 1
REPORTING: Final = 1_000_001
"""First seeds of the two sets of athletes. They never overlap: a set has at most ``MOST_ATHLETES``."""
MOST_ATHLETES: Final = 100_000
FOUND_WITHIN: Final = 21
APART: Final = 3
SKIPPED: Final = 0.4
SKIPS_BAD: Final = (1.5, 3)
"""Odds ratios of skipping per point by which a morning is worse: guesses; the share skipped is printed."""
LEVELS: Final = (Level.NOTICE, Level.UNDER_RECOVERED, Level.SEE_PROFESSIONAL)
IN_TIME: Final = (Level.NOTICE, Level.UNDER_RECOVERED)
USUAL: Final = "SD 3"
SKIPPING: Final = {
    "40 % of values": Case(missing=SKIPPED),
    "40 % of mornings": Case(skipped=SKIPPED),
    **{f"40 %, bad x {odds:g}": Case(skipped=SKIPPED, skips_bad=odds) for odds in SKIPS_BAD},
}
HEALTHY: Final = {"SD 2": Case(pulse_sd=2), USUAL: Case(), "SD 4": Case(pulse_sd=4), **SKIPPING}
IN_BLOCK: Final = HEALTHY | {"half the effects": Case(size=0.5)}


@dataclass(frozen=True, slots=True)
class Followed:
    """The rank of the level on each day of an athlete, and the share of these days without a reading."""

    ranks: list[int]
    silent: float


def seeds(athletes: int, *, choosing: bool) -> range:
    """Return the seeds for choosing limits or for reporting figures; ValueError for too many athletes."""
    if athletes > MOST_ATHLETES:
        raise ValueError(f"at most {MOST_ATHLETES} athletes, because the two sets must not overlap")
    first = CHOOSING if choosing else REPORTING
    return range(first, first + athletes)


def follow(seed: int, case: Case, first: int, days: int) -> Followed:
    """Judge ``days`` days of an athlete from day number ``first``."""
    journal = Athlete(seed, case).journal(first + days)
    begin = FIRST + timedelta(days=first)
    span = DaySpan(begin, begin + timedelta(days=days - 1))
    levels = SignalHistory(journal, Surroundings()).levels(span)
    return Followed([day.level.rank for day in levels], fmean(not journal[day].readings for day in span))


# -- counting --------------------------------------------------------------------------------------


def episodes(shown: Sequence[int], rank: int) -> int:
    """Count the times at which a level is reached after at least three days below the level."""
    found, below = 0, APART
    for each in shown:
        if each < rank:
            below += 1
            continue
        found += below >= APART
        below = 0
    return found


def found_after(shown: Sequence[int], rank: int, within: int = FOUND_WITHIN) -> int | None:
    """Return the day of a block on which a level is first reached; None if not within so many days."""
    return next((n + 1 for n, each in enumerate(shown[:within]) if each >= rank), None)


def times_a_year(years: Sequence[Followed], rank: int) -> Estimate | None:
    """Return the mean number of episodes of a level in a year."""
    return bootstrap([episodes(year.ranks, rank) for year in years], mean)


def days_a_year(years: Sequence[Followed], rank: int) -> Estimate | None:
    """Return the mean number of days in a year at a level or above."""
    return bootstrap([sum(each >= rank for each in year.ranks) for year in years], mean)


def found(blocks: Sequence[Followed], rank: int, within: int = FOUND_WITHIN) -> Estimate | None:
    """Return the percentage of athletes in whom a level is reached within so many days."""
    return wilson(sum(found_after(each.ranks, rank, within) is not None for each in blocks), len(blocks))


def delay(blocks: Sequence[Followed], rank: int) -> Estimate | None:
    """Return the median number of days until a level is reached, of those in whom it is; None without any."""
    days = [day for each in blocks if (day := found_after(each.ranks, rank)) is not None]
    return bootstrap(days, median)


def by_chance(years: Sequence[Followed]) -> list[Followed]:
    """Return the part of healthy years at the place of a block."""
    return [Followed(year.ranks[BLOCK_START - RUN_IN :], year.silent) for year in years]


# -- the tables ------------------------------------------------------------------------------------


def healthy_rows(name: str, years: Sequence[Followed]) -> Iterator[str]:
    """Yield the lines of the healthy years of a case, and record the figures of the usual case."""
    for level in LEVELS:
        times, days = times_a_year(years, level.rank), days_a_year(years, level.rank)
        same = found(by_chance(years), level.rank)
        yield f"{name:18}{level.value:18}{shown(times, 1):>20}{shown(days, 1):>22}{shown(same):>16} %"
        if name == USUAL and times and days:
            row = f"{level.value}: episodes in a healthy year, {len(years)} simulated athletes"
            figures.text(row, f"{times.value:.1f}", spread=f"{times.low:.1f} to {times.high:.1f}")
            row = f"{level.value}: days in a healthy year, {len(years)} simulated athletes"
            figures.text(row, f"{days.value:.1f}", spread=f"{days.low:.1f} to {days.high:.1f}")


def block_rows(name: str, shape: str, blocks: Sequence[Followed]) -> Iterator[str]:
    """Yield the lines of the blocks of a case and shape, and record the share that is found."""
    for level in IN_TIME:
        part, days = found(blocks, level.rank), delay(blocks, level.rank)
        late = found(blocks, level.rank, BLOCK_DAYS)
        cells = f"{shown(part):>18} %{shown(days):>16} d{shown(late):>18} %"
        yield f"{name:18}{shape:6}{level.value:18}{cells}"
    if (part := found(blocks, Level.UNDER_RECOVERED.rank)) is not None:
        row = f"{Level.UNDER_RECOVERED.value}: found in a block, {shape}, {name}"
        figures.text(row, f"{part.value:.0f} %", spread=f"{part.low:.0f} to {part.high:.0f}")


def silence(followed: Sequence[Followed]) -> str:
    """Return the mean share of days without a reading."""
    return f"{100 * fmean(each.silent for each in followed):.0f} % of the mornings without a value"


def main(arguments: Sequence[str] | None = None) -> int:
    """Simulate and print the tables."""
    parser = argparse.ArgumentParser(description="False alarms and detection by level, simulated.")
    parser.add_argument("--athletes", type=int, default=200 if figures.LONG else 20)
    parser.add_argument("--choosing", action="store_true", help="the athletes for choosing limits")
    options = parser.parse_args(arguments)
    drawn = seeds(options.athletes, choosing=options.choosing)
    purpose = "for choosing limits" if options.choosing else "for reporting"
    print(f"{len(drawn)} simulated athletes {purpose}, seeds {drawn[0]} to {drawn[-1]}; 95 % intervals.")
    print(
        "\nA healthy year: episodes, days at that level or above, reached within the same 21 days by chance"
    )
    for name, case in HEALTHY.items():
        years = [follow(seed, case, RUN_IN, YEAR) for seed in drawn]
        print("\n".join(healthy_rows(name, years)), silence(years), sep="; ", flush=True)
    print("\nA block of too little recovery: found within 21 days, median delay of those, within 42 days")
    for (name, case), kind in product(IN_BLOCK.items(), PHENOTYPES):
        blocks = [follow(seed, replace(case, block=kind), BLOCK_START, BLOCK_DAYS) for seed in drawn]
        print("\n".join(block_rows(name, kind.name, blocks)), silence(blocks), sep="; ", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
