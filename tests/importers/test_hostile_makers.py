"""Bad input for the importers of makers: none crashes, and every refusal is a sentence."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import day_of
from herstel_gui.application.import_streams import Answers
from herstel_gui.application.offers import OfferedPart
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.reading import Reading
from tests.importers import (
    dialects,
    test_daylio,
    test_morning_apps,
    test_oura,
    test_pmdata,
    test_rr_recordings,
    test_strava,
    test_whoop,
)
from tests.importers.foreign_files import offered, written

SEEDS: Mapping[str, tuple[str, str]] = {
    "oura": ("sleep.csv", test_oura.HUB),
    "oura trends": ("oura.csv", test_oura.TRENDS),
    "oura json": ("oura.json", json.dumps({"data": [test_oura.RECORD]})),
    "oura first api": ("oura.json", json.dumps({"sleep": [test_oura.FIRST_API]})),
    "whoop": ("physiological_cycles.csv", test_whoop.CYCLES),
    "whoop sleeps": ("sleeps.csv", test_whoop.SLEEPS),
    "whoop workouts": ("workouts.csv", test_whoop.WORKOUTS),
    "whoop journal": ("journal_entries.csv", test_whoop.JOURNAL),
    "hrv4training": ("MyMeasurements.csv", test_morning_apps.ANDROID),
    "hrv4training iphone": ("MyMeasurements.csv", test_morning_apps.IPHONE),
    "elite": ("export.csv", test_morning_apps.ELITE),
    "goldencheetah": (
        "hrvmeasures.json",
        json.dumps({"version": 1, "measures": [{"when": 1_775_085_000, "rmssd": 41.5, "hr": 50}]}),
    ),
    "daylio": ("daylio.csv", test_daylio.NEW),
    "strava": ("activities.csv", test_strava.ENGLISH),
    "strava dutch": ("activities.csv", test_strava.DUTCH),
    "pmdata": ("wellness.csv", test_pmdata.WELLNESS),
    "pmdata trainings": ("srpe.csv", test_pmdata.SRPE),
    "rr": ("2026-03-05 07-10-00.txt", test_rr_recordings.lines_of(test_rr_recordings.CALM)),
    "kubios": ("hrv.csv", test_rr_recordings.KUBIOS),
    **dialects.NAMED,
    **dialects.PLACED,
}


def _read(name: str, content: bytes) -> int:
    """Return the number of entries with all questions answered by their first choice; 0 for a refusal."""
    with tempfile.TemporaryDirectory() as folder:
        paths = written(Path(folder), {name: content})
        try:
            with offered(paths) as found:
                return sum(_entries(part) for part in found.parts)
        except UnusableFileError as error:
            return len(str(error)) * 0


def _entries(part: OfferedPart) -> int:
    answers = Answers({each.key: (each.choices[0].key,) for each in part.questions})
    file = part.read(answers)
    for entry in file.entries:
        assert date(1900, 1, 1) <= day_of(entry) <= date(2200, 1, 1)
        assert not isinstance(entry, Reading) or entry.value >= 0
    return len(file.entries)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_seeds_are_read(seed: str) -> None:
    name, content = SEEDS[seed]
    assert _read(name, content.encode()) > 0


@pytest.mark.parametrize("seed", SEEDS)
def test_another_encoding_and_other_line_ends_change_nothing(seed: str) -> None:
    name, content = SEEDS[seed]
    expected = _read(name, content.encode())
    assert _read(name, content.removeprefix("\ufeff").encode("utf-8-sig")) == expected
    if not name.endswith(".json"):
        assert _read(name, content.removeprefix("\ufeff").encode("utf-16")) == expected
        assert _read(name, "\r\n".join(content.split("\n")).encode()) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_a_truncated_file_gives_part_of_it_or_a_sentence(seed: str) -> None:
    name, content = SEEDS[seed]
    data = content.encode()
    assert all(_read(name, data[: len(data) * part // 7]) <= _read(name, data) for part in range(7))


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if SEEDS[seed][0].endswith(".csv")])
def test_extra_and_missing_columns_change_no_value(seed: str) -> None:
    name, content = SEEDS[seed]
    if seed.startswith(("hrv4training", "kubios")) or seed in dialects.PLACED:
        pytest.skip("has no header of one line, or the place of a column counts")
    lines = content.removeprefix("\ufeff").splitlines()
    wider = "\n".join(f"extra,{lines[0]}" if not place else f",{line}" for place, line in enumerate(lines))
    if '"twee' not in content:
        assert _read(name, wider.encode()) == _read(name, content.encode())
    shifted = "\n".join([lines[0], *(f"x,{line}" for line in lines[1:])])
    assert _read(name, shifted.encode()) == 0


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("value", ["NaN", "1e308", "-1", "99999999999999999999", "1899-01-01", "2199-12-31"])
def test_impossible_values_cost_no_more_than_their_own(seed: str, value: str) -> None:
    name, content = SEEDS[seed]
    for known in ("49.0", '"lowest_heart_rate": 49', "52,81", "2026-03-01", "50.5", "40.87", "2026"):
        key, colon, _ = known.partition(": ")
        _read(name, content.replace(known, key + colon + value if colon else value).encode())


@pytest.mark.parametrize("name", ["oura.json", "hrvmeasures.json"])
def test_deep_json_is_refused_with_a_sentence(name: str) -> None:
    keys = '"lowest_heart_rate": 1, "total_sleep_duration": 1, "measures": [], "when": 1, "rmssd": 1'
    assert _read(name, f'{{{keys}, "data": {"[" * 10_000}{"]" * 10_000}}}'.encode()) == 0
    nested = '{"data": [' * 4000 + "]}" * 4000
    assert _read(name, f'{{{keys}, "data": {nested}}}'.encode()) == 0


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    seed=st.sampled_from(sorted(SEEDS)),
    edits=st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 40), st.binary(max_size=12)), max_size=4),
)
def test_changed_files_never_crash(seed: str, edits: list[tuple[int, int, bytes]]) -> None:
    name, content = SEEDS[seed]
    data = content.encode()
    for place, length, piece in edits:
        at = place % (len(data) + 1)
        data = data[:at] + piece + data[at + length :]
    _read(name, data)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    seed=st.sampled_from([seed for seed in sorted(SEEDS) if SEEDS[seed][0].endswith(".csv")]),
    cells=st.lists(st.text(max_size=30), min_size=1, max_size=12),
)
def test_any_cells_below_a_known_header_never_crash(seed: str, cells: list[str]) -> None:
    name, content = SEEDS[seed]
    header = content.removeprefix("\ufeff").splitlines()[0]
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    _read(name, f"{header}\n{quoted}\n".encode("utf-8", "replace"))
