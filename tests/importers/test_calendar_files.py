"""Calendar files with the trainings of a club: repetitions, zones, and damaged or endless files."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from herstel_gui.application.calendar_contents import CalendarFile
from herstel_gui.application.calendar_plans import readable_span
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers import calendar_files
from herstel_gui.importers.calendar_files import MAX_BYTES, read_calendar
from herstel_gui.importers.calendar_rules import repetitions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME = ZoneInfo("Europe/Amsterdam")
TODAY = date(2026, 11, 22)
SPAN = DaySpan(TODAY, date(2027, 1, 31))


def event(*lines: str, uid: str = "club-1", summary: str = "Clubtraining") -> str:
    return "\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", *lines, "END:VEVENT"])


def written(tmp_path: Path, *events: str, end: str = "END:VCALENDAR") -> Path:
    path = tmp_path / "club.ics"
    text = "\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//club//NL", *events, end, ""])
    path.write_bytes(text.replace("\n", "\r\n").encode())
    return path


def read(tmp_path: Path, *events: str, span: DaySpan = SPAN) -> CalendarFile:
    return read_calendar(written(tmp_path, *events), span, HOME)


def days(file: CalendarFile) -> list[str]:
    return [f"{one.day:%m-%d}" for one in file.trainings]


WEEKLY = event(
    "DTSTART;TZID=Europe/Amsterdam:20260901T190000",
    "DTEND;TZID=Europe/Amsterdam:20260901T203000",
    "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261210T220000Z",
    "EXDATE;TZID=Europe/Amsterdam:20261201T190000",
)


def test_a_weekly_training_is_expanded_within_the_span(tmp_path: Path) -> None:
    file = read(tmp_path, WEEKLY)
    assert days(file) == ["11-24", "11-26", "12-03", "12-08", "12-10"]
    first = file.trainings[0]
    assert (first.title, first.start, first.minutes) == ("Clubtraining", 19 * 60, 90)
    assert file.skipped == ()


def test_the_same_file_gives_the_same_ids(tmp_path: Path) -> None:
    keys = [one.key for one in read(tmp_path, WEEKLY).trainings]
    assert keys == [one.key for one in read(tmp_path, WEEKLY).trainings]
    assert len(set(keys)) == len(keys)
    assert all(len(key) <= 64 for key in keys)


def test_a_changed_repetition_replaces_the_one_of_its_series(tmp_path: Path) -> None:
    moved = event(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20261203T190000",
        "DTSTART;TZID=Europe/Amsterdam:20261204T200000",
        "DTEND;TZID=Europe/Amsterdam:20261204T210000",
    )
    cancelled = event(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T190000",
        "DTSTART;TZID=Europe/Amsterdam:20261208T190000",
        "STATUS:CANCELLED",
    )
    for order in ((WEEKLY, moved, cancelled), (cancelled, moved, WEEKLY)):
        file = read(tmp_path, *order)
        assert days(file) == ["11-24", "11-26", "12-04", "12-10"]
        assert file.trainings[2].minutes == 60
        assert [(name, str(reason)) for name, reason in file.skipped] == [("Clubtraining", "Afgelast.")]


@pytest.mark.parametrize(
    ("begin", "day", "start"),
    [
        ("DTSTART:20261124T230000Z", date(2026, 11, 25), 0),
        ("DTSTART;TZID=America/New_York:20261124T190000", date(2026, 11, 25), 60),
        ("DTSTART;TZID=Asia/Tokyo:20261125T040000", date(2026, 11, 24), 20 * 60),
        ("DTSTART:20261124T190000", date(2026, 11, 24), 19 * 60),
        ("DTSTART;TZID=Nergens/Ver:20261124T190000", date(2026, 11, 24), 19 * 60),
        ("DTSTART;VALUE=DATE:20261124", date(2026, 11, 24), None),
    ],
)
def test_times_of_other_zones_become_those_of_the_journal(
    tmp_path: Path, begin: str, day: date, start: int | None
) -> None:
    (training,) = read(tmp_path, event(begin)).trainings
    assert (training.day, training.start) == (day, start)


def test_a_weekly_training_keeps_its_clock_time_over_a_clock_change(tmp_path: Path) -> None:
    weekly = event(
        "DTSTART;TZID=Europe/Amsterdam:20261018T093000",
        "DTEND;TZID=Europe/Amsterdam:20261018T103000",
        "RRULE:FREQ=WEEKLY",
    )
    file = read(tmp_path, weekly, span=DaySpan(date(2026, 10, 17), date(2026, 11, 2)))
    assert [one.start for one in file.trainings] == [570, 570, 570]
    night = event(
        "DTSTART;TZID=Europe/Amsterdam:20261025T013000", "DTEND;TZID=Europe/Amsterdam:20261025T033000"
    )
    (training,) = read(tmp_path, night, span=DaySpan(date(2026, 10, 25), date(2026, 10, 25))).trainings
    assert training.minutes == 180


def test_a_file_of_the_year_2000_repeats_for_ever_and_is_read_for_two_years(tmp_path: Path) -> None:
    for_ever = event("DTSTART:20000103T190000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    begin = time.perf_counter()
    file = read(tmp_path, for_ever, span=readable_span(TODAY))
    assert len(file.trainings) == 732
    assert file.trainings[-1].day == TODAY + timedelta(days=731)
    assert time.perf_counter() - begin < 30


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYEASTER=1",
        "FREQ=DAILY;BYSECOND=1",
        "FREQ=SOMETIMES",
    ],
)
def test_a_repetition_without_bounds_or_sense_is_skipped_with_its_reason(tmp_path: Path, rule: str) -> None:
    file = read(tmp_path, event("DTSTART:20261101T190000", f"RRULE:{rule}"), WEEKLY)
    assert len(file.trainings) == 5
    assert [str(reason) for _, reason in file.skipped] in (
        ["De herhaling is niet te lezen."],
        ["Het begin is niet te lezen."],
    )


def test_days_that_never_come_end_soon(tmp_path: Path) -> None:
    never = event("DTSTART:20261101T190000", "RRULE:FREQ=MONTHLY;BYMONTHDAY=31;BYDAY=MO;BYSETPOS=5")
    begin = time.perf_counter()
    assert len(read(tmp_path, never, WEEKLY).trainings) == 5
    assert time.perf_counter() - begin < 30


def test_events_of_several_days_are_named_and_others_read(tmp_path: Path) -> None:
    camp = event("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261206", summary="Trainingskamp", uid="k")
    file = read(tmp_path, camp, WEEKLY)
    assert [(name, str(reason)) for name, reason in file.skipped] == [
        ("Trainingskamp", "Duurt meer dan een dag.")
    ]


def test_an_event_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    file = read(tmp_path, event("DTSTART:gisteren", uid="x"), event(uid="y"), WEEKLY)
    assert len(file.trainings) == 5
    assert len(file.skipped) == 1


def test_names_are_cleaned_and_shortened(tmp_path: Path) -> None:
    odd = event("DTSTART:20261124T190000", summary="Loop\u202e groep\\n " + "x" * 900)
    (training,) = read(tmp_path, odd).trainings
    assert training.title.startswith("Loop groep x")
    assert len(training.title) == 500


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 100,
        b"BEGIN:VCALENDAR\r\n",
        b"<html>niet gevonden</html>",
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        b"BEGIN:VCALENDAR\r\n\xff\xfe\x00\r\nEND:VCALENDAR\r\n",
    ],
)
def test_a_damaged_file_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "club.ics"
    path.write_bytes(content)
    with pytest.raises(UnusableFileError, match=r"club\.ics|trainingen"):
        read_calendar(path, SPAN, HOME)


def test_a_huge_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "groot.ics"
    path.write_bytes(b"BEGIN:VCALENDAR\r\n" + b"X:" + b"a" * MAX_BYTES + b"\r\nEND:VCALENDAR\r\n")
    with pytest.raises(UnusableFileError, match="te groot"):
        read_calendar(path, SPAN, HOME)
    with pytest.raises(UnusableFileError, match="niet te lezen"):
        read_calendar(tmp_path, SPAN, HOME)


def test_too_many_trainings_are_refused(tmp_path: Path) -> None:
    many = [event("DTSTART:20261101T190000", "RRULE:FREQ=DAILY", uid=f"u{n}") for n in range(80)]
    with pytest.raises(UnusableFileError, match="te groot"):
        read(tmp_path, *many)


def test_a_file_without_events_is_refused_and_one_of_past_events_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError, match="geen trainingen"):
        read(tmp_path)
    file = read(tmp_path, event("DTSTART:20200101T190000"))
    assert (file.trainings, file.skipped, file.events) == ((), (), ("club-1",))


def test_another_clock_time_keeps_the_ids_of_a_series_and_of_one_event(tmp_path: Path) -> None:
    once = event("DTSTART:20261205T190000", uid="club-2", summary="Tempo")
    earlier = read(tmp_path, WEEKLY, once)
    later = read(tmp_path, WEEKLY.replace("T190000", "T200000"), once.replace("1205T190000", "1206T200000"))
    assert {one.key for one in earlier.trainings} == {one.key for one in later.trainings}
    assert {one.start for one in later.trainings} == {20 * 60}


def test_events_with_one_id_or_none_stay_apart(tmp_path: Path) -> None:
    morning, evening = event("DTSTART:20261205T090000"), event("DTSTART:20261205T190000")
    assert len(read(tmp_path, morning, evening).trainings) == 2
    nameless = [each.replace("UID:club-1\n", "") for each in (morning, evening)]
    assert len(read(tmp_path, *nameless).trainings) == 2
    twice = event("DTSTART:20261205T090000", "RDATE:20261205T190000,20261206T090000")
    assert len({one.key for one in read(tmp_path, twice).trainings}) == 3


@pytest.mark.parametrize("name", ["Rustdag", "rust", "Rest day", "Vakantie", "herstelweek"])
def test_a_rest_day_in_a_calendar_is_no_training(tmp_path: Path, name: str) -> None:
    file = read(tmp_path, event("DTSTART;VALUE=DATE:20261205", summary=name))
    assert file.trainings == ()
    assert [each for each, _ in file.skipped] == [name]


def test_a_file_with_too_many_trainings_is_not_expanded_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_files, "MAX_TRAININGS", 20)
    expanded: list[str] = []

    def counted(*arguments: Any) -> Iterator[datetime]:  # noqa: ANN401  # passes on what it gets
        expanded.append(arguments[1])
        return repetitions(*arguments)

    monkeypatch.setattr(calendar_files, "repetitions", counted)
    ended = event("DTSTART:20100101T190000", "RRULE:FREQ=DAILY;UNTIL=20261101T000000", uid="old")
    series = [event("DTSTART:20260101T190000", "RRULE:FREQ=DAILY", uid=f"u{n}") for n in range(9)]
    with pytest.raises(UnusableFileError, match="te groot"):
        read(tmp_path, ended, *series)
    assert expanded == ["FREQ=DAILY"]


def test_what_is_left_out_of_a_name_is_told_once(tmp_path: Path) -> None:
    file = read(tmp_path, WEEKLY.replace("Clubtraining", "Club\u202etraining " + "x" * 500))
    assert {len(one.title) for one in file.trainings} == {500}
    name = "Clubtraining " + "x" * 27
    assert [(title, str(told)) for title, told in file.changed_names] == [
        (name, "Onzichtbare tekens zijn weggelaten: U+202E. De rest van de tekst is gebleven."),
        (name, f"‘{name}…’ is ingekort tot 500 tekens."),
    ]
