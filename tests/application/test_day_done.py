from __future__ import annotations

import pytest

from herstel_gui.application.day_done import still_open
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading
from tests.application.fakes import MORNING

DAY = MORNING.date()
ASKED = (
    "resting_heart_rate", "bed_time", "wake_time", "sleep_duration", "nap_duration", "mood", "fatigue",
)  # fmt: skip


@pytest.mark.parametrize(
    ("filled", "asked", "expected"),
    [
        ((), ASKED, None),
        (("resting_heart_rate", "sleep_duration", "mood"), ASKED, None),
        (("mood", "fatigue"), ASKED, ("resting_heart_rate", "sleep_duration")),
        (("mood", "fatigue", "wake_time"), ASKED, ("resting_heart_rate",)),
        (("mood", "fatigue", "sleep_duration", "resting_heart_rate"), ASKED, ()),
        (("resting_heart_rate",), ("resting_heart_rate", "body_weight"), ("body_weight",)),
        (("mood",), ("mood", "of_a_later_version"), ()),
        (("mood",), ("bed_time", "wake_time", "mood"), ("sleep_duration",)),
        (("mood", "bed_time", "wake_time"), ("sleep_duration", "mood"), ()),
        (("mood", "sleep_duration"), ("bed_time", "wake_time", "mood"), ()),
        (("wake_time",), ("sleep_duration", "body_weight"), ("body_weight",)),
        ((), (), None),
    ],
)
def test_a_day_is_done_when_the_feelings_are_answered(
    filled: tuple[str, ...], asked: tuple[str, ...], expected: tuple[str, ...] | None
) -> None:
    record = DayRecord(DAY, readings=tuple(Reading(DAY, key, 3) for key in filled))
    assert still_open(record, asked) == expected
