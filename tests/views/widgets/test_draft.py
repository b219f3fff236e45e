"""A draft keeps the text of its day when the line edit shows another day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.widgets.draft import Draft
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 20)
OTHER = DAY + timedelta(days=1)


def test_a_draft_keeps_its_text_when_the_line_shows_another_day(qtbot: QtBot) -> None:
    store = FakeStore()
    signals = JournalSignals(Journal(store, FixedClock()))
    line = QLineEdit()
    qtbot.addWidget(line)
    first = Draft(line, signals.unsaved, DAY, "reason", line.text)
    line.setText("slecht geslapen")
    first.touch()
    first.leave()
    line.setText("iets anders")
    second = Draft(line, signals.unsaved, OTHER, "reason", line.text)
    second.touch()
    signals.unsaved.hurried.emit()
    assert store.typing == {(DAY, "reason"): "slecht geslapen", (OTHER, "reason"): "iets anders"}
    second.done()
    assert signals.unsaved.fields == []
    assert store.typing == {(DAY, "reason"): "slecht geslapen"}
