"""Fixtures that run each use case on a store in memory and on a SQLite store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from herstel_gui.application.ports import JournalStore


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[JournalStore]:
    opened: JournalStore = FakeStore()
    if request.param == "sqlite":
        opened = open_journal(tmp_path / "dagboek.herstel", FixedClock())
    yield opened
    opened.close()


@pytest.fixture
def journal(store: JournalStore) -> Journal:
    numbers = iter(range(1000))
    return Journal(store, FixedClock(), lambda: f"session-{next(numbers)}")
