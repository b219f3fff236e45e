"""HRV4Training, Elite HRV and GoldenCheetah: measurements in the morning."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from herstel_gui.domain.errors import UnusableFileError
from tests.importers.foreign_files import imported, question, sample, written

_ANDROID_HEAD = (
    "date, time, HR,AVNN,SDNN,rMSSD,pNN50,LF,HF,HRV4T_Recovery_Points,"
    "training,muscle_soreness,note, latitude \n\n"
)
ANDROID = (
    _ANDROID_HEAD
    + "2026-31-03,07:05,50.5,1188.1,60,42.25,1,1,1,8,rest,3,gewone dag, en nog een komma,52,37\n"
    + "2026-01-04,07:10,0.0,0.0,0.0,0.0,0.0,0.0,0.0,,easy,2,,52,37\n"
    + "2026-02-04,07:10,52,1153.8,60,40,1,1,1,8,easy,2,,52,37\n"
)
IPHONE = (
    "date,timestamp_measurement,HR,AVNN,SDNN,rMSSD,HRV4T_Recovery_Points,note\r"
    "2026-03-31 12:01:00 a. m. +0000,2026-03-31 7:05:16 a. m. +0000,50.5,1188.1,60,42.25,8,\r"
    "2026-04-01 12:01:00 a. m. +0000,-,-,-,-,-,-,\r"
    "2026-04-02 12:01:00 a. m. +0000,2026-04-02 12:10:00\u202fp. m. +0000,52,1153.8,60,40,8,x, y\r"
)
ELITE = (
    "\ufeffMember,Date,Datetime,Type,HRV,lnRmssd,Rmssd,HR\r\n"
    "A,2026-03-31,2026-03-31 07:05:00,readiness,57,3.7,40.87,50.46\r\n"
    "A,2026-03-31,2026-03-31 12:05:00,open,57,3.7,90.1,66\r\n"
)


@pytest.mark.parametrize("content", [ANDROID, IPHONE, IPHONE.replace("\r", "\r\n")])
def test_hrv4training_of_both_telephones(tmp_path: Path, content: str) -> None:
    found = imported(written(tmp_path, {"MyMeasurements.csv": content}))
    assert found.values("hrv_rmssd") == {"2026-03-31": Decimal("42.25"), "2026-04-02": 40}
    assert found.values("resting_heart_rate") == {"2026-03-31": Decimal("50.5"), "2026-04-02": 52}


def test_shifted_cells_of_hrv4training_are_refused(tmp_path: Path) -> None:
    shifted = (
        _ANDROID_HEAD + "2026-31-03,07:05,50,1188,60,42,1,1,1,8\n2026-30-03,07:05,50,0,5,1188,60,42,1,1\n"
    )
    shifted += "2026-29-03,07:05,60,42,1,1,1,8\n"
    found = imported(written(tmp_path, {"MyMeasurements.csv": shifted}))
    assert found.values("resting_heart_rate") == {"2026-03-30": 50, "2026-03-31": 50}
    assert sum("verschoven" in reason for reason in found.reasons) == 1


def test_an_unclear_order_of_day_and_month_is_asked(tmp_path: Path) -> None:
    unclear = _ANDROID_HEAD + "2026-05-03,07:05,50,1200,60,42,1,1,1,8\n"
    paths = written(tmp_path, {"MyMeasurements.csv": unclear})
    asked = imported(paths)
    assert question(asked, "date_order").proposed is None
    assert asked.file.entries == ()
    assert imported(paths, {"date_order": ("day_first",)}).values("hrv_rmssd") == {"2026-03-05": 42}
    assert imported(paths, {"date_order": ("month_first",)}).values("hrv_rmssd") == {"2026-05-03": 42}


def test_elite_hrv_reads_milliseconds_and_not_the_score(tmp_path: Path) -> None:
    found = imported(written(tmp_path, {"export.csv": ELITE}))
    assert found.values("hrv_rmssd") == {"2026-03-31": Decimal("40.87")}
    assert found.values("resting_heart_rate") == {"2026-03-31": Decimal("50.46")}
    assert found.reasons == ["Dit is geen ochtendmeting maar ‘open’; alleen ochtendmetingen komen binnen."]


def test_later_exports_of_elite_hrv_have_begin_and_end(tmp_path: Path) -> None:
    text = (
        "Member,Type,Position,Breathing Pattern,Date Time Start,Date Time End,Duration,Tags,Notes,HRV,"
        "Morning Readiness,HR,lnRmssd,Rmssd\r\n"
        "A,Morning Readiness,Sitting,None,2026-03-31 07:05:00,2026-03-31 07:07:30,150,,,57,8,50.46,3.7,"
        "40.87\r\n"
        "A,Open HRV,Sitting,None,2026-03-31 12:05:00,2026-03-31 12:07:30,150,,,57,,66,4.5,90.1\r\n"
    )
    found = imported(written(tmp_path, {"export.csv": text}))
    assert found.values("hrv_rmssd") == {"2026-03-31": Decimal("40.87")}
    assert found.values("resting_heart_rate") == {"2026-03-31": Decimal("50.46")}


def test_readings_of_two_people_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError, match="meer dan één persoon"):
        imported(written(tmp_path, {"export.csv": ELITE.replace("\r\nA,", "\r\nB,", 1)}))


def test_measures_of_goldencheetah_wait_for_the_zone(tmp_path: Path) -> None:
    evening = 1_775_085_000  # 2026-04-01 23:10 UTC
    measures = [{"when": evening, "rmssd": 41.5, "hr": 50, "sdnn": 0}, {"when": 1, "rmssd": 40, "hr": 50}]
    paths = written(tmp_path, {"hrvmeasures.json": json.dumps({"version": 1, "measures": measures})})
    assert imported(paths).file.entries == ()
    here = imported(paths, {"zone": ("Europe/Amsterdam",)})
    assert here.values("hrv_rmssd") == {"2026-04-02": Decimal("41.5")}
    assert imported(paths, {"zone": ("UTC",)}).values("resting_heart_rate") == {"2026-04-01": 50}
    body = "date,weightkg,fatkg,boneskg,musclekg,leankg,comment\n2026-04-01T12:00:00Z,80.15,12,5,0,32,a\n"
    weight = imported(written(tmp_path, {"body.csv": body}), {"zone": ("UTC",)})
    assert weight.values("body_weight") == {"2026-04-01": Decimal("80.2")}


_HRV4 = "hrv4training/GoldenCheetah__GoldenCheetah/"


@pytest.mark.parametrize(
    ("name", "days", "first", "last", "rmssd", "pulse"),
    [
        ("2017_7_28_myMeasurements.csv", 119, "2017-04-01", "2017-07-28", 54.538, 44.361),
        ("MyMeasurements_Android.csv", 36, "2017-08-29", "2017-10-03", 62.162, 62.783),
        ("MyMeasurements_Android_2.csv", 52, "2017-08-08", "2017-10-04", 37.424, 52.349),
    ],
)
def test_real_measurements_of_hrv4training(
    name: str, days: int, first: str, last: str, rmssd: float, pulse: float
) -> None:
    found = imported([sample(_HRV4 + name)])
    held = found.values("hrv_rmssd")
    assert (len(held), min(held), max(held)) == (days, first, last)
    assert found.mean("hrv_rmssd") == pytest.approx(rmssd, abs=0.0015)
    assert found.mean("resting_heart_rate") == pytest.approx(pulse, abs=0.0015)


def test_a_real_table_of_elite_hrv() -> None:
    found = imported([sample("elitehrv/GoldenCheetah__GoldenCheetah/ElitHRV_Export - 2017-10-02.csv")])
    assert found.ends("hrv_rmssd") == (("2017-09-06", Decimal("40.87")), ("2017-10-02", Decimal("67.63")))
    assert (len(found.values("resting_heart_rate")), found.mean("hrv_rmssd")) == (23, 38.376)


def test_the_examples_of_goldencheetah() -> None:
    folder = "goldencheetah/GoldenCheetah__GoldenCheetah/bodymeasures-format-example-"
    dated = imported([sample(folder + "date.csv")], {"zone": ("Europe/Amsterdam",)})
    assert list(dated.values("body_weight")) == ["2017-01-02", "2017-01-03"]
    stamped = imported([sample(folder + "ts.csv")], {"zone": ("Europe/Amsterdam",)})
    assert list(stamped.values("body_weight")) == ["2016-11-20"]
