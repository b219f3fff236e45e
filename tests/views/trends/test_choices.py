from __future__ import annotations

import json

import pytest

from herstel_gui.views.trends.choices import MOST_HEIGHT, TrendChoices


def test_what_is_remembered_comes_back() -> None:
    chosen = TrendChoices().with_panels(("mood", "load")).with_height("mood", 90).with_range("1y")
    assert TrendChoices.from_json(json.loads(json.dumps(chosen.to_json()))) == chosen


@pytest.mark.parametrize(
    "rubbish", [None, 3, "x", [], {"panels": "mood", "heights": 3, "range": 9}, {"heights": {"mood": "high"}}]
)
def test_rubbish_is_left_out(rubbish: object) -> None:
    assert TrendChoices.from_json(rubbish) == TrendChoices()


def test_heights_stay_within_bounds() -> None:
    assert TrendChoices().with_height("mood", 10_000).heights["mood"] == MOST_HEIGHT


def test_until_something_is_chosen_what_is_recorded_decides() -> None:
    assert TrendChoices().shown({"resting_heart_rate": 9, "load": 3, "mood": 2}) == (
        "resting_heart_rate",
        "load",
    )
    assert TrendChoices().shown({"mood": 2}) == ("mood",)
    assert TrendChoices(panels=("stress",)).shown({"mood": 2}) == ("stress",)


def test_sleeping_pulse_stands_in_for_a_morning_pulse_that_nobody_takes() -> None:
    assert TrendChoices().shown({"sleeping_heart_rate": 90}) == ("sleeping_heart_rate",)
    both = TrendChoices().shown({"resting_heart_rate": 80, "sleeping_heart_rate": 90})
    assert both == ("resting_heart_rate",)
