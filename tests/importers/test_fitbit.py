"""Fitbit: the files of a Takeout, old and new, and the monthly report of the website."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Confidence
from herstel_gui.importers.fitbit import Fitbit, _within
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

_FITBIT = Fitbit()
_MAY_1, _MAY_2 = date(2026, 5, 1), date(2026, 5, 2)
_TRACKER = "fitbit"


def _night(
    key: int, day: str, begin: str, end: str, minutes: int = 400, *, main: bool = True
) -> dict[str, object]:
    return {
        "logId": key, "dateOfSleep": day, "startTime": begin, "endTime": end, "minutesAsleep": minutes,
        "type": "stages", "levels": {}, "mainSleep": main,
    }  # fmt: skip


_NIGHT = _night(1, "2026-05-01", "2026-04-30T23:10:00.000", "2026-05-01T06:40:30.000")
_SLEEPS = [
    _NIGHT,
    _night(2, "2026-05-01", "2026-05-01T14:00:00.000", "2026-05-01T14:50:00.000", 45, main=False),
]


def _takeout(folder: Path, **files: object) -> Path:
    members = {
        f"Takeout/Fitbit/Global Export Data/{name}": content
        if isinstance(content, str)
        else json.dumps(content)
        for name, content in files.items()
    }
    return zipped(folder, {**members, "Takeout/Fitbit/Media/a.jpg": b"\xff\xd8"})


def _named(folder: Path, name: str, content: object) -> Path:
    return _takeout(folder, **{name: content})


def test_members_are_claimed_by_name_and_keys(tmp_path: Path) -> None:
    files = {"sleep-2026-05-01.json": _SLEEPS, "sleep-2026-06-01.json": [{"other": 1}], "profile.json": "{}"}
    found = recognised(_FITBIT, _takeout(tmp_path, **files))
    assert found.confidence is Confidence.SURE
    assert found.claimed == {"Takeout/Fitbit/Global Export Data/sleep-2026-05-01.json"}


def test_of_many_members_only_those_with_a_name_of_fitbit_are_opened(tmp_path: Path) -> None:
    others = {f"note-{number}.json": json.dumps(_SLEEPS) for number in range(80)}
    found = recognised(_FITBIT, _takeout(tmp_path, **others, **{"sleep-2026-05-01.json": _SLEEPS}))
    assert [path.rpartition("/")[2] for path in found.claimed] == ["sleep-2026-05-01.json"]


def test_a_sleep_in_two_files_comes_once_and_a_nap_is_no_night(tmp_path: Path) -> None:
    files = {"sleep-2026-04-01.json": _SLEEPS[:1], "sleep-2026-05-01.json": _SLEEPS}
    file = read(_FITBIT, _takeout(tmp_path, **files))
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_1): 400}
    assert values(file, "nap_duration") == {(_TRACKER, _MAY_1): 45}
    assert values(file, "bed_time") == {(_TRACKER, _MAY_1): 23 * 60 + 10}


def test_a_zone_mark_in_a_sleep_means_nothing(tmp_path: Path) -> None:
    marked = _night(3, "2026-05-01", "2026-05-01T13:00:00.000Z", "2026-05-01T13:20:00.000Z", 18)
    file = read(_FITBIT, _named(tmp_path, "sleep-2026-05-01.json", [*_SLEEPS, marked]))
    assert values(file, "nap_duration") == {(_TRACKER, _MAY_1): 63}


def test_placeholders_of_the_resting_pulse_are_missing(tmp_path: Path) -> None:
    content = [
        {"dateTime": "05/01/26 00:00:00", "value": {"date": "05/01/26", "value": 53.741, "error": 9.0}},
        {"dateTime": "05/02/26 00:00:00", "value": {"date": None, "value": 0.0, "error": 0.0}},
    ]
    file = read(_FITBIT, _named(tmp_path, "resting_heart_rate-2026-05-01.json", content))
    assert values(file, "resting_heart_rate") == {(_TRACKER, _MAY_1): Decimal("53.7")}


_SCORE = (
    "sleep_log_entry_id,timestamp,overall_score,resting_heart_rate,restlessness\n"
    "1,2026-05-01T23:40:30Z,80,53,0.1\n"
)


def test_the_score_has_a_local_time_although_it_ends_in_z(tmp_path: Path) -> None:
    path = written(tmp_path, "sleep_score.csv", _SCORE)
    assert values(read(_FITBIT, path), "resting_heart_rate") == {("fitbit/Sleep Score", _MAY_1): 53}


def test_the_pulse_of_the_score_is_not_proposed_beside_the_estimate(tmp_path: Path) -> None:
    daily = "timestamp,beats per minute,data source\n2026-05-01T00:00:00,53.74,Fitbit Air\n"
    path = _takeout(tmp_path, **{"sleep_score.csv": _SCORE, "daily_resting_heart_rate_2026-05-01.csv": daily})
    chosen = {stream.key: stream.chosen for stream in inspected(_FITBIT, path).streams}
    assert chosen == {"fitbit:resting_heart_rate": True, "fitbit/Sleep Score:resting_heart_rate": False}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Daily Heart Rate Variability Summary - 2026-05-(0).csv",
            "timestamp,rmssd,nremhr,entropy\n2026-05-01T00:00:00,29.232,49.6,2.47\n2026-05-02T00:00:00,0.0,0,0\n",
        ),
        (
            "daily_heart_rate_variability.csv",
            (
                "timestamp,average heart rate variability milliseconds,entropy\n"
                "2026-05-01T00:00:00Z,29.232,2.47\n2026-05-02T00:00:00Z,0.0,0\n"
            ),
        ),
    ],
)
def test_variability_of_the_night_is_rmssd_on_its_own_day(tmp_path: Path, name: str, text: str) -> None:
    file = read(_FITBIT, _named(tmp_path, name, text))
    assert values(file, "hrv_rmssd") == {(_TRACKER, _MAY_1): Decimal("29.2")}


_USER = (
    "sleep_id,sleep_type,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end,sleep_created\n"
)


def _user_sleep(key: int, begin: str, end: str, offset: str = "+02:00") -> str:
    return f"{key},STAGES,410,{offset},{begin},{offset},{end},2026-05-01 09:00:00+0000\n"


def test_times_of_user_sleeps_are_local_although_they_say_utc(tmp_path: Path) -> None:
    text = _USER + _user_sleep(1, "2026-04-30 23:10:00+0000", "2026-05-01 06:40:00+0000")
    file = read(_FITBIT, _named(tmp_path, "UserSleeps_2026-05-01.csv", text))
    assert values(file, "wake_time") == {(_TRACKER, _MAY_1): 6 * 60 + 40}
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_1): 410}


def test_times_that_fit_the_night_only_as_utc_are_utc(tmp_path: Path) -> None:
    text = _USER + _user_sleep(1, "2026-05-01 14:10:00+0000", "2026-05-01 21:40:00+0000", "+09:00")
    file = read(_FITBIT, _named(tmp_path, "UserSleeps_2026-05-01.csv", text))
    assert values(file, "wake_time") == {(_TRACKER, _MAY_2): 6 * 60 + 40}


def test_a_night_with_two_lengths_takes_the_older_file_and_says_so(tmp_path: Path) -> None:
    text = _USER + _user_sleep(1, "2026-04-30 23:10:00+0000", "2026-05-01 06:40:00+0000")
    path = _takeout(tmp_path, **{"sleep-2026-05-01.json": [_NIGHT], "UserSleeps_2026-05-01.csv": text})
    file = read(_FITBIT, path)
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_1): 400}
    assert "Nachten die in twee soorten bestanden staan: 1." in str(file.remarks[0])


@pytest.mark.parametrize(
    ("weight", "bmi", "unit"), [(154.3, 21.6, "lb"), (70.0, 21.6, "kg"), (154.3, 0, None)], ids=str
)
def test_the_bmi_proves_the_unit_of_a_weight(
    tmp_path: Path, weight: float, bmi: float, unit: str | None
) -> None:
    content = [{"logId": 1, "weight": weight, "bmi": bmi, "date": "05/01/26", "time": "07:00:00"}]
    path = _named(tmp_path, "weight-2026-05-01.json", content)
    (question,) = inspected(_FITBIT, path).questions
    assert (question.key, question.proposed, question.streams) == (
        "weight_unit",
        unit,
        frozenset({"fitbit:body_weight"}),
    )
    assert values(read(_FITBIT, path), "body_weight") == ({(_TRACKER, _MAY_1): 70} if unit else {})


def _exercise(key: int, start: str, kind: str = "manual") -> dict[str, object]:
    return {
        "logId": key, "activityName": "Outdoor Bike", "activityTypeId": 1, "activeDuration": 3_600_000,
        "startTime": start, "logType": kind,
    }  # fmt: skip


def test_exercises_are_utc_and_the_sleeps_prove_the_zone(tmp_path: Path) -> None:
    # asleep from 22:00 to 8:00; at 9:00, 14:00 and 21:00 in Tokyo this person was awake
    nights = [_night(1, "2026-05-02", "2026-05-01T22:00:00.000", "2026-05-02T08:00:00.000"),
              _night(2, "2026-05-03", "2026-05-02T22:00:00.000", "2026-05-03T08:00:00.000")]  # fmt: skip
    exercises = [_exercise(hour, f"05/02/26 {hour:02}:30:00") for hour in (0, 5, 12)]
    path = _takeout(tmp_path, **{"sleep-2026-05-01.json": nights, "exercise-0.json": exercises})
    (zone,) = inspected(_FITBIT, path).questions
    assert zone.key == "zone"
    assert str(zone.proposed).startswith("Asia/")
    assert not sessions(inspected(_FITBIT, path).read())
    starts = [each.start for each in sessions(read(_FITBIT, path, zone="Asia/Tokyo"))]
    assert starts == [9 * 60 + 30, 14 * 60 + 30, 21 * 60 + 30]


def test_what_the_tracker_recognised_by_itself_is_offered_but_not_proposed(tmp_path: Path) -> None:
    exercises = [_exercise(1, "05/01/26 16:00:00"), _exercise(2, "05/01/26 10:00:00", "auto_detected")]
    path = _named(tmp_path, "exercise-0.json", exercises)
    chosen = {stream.key: stream.chosen for stream in inspected(_FITBIT, path).streams}
    assert chosen == {"fitbit:trainings": True, "fitbit/SmartTrack:trainings": False}
    first, second = sorted(
        sessions(read(_FITBIT, path, zone="Europe/Amsterdam")), key=lambda each: each.start or 0
    )
    assert (first.start, first.source) == (12 * 60, "fitbit/SmartTrack")
    assert (second.start, second.kind, second.minutes, second.id) == (18 * 60, "cycling", 60, "fitbit 1")


def _answered(night: dict[str, object]) -> dict[str, object]:
    return {("isMainSleep" if key == "mainSleep" else key): value for key, value in night.items()}


@pytest.mark.parametrize("many", [False, True])
def test_saved_answers_of_the_service_are_read(tmp_path: Path, many: bool) -> None:  # noqa: FBT001
    answer = {"sleep": [_answered(each) for each in _SLEEPS], "summary": {"totalSleepRecords": 2}}
    hearts = {"activities-heart": [
        {"dateTime": "2026-05-01", "value": {"heartRateZones": [], "restingHeartRate": 58}},
        {"dateTime": "2026-05-02", "value": {"heartRateZones": []}},
    ]}  # fmt: skip
    path = zipped(
        tmp_path,
        {
            "a.json": json.dumps([answer] if many else answer),
            "b.json": json.dumps([hearts] if many else hearts),
        },
    )
    file = read(_FITBIT, path)
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_1): 400}
    assert values(file, "resting_heart_rate") == {(_TRACKER, _MAY_1): 58}


_REPORT = (
    'Body\nDate,Weight,BMI,Fat\n"2026-05-01","154.3","21.6","0"\n\n'
    'Activities\nDate,Calories Burned,Steps\n"2026-05-01","2,102","17,677"\n\n'
    "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake\n"
    '"2026-05-02 12:10AM","2026-05-02 7:53AM","390","73"\n'
    '"2026-04-30 10:46PM","2026-05-01 5:54AM","379","48"\n"morgen","","1","2"\n'
)  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_monthly_report_has_sections(tmp_path: Path, end: str) -> None:
    path = written(tmp_path, "fitbit_export_20260601.csv", _REPORT.replace("\n", end))
    file = read(_FITBIT, path)
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_1): 379, (_TRACKER, _MAY_2): 390}
    assert values(file, "bed_time") == {(_TRACKER, _MAY_1): 22 * 60 + 46, (_TRACKER, _MAY_2): 10}
    assert values(file, "body_weight") == {(_TRACKER, _MAY_1): 70}
    assert reasons(file) == ["Dit heeft geen dag of geen tijd die te lezen is."]


_DAY_FIRST = (
    'Body\nDate,Weight,BMI,Fat\n"13-05-2026","70.1","21.6","0"\n"01-05-2026","70","21.5","0"\n\n'
    "Sleep\nStart Time,End Time,Minutes Asleep,Minutes Awake,Number of Awakenings,Time in Bed\n"
    '"01-05-2026 11:10PM","02-05-2026 7:53AM","450","73","9","523"\n'
)
_FOREIGN = (
    '{}\n{},Stappen,Afstand,a,b,c,d,e,f\n"01-05-2026","2.102","7,5","1","2","3","4","5","6","7"\n'
    '"14-05-2026","2.102","7,5","1","2","3","4","5","6","7"\n\n{}\n{},Vet\n"01-05-2026","70,0","21,5","0"\n'
    '"13-05-2026","70,1","21,6","0"\n\n{}\n{},Minuten wakker,Aantal keer wakker,Tijd in bed,a,b,c\n'
    '"01-05-2026 23:10","02-05-2026 07:53","450","73","9","523","N/A","N/A","1.001"\n'
)
_REPORTS = {
    "day first": _DAY_FIRST,
    "dutch": _FOREIGN.format(
        "Activiteiten", "Datum,Verbrande calorieën", "Lichaam", "Datum,Gewicht,BMI", "Slaap",
        "Begintijd,Eindtijd,Minuten in slaap",
    ),
    "french": _FOREIGN.format(
        "Activités", "Date,Calories brûlées", "Corps", "Date,Poids,IMC", "Sommeil",
        "Heure de début,Heure de fin,Minutes endormi",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", _REPORTS)
def test_the_report_is_read_in_any_language_and_order_of_dates(tmp_path: Path, language: str) -> None:
    path = written(tmp_path, "rapport.csv", _REPORTS[language])
    file = read(_FITBIT, path)
    assert values(file, "sleep_duration") == {(_TRACKER, _MAY_2): 450}
    assert values(file, "bed_time") == {(_TRACKER, _MAY_2): 23 * 60 + 10}
    assert values(file, "body_weight") == {
        (_TRACKER, _MAY_1): 70, (_TRACKER, date(2026, 5, 13)): Decimal("70.1"),
    }  # fmt: skip
    assert reasons(file) == []


def test_a_date_of_a_report_that_can_be_two_days_is_not_guessed(tmp_path: Path) -> None:
    text = _DAY_FIRST.replace('"13-05-2026","70.1","21.6","0"\n', "").replace("-", "/")
    file = read(_FITBIT, written(tmp_path, "fitbit_export.csv", text))
    assert (values(file, "body_weight"), values(file, "sleep_duration")) == ({}, {})
    assert ["2026-01-05" in each and "2026-05-01" in each for each in reasons(file)] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Slaap\nBegin,Eind,a,b,c,d\n2026-05-01 23:10,2026-05-02 07:53,450,73,9,523\n",
        'Slaap\nBegin,Eind,a,b,c,d\n"2026-05-01 23:10","2026-05-02 07:53","goed","73","9","523"\n',
        'Gewicht\nDatum,Gewicht,Buik,Vet\n"2026-05-01","70","80","1"\n',
        'Sporten\nDatum,1,2,3,4,5,6,7,8,9\n"2026-05-01","1","2","3","4","5","6","7","8","9"\n',
    ],
)
def test_a_table_below_a_title_is_not_always_a_report(tmp_path: Path, text: str) -> None:
    assert not recognised(_FITBIT, written(tmp_path, "x.csv", text)).known


@pytest.mark.parametrize(
    "content",
    [
        [{**_NIGHT, "dateOfSleep": "1899-01-01"}],
        [{**_NIGHT, "dateOfSleep": None}],
        [{**_NIGHT, "endTime": "2026-04-30T01:00:00.000"}],
        [{**_NIGHT, "minutesAsleep": 1e300}],
        [{**_NIGHT, "minutesAsleep": "NaN"}],
    ],
)
def test_impossible_sleeps_give_no_duration(tmp_path: Path, content: object) -> None:
    assert values(read(_FITBIT, _named(tmp_path, "sleep-2026-05-01.json", content)), "sleep_duration") == {}


_BEATS = "timestamp,beats per minute,data source\n" + "".join(
    f"2026-05-01T0{hour}:00:04Z,{60 + hour},Google Fitbit Air\n" for hour in range(9)
)


def test_single_beats_with_the_columns_of_the_resting_pulse_are_none(tmp_path: Path) -> None:
    found = recognised(_FITBIT, written(tmp_path, "heart_rate_2026-05-01.csv", _BEATS))
    assert "geen rustpols" in str(found.why)
    path = _takeout(tmp_path, **{"sleep_score.csv": _SCORE, "heart_rate_2026-05-01.csv": _BEATS})
    assert {stream.key for stream in inspected(_FITBIT, path).streams} == {
        "fitbit/Sleep Score:resting_heart_rate"
    }


def test_resting_pulses_of_two_sources_at_midnight_stay_resting_pulses(tmp_path: Path) -> None:
    text = (
        "timestamp,beats per minute,data source\n2026-05-01T00:00:00Z,53.7,Fitbit Air\n"
        "2026-05-01T00:00:00Z,54,Apple Health Health Kit\n"
    )
    file = read(_FITBIT, written(tmp_path, "daily_resting_heart_rate.csv", text))
    assert list(values(file, "resting_heart_rate")) == [("fitbit", _MAY_1)]


_EXERCISES = (
    "exercise_id,exercise_start,exercise_end,utc_offset,activity_name,log_type,activity_type_probabilities\n"
)


def _listed(key: int, begin: str, end: str, kind: str = "MANUAL") -> str:
    return f'{key},{begin},{end},+02:00,Outdoor Run,{kind},"a, b"\n'


def test_exercises_of_the_newer_table_have_their_own_offset(tmp_path: Path) -> None:
    text = (
        _EXERCISES
        + _listed(1, "2026-05-01T16:00:00Z", "2026-05-01T16:45:00Z")
        + _listed(2, "2026-05-01T10:00:00Z", "2026-05-01T10:20:00Z", "AUTO_DETECTED")
        + _listed(3, "gisteren", "")
    )
    path = written(tmp_path, "UserExercises_2026-05-01.csv", text)
    assert inspected(_FITBIT, path).questions == ()
    file = read(_FITBIT, path)
    early, late = sorted(sessions(file), key=lambda each: each.start or 0)
    assert (early.start, early.source) == (12 * 60, "fitbit/SmartTrack")
    assert (late.start, late.minutes, late.kind, late.id) == (18 * 60, 45, "running", "fitbit 1")
    assert reasons(file) == ["Dit heeft geen dag of geen tijd die te lezen is."]


def test_exercises_that_would_lie_in_the_night_as_utc_are_local(tmp_path: Path) -> None:
    # awake until 23:30; half past nine in the evening would be half past eleven and later as UTC
    text = _EXERCISES + _listed(1, "2026-04-30 22:10:00+0000", "2026-04-30 22:40:00+0000")
    night = _night(1, "2026-05-01", "2026-04-30T23:30:00.000", "2026-05-01T07:00:00.000")
    path = _takeout(tmp_path, **{"sleep-2026-05-01.json": [night], "UserExercises_2026-04-30.csv": text})
    (session,) = sessions(read(_FITBIT, path))
    assert session.start == 22 * 60 + 10


def test_an_exercise_in_both_files_comes_in_once(tmp_path: Path) -> None:
    text = _EXERCISES + _listed(1, "2026-05-01T16:00:00Z", "2026-05-01T16:45:00Z")
    path = _takeout(tmp_path, **{
        "UserExercises_2026-05-01.csv": text, "exercise-0.json": [_exercise(1, "05/01/26 16:00:00")],
    })  # fmt: skip
    (session,) = sessions(read(_FITBIT, path, zone="Europe/Amsterdam"))
    assert (session.start, session.minutes) == (18 * 60, 60)


def test_weights_in_grams_are_utc(tmp_path: Path) -> None:
    text = (
        "timestamp,weight grams,data source\n2026-04-30T23:30:00Z,70040,Scale\n"
        "2026-05-01T05:10:00Z,70340,Scale\n2026-05-02T05:10:00Z,0,Scale\n"
    )
    path = written(tmp_path, "weight.csv", text)
    (zone,) = inspected(_FITBIT, path).questions
    assert zone.streams == frozenset({"fitbit:body_weight"})
    file = read(_FITBIT, path, zone="Europe/Amsterdam")
    assert values(file, "body_weight") == {(_TRACKER, _MAY_1): Decimal("70.3")}


@pytest.mark.parametrize(
    ("hour", "asleep"), [(0, False), (1, True), (4, True), (5, False), (9, False), (13, True), (14, False)]
)
def test_an_exercise_begins_within_any_of_the_sleeps(hour: int, *, asleep: bool) -> None:
    midnight = datetime(2026, 3, 2)  # noqa: DTZ001  # local times without a zone
    night, nap = ([midnight + timedelta(hours=each) for each in span] for span in ((1, 5), (13, 14)))
    spans = [(night[0], night[1]), (nap[0], nap[1])]
    assert _within(midnight + timedelta(hours=hour), spans) is asleep
