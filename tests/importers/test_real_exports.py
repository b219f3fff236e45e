"""Real export files give the facts that were computed from them by other means.

The folder of these files is in HERSTEL_SAMPLES, with an INDEX.md that lists the facts; without it these tests
are skipped, because the files are their owners' and not in the project.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.application.import_streams import Answers
from herstel_gui.domain.measure import plausible
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.bundle import Bundle
from herstel_gui.importers.makers import recognise
from herstel_gui.importers.registry import MAKERS

_FOLDER: Final = Path(os.environ.get("HERSTEL_SAMPLES", "") or os.devnull)
_ROW: Final = re.compile(r"^- `(?P<path>[^`]+)`(?P<facts>.*)$", re.MULTILINE)
_SECTIONS: Final = (
    "garmin",
    "garmin-fit",
    "apple-health",
    "fitbit",
    "withings",
    "samsung-health",
    "google-fit",
)


def _rows() -> list[tuple[str, str]]:
    index = _FOLDER / "INDEX.md"
    if not index.is_file():
        return []
    found = [(row["path"], row["facts"]) for row in _ROW.finditer(index.read_text(encoding="utf-8"))]
    return [(path, facts) for path, facts in found if path.split("/")[0] in _SECTIONS]


def _read(path: Path) -> list[Reading]:
    with Bundle([path]) as bundle:
        readings: list[Reading] = []
        for finding in recognise(bundle, MAKERS).sure:
            inspection = finding.maker.inspect(bundle.only(finding.recognition.claimed))
            answers = Answers().proposals(inspection.questions)
            readings += [each for each in inspection.read(answers).entries if isinstance(each, Reading)]
        return readings


_Numbers = list[float]


def _numbers(readings: list[Reading], *measures: str) -> _Numbers:
    """Return the values of the first of these measures that is there, in the order of days."""
    for measure in measures:
        if found := sorted((each for each in readings if each.measure == measure), key=lambda each: each.day):
            return [float(each.value) for each in found]
    return []


@dataclass(frozen=True)
class _Fact:
    """A fact as it is written in the index: its shape, the measures, and a check of numbers."""

    shape: re.Pattern[str]
    measures: tuple[str, ...]
    holds: Callable[[_Numbers, _Numbers], bool]


def _near(one: float, other: float, room: float) -> bool:
    return abs(one - other) <= room


def _spread(values: _Numbers, said: _Numbers) -> bool:
    days, first, last, mean = said
    ends = _near(values[0], first, 0.1) and _near(values[-1], last, 0.1)
    return len(values) == days and ends and _near(sum(values) / len(values), mean, 0.05)


def _hours(values: _Numbers, said: _Numbers) -> bool:
    return _spread([value / 60 for value in values], said)


_DAY: Final = r"\d{4}-\d\d-\d\d"
_FACTS: Final = (
    _Fact(
        re.compile(rf"days = (\d+); rhr = {_DAY} ([\d.]+) … {_DAY} ([\d.]+); mean = ([\d.]+)"),
        ("resting_heart_rate",),
        _spread,
    ),
    _Fact(
        re.compile(rf"= (\d+) dates; {_DAY} ([\d.]+) h … {_DAY} ([\d.]+) h; mean ([\d.]+) h"),
        ("sleep_duration",),
        _hours,
    ),
    _Fact(
        re.compile(r"by endDate local date = (\d+) days"),
        ("resting_heart_rate", "hrv_sdnn", "body_weight"),
        lambda values, said: len(values) == said[0],
    ),
    _Fact(
        re.compile(r"records (\d+) wake dates"),
        ("sleep_duration",),
        lambda values, said: len(values) == said[0],
    ),
    _Fact(
        re.compile(r"[; ]nights = (\d+); nights_with_stages"),
        ("sleep_duration",),
        lambda values, said: len(values) == said[0],
    ),
    _Fact(
        re.compile(r"sessions = \d+; main = (\d+)"),
        ("sleep_duration",),
        lambda values, said: len(values) == said[0],
    ),
    _Fact(
        re.compile(r"with_duration = (\d+); first_row = \['[A-Z][a-z]+ \d+'.*mean duration min = ([\d.]+)"),
        ("sleep_duration",),
        lambda values, said: len(values) == said[0] and _near(sum(values) / len(values), said[1], 0.001),
    ),
    _Fact(
        re.compile(r"current_day (\d+) / 7-day \d+ \(import the last\)"),
        ("resting_heart_rate",),
        lambda values, said: values[-1] == said[0],
    ),
    _Fact(
        re.compile(r"weight = \S+ \S+ ([\d.]+) … \S+ \S+ ([\d.]+); mean"),
        ("body_weight",),
        lambda values, said: [values[0], values[-1]] == said,
    ),
)
_CASES: Final = [
    pytest.param(_FOLDER / path, fact, [float(number) for number in match.groups()], id=f"{path} {number}")
    for path, facts in _rows()
    for number, fact in enumerate(_FACTS)
    if (match := fact.shape.search(facts)) and "Avg Duration" not in facts
]


@pytest.mark.skipif(not _CASES, reason="HERSTEL_SAMPLES names no folder with real exports")
@pytest.mark.parametrize(("path", "fact", "said"), _CASES)
def test_an_import_reproduces_the_facts_of_a_real_file(path: Path, fact: _Fact, said: _Numbers) -> None:
    values = _numbers(_read(path), *fact.measures)
    assert fact.holds(values, said), (said, len(values), values[:1], values[-1:])


_FILES: Final = [pytest.param(_FOLDER / path, id=path) for path, _ in _rows()]


@pytest.mark.skipif(not _FILES, reason="HERSTEL_SAMPLES names no folder with real exports")
@pytest.mark.parametrize("path", _FILES)
def test_every_value_of_a_real_file_is_plausible(path: Path) -> None:
    readings = _read(path) if path.exists() else []
    assert all(plausible(BY_KEY[each.measure], each.value) for each in readings)
