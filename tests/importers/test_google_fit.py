"""Google Fit: the sessions of a Takeout."""

from __future__ import annotations

import json
from datetime import date
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
