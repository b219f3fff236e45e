"""Finding the key of a journal from a password or code, even with a damaged head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.recovery_options import Way
from herstel_gui.domain.errors import DamagedJournalError
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.encryption.unlocking import find_key, fits
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.drivers import Key
from herstel_gui.storage.engine.keys import Keys, NewKey, head_of, new_key
from herstel_gui.storage.integrity.rescue import Rescue
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content
from tests.storage.ciphers import KEY
from tests.storage.conftest import FILLED
from tests.storage.damage import copy_as_of_a_day

if TYPE_CHECKING:
    from pathlib import Path

PASSWORD = "geheim"  # noqa: S105  # only for this test


@pytest.fixture
def new(monkeypatch: pytest.MonkeyPatch) -> NewKey:
    """Return a key for PASSWORD, with a fast derivation."""
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    return new_key(PASSWORD)


@pytest.fixture
def journal(filled: Path, new: NewKey) -> Path:
    """Return a journal with this password; the folder ``kopieen`` beside the journal holds a backup."""
    rewrite(filled, None, new.key)
    copy_as_of_a_day(filled, filled.parent / "kopieen", new.key)
    return filled


def test_only_the_right_password_and_code_give_the_key(journal: Path, new: NewKey) -> None:
    assert find_key(journal, [], PASSWORD, code=False) == new.key
    assert find_key(journal, [], new.recovery_code, code=True) == new.key
    for secret in ("", "Geheim", new.recovery_code):
        assert find_key(journal, [journal.parent / "kopieen"], secret, code=False) is None
    assert find_key(journal, [journal.parent / "weg"], PASSWORD, code=True) is None


@pytest.mark.parametrize("whole", [True, False], ids=["whole pages", "a damaged first page too"])
@pytest.mark.parametrize("place", [0, 5, 13], ids=["mark", "salt", "check"])
def test_with_a_damaged_head_the_heads_of_backups_are_tried(
    journal: Path, new: NewKey, place: int, *, whole: bool
) -> None:
    """With the key from the head of a backup, the journal can be opened, or rescued if a page is damaged."""
    content_ = bytearray(journal.read_bytes())
    content_[place] ^= 1
    content_[1000] ^= 0 if whole else 1
    journal.write_bytes(content_)
    folder = journal.parent / "kopieen"
    assert find_key(journal, [], PASSWORD, code=False) is None
    assert find_key(journal, [folder], "Geheim", code=False) is None
    ring, head = Keys(), head_of(journal)
    for secret, code in ((PASSWORD, False), (new.recovery_code, True)):
        assert find_key(journal, [folder], secret, code=code) == new.key
    ring.add(new.key, head)
    ring.add(new.key)
    if whole and head:
        assert content(open_journal(journal, FixedClock(), keys=ring)) == set(FILLED)
    else:
        with pytest.raises(DamagedJournalError):
            open_journal(journal, FixedClock(), keys=ring)
        Rescue(journal, [folder], Text("stuk"), ring).settle(Way.SALVAGED, MORNING)
        assert head_of(journal) == new.key.head
        assert content(open_journal(journal, FixedClock(), keys=ring)) == set(FILLED)


def test_fits_tests_a_key_on_the_pages(journal: Path, new: NewKey) -> None:
    """The system's key store may return a wrong key, which must not count as damage."""
    assert fits(journal, new.key)
    assert not fits(journal, Key(new.key.head, KEY.raw))
    assert not fits(journal.with_name("er niet"), new.key)


def test_another_or_missing_file_does_not_get_the_key_of_the_backups(journal: Path) -> None:
    journal.write_bytes(b"Hrs1" + bytes(8188))
    assert find_key(journal, [journal.parent / "kopieen"], PASSWORD, code=False) is None
    journal.unlink()
    assert find_key(journal, [journal.parent / "kopieen"], PASSWORD, code=False) is None
