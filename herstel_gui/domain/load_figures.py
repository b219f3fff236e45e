"""Complementary figures, shown beside the signals without any alarm (B.2, B.3, B.5, B.9 of the design).

Each docstring gives formula, unit and source. An unknown day makes a figure unknown and never counts as zero.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan, Week
from herstel_gui.domain.day import DayRecord
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.series import Series
from herstel_gui.domain.statistics import fraction, mean, population_variance, root, sample_variance
from herstel_gui.domain.training_sessions import day_load

# -- load ------------------------------------------------------------------------------------------


def loads(days: Mapping[date, DayRecord], span: DaySpan) -> Series:
    """Return the load of each day in arbitrary units: RPE times minutes, summed (Foster 2001).

    A recorded rest day is 0; a day without sessions or with an incomplete session is None.
    """
    values = (day_load(days[day].kind, days[day].sessions) if day in days else None for day in span)
    return Series(span.first, tuple(values))


@dataclass(frozen=True, slots=True)
class Foster:
    """Weekly load, monotony and strain; None when unknown. ``even`` is True when all days were equal.

    With equal days the SD is 0 and monotony is "niet te berekenen", never 0 and never infinite.
    """

    weekly: Number | None
    monotony: float | None
    strain: float | None
    even: bool = False


def foster(week: Sequence[Number | None]) -> Foster:
    """Return weekly load, monotony and strain of seven daily totals.

    weekly = sum; monotony = mean / population SD; strain = weekly × monotony (Foster 1998, 2001). Published
    tables differ in the kind of SD and in the definition of a day; this reading is Herstel's own [K], vector
    V64.
    """
    known = [value for value in week if value is not None]
    if len(known) < len(week) or not known:
        return Foster(None, None, None)
    weekly = tidy(sum(map(Decimal, known), Decimal(0)))
    spread = root(population_variance(known))
    middle = mean(known)
    if not spread or middle is None:
        return Foster(weekly, None, None, even=True)
    monotony = float(middle) / spread
    return Foster(weekly, monotony, float(weekly) * monotony)


USUAL_WEEKS: Final = 4


def usual_week_load(days: Mapping[date, DayRecord], week: Week) -> Fraction | None:
    """Return the mean load of the four weeks before, of those that are wholly known; None when none is."""
    sums: list[Number] = []
    for back in range(1, USUAL_WEEKS + 1):
        known = [v for v in loads(days, (week + -back).span).values if v is not None]
        if len(known) == len((week + -back).span):
            sums.append(tidy(sum(map(Decimal, known), Decimal(0))))
    return mean(sums)


# -- feelings --------------------------------------------------------------------------------------

HOOPER_ITEMS: Final = ("sleep_quality", "fatigue", "stress", "muscle_soreness")


def hooper(record: DayRecord) -> int | None:
    """Return the Hooper index: the sum of sleep, fatigue, stress and soreness, 4 (good) to 28 (bad).

    Hooper & Mackinnon 1995. None unless all four were answered; there is no validated limit.
    """
    answers = [record.effective(item) for item in HOOPER_ITEMS]
    given = [int(answer.value) for answer in answers if answer is not None]
    return sum(given) if len(given) == len(HOOPER_ITEMS) else None


# -- HRV -------------------------------------------------------------------------------------------

WEEK_LEAST: Final = 4
BAND_LEAST: Final = 14
BAND_SD: Final = 0.5


@dataclass(frozen=True, slots=True)
class HrvBand:
    """The week of ln rMSSD against the person's own range; logarithms of ms, ``variation`` in percent.

    ``week`` and ``variation`` are None below four values in seven days, ``low`` and ``high`` below fourteen
    in the baseline. A week outside the band is not good or bad by itself (Le Meur 2013): shown, not counted.
    """

    week: float | None
    variation: float | None
    low: float | None
    high: float | None

    @property
    def low_ms(self) -> float | None:
        """The lower edge in milliseconds."""
        return None if self.low is None else math.exp(self.low)

    @property
    def high_ms(self) -> float | None:
        """The upper edge in milliseconds."""
        return None if self.high is None else math.exp(self.high)

    @property
    def week_ms(self) -> float | None:
        """The week as a geometric mean in milliseconds."""
        return None if self.week is None else math.exp(self.week)


def hrv_band(week: Iterable[Number | None], usual: Iterable[Number | None]) -> HrvBand:
    """Return the seven-day mean of ln rMSSD, its CV, and the person's band: mean ± 0.5 SD of the baseline.

    CV = 100 × SD / mean of the logarithms of seven days; both SDs are sample SDs (Plews 2012, 2014).
    """
    return band_of_logs(logs_of(week), logs_of(usual))


def logs_of(values: Iterable[Number | None]) -> list[float | None]:
    """Return the natural logarithms; None for unknown values and for values of zero or less."""
    return [math.log(value) if value is not None and value > 0 else None for value in values]


def band_of_logs(week: Iterable[float | None], usual: Iterable[float | None]) -> HrvBand:
    """Return the same as ``hrv_band`` for values that are already logarithms."""
    middle, spread = _mean_sd(week, WEEK_LEAST)
    variation = None if middle is None or spread is None or not middle else 100 * spread / middle
    centre, width = _mean_sd(usual, BAND_LEAST)
    if centre is None or width is None:
        return HrvBand(middle, variation, None, None)
    return HrvBand(middle, variation, centre - BAND_SD * width, centre + BAND_SD * width)


def _mean_sd(values: Iterable[float | None], least: int) -> tuple[float | None, float | None]:
    logs = [value for value in values if value is not None]
    if len(logs) < least:
        return None, None
    middle = math.fsum(logs) / len(logs)
    return middle, math.sqrt(math.fsum([(x - middle) ** 2 for x in logs]) / (len(logs) - 1))


# -- sleep -----------------------------------------------------------------------------------------

SLEEP_NEED: Final = 420
DEBT_LEAST: Final = 5


def sleep_debt(nights: Sequence[Number | None], need: Number = SLEEP_NEED) -> Number | None:
    """Return the minutes of sleep missing over seven nights: the sum of each night's shortfall (B.9).

    The shortfall of a night is ``need`` minus its length, and 0 for longer nights: longer nights compensate
    nothing. None below five known nights. ``need`` is in minutes: the lower edge of the personal band.
    """
    known = [night for night in nights if night is not None]
    if len(known) < DEBT_LEAST:
        return None
    return tidy(sum((max(Decimal(0), Decimal(need) - night) for night in known), Decimal(0)))


REGULAR_LEAST: Final = 7


def mid_sleep(day: date, bed: Reading, wake: Reading, zone: tzinfo) -> Fraction | None:
    """Return the middle of the night in minutes after midnight of the wake day, in the journal's time zone.

    Negative before midnight. None for a night slept in another zone: travel interrupts the series (B.9).
    """
    bed_day = day - ONE_DAY if bed.value >= wake.value else day
    moments = [_moment(d, reading, zone) for d, reading in ((bed_day, bed), (day, wake))]
    if any(moment.astimezone(zone).utcoffset() != moment.utcoffset() for moment in moments):
        return None
    asleep, awake = (moment.astimezone(UTC) for moment in moments)
    if awake < asleep:
        return None
    middle = (asleep + (awake - asleep) / 2).astimezone(zone).replace(tzinfo=None)
    return Fraction((middle - datetime.combine(day, datetime.min.time())) // timedelta(seconds=1), 60)


def _moment(day: date, clock: Reading, zone: tzinfo) -> datetime:
    hour, minute = divmod(int(clock.value), 60)
    tz = zone if clock.offset is None else timezone(timedelta(minutes=clock.offset))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=tz)


def regularity(middles: Sequence[Fraction | None]) -> float | None:
    """Return the sample SD of mid-sleep in minutes over at least seven (better fourteen) nights (B.9)."""
    known = [middle for middle in middles if middle is not None]
    return root(sample_variance(known)) if len(known) >= REGULAR_LEAST else None


# -- calculators -----------------------------------------------------------------------------------

ML_PER_KG: Final = 1500
FIRST_ML: Final = 800
NEXT_ML: Final = 200
EVERY_MINUTES: Final = 15
CHECK_ML: Final = 3000
CHECK_SHARE: Final = Fraction(3, 100)


@dataclass(frozen=True, slots=True)
class Rehydration:
    """How much to drink after a training: pairs of minutes and millilitres.

    ``check_scale``: above three litres or 3 % of body mass the scale is asked about instead (A73).
    """

    total_ml: int
    schedule: tuple[tuple[int, int], ...]
    check_scale: bool = False


def rehydrate(loss_kg: Number, body_kg: Number | None = None) -> Rehydration:
    """Return 150 % of the lost weight: 800 ml at once, then 200 ml every 15 minutes (document 004)."""
    total = max(0, int((Decimal(loss_kg) * ML_PER_KG).quantize(Decimal(1), ROUND_HALF_UP)))
    portions: list[tuple[int, int]] = []
    left, minute, portion = total, 0, FIRST_ML
    while left > 0:
        portions.append((minute, min(portion, left)))
        left -= portion
        minute, portion = minute + EVERY_MINUTES, NEXT_ML
    too_much = total > CHECK_ML or (
        body_kg is not None and fraction(loss_kg) > CHECK_SHARE * fraction(body_kg)
    )
    return Rehydration(total, () if too_much else tuple(portions), too_much)


TQR_POINTS: Final[dict[str, int]] = {
    "ontbijt": 1, "lunch": 2, "avondeten": 2, "tussendoor": 1, "koolhydraten_na": 2, "drinken_dag": 1,
    "drinken_training": 1, "nacht_goed": 3, "dutje": 1, "ontspanning_na": 2, "ontspannen_dag": 1,
    "cooling_down": 2, "rekken": 1,
}  # fmt: skip
"""Points of the recovery actions, 20 together (Kenttä & Hassmén 1998; the split is second-hand, B.6)."""


@dataclass(frozen=True, slots=True)
class RecoveryActions:
    """At least ``points`` of 20, with so many actions unanswered."""

    points: int
    unanswered: int


def recovery_actions(answers: Mapping[str, bool | None]) -> RecoveryActions:
    """Return the TQR action points of a day; an unanswered action is unknown, not undone (B.6)."""
    given = {action: answers.get(action) for action in TQR_POINTS}
    points = sum(TQR_POINTS[action] for action, done in given.items() if done)
    return RecoveryActions(points, sum(done is None for done in given.values()))
