"""The row of what is planned in the week table."""

from __future__ import annotations

from datetime import date, timedelta

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.planned import PlannedTraining
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import PLAN, WeekTable

MONDAY = date(2026, 11, 23)
TODAY = MONDAY + timedelta(days=2)


def table(*plans: DayPlan) -> WeekTable:
    sources = Sources(
        {}, SignalHistory({}, Surroundings()), DEFAULT_LIMITS, TODAY, plans={plan.day: plan for plan in plans}
    )
    return week_table(Week.of(MONDAY), sources)


def training(number: int, kind: str) -> PlannedTraining:
    return PlannedTraining(f"{number}{kind}", MONDAY + timedelta(days=number), kind)


def test_the_row_has_the_kinds_of_each_day_the_hardest_first() -> None:
    found = table(
        DayPlan(MONDAY, rest=True),
        DayPlan(MONDAY + timedelta(days=1), trainings=(training(1, "easy"), training(1, "hard"))),
        DayPlan(MONDAY + timedelta(days=5), trainings=(training(5, "van later"),)),
    )
    (row,) = (row for row in found.rows if row.key == PLAN)
    assert [cell.words for cell in row.cells] == [
        ("rust",), ("zwaar", "rustig"), (), (), (), ("van later",), (),
    ]  # fmt: skip
    assert [cell.future for cell in row.cells] == [False] * 3 + [True] * 4
    assert PLAN in [each.key for each in found.chosen(WeekOptions()).rows]
    assert PLAN not in [each.key for each in found.chosen(WeekOptions(rows=("fatigue",))).rows]


def test_a_week_without_a_plan_has_no_row() -> None:
    assert PLAN not in [row.key for row in table().rows]
