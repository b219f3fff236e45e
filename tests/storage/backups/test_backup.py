from __future__ import annotations

import errno
import os
import sqlite3
import stat
from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.domain.errors import (
    DamagedJournalError,
    DiskFullError,
    JournalError,
    MissingJournalError,
    PasswordNeededError,
)
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups import backup as backup_module
from herstel_gui.storage.backups.backup import backup, days_to_keep
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import troubles
from herstel_gui.storage.engine.keys import head_of
from herstel_gui.storage.store.journal_file import open_journal, opened_copy
from tests.application.fakes import MORNING, FixedClock, content
from tests.application.test_store_contract import FIRST_KINDS, GARMIN
from tests.storage.ciphers import KEY, RING
from tests.storage.conftest import DAY, FILLED, run_sql

if TYPE_CHECKING:
    from herstel_gui.storage.engine.drivers import Key
    from herstel_gui.storage.store.sqlite_store import SqliteStore

CLOCK = FixedClock()


def test_a_backup_is_complete_and_private(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.herstel"
    backup(filled, target)
    assert content(open_journal(target, CLOCK, create=False)) == set(FILLED)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dagboek.herstel", "kopie.herstel"]
    if os.name != "nt":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_backup_replaces_an_existing_file(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.herstel"
    target.write_text("oud")
    backup(filled, target)
    assert content(open_journal(target, CLOCK, create=False)) == set(FILLED)


def test_a_damaged_journal_is_not_backed_up_and_the_old_backup_stays(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.herstel"
    backup(filled, target)
    good = target.read_bytes()
    run_sql(filled, "PRAGMA ignore_check_constraints = ON", "UPDATE reading SET day = 'x' || day")
    with pytest.raises(DamagedJournalError):
        backup(filled, target)
    assert target.read_bytes() == good
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dagboek.herstel", "kopie.herstel"]


def test_a_missing_or_foreign_file_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingJournalError):
        backup(path, tmp_path / "kopie.herstel")
    path.write_text("geen dagboek" * 1000)
    with pytest.raises(DamagedJournalError):
        backup(path, tmp_path / "kopie.herstel")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_full_disk_leaves_no_unfinished_backup(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "put_in_place", full)
    with pytest.raises(DiskFullError):
        backup(filled, tmp_path / "kopie.herstel")
    assert [file.name for file in tmp_path.iterdir()] == [filled.name]


def test_a_missing_target_folder_raises_an_error(filled: Path, tmp_path: Path) -> None:
    with pytest.raises(JournalError):
        backup(filled, tmp_path / "stick" / "kopie.herstel")


def write(store: SqliteStore, at: datetime) -> None:
    note = NoteEntry(date(2020, 1, 1), at.isoformat())
    store.apply([Edit(None, note)], at, Text("notitie"))
    store.apply([Edit(note, None)], at, Text("notitie"))


def copies(folder: Path) -> list[str]:
    return sorted(file.name[-18:-8] for file in folder.iterdir()) if folder.exists() else []


def test_the_first_change_of_a_day_makes_a_backup_of_the_state_before(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reservekopieen"
    store = open_journal(filled, CLOCK, backups=folder)
    store.days()
    assert copies(folder) == []
    write(store, MORNING)
    write(store, MORNING + timedelta(hours=3))
    assert copies(folder) == ["2026-11-22"]
    write(store, MORNING + timedelta(days=1))
    assert copies(folder) == ["2026-11-22", "2026-11-23"]
    (first, _) = sorted(folder.iterdir())
    assert content(open_journal(first, CLOCK)) == set(FILLED)
    assert store.file.backup_trouble is None
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_second_start_on_the_same_day_makes_no_second_backup(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reservekopieen"
    write(open_journal(filled, CLOCK, backups=folder), MORNING)
    (copy,) = folder.iterdir()
    before = copy.read_bytes()
    store = open_journal(filled, CLOCK, backups=folder)
    write(store, MORNING)
    assert copy.read_bytes() == before


def test_an_empty_journal_is_not_backed_up(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reservekopieen"
    write(open_journal(path, CLOCK, backups=folder), MORNING)
    assert copies(folder) == []


def test_backups_of_journals_with_the_same_name_are_separate(filled: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "reservekopieen", tmp_path / "elders" / "dagboek.herstel"
    write(open_journal(filled, CLOCK, backups=folder), MORNING)
    laptop = open_journal(other, CLOCK, backups=folder)
    laptop.apply([Edit(None, NoteEntry(DAY, "x"))], MORNING, Text("notitie"))
    for back in range(1, 30):
        write(laptop, MORNING + timedelta(days=back))
    assert copies(folder).count("2026-11-22") == 1
    assert any("2026-11-22" in file.name for file in folder.iterdir())


def test_a_failed_backup_does_not_block_a_change(filled: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "reservekopieen"
    in_the_way.touch()
    store = open_journal(filled, CLOCK, backups=in_the_way)
    store.apply([Edit(None, NoteEntry(date(2021, 1, 1), "bewaard"))], MORNING, Text("notitie"))
    assert NoteEntry(date(2021, 1, 1), "bewaard") in content(store)
    assert store.file.backup_trouble is not None
    in_the_way.unlink()
    write(store, MORNING + timedelta(days=1))
    assert store.file.backup_trouble is None


def test_old_backups_are_deleted_and_other_files_stay(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reservekopieen"
    store = open_journal(filled, CLOCK, backups=folder)
    write(store, MORNING)
    (copy,) = folder.iterdir()
    prefix = copy.name.removesuffix("2026-11-22.herstel")
    other_files = ["met de hand.herstel", f"{prefix}2026-11.herstel", f"{prefix}2026-99-99.herstel"]
    for name in other_files:
        (folder / name).touch()
    (folder / f".{prefix}2026-11-22.herstel.77.part").touch()
    for back in range(1, 60):
        write(store, MORNING + timedelta(days=back))
    names = {file.name for file in folder.iterdir()}
    assert names > set(other_files)
    days = days_to_keep([DAY + timedelta(days=back) for back in range(60)], DAY + timedelta(days=59))
    assert names - set(other_files) == {f"{prefix}{day}.herstel" for day in days}


def test_kept_days_of_a_year_of_daily_backups() -> None:
    today = date(2026, 11, 22)
    days = days_to_keep([today - timedelta(days=back) for back in range(400)], today)
    assert sorted(days, reverse=True)[:7] == [today - timedelta(days=back) for back in range(7)]
    # the last days of four weeks, Sundays, and the last days of months
    assert {date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 8), date(2026, 11, 1)} <= days
    assert {date(2026, 10, 31), date(2026, 2, 28), date(2025, 12, 31)} <= days
    assert min(days) == date(2025, 12, 31)
    assert len(days) == 7 + 3 + 11


def test_backups_with_a_future_date_are_kept_and_not_counted() -> None:
    today = date(2026, 11, 22)
    past = {today - timedelta(days=back) for back in range(7)}
    future = {date(2107, 1, 1) + timedelta(days=step) for step in range(20)}
    assert days_to_keep(past | future, today) == past | future


@given(
    st.sets(st.dates(date(2020, 1, 1), date(2026, 12, 31))), st.dates(date(2020, 1, 1), date(2026, 12, 31))
)
def test_kept_days_include_the_last_seven_and_are_stable(days: set[date], today: date) -> None:
    left = days_to_keep(days, today)
    assert left <= days
    assert days_to_keep(left, today) == left
    past = [day for day in days if day <= today]
    assert {day for day in left if day <= today} >= set(sorted(past)[-7:])
    assert len([day for day in left if day <= today]) <= 7 + 4 + 12


def test_a_second_folder_gets_the_same_backups_while_it_exists(filled: Path, tmp_path: Path) -> None:
    folder, stick = tmp_path / "reservekopieen", tmp_path / "stick"
    store = open_journal(filled, CLOCK, backups=(folder, stick))
    write(store, MORNING)
    assert store.file.backup_trouble is None
    assert "tweede map" in str(store.file.second_trouble)
    assert not stick.exists(), "an empty mount point is no stick"
    stick.mkdir()
    write(store, MORNING + timedelta(days=1))
    assert store.file.second_trouble is None
    assert copies(stick) == ["2026-11-23"]
    assert copies(folder) == ["2026-11-22", "2026-11-23"]


def test_a_damaged_journal_refuses_changes(filled: Path, tmp_path: Path) -> None:
    store = open_journal(filled, CLOCK, backups=tmp_path / "reservekopieen")
    run_sql(filled, "UPDATE day_note SET note = 'x' WHERE day = '2026-10-01'")
    broken = filled.read_bytes()
    for _ in range(2):
        with pytest.raises(DamagedJournalError):
            write(store, MORNING)
    assert filled.read_bytes() == broken


def test_backups_are_found_by_name_and_journal_id(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reservekopieen"
    write(open_journal(filled, CLOCK, backups=folder), MORNING)
    (copy,) = folder.iterdir()
    for name in (
        "dagboek-000000-2026-11-22.herstel",
        "dagboek-2-abcdef-2026-11-22.herstel",
        "dagboek-beschadigd-2026-11-22T0741.herstel",
        "ander-abcdef-2026-11-22.herstel",
        copy.name.replace("11-22", "99-22"),
    ):
        (folder / name).touch()
    before = folder / "dagboek-voor-terugzetten-2026-11-23T074100.herstel"
    before.touch()
    found = backup_module.backups_of(filled, [tmp_path / "weg", folder])
    assert [(backup_file.path, backup_file.day.day) for backup_file in found] == [(before, 23), (copy, 22)]
    assert backup_module.newest_backup(filled, folder) == date(2026, 11, 23)


def test_copies_of_one_day_are_in_the_order_of_their_making(tmp_path: Path) -> None:
    names = (
        "dagboek-0a1b2c-2026-11-22",
        "dagboek-voor-terugzetten-2026-11-22T110000",
        "dagboek-kopie-2026-11-22T130000",
        "dagboek-voor-samenvoegen-2026-11-22T150000",
        "dagboek-voor-samenvoegen-2026-11-22T150000-2",
    )
    for name in names:
        (tmp_path / f"{name}.herstel").touch()
    for copies in (
        backup_module.backups_of(tmp_path / "dagboek.herstel", [tmp_path], identity="0a1b2c"),
        backup_module.all_copies([tmp_path], ".herstel"),
    ):
        assert [copy.path.stem for copy in copies] == [*reversed(names)]
        assert [copy.before for copy in copies[1:]] == ["samenvoegen", "", "terugzetten", ""]
        assert [copy.at for copy in copies[2:]] == [time(13), time(11), None]


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_backup_of_an_older_herstel_is_read_unchanged(path: Path, key: Key | None) -> None:
    fixture = Path(__file__).parents[1] / "fixtures" / "v1.sql"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(fixture.read_text(encoding="utf-8"))
    if key:
        rewrite(path, None, key)
    before = path.read_bytes()
    with opened_copy(path, CLOCK, RING) as store:
        assert content(store) == {*FIRST_KINDS, GARMIN}
    assert path.read_bytes() == before


def test_backups_of_an_encrypted_journal_are_encrypted(encrypted: Path, tmp_path: Path) -> None:
    folder, stick = tmp_path / "reservekopieen", tmp_path / "stick"
    stick.mkdir()
    write(open_journal(encrypted, CLOCK, keys=RING, backups=(folder, stick)), MORNING)
    aside = backup_module.set_copy_aside(encrypted, folder, "terugzetten", MORNING, KEY)
    backups_made = [*folder.iterdir(), *stick.iterdir()]
    assert (len(backups_made), aside in backups_made) == (3, True)
    assert {head_of(copy) for copy in backups_made} == {KEY.head}
    for copy in backups_made:
        with opened_copy(copy, CLOCK, RING) as store:
            assert content(store) == set(FILLED)
        with pytest.raises(PasswordNeededError), opened_copy(copy, CLOCK):
            pass
    assert backup_module.newest_backup(encrypted, folder, KEY) == DAY


def test_a_damaged_encrypted_journal_is_not_backed_up(encrypted: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopie.herstel"
    backup(encrypted, target, KEY)
    good, whole = target.read_bytes(), bytearray(encrypted.read_bytes())
    whole[-1] ^= 1
    encrypted.write_bytes(whole)
    with pytest.raises(DamagedJournalError):
        backup(encrypted, target, KEY)
    assert target.read_bytes() == good
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dagboek.herstel", "kopie.herstel"]


def test_the_error_of_a_full_disk_names_the_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, target = tmp_path / "dagboek.herstel", tmp_path / "kopie.herstel"
    open_journal(journal, FixedClock()).close()
    before = sorted(tmp_path.iterdir())

    def full(_source: object, part: Path, *_rest: object) -> None:
        for file in (part, part.with_name(f"{part.name}-journal")):
            file.write_bytes(b"half")
        with troubles.short_of_room(target):
            raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(backup_module, "_copy", full)
    with pytest.raises(DiskFullError, match=r"kopie\.herstel is vol"):
        backup_module.backup(journal, target)
    assert sorted(tmp_path.iterdir()) == before
