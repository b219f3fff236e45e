"""Property tests with tables of intervals.icu, as damaged by spreadsheet programs and people.

Only values that stood in a line under their header are imported, undamaged lines are imported completely, and
each line is imported or reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.offering import read_file
from tests.application.fakes import FakeStore, FixedClock, content
from tests.tries import tries

FIRST: Final = date(2026, 1, 1)
MEASURES: Final[Mapping[str, tuple[str, int, int, int]]] = {
    "restingHR": ("resting_heart_rate", 30, 110, 0), "avgSleepingHR": ("sleeping_heart_rate", 30, 110, 1),
    "hrv": ("hrv_rmssd", 10, 250, 1), "hrvSDNN": ("hrv_sdnn", 10, 250, 2),
    "weight": ("body_weight", 40, 150, 1), "sleepSecs": ("sleep_duration", 10_000, 40_000, 0),
}  # fmt: skip
"""Per column the measure, the lowest and highest value, and the number of decimals."""

OTHERS: Final = ("ctl", "steps", "Alcohol", "locked", "readiness")
MISSING: Final = ("", "-", "--", "NaN", "nan", "None", "null", "NA", "N/A", " ")
FORMS: Final = ("{0:%Y-%m-%d}", "{0.day}-{0.month}-{0.year}", "{0:%d.%m.%Y}", "{0:%Y-%m-%dT06:30:00+01:00}")
DONE: Final = (
    "nothing",
    "comma in the note",
    "shifted",
    "cells missing",
    "cells too many",
    "text",
    "short year",
)


@dataclass(frozen=True)
class Written:
    """The intended content of a line (values by column, note), the damage (``done``) and the written text."""

    day: date
    values: Mapping[str, Number]
    note: str
    done: str
    text: str


@dataclass(frozen=True)
class File:
    lines: Sequence[Written]
    data: bytes


def _cell(text: str, separator: str) -> str:
    return f'"{text}"' if separator in text else text


@st.composite
def files(draw: st.DrawFn) -> File:
    columns = draw(st.lists(st.sampled_from([*MEASURES, *OTHERS]), min_size=2, max_size=8, unique=True))
    columns = draw(st.permutations([*columns, "date", "comments", "sleepSecs"]))
    columns = list(dict.fromkeys(columns))
    separator = draw(st.sampled_from([",", ";", "\t"]))
    mark = draw(st.sampled_from([".", ","]))
    form = draw(st.sampled_from(FORMS))
    lines = [
        draw(_line(FIRST + timedelta(days=number), columns, separator, mark, form))
        for number in range(draw(st.integers(1, 12)))
    ]
    head = [separator.join(columns)]
    head = [draw(st.sampled_from([head[0], head[0].lower(), head[0].upper()]))]
    if separator != "," and draw(st.booleans()):
        head.insert(0, f"sep={separator}")
    ending = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = ending.join([*head, *(line.text for line in lines), ""])
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]))
    return File(lines, text.encode(encoding, "replace"))


@st.composite
def _line(
    draw: st.DrawFn, day: date, columns: Sequence[str], separator: str, mark: str, form: str
) -> Written:
    values: dict[str, Number] = {}
    for name in MEASURES.keys() & set(columns):
        _, low, high, decimals = MEASURES[name]
        if draw(st.booleans()):
            number = draw(st.integers(low * 10**decimals, high * 10**decimals))
            values[name] = tidy(Decimal(number).scaleb(-decimals))
    note = draw(st.sampled_from(["", "moe", "één dag rust", "zwaar; koud, nat"]))
    cells = {"date": form.format(day), "Alcohol": "1", "locked": "true"}
    cells["comments"] = note or draw(st.sampled_from(MISSING))
    for name in columns:
        there = str(values[name]).replace(".", mark) if name in values else ""
        other = MISSING if name in MEASURES else ("", "5", "1.2E-10", "NaN")
        cells.setdefault(name, there or draw(st.sampled_from(other)))
    done = draw(st.sampled_from(DONE))
    written = [_cell(cells[name], separator) for name in columns]
    spoilt = _spoilt(draw, done, columns, written, separator, day)
    return Written(day, values, note, done, separator.join(spoilt))


def _spoilt(
    draw: st.DrawFn, done: str, columns: Sequence[str], cells: list[str], separator: str, day: date
) -> list[str]:
    place = columns.index("comments")
    match done:
        case "comma in the note":
            rest = draw(st.sampled_from(["erg", "x5", "te lang", "5 km"]))
            return [*cells[:place], f"moe{separator} {rest}", *cells[place + 1 :]]
        case "shifted":
            return [*cells[:place], draw(st.sampled_from(["moe", "x", "7 uur"])), *cells[place:]]
        case "cells missing":
            # keep two cells: a single cell could complete the last number of the previous line
            return cells[: draw(st.integers(2, len(cells)))]
        case "cells too many":
            return [*cells, *draw(st.lists(st.sampled_from(["", "", "5", "x"]), min_size=1, max_size=3))]
        case "text":
            odd = draw(st.sampled_from(["ziek", "7:20", "1e5", "inf", "٢٥٢٠٠"]))
            return [odd if name == "sleepSecs" else cell for name, cell in zip(columns, cells, strict=True)]
        case "short year":
            return [
                f"{day:%d-%m-%y}" if name == "date" else cell
                for name, cell in zip(columns, cells, strict=True)
            ]
        case _:
            return cells


def _read(data: bytes) -> ParsedFile | None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "wellness.csv"
        path.write_bytes(data)
        try:
            return read_file(path)
        except UnusableFileError as error:
            assert "wellness.csv" in str(error)  # noqa: PT017  # refusing is one of the two outcomes
            return None


def _wanted(line: Written) -> dict[str, Number]:
    kept = {MEASURES[name][0]: value for name, value in line.values.items()}
    if "sleep_duration" in kept:
        kept["sleep_duration"] = int(kept["sleep_duration"] // 60)
    return kept


@settings(max_examples=tries(400), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files())
def test_only_written_values_are_imported(file: File) -> None:
    parsed = _read(file.data)
    if parsed is None:
        assert not any(line.values or line.note for line in file.lines if line.done == "nothing")
        return
    by_day = {line.day: line for line in file.lines}
    stored: dict[date, dict[str, Number]] = {}
    for entry in parsed.entries:
        if isinstance(entry, Reading):
            stored.setdefault(entry.day, {})[entry.measure] = entry.value
        elif isinstance(entry, NoteEntry):
            assert entry.note == by_day[entry.day].note
            stored.setdefault(entry.day, {})
    for day, values in stored.items():
        assert values.items() <= _wanted(by_day[day]).items(), by_day[day]
    named = len({skipped.line for skipped in parsed.skipped})
    for line in file.lines:
        if line.done == "nothing":
            assert stored.get(line.day, {}) == _wanted(line)
    empty = sum(not (line.values or line.note) or line.done == "cells missing" for line in file.lines)
    assert len(stored) + named + empty >= len(file.lines)
    assert len(stored) + named <= len(file.lines)


@settings(max_examples=tries(60), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), st.integers(0, 20))
def test_the_counts_of_the_preview_add_up(file: File, today: int) -> None:
    parsed = _read(file.data)
    if parsed is None:
        return
    store = FakeStore()
    clock = FixedClock()
    clock.at = clock.at.replace(year=2026, month=1, day=1 + today)
    journal = Journal(store, clock)
    shown = preview(journal, parsed)
    assert shown.new + shown.same + shown.different + shown.doubtful == len(shown.file.entries)
    import_entries(journal, shown)
    assert len(content(store)) == shown.new
    again = preview(journal, parsed)
    assert (again.new, again.same, again.doubtful) == (0, shown.new, shown.doubtful)
