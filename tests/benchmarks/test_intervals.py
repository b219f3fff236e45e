"""Confidence intervals of shares and of figures over people."""

from __future__ import annotations

from statistics import median

import pytest

from tests.benchmarks.intervals import Estimate, bootstrap, mean, shown, wilson


def test_the_interval_of_a_share_is_wilsons() -> None:
    # Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: 81/263, 15/148, 0/20, 1/29
    for found, total, low, high in (
        (81, 263, 25.53, 36.62),
        (15, 148, 6.24, 16.05),
        (0, 20, 0, 16.11),
        (1, 29, 0.61, 17.18),
    ):
        share = wilson(found, total)
        assert share is not None
        assert (share.low, share.high) == pytest.approx((low, high), abs=0.01)
        assert share.value == pytest.approx(100 * found / total)


def test_a_share_of_all_reaches_one_hundred_and_of_nobody_is_unknown() -> None:
    every = wilson(200, 200)
    assert every is not None
    assert every.text(1, " %") == "100.0 % (98.1 to 100.0)"
    assert wilson(0, 0) is None


def test_a_bootstrap_of_many_equal_halves_is_as_wide_as_theory_says() -> None:
    drawn = bootstrap([0, 1] * 200, mean)
    assert drawn is not None
    # standard error of a mean of 400 zeros and ones: 0.025
    assert (drawn.low, drawn.value, drawn.high) == pytest.approx((0.451, 0.5, 0.549), abs=0.006)


def test_a_bootstrap_is_repeatable_and_has_no_width_without_differences() -> None:
    days = [3, 9, 4, 7, 30]
    assert bootstrap(days, median) == bootstrap(days, median)
    assert bootstrap([6.0] * 9, mean) == Estimate(6, 6, 6)


def test_a_bootstrap_leaves_out_undefined_draws_and_is_unknown_without_units() -> None:
    def ratio(pairs: list[tuple[int, int]]) -> float | None:
        below = sum(pair[1] for pair in pairs)
        return sum(pair[0] for pair in pairs) / below if below else None

    drawn = bootstrap([(1, 0), (1, 1)], lambda pairs: ratio(list(pairs)))
    assert drawn == Estimate(2, 1, 2)
    assert bootstrap([], mean) is None
    assert bootstrap([(1, 0)], lambda pairs: ratio(list(pairs))) is None


def test_an_estimate_that_is_not_there_is_a_dash() -> None:
    assert shown(None, 1) == "-"
    assert shown(Estimate(5.84, 5.31, 6.26), 1, " d") == "5.8 d (5.3 to 6.3)"
