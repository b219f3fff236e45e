"""Activities of intervals.icu become trainings with kind, start, duration and rating."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.intervals_activities import is_activities
from herstel_gui.importers.offering import offer, read_file

HEADER = (
    "id,start_date_local,name,type,moving_time,icu_training_load,icu_rpe,icu_resting_hr,icu_weight,"
    "description\n"
)
ROWS = (
    'i1,2026-03-04T16:59:40,Rit,Ride,2246,24,6,52,72.1,"met, komma"\n'
    "i2,2026-03-04T08:32:41,Loop,TrailRun,3290,,,52,72.1,\n"
    "i3,2026-03-05T08:00:00,Iets,Pilates,1800,,,52,72.1,\n"
    "i4,2026-03-05T09:00:00,Leeg,Ride,,,,52,72.1,\n"
    "i5,2026-03-06T09:00:00,Lang,Ride,900000,,,52,72.1,\n"
    "i6,gisteren,Fout,Ride,60,,,52,72.1,\n"
)


def _trainings(path: Path) -> list[tuple[str, date, str, object, object]]:
    sessions = [entry for entry in read_file(path).entries if isinstance(entry, Session)]
    assert all(session.source == "intervals.icu" for session in sessions)
    return [(each.id, each.day, each.kind, each.minutes, each.session_rpe) for each in sessions]


def test_a_table_of_activities_becomes_trainings(tmp_path: Path) -> None:
    path = tmp_path / "download.csv"
    path.write_text("\ufeff" + HEADER + ROWS, encoding="utf-8")
    assert _trainings(path) == [
        ("intervals.icu i1", date(2026, 3, 4), "cycling", 37, 6),
        ("intervals.icu i2", date(2026, 3, 4), "running", 54, None),
        ("intervals.icu i3", date(2026, 3, 5), "Pilates", 30, None),
    ]
    file = read_file(path)
    assert {type(entry) for entry in file.entries} == {Session}
    assert [each.line for each in file.skipped] == [5, 6, 7]


def test_json_of_activities_becomes_the_same_trainings(tmp_path: Path) -> None:
    path = tmp_path / "activities.json"
    first = {
        "id": "i1",
        "start_date_local": "2026-03-04T16:59:40",
        "type": "Ride",
        "moving_time": 2246,
        "icu_rpe": 6,
    }
    path.write_text(
        json.dumps([first, {**first, "id": "i9", "icu_rpe": None, "moving_time": None}, 5]), "utf-8"
    )
    assert _trainings(path) == [("intervals.icu i1", date(2026, 3, 4), "cycling", 37, 6)]


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (b"id,start_date_local,icu_rpe\n", True),
        (b"id,start_date_local,moving_time,type\n", False),
        (b'[{"id": "i1", "start_date_local": "x", "icu_ftp": 250}]', True),
        (b'[{"id": "i1", "start_date_local": "x"}]', False),
        (b"\x89PNG\0\0", False),
    ],
)
def test_activities_are_known_by_names_of_their_own(head: bytes, *, known: bool) -> None:
    assert is_activities(head) is known


def test_wellness_and_activities_in_one_folder_are_one_part(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(HEADER + ROWS, encoding="utf-8")
    (tmp_path / "b.csv").write_text("date,restingHR\n2026-03-04,52\n", encoding="utf-8")
    found = offer([tmp_path])
    (part,) = found.parts
    assert [(each.measure, each.days) for each in part.streams] == [
        ("resting_heart_rate", 1),
        ("trainings", 2),
    ]
    found.close()


def test_a_long_kind_is_shortened_and_told(tmp_path: Path) -> None:
    path = tmp_path / "download.csv"
    kind = "Parcours op tijd met twee ploegen en een bal"
    path.write_text(HEADER + ROWS.replace("Pilates", kind), encoding="utf-8")
    assert _trainings(path)[2][2] == kind[:40].rstrip()
    told = [str(each.reason) for each in read_file(path).skipped]
    assert f"‘{kind[:40]}…’ is ingekort tot 40 tekens." in told
