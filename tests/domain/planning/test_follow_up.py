"""Deeds after a warning: proposals, how they go, and what comes next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.planning.day_uses import DayUse, use_of
from herstel_gui.domain.planning.follow_up import (
    NEXT_TEXTS,
    DayState,
    Next,
    Progress,
    ease_back,
    progress,
    proposals_for,
    quiet_days,
    recovery_week,
)
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import Level
from tests.domain.planning.plans_on_paper import day, done, plans

if TYPE_CHECKING:
    from collections.abc import Callable

KEPT, SKIPPED, UNKNOWN, COMING = DayState.KEPT, DayState.SKIPPED, DayState.UNKNOWN, DayState.COMING
QUIET = FollowUp(day(0), day(2), Deed.QUIET_DAYS, day(-1))
WEEK = FollowUp(day(0), day(6), Deed.RECOVERY_WEEK)
EASE = FollowUp(day(0), day(5), Deed.EASE_BACK)


def uses(deeds: str, plan: str, today: int) -> Callable[[date], DayUse]:
    records, planned = done(deeds, 0), plans(plan)
    return lambda here: use_of(here, day(today), records.get(here), planned.get(here), DEFAULT_LIMITS)


def going(deeds: str, today: int, followed: FollowUp = QUIET, plan: str = "") -> Progress:
    return progress(followed, day(today), uses(deeds, plan, today))


def states(found: Progress) -> list[DayState]:
    return [state for _, state in found.days]


def test_day_two_of_three() -> None:
    found = going("r", 1, plan="rre")
    assert (found.number, found.of) == (2, 3)
    assert states(found) == [KEPT, COMING, COMING]
    assert (found.question_day, found.questions_due) == (day(3), False)


@pytest.mark.parametrize(
    ("deed", "expected"), [("r", KEPT), ("a", KEPT), ("3", KEPT), ("4", SKIPPED), (".", UNKNOWN)]
)
def test_a_day_is_kept_when_it_was_quiet(deed: str, expected: DayState) -> None:
    assert states(going(deed, 1))[0] is expected


def test_a_day_that_was_not_quiet_moves_the_end_without_a_word() -> None:
    found = going("r7r", 3)
    assert states(found) == [KEPT, SKIPPED, KEPT, COMING]
    assert (found.number, found.of, found.last) == (3, 3, day(3))
    assert found.question_day == day(4)


def test_a_hard_training_planned_within_quiet_days_moves_the_end_too() -> None:
    found = going("r", 1, plan=".rh")
    assert states(found) == [KEPT, COMING, SKIPPED, COMING]


def test_quiet_days_move_by_a_week_at_most() -> None:
    found = going("7" * 20, 20)
    assert len(found.days) == 10
    assert found.questions_due is False
    assert found.number is None


def test_a_recovery_week_and_the_steps_back_keep_their_dates() -> None:
    for followed in (WEEK, EASE):
        found = going("r7", 2, followed)
        assert found.last == followed.last
        assert states(found)[1] is SKIPPED


@pytest.mark.parametrize("today", [1, 2])
def test_all_days_of_a_recovery_week_count_also_one_that_was_not_quiet(today: int) -> None:
    found = going("r7r", today, WEEK)
    assert (found.number, found.of) == (today + 1, 7)


def test_the_hard_training_of_the_steps_back_is_as_planned() -> None:
    found = going("22r2", 4, EASE, "eereh")
    assert states(found) == [KEPT, KEPT, KEPT, KEPT, COMING, COMING]
    assert (found.number, found.of) == (5, 6)
    assert states(going("22r27", 5, EASE, "eereh"))[4] is KEPT
    assert states(going("27", 5, EASE))[1] is SKIPPED


@pytest.mark.parametrize(("since", "expected"), [(0, False), (1, True), (5, True), (19, True), (20, False)])
def test_a_warning_that_comes_while_building_up_is_a_relapse(since: int, *, expected: bool) -> None:
    found = progress(EASE, day(5), uses("", "", 5), warned_again=day(since))
    assert found.relapse is expected


def test_a_deed_can_begin_a_day_later_until_its_second_day() -> None:
    assert [going("", today).movable for today in (-1, 0, 1, 2)] == [True, True, True, False]


def test_deleted_and_empty_days_under_a_deed_are_unknown() -> None:
    assert states(going("", 9)) == [UNKNOWN] * 3


def test_the_questions_are_due_from_the_day_after_for_a_week() -> None:
    assert [going("rrr", today).questions_due for today in (2, 3, 9, 10)] == [False, True, True, False]
    answered = replace(QUIET, less_tired=True, eager=True, slept_well=True)
    assert not going("rrr", 3, answered).questions_due
    assert going("rrr", 3, replace(answered, eager=None)).questions_due


def answers(followed: FollowUp, given: tuple[bool | None, ...]) -> FollowUp:
    return replace(followed, less_tired=given[0], eager=given[1], slept_well=given[2])


@pytest.mark.parametrize(
    ("followed", "given", "expected"),
    [
        (QUIET, (True, True, True), Next.EASE_BACK),
        (QUIET, (True, True, False), Next.RECOVERY_WEEK),
        (QUIET, (False, None, None), Next.RECOVERY_WEEK),
        (replace(QUIET, last=day(1)), (True, False, True), Next.STAY_QUIET),
        (QUIET, (True, None, True), Next.STAY_QUIET),
        (WEEK, (True, True, True), Next.EASE_BACK),
        (WEEK, (False, True, True), Next.PROFESSIONAL),
        (WEEK, (None, True, True), Next.STAY_QUIET),
        (EASE, (True, True, True), Next.TRAIN),
        (EASE, (True, False, True), Next.STAY_QUIET),
    ],
)
def test_what_the_articles_say_next(
    followed: FollowUp, given: tuple[bool | None, ...], expected: Next
) -> None:
    found = going("rrrrrrr", 7, answers(followed, given))
    assert found.next_step is expected
    assert str(found.next_text) == NEXT_TEXTS[expected]


@pytest.mark.parametrize(
    ("followed", "given"),
    [
        (QUIET, (True, True, True)),
        (QUIET, (False, None, None)),
        (WEEK, (None, True, True)),
        (EASE, (True, True, True)),
    ],
)
def test_nothing_milder_than_the_level_is_said_next(
    followed: FollowUp, given: tuple[bool | None, ...]
) -> None:
    answered = answers(followed, given)
    use = uses("rrrrrrr", "", 7)
    found = progress(answered, day(7), use, level=Level.SEE_PROFESSIONAL)
    assert found.next_step is Next.PROFESSIONAL
    assert "bespreek het met je huisarts" in str(found.next_text)
    assert "niet genoeg geholpen" not in str(found.next_text)
    milder = progress(answered, day(7), use, level=Level.NOT_RECOVERING)
    assert milder.next_step is not Next.PROFESSIONAL
    unanswered = progress(followed, day(7), use, level=Level.SEE_PROFESSIONAL)
    assert unanswered.next_step is None


def test_without_an_answer_nothing_is_said() -> None:
    assert going("rrr", 5).next_step is None
    assert going("rrr", 5).next_text is None


def test_a_recovery_week_that_did_not_help_leads_to_a_professional() -> None:
    followed = answers(replace(QUIET, first=day(20), last=day(22)), (False, False, True))
    weeks = (RecoveryWeek(day(7), day(13)),)
    use = uses("", "", 30)
    assert progress(followed, day(30), use, weeks).next_step is Next.PROFESSIONAL
    old = (RecoveryWeek(day(-20), day(-14)),)
    assert progress(followed, day(30), use, old).next_step is Next.RECOVERY_WEEK
    edge = (RecoveryWeek(day(-12), day(-6)),)
    assert progress(followed, day(30), use, edge).next_step is Next.PROFESSIONAL


@pytest.mark.parametrize(("since", "expected"), [(2, False), (3, True), (16, True), (17, False)])
def test_a_new_warning_within_two_weeks_is_a_relapse(since: int, *, expected: bool) -> None:
    found = progress(QUIET, day(20), uses("rrr", "", 20), warned_again=day(since))
    assert found.relapse is expected


def test_the_proposals_of_each_level() -> None:
    for level in Level:
        found = proposals_for(level, day(-1), day(0), long_tired=False)
        deeds = [(one.deed, len(one.days)) for one in found]
        if level is Level.UNDER_RECOVERED:
            assert deeds == [(Deed.QUIET_DAYS, 3), (Deed.QUIET_DAYS, 2), (Deed.RECOVERY_WEEK, 7)]
        elif level is Level.NOT_RECOVERING:
            assert deeds == [(Deed.QUIET_DAYS, 3)]
        else:
            assert deeds == []
    tired = proposals_for(Level.UNDER_RECOVERED, None, day(0), long_tired=True)
    assert tired[0].deed is Deed.RECOVERY_WEEK


def test_a_proposal_shows_its_days_and_what_is_stored() -> None:
    quiet = quiet_days(day(0), 3, day(-2))
    assert quiet.days == ((day(0), PlanKind.REST), (day(1), PlanKind.REST), (day(2), PlanKind.EASY))
    assert quiet.follow_up == FollowUp(day(0), day(2), Deed.QUIET_DAYS, day(-2))
    assert quiet.recovery_week is None
    assert "3 rustige dagen" in str(quiet.label)
    week = recovery_week(day(0), None)
    assert week.recovery_week == RecoveryWeek(day(0), day(6))
    assert not any(kind.heavy for _, kind in week.days)
    steps = ease_back(day(0), None)
    assert [kind.heavy for _, kind in steps.days].count(True) == 1
    assert "dag 5" in str(steps.text)


def test_deeds_go_over_clock_changes_and_the_turn_of_the_year() -> None:
    for first in (date(2026, 3, 28), date(2026, 10, 24), date(2026, 12, 30)):
        followed = FollowUp(first, first + timedelta(days=2), Deed.QUIET_DAYS)
        found = progress(followed, first + timedelta(days=1), lambda _: DayUse())
        assert [here for here, _ in found.days] == [first + timedelta(days=n) for n in range(3)]
        assert found.number == 2
