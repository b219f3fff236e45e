"""A club changes its calendar, and the file is read again: the plan follows, and nothing else goes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.calendar_matching import CANCELLED, ELSEWHERE, MISSING
from herstel_gui.application.calendar_plans import Comparison, readable_span
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.planned import MAX_PLANNED, PlanKind
from herstel_gui.importers.calendar_files import read_calendar
from tests.importers.test_calendar_files import HOME, TODAY, event, written

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.calendar_contents import CalendarFile
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore

WEEKLY = event(
    "DTSTART;TZID=Europe/Amsterdam:20260901T190000",
    "DTEND;TZID=Europe/Amsterdam:20260901T203000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261210T220000Z",
)
TIMED = "RECURRENCE-ID;TZID=Europe/Amsterdam:20261203T190000"
OF_DAY = "RECURRENCE-ID;VALUE=DATE:20261203"


def once(day: str, uid: str, *lines: str, summary: str = "Clubtraining", time: str = "190000") -> str:
    return event(f"DTSTART:202612{day}T{time}", "DURATION:PT1H", *lines, uid=uid, summary=summary)


ONES = (once("01", "a"), once("03", "b"), once("05", "c", summary="Wedstrijd"), once("08", "d"))


class Club:
    """Reads the calendar of a club into a journal, as the window and the command do."""

    def __init__(self, journal: Journal, folder: Path) -> None:
        self.journal, self._folder = journal, folder

    def file(self, *events: str) -> CalendarFile:
        path = written(self._folder, *events)
        return read_calendar(path, readable_span(self.journal.clock.today()), HOME)

    def says(self, *events: str) -> Comparison:
        """Return what the file changes, after changing it."""
        file = self.file(*events)
        compared = self.journal.calendar_plans.compare(file)
        self.journal.calendar_plans.take(file, PlanKind.HARD, drop=compared.certain)
        return compared

    @property
    def days(self) -> list[str]:
        return sorted(f"{one.day:%m-%d}" for one in self.journal.surroundings().trainings)


@pytest.fixture
def club(journal: Journal, tmp_path: Path) -> Club:
    return Club(journal, tmp_path)


def lost(compared: Comparison) -> list[tuple[str, str, bool]]:
    return [(f"{one.training.day:%m-%d}", one.reason.template, one.certain) for one in compared.gone]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("EXDATE;TZID=Europe/Amsterdam:20261203T190000",), MISSING),
        (("EXDATE:20261203T180000Z",), MISSING),
        (("EXDATE;VALUE=DATE:20261203",), MISSING),
    ],
)
def test_a_date_that_a_series_leaves_out_leaves_the_plan(
    club: Club, change: tuple[str, ...], reason: str
) -> None:
    club.says(WEEKLY)
    assert club.days == ["11-24", "11-26", "12-01", "12-03", "12-08", "12-10"]
    compared = club.says(WEEKLY.replace("END:VEVENT", "\n".join((*change, "END:VEVENT"))))
    assert lost(compared) == [("12-03", reason, True)]
    assert club.days == ["11-24", "11-26", "12-01", "12-08", "12-10"]


@pytest.mark.parametrize("named", [TIMED, OF_DAY])
@pytest.mark.parametrize(
    "off",
    [("STATUS:CANCELLED", "Club"), ("X-A:b", "AFGELAST: Clubtraining"), ("X-A:b", "Canceled: x")],
)
def test_a_repetition_that_is_called_off_leaves_the_plan(
    club: Club, named: str, off: tuple[str, str]
) -> None:
    club.says(WEEKLY)
    status, name = off
    compared = club.says(WEEKLY, event(named, "DTSTART:20261203T190000", status, summary=name))
    assert lost(compared) == [("12-03", CANCELLED, True)]
    assert "12-03" not in club.days
    assert len(club.days) == 5


def test_a_series_that_is_called_off_or_ends_sooner_leaves_the_plan_from_there_on(club: Club) -> None:
    club.says(WEEKLY)
    assert [day for day, _, _ in lost(club.says(WEEKLY.replace("20261210T220000Z", "20261201T220000Z")))] == [
        "12-03", "12-08", "12-10",
    ]  # fmt: skip
    compared = club.says(WEEKLY.replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT"))
    assert {reason for _, reason, _ in lost(compared)} == {CANCELLED}
    assert club.days == []


def test_a_calendar_that_is_over_empties_the_plan_of_its_series(club: Club) -> None:
    club.says(WEEKLY)
    compared = club.says(WEEKLY.replace("20261210T220000Z", "20261110T220000Z"))
    assert (compared.fresh, compared.changed, compared.same, len(compared.gone)) == (0, 0, 0, 6)
    assert club.days == []
    with pytest.raises(UnusableFileError, match=r"club\.ics"):
        club.says(WEEKLY.replace("20261210T220000Z", "20261110T220000Z"))


def test_another_weekday_takes_the_place_of_the_old_one(club: Club) -> None:
    club.says(WEEKLY)
    club.says(WEEKLY.replace("BYDAY=TU,TH", "BYDAY=TU,FR"))
    assert club.days == ["11-24", "11-27", "12-01", "12-04", "12-08"]


@pytest.mark.parametrize(
    ("moved", "days", "start"),
    [
        ("20261203T200000", ["12-01", "12-03", "12-08", "12-10"], 20 * 60),
        ("20261204T193000", ["12-01", "12-04", "12-09", "12-11"], 19 * 60 + 30),
    ],
)
def test_a_series_that_changes_from_a_date_on_is_planned_so(
    club: Club, moved: str, days: list[str], start: int
) -> None:
    club.says(WEEKLY)
    onwards = TIMED.replace("ID;", "ID;RANGE=THISANDFUTURE;")
    club.says(WEEKLY, event(onwards, f"DTSTART;TZID=Europe/Amsterdam:{moved}", "DURATION:PT1H"))
    assert club.days == ["11-24", "11-26", *days]
    held = sorted(club.journal.surroundings().trainings, key=lambda one: one.day)
    assert [one.start for one in held] == [1140] * 3 + [start] * 3
    club.says(WEEKLY, event(onwards, "DTSTART;TZID=Europe/Amsterdam:20261203T190000", "STATUS:CANCELLED"))
    assert club.days == ["11-24", "11-26", "12-01"]


def test_a_single_training_that_vanished_among_others_of_its_name_leaves_the_plan(club: Club) -> None:
    club.says(*ONES)
    assert lost(club.says(ONES[0], ONES[2], ONES[3])) == [("12-03", MISSING, True)]
    assert club.days == ["12-01", "12-05", "12-08"]


def test_what_may_belong_to_another_calendar_is_told_and_stays(club: Club) -> None:
    club.says(*ONES)
    compared = club.says(ONES[0], ONES[1])
    assert lost(compared) == [("12-05", ELSEWHERE, False), ("12-08", ELSEWHERE, False)]
    assert club.days == ["12-01", "12-03", "12-05", "12-08"]
    assert club.says(once("02", "x", summary="Zwemmen"), once("09", "y", summary="Zwemmen")).gone == ()


def test_an_invitation_to_one_event_says_nothing_about_the_others(club: Club) -> None:
    club.says(WEEKLY, *ONES[2:])
    only = event(TIMED, "DTSTART;TZID=Europe/Amsterdam:20261204T190000", "DURATION:PT1H")
    assert club.says(only).gone == ()
    assert "12-04" in club.days
    assert "12-03" not in club.days
    message = event("DTSTART:20261205T190000", uid="c", summary="Wedstrijd")
    assert lost(club.says("METHOD:CANCEL", message)) == [("12-05", CANCELLED, True)]
    assert lost(club.says("METHOD:REQUEST", ONES[3])) == []


def test_a_calendar_that_writes_other_ids_each_time_is_planned_once(club: Club) -> None:
    club.says(*ONES)
    renamed = [once(day, f"new-{day}") for day in ("01", "08", "09")]
    compared = club.says(*renamed)
    assert (compared.fresh, compared.changed, compared.same) == (1, 0, 2)
    assert lost(compared) == [("12-03", MISSING, True), ("12-05", ELSEWHERE, False)]
    assert club.days == ["12-01", "12-05", "12-08", "12-09"]


def test_the_newest_version_of_an_event_holds(club: Club) -> None:
    older, newer = once("01", "a", "SEQUENCE:0"), once("02", "a", "SEQUENCE:1", time="200000")
    club.says(newer, older)
    assert club.days == ["12-02"]


def test_what_is_over_what_was_typed_and_what_cannot_be_read_stays(
    club: Club, journal: Journal, store: JournalStore
) -> None:
    today = event(f"DTSTART:{TODAY:%Y%m%d}T100000", uid="today")
    journal.plan.add(TODAY + timedelta(days=11), PlanKind.EASY, "Clubtraining", 1140, 60)
    club.says(today, WEEKLY, *ONES)
    before = store.surroundings()
    broken = WEEKLY.replace("FREQ=WEEKLY", "FREQ=SOMETIMES")
    assert [certain for _, _, certain in lost(club.says(broken, *ONES))] == []
    assert store.surroundings() == before
    assert lost(club.says(WEEKLY, *ONES)) == []
    assert f"{TODAY:%m-%d}" in club.days
    cancelled = today.replace("END:VEVENT", "STATUS:CANCELLED\nEND:VEVENT")
    assert lost(club.says(cancelled, WEEKLY, *ONES)) == [(f"{TODAY:%m-%d}", CANCELLED, True)]


def test_a_training_that_the_club_moved_and_then_called_off_leaves_the_plan(club: Club) -> None:
    club.says(WEEKLY, event(TIMED, "DTSTART;TZID=Europe/Amsterdam:20261205T200000", "DURATION:PT1H"))
    assert "12-05" in club.days
    cancelled = event(TIMED, "DTSTART;TZID=Europe/Amsterdam:20261205T200000", "STATUS:CANCELLED")
    assert lost(club.says(WEEKLY, cancelled)) == [("12-05", CANCELLED, True)]


def test_dropping_and_planning_are_undone_together(club: Club, journal: Journal, store: JournalStore) -> None:
    club.says(WEEKLY)
    before = store.surroundings()
    path = written(club._folder, WEEKLY.replace("BYDAY=TU,TH", "BYDAY=WE"))  # noqa: SLF001  # of this test
    file = read_calendar(path, readable_span(TODAY), HOME)
    compared = journal.calendar_plans.compare(file)
    changes = journal.calendar_plans.take(file, PlanKind.EASY, drop=compared.certain)
    assert {one.day.weekday() for one in store.surroundings().trainings} == {date(2026, 11, 25).weekday()}
    journal.apply(changes.inverse())
    assert store.surroundings() == before


def test_a_training_that_is_called_off_leaves_its_room_to_another_one(club: Club) -> None:
    full = [once("08", f"f{n}", summary=f"Training {n}") for n in range(MAX_PLANNED)]
    club.says(*full)
    replaced = [once("08", "f0", "STATUS:CANCELLED", summary="Training 0"), *full[1:], once("08", "new")]
    file = club.file(*replaced)
    assert club.journal.calendar_plans.compare(file, keep=True).full == 1
    told = club.says(*replaced)
    assert (told.fresh, told.full) == (1, 0)
    assert len(club.days) == MAX_PLANNED
