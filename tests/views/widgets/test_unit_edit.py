from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.views.widgets.fitting_dialog import FittingDialog
from herstel_gui.views.widgets.typed_input import LosingQuestion
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def edit(qtbot: QtBot) -> UnitEdit:
    edit = UnitEdit("/min")
    qtbot.addWidget(edit)
    edit.show()
    edit.show_text("52")
    return edit


def test_typing_and_escape_emit_their_signals(edit: UnitEdit) -> None:
    escaped: list[bool] = []
    edit.escaped.connect(lambda: escaped.append(True))
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not escaped
    QTest.keyClicks(edit, "0")
    assert not edit.untouched
    assert edit.shown == "52"
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert escaped


def test_undo_belongs_to_the_line_only_with_unsaved_typing(edit: UnitEdit) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClicks(edit, "0")
    QTest.keyClick(edit, Qt.Key.Key_Z, control)
    assert edit.text() == "52"
    QTest.keyClick(edit, Qt.Key.Key_Z, control)
    assert edit.text() == "52"


def test_leaving_is_emitted_before_the_focus_moves(edit: UnitEdit) -> None:
    left: list[bool] = []
    edit.setFocus()
    edit.leaving.connect(lambda: left.append(edit.hasFocus()))
    edit.focusNextPrevChild(next=True)
    assert left


def test_the_unit_has_its_own_room_and_the_selection_stays(edit: UnitEdit) -> None:
    assert edit.textMargins().right() > 0
    edit.grab()
    edit.setEnabled(False)
    edit.grab()


def test_escape_is_left_to_a_dialog_that_gives_nothing_back(qtbot: QtBot) -> None:
    dialog = FittingDialog()
    qtbot.addWidget(dialog)
    edit = UnitEdit("min")
    dialog.body.addWidget(edit)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    edit.setFocus()
    QTest.keyClicks(edit, "30")
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert dialog.findChildren(LosingQuestion)[0].isVisible()
    assert dialog.isVisible()


def test_a_long_unit_is_shortened_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    for unit, whole in (("kopjes", ""), ("milligrammen", ""), ("W" * 12, "W" * 12)):
        edit = UnitEdit(unit)
        qtbot.addWidget(edit)
        assert edit.toolTip() == whole
        assert edit.textMargins().right() <= 110
