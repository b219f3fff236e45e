"""False alarms and detections of the signal rules for simulated athletes. A simulation is no validation.

Each simulated athlete has a healthy year after a run-in, and a second journal with a block of 42 days of too
little recovery, which builds up over seven days. The rules of the program judge both journals. Because
research disagrees about the heart, three kinds of block are simulated: *symp* (pulse up, HRV down), *para*
(pulse down, HRV up) and *flat* (heart unchanged). In all three, athletes feel tired, heavy, unmotivated and
irritable, and sleep and train worse.

**Limits:** the size of each effect is assumed, mornings are missed at random (real people skip bad days),
answers are honest, all athletes have the same training schedule, and behaviour does not change after a
warning. An episode begins after three days below the level. "Chance" is the share of healthy athletes with
the level within the same 21 days.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord, Surroundings
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from tests.benchmarks import figures

FIRST: Final = date(2025, 1, 6)
RUN_IN: Final = 60
YEAR: Final = 365
BLOCK_START: Final = 100
BLOCK_DAYS: Final = 42
BUILD_UP: Final = 7
FOUND_WITHIN: Final = 21
APART: Final = 3
WEEK: Final = 7
LIFE_HOLDS: Final = 0.8
LIFE_SD: Final = 0.35
"""Standard deviation of the daily change by life outside sport, which affects all answers."""
LEVELS: Final = (Level.NOTICE, Level.UNDER_RECOVERED, Level.SEE_PROFESSIONAL)
FEELINGS: Final = {
    "sleep_quality": 1.2, "motivation": 1.9, "irritability": 1.2, "fatigue": 2.1, "heavy_legs": 1.9,
    "mood": 1.2, "concentration": 0.8, "muscle_soreness": 0.8, "restlessness": 0.6,
}  # fmt: skip
"""Points by which an answer is worse in a block; the last four are guesses without a source."""


@dataclass(frozen=True, slots=True)
class Phenotype:
    """The effect of a block on the heart: beats of the pulse, and standard deviations of ln rMSSD."""

    name: str
    beats: float
    hrv_sd: float


PHENOTYPES: Final = (Phenotype("symp", 4, -0.5), Phenotype("para", -2, 0.5), Phenotype("flat", 0, 0))


@dataclass(frozen=True, slots=True)
class Case:
    """Parameters: daily standard deviation of the pulse, share of missed values, and optionally a block."""

    pulse_sd: float = 3
    missing: float = 0.1
    block: Phenotype | None = None


class Athlete:
    """A simulated athlete; the same seed gives the same journal."""

    def __init__(self, seed: int, case: Case) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # reproducible, no secret
        self.case = case
        gauss = self.chance.gauss
        self.pulse, self.ln_hrv = gauss(52, 6), gauss(math.log(58), 0.35)
        self.usual = {item: gauss(2.4, 0.9) for item in FEELINGS}
        self.sleep = gauss(445, 25)
        self.cycle = self.chance.random() < 0.4
        self.phase = self.chance.randrange(YEAR)
        self.hard_yesterday = False
        self.life = 0.0

    def journal(self, days: int) -> dict[date, DayRecord]:
        """Return a journal of ``days`` days."""
        return {FIRST + timedelta(days=n): self._day(n) for n in range(days)}

    def _day(self, number: int) -> DayRecord:
        day = FIRST + timedelta(days=number)
        strength = 0.0
        if self.case.block is not None and number >= BLOCK_START:
            strength = min(1.0, (number - BLOCK_START + 1) / BUILD_UP)
        self.life = LIFE_HOLDS * self.life + self.chance.gauss(0, LIFE_SD)
        drank = self.chance.random() < 0.1
        readings = [r for r in self._morning(day, number, strength, drank=drank) if self._noted()]
        kind, sessions = self._training(day, strength)
        return DayRecord(day, tuple(readings), sessions, kind, ("alcohol",) if drank else ())

    def _noted(self) -> bool:
        return self.chance.random() >= self.case.missing

    def _morning(self, day: date, number: int, strength: float, *, drank: bool) -> Iterable[Reading]:
        gauss, block = self.chance.gauss, self.case.block
        tired = 1.0 if self.hard_yesterday else 0.0
        season = math.cos(2 * math.pi * (number + self.phase) / YEAR)
        cycle = math.sin(2 * math.pi * (number + self.phase) / 28) if self.cycle else 0.0
        share = 1 + 0.06 * drank + 0.013 * tired
        beats = strength * (block.beats if block else 0)
        yield Reading(day, "resting_heart_rate", round(self.pulse * share + beats + season + 1.5 * cycle
                                                       + gauss(0, self.case.pulse_sd)))  # fmt: skip
        shift = strength * (block.hrv_sd if block else 0) * 0.15 - 0.12 * drank - 0.046 * tired - 0.03 * cycle
        hrv = math.exp(self.ln_hrv + shift + gauss(0, 0.15))
        yield Reading(day, "hrv_rmssd", Decimal(round(hrv * 10)) / 10)
        yield Reading(day, "sleep_duration", max(0, round(self.sleep - 36 * strength + gauss(0, 48))))
        for item, worse in FEELINGS.items():
            after_hard = {"fatigue": 0.5, "heavy_legs": 0.7, "muscle_soreness": 0.9}.get(item, 0.0) * tired
            after_drink = 0.7 if drank and item == "sleep_quality" else 0.0
            middle = self.usual[item] + self.life + worse * strength + after_hard + after_drink
            yield Reading(day, item, min(7, max(1, round(gauss(middle, 0.9)))))

    def _training(self, day: date, strength: float) -> tuple[DayKind | None, tuple[Session, ...]]:
        """Return rest on Monday and Friday, hard on Tuesday and Saturday, easy in between."""
        weekday = day.weekday()
        self.hard_yesterday = weekday in (1, 5)
        if weekday in (0, 4):
            return DayKind.REST, ()
        rpe = self.chance.choice((7, 8)) if self.hard_yesterday else self.chance.choice((2, 3, 4))
        worse = 0.15 + 0.5 * strength
        session = Session(
            str(day), day, minutes=self.chance.choice((45, 60, 90)), session_rpe=rpe,
            felt=Felt.HEAVIER if self.chance.random() < worse else Felt.NORMAL,
            performance=Performance.WORSE if self.chance.random() < worse else Performance.NORMAL,
        )  # fmt: skip
        return None, (session,)


# -- counting --------------------------------------------------------------------------------------


def ranks(seed: int, case: Case, first: int, days: int) -> list[int]:
    """Return the rank of the level on each of ``days`` days from day number ``first``."""
    journal = Athlete(seed, case).journal(first + days)
    begin = FIRST + timedelta(days=first)
    span = DaySpan(begin, begin + timedelta(days=days - 1))
    return [day.level.rank for day in SignalHistory(journal, Surroundings()).levels(span)]


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


def found_after(shown: Sequence[int], rank: int) -> int | None:
    """Return the day of a block on which a level is first reached; None if not within 21 days."""
    return next((n + 1 for n, each in enumerate(shown[:FOUND_WITHIN]) if each >= rank), None)


Column = Callable[[Level], str]


def healthy(athletes: int, seed: int, pulse_sd: float) -> tuple[Column, list[list[int]]]:
    """Return the column of a healthy year (episodes, and days at the level or above), and the ranks."""
    case = Case(pulse_sd=pulse_sd)
    years = [ranks(seed + n, case, RUN_IN, YEAR) for n in range(athletes)]

    def column(level: Level) -> str:
        times = sum(episodes(year, level.rank) for year in years) / athletes
        days = sum(sum(each >= level.rank for each in year) for year in years) / athletes
        return f"{times:.1f} / {days:.1f}"

    return column, years


def blocks(athletes: int, seed: int, case: Case) -> Column:
    """Return the column of a block: share detected within 21 days, and the median delay."""
    shown = [ranks(seed + n, case, BLOCK_START, BLOCK_DAYS) for n in range(athletes)]

    def column(level: Level) -> str:
        days = [day for each in shown if (day := found_after(each, level.rank)) is not None]
        return f"{100 * len(days) / athletes:.0f} %, {median(days):.0f} d" if days else "0 %"

    return column


def chance(years: list[list[int]]) -> Column:
    """Return the column of the share of healthy athletes with the level in the same 21 days."""
    window = [year[BLOCK_START - RUN_IN :] for year in years]

    def column(level: Level) -> str:
        found = sum(found_after(each, level.rank) is not None for each in window)
        return f"{100 * found / len(years):.0f} %"

    return column


def main(arguments: Sequence[str] | None = None) -> int:
    """Simulate and print the table."""
    parser = argparse.ArgumentParser(description="False alarms and detection by level, simulated.")
    parser.add_argument("--athletes", type=int, default=200 if figures.LONG else 20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    columns: dict[str, Column] = {}
    usual: list[list[int]] = []
    for pulse_sd in (2, 3, 4):
        columns[f"SD {pulse_sd}"], years = healthy(options.athletes, options.seed, pulse_sd)
        usual = years if pulse_sd == 3 else usual
    for kind in PHENOTYPES:
        columns[kind.name] = blocks(options.athletes, options.seed, Case(block=kind))
    columns["40 % missing"] = blocks(options.athletes, options.seed, Case(missing=0.4, block=PHENOTYPES[0]))
    columns["chance"] = chance(usual)
    athletes = f"{options.athletes} made-up athletes"
    print(f"{athletes}, seed {options.seed}. SD n: a healthy year with n beats of spread,")
    print("episodes / days at that level or above. The others: share found within 21 days, median delay.")
    print(f"{'':20}" + "".join(f"{name:>14}" for name in columns))
    for level in LEVELS:
        print(f"{level.value:20}" + "".join(f"{column(level):>14}" for column in columns.values()))
    level = Level.UNDER_RECOVERED
    figures.text(f"{level.value}: episodes / days in a healthy year", columns["SD 3"](level))
    for kind in PHENOTYPES:
        figures.text(f"{level.value}: found in a block, {kind.name}, {athletes}", columns[kind.name](level))
    return 0


if __name__ == "__main__":
    sys.exit(main())
