from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.measures import MEASURES
from herstel_gui.views.settings.fields_dialog import FieldsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_asked_fields_are_ticked_and_space_toggles_a_field(qtbot: QtBot) -> None:
    dialog = FieldsDialog({"resting_heart_rate", "fatigue"})
    qtbot.addWidget(dialog)
    assert dialog.ticked == ("resting_heart_rate", "fatigue")
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.ticked == ("sitting_heart_rate", "fatigue")


def test_measures_of_devices_are_not_listed(qtbot: QtBot) -> None:
    dialog = FieldsDialog([measure.key for measure in MEASURES])
    qtbot.addWidget(dialog)
    assert "sleeping_heart_rate" not in dialog.ticked
    assert "restlessness" in dialog.ticked
