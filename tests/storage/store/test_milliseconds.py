"""Moments are stored in milliseconds since 1970; the timeout for a lock is in milliseconds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit, NoteEntry, slot
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.connections import connect_bare, pragma
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock
from tests.storage.ciphers import KEY
from tests.storage.conftest import DAY, run_sql

if TYPE_CHECKING:
    from pathlib import Path

TEXT = Text("proef")
OLD, NEW = Reading(DAY, "mood", 2), Reading(DAY, "mood", 5)
FIRST = datetime(2026, 11, 22, 6, 41, 7, 123_000, tzinfo=UTC)
SECOND = FIRST + timedelta(milliseconds=1)
FIRST_STORED = 1_795_329_667_123
"""FIRST in milliseconds since 1970, by ``date -d 2026-11-22T06:41:07.123Z +%s%3N``."""


def test_moments_are_stored_in_whole_milliseconds(path: Path) -> None:
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD)], FIRST, TEXT)
    assert run_sql(path, "SELECT recorded_at FROM reading") == [(FIRST_STORED,)]
    store.apply([Edit(OLD, NEW)], SECOND, TEXT)
    assert run_sql(path, "SELECT recorded_at FROM reading") == [(FIRST_STORED + 1,)]
    assert run_sql(path, "SELECT at, old ->> '$.recorded_at' FROM history") == [
        (FIRST_STORED + 1, FIRST_STORED)
    ]


def test_a_moment_between_two_milliseconds_is_rounded_to_the_nearest(path: Path) -> None:
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD)], FIRST + timedelta(microseconds=600), TEXT)
    store.apply([Edit(None, NoteEntry(DAY, "mist"))], FIRST + timedelta(microseconds=400), TEXT)
    assert run_sql(path, "SELECT recorded_at FROM reading") == [(FIRST_STORED + 1,)]
    assert run_sql(path, "SELECT recorded_at FROM day_note") == [(FIRST_STORED,)]


def test_moments_are_read_back_to_the_millisecond(path: Path) -> None:
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD)], FIRST, TEXT)
    store.apply([Edit(OLD, NEW)], SECOND, TEXT)
    (earlier,) = store.history(DAY)
    assert (earlier.recorded, earlier.until) == (FIRST, SECOND)
    assert [(earlier.recorded, earlier.until) for earlier in store.whole_history()] == [(FIRST, SECOND)]
    assert store.dated().entries[slot(NEW)] == (NEW, SECOND)
    later = SECOND + timedelta(hours=1)
    store.apply([Edit(NEW, None)], later, TEXT)
    assert store.dated().emptied == {slot(NEW): later}


def test_with_a_clock_set_back_a_change_is_later_than_the_row_it_overwrites(path: Path) -> None:
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, OLD)], SECOND, TEXT)
    store.apply([Edit(OLD, NEW)], FIRST, TEXT)
    assert store.dated().entries[slot(NEW)] == (NEW, SECOND + timedelta(milliseconds=1))
    store.apply([Edit(NEW, None)], FIRST, TEXT)
    store.apply([Edit(None, OLD)], FIRST, TEXT)
    assert store.dated().entries[slot(OLD)] == (OLD, SECOND + timedelta(milliseconds=3))


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_the_lock_timeout_is_in_milliseconds(path: Path, filled: Path, key: object) -> None:
    if key is not None:
        rewrite(filled, None, KEY)
    connection = connect_bare(path, KEY if key else None, busy=1500)
    try:
        assert pragma(connection, "busy_timeout") == 1500
    finally:
        connection.close()
