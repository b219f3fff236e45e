"""Baselines: per measure and source, learning, ready and stale."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import BaselineRestart, Exclusion, Surroundings
from herstel_gui.domain.signals.baselines import BaselineState
from herstel_gui.domain.signals.limits import Limits
from tests.domain.signals.builders import HEALTHY, day, days, from_source, history, merged


def test_a_ready_pulse_baseline_has_a_band_and_a_limit() -> None:
    signals = history(days((0, 66, HEALTHY)))
    baseline = signals.baseline("resting_heart_rate", day(66))
    assert baseline is not None
    assert (baseline.state, baseline.value, baseline.n) == (BaselineState.READY, 50, 60)
    assert (baseline.first, baseline.last) == (day(0), day(59))
    assert (baseline.normal_low, baseline.normal_high, baseline.warning) == (45, Fraction(105, 2), 54)
    moved = history(days((0, 66, HEALTHY)), None, Limits({"RHR_PCT.percent": 10})).baseline(
        "resting_heart_rate", day(66)
    )
    assert moved is not None
    assert moved.warning == 55


def test_items_have_a_median_and_a_threshold() -> None:
    signals = history(days((0, 66, {"fatigue": 2}), (30, 59, {"fatigue": 3})))
    baseline = signals.baseline("fatigue", day(66))
    assert baseline is not None
    assert (baseline.value, baseline.threshold) == (Fraction(5, 2), Fraction(9, 2))


def test_sleep_and_hrv_have_the_bounds_of_the_article() -> None:
    signals = history(days((0, 66, {"sleep_h": 7.25, "hrv": 72})))
    sleep, hrv = signals.baseline("sleep_duration", day(66)), signals.baseline("hrv_rmssd", day(66))
    assert sleep is not None
    assert hrv is not None
    assert (sleep.value, sleep.normal_low, sleep.normal_high, sleep.warning) == (435, 420, 540, 360)
    assert (hrv.value, hrv.normal_low, hrv.warning) == (72, 70, 50)


@pytest.mark.parametrize(("last", "state"), [(19, BaselineState.LEARNING), (20, BaselineState.READY)])
def test_learning_ends_with_the_fourteenth_morning_of_a_week_old(last: int, state: BaselineState) -> None:
    baseline = history(days((0, last, HEALTHY))).baseline("resting_heart_rate", day(last))
    assert baseline is not None
    assert baseline.state is state
    assert baseline.ready is (state is BaselineState.READY)
    assert (baseline.n, baseline.value) == ((13, None) if last == 19 else (14, 50))


@pytest.mark.parametrize(("silent", "state"), [(28, BaselineState.READY), (29, BaselineState.STALE)])
def test_an_old_baseline_is_stale(silent: int, state: BaselineState) -> None:
    baseline = history(days((0, 60, HEALTHY))).baseline("resting_heart_rate", day(60 + silent))
    assert baseline is not None
    assert baseline.state is state


def test_a_measure_without_recent_values_has_no_baseline() -> None:
    signals = history(days((0, 20, HEALTHY)))
    assert signals.baseline("resting_heart_rate", day(86)) is not None
    assert signals.baseline("resting_heart_rate", day(87)) is None
    assert signals.baseline("hrv_sdnn", day(20)) is None
    assert signals.baseline("bed_time", day(20)) is None
    assert signals.baseline("nonsense", day(20)) is None
    assert history({}).baseline("fatigue", day(0)) is None


def test_each_source_has_its_own_baseline() -> None:
    typed = from_source("resting_heart_rate", "typed", dict.fromkeys(range(30), 50))
    watch = from_source("resting_heart_rate", "garmin", dict.fromkeys(range(60), 57))
    signals = history(merged(watch, typed))
    first, later = (signals.baseline("resting_heart_rate", day(n)) for n in (29, 59))
    assert first is not None
    assert later is not None
    assert (first.source, first.value) == ("typed", 50)
    assert (later.source, later.value) == ("garmin", 57)


def test_ill_and_excluded_mornings_and_what_was_before_a_restart_are_left_out() -> None:
    journal = days(
        (0, 66, HEALTHY), (0, 9, {"rhr": 90, "ill": True}), (10, 14, {"rhr": 70}), (15, 19, {"rhr": 60})
    )
    around = Surroundings(
        exclusions=tuple(Exclusion(day(n), "resting_heart_rate") for n in range(10, 15)),
        restarts=(BaselineRestart(day(20), "resting_heart_rate", "nieuwe medicijnen"),),
    )
    signals = history(journal, around)
    before, after = (signals.baseline("resting_heart_rate", day(n)) for n in (19, 66))
    assert before is not None
    assert after is not None
    assert before.n == 0
    assert (after.n, after.value, after.first) == (40, 50, day(20))
    untouched = signals.baseline("fatigue", day(66))
    assert untouched is not None
    assert untouched.n == 50


def test_excluding_either_end_of_a_night_excludes_the_night() -> None:
    journal = days((0, 66, {"sleep_h": 7}))
    around = Surroundings(exclusions=(Exclusion(day(3), "bed_time"),))
    baseline = history(journal, around).baseline("sleep_duration", day(66))
    assert baseline is not None
    assert baseline.n == 59


def test_the_baselines_of_a_span_are_those_of_its_days() -> None:
    signals = history(days((0, 40, {**HEALTHY, "hrv": 61})))
    span = DaySpan(day(-3), day(140))
    for measure in ("resting_heart_rate", "fatigue", "hrv_rmssd", "sleep_duration", "wake_time"):
        assert list(signals.baselines(measure, span)) == [signals.baseline(measure, each) for each in span]


def test_weight_is_a_mean_and_stress_a_median() -> None:
    weight = from_source("body_weight", "typed", {n: Decimal("70.5") + n % 2 for n in range(60)})
    stress = from_source("stress", "typed", {n: 1 if n % 3 else 7 for n in range(60)})
    signals = history(merged(weight, stress))
    mean, median = signals.baseline("body_weight", day(66)), signals.baseline("stress", day(66))
    assert mean is not None
    assert median is not None
    assert (mean.value, median.value, median.threshold) == (71, 1, None)


def test_the_median_of_an_even_number_lies_between_the_two_middle_answers() -> None:
    answers = [1] * 6 + [2, 5] + [7] * 6
    signals = history(from_source("fatigue", "typed", dict(enumerate(answers))))
    baseline = signals.baseline("fatigue", day(20))
    assert baseline is not None
    assert (baseline.value, baseline.threshold) == (Fraction(7, 2), Fraction(11, 2))


def test_a_source_has_its_own_baseline_whether_it_counts_or_not() -> None:
    journal = merged(
        days((0, 66, HEALTHY)), from_source("resting_heart_rate", "garmin", dict.fromkeys(range(67), 45))
    )
    typed, watch, other = (
        history(journal).baseline("resting_heart_rate", day(66), source)
        for source in ("typed", "garmin", "polar")
    )
    assert typed is not None
    assert watch is not None
    assert (typed.source, typed.value, watch.source, watch.value) == ("typed", 50, "garmin", 45)
    assert other is None
