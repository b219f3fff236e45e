from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.night_length import known_zone, night, zone_named
from herstel_gui.domain.reading import TYPED, Reading

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def record(day: date, **values: int) -> DayRecord:
    return DayRecord(day, tuple(Reading(day, key, value) for key, value in values.items()))


@pytest.mark.parametrize(
    ("day", "bed", "wake", "minutes"),
    [
        (date(2026, 11, 22), 25, 5 * 60 + 45, 320),
        (date(2026, 11, 22), 23 * 60 + 15, 6 * 60 + 45, 450),
        (date(2026, 3, 29), 23 * 60 + 30, 6 * 60 + 15, 345),  # summer time begins: an hour less
        (date(2026, 10, 25), 23 * 60 + 30, 5 * 60, 390),  # winter time begins: an hour more
        (date(2026, 3, 29), 60, 6 * 60, 240),
        (date(2026, 11, 22), 7 * 60, 7 * 60, 24 * 60),  # equal times are a whole day apart
    ],
)
def test_a_night_is_elapsed_time(day: date, bed: int, wake: int, minutes: int) -> None:
    assert night(record(day, bed_time=bed, wake_time=wake), AMSTERDAM) == minutes


@pytest.mark.parametrize("name", ["Atlantis/Hoofdstad", "../localtime", "", "Europe/\0"])
def test_a_zone_that_this_computer_does_not_know_is_read_as_that_of_amsterdam(name: str) -> None:
    assert known_zone(name) is None
    assert zone_named(name) == AMSTERDAM


def test_an_offset_in_the_reading_beats_the_zone_of_the_journal() -> None:
    day = date(2026, 7, 1)
    bed = Reading(day, "bed_time", 23 * 60, TYPED, offset=-240)
    wake = Reading(day, "wake_time", 9 * 60, TYPED, offset=120)
    assert night(DayRecord(day, (bed, wake)), AMSTERDAM) == 4 * 60


def test_times_go_before_a_duration_of_the_same_source_and_typing_beats_a_maker() -> None:
    day = date(2026, 7, 1)
    watch = Reading(day, "sleep_duration", 500, "garmin")
    assert night(DayRecord(day, (watch,)), AMSTERDAM) == 500
    typed = record(day, bed_time=23 * 60, wake_time=6 * 60).readings
    assert night(DayRecord(day, (watch, *typed)), AMSTERDAM) == 420
    both = Reading(day, "sleep_duration", 400)
    assert night(DayRecord(day, (watch, *typed, both)), AMSTERDAM) == 420
    assert night(DayRecord(day, (watch, both)), AMSTERDAM) == 400


def test_a_single_clock_time_or_a_nap_is_no_night() -> None:
    day = date(2026, 7, 1)
    assert night(record(day, bed_time=23 * 60), AMSTERDAM) is None
    assert night(record(day, nap_duration=30), AMSTERDAM) is None
    mixed = (Reading(day, "bed_time", 1380), Reading(day, "wake_time", 400, "garmin"))
    assert night(DayRecord(day, mixed), AMSTERDAM) is None
