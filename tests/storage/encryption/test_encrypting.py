"""Setting, changing and removing a password keeps the content, even after errors and kills."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.domain.errors import (
    DamagedJournalError,
    DiskFullError,
    JournalError,
    LockedJournalError,
    MissingJournalError,
    PasswordNeededError,
    ReadOnlyJournalError,
    ReplacedJournalError,
)
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption import encrypting
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine import digests, drivers
from herstel_gui.storage.engine.connections import connect_bare, query_on
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import Keys, head_of
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.integrity.rescue import Rescue
from herstel_gui.storage.store.journal_file import create_empty, open_journal
from tests.application.fakes import MORNING, FixedClock, content, store_zone
from tests.application.test_store_contract import ALL_KINDS
from tests.storage.ciphers import KEY, OTHER, RING, everything
from tests.storage.conftest import DAY, FILLED, run_sql
from tests.storage.killing import kill_rewrites, processes
from tests.storage.test_trouble import as_somebody_without_rights

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from herstel_gui.storage.store.sqlite_store import SqliteStore

CLOCK = FixedClock()
STEPS = [(None, KEY), (KEY, OTHER), (KEY, None)]
NAMED = pytest.mark.parametrize(("old", "new"), STEPS, ids=["set", "change", "remove"])
NOTE = NoteEntry(DAY + timedelta(days=1), "wat intussen geschreven werd")


def twin(path: Path, copy: Path) -> Path:
    return Path(shutil.copy(path, copy))


def with_key(path: Path, key: Key | None) -> Path:
    if key is not None:
        rewrite(path, None, key)
    return path


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def write(store: SqliteStore) -> None:
    store.apply([Edit(None, NOTE)], MORNING, Text("notitie"))


@NAMED
def test_rewriting_keeps_the_whole_content(path: Path, old: Key | None, new: Key | None) -> None:
    store = open_journal(path, CLOCK)
    store.apply([Edit(None, entry) for entry in ALL_KINDS], MORNING, Text("voorbeeld"))
    store.apply([Edit(entry, None) for entry in ALL_KINDS[:4]], MORNING, Text("weg"))
    store.apply([Edit(None, entry) for entry in ALL_KINDS[:4]], MORNING, Text("terug"))
    store_zone(store, "Indian/Reunion")
    with closing(connect_bare(path)) as connection:
        # leaves a gap in the ids, to detect renumbering
        connection.execute("DELETE FROM history WHERE id = 2")
        digests.rewrite(query_on(connection))
    before, history = everything(with_key(path, old)), run_sql(path, "SELECT * FROM history ORDER BY id")
    assert before["digest"]
    assert [row[0] for row in history] == [1, 3, 4]
    rewrite(path, old, new)
    assert everything(path) == before
    assert run_sql(path, "SELECT * FROM history ORDER BY id") == history
    assert run_sql(path, "PRAGMA journal_mode") == [("delete",)]
    assert head_of(path) == (new.head if new else None)
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    store = open_journal(path, CLOCK, keys=RING)
    assert content(store) == set(ALL_KINDS)
    assert store.surroundings().zone == "Indian/Reunion"


@NAMED
def test_a_rewritten_journal_accepts_changes(filled: Path, old: Key | None, new: Key | None) -> None:
    rewrite(with_key(filled, old), old, new)
    store = open_journal(filled, CLOCK, keys=RING)
    write(store)
    assert content(store) == {*FILLED, NOTE}
    found = check(filled, new)
    assert (found.sound, found.days) == (True, 61)


def test_rewriting_with_the_same_key_encrypts_each_page_differently(filled: Path) -> None:
    rewrite(filled, None, KEY)
    first = filled.read_bytes()
    rewrite(filled, KEY, KEY)
    second = filled.read_bytes()
    pages = range(0, len(first), 4096)
    assert len(first) == len(second)
    assert not [at for at in pages if first[at + 16 : at + 4096] == second[at + 16 : at + 4096]]


def test_other_keys_do_not_open_an_encrypted_journal(encrypted: Path) -> None:
    whole = encrypted.read_bytes()
    wrong = Keys()
    wrong.add(OTHER, KEY.head)
    wrong.add(Key(KEY.head, OTHER.raw))
    with pytest.raises(DamagedJournalError, match="beschadigd"):
        open_journal(encrypted, CLOCK, keys=wrong)
    with pytest.raises(PasswordNeededError, match="heeft een wachtwoord"):
        open_journal(encrypted, CLOCK)
    assert "heeft een wachtwoord" in str(check(encrypted).problems[0])
    assert not check(encrypted).damaged
    with pytest.raises(PasswordNeededError):
        backup(encrypted, encrypted.with_name("kopie.herstel"))
    assert files(encrypted) == {encrypted.name: whole}


def test_a_plain_journal_is_not_opened_with_a_key(filled: Path) -> None:
    whole = filled.read_bytes()
    assert not check(filled, KEY).sound
    assert not check(filled, KEY).damaged
    with pytest.raises(JournalError):
        backup(filled, filled.with_name("kopie.herstel"), KEY)
    with pytest.raises(JournalError):
        rewrite(filled, KEY, None)
    assert files(filled) == {filled.name: whole}


@pytest.mark.parametrize(("old", "new"), STEPS[:2])
def test_a_library_without_encryption_raises_and_writes_nothing(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: Key | None, new: Key
) -> None:
    """Plain SQLite ignores a key and would write plain text."""
    with_key(filled, old)
    before, ring = files(filled), Keys(KEY)
    monkeypatch.setattr(drivers, "_cipher", lambda: sqlite3)
    actions: list[Callable[[], object]] = [
        lambda: rewrite(filled, old, new),
        lambda: create_empty(tmp_path / "nieuw.herstel", MORNING, new),
        lambda: connect_bare(filled, new),
    ]
    if old is not None:
        actions += [
            lambda: open_journal(filled, CLOCK, keys=ring),
            lambda: backup(filled, tmp_path / "kopie.herstel", old),
            lambda: check(filled, old),
        ]
    for action in actions:
        with pytest.raises(RuntimeError, match="does not encrypt"):
            action()
    assert (tmp_path / "nieuw.herstel").read_bytes() == b""
    (tmp_path / "nieuw.herstel").unlink()
    assert files(filled) == before


def test_an_unencrypted_result_does_not_replace_the_journal(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(filled)
    monkeypatch.setattr(encrypting, "_export", lambda path, part, *_: shutil.copy(path, part))
    monkeypatch.setattr(encrypting, "_look_over", lambda *_: encrypting._demand_head(filled, KEY))  # noqa: SLF001
    with pytest.raises(RuntimeError, match="ignored the encryption key"):
        rewrite(filled, None, KEY)
    assert files(filled) == before


@NAMED
@pytest.mark.parametrize("broken", ["page", "digest", "cut"])
def test_a_damaged_journal_is_not_rewritten(
    filled: Path, old: Key | None, new: Key | None, broken: str
) -> None:
    if broken == "digest":
        run_sql(filled, "UPDATE day_note SET note = 'anders' WHERE day = '2026-10-01'")
    whole = with_damage(filled, old, broken)
    with pytest.raises(DamagedJournalError, match=r"beschadigd"):
        rewrite(filled, old, new)
    assert files(filled) == {filled.name: whole}


def test_a_duplicate_row_counts_as_damage(filled: Path) -> None:
    """``quick_check`` does not detect the duplicate, because the index is unchanged."""
    whole = filled.read_bytes()
    assert whole.count(b"2026-11-22een gewone") == 1
    filled.write_bytes(whole.replace(b"2026-11-22een gewone", b"2026-11-21een gewone"))
    before = files(filled)
    with pytest.raises(DamagedJournalError, match="is beschadigd"):
        rewrite(filled, None, KEY)
    assert files(filled) == before


def with_damage(filled: Path, old: Key | None, broken: str) -> bytes:
    if old is not None and broken == "digest":
        # ``rewrite`` would refuse the wrong digest, so SQLCipher's own export makes the file
        part = filled.with_name("met wachtwoord")
        with closing(connect_bare(filled, cipher=True)) as source:
            source.execute("ATTACH ? AS part KEY ?", (str(part), old.literal))
            source.execute("SELECT sqlcipher_export('part')")
            for name in ("application_id", "user_version"):
                (number,) = source.execute(f"PRAGMA {name}").fetchone()
                source.execute(f"PRAGMA part.{name} = {number}")
        part.replace(filled)
    else:
        with_key(filled, old)
    whole = bytearray(filled.read_bytes())
    if broken == "page":
        whole[4096 * 3 + 1 : 4096 * 3 + 9] = b"\xff" * 8
    elif broken == "cut":
        del whole[-100:]
    filled.write_bytes(whole)
    return bytes(whole)


@NAMED
def test_a_full_disk_at_any_page_keeps_the_journal(
    filled: Path, monkeypatch: pytest.MonkeyPatch, old: Key | None, new: Key | None
) -> None:
    with_key(filled, old)
    before, room, messages = files(filled), 0, set()
    for room in range(1, 100, 6):
        monkeypatch.setattr(encrypting, "_UNSAFE", (*UNSAFE, f"PRAGMA max_page_count = {room}"))
        try:
            rewrite(filled, old, new)
        except DiskFullError as error:
            messages.add(str(error))
        else:
            break
        assert files(filled) == before
    assert room > 10
    assert messages == {f"De schijf met {filled} is vol. Maak ruimte vrij en probeer het opnieuw."}
    assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


UNSAFE = encrypting._UNSAFE  # noqa: SLF001


@NAMED
def test_a_full_disk_at_the_rename_keeps_the_journal(
    filled: Path, monkeypatch: pytest.MonkeyPatch, old: Key | None, new: Key | None
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = files(with_key(filled, old))
    monkeypatch.setattr(encrypting, "put_in_place", full)
    with pytest.raises(DiskFullError):
        rewrite(filled, old, new)
    assert files(filled) == before
    assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


TINY = """
import sys
from pathlib import Path
from herstel_gui.domain.errors import DiskFullError
from herstel_gui.storage.encryption.encrypting import rewrite
from tests.storage.ciphers import KEY
try:
    rewrite(Path(sys.argv[1]), None, KEY)
except DiskFullError:
    print("vol")
"""


@pytest.mark.skipif(shutil.which("unshare") is None, reason="NOT TRIED: there is no small disk to be made")
def test_a_full_file_system_keeps_the_journal(filled: Path, tmp_path: Path) -> None:
    """Uses a small file system in memory in a mount namespace."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    size = filled.stat().st_size * 3 // 2
    mounted = f'mount -t tmpfs -o size={size} none "$1" && cp "$2" "$1/d.herstel" && '
    script = mounted + '"$3" -c "$4" "$1/d.herstel" && cmp "$2" "$1/d.herstel" && ls -A "$1"'
    arguments = (str(disk), str(filled), sys.executable, TINY)
    command = ["unshare", "--mount", "--map-root-user", "sh", "-c", script, "sh", *arguments]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)  # noqa: S603
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip(f"NOT TRIED: {done.stderr.strip()}")
    assert done.stdout.split() == ["vol", "d.herstel"], done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
@NAMED
@pytest.mark.parametrize(("file", "folder"), [(0o666, 0o555), (0o444, 0o777), (0o444, 0o555)])
def test_a_read_only_file_or_folder_refuses_rewriting(
    filled: Path, old: Key | None, new: Key | None, file: int, folder: int
) -> None:
    with_key(filled, old)
    with tempfile.TemporaryDirectory() as disk:
        path = twin(filled, Path(disk) / filled.name)
        before = files(path)
        path.chmod(file)
        path.parent.chmod(folder)
        with as_somebody_without_rights(), pytest.raises(ReadOnlyJournalError, match="niet wijzigen"):
            rewrite(path, old, new)
        path.parent.chmod(0o700)
        assert files(path) == before


def test_a_missing_file_raises_an_error(path: Path) -> None:
    with pytest.raises(MissingJournalError):
        rewrite(path, None, KEY)
    assert files(path) == {}


@NAMED
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_locked_journal_refuses_rewriting(
    filled: Path, old: Key | None, new: Key | None, lock: str
) -> None:
    before = files(with_key(filled, old))
    context = processes()
    here, there = context.Pipe()
    process = context.Process(target=hold, args=(filled, lock, there), daemon=True)
    process.start()
    assert here.recv() == "held"
    with pytest.raises(LockedJournalError):
        rewrite(filled, old, new, busy=1)
    here.send("go")
    process.join()
    assert files(filled) == before
    rewrite(filled, old, new)
    assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


def hold(path: Path, lock: str, parent: Connection) -> None:
    with closing(connect_bare(path, RING.of(path))) as connection:
        connection.execute(f"BEGIN {lock}")
        parent.send("held")
        parent.recv()


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that another program has open")
@NAMED
def test_a_waiting_writer_loses_nothing(
    filled: Path, monkeypatch: pytest.MonkeyPatch, old: Key | None, new: Key | None
) -> None:
    """Another process writes during the rewrite: its first try fails, and its second goes to the new file."""
    with_key(filled, old)
    context = processes()
    here, there = context.Pipe()
    process = context.Process(target=store_meanwhile, args=(filled, there), daemon=True)
    process.start()
    assert here.recv() == "open"
    real = encrypting._look_over  # noqa: SLF001

    def meanwhile(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        here.send("go")
        assert here.recv() == "goes"
        assert not here.poll(0.3), "the writer must wait"

    monkeypatch.setattr(encrypting, "_look_over", meanwhile)
    rewrite(filled, old, new)
    assert here.recv() == "ReplacedJournalError"
    assert here.recv() == "stored"
    process.join()
    assert head_of(filled) == (new.head if new else None)
    assert content(open_journal(filled, CLOCK, keys=RING)) == {*FILLED, NOTE}


def store_meanwhile(path: Path, parent: Connection) -> None:
    store = open_journal(path, CLOCK, keys=RING)
    parent.send("open")
    parent.recv()
    parent.send("goes")
    try:
        write(store)
    except JournalError as error:
        parent.send(type(error).__name__)
    write(open_journal(path, CLOCK, keys=RING))
    parent.send("stored")


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        (None, KEY, PasswordNeededError),
        (KEY, OTHER, PasswordNeededError),
        (KEY, None, ReplacedJournalError),
    ],
    ids=["set", "change", "remove"],
)
def test_an_open_store_gets_the_reason_after_rewriting(
    filled: Path, tmp_path: Path, old: Key | None, new: Key | None, error: type[JournalError]
) -> None:
    """The reason must not be damage, because a rescue would be wrong."""
    store = open_journal(with_key(filled, old), CLOCK, keys=RING, backups=tmp_path / "kopieen")
    rewrite(filled, old, new)
    whole = filled.read_bytes()
    for action in (store.days, lambda: write(store), lambda: store_zone(store, "Europe/Brussels")):
        for _ in range(2):
            with pytest.raises(error):
                action()
    assert filled.read_bytes() == whole


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_the_target_of_a_link_is_encrypted(filled: Path, tmp_path: Path) -> None:
    link = tmp_path / "snelkoppeling" / "dagboek.herstel"
    link.parent.mkdir()
    link.symlink_to(filled)
    dead = filled.with_name(f".{filled.name}.{2**22 + 5}.part")
    dead.write_bytes(filled.read_bytes())
    rewrite(link, None, KEY)
    assert link.is_symlink()
    assert head_of(filled) == KEY.head
    open_journal(link, CLOCK, keys=RING)
    assert not dead.exists(), "leftover files are beside the target of the link"


def test_a_journal_in_wal_mode_is_rewritten(filled: Path) -> None:
    run_sql(filled, "PRAGMA journal_mode = WAL", "UPDATE meta SET value = value")
    rewrite(filled, None, KEY)
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]
    assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


@pytest.mark.parametrize("size", [10, 20_000], ids=["spent", "hot"])
def test_an_unfinished_transaction_is_rolled_back_first(filled: Path, size: int) -> None:
    """The rollback journal of the old file must not be applied to the new file."""
    before = everything(filled)
    context = processes()
    here, there = context.Pipe()
    process = context.Process(target=stop_halfway, args=(filled, size, there), daemon=True)
    process.start()
    assert here.recv() == "halfway"
    process.kill()
    process.join()
    assert (filled.with_name(f"{filled.name}-journal").read_bytes()[:1] != b"\0") == (size > 10)
    rewrite(filled, None, KEY)
    assert everything(filled) == before
    assert [file.name for file in filled.parent.iterdir()] == [filled.name]


def stop_halfway(path: Path, size: int, parent: Connection) -> None:
    with closing(connect_bare(path)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE day_note SET note = hex(zeroblob(?))", (size,))
        parent.send("halfway")
        parent.recv()


@pytest.mark.parametrize("meanwhile", [False, True], ids=["alone", "changed meanwhile"])
def test_a_system_that_cannot_replace_open_files(
    filled: Path, monkeypatch: pytest.MonkeyPatch, *, meanwhile: bool
) -> None:
    """On Windows the journal is closed before the replacement, and must not change in between."""
    monkeypatch.setattr(encrypting, "_REPLACES_OPEN_FILES", False)
    if meanwhile:
        states = iter([(1, 1), (1, 2)])
        monkeypatch.setattr(encrypting, "_state", lambda _: next(states))
        before = files(filled)
        with pytest.raises(ReplacedJournalError):
            rewrite(filled, None, KEY)
        assert files(filled) == before
    else:
        rewrite(filled, None, KEY)
        assert content(open_journal(filled, CLOCK, keys=RING)) == set(FILLED)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_kill_leaves_the_old_or_the_new_journal(filled: Path) -> None:
    found = kill_rewrites(filled, 15)
    assert (found.lost, found.torn) == (0, 0)
    assert found.halfway > 2, "no kill hit the critical moments"


def test_a_rescued_journal_keeps_its_password(encrypted: Path, tmp_path: Path) -> None:
    """Holds even for an empty journal, without readable data and without backups."""
    encrypted.write_bytes(encrypted.read_bytes()[:16] + bytes(20000))
    copies = tmp_path / "kopieen"
    copies.mkdir()
    rescue = Rescue(encrypted, [copies], Text("stuk"), RING)
    assert rescue.damage.offers == ()
    rescue.settle(None, MORNING)
    assert head_of(encrypted) == KEY.head
    assert content(open_journal(encrypted, CLOCK, keys=RING)) == set()
