from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app.journal_care import WHOLE_CHECK_EVERY, JournalCare
from herstel_gui.domain.errors import DamagedJournalError, LockedJournalError
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal
    from tests.app.conftest import Calls, MemorySettings

TODAY = MORNING.date()
DAMAGED = DamagedJournalError(Text("stuk"))


def no_rescue(_path: Path, reason: DamagedJournalError) -> None:
    pytest.fail(f"a sound journal was rescued: {reason}")


def now(action: Callable[[], object]) -> None:
    action()


@pytest.mark.parametrize(
    ("checked", "due"),
    [
        ("", True),
        (TODAY.isoformat(), False),
        ((TODAY - WHOLE_CHECK_EVERY + timedelta(days=1)).isoformat(), False),
        ((TODAY - WHOLE_CHECK_EVERY).isoformat(), True),
        ((TODAY + timedelta(days=1)).isoformat(), True),
    ],
    ids=["never checked", "today", "six days ago", "a week ago", "in the future"],
)
def test_the_whole_file_is_checked_once_a_week(
    opened: OpenedJournal, settings: MemorySettings, calls: Calls, checked: str, *, due: bool
) -> None:
    settings.change(checked=checked)
    JournalCare(opened, settings, calls, now, no_rescue)
    assert bool(calls.pending) is due
    calls.finish()
    assert settings.get().checked == (TODAY.isoformat() if due else checked)


def test_damage_found_by_the_check_starts_the_rescue(
    opened: OpenedJournal, settings: MemorySettings, calls: Calls
) -> None:
    rescued: list[Path] = []
    JournalCare(opened, settings, calls, now, lambda path, _reason: rescued.append(path))
    opened.path.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    calls.finish()
    QApplication.processEvents()
    assert rescued == [opened.path]
    assert settings.get().checked == ""


def test_damage_found_while_locked_waits_and_is_rescued_once(
    opened: OpenedJournal, settings: MemorySettings, calls: Calls
) -> None:
    waiting: list[Callable[[], object]] = []
    rescued: list[DamagedJournalError] = []
    JournalCare(opened, settings, calls, waiting.append, lambda _path, reason: rescued.append(reason))
    for _ in range(2):
        opened.signals.failed.emit(DAMAGED)
        QApplication.processEvents()
    assert rescued == []
    for action in waiting:
        action()
    assert rescued == [DAMAGED]


def test_damage_after_a_rescue_is_rescued_again(
    opened: OpenedJournal, settings: MemorySettings, calls: Calls
) -> None:
    rescued: list[DamagedJournalError] = []
    JournalCare(opened, settings, calls, now, lambda _path, reason: rescued.append(reason))
    for _ in range(2):
        opened.signals.failed.emit(DAMAGED)
        QApplication.processEvents()
    assert rescued == [DAMAGED, DAMAGED]


def test_a_locked_file_is_not_rescued(opened: OpenedJournal, settings: MemorySettings, calls: Calls) -> None:
    JournalCare(opened, settings, calls, now, no_rescue)
    opened.signals.failed.emit(LockedJournalError(Text("bezet")))
    QApplication.processEvents()
    assert not opened.signals.waiting
