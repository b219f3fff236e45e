"""The main window by keyboard alone: its parts, its pages, the first field, and the order of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from herstel_gui.views.messages_dialog import MessagesDialog
from herstel_gui.views.nav_button import NavButton
from herstel_gui.views.planning.page import PlanningPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.views.main_window import MainWindow
    from tests.journeys.conftest import Start

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(start: Start) -> MainWindow:
    return start().window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def part(window: MainWindow) -> str:
    page = window.pages.page
    parts = {"page": page, "header": page.header, "navigation": window.side_bar, "banner": window.banner}
    return next(name for name, widget in parts.items() if widget.isAncestorOf(focused()))


def test_f6_visits_the_parts_of_the_window_and_back(window: MainWindow) -> None:
    seen = [part(window)]
    for _ in range(3):
        press(Key.Key_F6)
        seen.append(part(window))
    assert seen == ["page", "header", "navigation", "page"]
    press(Key.Key_F6, Modifier.ShiftModifier)
    assert part(window) == "navigation"
    button = focused()
    assert isinstance(button, NavButton)
    assert button.isChecked()


def test_ctrl_tab_turns_to_the_next_page_and_back(window: MainWindow) -> None:
    keys = window.pages.keys
    assert window.pages.current == keys[0]
    press(Key.Key_Tab, Modifier.ControlModifier)
    assert window.pages.current == keys[1]
    press(Key.Key_Backtab, Modifier.ControlModifier | Modifier.ShiftModifier)
    press(Key.Key_Backtab, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert window.pages.current == keys[-1]
    window.pages.show(keys[0])


def test_ctrl_t_lands_in_the_first_field_from_anywhere_on_the_day_page(window: MainWindow) -> None:
    first = focused()
    assert part(window) == "page"
    for _ in range(4):
        press(Key.Key_Tab)
    assert focused() is not first
    press(Key.Key_T, Modifier.ControlModifier)
    assert focused() is first


def test_tab_goes_through_the_page_and_then_to_the_navigation(window: MainWindow) -> None:
    stops: list[str] = []
    for _ in range(150):
        name = part(window)
        if not stops or stops[-1] != name:
            stops.append(name)
        press(Key.Key_Tab)
        if name == "navigation":
            break
    assert stops[-1] == "navigation"
    assert stops.count("page") == 1
    assert stops.index("page") < stops.index("header") < stops.index("navigation")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_a_button_as_the_space_bar_does(window: MainWindow, key: Qt.Key) -> None:
    planning = window.pages.show("planning")
    assert isinstance(planning, PlanningPage)
    month = planning.month
    planning.head.previous.setFocus()
    press(key)
    assert planning.month < month
    planning.head.seasons.setFocus()
    press(key)
    assert planning.head.season
    press(Key.Key_F6)
    assert isinstance(focused(), NavButton)
    press(Key.Key_Up)
    press(key)
    assert window.pages.current == "week"


def test_the_navigation_has_one_stop_and_arrows(window: MainWindow) -> None:
    press(Key.Key_F6, Modifier.ShiftModifier)
    before = focused()
    assert isinstance(before, NavButton)
    press(Key.Key_Down)
    below = focused()
    assert isinstance(below, NavButton)
    assert below is not before
    assert window.pages.current == window.pages.keys[0]
    press(Key.Key_Return)
    assert window.pages.current == window.pages.keys[1]


def test_escape_leaves_the_week_table_for_the_print_buttons(window: MainWindow, qtbot: QtBot) -> None:
    window.pages.show("week")
    qtbot.waitUntil(lambda: window.pages.page.findChild(QWidget, "weekTable") is not None, timeout=20_000)
    page = window.pages.page
    page.start_focus()
    press(Key.Key_Escape)
    assert page.header.isAncestorOf(focused())


def test_a_sentence_that_left_the_side_bar_can_be_read_again(window: MainWindow) -> None:
    window.side_bar.show_note("Reservekopie gemaakt.")
    window.side_bar.show_note("Geïmporteerd: 3 dagen.")
    window.window_actions.help.messages()
    (dialog,) = window.findChildren(MessagesDialog)
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert shown == ["07:41  Geïmporteerd: 3 dagen.", "07:41  Reservekopie gemaakt."]
    dialog.close()
