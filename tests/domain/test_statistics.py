"""Exact statistics."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import mean as plain_mean
from statistics import median as plain_median
from statistics import pvariance, variance

from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.statistics import (
    decimal,
    mean,
    median,
    population_variance,
    root,
    sample_variance,
    tidy_fraction,
)

FRACTIONS = st.lists(
    st.fractions(min_value=-1000, max_value=1000, max_denominator=1000), min_size=2, max_size=30
)


@given(FRACTIONS)
def test_the_figures_are_those_of_the_standard_library(values: list[Fraction]) -> None:
    assert mean(values) == plain_mean(values)
    assert median(values) == plain_median(values)
    assert population_variance(values) == pvariance(values)
    assert sample_variance(values) == variance(values)


def test_statistics_of_no_values_are_none() -> None:
    assert mean([]) is None
    assert median([]) is None
    assert population_variance([]) is None
    assert sample_variance([3]) is None
    assert root(None) is None


def test_kinds_of_numbers_mix_without_loss() -> None:
    assert mean([1, Decimal("0.1"), Fraction(1, 3)]) == Fraction(43, 90)
    assert median([2, Decimal("2.5")]) == Fraction(9, 4)
    assert root(Fraction(9, 4)) == 1.5


def test_whole_numbers_are_shown_as_int() -> None:
    assert decimal(Fraction(9, 2)) == Decimal("4.5")
    assert isinstance(decimal(Fraction(8, 2)), int)
    assert decimal(Decimal("1.25")) == Decimal("1.25")
    assert isinstance(tidy_fraction(Fraction(6, 3)), int)
    assert tidy_fraction(Fraction(1, 3)) == Fraction(1, 3)
