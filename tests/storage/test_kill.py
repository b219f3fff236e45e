"""Processes that are killed while they store. The long version of this runs in ``dev.py bench faults``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.storage.killing import kill_copiers, kill_writers

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")


def test_what_was_acknowledged_is_there_after_a_kill(path: Path) -> None:
    found = kill_writers(path, 6)
    assert found.acknowledged > 20
    assert (found.lost, found.torn) == (0, 0)


def test_a_copy_that_bears_its_name_is_whole(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kopieen"
    folder.mkdir()
    found = kill_copiers(filled, folder, 4)
    assert found.acknowledged >= 4
    assert (found.lost, found.torn) == (0, 0)
