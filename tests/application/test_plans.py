"""Planned days: setting, moving, copying, templates and undo; nothing before today is changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PlannedDay, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import MAX_PLANNED, Deed, FollowUp, PlanKind, PlannedPeriod, PlannedTraining
from herstel_gui.domain.planning.day_plan import LoadSum
from herstel_gui.domain.planning.templates import BY_KEY, TEMPLATES
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, content

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore
    from herstel_gui.domain.planning.templates import Template

TODAY = date(2026, 11, 22)
"""A Sunday."""
MONDAY = date(2026, 11, 23)
HARD, EASY, REST, MATCH, STRENGTH = (
    PlanKind.HARD, PlanKind.EASY, PlanKind.REST, PlanKind.MATCH, PlanKind.STRENGTH,
)  # fmt: skip


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def kinds(journal: Journal, first: date, days: int) -> list[PlanKind | None]:
    return [journal.plan.on(first + timedelta(days=n)).kind for n in range(days)]


def put(store: JournalStore, *entries: PlannedDay | PlannedTraining | RecoveryWeek | FollowUp) -> None:
    store.apply([Edit(None, entry) for entry in entries], MORNING, Text("proef"))


@pytest.mark.parametrize("kind", PlanKind)
def test_one_key_plans_a_day_and_undo_takes_it_back(
    journal: Journal, store: JournalStore, kind: PlanKind
) -> None:
    journal.plan.set_kind(day(0), EASY)
    before = content(store)
    changes = journal.plan.set_kind(day(0), kind)
    assert journal.plan.on(day(0)).kind is kind
    assert len(content(store)) == 1
    journal.apply(changes.inverse())
    assert content(store) == before


def test_another_kind_keeps_what_is_known_of_the_training(journal: Journal) -> None:
    journal.plan.add(day(0), EASY, "clubtraining", 19 * 60, 90, 4)
    journal.plan.set_kind(day(0), HARD)
    (training,) = journal.plan.on(day(0)).trainings
    assert (training.kind, training.title, training.start, training.minutes) == (
        "hard", "clubtraining", 1140, 90,
    )  # fmt: skip
    assert training.rpe is None


def test_a_day_takes_several_trainings_and_the_hardest_names_it(journal: Journal) -> None:
    journal.plan.set_rest(day(0), on=True)
    journal.plan.add(day(0), STRENGTH, start=18 * 60, minutes=45)
    journal.plan.add(day(0), EASY, start=9 * 60, minutes=60)
    plan = journal.plan.on(day(0))
    assert [training.kind for training in plan.trainings] == ["easy", "strength"]
    assert (plan.kind, plan.rest, plan.minutes) == (STRENGTH, False, 105)
    assert plan.load == LoadSum(5 * 45 + 3 * 60)
    journal.plan.add(day(0), MATCH)
    assert journal.plan.on(day(0)).load == LoadSum(405, at_least=True)
    journal.plan.set_rest(day(0), on=True)
    assert journal.plan.on(day(0)).kind is REST


def test_a_full_day_takes_no_more(journal: Journal) -> None:
    for _ in range(MAX_PLANNED):
        journal.plan.add(day(0), EASY)
    with pytest.raises(RefusedValueError, match="meer dan 24"):
        journal.plan.add(day(0), EASY)
    assert len(journal.plan.on(day(0)).trainings) == MAX_PLANNED


def test_a_training_is_changed_moved_and_removed(journal: Journal, store: JournalStore) -> None:
    journal.plan.add(day(0), EASY)
    journal.plan.set_rest(day(1), on=True)
    (training,) = journal.plan.on(day(0)).trainings
    journal.plan.change(training, replace(training, minutes=50))
    (training,) = journal.plan.on(day(0)).trainings
    assert training.minutes == 50
    before = content(store)
    changes = journal.plan.change(training, replace(training, day=day(1)))
    assert kinds(journal, day(0), 2) == [None, EASY]
    journal.apply(changes.inverse())
    assert content(store) == before
    journal.plan.remove(training)
    assert not journal.plan.remove(training)
    assert kinds(journal, day(0), 2) == [None, REST]


def test_an_impossible_training_is_refused(journal: Journal) -> None:
    for wrong in ({"minutes": 1441}, {"minutes": -1}, {"start": 1440}, {"rpe": 11}, {"title": "\u202e"}):
        with pytest.raises(RefusedValueError):
            journal.plan.add(day(0), EASY, **wrong)
    assert journal.plan.on(day(0)).empty


def test_days_before_today_keep_their_plan(journal: Journal, store: JournalStore) -> None:
    yesterday = TODAY - timedelta(days=1)
    planned = PlannedTraining("x", yesterday, "hard", "heuvels", minutes=60)
    put(store, planned)
    changes: tuple[Callable[[], object], ...] = (
        lambda: journal.plan.set_kind(yesterday, EASY),
        lambda: journal.plan.add(yesterday, EASY),
        lambda: journal.plan.clear([day(0), yesterday]),
        lambda: journal.plan.remove(planned),
        lambda: journal.plan.change(planned, replace(planned, day=day(0))),
        lambda: journal.plan.move(day(0), yesterday),
        lambda: journal.plan.use_template(TEMPLATES[0], yesterday, 1),
        lambda: journal.plan.copy_week(MONDAY, MONDAY - timedelta(days=7 * 2)),
    )
    for change in changes:
        with pytest.raises(RefusedValueError):
            change()
    assert content(store) == {planned}


def test_planning_ends_two_years_ahead(journal: Journal) -> None:
    far = TODAY + timedelta(days=731)
    journal.plan.set_kind(far, HARD)
    changes: tuple[Callable[[], object], ...] = (
        lambda: journal.plan.set_kind(far + timedelta(days=1), HARD),
        lambda: journal.plan.move(far, far + timedelta(days=1)),
        lambda: journal.plan.copy_week(MONDAY, far),
        lambda: journal.plan.use_template(TEMPLATES[0], far - timedelta(days=5), 1),
        lambda: journal.periods.set_holiday(far, far + timedelta(days=1)),
    )
    for change in changes:
        with pytest.raises(RefusedValueError, match="twee jaar"):
            change()


def test_moving_exchanges_two_days(journal: Journal, store: JournalStore) -> None:
    put(store, PlannedTraining("club", day(0), "hard", source="ical"))
    journal.plan.set_rest(day(1), on=True)
    before = content(store)
    changes = journal.plan.move(day(0), day(1))
    assert kinds(journal, day(0), 2) == [REST, HARD]
    assert journal.plan.on(day(1)).trainings[0].id == "club"
    journal.apply(changes.inverse())
    assert content(store) == before
    journal.plan.move(day(0), day(2))
    assert kinds(journal, day(0), 3) == [None, REST, HARD]
    assert not journal.plan.move(day(4), day(5))
    assert not journal.plan.move(day(2), day(2))


def test_a_skipped_day_is_planned_again_and_stays(journal: Journal, store: JournalStore) -> None:
    yesterday = TODAY - timedelta(days=1)
    put(store, PlannedTraining("club", yesterday, "hard", source="ical"))
    journal.plan.set_rest(day(0), on=True)
    journal.plan.move(yesterday, day(0))
    assert journal.plan.on(day(0)).kind is HARD
    assert journal.plan.on(yesterday).kind is HARD


def test_a_week_is_copied_from_today_on(journal: Journal, store: JournalStore) -> None:
    last_monday = MONDAY - timedelta(days=7)
    put(
        store,
        PlannedTraining("a", last_monday, "hard", "heuvels", minutes=60),
        PlannedTraining("b", last_monday, "easy", source="ical"),
        PlannedDay(last_monday + timedelta(days=6), "rest"),
        PlannedTraining("club", MONDAY + timedelta(days=7), "match", source="ical"),
    )
    journal.plan.set_kind(day(9), STRENGTH)
    before = content(store)
    changes = journal.plan.copy_week(last_monday + timedelta(days=3), day(10))
    assert kinds(journal, day(7), 7) == [MATCH, None, None, None, None, None, REST]
    assert [one.title for one in journal.plan.on(day(7)).trainings] == ["heuvels", ""]
    journal.apply(changes.inverse())
    assert content(store) == before
    assert not journal.plan.copy_week(MONDAY, MONDAY)
    journal.plan.copy_week(day(7), TODAY)
    assert kinds(journal, last_monday, 7) == [HARD, None, None, None, None, None, None]


def test_weeks_are_copied_over_the_turn_of_the_year(journal: Journal) -> None:
    journal.plan.set_kind(date(2026, 12, 31), HARD)
    journal.plan.copy_week(date(2026, 12, 31), date(2027, 1, 4))
    assert journal.plan.on(date(2027, 1, 7)).kind is HARD


def test_the_template_of_four_weeks_has_a_declared_recovery_week(
    journal: Journal, store: JournalStore
) -> None:
    changes = journal.plan.use_template(BY_KEY["three_heavy_one_easy"], MONDAY, 8)
    heavy = [REST, HARD, EASY, STRENGTH, REST, HARD, EASY]
    assert kinds(journal, MONDAY, 7) == heavy
    assert kinds(journal, day(21), 7) == [REST, EASY, REST, EASY, REST, EASY, EASY]
    assert kinds(journal, day(28), 7) == heavy
    assert journal.recovery_weeks.all() == (
        RecoveryWeek(day(21), day(27)), RecoveryWeek(day(49), day(55)),
    )  # fmt: skip
    journal.apply(changes.inverse())
    assert content(store) == set()


def test_a_template_keeps_what_is_planned_unless_told(journal: Journal, store: JournalStore) -> None:
    put(store, PlannedTraining("club", day(1), "easy", source="ical"))
    journal.plan.set_kind(day(2), MATCH)
    template = BY_KEY["three_heavy_one_easy"]
    journal.plan.use_template(template, MONDAY, 1)
    assert kinds(journal, MONDAY, 4) == [REST, EASY, MATCH, STRENGTH]
    journal.plan.use_template(template, MONDAY, 1, over=True)
    assert kinds(journal, MONDAY, 4) == [REST, EASY, EASY, STRENGTH]


def test_overlapping_templates_leave_one_recovery_week(journal: Journal) -> None:
    template = BY_KEY["three_heavy_one_easy"]
    journal.plan.use_template(template, MONDAY, 4)
    journal.plan.use_template(template, day(7), 4, over=True)
    weeks = journal.recovery_weeks.all()
    assert not any(one.overlaps(other) for one in weeks for other in weeks if one != other)
    journal.recovery_weeks.declare(RecoveryWeek(day(60), day(66)))
    journal.plan.use_template(template, day(35), 4)
    assert recovery_weeks(journal) == [day(28), day(60)]


def recovery_weeks(journal: Journal) -> list[date]:
    return [week.first for week in journal.recovery_weeks.all()]


def test_a_template_puts_nothing_hard_into_a_recovery_week_that_was_declared(journal: Journal) -> None:
    journal.recovery_weeks.declare(RecoveryWeek(day(7), day(13)))
    journal.plan.use_template(BY_KEY["three_heavy_one_easy"], MONDAY, 4)
    assert kinds(journal, day(7), 7) == [REST, None, EASY, None, REST, None, EASY]
    assert recovery_weeks(journal) == [day(7), day(21)]


@pytest.mark.parametrize("over", [False, True])
def test_a_template_leaves_the_quiet_days_after_a_warning_alone(
    journal: Journal, store: JournalStore, *, over: bool
) -> None:
    put(store, FollowUp(day(0), day(2), Deed.QUIET_DAYS), PlannedDay(day(0), "rest"))
    journal.plan.set_kind(day(2), EASY)
    journal.plan.use_template(BY_KEY["three_heavy_one_easy"], MONDAY, 1, over=over)
    assert kinds(journal, MONDAY, 4) == [REST, None, EASY, STRENGTH]


def test_a_template_over_another_one_replaces_its_recovery_weeks_until_undone(
    journal: Journal, store: JournalStore
) -> None:
    template = BY_KEY["three_heavy_one_easy"]
    journal.plan.use_template(template, MONDAY, 8)
    before = content(store)
    changes = journal.plan.use_template(template, day(7), 8, over=True)
    assert recovery_weeks(journal) == [day(28), day(56)]
    assert kinds(journal, day(21), 7) == [REST, HARD, EASY, STRENGTH, REST, HARD, EASY]
    journal.apply(changes.inverse())
    assert content(store) == before


def test_the_recovery_week_after_a_warning_stays_when_a_template_goes_over_it(
    journal: Journal, store: JournalStore
) -> None:
    put(store, FollowUp(day(7), day(13), Deed.RECOVERY_WEEK), RecoveryWeek(day(7), day(13)))
    journal.plan.use_template(BY_KEY["three_heavy_one_easy"], MONDAY, 4, over=True)
    assert recovery_weeks(journal) == [day(7), day(21)]
    assert HARD not in kinds(journal, day(7), 7)


def test_a_recovery_week_of_a_template_is_left_out_where_hard_days_stay(
    journal: Journal, store: JournalStore
) -> None:
    template = BY_KEY["three_heavy_one_easy"]
    journal.plan.use_template(template, MONDAY, 8)
    journal.plan.use_template(template, day(14), 4)
    assert recovery_weeks(journal) == [day(21), day(49)]
    put(store, PlannedTraining("club", day(78), "hard", source="ical"))
    journal.plan.use_template(template, day(56), 4)
    assert recovery_weeks(journal) == [day(21), day(49), day(77)]


def test_a_template_begins_on_its_monday_whatever_the_first_day(journal: Journal) -> None:
    journal.plan.use_template(BY_KEY["three_heavy_one_easy"], day(3), 1)
    assert kinds(journal, MONDAY, 11) == [
        None, None, None, STRENGTH, REST, HARD, EASY, REST, HARD, EASY, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("rest_on_monday", [None, None, None, None, REST, None, None]),
        ("every_other_day", [EASY, REST, EASY, REST, EASY, REST, EASY]),
    ],
)
def test_a_template_fills_a_week_by_its_pattern(
    journal: Journal, key: str, expected: list[PlanKind | None]
) -> None:
    journal.plan.use_template(BY_KEY[key], day(3), 1)
    assert kinds(journal, day(3), 7) == expected


@pytest.mark.parametrize("weeks", [0, -1, 105])
def test_a_template_fills_one_to_a_hundred_and_four_weeks(journal: Journal, weeks: int) -> None:
    with pytest.raises(RefusedValueError, match="weken kan niet"):
        journal.plan.use_template(TEMPLATES[0], MONDAY, weeks)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
def test_two_years_of_a_template_are_planned_and_undone(
    journal: Journal, store: JournalStore, template: Template
) -> None:
    changes = journal.plan.use_template(template, MONDAY, 104)
    assert len(journal.plan.over(DaySpan(MONDAY, day(727)))) >= 104
    journal.apply(changes.inverse())
    assert content(store) == set()


def test_four_hundred_trainings_fit_in_a_month(journal: Journal) -> None:
    for number in range(400):
        journal.plan.add(day(number % 30), PlanKind.EASY, f"nummer {number}")
    plans = journal.plan.over(DaySpan(MONDAY, day(30)))
    assert sum(len(plan.trainings) for plan in plans.values()) == 400


def test_a_kind_of_another_version_counts_as_a_training(journal: Journal, store: JournalStore) -> None:
    put(store, PlannedDay(day(0), "easy", "duurloop"), PlannedTraining("b", day(1), "van later"))
    (training,) = journal.plan.on(day(0)).trainings
    assert (training.kind, training.title) == ("easy", "duurloop")
    assert journal.plan.on(day(1)).kind is None
    assert journal.plan.on(day(1)).load == LoadSum(0, at_least=True)
    journal.plan.change(training, replace(training, minutes=30))
    assert journal.plan.on(day(0)).minutes == 30
    (training,) = journal.plan.on(day(0)).trainings
    journal.plan.remove(training)
    assert journal.plan.on(day(0)).empty


def test_a_holiday_is_planned_changed_and_removed(journal: Journal, store: JournalStore) -> None:
    journal.periods.set_holiday(day(0), day(4), "Thialf")
    journal.periods.set_holiday(day(0), day(5))
    journal.periods.set_holiday(day(3), day(9))
    first, second = journal.periods.all()
    assert (first, second) == (PlannedPeriod(day(0), day(5)), PlannedPeriod(day(3), day(9)))
    assert day(5) in first
    journal.apply(journal.periods.remove(first).inverse())
    assert first in journal.periods.all()
    assert store.days() == {}
    assert store.extent() is None


def test_an_impossible_holiday_is_refused(journal: Journal) -> None:
    for first, last, words in (
        (day(1), day(0), "voor hij begint"),
        (day(0), day(366), "hoogstens 366"),
        (day(-9), day(-2), "voorbij"),
    ):
        with pytest.raises(RefusedValueError, match=words):
            journal.periods.set_holiday(first, last)
    assert journal.periods.set_holiday(day(-5), day(0))
