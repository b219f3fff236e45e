from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from herstel_gui.storage.engine.private_files import put_new_in_place

if TYPE_CHECKING:
    from pathlib import Path


def no_links(*_: object) -> None:
    raise OSError(1, "Operation not permitted")


@pytest.mark.parametrize("links", [True, False])
def test_put_new_in_place_renames_the_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    part, path = tmp_path / "deel", tmp_path / "dagboek.herstel"
    part.write_text("nieuw")
    put_new_in_place(part, path)
    assert path.read_text() == "nieuw"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("links", [True, False])
def test_put_new_in_place_keeps_an_existing_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    part, path = tmp_path / "deel", tmp_path / "dagboek.herstel"
    part.write_text("nieuw")
    path.write_text("van een ander")
    put_new_in_place(part, path)
    assert path.read_text() == "van een ander"
    assert list(tmp_path.iterdir()) == [path]
