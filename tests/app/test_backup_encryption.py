from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.app.backup_encryption import BackupEncryption
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import Keys, head_of, new_key

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.views.safety.notice_bar import Notice
    from tests.app.conftest import Calls


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> Key:
    """A key that is derived quickly."""
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    return new_key("vier blauwe fietsen").key


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reservekopieen"
    folder.mkdir()
    return folder


@pytest.fixture
def plain(opened: OpenedJournal, folder: Path) -> Path:
    """A backup without a password."""
    path = folder / "dagboek-kopie-2026-01-02.herstel"
    backup(opened.path, path)
    return path


@pytest.fixture
def encryption(
    calls: Calls, notices: list[Notice], folder: Path, tmp_path: Path, key: Key
) -> BackupEncryption:
    """The rewriting of backups in a folder, and in a second folder that is missing."""
    return BackupEncryption(
        calls, lambda make: notices.append(make()), Keys(key), lambda: (folder, tmp_path / "stick")
    )


def test_a_plain_backup_gets_the_password_of_the_journal(
    encryption: BackupEncryption, calls: Calls, opened: OpenedJournal, plain: Path, key: Key
) -> None:
    opened.store.close()
    rewrite(opened.path, None, key)
    encryption.match(opened.path, key)
    assert head_of(plain) is None
    calls.finish()
    assert head_of(plain) == key.head


def test_no_backup_is_rewritten_after_halt(
    encryption: BackupEncryption,
    calls: Calls,
    opened: OpenedJournal,
    plain: Path,
    key: Key,
    notices: list[Notice],
) -> None:
    opened.store.close()
    rewrite(opened.path, None, key)
    encryption.match(opened.path, key)
    encryption.halt()
    calls.finish()
    assert head_of(plain) is None
    assert notices == []


def test_removing_the_password_decrypts_the_backups(
    encryption: BackupEncryption, calls: Calls, opened: OpenedJournal, plain: Path, key: Key
) -> None:
    rewrite(plain, None, key)
    encryption.remove_password(opened.path, key)
    calls.finish()
    assert head_of(plain) is None


def test_a_missing_second_folder_is_reported(
    encryption: BackupEncryption,
    calls: Calls,
    opened: OpenedJournal,
    key: Key,
    notices: list[Notice],
    tmp_path: Path,
) -> None:
    opened.store.close()
    rewrite(opened.path, None, key)
    encryption.match(opened.path, key)
    calls.finish()
    assert [notice.key for notice in notices] == ["copies away"]
    assert str(tmp_path / "stick") in notices[0].sentence


def test_rewriting_the_journal_stops_the_rewriting_of_backups(
    encryption: BackupEncryption, calls: Calls, opened: OpenedJournal, plain: Path, key: Key
) -> None:
    opened.store.close()
    encryption.match(opened.path, key)
    encryption.rewrite_journal(opened.path, None, key)
    calls.finish()
    assert head_of(opened.path) == key.head
    assert head_of(plain) is None
