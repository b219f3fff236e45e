"""Detection and rescue of damaged journals. ``dev.py bench faults`` runs the long version."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlcipher3

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_options import Way
from herstel_gui.domain.day import PlannedDay
from herstel_gui.domain.errors import DamagedJournalError, PasswordNeededError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import silent_damage
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import digests
from herstel_gui.storage.engine.connections import connect_bare, query_on
from herstel_gui.storage.engine.keys import Keys, head_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.rescue import Rescue
from herstel_gui.storage.integrity.salvage import content_of, salvage
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content, store_zone
from tests.application.test_store_contract import ALL_KINDS, PLANS
from tests.storage.ciphers import KEY, RING
from tests.storage.conftest import DAY, FILLED, run_sql
from tests.storage.damage import Tally, flip, try_damage, with_backup
from tests.tries import tries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.storage.engine.drivers import Key

CLOCK = FixedClock()
WHY = Text("stuk")


def add_note(path: Path, text: str = "na de kopie") -> NoteEntry:
    entry = NoteEntry(DAY + timedelta(days=1), text)
    open_journal(path, CLOCK, keys=RING).apply([Edit(None, entry)], MORNING, Text("notitie"))
    return entry


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_damage_is_detected_and_the_journal_can_be_rescued(
    filled: Path, tmp_path: Path, key: Key | None
) -> None:
    if key:
        rewrite(filled, None, key)
    with_backup(filled, tmp_path / "kopieen")
    add_note(filled)
    tally = try_damage(filled, tmp_path / "kopieen", tries(60))
    assert tally.faults == []
    assert tally.outcomes["noticed"] > tally.tried * (5 / 6 if key else 2 / 3)
    assert filled.read_bytes() not in [file.read_bytes() for file in (tmp_path / "kopieen").iterdir()]


def test_every_flipped_bit_of_an_encrypted_journal_is_detected(encrypted: Path, tmp_path: Path) -> None:
    with_backup(encrypted, tmp_path / "kopieen")
    tally = try_damage(encrypted, tmp_path / "kopieen", tries(40), kinds=(flip,))
    assert (tally.faults, dict(tally.outcomes)) == ([], {"noticed": tries(40)})


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_values_stored_during_a_check_are_no_damage(filled: Path, key: Key | None) -> None:
    """A value is stored at each statement of the check that lets a writer through."""
    if key:
        rewrite(filled, None, key)
    stored = 0

    def store_another(statement: str) -> None:
        nonlocal stored
        number = stored + 1
        with (
            suppress(sqlite3.OperationalError, sqlcipher3.OperationalError),
            closing(connect_bare(filled, key, busy=0)) as writer,
        ):
            if not statement.startswith("SELECT"):
                return
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("UPDATE day_note SET note = ? WHERE day = ?", (f"regel {number}", DAY.isoformat()))
            digests.write(query_on(writer), [DAY.isoformat()])
            writer.execute("COMMIT")
            stored = number

    with closing(connect_bare(filled, key)) as connection:
        assert connection.execute(
            "SELECT count(*) FROM day_note WHERE day = ?", (DAY.isoformat(),)
        ).fetchone() == (1,)
        connection.set_trace_callback(store_another)
        assert silent_damage(connection) == ()
        connection.set_trace_callback(None)
    assert stored, "control: values were stored during the check"


@pytest.mark.parametrize("lost", [4, 16, 512, 4096], ids=lambda lost: f"{lost} bytes")
def test_a_journal_without_its_head_is_read_with_the_key_of_its_backups(
    encrypted: Path, tmp_path: Path, lost: int
) -> None:
    with_backup(encrypted, tmp_path / "kopieen")
    newer = add_note(encrypted)
    encrypted.write_bytes(bytes(lost) + encrypted.read_bytes()[lost:])
    with pytest.raises(DamagedJournalError):
        open_journal(encrypted, CLOCK, keys=RING)
    with pytest.raises(PasswordNeededError) as caught:
        Rescue(encrypted, [tmp_path / "kopieen"], WHY)
    assert Path(caught.value.path).parent == tmp_path / "kopieen"
    broken = encrypted.read_bytes()
    rescue = Rescue(encrypted, [tmp_path / "kopieen"], WHY, RING)
    first = rescue.damage.offers[0]
    assert (first.uncertain, first.contents.days, first.contents.last) == ((), 61, newer.day)
    aside = rescue.settle(first.way, MORNING)
    assert aside.read_bytes() == broken
    assert head_of(encrypted) == KEY.head
    assert content(open_journal(encrypted, CLOCK, keys=RING)) == {*FILLED, newer}


def test_a_damaged_salt_is_repaired_by_the_next_change(encrypted: Path) -> None:
    """The window tries the password on the heads of the backups; the pages are undamaged."""
    head = KEY.head[:5] + b"?" + KEY.head[6:]
    encrypted.write_bytes(head + encrypted.read_bytes()[16:])
    keys = Keys()
    keys.add(KEY, head)
    store = open_journal(encrypted, CLOCK, keys=keys)
    assert content(store) == set(FILLED)
    store_zone(store, "Europe/Brussels")
    assert head_of(encrypted) == KEY.head


def test_an_unencrypted_backup_is_restored_with_the_password_of_the_journal(
    filled: Path, tmp_path: Path
) -> None:
    with_backup(filled, tmp_path / "kopieen")
    rewrite(filled, None, KEY)
    filled.write_bytes(filled.read_bytes()[:4096] + bytes(filled.stat().st_size - 4096))
    rescue = Rescue(filled, [tmp_path / "kopieen"], WHY, RING)
    rescue.settle(Way.BACKUP, MORNING)
    assert head_of(filled) == KEY.head
    assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


def test_a_journal_without_its_head_is_read_with_the_key_of_an_older_backup(
    encrypted: Path, tmp_path: Path
) -> None:
    """The newest backup may be unencrypted, made before the password was set."""
    with_backup(encrypted, tmp_path / "kopieen")
    plain = tmp_path / "kopieen" / "dagboek-voor-terugzetten-2026-11-21T074100.herstel"
    open_journal(plain, CLOCK).close()
    encrypted.write_bytes(bytes(16) + encrypted.read_bytes()[16:])
    rescue = Rescue(encrypted, [tmp_path / "kopieen"], WHY, RING)
    rescue.settle(Way.SALVAGED, MORNING)
    assert head_of(encrypted) == KEY.head
    assert content(open_journal(encrypted, CLOCK, keys=RING)) == set(FILLED)


def test_an_undecryptable_page_never_becomes_part_of_a_text(path: Path) -> None:
    store = open_journal(path, CLOCK)
    long = NoteEntry(DAY, "een lange notitie " * 1500)
    store.apply([Edit(None, long)], MORNING, Text("notitie"))
    store.apply([Edit(long, None)], MORNING, Text("notitie"))
    store.close()
    rewrite(path, None, KEY)
    whole = path.read_bytes()
    (row,) = salvage(path, KEY).history
    found: list[Sequence[object]] = []
    for at in range(0, len(whole), 4096):
        path.write_bytes(whole[: at + 50] + bytes(50) + whole[at + 100 :])
        found += salvage(path, KEY).history
    assert len(found) < len(whole) // 4096 - 5
    assert set(found) == {row}


def test_an_unfinished_transaction_is_rolled_back_before_salvaging(encrypted: Path) -> None:
    """The rollback journal is encrypted like the file."""
    whole = encrypted.read_bytes()
    with closing(connect_bare(encrypted, KEY)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE day_note SET note = hex(zeroblob(20000))")
        torn, hot = encrypted.read_bytes(), encrypted.with_name(f"{encrypted.name}-journal").read_bytes()
    assert torn != whole
    encrypted.write_bytes(torn)
    encrypted.with_name(f"{encrypted.name}-journal").write_bytes(hot)
    found = salvage(encrypted, KEY)
    assert (len(found.days), found.doubtful) == (60, frozenset())
    assert [file.name for file in encrypted.parent.iterdir() if file.suffix == ".part"] == []


def test_without_digests_the_same_damage_is_not_detected(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control: without digests some damage must pass, else the test above could not fail."""
    with_backup(filled, tmp_path / "kopieen")
    monkeypatch.setattr(digests, "wrong_days", lambda _stored, _days: ())
    monkeypatch.setattr(digests, "wrong_places", lambda _query: ())
    monkeypatch.setattr(digests, "wrong_among", lambda _query, _places: ())
    tally: Tally = try_damage(filled, tmp_path / "kopieen", 600, kinds=(flip,), until="silent")
    assert tally.outcomes["silent"] > 0


def test_an_altered_day_is_neither_read_nor_changed(filled: Path) -> None:
    run_sql(filled, "UPDATE reading SET value = 47 WHERE day = '2026-11-22'")
    store = open_journal(filled, CLOCK)
    journal = Journal(store, CLOCK)
    with pytest.raises(DamagedJournalError, match="zo 22 november"):
        store.days()
    with pytest.raises(DamagedJournalError):
        journal.enter(DAY, RESTING_HEART_RATE, 50)
    assert journal.day(DAY - timedelta(days=1)).note
    assert not check(filled).sound


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM day_note WHERE day = '2026-11-22'",
        "DELETE FROM digest WHERE place = '2026-11-22'",
        "UPDATE meta SET value = 'Europe/Brussels' WHERE key = 'zone'",
        "UPDATE history SET old = '{}'",
        "DELETE FROM history",
    ],
)
def test_changes_by_other_programs_are_detected(filled: Path, statement: str) -> None:
    store = open_journal(filled, CLOCK)
    note = NoteEntry(DAY - timedelta(days=100), "weg")
    store.apply([Edit(None, note)], MORNING, Text("notitie"))
    store.apply([Edit(note, None)], MORNING, Text("notitie"))
    assert check(filled).sound
    run_sql(filled, statement)
    assert not check(filled).sound


def test_an_undamaged_journal_is_salvaged_completely(path: Path) -> None:
    store = open_journal(path, CLOCK)
    store.apply([Edit(None, entry) for entry in ALL_KINDS], MORNING, Text("voorbeeld"))
    long = NoteEntry(DAY - timedelta(days=50), "een lange notitie " * 2000)
    store.apply([Edit(None, long)], MORNING, Text("notitie"))
    store.apply([Edit(long, None)], MORNING, Text("notitie"))
    store.apply([Edit(None, long)], MORNING, Text("notitie"))
    found = salvage(path)
    assert found.doubtful == frozenset()
    rescue = Rescue(path, [], WHY)
    assert rescue.damage.offers[0].uncertain == ()
    rescue.settle(Way.SALVAGED, MORNING)
    assert content(open_journal(path, CLOCK)) == {*ALL_KINDS, long}
    assert run_sql(path, "SELECT count(*) FROM history") == [(1,)]
    assert check(path).sound


def test_a_journal_without_its_first_page_is_salvaged(filled: Path) -> None:
    whole = filled.read_bytes()
    filled.write_bytes(bytes(4096) + whole[4096:])
    offer = Rescue(filled, [], WHY).damage.offers[0]
    assert (offer.way, offer.contents.days, offer.uncertain) == (Way.SALVAGED, 60, ())


def test_the_backup_is_combined_with_the_undamaged_days(filled: Path, tmp_path: Path) -> None:
    with_backup(filled, tmp_path / "kopieen")
    newer = add_note(filled)
    run_sql(filled, "UPDATE reading SET value = 47 WHERE day = '2026-10-01'")
    rescue = Rescue(filled, [tmp_path / "geen", tmp_path / "kopieen"], WHY)
    first, *others = rescue.damage.offers
    assert (first.way, first.uncertain, first.contents.last) == (Way.COMBINED, (), newer.day)
    assert {offer.way: len(offer.uncertain) for offer in others} == {Way.SALVAGED: 1, Way.BACKUP: 1}
    rescue.settle(first.way, MORNING)
    assert content(open_journal(filled, CLOCK)) == {*FILLED, newer}


def test_without_readable_data_and_backup_an_empty_journal_is_made(path: Path) -> None:
    path.write_bytes(b"geen dagboek")
    rescue = Rescue(path, [], WHY)
    assert rescue.damage.offers == ()
    aside = rescue.settle(None, MORNING)
    assert aside.name == "dagboek-beschadigd-2026-11-22T0741.herstel"
    assert aside.read_bytes() == b"geen dagboek"
    assert content(open_journal(path, CLOCK)) == set()


def test_a_damaged_backup_is_skipped(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kopieen"
    with_backup(filled, folder)
    (good,) = folder.iterdir()
    good.with_name(good.name.replace("11-20", "11-21")).write_bytes(filled.read_bytes()[:9000])
    good.with_name(good.name.replace("11-20", "99-99")).touch()
    good.with_name("dagboek-000000-2026-11-22.herstel").write_bytes(filled.read_bytes())
    damage = Rescue(filled, [folder], WHY).damage
    assert damage.backup_day is not None
    assert damage.backup_day.isoformat() == "2026-11-20"


def test_two_damaged_journals_are_set_aside_under_different_names(path: Path) -> None:
    for content_ in (b"eerste", b"tweede"):
        path.write_bytes(content_)
        Rescue(path, [], WHY).settle(None, MORNING)
    names = sorted(file.name for file in path.parent.iterdir())
    assert names == [
        "dagboek-beschadigd-2026-11-22T0741-2.herstel",
        "dagboek-beschadigd-2026-11-22T0741.herstel",
        "dagboek.herstel",
    ]


def test_salvaging_gives_the_content_of_an_undamaged_journal(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as connection:
        assert content_of(connection) == salvage(filled)


def plan(path: Path) -> list[PlannedDay]:
    plans = [PlannedDay(DAY + timedelta(days=7 * week), "rest") for week in range(3)]
    store = open_journal(path, CLOCK)
    store.apply([Edit(None, plan) for plan in plans], MORNING, Text("geplande rust"))
    store.close()
    return plans


def test_an_altered_plan_is_detected(filled: Path) -> None:
    plan(filled)
    run_sql(filled, "UPDATE planned_day SET kind = 'easy'")
    assert not check(filled).sound
    with pytest.raises(DamagedJournalError, match="wat niet bij één dag hoort"):
        open_journal(filled, CLOCK).surroundings()


def test_plans_are_salvaged_without_the_first_page(filled: Path) -> None:
    plans = plan(filled)
    whole = filled.read_bytes()
    filled.write_bytes(bytes(4096) + whole[4096:])
    Rescue(filled, [], WHY).settle(Way.SALVAGED, MORNING)
    assert open_journal(filled, CLOCK).surroundings().planned == tuple(plans)


def test_every_kind_of_plan_is_salvaged_without_the_first_page(filled: Path) -> None:
    store = open_journal(filled, CLOCK)
    store.apply([Edit(None, entry) for entry in sorted(PLANS, key=repr)], MORNING, Text("plan"))
    store.close()
    whole = filled.read_bytes()
    filled.write_bytes(bytes(4096) + whole[4096:])
    Rescue(filled, [], WHY).settle(Way.SALVAGED, MORNING)
    assert content(open_journal(filled, CLOCK)) == {*FILLED, *PLANS}
