from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal_names import FILES, journal_beside
from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.integrity.recognition import Kept, Recognition
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.kept_files import KEPT, WEEKS, World

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def world(tmp_path: Path) -> World:
    journal = tmp_path / "dagboek.herstel"
    open_journal(journal, FixedClock()).close()
    settings, folder = tmp_path / "instellingen.json", tmp_path / "documenten"
    settings.write_text("{}")
    folder.mkdir()
    return World(journal, tmp_path / "reservekopieen", tmp_path / "stick", settings, folder)


def known(world: World) -> Recognition:
    return Recognition(
        journals=lambda: [world.journal],
        copies=lambda: [world.copies, world.second],
        own=lambda: [world.settings, world.copies],
    )


@pytest.mark.parametrize(
    "kind", [kind for kind in KEPT if kind not in {"link to nowhere with its name", *WEEKS}]
)
def test_each_kind_of_kept_file_is_refused(world: World, kind: str) -> None:
    assert known(world).refusal(KEPT[kind](world)) is not None


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("plain", Kept.PLAIN),
        ("encrypted", Kept.ENCRYPTED),
        ("damaged", Kept.DAMAGED),
        ("hard link to the one in use", Kept.OPEN),
        ("back-up under another name", Kept.COPY),
        ("back-up", Kept.COPY),
        ("damaged back-up", Kept.OWN),
        ("rollback journal", Kept.SIDE),
        ("link to the settings", Kept.OWN),
    ],
)
def test_the_kind_of_a_kept_file_is_returned(world: World, kind: str, kept: Kept) -> None:
    assert known(world).kept(KEPT[kind](world)) is kept


@pytest.mark.parametrize(
    "name",
    [
        "week.pdf",
        "mijn.herstelweek",
        "herstel.json",
        "dagboek.lock",
        "notes-journal",
        ".verborgen.part",
        "herstel",
    ],
)
def test_other_files_may_be_overwritten(world: World, name: str) -> None:
    recognition = known(world)
    path = world.folder / name
    assert recognition.kept(path) is None
    path.write_bytes(b"%PDF")
    assert recognition.kept(path) is None
    path.write_bytes(b"")
    assert recognition.kept(path) is None


def test_a_missing_journal_is_recognised_by_its_path(world: World) -> None:
    world.journal.rename(world.folder / "elders.herstel")
    assert known(world).kept(world.journal) is Kept.OPEN


def test_other_files_in_the_second_backup_folder_may_be_overwritten(world: World) -> None:
    """The second backup folder may hold documents too."""
    assert known(world).kept(world.file(world.second / "week.pdf")) is None
    assert known(world).kept(world.file(world.second / "kapot.herstel")) is Kept.COPY


def test_a_new_file_in_the_backup_folder_is_allowed(world: World) -> None:
    world.copies.mkdir()
    assert known(world).kept(world.copies / "lijst.csv") is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may read everything")
def test_a_file_without_read_permission_counts_as_unreadable(world: World) -> None:
    path = world.file(world.folder / "dicht.csv")
    path.chmod(0o200)
    assert known(world).kept(path) is Kept.UNREADABLE


def test_a_file_that_cannot_be_opened_counts_as_unreadable(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = world.file(world.folder / "dicht.csv")

    def refuse(*_args: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert known(world).kept(path) is Kept.UNREADABLE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.timeout(20)
def test_recognition_does_not_block_on_a_pipe(world: World) -> None:
    os.mkfifo(world.folder / "pijp")
    assert known(world).kept(world.folder / "pijp") is None


def test_recognition_does_not_open_a_journal_in_use(world: World) -> None:
    """Closing any descriptor of a file drops the locks of the process on the file."""
    store = open_journal(world.journal, FixedClock())
    twin = world.twin("week.pdf", world.journal)
    holder = connect_bare(world.journal)
    holder.execute("BEGIN IMMEDIATE")
    opened: list[object] = []
    real = os.open

    def recording_open(path: str, *rest: int) -> int:
        opened.append(path)
        return real(path, *rest)

    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "open", recording_open)
            assert known(world).kept(twin) is Kept.OPEN
            assert known(world).kept(world.journal) is Kept.OPEN
        assert opened == []
    finally:
        holder.close()
        store.close()


@pytest.mark.parametrize(
    ("name", "journal"),
    [
        ("a.herstel-journal", "a.herstel"),
        (".a.herstel.lock", "a.herstel"),
        (".a.herstel.12.call", "a.herstel"),
        (".a.herstel.12.part", "a.herstel"),
        (".a.herstel.12.part-journal", "a.herstel"),
        ("a.herstel.samengevoegd", "a.herstel"),
        ("a.herstel-2.samengevoegd", "a.herstel"),
        ("dagboek-wal", "dagboek"),
        ("a.herstel", None),
        ("week.pdf", None),
    ],
)
def test_names_of_side_files_are_recognised(name: str, journal: str | None) -> None:
    assert journal_beside(name) == journal
    assert bool(FILES.fullmatch(name)) == (name.count(".herstel") == 1)
