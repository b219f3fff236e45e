"""The planning page: what a key costs, and what it leaves as it is."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast
from unittest.mock import patch

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from herstel_gui.application.follow_ups import FollowUps
from herstel_gui.application.journal import Journal
from herstel_gui.application.signal_reports import SignalReports
from herstel_gui.domain.errors import LockedJournalError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome
from herstel_gui.domain.planning.day_uses import UNKNOWN
from herstel_gui.domain.planning.follow_up import Progress, Proposal, progress, quiet_days
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from herstel_gui.qt_models.texts import short_day
from herstel_gui.views.planning.checks_card import ChecksCard
from herstel_gui.views.planning.page import PlanningPage
from tests.application.fakes import FakeStore, FixedClock
from tests.spoken import Heard, heard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Changes
    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.views.planning.calendar_files import CalendarFiles


__all__ = ["heard"]


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


class NoFiles(QObject):
    told = Signal(str, str)

    def read(self) -> None:
        pass

    def save(self) -> None:
        pass


@pytest.fixture
def page(qtbot: QtBot) -> PlanningPage:
    signals = JournalSignals(Journal(FakeStore(), FixedClock()))
    shown = PlanningPage(signals, cast("CalendarFiles", NoFiles()))
    qtbot.addWidget(shown)
    shown.show()
    QApplication.processEvents()
    return shown


def test_a_key_that_plans_judges_no_signals_again(
    page: PlanningPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = []
    of_day = SignalReports.of_day

    def note(reports: SignalReports, day: date) -> SignalReport:
        judged.append(day)
        return of_day(reports, day)

    monkeypatch.setattr(SignalReports, "of_day", note)
    journal, tomorrow = page.signals.journal, page.cursor_day + timedelta(days=1)
    for digit in (3, 3):
        page.go_to(page.cursor_day + timedelta(days=1))
        page.press(digit)
        page.judge()
    assert [journal.plan.on(tomorrow + timedelta(days=n)).kind for n in (0, 1)] == [PlanKind.HARD] * 2
    assert "Twee zware dagen op rij" in [each.text() for each in page.checks.findChildren(QLabel)]
    assert not judged
    page.signals.run(lambda of: of.enter(of.clock.today(), BY_KEY["mood"], 4))
    page.judge()
    assert judged


def test_what_a_check_could_not_read_is_shown_by_the_next(
    page: PlanningPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for digit in (3, 3):
        page.go_to(page.cursor_day + timedelta(days=1))
        page.press(digit)
    page.signals.run(lambda of: of.enter(of.clock.today(), BY_KEY["mood"], 4))
    refused, shown, drawn = [LockedJournalError(Text("bezet"))], list[object](), list[object]()
    going = FollowUps.going

    def read(deeds: FollowUps, *around: Any) -> Progress | None:  # noqa: ANN401  # passed on
        while refused:
            raise refused.pop()
        return going(deeds, *around)

    monkeypatch.setattr(FollowUps, "going", read)
    monkeypatch.setattr(page.follow, "show_deeds", lambda *offered: shown.append(offered))
    monkeypatch.setattr(page, "_show_board", lambda: drawn.append(page.board))
    assert not page.signals.attempt(page.judge)
    assert (shown, drawn) == ([], [])
    page.signals.attempts.try_again()
    assert len(shown) == len(drawn) == 1


def test_what_a_key_changes_is_announced_with_the_rules_it_breaks(page: PlanningPage, heard: Heard) -> None:
    for digit in (3, 3):
        page.go_to(page.cursor_day + timedelta(days=1))
        page.press(digit)
        page.judge()
    assert heard.taken()[-1] == ("dinsdag 24 november 2026. Gepland: zwaar. Twee zware dagen op rij")
    page.go_to(page.cursor_day - timedelta(days=9))
    heard.taken()
    page.press(3)
    assert any("Plannen kan voor vandaag en later." in said for said in heard.taken())


def test_the_check_after_a_key_reads_nothing_from_the_file(
    page: PlanningPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.go_to(page.cursor_day + timedelta(days=1))
    page.press(3)

    def refuse(*_arguments: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patch:
        for read in ("surroundings", "days"):
            patch.setattr(FakeStore, read, refuse)
        page.judge()


@pytest.mark.parametrize("width", [700, 1084])
def test_the_calendar_is_as_wide_whether_the_page_scrolls_or_not(page: PlanningPage, width: int) -> None:
    widths, bars = set(), []
    for height in (500, 3000):
        page.resize(width, height)
        for _ in range(3):
            QApplication.processEvents()
        widths.add(page.view.width())
        (area,) = (each for each in page.findChildren(QScrollArea) if each.isAncestorOf(page.view))
        bars.append(area.verticalScrollBar().isEnabled())
    assert len(widths) == 1
    assert bars == [True, False]


def finding(check: str, outcome: Outcome = Outcome.KEPT) -> Finding:
    return Finding(check, outcome, Text(check), Text(check), ("000",))


def test_a_finding_that_stays_keeps_its_row_and_the_order_follows_the_findings(qtbot: QtBot) -> None:
    card = ChecksCard()
    qtbot.addWidget(card)
    rest, hard, even = finding("rest"), finding("hard"), finding("even")
    card.show_findings([rest, hard])
    rest_row, hard_row = card.shown_rows
    card.show_findings([hard, even, rest])
    assert (card.shown_rows[0], card.shown_rows[2]) == (hard_row, rest_row)
    titles = [row.findChildren(QLabel)[1].text().lower() for row in card.shown_rows]
    assert titles == ["hard", "even", "rest"]
    card.show_findings([])
    assert len(card.shown_rows) == 1


def test_the_day_that_a_key_plans_stays_in_view_when_its_week_becomes_higher(page: PlanningPage) -> None:
    view, area = page.view, page.findChild(QScrollArea)
    assert area is not None

    def below() -> int:
        """Return how many pixels of the cell with the cursor are below the page."""
        cell, room = view.visualRect(view.cursor_index()), area.viewport()
        return view.viewport().mapTo(room, cell.bottomLeft()).y() + 1 - room.height()

    page.resize(1000, 330)
    page.go_to(page.signals.journal.clock.today() + timedelta(days=2))
    page.judge()
    QApplication.processEvents()
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() + below())
    high = view.visualRect(view.cursor_index()).height()
    view.setFocus()
    day = page.cursor_day
    for hour in (8, 12, 16):  # as the dialog of a day does

        def add(journal: Journal, at: int = hour * 60) -> Changes:
            return journal.plan.add(day, PlanKind.STRENGTH, "Kracht", at, 60)

        page.signals.run(add)
    QTest.keyClick(view, Qt.Key.Key_3)
    page.judge()
    QApplication.processEvents()
    assert view.visualRect(view.cursor_index()).height() > high
    assert below() <= 0


@contextmanager
def offering(proposals: tuple[Proposal, ...], going: Progress | None = None) -> Iterator[None]:
    with (
        patch.object(FollowUps, "proposals", lambda *_: proposals),
        patch.object(FollowUps, "going", lambda *_: going),
    ):
        yield


def test_a_proposal_names_its_days_above_the_calendar_where_there_is_no_room_beside_it(
    page: PlanningPage,
) -> None:
    proposal = quiet_days(page.cursor_day, 3, None)
    page.resize(700, 500)
    with offering((proposal,)):
        page.signals.run(lambda journal: journal.enter(page.cursor_day, BY_KEY["mood"], 3))
        page.judge()
        wait_for_layout()
        assert page.jump.isVisible() == page.model.narrow
        page.offer_deed()
        wait_for_layout()
        assert page.follow.begin is not None
        assert page.follow.begin.hasFocus()
        assert not page.follow.begin.visibleRegion().isEmpty()
        told = [words.text() for words in page.follow.findChildren(QLabel)]
        days = (page.cursor_day + timedelta(days=number) for number in range(3))
        kinds = zip(days, ("rust", "rust", "rustig"), strict=True)
        assert " · ".join(f"{short_day(day)}: {kind}" for day, kind in kinds) in told
        assert page.jump.isHidden()
        page.resize(1084, 500)
        wait_for_layout()
        assert page.follow.parentWidget() is page.side
        assert page.follow.isVisible()


def test_today_stays_in_view_when_proposals_come_above_the_calendar(page: PlanningPage) -> None:
    page.resize(700, 500)
    page.activateWindow()
    proposals = tuple(quiet_days(page.cursor_day, days, None) for days in (2, 3))
    with offering(proposals):
        page.signals.run(lambda journal: journal.enter(page.cursor_day, BY_KEY["mood"], 3))
        page.start_focus()
        wait_for_layout()
        page.judge()
        wait_for_layout()
        assert page.view.hasFocus()
        cell = page.view.visualRect(page.view.cursor_index())
        assert page.view.viewport().visibleRegion().contains(cell.center())


def test_a_link_above_the_calendar_leads_to_the_card_of_a_deed_that_goes_on(page: PlanningPage) -> None:
    page.resize(700, 500)
    followed = FollowUp(page.cursor_day, page.cursor_day + timedelta(days=2), Deed.QUIET_DAYS)
    going = progress(followed, page.cursor_day, lambda _day: UNKNOWN)
    with offering((), going):
        page.signals.run(lambda journal: journal.enter(page.cursor_day, BY_KEY["mood"], 3))
        page.judge()
        wait_for_layout()
        assert page.jump.text() == "Rustige dagen: dag 1 van 3"
        assert page.jump.isVisible()
        assert page.follow.visibleRegion().isEmpty()
        page.jump.click()
        wait_for_layout()
        assert not page.follow.visibleRegion().isEmpty()
        page.resize(1084, 500)
        wait_for_layout()
        assert page.jump.isHidden()


def wait_for_layout() -> None:
    for _ in range(3):
        QApplication.processEvents()
