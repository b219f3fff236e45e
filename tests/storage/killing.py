"""Processes that are killed while they store or make copies, and what is left."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from herstel_gui.storage.check import check
from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import FixedClock

FIRST: Final = date(2000, 1, 1)
ROOT: Final = Path(__file__).parents[2]

WRITER: Final = """
import sys
from datetime import date, timedelta
from pathlib import Path
from herstel_gui.application.changes import Edit
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

store = open_journal(Path(sys.argv[1]), FixedClock())
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
from herstel_gui.storage.backup import backup

for number in count():
    backup(Path(sys.argv[1]), Path(sys.argv[2]) / f"{number}.herstel")
    print(number, flush=True)
"""


@dataclass
class Killed:
    """How often, and what of what was acknowledged was not there."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    """Halves of what belongs together, and files that are not sound."""


def kill_writers(path: Path, kills: int, most: int = 40, seed: int = 22) -> Killed:
    """Let processes store pairs of values and kill each at a random moment."""
    chance, found, start = random.Random(seed), Killed(), 0  # noqa: S311  # the same counts every time
    for _ in range(kills):
        last = _killed_after(WRITER, [str(path), str(start)], chance.randrange(1, most), start - 1)
        days = open_journal(path, FixedClock(), create=False).days()
        found.kills += 1
        found.acknowledged += last + 1 - start
        found.lost += sum(FIRST + timedelta(days=number) not in days for number in range(start, last + 1))
        found.torn += sum(len(record.readings) != 2 for record in days.values())
        found.torn += not check(path).sound
        # one that was stored may not have been acknowledged yet
        start = len(days)
    return found


def kill_copiers(path: Path, folder: Path, kills: int, seed: int = 22) -> Killed:
    """Let processes make copies of a journal and kill each at a random moment."""
    chance, found = random.Random(seed), Killed()  # noqa: S311  # the same counts every time
    for _ in range(kills):
        last = _killed_after(COPIER, [str(path), str(folder)], chance.randrange(1, 5), -1)
        copies = list(folder.glob("*.herstel"))
        found.kills += 1
        found.acknowledged += last + 1
        found.lost += max(0, last + 1 - len(copies))
        found.torn += sum(not check(copy).sound for copy in copies)
        for file in folder.iterdir():
            file.unlink()
    return found


def _killed_after(program: str, arguments: list[str], acknowledged: int, none: int) -> int:
    """Kill a program after so many numbers that it printed; return the last, or ``none``."""
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:  # noqa: S603
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(acknowledged)]
        process.send_signal(signal.SIGKILL)
        # what was said before the kill but not read yet is acknowledged too
        said += process.stdout.readlines()
    numbers = [int(line) for line in said if line.endswith("\n")]
    return numbers[-1] if numbers else none
