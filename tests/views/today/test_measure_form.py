from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.measure import Moment
from herstel_gui.views.today.measure_form import MeasureForm
from herstel_gui.views.widgets.card import Card
from tests.views.today.conftest import TODAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.views.today.conftest import Bench


@pytest.fixture
def cards(qtbot: QtBot) -> dict[Moment, Card]:
    cards = {moment: Card(moment.name) for moment in Moment}
    for card in cards.values():
        qtbot.addWidget(card)
    return cards


def test_rows_are_in_the_order_of_declaration_with_one_row_for_the_night(
    bench: Bench, cards: dict[Moment, Card]
) -> None:
    form = MeasureForm(bench.signals, cards)
    assert form.asked is None
    form.build(["mood", "wake_time", "bed_time", "resting_heart_rate"])
    assert list(form.rows) == ["resting_heart_rate", "night", "mood"]
    assert [form.rows[key].parentWidget() for key in form.rows] == [
        cards[Moment.MORNING], cards[Moment.SLEEP], cards[Moment.FEELING],
    ]  # fmt: skip


def test_building_again_keeps_the_same_mapping(bench: Bench, cards: dict[Moment, Card]) -> None:
    form = MeasureForm(bench.signals, cards)
    rows = form.rows
    form.build(["mood"])
    form.build(["stress"])
    assert rows is form.rows
    assert list(rows) == ["stress"]


def test_texts_are_returned_and_stored_by_label(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.type("300")
    page.store_pending()
    assert page.pending_question().endswith("Ochtendpols: 300.")
    page.forget_typing()
    assert page.pending_question() == ""
    page.put_back({"Ochtendpols": "52", "Stemming": "3", "Onbekend": "1"})
    assert (bench.typed("resting_heart_rate"), bench.typed("mood")) == (52, 3)
    shown = page.stored_values()
    assert (next(iter(shown)), shown["Ochtendpols"], shown["Stemming"]) == ("Ochtendpols", "52", "3")
    assert bench.journal.day(TODAY).effective("resting_heart_rate") is not None
