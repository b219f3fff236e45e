"""The dialog about a calendar file: what is new, and what leaves the plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from herstel_gui.application.calendar_contents import CalendarFile
from herstel_gui.application.calendar_matching import CANCELLED, ELSEWHERE, LostTraining
from herstel_gui.application.calendar_plans import Comparison
from herstel_gui.domain.planned import PlanKind, PlannedTraining
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import short_day
from herstel_gui.views.planning.calendar_dialog import CalendarDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CLUB = PlannedTraining("a", date(2026, 12, 1), "hard", "Club", 1140)
SWIM = PlannedTraining("b", date(2026, 12, 3), "hard", "Zwemmen")
OFF = LostTraining(CLUB, Text(CANCELLED), certain=True)
OTHER = LostTraining(SWIM, Text(ELSEWHERE), certain=False)


@pytest.fixture
def dialog(qtbot: QtBot) -> CalendarDialog:
    opened = CalendarDialog("club.ics", CalendarFile(()), Comparison(0, 0, 5, (OFF, OTHER)))
    qtbot.addWidget(opened)
    opened.show()
    return opened


def test_what_is_cancelled_is_ticked_and_what_may_be_of_another_calendar_is_not(
    dialog: CalendarDialog, qtbot: QtBot
) -> None:
    assert [dialog.gone.item(row).text() for row in range(2)] == [
        f"{short_day(CLUB.day)} 19:00 · Club · {CANCELLED}",
        f"{short_day(SWIM.day)} · Zwemmen · {ELSEWHERE}",
    ]
    with qtbot.waitSignal(dialog.agreed) as agreed:
        dialog.keep.click()
    assert agreed.args == [PlanKind.EASY, (OFF.training,)]


def test_ticks_change_by_the_space_bar_and_without_any_there_is_nothing_to_do(dialog: CalendarDialog) -> None:
    assert dialog.keep.isEnabled()
    dialog.gone.setFocus()
    QTest.keyClick(dialog.gone, Qt.Key.Key_Space)
    assert not list(dialog.dropped)
    assert not dialog.keep.isEnabled()
    QTest.keyClick(dialog.gone, Qt.Key.Key_Down)
    QTest.keyClick(dialog.gone, Qt.Key.Key_Space)
    assert list(dialog.dropped) == [OTHER.training]
    assert dialog.keep.isEnabled()


def test_what_does_not_fit_and_a_name_that_is_cut_are_told(qtbot: QtBot) -> None:
    file = CalendarFile((), changed_names=(("Training", Text("Ingekort.")),))
    opened = CalendarDialog("club.ics", file, Comparison(1, 0, 0, full=2))
    qtbot.addWidget(opened)
    told = [label.text() for label in opened.findChildren(QLabel)]
    assert any(text.startswith("Passen niet: 2.") for text in told)
    assert "Namen die niet heel overgenomen zijn: 1" in told
    assert [box.toPlainText() for box in opened.findChildren(QPlainTextEdit)] == ["Training: Ingekort."]
