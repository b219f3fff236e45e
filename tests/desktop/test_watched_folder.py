"""New files in a watched folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from herstel_gui.desktop.watched_folder import MOST, new_files

if TYPE_CHECKING:
    import pytest


def _file(path: Path, at: int, data: bytes = b"x") -> Path:
    path.write_bytes(data)
    os.utime(path, (at, at))
    return path


def test_only_new_exports_are_offered_the_newest_first(tmp_path: Path) -> None:
    second, first = _file(tmp_path / "b.CSV", 200), _file(tmp_path / "a.zip", 300)
    _file(tmp_path / "oud.csv", 100)
    _file(tmp_path / "foto.jpg", 300)
    _file(tmp_path / ".verborgen.csv", 300)
    _file(tmp_path / "leeg.csv", 300, b"")
    (tmp_path / "map.zip").mkdir()
    (tmp_path / "koppeling.csv").symlink_to(first)
    assert new_files(tmp_path, 150) == [first, second]


def test_a_folder_that_is_gone_has_no_new_files(tmp_path: Path) -> None:
    assert new_files(tmp_path / "weg", 0) == []
    assert new_files(_file(tmp_path / "a.csv", 5), 0) == []


def test_a_file_that_goes_meanwhile_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(tmp_path / "b.csv.part.csv", 200)
    stays, lstat = _file(tmp_path / "a.csv", 300), Path.lstat

    def gone(path: Path) -> os.stat_result:
        if path.name == "b.csv.part.csv":
            raise FileNotFoundError(path)
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", gone)
    assert new_files(tmp_path, 150) == [stays]


def test_a_full_folder_offers_some(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        _file(tmp_path / f"{number}.csv", 100 + number)
    assert [path.name for path in new_files(tmp_path, 0)][:2] == ["24.csv", "23.csv"]
    assert len(new_files(tmp_path, 0)) == MOST
