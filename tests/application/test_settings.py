from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.application.settings import (
    EARLIER_ASKED,
    Comparing,
    Plain,
    Settings,
    ThemeChoice,
    plain_settings,
    read_settings,
)
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import SHORT_SET, WIDE_SET

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGED = Settings(
    language="en",
    theme=ThemeChoice.DARK,
    comparing=Comparing.WORDS,
    moves_on=False,
    evening_card=True,
    welcomed=True,
    remind_at=450,
    reminded="2026-11-22",
    text_scale=150,
    window="AdnQywAD",
    last_journal="/ergens/dagboek.herstel",
    journals={"/ergens/dagboek.herstel": {"id": "0123", "opened": "2026-11-22", "synced_told": True}},
    checked="2026-11-22",
    second_folder="/media/stick",
    club_folder="/home/anna/Zwaluw",
    member_lists={"clubs": [{"club": "TVA", "members": []}]},
    watched_folder="/home/anna/Downloads",
    watched_since=1_795_329_660,
    lock_after=30,
    protected=("/ergens/dagboek.herstel",),
    key_kept="48727331",
    asked_measures=("mood", "resting_heart_rate"),
    birth_year=2012,
    told_birth_year=2011,
    only_writing=True,
    pause_from="2026-11-20",
    pause_until="2026-12-04",
    pulse_posture=Posture.SITTING,
    tag_order=("travel", "eigen woord"),
    limits={"RHR_PCT.percent": "8.5", "active_is_rest": True},
    trends={"panels": ["load"], "days": 365},
    rooms={"size": [1280, 840], "scale": 1.0, "day": "2026-11-22", "heights": {"banner": 52}},
    folders={"import": "/ergens/Downloads"},
    table_mappings={"Excel": {"name": "Excel"}},
    week={"name": "Anna", "remarks": False, "scale": None},
    club={"name": "TVA"},
    report={"weeks": 8},
)


def test_every_setting_is_read_back() -> None:
    for one in fields(Settings):
        assert getattr(CHANGED, one.name) != getattr(Settings(), one.name), one.name
    plain = json.loads(json.dumps(plain_settings(CHANGED)))
    assert read_settings(plain) == (CHANGED, ())


def test_default_values_are_not_stored_except_what_is_asked() -> None:
    asked: list[Plain] = [*Settings().asked_measures]
    assert plain_settings(Settings()) == {"asked_measures": asked}
    assert plain_settings(replace(Settings(), text_scale=125)) == {"asked_measures": asked, "text_scale": 125}


def test_a_new_user_is_asked_the_short_set_and_the_wide_list_has_stress_and_no_weight() -> None:
    assert Settings().asked_measures == SHORT_SET
    assert "stress" in WIDE_SET
    assert "body_weight" not in WIDE_SET


def test_a_file_without_asked_measures_keeps_asking_what_was_asked_before() -> None:
    found, problems = read_settings({"text_scale": 125})
    assert not problems
    assert found.asked_measures == EARLIER_ASKED
    assert "body_weight" in found.asked_measures
    assert "stress" not in found.asked_measures
    assert read_settings(plain_settings(found)) == (found, ())


def test_below_eighteen_no_weight_is_asked_and_the_choice_stays() -> None:
    settings = replace(Settings(), asked_measures=("body_weight", "mood"), birth_year=2011)
    assert settings.asked_on(date(2026, 11, 22)) == ("mood",)
    assert settings.asked_on(date(2030, 1, 1)) == ("body_weight", "mood")


def test_a_pause_needs_both_days_in_order() -> None:
    pausing = replace(Settings(), pause_from="2026-11-20", pause_until="2026-12-04")
    assert pausing.person.pause == DaySpan(date(2026, 11, 20), date(2026, 12, 4))
    assert replace(pausing, pause_from="2026-12-05").person.pause is None
    assert replace(pausing, pause_from="").person.pause is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "../nl"),
        ("theme", "paars"),
        ("theme", ["dark"]),
        ("text_scale", 20),
        ("text_scale", 1000),
        ("text_scale", True),
        ("text_scale", 100.5),
        ("text_scale", "100"),
        ("lock_after", 241),
        ("lock_after", -1),
        ("key_kept", True),
        ("window", 3),
        ("window", "x" * 5000),
        ("last_journal", "a\0b"),
        ("asked_measures", "mood"),
        ("asked_measures", [1]),
        ("asked_measures", ["a"] * 501),
        ("limits", [1]),
        ("limits", {"RHR_PCT.percent": [8]}),
        ("trends", [1]),
        ("week", None),
        ("birth_year", 1899),
        ("birth_year", False),
        ("only_writing", 1),
        ("pause_from", "gisteren"),
        ("pause_until", 20261204),
    ],
)
def test_an_invalid_value_is_replaced_by_the_default_and_reported(name: str, value: Plain) -> None:
    asked: list[Plain] = [*Settings().asked_measures]
    found, problems = read_settings({"asked_measures": asked, "week": {"name": "Anna"}, name: value})
    assert found == replace(Settings(), week={} if name == "week" else {"name": "Anna"})
    (problem,) = problems
    assert f"‘{name}’" in str(problem)


def test_a_limit_written_as_a_number_leaves_the_other_limits_as_they_are() -> None:
    found, problems = read_settings({"limits": {"RHR_PCT.percent": 9.5, "SLEEP_6x3.minutes": 330}})
    assert found.limits == {"RHR_PCT.percent": "9.5", "SLEEP_6x3.minutes": "330"}
    assert problems == ()


def test_unknown_names_are_ignored() -> None:
    plain: dict[str, Plain] = {**plain_settings(Settings()), "van_later": [1, 2]}
    assert read_settings(plain) == (Settings(), ())


def test_double_words_are_removed() -> None:
    assert read_settings({"asked_measures": ["mood", "stress", "mood"]})[0].asked_measures == (
        "mood",
        "stress",
    )


anything: Callable[[], st.SearchStrategy[Plain]] = lambda: st.recursive(  # noqa: E731
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Settings)]), anything()))
def test_any_content_of_the_file_is_accepted(plain: dict[str, Plain]) -> None:
    found, problems = read_settings(plain)
    assert len(problems) <= len(plain)
    again, none = read_settings(plain_settings(found))
    assert again == found
    assert none == ()
