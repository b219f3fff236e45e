"""The checks of a plan at their boundaries, with plans worked out by hand."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.planning.checks.all_checks import CHECKS, findings_of
from herstel_gui.domain.planning.checks.beginner import beginner
from herstel_gui.domain.planning.checks.check import Outcome, Repair
from herstel_gui.domain.planning.checks.easy_days import easy_days
from herstel_gui.domain.planning.checks.hard_days import hard_days
from herstel_gui.domain.planning.checks.heavy_weeks import heavy_weeks
from herstel_gui.domain.planning.checks.monotony import monotony
from herstel_gui.domain.planning.checks.rest_day import rest_day
from herstel_gui.domain.planning.checks.strength import strength
from herstel_gui.domain.planning.checks.warning import warning
from herstel_gui.domain.planning.templates import TEMPLATES
from herstel_gui.domain.signals.articles import attribution
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.signal import Gate, Level
from herstel_gui.domain.training_sessions import DayKind
from tests.domain.planning.plans_on_paper import day, done, facts, plans, within

if TYPE_CHECKING:
    from herstel_gui.domain.planning.checks.check import Check, Finding, PlanFacts

BROKEN, OPEN, KEPT = Outcome.BROKEN, Outcome.OPEN, Outcome.KEPT


def outcome(check: Check, found: PlanFacts) -> Outcome | None:
    finding = check(found)
    return None if finding is None else finding.outcome


def broken(check: Check, found: PlanFacts) -> Finding:
    finding = check(found)
    assert finding is not None
    assert finding.outcome is BROKEN
    return finding


# -- one full rest day a week ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("eeeeeer", KEPT),
        ("eeeeeee", BROKEN),
        ("reeeeee reeeeee", KEPT),
        ("reeeeee eeeeeer", BROKEN),
        ("eeeeee.", OPEN),
        ("", None),
    ],
)
def test_seven_days_without_a_rest_day(plan: str, expected: Outcome | None) -> None:
    shown = len(plan.replace(" ", "")) or 7
    # the week before the plan had a rest day on its last day
    found = within(facts(plan, done("r", -1)), shown)
    assert outcome(rest_day, found) is expected


def test_the_rest_day_check_names_the_days_and_offers_the_seventh() -> None:
    finding = broken(rest_day, facts("reeehee eeeeeer"))
    assert finding.days == tuple(day(number) for number in range(1, 13))
    assert "di 1 december tot en met za 12 december" in str(finding.text)
    assert finding.repairs == (Repair(finding.repairs[0].label, (day(7),), PlanKind.REST),)


def test_days_that_were_done_count_and_the_past_alone_is_no_plan() -> None:
    worked = done("345345", -6)
    assert outcome(rest_day, facts("e", worked)) is BROKEN
    assert outcome(rest_day, facts("r", worked)) is not BROKEN
    assert outcome(rest_day, facts("", done("3453453", -7))) is None


def test_an_unknown_day_before_breaks_nothing() -> None:
    assert outcome(rest_day, within(facts("eeeeee", done("3.3333", -6)), 2)) is OPEN


def test_active_recovery_is_no_rest_day_unless_chosen() -> None:
    found = within(facts("e", done("33333a", -6)), 1)
    assert outcome(rest_day, found) is BROKEN
    assert outcome(rest_day, replace(found, limits=Limits({"active_is_rest": True}))) is KEPT


def test_the_own_number_of_days_without_rest_counts() -> None:
    found = within(facts("eeeee", done("r", -1)), 5)
    assert outcome(rest_day, found) is KEPT
    assert outcome(rest_day, replace(found, limits=Limits({"RUST7.days": 5}))) is BROKEN


# -- no hard days in a row -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("heh", KEPT), ("hh", BROKEN), ("hm", BROKEN), ("hs", KEPT), ("h.h", KEPT), ("ee", None),
        ("mm", BROKEN),
    ],
)  # fmt: skip
def test_two_hard_days_in_a_row(plan: str, expected: Outcome | None) -> None:
    assert outcome(hard_days, facts(plan)) is expected


def test_a_hard_day_after_one_that_was_done_hard() -> None:
    assert outcome(hard_days, facts("h", done("7", -1))) is BROKEN
    assert outcome(hard_days, facts("h", done("6", -1))) is KEPT
    assert outcome(hard_days, facts("h", done("?", -1))) is KEPT
    assert outcome(hard_days, facts("e", done("88", -2))) is None


def test_the_week_may_end_hard_and_the_next_begin_hard() -> None:
    finding = broken(hard_days, facts("reerehh"))
    assert finding.days == (day(5), day(6))
    assert "za 5 december en zo 6 december" in str(finding.text)


def test_the_exchange_leaves_no_hard_days_in_a_row() -> None:
    finding = broken(hard_days, facts("hhree"))
    assert [(repair.days, repair.kind) for repair in finding.repairs] == [
        ((day(1), day(2)), None),
        ((day(1),), PlanKind.EASY),
    ]
    # every day near has a hard day beside it
    assert [repair.kind for repair in broken(hard_days, facts("hhrhree")).repairs] == [PlanKind.EASY]


def test_a_day_that_was_done_is_not_exchanged() -> None:
    found = facts("hhe", done("88", 0), today=1)
    assert broken(hard_days, found).repairs == ()


# -- at most three heavy weeks ---------------------------------------------------------------------

HEAVY = "rheeher"


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (HEAVY * 3 + "reerehe", KEPT),
        (HEAVY * 3 + "reereee", KEPT),
        (HEAVY * 3 + "reehree", BROKEN),
        (HEAVY * 3 + "reeseee", BROKEN),
        (HEAVY * 3 + "reer", OPEN),
        (HEAVY * 2 + "rheeeer" + HEAVY, KEPT),
        (HEAVY * 4, BROKEN),
        ("reereer" * 4, None),
    ],
)
def test_five_easy_days_after_three_heavy_weeks(plan: str, expected: Outcome | None) -> None:
    assert outcome(heavy_weeks, facts(plan)) is expected


def test_heavy_weeks_that_were_done_count() -> None:
    trained = done("r7r73r3" * 3, -21)
    assert outcome(heavy_weeks, facts("rhreeer", trained)) is BROKEN
    assert outcome(heavy_weeks, facts("rereeee", trained)) is KEPT
    lighter = done("r7r73r3" * 2 + "r7r63r3", -21)
    assert outcome(heavy_weeks, facts("rhreeer", lighter)) is None


def test_the_person_decides_what_a_heavy_week_is() -> None:
    found = facts(HEAVY * 4)
    assert outcome(heavy_weeks, replace(found, limits=Limits({"BLOK3.days": 3}))) is None
    assert outcome(heavy_weeks, facts("rheeeer" * 4)) is None
    assert outcome(heavy_weeks, replace(facts("rheeeer" * 4), limits=Limits({"BLOK3.days": 1}))) is BROKEN


def test_the_repair_makes_the_days_of_the_week_easy() -> None:
    (repair,) = broken(heavy_weeks, facts(HEAVY * 4)).repairs
    assert (repair.days, repair.kind) == ((day(22), day(25)), PlanKind.EASY)


# -- strength only while sleep is stable -----------------------------------------------------------


@pytest.mark.parametrize(
    ("gate", "plan", "expected"),
    [
        (Gate.SHUT, "s......", BROKEN),
        (Gate.UNKNOWN, "s......", OPEN),
        (Gate.OPEN, "s......", KEPT),
        (Gate.SHUT, "e......", None),
        (Gate.SHUT, "s......s......", BROKEN),
    ],
)
def test_strength_grows_only_while_the_gate_is_open(gate: Gate, plan: str, expected: Outcome | None) -> None:
    assert outcome(strength, replace(facts(plan), gate=gate)) is expected


def test_as_much_strength_as_last_week_is_no_growth() -> None:
    before = done("s", -7, minutes=60)
    for minutes, expected in ((60, KEPT), (61, BROKEN), (30, KEPT)):
        found = replace(facts(plans("s", minutes), before), gate=Gate.SHUT)
        assert outcome(strength, found) is expected


def test_without_lengths_the_trainings_are_counted() -> None:
    before = done("s", -7, minutes=None)
    assert outcome(strength, replace(facts(plans("s", 90), before), gate=Gate.SHUT)) is KEPT
    assert outcome(strength, replace(facts(plans("s.s", None), before), gate=Gate.SHUT)) is BROKEN


def test_weeks_further_on_are_not_judged_by_the_sleep_of_today() -> None:
    assert outcome(strength, replace(facts("." * 14 + "s"), gate=Gate.SHUT)) is None
    assert outcome(strength, replace(facts("." * 7 + "s"), gate=Gate.SHUT)) is BROKEN


# -- easy days that turned out hard ----------------------------------------------------------------


@pytest.mark.parametrize(("rpe", "expected"), [("5", KEPT), ("6", BROKEN), ("9", BROKEN), ("?", None)])
def test_an_easy_day_turned_out_hard_from_rpe_six(rpe: str, expected: Outcome | None) -> None:
    assert outcome(easy_days, facts("e", done(rpe, 0), today=1)) is expected


def test_only_days_planned_as_easy_within_two_weeks_count() -> None:
    assert outcome(easy_days, facts("h", done("9", 0), today=1)) is None
    assert outcome(easy_days, facts("e", done("9", 0), today=13)) is BROKEN
    assert outcome(easy_days, facts("e", done("9", 0), today=14)) is None
    assert outcome(easy_days, facts("e", {}, today=1)) is None


def test_several_hard_easy_days_are_counted() -> None:
    finding = broken(easy_days, facts("eee", done("673", 0), today=3))
    assert "Van de 3 dagen" in str(finding.text)
    assert finding.days == (day(0), day(1))


# -- the same training over and over ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("e.e.e.e.e.e.e", None),
        ("e.e.e.e.e.e.e.e", BROKEN),
        ("e.e.e.e.e.e.e.e.h.h", BROKEN),
        ("e.e.e.e.e.e.e.e.h.h.s", KEPT),
    ],
)
def test_four_fifths_of_eight_trainings_alike(plan: str, expected: Outcome | None) -> None:
    assert outcome(monotony, facts(plan)) is expected


def test_lengths_make_a_difference_and_unknown_ones_tell_nothing() -> None:
    varied = {**plans("e.e.e.e", 60), **plans("e.e.e.e", 90, first=8)}
    assert outcome(monotony, facts(varied)) is KEPT
    assert outcome(monotony, facts(plans("e.e.e.e.e.e.e.e", None))) is None


def test_what_was_done_counts_with_what_is_planned() -> None:
    ridden = done("3.3.3.3.3.3.3.", -14)
    assert outcome(monotony, facts("e", ridden)) is BROKEN
    assert outcome(monotony, facts("e", done("3.7.3.7.3.7.3.", -14))) is KEPT
    assert outcome(monotony, facts("", ridden)) is None


# -- hard during a warning -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "number", "expected"),
    [
        (Level.NONE, 0, None),
        (Level.NOTICE, 0, None),
        (Level.UNDER_RECOVERED, 0, BROKEN),
        (Level.UNDER_RECOVERED, 2, BROKEN),
        (Level.UNDER_RECOVERED, 3, None),
        (Level.SEE_PROFESSIONAL, 1, BROKEN),
        (Level.ILL, 0, BROKEN),
        (Level.ILL, 1, None),
    ],
)
def test_hard_within_three_days_of_a_warning(level: Level, number: int, expected: Outcome | None) -> None:
    for letter in "hm":
        found = replace(facts("." * number + letter), level=level)
        assert outcome(warning, found) is expected
    assert outcome(warning, replace(facts("." * number + "s"), level=level)) is None


def test_hard_within_quiet_days_or_a_recovery_week() -> None:
    quiet = FollowUp(day(0), day(2), Deed.QUIET_DAYS)
    found = replace(facts("..h"), follow_ups=(quiet,))
    assert "een van je rustige dagen" in str(broken(warning, found).text)
    assert outcome(warning, replace(facts("...h"), follow_ups=(quiet,))) is None
    assert outcome(warning, replace(found, follow_ups=(replace(quiet, ended=True),))) is None
    week = RecoveryWeek(day(7), day(13))
    for number, expected in ((6, None), (7, BROKEN), (13, BROKEN), (14, None)):
        assert outcome(warning, replace(facts("." * number + "h"), recovery_weeks=(week,))) is expected


def test_a_hard_training_that_was_done_is_not_scolded() -> None:
    assert outcome(warning, replace(facts("h", done("8", 0)), level=Level.UNDER_RECOVERED)) is None


# -- beginners -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plan", "expected"), [("e.e", KEPT), ("ere", KEPT), ("ee", BROKEN), ("es", BROKEN), ("rr", None)]
)
def test_beginners_rest_between_trainings(plan: str, expected: Outcome | None) -> None:
    found = facts(plan)
    assert beginner(found) is None
    assert outcome(beginner, replace(found, limits=Limits({"beginner": True}))) is expected


def test_a_training_of_yesterday_counts_for_a_beginner() -> None:
    found = replace(facts("e", done("2", -1)), limits=Limits({"beginner": True}))
    assert broken(beginner, found).repairs[0].days == (day(0),)
    rested = replace(facts("e", done("a", -1)), limits=Limits({"beginner": True}))
    assert outcome(beginner, rested) is KEPT


# -- all together ----------------------------------------------------------------------------------


def test_what_differs_from_the_articles_comes_first_and_everything_names_its_source() -> None:
    found = replace(facts("eeehhee" + "." * 7 + "s"), level=Level.UNDER_RECOVERED)
    findings = findings_of(found)
    assert [finding.outcome for finding in findings] == sorted(
        (finding.outcome for finding in findings), key=(BROKEN, OPEN, KEPT).index
    )
    for finding in findings:
        assert finding.documents
        assert str(attribution(finding.documents)).startswith("Naar: ")
        assert "mag niet" not in str(finding.text)
        assert str(finding.text).endswith(".")


def test_a_plan_of_the_past_and_an_empty_plan_say_nothing() -> None:
    assert findings_of(facts("")) == ()
    assert findings_of(facts("hhhhhhh" * 4, today=28)) == ()


def test_the_templates_break_no_check() -> None:
    for template in TEMPLATES:
        letters = {PlanKind.REST: "r", PlanKind.EASY: "e", PlanKind.HARD: "h", PlanKind.STRENGTH: "s"}
        planned = dict(template.filled(day(0), 8))
        line = "".join(letters[planned[day(n)]] if day(n) in planned else "." for n in range(56))
        found = facts(plans(line, None))
        wide = replace(found, span=DaySpan(day(0), day(55)), gate=Gate.OPEN)
        chosen = {"beginner": template.key == "every_other_day"}
        findings = findings_of(replace(wide, limits=Limits(chosen)))
        assert not any(finding.broken for finding in findings), [str(each.text) for each in findings]


def test_a_day_noted_as_training_without_one_is_trained_and_nothing_more() -> None:
    noted = {day(-1): DayRecord(day(-1), kind=DayKind.TRAINING)}
    assert outcome(hard_days, facts("h", noted)) is KEPT
    assert outcome(beginner, replace(facts("e", noted), limits=Limits({"beginner": True}))) is BROKEN


def test_four_hundred_trainings_in_a_month_are_checked_in_little_time() -> None:
    many = plans("heserrm" * 8)
    full = {
        here: replace(plan, trainings=plan.trainings * 14) if plan.trainings else plan
        for here, plan in many.items()
    }
    found = replace(facts(full, done("3r7s.5?" * 5, -35)), span=DaySpan(day(0), day(41)))
    best = min(_seconds(found) for _ in range(5))
    # measured: 1 to 2 ms; the bound leaves room for a busy machine
    assert best < 0.05
    assert len(CHECKS) == 8


def _seconds(found: PlanFacts) -> float:
    fresh = replace(found, today=found.today + timedelta(0))
    begin = time.perf_counter()
    findings_of(fresh)
    return time.perf_counter() - begin
