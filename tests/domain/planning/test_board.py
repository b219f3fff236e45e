"""The board of a plan: deeds beside plans, loads of weeks, and bands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PlannedDay, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining, followed_now
from herstel_gui.domain.planning.board import Band, BoardDay, Verdict, board_of
from herstel_gui.domain.planning.day_plan import LoadSum
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.domain.planning.plans_on_paper import day, done, plans

TODAY = day(7)


def around(letters: str, minutes: int | None = 60) -> Surroundings:
    found = plans(letters, minutes)
    return Surroundings(
        planned=tuple(PlannedDay(here, "rest") for here, plan in found.items() if plan.rest),
        trainings=tuple(training for plan in found.values() for training in plan.trainings),
    )


def shown(letters: str, records: dict[date, DayRecord], minutes: int | None = 60) -> BoardDay:
    board = board_of(records, around(letters, minutes), DaySpan(day(0), day(13)), TODAY, DEFAULT_LIMITS)
    return board.days[0]


@pytest.mark.parametrize(
    ("plan", "deed", "expected"),
    [
        ("r", "r", Verdict.AS_PLANNED),
        ("r", "a", Verdict.ACTIVE),
        ("r", "2", Verdict.NOT_REST),
        ("e", "5", Verdict.AS_PLANNED),
        ("e", "6", Verdict.HARDER),
        ("e", "r", Verdict.RESTED),
        ("h", "7", Verdict.AS_PLANNED),
        ("h", "6", Verdict.AS_PLANNED),
        ("h", "5", Verdict.LIGHTER),
        ("m", "9", Verdict.AS_PLANNED),
        ("s", "7", Verdict.AS_PLANNED),
        ("s", "8", Verdict.HARDER),
        ("e", "?", Verdict.UNKNOWN),
        ("e", ".", Verdict.UNKNOWN),
        (".", "9", None),
    ],
)
def test_a_deed_is_compared_with_its_plan(plan: str, deed: str, expected: Verdict | None) -> None:
    assert shown(plan, done(deed, 0)).verdict is expected


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (47, Verdict.SHORTER),
        (48, Verdict.AS_PLANNED),
        (75, Verdict.AS_PLANNED),
        (76, Verdict.LONGER),
        (None, Verdict.AS_PLANNED),
    ],
)
def test_lengths_of_four_fifths_to_five_fourths_are_as_planned(
    minutes: int | None, expected: Verdict
) -> None:
    assert shown("h", done("7", 0, minutes)).verdict is expected


def test_a_day_that_is_not_over_has_no_verdict_until_something_was_done() -> None:
    span = DaySpan(day(7), day(8))
    plan = around("." * 7 + "ee")
    assert [each.verdict for each in board_of({}, plan, span, TODAY, DEFAULT_LIMITS).days] == [None, None]
    board = board_of(done("6", 7), plan, span, TODAY, DEFAULT_LIMITS)
    assert board.days[0].verdict is Verdict.HARDER


def test_an_easy_training_marked_hard_was_harder() -> None:
    marked = {day(0): DayRecord(day(0), sessions=(Session("a", day(0), hard=True),))}
    assert shown("e", marked).verdict is Verdict.HARDER
    assert shown("h", marked).verdict is Verdict.AS_PLANNED


def test_a_day_noted_as_training_without_one_is_unknown() -> None:
    noted = {day(0): DayRecord(day(0), kind=DayKind.TRAINING)}
    assert shown("e", noted).verdict is Verdict.UNKNOWN
    assert shown("r", noted).verdict is Verdict.NOT_REST


def test_weeks_have_planned_and_done_loads_and_say_what_is_at_least() -> None:
    records = done("r73r7.3", 0)
    board = board_of(records, around("rhershe" + "rherehe"), DaySpan(day(0), day(13)), TODAY, DEFAULT_LIMITS)
    first, second = board.weeks
    assert first.planned == LoadSum((7 + 3 + 5 + 7 + 3) * 60)
    assert first.done == LoadSum((7 + 3 + 7 + 3) * 60, at_least=True)
    assert first.foster.weekly is None
    assert (first.heavy, first.so_far) == (True, False)
    assert second.done == LoadSum(0, at_least=True)
    assert (second.heavy, second.heavy_number, second.so_far) == (True, 2, True)


@pytest.mark.parametrize("number", [0, 7])
def test_a_known_training_beside_an_unknown_one_is_in_the_load_of_the_week(number: int) -> None:
    known = Session("a", day(number), session_rpe=7, minutes=90)
    unknown = Session("b", day(number), minutes=45)
    records = {day(number): DayRecord(day(number), sessions=(known, unknown))}
    span = DaySpan(day(number), day(number))
    (week,) = board_of(records, around("." * 14), span, TODAY, DEFAULT_LIMITS).weeks
    assert week.done == LoadSum(630, at_least=True)


def test_a_week_without_plan_or_deed_has_unknown_loads_and_planned_rest_is_zero() -> None:
    empty, rest = board_of(
        {}, around("......." + "r......"), DaySpan(day(14), day(27)), TODAY, DEFAULT_LIMITS
    ).weeks[:2]
    assert empty.planned == empty.done == rest.done == LoadSum(0, at_least=True)
    (rest,) = board_of({}, around("r......"), DaySpan(day(0), day(6)), TODAY, DEFAULT_LIMITS).weeks
    assert rest.planned == LoadSum(0)


def test_a_week_that_is_known_has_monotony_and_strain() -> None:
    board = board_of(done("r7r7r7r", 0), Surroundings(), DaySpan(day(0), day(6)), TODAY, DEFAULT_LIMITS)
    (week,) = board.weeks
    assert week.done == LoadSum(1260)
    # mean 180, population SD of three times 420 and four times 0: 207.846
    assert week.foster.monotony == pytest.approx(0.866, abs=0.001)
    assert week.foster.strain == pytest.approx(1091.2, abs=0.1)


def test_heavy_weeks_are_counted_and_defined_by_the_person() -> None:
    records = done("r7r7r7r" * 4, -21)
    span = DaySpan(day(0), day(6))
    (week,) = board_of(records, Surroundings(), span, TODAY, DEFAULT_LIMITS).weeks
    assert (week.heavy, week.heavy_number) == (True, 4)
    (week,) = board_of(records, Surroundings(), span, TODAY, Limits({"BLOK3.days": 4})).weeks
    assert (week.heavy, week.heavy_number) == (False, 0)
    (week,) = board_of(done("r7r?rrr", 0), Surroundings(), span, TODAY, DEFAULT_LIMITS).weeks
    assert week.heavy is None


def test_bands_of_several_days_that_touch_the_span() -> None:
    plan = Surroundings(
        recovery_weeks=(RecoveryWeek(day(7), day(13)),),
        periods=(PlannedPeriod(day(-3), day(0), note="zee"), PlannedPeriod(day(20), day(21))),
        follow_ups=(
            FollowUp(day(2), day(4), Deed.QUIET_DAYS),
            FollowUp(day(5), day(6), Deed.EASE_BACK, ended=True),
        ),
    )
    board = board_of({}, plan, DaySpan(day(0), day(13)), TODAY, DEFAULT_LIMITS)
    assert board.bands == (
        Band(day(-3), day(0), "holiday", "zee"),
        Band(day(2), day(4), "quiet_days"),
        Band(day(7), day(13), "recovery_week"),
    )


def test_a_board_over_clock_changes_and_the_turn_of_the_year_has_every_day_once() -> None:
    for first in (date(2026, 3, 28), date(2026, 10, 24), date(2026, 12, 28)):
        span = DaySpan(first, first + timedelta(days=41))
        board = board_of({}, Surroundings(), span, TODAY, DEFAULT_LIMITS)
        assert [each.day for each in board.days] == list(span)
        mondays = [week.monday for week in board.weeks]
        assert mondays == [mondays[0] + timedelta(weeks=number) for number in range(len(mondays))]


def test_a_training_without_length_makes_the_planned_load_a_lower_bound() -> None:
    plan = Surroundings(
        trainings=(
            PlannedTraining("a", day(0), "hard", minutes=60, rpe=8),
            PlannedTraining("b", day(1), "easy"),
            PlannedTraining("c", day(2), "van later", minutes=60),
        )
    )
    (week,) = board_of({}, plan, DaySpan(day(0), day(6)), TODAY, DEFAULT_LIMITS).weeks
    assert week.planned == LoadSum(480, at_least=True)


def test_the_band_of_quiet_days_moves_on_over_a_day_that_was_not_quiet() -> None:
    followed = FollowUp(day(0), day(2), Deed.QUIET_DAYS)
    beside = Surroundings(follow_ups=(followed,))
    found = board_of(done("r7", 0), beside, DaySpan(day(0), day(6)), day(2), DEFAULT_LIMITS)
    (band,) = found.bands
    assert (band.first, band.last, band.left_out) == (day(0), day(3), frozenset({day(1)}))
    assert [band.number_of(each) for each in DaySpan(day(0), day(3)) if each in band] == [1, 2, 3]


def test_of_two_deeds_that_overlap_after_a_join_the_later_one_is_followed() -> None:
    earlier = FollowUp(day(0), day(2), Deed.QUIET_DAYS)
    later = FollowUp(day(1), day(7), Deed.RECOVERY_WEEK)
    after = FollowUp(day(8), day(13), Deed.EASE_BACK)
    assert followed_now([earlier, later, after]) == (later, after)
    assert followed_now([earlier, replace(later, ended=True)]) == (earlier,)
