"""The wheel changes no field, and the program uses no field classes that react to the wheel."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QStyleOptionComboBox, QVBoxLayout, QWidget

import herstel_gui
from herstel_gui.views.widgets.choice_box import ChoiceBox
from herstel_gui.views.widgets.still_fields import StillCombo, StillDate, StillDoubleSpin, StillSpin

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

MOVED_BY_WHEEL = {
    "QComboBox", "QFontComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit",
    "QSlider", "QDial", "QTabBar", "QTabWidget",
}  # fmt: skip


def combo() -> QComboBox:
    box = StillCombo()
    box.addItems(["fietsen", "hardlopen", "zwemmen"])
    box.setCurrentIndex(1)
    return box


def editable() -> QComboBox:
    box = ChoiceBox()
    box.setEditable(True)
    box.addItems(["fietsen", "hardlopen", "zwemmen"])
    box.setCurrentIndex(1)
    return box


def numbers() -> list[QWidget]:
    whole, part, day = StillSpin(), StillDoubleSpin(), StillDate(QDate(2026, 11, 22))
    whole.setValue(5)
    part.setValue(5.5)
    return [whole, part, day]


def shown(field: QWidget) -> object:
    return field.property("value") or field.property("date") or field.property("currentText")


def turn(field: QWidget) -> list[bool]:
    """Turn the wheel over a field and its children; return whether each accepted the event."""
    taken = []
    middle = field.rect().center()
    for child in (field, *field.findChildren(QWidget)):
        if child.isVisible() and child.window() is field.window():
            where = QPointF(middle)
            nothing, plain = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
            begun, inverted = Qt.ScrollPhase.NoScrollPhase, False
            there = QPointF(child.mapToGlobal(middle))
            event = QWheelEvent(where, there, QPoint(), QPoint(0, -120), nothing, plain, begun, inverted)
            QApplication.sendEvent(child, event)
            taken.append(event.isAccepted())
    return taken


@pytest.mark.parametrize("make", [combo, editable, *(lambda i=i: numbers()[i] for i in range(3))])
@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_changes_no_field_and_is_left_to_the_page(
    qtbot: QtBot, make: Callable[[], QWidget], *, focused: bool
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = make()
    QVBoxLayout(page).addWidget(field)
    page.show()
    if focused:
        field.setFocus()
    before = shown(field)
    assert not any(turn(field))
    assert shown(field) == before
    assert field.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_program_uses_no_other_fields() -> None:
    """Search the program for calls and subclasses of the classes in ``MOVED_BY_WHEEL``."""
    uses = []
    for path in Path(herstel_gui.__file__).parent.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if path.name == "still_fields.py" or not any(name in source for name in MOVED_BY_WHEEL):
            continue
        for node in ast.walk(ast.parse(source)):
            bases = [node.func] if isinstance(node, ast.Call) else []
            bases += node.bases if isinstance(node, ast.ClassDef) else []
            uses += [
                f"{path.name}:{base.lineno}"
                for base in bases
                if isinstance(base, ast.Name) and base.id in MOVED_BY_WHEEL
            ]
    assert not uses


def test_the_name_of_a_combo_box_is_heard_although_qt_gives_its_entry_as_name(qtbot: QtBot) -> None:
    box = StillCombo()
    qtbot.addWidget(box)
    box.addItems(["Nederlands", "English"])
    box.setAccessibleName("Taal")
    heard = QAccessible.queryAccessibleInterface(box)
    assert heard is not None
    said = [heard.text(each) for each in (QAccessible.Text.Name, QAccessible.Text.Description)]
    assert "Taal" in said
    box.setAccessibleDescription("na een herstart")
    assert "Taal" in ". ".join((heard.text(QAccessible.Text.Name), heard.text(QAccessible.Text.Description)))
    assert "na een herstart" in heard.text(QAccessible.Text.Description)


def test_an_entry_wider_than_its_box_ends_between_words_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    box = StillCombo()
    qtbot.addWidget(box)
    box.addItems(["melding: te weinig herstel of meer (12)", "ziek"])
    box.show()
    for width, entry, drawn, tip in (
        (500, 0, "melding: te weinig herstel of meer (12)", ""),
        (160, 0, "melding: te …", "melding: te weinig herstel of meer (12)"),
        (160, 1, "ziek", ""),
    ):
        box.resize(width, 30)
        box.setCurrentIndex(entry)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        assert (option.currentText.startswith(drawn.removesuffix(" …")), box.toolTip()) == (True, tip)
        assert option.currentText.endswith("…") == drawn.endswith("…")
        assert box.currentText() == box.itemText(entry)


def test_an_entry_that_fits_leaves_a_tooltip_of_its_own(qtbot: QtBot) -> None:
    box = combo()
    qtbot.addWidget(box)
    box.setToolTip("Kies je sport")
    box.resize(30, 30)
    box.show()
    box.resize(300, 30)
    assert box.toolTip() == "Kies je sport"
