"""A sitting pulse as a series of its own, and a person who chose that pulse or HRV does not count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.signals.catalogue import BY_ID, CHOICES
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.recent import recent_history
from herstel_gui.domain.signals.signal import Group, Level
from tests.domain.signals.builders import START, Days, day, days, from_source, history, merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from herstel_gui.domain.day_record import DayRecord

PULSE_RULES = ("RHR_PCT", "RHR_BPM", "RHR_WEEK")
NO_PULSE = Limits({PULSE_OFF.key: True})
NO_HRV = Limits({HRV_OFF.key: True})
NEITHER = Limits({PULSE_OFF.key: True, HRV_OFF.key: True})
FEELINGS = {"fatigue": 2, "motivation": 2}


def raised() -> Days:
    """Return a journal of feelings, a pulse of 50 that becomes 60, and an HRV of 60 that becomes 40."""
    return days((0, 79, {"rhr": 50, "hrv": 60, **FEELINGS}), (70, 79, {"rhr": 60, "hrv": 40}))


def test_a_sitting_pulse_is_compared_with_sitting_pulses_only() -> None:
    lying = from_source("resting_heart_rate", "typed", dict.fromkeys(range(70), 50))
    sitting = from_source("sitting_heart_rate", "typed", dict.fromkeys(range(70, 100), 56))
    seen = history(merged(lying, sitting))
    first = seen.report(day(72))
    assert first.verdicts["RHR_PCT"].answer.value == "onbekend"
    assert first.learning == 18
    later = seen.report(day(99)).verdicts["RHR_PCT"]
    assert (later.answer.value, later.evidence.measure) == ("nee", "sitting_heart_rate")
    assert later.evidence.baseline == 56


def test_a_raised_sitting_pulse_is_a_signal() -> None:
    sitting = dict.fromkeys(range(70), 56) | dict.fromkeys(range(70, 73), 64)
    verdict = history(from_source("sitting_heart_rate", "typed", sitting)).report(day(72)).verdicts["RHR_PCT"]
    assert verdict.answer.value == "ja"
    assert str(verdict.line).startswith("Pols, zittend: gemiddeld 64")


def test_both_choices_are_offered_at_their_rules() -> None:
    assert {PULSE_OFF, HRV_OFF} <= set(CHOICES)
    assert all(PULSE_OFF in BY_ID[rule].choices for rule in PULSE_RULES)
    assert HRV_OFF in BY_ID["HRV_50"].choices


def test_a_pulse_that_does_not_count_gives_no_signal_and_the_rules_say_why() -> None:
    before, after = history(raised()).report(day(79)), history(raised(), None, NO_PULSE).report(day(79))
    assert before.verdicts["RHR_PCT"].answer.value == "ja"
    for rule in PULSE_RULES:
        verdict = after.verdicts[rule]
        assert (verdict.answer.value, verdict.left_out, verdict.counted) == ("onbekend", True, True)
        assert verdict.missing is None
        assert str(verdict.line) == "Je pols telt niet mee: dat heb je zelf zo ingesteld."
        assert str(verdict.chip) == "Ochtendpols: telt niet mee"
    assert after.verdicts["HRV_50"].answer.value == "ja"
    assert "Je pols telt niet mee: dat heb je zelf zo ingesteld." in map(str, after.remarks)


def test_an_hrv_that_does_not_count_leaves_the_pulse_alone() -> None:
    report = history(raised(), None, NO_HRV).report(day(79))
    assert report.verdicts["HRV_50"].left_out
    assert str(report.verdicts["HRV_50"].line).startswith("Je HRV telt niet mee")
    assert report.verdicts["RHR_PCT"].answer.value == "ja"


def test_with_both_left_out_the_heart_never_becomes_active() -> None:
    seen = history(raised(), None, NEITHER)
    assert all(Group.BODY not in each.groups for each in seen.levels(DaySpan(day(0), day(79))))


@pytest.mark.parametrize("limits", [NO_PULSE, NO_HRV, NEITHER], ids=["pulse", "hrv", "both"])
def test_leaving_out_the_heart_never_gives_too_few_data(limits: Limits) -> None:
    calm = days((0, 79, {"rhr": 50, "hrv": 60, **FEELINGS}))
    assert history(calm).report(day(79)).level is Level.NONE
    assert history(calm, None, limits).report(day(79)).level is Level.NONE
    without = days((0, 79, FEELINGS))
    assert history(without).report(day(79)).level is Level.NO_DATA
    report = history(without, None, limits).report(day(79))
    assert (report.level, report.missing) == (Level.NONE, ())


@pytest.mark.parametrize("given", [{"fatigue": 2}, {"motivation": 2}, {"rhr": 50}], ids=str)
def test_feelings_are_still_needed(given: Mapping[str, int]) -> None:
    assert history(days((0, 79, given)), None, NEITHER).report(day(79)).level is Level.NO_DATA


def test_nothing_is_learned_and_no_limit_is_drawn_for_a_pulse_that_does_not_count() -> None:
    young = days((0, 9, {"rhr": 50, **FEELINGS}))
    assert history(young).report(day(9)).learning is not None
    assert history(young, None, NO_PULSE).report(day(9)).learning is None
    baseline = history(raised(), None, NO_PULSE).baseline("resting_heart_rate", day(69))
    assert baseline is not None
    assert (baseline.value, baseline.normal_low, baseline.warning) == (50, None, None)
    hrv = history(raised(), None, NO_HRV).baseline("hrv_rmssd", day(69))
    assert hrv is not None
    assert hrv.warning is None


@pytest.mark.parametrize("limits", [DEFAULT_LIMITS, NO_PULSE, NEITHER], ids=["counted", "pulse", "both"])
def test_recent_reports_need_no_long_past_to_be_exact(limits: Limits) -> None:
    journal = days((0, 399, {"rhr": 50, "hrv": 60, "sleep_h": 7.5, **FEELINGS}))
    oldest = day(399)

    def read(span: DaySpan) -> dict[date, DayRecord]:
        nonlocal oldest
        oldest = min(oldest, span.first)
        return {when: record for when, record in journal.items() if when in span}

    span = DaySpan(day(390), day(399))
    seen = recent_history(
        read,
        DaySpan(START, day(399)),
        Surroundings(),
        span,
        limits,
        lambda key: None if "perf" in key else START,
    )
    assert seen.levels(span) == history(journal, None, limits).levels(span)
    assert oldest > START
