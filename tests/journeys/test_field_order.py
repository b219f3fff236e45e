"""The order of the fields is chosen by keyboard, and is that of Vandaag, also at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from herstel_gui.views.settings.fields_dialog import KEY, FieldsDialog
from herstel_gui.views.today.page import TodayPage
from herstel_gui.views.welcome.page import WelcomePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start

CHOSEN = ["fatigue", "mood", "motivation"]


def feelings(program: Program) -> list[str]:
    """Return the first feelings of Vandaag from top to bottom."""
    page = program.window.pages.show("today")
    assert isinstance(page, TodayPage)
    QApplication.processEvents()
    rows = sorted(page.rows.items(), key=lambda each: each[1].mapTo(page, each[1].rect().topLeft()).y())
    return [key for key, _ in rows if key in {"mood", "motivation", "fatigue"}]


def test_the_order_of_the_fields_is_that_of_the_day_page(start: Start, qtbot: QtBot) -> None:
    program = start()
    assert feelings(program) == ["mood", "motivation", "fatigue"]
    old = program.window
    old.window_actions.view.choose_fields()
    (dialog,) = old.findChildren(FieldsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    keys = [dialog.list.item(row).data(KEY) for row in range(dialog.list.count())]
    dialog.list.setFocus()
    dialog.list.setCurrentRow(keys.index("fatigue"))
    for _ in range(2):
        QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not old)
    assert feelings(program) == CHOSEN
    page = program.window.pages.show("today")
    assert isinstance(page, TodayPage)
    page.start_focus()
    reached = list[str]()
    while reached[-1:] != CHOSEN[-1:]:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        reached += [key for key, row in page.rows.items() if at is not None and row.isAncestorOf(at)]
    assert [key for key in reached if key in CHOSEN] == CHOSEN
    welcome = program.window.pages.show("welcome")
    assert isinstance(welcome, WelcomePage)
    box = welcome.fields.boxes[("stress",)]
    box.click()
    program.close()
    assert feelings(start()) == CHOSEN
