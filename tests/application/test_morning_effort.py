"""The estimated seconds of a morning, and what a choice of measures lacks."""

from __future__ import annotations

import pytest

from herstel_gui.application.morning_effort import choices, missing, seconds_of
from herstel_gui.domain.measures import MEASURES, NIGHT_KEYS, SHORT_SET


def test_every_typed_measure_is_in_one_row() -> None:
    keys = [key for row in choices() for key in row.keys]
    assert sorted(keys) == sorted(each.key for each in MEASURES if each.typed and not each.retired)


def test_the_night_is_one_row() -> None:
    assert [row.keys for row in choices() if set(row.keys) & set(NIGHT_KEYS)] == [NIGHT_KEYS]


def test_measures_that_are_not_offered_are_left_out() -> None:
    assert all("body_weight" not in row.keys for row in choices(lambda key: key != "body_weight"))


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        ((), 0),
        (("mood",), 1.63),
        (("resting_heart_rate",), 2.19),
        (("bed_time",), 5.22),
        (NIGHT_KEYS, 5.22),
        (("resting_heart_rate", "mood", "fatigue"), 5.45),
    ],
)
def test_seconds_follow_from_keys_and_decisions(asked: tuple[str, ...], seconds: float) -> None:
    assert seconds_of(asked) == pytest.approx(seconds)


def test_the_short_set_takes_less_than_twenty_seconds_and_lacks_nothing() -> None:
    assert seconds_of(SHORT_SET) < 20
    assert not missing(SHORT_SET)


def test_what_is_missing_is_named() -> None:
    assert missing(()) == missing(("body_weight",))
    nothing = missing(())
    assert (nothing.fatigue, nothing.mind, nothing.heart_and_sleep) == (True, True, True)
    without_mind = missing(("fatigue", "resting_heart_rate", "muscle_soreness"))
    assert (without_mind.fatigue, without_mind.mind, without_mind.heart_and_sleep) == (False, True, False)
