"""Levels, trainings and plans of each day of a week, and limits that change within a week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import PlannedTraining
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.signals.signal import Evidence, Group, Level, LevelMark
from herstel_gui.domain.tag_order import in_reading_order
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import LEVEL, PLAN, TAGS, TRAINING, WeekRow, WeekTable
from herstel_gui.domain.week.wording import words_of
from tests.weeks import MONDAY, TODAY, WEEK, FakeHistory, Usual, picture_sources, report, verdict

WEDNESDAY = MONDAY + timedelta(days=2)


def row_of(table: WeekTable, key: str) -> WeekRow:
    return next(row for row in table.rows if row.key == key)


def words(table: WeekTable, key: str) -> list[list[str]]:
    return [words_of(cell, DUTCH) for cell in row_of(table, key).cells]


def with_levels(levels: dict[date, Level], today: date = TODAY) -> Sources:
    reports = {day: report(day, level) for day, level in levels.items()}
    return replace(picture_sources(), history=FakeHistory(reports), today=today)


def test_each_day_has_its_level() -> None:
    calm = {MONDAY + timedelta(days=n): Level.NONE for n in range(7)}
    table = week_table(WEEK, with_levels(calm | {WEDNESDAY: Level.ILL}))
    marks = [cell.mark for cell in row_of(table, LEVEL).cells]
    assert marks == [LevelMark.NO_SIGNAL] * 2 + [LevelMark.ILL] + [LevelMark.NO_SIGNAL] * 4
    assert words(table, LEVEL)[2] == ["ziek"]


def test_the_badge_is_the_highest_level_of_the_week_and_says_when() -> None:
    calm = {MONDAY + timedelta(days=n): Level.NONE for n in range(7)}
    ill = week_table(WEEK, with_levels(calm | {WEDNESDAY: Level.ILL}))
    assert (ill.level, str(ill.badge)) == (LevelMark.ILL, "ziek")
    assert str(ill.badge_when) == "1 dag: wo 18 november"
    warned = {MONDAY: Level.UNDER_RECOVERED, WEDNESDAY: Level.UNDER_RECOVERED, TODAY: Level.NOTICE}
    table = week_table(WEEK, with_levels(calm | warned))
    assert str(table.badge_when) == "2 dagen, laatst wo 18 november"
    assert week_table(WEEK, with_levels(calm)).badge_when is None


def test_a_week_to_come_has_no_level_and_no_advice() -> None:
    last_week = MONDAY - timedelta(days=3)
    sources = with_levels({last_week: Level.UNDER_RECOVERED}, last_week)
    table = week_table(WEEK, sources)
    assert LEVEL not in [row.key for row in table.rows]
    assert (table.level, str(table.badge), table.badge_when) == (
        LevelMark.NOT_ENTERED, "deze week moet nog komen", None,
    )  # fmt: skip
    assert (table.signals, table.advice) == ((), ())


def test_the_days_after_today_have_no_level() -> None:
    table = week_table(WEEK, with_levels({MONDAY: Level.NONE}, MONDAY))
    assert [cell.mark for cell in row_of(table, LEVEL).cells] == [LevelMark.NO_SIGNAL] + [None] * 6


def test_the_levels_stay_off_a_paper_without_signals() -> None:
    table = week_table(WEEK, with_levels({}))
    assert LEVEL in [row.key for row in table.chosen(WeekOptions()).rows]
    assert LEVEL not in [row.key for row in table.chosen(WeekOptions(signals=False)).rows]


def test_trainings_have_kind_minutes_and_heaviness() -> None:
    sessions = (
        Session("a", MONDAY, 0, "cycling", minutes=90, session_rpe=6),
        Session("b", MONDAY, 1, "other", minutes=30),
        Session("c", MONDAY, 2, "klimmen", session_rpe=Decimal("7.5")),
        Session("d", MONDAY, 3, "rowing"),
    )
    days = {MONDAY: DayRecord(MONDAY, sessions=sessions)}
    table = week_table(WEEK, replace(picture_sources(), days=days))
    spaced = [word.replace("\u00a0", " ") for word in words(table, TRAINING)[0]]
    assert spaced == ["Fietsen 90 · 6", "Training 30 · –", "klimmen – · 7,5", "Roeien"]


def test_an_empty_row_of_trainings_is_not_printed() -> None:
    table = week_table(WEEK, replace(picture_sources(), days={}))
    assert TRAINING in [row.key for row in table.rows]
    assert TRAINING not in [row.key for row in table.chosen(WeekOptions()).rows]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (DayRecord(MONDAY), []),
        (DayRecord(MONDAY, sessions=(Session("a", MONDAY, minutes=60, session_rpe=3),)), ["als plan"]),
        (DayRecord(MONDAY, sessions=(Session("a", MONDAY, minutes=60, session_rpe=9),)), ["zwaarder"]),
        (DayRecord(MONDAY, kind=DayKind.REST), ["gerust"]),
    ],
)
def test_a_plan_stands_beside_what_was_done(record: DayRecord, said: list[str]) -> None:
    plan = DayPlan(MONDAY, trainings=(PlannedTraining("p", MONDAY, "easy", minutes=60),))
    sources = replace(picture_sources(), days={MONDAY: record}, plans={MONDAY: plan})
    table = week_table(WEEK, sources)
    assert words(table, PLAN)[0] == ["rustig", "60\u00a0min", *said]


def test_tags_are_in_the_order_in_which_people_read_them() -> None:
    tags = (
        "wandeling", "travel", "pain:knie", "flauwgevallen", "injured", "work_stress", "severe_complaint",
        "ill",
    )  # fmt: skip
    assert in_reading_order(tags) == [
        "ill", "severe_complaint", "injured", "flauwgevallen", "pain:knie", "work_stress", "travel",
        "wandeling",
    ]  # fmt: skip
    days = {MONDAY: DayRecord(MONDAY, tags=("travel", "ill"))}
    assert words(week_table(WEEK, replace(picture_sources(), days=days)), TAGS)[0] == ["ziek", "reis"]


class Drifting(FakeHistory):
    """A history in which the usual pulse and the threshold of a scale rise from day to day."""

    def baseline(self, measure: str, day: date) -> Usual | None:
        step = (day - MONDAY).days
        return {
            "resting_heart_rate": Usual(Decimal(52) + Decimal(step) / 5),
            "motivation": Usual(3, Decimal(4) + Decimal(step) / 10),
        }.get(measure)


def test_a_limit_that_changes_within_the_week_is_printed_as_a_range() -> None:
    table = week_table(WEEK, replace(picture_sources(), history=Drifting()))
    assert str(row_of(table, "resting_heart_rate").warning) == "gem. 3 d > 56,2 … 57,5"
    assert str(row_of(table, "motivation").warning) == "≥ 4 … 5, 3 dagen"


def test_a_marked_value_carries_the_limit_of_its_day() -> None:
    evidence = Evidence(measure="resting_heart_rate", dates=(WEDNESDAY,), values=(57,), baseline=52)
    fired = verdict("RHR_PCT", Group.BODY, evidence, "")
    history = Drifting({WEDNESDAY: report(WEDNESDAY, Level.NOTICE, (fired,))})
    table = week_table(WEEK, replace(picture_sources(), history=history))
    limits = [cell.limit and str(cell.limit) for cell in row_of(table, "resting_heart_rate").cells]
    # the value of Wednesday is missing in the example, its mark would not be
    assert limits == [None, None, "gem. 3 d > 56,6", None, None, None, None]


def test_a_row_with_a_mark_always_has_a_limit() -> None:
    """The pulse of the night was judged on Monday, the morning pulse on Sunday."""
    night = Evidence(measure="sleeping_heart_rate", dates=(MONDAY,), values=(60,), baseline=50)
    morning = Evidence(measure="resting_heart_rate", dates=(TODAY,), values=(58,), baseline=52)
    reports = {
        day: report(day, Level.NOTICE, (verdict("RHR_PCT", Group.BODY, evidence, ""),))
        for day, evidence in ((MONDAY, night), (TODAY, morning))
    }
    usual = {"sleeping_heart_rate": Usual(50), "resting_heart_rate": Usual(52)}
    asked = frozenset({"sleeping_heart_rate", "resting_heart_rate"})
    history = FakeHistory(reports, usual)
    table = week_table(WEEK, replace(picture_sources(), history=history, asked=asked))
    marked = [row for row in table.rows if any(cell.rule for cell in row.cells)]
    assert [row.key for row in marked] == ["resting_heart_rate", "sleeping_heart_rate"]
    assert all(row.warning for row in marked)
