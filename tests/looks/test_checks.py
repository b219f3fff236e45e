"""The guard of the looks sees what it is there for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from herstel_gui.views.widgets.mark_button import ToggleButton
from tests.looks.checks import Looker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bold_when_pressed(qapp: QApplication) -> Iterator[None]:
    qapp.setStyleSheet("QPushButton { padding: 4px; } QPushButton:checked { font-weight: 800; }")
    yield
    qapp.setStyleSheet("")


def found(qtbot: QtBot, window: QWidget, *, pressed: bool = False) -> list[str]:
    qtbot.addWidget(window)
    window.show()
    looker = Looker()
    faults = looker.look_pressed(window, "x") if pressed else looker.look(window, "x")
    return [fault.what for fault in faults]


def test_a_label_that_is_too_small(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    QLabel("twaalf maanden", window).setGeometry(0, 0, 30, 20)
    assert found(qtbot, window) == ["cut at the side"]


def test_lines_that_are_too_low(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    label = QLabel("een zin die over\ntwee regels\nof drie", window)
    label.setGeometry(0, 0, 200, 20)
    assert "cut above or below" in found(qtbot, window)


def test_a_child_outside_its_parent_and_one_over_another(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    for x in (0, 10, 280):
        QPushButton(window).setGeometry(x, 0, 60, 20)
    assert sorted(found(qtbot, window)) == ["outside its parent", "over QPushButton"]


def test_what_is_cut_sideways(qtbot: QtBot) -> None:
    window, inside = QScrollArea(), QWidget()
    inside.setMinimumSize(900, 20)
    window.setWidget(inside)
    window.resize(300, 100)
    assert found(qtbot, window) == ["cut sideways"]


@pytest.mark.usefixtures("bold_when_pressed")
@pytest.mark.parametrize(("kind", "faults"), [(QPushButton, ["cut at the side"]), (ToggleButton, [])])
def test_bold_letters_of_a_pressed_button(qtbot: QtBot, kind: type[QPushButton], faults: list[str]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button = kind("Actief herstel, en rustig aan")
    button.setCheckable(True)
    button.setSizePolicy(button.sizePolicy().horizontalPolicy().Fixed, button.sizePolicy().verticalPolicy())
    column.addWidget(button)
    assert found(qtbot, window, pressed=True) == faults


def test_a_window_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(5000, 100)
    assert found(qtbot, window) == ["outside the screen"]
