"""The time of storing and reading, with a generated journal of twenty years; medians in milliseconds."""

from __future__ import annotations

import shutil
import sys
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Final, TypeVar

from herstel_gui.application.changes import Edit
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import key_from_password
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.benchmarks import figures
from tests.storage.ciphers import KEY, OTHER, RING

if TYPE_CHECKING:
    from collections.abc import Callable

    from herstel_gui.storage.store.sqlite_store import SqliteStore

T = TypeVar("T", Path, "SqliteStore")

YEARS: Final = 20
TODAY: Final = date(2026, 11, 22)
TEXT: Final = Text("meting")
IN_TABLE: Final = ("open a journal", "store one value", f"read {YEARS} years", "make a checked copy")


def main() -> int:
    """Run the benchmark and print the table."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dagboek.herstel"
        report("make and open an empty journal", 1, lambda: open_journal(path, FixedClock()))
        store = open_journal(path, FixedClock())
        edits = twenty_years()
        first, rest = edits[:10_000], edits[10_000:]
        report("store 10,000 values at once", 1, lambda: apply(store, first))
        report("undo 10,000 values at once", 1, lambda: apply(store, [edit.inverse() for edit in first]))
        apply(store, edits[:10_000])
        report(f"store {len(rest):,} values at once", 1, lambda: apply(store, rest))
        report(f"open a journal of {YEARS} years", 20, lambda: open_journal(path, FixedClock()))
        numbers = count(30)
        day = TODAY + timedelta(days=1)
        report(
            "store one value", 50, lambda: apply(store, [Edit(None, Reading(day, str(next(numbers)), 52))])
        )
        report(f"read {YEARS} years, {len(edits):,} values", 7, store.days)
        report("read 100 days", 50, lambda: store.days(DaySpan.ending(TODAY, 100)))
        report("read one day", 50, lambda: store.days(DaySpan(TODAY, TODAY)))
        report("first and last day", 50, store.extent)
        report("make a checked copy", 3, lambda: backup(path, path.with_name("kopie.herstel")))
        report("check it all over", 3, lambda: check(path))
        print(f"{'size of the file':<42}{path.stat().st_size / 1e6:>10.1f} MB")
        compare(path)
    return 0


def compare(path: Path) -> None:
    """Measure a plain and an encrypted journal alternately, and print the ratios."""
    print("\nwith a password, against without (by turns, so that other load touches both)")
    other = Path(shutil.copy(path, path.with_name("versleuteld.herstel")))
    report("set a password", 1, lambda: rewrite(other, None, KEY))
    report("change it", 1, lambda: rewrite(other, KEY, OTHER))
    report("remove it", 1, lambda: rewrite(other, OTHER, None))
    rewrite(other, None, KEY)
    stores = [open_journal(journal, FixedClock(), keys=RING) for journal in (path, other)]
    numbers, day = count(1000), TODAY + timedelta(days=1)

    def store_value(store: SqliteStore) -> None:
        apply(store, [Edit(None, Reading(day, str(next(numbers)), 52))])

    plain, encrypted = stores
    against("open it", 20, lambda path: open_journal(path, FixedClock(), keys=RING), path, other)
    against("store one value", 50, store_value, plain, encrypted)
    against(f"read {YEARS} years", 7, lambda store: store.days(), plain, encrypted)
    against("read one day", 50, lambda store: store.days(DaySpan(TODAY, TODAY)), plain, encrypted)
    copy = path.with_name("kopie.herstel")
    against("make a checked copy", 3, lambda path: backup(path, copy, RING.of(path)), path, other)
    against("check it all over", 3, lambda path: check(path, RING.of(path)), path, other)
    report("make a key of a password", 7, lambda: key_from_password([KEY.head], "geheim"))


def against(what: str, runs: int, action: Callable[[T], object], plain: T, encrypted: T) -> None:
    """Print the medians of ``runs`` runs on both, and the median and the quartiles of the ratios."""
    times = [(timed(action, plain), timed(action, encrypted)) for _ in range(runs)]
    without, with_ = (median(each) for each in zip(*times, strict=True))
    ratios = sorted(slow / fast for fast, slow in times)
    low, high = ratios[runs // 4], ratios[-1 - runs // 4]
    ratio = f"against {without:.1f} ms: {median(ratios):.2f} x ({low:.2f} to {high:.2f})"
    print(f"{what:<42}{with_:>10.1f} ms   {ratio}")


def timed(action: Callable[[T], object], argument: T) -> float:
    """Return the time of a call in milliseconds."""
    start = perf_counter()
    action(argument)
    return (perf_counter() - start) * 1000


def twenty_years() -> list[Edit]:
    """Return the edits that store fifteen values on every day."""
    keys = [measure.key for measure in MEASURES][:15]
    days = (TODAY - timedelta(days=back) for back in range(round(YEARS * 365.25)))
    return [
        Edit(None, Reading(day, key, 1 + (day.toordinal() + len(key)) % 7)) for day in days for key in keys
    ]


def apply(store: SqliteStore, edits: list[Edit]) -> None:
    """Store the edits."""
    store.apply(edits, MORNING, TEXT)


def report(what: str, runs: int, action: Callable[[], object]) -> None:
    """Print the median of ``runs`` runs."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        action()
        times.append((perf_counter() - start) * 1000)
    if what.startswith(IN_TABLE):
        figures.figure(what, times, "ms", digits=1)
    print(f"{what:<42}{median(times):>10.1f} ms   ({min(times):.1f} to {max(times):.1f}, {runs} runs)")


if __name__ == "__main__":
    sys.exit(main())
