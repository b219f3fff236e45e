from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from herstel_gui.application.changes import Changes, Edit, TagEntry
from herstel_gui.application.trend_pictures import touched
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.views.trends.loading import gently

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.views.trends.conftest import Make, TrendsSetup

TODAY = date(2026, 11, 22)


def change(*entries: Reading | TagEntry) -> Changes:
    return Changes(Text("x"), tuple(Edit(None, entry) for entry in entries))


def test_readings_touch_only_their_measures() -> None:
    touched_by_both = touched((change(Reading(TODAY, "mood", 3)), change(Reading(TODAY, "stress", 3))))
    assert touched_by_both == (frozenset({"mood", "stress"}), frozenset({TODAY}))


@pytest.mark.parametrize("what", [None, change(TagEntry(TODAY, "ill"))])
def test_other_changes_touch_all_measures(what: object) -> None:
    assert touched((what,)) == (None, frozenset())


def test_a_large_import_touches_all_measures() -> None:
    many = (Reading(TODAY - timedelta(days=n), "mood", 3) for n in range(40))
    assert touched((change(*many),)) == (None, frozenset())


def test_the_switch_interval_is_short_only_during_work() -> None:
    before = sys.getswitchinterval()
    with gently():
        assert sys.getswitchinterval() < before / 10
    assert sys.getswitchinterval() == pytest.approx(before)


def test_keys_pressed_while_loading_reach_the_chart(make: Make, qtbot: QtBot) -> None:
    trends = make(
        [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(30)], held=True
    )
    trends.page.show()
    trends.page.activateWindow()
    trends.page.start_focus()
    qtbot.waitUntil(lambda: trends.page.focusWidget() is not None)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(trends.page.focusWidget(), key)
    trends.background.go()
    assert trends.page.chart.marked_day == TODAY - timedelta(days=1)
    assert trends.page.focusWidget() is trends.page.chart


def test_recent_days_are_shown_first_and_then_all_days(make: Make) -> None:
    old = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(900)]
    trends = make(old, held=True)
    trends.page.show()
    trends.background.work.pop(0)()
    first = trends.page.chart.arrays.picture
    trends.background.go()
    whole = trends.page.chart.arrays.picture
    assert len(first.span) < 250 < len(whole.span) == 900
    assert trends.page.chart.view.days == 91
    assert whole.panels[0].usual[-91:] == first.panels[0].usual[-91:]


def test_a_journal_without_recent_days_is_not_called_empty_while_it_is_read(make: Make) -> None:
    old = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(400, 900)]
    trends = make(old, held=True)
    trends.page.show()
    trends.background.work.pop(0)()
    shown = [each.text() for each in trends.page.findChildren(QLabel) if each.isVisible()]
    assert "Even laden…" in shown
    assert not any(text.startswith("Nog niets") for text in shown)
    trends.background.go()
    assert trends.page.chart.isVisible()


LONG = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(900)]


@pytest.fixture
def recent_only(make: Make) -> TrendsSetup:
    """Return a page that shows the last months; earlier days are still being loaded."""
    trends: TrendsSetup = make(LONG, held=True)
    trends.page.show()
    trends.background.work.pop(0)()
    return trends


def test_a_view_of_days_not_yet_loaded_shows_that_they_are_being_loaded(
    recent_only: TrendsSetup, qtbot: QtBot
) -> None:
    assert not recent_only.page.gap.isVisible()
    qtbot.mouseClick(recent_only.page.head.ranges["all"], Qt.MouseButton.LeftButton)
    assert recent_only.page.gap.isVisible()
    assert recent_only.page.gap.text.text() == "De dagen hiervoor worden nog geladen…"
    assert not recent_only.page.gap.go.isVisible()
    recent_only.background.go()
    assert not recent_only.page.gap.isVisible()
    assert recent_only.page.chart.view.days == 900


def test_home_while_loading_goes_to_the_first_day_once_loaded(recent_only: TrendsSetup, qtbot: QtBot) -> None:
    qtbot.keyClick(recent_only.page.chart, Qt.Key.Key_Home)
    assert recent_only.page.gap.isVisible()
    recent_only.background.go()
    assert recent_only.page.chart.marked_day == TODAY - timedelta(days=899)
    assert recent_only.page.chart.view.low == 0
    assert recent_only.page.chart.view.days == 91


def test_the_crosshair_stays_on_its_day_when_earlier_days_arrive(
    recent_only: TrendsSetup, qtbot: QtBot
) -> None:
    qtbot.keyClick(recent_only.page.chart, Qt.Key.Key_PageUp)
    day = recent_only.page.chart.marked_day
    recent_only.background.go()
    assert recent_only.page.chart.marked_day == day
