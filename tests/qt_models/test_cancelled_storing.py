"""A long change that is cancelled while it is stored leaves nothing, and undo goes on from where it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from herstel_gui.application.changes import Changes, Edit, NoteEntry
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.restoring import restore, snapshot
from herstel_gui.application.storing_progress import CHUNK, MANY
from herstel_gui.domain.errors import HerstelError
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = MORNING.date()
FAR = TODAY + timedelta(days=900)
SHARE = 100 * CHUNK // MANY


def notes(text: str) -> list[NoteEntry]:
    return [NoteEntry(TODAY - timedelta(days=back), text) for back in range(MANY)]


def written(text: str) -> Changes:
    return Changes(Text(text), tuple(Edit(None, note) for note in notes(text)))


class Owner(QObject):
    """Whoever asked for a long change, and what was answered."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str] = []

    def ask(self, signals: JournalSignals, *actions: Callable[[], Changes]) -> None:
        signals.long_changes.store(actions, lambda _stored: self.answers.append("stored"), self.failed, self)

    def failed(self, error: HerstelError) -> None:
        self.answers.append(type(error).__name__)


@pytest.fixture
def signals(tmp_path: Path, qtbot: QtBot) -> Iterator[JournalSignals]:
    del qtbot
    clock = FixedClock()
    signals = JournalSignals(Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock))
    yield signals
    signals.close()


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    """A journal with a note on each of many days."""
    clock = FixedClock(MORNING - timedelta(days=1))
    journal = Journal(open_journal(tmp_path / "ander.herstel", clock), clock)
    journal.apply(written("daar"))
    yield journal
    journal.close()


def stop_at(signals: JournalSignals, share: int) -> None:
    """Cancel what is being stored as soon as a percentage of it is written."""

    def hear(percentage: int) -> None:
        if percentage >= share:
            signals.long_changes.cancel()

    signals.long_changes.progress.connect(hear)


def state(signals: JournalSignals) -> tuple[object, ...]:
    journal = signals.journal
    return journal.rows(), journal.surroundings().zone, journal.history.merges(), journal.taken_back()


def importing(signals: JournalSignals, _other: Journal) -> Changes:
    file = ParsedFile("herstel", "Herstel", "x.json", tuple(notes("hier")), zone="America/New_York")
    return import_entries(signals.journal, preview(signals.journal, file), "b")


def merging(signals: JournalSignals, other: Journal) -> Changes:
    return merge(signals.journal, plan_merge(signals.journal, other, FAR), "ander.herstel")


def restoring(signals: JournalSignals, other: Journal) -> Changes:
    return restore(signals.journal, snapshot(other), TODAY)


@pytest.mark.parametrize("action", [importing, merging, restoring])
@pytest.mark.parametrize("share", [SHARE, 100])
def test_a_change_that_is_cancelled_while_storing_leaves_no_rows(
    signals: JournalSignals,
    other: Journal,
    action: Callable[[JournalSignals, Journal], Changes],
    share: int,
) -> None:
    before = state(signals)
    stop_at(signals, share)
    owner = Owner()
    owner.ask(signals, partial(action, signals, other))
    assert owner.answers == ["StoringCancelledError"]
    assert state(signals) == before
    assert not signals.undo_stack.count()
    assert not signals.long_changes


def test_a_cancel_takes_back_what_earlier_steps_of_the_same_deed_stored(signals: JournalSignals) -> None:
    before = state(signals)
    stop_at(signals, SHARE)
    first = partial(signals.journal.set_note, TODAY - timedelta(days=MANY), "eerst")
    second = partial(signals.journal.apply, written("daarna"))
    owner = Owner()
    owner.ask(signals, first, second)
    assert owner.answers == ["StoringCancelledError"]
    assert signals.journal.days() == {}
    assert state(signals)[1:] == before[1:]
    assert not signals.undo_stack.count()


def test_a_cancel_after_the_last_rows_comes_too_late(
    signals: JournalSignals, other: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_notes = signals.journal._store.keep_notes  # noqa: SLF001  # what follows the transaction

    def cancel_first(kept: Any) -> None:  # noqa: ANN401  # passed on
        signals.long_changes.cancel()
        keep_notes(kept)

    monkeypatch.setattr(signals.journal._store, "keep_notes", cancel_first)  # noqa: SLF001  # as above
    owner = Owner()
    owner.ask(signals, partial(merging, signals, other))
    assert owner.answers == ["stored"]
    assert len(signals.journal.history.merges()) == 1
    owner.ask(signals, partial(signals.journal.set_note, TODAY, "erna"))
    assert owner.answers == ["stored", "stored"]


@pytest.mark.parametrize("redo", [False, True])
def test_a_cancelled_undo_or_redo_can_be_done_again(signals: JournalSignals, *, redo: bool) -> None:
    told: list[object] = []
    signals.failed.connect(told.append)
    signals.adopt(signals.journal.apply(written("lang")))
    worker: list[Callable[[], None]] = []

    def run_aside(work: Callable[[object], Any], done: Callable[[Any], None], _failed: object) -> object:
        worker.append(lambda: done(work(None)))
        return worker

    stack = signals.undo_stack
    if redo:
        stack.undo()
    there = stack.index()
    before = state(signals)
    signals.long_changes.run_aside = run_aside  # type: ignore[assignment]  # a worker that waits
    (stack.redo if redo else stack.undo)()
    stop_at(signals, SHARE)
    worker.pop()()
    assert stack.index() == there
    assert state(signals) == before
    assert told == []
    signals.long_changes.progress.disconnect()
    (stack.redo if redo else stack.undo)()
    worker.pop()()
    assert bool(signals.journal.days()) is redo
    assert stack.index() != there
