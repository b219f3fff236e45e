"""Trouble with the file while the program runs: the user gets on, and nothing is lost without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog
from tests.application.fakes import MORNING
from tests.storage.conftest import run_sql

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.journeys.conftest import Start

TODAY = MORNING.date()


def test_damage_that_shows_while_typing_ends_in_a_whole_journal(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def settle(dialog: RescueDialog) -> None:
        shown.append(dialog.windowTitle())
        dialog.chosen = Chosen.SETTLE

    monkeypatch.setattr(RescueDialog, "exec", settle)
    program = start()
    program.window.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 52))
    path = program.window.services.journal_path
    # what the page still wanted to read is read
    QApplication.processEvents()
    run_sql(path, "UPDATE reading SET value = 99")
    before = program.window
    assert not before.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 53))
    qtbot.waitUntil(lambda: program.window is not before)
    assert shown == ["Herstel – beschadigd dagboek"]
    journal = program.window.signals.journal
    (kept,) = path.parent.glob("dagboek-beschadigd-*")
    assert journal.day(TODAY).effective(RESTING_HEART_RATE.key) is not None, "kept, and said to be uncertain"
    journal.enter(TODAY, RESTING_HEART_RATE, 53)
    assert kept.stat().st_size > 0


def test_a_whole_journal_is_looked_over_once_a_week(start: Start, qtbot: QtBot) -> None:
    program = start()
    qtbot.waitUntil(lambda: program.settings.get().checked == TODAY.isoformat())
    assert QApplication.activeModalWidget() is None
