"""Withings: weight and sleep of the account data, with headers in several languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.application.import_streams import Confidence
from herstel_gui.importers.withings import Withings
from tests.importers.made_bundles import read, reasons, recognised, values, written

_WITHINGS = Withings()
_MAY_1 = date(2026, 5, 1)
_ENGLISH = 'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)","Hydration (kg)",Comments'
_GERMAN = (
    'Date,"Gewicht (kg)","Fettmasse (kg)","Knochenmasse (kg)",'
    '"Muskelmasse (kg)","Wasseranteil (kg)",Kommentare'
)
_ROWS = (
    '"2026-05-01 21:00:00",72.00,,,,,\n"2026-05-01 08:10:00",70.04,14.1,,,,\n'
    '"2026-05-01 06:00:00",71.00,,,,,\n'
)
_SLEEP = (
    'von,bis,"leicht (s)","tief (s)","rem (s)","wach (s)",Aufwachen,"Duration to sleep (s)",'
    '"Snoring episodes","Average heart rate","Heart rate (min)","Heart rate (max)"\n'
)


def _night(begin: str, end: str, light: int = 18000, pulse: int = 58) -> str:
    return f"{begin}+02:00,{end}+02:00,{light},6000,1200,720,0,120,0,{pulse},49,86\n"


@pytest.mark.parametrize("header", [_ENGLISH, _GERMAN], ids=["English", "German"])
def test_the_last_weight_of_the_morning_counts_in_any_language(tmp_path: Path, header: str) -> None:
    file = read(_WITHINGS, written(tmp_path, "weight.csv", f"{header}\n{_ROWS}"))
    assert values(file, "body_weight") == {("withings", _MAY_1): 70}


def test_pounds_are_told_by_the_header(tmp_path: Path) -> None:
    text = _ENGLISH.replace("(kg)", "(lb)") + '\n"2026-05-01 08:10:00",154.32,,,,,\n'
    assert values(read(_WITHINGS, written(tmp_path, "weight.csv", text)), "body_weight") == {
        ("withings", _MAY_1): 70
    }


def test_a_header_that_a_spreadsheet_quoted_whole_is_read(tmp_path: Path) -> None:
    quoted = '"' + _ENGLISH.replace('"', '""') + '"'
    file = read(_WITHINGS, written(tmp_path, "weight.csv", f"{quoted}\n2026-05-01 08:10:00,70.00,,,,,\n"))
    assert values(file, "body_weight") == {("withings", _MAY_1): 70}


def test_time_asleep_is_light_deep_and_rem_on_the_day_of_waking(tmp_path: Path) -> None:
    text = _SLEEP + _night("2026-04-30T23:30:00", "2026-05-01T07:00:00")
    file = read(_WITHINGS, written(tmp_path, "sleep.csv", text))
    assert values(file, "sleep_duration") == {("withings", _MAY_1): 420}
    assert values(file, "sleeping_heart_rate") == {("withings", _MAY_1): 58}
    assert values(file, "resting_heart_rate") == {}
    assert values(file, "bed_time") == {("withings", _MAY_1): 23 * 60 + 30}


def test_records_that_overlap_a_night_are_not_added(tmp_path: Path) -> None:
    text = _SLEEP + "".join([
        _night("2026-04-30T23:30:00", "2026-05-01T07:00:00"),
        _night("2026-05-01T05:00:00", "2026-05-01T08:00:00", 1200),
        _night("2026-05-01T13:00:00", "2026-05-01T14:00:00", 0),
    ])  # fmt: skip
    file = read(_WITHINGS, written(tmp_path, "sleep.csv", text))
    assert values(file, "sleep_duration") == {("withings", _MAY_1): 420}
    assert values(file, "nap_duration") == {("withings", _MAY_1): 120}
    assert reasons(file) == ["Deze slaap valt samen met een langere van dezelfde dag en telt niet mee."]


@pytest.mark.parametrize(
    "text",
    [
        "Date,Weight,Comments\n2026-05-01,70,\n",
        "Date,Weight (kg),Comments\n2026-05-01,70,\n",
        "von,bis\n1,2\n",
    ],
)
def test_a_table_without_the_shape_of_withings_is_nobodys(tmp_path: Path, text: str) -> None:
    assert recognised(_WITHINGS, written(tmp_path, "weight.csv", text)).confidence is Confidence.NO


def test_rows_with_and_without_an_offset_can_share_a_day(tmp_path: Path) -> None:
    plain = _night("2026-05-01T05:00:00", "2026-05-01T08:00:00", 1200).replace("+02:00", "")
    text = _SLEEP + _night("2026-04-30T23:30:00", "2026-05-01T07:00:00") + plain
    file = read(_WITHINGS, written(tmp_path, "sleep.csv", text))
    assert values(file, "sleep_duration") == {("withings", _MAY_1): 420}


def test_unreadable_lines_are_named_and_the_rest_comes_in(tmp_path: Path) -> None:
    bad = (
        _night("gisteren", "2026-05-01T07:00:00")
        + "2026-04-29T23:00:00,2026-04-30T07:00:00+02:00,1,1,1,1,0,0,0,0,0,0\n"
    )
    text = _SLEEP + bad + _night("2026-04-30T23:30:00", "2026-05-01T07:00:00")
    file = read(_WITHINGS, written(tmp_path, "sleep.csv", text))
    assert values(file, "sleep_duration") == {("withings", _MAY_1): 420}
    assert len(reasons(file)) == 2


def test_columns_behind_the_pulses_of_newer_exports_change_nothing(tmp_path: Path) -> None:
    header = _SLEEP.replace("von,bis", "from,to").rstrip("\n") + ',"Night events"\n'
    text = header + _night("2026-04-30T23:30:00", "2026-05-01T07:00:00").rstrip("\n") + ',"{""1"":[0]}"\n'
    assert values(read(_WITHINGS, written(tmp_path, "sleep.csv", text)), "sleep_duration") == {
        ("withings", _MAY_1): 420
    }


def test_weights_without_a_column_of_comments_are_read(tmp_path: Path) -> None:
    header = _ENGLISH.removesuffix(",Comments")
    file = read(_WITHINGS, written(tmp_path, "weight.csv", f"{header}\n2026-05-01 08:10:00,70.00,,,,,\n"))
    assert values(file, "body_weight") == {("withings", _MAY_1): 70}


@pytest.mark.parametrize(
    ("header", "morning", "evening"),
    [
        (
            '"Date","Gewicht (kg)","Fettmasse (kg)","Fettfreier Anteil (kg)","Kommentare"',
            "2026-05-01 6:04 Uhr",
            "2026-05-01 21:10 Uhr",
        ),
        (
            'Date,"Weight (kg)","Fat mass (kg)","Lean mass (kg)",Comments',
            "2026-05-01 6:04 AM",
            "2026-05-01 9:10 PM",
        ),
    ],
)
def test_the_older_table_of_weights_is_read(tmp_path: Path, header: str, morning: str, evening: str) -> None:
    text = f'{header}\n"{evening}","71.2","","",""\n"{morning}","70.34","14.1","56.2",""\n'
    file = read(_WITHINGS, written(tmp_path, "withings.csv", text))
    assert values(file, "body_weight") == {("withings", _MAY_1): Decimal("70.3")}
    assert reasons(file) == []
