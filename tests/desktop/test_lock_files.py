"""Reading lock files without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.lock_files import demand_not_elsewhere
from herstel_gui.domain.errors import LockedJournalError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_missing_folder_has_no_lock(tmp_path: Path) -> None:
    file = tmp_path / "bestand"
    file.touch()
    demand_not_elsewhere(file / "dagboek.herstel")
    demand_not_elsewhere(tmp_path / "weg" / "dagboek.herstel")


def test_an_empty_lock_file_counts_as_a_lock(tmp_path: Path) -> None:
    (tmp_path / ".dagboek.herstel.lock").touch()
    with pytest.raises(LockedJournalError):
        demand_not_elsewhere(tmp_path / "dagboek.herstel")
