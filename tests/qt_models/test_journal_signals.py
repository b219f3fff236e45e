from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.errors import DiskFullError, JournalError, RefusedValueError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Changes, Edit
    from herstel_gui.application.journal_versions import EntryExchange

DAY = date(2026, 11, 22)


@dataclass
class FullDisk(FakeStore):
    """A store that raises DiskFullError while ``full``."""

    full: bool = True

    def apply(self, edits: Sequence[Edit], at: datetime, text: Text) -> EntryExchange:
        if self.full:
            raise DiskFullError(Text("De schijf is vol."))
        return super().apply(edits, at, text)


@dataclass
class Emitted:
    """Values emitted by the signals."""

    changes: list[Changes] = field(default_factory=list)
    errors: list[JournalError] = field(default_factory=list)


def listen(signals: JournalSignals) -> Emitted:
    emitted = Emitted()
    signals.changed.connect(emitted.changes.append)
    signals.failed.connect(emitted.errors.append)
    return emitted


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def signals(qapp: QApplication, store: FakeStore) -> JournalSignals:
    del qapp  # only has to exist
    return JournalSignals(Journal(store, FixedClock()))


def pulse(signals: JournalSignals) -> int | None:
    reading = signals.journal.day(DAY).effective("resting_heart_rate")
    return None if reading is None else int(reading.value)


def test_a_change_is_stored_and_emitted_and_can_be_undone_across_days(signals: JournalSignals) -> None:
    emitted = listen(signals)
    assert signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    assert signals.run(lambda journal: journal.enter(date(2026, 11, 21), RESTING_HEART_RATE, 57))
    assert [change.days for change in emitted.changes] == [{DAY}, {date(2026, 11, 21)}]

    signals.undo_stack.undo()
    signals.undo_stack.undo()
    assert signals.journal.extent() is None
    assert len(emitted.changes) == 4

    signals.undo_stack.redo()
    assert pulse(signals) == 58


def test_entering_the_same_value_is_no_change(signals: JournalSignals) -> None:
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    emitted = listen(signals)
    assert signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    assert emitted.changes == []
    assert signals.undo_stack.count() == 1


def test_a_refused_value_is_raised_to_the_caller(signals: JournalSignals) -> None:
    emitted = listen(signals)
    with pytest.raises(RefusedValueError):
        signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 999))
    assert emitted.errors == []
    assert pulse(signals) is None


@pytest.mark.usefixtures("qapp")
def test_a_full_disk_is_emitted_and_storing_works_again_later() -> None:
    store = FullDisk()
    signals = JournalSignals(Journal(store, FixedClock()))
    emitted = listen(signals)
    assert not signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    assert [str(error) for error in emitted.errors] == ["De schijf is vol."]
    assert signals.undo_stack.count() == 0
    store.full = False
    assert signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    assert pulse(signals) == 58


def test_undo_of_a_value_changed_by_another_program_clears_the_stack(
    qtbot: QtBot, signals: JournalSignals, store: FakeStore
) -> None:
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 58))
    Journal(store, FixedClock()).enter(DAY, RESTING_HEART_RATE, 60)
    emitted = listen(signals)
    signals.undo_stack.undo()
    assert len(emitted.errors) == 1
    qtbot.waitUntil(lambda: signals.undo_stack.count() == 0)
    assert pulse(signals) == 60


def test_choosing_the_same_day_again_emits_nothing(signals: JournalSignals) -> None:
    chosen: list[date] = []
    signals.day_chosen.connect(chosen.append)
    other = date(2026, 11, 20)
    signals.choose_day(other)
    signals.choose_day(other)
    assert chosen == [other]
    assert signals.day == other


def test_the_history_of_a_week_is_cached_until_a_change(signals: JournalSignals) -> None:
    span = DaySpan.ending(DAY, 7)
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 52))
    first = signals.reports.recent(span)
    assert signals.reports.recent(span) is first
    assert signals.reports.of_day(DAY) == signals.journal.signals.of_day(DAY) == first.report(DAY)
    signals.run(lambda journal: journal.enter(DAY, RESTING_HEART_RATE, 60))
    assert signals.reports.recent(span) is not first
    assert signals.reports.of_day(DAY) == signals.journal.signals.of_day(DAY)
