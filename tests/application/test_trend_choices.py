from __future__ import annotations

import json

import pytest

from herstel_gui.application.trend_choices import MOST_HEIGHT, TrendChoices
from herstel_gui.domain.measures import SHORT_SET


def test_choices_survive_json() -> None:
    chosen = TrendChoices().with_panels(("mood", "load")).with_height("mood", 90).with_range("1y")
    assert TrendChoices.from_json(json.loads(json.dumps(chosen.to_json()))) == chosen


@pytest.mark.parametrize(
    "rubbish", [None, 3, "x", [], {"panels": "mood", "heights": 3, "range": 9}, {"heights": {"mood": "high"}}]
)
def test_unusable_json_gives_default_choices(rubbish: object) -> None:
    assert TrendChoices.from_json(rubbish) == TrendChoices()


def test_heights_stay_within_bounds() -> None:
    assert TrendChoices().with_height("mood", 10_000).heights["mood"] == MOST_HEIGHT


def test_without_a_choice_recorded_default_panels_are_shown() -> None:
    assert TrendChoices().shown({"resting_heart_rate": 9, "load": 3, "motivation": 2, "mood": 2}) == (
        "resting_heart_rate",
        "motivation",
        "load",
    )
    assert TrendChoices().shown({"mood": 2}) == ("mood",)
    assert TrendChoices(panels=("stress",)).shown({"mood": 2}) == ("stress",)


def test_the_feelings_of_the_short_list_of_fields_are_shown_at_once() -> None:
    recorded = dict.fromkeys((*SHORT_SET, "load"), 1)
    assert TrendChoices().shown(recorded) == (*SHORT_SET, "load")


def test_the_sleeping_pulse_is_shown_when_morning_pulses_are_rare() -> None:
    assert TrendChoices().shown({"sleeping_heart_rate": 90}) == ("sleeping_heart_rate",)
    both = TrendChoices().shown({"resting_heart_rate": 80, "sleeping_heart_rate": 90})
    assert both == ("resting_heart_rate",)
