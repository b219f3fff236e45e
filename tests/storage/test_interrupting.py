"""A change or an update happens wholly or not at all. The figures are printed by ``dev.py bench faults``."""

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
def test_a_disk_that_is_full_at_any_page(filled: Path, key: Key | None) -> None:
    if key:
        rewrite(filled, None, key)
    found = fill_the_disk(filled)
    assert found.tried > 5
    assert found.faults == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_an_update_killed_at_any_statement(tmp_path: Path, key: Key | None) -> None:
    found = kill_updates(tmp_path, every=6, key=key)
    assert found.tried > 3
    assert found.faults == 0
