"""One value or None per calendar day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import DayRecord
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.series import UNIT, RunningSums, Series, from_millionths, millionths
from herstel_gui.domain.statistics import mean, root, sample_variance

FIRST = date(2026, 1, 1)
VALUES = st.lists(st.none() | st.integers(-50, 500) | st.decimals("-5", "90", places=3), max_size=60)


def test_the_readings_that_count_become_a_series() -> None:
    days = {
        FIRST: DayRecord(FIRST, (Reading(FIRST, "mood", 3, "garmin"), Reading(FIRST, "mood", 4))),
        FIRST + timedelta(days=2): DayRecord(FIRST + timedelta(days=2)),
    }
    series = Series.of(days, DaySpan.ending(FIRST + timedelta(days=2), 3), "mood")
    assert series.values == (4, None, None)
    assert len(series) == 3
    assert series.day(2) == FIRST + timedelta(days=2)


def test_outside_is_unknown() -> None:
    series = Series(FIRST, (1, None, 3))
    assert [series.at(FIRST + timedelta(days=n)) for n in (-1, 0, 1, 2, 3)] == [None, 1, None, 3, None]
    assert series.ending(FIRST + timedelta(days=3), 4) == (1, None, 3, None)
    assert series.known(FIRST + timedelta(days=3), 4) == (1, 3)


def test_millionths_are_exact() -> None:
    assert millionths(3) == 3 * UNIT
    assert millionths(Decimal("0.000001")) == 1
    assert millionths(Decimal("1e-9")) == Fraction(1, 1000)
    assert from_millionths(millionths(Decimal("54.3")) + millionths(54), 2) == Fraction(1083, 20)


@given(VALUES, st.integers(1, 9), st.integers(1, 4))
def test_the_rolling_mean_is_that_of_each_window(
    values: list[int | Decimal | None], days: int, least: int
) -> None:
    rolled = Series(FIRST, tuple(values)).rolling_mean(days, least)
    for index, shown in enumerate(rolled):
        known = [v for v in values[max(0, index + 1 - days) : index + 1] if v is not None]
        assert shown == (mean(known) if len(known) >= least else None)


@given(VALUES, st.integers(0, 60), st.integers(0, 60))
def test_running_sums_are_those_of_each_stretch(
    values: list[int | Decimal | None], one: int, other: int
) -> None:
    low, high = sorted((min(one, len(values)), min(other, len(values))))
    sums = RunningSums([None if v is None else millionths(v) for v in values])
    known = [Fraction(v) for v in values[low:high] if v is not None]
    assert sums.total(low, high) == sum(known) * UNIT
    assert sums.count(low, high) == len(known)
    assert sums.sample_variance(low, high) == sample_variance(known)
    assert sums.sample_spread(low, high) == root(sample_variance(known))
