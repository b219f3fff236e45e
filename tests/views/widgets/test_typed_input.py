"""Escape and the close button ask before they throw away what was filled in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDateEdit, QLineEdit, QPlainTextEdit

from herstel_gui.domain.training_sessions import Session
from herstel_gui.views.today.session_dialog import SessionDialog
from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.segments import SegmentBar
from herstel_gui.views.widgets.typed_input import LosingQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

Key = Qt.Key


class Filled(FittingDialog):
    """A dialog with one field of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.notes, self.scale = QLineEdit("oud"), QPlainTextEdit(), SegmentBar(["1", "2", "3"])
        self.tick, self.choice, self.day = QCheckBox("aan"), QComboBox(), QDateEdit()
        self.choice.addItems(["een", "twee"])
        self.fixed = QLineEdit("vast")
        self.fixed.setReadOnly(True)
        for field in (self.line, self.notes, self.scale, self.tick, self.choice, self.day, self.fixed):
            self.body.addWidget(field)


class Searching(Filled):
    """A dialog with fields that store nothing."""

    loses_input = False


def shown(qtbot: QtBot, dialog: FittingDialog) -> FittingDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def question(dialog: FittingDialog) -> LosingQuestion | None:
    return next((each for each in dialog.findChildren(LosingQuestion) if each.isVisible()), None)


CHANGES: dict[str, Callable[[Filled], object]] = {
    "text": lambda dialog: dialog.line.setText("nieuw"),
    "notes": lambda dialog: dialog.notes.setPlainText("moe"),
    "scale": lambda dialog: dialog.scale.show_choice(2),
    "tick": lambda dialog: dialog.tick.setChecked(True),
    "choice": lambda dialog: dialog.choice.setCurrentIndex(1),
    "day": lambda dialog: dialog.day.setDate(QDate(2026, 11, 1)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_escape_asks_after_a_change_of_any_field(qtbot: QtBot, change: str) -> None:
    dialog = Filled()
    shown(qtbot, dialog)
    CHANGES[change](dialog)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert question(dialog) is not None


def test_escape_closes_an_unchanged_dialog_and_one_that_only_searches(qtbot: QtBot) -> None:
    for dialog in (Filled(), Searching()):
        shown(qtbot, dialog)
        if isinstance(dialog, Searching):
            dialog.line.setText("rust")
        QTest.keyClick(dialog, Key.Key_Escape)
        assert not dialog.isVisible()


def test_fields_that_the_program_adds_are_no_input(qtbot: QtBot) -> None:
    dialog = Filled()
    shown(qtbot, dialog)
    dialog.body.addWidget(QLineEdit("uit het bestand"))
    dialog.tick.deleteLater()
    QCoreApplication.sendPostedEvents(dialog.tick, QEvent.Type.DeferredDelete)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_close_button_asks_too_and_closes_after_the_answer(qtbot: QtBot) -> None:
    dialog = Filled()
    shown(qtbot, dialog)
    dialog.line.setText("nieuw")
    assert not dialog.close()
    asked = question(dialog)
    assert asked is not None
    asked.lose.click()
    assert not dialog.isVisible()
    assert dialog.result() == dialog.DialogCode.Rejected


def test_escape_at_the_question_goes_back_to_the_field(qtbot: QtBot) -> None:
    dialog = Filled()
    shown(qtbot, dialog)
    dialog.line.setFocus()
    dialog.line.setText("nieuw")
    QTest.keyClick(dialog.line, Key.Key_Escape)
    asked = question(dialog)
    assert asked is not None
    assert QApplication.focusWidget() is asked.keep
    QTest.keyClick(asked.keep, Key.Key_Escape)
    assert question(dialog) is None
    assert QApplication.focusWidget() is dialog.line
    assert dialog.isVisible()
    dialog.line.setText("oud")
    QTest.keyClick(dialog.line, Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_filled_training_is_not_thrown_away_by_escape(qtbot: QtBot) -> None:
    dialog = SessionDialog(Session(id="", day=date(2026, 11, 22)), [])
    shown(qtbot, dialog)
    QTest.keyClicks(dialog.rpe, "7")
    QTest.keyClick(dialog.rpe, Key.Key_Escape)
    assert dialog.isVisible()
    dialog.cancel.click()
    assert not dialog.isVisible()
