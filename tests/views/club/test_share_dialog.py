from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from herstel_gui.domain.club.choice import ClubChoice, ClubMemory, Naming
from herstel_gui.importers.club_file import read_club_week
from herstel_gui.views import saving
from herstel_gui.views.club.share_dialog import ShareDialog
from herstel_gui.views.saving import WayOn
from tests.clubs import CHOICE, NOTE, PACE, PARTICIPATION, WRITTEN, full_week
from tests.files import unguarded

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

IDS = [f"{number:032x}" for number in range(1, 9)]
OTHER = replace(CHOICE, club="Hardloopgroep", naming=Naming.NUMBER, columns=("motivation", "stress"))


def opened(qtbot: QtBot, *choices: ClubChoice) -> ShareDialog:
    new_id = iter(IDS).__next__
    dialog = ShareDialog(full_week(), ClubMemory(choices), lambda: WRITTEN, new_id, unguarded())
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


def test_a_first_choice_shares_nothing_private_and_needs_a_name(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert not dialog.save.isEnabled()
    assert dialog.message.text() == "Vul je naam of nummer in. Zo vindt je trainer jouw rij."
    assert "notities" in dialog.words.text().split("Niet erin")[1]
    dialog.name.setText("Jan Visser")
    assert dialog.message.text() == "Vink eerst aan dat je uit vrije wil deelt."
    assert not dialog.save.isEnabled()
    dialog.agree.click()
    assert dialog.save.isEnabled()
    assert dialog.file.text() == "Bestandsnaam: jv-2026-W47.herstelweek"


def test_the_words_on_free_will_stand_above_the_button(qtbot: QtBot) -> None:
    dialog = opened(qtbot, CHOICE)
    said = dialog.voluntary.text()
    for part in ("vrijwillig", "elke week opnieuw", "Nee zeggen mag altijd", "jonger dan 16", "ouder"):
        assert part in said
    assert dialog.voluntary.isVisible()
    assert dialog.voluntary.mapToGlobal(QPoint()).y() < dialog.save.mapToGlobal(QPoint()).y()


def test_free_will_is_ticked_once_for_each_club_and_member(qtbot: QtBot, tmp_path: Path) -> None:
    unasked = replace(OTHER, agreed=False)
    dialog = opened(qtbot, CHOICE, unasked)
    assert not dialog.agree.isVisible()
    assert dialog.save.isEnabled()
    dialog.club.setCurrentIndex(1)
    assert dialog.agree.isVisible()
    assert not dialog.save.isEnabled()
    dialog.agree.click()
    with qtbot.waitSignal(dialog.remembered) as remembered:
        dialog.write(tmp_path / "a.herstelweek")
    assert [choice.agreed for choice in remembered.args[0].choices] == [True, True]
    dialog.club.setCurrentIndex(0)
    dialog.name.setText("Een ander lid")
    assert dialog.agree.isVisible()
    assert not dialog.save.isEnabled()


def test_without_an_answer_on_taking_part_the_dialog_says_where_to_give_one(qtbot: QtBot) -> None:
    answered = opened(qtbot, replace(CHOICE, columns=(PARTICIPATION,)))
    assert answered.message.text() == ""
    own = replace(full_week(), days={})
    dialog = ShareDialog(own, ClubMemory((CHOICE,)), lambda: WRITTEN, lambda: IDS[0], unguarded())
    qtbot.addWidget(dialog)
    assert dialog.message.text() == "Meetrainen is nog leeg. Je vult het in op Vandaag, op de kaart Training."
    assert dialog.save.isEnabled()


def test_nothing_private_can_be_ticked(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    keys = {dialog.ticks.item(n).data(Qt.ItemDataRole.UserRole) for n in range(dialog.ticks.count())}
    assert PARTICIPATION in keys
    assert not keys & {"level", "body_weight", "mood", "hrv_rmssd", "hrv_sdnn"}


def test_summary_and_preview_follow_the_ticks(qtbot: QtBot) -> None:
    dialog = opened(qtbot, replace(CHOICE, columns=("motivation",)))
    assert shown(dialog) == [["Motivatie", "3", "3", "3", "4", "5", "6", "6"]]
    tick(dialog, NOTE)
    tick(dialog, PACE)
    assert [row[0] for row in shown(dialog)] == ["Gewoon of rustiger aan", "Motivatie", "Notitie"]
    assert "Wel erin, per dag: gewoon of rustiger aan, motivatie, notities." in dialog.words.text()
    for key in (NOTE, PACE, "motivation"):
        tick(dialog, key, on=False)
    assert dialog.message.text() == "Vink aan wat je club mag zien."
    assert not dialog.save.isEnabled()


def test_the_saved_file_equals_the_preview_and_the_choice_is_remembered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, CHOICE, OTHER)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "mijn"), ""))
    with qtbot.waitSignal(dialog.remembered) as remembered:
        dialog.save.click()
    assert dialog.result() == ShareDialog.DialogCode.Accepted
    assert read_club_week(tmp_path / "mijn.herstelweek") == dialog.shared
    assert remembered.args == [ClubMemory((replace(CHOICE, member_id=IDS[0]), OTHER))]


def test_each_club_has_its_own_choice(qtbot: QtBot) -> None:
    dialog = opened(qtbot, CHOICE, OTHER)
    dialog.club.setCurrentIndex(1)
    assert dialog.choice == replace(OTHER, member_id=IDS[0])
    assert dialog.number.isVisible()
    assert not dialog.name.isVisible()
    tick(dialog, "motivation", on=False)
    assert dialog.choice.columns == ("stress",)  # this week has no row for stress, but the choice stays
    dialog.club.setEditText("Nieuw")
    assert dialog.choice.club == "Nieuw"
    dialog.naming.setCurrentIndex(1)
    assert dialog.shared.member == "Jan Visser"


def test_after_a_failed_write_another_folder_is_offered(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, CHOICE)
    told: list[str] = []

    def elsewhere(_parent: object, sentence: str) -> WayOn:
        told.append(sentence)
        return WayOn.ELSEWHERE

    paths = [tmp_path / "weg" / "x.herstelweek", tmp_path / "y.herstelweek"]
    monkeypatch.setattr(saving, "ask_where", lambda *_args, **_named: paths.pop(0))
    monkeypatch.setattr(saving, "ask_way_on", elsewhere)
    dialog.save.click()
    assert [text for text in told if "kan niet geschreven worden" in text] == told != []
    assert (tmp_path / "y.herstelweek").is_file()
    assert dialog.result()


def test_cancelling_the_file_dialog_writes_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, CHOICE)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    dialog.save.click()
    assert list(tmp_path.iterdir()) == []


def id_in(dialog: ShareDialog) -> str:
    return dialog.shared.member_id


def summary(dialog: ShareDialog) -> str:
    """Return the summary of the file's contents without the zero-width spaces for line breaks."""
    return dialog.words.text().replace("\u200b", "")


def test_each_club_and_name_has_a_member_id_that_is_shown_and_stored(qtbot: QtBot, tmp_path: Path) -> None:
    known, other = replace(CHOICE, member_id="a" * 32), replace(OTHER, member_id="b" * 32)
    dialog = opened(qtbot, known, other)
    shown_id = f"kenmerk {'a' * 32}, alleen om je weken bij elkaar te houden."
    assert shown_id in summary(dialog)
    dialog.write(tmp_path / "a.herstelweek")
    assert read_club_week(tmp_path / "a.herstelweek").member_id == "a" * 32
    dialog.naming.setCurrentIndex(dialog.naming.findData(Naming.INITIALS))
    assert id_in(dialog) == "a" * 32  # another form of the same name
    dialog.club.setCurrentIndex(1)
    assert id_in(dialog) == "b" * 32
    dialog.club.setEditText("Een nieuwe")
    assert id_in(dialog) == IDS[0]
    dialog.club.setEditText("de zwaluw")
    assert id_in(dialog) == "a" * 32


def test_two_members_with_the_same_initials_on_one_computer_get_two_ids(qtbot: QtBot) -> None:
    jan = replace(CHOICE, name="Jan Visser", naming=Naming.INITIALS, member_id="a" * 32)
    dialog = opened(qtbot, jan)
    dialog.name.setText("Jos Visser")
    assert (dialog.shared.member, id_in(dialog)) == ("J.V.", IDS[0])
    dialog.name.setText("Jan  Visser ")
    assert id_in(dialog) == "a" * 32


def test_the_member_id_can_be_renewed(qtbot: QtBot) -> None:
    dialog = opened(qtbot, replace(CHOICE, member_id="a" * 32))
    with qtbot.waitSignal(dialog.remembered) as remembered:
        dialog.renew.click()
        dialog.name.setText("Jan Visser")
        assert IDS[1] in summary(dialog)
        dialog.remembered.emit(ClubMemory().with_choice(dialog.choice))
    assert remembered.args[0].last.member_id == IDS[1]
