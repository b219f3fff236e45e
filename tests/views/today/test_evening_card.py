"""The evening card: yes, no or unknown for each action, without a sum, and not under eighteen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.domain.recovery_actions import ACTIONS, Pillar
from herstel_gui.views.today.day_picture import take_picture
from herstel_gui.views.today.drinking_dialog import DrinkingDialog
from herstel_gui.views.today.evening_card import EveningCard, explained
from tests.application.fakes import MORNING
from tests.views.today.conftest import TODAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def card(bench: Bench, qtbot: QtBot) -> EveningCard:
    bench.open(qtbot)
    shown = EveningCard(bench.signals)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_click_goes_from_unknown_to_yes_to_no_and_back(bench: Bench, card: EveningCard) -> None:
    answers = bench.journal.recovery_answers
    button = card.buttons["tqr_breakfast"]
    assert button.accessibleDescription() == f"onbekend. {explained(button.action)}"
    for expected in (True, False, None):
        button.click()
        assert answers.of_day(TODAY)["tqr_breakfast"] is expected
        button.show_answer(expected)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert answers.of_day(TODAY)["tqr_breakfast"] is True
    bench.signals.undo_stack.undo()
    assert answers.of_day(TODAY)["tqr_breakfast"] is None


def test_the_answers_of_the_shown_day_stand_on_the_buttons(bench: Bench, card: EveningCard) -> None:
    card.buttons["tqr_breakfast"].click()
    for _press in range(2):
        card.buttons["tqr_stretching"].click()
        card.show_day(take_picture(bench.signals))
    said = {key: button.accessibleDescription().partition(".")[0] for key, button in card.buttons.items()}
    assert (said.pop("tqr_breakfast"), said.pop("tqr_stretching")) == ("gedaan", "niet")
    assert set(said.values()) == {"onbekend"}


def test_every_action_is_explained_and_named_with_its_pillar(card: EveningCard) -> None:
    assert set(card.buttons) == {action.key for action in ACTIONS}
    assert all(button.toolTip() for button in card.buttons.values())
    assert card.buttons["tqr_breakfast"].accessibleName() == "Eten, ontbijt"
    card.buttons["tqr_stretching"].setFocus()
    card.buttons["tqr_stretching"].looked_at.emit()
    assert "20 minuten" in card.about.text()


def test_the_pillars_stand_side_by_side_where_they_fit_and_no_action_is_cut(
    bench: Bench, card: EveningCard, qtbot: QtBot
) -> None:
    def tops() -> set[int]:
        first = {button.action.pillar: button for button in reversed(card.buttons.values())}
        return {button.mapTo(card, button.rect().topLeft()).y() for button in first.values()}

    del bench
    card.resize(1000, 300)
    qtbot.waitUntil(lambda: len(tops()) == 1)
    assert all(button.width() >= button.sizeHint().width() for button in card.buttons.values())
    wide = card.sizeHint().height()
    card.resize(400, 600)
    qtbot.waitUntil(lambda: len(tops()) == len(Pillar))
    assert all(button.width() >= button.sizeHint().width() for button in card.buttons.values())
    assert card.heightForWidth(400) > wide


def test_the_card_is_on_the_page_only_when_chosen(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.evening is None


def test_the_drinking_aid_gives_clock_times_and_stores_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.open(qtbot)
    before = dict(bench.store.entries)
    dialog = DrinkingDialog(lambda: MORNING.replace(hour=18, minute=0))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.before.setText("70,0")
    dialog.after.setText("69,0")
    dialog.work_out.click()
    texts = [
        dialog._grid.itemAt(place).widget().text()  # type: ignore[union-attr]  # noqa: SLF001
        for place in range(dialog._grid.count())  # noqa: SLF001
    ]
    assert texts[:4] == ["18:00", "800 ml", "18:15", "200 ml"]
    assert sum(int(text.removesuffix(" ml")) for text in texts[1::2]) == 1500
    dialog.after.setText("68,0")
    assert not dialog.answer.isVisible()
    assert not dialog.said.isVisible()
    dialog.after.setText("zomaar")
    dialog.work_out.click()
    assert dialog.trouble.isVisible()
    assert not dialog.answer.isVisible()
    assert bench.store.entries == before
    dialog.close()
