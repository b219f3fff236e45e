from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal_names import HEAD_SIZE
from herstel_gui.application.settings import Settings, ThemeChoice
from herstel_gui.desktop.first_look import FirstLook, encrypted_head, first_look
from herstel_gui.desktop.settings_file import SettingsFile
from herstel_gui.storage.engine.keys import MAGIC

if TYPE_CHECKING:
    from pathlib import Path


def test_stored_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.json"
    SettingsFile(path).save(
        Settings(theme=ThemeChoice.DARK, text_scale=150, window="AQ==", last_journal="/a/b")
    )
    assert first_look(path) == FirstLook("dark", 150, "AQ==", "/a/b")


def test_the_language_is_any_text_in_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.json"
    SettingsFile(path).save(Settings(language="en"))
    assert first_look(path).language == "en"
    path.write_text(json.dumps({"language": "tr"}))
    assert first_look(path).language == "tr", "``set_language`` replaces an unknown language by Dutch"
    for other in (None, ["en"]):
        path.write_text(json.dumps({"language": other}))
        assert first_look(path).language == ""


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert first_look(tmp_path / "none.json") == FirstLook()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", "null", '{"text_scale": 1000}', '{"theme": 3}', "\0", "[" * 9999]
)
def test_invalid_content_gives_the_defaults(tmp_path: Path, content: str) -> None:
    path = tmp_path / "instellingen.json"
    path.write_text(content)
    assert first_look(path) == FirstLook()


def test_valid_values_beside_invalid_ones_are_used(tmp_path: Path) -> None:
    path = tmp_path / "instellingen.json"
    path.write_text(json.dumps({"text_scale": "groot", "theme": "light", "window": None}))
    assert first_look(path) == FirstLook(theme="light")


def test_an_encrypted_journal_is_recognised_by_its_head(tmp_path: Path) -> None:
    journal = tmp_path / "dagboek.herstel"
    assert not encrypted_head(journal)
    journal.write_bytes(b"SQLite format 3\0")
    assert not encrypted_head(journal)
    journal.write_bytes(MAGIC + bytes(HEAD_SIZE))
    assert encrypted_head(journal) == MAGIC.hex() + "00" * 12


def test_key_kept_must_be_a_text(tmp_path: Path) -> None:
    settings = tmp_path / "instellingen.json"
    for written, expected in (("true", ""), ("3", ""), ('"48727331"', "48727331")):
        settings.write_text(f'{{"key_kept": {written}}}', encoding="utf-8")
        assert first_look(settings).key_kept == expected
