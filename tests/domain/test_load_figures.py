"""Figures that are shown beside the signals, without influence on a level."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import pstdev, stdev
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.load_figures import (
    foster,
    hooper,
    hrv_band,
    loads,
    mid_sleep,
    regularity,
    sleep_debt,
)
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.domain.signals.vectors import vectors

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAY = date(2026, 3, 10)
EXAMPLES: dict[str, Any] = {vector["id"]: vector for vector in vectors()}


# -- worked examples of vectors.yaml ---------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES["V64"]["foster"], ids=str)
def test_foster_figures_of_the_worked_examples(example: dict[str, Any]) -> None:
    got = foster(example["loads"])
    assert got.weekly == example.get("weekly")
    assert (None if got.monotony is None else round(got.monotony, 2)) == example.get("monotony")
    assert (None if got.strain is None else round(got.strain)) == example.get("strain")
    assert got.even is ("weekly" in example and "monotony" not in example)


# -- load ------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 2000), min_size=7, max_size=7).filter(lambda week: len(set(week)) > 1))
def test_monotony_uses_the_population_spread(week: list[int]) -> None:
    got = foster(week)
    assert got.monotony == pytest.approx(sum(week) / 7 / pstdev(week))
    assert got.strain == pytest.approx(sum(week) * (got.monotony or 0))


def test_the_load_of_a_rest_day_is_zero_and_of_an_empty_day_unknown() -> None:
    session = Session("a", DAY, minutes=90, session_rpe=7)
    days = {
        DAY: DayRecord(
            DAY, sessions=(session, replace(session, id="b", session_rpe=Decimal("2.5"), minutes=20))
        ),
        DAY + timedelta(days=1): DayRecord(DAY + timedelta(days=1), kind=DayKind.REST),
        DAY + timedelta(days=3): DayRecord(DAY + timedelta(days=3), kind=DayKind.TRAINING),
    }
    assert loads(days, DaySpan.ending(DAY + timedelta(days=3), 4)) == (680, 0, None, None)


# -- feelings and HRV ------------------------------------------------------------------------------


def test_the_hooper_index_needs_all_four_answers() -> None:
    assert hooper((2, 3, 4, 5)) == 14
    assert hooper((None, 3, 4, 5)) is None


def test_the_band_is_half_a_spread_around_the_mean_of_logarithms() -> None:
    week, usual = [60, 70, None, 50, 55, None, None], [40 + n for n in range(14)]
    band = hrv_band(week, usual)
    logs, base = [math.log(v) for v in week if v], [math.log(v) for v in usual]
    middle = sum(logs) / 4
    assert band.week == pytest.approx(middle)
    assert band.variation == pytest.approx(100 * stdev(logs) / middle)
    assert band.low == pytest.approx(sum(base) / 14 - stdev(base) / 2)
    assert band.high == pytest.approx(sum(base) / 14 + stdev(base) / 2)
    assert band.high_ms == pytest.approx(math.exp(band.high or 0))


def test_too_few_values_have_no_week_and_no_band() -> None:
    band = hrv_band([60, 70, 50], range(40, 53))
    assert (band.week, band.variation, band.low, band.high, band.low_ms) == (None,) * 5
    assert hrv_band([60, 0, 60, -5, 60, 60], []).week == pytest.approx(math.log(60))


# -- sleep -----------------------------------------------------------------------------------------


def test_sleep_debt_adds_shortfalls_without_compensation_by_long_nights() -> None:
    assert sleep_debt([400, 500, 420, 300, 419, None, None]) == 141
    assert sleep_debt([400, 500, 420, 300, None, None, None]) is None
    assert sleep_debt([450] * 7, need=480) == 210


def clocks(bed: int, wake: int, offset: int | None = None) -> tuple[Reading, Reading]:
    return Reading(DAY, "bed_time", bed, offset=offset), Reading(DAY, "wake_time", wake, offset=offset)


@pytest.mark.parametrize(
    ("day", "bed", "wake", "offset", "middle"),
    [
        (DAY, 23 * 60, 7 * 60, None, 180),
        (DAY, 60, 6 * 60 + 1, None, Fraction(421, 2)),
        (DAY, 20 * 60, 2 * 60, None, -60),
        (DAY, 23 * 60, 7 * 60, 60, 180),
        (DAY, 23 * 60, 7 * 60, 120, None),
        (date(2026, 3, 29), 23 * 60, 7 * 60, None, 210),
        (date(2026, 3, 29), 23 * 60, 7 * 60, 60, None),
        (DAY, 23 * 60, 23 * 60, None, 660),
        # 2:30 does not exist on this day and is the same moment as 3:30
        (date(2026, 3, 29), 150, 210, None, 210),
    ],
)
def test_the_middle_of_a_night(
    day: date, bed: int, wake: int, offset: int | None, middle: Fraction | int | None
) -> None:
    assert mid_sleep(day, *clocks(bed, wake, offset), AMSTERDAM) == middle


def test_regularity_is_the_spread_of_the_middles() -> None:
    middles = [Fraction(n) for n in (180, 200, 160, 190, 170, 180, 210)]
    assert regularity([*middles, None]) == pytest.approx(stdev([float(m) for m in middles]))
    assert regularity(middles[1:]) is None
