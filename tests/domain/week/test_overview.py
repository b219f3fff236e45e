from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.presentation.levels import highest
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.training_sessions import DayKind
from herstel_gui.domain.week.overview import overview, weeks_of_month, weeks_until
from tests.weeks import MONDAY, TODAY, WEEK, picture_days

ZONE = "Europe/Amsterdam"


def quiet(day: date) -> LevelMark:
    del day
    return LevelMark.NO_SIGNAL


def test_a_week_is_summarised_in_a_row() -> None:
    table = overview((WEEK,), picture_days(), quiet, TODAY, ZONE)
    row = table.rows[0]
    assert "resting_heart_rate" in [measure.key for measure in table.measures]
    assert len(table.measures) == 8
    assert (row.load, row.filled, row.rest_days, row.ill_days) == (2730, 7, 1, 0)
    sleep = [measure.key for measure in table.measures].index("sleep_duration")
    assert row.means[sleep] == 390
    assert row.level is LevelMark.NO_SIGNAL


def test_an_empty_week_has_unknown_means() -> None:
    table = overview((WEEK + -1, WEEK), picture_days(), quiet, TODAY, ZONE)
    row = table.rows[0]
    assert set(row.means) == {None}
    assert row.load is None
    assert str(table.period) == "9 t/m 22 november 2026"


def test_the_level_of_future_days_is_not_requested() -> None:
    days: list[date] = []

    def level(day: date) -> LevelMark:
        days.append(day)
        return LevelMark.NOTICE

    table = overview((WEEK, WEEK + 1), {MONDAY: DayRecord(MONDAY, tags=("ill",))}, level, MONDAY, ZONE)
    assert days == [MONDAY]
    assert [row.level for row in table.rows] == [LevelMark.NOTICE, LevelMark.NOT_ENTERED]
    assert table.rows[0].ill_days == 1


def test_nights_are_computed_from_two_clock_times() -> None:
    night = (Reading(TODAY, "bed_time", 25), Reading(TODAY, "wake_time", 345))
    table = overview((WEEK,), {TODAY: DayRecord(TODAY, night)}, quiet, TODAY, ZONE)
    assert [measure.key for measure in table.measures] == ["sleep_duration"]
    assert table.rows[0].means == (320,)


@pytest.mark.parametrize(
    ("levels", "most"),
    [
        ((), LevelMark.NOT_ENTERED),
        ((LevelMark.NO_DATA, LevelMark.NO_SIGNAL), LevelMark.NO_SIGNAL),
        ((LevelMark.NO_DATA, LevelMark.NOT_ENTERED), LevelMark.NO_DATA),
        ((LevelMark.NO_SIGNAL, LevelMark.SIGN), LevelMark.SIGN),
        ((LevelMark.SIGN, LevelMark.ILL), LevelMark.ILL),
        ((LevelMark.ILL, LevelMark.NOTICE), LevelMark.NOTICE),
        ((LevelMark.SEE_PROFESSIONAL, LevelMark.UNDER_RECOVERED), LevelMark.SEE_PROFESSIONAL),
    ],
)
def test_the_most_important_level_of_a_week(levels: tuple[LevelMark, ...], most: LevelMark) -> None:
    assert highest(levels) is most


def test_the_weeks_of_a_month_and_the_weeks_until_a_week() -> None:
    assert weeks_of_month(date(2027, 1, 15))[0] == Week(2026, 53)
    assert len(weeks_of_month(date(2026, 11, 22))) == 6
    assert len(weeks_of_month(date(2027, 2, 1))) == 4
    assert weeks_until(Week(2027, 1), 3) == (Week(2026, 52), Week(2026, 53), Week(2027, 1))


@pytest.mark.parametrize(("days", "shown"), [(3, True), (2, False)])
def test_a_measure_recorded_half_as_often_as_the_fullest_has_a_column(days: int, *, shown: bool) -> None:
    full = ("sleep_quality", "mood", "motivation", "fatigue", "heavy_legs", "muscle_soreness", "irritability")
    records = {}
    for place, day in enumerate(DaySpan.ending(TODAY, 6)):
        keys = (*full, "concentration", *(("resting_heart_rate",) if place < days else ()))
        records[day] = DayRecord(day, tuple(Reading(day, key, 50 if "rate" in key else 3) for key in keys))
    columns = [measure.key for measure in overview((WEEK,), records, quiet, TODAY, ZONE).measures]
    assert len(columns) == 8
    assert ("resting_heart_rate" in columns) is shown
    assert ("concentration" in columns) is not shown


def test_a_day_in_bed_is_no_full_rest_day_as_in_the_report() -> None:
    days = {
        MONDAY: DayRecord(MONDAY, kind=DayKind.REST, tags=("ill",)),
        TODAY: DayRecord(TODAY, kind=DayKind.REST),
    }
    (row,) = overview((WEEK,), days, quiet, TODAY, ZONE).rows
    assert (row.rest_days, row.ill_days) == (1, 1)
