from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import QPushButton

from herstel_gui.application.trend_choices import LEAST_HEIGHT as LEAST
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.trends.picture import PanelName
from herstel_gui.views.trends.dialogs import ImageDialog, PanelDialog, RangeDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.widgets.fitting_dialog import FittingDialog

NAMES = (
    PanelName("mood", "Stemming", 9),
    PanelName("load", "Belasting", 5),
    PanelName("stress", "Stress", 0),
)
YEAR = DaySpan(date(2026, 1, 1), date(2026, 12, 31))


def test_recorded_panels_are_offered_with_the_shown_panels_first(qtbot: QtBot) -> None:
    dialog = PanelDialog(NAMES, ("load",), {})
    qtbot.addWidget(dialog)
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == ["Belasting", "Stemming"]
    assert dialog.chosen() == ("load",)


def test_panels_can_be_ticked_and_moved(qtbot: QtBot) -> None:
    dialog = PanelDialog(NAMES, ("load",), {})
    qtbot.addWidget(dialog)
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.list.setCurrentRow(1)
    dialog.move_current(-1)
    dialog.move_current(-1)
    assert dialog.chosen() == ("mood", "load")


def test_the_last_day_never_lies_before_the_first_day(qtbot: QtBot) -> None:
    dialog = RangeDialog(YEAR, DaySpan(date(2026, 3, 1), date(2026, 3, 9)))
    qtbot.addWidget(dialog)
    dialog.first.setDate(QDate(2026, 5, 1))
    assert dialog.span() == DaySpan(date(2026, 5, 1), date(2026, 5, 1))
    dialog.last.setDate(QDate(2030, 1, 1))
    assert dialog.span().last == date(2026, 12, 31)


def test_the_height_of_a_panel_can_be_typed(qtbot: QtBot) -> None:
    dialog = PanelDialog(NAMES, ("load", "mood"), {"mood": 90})
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.height_of.text() == "automatisch"
    qtbot.keyClick(dialog.height_of, Qt.Key.Key_Up)
    assert dialog.heights() == {"mood": 90, "load": LEAST}
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.height_of.value() == 90
    qtbot.keyClicks(dialog.height_of, "\b\b\b120")
    assert dialog.heights() == {"mood": 120, "load": LEAST}
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.height_of, Qt.Key.Key_Down)
    assert dialog.heights() == {"mood": 120}


@pytest.mark.parametrize(
    ("make", "verb"),
    [
        (lambda: PanelDialog(NAMES, (), {}), "Tonen"),
        (lambda: RangeDialog(YEAR, YEAR), "Tonen"),
        (lambda: ImageDialog(QSize(100, 100)), "Bewaren"),
    ],
)
def test_the_deed_stands_right_of_cancel_without_icons(
    qtbot: QtBot, make: Callable[[], FittingDialog], verb: str
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    buttons = [each for each in dialog.findChildren(QPushButton) if each.parent() is dialog]
    cancel, do = sorted(buttons, key=lambda each: each.x())
    assert (cancel.text(), do.text()) == ("Annuleren", verb)
    assert cancel.icon().isNull()
    assert do.icon().isNull()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
