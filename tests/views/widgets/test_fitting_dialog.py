"""A dialog fits the screen: words that are too wide wrap, in one column and in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.line_edit import LineEdit
from tests.looks.world import screen_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

WORDS = "hoeveel wil je deze week nog meten en opschrijven " * 4


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[FittingDialog]:
    del qapp
    window = QWidget()
    window.setScreen(screen_named("1024x640"))
    window.move(screen_named("1024x640").geometry().topLeft())
    window.show()
    yield FittingDialog(window)
    window.close()


def sideways(dialog: FittingDialog) -> int:
    area = dialog.findChild(QScrollArea)
    assert area is not None
    return int(area.horizontalScrollBar().maximum())


def test_words_that_fit_keep_their_line(dialog: FittingDialog) -> None:
    title = QLabel("kort")
    dialog.body.addWidget(title)
    dialog.show()
    assert not title.wordWrap()


def test_a_label_and_a_check_box_wider_than_the_screen_wrap(dialog: FittingDialog) -> None:
    title, tick = QLabel(WORDS), QCheckBox(WORDS)
    dialog.body.addWidget(title)
    dialog.body.addWidget(tick)
    dialog.show()
    assert title.wordWrap()
    assert "\n" in tick.text()
    assert sideways(dialog) == 0


def test_columns_that_are_too_wide_together_wrap(dialog: FittingDialog) -> None:
    row = QHBoxLayout()
    for _ in range(2):
        side = QWidget()
        QVBoxLayout(side).addWidget(QLabel(WORDS[:100]))
        row.addWidget(side)
    dialog.body.addLayout(row)
    dialog.show()
    assert sideways(dialog) == 0


def test_words_that_come_later_wrap_too(dialog: FittingDialog, qtbot: QtBot) -> None:
    dialog.prefer(400)
    title = QLabel("kort")
    dialog.body.addWidget(title)
    dialog.show()
    title.setText(WORDS)
    qtbot.waitUntil(title.wordWrap)
    assert sideways(dialog) == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_with_the_focus_and_no_other(
    dialog: FittingDialog, qtbot: QtBot, key: Qt.Key
) -> None:
    pressed: list[str] = []
    for name in ("eerste", "standaard"):
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.setDefault(name == "standaard")
        button.clicked.connect(lambda _checked=False, name=name: pressed.append(name))
        dialog.body.addWidget(button)
    dialog.show()
    first = dialog.findChild(QPushButton)
    assert first is not None
    first.setFocus()
    qtbot.keyClick(first, key)
    assert pressed == ["eerste"]


_MODIFIER = Qt.KeyboardModifier


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    ("modifier", "answers"),
    [
        (_MODIFIER.NoModifier, ["bewaard"]), (_MODIFIER.KeypadModifier, ["bewaard"]),
        (_MODIFIER.ShiftModifier, []), (_MODIFIER.ControlModifier, []), (_MODIFIER.AltModifier, []),
        (_MODIFIER.ShiftModifier | _MODIFIER.KeypadModifier, []),
    ],
)  # fmt: skip
def test_in_a_field_only_enter_alone_presses_the_default_button(
    dialog: FittingDialog, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, answers: list[str]
) -> None:
    pressed: list[str] = []
    line, text = LineEdit(), QPlainTextEdit("een")
    for field in (line, text):
        dialog.body.addWidget(field)
    dialog.add_answers("Bewaren")
    dialog.accepted.connect(lambda: pressed.append("bewaard"))
    dialog.show()
    line.setFocus()
    qtbot.keyClick(line, key, modifier)
    assert pressed == answers
    text.setFocus()
    qtbot.keyClick(text, key, modifier)
    assert pressed == answers


def test_shift_and_enter_make_a_new_line_in_a_note(dialog: FittingDialog, qtbot: QtBot) -> None:
    text = QPlainTextEdit()
    dialog.body.addWidget(text)
    dialog.add_answers("Bewaren")
    dialog.show()
    text.setFocus()
    qtbot.keyClicks(text, "een")
    qtbot.keyClick(text, Qt.Key.Key_Return, _MODIFIER.ShiftModifier)
    qtbot.keyClicks(text, "twee")
    assert text.toPlainText() == "een\ntwee"
    assert dialog.isVisible()
