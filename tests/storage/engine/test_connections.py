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
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, RING
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.storage.engine.drivers import Key

PROMISES = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "secure_delete": 1,
    "cell_size_check": 1,
    "busy_timeout": 2000,
}


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_every_connection_keeps_the_promises(filled: Path, key: Key | None) -> None:
    """A silent change here would be the whole promise gone."""
    promises: dict[str, object] = dict(PROMISES)
    if key:
        rewrite(filled, None, key)
        promises |= {"temp_store": 2, "cipher_use_hmac": "1", "cipher_page_size": "4096"}
    database = Database(filled, key)
    for transaction in (database.reading, database.writing):
        with transaction() as connection:
            # SQLCipher tells some numbers as a text
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in promises}
            assert {name: str(value) for name, value in found.items()} == {
                name: str(value) for name, value in promises.items()
            }


def test_a_later_sqlcipher_with_other_figures_still_reads_it(encrypted: Path) -> None:
    """Until now each of its great versions chose others for new files."""
    for other in (1, 2, 3):
        with closing(connect_with(None, ":memory:", cipher=True)) as elsewhere:
            elsewhere.execute(f"PRAGMA cipher_default_compatibility = {other}")
        assert len(open_journal(encrypted, FixedClock(), keys=RING).days()) == 60
        with closing(connect_with(None, ":memory:", cipher=True)) as elsewhere:
            elsewhere.execute(f"PRAGMA cipher_default_compatibility = {other}")
        rewrite(encrypted, KEY, KEY)


def test_writing_begins_by_taking_the_file(filled: Path) -> None:
    with Database(filled).writing(), closing(connect_bare(filled, busy=0)) as other:
        assert other.execute("SELECT count(*) FROM reading").fetchone() == (60,)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")


def test_reading_takes_nothing(filled: Path) -> None:
    with Database(filled).reading(), closing(connect_bare(filled, busy=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")


def test_a_failure_undoes_the_transaction(filled: Path) -> None:
    with pytest.raises(ZeroDivisionError), Database(filled).writing() as connection:
        _ = connection.exec_driver_sql("DELETE FROM reading").rowcount // 0
    assert run_sql(filled, "SELECT count(*) FROM reading") == [(60,)]


def test_a_mistake_of_the_program_is_no_trouble_of_the_world_and_quotes_nothing(filled: Path) -> None:
    private = "niemand mag dit lezen"
    with pytest.raises(DBAPIError) as caught, Database(filled).writing() as connection:
        connection.exec_driver_sql("INSERT INTO day_note VALUES (?, ?, ?, ?)", ("x", private, 1, 2))
    assert private not in str(caught.value)


def test_a_value_of_a_wrong_kind_is_refused_by_the_file_itself(filled: Path) -> None:
    for row in (
        "'2026-02-30', 'm', 's', 1",
        "'2026-02-03', 'm', 's', 'veel'",
        "'2026-02-03', 'm', 's', NULL",
    ):
        with pytest.raises(DBAPIError), Database(filled).writing() as connection:
            connection.exec_driver_sql(f"INSERT INTO reading VALUES ({row}, NULL, 1)")  # noqa: S608


def test_nothing_lies_beside_the_journal_and_nothing_is_held(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    store.days()
    store.set_zone("Europe/Brussels")
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]
    with closing(connect_bare(filled, busy=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("ROLLBACK")
    store.close()
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_a_journal_in_another_mode_comes_back_to_one_file(filled: Path) -> None:
    run_sql(filled, "PRAGMA journal_mode = WAL", "UPDATE meta SET value = value")
    store = open_journal(filled, FixedClock())
    assert len(store.days()) == 60
    assert run_sql(filled, "PRAGMA journal_mode") == [("delete",)]
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def test_a_foreign_database_is_left_in_its_mode(tmp_path: Path) -> None:
    other = tmp_path / "van_iemand_anders.sqlite"
    run_sql(other, "PRAGMA journal_mode = WAL", "CREATE TABLE a (b)")
    before = other.read_bytes()
    for opened in (connect, lambda path: open_journal(path, FixedClock())):
        with pytest.raises(Exception, match="geen dagboek"):
            opened(other)
    assert other.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_owner_can_read(tmp_path: Path) -> None:
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


def test_a_name_of_any_letters(tmp_path: Path) -> None:
    path = tmp_path / "mijn map #1?" / "dagboek 100% & meer é 🚴.herstel"
    open_journal(path, FixedClock()).close()
    assert open_journal(path, FixedClock(), create=False).days() == {}
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_nothing_is_logged(filled: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    open_journal(filled, FixedClock()).days()
    assert not caplog.records
