"""Reduction of samples to one value a day, nights from intervals, and the streams that result."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.import_streams import NOTES, TRAININGS, Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.days import Days, Interval, Reduce, length, nights, union, wake_day

DAY = date(2026, 3, 2)
WATCH = Source("garmin", "Watch")


def at(hour: float, day: int = 2) -> datetime:
    return datetime(2026, 3, day) + timedelta(hours=hour)  # noqa: DTZ001  # a wall time


def value_of(reduce: Reduce, *samples: tuple[float, Number], measure: str = "resting_heart_rate") -> Number:
    days = Days("garmin", "Garmin", "x")
    stream = days.stream(WATCH, measure, reduce)
    for hour, value in samples:
        days.add(stream, DAY, value, f"x, {hour}", at(hour))
    (entry,) = days.parsed().entries
    assert isinstance(entry, Reading)
    return entry.value


@pytest.mark.parametrize(
    ("reduce", "expected"),
    [(Reduce.LAST, 57), (Reduce.FIRST, 82), (Reduce.MEDIAN, 60), (Reduce.LONGEST, 82)],
)
def test_one_value_of_a_day_counts(reduce: Reduce, expected: int) -> None:
    assert value_of(reduce, (23.9, 57), (1.2, 82), (12, 60)) == expected


def test_amounts_of_a_day_are_added_and_the_same_moment_counts_once() -> None:
    naps = (13, 20), (16, 30), (16, 30)
    assert value_of(Reduce.SUM, *naps, measure="nap_duration") == 50


def test_of_overlapping_files_the_last_read_counts() -> None:
    assert value_of(Reduce.LAST, (0, 51), (0, 52)) == 52


def test_zero_and_none_are_missing_except_midnight() -> None:
    days = Days("garmin", "Garmin", "x")
    pulse, bed = days.stream(WATCH, "resting_heart_rate"), days.stream(WATCH, "bed_time")
    for stream, value in ((pulse, 0), (pulse, None), (bed, 0)):
        days.add(stream, DAY, value, "x")
    assert [(each.measure, each.days) for each in days.streams()] == [("bed_time", 1)]
    assert days.parsed().entries == (Reading(DAY, "bed_time", 0, "garmin/Watch"),)


def test_implausible_values_do_not_decide_a_day() -> None:
    days = Days("garmin", "Garmin", "x")
    pulse = days.stream(WATCH, "resting_heart_rate")
    days.add(pulse, DAY, 57, "regel 1", at(8))
    days.add(pulse, DAY, 240, "regel 2", at(9))
    file = days.parsed()
    assert file.entries == (Reading(DAY, "resting_heart_rate", 57, "garmin/Watch"),)
    assert [(each.line, each.stream) for each in file.skipped] == [("regel 2", pulse)]


def test_trainings_and_notes_are_streams_too() -> None:
    days = Days("garmin", "Garmin", "x")
    trainings, notes = days.stream(WATCH, TRAININGS), days.stream(Source("garmin"), NOTES)
    session = Session("a", DAY, minutes=Decimal("42.5"), source=WATCH.key)
    days.entry(trainings, session, "x, 1", "fietsen")
    days.entry(notes, NoteEntry(DAY, "moe"), "x, 2", "notitie")
    assert [each.key for each in days.streams()] == ["garmin/Watch:trainings", "garmin:notes"]
    assert days.parsed().entries == (session, NoteEntry(DAY, "moe"))


def test_a_source_is_a_maker_and_a_tidied_device() -> None:
    assert Source("apple_health", " Apple\u00a0 Watch ").key == "apple_health/Apple Watch"
    assert Source("oura").key == "oura"
    assert Source("x", "a/b").key == "x/a b"


@pytest.mark.parametrize(("end", "day"), [(at(7), 2), (at(17.9), 2), (at(18), 3), (at(23.5), 3)])
def test_a_night_belongs_to_the_day_of_waking_up(end: datetime, day: int) -> None:
    assert wake_day(end) == date(2026, 3, day)


def test_intervals_of_one_night_are_joined_and_time_counts_once() -> None:
    asleep = [(at(23), at(26)), (at(25), at(28)), (at(30), at(31)), (at(38), at(39))]
    found = list(nights(asleep))
    assert [(day, length(part)) for day, part in found] == [
        (date(2026, 3, 3), timedelta(hours=6)),
        (date(2026, 3, 3), timedelta(hours=1)),
    ]


intervals = st.lists(
    st.tuples(st.integers(0, 90), st.integers(0, 30)).map(lambda pair: (at(pair[0]), at(pair[0] + pair[1])))
)


@given(intervals)
def test_the_union_covers_each_hour_once(parts: list[Interval]) -> None:
    hours = {hour for start, end in parts for hour in range(int(_hours(start)), int(_hours(end)))}
    assert length(parts) == timedelta(hours=len(hours))
    joined = union(parts)
    assert all(first[1] < second[0] for first, second in pairwise(joined))


def _hours(moment: datetime) -> float:
    return (moment - at(0)).total_seconds() / 3600
