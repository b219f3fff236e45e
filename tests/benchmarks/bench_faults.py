"""Faults injected into journals, the number of tries, and the number of losses.

With ``--long`` the figures are those of the README, and a run takes minutes; without, each fault is tried a
few times. Faults that the test might miss have a control, which must lose data, to prove the test effective.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from herstel_gui.application.changes import Edit
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import digests
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.benchmarks import figures
from tests.benchmarks.figures import LONG
from tests.desktop.test_single_instance import first_line, other
from tests.storage.ciphers import KEY, everything
from tests.storage.conftest import FILLED
from tests.storage.damage import DAMAGE, flip, try_damage, with_backup
from tests.storage.interrupting import fill_the_disk, kill_updates
from tests.storage.killing import Killed, kill_copiers, kill_rewrites, kill_writers
from tests.storage.power_cut import REWRITER, STRACE, cut_everywhere, judge_rewrites, record

if TYPE_CHECKING:
    from herstel_gui.storage.engine.drivers import Key

KILLS: Final = 300 if LONG else 20
COPY_KILLS: Final = 150 if LONG else 10
COMMITS: Final = 25 if LONG else 5
CHANCES: Final = 8 if LONG else 4
DAMAGED: Final = 1000 if LONG else 100
NOT_TRIED: Final = "NOT TRIED"
DOUBLE_STARTS: Final = 50 if LONG else 5
PASSWORD_KILLS: Final = 150 if LONG else 8
REWRITES: Final = 6 if LONG else 2
FLIPS: Final = 600 if LONG else 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. ``expected`` is False for controls, which must lose data."""

    fault: str
    tried: str
    lost: int
    how: str
    expected: bool = True

    @property
    def fine(self) -> bool:
        """Whether the result is as expected; without ``--long`` a control may lose nothing."""
        return (self.lost == 0) == self.expected or not (self.expected or LONG)


def main() -> int:
    """Try all faults and print the table; return 1 after a loss, or when a control lost nothing."""
    print("| fault | times tried | lost | how it was checked |")
    print("| --- | --- | --- | --- |")
    lines = []
    for part in (killed, copies_killed, updates_killed, power, disk_full, damage, started_twice, *ENCRYPTED):
        for line in part():
            note = "" if line.fine else "  <-- NOT AS IT SHOULD BE"
            print(f"| {line.fault} | {line.tried} | {line.lost} | {line.how} |{note}", flush=True)
            lines.append(line)
            tried = not line.tried.startswith(NOT_TRIED)
            if tried:
                goal = "nothing lost" if line.expected else "must lose" if LONG else ""
                figures.text(line.fault, f"{line.lost} lost of {line.tried}", goal, reached=line.fine)
            else:
                figures.absent(line.fault, "no strace")
    return 0 if all(line.fine for line in lines) else 1


def killed() -> Iterator[Line]:
    """Kill processes while they store values."""
    with a_journal() as path:
        path.unlink()
        found = kill_writers(path, KILLS)
        yield _of_kills("kill -9 while storing", found, "values", "each acknowledged value read back")


def copies_killed() -> Iterator[Line]:
    """Kill processes while they make copies."""
    with a_journal() as path:
        folder = path.parent / "kopieen"
        folder.mkdir()
        found = kill_copiers(path, folder, COPY_KILLS)
        yield _of_kills(
            "kill -9 while making a copy", found, "copies", "each finished copy opened and checked"
        )


def updates_killed() -> Iterator[Line]:
    """Kill the migration from the first version before each of its statements."""
    with TemporaryDirectory() as folder:
        found = kill_updates(Path(folder))
    how = "killed before each statement; the old journal, or wholly the new one"
    yield Line("kill -9 while updating an old journal", f"{found.tried} moments", found.faults, how)


def disk_full() -> Iterator[Line]:
    """Store a large change on a disk that is full after each number of pages."""
    with a_journal() as path:
        found = fill_the_disk(path)
    how = "439 changes at once with one page more each time; nothing of it stored, or all"
    yield Line("full disk", f"{found.tried} sizes", found.faults, how)


def _of_kills(fault: str, found: Killed, what: str, how: str) -> Line:
    tried = f"{found.kills} kills, {found.acknowledged:,} acknowledged {what}"
    return Line(fault, tried, found.lost + found.torn, how)


def power() -> Iterator[Line]:
    """Simulate a power cut at every system call while values are stored."""
    if STRACE is None:
        yield Line("power cut", f"{NOT_TRIED}: there is no strace here", 0, "")
        return
    how = "replay of recorded writes and syncs, cut at each call, unsynced sectors dropped at random"
    yield _cut("power cut while storing", "", how)
    yield _cut(
        "control: synchronous=FULL, SQLite's default", "PRAGMA synchronous = FULL", "must lose", lost=True
    )
    yield _cut("control: synchronous=OFF", "PRAGMA synchronous = OFF", "must lose", lost=True)


def _cut(fault: str, promise: str, how: str, *, lost: bool = False, key: Key | None = None) -> Line:
    with a_journal(empty=True, key=key) as path:
        before = path.read_bytes()
        calls = record(path, COMMITS, promise)
        left = path.parent.parent / "over"
        left.mkdir()
        found = cut_everywhere(calls, before, path.name, left, CHANCES)
    return Line(fault, f"{found.images:,} images", found.lost + found.torn, how, expected=not lost)


def damage() -> Iterator[Line]:
    """Damage journals, and count the undetected faults."""
    fault = "damaged file: bit flips, cuts, zeroed pages, garbage, another file"
    with a_journal() as path:
        with_backup(path, path.parent / "kopieen")
        found = try_damage(path, path.parent / "kopieen", DAMAGED)
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.outcomes.items()))
        how = "opened, checked and read; the way on taken and compared with the truth"
        yield Line(fault, f"{found.tried:,} files: {outcomes}", len(found.faults), how)
        with _without_digests():
            blind = try_damage(path, path.parent / "kopieen", DAMAGED // 5)
        yield Line(
            "control: without digests",
            f"{blind.tried:,} files",
            blind.outcomes["silent"],
            "must miss",
            expected=False,
        )


def started_twice() -> Iterator[Line]:
    """Start the program twice at the same time, repeatedly."""
    wrong = 0
    with a_journal() as path:
        for _ in range(DOUBLE_STARTS):
            with other(path, 0, "listen") as first:
                writer = first_line(first)
                with other(path, 20_000) as second:
                    forward = first_line(second)
                wrong += (writer, forward, first_line(first)) != ("first", "second", "called")
    how = "one writer, and the second start brings its window forward"
    yield Line("two starts at once", f"{DOUBLE_STARTS} times", wrong, how)


def encrypted_killed() -> Iterator[Line]:
    """Kill processes while they store in an encrypted journal, and while they make encrypted copies."""
    with a_journal(empty=True, key=KEY) as path:
        found = kill_writers(path, KILLS)
        how = "each acknowledged value read back with the key"
        yield _of_kills("encrypted: kill -9 while storing", found, "values", how)
    with a_journal(key=KEY) as path:
        folder = path.parent / "kopieen"
        folder.mkdir()
        found = kill_copiers(path, folder, COPY_KILLS)
        how = "each finished copy opened and checked with the key"
        yield _of_kills("encrypted: kill -9 while making a copy", found, "copies", how)


def encrypted_updates_killed() -> Iterator[Line]:
    """Kill the migration of an encrypted journal from the first version before each of its statements."""
    with TemporaryDirectory() as folder:
        found = kill_updates(Path(folder), key=KEY)
    how = "killed before each statement; the old journal, or wholly the new one; its copy is encrypted"
    yield Line("encrypted: kill -9 while updating", f"{found.tried} moments", found.faults, how)


def passwords_killed() -> Iterator[Line]:
    """Kill processes while they set, change and remove a password."""
    with a_journal() as path:
        found = kill_rewrites(path, PASSWORD_KILLS)
    tried = f"{found.kills} kills, {found.halfway} left a half-made file, {found.acknowledged} rewrites done"
    how = "wholly the old or the new one, by the old or the new password; nothing left beside it"
    yield Line("kill -9 while a password is set, changed, removed", tried, found.lost + found.torn, how)
    with a_journal() as path:
        blind = kill_rewrites(path, PASSWORD_KILLS // 5, careless=True)
    lost = blind.lost + blind.torn
    yield Line(
        "control: written over in its place", f"{blind.kills} kills", lost, "must tear", expected=False
    )


def passwords_power() -> Iterator[Line]:
    """Simulate a power cut at every system call: storing in an encrypted journal, and rewriting the file."""
    if STRACE is None:
        yield Line("power cut with a password", f"{NOT_TRIED}: there is no strace here", 0, "")
        return
    how = "replay of recorded writes and syncs, cut at each call, unsynced sectors dropped at random"
    yield _cut("encrypted: power cut while storing", "", how, key=KEY)
    off = "PRAGMA synchronous = OFF"
    yield _cut("control: encrypted, synchronous=OFF", off, "must lose", lost=True, key=KEY)
    yield _cut_rewrites("power cut while a password is set, changed, removed", "", how)
    yield _cut_rewrites("control: the new file is not synced", "no sync", "must tear", lost=True)


def _cut_rewrites(fault: str, promise: str, how: str, *, lost: bool = False) -> Line:
    with a_journal() as path:
        truth, before = everything(path), path.read_bytes()
        calls = record(path, REWRITES, promise, REWRITER)
        left = path.parent.parent / "over"
        left.mkdir()
        found = cut_everywhere(calls, before, path.name, left, CHANCES, judge_rewrites(truth))
    return Line(fault, f"{found.images:,} images", found.lost + found.torn, how, expected=not lost)


def encrypted_disk_full() -> Iterator[Line]:
    """Store a large change in an encrypted journal on a disk that is full after each number of pages."""
    with a_journal(key=KEY) as path:
        found = fill_the_disk(path)
    how = "439 changes at once with one page more each time; nothing of it stored, or all"
    yield Line("encrypted: full disk", f"{found.tried} sizes", found.faults, how)


def encrypted_damage() -> Iterator[Line]:
    """Damage encrypted journals; also flip single bits with the digests of Herstel disabled."""
    for fault, rounds, kinds, alone in (
        ("encrypted: damaged file, as above", DAMAGED, DAMAGE, False),
        ("encrypted: one bit flipped, without digests", FLIPS, (flip,), True),
    ):
        with a_journal(key=KEY) as path, ExitStack() as stack:
            with_backup(path, path.parent / "kopieen")
            if alone:
                stack.enter_context(_without_digests())
            found = try_damage(path, path.parent / "kopieen", rounds, kinds=kinds)
            outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(found.outcomes.items()))
            missed = found.tried - found.outcomes["noticed"] if alone else len(found.faults)
            how = (
                "none may pass" if alone else "the way on taken and compared with the truth; it is encrypted"
            )
            yield Line(fault, f"{found.tried:,} files: {outcomes}", missed, how)


ENCRYPTED: Final = (
    encrypted_killed,
    encrypted_updates_killed,
    passwords_killed,
    passwords_power,
    encrypted_disk_full,
    encrypted_damage,
)


@contextmanager
def _without_digests() -> Iterator[None]:
    with ExitStack() as stack:
        for name in ("wrong_days", "wrong_places", "wrong_among"):
            stack.enter_context(patch.object(digests, name, lambda *_: ()))
        yield


@contextmanager
def a_journal(*, empty: bool = False, key: Key | None = None) -> Iterator[Path]:
    """Make a journal of sixty days in a temporary folder, optionally encrypted."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "echt" / "dagboek.herstel"
        store = open_journal(path, FixedClock())
        if not empty:
            store.apply([Edit(None, entry) for entry in FILLED], MORNING, Text("voorbeeld"))
        store.close()
        if key is not None:
            rewrite(path, None, key)
        yield path


if __name__ == "__main__":
    sys.exit(main())
