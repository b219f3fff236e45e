"""Failed changes wait in order and are tried again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import (
    ChangedElsewhereError,
    DiskFullError,
    JournalError,
    LockedJournalError,
    NewerJournalError,
    RefusedValueError,
)
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Changes, Edit
    from herstel_gui.application.journal_versions import EntryExchange

pytestmark = pytest.mark.usefixtures("qapp")
DAY = date(2026, 11, 22)
FULL = DiskFullError(Text("vol"))
LOCKED = LockedJournalError(Text("bezet"))


@dataclass
class TroubledStore(FakeStore):
    """A store that raises ``trouble`` while set."""

    trouble: JournalError | None = None
    attempts: int = 0

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        self.attempts += 1
        if self.trouble:
            raise self.trouble
        return super().apply(edits, at, text)


@pytest.fixture
def store() -> TroubledStore:
    return TroubledStore(trouble=FULL)


@pytest.fixture
def signals(store: TroubledStore) -> JournalSignals:
    return JournalSignals(Journal(store, FixedClock()))


def pulse(signals: JournalSignals, value: int) -> bool:
    return signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, value))


def stored(signals: JournalSignals) -> object:
    reading = signals.journal.day(DAY).effective(RESTING_HEART_RATE.key)
    return reading and reading.value


def test_a_waiting_change_is_stored_when_the_disk_has_room_again(
    store: TroubledStore, signals: JournalSignals, qtbot: QtBot
) -> None:
    assert not pulse(signals, 52)
    assert (len(signals.waiting), signals.waiting.trouble) == (1, FULL)
    store.trouble = None
    signals.waiting._timer.setInterval(1)  # noqa: SLF001  # shortens the test
    with qtbot.waitSignals([signals.changed, signals.stored]):
        pass
    assert stored(signals) == 52
    assert not signals.waiting
    assert signals.undo_stack.count() == 1


def test_waiting_changes_are_stored_in_order(store: TroubledStore, signals: JournalSignals) -> None:
    pulse(signals, 52)
    pulse(signals, 53)
    counts: list[int] = []
    signals.waiting.changed.connect(counts.append)
    store.trouble = None
    assert pulse(signals, 54)
    assert stored(signals) == 54
    assert counts == [3, 0]
    signals.undo_stack.undo()
    assert stored(signals) == 53


def test_a_change_typed_while_the_file_is_locked_is_not_attempted(
    store: TroubledStore, signals: JournalSignals
) -> None:
    store.trouble = LOCKED
    pulse(signals, 52)
    attempts = store.attempts
    assert not pulse(signals, 53)
    assert store.attempts == attempts
    store.trouble = None
    assert signals.waiting.try_again()
    assert stored(signals) == 53


def test_a_change_with_a_lasting_error_does_not_wait(store: TroubledStore, signals: JournalSignals) -> None:
    for lasting in (ChangedElsewhereError(Text("anders")), NewerJournalError(Text("nieuwer"))):
        store.trouble = lasting
        assert not pulse(signals, 52)
        assert not signals.waiting


@pytest.mark.parametrize("trouble", [ChangedElsewhereError(Text("anders")), RefusedValueError(Text("nee"))])
def test_a_refused_waiting_change_is_emitted_and_the_others_are_stored(
    store: TroubledStore, signals: JournalSignals, trouble: ChangedElsewhereError
) -> None:
    pulse(signals, 52)

    def refuse(_journal: Journal) -> Changes:
        raise trouble

    signals.run(refuse)
    pulse(signals, 53)
    failures: list[object] = []
    signals.failed.connect(failures.append)
    store.trouble = None
    assert signals.waiting.try_again()
    assert failures == [trouble]
    assert stored(signals) == 53


def test_a_change_with_an_unexpected_exception_is_tried_once(
    store: TroubledStore, signals: JournalSignals
) -> None:
    pulse(signals, 52)

    def wrong(_journal: Journal) -> Changes:
        raise ZeroDivisionError

    signals.run(wrong)
    store.trouble = None
    with pytest.raises(ZeroDivisionError):
        signals.waiting.try_again()
    assert signals.waiting.try_again()
    assert stored(signals) == 52


def test_undo_steps_wait_too(store: TroubledStore, signals: JournalSignals) -> None:
    store.trouble = None
    pulse(signals, 52)
    store.trouble = FULL
    signals.undo_stack.undo()
    assert len(signals.waiting) == 1
    signals.undo_stack.redo()
    signals.undo_stack.undo()
    assert stored(signals) == 52
    store.trouble = None
    assert signals.waiting.try_again()
    assert stored(signals) is None
    assert signals.undo_stack.canRedo()


def test_changes_of_a_read_only_journal_do_not_wait(signals: JournalSignals) -> None:
    signals.read_only = True
    assert not pulse(signals, 52)
    assert not signals.waiting


def test_waiting_changes_can_be_discarded(store: TroubledStore, signals: JournalSignals) -> None:
    pulse(signals, 52)
    signals.waiting.forget()
    store.trouble = None
    assert not signals.waiting
    assert signals.waiting.trouble is None
    assert stored(signals) is None
