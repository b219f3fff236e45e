from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herstel_gui.application.changes import slot
from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.week.page import WeekMemory, WeekPage
from tests.application.fakes import FakeStore, FixedClock
from tests.files import unguarded
from tests.weeks import FIGURES, picture_entries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@dataclass
class Bench:
    """A week page in a window, on the week of ``tests.weeks``."""

    store: FakeStore = field(default_factory=FakeStore)
    clock: FixedClock = field(default_factory=FixedClock)
    kept: list[dict[str, object]] = field(default_factory=list)

    def open(self, qtbot: QtBot) -> WeekPage:
        self.store.entries |= {slot(entry): entry for entry in picture_entries()}
        self.signals = JournalSignals(Journal(self.store, self.clock, lambda: "new"))
        memory = WeekMemory(
            unguarded(), {"club": "wielerclub"}, self.kept.append, asked=lambda: frozenset(FIGURES)
        )
        self.page = WeekPage(self.signals, memory)
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.page.header)
        column.addWidget(self.page)
        self.window.resize(1084, 780)
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.page.start_focus()
        return self.page

    def text(self, row: int, column: int) -> str:
        return str(self.page.model.index(row, column).data())

    @property
    def at(self) -> tuple[int, int]:
        here = self.page.view.currentIndex()
        return here.row(), here.column()

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys in the focused widget."""
        for key in keys:
            QTest.keyClick(self._focus(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type letters in the focused widget."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)
            QApplication.processEvents()

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)
