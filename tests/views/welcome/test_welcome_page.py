"""The page of a first start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from herstel_gui.application.journal import Journal
from herstel_gui.application.makers import Maker
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.views.welcome.page import WelcomePage, WelcomeServices
from herstel_gui.views.widgets.focus_in_view import follow_focus
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


def page_with(qtbot: QtBot, **more: object) -> WelcomePage:
    makers = [Maker(f"maker {number}", "Vraag je gegevens op.") for number in range(18)]
    services = WelcomeServices(
        asked=lambda: ("mood",),
        offered=lambda _key: True,
        keep_asked=lambda _keys: None,
        **{"path": Path("dagboek.herstel"), "makers": makers, **more},  # type: ignore[arg-type]
    )
    page = WelcomePage(JournalSignals(Journal(FakeStore(), FixedClock())), services)
    qtbot.addWidget(page)
    qtbot.addWidget(page.header)
    return page


def test_the_steps_of_a_maker_come_into_view(qtbot: QtBot) -> None:
    page = page_with(qtbot)
    page.resize(760, 420)
    with qtbot.waitExposed(page):
        page.show()
    button, steps, port = page.years.makers[0], page.years.steps, page.area.viewport()
    page.area.ensureWidgetVisible(page.years.zone)
    button.click()

    def in_view() -> bool:
        places = [
            steps.mapTo(port, corner) for corner in (steps.rect().topLeft(), steps.rect().bottomRight())
        ]
        return all(port.rect().contains(place) for place in places)

    assert not steps.isHidden()
    qtbot.waitUntil(in_view)


def test_the_long_place_of_a_journal_wraps(qtbot: QtBot) -> None:
    pages = [
        page_with(qtbot, path=Path(f"/{folder}/dagboek.herstel")) for folder in ("usb", "eenhellange" * 20)
    ]
    short, long = (page.does.minimumSizeHint().width() for page in pages)
    assert long < 1.5 * short


def test_who_does_not_read_this_language_finds_another_on_the_first_page(qtbot: QtBot) -> None:
    chosen: list[str] = []
    page = page_with(qtbot, languages={"en": "English"}, speak=chosen.append)
    assert [button.text() for button in page.languages] == ["English"]
    page.languages[0].click()
    assert chosen == ["en"]


def test_cards_below_each_other_are_as_high_as_their_rows(qtbot: QtBot) -> None:
    page = page_with(qtbot, makers=())
    page.resize(760, 560)
    with qtbot.waitExposed(page):
        page.show()
    for card in (page.does, page.fields):
        assert card.height() <= card.heightForWidth(card.width()) + 40


def test_a_focus_that_goes_on_at_once_scrolls_nothing(qtbot: QtBot) -> None:
    page = page_with(qtbot)
    page.resize(760, 300)
    follow_focus()
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.begin.setFocus()
    QApplication.processEvents()
    before = page.area.verticalScrollBar().value()
    page.fields.boxes[("mood",)].setFocus()
    page.begin.setFocus()
    QApplication.processEvents()
    QApplication.processEvents()
    assert page.area.verticalScrollBar().value() == before
