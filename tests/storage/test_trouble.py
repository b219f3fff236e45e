"""Errors of disks, rights and other programs give a message, and lose no data."""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.desktop.memory import open_memory
from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    DamagedJournalError,
    DiskFullError,
    HerstelError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    NewerJournalError,
    ReadOnlyJournalError,
)
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine import connections as database
from herstel_gui.storage.engine.file_format import FORMAT_VERSION
from herstel_gui.storage.engine.troubles import of_system
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content, store_zone
from tests.storage.conftest import DAY, FILLED, run_sql
from tests.tries import tries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.storage.store.sqlite_store import SqliteStore

CLOCK = FixedClock()
NOTE = NoteEntry(DAY + timedelta(days=1), "wat net getypt werd")


def write(store: SqliteStore, note: NoteEntry = NOTE) -> None:
    store.apply([Edit(None, note)], MORNING, Text("notitie"))


def test_a_missing_journal_is_not_created_without_create(path: Path) -> None:
    with pytest.raises(MissingJournalError, match="Herstel vindt het dagboek"):
        open_journal(path, CLOCK, create=False)
    assert not path.exists()


@pytest.mark.parametrize(
    "junk",
    [
        b"gewoon een tekst\n" * 100,
        b"\x00" * 8192,
        b"SQLite format 3\x00" + b"\xff" * 4080,
        b"PK\x03\x04",
        b"x",
    ],
    ids=["text", "zeroes", "header", "zip", "byte"],
)
def test_a_file_that_is_no_journal_is_refused_unchanged(path: Path, junk: bytes) -> None:
    path.write_bytes(junk)
    with pytest.raises(DamagedJournalError):
        open_journal(path, CLOCK)
    assert path.read_bytes() == junk
    assert not check(path).sound


def test_an_empty_file_is_refused_with_a_reason(path: Path) -> None:
    path.touch()
    with pytest.raises(DamagedJournalError, match="leeg"):
        open_journal(path, CLOCK)
    assert path.stat().st_size == 0


def test_a_folder_is_refused(path: Path) -> None:
    path.mkdir()
    with pytest.raises(JournalError):
        open_journal(path, CLOCK)


def test_another_database_is_refused(path: Path) -> None:
    run_sql(path, "CREATE TABLE reading (day, value)")
    with pytest.raises(DamagedJournalError, match="geen dagboek"):
        open_journal(path, CLOCK)


def test_a_newer_journal_names_the_version_to_install(filled: Path) -> None:
    run_sql(filled, "UPDATE meta SET value = '7.2' WHERE key = 'program'", "PRAGMA user_version = 99")
    before = filled.read_bytes()
    with pytest.raises(NewerJournalError, match=r"Herstel 7\.2 of nieuwer"):
        open_journal(filled, CLOCK)
    assert filled.read_bytes() == before


def test_a_journal_without_a_version_counts_as_damaged(filled: Path) -> None:
    run_sql(filled, "PRAGMA user_version = 0")
    with pytest.raises(DamagedJournalError):
        open_journal(filled, CLOCK)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER weg AFTER INSERT ON reading BEGIN DELETE FROM reading; END",
        "CREATE TRIGGER sqliteweg AFTER INSERT ON tag BEGIN DELETE FROM reading; END",
        "CREATE VIEW kijk AS SELECT * FROM reading",
        "CREATE TABLE extra (a)",
        "CREATE VIRTUAL TABLE zoek USING fts5(tekst)",
        "ALTER TABLE tag ADD COLUMN leeftijd INTEGER",
        "ALTER TABLE tag ADD COLUMN dubbel TEXT AS (tag || tag)",
        "DROP TABLE planned_day",
        "ALTER TABLE session RENAME COLUMN note TO opmerking",
    ],
)
def test_a_journal_with_another_schema_is_refused_unchanged(filled: Path, statement: str) -> None:
    run_sql(filled, statement)
    before = filled.read_bytes()
    with pytest.raises(DamagedJournalError):
        open_journal(filled, CLOCK)
    assert filled.read_bytes() == before


def test_a_journal_locked_by_another_program(filled: Path) -> None:
    store = open_journal(filled, CLOCK, busy=0)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedJournalError, match=r"^Niet bewaard\. Een ander programma"):
            write(store)
        assert content(store) == set(FILLED), "reading goes on"
        other.execute("DELETE FROM reading")
        other.execute("ROLLBACK")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedJournalError, match=r"^Een ander programma"):
            store.days()
        with pytest.raises(LockedJournalError):
            open_journal(filled, CLOCK, busy=0)
    write(store)
    assert content(store) == {*FILLED, NOTE}


def test_a_read_only_store_refuses_changes(filled: Path) -> None:
    store = open_journal(filled, CLOCK, read_only=True)
    assert content(store) == set(FILLED)
    with pytest.raises(ReadOnlyJournalError, match=r"^Niet bewaard\. .* niet wijzigen"):
        write(store)
    with pytest.raises(ReadOnlyJournalError):
        store_zone(store, "Europe/Brussels")
    assert content(store) == set(FILLED)


def test_opening_read_only_creates_no_journal(path: Path) -> None:
    with pytest.raises(MissingJournalError):
        open_journal(path, CLOCK, read_only=True)
    assert not path.exists()


@contextmanager
def as_somebody_without_rights() -> Iterator[None]:
    """Run the block as the user nobody when the tests run as root, because root ignores rights."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)
            # Linux closes the memory of a process whose user changes
            open_memory()
    else:
        yield


@pytest.fixture
def reachable(filled: Path) -> Iterator[Path]:
    """Return a journal in a folder accessible to the user nobody."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        yield Path(shutil.copy(filled, Path(folder) / filled.name))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)])
def test_a_read_only_file_or_folder_can_be_read_but_not_changed(
    reachable: Path, file: int, folder: int
) -> None:
    reachable.chmod(file)
    reachable.parent.chmod(folder)
    with as_somebody_without_rights():
        store = open_journal(reachable, CLOCK)
        assert content(store) == set(FILLED)
        with pytest.raises(ReadOnlyJournalError, match="Niet bewaard"):
            write(store)
        assert content(store) == set(FILLED)
    reachable.parent.chmod(0o777)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_journal_without_read_permission_is_refused(reachable: Path) -> None:
    reachable.chmod(0)
    with as_somebody_without_rights(), pytest.raises(ReadOnlyJournalError, match="niet openen"):
        open_journal(reachable, CLOCK)
    reachable.chmod(0o600)
    reachable.parent.chmod(0)
    with as_somebody_without_rights(), pytest.raises(JournalError):
        open_journal(reachable, CLOCK)
    reachable.parent.chmod(0o555)
    with as_somebody_without_rights(), pytest.raises(ReadOnlyJournalError):
        open_journal(reachable.parent / "nieuw.herstel", CLOCK)
    reachable.parent.chmod(0o777)


def test_a_full_disk_at_any_page_undoes_the_change(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_journal(filled, CLOCK)
    ((pages,),) = run_sql(filled, "PRAGMA page_count")
    assert isinstance(pages, int)
    long = NoteEntry(NOTE.day, "x" * 60_000)
    sentences = []
    for room in range(40):
        limit = f"PRAGMA max_page_count = {pages + room}"
        monkeypatch.setattr(database, "_PROMISED", (*database._PROMISED[:4], limit))  # noqa: SLF001
        try:
            write(store, long)
        except DiskFullError as error:
            sentences.append(str(error))
        else:
            break
        assert content(store) == set(FILLED)
    assert len(sentences) > 5
    assert all(sentence.startswith("Niet bewaard. De schijf met ") for sentence in sentences)
    assert content(store) == {*FILLED, long}, "it is stored as soon as there is room"


def test_a_moved_file_is_reported_missing_and_usable_when_moved_back(filled: Path) -> None:
    store = open_journal(filled, CLOCK)
    away = filled.rename(filled.with_name("ergens anders"))
    with pytest.raises(MissingJournalError, match=r"Niet bewaard\. Herstel vindt het dagboek"):
        write(store)
    with pytest.raises(MissingJournalError):
        store.days()
    assert not filled.exists(), "no empty journal in its place"
    away.rename(filled)
    write(store)
    assert content(store) == {*FILLED, NOTE}


def test_a_moved_folder_is_reported_missing_and_usable_when_moved_back(filled: Path) -> None:
    store = open_journal(filled, CLOCK)
    folder = filled.parent
    away = folder.rename(folder.with_name("losgekoppeld"))
    with pytest.raises(MissingJournalError):
        write(store)
    away.rename(folder)
    write(store)
    assert content(store) == {*FILLED, NOTE}


def test_a_file_removed_during_a_transaction_is_reported_missing(filled: Path) -> None:
    open_database = database.Database(filled)
    with pytest.raises(MissingJournalError), open_database.writing():
        filled.unlink()


def test_a_replaced_file_refuses_every_change_until_it_was_joined(filled: Path, tmp_path: Path) -> None:
    other = tmp_path / "van de laptop.herstel"
    laptop = open_journal(other, CLOCK)
    write(laptop, NoteEntry(DAY, "op de laptop geschreven"))
    store = open_journal(filled, CLOCK)
    other.replace(filled)
    for _ in range(2):
        with pytest.raises(ChangedElsewhereError, match="ander programma"):
            write(store)
    with store.rejoining():
        assert content(store) == {NoteEntry(DAY, "op de laptop geschreven")}
    write(store)
    assert content(store) == {NoteEntry(DAY, "op de laptop geschreven"), NOTE}


@pytest.mark.parametrize("share", range(5, 100, 5))
def test_a_truncated_journal_is_detected(filled: Path, share: int) -> None:
    content_before = filled.read_bytes()
    filled.write_bytes(content_before[: len(content_before) * share // 100])
    cut = filled.read_bytes()
    with pytest.raises(DamagedJournalError):
        open_journal(filled, CLOCK).days()
    assert not check(filled).sound
    assert filled.read_bytes() == cut


def test_flipped_bits_raise_only_herstel_errors(filled: Path) -> None:
    whole = filled.read_bytes()
    chance = random.Random(22)  # noqa: S311  # the same flips every time
    noticed = 0
    rounds = tries(150)
    for _ in range(rounds):
        place = chance.randrange(len(whole))
        broken = bytearray(whole)
        broken[place] ^= 1 << chance.randrange(8)
        filled.write_bytes(broken)
        check(filled)
        try:
            store = open_journal(filled, CLOCK, create=False)
            store.days()
            store.surroundings()
            write(store)
        except HerstelError:
            # any other exception fails the test
            noticed += 1
    # most flips change a letter of a note, which the digests of the days detect
    assert noticed > rounds // 30


def test_check_counts_the_content_of_a_sound_journal(filled: Path) -> None:
    found = check(filled)
    assert found.sound
    assert found.version == FORMAT_VERSION
    assert (found.days, found.readings, found.sessions) == (60, 60, 0)
    assert found.extent is not None
    assert found.extent.last == DAY


def test_check_reports_damage_with_dutch_messages(filled: Path) -> None:
    run_sql(
        filled,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE reading SET day = '2026-99-99' WHERE day = '2026-11-22'",
    )
    found = check(filled)
    assert not found.sound
    assert "beschadigd" in str(found.problems[0])
    assert "De database meldt: " in str(found.problems[1])


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EROFS])
def test_a_new_file_in_a_folder_without_rights_is_not_called_a_journal_that_can_be_read(
    path: Path, filled: Path, number: int
) -> None:
    error = of_system(OSError(number, os.strerror(number)), filled)
    assert isinstance(error, ReadOnlyJournalError)
    assert "wel lezen, maar niet wijzigen" in str(error)
    new = path.with_name("kopie.herstel")
    error = of_system(OSError(number, os.strerror(number)), new)
    assert isinstance(error, ReadOnlyJournalError)
    assert str(error).startswith(f"Met {new} lukt dit niet: ")
    assert str(error).endswith("Kies een andere plek.")
