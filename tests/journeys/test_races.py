"""Background work while another journal is opened, the look changes or the file is swapped.

Each test stops a worker at a chosen place, does what a user does meanwhile, and lets the worker go on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.app import merge_flow
from herstel_gui.app.file_watch import FileWatch
from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.engine import keys
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.safety.copies_dialog import CopiesDialog
from tests.application.fakes import MORNING, FixedClock
from tests.storage.racing import Gate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.changes import Changes
    from tests.journeys.conftest import Start

TODAY = MORNING.date()
YESTERDAY = TODAY - timedelta(days=1)


@dataclass
class Stopped:
    """A function that stops at a gate before or after it is called in a worker."""

    gate: Gate = field(default_factory=Gate)

    def before(self, patch: pytest.MonkeyPatch, owner: object, name: str) -> Stopped:
        function = getattr(owner, name)

        def stop(*arguments: object, **named: object) -> object:
            self.gate.stop()
            return function(*arguments, **named)

        patch.setattr(owner, name, stop)
        return self


@pytest.fixture
def stopped() -> Stopped:
    return Stopped()


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.background.busy)
    QApplication.processEvents()


def in_file(path: Path) -> Journal:
    return Journal(open_journal(path, FixedClock(), read_only=True), FixedClock())


def other_version(program: Program, text: str) -> Path:
    """Make a second version of the open journal with a note that this journal lacks."""
    path = program.window.services.journal_path
    other = path.with_name("elders.herstel")
    backup(path, other)
    clock = FixedClock(MORNING + timedelta(minutes=1))
    journal = Journal(open_journal(other, clock), clock)
    journal.set_note(YESTERDAY, text)
    journal.close()
    return other


def opened(program: Program, name: str) -> Path:
    """Open another journal, in a new file."""
    path = program.places.journal.with_name(f"{name}.herstel")
    assert program.open(path)
    return path


@pytest.fixture
def _agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merge_flow, "may_merge", lambda *_: True)


@pytest.mark.usefixtures("_agreed")
def test_a_merge_planned_for_one_journal_is_not_stored_in_another(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stopped: Stopped
) -> None:
    program = start()
    first = program.window.services.journal_path
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = other_version(program, "van de laptop")
    settle(qtbot, program)
    stopped.before(monkeypatch, merge_flow, "plan_merge")
    program.window.services.merge_with(other)
    stopped.gate.reached()
    # closing waits for the worker
    stopped.gate.open()
    second = opened(program, "van iemand anders")
    settle(qtbot, program)
    assert in_file(second).extent() is None
    assert in_file(first).day(YESTERDAY).note == ""
    assert program.window.signals.undo_stack.count() == 0


@pytest.mark.usefixtures("_agreed")
def test_a_merge_that_is_being_stored_is_finished_in_its_own_journal(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stopped: Stopped
) -> None:
    program = start()
    first = program.window.services.journal_path
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    other = other_version(program, "van de laptop")
    settle(qtbot, program)
    stopped.before(monkeypatch, merge_flow, "carry_out")
    program.window.services.merge_with(other)
    qtbot.waitUntil(lambda: bool(program.window.signals.long_changes))
    stopped.gate.reached()
    stopped.gate.open()
    second = opened(program, "van iemand anders")
    settle(qtbot, program)
    assert in_file(first).day(YESTERDAY).note == "van de laptop"
    assert in_file(second).extent() is None
    assert program.window.signals.undo_stack.count() == 0


def many(program: Program) -> None:
    entries = [NoteEntry(TODAY - timedelta(days=back), "gewoon") for back in range(1, 30)]
    program.window.signals.run(lambda journal: journal.change(Text("proef"), (), entries))


def restore_copy(program: Program, qtbot: QtBot) -> None:
    """Choose a copy of the journal with its first value only, and begin to restore it."""
    program.window.window_actions.journals.show_copies()
    dialog = program.window.findChild(CopiesDialog)
    assert isinstance(dialog, CopiesDialog)
    path = program.places.journal.with_name("kopie.herstel")
    dialog.look_at(path)
    qtbot.waitUntil(dialog.put_back.isEnabled)
    dialog.put_back.click()


@pytest.mark.parametrize("meanwhile", ["another journal", "another look"])
def test_a_backup_is_restored_in_its_own_journal_and_can_be_undone(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stopped: Stopped, meanwhile: str
) -> None:
    from herstel_gui.app import backup_restoring  # noqa: PLC0415

    program = start()
    first = program.window.services.journal_path
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    backup(first, first.with_name("kopie.herstel"))
    many(program)
    settle(qtbot, program)
    stopped.before(monkeypatch, backup_restoring, "restore")
    restore_copy(program, qtbot)
    stopped.gate.reached()
    if meanwhile == "another look":
        program.change_look(text_scale=125)
        QApplication.processEvents()
        stopped.gate.open()
        settle(qtbot, program)
        signals = program.window.signals
        assert signals.journal.day(YESTERDAY).note == ""
        signals.undo_stack.undo()
        assert signals.journal.day(YESTERDAY).note == "gewoon"
        return
    stopped.gate.open()
    second = opened(program, "van iemand anders")
    settle(qtbot, program)
    assert in_file(first).day(YESTERDAY).note == ""
    assert in_file(second).extent() is None


def test_a_password_is_not_set_on_a_journal_that_was_opened_meanwhile(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_KIBIBYTES", 64)
    monkeypatch.setattr(keys, "_ITERATIONS", 1)
    program = start()
    first = program.window.services.journal_path
    assert program.journal is not None
    flow = program.journal._flows.password()  # noqa: SLF001  # as the menu does
    flow._change_later(new_key("vier blauwe fietsen").key)  # noqa: SLF001
    second = opened(program, "van iemand anders")
    settle(qtbot, program)
    assert program.journal.holds(second)
    assert program.journal.key is None
    assert not program.put_away(first), "another journal is open"
    for path in (first, second):
        assert in_file(path).extent() is None


def test_answers_that_wait_for_the_unlocking_go_with_their_journal(start: Start, qtbot: QtBot) -> None:
    program = start()
    answers: list[str] = []
    later: list[Callable[[], object]] = []
    program.parts.lock.when_unlocked = later.append  # type: ignore[method-assign,assignment]
    assert program.journal is not None
    from herstel_gui.app.journal_work import JournalWork  # noqa: PLC0415

    work = JournalWork(program.background, later.append)
    work.run_aside(lambda _progress: "klaar", answers.append, lambda _error: None)
    qtbot.waitUntil(lambda: bool(later))
    work.close()
    for answer in later:
        answer()
    assert answers == []


def swap(path: Path, note: str) -> None:
    """Replace the file by an older version with a later note of another computer."""
    part = path.with_name("ouder.part")
    clock = FixedClock(MORNING + timedelta(minutes=5))
    journal = Journal(open_journal(part, clock), clock)
    journal.set_note(YESTERDAY, note)
    journal.close()
    part.replace(path)


def test_the_note_of_today_is_kept_when_a_worker_meets_the_swapped_file(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileWatch, "look", lambda _: None)
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    backup(path, path.with_name("ouder.part"))
    signals.run(lambda journal: journal.set_note(TODAY, "woensdag"))
    settle(qtbot, program)
    swap(path, "dinsdag")
    stored: list[int] = []
    entries = [NoteEntry(TODAY - timedelta(days=back), "bestand") for back in range(10, 13)]
    change = partial(signals.journal.change, Text("proef"), (), entries)
    signals.long_changes.store([change], lambda made: stored.append(len(made)), lambda _: None, signals)
    settle(qtbot, program)
    assert stored == [1]
    kept = in_file(path)
    assert [kept.day(day).note for day in (TODAY, YESTERDAY)] == ["woensdag", "dinsdag"]
    assert kept.day(TODAY - timedelta(days=10)).note == "bestand"


def test_what_was_typed_is_joined_as_soon_as_the_swap_is_noticed(start: Start, qtbot: QtBot) -> None:
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    watch = signals.findChild(FileWatch)
    assert isinstance(watch, FileWatch)
    backup(path, path.with_name("ouder.part"))
    signals.run(lambda journal: journal.set_note(TODAY, "woensdag"))
    settle(qtbot, program)
    swap(path, "dinsdag")
    watch.look()
    kept = in_file(path)
    assert [kept.day(day).note for day in (TODAY, YESTERDAY)] == ["woensdag", "dinsdag"]
    assert not program.window.notice.isHidden(), "the window says that the file was changed"


def test_two_windows_that_type_the_same_field_keep_the_last_value_and_both_in_the_history(
    start: Start, qtbot: QtBot
) -> None:
    """Two machines work on their own file; a synchronising program brings each file to the other."""
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    assert isinstance(program.clock, FixedClock)
    watch = signals.findChild(FileWatch)
    assert isinstance(watch, FileWatch)
    signals.run(lambda journal: journal.set_note(TODAY, "begin"))
    there = path.with_name("ouder.part")
    backup(path, there)
    for second, text in ((10, "hier"), (40, "hier nog eens")):
        program.clock.at = MORNING + timedelta(seconds=second)
        signals.run(partial(Journal.set_note, day=TODAY, note=text))
    clock = FixedClock(MORNING + timedelta(seconds=20))
    elsewhere = Journal(open_journal(there, clock), clock)
    elsewhere.set_note(TODAY, "daar")
    elsewhere.close()
    settle(qtbot, program)
    there.replace(path)
    watch.look()
    kept = in_file(path)
    assert kept.day(TODAY).note == "hier nog eens"
    history = {getattr(earlier.entry, "note", "") for earlier in kept.history.of_day(TODAY)}
    assert history == {"begin", "daar", "hier"}
    assert signals.run(lambda journal: journal.set_note(TODAY, "en verder"))


def test_closing_while_a_large_change_is_stored_keeps_the_change_and_the_typing(
    start: Start, qtbot: QtBot, stopped: Stopped
) -> None:
    program = start()
    path, signals = program.window.services.journal_path, program.window.signals
    settle(qtbot, program)

    def change() -> Changes:
        stopped.gate.stop()
        return signals.journal.set_note(YESTERDAY, "lang")

    signals.long_changes.store([change], lambda _made: None, lambda _error: None, signals)
    stopped.gate.reached()
    assert not signals.run(lambda journal: journal.set_note(TODAY, "getypt"))
    stopped.gate.open()
    program.window.closing.end(for_good=True)
    assert not signals.waiting
    kept = in_file(path)
    assert [kept.day(day).note for day in (TODAY, YESTERDAY)] == ["getypt", "lang"]
