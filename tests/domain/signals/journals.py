"""Random journals: mostly daily, with gaps, illness, several sources, and stretches that go badly."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from herstel_gui.domain.day import BaselineRestart, ConfirmedReading, Exclusion, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.tags import ILL, SEVERE
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session

FIRST = date(2024, 12, 20)
ITEMS = (
    "sleep_quality", "mood", "motivation", "irritability", "concentration",
    "fatigue", "heavy_legs", "muscle_soreness", "restlessness", "stress",
)  # fmt: skip
LYING, SITTING = ("resting_heart_rate",), ("sitting_heart_rate",)
PULSES_KEPT = (
    LYING * 5 + ("sleeping_heart_rate",),
    SITTING * 5 + ("sleeping_heart_rate",),
    LYING * 2 + SITTING * 2,
)
MAKERS = ("garmin", "oura", "polar")


class Writer:
    """Writes one journal from a seed; everything about the person is drawn first, then day by day."""

    def __init__(self, seed: int, days: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311  # reproducible, no secret
        self.length = days
        self.first = FIRST + timedelta(days=self.chance.randrange(400))
        self.missing = self.chance.choice((0.0, 0.05, 0.15, 0.35, 0.6))
        self.kept = {item: self.chance.random() < 0.75 for item in ITEMS}
        self.kept["fatigue"] = self.chance.random() < 0.95
        self.usual = {item: self.chance.choice((1.5, 2.0, 2.5, 3.5)) for item in ITEMS}
        self.sources = (TYPED, *MAKERS[: self.chance.choice((0, 0, 1, 3))])
        self.pulse = self.chance.choice((44, 50, 58, 100))
        self.pulses = self.chance.choice(PULSES_KEPT)
        self.hrv = self.chance.choice((35, 52, 60, 75))
        self.illness = self.chance.choice((0.0, 0.005, 0.03))
        self.slips = self.chance.choice((0.02, 0.02, 0.2))
        self.trouble = 0.0
        self.night = self.chance.choice((330, 365, 400, 400, 450))
        self.untyped = self.chance.choice((0.0, 0.0, 0.0, 0.6))
        self.severe = self.chance.choice((0.0, 0.005, 0.03))
        self.wildness = self.chance.choice((0.0, 0.0, 0.02, 0.1))
        self.wild: list[ConfirmedReading] = []

    def journal(self) -> tuple[dict[date, DayRecord], Surroundings]:
        days: dict[date, DayRecord] = {}
        gap = 0
        for offset in range(self.length):
            day = self.first + timedelta(days=offset)
            self._fortune()
            gap = (
                gap - 1
                if gap > 0
                else self.chance.choice((3, 5, 9, 30))
                if self.chance.random() < 0.01
                else 0
            )
            if gap == 0:
                record = self._record(day)
                if not record.empty:
                    days[day] = record
        return days, self._surroundings()

    def _fortune(self) -> None:
        if self.chance.random() < 0.04:
            self.trouble = self.chance.choice((0.0, 0.0, 1.5, 2.5, 3.5))

    def _record(self, day: date) -> DayRecord:
        # on some days only tags and sessions are noted
        readings = [] if self._yes(0.04) else self._readings(day)
        sessions = self._sessions(day)
        kind = self.chance.choice((None, None, None, DayKind.REST, DayKind.ACTIVE, DayKind.TRAINING))
        tags = [
            tag
            for tag, share in (
                (ILL, self.illness),
                (SEVERE, self.severe),
                ("alcohol", 0.05),
                ("pain:knie", 0.06),
            )
            if self._yes(share)
        ]
        if self.trouble and self._yes(0.15):
            tags.append("pain:enkel")
        return DayRecord(day, tuple(readings), tuple(sessions), kind, tuple(tags))

    def _yes(self, share: float) -> bool:
        return self.chance.random() < share

    def _readings(self, day: date) -> list[Reading]:
        found: list[Reading] = []
        for source in self.sources:
            if self._yes(0.4 if source != TYPED else self.untyped):
                continue
            shift = 0 if source == TYPED else 1
            for item in ITEMS:
                if self.kept[item] and not self._yes(self.missing):
                    answer = round(self.chance.gauss(self.usual[item] + self.trouble * 0.8 + shift, 0.9))
                    found.append(Reading(day, item, min(7, max(1, answer)), source))
            found += self._body(day, source)
        self.chance.shuffle(found)
        return found

    def _body(self, day: date, source: str) -> list[Reading]:
        found: list[Reading] = []
        if not self._yes(self.missing):
            measure = self.chance.choice(self.pulses)
            found.append(self._wild(self.pulse + self.trouble * 1.6, 2.0, day, measure, source))
        if not self._yes(self.missing + 0.2):
            measure = self.chance.choice(("hrv_rmssd",) * 5 + ("hrv_sdnn",))
            found.append(self._wild(self.hrv - self.trouble * 4, 6.0, day, measure, source))
        if not self._yes(self.missing):
            if self._yes(0.5):
                minutes = round(self.chance.gauss(self.night - self.trouble * 20, 40))
                found.append(Reading(day, "sleep_duration", minutes, source))
            else:
                offset = self.chance.choice((None, None, None, 60, 120))
                bed = self.chance.choice((22 * 60 + 30, 23 * 60 + 50, 20, 75))
                found.append(Reading(day, "bed_time", bed, source, offset))
                found.append(Reading(day, "wake_time", self.chance.randrange(300, 480), source, offset))
        return found

    def _wild(self, middle: float, spread: float, day: date, measure: str, source: str) -> Reading:
        """Return a reading that is sometimes far from the usual value."""
        far = self._yes(self.wildness)
        if far:
            middle *= self.chance.choice((0.1, 0.6, 0.75, 1.2, 1.25, 1.45, 1.9, 2.5))
        value = max(1, self._number(middle, spread))
        if far:
            sure = (None, value, value + 1)[day.toordinal() % 3]
            self.wild.append(ConfirmedReading(day, measure, source, sure))
        return Reading(day, measure, value, source)

    def _number(self, middle: float, spread: float) -> Number:
        value = self.chance.gauss(middle, spread)
        return round(value) if self._yes(0.7) else Decimal(round(value * 10)) / 10

    def _sessions(self, day: date) -> list[Session]:
        count = self.chance.choice((0, 0, 0, 1, 1, 2))
        worse = self.slips + 0.25 * self.trouble
        return [
            Session(
                id=f"{day}-{n}",
                day=day,
                position=n,
                minutes=self.chance.choice((None, 30, 60, Decimal("45.5"))),
                session_rpe=self.chance.choice((None, 1, 2, 3, 3, Decimal("3.5"), 4, 5, 7, 8)),
                felt=None if self._yes(0.3) else Felt.HEAVIER if self._yes(worse) else Felt.NORMAL,
                performance=None
                if self._yes(0.3)
                else Performance.WORSE
                if self._yes(worse)
                else Performance.BETTER,
                strength=self._yes(0.3),
                hard=self._yes(0.05),
                planned_easy=self._yes(0.3),
            )
            for n in range(count)
        ]

    def _surroundings(self) -> Surroundings:
        def some_day() -> date:
            return self.first + timedelta(days=self.chance.randrange(-10, self.length + 20))

        weeks = []
        for _ in range(self.chance.choice((0, 1, 1 + self.length // 28))):
            start = some_day()
            weeks.append(RecoveryWeek(start, start + timedelta(days=self.chance.choice((6, 6, 6, 3, 13)))))
        measures = ("resting_heart_rate", "fatigue", "hrv_rmssd", "sleep_quality", "motivation")
        gone = self.chance.choice(((), (), ("polar", "gone", "garmin")))
        return Surroundings(
            discussed=tuple(sorted(some_day() for _ in range(self.chance.choice((0, 0, 1, 3))))),
            source_orders=tuple(SourceOrder(measure, gone) for measure in BY_KEY),
            confirmed=tuple(self.chance.sample(self.wild, len(self.wild) // 3)),
            recovery_weeks=tuple(sorted(weeks, key=lambda week: week.first)),
            exclusions=tuple(
                Exclusion(some_day(), self.chance.choice(measures))
                for _ in range(self.chance.choice((0, 0, 5)))
            ),
            restarts=tuple(
                BaselineRestart(some_day(), self.chance.choice(measures))
                for _ in range(self.chance.choice((0, 0, 2)))
            ),
        )


def journal(seed: int, days: int) -> tuple[dict[date, DayRecord], Surroundings]:
    """Return the journal of a seed."""
    return Writer(seed, days).journal()
