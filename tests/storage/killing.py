"""Processes that are killed while they write or back up a journal, and checks of the remaining files."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.errors import HerstelError
from herstel_gui.storage.encryption import encrypting
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, OTHER, RING, everything

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from herstel_gui.storage.engine.drivers import Key

FIRST: Final = date(2000, 1, 1)
ROOT: Final = Path(__file__).parents[2]

WRITER: Final = """
import sys
from datetime import date, timedelta
from pathlib import Path
from herstel_gui.application.changes import Edit
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.storage.ciphers import RING

store = open_journal(Path(sys.argv[1]), FixedClock(), keys=RING)
number = int(sys.argv[2])
while True:
    day = date(2000, 1, 1) + timedelta(days=number)
    both = [Edit(None, Reading(day, measure, number)) for measure in ("mood", "stress")]
    store.apply(both, MORNING, Text("proef"))
    print(number, flush=True)
    number += 1
"""

COPIER: Final = """
import sys
from itertools import count
from pathlib import Path
from herstel_gui.storage.backups.backup import backup
from tests.storage.ciphers import RING

path = Path(sys.argv[1])
for number in count():
    backup(path, Path(sys.argv[2]) / f"{number}.herstel", RING.of(path))
    print(number, flush=True)
"""

PASSWORDS: Final[tuple[Key | None, ...]] = (None, KEY, OTHER)
"""The keys of successive rewrites: a password is set, changed and removed, in a cycle."""


@dataclass
class Killed:
    """The results of killing processes."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    """Acknowledged changes that are missing."""
    torn: int = 0
    """Half transactions and damaged files."""
    halfway: int = 0
    """Kills that left an unfinished file. Must be positive, else no kill hit the critical moments."""


def kill_writers(path: Path, kills: int, most: int = 40, seed: int = 22) -> Killed:
    """Start processes that store pairs of values, and kill each at a random moment."""
    chance, found, start = random.Random(seed), Killed(), 0  # noqa: S311  # the same counts every time
    for _ in range(kills):
        last = _killed_after(WRITER, [str(path), str(start)], chance.randrange(1, most), start - 1)
        days = open_journal(path, FixedClock(), keys=RING, create=False).days()
        found.kills += 1
        found.acknowledged += last + 1 - start
        found.lost += sum(FIRST + timedelta(days=number) not in days for number in range(start, last + 1))
        found.torn += sum(len(record.readings) != 2 for record in days.values())
        found.torn += not check(path, RING.of(path)).sound
        # the last stored pair may not have been acknowledged yet
        start = len(days)
    return found


def kill_copiers(path: Path, folder: Path, kills: int, seed: int = 22) -> Killed:
    """Start processes that back up a journal, and kill each at a random moment."""
    chance, found = random.Random(seed), Killed()  # noqa: S311  # the same counts every time
    for _ in range(kills):
        last = _killed_after(COPIER, [str(path), str(folder)], chance.randrange(1, 5), -1)
        copies = list(folder.glob("*.herstel"))
        found.kills += 1
        found.acknowledged += last + 1
        found.lost += max(0, last + 1 - len(copies))
        found.torn += sum(not check(copy, RING.of(path)).sound for copy in copies)
        for file in folder.iterdir():
            file.unlink()
    return found


def processes() -> multiprocessing.context.ForkServerContext | multiprocessing.context.SpawnContext:
    """Return a multiprocessing context; a fork server with preloaded modules where the system has one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.storage.killing"])
    return context


def kill_rewrites(path: Path, kills: int, seed: int = 22, *, careless: bool = False) -> Killed:
    """Start processes that set, change and remove a password, and kill each at a random moment.

    With ``careless``, the processes overwrite the journal in place, as a control of the test.
    """
    chance, found, at = random.Random(seed), Killed(), 0  # noqa: S311  # the same shares every time
    truth, whole, others = everything(path), path.read_bytes(), set(path.parent.iterdir()) - {path}
    for _ in range(kills):
        last = _rewrites_killed(path, at, chance.uniform(0, 1.1), careless=careless)
        found.kills += 1
        found.acknowledged += last - at
        parts = set(path.parent.iterdir()) - others - {path}
        found.halfway += bool(parts)
        key, at = _key(path), last
        if key != PASSWORDS[at % len(PASSWORDS)]:
            # the rewrite was finished but not yet acknowledged
            at += 1
        found.lost += key != PASSWORDS[at % len(PASSWORDS)]
        if not _is_whole(path, key, truth, others):
            found.torn += 1
            path.write_bytes(whole)
            at = 0
    return found


def _is_whole(path: Path, key: Key | None, truth: object, others: set[Path]) -> bool:
    try:
        # opening removes leftover files
        open_journal(path, FixedClock(), keys=RING, create=False).close()
        same = everything(path) == truth and check(path, key).sound
    except HerstelError:
        return False
    return same and set(path.parent.iterdir()) - others == {path}


def _key(path: Path) -> Key | None:
    try:
        return RING.of(path)
    except HerstelError:
        return None


def _passwords(step: int) -> tuple[Key | None, Key | None]:
    return PASSWORDS[step % len(PASSWORDS)], PASSWORDS[(step + 1) % len(PASSWORDS)]


def _rewrites_killed(path: Path, at: int, share: float, *, careless: bool) -> int:
    """Kill a process during its second rewrite, after ``share`` of the time of the first rewrite.

    Returns the last acknowledged step.
    """
    context = processes()
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_rewrite_for_ever, args=(path, at, there, careless), daemon=True)
    process.start()
    there.close()
    last: int = here.recv()
    begun = perf_counter()
    last = here.recv()
    process.join(share * (perf_counter() - begun))
    process.kill()
    process.join()
    try:
        while True:
            last = here.recv()
    except EOFError:
        return last


def _rewrite_for_ever(path: Path, step: int, parent: Connection, careless: bool) -> None:  # noqa: FBT001
    if careless:
        vars(encrypting)["put_in_place"] = _write_over
    while True:
        parent.send(step)
        rewrite(path, *_passwords(step))
        step += 1


def _write_over(part: Path, path: Path) -> None:
    content = part.read_bytes()
    with path.open("wb", buffering=0) as file:
        for at in range(0, len(content), 512):
            file.write(content[at : at + 512])
            os.fsync(file)


def _killed_after(program: str, arguments: list[str], acknowledged: int, none: int) -> int:
    """Kill a program after it has printed ``acknowledged`` numbers; return the last number, or ``none``."""
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:  # noqa: S603
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(acknowledged)]
        process.send_signal(signal.SIGKILL)
        # numbers that were printed before the kill but not read yet are acknowledged too
        lines += process.stdout.readlines()
    numbers = [int(line) for line in lines if line.endswith("\n")]
    return numbers[-1] if numbers else none
