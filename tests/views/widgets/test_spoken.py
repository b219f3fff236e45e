"""Accessible values of a scale for screen readers."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from herstel_gui.views.widgets.segments import SegmentBar

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

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
