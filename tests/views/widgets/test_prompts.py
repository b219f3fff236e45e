"""A hint in an empty field is whole somewhere: in the field, or in its tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from herstel_gui.views.widgets.prompts import prompt

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HINT = "Welke sport, hoe lang al, en waar train je voor?"


def test_a_hint_that_a_narrow_field_cuts_is_in_its_tooltip(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    prompt(line, HINT)
    whole = line.fontMetrics().horizontalAdvance(HINT)
    for width, tip in ((whole - 1, HINT), (whole + 40, ""), (whole // 2, HINT)):
        line.resize(width, 30)
        line.show()
        assert line.toolTip() == tip, width
    assert line.placeholderText() == HINT


def test_a_larger_font_brings_the_tooltip(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    prompt(line, HINT)
    line.resize(line.fontMetrics().horizontalAdvance(HINT) + 40, 30)
    line.show()
    font = line.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    line.setFont(font)
    assert line.toolTip() == HINT


def test_a_hint_that_wraps_has_no_tooltip(qtbot: QtBot) -> None:
    area = QPlainTextEdit()
    qtbot.addWidget(area)
    prompt(area, HINT)
    area.resize(60, 100)
    area.show()
    assert (area.placeholderText(), area.toolTip()) == (HINT, "")
