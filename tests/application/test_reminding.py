"""The reminder is due once a day, by the clock on the wall."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.reminding import NEVER, due, is_filled_in
from herstel_gui.application.settings import Plain, Settings, read_settings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.reading import Reading

ZONE = ZoneInfo("Europe/Amsterdam")
DAY = date(2026, 11, 22)
HALF_PAST_SEVEN = 7 * 60 + 30


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "told", "is_due"),
    [
        (at(7, 29), None, False),
        (at(7, 30), None, True),
        (at(7, 30), DAY, False),
        (at(11), DAY - timedelta(days=1), True),  # the computer slept through the time
        (at(0, 5), DAY - timedelta(days=1), False),
    ],
)
def test_due_once_from_the_time_on(now: datetime, told: date | None, is_due: bool) -> None:  # noqa: FBT001
    assert due(now, HALF_PAST_SEVEN, told) is is_due


def test_never_due_without_a_reminder() -> None:
    assert not due(at(23, 59), NEVER, None)
    assert Settings().remind_at == NEVER


def times_told(day: date, time: int, asleep: tuple[int, int] = (0, 0)) -> int:
    """Return how often a day is told about, looked at every five minutes outside ``asleep`` (minutes)."""
    now, told, count = datetime(day.year, day.month, day.day, tzinfo=ZONE).astimezone(UTC), None, 0
    for minute in range(0, 26 * 60, 5):
        local = (now + timedelta(minutes=minute)).astimezone(ZONE)
        if local.date() == day and not asleep[0] <= minute < asleep[1] and due(local, time, told):
            told, count = local.date(), count + 1
    return count


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
@pytest.mark.parametrize("time", [2 * 60, 2 * 60 + 30, 3 * 60, HALF_PAST_SEVEN])
def test_once_on_the_days_when_the_clock_changes(day: date, time: int) -> None:
    assert times_told(day, time) == 1


@given(st.integers(0, 900), st.integers(0, 500))
def test_once_after_any_sleep_that_leaves_some_of_the_day(begin: int, length: int) -> None:
    assert times_told(DAY, HALF_PAST_SEVEN, (begin, begin + length)) == 1


def test_a_day_is_filled_in_by_any_asked_value() -> None:
    asked = ("resting_heart_rate", "fatigue")
    assert not is_filled_in(None, asked)
    assert not is_filled_in(DayRecord(DAY), asked)
    other = DayRecord(DAY, readings=(Reading(DAY, "body_weight", 70),))
    assert not is_filled_in(other, asked)
    assert is_filled_in(DayRecord(DAY, readings=(Reading(DAY, "fatigue", 3),)), asked)


@pytest.mark.parametrize("stored", [-2, 1440, True, "7:30", 7.5])
def test_an_impossible_time_is_refused(stored: Plain) -> None:
    settings, problems = read_settings({"remind_at": stored})
    assert settings.remind_at == NEVER
    assert len(problems) == 1
