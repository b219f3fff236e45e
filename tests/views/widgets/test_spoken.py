"""Accessible values of a scale for screen readers."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QVBoxLayout, QWidget

from herstel_gui.views.widgets.segments import SegmentBar
from tests.spoken import Heard, heard

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from pytestqt.qtbot import QtBot

__all__ = ["heard"]

WORDS = ["heel goed", "goed", "vrij goed", "gaat wel", "matig", "slecht", "heel slecht"]


def interface_of(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def scale(qtbot: QtBot) -> SegmentBar:
    bar = SegmentBar([str(number) for number in range(1, 8)], meanings=WORDS)
    qtbot.addWidget(bar)
    bar.setAccessibleName("Stemming")
    return bar


def test_the_accessible_value_has_the_meaning_and_an_empty_text(qtbot: QtBot) -> None:
    bar = scale(qtbot)
    accessible = interface_of(bar)
    assert accessible.role() == QAccessible.Role.Slider
    assert accessible.text(QAccessible.Text.Name) == "Stemming"
    assert accessible.text(QAccessible.Text.Value) == "leeg"
    QTest.keyClicks(bar, "4")
    assert accessible.text(QAccessible.Text.Value) == "4, gaat wel"
    assert accessible.text(QAccessible.Text.Description) == "4, gaat wel"
    bar.setAccessibleDescription("4 van 7: gaat wel")
    assert accessible.text(QAccessible.Text.Description) == "4 van 7: gaat wel"


def test_the_accessible_value_of_a_label_is_the_label(qtbot: QtBot) -> None:
    bar = SegmentBar(["lichter", "gewoon", "zwaarder"])
    qtbot.addWidget(bar)
    bar.show_choice(3)
    assert interface_of(bar).text(QAccessible.Text.Value) == "zwaarder"


def test_number_and_bounds_can_be_read_and_set(qtbot: QtBot) -> None:
    bar = scale(qtbot)
    picked: list[int | None] = []
    bar.picked.connect(picked.append)
    value = interface_of(bar).valueInterface()
    assert (value.currentValue(), value.minimumValue(), value.maximumValue()) == (0, 0, 7)
    assert value.minimumStepSize() == 1
    for number in (5, 0, 9):
        value.setCurrentValue(number)
    bar.setEnabled(False)
    value.setCurrentValue(2)
    assert picked == [5, None]


def test_other_sliders_keep_the_interface_of_qt(qtbot: QtBot) -> None:
    scale(qtbot)
    slider = QSlider()
    qtbot.addWidget(slider)
    slider.setValue(4)
    assert interface_of(slider).text(QAccessible.Text.Value) == "4"


def test_many_sliders_can_be_created_and_deleted_with_accessibility_active() -> None:
    for number in range(100):
        bar = SegmentBar(["1", "2", "3"])
        accessible = interface_of(bar)
        bar.show_choice(number % 4 or None)
        assert accessible.text(QAccessible.Text.Value) == (str(number % 4) if number % 4 else "leeg")
        assert accessible.valueInterface() is not None
        bar.deleteLater()
        QCoreApplication.sendPostedEvents(bar, QEvent.Type.DeferredDelete)
        del bar, accessible
    gc.collect()


@pytest.fixture
def on_linux(monkeypatch: pytest.MonkeyPatch, heard: Heard) -> Heard:
    """Hear as a program does whose windows stand on X11."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    return heard


def test_on_linux_a_scale_has_steps_and_no_number_that_would_be_read(qtbot: QtBot, on_linux: Heard) -> None:
    bar = scale(qtbot)
    accessible = interface_of(bar)
    assert accessible.valueInterface() is None
    assert accessible.text(QAccessible.Text.Description) == "leeg"
    steps = accessible.actionInterface()
    assert steps.actionNames() == [steps.increaseAction(), steps.decreaseAction(), steps.setFocusAction()]
    chosen = []
    for name in (steps.increaseAction(), steps.increaseAction(), steps.decreaseAction()):
        steps.doAction(name)
        chosen.append(bar.choice)
    bar.setEnabled(False)
    steps.doAction(steps.increaseAction())
    assert [*chosen, bar.choice] == [1, 2, 1, 1]
    assert not steps.keyBindingsForAction(steps.increaseAction())
    assert not on_linux.words


def test_a_value_is_announced_with_its_name_when_the_digit_moved_the_focus_on(
    qtbot: QtBot, on_linux: Heard
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    bars = [scale(qtbot), scale(qtbot)]
    for bar in bars:
        column.addWidget(bar)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    bars[0].setFocus()
    bars[0].typed.connect(bars[1].setFocus)
    QTest.keyClicks(bars[0], "4")
    qtbot.waitUntil(lambda: bool(on_linux.words))
    assert on_linux.words == ["Stemming: 4, gaat wel"]
