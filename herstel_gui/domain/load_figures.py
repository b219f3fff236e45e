"""Complementary figures, shown beside the signals without any alarm.

Each docstring gives formula, unit and source. An unknown day makes a figure unknown and never counts as zero.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.statistics import mean, population_variance, root, sample_variance
from herstel_gui.domain.training_sessions import day_load

# -- load ------------------------------------------------------------------------------------------


def loads(days: Mapping[date, DayRecord], span: DaySpan) -> tuple[Number | None, ...]:
    """Return the load of each day in arbitrary units: RPE times minutes, summed (Foster 2001).

    A recorded rest day is 0; a day without sessions or with an incomplete session is None.
    """
    return tuple(day_load(days[day].kind, days[day].sessions) if day in days else None for day in span)


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
    tables differ in the kind of SD and in the definition of a day; this reading is Herstel's own choice.
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


# -- feelings --------------------------------------------------------------------------------------

HOOPER_ITEMS: Final = ("sleep_quality", "fatigue", "stress", "muscle_soreness")


def hooper(answers: Sequence[Number | None]) -> int | None:
    """Return the Hooper index: the sum of sleep, fatigue, stress and soreness, 4 (good) to 28 (bad).

    Hooper & Mackinnon 1995. None unless all four were answered; there is no validated limit. ``answers`` are
    those to ``HOOPER_ITEMS``, in that order.
    """
    given = [int(answer) for answer in answers if answer is not None]
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
    """Return the minutes of sleep missing over seven nights: the sum of each night's shortfall.

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

    Negative before midnight. None for a night slept in another zone: travel interrupts the series.
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
    """Return the sample SD of mid-sleep in minutes over at least seven (better fourteen) nights."""
    known = [middle for middle in middles if middle is not None]
    return root(sample_variance(known)) if len(known) >= REGULAR_LEAST else None
