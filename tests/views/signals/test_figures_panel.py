"""The cards of the well-known figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.domain.signals.about_figures import HOOPER, LOAD, MONOTONY, STRAIN
from herstel_gui.domain.signals.shown_only import ShownFigure
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.signals.figures_panel import TWO_COLUMNS, FiguresPanel
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.card import Card

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("width", "places"),
    [(TWO_COLUMNS, [(0, 0), (0, 1), (1, 0), (1, 1)]), (TWO_COLUMNS - 1, [(0, 0), (1, 0), (2, 0), (3, 0)])],
)
def test_the_cards_stand_in_their_order_in_as_many_columns_as_fit(
    qtbot: QtBot, width: int, places: list[tuple[int, int]]
) -> None:
    panel, shown = FiguresPanel(), (HOOPER, LOAD, MONOTONY, STRAIN)
    qtbot.addWidget(panel)
    panel.show_figures([ShownFigure(about, None, missing=Text("te weinig")) for about in shown])
    panel.resize(theme().px(width), 700)
    panel.show()
    QApplication.processEvents()
    cards = {card.accessibleName(): card for card in panel.findChildren(Card)}
    listed = [cards[f"{translate(about.label)}: te weinig gegevens"] for about in shown]
    lefts, tops = (sorted({place(card) for card in listed}) for place in (Card.x, Card.y))
    assert [(tops.index(card.y()), lefts.index(card.x())) for card in listed] == places
