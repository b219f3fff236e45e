"""A changed language, theme or text size builds the window again: what was on screen stays on screen."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from herstel_gui.application.changes import Changes
from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.text import Text
from herstel_gui.views.planning.page import PlanningPage
from herstel_gui.views.signals.page import SignalsPage
from herstel_gui.views.trends.header import SEASON
from herstel_gui.views.trends.page import TrendsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start


@pytest.fixture
def program(start: Start) -> Program:
    return start()


def test_trends_keeps_its_view(program: Program, qtbot: QtBot) -> None:
    def shown() -> bool:
        return isinstance(program.window.pages.page, TrendsPage)

    program.window.pages.show("trends")
    qtbot.waitUntil(shown)
    page = program.window.pages.page
    assert isinstance(page, TrendsPage)
    page.show_view(SEASON)
    program.window.pages.show("today")
    program.change_look(text_scale=125)
    program.change_look(language="en")
    program.window.pages.show("trends")
    again = program.window.pages.page
    assert again is not page
    assert again.place == (SEASON,)


def test_planning_keeps_season_and_cursor(program: Program) -> None:
    page = program.window.pages.show("planning")
    assert isinstance(page, PlanningPage)
    page.go_to(date(2027, 3, 4))
    for season in (True, False):
        page.head.choose_form(season=season)
        before = page.place
        program.change_look(text_scale=125 if season else 110)
        page = program.window.pages.page
        assert isinstance(page, PlanningPage)
        assert page.place == before
        assert date(2027, 3, 4) in page.span


def test_signals_keeps_tab_and_rule(program: Program) -> None:
    page = program.window.pages.show("signals")
    assert isinstance(page, SignalsPage)
    page.select_rule("HRV_50")
    page.show_tab(2)
    before = page.place
    program.change_look(text_scale=125)
    page = program.window.pages.page
    assert isinstance(page, SignalsPage)
    assert page.place == before


def test_news_of_the_journal_reaches_no_window_that_was_replaced(program: Program) -> None:
    old, signals = program.window, program.window.signals
    program.change_look(text_scale=125)
    QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)
    assert not isValid(old)
    signals.joining.joined.emit(Changes(Text("niets"), ()))
    signals.joining.failed.emit(LockedJournalError(Text("bezet")))
    signals.attempts.recovered.emit()
