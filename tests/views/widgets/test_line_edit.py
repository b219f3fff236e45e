"""Line edits tell the place of the cursor before they get the focus, not with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

import herstel_gui.views
from herstel_gui.views.widgets.line_edit import LineEdit
from herstel_gui.views.widgets.unit_edit import UnitEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("make", [LineEdit, UnitEdit, lambda: LineEdit("52")], ids=["line", "unit", "text"])
def test_the_first_focus_does_not_move_the_cursor(qtbot: QtBot, make: type[LineEdit]) -> None:
    """Orca reads a cursor that moves before the focus as the focus, and then leaves out the name."""
    line = make()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    qtbot.waitUntil(line.isActiveWindow)
    line.clearFocus()
    moved: list[tuple[int, int]] = []
    line.cursorPositionChanged.connect(lambda *places: moved.append(places))
    line.setFocus(Qt.FocusReason.TabFocusReason)
    assert line.hasFocus()
    assert moved == []


def test_no_other_line_edit_is_made() -> None:
    views = Path(herstel_gui.views.__file__).parent
    made = [path.name for path in views.rglob("*.py") if "= QLineEdit(" in path.read_text("utf-8")]
    assert made == []
    assert issubclass(LineEdit, QLineEdit)
