from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.views.main_column import LEAST, MainColumn
from herstel_gui.views.page import Page
from herstel_gui.views.page_stack import PagePlan, PageStack
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.header_row import HeaderRow
from tests.application.test_batches import Ticking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class RulesPage(Page):
    """A page that keeps the selected rule."""

    rule = ""

    def select_rule(self, rule_id: str) -> None:
        self.rule = rule_id


class ReportingPage(Page):
    """A page that counts the reports that were asked for."""

    made = 0

    def make_report(self) -> None:
        self.made += 1


@pytest.fixture
def signals(tmp_path: Path, qapp: object) -> Iterator[JournalSignals]:
    del qapp
    clock = Ticking()
    journal = Journal(open_journal(tmp_path / "dagboek.herstel", clock), clock)
    yield JournalSignals(journal)
    journal.close()


@pytest.fixture
def shown() -> list[str]:
    """Label of the current page at each call of ``page_shown``."""
    return []


@pytest.fixture
def pages(qtbot: QtBot, signals: JournalSignals, shown: list[str]) -> PageStack:
    window, column = QWidget(), MainColumn()
    column.setParent(window)
    qtbot.addWidget(window)
    plans: list[PagePlan[QWidget]] = [
        PagePlan("today", "Vandaag", "today", lambda parent: Page(signals, parent)),
        PagePlan("signals", "Signalen", "signals", lambda parent: RulesPage(signals, parent)),
        PagePlan("week", "Week", "week", lambda parent: ReportingPage(signals, parent)),
        PagePlan("why", "Waarom?", "", lambda parent: Page(signals, parent)),
    ]

    def run_aside(*_arguments: object) -> None:
        raise AssertionError("these pages have no modules to load")

    stack = PageStack(
        window,
        plans,
        column,
        signals,
        run_aside,  # type: ignore[arg-type]
        lambda: shown.append(stack.label),
    )
    return stack


def test_a_page_is_built_once_when_first_shown(pages: PageStack) -> None:
    assert pages.built == {}
    page = pages.show("signals")
    assert pages.built == {"signals": page}
    assert page.accessibleName() == "Signalen"
    pages.show("today")
    assert pages.show("signals") is page


def test_only_pages_with_an_icon_are_listed(pages: PageStack) -> None:
    assert pages.keys == ("today", "signals", "week")


def test_back_shows_the_previous_page_also_after_the_same_page_twice(pages: PageStack) -> None:
    pages.show("today")
    pages.show("why")
    pages.show("why")
    pages.back()
    assert pages.current == "today"
    pages.back()
    assert pages.current == "why"


def test_each_page_change_is_reported_with_the_new_page_current(pages: PageStack, shown: list[str]) -> None:
    pages.show("today")
    pages.show("why")
    assert shown == ["Vandaag", "Waarom?"]
    assert pages.page is pages.built["why"]


def test_a_rule_is_explained_on_the_page_of_signals(pages: PageStack) -> None:
    pages.explain_rule("MOTIVATION")
    assert pages.current == "signals"
    assert isinstance(pages.page, RulesPage)
    assert pages.page.rule == "MOTIVATION"


def test_opening_a_day_chooses_the_day_and_shows_the_day_page(
    pages: PageStack, signals: JournalSignals
) -> None:
    pages.show("why")
    pages.open_day(date(2026, 3, 2))
    assert signals.day == date(2026, 3, 2)
    assert pages.current == "today"


def test_a_report_is_made_on_the_page_of_the_week(pages: PageStack) -> None:
    pages.make_report()
    assert pages.current == "week"
    assert isinstance(pages.page, ReportingPage)
    assert pages.page.made == 1


def test_high_bars_scroll_away_and_leave_a_page_its_least_height(pages: PageStack, qtbot: QtBot) -> None:
    page = pages.show("today")
    window = page.window()
    column = window.findChild(MainColumn)
    area = window.findChild(QScrollArea)
    assert column is not None
    assert area is not None
    column.add_banner()
    column.add_bars()
    window.resize(700, 400)
    column.resize(700, 400)
    window.show()
    assert area.verticalScrollBar().maximum() == 0
    assert page.height() > theme().px(LEAST)
    width = page.width()
    column.trouble.setMinimumHeight(380)
    column.trouble.show()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert page.height() == theme().px(LEAST)
    assert page.width() == width


def test_the_header_grows_when_its_title_needs_another_line(pages: PageStack, qtbot: QtBot) -> None:
    page = pages.show("today")
    column = page.window().findChild(MainColumn)
    assert column is not None
    column.add_banner()
    column.add_bars()
    page.header = header = HeaderRow(4)
    title, more = QPushButton("Mei"), QPushButton("Meer")
    header.add(title, more)
    column.add(page)
    column.turn_to(page)
    column.resize(300, 400)
    page.window().show()
    column.fit(page, compact=False, brief=False)
    low = header.height()
    title.setText("Een titel die langer is dan de regel")
    qtbot.waitUntil(lambda: header.height() > low)
    assert header.rect().contains(more.geometry())
