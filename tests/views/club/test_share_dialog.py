from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from herstel_gui.domain.club_choice import ClubChoice, ClubMemory, Naming
from herstel_gui.importers.club_file import read_club_week
from herstel_gui.views.club.share_dialog import ShareDialog
from tests.clubs import CHOICE, LEVEL, LEVELS, NOTE, WRITTEN, full_table
from tests.files import unguarded

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

OTHER = replace(CHOICE, club="Hardloopgroep", naming=Naming.NUMBER, columns=("mood", "stress"))


def opened(qtbot: QtBot, *choices: ClubChoice) -> ShareDialog:
    dialog = ShareDialog(full_table(), LEVELS, ClubMemory(choices), lambda: WRITTEN, unguarded())
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def tick(dialog: ShareDialog, key: str, *, on: bool = True) -> None:
    for place in range(dialog.ticks.count()):
        item = dialog.ticks.item(place)
        if item.data(Qt.ItemDataRole.UserRole) == key:
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def shown(dialog: ShareDialog) -> list[list[str]]:
    model = dialog.table.model()
    names = [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]
    return [[name, *(str(model.index(row, c).data()) for c in range(7))] for row, name in enumerate(names)]


def test_the_first_time_nothing_private_goes_and_a_name_is_asked(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert not dialog.save.isEnabled()
    assert dialog.message.text() == "Vul je naam of nummer in: daaraan kent je trainer je rij."
    assert "notities" in dialog.words.text().split("Niet erin")[1]
    dialog.name.setText("Jan Visser")
    assert dialog.save.isEnabled()
    assert dialog.file.text() == "Bestandsnaam: jv-2026-W47.herstelweek"


def test_words_and_table_follow_the_ticks(qtbot: QtBot) -> None:
    dialog = opened(qtbot, replace(CHOICE, columns=("motivation",)))
    assert shown(dialog) == [["Motivatie", "3", "3", "3", "4", "5", "6", "6"]]
    tick(dialog, NOTE)
    tick(dialog, LEVEL)
    assert [row[0] for row in shown(dialog)] == ["Motivatie", "Notitie", "Melding"]
    assert "Wel erin, per dag: motivatie, notities, de melding." in dialog.words.text()
    for key in (NOTE, LEVEL, "motivation"):
        tick(dialog, key, on=False)
    assert dialog.message.text() == "Vink aan wat je club mag zien."
    assert not dialog.save.isEnabled()


def test_what_is_saved_is_what_was_shown_and_is_remembered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, CHOICE, OTHER)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mijn"), ""))
    with qtbot.waitSignal(dialog.remembered) as told:
        dialog.save.click()
    assert dialog.result() == ShareDialog.DialogCode.Accepted
    assert read_club_week(tmp_path / "mijn.herstelweek") == dialog.shared
    assert told.args == [ClubMemory((CHOICE, OTHER))]


def test_every_club_has_its_own_choice(qtbot: QtBot) -> None:
    dialog = opened(qtbot, CHOICE, OTHER)
    dialog.club.setCurrentIndex(1)
    assert dialog.choice == OTHER
    assert dialog.number.isVisible()
    assert not dialog.name.isVisible()
    tick(dialog, "mood", on=False)
    assert dialog.choice.columns == ("stress",)  # what this week has no row for stays chosen
    dialog.club.setEditText("Nieuw")
    assert dialog.choice.club == "Nieuw"
    dialog.naming.setCurrentIndex(1)
    assert dialog.shared.member == "Jan Visser"


def test_a_file_that_cannot_be_written_is_answered(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(qtbot, CHOICE)
    assert not dialog.save_to(tmp_path / "weg" / "x.herstelweek")
    assert "kan niet geschreven worden" in dialog.message.text()


def test_cancelling_writes_nothing(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = opened(qtbot, CHOICE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    dialog.save.click()
    assert list(tmp_path.iterdir()) == []
