from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from herstel_gui.desktop.parts import Parts
from herstel_gui.desktop.wiping import belongings
from tests.files import unguarded

if TYPE_CHECKING:
    from pathlib import Path

WRITES = """
import sys
from pathlib import Path
from herstel_gui.desktop.outgoing import Outgoing
from herstel_gui.desktop.parts import Parts

def slow():
    yield b"geheim"
    print("half", flush=True)
    sys.stdin.read()

Outgoing(lambda _path: None, Parts(Path(sys.argv[1]))).write(Path(sys.argv[2]), slow())
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "thuis"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documenten"
    folder.mkdir()
    return folder


def start_writer(home: Path, target: Path) -> subprocess.Popen[str]:
    """Start a process that writes the first half of a file and then waits for its standard input."""
    process = subprocess.Popen(  # noqa: S603  # ourselves
        [sys.executable, "-c", WRITES, str(home), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half\n"
    return process


def test_the_part_of_a_killed_process_is_removed(home: Path, folder: Path) -> None:
    process = start_writer(home, folder / "dagboek.json")
    with process:
        process.kill()
    (part,) = folder.iterdir()
    assert Parts(home).sweep() == (part,)
    assert list(folder.iterdir()) == list(home.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no flock")
def test_the_part_of_a_living_process_stays(home: Path, folder: Path) -> None:
    target = folder / "dagboek.json"
    process = start_writer(home, target)
    with process:
        assert Parts(home).sweep() == ()
        process.communicate("")
    assert process.returncode == 0
    assert target.read_bytes() == b"geheim"
    assert list(folder.iterdir()) == [target]
    assert list(home.iterdir()) == []


def noted(home: Path, part: Path) -> Path:
    """Write the note of a process that has ended."""
    note = home / ".onderweg.herstel.999999_0a1b2c3d.part"
    note.write_bytes(os.fsencode(part))
    return note


def test_a_note_about_an_ordinary_file_removes_nothing(home: Path, folder: Path) -> None:
    mine = folder / "dagboek.json"
    mine.write_text("blijft")
    note = noted(home, mine)
    assert Parts(home).sweep() == ()
    assert mine.exists()
    assert not note.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_that_looks_like_a_part_is_not_followed(home: Path, folder: Path) -> None:
    mine, link = folder / "dagboek.json", folder / ".dagboek.json.12_ab.part"
    mine.write_text("blijft")
    link.symlink_to(mine)
    noted(home, link)
    assert Parts(home).sweep() == ()
    assert mine.exists()


def test_a_note_about_a_missing_stick_is_kept(home: Path, folder: Path) -> None:
    note = noted(home, folder / "stick" / ".x.json.12_ab.part")
    assert Parts(home).sweep() == ()
    assert note.exists()
    part = folder / "stick" / ".x.json.12_ab.part"
    part.parent.mkdir()
    part.write_text("half")
    assert Parts(home).sweep() == (part,)
    assert not note.exists()


def test_the_rollback_journal_of_a_part_is_removed_too(home: Path, folder: Path) -> None:
    part, hot = folder / ".x.herstel.12.part", folder / ".x.herstel.12.part-journal"
    for file in (part, hot):
        file.write_text("half")
    noted(home, part)
    assert set(Parts(home).sweep()) == {part, hot}


def test_a_temporary_folder_is_removed_with_its_content(home: Path, folder: Path) -> None:
    aside = folder / ".herstel.ab12.part"
    aside.mkdir()
    (aside / "dagboek.herstel").write_text("half")
    noted(home, aside)
    assert Parts(home).sweep() == (aside,)
    assert not aside.exists()


def test_files_are_written_without_a_folder_for_notes(tmp_path: Path) -> None:
    assert unguarded().write(tmp_path / "x.csv", [b"x"]).read_bytes() == b"x"
    with Parts(tmp_path / "nieuw").noted(tmp_path / ".x.1_a.part"):
        assert (tmp_path / "nieuw").is_dir()
    assert not (tmp_path / "nieuw").exists()


def test_wiping_includes_the_notes(home: Path, tmp_path: Path) -> None:
    from herstel_gui.desktop.paths import find_places  # noqa: PLC0415

    note = noted(home, tmp_path / ".x.1_a.part")
    assert note in belongings(find_places(home), home / "dagboek.herstel")


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot check a process without ending it")
def test_parts_of_settings_and_backups_are_removed_unless_their_process_runs(
    home: Path, folder: Path
) -> None:
    dead = [home / ".instellingen.json.999999.part", folder / ".dagboek-voor-import-2026.herstel.999999.part"]
    alive, mine = folder / f".dagboek.herstel.{os.getpid()}.part", folder / ".verborgen"
    for file in (*dead, alive, mine):
        file.write_text("half")
    assert set(Parts(home, (folder,)).sweep()) == set(dead)
    assert sorted(folder.iterdir()) == sorted([alive, mine])
