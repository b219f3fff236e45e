"""A process that is killed while it stores. The long version of this runs in ``dev.py bench``."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.storage.check import check
from herstel_gui.storage.journal_file import open_journal
from tests.application.fakes import FixedClock

FIRST: Final = date(2000, 1, 1)
ROOT: Final = Path(__file__).parents[2]

WRITER = """
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


def killed_after(path: Path, start: int, acknowledged: int) -> int:
    """Let a process store pairs of values from ``start`` on, kill it; return the last it acknowledged."""
    command = [sys.executable, "-c", WRITER, str(path), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:  # noqa: S603
        assert process.stdout is not None
        for _ in range(acknowledged):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        # what was said before the kill but not read yet is acknowledged too
        rest = process.stdout.read().splitlines()
    return int(rest[-1]) if rest else start + acknowledged - 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_what_was_acknowledged_is_there_after_a_kill(path: Path) -> None:
    start = 0
    for acknowledged in (1, 2, 5, 13, 34):
        last = killed_after(path, start, acknowledged)
        days = open_journal(path, FixedClock(), create=False).days()
        stored = [FIRST + timedelta(days=number) for number in range(len(days))]
        assert list(days) == stored, "all of them, in a row"
        assert len(days) - 1 in {last, last + 1}, "none lost, and at most the one under way besides"
        assert all(len(record.readings) == 2 for record in days.values()), "none torn"
        assert check(path).sound
        start = len(days)
