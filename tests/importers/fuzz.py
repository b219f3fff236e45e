"""Changing small files of every maker at random, and importing what comes of it as the window does.

``test_fuzz.py`` tries some examples of each. ``python -m tests.importers.fuzz SECONDS [PART OF NAME]`` tries
every kind of file for so many seconds of processor time, and prints how many examples were read and refused,
and the slowest one.
"""

from __future__ import annotations

import io
import json
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import Entry, NoteEntry, day_of, slot
from herstel_gui.application.column_mapping import TableMapping, proposed
from herstel_gui.application.import_streams import Answers
from herstel_gui.application.journal import Journal
from herstel_gui.application.offer_preview import preview_offer, store_offer
from herstel_gui.application.offers import Offer
from herstel_gui.application.table_sheets import Sheets
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.errors import ClubWeekFileError, HerstelError, UnknownTableError, UnusableFileError
from herstel_gui.domain.provenance import ImportBatch, KnownSource
from herstel_gui.domain.reading import Reading
from herstel_gui.importers.mapped_sheets import order_is_open, preview_of
from herstel_gui.importers.offering import offer
from herstel_gui.importers.sheets import read_sheets
from tests.application.fakes import FakeStore, FixedClock, content
from tests.importers import test_hostile_makers, test_hostile_sheets, test_makers_fuzz

_DATA: Final = Path(__file__).parent / "data"
_JOURNAL: Final = json.dumps({
    "format": "herstel", "version": 1, "zone": "Europe/Amsterdam",
    "days": [{"date": "2026-03-10", "day_kind": "training", "tags": ["ill"], "note": "Wind tegen.",
              "readings": [{"measure": "resting_heart_rate", "value": 54, "source": "typed"},
                           {"measure": "bed_time", "value": "23:15+01:00", "source": "garmin"}],
              "sessions": [{"id": "a", "kind": "cycling", "start": "14:00", "minutes": 90}]}],
    "recovery_weeks": [{"from": "2026-03-02", "to": "2026-03-08"}],
    "answers": [{"from": "2026-03-10", "seen": "2026-03-12", "verdict": "right"}],
    "sources": [{"source": "garmin", "uses": [{"measure": "bed_time", "taken": "night", "days": 1}]}],
    "source_orders": [{"measure": "bed_time", "sources": ["garmin"]}],
    "planned_days": [{"date": "2026-03-12", "kind": "rest"}],
})  # fmt: skip
_TRAININGS: Final = (
    "herstel,date,position,kind,start,minutes,session_rpe,strength,hard,note,source,id\r\n"
    "trainings,2026-03-10,0,cycling,14:00,90,7.5,false,true,'=1,typed,a\r\n"
    "readings,2026-03-10,0,,,,,,,,,\r\ntags,2026-03-11,,,,,,,,,,\r\n"
)
_TABLE: Final = "date,mood,stress,sleep\n2026-03-01,5,2,7:30\n2026-03-02,4,3,6:50\n2026-03-03,3,3,7\n"


def _zipped(members: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def _seeds() -> dict[str, tuple[str, bytes]]:
    """Return a small file of each kind: by a name of its own the name of the file and its content."""
    makers = test_makers_fuzz.SEEDS
    seeds = {name: (name, data) for name, data in makers.items()}
    seeds |= {name: (file, text.encode()) for name, (file, text) in test_hostile_makers.SEEDS.items()}
    # a week of a club opens the window of the club
    files = (path for path in _DATA.iterdir() if path.suffix not in {".md", ".herstelweek"})
    seeds |= {path.name: (path.name, path.read_bytes()) for path in files}
    seeds["journal"] = "dagboek.json", _JOURNAL.encode()
    seeds["our trainings"] = "trainings.csv", _TRAININGS.encode("utf-8-sig")
    seeds["stranger"] = "mijn dagen.csv", _TABLE.encode()
    seeds["workbook"] = "club.xlsx", test_hostile_sheets.BOOK
    seeds["takeout zip"] = "takeout.zip", _zipped({
        "Takeout/Fitbit/Global Export Data/sleep-2026-05-01.json": makers["sleep-2026-05-01.json"],
        "Takeout/Fitbit/Global Export Data/weight-2026-05-01.json": makers["weight-2026-05-01.json"],
    })  # fmt: skip
    seeds["apple zip"] = "export.zip", _zipped({"apple_health_export/export.xml": makers["export.xml"]})
    seeds["nested zip"] = (
        "garmin.zip",
        _zipped({"DI_CONNECT/UploadedFiles.zip": _zipped({"a.fit": makers["a.fit"]})}),
    )
    return seeds


SEEDS: Final = _seeds()
ODD: Final = (
    b"NaN", b"Infinity", b"1e308", b"-1", b"0", b"null", b'""', b"[]", b"{}", b"1899-12-31", b"2199-12-31",
    b"9999-99-99", b"\xff\xfe", b"\0", b"\xc3", b"\r", b"\n", b",", b";", b'"', b"<", b"&a;", b"'", b"=1+1",
    b"99999999999999999999", b"\xd9\xa5\xd9\xa2", b"24:61", b"+14:00", b"true", b"7,5", b"27.000", b"sNaN",
)  # fmt: skip
_piece = st.sampled_from(ODD) | st.binary(max_size=6)
_edit = st.tuples(
    st.sampled_from(["replace", "remove", "repeat", "swap"]), st.floats(0, 1), st.integers(1, 40), _piece
)
changes = st.tuples(
    st.lists(_edit, max_size=5),
    st.just(1.0) | st.floats(0, 1),
    st.sampled_from(["as it is", "as it is", "as it is", "utf-16", "utf-8-sig", "cr"]),
)
"""Edits at relative places, which share of the bytes is kept, and the encoding."""

Change = tuple[list[tuple[str, float, int, bytes]], float, str]


def changed(data: bytes, change: Change) -> bytes:
    """Return a content with the edits carried out."""
    edits, keep, encoding = change
    for what, place, length, piece in edits:
        at = int(place * len(data))
        before, part, after = data[:at], data[at : at + length], data[at + length :]
        match what:
            case "replace":
                data = before + piece + after
            case "remove":
                data = before + after
            case "repeat":
                data = before + part + piece + part + after
            case _:
                data = before + after[:length] + part + after[length:]
    data = data[: int(keep * len(data))]
    match encoding:
        case "utf-16" | "utf-8-sig":
            return data.decode("utf-8", "replace").encode(encoding)
        case "cr":
            return data.replace(b"\r\n", b"\r").replace(b"\n", b"\r")
        case _:
            return data


TYPED: Final[tuple[Entry, ...]] = (
    Reading(date(2026, 5, 1), "resting_heart_rate", 61),
    Reading(date(2026, 3, 1), "sleep_duration", 412),
    NoteEntry(date(2026, 3, 10), "Zelf getypt."),
)


def imported(name: str, data: bytes) -> str:
    """Import a file into a journal with typed values; return how it went: ``read``, ``table`` or ``refused``.

    AssertionError when typing was changed, an entry was stored that was not in the preview, or a refusal has
    no sentence.
    """
    store = FakeStore({slot(entry): entry for entry in TYPED})
    journal = Journal(store, FixedClock())
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            with closing(offer([path])) as found:
                _stored(journal, store, found)
                return "read"
        except UnknownTableError as error:
            return _said(error) and _mapped(path)
        except (UnusableFileError, ClubWeekFileError) as error:
            return _said(error)
        finally:
            assert set(TYPED) <= content(store)


def _said(error: HerstelError) -> str:
    if not str(error):
        raise AssertionError(repr(error))
    return "refused"


def _stored(journal: Journal, store: FakeStore, found: Offer) -> None:
    answers = {
        part.maker: Answers({each.key: (each.choices[-1].key,) for each in part.questions})
        for part in found.parts
    }
    shown = preview_offer(journal, found, answers)
    streams = {stream.key for part in found.parts for stream in part.streams}
    store_offer(journal, shown, streams, found.digests())
    held = content(store)
    assert set(TYPED) <= held
    announced = {entry for part in shown.parts for entry in part.whole.after}
    brought = {each for each in held - set(TYPED) if not isinstance(each, ImportBatch | KnownSource)}
    assert brought <= announced
    assert all(EARLIEST <= day_of(entry) <= LATEST for entry in brought)


def _mapped(path: Path) -> str:
    """Read the table as the mapping dialog does, with every scale turned round."""
    try:
        sheets = read_sheets(path)
    except UnusableFileError as error:
        return _said(error)
    mapping = stranger_mapping(sheets)
    order_is_open(sheets, mapping)
    preview_of(sheets, mapping)
    return "table"


def stranger_mapping(sheets: Sheets) -> TableMapping:
    """Return the proposed meaning of a table, with the highest answer of every scale as the best."""
    mapping = proposed("x", sheets.columns)
    for place, use in enumerate(mapping.uses):
        mapping = mapping.with_use(place, replace(use, best=use.ends[1]))
    return mapping


def _tried(seed: str, seconds: float) -> tuple[Counter[str], float]:
    """Try changes of a seed for some seconds of processor time; return the outcomes and the slowest one."""
    name, data = SEEDS[seed]
    outcomes: Counter[str] = Counter()
    slowest = 0.0

    @settings(max_examples=100, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(changes)
    def attempt(change: Change) -> None:
        nonlocal slowest
        began = time.process_time()
        outcomes[imported(name, changed(data, change))] += 1
        slowest = max(slowest, time.process_time() - began)

    _until(seconds, attempt)
    return outcomes, slowest


def _until(seconds: float, work: Callable[[], None]) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        work()


def main() -> int:
    """Fuzz the seeds whose name holds the second argument; the number of seeds with a fault."""
    seconds, part = float(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""
    faults = 0
    for seed in SEEDS:
        if part not in seed:
            continue
        try:
            outcomes, slowest = _tried(seed, seconds)
        except Exception as error:  # noqa: BLE001  # the fault is what is looked for
            faults += 1
            notes = "\n".join(getattr(error, "__notes__", []))
            said = f"FAULT {type(error).__name__}: {error}\n{notes}"
        else:
            said = f"{outcomes.total()} tried, {dict(outcomes)}, slowest {slowest:.2f} s"
        sys.stdout.write(f"{seed}: {said}\n")
        sys.stdout.flush()
    return faults


if __name__ == "__main__":
    sys.exit(main())
