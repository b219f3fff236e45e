"""Digits of several keyboard layouts, with recorded key presses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from herstel_gui.views.widgets.digit_keys import digit_of, labelled_digit, modifier_alone, press_as_labelled
from herstel_gui.views.widgets.segments import SegmentBar
from tests.views.widgets.layouts import RECORDED, SHIFT, event

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ORDER: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)
DIGITS: Final = [
    *((layout, "plain") for layout in ("us", "de", "tr", "pad")),
    *((layout, "shift") for layout in ("be", "fr")),
]
"""Layouts with the modifier for digits."""


def pressed(layout: str, modifier: str) -> list[QKeyEvent]:
    return [event(press) for press in RECORDED[layout][modifier]]


@pytest.mark.parametrize(("layout", "modifier"), DIGITS)
def test_a_digit_is_recognised_on_every_layout(layout: str, modifier: str) -> None:
    assert [digit_of(press) for press in pressed(layout, modifier)] == list(ORDER)


@pytest.mark.parametrize("layout", ["us", "be", "fr", "de", "tr"])
def test_a_key_that_types_another_character_is_no_digit(layout: str) -> None:
    signs = {modifier for kind, modifier in DIGITS if kind == layout}
    for modifier in {"plain", "shift", "altgr"} - signs:
        for press in pressed(layout, modifier):
            expected = int(press.text()) if press.text() in {*"0123456789"} else None
            assert digit_of(press) == expected, (layout, modifier, press.text())


@pytest.mark.parametrize("layout", ["us", "be", "fr", "de", "tr"])
@pytest.mark.parametrize("modifier", ["ctrl", "alt"])
def test_a_shortcut_is_no_digit(layout: str, modifier: str) -> None:
    assert [digit_of(press) for press in pressed(layout, modifier)] == [None] * 10


@pytest.mark.parametrize(("platform", "first"), [("xcb", 10), ("wayland", 10), ("windows", 2)])
@pytest.mark.parametrize("key", [Qt.Key.Key_Any, Qt.Key.Key_Minus, Qt.Key.Key_Apostrophe])
def test_where_the_place_of_the_key_is_known_it_gives_the_digit(
    platform: str, first: int, key: Qt.Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    none = Qt.KeyboardModifier.NoModifier
    codes = range(first - 1, first + 11)
    keys = [QKeyEvent(QEvent.Type.KeyPress, key, none, code, 0, 0, "x") for code in codes]
    assert [labelled_digit(each) for each in keys] == [None, *ORDER, None]


def test_alt_graph_of_windows_is_ctrl_and_alt() -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, both, "1")) == 1
    assert digit_of(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, both, "@")) is None


@pytest.mark.parametrize("layout", ["be", "fr"])
def test_a_shortcut_with_a_digit_works_as_labelled(qtbot: QtBot, layout: str) -> None:
    assert [labelled_digit(press) for press in pressed(layout, "ctrl")] == list(ORDER)

    window = QMainWindow()
    qtbot.addWidget(window)
    field = QWidget()
    window.setCentralWidget(field)
    done: list[str] = []
    for keys in ("Ctrl+2", "Ctrl+5"):
        QShortcut(QKeySequence(keys), field).activated.connect(lambda keys=keys: done.append(keys))
    for place, keys in ((field, "Alt+3"), (window.menuBar().addMenu("Beeld"), "Ctrl+0")):
        action = QAction(keys, place)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False, keys=keys: done.append(keys))
        place.addAction(action)
    window.show()
    for press in (*pressed(layout, "ctrl"), *pressed(layout, "alt")):
        press_as_labelled(window, press)
    assert done == ["Ctrl+2", "Ctrl+5", "Ctrl+0", "Alt+3"]
    field.hide()
    assert not any(press_as_labelled(window, press) for press in pressed(layout, "alt"))


@pytest.mark.parametrize("layout", ["us", "de", "tr"])
def test_shortcuts_of_keys_that_type_their_digit_are_left_to_qt(qtbot: QtBot, layout: str) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    shortcut = QShortcut(QKeySequence("Ctrl+1"), window)
    window.show()
    for modifier in ("plain", "shift", "altgr"):
        assert not any(press_as_labelled(window, press) for press in pressed(layout, modifier))
    assert shortcut.key() == QKeySequence("Ctrl+1")


def test_modifier_keys_alone_are_recognised() -> None:
    graph = (0x01001103, int(Qt.KeyboardModifier.GroupSwitchModifier.value), "", 92)
    assert modifier_alone(event(SHIFT))
    assert modifier_alone(event(graph))
    assert not modifier_alone(event(RECORDED["be"]["plain"][0]))


@pytest.mark.parametrize(("layout", "modifier"), [*DIGITS, ("be", "plain"), ("fr", "plain")])
def test_a_scale_takes_the_digits_of_every_layout(qtbot: QtBot, layout: str, modifier: str) -> None:
    bar = SegmentBar([str(number) for number in range(1, 8)])
    qtbot.addWidget(bar)
    picked: list[int | None] = []
    bar.picked.connect(picked.append)
    for press in RECORDED[layout][modifier][:7]:
        QApplication.sendEvent(bar, event(press))
    assert picked == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("layout", ["be", "fr"])
def test_ten_is_typed_with_shift_between_its_digits(qtbot: QtBot, layout: str) -> None:
    bar = SegmentBar([str(number) for number in range(11)], first=0)
    qtbot.addWidget(bar)
    digits = RECORDED[layout]["shift"]
    for press in (SHIFT, digits[0], SHIFT, digits[9]):
        QApplication.sendEvent(bar, event(press))
    assert bar.choice == 10
