"""Changes and migrations are atomic. ``dev.py bench faults`` prints the figures of the long version."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.encryption.encrypting import rewrite
from tests.storage.ciphers import KEY
from tests.storage.interrupting import fill_the_disk, kill_updates

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_full_disk_at_any_page_undoes_the_whole_change(filled: Path, key: Key | None) -> None:
    if key:
        rewrite(filled, None, key)
    found = fill_the_disk(filled)
    assert found.tried > 5
    assert found.faults == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_migration_killed_at_any_statement_leaves_the_old_journal(tmp_path: Path, key: Key | None) -> None:
    found = kill_updates(tmp_path, every=6, key=key)
    assert found.tried > 3
    assert found.faults == 0
