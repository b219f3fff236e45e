"""Recognition of second versions beside a journal, by name and by content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.backups.conflict_copies import conflict_copies, may_be_copy
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, RING

if TYPE_CHECKING:
    from pathlib import Path

SURE = (
    "dagboek (conflicted copy 2026-11-28)",
    "dagboek (laptop's conflicted copy 2026-11-22)",
    "dagboek (Case Conflict 1)",
    "dagboek (In Konflikt stehende Kopie)",
    "dagboek (Jans in Konflikt stehende Kopie 2026-11-28)",
    "dagboek (copie en conflit)",
    "dagboek (copie en conflit de Jan 2026-11-28)",
    "dagboek (copia en conflicto de Jan 2026-11-28)",
    "dagboek (Copia in conflitto di Jan)",
    "dagboek (cópia em conflito de Jan)",
    "dagboek (Conflicterende kopie van Jan 2026-11-28)",
    "dagboek (conflicterend exemplaar van Jan)",
    "dagboek (Jans konfliktkopi)",
    "dagboek (kopia w konflikcie)",
    "dagboek.sync-conflict-20261128-101010-ABC",
    "dagboek_conflict-20261128-101010",
    "dagboek [conflicted]",
    "dagboek [Conflict]",
    "dagboek.Conflict",
    "dagboek (SFConflict jan@example.org 2026-11-28-10-10-10)",
    "dagboek_LAPTOP_Nov-28-101010-2026_Conflict",
    "dagboek (# Name clash 2026-11-28 abc #)",
    "dagboek (case clash from 2026-11-28 101010)",
    "dagboek.sync-conflict-20261128-101010-ABC.sync-conflict-20261129-101010-ABC",
)
LIKELY = (
    "dagboek-LAPTOP-JAN",
    "dagboek-LAPTOP-JAN-2",
    "dagboek-DESKTOP-4K2L1A9",
    "dagboek-Jans-MacBook-Pro",
    "dagboek 2",
    "dagboek (1)",
    "dagboek(1)",
    "dagboek (1) (2)",
    "dagboek - kopie",
    "dagboek - Kopie (2)",
    "dagboek - Copie",
    "dagboek - Copy",
    "dagboek - Copia",
    "dagboek copy",
    "dagboek kopie 2",
    "dagboek (kopie)",
    "dagboek (another copy)",
    "Kopie van dagboek",
    "Copie de dagboek",
    "Kopie von dagboek",
    "Copy of dagboek",
    "Copia di dagboek",
)
PROVEN = ("dagboek-jan", "dagboek-kantoor")
"""Names by OneDrive with an arbitrary computer name: they count only with the content of the journal."""
NOT = (
    "dagboek van Jan",
    "dagboek-2025",
    "dagboek-2",
    "dagboek2",
    "dagboek-oud",
    "dagboek-backup",
    "dagboek-abcdef-2026-11-22",
    "dagboek-beschadigd-2026-11-22T0741",
    "dagboek-voor-terugzetten-2026-11-22T074100",
    "dagboek-versie-2-2026-11-22T074100",
    "dagboek-kopie-2026-11-22-074100",
    "dagboek met conditietest",
    "mijn dagboek",
    "trainingsdagboek",
    "ander (1)",
)


def found(path: Path, *keys: object) -> set[str]:
    return {file.stem for file in conflict_copies(path, *keys)}  # type: ignore[arg-type]  # a key, and keys


def beside(path: Path, name: str) -> Path:
    return path.with_name(f"{name}{path.suffix}")


def test_names_of_second_versions_are_recognised(path: Path) -> None:
    for name in ("dagboek", *SURE, *LIKELY, *PROVEN, *NOT):
        beside(path, name).touch()
    path.with_name("dagboek (1).txt").touch()
    path.with_name("dagboek (1).herstel.samengevoegd").touch()
    assert found(path) == {*SURE, *LIKELY}


def test_the_content_proves_a_second_version(filled: Path) -> None:
    for name in (*SURE, *LIKELY, *PROVEN, *NOT):
        backup(filled, beside(filled, name))
    assert found(filled) == {*SURE, *LIKELY, *PROVEN}


AT_THE_END = (
    "dagboek.herstel.sync-conflict-20261128-101010-ABC",
    "dagboek.herstel (1)",
    "dagboek.herstel (conflicted copy 2026-11-28 101010)",
    "dagboek.herstel (case clash from 2026-11-28 101010)",
    "dagboek.herstel.Conflict",
    "dagboek.herstel 2",
)
ONLY_WITH_THE_CONTENT = (
    "dagboek.herstel~HEAD",
    "dagboek.herstel~main",
    "dagboek.herstel.orig",
    "dagboek.herstel-jan",
    "dagboek.herstel.REMOTE.4711",
    "dagboek_LOCAL_4711.herstel",
    "dagboek_conf(1).herstel",
    "Dagboek.herstel",
    "DAGBOEK.HERSTEL",
)
NEVER = (
    "dagboek.herstel-journal",
    "dagboek.herstel.lock",
    "dagboek.herstel (1).samengevoegd",
    "dagboek.herstel.sync-conflict-20261128-101010-ABC.samengevoegd",
    "dagboek.herstelweek",
    "dagboek.herstel.txt",
)


@pytest.mark.parametrize("copied", [False, True])
def test_added_words_may_follow_the_suffix(filled: Path, copied: bool) -> None:  # noqa: FBT001
    for name in (*AT_THE_END, *ONLY_WITH_THE_CONTENT, *NEVER):
        file = filled.with_name(name)
        if copied or name in AT_THE_END[:1]:
            backup(filled, file)
        else:
            file.touch()
    names = {file.name for file in conflict_copies(filled)}
    assert names == {*AT_THE_END, *(ONLY_WITH_THE_CONTENT if copied else ())}
    assert all(may_be_copy(name, filled.name) for name in (*AT_THE_END, *ONLY_WITH_THE_CONTENT))
    assert not any(may_be_copy(name, filled.name) for name in NEVER)


def test_other_journals_are_no_second_versions(filled: Path) -> None:
    for name in (*LIKELY, *PROVEN, *NOT):
        open_journal(beside(filled, name), FixedClock()).close()
    assert found(filled) == set()


def test_encrypted_second_versions_are_recognised_by_their_head(encrypted: Path) -> None:
    for name in ("dagboek 2", "dagboek-jan", "dagboek-2025"):
        beside(encrypted, name).write_bytes(encrypted.read_bytes())
    plain = beside(encrypted, "dagboek (1)")
    backup(encrypted, plain, KEY)
    rewrite(plain, KEY, None)
    others = beside(encrypted, "dagboek 3")
    open_journal(others, FixedClock()).close()
    assert found(encrypted, KEY, RING) == {"dagboek 2", "dagboek-jan", "dagboek (1)"}


def test_a_second_version_without_a_known_key_is_recognised_by_name(filled: Path) -> None:
    for name in ("dagboek 2", "dagboek-jan"):
        copy = beside(filled, name)
        backup(filled, copy)
        rewrite(copy, None, KEY)
    assert found(filled) == {"dagboek 2"}


@pytest.mark.parametrize("name", ["dagboek 2", "dagboek (conflicted copy)"])
def test_a_link_to_the_journal_is_no_second_version(filled: Path, name: str) -> None:
    beside(filled, name).symlink_to(filled)
    beside(filled, "dagboek 3").mkdir()
    assert found(filled) == set()


def test_a_missing_folder_has_no_second_versions(path: Path) -> None:
    assert conflict_copies(path.parent / "weg" / path.name) == []
