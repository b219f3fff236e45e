"""The order of measures: as declared, and as a person chose it for the form."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.measures import BY_KEY, DECLARED, MEASURES, in_order_of
from tests.tries import tries

KEYS = st.lists(st.sampled_from([measure.key for measure in MEASURES]), unique=True)


def test_a_form_has_the_chosen_order_on_each_card_and_tables_the_declared_one() -> None:
    chosen = ("fatigue", "mood", "body_weight", "resting_heart_rate")
    assert DECLARED.on_form(chosen) == ("body_weight", "resting_heart_rate", "fatigue", "mood")
    assert DECLARED.asked(chosen) == ("resting_heart_rate", "body_weight", "mood", "fatigue")


def test_a_field_that_is_added_has_its_declared_place_among_the_chosen_ones() -> None:
    chosen = ("fatigue", "mood")
    assert in_order_of(chosen, {"fatigue", "mood", "motivation"}) == ("fatigue", "mood", "motivation")
    assert in_order_of(chosen, {"mood", "resting_heart_rate"}) == ("resting_heart_rate", "mood")
    night = ("bed_time", "wake_time", "sleep_duration")
    assert in_order_of(("sleep_quality", "sleep_duration"), {"sleep_quality", *night}) == (
        "sleep_quality",
        *night,
    )
    assert in_order_of(("sleep_quality", "bed_time"), {"sleep_quality", *night}) == ("sleep_quality", *night)
    assert in_order_of(("own.1", "mood"), {"own.1", "mood"}) == ("mood", "own.1")


@given(KEYS, KEYS)
@settings(max_examples=tries(100))
def test_an_order_loses_nothing_and_keeps_what_was_chosen(chosen: list[str], keys: list[str]) -> None:
    ordered = in_order_of(chosen, keys)
    assert sorted(ordered) == sorted(keys)
    assert [key for key in ordered if key in chosen] == [key for key in chosen if key in keys]
    assert in_order_of((), keys) == tuple(measure.key for measure in MEASURES if measure.key in keys)
    moments = [BY_KEY[key].moment for key in DECLARED.on_form(ordered)]
    assert len(dict.fromkeys(moments)) == sum(
        before is not after for before, after in zip([None, *moments], moments, strict=False)
    )
