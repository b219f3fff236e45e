"""Garmin: the account export, the reports of the website and FIT files."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Answers, Confidence
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers.garmin import Garmin
from herstel_gui.importers.offering import offer
from tests.importers import made_fit as fit
from tests.importers.made_bundles import (
    inspected,
    read,
    reasons,
    recognised,
    refusals,
    sessions,
    values,
    written,
    zipped,
)

_GARMIN = Garmin()
_FOLDER = "DI_CONNECT/DI-Connect-Wellness"
_MAY_1, _MAY_2, _MAY_3 = date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)


def _night(
    day: str, begin: str, end: str, hours: tuple[int, ...] = (3600, 18000, 3600), **more: object
) -> object:
    stages = dict(zip(("deepSleepSeconds", "lightSleepSeconds", "remSleepSeconds"), hours, strict=False))
    return {
        "sleepStartTimestampGMT": begin, "sleepEndTimestampGMT": end, "calendarDate": day,
        "sleepWindowConfirmationType": "ENHANCED_CONFIRMED_FINAL", **stages, "retro": False, **more,
    }  # fmt: skip


def _account(folder: Path, **files: object) -> Path:
    named = {f"{_FOLDER}/{name}.json": json.dumps(content) for name, content in files.items()}
    return zipped(folder, {**named, "DI_CONNECT/customer.json": "{}"})


_NIGHTS = [
    {"retro": False},
    _night(
        "2026-05-01", "2026-04-30T21:10:00.0", "2026-05-01T05:10:00.0", spo2SleepSummary={"averageHR": 51.0}
    ),
    _night("2026-05-02", "2026-05-01T22:00:00.0", "2026-05-02T06:00:00.0", (3600, 18000)),
]


def test_only_the_files_of_the_account_are_claimed(tmp_path: Path) -> None:
    path = _account(tmp_path, a_sleepData=_NIGHTS)
    found = recognised(_GARMIN, path)
    assert found.confidence is Confidence.SURE
    assert found.claimed == {f"{_FOLDER}/a_sleepData.json"}


def test_a_renamed_file_is_recognised_by_its_keys(tmp_path: Path) -> None:
    assert recognised(_GARMIN, written(tmp_path, "mijn.json", json.dumps(_NIGHTS))).claimed == {"mijn.json"}


def test_a_file_of_empty_days_is_garmins_and_another_with_that_key_is_not(tmp_path: Path) -> None:
    empty = written(tmp_path, "a.json", '[{"retro":false},{"retro":false}]')
    assert recognised(_GARMIN, empty).claimed == {"a.json"}
    other = written(tmp_path, "b.json", '[{"retro": true, "song": "x"}]')
    assert recognised(_GARMIN, other).confidence is Confidence.NO


def test_time_asleep_is_the_sum_of_the_stages_on_the_day_of_waking(tmp_path: Path) -> None:
    file = read(_GARMIN, _account(tmp_path, a_sleepData=_NIGHTS), zone="Europe/Amsterdam")
    assert values(file, "sleep_duration") == {("garmin", _MAY_1): 420, ("garmin", _MAY_2): 360}
    assert values(file, "sleeping_heart_rate") == {("garmin", _MAY_1): 51}
    assert values(file, "bed_time") == {("garmin", _MAY_1): 23 * 60 + 10, ("garmin", _MAY_2): 0}
    assert values(file, "wake_time") == {("garmin", _MAY_1): 7 * 60 + 10, ("garmin", _MAY_2): 8 * 60}


def test_clock_times_wait_for_the_zone_which_the_sleeps_propose(tmp_path: Path) -> None:
    inspection = inspected(_GARMIN, _account(tmp_path, a_sleepData=_NIGHTS))
    (zone,) = inspection.questions
    assert (zone.key, zone.proposed) == ("zone", "Europe/Amsterdam")
    assert zone.streams == {"garmin:bed_time", "garmin:wake_time"}
    assert not values(inspection.read(), "bed_time")
    assert len(values(inspection.read(), "sleep_duration")) == 2


def test_sleeps_in_the_american_night_propose_an_american_zone(tmp_path: Path) -> None:
    nights = [_night("2026-05-01", "2026-05-01T05:00:00.0", "2026-05-01T13:00:00.0")]
    (zone,) = inspected(_GARMIN, _account(tmp_path, a_sleepData=nights)).questions
    assert zone.proposed == "America/Chicago"


def test_the_offset_of_the_day_needs_no_question(tmp_path: Path) -> None:
    days = [
        {"calendarDate": day, "restingHeartRate": 50, "wellnessStartTimeLocal": f"{day}T00:00:00.0",
         "wellnessStartTimeGmt": f"{day}T05:00:00.0"}
        for day in ("2026-05-01", "2026-05-02")
    ]  # fmt: skip
    inspection = inspected(_GARMIN, _account(tmp_path, a_sleepData=_NIGHTS, UDSFile_a=days))
    assert inspection.questions == ()
    assert values(inspection.read(), "wake_time")["garmin", _MAY_1] == 10


def test_a_night_without_stages_is_no_measurement_unless_a_person_confirmed_it(tmp_path: Path) -> None:
    window = ("2026-04-30T21:00:00.0", "2026-05-01T07:00:00.0")
    nights = [
        _night("2026-05-01", *window, ()),
        _night("2026-05-02", *window, (), sleepWindowConfirmationType="MANUALLY_CONFIRMED"),
        _night("2026-05-03", *window, sleepWindowConfirmationType="OFF_WRIST"),
    ]
    file = read(_GARMIN, _account(tmp_path, a_sleepData=nights))
    assert values(file, "sleep_duration") == {}
    assert [day for _, day in values(file, "bed_time")] == [_MAY_2]
    assert reasons(file) == ["Deze nacht is niet gemeten: Garmin vulde zelf een tijd in."]


def test_files_that_share_a_day_keep_the_fuller_night_once(tmp_path: Path) -> None:
    short = _night("2026-05-01", "2026-05-01T01:00:00.0", "2026-05-01T05:10:00.0", (3600, 7200, 0))
    path = _account(tmp_path, a_sleepData=_NIGHTS, b_sleepData=[short])
    assert values(read(_GARMIN, path), "sleep_duration")["garmin", _MAY_1] == 420


def test_naps_add_up_and_give_no_night(tmp_path: Path) -> None:
    naps = [
        {"napTimeSec": seconds, "napStartTimestampGMT": f"2026-05-03T{hour}:00:00.0",
         "napEndTimestampGMT": f"2026-05-03T{hour}:40:00.0", "calendarDate": "2026-05-03"}
        for seconds, hour in ((1800, 12), (1200, 14), (1800, 12))
    ]  # fmt: skip
    file = read(_GARMIN, _account(tmp_path, a_sleepData=[{"napList": naps, "retro": False}]))
    assert values(file, "nap_duration") == {("garmin", _MAY_3): 50}
    assert values(file, "sleep_duration") == {}


def test_naps_of_one_length_count_when_they_are_at_different_hours(tmp_path: Path) -> None:
    naps = [
        {"napTimeSec": seconds, "napStartTimestampGMT": f"2026-05-03T{begin}:00.0",
         "napEndTimestampGMT": f"2026-05-03T{end}:00.0", "calendarDate": "2026-05-03"}
        for seconds, begin, end in (
            (1800, "12:00", "12:30"), (1800, "15:00", "15:30"), (900, "15:10", "15:25"),
        )
    ]  # fmt: skip
    file = read(_GARMIN, _account(tmp_path, a_sleepData=[{"napList": naps, "retro": False}]))
    assert values(file, "nap_duration") == {("garmin", _MAY_3): 60}
    assert len(reasons(file)) == 1, "the nap within another one is named"


def test_the_pulse_of_the_day_counts_unless_it_is_far_from_the_mean(tmp_path: Path) -> None:
    days = [
        {"calendarDate": "2026-05-01", "restingHeartRate": 50, "currentDayRestingHeartRate": 55},
        {"calendarDate": "2026-05-02", "restingHeartRate": 50, "currentDayRestingHeartRate": 105},
        {"calendarDate": "2026-05-03", "restingHeartRate": 0, "currentDayRestingHeartRate": None},
    ]
    path = _account(tmp_path, UDSFile_a=[{**day, "userProfilePK": 1} for day in days])
    assert values(read(_GARMIN, path), "resting_heart_rate") == {
        ("garmin", _MAY_1): 55,
        ("garmin/7d", _MAY_2): 50,
    }
    chosen = {each.key: each.chosen for each in inspected(_GARMIN, path).streams}
    assert chosen == {"garmin:resting_heart_rate": True, "garmin/7d:resting_heart_rate": False}


def test_variability_of_the_night_and_of_a_snapshot_are_two_sources(tmp_path: Path) -> None:
    health = [
        {"calendarDate": "2026-05-01", "metrics": [
            {"type": "HRV", "value": 48.24, "baselineLowerLimit": 40.0}, {"type": "HR", "value": 44.0}]},
        {"calendarDate": "2026-05-02", "metrics": [{"type": "HRV", "value": 0, "status": "UNKNOWN"}]},
    ]  # fmt: skip
    snapshot = [{
        "wellnessActivityType": "HEALTH_MONITORING", "startTimestampGMT": "2026-05-01T14:00:00.0",
        "startTimestampLocal": "2026-05-01T16:00:00.0",
        "summaryTypeDataList": [{"summaryType": "RMSSD_HRV", "avgValue": 91.0}],
    }]  # fmt: skip
    path = _account(tmp_path, a_healthStatusData=health, b_wellnessActivities=snapshot)
    assert values(read(_GARMIN, path), "hrv_rmssd") == {
        ("garmin", _MAY_1): Decimal("48.2"),
        ("garmin/Health Snapshot", _MAY_1): 91,
    }


def test_weight_is_in_grams_on_the_local_day(tmp_path: Path) -> None:
    content = [
        {"metaData": {"userProfilePK": 1, "calendarDate": "2026-05-01T23:30:00.0"},
         "weight": {"weight": 70250.0, "timestampGMT": "2026-05-02T03:30:00.0"},
         "userSetNullForWeight": False},
        {"metaData": {"userProfilePK": 1, "calendarDate": "2026-05-02T00:00:00.0"},
         "userSetNullForWeight": False},
    ]  # fmt: skip
    file = read(_GARMIN, _account(tmp_path, a_userBioMetrics=content))
    assert values(file, "body_weight") == {("garmin", _MAY_1): Decimal("70.2")}


def test_trainings_have_local_start_minutes_and_rating(tmp_path: Path) -> None:
    start = int(datetime(2026, 5, 1, 18, 30, tzinfo=UTC).timestamp() * 1000)
    activities = [
        {"activityId": 7, "activityType": "trail_running", "startTimeLocal": start, "duration": 3_600_000.0,
         "workoutRpe": 70},
        {"activityId": 7, "activityType": "trail_running", "startTimeLocal": start, "duration": 3_600_000.0},
        {"activityId": 8, "activityType": "yoga", "startTimeLocal": start, "duration": 0},
    ]  # fmt: skip
    path = _account(tmp_path, a_summarizedActivities=[{"summarizedActivitiesExport": activities}])
    (session,) = sessions(read(_GARMIN, path))
    assert (session.id, session.day, session.start) == ("garmin 7", _MAY_1, 18 * 60 + 30)
    assert (session.kind, session.minutes, session.session_rpe) == ("running", 60, 7)


_WEEKS4 = (
    "\ufeffSleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,"
    "Quality,Duration,Bedtime,Wake Time\n"
    "Jan 2,86,55,56,--,14,Good,8h 10min,8:57 PM,5:22 AM\n"
    "Jan 1,79,--,38,--,13,Fair,7h 27m,12:07 AM,7:40 AM\n"
    "Dec 31,86,56,66,--,14,Good,--,--,--\n"
)


def test_days_without_a_year_take_it_from_the_file_and_step_back_over_new_year(tmp_path: Path) -> None:
    path = written(tmp_path, "Sleep.csv", _WEEKS4, saved=date(2026, 1, 3))
    (year,) = inspected(_GARMIN, path).questions
    assert (year.key, year.proposed, year.remembered) == ("year", "2026", False)
    file = read(_GARMIN, path)
    assert values(file, "resting_heart_rate") == {
        ("garmin", date(2026, 1, 2)): 55,
        ("garmin", date(2025, 12, 31)): 56,
    }
    assert list(values(file, "sleep_duration").values()) == [447, 490]
    assert values(file, "bed_time") == {
        ("garmin", date(2026, 1, 1)): 7,
        ("garmin", date(2026, 1, 2)): 20 * 60 + 57,
    }


def test_nothing_of_a_report_without_years_comes_in_before_the_year_is_known(tmp_path: Path) -> None:
    assert inspected(_GARMIN, written(tmp_path, "Sleep.csv", _WEEKS4)).read().entries == ()


def test_a_file_saved_before_the_day_is_of_the_year_before(tmp_path: Path) -> None:
    path = written(tmp_path, "Sleep.csv", _WEEKS4, saved=date(2026, 1, 1))
    assert inspected(_GARMIN, path).questions[0].proposed == "2025"


def test_each_report_without_years_has_its_own_question(tmp_path: Path) -> None:
    paths = [written(tmp_path, name, _WEEKS4) for name in ("a.csv", "b.csv")]
    assert [question.key for question in inspected(_GARMIN, *paths).questions] == ["year a.csv", "year b.csv"]
    given = Answers({"year a.csv": ("2025",), "year b.csv": ("2024",)})
    days = values(inspected(_GARMIN, *paths).read(given), "resting_heart_rate")
    assert sorted(day.year for _, day in days) == [2023, 2024, 2024, 2025]


def test_daily_rows_with_whole_dates_need_no_question(tmp_path: Path) -> None:
    header = "Date,Score,Quality,Duration,Sleep Need,Bedtime,Wake Time"
    text = f"{header}\n2026-05-01,80,Good,7h 1min,8h,23:10,06:40\n"
    inspection = inspected(_GARMIN, written(tmp_path, "Sleep.csv", text))
    assert inspection.questions == ()
    assert values(inspection.read(), "bed_time") == {("garmin", _MAY_1): 23 * 60 + 10}


_NIGHTS_IN = {
    "german": (
        ("Sleep Score 4 Wochen,Score,Ruheherzfrequenz,Body Battery,Pulsoximeter,Atmung,"
        "Veränderung der Hauttemperatur,HFV-Status,Qualität,Dauer,Schlafbedürfnis,Schlafenszeit,Aufstehzeit"),
        "79,55,56,--,17.9,+0.1°,31,Gut,7h 1min,8h 0min,23:10,6:40",
    ),
    "french": (
        ("Score de sommeil 4 semaines,Score,Fréquence cardiaque au\u00a0repos,Body Battery,Oxymètre de pouls,"
        "Respiration,Statut de la variabilité de la fréquence cardiaque,Qualité,Durée,Besoin de sommeil,"
        "Heure de coucher,Heure de lever"),
        "79,55,56,--,17.9,31,Bon,7h 1min,8h 0min,23:10,6:40",
    ),
    "spanish": (
        ("Puntuación de sueño 7 días,Puntuación,Frecuencia cardiaca en reposo,Body Battery,Pulsioximetría,"
        "Respiración,Estado de VFC,Calidad,Duración,Necesidad de sueño,Hora de acostarse,Hora de levantarse"),
        "79,55,56,--,17.9,31,Buena,7h 1min,8h 0min,11:10 p. m.,6:40 a. m.",
    ),
    "polish, by the places": (
        ("Wynik snu 4 tygodnie,Wynik,Tętno spoczynkowe,Body Battery,Pulsoksymetr,Oddech,Status HRV,Jakość,"
        "Czas trwania,Zapotrzebowanie,Pora snu,Pobudka"),
        "79,55,56,--,17.9,31,Dobra,7h 1min,8h 0min,23:10,6:40",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", _NIGHTS_IN)
def test_a_report_of_nights_in_another_language_is_read(tmp_path: Path, language: str) -> None:
    header, cells = _NIGHTS_IN[language]
    file = read(_GARMIN, written(tmp_path, "a.csv", f"\ufeff{header}\n2026-05-01,{cells}\n"))
    assert values(file, "resting_heart_rate") == {("garmin", _MAY_1): 55}
    assert values(file, "hrv_rmssd") == {("garmin", _MAY_1): 31}
    assert values(file, "sleep_duration") == {("garmin", _MAY_1): 421}
    assert values(file, "bed_time") == {("garmin", _MAY_1): 23 * 60 + 10}
    assert values(file, "wake_time") == {("garmin", _MAY_1): 6 * 60 + 40}


def test_a_temperature_in_the_place_of_the_hrv_is_no_hrv(tmp_path: Path) -> None:
    header, cells = _NIGHTS_IN["polish, by the places"]
    text = f"{header}\n2026-05-01,{cells.replace(',31,', ',+0.3°,')}\n"
    file = read(_GARMIN, written(tmp_path, "a.csv", text))
    assert values(file, "hrv_rmssd") == {}
    assert values(file, "resting_heart_rate") == {("garmin", _MAY_1): 55}


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Datum,HFV über Nacht,Ausgangszustand,7-Tage-Durchschnitt", "1. Mai,42 ms,35 ms - 51 ms,34 ms"),
        (
            "Date,Variabilité de la fréquence cardiaque nocturne,Ligne de base,Moyenne sur 7 jours",
            "1 mai,42ms,35ms - 51ms,34ms",
        ),
    ],
)
def test_the_hrv_report_in_another_language_gives_the_night(tmp_path: Path, header: str, row: str) -> None:
    path = written(tmp_path, "HFV-Status.csv", f"{header}\n{row}\n", saved=date(2026, 5, 4))
    assert values(read(_GARMIN, path), "hrv_rmssd") == {("garmin", _MAY_1): 42}


def test_the_report_of_one_day_is_read_in_german(tmp_path: Path) -> None:
    text = (
        "Sleep Score 1 Tag,\nDatum,2026-05-01\nSchlafdauer,5h 56m\n"
        "Ruheherzfrequenz,54 bpm\nØ HFV über Nacht,30 ms\n"
    )
    file = read(_GARMIN, written(tmp_path, "a.csv", text))
    assert values(file, "sleep_duration") == {("garmin", _MAY_1): 356}
    assert values(file, "resting_heart_rate") == {("garmin", _MAY_1): 54}
    assert values(file, "hrv_rmssd") == {("garmin", _MAY_1): 30}


def test_the_report_of_one_day_is_read_by_its_names(tmp_path: Path) -> None:
    text = (
        "Sleep Score 1 Day,\nDate,2026-05-01\nSleep Duration,5h 56m\n"
        "Resting Heart Rate,54 bpm\nAvg Overnight HRV,30 ms\n"
    )
    file = read(_GARMIN, written(tmp_path, "Sleep.csv", text))
    assert values(file, "sleep_duration") == {("garmin", _MAY_1): 356}
    assert values(file, "resting_heart_rate") == {("garmin", _MAY_1): 54}
    assert values(file, "hrv_rmssd") == {("garmin", _MAY_1): 30}


def test_the_hrv_report_gives_the_night_and_not_the_mean_of_a_week(tmp_path: Path) -> None:
    text = "Date,Overnight HRV,Baseline,7d Avg\nMay 1,42ms,35ms - 51ms,34ms\n"
    path = written(tmp_path, "HRV.csv", text, saved=date(2026, 5, 4))
    assert values(read(_GARMIN, path), "hrv_rmssd") == {("garmin", _MAY_1): 42}


@pytest.mark.parametrize(
    "text",
    [
        "Date,Avg Duration,Avg Bedtime,Avg Wake Time\nAug 7-13,7h 2min,11:00 PM,7:00 AM\n",
        "Date,Score,Quality,Duration,Sleep Need,Bedtime,Wake Time\nJul 31 - Aug 6,80,Good,7h,8h,23:00,7:00\n",
        (
            "Datum,Ø Score,Ø Qualität,Ø Dauer,Ø Bedarf,Ø Schlafenszeit,Ø Aufstehzeit\n"
            "7.-13. Aug.,80,Gut,7h 2min,8h,23:00,7:00\n31. Juli - 6. Aug.,--,--,--,--,--,--\n"
        ),
    ],
)
def test_the_report_of_a_year_is_refused_with_what_to_do(tmp_path: Path, text: str) -> None:
    found = recognised(_GARMIN, written(tmp_path, "Sleep.csv", text))
    assert found.known
    assert "kies op de site 4 weken" in str(found.why)


_LISTS = {
    "english": ("Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Moving Time", "Running"),
    "older": ("Activity Type,Date,Favorite,Title,Distance,Calories,Activity Time,Avg HR,x", "Running"),
    "german": ("Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Ø HF,Verstrichene Zeit", "Laufen"),
    "french": ("Type d'activité,Date,Favori,Titre,Distance,Calories,Durée,FC,Temps", "Course à pied"),
    "italian": ("Tipo di attività,Data,Preferita,Titolo,Distanza,Calorie,Tempo,FC Media,x", "Corsa"),
    "dutch": ("Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,x", "Hardlopen"),
    "by shape": ("Aktivitetstyp,Dag,Favorit,Rubrik,Distans,Kalorier,Tid,x,Training Stress Score®", "Trail"),
}  # fmt: skip


@pytest.mark.parametrize("language", _LISTS)
def test_the_list_of_trainings_is_read_in_any_language(tmp_path: Path, language: str) -> None:
    header, kind = _LISTS[language]
    text = (
        f'\ufeff{header}\n{kind},2026-05-01 18:05:00,false,"Rond, met","5.43","1,234","00:57:17","150",--\n'
        f"{kind},2026-05-02 07:00:00,true,x,1,1,30:00,--,--\n{kind},--,false,x,1,1,30:00,--,--\n"
    )
    file = read(_GARMIN, written(tmp_path, "Activities.csv", text))
    assert [(each.day, each.start, each.minutes, each.kind) for each in sessions(file)] == [
        (_MAY_1, 18 * 60 + 5, 57, "running"), (_MAY_2, 7 * 60, 30, "running"),
    ]  # fmt: skip
    assert "geen begin" in reasons(file)[0]


def test_a_training_of_the_account_is_not_listed_twice(tmp_path: Path) -> None:
    account = written(
        tmp_path,
        "a_summarizedActivities.json",
        json.dumps([{"summarizedActivitiesExport": [{
            "activityId": 7, "activityType": "running", "workoutRpe": 60, "duration": 3_437_000,
            "startTimeLocal": datetime(2026, 5, 1, 18, 5, tzinfo=UTC).timestamp() * 1000,
        }]}]),
    )  # fmt: skip
    header, kind = _LISTS["english"]
    listed = written(
        tmp_path, "b.csv", f"{header}\n{kind},2026-05-01 18:05:00,false,x,5,1,00:57:17,150,00:50:00\n"
    )
    (session,) = sessions(read(_GARMIN, account, listed))
    assert session.session_rpe == 6


def test_a_table_without_names_of_garmin_is_nobodys(tmp_path: Path) -> None:
    found = recognised(_GARMIN, written(tmp_path, "sleep.csv", "Date,Duration,Score\n2026-05-01,7h,80\n"))
    assert (found.confidence, found.why) == (Confidence.NO, None)


def _at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 5, day, hour, minute, tzinfo=UTC)


_OFFSET = fit.info(_at(1, 4), _at(1, 6))


def test_the_last_resting_pulse_of_the_local_day_counts(tmp_path: Path) -> None:
    content = fit.fit_file([
        _OFFSET, fit.pulse(_at(1, 1), 52, 60), fit.pulse(_at(1, 20), 52, 49), fit.pulse(_at(1, 22), 52, 50),
        fit.pulse(_at(1, 22, 10), 52, 51),
    ])  # fmt: skip
    file = read(_GARMIN, written(tmp_path, "a.fit", content))
    # 22:00 UTC is midnight, which closes the first of May
    assert values(file, "resting_heart_rate") == {("garmin", _MAY_1): 50, ("garmin", _MAY_2): 51}


def test_a_pulse_far_from_the_mean_is_not_that_of_the_day(tmp_path: Path) -> None:
    file = read(_GARMIN, written(tmp_path, "a.fit", fit.fit_file([_OFFSET, fit.pulse(_at(1, 12), 52, 82)])))
    assert values(file, "resting_heart_rate") == {("garmin/7d", _MAY_1): 52}


def test_variability_of_the_night_belongs_to_the_morning(tmp_path: Path) -> None:
    content = fit.fit_file([_OFFSET, fit.variability(_at(2, 5), 48)], kind=68)
    assert values(read(_GARMIN, written(tmp_path, "a.fit", content)), "hrv_rmssd") == {("garmin", _MAY_2): 48}


def test_a_shared_scale_asks_who_you_are(tmp_path: Path) -> None:
    messages = [fit.weight(_at(1, 6), 75.8), fit.weight(_at(1, 7), 58.2, person=1)]
    path = written(tmp_path, "a.fit", fit.fit_file([_OFFSET, *messages], kind=9))
    (person,) = inspected(_GARMIN, path).questions
    assert (person.key, person.proposed, [each.key for each in person.choices]) == (
        "person",
        None,
        ["0", "1"],
    )
    assert values(read(_GARMIN, path), "body_weight") == {}
    assert values(read(_GARMIN, path, person="1"), "body_weight") == {
        ("garmin/Index", _MAY_1): Decimal("58.2")
    }


def test_a_weight_without_an_offset_waits_for_the_zone(tmp_path: Path) -> None:
    path = written(tmp_path, "a.fit", fit.fit_file([fit.weight(_at(1, 23), 75.8)], kind=9))
    assert inspected(_GARMIN, path).questions[0].streams == {"garmin/Index:body_weight"}
    assert [day for _, day in values(read(_GARMIN, path, zone="Europe/Amsterdam"), "body_weight")] == [_MAY_2]
    assert [day for _, day in values(read(_GARMIN, path, zone="UTC"), "body_weight")] == [_MAY_1]


def test_a_sleep_file_of_only_awake_gives_no_night(tmp_path: Path) -> None:
    inspection = inspected(_GARMIN, written(tmp_path, "a.fit", fit.fit_file([fit.awake(_at(1, 3))], kind=49)))
    assert inspection.streams == ()
    assert "geen slaapfasen" in refusals(inspection.refused)["a.fit"]
    with pytest.raises(UnusableFileError, match="geen slaapfasen"):
        offer([tmp_path / "a.fit"])


def test_trainings_in_fit_have_their_own_sentence(tmp_path: Path) -> None:
    found = recognised(_GARMIN, written(tmp_path, "a.fit", fit.fit_file([], kind=4)))
    assert found.known


@pytest.mark.parametrize("length", [20, 40, -1])
def test_a_truncated_fit_file_is_refused(tmp_path: Path, length: int) -> None:
    whole = fit.fit_file([_OFFSET, fit.pulse(_at(1, 12), 52, 50)])
    broken = written(tmp_path, "a.fit", whole[:length])
    with pytest.raises(UnusableFileError, match="niet compleet"):
        inspected(_GARMIN, broken)


_WEIGHINGS = "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,\n"


def test_the_list_of_weights_is_read_with_the_last_of_the_morning(tmp_path: Path) -> None:
    text = (
        f'\ufeff{_WEIGHINGS}" May 2, 2026",\n8:28 AM,80.1 kg,0.5 kg,25.0,18.0 %,33.3 kg,4.0 kg,55 %,\n'
        "7:30 AM,80.4 kg,--,--,--,--,--,--,\n9:10 PM,81.3 kg,--,--,--,--,--,--,\n"
        '" May 1, 2026",\n6:05 PM,81.0 kg,--,--,--,--,--,--,\n12:10 PM,80.9 kg,--,--,--,--,--,--,\n'
        '" Apr 30, 2026",\n7:00 AM,--,--,--,--,--,--,--,\n'
    )
    file = read(_GARMIN, written(tmp_path, "Weight.csv", text))
    assert values(file, "body_weight") == {
        ("garmin", _MAY_2): Decimal("80.1"), ("garmin", _MAY_1): Decimal("80.9"),
    }  # fmt: skip
    assert reasons(file) == []


@pytest.mark.parametrize(
    ("header", "day", "line", "kilograms"),
    [
        (_WEIGHINGS, " 1 May 2026", "17:08,81.4 kg,0 kg,25.0,,,,,", "81.4"),
        (_WEIGHINGS, " May 1, 2026", "8:28 AM,176.4 lbs,1.1 lbs,25.0,--,--,--,--,", "80.0"),
        (
            "Heure,Poids,Variation,IMC,Graisse,\n",
            " 1 mai 2026",
            '07:05,"70,2 kg","0,1 kg","22,1",--,',
            "70.2",
        ),
        ("Zeit,Gewicht,Änderung,BMI,Körperfett,\n", " 1. Mai 2026", "07:05,70.2 kg,--,22.1,--,", "70.2"),
    ],
)
def test_the_list_of_weights_is_recognised_in_any_language(
    tmp_path: Path, header: str, day: str, line: str, kilograms: str
) -> None:
    file = read(_GARMIN, written(tmp_path, "x.csv", f'{header}"{day}",\n{line}\n'))
    assert values(file, "body_weight") == {("garmin", _MAY_1): Decimal(kilograms)}


def test_a_line_of_weights_that_is_none_is_named(tmp_path: Path) -> None:
    text = f'{_WEIGHINGS}" May 1, 2026",\n8:28 AM,80.1 kg,,,,,,,\n8:29 AM,12 stone,,,,,,,\n99:99,80 kg,,\n'
    file = read(_GARMIN, written(tmp_path, "Weight.csv", text))
    assert values(file, "body_weight") == {("garmin", _MAY_1): Decimal("80.1")}
    assert ["geen weging" in reason for reason in reasons(file)] == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Weight,BMI\n2026-05-01,80.1,25\n2026-05-02,80.2,25\n",
        f'{_WEIGHINGS}" May 1, 2026",\n',
        f'{_WEIGHINGS}8:28 AM,80.1 kg,,,,,,,\n" May 1, 2026",\n',
    ],
)
def test_another_table_of_weights_is_not_garmins(tmp_path: Path, text: str) -> None:
    assert not recognised(_GARMIN, written(tmp_path, "Weight.csv", text)).known
