"""Samsung Health: sleep with stages, weight and trainings of the personal data."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Confidence
from herstel_gui.importers.samsung_health import SamsungHealth
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

_SAMSUNG = SamsungHealth()
_SOURCE = "samsung_health"
_MAY_1, _MAY_2 = date(2026, 5, 1), date(2026, 5, 2)
_SLEEP = "com.samsung.shealth.sleep"
_SLEEP_HEADER = (
    "sleep_duration,com.samsung.health.sleep.start_time,com.samsung.health.sleep.time_offset,"
    "com.samsung.health.sleep.end_time,com.samsung.health.sleep.datauuid"
)
_STAGE_HEADER = "start_time,sleep_id,stage,time_offset,end_time,datauuid"


def _table(kind: str, header: str, *rows: str) -> str:
    # each row ends with an extra comma, as in the files of the app
    return "\ufeff" + "\n".join([f"{kind},6307003,11", header, *(f"{row}," for row in rows)]) + "\n"


def _sleep(key: str, begin: str, end: str, offset: str = "UTC+0200") -> str:
    return f"480,{begin}.000,{offset},{end}.000,{key}"


def _stage(key: str, stage: int, begin: str, end: str) -> str:
    return f"{begin}.000,{key},{stage},UTC+0200,{end}.000,{key}{begin}"


def _export(folder: Path, sleeps: list[str], stages: list[str]) -> Path:
    return zipped(folder, {
        f"samsunghealth/{_SLEEP}.20260601.csv": _table(_SLEEP, _SLEEP_HEADER, *sleeps),
        "samsunghealth/com.samsung.health.sleep_stage.20260601.csv": _table(
            "com.samsung.health.sleep_stage", _STAGE_HEADER, *stages
        ),
        "samsunghealth/com.samsung.health.hrv.20260601.csv": _table(
            "com.samsung.health.hrv", "start_time", "x"
        ),
        "samsunghealth/jsons/com.samsung.health.hrv/1/a.binning_data.json": "[]",
    })  # fmt: skip


_NIGHT = _sleep("a", "2026-04-30 21:00:00", "2026-05-01 05:00:00")
_STAGES = [
    _stage("a", 40002, "2026-04-30 21:10:00", "2026-05-01 01:10:00"),
    _stage("a", 40001, "2026-05-01 01:10:00", "2026-05-01 02:00:00"),
    _stage("a", 40003, "2026-05-01 02:00:00", "2026-05-01 03:00:00"),
    _stage("a", 40004, "2026-05-01 03:00:00", "2026-05-01 04:30:00"),
]


def test_only_types_with_values_are_claimed(tmp_path: Path) -> None:
    found = recognised(_SAMSUNG, _export(tmp_path, [_NIGHT], _STAGES))
    assert found.confidence is Confidence.SURE
    assert {path.rpartition("/")[2].split(".")[3] for path in found.claimed} == {"sleep", "sleep_stage"}


def test_time_asleep_is_the_sum_of_the_stages_and_times_are_local(tmp_path: Path) -> None:
    file = read(_SAMSUNG, _export(tmp_path, [_NIGHT], _STAGES))
    assert values(file, "sleep_duration") == {(_SOURCE, _MAY_1): 390}
    assert values(file, "bed_time") == {(_SOURCE, _MAY_1): 23 * 60}
    assert values(file, "wake_time") == {(_SOURCE, _MAY_1): 7 * 60}


def test_a_sleep_without_stages_gives_times_and_no_duration(tmp_path: Path) -> None:
    file = read(_SAMSUNG, _export(tmp_path, [_NIGHT], []))
    assert values(file, "sleep_duration") == {}
    assert values(file, "wake_time") == {(_SOURCE, _MAY_1): 7 * 60}


def test_pieces_of_one_night_are_joined_and_a_nap_is_none_of_them(tmp_path: Path) -> None:
    sleeps = [
        _NIGHT,
        _sleep("b", "2026-05-01 05:40:00", "2026-05-01 06:40:00"),
        _sleep("c", "2026-05-01 12:00:00", "2026-05-01 13:00:00"),
        _NIGHT,
    ]
    stages = [
        *_STAGES,
        _stage("b", 40002, "2026-05-01 05:40:00", "2026-05-01 06:40:00"),
        _stage("c", 40002, "2026-05-01 12:10:00", "2026-05-01 12:50:00"),
    ]
    file = read(_SAMSUNG, _export(tmp_path, sleeps, stages))
    assert values(file, "sleep_duration") == {(_SOURCE, _MAY_1): 450}
    assert values(file, "wake_time") == {(_SOURCE, _MAY_1): 8 * 60 + 40}
    assert values(file, "nap_duration") == {(_SOURCE, _MAY_1): 40}


def test_weight_is_on_the_local_day(tmp_path: Path) -> None:
    rows = ["2026-05-01 23:30:00.000,70.04,UTC+0200", "2026-05-01 05:00:00.000,0.0,UTC+0200"]
    text = _table("com.samsung.health.weight", "start_time,weight,time_offset", *rows)
    file = read(_SAMSUNG, written(tmp_path, "com.samsung.health.weight.1.csv", text))
    assert values(file, "body_weight") == {(_SOURCE, _MAY_2): 70}


def test_trainings_have_minutes_and_no_rating(tmp_path: Path) -> None:
    kind = "com.samsung.health.exercise"
    header = ",".join(
        f"{kind}.{name}" for name in ("start_time", "exercise_type", "duration", "time_offset", "datauuid")
    )
    text = _table("com.samsung.shealth.exercise", header, "2026-05-01 16:00:00.000,1002,1800000,UTC+0200,a")
    (session,) = sessions(read(_SAMSUNG, written(tmp_path, "exercise.csv", text)))
    assert (session.id, session.start, session.minutes) == ("samsung_health a", 18 * 60, 30)
    assert (session.kind, session.session_rpe) == ("running", None)


def test_types_without_values_have_their_own_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, "hrv.csv", _table("com.samsung.health.hrv", "start_time", "x"))
    assert "kies de hele map" in str(recognised(_SAMSUNG, path).why)


@pytest.mark.parametrize(
    "row",
    [
        _sleep("a", "1899-04-30 21:00:00", "1899-05-01 05:00:00"),
        _sleep("a", "2026-04-30 21:00:00", "2026-05-01 05:00:00", "UTC+9900"),
        _sleep("a", "2026-05-01 05:00:00", "2026-04-30 21:00:00"),
        "480,,,,",
    ],
)
def test_an_unreadable_row_is_named(tmp_path: Path, row: str) -> None:
    file = read(
        _SAMSUNG, _export(tmp_path, [row, _sleep("b", "2026-05-01 21:00:00", "2026-05-02 05:00:00")], [])
    )
    assert [day for _, day in values(file, "wake_time")] == [_MAY_2]
    assert reasons(file) == ["Dit heeft geen dag of geen tijd die te lezen is."]


def test_a_foreign_file_of_the_same_name_is_not_claimed(tmp_path: Path) -> None:
    path = written(tmp_path, f"{_SLEEP}.1.csv", "datum,slaap\n2026-05-01,480\n")
    assert recognised(_SAMSUNG, path).confidence is Confidence.NO


def test_streams_count_days(tmp_path: Path) -> None:
    streams = {
        each.measure: each.days for each in inspected(_SAMSUNG, _export(tmp_path, [_NIGHT], _STAGES)).streams
    }
    assert streams == {"sleep_duration": 1, "bed_time": 1, "wake_time": 1}


def test_moments_in_milliseconds_of_old_versions_are_read(tmp_path: Path) -> None:
    # 2026-04-30 21:00 UTC and eight hours later
    sleep = f"480,1777582800000,UTC+0200,1777611600000,{'a'}"
    path = written(tmp_path, f"{_SLEEP}.1.csv", _table(_SLEEP, _SLEEP_HEADER, sleep))
    file = read(_SAMSUNG, path)
    assert values(file, "bed_time") == {(_SOURCE, _MAY_1): 23 * 60}
    assert values(file, "wake_time") == {(_SOURCE, _MAY_1): 7 * 60}


def test_a_table_that_lost_its_first_line_is_told_by_its_columns(tmp_path: Path) -> None:
    path = written(tmp_path, "slaap.csv", f"{_SLEEP_HEADER}\n{_NIGHT}\n")
    assert values(read(_SAMSUNG, path), "wake_time") == {(_SOURCE, _MAY_1): 7 * 60}
