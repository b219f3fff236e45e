from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.exporters.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _failing() -> Iterator[str]:
    yield "begin"
    raise OSError(28, "No space left on device")


def test_it_is_for_the_owner_alone_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "dagboek.json"
    write_whole(target, ["één", " twee"])
    assert target.read_bytes() == "één twee".encode()
    assert list(tmp_path.iterdir()) == [target]
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_what_was_there_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "dagboek.json"
    write_whole(target, ["oud"])
    with pytest.raises(UnusableFileError, match=r"niet geschreven worden \(de schijf is vol"):
        write_whole(target, _failing())
    assert target.read_text(encoding="utf-8") == "oud"
    assert list(tmp_path.iterdir()) == [target]


def test_a_journal_is_never_overwritten(tmp_path: Path) -> None:
    journal = tmp_path / "dagboek.herstel"
    journal.write_bytes(b"SQLite format 3\0 and more")
    with pytest.raises(UnusableFileError, match="is een dagboek en wordt niet overschreven"):
        write_whole(journal, ["weg"])
    assert journal.read_bytes() == b"SQLite format 3\0 and more"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnusableFileError, match="kan niet geschreven worden"):
        write_whole(tmp_path / "weg" / "dagboek.json", ["x"])
    with pytest.raises(UnusableFileError, match="kan niet geschreven worden"):
        write_whole(tmp_path, ["x"])


@pytest.mark.skipif(os.name == "nt", reason="devices are a thing of other systems")
def test_a_device_is_written_to_and_stays_a_device(tmp_path: Path) -> None:
    link = tmp_path / "niets"
    link.symlink_to("/dev/null")
    write_whole(link, ["x"])
    assert link.is_symlink()
    assert link.is_char_device()
