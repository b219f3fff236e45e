from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.storage.conflicts import conflict_copies

if TYPE_CHECKING:
    from pathlib import Path


def test_second_versions_of_four_programs_are_known(path: Path) -> None:
    second = [
        "dagboek (1).herstel",
        "dagboek (conflicted copy 2026-11-22 074100).herstel",
        "dagboek (laptop's conflicted copy).herstel",
        "dagboek.sync-conflict-20261122-074100-ABCDEF.herstel",
    ]
    others = [
        "dagboek.herstel",
        "dagboek-beschadigd-2026-11-22T0741.herstel",
        "dagboek-2.herstel",
        "ander (1).herstel",
        "dagboek (1).txt",
        "dagboek (1).herstel.samengevoegd",
    ]
    for name in (*second, *others):
        path.with_name(name).touch()
    assert [file.name for file in conflict_copies(path)] == sorted(second)


def test_a_folder_that_is_away_has_none(path: Path) -> None:
    assert conflict_copies(path.parent / "weg" / path.name) == []
