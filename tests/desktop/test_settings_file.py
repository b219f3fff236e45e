from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.settings import EARLIER_ASKED, Settings, ThemeChoice
from herstel_gui.desktop.settings_file import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

CHANGED = replace(Settings(), theme=ThemeChoice.DARK, last_journal="Ménno „de snelle”")


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "instellingen" / "instellingen.json")


def test_a_missing_file_gives_the_defaults(file: SettingsFile) -> None:
    assert file.load() == (Settings(), ())
    assert not file.path.parent.exists()


def test_saved_settings_are_loaded_and_the_file_is_private(file: SettingsFile) -> None:
    assert file.save(CHANGED) is None
    assert file.load() == (CHANGED, ())
    assert file.save(Settings()) is None
    assert file.load() == (Settings(), ())
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]
    if os.name != "nt":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"42",
        b"null",
        b"\xff\xfe\x00",
        b'{"text_scale": NaN}',
        b'{"theme": "dark"} en meer',
        b"[" * 100_000,
        b"1" * 10_000,
        b" " * 1_000_001,
    ],
)
def test_a_damaged_file_gives_the_defaults_and_a_message(file: SettingsFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    found, problems = file.load()
    assert found == Settings()
    (problem,) = problems
    assert "niet te lezen" in str(problem)
    assert file.path.read_bytes() == content


def test_one_invalid_value_does_not_affect_the_others(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text('\ufeff{"theme": "dark",\n "text_scale": 9999}\n', encoding="utf-8")
    found, problems = file.load()
    assert found == replace(Settings(), theme=ThemeChoice.DARK, asked_measures=EARLIER_ASKED)
    assert len(problems) == 1


def test_a_folder_at_the_path_gives_the_defaults_and_stays(file: SettingsFile) -> None:
    file.path.mkdir(parents=True)
    assert file.load()[0] == Settings()
    assert "niet bewaren" in str(file.save(CHANGED))
    assert file.path.is_dir()


def test_a_failed_save_keeps_the_old_settings(file: SettingsFile, monkeypatch: pytest.MonkeyPatch) -> None:
    file.save(CHANGED)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert file.save(Settings()) is not None
    assert file.load() == (CHANGED, ())
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]


def test_an_unreadable_file_is_set_aside(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    for content in (b'{"theme": "dark",', b"[]"):
        file.path.write_bytes(content)
        assert file.save(CHANGED) is None
        assert file.load() == (CHANGED, ())
    kept = [file.path.with_name(f"instellingen-onleesbaar{number}.json") for number in ("", "-2")]
    assert [path.read_bytes() for path in kept] == [b'{"theme": "dark",', b"[]"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_followed(file: SettingsFile, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "herstel.json"
    real.parent.mkdir()
    real.write_text("{}")
    file.path.parent.mkdir()
    file.path.symlink_to(real)
    assert file.save(CHANGED) is None
    assert file.path.is_symlink()
    assert SettingsFile(real).load() == (CHANGED, ())


@pytest.mark.skipif(os.name == "nt", reason="there are no such pipes")
def test_a_pipe_at_the_path_stays(file: SettingsFile) -> None:
    file.path.parent.mkdir()
    os.mkfifo(file.path)
    assert file.save(CHANGED) is not None
    assert stat.S_ISFIFO(file.path.stat().st_mode)
    assert [path.name for path in file.path.parent.iterdir()] == [file.path.name]
