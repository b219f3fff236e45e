"""Files of makers that are cut, damaged or odd are read or refused with a sentence; nothing else happens."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.import_streams import Answers
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.makers import recognise
from herstel_gui.importers.registry import MAKERS
from tests.importers import made_fit as fit
from tests.importers.made_bundles import written
from tests.tries import tries

_AT = datetime(2026, 5, 1, 4, tzinfo=UTC)
SEEDS: Final[Mapping[str, bytes]] = {
    "a_sleepData.json": json.dumps([
        {"sleepStartTimestampGMT": "2026-04-30T21:10:00.0", "sleepEndTimestampGMT": "2026-05-01T05:10:00.0",
         "calendarDate": "2026-05-01", "deepSleepSeconds": 3600, "lightSleepSeconds": 18000, "retro": False,
         "napList": [{"napTimeSec": 1800, "napStartTimestampGMT": "2026-05-01T12:00:00.0",
                      "napEndTimestampGMT": "2026-05-01T12:30:00.0", "calendarDate": "2026-05-01"}]},
    ]).encode(),
    "UDSFile_a.json": json.dumps([
        {"calendarDate": "2026-05-01", "restingHeartRate": 50, "currentDayRestingHeartRate": 55,
         "wellnessStartTimeLocal": "2026-05-01T00:00:00.0", "wellnessStartTimeGmt": "2026-04-30T22:00:00.0"},
    ]).encode(),
    "a_summarizedActivities.json": json.dumps([{"summarizedActivitiesExport": [
        {"activityId": 7, "activityType": "running", "startTimeLocal": 1777660200000, "duration": 3600000.0,
         "workoutRpe": 70}]}]).encode(),
    "Sleep.csv": b"Sleep Score 4 Weeks,Score,Resting Heart Rate,Duration,Bedtime,Wake Time\n"
                 b"May 2,86,55,8h 10min,8:57 PM,5:22 AM\nMay 1,80,56,7h,12:07 AM,7:40 AM\n",
    "a.fit": fit.fit_file([fit.info(_AT, datetime(2026, 5, 1, 6, tzinfo=UTC)), fit.pulse(_AT, 50, 52),
                           fit.variability(_AT, 48), fit.weight(_AT, 70.5)]),
    "export.xml": b'<?xml version="1.0"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData ANY>\n]>\n'
                  b'<HealthData locale="nl"><ExportDate value="2026-06-01 12:00:00 +0200"/>'
                  b'<Record type="HKQuantityTypeIdentifierRestingHeartRate" sourceName="Apple Watch" '
                  b'unit="count/min" startDate="2026-05-01 06:00:00 +0200" '
                  b'endDate="2026-05-01 22:00:00 +0200" value="52"/>'
                  b'<Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Apple Watch" '
                  b'startDate="2026-04-30 23:00:00 +0200" endDate="2026-05-01 07:00:00 +0200" '
                  b'value="HKCategoryValueSleepAnalysisAsleepCore"><MetadataEntry key="HKTimeZone" '
                  b'value="Europe/Amsterdam"/></Record>'
                  b'<Workout workoutActivityType="HKWorkoutActivityTypeRunning" '
                  b'duration="45" durationUnit="min" sourceName="Apple Watch" '
                  b'startDate="2026-05-01 18:00:00 +0200" endDate="2026-05-01 18:45:00 +0200"/></HealthData>',
    "sleep-2026-05-01.json": json.dumps([
        {"logId": 1, "dateOfSleep": "2026-05-01", "startTime": "2026-04-30T23:10:00.000",
         "endTime": "2026-05-01T06:40:30.000", "minutesAsleep": 400, "mainSleep": True}]).encode(),
    "resting_heart_rate-2026-05-01.json": json.dumps([
        {"dateTime": "05/01/26 00:00:00",
         "value": {"date": "05/01/26", "value": 53.7, "error": 9.0}}]).encode(),
    "weight-2026-05-01.json": json.dumps([
        {"logId": 1, "weight": 154.3, "bmi": 21.6, "date": "05/01/26", "time": "07:00:00"}]).encode(),
    "exercise-0.json": json.dumps([
        {"logId": 1, "activityName": "Run", "activityTypeId": 1, "activeDuration": 3600000,
         "startTime": "05/01/26 16:00:00", "logType": "manual"}]).encode(),
    "fitbit_export_1.csv": b'Sleep\nStart Time,End Time,Minutes Asleep\n'
                            b'"2026-05-02 12:10AM","2026-05-02 7:53AM","390"\n',
    "com.samsung.shealth.sleep.1.csv": b"com.samsung.shealth.sleep,6307003,11\n"
                                       b"start_time,time_offset,end_time,datauuid\n"
                                       b"2026-04-30 21:00:00.000,UTC+0200,2026-05-01 05:00:00.000,a,\n",
    "weight.csv": b'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)",'
                  b'"Muscle mass (kg)","Hydration (kg)",Comments\n'
                  b'"2026-05-01 08:10:00",70.04,14.1,,,,\n',
    "2026-04-30T23_30_00+02_00_SLEEP.json": json.dumps(
        {"fitnessActivity": "sleep", "startTime": "2026-04-30T21:30:00Z",
         "endTime": "2026-05-01T05:00:00Z"}).encode(),
}  # fmt: skip
"""A small file of each kind of the makers."""

_ODD: Final = (
    b"NaN", b"1e308", b"-1", b"0", b"null", b'""', b"[]", b"{}", b"1899-12-31", b"2199-12-31", b"9999-99-99",
    b"\xff\xfe", b"\0", b"\xc3", b"\r", b",", b'"', b"<", b"&a;", b"99999999999999999999", b"Infinity",
    b"\xd9\xa5\xd9\xa2",
)  # fmt: skip


def _import(path: Path) -> list[Reading]:
    """Import a file as the window does."""
    readings: list[Reading] = []
    with Bundle([path]) as bundle:
        for finding in recognise(bundle, MAKERS).sure:
            inspection = finding.maker.inspect(bundle.only(finding.recognition.claimed))
            answers = Answers().proposals(inspection.questions)
            entries = inspection.read(answers).entries
            readings += [each for each in entries if isinstance(each, Reading)]
    return readings


def _demand_readings_or_a_sentence(path: Path) -> None:
    try:
        readings = _import(path)
    except UnusableFileError as error:
        said = str(error.text)
    else:
        said = "read" if all(EARLIEST <= each.day <= LATEST for each in readings) else ""
    assert said


@pytest.mark.parametrize("name", SEEDS)
def test_each_seed_is_recognised_by_one_maker(tmp_path: Path, name: str) -> None:
    with Bundle([written(tmp_path, name, SEEDS[name])]) as bundle:
        findings = recognise(bundle, MAKERS)
    assert len(findings.sure) == 1
    assert not findings.disputed


@settings(max_examples=tries(250), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.sampled_from(sorted(SEEDS)),
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(_ODD)), max_size=4),
    keep=st.one_of(st.just(1.0), st.floats(0, 1)),
)
def test_a_damaged_file_is_read_or_refused_with_a_sentence(
    tmp_path: Path, name: str, cuts: list[tuple[float, int, bytes]], keep: float
) -> None:
    content = SEEDS[name]
    for place, length, odd in cuts:
        at = int(place * len(content))
        content = content[:at] + odd + content[at + length :]
    path = written(tmp_path, name, content[: int(keep * len(content))])
    _demand_readings_or_a_sentence(path)


_VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12),
        st.sampled_from(["2026-05-01", "2026-05-01T07:00:00.0", "1899-01-01T00:00:00", "05/01/26", "+14:00"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=4,
)  # fmt: skip
_JSON = sorted(name for name in SEEDS if name.endswith(".json"))


@settings(max_examples=tries(250), suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(name=st.sampled_from(_JSON), data=st.data())
def test_any_value_in_the_place_of_another_is_read_or_left_out(
    tmp_path: Path, name: str, data: st.DataObject
) -> None:
    content = json.loads(SEEDS[name])
    records = content if isinstance(content, list) else [content]
    for record in records:
        for key in data.draw(st.sets(st.sampled_from(sorted(record)), max_size=3)):
            record[key] = data.draw(_VALUES)
    path = written(tmp_path, name, json.dumps(content))
    _demand_readings_or_a_sentence(path)


@pytest.mark.parametrize("name", _JSON)
def test_json_ten_thousand_deep_is_refused_or_unknown(tmp_path: Path, name: str) -> None:
    seed = SEEDS[name].decode()
    path = written(tmp_path, name, seed.rstrip("]}") + ',"x":' + "[" * 10_000)
    _demand_readings_or_a_sentence(path)


def test_a_fit_file_that_ends_within_a_message_is_read_or_refused(tmp_path: Path) -> None:
    body = SEEDS["a.fit"][14:-2]
    for kept in range(len(body)):
        for rest in (b"", b"\0"):
            _demand_readings_or_a_sentence(written(tmp_path, "a.fit", fit.sealed(body[:kept] + rest)))


@pytest.mark.parametrize("name", SEEDS)
def test_the_same_file_twice_gives_the_same_values(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, name, SEEDS[name])
    assert _import(path) == _import(path)
