from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from herstel_gui.application.changes import Entry, KindEntry, TagEntry
from herstel_gui.application.journal import Journal
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.qt_models.journal_signals import JournalSignals
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from herstel_gui.domain.errors import HerstelError
    from herstel_gui.domain.signals.limits import Limits

TODAY = date(2026, 11, 22)
CALM = {
    "resting_heart_rate": 50,
    "hrv_rmssd": 70,
    "sleep_duration": 450,
    "sleep_quality": 2,
    "mood": 2,
    "motivation": 2,
    "fatigue": 2,
    "muscle_soreness": 2,
}
STRAINED = {**CALM, "resting_heart_rate": 56, "sleep_duration": 330, "motivation": 6, "fatigue": 6}


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def morning(day: date, values: dict[str, int]) -> list[Entry]:
    # a spread of one beat and one millisecond: without a spread some rules do not judge
    swing = day.toordinal() % 3 - 1
    moved: dict[str, Number] = {**values}
    for key in ("resting_heart_rate", "hrv_rmssd"):
        if key in values:
            moved[key] = values[key] + swing
    return [Reading(day, key, value) for key, value in moved.items()]


def training(day: date, felt: Felt, performance: Performance) -> Session:
    return Session(
        f"s{day}", day, minutes=60, session_rpe=5, kind="running", felt=felt, performance=performance
    )


def calm_days(count: int, until: int = 0) -> list[Entry]:
    return [entry for ago in range(until + count - 1, until - 1, -1) for entry in morning(before(ago), CALM)]


def strained_journal() -> list[Entry]:
    entries = calm_days(84, until=6)
    for ago in range(5, -1, -1):
        entries += [*morning(before(ago), STRAINED), TagEntry(before(ago), "work_stress")]
    entries += [training(before(ago), Felt.HEAVIER, Performance.NORMAL) for ago in (8, 6, 4, 2)]
    entries += [KindEntry(before(ago), DayKind.REST) for ago in (7, 5)]
    return entries


def journal_of(entries: list[Entry]) -> Journal:
    numbers = iter(range(1000))
    journal = Journal(FakeStore(), FixedClock(), lambda: f"new-{next(numbers)}")
    journal.change(Text("begin"), (), entries)
    return journal


@dataclass
class Aside:
    """A RunAside that runs work at once, or after ``release`` when ``at_once`` is False."""

    waiting: list[Callable[[], None]] = field(default_factory=list)
    at_once: bool = True
    cancelled: int = 0

    def __call__(
        self,
        work: Callable[[Callable[[int, int], None]], Any],
        done: Callable[[Any], None],
        failed: Callable[[HerstelError], None],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Aside:
        del failed
        self.waiting.append(lambda: done(work(progress)))
        if self.at_once:
            self.release()
        return self

    def release(self) -> None:
        while self.waiting:
            self.waiting.pop(0)()

    def cancel(self) -> None:
        self.cancelled += 1
        self.waiting.clear()


@dataclass
class Remembered:
    """Records the limits that the page stores as settings."""

    limits: list[Limits] = field(default_factory=list)

    def __call__(self, limits: Limits) -> None:
        self.limits.append(limits)


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    previous = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(previous)


@pytest.fixture
def strained() -> JournalSignals:
    return JournalSignals(journal_of(strained_journal()))


@pytest.fixture
def calm() -> JournalSignals:
    return JournalSignals(journal_of(calm_days(90)))


@pytest.fixture
def aside() -> Aside:
    return Aside()


@pytest.fixture
def remembered() -> Remembered:
    return Remembered()


def texts(widget: QWidget) -> str:
    """Return the texts of all visible labels of a widget."""
    settle()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def button(widget: QWidget, name: str) -> QPushButton:
    """Return the only visible button with this text or accessible name."""
    settle()
    buttons = [
        each
        for each in widget.findChildren(QPushButton)
        if name in {each.text(), each.accessibleName()} and each.isVisibleTo(widget)
    ]
    assert len(buttons) == 1, [each.text() for each in widget.findChildren(QPushButton)]
    return buttons[0]


def settle() -> None:
    """Process events, after which widgets added to layouts are visible."""
    QApplication.processEvents()
