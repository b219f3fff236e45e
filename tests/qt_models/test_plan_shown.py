"""A board in words: plan and deed of a day, the loads of a week, and bands in month and season."""

from __future__ import annotations

from datetime import date, timedelta

from herstel_gui.application.changes import KindEntry
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.planned import PlanKind, PlannedTraining
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.qt_models.plan_shown import calendar_of
from tests.application.fakes import FakeStore, FixedClock

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 16)


def journal() -> Journal:
    return Journal(FakeStore(), FixedClock())


def test_a_harder_deed_has_its_word_and_shape_and_an_easy_plan_stays_beside_it() -> None:
    held = journal()
    plan = PlannedTraining("a", MONDAY, "easy", minutes=60)
    session = Session("s", MONDAY, 0, "cycling", None, 75, 8)
    held.change(Text("x"), (), [plan, session])
    board = held.planning.board(DaySpan(MONDAY, TODAY))
    cell = calendar_of(board, MONDAY.replace(day=1), {}).day_of(0, 0)
    assert [each.word for each in cell.plans] == ["rustig"]
    assert cell.deed is not None
    assert (cell.deed.title, cell.deed.detail) == ("Fietsen", "75\N{NO-BREAK SPACE}min · 8")
    assert (cell.deed.verdict, cell.deed.shape, cell.deed.differs) == ("zwaarder", "verdict_harder", True)


def test_of_days_without_entries_only_those_with_a_plan_are_marked_as_not_filled_in() -> None:
    held = journal()
    held.change(Text("x"), (), [PlannedTraining("a", MONDAY, "easy")])
    days = calendar_of(held.planning.board(DaySpan(MONDAY, TODAY)), MONDAY.replace(day=1), {})
    planned, bare = days.day_of(0, 0), days.day_of(0, 1)
    assert (planned.unfilled, bare.unfilled) == (True, False)
    assert planned.spoken().endswith("Niet ingevuld")
    assert bare.spoken().endswith("Niets gepland. Niet ingevuld")


def test_the_hardest_of_several_plans_stands_for_a_day_in_a_season() -> None:
    held = journal()
    held.plan.add(TODAY, PlanKind.EASY, start=9 * 60)
    held.plan.add(TODAY, PlanKind.MATCH, start=15 * 60)
    held.plan.add(TODAY, PlanKind.STRENGTH)
    monday = TODAY - timedelta(days=TODAY.weekday())
    board = held.planning.board(DaySpan(monday, monday + timedelta(days=6)))
    cell = calendar_of(board, None, {}).day_of(0, TODAY.weekday())
    assert [plan.word for plan in cell.plans] == ["rustig", "wedstrijd", "kracht"]
    assert cell.hardest is not None
    assert cell.hardest.word == "wedstrijd"


def test_rest_in_place_of_a_training_has_a_word_and_no_colour_of_a_difference() -> None:
    held = journal()
    held.change(Text("x"), (), [PlannedTraining("a", MONDAY, "easy"), KindEntry(MONDAY, DayKind.REST)])
    board = held.planning.board(DaySpan(MONDAY, TODAY))
    deed = calendar_of(board, MONDAY.replace(day=1), {}).day_of(0, 0).deed
    assert deed is not None
    assert (deed.verdict, deed.shape, deed.differs) == ("gerust", "rest", False)


def test_a_load_that_is_partly_unknown_is_at_least_so_much() -> None:
    held = journal()
    held.plan.add(TODAY, PlanKind.HARD, minutes=60)
    held.plan.add(TODAY, PlanKind.EASY)
    week = calendar_of(held.planning.board(DaySpan(MONDAY, TODAY)), None, {}).lines[0].week
    assert week.loads[0].words == "gepland ≥\N{NO-BREAK SPACE}420"


def test_a_season_names_its_bands_in_words_and_a_month_on_each_day() -> None:
    held = journal()
    held.periods.set_holiday(TODAY, TODAY + timedelta(days=2), "Thialf")
    board = held.planning.board(DaySpan(MONDAY, TODAY + timedelta(days=7)))
    season, month = calendar_of(board, None, {}), calendar_of(board, TODAY.replace(day=1), {})
    assert [line.week.kind for line in season.lines[:2]] == ["Thialf", "Thialf"]
    assert month.lines[0].week.kind == ""
    assert [band.word for band in month.day_of(0, 6).bands] == ["Thialf"]
    assert [band.word for band in month.day_of(1, 0).bands] == ["dag 2"]
