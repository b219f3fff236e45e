from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.known_journals import KnownJournal, remembered
from herstel_gui.application.recovery_options import Gone
from herstel_gui.application.settings import Settings
from herstel_gui.desktop.paths import find_places
from herstel_gui.storage.integrity.absence import absence_of

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.desktop.paths import Places

DAY = date(2026, 11, 20)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = find_places(tmp_path / "thuis")
    places.backups.mkdir(parents=True)
    return places


def test_only_the_usual_journal_can_be_a_first_use(places: Places, tmp_path: Path) -> None:
    found = absence_of(places.journal, places, Settings())
    assert (found.first_use, found.gone, found.target) == (True, Gone.FILE, places.journal)
    assert not absence_of(tmp_path / "eigen.herstel", places, Settings()).first_use


@pytest.mark.parametrize("trace", ["journals", "last", "protected", "checked", "copy", "copy on the stick"])
def test_every_trace_of_an_earlier_journal_excludes_a_first_use(
    places: Places, tmp_path: Path, trace: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path, settings = places.journal, Settings()
    if trace == "journals":
        settings = Settings(journals=remembered({}, path, KnownJournal("0123456789", DAY)))
    elif trace == "last":
        settings = Settings(last_journal=str(path))
    elif trace == "protected":
        settings = Settings(protected=(str(path),))
    elif trace == "checked":
        settings = Settings(checked="2026-11-20")
    elif trace == "copy":
        (places.backups / "iets-123456-2026-11-20.herstel").touch()
    else:
        settings = Settings(second_folder=str(stick))
        (stick / "dagboek-123456-2026-11-20.herstel").touch()
    found = absence_of(path, places, settings)
    assert not found.first_use
    assert found.opened == (DAY if trace == "journals" else None)


def test_backups_of_any_journal_are_listed_from_the_newest(places: Places, tmp_path: Path) -> None:
    stick, elsewhere = tmp_path / "stick", tmp_path / "elders"
    for folder in (stick, elsewhere):
        folder.mkdir()
    path = elsewhere / "eigen.herstel"
    for file in (
        places.backups / "eigen-aaaaaa-2026-11-18.herstel",
        places.backups / "eigen-bbbbbb-2026-11-19.herstel",
        places.backups / "partner-cccccc-2026-11-21.herstel",
        stick / "eigen-aaaaaa-2026-11-17.herstel",
        elsewhere / "eigen-versie-2-2026-11-01T074100.herstel",
        places.backups / "vakantie.jpg",
        places.backups / "zonder dag.herstel",
        elsewhere / "partner-cccccc-2026-11-22.herstel",
    ):
        file.touch()
    settings = Settings(
        second_folder=str(stick), journals=remembered({}, path, KnownJournal("aaaaaa0123", DAY))
    )
    found = absence_of(path, places, settings)
    assert [copy.path.name for copy in found.copies] == [
        "partner-cccccc-2026-11-21.herstel",
        "eigen-bbbbbb-2026-11-19.herstel",
        "eigen-aaaaaa-2026-11-18.herstel",
        "eigen-aaaaaa-2026-11-17.herstel",
        "eigen-versie-2-2026-11-01T074100.herstel",
    ]
    assert found.likely is not None
    assert found.likely.path.name == "eigen-aaaaaa-2026-11-18.herstel"


def test_a_replacement_is_not_stored_on_a_removed_usb_stick(places: Places, tmp_path: Path) -> None:
    places.data.joinpath("eigen.herstel").touch()
    found = absence_of(tmp_path / "stick" / "map" / "eigen.herstel", places, Settings())
    assert (found.gone, found.target) == (Gone.FOLDER, places.data / "eigen-2.herstel")
