"""The page of a first start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.welcome.page import WelcomePage, WelcomeServices
from tests.application.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("first", "then"), [(("fatigue",), ("mood",)), (("mood",), ("fatigue",))])
def test_a_choice_of_measures_made_elsewhere_is_shown(
    qtbot: QtBot, first: tuple[str, ...], then: tuple[str, ...]
) -> None:
    asked = [first]
    services = WelcomeServices(
        path=Path("dagboek.herstel"),
        makers=(),
        asked=lambda: asked[-1],
        offered=lambda _key: True,
        keep_asked=asked.append,
    )
    page = WelcomePage(JournalSignals(Journal(FakeStore(), FixedClock())), services)
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    card = page.fields
    page.refresh()
    assert page.fields is card, "the same choice keeps the card, with its focus"
    asked.append(then)
    page.refresh()
    assert page.fields.asked == then
    assert [keys for keys, box in page.fields.boxes.items() if box.isChecked()] == [then]


def test_cards_below_each_other_are_as_high_as_their_rows(qtbot: QtBot) -> None:
    services = WelcomeServices(
        path=Path("dagboek.herstel"),
        makers=(),
        asked=lambda: ("mood",),
        offered=lambda _key: True,
        keep_asked=lambda _keys: None,
    )
    page = WelcomePage(JournalSignals(Journal(FakeStore(), FixedClock())), services)
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    page.resize(760, 560)
    with qtbot.waitExposed(page):
        page.show()
    for card in (page.does, page.fields):
        assert card.height() <= card.heightForWidth(card.width()) + 40
