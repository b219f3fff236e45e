"""Apple Health: export.xml alone and in a ZIP file, and tables that programs make of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Confidence
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers.apple_health import AppleHealth
from herstel_gui.importers.apple_records import device_of
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

_APPLE = AppleHealth()
_QUANTITY = "HKQuantityTypeIdentifier"
_MAY_1, _MAY_2 = date(2026, 5, 1), date(2026, 5, 2)
_TYPES = """<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST Workout device CDATA #IMPLIED
<!ATTLIST Record type CDATA #REQUIRED>
]>
"""


def _element(name: str, inner: str = "", **attributes: str) -> str:
    given = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>"


def _record(kind: str, value: str, start: str, end: str = "", inner: str = "", **more: str) -> str:
    full = kind if kind.startswith("HK") else _QUANTITY + kind
    about = {"sourceName": "Pieters Apple\u00a0Watch", "sourceVersion": "9.1", **more}
    return _element("Record", inner, type=full, **about, startDate=start, endDate=end or start, value=value)


def _sleep(state: str, start: str, end: str, inner: str = "", **more: str) -> str:
    kind = "HKCategoryTypeIdentifierSleepAnalysis"
    return _record(kind, f"HKCategoryValueSleepAnalysis{state}", start, end, inner, **more)


def _export(*elements: str, types: str = _TYPES, offset: str = "+0200") -> str:
    exported = f'<ExportDate value="2026-06-01 12:00:00 {offset}"/>'
    body = "\n".join([exported, '<Me HKCharacteristicTypeIdentifierDateOfBirth=""/>', *elements])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{types}<HealthData locale="nl_NL">\n{body}\n</HealthData>'
    )


def _file(folder: Path, *elements: str) -> Path:
    return written(folder, "export.xml", _export(*elements))


def _pulse(value: str, start: str, end: str = "") -> str:
    return _record("RestingHeartRate", value, start, end, unit="count/min")


_PULSE = _pulse("52", "2026-05-01 06:00:00 +0200", "2026-05-01 22:00:00 +0200")


def test_of_a_zip_file_only_the_export_is_claimed(tmp_path: Path) -> None:
    members = {
        "apple_health_export/exporteer.xml": _export(_PULSE),
        "apple_health_export/export_cda.xml": "<ClinicalDocument/>",
        "apple_health_export/clinical-records/a.json": "{}",
        "apple_health_export/workout-routes/a.gpx": "<gpx/>",
    }
    found = recognised(_APPLE, zipped(tmp_path, members))
    assert found.confidence is Confidence.SURE
    assert found.claimed == {"apple_health_export/exporteer.xml"}


def test_a_faulty_document_type_does_not_matter(tmp_path: Path) -> None:
    pulses = values(read(_APPLE, _file(tmp_path, _PULSE)), "resting_heart_rate")
    assert pulses == {("apple_health/Watch", _MAY_1): 52}


def test_a_pulse_belongs_to_the_day_on_which_it_began_and_the_later_counts(tmp_path: Path) -> None:
    pulses = [
        _record(
            "RestingHeartRate", value, "2026-05-01 01:00:00 +0200", f"2026-05-{end} +0200", unit="count/min"
        )
        for value, end in (("52", "01 20:00:00"), ("53", "02 00:10:00"), ("54", "01 18:00:00"))
    ]
    assert values(read(_APPLE, _file(tmp_path, *pulses)), "resting_heart_rate") == {
        ("apple_health/Watch", _MAY_1): 53
    }


def test_sdnn_never_becomes_rmssd(tmp_path: Path) -> None:
    records = [
        _record("HeartRateVariabilitySDNN", value, f"2026-05-01 {hour}:00:00 +0200", unit="ms")
        for value, hour in (("40.04", "05"), ("90", "09"), ("50.5", "13"))
    ]
    rmssd = _record("HeartRateVariabilityRMSSD", "33.25", "2026-05-01 05:00:00 +0200", unit="ms")
    file = read(_APPLE, _file(tmp_path, *records, rmssd))
    assert values(file, "hrv_sdnn") == {("apple_health/Watch", _MAY_1): Decimal("50.5")}
    assert values(file, "hrv_rmssd") == {("apple_health/Watch", _MAY_1): Decimal("33.2")}


@pytest.mark.parametrize(
    ("unit", "value"), [("kg", "70.04"), ("g", "70040"), ("lb", "154.41"), ("st", "11.03")]
)
def test_a_weight_is_in_kilograms(tmp_path: Path, unit: str, value: str) -> None:
    record = _record("BodyMass", value, "2026-05-01 07:00:00 +0200", unit=unit, sourceName="Weegschaal")
    file = read(_APPLE, _file(tmp_path, record))
    assert values(file, "body_weight") == {("apple_health/Weegschaal", _MAY_1): 70}


def test_the_last_weight_of_the_morning_counts(tmp_path: Path) -> None:
    times = (("71", "21:00"), ("70", "08:00"), ("69", "06:00"))
    records = [_record("BodyMass", kg, f"2026-05-01 {at}:00 +0200", unit="kg") for kg, at in times]
    assert list(values(read(_APPLE, _file(tmp_path, *records)), "body_weight").values()) == [70]


def test_an_unknown_unit_is_counted_and_stays_out(tmp_path: Path) -> None:
    file = read(
        _APPLE, _file(tmp_path, _PULSE, _record("BodyMass", "70", "2026-05-01 07:00:00 +0200", unit="oz"))
    )
    assert values(file, "body_weight") == {}
    assert reasons(file) == ["Zonder leesbare tijd, getal of eenheid en overgeslagen: 1."]


_CORE = [
    _sleep("InBed", "2026-04-30 22:30:00 +0200", "2026-05-01 07:15:00 +0200"),
    _sleep("AsleepCore", "2026-04-30 23:00:00 +0200", "2026-05-01 03:00:00 +0200"),
    _sleep("Awake", "2026-05-01 03:00:00 +0200", "2026-05-01 04:00:00 +0200"),
    _sleep("AsleepDeep", "2026-05-01 02:30:00 +0200", "2026-05-01 03:00:00 +0200"),
    _sleep("AsleepREM", "2026-05-01 04:00:00 +0200", "2026-05-01 07:00:00 +0200"),
]


def test_a_night_is_the_union_of_its_asleep_intervals(tmp_path: Path) -> None:
    file = read(_APPLE, _file(tmp_path, *_CORE))
    source = "apple_health/Watch", _MAY_1
    assert values(file, "sleep_duration") == {source: 420}
    assert values(file, "bed_time") == {source: 22 * 60 + 30}
    assert values(file, "wake_time") == {source: 7 * 60 + 15}


def test_devices_are_sources_of_their_own_and_are_never_added(tmp_path: Path) -> None:
    phone = _sleep(
        "Asleep", "2026-04-30 23:30:00 +0200", "2026-05-01 06:30:00 +0200", sourceName="iPhone van Jo"
    )
    durations = values(read(_APPLE, _file(tmp_path, *_CORE, phone)), "sleep_duration")
    assert durations == {("apple_health/Watch", _MAY_1): 420, ("apple_health/iPhone", _MAY_1): 420}


def test_only_in_bed_gives_times_and_no_duration(tmp_path: Path) -> None:
    bed = _sleep("InBed", "2026-04-30 23:30:00 +0200", "2026-05-01 06:30:00 +0200", sourceName="Klok")
    file = read(_APPLE, _file(tmp_path, bed))
    assert values(file, "sleep_duration") == {}
    assert values(file, "wake_time") == {("apple_health/Klok", _MAY_1): 6 * 60 + 30}


def test_a_short_sleep_in_the_afternoon_is_a_nap(tmp_path: Path) -> None:
    nap = _sleep("AsleepUnspecified", "2026-05-01 14:00:00 +0200", "2026-05-01 14:40:00 +0200")
    file = read(_APPLE, _file(tmp_path, *_CORE, nap))
    assert values(file, "nap_duration") == {("apple_health/Watch", _MAY_1): 40}
    assert values(file, "sleep_duration") == {("apple_health/Watch", _MAY_1): 420}


def test_a_sleep_that_ends_in_the_evening_belongs_to_the_next_day(tmp_path: Path) -> None:
    sleep = _sleep("Asleep", "2026-05-01 14:00:00 +0200", "2026-05-01 20:00:00 +0200")
    durations = values(read(_APPLE, _file(tmp_path, sleep)), "sleep_duration")
    assert durations == {("apple_health/Watch", _MAY_2): 360}


_WINTER = _record("RestingHeartRate", "50", "2026-01-10 23:30:00 -0400", unit="count/min")
_SUMMER = _record("RestingHeartRate", "55", "2026-05-01 12:00:00 -0400", unit="count/min")


def test_one_offset_for_summer_and_winter_asks_for_the_zone(tmp_path: Path) -> None:
    path = written(tmp_path, "export.xml", _export(_WINTER, _SUMMER, offset="-0400"))
    (zone,) = inspected(_APPLE, path).questions
    assert (zone.key, zone.proposed, zone.streams) == ("zone", "America/New_York", frozenset())
    assert "-04:00" in str(zone.evidence)
    winter = {day for _, day in values(read(_APPLE, path), "resting_heart_rate") if day.month == 1}
    assert winter == {date(2026, 1, 10)}
    moved = read(_APPLE, path, zone="Europe/Amsterdam")
    assert {day for _, day in values(moved, "resting_heart_rate") if day.month == 1} == {date(2026, 1, 11)}


def test_offsets_that_fit_one_zone_need_no_question(tmp_path: Path) -> None:
    assert inspected(_APPLE, _file(tmp_path, _PULSE)).questions == ()


def test_a_record_with_its_own_zone_keeps_it(tmp_path: Path) -> None:
    inner = '<MetadataEntry key="HKTimeZone" value="Asia/Tokyo"/>'
    sleep = _sleep("Asleep", "2026-04-30 16:00:00 +0200", "2026-04-30 23:30:00 +0200", inner)
    file = read(_APPLE, _file(tmp_path, sleep))
    assert values(file, "wake_time") == {("apple_health/Watch", _MAY_1): 6 * 60 + 30}


def _workout(source: str, start: str = "18:00:00", **more: str) -> str:
    given = {"workoutActivityType": "HKWorkoutActivityTypeRunning", "duration": "45.2", "durationUnit": "min"}
    times = {"startDate": f"2026-05-01 {start} +0200", "endDate": "2026-05-01 18:45:12 +0200"}
    return _element("Workout", **{**given, **more}, sourceName=source, sourceVersion="9.1", **times)


def test_a_training_that_was_exported_twice_or_copied_by_an_app_comes_once(tmp_path: Path) -> None:
    watch = _workout("Apple Watch", "18:00:05")
    elements = [_workout("Strava"), watch, watch]
    file = read(_APPLE, _file(tmp_path, *elements))
    (session,) = sessions(file)
    assert (session.kind, session.start, session.minutes, session.session_rpe) == ("running", 1080, 45, None)
    assert len(reasons(file)) == 1


def _effort(kind: str, value: str, start: str = "18:00:01", end: str = "18:45:11") -> str:
    times = {"startDate": f"2026-05-01 {start} +0200", "endDate": f"2026-05-01 {end} +0200"}
    name = f"HKQuantityTypeIdentifier{kind}"
    return _element("Record", type=name, sourceName="Watch", unit="appleEffortScore", value=value, **times)


@pytest.mark.parametrize(
    ("effort", "expected"),
    [
        (_effort("WorkoutEffortScore", "7"), 7),
        (_effort("WorkoutEffortScore", "7", "17:59:59"), 7),
        (_effort("WorkoutEffortScore", "0"), None),
        (_effort("WorkoutEffortScore", "70"), None),
        (_effort("WorkoutEffortScore", "7", end="18:20:00"), None),
        (_effort("WorkoutEffortScore", "7", "18:10:00"), None),
        (_effort("EstimatedWorkoutEffortScore", "7"), None),
    ],
)
def test_the_effort_that_you_rated_is_the_rating_of_the_training(
    tmp_path: Path, effort: str, expected: int | None
) -> None:
    (session,) = sessions(read(_APPLE, _file(tmp_path, effort, _workout("Apple Watch"))))
    (plain,) = sessions(read(_APPLE, _file(tmp_path, _workout("Apple Watch"))))
    assert session.session_rpe == expected
    assert session.id == plain.id


def test_an_effort_inside_its_training_is_its_rating(tmp_path: Path) -> None:
    inside = _workout("Apple Watch").replace("/>", f">{_effort('WorkoutEffortScore', '4')}</Workout>")
    (session,) = sessions(read(_APPLE, _file(tmp_path, inside)))
    assert session.session_rpe == 4


def test_a_second_reading_gives_the_same_trainings(tmp_path: Path) -> None:
    path = _file(tmp_path, _workout("Apple Watch"))
    assert sessions(read(_APPLE, path)) == sessions(read(_APPLE, path))


@pytest.mark.parametrize(
    ("name", "version", "device", "expected"),
    [
        ("Jo’s Apple\u00a0Watch", "9.1", "", "Watch"),
        ("iPhone van Jo", "17.1", "", "iPhone"),
        ("Jo", "9.1", "<<HKDevice: 0x1>, name:Apple Watch, model:Watch, software:9.1>", "Watch"),
        ("Clock", "50", "<<HKDevice: 0x1>, name:iPhone, model:iPhone, software:11.2>", "Clock"),
        ("Jo's Weegschaal", "1", "", "Weegschaal"),
    ],
)
def test_a_device_is_named_without_its_owner(name: str, version: str, device: str, expected: str) -> None:
    assert device_of(name, version, device) == expected


def test_a_table_with_all_attributes_is_read(tmp_path: Path) -> None:
    text = (
        "sourceName,sourceVersion,device,type,unit,creationDate,startDate,endDate,value\n"
        '"Jo’s Apple Watch","5.1.3",,"RestingHeartRate","count/min",2026-05-01 13:12:11 +0200,'
        "2026-05-01 08:54:08 +0200,2026-05-01 13:11:48 +0200,47\n"
    )
    file = read(_APPLE, written(tmp_path, "RestingHeartRate.csv", text))
    assert values(file, "resting_heart_rate") == {("apple_health/Watch", _MAY_1): 47}


def test_a_table_of_days_with_full_types_is_read(tmp_path: Path) -> None:
    text = f"date,value,type,unit\n2026-05-01,154.32,{_QUANTITY}BodyMass,lb\n"
    file = read(_APPLE, written(tmp_path, "weight.csv", text))
    assert values(file, "body_weight") == {("apple_health", _MAY_1): 70}


def test_a_table_with_plain_names_is_nobodys(tmp_path: Path) -> None:
    found = recognised(
        _APPLE, written(tmp_path, "weight.csv", "date,value,type,unit\n2026-05-01,70,weight,kg\n")
    )
    assert found.confidence is Confidence.NO


_ENTITIES: Mapping[str, str] = {
    "inside the type": '<!DOCTYPE HealthData [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n',
    "of another type": '<!DOCTYPE Other [<!ENTITY a "aaaa">]>\n',
    "from outside": '<!DOCTYPE HealthData [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n',
}


@pytest.mark.parametrize("types", _ENTITIES.values(), ids=_ENTITIES.keys())
def test_declared_entities_are_refused(tmp_path: Path, types: str) -> None:
    path = written(tmp_path, "export.xml", _export(_PULSE, types=types))
    with pytest.raises(UnusableFileError, match="entiteiten"):
        inspected(_APPLE, path)


def test_entities_in_another_encoding_are_refused_too(tmp_path: Path) -> None:
    text = _export(_PULSE, types=_ENTITIES["inside the type"]).replace("UTF-8", "UTF-16")
    path = zipped(tmp_path, {"a/export.xml": text.encode("utf-16"), "a/export2.xml": _export(_PULSE)})
    assert set(refusals(inspected(_APPLE, path).refused)) <= {"a/export.xml"}
    assert len(values(read(_APPLE, path), "resting_heart_rate")) == 1


@pytest.mark.parametrize("cut", [40, 400, 900, -1])
def test_a_truncated_export_is_refused(tmp_path: Path, cut: int) -> None:
    text = _export(_PULSE, *_CORE)
    path = zipped(
        tmp_path, {"export.xml": text[: cut if cut > 0 else len(text) + cut], "b.xml": _export(_PULSE)}
    )
    inspection = inspected(_APPLE, path)
    assert [stream.days for stream in inspection.streams] == [1]


@pytest.mark.parametrize("value", ["NaN", "1e308", "-5", "0", "", "Infinity", "٥٢", "9" * 400])
def test_impossible_numbers_give_no_value(tmp_path: Path, value: str) -> None:
    record = _record("RestingHeartRate", value, "2026-05-01 06:00:00 +0200", unit="count/min")
    file = read(_APPLE, _file(tmp_path, record, *_CORE))
    assert values(file, "resting_heart_rate") == {}


@pytest.mark.parametrize("day", ["1899-12-31", "2200-01-01", "2026-02-30", "0000-00-00", "vandaag"])
def test_impossible_days_give_no_value(tmp_path: Path, day: str) -> None:
    record = _record("RestingHeartRate", "50", f"{day} 06:00:00 +0200", unit="count/min")
    assert values(read(_APPLE, _file(tmp_path, record, *_CORE)), "resting_heart_rate") == {}


_DEVICE = '"<<HKDevice: 0x1>, name:Apple Watch, model:Watch>"'


def test_tables_without_a_day_of_creation_are_read_with_the_zone_of_each_row(tmp_path: Path) -> None:
    pulse = (
        "sep=,\r\ntype,sourceName,sourceVersion,productType,device,startDate,endDate,unit,value\r\n"
        f"HKQuantityTypeIdentifierRestingHeartRate,Kims Apple Watch,26.2,Watch7,{_DEVICE},"
        "2026-05-01 07:00:40 +0000,2026-05-01 21:17:26 +0000,count/min,52.0\r\n"
    )
    sleep = (
        "type,sourceName,sourceVersion,productType,device,startDate,endDate,value,HKTimeZone\n"
        "HKCategoryTypeIdentifierSleepAnalysis,Kims Apple Watch,26.2,Watch7,,2026-05-01 06:00:00 +0000,"
        "2026-05-01 13:00:00 +0000,asleepCore,America/Phoenix\n"
        "HKCategoryTypeIdentifierSleepAnalysis,Kims Apple Watch,26.2,Watch7,,2026-05-01 13:00:00 +0000,"
        "2026-05-01 13:30:00 +0000,2,America/Phoenix\n"
    )
    training = (
        "type,sourceName,sourceVersion,productType,device,startDate,endDate,activityType,duration,durationUnit\n"
        "HKWorkoutTypeIdentifier,Loop,5,Watch7,,2026-05-01 16:00:00 +0000,2026-05-01 16:30:00 +0000,running,"
        "30,min\n"
    )
    paths = [
        written(tmp_path, name, text)
        for name, text in (("a.csv", pulse), ("b.csv", sleep), ("c.csv", training))
    ]
    file = read(_APPLE, *paths)
    day = date(2026, 5, 1)
    assert values(file, "resting_heart_rate") == {("apple_health/Watch", day): 52}
    assert values(file, "sleep_duration") == {("apple_health/Watch", day): 420}
    assert values(file, "wake_time") == {("apple_health/Watch", day): 6 * 60}
    assert [(each.kind, each.minutes) for each in sessions(file)] == [("running", 30)]


_SUMMARY = "Date/Time,Resting Heart Rate (count/min),Heart Rate Variability (ms),Weight & Body Mass (lb)"


@pytest.mark.parametrize(
    ("columns", "cells", "minutes"),
    [
        ("Sleep Analysis [Total] (hr),Sleep Analysis [Asleep] (hr)", "7.25,0", 435),
        ("Sleep Analysis [Asleep] (hr),Sleep Analysis [In Bed] (hr)", "6.5,8", 390),
        ("Sleep Analysis [Core] (min),Sleep Analysis [Deep] (min)", "300,60", 360),
    ],
)
def test_a_row_a_day_gives_sdnn_and_the_time_asleep(
    tmp_path: Path, columns: str, cells: str, minutes: int
) -> None:
    text = f"{_SUMMARY},{columns}\n2026-05-01 00:00:00,52,61.5,154.3,{cells}\n2026-05-02 00:00:00,,,,,\n"
    file = read(_APPLE, written(tmp_path, "HealthAutoExport.csv", text))
    key = ("apple_health/Health Auto Export", date(2026, 5, 1))
    assert values(file, "resting_heart_rate") == {key: 52}
    assert values(file, "hrv_sdnn") == {key: 61.5}
    assert values(file, "hrv_rmssd") == {}
    assert values(file, "body_weight") == {key: 70}
    assert values(file, "sleep_duration") == {key: minutes}


def test_a_row_an_hour_gives_no_length_of_a_night(tmp_path: Path) -> None:
    text = (
        "Date/Time,Resting Heart Rate (count/min),Sleep Analysis [Total] (hr)\n"
        "2026-05-01 03:00:00,52,1\n2026-05-01 04:00:00,,1\n"
    )
    assert values(read(_APPLE, written(tmp_path, "a.csv", text)), "sleep_duration") == {}


@pytest.mark.parametrize("offset", ["", "+0200", "Z", "vandaag"])
def test_exports_with_and_without_an_offset_are_read_together(tmp_path: Path, offset: str) -> None:
    for name, ahead in (("een", "+0200"), ("twee", offset)):
        (tmp_path / name).mkdir()
        written(tmp_path / name, "export.xml", _export(_PULSE, offset=ahead))
    assert values(read(_APPLE, tmp_path), "resting_heart_rate") == {("apple_health/Watch", _MAY_1): 52}
