from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from herstel_gui.app.demo_journal import new_demo
from herstel_gui.application.journal import Journal
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from pathlib import Path

MADE = FixedClock(datetime(2026, 11, 22, 7, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))
LATER = FixedClock(datetime(2026, 11, 23, 8, 0, tzinfo=ZoneInfo("Europe/Amsterdam")))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeld.herstel"
    assert new_demo(path, MADE) is None
    return path


def journal(path: Path) -> Journal:
    return Journal(open_journal(path, LATER), LATER)


def test_an_unchanged_example_is_replaced_by_days_up_to_today(path: Path) -> None:
    assert new_demo(path, LATER) is None
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    opened = journal(path)
    assert max(opened.days()) == LATER.today()
    opened.close()


@pytest.mark.parametrize("how", ["added", "removed", "typed"])
def test_a_changed_example_is_kept_under_another_name(path: Path, how: str) -> None:
    used = journal(path)
    if how == "added":
        used.set_note(MADE.today(), "van mij")
    elif how == "removed":
        used.set_note(next(day for day, record in used.days().items() if record.note), "")
    else:
        used.drafts.keep(MADE.today(), "resting_heart_rate", "500")
    content = used.days(), used.drafts.all()
    used.close()
    kept = new_demo(path, LATER)
    assert kept is not None
    again = journal(kept)
    assert (again.days(), again.drafts.all()) == content
    again.close()


def test_an_unreadable_example_is_kept_under_another_name(path: Path) -> None:
    path.write_bytes(b"iets anders")
    kept = new_demo(path, LATER)
    assert kept is not None
    assert kept.read_bytes() == b"iets anders"
