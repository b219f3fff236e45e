"""Opening a journal removes leftover files of killed processes; files in use stay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, content
from tests.storage.ciphers import KEY, RING
from tests.storage.conftest import FILLED

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key

UNUSED_PROCESS_ID = 2**22 + 5
"""A number above the maximum process id of Linux."""


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot tell whether a process runs")
def test_unfinished_files_of_ended_processes_are_removed(filled: Path) -> None:
    mine = filled.with_name(f".{filled.name}.{os.getpid()}.part")
    dead = filled.with_name(f".{filled.name}.{UNUSED_PROCESS_ID}.part")
    beside = filled.with_name(f".{filled.name}.{UNUSED_PROCESS_ID}.part-journal")
    other = filled.with_name(f".ander.herstel.{UNUSED_PROCESS_ID}.part")
    for file in (mine, dead, beside, other):
        file.touch()
    folder = filled.with_name(f".{filled.name}.abcd.part")
    folder.mkdir()
    (folder / "kopie").touch()
    open_journal(filled, FixedClock())
    assert sorted(filled.parent.iterdir()) == sorted([filled, mine, other])


@pytest.mark.parametrize("header", [b"", bytes(512)])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_finished_rollback_journal_is_removed(filled: Path, key: Key | None, header: bytes) -> None:
    if key:
        rewrite(filled, None, key)
    journal = filled.with_name(f"{filled.name}-journal")
    journal.write_bytes(header)
    store = open_journal(filled, FixedClock(), keys=RING)
    assert content(store) == set(FILLED)
    assert not journal.exists()
