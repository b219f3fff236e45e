"""Drafts are stored in the journal file, and encrypted with the file, but are no entries."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import Keys, new_key
from herstel_gui.storage.integrity.check import check
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock, content

if TYPE_CHECKING:
    from pathlib import Path

CLOCK = FixedClock()
DAY = date(2026, 11, 22)


def test_drafts_are_stored_and_removed_by_an_empty_text(path: Path) -> None:
    store = open_journal(path, CLOCK)
    store.keep_draft(DAY, "resting_heart_rate", "95")
    store.keep_draft(DAY, "week load", "7×")
    store.keep_draft(DAY, "tag pijn: ", "kn")
    store.close()
    again = open_journal(path, CLOCK)
    texts = {"resting_heart_rate": "95", "week load": "7×", "tag pijn: ": "kn"}
    assert again.drafts() == {(DAY, place): text for place, text in texts.items()}
    again.keep_draft(DAY, "resting_heart_rate", "105")
    again.keep_draft(DAY, "week load", "")
    again.keep_draft(DAY, "tag pijn: ", "")
    assert again.drafts() == {(DAY, "resting_heart_rate"): "105"}
    again.keep_draft(DAY, "resting_heart_rate", "")
    assert again.drafts() == {}


def test_a_draft_is_no_entry_and_keeps_the_digests_right(path: Path) -> None:
    store = open_journal(path, CLOCK)
    store.keep_draft(DAY, "night", "2315")
    assert content(store) == set()
    assert store.extent() is None
    assert store.surroundings().zone
    store.close()
    assert check(path).sound


def test_drafts_are_encrypted_with_the_journal(path: Path) -> None:
    store = open_journal(path, CLOCK)
    store.keep_draft(DAY, "tag ", "een geheim woord")
    store.close()
    key = new_key("een goed wachtwoord").key
    rewrite(path, None, key)
    assert b"geheim" not in path.read_bytes()
    keys = Keys()
    keys.add(key)
    again = open_journal(path, CLOCK, keys=keys)
    assert again.drafts() == {(DAY, "tag "): "een geheim woord"}


def test_half_a_surrogate_pair_is_refused(path: Path) -> None:
    store = open_journal(path, CLOCK)
    with pytest.raises(RefusedValueError):
        store.keep_draft(DAY, "tag ", "\ud83d")
    assert store.drafts() == {}
