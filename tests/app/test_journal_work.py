from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

from herstel_gui.app.journal_work import JournalWork
from herstel_gui.desktop.background import Background
from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from herstel_gui.app.opened_journal import OpenedJournal

TODAY = MORNING.date()


def now(action: Callable[[], object]) -> None:
    action()


def test_what_waits_is_stored_without_a_worker_after_the_work_of_a_large_journal_ended(
    opened: OpenedJournal, tmp_path: Path
) -> None:
    background, signals = Background(), opened.signals
    work = JournalWork(background, now)
    work.serve(signals)
    for day in (TODAY - timedelta(days=900), TODAY):
        signals.run(lambda journal, day=day: journal.set_note(day, "gewoon"))  # type: ignore[misc]
    older = shutil.copyfile(opened.path, tmp_path / "ouder")
    signals.run(lambda journal: journal.set_note(TODAY, "maandag"))
    locked = LockedJournalError(Text("bezet"))
    signals.waiting.add(lambda: signals.joining.first(lambda: None), locked)
    work.close()
    older.replace(opened.path)
    assert signals.waiting.try_again()
    assert opened.journal.day(TODAY).note == "maandag"
    background.close()
