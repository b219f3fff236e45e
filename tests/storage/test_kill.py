"""Processes killed while writing. ``dev.py bench faults`` runs the long version."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import head_of
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY
from tests.storage.killing import kill_copiers, kill_writers

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_kill_loses_no_acknowledged_change(path: Path, key: Key | None) -> None:
    if key:
        open_journal(path, FixedClock()).close()
        rewrite(path, None, key)
    found = kill_writers(path, 6)
    assert found.acknowledged > 20
    assert (found.lost, found.torn) == (0, 0)
    assert head_of(path) == (key.head if key else None)


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_kill_leaves_only_whole_backups(filled: Path, tmp_path: Path, key: Key | None) -> None:
    if key:
        rewrite(filled, None, key)
    folder = tmp_path / "kopieen"
    folder.mkdir()
    found = kill_copiers(filled, folder, 4)
    assert found.acknowledged >= 4
    assert (found.lost, found.torn) == (0, 0)
