from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.application.settings import (
    Plain,
    Settings,
    ThemeChoice,
    plain_settings,
    read_settings,
)

if TYPE_CHECKING:
    from collections.abc import Callable

CHANGED = Settings(
    language="en",
    theme=ThemeChoice.DARK,
    text_scale=150,
    window="AdnQywAD",
    last_journal="/ergens/dagboek.herstel",
    journals={"/ergens/dagboek.herstel": {"id": "0123", "opened": "2026-11-22", "synced_told": True}},
    checked="2026-11-22",
    second_folder="/media/stick",
    lock_after=30,
    protected=("/ergens/dagboek.herstel",),
    key_kept="48727331",
    asked_measures=("mood", "resting_heart_rate"),
    pulse_posture=Posture.SITTING,
    tag_order=("travel", "eigen woord"),
    limits={"RHR_PCT.percent": "8.5", "active_is_rest": True},
    trends={"panels": ["load"], "days": 365},
    folders={"import": "/ergens/Downloads"},
    week={"name": "Anna", "remarks": False, "scale": None},
    club={"name": "TVA"},
    report={"weeks": 8},
)


def test_every_setting_is_read_back() -> None:
    for one in fields(Settings):
        assert getattr(CHANGED, one.name) != getattr(Settings(), one.name), one.name
    plain = json.loads(json.dumps(plain_settings(CHANGED)))
    assert read_settings(plain) == (CHANGED, ())


def test_default_values_are_not_stored() -> None:
    assert plain_settings(Settings()) == {}
    assert plain_settings(replace(Settings(), text_scale=125)) == {"text_scale": 125}


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
        ("limits", {"RHR_PCT.percent": 8}),
        ("trends", [1]),
        ("week", None),
    ],
)
def test_an_invalid_value_is_replaced_by_the_default_and_reported(name: str, value: Plain) -> None:
    found, problems = read_settings({"week": {"name": "Anna"}, name: value})
    assert found == replace(Settings(), week={} if name == "week" else {"name": "Anna"})
    (problem,) = problems
    assert f"„{name}”" in str(problem)


def test_unknown_names_are_ignored() -> None:
    assert read_settings({"van_later": [1, 2]}) == (Settings(), ())


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
