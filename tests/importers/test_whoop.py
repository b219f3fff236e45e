"""WHOOP: nights, naps, workouts, and only the questions of the journal that the user ticks."""

from __future__ import annotations

from pathlib import Path

from herstel_gui.application.changes import TagEntry
from tests.importers.foreign_files import day, imported, question, sample, written

CYCLES = (
    "Cycle start time,Cycle end time,Cycle timezone,Resting heart rate (bpm),Heart rate variability (ms),"
    "Sleep onset,Wake onset,Asleep duration (min)\n"
    "2026-03-03 22:10:00,,UTC+01:00,52,81,2026-03-03 22:10:00,2026-03-04 06:20:00,441\n"
    "2026-03-02 23:00:00,2026-03-03 22:10:00,UTC+01:00,63,40,2026-03-03 13:00:00,2026-03-03 14:40:00,90\n"
    "2026-03-01 22:00:00,2026-03-02 23:00:00,UTC+01:00,,,,,\n"
)
SLEEPS = (
    "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,Asleep duration (min),Nap\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-03 22:10:00,2026-03-04 06:20:00,441,false\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-04 15:00:00,2026-03-04 15:30:00,28,true\n"
    "2026-03-02 23:00:00,2026-03-03 22:10:00,UTC+01:00,2026-03-03 13:00:00,2026-03-03 14:40:00,90,true\n"
)
WORKOUTS = (
    "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time,Duration (min),"
    "Activity name\n"
    "2026-03-03 22:10:00,,UTC+01:00,2026-03-04 18:05:00,2026-03-04 19:05:00,60,Running\n"
)
JOURNAL = (
    "Cycle start time,Cycle end time,Cycle timezone,Question text,Answered yes,Notes\n"
    "2026-03-03 22:10:00,,UTC+01:00,Have any alcoholic drinks?,true,\n"
    "2026-03-03 00:40:00,,UTC+01:00,Have any alcoholic drinks?,true,\n"
    "2026-03-03 22:10:00,,UTC+01:00,Something intimate?,true,\n"
    "2026-03-03 22:10:00,,UTC+01:00,Take creatine?,false,\n"
    ",,,Take creatine?,true,\n"
)
_EXPORT = {
    "physiological_cycles.csv": CYCLES, "sleeps.csv": SLEEPS, "workouts.csv": WORKOUTS,
    "journal_entries.csv": JOURNAL,
}  # fmt: skip
_REAL = "whoop/TheOneRichy__whoop_data/"
_OTHER = "whoop/Tjetjetjenare__whoop-data-modeling/"


def test_a_cycle_with_only_a_nap_gives_no_pulse_and_no_hrv(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {name: _EXPORT[name] for name in list(_EXPORT)[:2]}))
    assert found.values("resting_heart_rate") == {"2026-03-04": 52}
    assert found.values("hrv_rmssd") == {"2026-03-04": 81}
    assert found.values("sleep_duration") == {"2026-03-04": 441}
    assert found.values("nap_duration") == {"2026-03-03": 90, "2026-03-04": 28}
    assert any("alleen een dutje" in reason for reason in found.reasons)


def test_without_the_sleeps_a_short_sleep_by_day_is_a_nap(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"renamed.csv": CYCLES}))
    assert found.values("hrv_rmssd") == {"2026-03-04": 81}


def test_workouts_come_in_without_a_rating(tmp_path: Path) -> None:
    (session,) = imported(written(tmp_path, {"workouts.csv": WORKOUTS})).sessions
    assert (session.day, session.kind, session.start, session.minutes) == (
        day("2026-03-04"),
        "running",
        1085,
        60,
    )
    assert session.session_rpe is None


def test_only_ticked_questions_of_the_journal_come_in(tmp_path: Path) -> None:
    paths = written(tmp_path, {"journal_entries.csv": JOURNAL})
    untouched = imported(paths)
    asked = question(untouched, "questions")
    assert [str(choice.label) for choice in asked.choices] == [
        "Have any alcoholic drinks? · 2 keer ja", "Something intimate? · 1 keer ja",
    ]  # fmt: skip
    assert asked.proposed is None
    assert asked.several
    assert untouched.file.entries == ()
    ticked = imported(paths, {"questions": ("q1",)})
    assert set(ticked.file.entries) == {
        TagEntry(day("2026-03-02"), "Have any alcoholic drinks?"),
        TagEntry(day("2026-03-03"), "Have any alcoholic drinks?"),
    }


def test_real_cycles() -> None:
    found = imported([sample(_REAL + "physiological_cycles.csv")])
    assert found.ends("resting_heart_rate") == (("2023-12-30", 89), ("2024-06-24", 77))
    assert (len(found.values("hrv_rmssd")), found.mean("hrv_rmssd")) == (171, 16.877)
    assert (found.mean("resting_heart_rate"), found.mean("sleep_duration")) == (80.164, 442.544)
    other = imported([sample(_OTHER + "physiological_cycles.csv")])
    assert other.ends("hrv_rmssd") == (("2021-01-06", 61), ("2022-10-31", 87))
    assert (other.mean("resting_heart_rate"), other.mean("sleep_duration")) == (48.502, 433.592)


def test_a_real_export_with_naps_and_workouts_joined() -> None:
    names = ("physiological_cycles.csv", "sleeps.csv", "workouts.csv")
    found = imported([sample(_REAL + name) for name in names])
    assert len(found.values("resting_heart_rate")) == 171
    assert len(found.values("nap_duration")) == 11
    assert len(found.sessions) == 124
    assert sum(session.minutes or 0 for session in found.sessions) == 3952
    other = imported([sample(_OTHER + name) for name in names])
    assert len(other.values("nap_duration")) == 7
    assert (len(other.sessions), sum(each.minutes or 0 for each in other.sessions)) == (737, 38283)
