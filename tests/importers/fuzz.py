"""Changing small files of every maker at random, and importing what comes of it as the window does.

``test_fuzz.py`` tries some examples of each. ``python -m tests.importers.fuzz SECONDS [PART OF NAME]`` tries
every kind of file for so many seconds of processor time; with ``--importers`` or ``--containers`` every
importer or container, mixing its kinds. Printed are how many examples were read and refused, the slowest one,
and for every fault the smallest files that caused it.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
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
from herstel_gui.domain.training_sessions import Session
from herstel_gui.importers.mapped_sheets import order_is_open, preview_of
from herstel_gui.importers.offering import offer
from herstel_gui.importers.sheets import read_sheets
from tests.application.fakes import FakeStore, FixedClock, content
from tests.importers.fuzz_edits import changed, changes
from tests.importers.fuzz_groups import Files, Group, cases, containers, importers
from tests.importers.fuzz_seeds import SEEDS

TYPED: Final[tuple[Entry, ...]] = (
    Reading(date(2026, 5, 1), "resting_heart_rate", 61),
    Reading(date(2026, 3, 1), "sleep_duration", 412),
    NoteEntry(date(2026, 3, 10), "Zelf getypt."),
)


def imported(files: Files) -> str:
    """Import files into a journal with typed values; return how it went: ``read``, ``table`` or ``refused``.

    AssertionError when typing was changed, an entry was stored that was not in the preview, or a refusal has
    no sentence.
    """
    store = FakeStore({slot(entry): entry for entry in TYPED})
    journal = Journal(store, FixedClock())
    with TemporaryDirectory() as folder:
        paths = _written(Path(folder), files)
        try:
            with closing(offer(paths)) as found:
                assert all(str(part.why) for part in found.refused)
                _stored(journal, store, found)
                return "read" if found.parts else "refused"
        except UnknownTableError as error:
            return _said(error) and _mapped(paths[0])
        except (UnusableFileError, ClubWeekFileError) as error:
            return _said(error)
        finally:
            assert set(TYPED) <= content(store)


def _written(folder: Path, files: Files) -> list[Path]:
    """Write files; return those that lie in no folder, and the folders on top."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return [folder / top for top in dict.fromkeys(name.split("/")[0] for name in files)]


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
    store_offer(journal, shown, streams)
    held = content(store)
    assert set(TYPED) <= held
    announced = {_unplaced(entry) for part in shown.parts for entry in part.whole.after}
    brought = {each for each in held - set(TYPED) if not isinstance(each, ImportBatch | KnownSource)}
    assert {_unplaced(entry) for entry in brought} <= announced
    assert all(EARLIEST <= day_of(entry) <= LATEST for entry in brought)


def _unplaced(entry: Entry) -> Entry:
    # of two makers with a training on one day, the second comes after the first
    return replace(entry, position=0) if isinstance(entry, Session) else entry


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


@dataclass
class Fault:
    """An exception of one kind at one place: how often it came, its text and the smallest files with it."""

    said: str
    files: Files
    times: int = 1

    def again(self, said: str, files: Files) -> None:
        """Note that the fault came again."""
        self.times += 1
        if _size(files) < _size(self.files):
            self.said, self.files = said, files


def _size(files: Files) -> int:
    return sum(map(len, files.values()))


@dataclass
class Outcome:
    """What became of the tries of a group: how many of each, the slowest in seconds, and faults by place."""

    counts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_files: Files = field(default_factory=dict)
    faults: dict[tuple[str, str], Fault] = field(default_factory=dict)

    def attempt(self, files: Files) -> None:
        """Import files and note what became of it."""
        began = time.process_time()
        try:
            self.counts[imported(files)] += 1
        except Exception as error:  # noqa: BLE001  # the fault is what is looked for
            self._failed(error, files)
        taken = time.process_time() - began
        if taken > self.slowest:
            self.slowest, self.slowest_files = taken, files

    def _failed(self, error: Exception, files: Files) -> None:
        self.counts["fault"] += 1
        last = traceback.extract_tb(error.__traceback__)
        own = [each for each in last if "herstel_gui" in each.filename] or last
        where = f"{Path(own[-1].filename).name}:{own[-1].lineno}"
        said = f"{type(error).__name__}: {error} at {where}"
        key = (type(error).__name__, where)
        if key in self.faults:
            self.faults[key].again(said, files)
        else:
            self.faults[key] = Fault(said, files)

    def __str__(self) -> str:
        """Return a line of figures, and lines for a slow example and for every fault."""
        lines = [f"{self.counts.total()} tried, {dict(self.counts)}, slowest {self.slowest:.2f} s"]
        if self.slowest > _SLOW:
            lines.append(f"  SLOW {dict(self.slowest_files)!r}")
        lines += [
            f"  FAULT, {each.times} times, {each.said}\n  {dict(each.files)!r}"
            for each in self.faults.values()
        ]
        return "\n".join(lines)


_SLOW: Final = 1.0
"""Seconds of processor time above which the files of the slowest example are printed: seeds are small."""


def tried(group: Group, seconds: float) -> Outcome:
    """Try cases of a group for some seconds of processor time."""
    return _tried(cases.map(group.made), seconds)


def tried_seed(seed: str, seconds: float) -> Outcome:
    """Try changes of one seed for some seconds of processor time."""
    name, data = SEEDS[seed]
    return _tried(changes.map(lambda change: {name: changed(data, change)}), seconds)


def _tried(files: st.SearchStrategy[Files], seconds: float) -> Outcome:
    outcome = Outcome()
    health = list(HealthCheck)
    limits = settings(
        max_examples=200, deadline=None, database=None, derandomize=False, suppress_health_check=health
    )
    round_of_tries = limits(given(files)(outcome.attempt))
    end = time.process_time() + seconds
    while time.process_time() < end:
        round_of_tries()
    return outcome


def _runs(options: argparse.Namespace) -> Mapping[str, Callable[[float], Outcome]]:
    groups: dict[str, Group] = {}
    if options.importers:
        groups |= importers()
    if options.containers:
        groups |= containers()
    if groups:
        return {name: partial(tried, group) for name, group in groups.items()}
    return {seed: partial(tried_seed, seed) for seed in SEEDS}


def main() -> int:
    """Fuzz what the arguments name; the number of faults."""
    parser = argparse.ArgumentParser(prog="python -m tests.importers.fuzz")
    parser.add_argument("seconds", type=float, help="processor time for each")
    parser.add_argument("part", nargs="?", default="", help="only those whose name holds this")
    parser.add_argument(
        "--importers", action="store_true", help="every importer instead of every kind of file"
    )
    parser.add_argument("--containers", action="store_true", help="every container")
    options = parser.parse_intermixed_args()
    faults = 0
    for name, run in _runs(options).items():
        if options.part in name:
            outcome = run(options.seconds)
            faults += len(outcome.faults)
            sys.stdout.write(f"{name}: {outcome}\n")
            sys.stdout.flush()
    return min(faults, 100)


if __name__ == "__main__":
    sys.exit(main())
