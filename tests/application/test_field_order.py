"""Moving a field of the day page within its card."""

from __future__ import annotations

import pytest

from herstel_gui.application.field_order import moved

NIGHT = ("bed_time", "wake_time", "sleep_duration")
KEYS = ("resting_heart_rate", "body_weight", *NIGHT, "nap_duration", "mood", "fatigue")


@pytest.mark.parametrize(
    ("key", "by", "expected"),
    [("body_weight", -1, ("body_weight", "resting_heart_rate", *KEYS[2:])),
     ("mood", 1, (*KEYS[:6], "fatigue", "mood")),
     ("wake_time", 1, (*KEYS[:2], KEYS[5], *NIGHT, *KEYS[6:])),
     ("nap_duration", -1, (*KEYS[:2], KEYS[5], *NIGHT, *KEYS[6:])),
     ("resting_heart_rate", -1, KEYS), ("body_weight", 1, KEYS), ("bed_time", -1, KEYS),
     ("fatigue", 1, KEYS)],
)  # fmt: skip
def test_a_field_moves_among_those_of_its_card(key: str, by: int, expected: tuple[str, ...]) -> None:
    assert moved(KEYS, key, by) == expected
