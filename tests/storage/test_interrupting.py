"""A change or an update happens wholly or not at all. The figures are printed by ``dev.py bench faults``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.interrupting import fill_the_disk, kill_updates

if TYPE_CHECKING:
    from pathlib import Path


def test_a_disk_that_is_full_at_any_page(filled: Path) -> None:
    found = fill_the_disk(filled)
    assert found.tried > 5
    assert found.faults == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_an_update_killed_at_any_statement(tmp_path: Path) -> None:
    found = kill_updates(tmp_path, every=6)
    assert found.tried > 3
    assert found.faults == 0
