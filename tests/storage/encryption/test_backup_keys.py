"""Finding the backups whose password differs from the password of their journal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from herstel_gui.domain.errors import JournalError
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.backup_keys import differing_copies, readable_remains
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import NO_KEYS, head_of
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY, OTHER, RING
from tests.storage.damage import with_backup


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """Return a folder with one daily backup."""
    folder = tmp_path / "kopieen"
    with_backup(filled, folder)
    return folder


@pytest.fixture
def copy(folder: Path) -> Path:
    (only,) = folder.iterdir()
    return only


def twin(path: Path, name: str) -> Path:
    return Path(shutil.copy(path, path.with_name(name)))


def of_another_day(copy: Path, day: str) -> Path:
    return twin(copy, copy.name.replace("11-20", day))


def test_all_kinds_of_copies_without_a_password_are_found(filled: Path, folder: Path, copy: Path) -> None:
    before = twin(copy, "dagboek-voor-terugzetten-2026-11-21T074100.herstel")
    by_hand = twin(copy, "dagboek-kopie-2026-11-21-074100.herstel")
    conflict = twin(filled, "dagboek (conflicted copy 2026-11-22).herstel")
    rewrite(filled, None, KEY)
    found = differing_copies(filled, [folder, folder / "weg"], KEY, RING)
    assert set(found.known) == {(path, None) for path in (copy, before, by_hand, conflict)}
    assert found.unknown == ()
    for path, key in found.known:
        rewrite(path, key, KEY)
    assert differing_copies(filled, [folder], KEY, RING).known == ()


def test_unreadable_copies_with_the_id_of_the_journal_are_reported(
    filled: Path, folder: Path, copy: Path
) -> None:
    broken, unknown = of_another_day(copy, "11-19"), of_another_day(copy, "11-18")
    broken.write_bytes(copy.read_bytes()[:9000])
    rewrite(unknown, None, Key(b"Hrs1" + bytes(12), bytes(32)))
    rewrite(filled, None, KEY)
    found = differing_copies(filled, [folder], KEY, RING)
    assert found.known == ((copy, None),)
    assert set(found.unknown) == {broken, unknown}


def test_copies_of_another_journal_are_ignored(
    filled: Path, folder: Path, copy: Path, tmp_path: Path
) -> None:
    stranger = tmp_path / "vreemd" / "dagboek.herstel"
    open_journal(stranger, FixedClock()).close()
    copy.unlink()
    backup(stranger, folder / "dagboek-voor-terugzetten-2026-11-21T074100.herstel")
    backup(stranger, filled.with_name("dagboek (1).herstel"))
    rewrite(filled, None, KEY)
    found = differing_copies(filled, [folder], KEY, RING)
    assert (found.known, found.unknown) == ((), ())


def test_an_unreadable_journal_raises_an_error(filled: Path, folder: Path, copy: Path) -> None:
    assert copy.exists()
    rewrite(filled, None, KEY)
    filled.write_bytes(bytes(9000))
    with pytest.raises(JournalError):
        differing_copies(filled, [folder], KEY, RING)


def test_copies_with_the_previous_password_are_found(filled: Path, folder: Path, copy: Path) -> None:
    rewrite(filled, None, OTHER)
    rewrite(copy, None, KEY)
    assert differing_copies(filled, [folder], OTHER, RING).known == ((copy, KEY),)


def test_after_removing_a_password_only_copies_with_that_password_count(
    filled: Path, folder: Path, copy: Path
) -> None:
    rewrite(copy, None, KEY)
    earlier = of_another_day(copy, "11-19")
    rewrite(earlier, KEY, OTHER)
    assert differing_copies(filled, [folder], None, RING).known == (), "an opened plain one takes off nothing"
    assert differing_copies(filled, [folder], None, RING, old=KEY).known == ((copy, KEY),)
    assert head_of(earlier) == OTHER.head


def test_an_encrypted_copy_without_a_known_key_is_unknown(filled: Path, folder: Path, copy: Path) -> None:
    rewrite(copy, None, KEY)
    assert differing_copies(filled, [folder], None, NO_KEYS, old=KEY).unknown == (copy,)


def test_readable_files_that_were_set_aside_are_reported(filled: Path) -> None:
    aside = twin(filled, "dagboek-beschadigd-2026-11-01T0741.herstel")
    its_journal = twin(filled, f"{aside.name}-journal")
    merged = twin(filled, "dagboek (1).herstel.samengevoegd")
    rewrite(filled, None, KEY)
    secret = twin(filled, "dagboek-beschadigd-2026-11-02T0741.herstel")
    beside_secret = twin(filled, f"{secret.name}-journal")
    beside_secret.write_bytes(bytes(600))
    assert readable_remains(filled) == sorted([aside, its_journal, merged])
    assert readable_remains(filled.parent / "weg" / "dagboek.herstel") == []
