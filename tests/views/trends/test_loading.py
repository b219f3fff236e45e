from __future__ import annotations

import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.application.changes import Changes, Edit, TagEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.views.trends.loading import gently, touched

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.views.trends.conftest import Made, Make

TODAY = date(2026, 11, 22)


def change(*entries: Reading | TagEntry) -> Changes:
    return Changes(Text("x"), tuple(Edit(None, entry) for entry in entries))


def test_readings_touch_their_own_measures() -> None:
    found = touched((change(Reading(TODAY, "mood", 3)), change(Reading(TODAY, "stress", 3))))
    assert found == (frozenset({"mood", "stress"}), frozenset({TODAY}))


@pytest.mark.parametrize("what", [None, change(TagEntry(TODAY, "ill"))])
def test_anything_else_touches_all(what: object) -> None:
    assert touched((what,)) == (None, frozenset())


def test_an_import_touches_all() -> None:
    many = (Reading(TODAY - timedelta(days=n), "mood", 3) for n in range(40))
    assert touched((change(*many),)) == (None, frozenset())


def test_the_window_has_its_turn_more_often_while_work_is_done() -> None:
    before = sys.getswitchinterval()
    with gently():
        assert sys.getswitchinterval() < before / 10
    assert sys.getswitchinterval() == pytest.approx(before)


def test_keys_pressed_before_there_is_a_chart_are_for_it(make: Make, qtbot: QtBot) -> None:
    made = make([Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(30)], held=True)
    made.page.show()
    made.page.activateWindow()
    made.page.start_focus()
    qtbot.waitUntil(lambda: made.page.focusWidget() is not None)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(made.page.focusWidget(), key)
    made.background.go()
    assert made.page.chart.marked_day == TODAY - timedelta(days=1)
    assert made.page.focusWidget() is made.page.chart


def test_the_last_days_come_first_and_then_all(make: Make) -> None:
    old = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(900)]
    made = make(old, held=True)
    made.page.show()
    made.background.work.pop(0)()
    first = made.page.chart.arrays.picture
    made.background.go()
    whole = made.page.chart.arrays.picture
    assert len(first.span) < 250 < len(whole.span) == 900
    assert made.page.chart.view.days == 91
    assert whole.panels[0].usual[-91:] == first.panels[0].usual[-91:]


LONG = [Reading(TODAY - timedelta(days=n), "resting_heart_rate", 50) for n in range(900)]


@pytest.fixture
def half(make: Make) -> Made:
    """A page that shows the last months; the rest is on its way."""
    made: Made = make(LONG, held=True)
    made.page.show()
    made.background.work.pop(0)()
    return made


def test_what_is_on_its_way_is_said_where_it_is_missed(half: Made, qtbot: QtBot) -> None:
    assert not half.page.gap.isVisible()
    qtbot.mouseClick(half.page.head.ranges["all"], Qt.MouseButton.LeftButton)
    assert half.page.gap.isVisible()
    assert half.page.gap.text.text() == "De dagen hiervoor worden nog geladen…"
    assert not half.page.gap.go.isVisible()
    half.background.go()
    assert not half.page.gap.isVisible()
    assert half.page.chart.view.days == 900


def test_home_goes_to_the_first_day_when_that_is_there(half: Made, qtbot: QtBot) -> None:
    qtbot.keyClick(half.page.chart, Qt.Key.Key_Home)
    assert half.page.gap.isVisible()
    half.background.go()
    assert half.page.chart.marked_day == TODAY - timedelta(days=899)
    assert half.page.chart.view.low == 0
    assert half.page.chart.view.days == 91


def test_a_crosshair_elsewhere_stays_on_its_day(half: Made, qtbot: QtBot) -> None:
    qtbot.keyClick(half.page.chart, Qt.Key.Key_PageUp)
    day = half.page.chart.marked_day
    half.background.go()
    assert half.page.chart.marked_day == day
