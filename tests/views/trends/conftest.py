from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QLocale

from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.resources import resource
from herstel_gui.views.theme import LIGHT, Theme, apply_theme
from herstel_gui.views.trends.page import TrendsPage
from tests.application.fakes import FakeStore, FixedClock
from tests.files import unguarded
from tests.surroundings import Shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry
    from herstel_gui.application.trend_pictures import Monitor
    from herstel_gui.domain.errors import HerstelError

T = TypeVar("T")
TODAY = date(2026, 11, 22)
DAYS = 150


class NeverCancelled:
    """A Monitor that never cancels the work."""

    def progress(self, done: int, total: int) -> None:
        assert done <= total


@dataclass
class Waiting:
    """A background that runs work at once, or when ``held`` by ``go``: a test can look in between."""

    work: list[Callable[[], None]] = field(default_factory=list)
    held: bool = False

    def run(
        self, work: Callable[[Monitor], T], done: Callable[[T], None], failed: Callable[[HerstelError], None]
    ) -> None:
        del failed
        self.work.append(lambda: done(work(NeverCancelled())))
        if not self.held:
            self.go()

    def go(self) -> None:
        while self.work:
            self.work.pop(0)()


@dataclass
class TrendsSetup:
    """A trends page with its journal, background and stored choices."""

    page: TrendsPage
    journal: Journal
    signals: JournalSignals
    background: Waiting
    remembered: list[dict[str, object]]


Make = Any
"""A function that makes a TrendsSetup; Any, because all arguments of the page are passed on."""


def recent_entries() -> list[Entry]:
    return [*_recent_entries()]


@cache
def _recent_entries() -> tuple[Entry, ...]:
    first = TODAY - timedelta(days=DAYS)
    return tuple(entry for entry in demo(1, 1, TODAY) if getattr(entry, "day", TODAY) >= first)


@pytest.fixture(scope="module", autouse=True)
def _styled(qapp: QApplication) -> Iterator[None]:
    """Wear the light theme in all tests of a file: applying a style sheet takes longer than most tests."""
    before = Shared.now()
    apply_theme(qapp, Theme(LIGHT, dark=False), resource("styles", "herstel.qss"))
    yield
    before.put_back()


@pytest.fixture(autouse=True)
def dutch(_styled: None) -> Iterator[None]:
    before = Shared.now()
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    yield
    before.put_back()


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def build(entries: list[Entry] | None = None, *, held: bool = False, **kwargs: Any) -> TrendsSetup:  # noqa: ANN401
        store = FakeStore()
        for entry in recent_entries() if entries is None else entries:
            store.entries[slot_of(entry)] = entry
        journal = Journal(store, FixedClock())
        signals, background = JournalSignals(journal), Waiting(held=held)
        remembered: list[dict[str, object]] = []
        page = TrendsPage(
            signals, outgoing=unguarded(), background=background, remember=remembered.append, **kwargs
        )
        qtbot.addWidget(page)
        qtbot.addWidget(page.head)
        page.resize(1032, 690)
        return TrendsSetup(page, journal, signals, background, remembered)

    return build


def slot_of(entry: Entry) -> Any:  # noqa: ANN401
    from herstel_gui.application.changes import slot  # noqa: PLC0415

    return slot(entry)


@pytest.fixture
def trends(make: Make, qtbot: QtBot) -> TrendsSetup:
    built: TrendsSetup = make()
    built.page.show()
    qtbot.waitExposed(built.page)
    return built
