"""Every use case is tried on a store in memory and on one on disk."""

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
    made: JournalStore = FakeStore()
    if request.param == "sqlite":
        made = open_journal(tmp_path / "dagboek.herstel", FixedClock())
    yield made
    made.close()


@pytest.fixture
def journal(store: JournalStore) -> Journal:
    numbers = iter(range(1000))
    return Journal(store, FixedClock(), lambda: f"session-{next(numbers)}")
