"""Rest planned for tomorrow by key: undone, redone, there after closing, and taken off."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herstel_gui.domain.day import PlannedDay
from herstel_gui.views.today.page import TodayPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

TOMORROW = date(2026, 11, 23)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def go_to_tomorrow(qtbot: QtBot, program: Program) -> TodayPage:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(program.window, Qt.Key.Key_Right, ALT)
    (page,) = program.window.findChildren(TodayPage)
    assert program.window.signals.day == TOMORROW
    return page


def test_rest_planned_for_tomorrow_is_there_after_closing(qtbot: QtBot, start: Start) -> None:
    program = start()
    page = go_to_tomorrow(qtbot, program)
    QTest.keyClick(program.window, Qt.Key.Key_R, CTRL)
    assert page.plan.rest.isChecked()
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert not page.plan.rest.isChecked()
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    program.close()

    again = start()
    page = go_to_tomorrow(qtbot, again)
    assert page.plan.rest.isChecked()
    assert page.plan.rest.text() == "Rust gepland"
    assert again.window.signals.journal.extent() is None
    QTest.keyClick(again.window, Qt.Key.Key_R, CTRL)
    journal = again.window.signals.journal
    assert journal.surroundings().planned == ()
    earlier = journal.history.of_day(TOMORROW)
    assert [value.entry for value in earlier] == [PlannedDay(TOMORROW, "rest")] * 2
