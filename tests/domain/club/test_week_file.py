from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from herstel_gui.domain.calendar import Week
from herstel_gui.domain.club.choice import (
    AT_FIRST,
    NEVER_SHARED,
    ClubChoice,
    ClubMemory,
    Naming,
    memory_from_json,
    shareable,
)
from herstel_gui.domain.club.counts import week_answers
from herstel_gui.domain.club.pace import Pace, pace_of
from herstel_gui.domain.club.table import ClubView, Order, Shape, club_table, keys_of, weeks_of
from herstel_gui.domain.club.week_file import ClubWeek, OwnWeek, club_week, same_name
from herstel_gui.domain.club.wording import club_cell_text, contents
from herstel_gui.domain.day import PlannedDay, Surroundings
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import PlanKind, PlannedPeriod, PlannedTraining
from herstel_gui.domain.planning.day_plan import plans_over
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import DUTCH
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.table import PLAN, READ_ONLY
from tests.clubs import (
    ANSWERS,
    CHOICE,
    EVERYTHING,
    LEVELS,
    LOAD,
    MARKS,
    NOTE,
    PACE,
    PARTICIPATION,
    TAGS,
    WRITTEN,
    full_sources,
    full_table,
    full_week,
    picture_week,
    shared,
)
from tests.weeks import WEEK

BEFORE = WEEK + -1


def texts(view: ClubView, *weeks: object) -> list[list[str]]:
    table = club_table(weeks, view)  # type: ignore[arg-type]
    return [[row.member, *(club_cell_text(cell, DUTCH) for cell in row.cells)] for row in table.rows]


# -- the shared week -------------------------------------------------------------------------------


def test_only_ticked_columns_are_shared() -> None:
    made = club_week(full_week(), replace(CHOICE, columns=("motivation",)), WRITTEN)
    assert made.columns == ("motivation",)
    assert made.measures[0].days == (3, 3, 3, 4, 5, 6, 6)
    assert (made.participation, made.paces, made.loads, made.tags, made.notes, made.marks) == (
        *[None] * 5,
        False,
    )


def test_all_ticked_columns_are_shared() -> None:
    made = club_week(full_week(), replace(CHOICE, columns=EVERYTHING), WRITTEN)
    rows = {row.key for row in full_table().rows}
    assert set(made.columns) == (rows - NEVER_SHARED - READ_ONLY) | {PARTICIPATION, PACE, MARKS, PLAN}
    assert made.loads == (360, 420, DayKind.REST, 540, 480, 300, 630)
    assert made.tags == (("reis",),) * 7
    assert made.notes == ("Geheim: ruzie thuis.",) * 7
    assert made.participation == ANSWERS
    assert made.paces == (*[Pace.USUAL] * 4, *[Pace.EASIER] * 3)


def test_of_a_plan_only_the_kinds_are_shared_and_only_when_ticked() -> None:
    monday, tuesday, wednesday, *_ = WEEK.span
    around = Surroundings(
        planned=(PlannedDay(wednesday, "rest", "naar de dokter"),),
        trainings=(
            PlannedTraining("a", monday, "easy", "geheim", 600, 60),
            PlannedTraining("b", monday, "match", "geheim"),
            PlannedTraining("c", tuesday, "therapie", "geheim"),
        ),
        periods=(PlannedPeriod(monday, tuesday, "holiday", "geheim"),),
    )
    sources = replace(full_sources(), plans=plans_over(around, WEEK.span))
    own = OwnWeek(week_table(WEEK, sources), sources.days, LEVELS)
    made = club_week(own, replace(CHOICE, columns=(PLAN,)), WRITTEN)
    assert made.columns == (PLAN,)
    assert made.plans == ((PlanKind.MATCH, PlanKind.EASY), (), (PlanKind.REST,), *[()] * 4)
    unticked = club_week(own, replace(CHOICE, columns=tuple(set(EVERYTHING) - {PLAN})), WRITTEN)
    assert unticked.plans is None
    assert PLAN not in ClubChoice().columns
    view = ClubView(Shape.DAYS, key=PLAN)
    assert texts(view, made)[0] == ["Jan Visser", "wedstrijd, rustig", "–", "rust", *"––––"]
    assert texts(replace(view, shape=Shape.WEEKS), made)[0][1] == "rust, rustig, wedstrijd"
    assert PLAN not in {column.key for column in club_table((made,), ClubView()).columns}
    assert (
        unticked.columns == club_week(full_week(), replace(CHOICE, columns=unticked.columns), WRITTEN).columns
    )


def test_marks_are_shared_only_when_ticked() -> None:
    with_marks, without = (
        shared(),
        club_week(picture_week(), replace(CHOICE, columns=("motivation",)), WRITTEN),
    )
    assert with_marks.of("motivation") is not None
    assert [measure.past for measure in with_marks.measures] == [frozenset({4, 5, 6})] * 3
    assert [measure.past for measure in without.measures] == [frozenset()]
    alone = club_week(picture_week(), replace(CHOICE, columns=(MARKS, PACE)), WRITTEN)
    assert alone.columns == (PACE,)


def test_future_days_have_no_pace() -> None:
    made = club_week(picture_week(LEVELS[:3]), CHOICE, WRITTEN)
    assert made.paces == (*[Pace.USUAL] * 3, *[None] * 4)


def test_a_club_cannot_tell_illness_from_too_little_recovery() -> None:
    """The seven levels become two words."""
    serious = (Level.ILL, Level.UNDER_RECOVERED, Level.NOT_RECOVERING, Level.SEE_PROFESSIONAL)
    assert {pace_of(level) for level in serious} == {Pace.EASIER}
    assert {pace_of(level) for level in (Level.NONE, Level.NOTICE)} == {Pace.USUAL}
    assert pace_of(Level.NO_DATA) is None
    assert pace_of(None) is None


def test_columns_that_are_never_shared_are_left_out_although_stored_choices_name_them() -> None:
    stored = replace(CHOICE, columns=("level", "body_weight", "mood", "hrv_rmssd", "hrv_sdnn", "motivation"))
    assert club_week(full_week(), stored, WRITTEN).columns == ("motivation",)
    assert not NEVER_SHARED & set(shareable())


@pytest.mark.parametrize(
    ("naming", "name", "file"),
    [
        (Naming.FULL, "José  van 't Hoff", "jose-van-t-hoff-2026-W47.herstelweek"),
        (Naming.INITIALS, "Jan Visser", "jv-2026-W47.herstelweek"),
        (Naming.NUMBER, "Jan", "12-2026-W47.herstelweek"),
        (Naming.FULL, "李", "lid-2026-W47.herstelweek"),
    ],
)
def test_the_file_is_named_after_member_and_week(naming: Naming, name: str, file: str) -> None:
    choice = replace(CHOICE, naming=naming, name=name)
    assert club_week(picture_week(), choice, WRITTEN).file_name == file


def test_the_contents_of_a_week_file_are_described_in_sentences() -> None:
    said = contents(shared(), (*CHOICE.columns, "stress", NOTE), DUTCH)
    assert said[0] == (
        "Week 47 (16 t/m 22 november 2026) van Jan Visser, voor De Zwaluw, bewaard op 22 november om 07:41."
    )
    assert said[1] == (
        "Wel erin, per dag: meetrainen, gewoon of rustiger aan, ochtendpols, slaap, motivatie, belasting of "
        "rustdag, reis, warmte en hoogte, een ▲ bij waarden voorbij je grens."
    )
    assert said[2] == "Niet erin: stress, notities."
    assert said[3] == (
        f"Ook erin: kenmerk {shared().member_id}, alleen om je weken bij elkaar te houden. "
        "Het is willekeurig."
    )
    nothing = club_week(picture_week(), ClubChoice(columns=()), WRITTEN)
    assert contents(nothing, (), DUTCH)[:2] == [
        "Week 47 (16 t/m 22 november 2026) van een lid zonder naam, bewaard op 22 november om 07:41.",
        "Vink aan wat je club mag zien.",
    ]


def test_with_notes_ticked_nothing_is_called_never_in_the_file_that_a_note_may_hold() -> None:
    ticked = replace(CHOICE, columns=(*CHOICE.columns, NOTE))
    noted = contents(replace(club_week(picture_week(), ticked, WRITTEN), notes=("ziek",) * 7), (), DUTCH)
    assert not any(sentence.startswith("Nooit erin") for sentence in noted)
    assert noted[-2].startswith("Je notities gaan mee zoals je ze schreef")
    assert noted[-1].startswith("Buiten je notities nooit erin: of je ziek bent")
    assert contents(shared(), (), DUTCH)[-1].startswith("Nooit erin: of je ziek bent")


# -- stored choices --------------------------------------------------------------------------------


def test_the_default_choice_has_no_private_columns() -> None:
    assert ClubMemory().last == ClubChoice()
    assert AT_FIRST[0] == PARTICIPATION
    assert not {NOTE, TAGS, PACE, "level", "body_weight", "mood", "resting_heart_rate"} & set(AT_FIRST)


def test_choices_are_stored_per_club() -> None:
    other = replace(CHOICE, club="Hardloopgroep", naming=Naming.NUMBER, columns=("motivation",), agreed=False)
    known = replace(CHOICE, member_id="0f" * 16)
    memory = ClubMemory().with_choice(known).with_choice(other)
    assert memory.last == other
    assert memory.of("de zwaluw") == known
    assert memory.of("elders") is None
    assert memory_from_json(json.loads(json.dumps(memory.as_json()))) == memory
    assert memory.with_choice(replace(CHOICE, club="DE ZWALUW")).choices[1:] == (other,)


def test_the_fifty_most_recent_clubs_are_stored() -> None:
    memory = ClubMemory()
    for number in range(51):
        memory = memory.with_choice(replace(CHOICE, club=f"club {number}"))
    assert [choice.club for choice in memory.choices] == [f"club {number}" for number in range(50, 0, -1)]
    too_many = {"clubs": [{"club": f"club {number}"} for number in range(51)]}
    assert len(memory_from_json(too_many).choices) == 50


def test_invalid_stored_choices_are_left_out() -> None:
    assert memory_from_json({"clubs": 3}) == ClubMemory()
    kept = memory_from_json(
        {
            "clubs": [
                4,
                {"club": 5, "columns": ["motivation", "mood", "level", "x"], "naming": "?", "agreed": 1},
            ]
        }
    )
    assert kept.choices == (ClubChoice(columns=("motivation",)),)
    assert memory_from_json({"clubs": [{}]}).last.columns == ()
    for nonsense in ("x" * 32, "A" * 32, "a" * 31, 7, None):
        assert memory_from_json({"clubs": [{"member_id": nonsense}]}).last.member_id == ""


# -- the table -----------------------------------------------------------------------------------------


def test_the_table_of_members_by_measures() -> None:
    few = shared(
        "Bo",
        participation=None,
        paces=None,
        loads=None,
        measures=shared().measures[:1],
        tags=None,
        marks=False,
    )
    table = club_table((few, shared()), ClubView())
    assert [str(column.heading) for column in table.columns] == [
        "Meetrainen", "Gewoon of rustiger aan", "Ochtendpols (/min)", "Slaap (u:mm)", "Motivatie",
        "Belasting", "Reis, warmte en hoogte",
    ]  # fmt: skip
    assert texts(ClubView(), few, shared()) == [
        ["Bo", "–", "–", "54,7", "–", "–", "–", "–"],
        [
            "Jan Visser",
            "aangepast, wil even praten",
            "rustiger aan",
            "54,7",
            "6:30",
            "4,3",
            "2.730",
            "–",
        ],
    ]  # fmt: skip
    assert [cell.past for cell in table.rows[1].cells] == [*[False] * 2, *[True] * 3, *[False] * 2]
    assert (str(table.title), str(table.period)) == (
        "Hersteltabel van de club · De Zwaluw", "week 47 · 16 t/m 22 november 2026",
    )  # fmt: skip


def test_the_table_of_members_by_days() -> None:
    view = ClubView(Shape.DAYS, key=LOAD)
    assert texts(view, shared()) == [
        ["Jan Visser", "360", "420", "rust", "540", "480", "300", "630", "2.730"]
    ]
    assert texts(replace(view, key=PACE), shared())[0][4:6] == ["gewoon", "rustiger aan"]
    assert texts(replace(view, key=PARTICIPATION), shared())[0] == [
        "Jan Visser", "–", "gewoon", "–", "wil even praten", "niet", "aangepast", "–",
        "aangepast, wil even praten",
    ]  # fmt: skip
    assert texts(replace(view, key="resting_heart_rate"), shared())[0][1:5] == ["52", "51", "53", "–"]
    travelled = shared(tags=(("reis",), *[()] * 6))
    assert texts(replace(view, key=TAGS), travelled)[0][1:3] == ["reis", "–"]
    assert texts(replace(view, key=NOTE), shared(notes=("x", *[""] * 6)))[0] == ["Jan Visser", "x", *"––––––"]
    assert texts(replace(view, key="stress"), shared())[0][1:] == ["–"] * 8
    assert str(club_table((), view).period) == ""


def test_the_table_of_members_by_weeks() -> None:
    weeks = (shared(), shared(week=BEFORE, paces=(Pace.USUAL,) * 7), shared("Bo", week=BEFORE))
    view = ClubView(Shape.WEEKS, key=PACE)
    table = club_table(weeks, view)
    assert [str(column.heading) for column in table.columns] == ["W46", "W47"]
    assert texts(view, *weeks) == [
        ["Bo", "rustiger aan", "–"], ["Jan Visser", "gewoon", "rustiger aan"],
    ]  # fmt: skip
    assert str(table.period) == "Gewoon of rustiger aan · week 46 t/m 47 · 9 t/m 22 november 2026"
    turn = (shared(week=Week(2026, 53)), shared(week=Week(2027, 1)))
    assert [str(c.heading) for c in club_table(turn, view).columns] == ["2026-W53", "2027-W01"]


def test_a_period_over_two_years_names_the_year_of_each_week() -> None:
    table = club_table((shared(week=Week(2025, 47)), shared(week=Week(2026, 47))), ClubView(Shape.SEASON))
    assert "week 2025-W47 t/m 2026-W47 · " in str(table.period)


def test_rows_are_ordered_by_name_or_by_the_answer_on_taking_part() -> None:
    def week(name: str, *answers: Participation | None) -> ClubWeek:
        return shared(name, participation=(*answers, *[None] * (7 - len(answers))))

    normal, adapted, absent, talk = Participation
    members = [
        week("Zoë", talk, normal), week("bo", normal), week("Ed", adapted, absent),
        week("Cas", absent, adapted), week("Ada"), shared("Al", participation=None),
    ]  # fmt: skip
    by_answer = [row[0] for row in texts(ClubView(order=Order.PARTICIPATION), *members)]
    assert by_answer == ["Zoë", "Ed", "Cas", "bo", "Ada", "Al"]
    assert [row[0] for row in texts(ClubView(), *members)] == [
        "Ada",
        "Al",
        "bo",
        "Cas",
        "Ed",
        "Zoë",
    ]


def test_weeks_and_columns_to_choose_from() -> None:
    weeks = (shared(week=BEFORE), shared())
    assert weeks_of(weeks) == (WEEK, BEFORE)
    assert keys_of(weeks) == (
        PARTICIPATION,
        PACE,
        "resting_heart_rate",
        "sleep_duration",
        "motivation",
        LOAD,
        TAGS,
    )
    assert str(club_table((shared(), shared("Bo", club="B")), ClubView()).title) == "Hersteltabel van de club"


def test_missing_values_are_never_zero() -> None:
    empty = shared(loads=(None,) * 7)
    assert texts(ClubView(), empty)[0][6] == "–"
    rested = shared(loads=(DayKind.REST,) * 7)
    assert texts(ClubView(), rested)[0][6] == "0"
    part = shared(loads=(Decimal("10.5"), DayKind.TRAINING, None, None, None, None, None))
    assert texts(ClubView(), part)[0][6] == "11"
    assert week_answers(shared(participation=None)) == ()
    assert week_answers(shared(participation=(None,) * 7)) == ()


def test_a_name_is_compared_many_times_and_folded_once() -> None:
    before = same_name.cache_info()
    assert {same_name(" Jan  VISSER "), same_name(" Jan  VISSER ")} == {"jan visser"}
    after = same_name.cache_info()
    assert (after.hits - before.hits, after.misses - before.misses) in {(1, 1), (2, 0)}
