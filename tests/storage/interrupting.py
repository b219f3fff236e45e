"""Changes interrupted by a full disk, and migrations killed before each statement."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.domain.errors import JournalError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import connections as database
from herstel_gui.storage.engine.keys import head_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content
from tests.storage.ciphers import RING, everything
from tests.storage.conftest import DAY

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry
    from herstel_gui.storage.engine.drivers import Key

ROOT: Final = Path(__file__).parents[2]
FIRST_VERSION: Final = Path(__file__).parent / "fixtures" / "v1.sql"

UPDATE: Final = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import RING

def update_until(left):
    def count(*_):
        nonlocal left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    open_journal(Path(sys.argv[1]), FixedClock(), keys=RING, create=False, backups=Path(sys.argv[2]))

for line in sys.stdin:
    process = os.fork()
    if not process:
        try:
            update_until(int(line))
            os._exit(0)
        finally:
            os._exit(1)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""
"""Reads numbers of statements; for each, opens the journal in a process killed before that statement."""


@dataclass
class Interrupted:
    """The number of tries, and of faults afterwards."""

    tried: int = 0
    faults: int = 0


def fill_the_disk(path: Path) -> Interrupted:
    """Repeat a large change with one more free page each time, until the change succeeds."""
    found = Interrupted()
    store = open_journal(path, FixedClock(), keys=RING, create=False)
    before = content(store)
    new: list[Entry] = [Reading(DAY + timedelta(days=day), "mood", 3) for day in range(1, 400)]
    new += [NoteEntry(DAY + timedelta(days=day), "een gewone dag " * 20) for day in range(1, 40)]
    edits = [Edit(None, entry) for entry in new]
    with closing(database.connect_bare(path, RING.of(path))) as connection:
        pages = database.pragma(connection, "page_count")
    while True:
        found.tried += 1
        limit = f"PRAGMA max_page_count = {pages}"
        with patch.object(database, "_PROMISED", (*database._PROMISED, limit)):  # noqa: SLF001
            try:
                store.apply(edits, MORNING, Text("veel"))
            except JournalError:
                stored = False
            else:
                stored = True
        expected = before | set(new) if stored else before
        found.faults += content(store) != expected or not check(path, RING.of(path)).sound
        if stored:
            return found
        pages += 1


def kill_updates(folder: Path, every: int = 1, key: Key | None = None) -> Interrupted:
    """Kill the migration of a journal of version 1 before each statement, until a migration finishes."""
    found, statement = Interrupted(), 0
    path = folder / "dagboek.herstel"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    if key is not None:
        rewrite(path, None, key)
    whole, old = path.read_bytes(), everything(path)
    ended = -signal.SIGKILL
    # started once, because importing takes longer than all migrations
    with subprocess.Popen(  # noqa: S603  # this Python
        [sys.executable, "-c", UPDATE, str(path), str(folder / "kopieen")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as updating:
        assert updating.stdin is not None
        assert updating.stdout is not None
        while ended == -signal.SIGKILL:
            path.write_bytes(whole)
            print(statement, file=updating.stdin, flush=True)
            ended = int(updating.stdout.readline())
            found.tried, statement = found.tried + 1, statement + every
            if ended == -signal.SIGKILL:
                found.faults += everything(path) != old
            open_journal(path, FixedClock(), keys=RING, create=False, backups=folder / "kopieen").close()
            found.faults += _update_faults(path, folder / "kopieen", key)
    found.faults += ended != 0
    return found


def _update_faults(path: Path, copies: Path, key: Key | None) -> int:
    """Count what is wrong with a journal after an update, and with its backups."""
    unsound = not check(path, key).sound or head_of(path) != (key.head if key else None)
    return unsound + any(head_of(copy) != head_of(path) for copy in copies.glob("*.herstel"))
