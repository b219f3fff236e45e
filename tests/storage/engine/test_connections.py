from __future__ import annotations

import logging
import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.connections import Database, connect, connect_bare
from herstel_gui.storage.engine.drivers import connect_with
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, store_zone
from tests.storage.ciphers import KEY, RING
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key

SETTINGS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "secure_delete": 1,
    "cell_size_check": 1,
    "busy_timeout": 2000,
}


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_every_connection_has_the_settings(filled: Path, key: Key | None) -> None:
    """Safety against power cuts depends on these settings."""
    settings: dict[str, object] = dict(SETTINGS)
    if key:
        rewrite(filled, None, key)
        settings |= {"temp_store": 2, "cipher_use_hmac": "1", "cipher_page_size": "4096"}
    database = Database(filled, key)
    for transaction in (database.reading, database.writing):
        with transaction() as connection:
            # SQLCipher returns some numbers as text
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in settings}
            assert {name: str(value) for name, value in found.items()} == {
                name: str(value) for name, value in settings.items()
            }


def test_other_defaults_of_sqlcipher_do_not_affect_journals(encrypted: Path) -> None:
    """So far, each major version of SQLCipher has changed the parameters of new files."""
    for other in (1, 2, 3):
        with closing(connect_with(None, ":memory:", cipher=True)) as elsewhere:
            elsewhere.execute(f"PRAGMA cipher_default_compatibility = {other}")
        assert len(open_journal(encrypted, FixedClock(), keys=RING).days()) == 60
        with closing(connect_with(None, ":memory:", cipher=True)) as elsewhere:
            elsewhere.execute(f"PRAGMA cipher_default_compatibility = {other}")
        rewrite(encrypted, KEY, KEY)


def test_writing_takes_the_write_lock_at_the_start(filled: Path) -> None:
    with Database(filled).writing(), closing(connect_bare(filled, busy=0)) as other:
        assert other.execute("SELECT count(*) FROM reading").fetchone() == (60,)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_reading_takes_no_write_lock(filled: Path) -> None:
    with Database(filled).reading(), closing(connect_bare(filled, busy=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")


def test_an_exception_rolls_back_the_transaction(filled: Path) -> None:
    with pytest.raises(ZeroDivisionError), Database(filled).writing() as connection:
        _ = connection.exec_driver_sql("DELETE FROM reading").rowcount // 0
    assert run_sql(filled, "SELECT count(*) FROM reading") == [(60,)]


def test_a_bug_is_not_converted_and_its_message_quotes_no_values(filled: Path) -> None:
    private = "niemand mag dit lezen"
    with pytest.raises(DBAPIError) as caught, Database(filled).writing() as connection:
        connection.exec_driver_sql("INSERT INTO day_note VALUES (?, ?, ?, ?)", ("x", private, 1, 2))
    assert private not in str(caught.value)


def test_the_schema_refuses_values_of_a_wrong_type(filled: Path) -> None:
    for row in (
        "'2026-02-30', 'm', 's', 1",
        "'2026-02-03', 'm', 's', 'veel'",
        "'2026-02-03', 'm', 's', NULL",
    ):
        with pytest.raises(DBAPIError), Database(filled).writing() as connection:
            connection.exec_driver_sql(f"INSERT INTO reading VALUES ({row}, NULL, 1)")  # noqa: S608


def test_an_idle_store_has_no_side_files_and_no_locks(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    store.days()
    store_zone(store, "Europe/Brussels")
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]
    with closing(connect_bare(filled, busy=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")
    store.close()
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_a_journal_in_wal_mode_is_changed_to_one_file(filled: Path) -> None:
    run_sql(filled, "PRAGMA journal_mode = WAL", "UPDATE meta SET value = value")
    store = open_journal(filled, FixedClock())
    assert len(store.days()) == 60
    assert run_sql(filled, "PRAGMA journal_mode") == [("delete",)]
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_a_foreign_database_stays_unchanged(tmp_path: Path) -> None:
    other = tmp_path / "van_iemand_anders.sqlite"
    run_sql(other, "PRAGMA journal_mode = WAL", "CREATE TABLE a (b)")
    before = other.read_bytes()
    for opened in (connect, lambda path: open_journal(path, FixedClock())):
        with pytest.raises(Exception, match="geen dagboek"):
            opened(other)
    assert other.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_journal_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "nieuw" / "map" / "dagboek.herstel"
    old = os.umask(0)
    try:
        open_journal(path, FixedClock()).close()
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    path.chmod(0o666)
    tmp_path.chmod(0o755)
    open_journal(path, FixedClock()).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755, "somebody else's folder"


def test_a_path_with_special_characters_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "mijn map #1?" / "dagboek 100% & meer é 🚴.herstel"
    open_journal(path, FixedClock()).close()
    assert open_journal(path, FixedClock(), create=False).days() == {}
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_opening_and_reading_logs_nothing(filled: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    open_journal(filled, FixedClock()).days()
    assert not caplog.records
