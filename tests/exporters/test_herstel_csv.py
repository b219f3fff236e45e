from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.exporters.content import JournalContent
from herstel_gui.exporters.herstel_csv import header, written
from tests.exporters.strategies import texts

DAY = date(2026, 3, 10)


def test_a_day_is_a_row_in_words_and_decimal_commas() -> None:
    record = DayRecord(
        DAY,
        (
            Reading(DAY, "resting_heart_rate", 49, "garmin"),
            Reading(DAY, "resting_heart_rate", 54),
            Reading(DAY, "body_weight", Decimal("72.5")),
            Reading(DAY, "bed_time", 1395),
            Reading(DAY, "sleep_duration", 320),
        ),
        (Session("a", DAY, kind="cycling", start=840, minutes=90, session_rpe=7),),
        DayKind.TRAINING,
        ("ill", "wedstrijd"),
        "Wind tegen.\nKoud.",
    )
    header, line = written(JournalContent({DAY: record}, Surroundings()))
    assert header.startswith("Datum;Ochtendpols;")
    row = next(csv.DictReader([header, line], delimiter=";"))
    found = {key: value for key, value in row.items() if value}
    assert found == {
        "Datum": "2026-03-10",
        "Ochtendpols": "54",
        "Gewicht": "72,5",
        "Naar bed": "23:15",
        "Slaap": "5:20",
        "Dag": "training",
        "Trainingen": "Fietsen 14:00 90 min zwaarte 7",
        "Belasting": "630",
        "Bijzonderheden": "ziek, wedstrijd",
        "Notitie": "Wind tegen.\nKoud.",
    }


@pytest.mark.parametrize(
    "note", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|x", "\t=1", "\r=1", "=HYPERLINK(1)"]
)
def test_a_note_never_becomes_a_formula(note: str) -> None:
    line = list(written(JournalContent({DAY: DayRecord(DAY, note=note)}, Surroundings())))[1]
    assert next(csv.reader([line], delimiter=";"))[-1] == f"'{note}"


@pytest.mark.parametrize("note", ["-2,5", "+31 6 12345678", "10 km", "5 = 5", ""])
def test_numbers_and_ordinary_notes_stay_as_they_are(note: str) -> None:
    line = list(written(JournalContent({DAY: DayRecord(DAY, note=note)}, Surroundings())))[1]
    assert next(csv.reader([line], delimiter=";"))[-1] == note


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_any_note_is_read_back(note: str) -> None:
    line = list(written(JournalContent({DAY: DayRecord(DAY, note=note)}, Surroundings())))[1]
    cells = next(csv.reader([line], delimiter=";"))
    assert len(cells) == len(header())
    assert cells[-1].removeprefix("'") == note.removeprefix("'")


@pytest.mark.parametrize(
    ("day", "bed", "slept"),
    [
        (DAY, 1395, "7:30"),
        (date(2026, 3, 29), 1395, "6:30"),
        (date(2026, 10, 25), 1395, "8:30"),
        (DAY, None, ""),
    ],
    ids=["plain", "summer time begins", "summer time ends", "half a night"],
)
def test_a_night_of_clock_times_has_its_elapsed_length(day: date, bed: int | None, slept: str) -> None:
    up = Reading(day, "wake_time", 405)
    readings = (up,) if bed is None else (Reading(day, "bed_time", bed), up)
    lines = list(written(JournalContent({day: DayRecord(day, readings)}, Surroundings("Europe/Amsterdam"))))
    row = next(csv.DictReader(lines, delimiter=";"))
    assert (row["Slaap"], row["Opgestaan"]) == (slept, "06:45")


BED, WAKE, LENGTH = "bed_time", "wake_time", "sleep_duration"


@pytest.mark.parametrize(
    ("readings", "slept"),
    [
        ([(BED, 1395, TYPED), (WAKE, 405, TYPED), (LENGTH, 320, TYPED)], "7:30"),
        ([(BED, 1395, TYPED), (WAKE, 405, TYPED), (LENGTH, 320, "garmin")], "7:30"),
        ([(BED, 1395, "garmin"), (WAKE, 405, "garmin"), (LENGTH, 320, TYPED)], "5:20"),
        ([(BED, 1395, "garmin"), (WAKE, 405, "garmin"), (LENGTH, 320, "garmin")], "7:30"),
        ([(BED, 1395, TYPED), (LENGTH, 320, "garmin")], "5:20"),
    ],
    ids=[
        "typed times over a typed length",
        "typed times over the length of a device",
        "typed length over the times of a device",
        "times of a device over its length",
        "length of a device over one typed time",
    ],
)
def test_times_of_a_night_win_within_a_source_and_typing_wins_over_a_device(
    readings: list[tuple[str, int, str]], slept: str
) -> None:
    record = DayRecord(DAY, tuple(Reading(DAY, key, value, source) for key, value, source in readings))
    lines = list(written(JournalContent({DAY: record}, Surroundings("Europe/Amsterdam"))))
    row = next(csv.DictReader(lines, delimiter=";"))
    assert (row["Slaap"], row["Naar bed"]) == (slept, "23:15")


def test_the_answer_on_taking_part_has_a_column() -> None:
    days = {DAY: DayRecord(DAY, participation=Participation.TALK)}
    header, line = csv.reader(written(JournalContent(days, Surroundings())), delimiter=";")
    assert dict(zip(header, line, strict=True))["Meetrainen"] == "wil even praten"
