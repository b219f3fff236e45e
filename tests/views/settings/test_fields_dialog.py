from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.measures import MEASURES, SHORT_SET
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


def test_the_short_list_the_wide_list_and_everything_are_one_click(qtbot: QtBot) -> None:
    dialog = FieldsDialog(())
    qtbot.addWidget(dialog)
    dialog.short.click()
    assert set(dialog.ticked) == set(SHORT_SET)
    dialog.wide.click()
    assert dialog.ticked == tuple(measure.key for measure in MEASURES if measure.asked)
    dialog.everything.click()
    assert dialog.ticked == tuple(measure.key for measure in MEASURES if measure.typed)


def test_a_ready_made_list_keeps_the_pulse_that_is_taken(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("sitting_heart_rate", "mood"))
    qtbot.addWidget(dialog)
    for button in (dialog.short, dialog.wide):
        button.click()
        assert "sitting_heart_rate" in dialog.ticked
        assert "resting_heart_rate" not in dialog.ticked


def test_a_measure_that_is_not_offered_is_not_listed_and_stays_asked(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("body_weight", "mood"), offered=lambda key: key != "body_weight")
    qtbot.addWidget(dialog)
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert "Gewicht" not in names
    dialog.everything.click()
    assert "body_weight" in dialog.ticked
    never = FieldsDialog(("mood",), offered=lambda key: key != "body_weight")
    qtbot.addWidget(never)
    never.everything.click()
    assert "body_weight" not in never.ticked


def test_pulse_and_hrv_can_be_left_out_of_the_signals(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("mood",), left_out=("hrv_off",))
    qtbot.addWidget(dialog)
    assert dialog.left_out == ("hrv_off",)
    dialog.switches["pulse_off"].click()
    dialog.switches["hrv_off"].click()
    assert dialog.left_out == ("pulse_off",)
