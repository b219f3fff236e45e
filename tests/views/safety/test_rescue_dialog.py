from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from herstel_gui.application.recovery_options import Contents, Damage, Offer, Way
from herstel_gui.domain.text import Text
from herstel_gui.views.safety.file_sentences import contents_sentence, days_named
from herstel_gui.views.safety.rescue_dialog import Chosen, RescueDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 22)
DAYS = tuple(DAY - timedelta(days=back) for back in range(7))
OFFERS = (
    Offer(Way.COMBINED, Contents(356, 4603, DAY), ()),
    Offer(Way.BACKUP, Contents(354, 4580, DAYS[2]), DAYS[:6]),
)


def dialog(qtbot: QtBot, *offers: Offer, complete: bool = True) -> RescueDialog:
    damage = Damage(
        Path("dagboek.herstel"), Text("Het is stuk."), offers, DAYS[2] if offers else None, complete
    )
    shown = RescueDialog(damage)
    qtbot.addWidget(shown)
    return shown


def words_of(shown: RescueDialog) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def press(qtbot: QtBot, shown: RescueDialog, text: str) -> None:
    (button,) = [child for child in shown.findChildren(QPushButton) if child.text() == text]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_facts_are_shown_and_the_best_way_is_selected(qtbot: QtBot) -> None:
    shown = dialog(qtbot, *OFFERS)
    texts = words_of(shown)
    assert "Het is stuk." in texts
    assert (
        "356 dagen, 4.603 waarden, tot en met 22 november 2026\nAlle dagen zijn zoals jij ze "
        "bewaarde." in texts
    )
    assert "6 dagen ontbreken, zijn ouder of niet zeker: 22 november 2026, 21 november 2026, " in texts
    press(qtbot, shown, "Hiermee verder")
    assert (shown.chosen, shown.way) == (Chosen.SETTLE, Way.COMBINED)


def test_another_way_can_be_selected(qtbot: QtBot) -> None:
    shown = dialog(qtbot, *OFFERS)
    names = [button.text().replace("\n", " ") for button in shown.findChildren(QRadioButton)]
    assert names == [
        "De reservekopie van 20 november 2026, aangevuld met wat nog te lezen is",
        "Alleen de reservekopie van 20 november 2026",
        "Een leeg dagboek",
    ]
    shown.findChildren(QRadioButton)[1].click()
    press(qtbot, shown, "Hiermee verder")
    assert shown.way is Way.BACKUP


def test_an_incomplete_list_of_days_is_mentioned(qtbot: QtBot) -> None:
    texts = words_of(dialog(qtbot, *OFFERS, complete=False))
    assert "Wat je op 20 november 2026 of later invulde, kan ontbreken." in texts
    assert "Alle dagen zijn zoals jij ze bewaarde." not in texts


def test_without_offers_an_empty_journal_is_selected(qtbot: QtBot) -> None:
    shown = dialog(qtbot, complete=False)
    assert "Er kunnen dagen ontbreken." in words_of(shown)
    press(qtbot, shown, "Hiermee verder")
    assert (shown.chosen, shown.way) == (Chosen.SETTLE, None)


def test_leaving_rejects_the_dialog(qtbot: QtBot) -> None:
    shown = dialog(qtbot, *OFFERS)
    shown.show()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.chosen is Chosen.LEAVE
    press(qtbot, dialog(qtbot, *OFFERS), "Afsluiten")
    other = dialog(qtbot, *OFFERS)
    press(qtbot, other, "Ander dagboek openen…")
    assert other.chosen is Chosen.OTHER


def test_days_and_contents_in_words() -> None:
    assert days_named(()) == "geen"
    assert days_named(DAYS[:1]) == "22 november 2026"
    assert days_named(DAYS[:5]).endswith("19 november 2026 en nog 1 dag")
    assert days_named(DAYS).endswith("en nog 3 dagen")
    assert contents_sentence(Contents(0, 0)) == "Er staat niets in."
    assert contents_sentence(Contents(1, 3, DAY)) == "1 dag, 3 waarden, tot en met 22 november 2026"
