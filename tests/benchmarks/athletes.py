"""Simulated athletes: journals of healthy years and of blocks with too little recovery. No validation.

A journal with a block has 42 days of too little recovery, which builds up over seven days. Because research
disagrees about the heart, there are three shapes of block: *symp* (pulse up, HRV down), *para* (pulse down,
HRV up) and *flat* (heart unchanged). In all three, athletes feel tired, heavy, unmotivated and irritable, and
sleep and train worse.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import fmean
from typing import Final

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session

FIRST: Final = date(2025, 1, 6)
RUN_IN: Final = 60
YEAR: Final = 365
BLOCK_START: Final = 100
BLOCK_DAYS: Final = 42
BUILD_UP: Final = 7
LIFE_HOLDS: Final = 0.8
LIFE_SD: Final = 0.35
"""Standard deviation of the daily change by life outside sport, which affects all answers."""
FEELINGS: Final = {
    "sleep_quality": 1.2, "motivation": 1.9, "irritability": 1.2, "fatigue": 2.1, "heavy_legs": 1.9,
    "mood": 1.2, "concentration": 0.8, "muscle_soreness": 0.8, "restlessness": 0.6,
}  # fmt: skip
"""Points by which an answer is worse in a block; the last four are guesses without a source."""
USUALLY_WORSE: Final = fmean(FEELINGS.values())


@dataclass(frozen=True, slots=True)
class Phenotype:
    """The effect of a block on the heart: beats of the pulse, and standard deviations of ln rMSSD."""

    name: str
    beats: float
    hrv_sd: float


PHENOTYPES: Final = (Phenotype("symp", 4, -0.5), Phenotype("para", -2, 0.5), Phenotype("flat", 0, 0))


@dataclass(frozen=True, slots=True)
class Case:
    """Parameters of a journal.

    ``pulse_sd`` is the daily standard deviation of the pulse (beats), ``missing`` the share of single values
    that are not noted, ``size`` the size of all effects of the block (1 is the assumed one). On a share
    ``skipped`` of usual mornings nothing is noted; for each point by which the answers of a morning are worse
    than usual, the odds of noting nothing are ``skips_bad`` times as large.
    """

    pulse_sd: float = 3
    missing: float = 0.1
    block: Phenotype | None = None
    size: float = 1
    skipped: float = 0
    skips_bad: float = 1


def skip_chance(share: float, odds_ratio: float, worse: float) -> float:
    """Return the chance that nothing is noted on a morning that is ``worse`` points worse than usual.

    ``share`` is the chance on a usual morning, ``odds_ratio`` the factor of its odds per point.
    """
    if share <= 0 or share >= 1:
        return share
    odds = share / (1 - share) * math.pow(odds_ratio, worse)
    return odds / (1 + odds)


class Athlete:
    """A simulated athlete; the same seed gives the same journal."""

    def __init__(self, seed: int, case: Case) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # reproducible, no secret
        # of its own, so that the athletes of a case with skipped mornings are those of the case without
        self.skipping = random.Random(f"skips {seed}")  # noqa: S311  # as above
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
            strength = self.case.size * min(1.0, (number - BLOCK_START + 1) / BUILD_UP)
        self.life = LIFE_HOLDS * self.life + self.chance.gauss(0, LIFE_SD)
        drank = self.chance.random() < 0.1
        readings = [r for r in self._morning(day, number, strength, drank=drank) if self._noted()]
        if self._skips(strength):
            readings = []
        kind, sessions = self._training(day, strength)
        return DayRecord(day, tuple(readings), sessions, kind, ("alcohol",) if drank else ())

    def _noted(self) -> bool:
        return self.chance.random() >= self.case.missing

    def _skips(self, strength: float) -> bool:
        worse = self.life + strength * USUALLY_WORSE
        return self.skipping.random() < skip_chance(self.case.skipped, self.case.skips_bad, worse)

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
