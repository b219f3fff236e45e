"""Input that a journal should not or hardly ever hold: each has a defined result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import BaselineRestart, Exclusion, RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import JUDGED_SCALES, columns_of
from herstel_gui.domain.signals.report import SignalHistory, to_json
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.training_sessions import Session
from tests.domain.signals.builders import HEALTHY, answer, day, days, from_source, history, levels, merged


def full_report(
    journal: dict[date, DayRecord], number: int, around: Surroundings | None = None
) -> dict[str, Any]:
    return to_json(history(journal, around).report(day(number)))


@pytest.mark.parametrize("value", [0, 8, -1, Decimal("3.5"), 10**12, Decimal("1e-6")])
def test_an_answer_off_the_scale_is_unknown(value: Number) -> None:
    journal = merged(*(from_source(item, "typed", dict.fromkeys(range(3), value)) for item in JUDGED_SCALES))
    report = full_report(journal, 2)
    for rule in ("MOOD", "MOTIVATION", "FATIGUE_3", "LEGS_3", "SLEEP_Q"):
        assert report["signals"][rule]["answer"] == "onbekend"
    assert report["level"] == "no_data"


def test_values_with_many_decimals_stay_exact() -> None:
    values: dict[int, Any] = dict.fromkeys(range(60), Decimal("50.000000001"))
    at_limit = from_source(
        "resting_heart_rate",
        "typed",
        {**values, 65: Decimal("54.00000000108"), 66: Decimal("54.00000000108")},
    )
    assert answer(at_limit, "RHR_PCT", 66) == "nee"
    beyond = from_source(
        "resting_heart_rate",
        "typed",
        {**values, 65: Decimal("54.00000000108"), 66: Decimal("54.00000000109")},
    )
    assert answer(beyond, "RHR_PCT", 66) == "ja"


@pytest.mark.parametrize("value", [0, -3, Decimal("0.5"), 10**9])
def test_impossible_pulses_and_nights_do_not_break_a_report(value: Number) -> None:
    journal = merged(
        *(
            from_source(measure, "garmin", dict.fromkeys(range(67), value))
            for measure in ("resting_heart_rate", "hrv_rmssd", "sleep_duration", "body_weight")
        )
    )
    assert full_report(journal, 66)["signals"]["RHR_PCT"]["answer"] in ("ja", "nee")
    for measure in ("resting_heart_rate", "hrv_rmssd", "sleep_duration"):
        assert history(journal).baseline(measure, day(66)) is not None
    assert history(journal).hrv_band(day(66)) is not None


def test_ten_sources_on_each_day() -> None:
    sources = [f"maker{n}" for n in range(10)]
    journal = merged(
        *(
            from_source("resting_heart_rate", s, dict.fromkeys(range(67), 50 + n))
            for n, s in enumerate(sources)
        )
    )
    evidence = history(journal).report(day(66)).verdicts["RHR_PCT"].evidence
    assert (evidence.source, evidence.baseline, evidence.values) == ("maker0", 50, (50, 50, 50))


def test_unknown_measures_and_tags_are_ignored() -> None:
    record = DayRecord(day(0), (Reading(day(0), "vo2max", 55),), tags=("Vollemaan", "pain:", "pain:knie"))
    assert history({day(0): record}).report(day(0)).level is Level.NO_DATA


def test_sessions_without_values() -> None:
    empty = Session("a", day(3))
    journal = {**days((0, 30, HEALTHY)), day(3): DayRecord(day(3), sessions=(empty, replace(empty, id="b")))}
    report = full_report(journal, 4)
    assert report["signals"]["ZWAAR2"]["answer"] == "onbekend"
    assert report["signals"]["HEAVY_4"]["answer"] == "onbekend"


def test_days_in_the_future_change_nothing_before_them() -> None:
    now = days((0, 30, HEALTHY))
    future = {
        **now,
        date(2199, 12, 31): DayRecord(date(2199, 12, 31), (Reading(date(2199, 12, 31), "fatigue", 7),)),
    }
    assert history(future).report(day(30)) == history(now).report(day(30))
    assert levels(future, 0, 40) == levels(now, 0, 40)


def test_a_journal_of_two_days() -> None:
    journal = days((0, 1, HEALTHY))
    assert levels(journal, -1, 1) == ["no_data"] * 3
    report = history(journal).report(day(1))
    assert report.learning == 19
    assert str(report.title) == "Nog 19 ochtenden, dan kent Herstel je gewone pols"


def test_a_level_is_held_and_then_dropped_in_a_gap_of_years() -> None:
    journal = days((0, 40, HEALTHY), (34, 40, {"fatigue": 6, "motivation": 6}), (1500, 1504, HEALTHY))
    assert levels(journal, 47, 48) == ["under_recovered", "no_data"]
    # after a gap of more than two weeks nothing is remembered; coverage needs three of five days
    assert levels(journal, 1500, 1504) == ["no_data", "no_data", "none", "none", "none"]


def test_overlapping_future_and_reversed_recovery_weeks() -> None:
    weeks = (
        RecoveryWeek(day(10), day(16)),
        RecoveryWeek(day(12), day(18)),
        RecoveryWeek(day(500), day(506)),
        RecoveryWeek(day(30), day(24)),
        RecoveryWeek(date(1900, 1, 1), date(1900, 1, 7)),
        RecoveryWeek(date(2199, 1, 1), date(2199, 1, 7)),
    )
    around = Surroundings(recovery_weeks=weeks)
    journal = days((0, 60, HEALTHY), (19, 30, {"fatigue": 6}))
    assert full_report(journal, 26, around)["reasons"] == ["P_DELOAD"]
    assert len(SignalHistory(journal, around).reports(DaySpan(day(0), day(60)))) == 61


def test_exclusions_and_restarts_of_far_days_or_unknown_measures() -> None:
    around = Surroundings(
        exclusions=(
            Exclusion(date(1900, 1, 1), "fatigue"),
            Exclusion(day(3), "nonsense"),
            Exclusion(date(2199, 1, 1), "mood"),
        ),
        restarts=(
            BaselineRestart(date(1900, 1, 1), "fatigue"),
            BaselineRestart(date(2199, 1, 1), "fatigue"),
            BaselineRestart(day(1), "x"),
        ),
    )
    journal = days((0, 66, HEALTHY))
    assert history(journal, around).report(day(66)) == history(journal).report(day(66))


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../../etc/passwd", "Europe", "UTC"])
def test_an_unknown_time_zone_is_replaced_by_the_default(zone: str) -> None:
    night = {"sleep": {"bed": "2026-01-05T23:30", "wake": "2026-01-05T07:00"}}
    report = history(days((0, 0, night)), Surroundings(zone=zone)).report(day(0))
    assert report.verdicts["SLEEP_6x3"].evidence.sleep_minutes == 450


def test_a_night_that_ends_before_it_begins_is_unknown() -> None:
    """Bed and wake times of a journey whose offsets contradict each other."""
    clocks = (
        Reading(day(1), "bed_time", 23 * 60 + 30, offset=-600),
        Reading(day(1), "wake_time", 6 * 60, offset=840),
    )
    report = history({day(1): DayRecord(day(1), clocks)}).report(day(1))
    assert report.verdicts["SLEEP_6x3"].evidence.sleep_minutes is None
    assert report.verdicts["SLEEP_6x3"].answer.value == "onbekend"


def evaluated(journal: dict[date, DayRecord], at: date) -> bool:
    columns = columns_of(journal, Surroundings(), at, at)
    return bool(columns.evaluated[columns.index(at)])


def test_half_a_night_makes_no_evaluated_day() -> None:
    bed_only = {day(0): DayRecord(day(0), (Reading(day(0), "bed_time", 1380),))}
    assert not evaluated(bed_only, day(0))
    two_makers = {
        day(0): DayRecord(
            day(0), (Reading(day(0), "bed_time", 1380, "a"), Reading(day(0), "wake_time", 400, "b"))
        )
    }
    assert not evaluated(two_makers, day(0))
    whole = {day(0): DayRecord(day(0), (*bed_only[day(0)].readings, Reading(day(0), "wake_time", 400)))}
    assert evaluated(whole, day(0))


@pytest.mark.parametrize(("wake_day", "minutes"), [(date(2026, 3, 29), 345), (date(2026, 10, 25), 465)])
def test_nights_over_a_clock_change(wake_day: date, minutes: int) -> None:
    clocks = (Reading(wake_day, "bed_time", 23 * 60 + 30), Reading(wake_day, "wake_time", 6 * 60 + 15))
    report = SignalHistory({wake_day: DayRecord(wake_day, clocks)}, Surroundings()).report(wake_day)
    assert report.verdicts["SLEEP_6x3"].evidence.sleep_minutes == minutes


def test_empty_records_change_nothing() -> None:
    journal = {day(n): DayRecord(day(n)) for n in range(5)}
    assert levels(journal, 0, 4) == ["no_data"] * 5
