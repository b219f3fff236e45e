"""The dialog that converts old answers: its preview, the conversion, and undo."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from herstel_gui.application.journal import Journal
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.importing.old_answers_dialog import OldAnswersDialog
from tests.application.fakes import MORNING, FakeStore, FixedClock
from tests.views.importing.test_imports_dialog import run_at_once

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = MORNING.date()


def opened(qtbot: QtBot, *readings: Reading) -> tuple[JournalSignals, OldAnswersDialog]:
    journal = Journal(FakeStore(), FixedClock())
    journal.change(Text("import"), [], readings)
    signals = JournalSignals(journal)
    dialog = OldAnswersDialog(signals, run_at_once)  # type: ignore[arg-type]  # it answers at once
    qtbot.addWidget(dialog)
    dialog.show()
    return signals, dialog


def test_the_preview_counts_and_the_button_converts_undoably(qtbot: QtBot) -> None:
    old = [Reading(TODAY - timedelta(days=n), "mood", 5, "intervals.icu") for n in range(3)]
    signals, dialog = opened(qtbot, *old, Reading(TODAY, "fatigue", 7, "intervals.icu"))
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(text.startswith("3 antwoorden, van ") for text in shown)
    assert {"Stemming", "5 wordt 4", "3"} <= set(shown)
    dialog.act.click()
    assert signals.journal.day(TODAY).readings[1].value == 4
    assert not dialog.isVisible()
    signals.undo_stack.undo()
    assert signals.journal.day(TODAY).readings[1].value == 5


def test_without_old_answers_nothing_can_be_converted(qtbot: QtBot) -> None:
    _signals, dialog = opened(qtbot, Reading(TODAY, "mood", 4, "intervals.icu"))
    assert "geen antwoorden meer" in dialog.state.text()
    assert not dialog.act.isEnabled()
