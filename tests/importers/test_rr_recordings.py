"""Recordings of heartbeats: rMSSD without artefacts, and why a recording gives no value."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from math import sqrt
from pathlib import Path

import pytest

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.heartbeats import heartbeats
from tests.importers.foreign_files import imported, question, sample, written

CALM = [1000 + 20 * (place % 4) for place in range(120)]
KUBIOS = (
    "HRV ANALYSIS RESULTS - 31-Aug-2026 15:39:19\nKubios HRV Standard\n\n"
    "Measurement date: 05-Mar-2026 07:10:00\nData length: 00:04:58 (h:min:s)\n"
    "  Beats corrected (%):        ,           -,\n  Mean HR (beats/min):        ,     60.0052,\n"
    "  RMSSD (ms):                 ,      42.4467,            ,\n"
)


def lines_of(intervals: list[int], end: str = "\n") -> str:
    return "".join(f"{each}{end}" for each in intervals)


def table_of(header: str, mark: str, form: str = "2026-03-05T07:{:02}:{:02}.123") -> str:
    """Return a recording with a moment beside every beat."""
    rows = (f"{form.format(10 + beat // 60, beat % 60)}{mark}{each}\n" for beat, each in enumerate(CALM))
    return f"{header}\n{''.join(rows)}"


def _rmssd(intervals: list[int]) -> float:
    steps = [after - before for before, after in pairwise(intervals)]
    return sqrt(sum(step * step for step in steps) / len(steps))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_recording_gives_rmssd_and_pulse_of_its_day(tmp_path: Path, end: str) -> None:
    found = imported(written(tmp_path, {"2026-03-05 07-10-00.txt": lines_of(CALM, end)}))
    assert float(found.values("hrv_rmssd")["2026-03-05"]) == pytest.approx(_rmssd(CALM), abs=0.005)
    assert found.values("resting_heart_rate") == {"2026-03-05": round(60_000 * 120 / Decimal(sum(CALM)), 2)}


def test_intervals_in_seconds_are_the_same(tmp_path: Path) -> None:
    seconds = "".join(f"{each / 1000}\n" for each in CALM)
    found = imported(written(tmp_path, {"20260305_0710_rr.txt": seconds}))
    assert float(found.values("hrv_rmssd")["2026-03-05"]) == pytest.approx(_rmssd(CALM), abs=0.005)


@pytest.mark.parametrize(
    "text",
    [
        table_of("Phone timestamp;RR-interval [ms]", ";"),
        table_of("date,rr", ",", "2026-03-05 07:{:02}:{:02} +0000"),
    ],
)
def test_a_table_of_beats_gives_the_day_of_the_first_one(tmp_path: Path, text: str) -> None:
    found = imported(written(tmp_path, {"Polar_H10_RR.txt": text}))
    assert float(found.values("hrv_rmssd")["2026-03-05"]) == pytest.approx(_rmssd(CALM), abs=0.005)


def test_a_table_with_breaths_a_minute_is_no_recording(tmp_path: Path) -> None:
    text = "date,rr\n" + "".join(f"2026-03-{day:02},14\n" for day in range(1, 20))
    with pytest.raises(UnusableFileError, match="is een tabel"):
        imported(written(tmp_path, {"adem.csv": text}))


def test_an_artefact_costs_its_own_differences_only() -> None:
    missed = [Decimal(each) for each in [*CALM[:60], 2040, *CALM[60:]]]
    clean = heartbeats([Decimal(each) for each in CALM])
    found = heartbeats(missed)
    assert found.artefacts == Decimal(1) / 121
    assert found.rmssd is not None
    assert clean.rmssd is not None
    # one step less than in the clean recording, because both steps at the missed beat are left out
    assert float(found.rmssd) == pytest.approx(
        sqrt((float(clean.rmssd) ** 2 * 119 - (CALM[60] - CALM[59]) ** 2) / 118)
    )


@pytest.mark.parametrize(
    ("name", "intervals", "sentence"),
    [
        ("2026-03-05 07-10-00.txt", CALM[:40], r"\(41 s\). Voor een HRV zijn minstens 60"),
        ("2026-03-05 07-10-00.txt", CALM * 12, "duurt 24 minuten: dat is een training of een nacht"),
        ("2026-03-05 07-10-00.txt", [*CALM, *[600, 1400] * 10], "% van de slagen gemist of gestoord"),
        ("2026-03-05 13-10-00.txt", CALM, "De opname begint om 13:10"),
    ],
)
def test_an_unusable_recording_is_refused_with_the_reason(
    tmp_path: Path, name: str, intervals: list[int], sentence: str
) -> None:
    with pytest.raises(UnusableFileError, match=sentence):
        imported(written(tmp_path, {name: lines_of(intervals)}))


def test_the_day_of_a_recording_without_one_is_asked(tmp_path: Path) -> None:
    paths = written(tmp_path, {"opname.txt": lines_of(CALM)})
    assert imported(paths).file.entries == ()
    assert question(imported(paths), "recorded").proposed is None
    assert len(imported(paths, {"recorded": ("saved",)}).values("hrv_rmssd")) == 1
    assert imported(paths, {"recorded": ("out",)}).file.entries == ()


def test_polar_files_and_results_of_kubios_have_their_own_day(tmp_path: Path) -> None:
    polar = "[Params]\r\nDate=20260305\r\nStartTime=07:10:00.0\r\n\r\n[HRData]\r\n" + lines_of(CALM, "\r\n")
    found = imported(written(tmp_path, {"a.hrm": polar}))
    assert list(found.values("hrv_rmssd")) == ["2026-03-05"]
    kubios = imported(written(tmp_path, {"hrv.csv": KUBIOS}))
    assert kubios.values("hrv_rmssd") == {"2026-03-05": Decimal("42.45")}
    assert kubios.part.streams[0].source.device == "Kubios"


@pytest.mark.parametrize("share", [".", "..", "3.", ".5", "1.2.3", "0.", "\u0663", "-"])
def test_a_share_of_kubios_that_is_no_number_is_unknown(tmp_path: Path, share: str) -> None:
    text = KUBIOS.replace("           -,", f" {share},")
    assert share in text
    assert imported(written(tmp_path, {"hrv.txt": text})).values("hrv_rmssd") == {
        "2026-03-05": Decimal("42.45")
    }


def test_a_list_of_other_numbers_is_no_recording(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError):
        imported(written(tmp_path, {"weights.txt": lines_of([70, 71, 72] * 20)}))


_REFERENCE = {
    "Aura-healthcare__hrv-analysis/test_nn_intervals.txt": 19.5194,
    "rhenanbartels__hrv/rest_rri.txt": 55.1374,
    "moolah-finance__ecg-poc/rri_ecg_clean_5min_1000hz_hr60.csv": 2.4467,
    "moolah-finance__ecg-poc/rri_ecg_clean_10min_1000hz_hr50.csv": 1.7390,
}


@pytest.mark.parametrize("name", _REFERENCE)
def test_clean_recordings_equal_the_published_values(name: str) -> None:
    lines = sample(f"rr-reference/{name}").read_text().split()
    found = heartbeats([Decimal(line) for line in lines])
    assert found.artefacts == 0
    assert float(found.rmssd or 0) == pytest.approx(_REFERENCE[name], abs=0.01)


@pytest.mark.parametrize("name", ["noisy_rri.hrm", "exercise_rri.hrm", "08012805.txt"])
def test_recordings_of_a_training_are_refused(name: str) -> None:
    with pytest.raises(UnusableFileError, match="dat is een training of een nacht"):
        imported([sample(f"rr-reference/rhenanbartels__hrv/{name}")])


def test_recordings_of_elite_hrv() -> None:
    folder = "elitehrv/"
    found = imported([sample(folder + "GoldenCheetah__GoldenCheetah/2017-07-19 07-50-42.txt")])
    assert float(found.values("hrv_rmssd")["2017-07-19"]) == pytest.approx(66.6522, abs=0.01)
    for name in ("2017-06-29 13-11-53.txt", "2017-06-29 14-36-38.txt"):
        with pytest.raises(UnusableFileError, match="duurt 51 minuten"):
            imported([sample(f"{folder}chriotte__EliteHRV_to_dataframe/{name}")])
