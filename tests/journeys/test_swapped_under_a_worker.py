"""The file is swapped while a worker stores a merge, an import, a copy or an undo, and somebody types.

Whatever takes the place of the journal: what was typed is stored in the own journal, then or when it is back,
and another journal gets nothing.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.restoring import restore, snapshot
from herstel_gui.domain.measures import HRV_RMSSD, RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.storage.backups.backup import backup
from herstel_gui.storage.encryption.encrypting import rewrite
from herstel_gui.storage.engine.keys import new_key
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FakeStore, FixedClock
from tests.journeys.test_ended_while_waiting import begin, enter, left, stick, values, write
from tests.journeys.test_swapped_away import noticed, stranger, swap
from tests.storage.racing import Gate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from herstel_gui.application.changes import Changes
    from tests.journeys.test_ended_while_waiting import Begin

    Work = Callable[[Journal], Changes]

__all__ = ["begin", "stick", "stranger"]

TODAY = MORNING.date()
BEFORE = TODAY - timedelta(days=10)
NOTE = "getypt terwijl er iets werd bewaard"


def other() -> Journal:
    journal = Journal(FakeStore(), FixedClock(MORNING + timedelta(minutes=1)))
    journal.set_note(BEFORE, "van elders")
    return journal


def merging(journal: Journal) -> Changes:
    return merge(journal, plan_merge(journal, other(), TODAY), "elders.herstel")


def importing(journal: Journal) -> Changes:
    file = ParsedFile("polar", "Polar", "x.csv", (Reading(BEFORE, HRV_RMSSD.key, 60, "polar"),))
    return import_entries(journal, preview(journal, file), "batch")


def restoring(journal: Journal) -> Changes:
    return restore(journal, snapshot(other()), BEFORE)


def undoing(journal: Journal) -> Changes:
    return journal.apply(merging(journal).inverse())


def busy(program: Program, work: Work, gate: Gate) -> None:
    """Let a worker begin to store; it stops at the gate before it writes anything."""
    signals = program.window.signals

    def stopped() -> Changes:
        gate.stop()
        return work(signals.journal)

    signals.long_changes.store([stopped], lambda _: None, lambda _: None, signals)
    gate.reached()


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: not program.background.busy)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("work", "seen"), [(merging, False), (importing, True), (restoring, False), (undoing, True)]
)
def test_a_version_of_another_computer_is_joined_with_the_typing_and_the_work(
    begin: Begin, stick: Path, qtbot: QtBot, work: Work, *, seen: bool
) -> None:
    program, gate = begin(), Gate()
    assert enter(program, RESTING_HEART_RATE, 50)
    there = stick.with_name("daar")
    backup(stick, there)
    elsewhere = Journal(open_journal(there, FixedClock()), FixedClock(MORNING + timedelta(seconds=9)))
    elsewhere.set_note(TODAY - timedelta(days=1), "dinsdag")
    elsewhere.close()
    busy(program, work, gate)
    enter(program, HRV_RMSSD, 61)
    swap(there, stick)
    if seen:
        noticed(program)
    write(program, NOTE)
    gate.open()
    settle(qtbot, program)
    noticed(program)
    settle(qtbot, program)
    program.close()
    again = begin()
    signals = again.window.signals
    if work is restoring:
        # putting back a copy is a decision of the moment at which it is stored
        texts = {getattr(each.entry, "note", "") for each in signals.journal.history.of_day(signals.day)}
        assert NOTE in texts or signals.journal.day(signals.day).note == NOTE
        return
    assert signals.journal.day(signals.day).note == NOTE
    assert values(again) == {RESTING_HEART_RATE.key: 50, HRV_RMSSD.key: 61}
    assert signals.journal.day(TODAY - timedelta(days=1)).note == "dinsdag"
    brought = signals.journal.day(BEFORE)
    assert bool(brought.note or brought.readings) == (work is not undoing)
    assert left(again) == []


@pytest.fixture
def _closing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("herstel_gui.app.program.may_close", lambda *_: True)


@pytest.mark.parametrize(
    ("work", "by", "seen"),
    [
        (merging, "stranger", False),
        (undoing, "stranger", True),
        (importing, "password", False),
        (restoring, "password", True),
        (merging, "nothing", False),
    ],
)
@pytest.mark.usefixtures("_closing")
def test_what_was_typed_waits_for_the_own_journal(  # fixtures
    begin: Begin,
    stick: Path,
    stranger: Path,
    qtbot: QtBot,
    work: Work,
    by: str,
    *,
    seen: bool,
) -> None:
    program, gate = begin(), Gate()
    assert enter(program, RESTING_HEART_RATE, 50)
    own = stick.with_name("van gisteren")
    backup(stick, own)
    busy(program, work, gate)
    enter(program, HRV_RMSSD, 61)
    foreign = stick.with_name("ander")
    if by == "stranger":
        foreign.write_bytes(stranger.read_bytes())
    else:
        backup(stick, foreign)
        rewrite(foreign, None, new_key("geheim").key)
    content = foreign.read_bytes()
    swap(foreign, stick)
    if by == "nothing":
        stick.unlink()
    if seen:
        noticed(program)
    assert not write(program, NOTE)
    gate.open()
    settle(qtbot, program)
    if by != "nothing":
        assert stick.read_bytes() == content, "nothing is written to what is not the own journal"
    program.window.closing.give_way()
    program.close()
    if by != "nothing":
        assert stick.read_bytes() == content
    with suppress(FileNotFoundError):
        stick.unlink()
    swap(own, stick)
    again = begin()
    signals = again.window.signals
    assert signals.journal.day(signals.day).note == NOTE
    assert values(again) == {RESTING_HEART_RATE.key: 50, HRV_RMSSD.key: 61}
    texts = {getattr(one.content, "note", "") for one in signals.journal.rows().now}
    assert "van iemand anders" not in texts
    assert left(again) == []
