"""Changes that a worker stores, and joins in a worker, while the window goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from herstel_gui.application.changes import Changes, NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.storing_progress import MANY
from herstel_gui.domain.errors import DiskFullError, HerstelError, LockedJournalError
from herstel_gui.domain.text import Text
from herstel_gui.qt_models import journal_signals
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = MORNING.date()
LONG_AGO = TODAY - timedelta(days=900)
CLOCK = FixedClock()


@dataclass
class Worker:
    """A worker that runs when the test says so, in two steps: the work, and the delivery of its result."""

    waiting: list[Callable[[], None]] = field(default_factory=list)
    results: list[Callable[[], None]] = field(default_factory=list)

    def __call__(
        self,
        work: Callable[[Callable[[int, int], None]], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
    ) -> object:
        del failed  # long changes and joins return their errors

        def run() -> None:
            result = work(lambda _done, _total: None)
            self.results.append(lambda: done(result))

        self.waiting.append(run)
        return self

    def work(self) -> None:
        self.waiting.pop(0)()

    def deliver(self) -> None:
        self.results.pop(0)()


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dagboek.herstel"


@pytest.fixture
def signals(path: Path, worker: Worker, qtbot: QtBot) -> Iterator[JournalSignals]:
    """A journal with two years, so that a join is long."""
    del qtbot
    signals = JournalSignals(Journal(open_journal(path, CLOCK), CLOCK))
    signals.long_changes.run_aside = signals.joining.run_aside = worker
    for day in (LONG_AGO, TODAY):
        assert signals.run(partial(Journal.set_note, day=day, note="gewoon"))
    yield signals
    signals.close()


@dataclass
class Answers:
    """The answers of ``LongChanges``, for an owner that can be deleted."""

    owner: QObject = field(default_factory=QObject)
    stored: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def ask(self, signals: JournalSignals, *actions: Callable[[], Changes]) -> None:
        signals.long_changes.store(
            actions,
            lambda changes: self.stored.append(len(changes)),
            lambda error: self.errors.append(type(error).__name__),
            self.owner,
        )


def note(signals: JournalSignals, text: str, back: int = 0) -> Callable[[], Changes]:
    return partial(signals.journal.set_note, TODAY - timedelta(days=back), text)


def note_in(path: Path, back: int = 0) -> str:
    journal = Journal(open_journal(path, CLOCK, read_only=True), CLOCK)
    return journal.day(TODAY - timedelta(days=back)).note


def test_long_changes_are_stored_one_after_another_and_undone_alone(
    signals: JournalSignals, worker: Worker
) -> None:
    answers, steps = Answers(), signals.undo_stack.count()
    answers.ask(signals, note(signals, "een", 1), note(signals, "twee", 2))
    answers.ask(signals, note(signals, "drie", 3))
    assert len(worker.waiting) == 1, "the second waits for the first"
    worker.work()
    worker.deliver()
    worker.work()
    worker.deliver()
    assert answers.stored == [2, 1]
    assert signals.undo_stack.count() == steps + 3
    signals.undo_stack.undo()
    assert signals.journal.day(TODAY - timedelta(days=3)).note == ""
    assert signals.journal.day(TODAY - timedelta(days=2)).note == "twee"


def test_after_an_error_the_changes_before_it_stay_and_can_be_undone(
    signals: JournalSignals, worker: Worker
) -> None:
    def full() -> Changes:
        raise DiskFullError(Text("vol"))

    answers = Answers()
    answers.ask(signals, note(signals, "een", 1), full, note(signals, "nooit", 2))
    worker.work()
    worker.deliver()
    assert answers.errors == ["DiskFullError"]
    assert signals.journal.day(TODAY - timedelta(days=2)).note == ""
    signals.undo_stack.undo()
    assert signals.journal.day(TODAY - timedelta(days=1)).note == ""


def test_a_change_for_a_deleted_window_is_stored_and_can_be_undone(
    signals: JournalSignals, worker: Worker
) -> None:
    answers = Answers()
    answers.ask(signals, note(signals, "teruggezet", 1))
    worker.work()
    delete(answers.owner)
    worker.deliver()
    assert answers.stored == []
    assert signals.journal.day(TODAY - timedelta(days=1)).note == "teruggezet"
    signals.undo_stack.undo()
    assert signals.journal.day(TODAY - timedelta(days=1)).note == ""


def test_typing_during_a_long_change_waits_and_is_stored_after_it(
    signals: JournalSignals, worker: Worker
) -> None:
    failed: list[object] = []
    signals.failed.connect(failed.append)
    answers = Answers()
    answers.ask(signals, note(signals, "lang", 1))
    assert not signals.run(lambda journal: journal.set_note(TODAY, "getypt"))
    assert not signals.unsaved.keep(TODAY, "resting_heart_rate", "500")
    assert len(signals.waiting) == 1
    assert isinstance(failed[0], LockedJournalError)
    worker.work()
    assert signals.journal.day(TODAY).note == "gewoon"
    worker.deliver()
    assert not signals.waiting
    assert signals.journal.day(TODAY).note == "getypt"
    assert signals.journal.drafts.all() == {(TODAY, "resting_heart_rate"): "500"}


def test_before_closing_a_long_change_is_waited_for_and_delivered_once(
    signals: JournalSignals, worker: Worker
) -> None:
    answers = Answers()
    answers.ask(signals, note(signals, "lang", 1))
    worker.work()
    signals.long_changes.finish()
    assert answers.stored == [1]
    worker.deliver()
    assert answers.stored == [1]


def test_before_closing_a_change_that_no_worker_began_is_stored_here(
    signals: JournalSignals, worker: Worker
) -> None:
    answers = Answers()
    answers.ask(signals, note(signals, "een", 1))
    answers.ask(signals, note(signals, "twee", 2))
    signals.long_changes.finish()
    assert answers.stored == [1, 1]
    worker.work()
    assert answers.stored == [1, 1], "the late worker does nothing"
    assert signals.journal.day(TODAY - timedelta(days=2)).note == "twee"


def test_a_worker_that_meets_a_swapped_file_joins_it_first(
    signals: JournalSignals, worker: Worker, path: Path, tmp_path: Path
) -> None:
    older = shutil.copyfile(path, tmp_path / "ouder")
    signals.run(lambda journal: journal.set_note(TODAY, "woensdag"))
    older.replace(path)
    caught_up: list[Changes] = []
    signals.caught_up.connect(caught_up.append)
    answers = Answers()
    answers.ask(signals, note(signals, "uit een bestand", 1))
    worker.work()
    worker.deliver()
    assert answers.stored == [1]
    assert len(caught_up) == 1
    assert signals.journal.day(TODAY).note == "woensdag", "the note of today is not gone"
    assert signals.journal.day(TODAY - timedelta(days=1)).note == "uit een bestand"
    assert note_in(path) == "woensdag"


def test_typing_into_a_swapped_large_journal_waits_for_the_join_in_a_worker(
    signals: JournalSignals, worker: Worker, path: Path, tmp_path: Path
) -> None:
    older = shutil.copyfile(path, tmp_path / "ouder")
    signals.run(lambda journal: journal.set_note(TODAY, "maandag"))
    older.replace(path)
    assert not signals.run(lambda journal: journal.set_note(LONG_AGO, "woensdag"))
    assert not signals.run(lambda journal: journal.set_note(LONG_AGO + timedelta(days=1), "ook"))
    assert len(worker.waiting) == 1, "one join"
    assert len(signals.waiting) == 2
    worker.work()
    worker.deliver()
    assert not signals.waiting
    assert signals.journal.day(TODAY).note == "maandag"
    assert signals.journal.day(LONG_AGO).note == "woensdag"


def test_before_closing_the_join_of_a_large_journal_is_waited_for(
    signals: JournalSignals, worker: Worker, path: Path, tmp_path: Path
) -> None:
    older = shutil.copyfile(path, tmp_path / "ouder")
    signals.run(lambda journal: journal.set_note(TODAY, "maandag"))
    older.replace(path)
    signals.run(lambda journal: journal.set_note(LONG_AGO, "woensdag"))
    worker.work()
    signals.joining.finish()
    assert not signals.waiting
    assert note_in(path) == "maandag"


def test_what_was_typed_before_a_swap_is_joined_at_closing_without_another_key(
    signals: JournalSignals, path: Path, tmp_path: Path
) -> None:
    older = shutil.copyfile(path, tmp_path / "ouder")
    signals.run(lambda journal: journal.set_note(TODAY, "maandag"))
    older.replace(path)
    signals.close()
    assert note_in(path) == "maandag"


def test_a_long_step_of_undo_is_stored_by_a_worker(
    signals: JournalSignals, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_signals, "LONG", 3)
    days = [TODAY - timedelta(days=back) for back in range(1, 6)]
    entries = [NoteEntry(day, "uit een bestand") for day in days]
    signals.run(lambda journal: journal.change(Text("proef"), (), entries))
    steps = signals.undo_stack.count()
    signals.undo_stack.undo()
    assert signals.journal.day(days[0]).note == "uit een bestand", "nothing is stored in the window's thread"
    worker.work()
    worker.deliver()
    assert [signals.journal.day(day).note for day in days] == [""] * 5
    assert signals.undo_stack.count() == steps
    signals.undo_stack.redo()
    worker.work()
    worker.deliver()
    assert [signals.journal.day(day).note for day in days] == ["uit een bestand"] * 5


def test_a_long_step_of_undo_that_fails_clears_the_stack(
    signals: JournalSignals, worker: Worker, monkeypatch: pytest.MonkeyPatch, path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(journal_signals, "LONG", 3)
    days = [TODAY - timedelta(days=back) for back in range(1, 6)]
    signals.run(lambda journal: journal.change(Text("p"), (), [NoteEntry(day, "bestand") for day in days]))
    failed: list[object] = []
    signals.failed.connect(failed.append)
    with monkeypatch.context() as patch:
        patch.setattr(signals.journal, "apply", _full)
        signals.undo_stack.undo()
        worker.work()
    worker.deliver()
    assert note_in(path, 1) == "bestand"
    assert len(failed) == 1
    qtbot.waitUntil(lambda: signals.undo_stack.count() == 0)


def _full(_changes: Changes) -> Changes:
    raise DiskFullError(Text("vol"))


def test_a_long_change_tells_its_percentage(signals: JournalSignals, worker: Worker) -> None:
    told: list[int] = []
    signals.long_changes.progress.connect(told.append)
    notes = [NoteEntry(LONG_AGO - timedelta(days=number), "x") for number in range(1, MANY + 1)]
    signals.long_changes.store(
        [lambda: signals.journal.change(Text("lang"), [], notes)], lambda _: None, raised, signals
    )
    worker.work()
    worker.deliver()
    assert told == [50, 100]
    assert len(signals.journal.days()) > MANY


def raised(error: HerstelError) -> None:
    raise error
