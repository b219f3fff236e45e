"""Taking the trainings of a calendar file into a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.calendar_contents import CalendarFile, CalendarTraining
from herstel_gui.application.calendar_plans import readable_span
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import ICAL, MAX_PLANNED, PlanKind
from tests.application.fakes import content

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore

TODAY = date(2026, 11, 22)
CLUB = CalendarTraining("ical:1", TODAY + timedelta(days=1), "Clubtraining", 1140, 90)
GYM = CalendarTraining("ical:2", TODAY + timedelta(days=2), "Krachttraining", None, None)
FILE = CalendarFile((CLUB, GYM))


def counts(journal: Journal, file: CalendarFile) -> tuple[int, int, int]:
    compared = journal.calendar_plans.compare(file)
    return compared.fresh, compared.changed, compared.same


def test_a_file_is_planned_compared_and_undone(journal: Journal, store: JournalStore) -> None:
    assert counts(journal, FILE) == (2, 0, 0)
    changes = journal.calendar_plans.take(FILE, PlanKind.HARD)
    club, gym = store.surroundings().trainings
    assert (club.kind, club.title, club.start, club.minutes, club.source) == (
        "hard", "Clubtraining", 1140, 90, ICAL,
    )  # fmt: skip
    assert gym.kind == "strength"
    assert counts(journal, FILE) == (0, 0, 2)
    assert not journal.calendar_plans.take(FILE, PlanKind.EASY)
    journal.apply(changes.inverse())
    assert content(store) == set()


def test_reading_again_moves_what_moved_and_keeps_the_chosen_kind(journal: Journal) -> None:
    journal.calendar_plans.take(FILE, PlanKind.HARD)
    (club,) = journal.plan.on(CLUB.day).trainings
    journal.plan.change(club, replace(club, kind="match"))
    moved = replace(CLUB, day=CLUB.day + timedelta(days=3), start=1200)
    assert counts(journal, CalendarFile((moved, GYM))) == (0, 1, 1)
    journal.calendar_plans.take(CalendarFile((moved, GYM)), PlanKind.EASY)
    assert journal.plan.on(CLUB.day).empty
    (club,) = journal.plan.on(moved.day).trainings
    assert (club.kind, club.start) == ("match", 1200)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Wedstrijd Rotterdam", PlanKind.MATCH),
        ("krachtzaal", PlanKind.STRENGTH),
        ("Intervaltraining", PlanKind.HARD),
        ("Lange duurloop", PlanKind.EASY),
        ("Clubtraining", None),
        ("Rustig hardlopen", PlanKind.EASY),
        ("Hardlopen met de club", None),
        ("Clubdag Harderwijk", None),
        ("Tracé verkennen", None),
        ("Hard rondje", PlanKind.HARD),
        ("Zware training", PlanKind.HARD),
        ("Oefenwedstrijd", PlanKind.MATCH),
        ("Race day", PlanKind.MATCH),
    ],
)
def test_words_in_the_name_tell_the_kind(title: str, kind: PlanKind | None) -> None:
    assert replace(CLUB, title=title).kind is kind


def test_days_outside_of_two_years_and_full_days_are_left_out(journal: Journal) -> None:
    last = readable_span(TODAY).last
    far = [replace(CLUB, key=f"k{n}", day=day) for n, day in enumerate((last, last + timedelta(days=1)))]
    past = replace(CLUB, key="p", day=TODAY - timedelta(days=1))
    full = [replace(CLUB, key=f"f{n}") for n in range(MAX_PLANNED + 3)]
    file = CalendarFile((*far, past, *full))
    assert journal.calendar_plans.compare(file).full == 3
    journal.calendar_plans.take(file, PlanKind.EASY)
    assert len(journal.plan.on(last).trainings) == 1
    assert journal.plan.on(last + timedelta(days=1)).empty
    assert journal.plan.on(TODAY - timedelta(days=1)).empty
    assert len(journal.plan.on(CLUB.day).trainings) == MAX_PLANNED


def test_a_training_under_the_id_of_an_earlier_version_is_the_same_training(journal: Journal) -> None:
    journal.calendar_plans.take(FILE, PlanKind.HARD)
    later = CalendarFile((replace(CLUB, key="ical:new", former=CLUB.key), GYM))
    assert counts(journal, later) == (0, 0, 2)
    assert not journal.calendar_plans.take(later, PlanKind.HARD)


def test_the_own_plan_in_a_calendar_file_is_planned_already(journal: Journal) -> None:
    journal.plan.add(CLUB.day, PlanKind.EASY, "heuvels", 1140, 75)
    (held,) = journal.plan.on(CLUB.day).trainings
    back = CalendarTraining("ical:3", CLUB.day, "heuvels (rustig)", 1140, 75, own=held.id)
    assert counts(journal, CalendarFile((back,))) == (0, 0, 1)
    assert not journal.calendar_plans.take(CalendarFile((back,)), PlanKind.HARD)
    of_a_coach = replace(back, title="duurloop (rustig)")
    assert counts(journal, CalendarFile((of_a_coach,))) == (1, 0, 0)


def test_planned_rest_gives_way_to_a_training_of_a_calendar_until_undone(
    journal: Journal, store: JournalStore
) -> None:
    journal.plan.set_rest(CLUB.day, on=True)
    before = content(store)
    changes = journal.calendar_plans.take(FILE, PlanKind.HARD)
    assert store.surroundings().planned == ()
    journal.apply(changes.inverse())
    assert content(store) == before


def test_a_copied_week_keeps_no_rest_behind_a_training_of_a_calendar_and_no_overfull_day(
    journal: Journal, store: JournalStore
) -> None:
    journal.calendar_plans.take(FILE, PlanKind.HARD)
    source = CLUB.day + timedelta(days=7)
    journal.plan.set_rest(source, on=True)
    journal.plan.copy_week(source, CLUB.day)
    assert [planned.day for planned in store.surroundings().planned] == [source]
    for _ in range(MAX_PLANNED):
        journal.plan.add(source, PlanKind.EASY)
    with pytest.raises(RefusedValueError, match="24"):
        journal.plan.copy_week(source, CLUB.day)
