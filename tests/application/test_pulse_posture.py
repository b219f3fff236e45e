from __future__ import annotations

import pytest

from herstel_gui.application.pulse_posture import Posture, asked_in, taken_pulse


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ([], "resting_heart_rate"),
        (["mood"], "resting_heart_rate"),
        (["mood", "sitting_heart_rate"], "sitting_heart_rate"),
        (["sitting_heart_rate", "resting_heart_rate"], "resting_heart_rate"),
    ],
)
def test_the_pulse_that_is_taken_follows_from_the_asked_measures(asked: list[str], key: str) -> None:
    assert taken_pulse(asked).key == key


def test_a_posture_replaces_the_pulse_of_the_other_one_and_keeps_the_other_fields() -> None:
    asked = ("resting_heart_rate", "mood", "fatigue", "of a later version")
    sitting = asked_in(Posture.SITTING, asked)
    assert sitting == ("sitting_heart_rate", "mood", "fatigue", "of a later version")
    assert asked_in(Posture.LYING, sitting) == asked
    assert asked_in(Posture.LYING, asked) == asked
