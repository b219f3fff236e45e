"""Fixtures with journals on disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import Edit, NoteEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.connections import connect_bare
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock
from tests.storage.ciphers import KEY, RING

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
FILLED: tuple[Entry, ...] = (
    *(Reading(DAY - timedelta(days=back), "resting_heart_rate", 50 + back % 7) for back in range(60)),
    *(NoteEntry(DAY - timedelta(days=back), f"een gewone dag, de {back}e terug") for back in range(60)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path for a new journal."""
    return tmp_path / "dagboek.herstel"


@pytest.fixture
def filled(path: Path) -> Path:
    """Return the path of a closed journal with sixty days."""
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, entry) for entry in FILLED], MORNING, Text("voorbeeld"))
    store.close()
    return path


@pytest.fixture
def encrypted(filled: Path) -> Path:
    """Return the path of the journal ``filled``, encrypted with KEY."""
    rewrite(filled, None, KEY)
    return filled


def run_sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Change a file as another program could; return the rows of the last statement."""
    rows: list[tuple[object, ...]] = []
    with closing(_opened(path)) as connection:
        for statement in statements:
            rows = connection.execute(statement).fetchall()
    return rows


def _opened(path: Path) -> sqlite3.Connection:
    key = RING.of(path)
    return connect_bare(path, key) if key else sqlite3.connect(path, isolation_level=None)
