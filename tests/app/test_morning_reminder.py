"""The reminder speaks once a day, not about a filled morning, and not about days that passed."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from herstel_gui.app.morning_reminder import MorningReminder, TrayMessage
from herstel_gui.application.journal import Journal
from herstel_gui.application.reminding import NEVER
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from tests.app.conftest import MemorySettings
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

EARLY = MORNING.replace(hour=7, minute=30)


class Bench:
    """A reminder at half past seven, with a clock that is set by hand."""

    def __init__(self) -> None:
        self.clock = FixedClock(EARLY)
        self.settings = MemorySettings()
        self.settings.change(remind_at=7 * 60 + 30)
        self.journal = Journal(FakeStore(), self.clock)
        self.said: list[str] = []
        signals: Any = SimpleNamespace(journal=self.journal, attempt=lambda show, **_options: show())
        self.reminder = MorningReminder(
            self.clock,
            self.settings,
            signals,
            lambda title, sentence: self.said.append(f"{title}. {sentence}"),
        )


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[Bench]:
    del qapp
    bench = Bench()
    yield bench
    bench.reminder.end()


def test_an_empty_morning_is_reminded_of_once(bench: Bench) -> None:
    for _ in range(3):
        bench.reminder.look()
    assert bench.said == ["Goedemorgen. Heb je even voor vandaag? Niets hoeft."]
    assert bench.settings.get().reminded == EARLY.date().isoformat()


def test_before_the_time_nothing_is_said(bench: Bench) -> None:
    bench.clock.at = EARLY - timedelta(minutes=1)
    bench.reminder.look()
    assert bench.said == []


def test_a_filled_morning_is_left_alone_all_day(bench: Bench) -> None:
    bench.journal.change(Text("x"), [], [Reading(EARLY.date(), "fatigue", 3)])
    bench.reminder.look()
    bench.journal.change(Text("x"), [Reading(EARLY.date(), "fatigue", 3)], [])
    bench.reminder.look()
    assert bench.said == []


def test_days_that_passed_are_not_counted(bench: Bench) -> None:
    bench.reminder.look()
    bench.clock.at = EARLY + timedelta(days=9, hours=6)
    bench.reminder.look()
    assert bench.said[1:] == ["Goedendag. Heb je even voor vandaag? Niets hoeft."]


def test_without_a_reminder_nothing_is_said(bench: Bench) -> None:
    bench.settings.change(remind_at=NEVER)
    bench.reminder.look()
    assert bench.said == []
    assert bench.settings.get().reminded == ""


def test_without_a_tray_nothing_is_shown(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    monkeypatch.setattr("PySide6.QtWidgets.QSystemTrayIcon.isSystemTrayAvailable", lambda: False)
    message = TrayMessage(lambda: None)
    message.tell("Goedemorgen", "…")
    message.end()
    assert message.children() == []


def test_in_a_pause_nothing_is_said_until_the_day_after_it(bench: Bench) -> None:
    last = EARLY.date() + timedelta(days=1)
    bench.settings.change(pause_from=EARLY.date().isoformat(), pause_until=last.isoformat())
    bench.reminder.look()
    bench.clock.at = EARLY + timedelta(days=1)
    bench.reminder.look()
    assert bench.said == []
    bench.clock.at = EARLY + timedelta(days=2)
    bench.reminder.look()
    assert len(bench.said) == 1
