"""What a killed program leaves is gone after the next start; what is in use stays."""

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

NOBODY = 2**22 + 5
"""No process has this number."""


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot tell whether a process runs")
def test_half_made_files_of_the_dead_go(filled: Path) -> None:
    mine = filled.with_name(f".{filled.name}.{os.getpid()}.part")
    dead = filled.with_name(f".{filled.name}.{NOBODY}.part")
    beside = filled.with_name(f".{filled.name}.{NOBODY}.part-journal")
    other = filled.with_name(f".ander.herstel.{NOBODY}.part")
    for file in (mine, dead, beside, other):
        file.touch()
    folder = filled.with_name(f".{filled.name}.abcd.part")
    folder.mkdir()
    (folder / "kopie").touch()
    open_journal(filled, FixedClock())
    assert sorted(filled.parent.iterdir()) == sorted([filled, mine, other])


@pytest.mark.parametrize("spent", [b"", bytes(512)])
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_spent_rollback_journal_goes(filled: Path, key: Key | None, spent: bytes) -> None:
    if key:
        rewrite(filled, None, key)
    journal = filled.with_name(f"{filled.name}-journal")
    journal.write_bytes(spent)
    store = open_journal(filled, FixedClock(), keys=RING)
    assert content(store) == set(FILLED)
    assert not journal.exists()
