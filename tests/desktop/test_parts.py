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
    made = tmp_path / "thuis"
    made.mkdir()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "documenten"
    made.mkdir()
    return made


def half_way(home: Path, target: Path) -> subprocess.Popen[str]:
    """Start a process that writes and waits in the middle."""
    process = subprocess.Popen(  # noqa: S603  # ourselves
        [sys.executable, "-c", WRITES, str(home), str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "half\n"
    return process


def test_the_part_of_a_killed_process_goes_at_the_next_start(home: Path, folder: Path) -> None:
    process = half_way(home, folder / "dagboek.json")
    with process:
        process.kill()
    (part,) = folder.iterdir()
    assert Parts(home).sweep() == (part,)
    assert list(folder.iterdir()) == list(home.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="there a note is held by being open")
def test_the_part_of_a_living_process_stays(home: Path, folder: Path) -> None:
    target = folder / "dagboek.json"
    process = half_way(home, target)
    with process:
        assert Parts(home).sweep() == ()
        process.communicate("")
    assert process.returncode == 0
    assert target.read_bytes() == b"geheim"
    assert list(folder.iterdir()) == [target]
    assert list(home.iterdir()) == []


def noted(home: Path, part: Path) -> Path:
    """Leave a note as a killed process does."""
    note = home / ".onderweg.herstel.999999_0a1b2c3d.part"
    note.write_bytes(os.fsencode(part))
    return note


def test_nothing_but_a_part_is_ever_removed(home: Path, folder: Path) -> None:
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


def test_a_stick_that_is_not_in_is_waited_for(home: Path, folder: Path) -> None:
    note = noted(home, folder / "stick" / ".x.json.12_ab.part")
    assert Parts(home).sweep() == ()
    assert note.exists()
    part = folder / "stick" / ".x.json.12_ab.part"
    part.parent.mkdir()
    part.write_text("half")
    assert Parts(home).sweep() == (part,)
    assert not note.exists()


def test_the_rollback_journal_of_a_half_made_copy_goes_too(home: Path, folder: Path) -> None:
    part, hot = folder / ".x.herstel.12.part", folder / ".x.herstel.12.part-journal"
    for file in (part, hot):
        file.write_text("half")
    noted(home, part)
    assert set(Parts(home).sweep()) == {part, hot}


def test_a_folder_in_which_a_journal_was_made_goes_whole(home: Path, folder: Path) -> None:
    aside = folder / ".herstel.ab12.part"
    aside.mkdir()
    (aside / "dagboek.herstel").write_text("half")
    noted(home, aside)
    assert Parts(home).sweep() == (aside,)
    assert not aside.exists()


def test_without_a_folder_for_notes_it_is_written_all_the_same(tmp_path: Path) -> None:
    assert unguarded().write(tmp_path / "x.csv", [b"x"]).read_bytes() == b"x"
    with Parts(tmp_path / "nieuw").noted(tmp_path / ".x.1_a.part"):
        assert (tmp_path / "nieuw").is_dir()
    assert not (tmp_path / "nieuw").exists()


def test_a_note_is_wiped_with_all_else(home: Path, tmp_path: Path) -> None:
    from herstel_gui.desktop.paths import find_places  # noqa: PLC0415

    note = noted(home, tmp_path / ".x.1_a.part")
    assert note in belongings(find_places(home), home / "dagboek.herstel")


@pytest.mark.skipif(os.name == "nt", reason="there is no harmless way to ask there")
def test_parts_of_settings_and_back_ups_go_too_unless_their_process_lives(home: Path, folder: Path) -> None:
    dead = [home / ".instellingen.json.999999.part", folder / ".dagboek-voor-import-2026.herstel.999999.part"]
    alive, mine = folder / f".dagboek.herstel.{os.getpid()}.part", folder / ".verborgen"
    for file in (*dead, alive, mine):
        file.write_text("half")
    assert set(Parts(home, (folder,)).sweep()) == set(dead)
    assert sorted(folder.iterdir()) == sorted([alive, mine])
