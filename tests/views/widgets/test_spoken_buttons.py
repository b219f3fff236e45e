"""Roles of checkable buttons for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QStackedWidget, QWidget

from herstel_gui.views.nav_button import NavButton
from herstel_gui.views.today.week_strip import DayButton
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.spoken_buttons import let_buttons_speak

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

Role = QAccessible.Role


def interface_of(button: QAbstractButton) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(button)
    assert interface is not None
    return interface


def test_an_answer_is_a_button_that_stays_pressed_and_can_be_pressed(qtbot: QtBot) -> None:
    button = ToggleButton("Klopte && meer")
    qtbot.addWidget(button)
    accessible = interface_of(button)
    assert accessible.role() == Role.Button
    assert accessible.text(QAccessible.Text.Name) == "Klopte & meer"
    assert accessible.state().checkable
    assert not accessible.state().checked
    actions = accessible.actionInterface()
    actions.doAction(actions.pressAction())
    assert button.isChecked()
    assert accessible.state().checked
    button.setEnabled(False)
    actions.doAction(actions.pressAction())
    assert button.isChecked()


def test_one_of_several_is_a_radio_button(qtbot: QtBot) -> None:
    window, group = QWidget(), QButtonGroup()
    qtbot.addWidget(window)
    buttons = [ToggleButton("4 weken"), ToggleButton("1 jaar")]
    for button in buttons:
        button.setParent(window)
        group.addButton(button)
    buttons[1].setChecked(True)
    assert [interface_of(button).role() for button in buttons] == [Role.RadioButton] * 2
    assert [bool(interface_of(button).state().checked) for button in buttons] == [False, True]


def test_a_page_is_a_tab_and_a_day_a_radio_button(qtbot: QtBot) -> None:
    page, day = NavButton("Week", "week", "Ctrl 2"), DayButton()
    for button in (page, day):
        qtbot.addWidget(button)
        button.setChecked(True)
    assert interface_of(page).role() == Role.PageTab
    assert interface_of(page).state().selected
    assert interface_of(page).text(QAccessible.Text.Name) == "Week"
    assert interface_of(day).role() == Role.RadioButton
    assert interface_of(day).state().checked


def test_a_check_box_stays_a_check_box(qtbot: QtBot) -> None:
    box = QCheckBox("Ook ‘let op’ laten zien")
    qtbot.addWidget(box)
    assert interface_of(box).role() == Role.CheckBox


def test_the_tooltip_is_read_without_the_name(qtbot: QtBot) -> None:
    page = NavButton("Week", "week", "Ctrl 2")
    qtbot.addWidget(page)
    assert page.toolTip() == "Week (Ctrl+2)"
    assert interface_of(page).text(QAccessible.Text.Description) == "Ctrl+2"
    page.setAccessibleDescription("Weektabel")
    assert interface_of(page).text(QAccessible.Text.Description) == "Weektabel"


def test_pages_of_which_one_is_shown_are_no_thing_of_their_own(qtbot: QtBot) -> None:
    let_buttons_speak()
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    interface = QAccessible.queryAccessibleInterface(pages)
    assert interface is not None
    assert interface.role() == Role.Client
