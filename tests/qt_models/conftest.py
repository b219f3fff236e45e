from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from herstel_gui.application.changes import slot
from herstel_gui.application.journal import Journal
from herstel_gui.domain.week.building import week_table
from herstel_gui.domain.week.options import WeekOptions
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.week_model import WeekModel
from tests.application.fakes import FakeStore, FixedClock
from tests.weeks import TODAY, WEEK, picture_entries, picture_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.week_entry import RefusedCell
    from herstel_gui.domain.week.table import WeekTable

PULSE, MOOD, LOAD, TAGS, NOTE = 2, 7, 13, 15, 16
SUNDAY = 7


@pytest.fixture
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


class Screen:
    """A model that is updated after each change, as by the page."""

    def __init__(self) -> None:
        store = FakeStore({slot(entry): entry for entry in picture_entries()})
        self.signals = JournalSignals(Journal(store, FixedClock(), lambda: "new"))
        self.model = WeekModel(self.signals, WeekOptions())
        self.refused: tuple[RefusedCell, ...] = ()
        self.model.cells.refused.connect(self._keep)
        self.signals.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        sources = picture_sources()
        self.table: WeekTable = week_table(WEEK, type(sources)(
            self.signals.journal.days(), sources.history, sources.limits, TODAY, asked=sources.asked
        ))  # fmt: skip
        self.model.show_table(self.table)

    def text(self, row: int, column: int) -> str:
        return str(self.model.index(row, column).data())

    def _keep(self, refused: tuple[RefusedCell, ...]) -> None:
        self.refused = refused


@pytest.fixture
def screen(qtbot: QtBot, dutch: None) -> Screen:
    del qtbot, dutch
    return Screen()
