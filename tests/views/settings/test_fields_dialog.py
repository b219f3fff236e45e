from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from herstel_gui.domain.measures import MEASURES, SHORT_SET
from herstel_gui.views.settings.fields_dialog import KEY, FieldsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_asked_fields_are_ticked_and_space_toggles_a_field(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("resting_heart_rate", "fatigue"))
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


def test_fields_are_moved_by_keys_and_buttons_with_their_ticks(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("resting_heart_rate", "mood", "fatigue"))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    keys = [dialog.list.item(row).data(KEY) for row in range(dialog.list.count())]
    assert not dialog.usual.isEnabled()
    dialog.list.setFocus()
    dialog.list.setCurrentRow(keys.index("fatigue"))
    for _ in range(keys.index("fatigue") - keys.index("mood") + 2):  # no further than its card
        qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.list.currentItem().data(KEY) == "fatigue"
    assert dialog.ticked == ("resting_heart_rate", "fatigue", "mood")
    assert not dialog.up.isEnabled()
    dialog.down.click()
    assert dialog.ticked == ("resting_heart_rate", "mood", "fatigue")
    assert dialog.usual.isEnabled()
    dialog.usual.click()
    assert [dialog.list.item(row).data(KEY) for row in range(dialog.list.count())] == keys
    assert dialog.ticked == ("resting_heart_rate", "mood", "fatigue")
    assert dialog.list.currentItem().data(KEY) == "fatigue"


def test_a_chosen_order_stays_when_another_field_is_ticked(qtbot: QtBot) -> None:
    dialog = FieldsDialog(("fatigue", "mood"))
    qtbot.addWidget(dialog)
    assert dialog.ticked == ("fatigue", "mood")
    dialog.wide.click()
    assert dialog.ticked.index("fatigue") < dialog.ticked.index("mood")
