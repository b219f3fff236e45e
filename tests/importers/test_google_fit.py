"""Google Fit: the sessions of a Takeout."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Confidence
from herstel_gui.importers.google_fit import GoogleFit
from tests.importers.made_bundles import (
    inspected,
    read,
    reasons,
    recognised,
    sessions,
    values,
    written,
    zipped,
)

_FIT = GoogleFit()
_MAY_1 = date(2026, 5, 1)


def _session(begin: str, end: str, kind: str = "sleep") -> str:
    return json.dumps({"fitnessActivity": kind, "startTime": begin, "endTime": end, "duration": "1s"})


_NIGHT = _session("2026-04-30T21:30:00Z", "2026-05-01T05:00:00Z")


def _takeout(folder: Path, **files: str) -> Path:
    return zipped(folder, {f"Takeout/Fit/Alle sessies/{name}.json": text for name, text in files.items()})


def test_the_offset_in_the_name_counts_where_the_times_are_utc(tmp_path: Path) -> None:
    path = _takeout(tmp_path, **{"2026-04-30T23_30_00+02_00_SLEEP": _NIGHT})
    assert inspected(_FIT, path).questions == ()
    file = read(_FIT, path)
    assert values(file, "bed_time") == {("google_fit", _MAY_1): 23 * 60 + 30}
    assert values(file, "sleep_duration") == {("google_fit", _MAY_1): 450}


def test_the_duration_is_said_to_be_the_time_in_bed(tmp_path: Path) -> None:
    path = _takeout(tmp_path, **{"2026-04-30T23_30_00+02_00_SLEEP": _NIGHT})
    remarks = {each.measure: str(each.remark) for each in inspected(_FIT, path).streams}
    assert "met wakker liggen" in remarks["sleep_duration"]


def test_a_renamed_file_with_times_in_utc_asks_for_the_zone(tmp_path: Path) -> None:
    path = written(tmp_path, "slaap.json", _NIGHT)
    (zone,) = inspected(_FIT, path).questions
    assert (zone.key, zone.proposed) == ("zone", "Europe/Amsterdam")
    assert values(read(_FIT, path, zone="Europe/London"), "bed_time") == {
        ("google_fit", _MAY_1): 22 * 60 + 30
    }


def test_an_afternoon_sleep_is_a_nap_and_a_doubled_session_comes_once(tmp_path: Path) -> None:
    nap = _session("2026-05-01T12:00:00+02:00", "2026-05-01T13:00:00+02:00")
    names = {"2026-04-30T23_30_00+02_00_SLEEP": _NIGHT, "a": nap, "b": nap}
    file = read(_FIT, _takeout(tmp_path, **names))
    assert values(file, "nap_duration") == {("google_fit", _MAY_1): 60}
    assert values(file, "sleep_duration") == {("google_fit", _MAY_1): 450}


def test_other_sessions_are_trainings_that_are_not_proposed(tmp_path: Path) -> None:
    ride = _session("2026-05-01T16:00:00Z", "2026-05-01T17:00:00Z", "biking")
    path = _takeout(tmp_path, **{"2026-05-01T18_00_00+02_00_BIKING": ride})
    assert [each.chosen for each in inspected(_FIT, path).streams] == [False]
    (session,) = sessions(read(_FIT, path))
    assert (session.kind, session.start, session.minutes) == ("cycling", 18 * 60, 60)


def test_a_foreign_file_is_not_claimed(tmp_path: Path) -> None:
    found = recognised(_FIT, written(tmp_path, "2026-05-01T18_00_00Z_SLEEP.json", '{"slaap": 8}'))
    assert found.confidence is Confidence.NO


@pytest.mark.parametrize(
    "begin", ["", "2026-05-01T18:00:00", "1899-05-01T18:00:00Z", "2026-13-01T18:00:00Z", "9" * 99]
)
def test_unreadable_times_are_named(tmp_path: Path, begin: str) -> None:
    bad = _session(begin, "2026-05-01T19:00:00Z")
    file = read(_FIT, _takeout(tmp_path, **{"2026-04-30T23_30_00+02_00_SLEEP": _NIGHT, "b": bad}))
    assert len(values(file, "wake_time")) == 1
    assert reasons(file) == ["Dit heeft geen dag of geen tijd die te lezen is."]


_TABLES = {
    "english": "Date,Move Minutes count,Calories (kcal),Distance (m),Average weight (kg),Max weight (kg),"
    "Min weight (kg),Walking duration (ms)\n",
    "dutch": "Datum,Aantal bewegingsminuten,Calorieën (kcal),Afstand (m),Gemiddeld gewicht (kg),"
    "Maximaal gewicht (kg),Minimaal gewicht (kg),Duur van wandelen (ms)\n",
}


@pytest.mark.parametrize("language", _TABLES)
def test_the_weight_of_the_table_of_days_is_read_in_any_language(tmp_path: Path, language: str) -> None:
    text = f"{_TABLES[language]}2026-05-01,4,1980.5,320,80.46,81,80,9\n2026-05-02,4,1980.5,,,,,9\n"
    file = read(_FIT, written(tmp_path, "Daily activity metrics.csv", text))
    assert values(file, "body_weight") == {("google_fit", _MAY_1): Decimal("80.5")}
    path = zipped(
        tmp_path,
        {"Takeout/Fit/Daily Summaries.csv": text, "Takeout/Fit/2026-04-30T23_30_00+02_00_SLEEP.json": _NIGHT},
    )
    assert {stream.measure for stream in inspected(_FIT, path).streams} >= {"body_weight", "sleep_duration"}


@pytest.mark.parametrize(
    "text",
    [
        "Start time,Calories (kcal),Distance (m),a (kg),b (kg),c (kg)\n09:00,1,2,3,4,5\n",
        "Date,Calories (kcal),Distance (m),Weight (kg)\n2026-05-01,1,2,80\n",
    ],
)
def test_other_tables_with_weights_are_not_of_google_fit(tmp_path: Path, text: str) -> None:
    assert recognised(_FIT, written(tmp_path, "x.csv", text)).confidence is not Confidence.SURE
