"""No diary text is ever written unencrypted for an encrypted journal, its backups and temporary files."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from herstel_gui.storage.engine.connections import Database
from tests.storage.ciphers import KEY, files_with
from tests.storage.conftest import run_sql
from tests.tools import strace

ROOT: Final = Path(__file__).parents[2]
STRACE: Final = strace()
MARK: Final = "merkteken"

LIFE: Final = """
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from herstel_gui.application.changes import Edit, KindEntry, NoteEntry, TagEntry
from herstel_gui.domain.day import BaselineRestart, EpisodeAnswer
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.storage.backups.backup import backup, set_copy_aside
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.store.journal_file import create_empty, open_journal, opened_copy
from herstel_gui.storage.integrity.rescue import Rescue
from tests.application.fakes import MORNING, FixedClock, content
from tests.storage.ciphers import KEY, OTHER, RING

path, key, MARK = Path(sys.argv[1]), KEY if sys.argv[2] == "encrypted" else None, sys.argv[3]
folder = path.parent / "kopieen"
clock, day = FixedClock(), date(2026, 11, 22)
create_empty(path, MORNING, key)
store = open_journal(path, clock, keys=RING, backups=folder)
entries = [NoteEntry(day - timedelta(days=back), f"{MARK} {back} " * 300) for back in range(200)]
entries += [Reading(day, "mood", 3, MARK), TagEntry(day, MARK), Session(MARK, day, note=MARK)]
entries += [BaselineRestart(day, "mood", MARK), EpisodeAnswer(day, day, "right", MARK)]
for run in (entries[:100], entries[100:]):
    store.apply([Edit(None, entry) for entry in run], MORNING, Text(MARK))
for entry in entries[::20]:
    store.apply([Edit(entry, None)], MORNING + timedelta(days=1), Text(MARK))
    store.apply([Edit(None, entry)], MORNING + timedelta(days=1), Text(MARK))
assert content(store) == set(entries)
store.close()
assert check(path, key).sound
copy = set_copy_aside(path, folder, "terugzetten", MORNING, key)
backup(path, path.with_name("kopie.herstel"), key)
with opened_copy(copy, clock, RING) as opened:
    assert content(opened) == set(entries)
if key:
    rewrite(path, KEY, OTHER)
    rewrite(path, OTHER, KEY)
whole = path.read_bytes()
path.write_bytes(whole[: len(whole) // 2] + bytes(4096) + whole[len(whole) // 2 + 4096 :])
try:
    content(open_journal(path, clock, keys=RING))
except HerstelError as error:
    print(error)
    rescue = Rescue(path, [folder], error.text, RING)
    rescue.settle(rescue.damage.offers[0].way, MORNING)
assert content(open_journal(path, clock, keys=RING)) == set(entries)
print("done")
"""


def traced_life(tmp_path: Path, kind: str) -> tuple[str, bytes]:
    """Run all operations on a journal under strace; return the output and all written bytes."""
    folder = tmp_path / kind
    (folder / "tmp").mkdir(parents=True)
    log = tmp_path / f"{kind}.strace"
    trace = [
        "-f",
        "--seccomp-bpf",
        "-xx",
        "-s",
        "9999999",
        "-e",
        "trace=write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg",
    ]
    assert STRACE is not None
    program = [sys.executable, "-c", LIFE, str(folder / "d.herstel"), kind, MARK]
    command = [STRACE, *trace, "-o", str(log), *program]
    places = {"TMPDIR": str(folder / "tmp"), "HOME": str(folder), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, check=False, env=places, capture_output=True, text=True
    )
    assert done.stdout.endswith("done\n"), done.stderr
    written = re.findall(r'"((?:\\x[0-9a-f]{2})+)"', log.read_text(encoding="ascii"))
    return done.stdout + done.stderr, b"\n".join(bytes.fromhex(text.replace("\\x", "")) for text in written)


@pytest.mark.skipif(STRACE is None, reason="NOT TRIED: without strace nobody sees what is written")
def test_an_encrypted_journal_writes_no_readable_text(tmp_path: Path) -> None:
    """Checks all bytes passed to write calls: files, rollback journals, temporary files and the terminal."""
    output, written = traced_life(tmp_path, "encrypted")
    assert MARK not in output
    assert "beschadigd" in output
    assert len(written) > 3_000_000
    assert b"done\n" in written
    assert MARK.encode() not in written
    assert b"day_note" not in written
    assert b"SQLite format 3" not in written
    assert files_with([tmp_path / "encrypted"], MARK, "SQLite format 3") == []
    assert len(list((tmp_path / "encrypted").rglob("*.herstel"))) >= 5


@pytest.mark.skipif(STRACE is None, reason="NOT TRIED: without strace nobody sees what is written")
def test_a_plain_journal_writes_readable_text(tmp_path: Path) -> None:
    """Control: the text must be found, else the test above could not fail."""
    _, written = traced_life(tmp_path, "plain")
    assert written.count(MARK.encode()) > 10_000
    assert len(files_with([tmp_path / "plain"], MARK)) >= 5


def test_files_are_unreadable_during_a_change(encrypted: Path) -> None:
    """Without strace: checks the rollback journal and the pages written early by a large change."""
    words = ("een gewone dag", MARK)
    with Database(encrypted, KEY).writing() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 1")
        connection.exec_driver_sql("UPDATE day_note SET note = ?", (f"{MARK} " * 9000,))
        before = encrypted.with_name(f"{encrypted.name}-journal")
        assert before.stat().st_size > 4096
        assert encrypted.stat().st_size > 1_000_000
        assert files_with([encrypted.parent], *words, "SQLite format 3") == []
    assert files_with([encrypted.parent], *words) == []
    (stored,) = run_sql(encrypted, "SELECT count(*) FROM day_note WHERE note LIKE 'merkteken%'")
    assert stored == (60,)


def test_files_of_a_plain_journal_are_readable_during_a_change(filled: Path) -> None:
    """Control of the test above."""
    with Database(filled).writing() as connection:
        connection.exec_driver_sql("PRAGMA cache_size = 1")
        connection.exec_driver_sql("UPDATE day_note SET note = ?", (f"{MARK} " * 9000,))
        found = files_with([filled.parent], "een gewone dag", MARK)
    assert found == [filled.name, f"{filled.name}-journal"]
