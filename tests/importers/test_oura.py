"""Oura: three dialects of the table, the JSON of today and of the first API, and scores that stay out."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.domain.errors import UnusableFileError
from tests.importers.foreign_files import imported, offered, sample, written

HUB = (
    "day,type,total_sleep_duration,average_heart_rate,average_hrv,bedtime_end,bedtime_start,heart_rate,"
    "lowest_heart_rate,id\n"
    '"2026-03-01","long_sleep",25199,58.25,61,"2026-03-01T07:10:00+01:00","2026-02-28T23:20:00+01:00",'
    "\"{'interval': 300.0, 'items': [69.0, None, 66.0]}\",49.0,\"a\"\n"
    '"2026-03-01","sleep",1500,70,30,"2026-03-01T14:00:00+01:00","2026-03-01T13:30:00+01:00","",62.0,"b"\n'
    '"2026-03-02","rest",900,70,30,"2026-03-02T14:00:00+01:00","2026-03-02T13:30:00+01:00","",64.0,"c"\n'
    '"2026-03-03","long_sleep",None,,None,"","","",None,"d"\n'
)
TRENDS = (
    "date,Sleep Score,Total Sleep Duration,Total Bedtime ,Bedtime Start,Bedtime End,"
    "Average Resting Heart Rate,Lowest Resting Heart Rate,Average HRV\n"
    "2026-03-01,84,25199,29640,2026-02-28T23:20:00+01:00,2026-03-01T07:10:00+01:00,58.25,49.0,61\n"
    "2026-03-02,None,None,None,None,None,None,None,None\n"
)
_MONTH_FIRST = (
    "day,type,total_sleep_duration,average_hrv,bedtime_end,bedtime_start,heart_rate,lowest_heart_rate\n"
    "3/1/2026,long_sleep,25199,61,2026-03-01T07:10:00+01:00,2026-02-28T23:20:00+01:00,None;57.0;58,49\n"
)
RECORD = {
    "day": "2026-03-01", "type": "long_sleep", "total_sleep_duration": 25199, "average_heart_rate": 58.25,
    "average_hrv": 61, "lowest_heart_rate": 49, "bedtime_start": "2026-02-28T23:20:00+01:00",
    "bedtime_end": "2026-03-01T07:10:00+01:00", "id": "a",
}  # fmt: skip
FIRST_API = {
    "summary_date": "2026-02-28", "bedtime_start": "2026-02-28T23:20:00+01:00", "is_longest": 1,
    "bedtime_end": "2026-03-01T07:10:00+01:00", "total": 25199, "hr_lowest": 49, "hr_average": 58.25,
    "rmssd": 61,
}  # fmt: skip
_NIGHT = {
    "resting_heart_rate": {"2026-03-01": 49},
    "hrv_rmssd": {"2026-03-01": 61},
    "sleep_duration": {"2026-03-01": 419},
    "bed_time": {"2026-03-01": 1400},
    "wake_time": {"2026-03-01": 430},
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sleep_2026.csv", HUB),
        ("sleep_2026.csv", HUB.replace(",", ";").replace("};", "},").replace("'; '", "', '")),
        ("oura_trends.csv", TRENDS),
        ("renamed.csv", TRENDS),
        ("sleep.csv", _MONTH_FIRST),
        ("oura.json", json.dumps({"data": [RECORD]})),
        ("oura.json", json.dumps([RECORD])),
        ("oura.json", json.dumps({"sleep": [FIRST_API], "activity": []})),
    ],
)
def test_every_dialect_gives_the_same_night(tmp_path: Path, name: str, content: str) -> None:
    found = imported(written(tmp_path, {name: content}))
    assert {measure: found.values(measure) for measure in _NIGHT} == _NIGHT


def test_the_mean_pulse_of_the_night_is_a_measure_of_its_own(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"sleep.csv": HUB}))
    assert found.values("sleeping_heart_rate") == {"2026-03-01": Decimal("58.2")}


def test_short_sleeps_are_naps_and_rest_is_no_sleep(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"sleep.csv": HUB}))
    assert found.values("nap_duration") == {"2026-03-01": 25}
    assert found.reasons == ["Oura noemt dit rust of heeft het gewist; het is geen slaap."]


def test_of_two_nights_on_a_day_the_longest_gives_all_values(tmp_path: Path) -> None:
    short = {**RECORD, "total_sleep_duration": 9000, "lowest_heart_rate": 44, "average_hrv": 90, "id": "b"}
    found = imported(written(tmp_path, {"oura.json": json.dumps([short, RECORD])}))
    assert found.values("resting_heart_rate") == {"2026-03-01": 49}
    assert found.values("hrv_rmssd") == {"2026-03-01": 61}


def test_scores_alone_are_refused_with_what_to_choose(tmp_path: Path) -> None:
    scores = 'day,timestamp,contributors,score,id\n"2026-03-01","x","{}",48,"a"\n'
    with pytest.raises(UnusableFileError, match="het bestand dat met ‘sleep’ begint"):
        imported(written(tmp_path, {"dailysleep_2026.csv": scores}))
    with offered(written(tmp_path, {"dailysleep.csv": scores, "sleep.csv": HUB})) as found:
        assert [part.name for part in found.parts[0].refused] == ["dailysleep.csv"]


def test_renamed_columns_are_not_taken_for_oura(tmp_path: Path) -> None:
    edited = "Caffeine,date,Avg HRV,Avg RHR,Lo RHR,Total Sleep Dur\n,2026-03-01,29,47,44,25560\n"
    with pytest.raises(UnusableFileError):
        imported(written(tmp_path, {"oura_2026_trends.csv": edited}))


def test_a_real_export_of_the_hub() -> None:
    found = imported([sample("oura/nataliatabjab__Oura-Ring-Project/sleep_2024-12-25_2025-08-23.csv")])
    assert len(found.values("resting_heart_rate")) == len(found.values("hrv_rmssd")) == 230
    assert found.ends("resting_heart_rate") == (("2024-12-26", 59), ("2025-08-21", 53))
    assert (found.mean("resting_heart_rate"), found.mean("hrv_rmssd")) == (52.861, 64.709)
    assert found.ends("sleep_duration") == (("2024-12-26", 16800 // 60), ("2025-08-21", 20670 // 60))


def test_a_real_table_of_trends() -> None:
    found = imported([sample("oura/hwetsman__EKG2/oura.csv")])
    assert len(found.values("resting_heart_rate")) == 1274
    assert (found.mean("resting_heart_rate"), found.mean("sleeping_heart_rate")) == (60.345, 65.067)
    assert found.mean("hrv_rmssd") == 16.403
    assert found.values("sleep_duration")["2019-01-25"] == 28320 // 60


@pytest.mark.parametrize("bare", ["bedtime_end", "bedtime_start"])
@pytest.mark.parametrize("total", [25199, None])
def test_a_time_without_an_offset_beside_one_with_an_offset_is_of_the_same_clock(
    tmp_path: Path, bare: str, total: int | None
) -> None:
    record = {**FIRST_API, bare: str(FIRST_API[bare])[:19], "total": total}
    found = imported(written(tmp_path, {"oura.json": json.dumps({"sleep": [record]})}))
    assert found.values("bed_time") == {"2026-03-01": 1400}
    assert found.values("wake_time") == {"2026-03-01": 430}
