"""The lines of the side bar about the newest backup."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from herstel_gui.app import journal_files
from herstel_gui.app.journal_files import JournalFiles
from tests.application.fakes import MORNING
from tests.files import unguarded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from tests.app.conftest import MemorySettings


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("ago", "lines"),
    [
        (None, []),
        (0, ["Laatste reservekopie: vandaag"]),
        (1, ["Laatste reservekopie: za 21 november"]),
        (-1, ["Laatste reservekopie: ma 23 november"]),
    ],
)
def test_the_side_bar_names_the_day_of_the_newest_backup(
    opened: OpenedJournal, settings: MemorySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    ago: int | None, lines: list[str],
) -> None:  # fmt: skip
    day = None if ago is None else MORNING.date() - timedelta(days=ago)
    monkeypatch.setattr(journal_files, "newest_backup", lambda *_arguments: day)
    files = JournalFiles(opened, settings, unguarded(), tmp_path)
    assert files.last_backup().splitlines() == ["Herstel verstuurt niets.", *lines]
