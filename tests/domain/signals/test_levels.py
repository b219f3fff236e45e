"""Groups, levels and how long they last, case by case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from herstel_gui.domain.day import BaselineRestart, Exclusion, RecoveryWeek, Surroundings
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN
from herstel_gui.domain.signals.catalogue import SYMPTOMS
from herstel_gui.domain.signals.levels import START, State, _newest, highest, level_on
from herstel_gui.domain.signals.signal import Group, Level
from tests.domain.signals.builders import HEALTHY, Days, day, days, history, levels

BAD_MIND_AND_BODY = {"fatigue": 5, "motivation": 5}
REST = {"day": "rust"}


def groups(journal: Days, number: int) -> str:
    return "".join(group.value for group in history(journal).report(day(number)).groups)


def session(**fields: object) -> dict[str, Any]:
    return {"sessions": [{"min": 60, "rpe": 5, **fields}]}


# -- entering and leaving level 2 ------------------------------------------------------------------


def test_two_groups_must_hold_on_three_evaluated_days() -> None:
    journal = days((0, 40, HEALTHY), (30, 34, BAD_MIND_AND_BODY))
    assert levels(journal, 31, 35) == ["none", "notice", "notice", "under_recovered", "under_recovered"]
    two_days = days((0, 40, HEALTHY), (30, 32, BAD_MIND_AND_BODY))
    assert levels(two_days, 31, 35) == ["none", "notice", "notice", "none", "none"]


def test_the_last_of_the_five_dates_still_counts() -> None:
    journal = days(
        (0, 30, HEALTHY),
        (28, 30, BAD_MIND_AND_BODY),
        (32, 32, BAD_MIND_AND_BODY),
        (34, 34, BAD_MIND_AND_BODY),
    )
    assert levels(journal, 34, 34) == ["under_recovered"]
    late = days(
        (0, 30, HEALTHY),
        (28, 30, BAD_MIND_AND_BODY),
        (32, 32, BAD_MIND_AND_BODY),
        (35, 35, BAD_MIND_AND_BODY),
    )
    assert levels(late, 35, 35) == ["notice"]


def test_one_evaluated_day_with_fewer_groups_starts_the_count_again() -> None:
    journal = days(
        (0, 45, HEALTHY), (30, 34, {"fatigue": 5}), (30, 31, {"motivation": 5}), (33, 45, BAD_MIND_AND_BODY)
    )
    # D from 32 on, C from 35 on
    assert levels(journal, 32, 38) == ["none"] * 2 + ["notice"] * 3 + ["under_recovered"] * 2


def test_level_two_waits_until_tiredness_after_rest_is_over() -> None:
    journal = days((0, 40, HEALTHY), (30, 33, {"fatigue": 5}), (30, 32, REST))
    # EASY3 on day 33; good on 34 and 35 releases D, and both days have fewer than two groups
    assert levels(journal, 32, 36) == ["notice", "under_recovered", "under_recovered", "none", "none"]


def test_level_two_by_rest_holds_while_only_legs_keep_the_group() -> None:
    journal = days((0, 40, HEALTHY), (30, 33, {"fatigue": 5}), (30, 32, REST), (34, 37, {"legs": 6}))
    assert levels(journal, 34, 39) == ["under_recovered"] * 5 + ["none"]


# -- groups ----------------------------------------------------------------------------------------


def test_a_group_needs_two_good_mornings_in_a_row() -> None:
    journal = days((0, 40, HEALTHY), (30, 32, {"motivation": 5}), (34, 34, {"motivation": 5}))
    assert [groups(journal, n) for n in range(32, 37)] == ["C", "C", "C", "C", ""]


def test_unrecorded_mornings_are_skipped_between_two_good_ones() -> None:
    journal = days(
        (0, 33, HEALTHY), (30, 32, {"motivation": 5}), (34, 35, {"fatigue": 2}), (36, 36, {"motivation": 2})
    )
    assert [groups(journal, n) for n in range(33, 37)] == ["C", "C", "C", ""]


def test_the_sleep_group_is_released_by_known_nights_that_are_long_or_good() -> None:
    short = days((0, 40, {**HEALTHY, "sleep_h": 8}), (30, 32, {"sleep_h": 5}))
    assert [groups(short, n) for n in range(32, 35)] == ["B", "B", ""]
    bad_though_long = days(
        (0, 40, {**HEALTHY, "sleep_h": 8}), (30, 32, {"sleep_h": 5}), (33, 33, {"sleep_q": 6})
    )
    assert [groups(bad_though_long, n) for n in range(32, 36)] == ["B", "B", "B", ""]


def test_the_heart_group_is_released_when_no_counted_rule_fires() -> None:
    journal = days((0, 40, HEALTHY), (30, 32, {"rhr": 60}))
    # means: day 30 53.3, 31 56.7, 32 60, 33 56.7, 34 53.3 against a limit of 54; good on 34 and 35
    assert [groups(journal, n) for n in range(30, 37)] == ["", "A", "A", "A", "A", "", ""]


def test_an_uncounted_hrv_activates_nothing_and_does_not_hold() -> None:
    journal = days((0, 70, {"hrv": 40, "fatigue": 2}))
    report = history(journal).report(day(70))
    assert report.verdicts["HRV_50"].answer.value == "ja"
    assert not report.verdicts["HRV_50"].counted
    assert report.groups == ()


def test_performance_follows_its_rules_of_the_day() -> None:
    journal = days((0, 40, {"fatigue": 2}), *((n, n, session(perf="minder")) for n in (10, 12, 14, 16)))
    assert [groups(journal, n) for n in (15, 16, 23, 24)] == ["", "E", "E", ""]


# -- silence and illness ---------------------------------------------------------------------------


def test_a_level_is_held_three_days_and_a_serious_level_seven() -> None:
    quiet = days((0, 30, HEALTHY))
    assert levels(quiet, 30, 35) == ["none"] * 4 + ["no_data"] * 2
    serious = days((0, 34, HEALTHY), (30, 34, BAD_MIND_AND_BODY))
    assert levels(serious, 34, 43) == ["under_recovered"] * 8 + ["no_data"] * 2
    held = history(serious).report(day(42))
    assert (held.level, held.held) == (Level.NO_DATA, Level.UNDER_RECOVERED)
    assert [group.value for group in held.groups] == ["C", "D"]


def test_days_after_no_data_have_no_data() -> None:
    journal = days((0, 0, {"fatigue": 2}))
    assert levels(journal, -1, 3) == ["no_data"] * 5
    assert history(journal).report(day(1)).held is Level.NONE
    assert history(journal).report(day(-1)).held is None


def test_illness_holds_the_level_and_its_values_are_unknown() -> None:
    journal = days(
        (0, 60, HEALTHY), (30, 34, BAD_MIND_AND_BODY), (35, 44, {"ill": True, "fatigue": 7, "rhr": 80})
    )
    report = history(journal).report(day(40))
    assert (report.level, report.held) == (Level.ILL, Level.UNDER_RECOVERED)
    assert [group.value for group in report.groups] == ["C", "D"]
    assert report.reasons == ()
    assert report.verdicts["FATIGUE_3"].answer.value == "onbekend"
    assert report.not_judged == SYMPTOMS
    assert levels(journal, 45, 47) == ["under_recovered", "under_recovered", "none"]


def test_a_severe_complaint_counts_on_a_silent_day_and_is_held() -> None:
    journal = days((0, 30, HEALTHY), (31, 31, {"severe": True}), (33, 33, {"severe": True, "fatigue": 2}))
    assert levels(journal, 31, 33) == ["see_professional"] * 3
    assert [history(journal).report(day(n)).reasons for n in (31, 32, 33)] == [("P_ERNST",), (), ("P_ERNST",)]
    assert [history(journal).report(day(n)).held for n in (31, 32)] == [None, Level.SEE_PROFESSIONAL]
    after = history(journal).report(day(34))
    assert (after.level, after.reasons) == (Level.SEE_PROFESSIONAL, ())


# -- level 4 ---------------------------------------------------------------------------------------


def test_level_four_leaves_on_the_seventh_evaluated_day_without_reason() -> None:
    journal = days((0, 60, HEALTHY), (30, 30, {"severe": True}))
    del journal[day(33)]
    assert levels(journal, 30, 38) == ["see_professional"] * 8 + ["none"]


def test_a_new_reason_starts_the_seven_days_again() -> None:
    journal = days((0, 60, HEALTHY), (30, 30, {"severe": True}), (36, 36, {"severe": True}))
    assert levels(journal, 36, 43) == ["see_professional"] * 7 + ["none"]


def test_a_level_above_two_does_not_begin_or_prolong_level_two() -> None:
    """Level 4 by a severe complaint; on the day it leaves two groups are on for the first day."""
    journal = days((0, 60, HEALTHY), (30, 30, {"severe": True}), (35, 40, BAD_MIND_AND_BODY))
    assert levels(journal, 35, 39) == ["see_professional"] * 2 + ["notice"] * 2 + ["under_recovered"]


def test_weeks_of_too_little_recovery_give_level_four() -> None:
    journal = days((0, 60, HEALTHY), (30, 60, BAD_MIND_AND_BODY))
    shown = levels(journal, 34, 49)
    assert shown[:14] == ["under_recovered"] * 14
    assert shown[14] == "see_professional"  # fifteenth day of level 2 is day 48
    assert history(journal).report(day(48)).reasons == ("P_DUUR",)


# -- level 3 ---------------------------------------------------------------------------------------

WEEK = Surroundings(recovery_weeks=(RecoveryWeek(day(40), day(46)),))


def failed_week(sessions: Sequence[tuple[int, dict[str, Any]]] = ()) -> Days:
    worse = session(perf="minder")
    return days(
        (0, 90, {"fatigue": 2, "motivation": 2, "sleep_h": 7.5}),
        (33, 49, {"fatigue": 5}),
        (40, 46, REST),
        *((n, n, worse) for n in (34, 36, 38)),
        (48, 48, worse),
        *((n, n, fields) for n, fields in sessions),
    )


def test_level_three_needs_fatigue_and_worse_performance() -> None:
    assert levels(failed_week(), 47, 49, WEEK) == ["under_recovered", "not_recovering", "not_recovering"]
    assert "not_recovering" not in levels(failed_week(), 40, 60)


@pytest.mark.parametrize("changed", [34, 48])
def test_performance_must_span_two_weeks_and_reach_past_the_week(changed: int) -> None:
    journal = failed_week()
    journal[day(changed)] = replace(journal[day(changed)], sessions=())
    assert "not_recovering" not in levels(journal, 40, 60, WEEK)


def test_a_session_inside_a_recovery_week_does_not_count() -> None:
    two_weeks = Surroundings(recovery_weeks=(*WEEK.recovery_weeks, RecoveryWeek(day(48), day(54))))
    assert "not_recovering" not in levels(failed_week(), 40, 53, two_weeks)


def test_level_three_leaves_after_seven_fresh_mornings_and_two_good_sessions() -> None:
    good = session(perf="normaal")
    journal = failed_week(sessions=((52, good), (54, good)))
    assert levels(journal, 54, 58, WEEK) == ["not_recovering"] * 2 + ["none"] * 3  # 50 … 56 are fresh
    one_good = failed_week(sessions=((54, good),))
    assert levels(one_good, 54, 70, WEEK) == ["not_recovering"] * 17


def test_a_tired_morning_resets_the_seven_fresh_mornings() -> None:
    good = session(perf="normaal")
    journal = failed_week(sessions=((52, good), (54, good)))
    journal.update(days((53, 53, {"fatigue": 6, "motivation": 2, "sleep_h": 7.5})))
    assert levels(journal, 56, 62, WEEK) == ["not_recovering"] * 4 + ["none"] * 3  # 54 … 60 are fresh


def test_an_unrecorded_morning_does_not_reset_the_fresh_mornings() -> None:
    good = session(perf="normaal")
    journal = failed_week(sessions=((52, good), (54, good)))
    journal.update(days((53, 53, {"motivation": 2, "sleep_h": 7.5})))
    assert levels(journal, 55, 58, WEEK) == ["not_recovering"] * 2 + ["none"] * 2


def test_each_of_several_overlapping_recovery_weeks_counts() -> None:
    around = Surroundings(
        recovery_weeks=(
            RecoveryWeek(day(41), day(47)),
            *WEEK.recovery_weeks,
            RecoveryWeek(day(300), day(306)),
        )
    )
    shown = levels(failed_week(), 0, 120, around)
    assert shown[47:50] == ["under_recovered", "not_recovering", "not_recovering"]


# -- state -----------------------------------------------------------------------------------------


def test_nothing_evaluated_shows_too_little_data() -> None:
    assert level_on(START, 1000, ill=False) == (Level.NO_DATA, None)
    assert level_on(START, 1000, ill=True) == (Level.ILL, None)


def test_the_worst_past_has_the_groups_that_are_possible() -> None:
    worst = highest(1000, [Group.BODY, Group.MIND], lasting=False)
    assert worst.groups == (Group.BODY, Group.MIND)
    assert not worst.lasting
    assert isinstance(worst, State)


def test_exclusions_and_restarts_only_change_the_baseline() -> None:
    journal = days((0, 40, HEALTHY), (0, 5, {"rhr": 90}), (38, 40, {"rhr": 55}))
    assert groups(journal, 40) == ""
    out = Surroundings(exclusions=tuple(Exclusion(day(n), "resting_heart_rate") for n in range(6)))
    assert [g.value for g in history(journal, out).report(day(40)).groups] == ["A"]
    anew = Surroundings(restarts=(BaselineRestart(day(6), "resting_heart_rate", "nieuw horloge"),))
    assert [g.value for g in history(journal, anew).report(day(40)).groups] == ["A"]
    later = Surroundings(restarts=(BaselineRestart(day(41), "resting_heart_rate"),))
    assert history(journal, later).report(day(40)) == history(journal).report(day(40))


def test_a_restart_begins_learning_again() -> None:
    anew = Surroundings(restarts=(BaselineRestart(day(40), "resting_heart_rate"),))
    journal = days((0, 70, HEALTHY))
    signals = history(journal, anew)
    assert signals.report(day(39)).learning is None
    assert signals.report(day(40)).learning == 20
    assert signals.report(day(59)).learning == 1
    assert signals.report(day(60)).learning is None
    assert signals.report(day(60)).verdicts["RHR_PCT"].answer.value == "nee"


def test_since_is_the_first_day_of_the_run_of_a_level() -> None:
    journal = days((0, 40, HEALTHY), (30, 34, BAD_MIND_AND_BODY))
    signals = history(journal)
    assert signals.report(day(31)).since is None
    assert signals.report(day(33)).since == day(32)
    assert signals.report(day(34)).since == day(34)
    assert isinstance(signals.report(day(34)).active[0].since, date)
    assert signals.report(day(34)).active[0].since == day(32)


@pytest.mark.parametrize("unknown", [0, 1, 2, 3])
def test_the_newest_known_state_counts_however_many_days_ago(unknown: int) -> None:
    for newest, other in ((GOOD, BAD), (BAD, GOOD)):
        states = bytes([other, other, newest, *[NOT_KNOWN] * unknown])
        assert _newest(states, len(states) - 1) == newest
