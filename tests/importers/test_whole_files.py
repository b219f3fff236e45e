"""Special, changing and unreadable files are refused with a sentence, without blocking."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from herstel_gui.domain.errors import UnusableFileError
from herstel_gui.importers.offering import read_file
from herstel_gui.importers.whole_files import read_head, read_whole

TABLE = b"date,restingHR\n2026-03-02,52\n"


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "tabel.csv"
    path.write_bytes(TABLE)
    link = tmp_path / "koppeling.csv"
    link.symlink_to(path)
    assert read_whole(link, 1000) == TABLE
    assert read_whole(path, 4) == read_head(path, 4) == b"date"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in folders here")
@pytest.mark.parametrize("kind", ["folder", "pipe", "gone", "loop", "below a file", "long", "zero", "device"])
def test_special_files_are_refused_without_blocking(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "iets.csv"
    sentence = "het bestand is er niet"
    match kind:
        case "folder":
            path.mkdir()
            sentence = "staat geen bestand"
        case "pipe":
            os.mkfifo(path)
            sentence = "het is geen gewoon bestand"
        case "loop":
            path.symlink_to(path)
            sentence = "kan niet gelezen worden"
        case "below a file":
            path.write_bytes(TABLE)
            path /= "dieper.csv"
        case "long":
            path = tmp_path / ("x" * 300)
        case "zero":
            path = tmp_path / "a\0b"
            sentence = "het is geen gewoon bestand"
        case "device":
            path = Path(os.devnull)
            sentence = "het is geen gewoon bestand"
        case _:
            assert kind == "gone"
    with pytest.raises(UnusableFileError, match=sentence):
        read_file(path)


def test_a_file_that_changes_during_reading_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "download.csv"
    path.write_bytes(TABLE)
    read = os.read

    def growing(descriptor: int, size: int) -> bytes:
        found = read(descriptor, size)
        with path.open("ab") as file:
            file.write(b"2026-03-03,53\n")
        return found

    monkeypatch.setattr(os, "read", growing)
    with pytest.raises(UnusableFileError, match=r"download\.csv veranderde terwijl het gelezen werd"):
        read_whole(path, 14)


def test_a_read_error_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stick.csv"
    path.write_bytes(TABLE)

    def failing(_descriptor: int, _size: int) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "read", failing)
    with pytest.raises(UnusableFileError, match=r"stick\.csv kan niet gelezen worden: de schijf geeft een"):
        read_file(path)
