"""Personal settings as entries of a journal: back and forth, apart by limit, and with what is unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.personal import PERSONAL, entries_of, keep_settings, settings_in
from herstel_gui.application.pulse_posture import Posture
from herstel_gui.application.settings import Comparing, Settings, ThemeChoice
from herstel_gui.domain.provenance import PersonalSetting
from tests.application.fakes import MORNING, FakeStore, FixedClock

DAY = MORNING.date()

OWN = Settings(
    comparing=Comparing.ALWAYS,
    moves_on=False,
    evening_card=True,
    asked_measures=("sitting_heart_rate", "mood"),
    pulse_posture=Posture.SITTING,
    birth_year=1961,
    only_writing=True,
    pause_from="2026-11-01",
    pause_until="2026-11-08",
    tag_order=("eigen woord", "ill"),
    limits={"RHR_PCT.percent": "6.5", "pulse_off": True},
    club={"clubs": [{"club": "De Schaats", "columns": ["fatigue"]}]},
    report={"weeks": 8},
)


def test_every_personal_setting_comes_back_on_another_computer() -> None:
    there = Settings(theme=ThemeChoice.DARK, limits={"RHR_PCT.percent": "9"}, text_scale=150)
    taken = settings_in(there, entries_of(OWN))
    assert {name: getattr(taken, name) for name in PERSONAL} == {
        name: getattr(OWN, name) for name in PERSONAL
    }
    assert (taken.theme, taken.text_scale) == (ThemeChoice.DARK, 150)


def test_the_example_differs_from_the_default_in_every_personal_setting() -> None:
    assert [name for name in PERSONAL if getattr(OWN, name) == getattr(Settings(), name)] == []


def test_only_changed_settings_and_what_is_asked_are_entries() -> None:
    assert [entry.name for entry in entries_of(Settings())] == ["asked"]


@pytest.mark.parametrize(
    "value",
    ["", "{", "[]", "3", "null", '{"birth_year":"x"}', '{"birth_year":3}', "[" * 9000, '{"theme":"dark"}'],
)
def test_an_unusable_entry_is_passed_over(value: str) -> None:
    held = (PersonalSetting("birth_year", value), PersonalSetting("limit.RHR_PCT.percent", value))
    assert settings_in(Settings(), held).birth_year == 0
    assert settings_in(Settings(), held).theme is ThemeChoice.SYSTEM


def test_entries_of_a_later_version_stay() -> None:
    store = FakeStore()
    journal = Journal(store, FixedClock())
    later = PersonalSetting("later", "1")
    journal.change(keep_settings(journal, OWN).text, [], [later])
    keep_settings(journal, replace(OWN, limits={}, birth_year=0))
    held = journal.surroundings().settings
    assert later in held
    assert {one.name for one in held} == {
        *(one.name for one in entries_of(replace(OWN, limits={}, birth_year=0))), "later",
    }  # fmt: skip


def test_two_computers_that_change_another_limit_keep_both() -> None:
    clock = FixedClock()
    one, other = Journal(FakeStore(), clock), Journal(FakeStore(), clock)
    keep_settings(one, Settings(limits={"RHR_PCT.percent": "6"}))
    keep_settings(other, Settings(limits={"HRV_PCT.percent": "9"}))
    merge(one, plan_merge(one, other, DAY))
    assert settings_in(Settings(), one.surroundings().settings).limits == {
        "RHR_PCT.percent": "6", "HRV_PCT.percent": "9",
    }  # fmt: skip
