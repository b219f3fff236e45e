from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import (
    ClockTime,
    Measure,
    Number,
    Scale,
    accept,
    ends,
    ends_to_show,
    plausible,
    tidy,
)
from herstel_gui.domain.measures import BY_KEY, MEASURES, RESTING_HEART_RATE, SLEEP_DURATION
from herstel_gui.domain.text import DUTCH

EVERY = pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)


@EVERY
def test_the_ends_of_the_possible_range_are_accepted_and_just_beyond_is_refused(measure: Measure) -> None:
    possible = measure.kind.possible
    assert accept(measure, possible.low) == possible.low
    assert accept(measure, possible.high) == possible.high
    for beyond in (possible.low - 1, possible.high + 1, possible.high + Decimal("0.000001")):
        with pytest.raises(RefusedValueError):
            accept(measure, beyond)


@EVERY
def test_the_plausible_range_lies_within_the_possible_range(measure: Measure) -> None:
    kind = measure.kind
    assert kind.plausible.low in kind.possible
    assert kind.plausible.high in kind.possible


@EVERY
def test_the_ends_of_the_plausible_range_are_plausible_and_just_beyond_is_not(measure: Measure) -> None:
    low, high = measure.kind.plausible.low, measure.kind.plausible.high
    assert plausible(measure, low)
    assert plausible(measure, high)
    step = Decimal("0.000001")
    assert not plausible(measure, low - step)
    assert not plausible(measure, high + step)


def test_plausible_ranges_are_those_of_the_declaration() -> None:
    ranges = {m.key: (m.kind.plausible.low, m.kind.plausible.high) for m in MEASURES}
    assert ranges["resting_heart_rate"] == ranges["sleeping_heart_rate"] == (25, 120)
    assert ranges["hrv_rmssd"] == ranges["hrv_sdnn"] == (3, 300)
    assert ranges["body_weight"] == (25, 300)
    assert ranges["sleep_duration"] == (30, 960)
    assert ranges["nap_duration"] == (0, 300)


@pytest.mark.parametrize(
    ("key", "usual", "low", "high"),
    [
        ("resting_heart_rate", 60, 39, 81),
        ("hrv_rmssd", 50, 10, 90),
        ("body_weight", 70, 63, 77),
    ],
)
def test_a_value_may_differ_from_usual_by_exactly_the_unusual_share(
    key: str, usual: int, low: int, high: int
) -> None:
    measure, step = BY_KEY[key], Decimal("0.1")
    assert plausible(measure, low, usual)
    assert plausible(measure, high, usual)
    assert not plausible(measure, low - step, usual)
    assert not plausible(measure, high + step, usual)


@EVERY
def test_scales_and_clock_times_take_whole_numbers_only(measure: Measure) -> None:
    half = Decimal("4.5")
    if isinstance(measure.kind, (Scale, ClockTime)):
        with pytest.raises(RefusedValueError, match="4,5"):
            accept(measure, half)


def test_a_refusal_names_the_measure_and_the_possible_values() -> None:
    with pytest.raises(RefusedValueError) as caught:
        accept(RESTING_HEART_RATE, 300)
    assert str(caught.value) == "Ochtendpols: 300 kan niet. Typ een getal van 20 tot en met 220."
    with pytest.raises(
        RefusedValueError, match=r"Slaap: 50:00 kan niet\. Typ een getal van 0:00 tot en met 24:00"
    ):
        accept(SLEEP_DURATION, 3000)


def test_keys_are_unique_and_no_header_names_two_measures() -> None:
    assert len(BY_KEY) == len(MEASURES)
    headers = [header for measure in MEASURES for header in measure.headers]
    assert len(headers) == len(set(headers))


@pytest.mark.parametrize(
    ("value", "usual", "likely"),
    [
        (52, None, True),
        (95, None, True),
        (95, 52, False),
        (70, 52, True),
        (24, None, False),
        (121, 120, False),
    ],
)
def test_values_are_implausible_in_general_or_for_this_person(
    value: int, usual: int | None, *, likely: bool
) -> None:
    assert plausible(RESTING_HEART_RATE, value, usual) is likely


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (Decimal("54.0"), 54),
        (Decimal("54.50"), Decimal("54.5")),
        (Decimal("31.3512674"), Decimal("31.351267")),
        (True, 1),
        (Decimal("999999999999.5"), Decimal("999999999999.5")),
        (Decimal("1000000000000.5"), 10**12),
    ],
)
def test_numbers_are_stored_exactly_and_whole_numbers_as_int(value: Number, kept: Number) -> None:
    result = tidy(value)
    assert result == kept
    assert type(result) is type(kept)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_values_that_are_no_finite_number_are_refused(text: str) -> None:
    with pytest.raises(RefusedValueError):
        accept(RESTING_HEART_RATE, Decimal(text))


@given(st.decimals(20, 220, places=6))
def test_accepting_twice_changes_nothing(value: Decimal) -> None:
    once = accept(RESTING_HEART_RATE, value)
    assert accept(RESTING_HEART_RATE, once) == once


GOOD_NAMES = {"sleep_quality", "mood", "motivation", "concentration"}


def test_no_word_of_a_scale_is_the_word_for_a_usual_value() -> None:
    words = {word for m in MEASURES if isinstance(m.kind, Scale) for word in m.kind.words}
    assert not {word for word in words if "gewoon" in word}


def test_the_words_of_a_scale_differ_from_each_other() -> None:
    for measure in MEASURES:
        if isinstance(measure.kind, Scale):
            assert len(set(measure.kind.words)) == 7, measure.key


def test_the_end_words_are_shown_where_the_name_suggests_the_opposite() -> None:
    shown = {measure.key for measure in MEASURES if ends_to_show(measure)}
    assert shown == GOOD_NAMES
    assert [DUTCH.say(text) for text in ends(BY_KEY["fatigue"]) or ()] == ["1 heel fris", "7 uitgeput, leeg"]
    assert ends(BY_KEY["resting_heart_rate"]) is None
