"""Values and usual values exactly at a limit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.signal import Evidence
from herstel_gui.domain.week.limit_words import past_limit, warning_text

if TYPE_CHECKING:
    from herstel_gui.domain.measure import Number

EVIDENCE = Evidence(baseline=50, threshold=5)


@pytest.mark.parametrize(
    ("key", "within", "past"),
    [
        ("sleep_duration", 360, 359),
        ("resting_heart_rate", 54, Decimal("54.1")),
        ("hrv_rmssd", 50, Decimal("49.9")),
        ("fatigue", 4, 5),
    ],
)
def test_a_value_equal_to_a_limit_is_not_past_it_but_an_answer_is(
    key: str, within: Number, past: Number
) -> None:
    assert not past_limit(BY_KEY[key], within, EVIDENCE, DEFAULT_LIMITS)
    assert past_limit(BY_KEY[key], past, EVIDENCE, DEFAULT_LIMITS)


def test_an_answer_without_a_threshold_is_judged_by_the_provisional_one() -> None:
    assert not past_limit(BY_KEY["mood"], 4, Evidence(), DEFAULT_LIMITS)
    assert past_limit(BY_KEY["mood"], 5, Evidence(), DEFAULT_LIMITS)


def test_the_hrv_limit_does_not_count_below_an_own_usual_value_of_fifty() -> None:
    texts = [str(warning_text(BY_KEY["hrv_rmssd"], usual, None, DEFAULT_LIMITS)) for usual in (49, 50, None)]
    assert texts == ["< 50, telt niet bij jou", "gem. 7 d < 50", "gem. 7 d < 50"]


@pytest.mark.parametrize(
    "key", ["resting_heart_rate", "sitting_heart_rate", "sleeping_heart_rate", "hrv_rmssd"]
)
def test_a_measure_that_is_left_out_has_no_limit(key: str) -> None:
    left_out = Limits({"pulse_off": True, "hrv_off": True})
    assert str(warning_text(BY_KEY[key], 60, None, left_out)) == "telt niet mee"
    assert str(warning_text(BY_KEY[key], 60, None, DEFAULT_LIMITS)) != "telt niet mee"
    assert str(warning_text(BY_KEY["sleep_duration"], 480, None, left_out)) == "< 6 u, 3 nachten"
