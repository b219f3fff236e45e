"""Wiping removes the files of Herstel only, and reports the remaining files."""

from __future__ import annotations

from pathlib import Path

import pytest

from herstel_gui.desktop.paths import Places, find_places
from herstel_gui.desktop.wiping import belongings, wipe


@pytest.fixture
def places(tmp_path: Path) -> Places:
    found = find_places(tmp_path / "thuis")
    found.prepare()
    found.backups.mkdir()
    for path in (
        found.journal,
        found.journal.with_name("dagboek.herstel-journal"),
        found.journal.with_name(".dagboek.herstel.lock"),
        found.journal.with_name("dagboek-beschadigd-2026-11-22T0741.herstel"),
        found.journal.with_name("dagboek-opzij-2026-11-22T074100.herstel-journal"),
        found.backups / "dagboek-abcdef-2026-11-22.herstel",
        found.settings,
        found.settings.with_name("instellingen-onleesbaar.json"),
        found.log,
        found.logs / "herstel.log.1",
        found.logs / "herstel-fault.log",
    ):
        path.write_text("privé", encoding="utf-8")
    return found


def test_all_files_of_herstel_are_removed(places: Places, tmp_path: Path) -> None:
    wiped = wipe(places, belongings(places, places.journal))
    assert len(wiped.removed) == 11
    assert wiped.left == ()
    assert list(tmp_path.iterdir()) == []


def test_files_of_the_user_stay(places: Places, tmp_path: Path) -> None:
    documents = tmp_path / "documenten"
    documents.mkdir()
    journal = documents / "eigen.herstel"
    others = [documents / name for name in ("eigen-2.herstel", "brief.txt", "eigen.herstel.txt")]
    for file in (journal, *others, documents / "eigen-beschadigd-2026-11-22T0741.herstel"):
        file.touch()
    (places.data / "lijst.txt").touch()
    wiped = wipe(places, belongings(places, journal))
    assert journal in wiped.removed
    assert sorted(documents.iterdir()) == sorted(others)
    assert [file.name for file in places.data.iterdir()] == ["lijst.txt"]


def test_remaining_files_and_missing_folders_are_reported(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick die weg is"
    unlink = Path.unlink

    def refuse(self: Path, *, missing_ok: bool = False) -> None:
        if self == places.log:
            raise PermissionError
        unlink(self, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    wiped = wipe(places, belongings(places, places.journal, [stick]), [stick])
    assert wiped.left == (places.log, stick)
