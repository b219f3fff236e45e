from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton

from herstel_gui.application.settings import Settings
from herstel_gui.views.settings.measuring_dialog import MeasuringDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 22)
PAUSING = replace(Settings(), pause_from="2026-11-20", pause_until="2026-12-04")


def shown(qtbot: QtBot, settings: Settings) -> MeasuringDialog:
    dialog = MeasuringDialog(settings, TODAY)
    qtbot.addWidget(dialog)
    return dialog


def keep(dialog: MeasuringDialog) -> None:
    next(button for button in dialog.findChildren(QPushButton) if button.isDefault()).click()


def test_nothing_is_changed_by_default(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings())
    keep(dialog)
    assert replace(Settings(), **dialog.changes) == Settings()


def test_a_pause_begins_today_and_lasts_two_weeks_unless_chosen_otherwise(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings())
    assert not dialog.last_day.isEnabled()
    dialog.pause.setChecked(True)
    assert (dialog.changes["pause_from"], dialog.changes["pause_until"]) == ("2026-11-22", "2026-12-05")
    dialog.last_day.setDate(QDate(2027, 1, 31))
    assert dialog.changes["pause_until"] == "2027-01-31"


def test_a_pause_that_goes_on_keeps_its_first_day(qtbot: QtBot) -> None:
    dialog = shown(qtbot, PAUSING)
    assert dialog.pause.isChecked()
    dialog.last_day.setDate(QDate(2026, 12, 24))
    assert (dialog.changes["pause_from"], dialog.changes["pause_until"]) == ("2026-11-20", "2026-12-24")


def test_a_pause_that_is_stopped_ended_yesterday(qtbot: QtBot) -> None:
    dialog = shown(qtbot, PAUSING)
    dialog.pause.setChecked(False)
    assert (dialog.changes["pause_from"], dialog.changes["pause_until"]) == ("2026-11-20", "2026-11-21")
    begun = shown(qtbot, replace(PAUSING, pause_from="2026-11-22"))
    begun.pause.setChecked(False)
    assert (begun.changes["pause_from"], begun.changes["pause_until"]) == ("", "")


def test_an_ended_pause_is_not_proposed_again_and_stays_as_it_was(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(PAUSING, pause_until="2026-11-21"))
    assert not dialog.pause.isChecked()
    assert dialog.changes["pause_until"] == "2026-11-21"


def test_an_impossible_year_is_refused_at_the_field(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings())
    for year in ("1899", "2027"):
        dialog.birth_year.clear()
        qtbot.keyClicks(dialog.birth_year, year)
        keep(dialog)
        assert not dialog.refusal.isHidden()
        assert not dialog.result()
    qtbot.keyClick(dialog.birth_year, Qt.Key.Key_Backspace)
    assert dialog.refusal.isHidden()


def test_a_year_is_kept_and_can_be_taken_back(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(Settings(), birth_year=1980))
    assert dialog.birth_year.text() == "1980"
    dialog.birth_year.clear()
    keep(dialog)
    assert dialog.result()
    assert dialog.changes["birth_year"] == 0
