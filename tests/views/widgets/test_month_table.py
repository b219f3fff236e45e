"""The table of a month: every day is spoken in full, and every day is reached by keys and by the mouse."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from herstel_gui.domain.calendar import EARLIEST, LATEST, later_month, same_day_of
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.day_mark import DayMark
from herstel_gui.views.widgets.month_table import MonthTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 22)
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def table(qtbot: QtBot) -> MonthTable:
    shown = MonthTable(DAY)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_screen_reader_reads_date_entries_and_warning_and_weeks_are_no_dates(table: MonthTable) -> None:
    table.days.show_filled(frozenset({DAY}))
    mark = DayMark(LevelMark.UNDER_RECOVERED, Text("Te weinig herstel – 3 signalen"))
    table.days.show_marks({date(2026, 11, 21): (mark, "Te weinig herstel – 3 signalen")})
    cells = QAccessible.queryAccessibleInterface(table)
    assert cells is not None
    names = [cells.child(number).text(QAccessible.Text.Name) for number in range(cells.childCount())]
    assert "Zondag 22 november 2026, ingevuld" in names
    warned = "Zaterdag 21 november 2026, nog niets ingevuld, melding: Te weinig herstel – 3 signalen"
    assert warned in names
    assert {"zaterdag", "week 47"} <= set(names)
    assert not [name for name in names if name.isdecimal()]


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2026, 11, 21)),
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, date(2026, 11, 23)),
        (Key.Key_Up, Qt.KeyboardModifier.NoModifier, date(2026, 11, 15)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, date(2026, 11, 29)),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, date(2026, 11, 1)),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, date(2026, 11, 30)),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, date(2026, 10, 22)),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2026, 12, 22)),
        (Key.Key_PageUp, SHIFT, date(2025, 11, 22)),
    ],
)
def test_keys_move_the_cursor(
    table: MonthTable, key: Key, modifiers: Qt.KeyboardModifier, expected: date
) -> None:
    QTest.keyClick(table, key, modifiers)
    assert table.day == expected
    assert table.days.month == expected.replace(day=1)


def test_enter_and_a_click_choose_a_day(table: MonthTable) -> None:
    chosen: list[date] = []
    table.chosen.connect(chosen.append)
    QTest.keyClick(table, Key.Key_Return)
    where = table.visualRect(table.days.index_of(date(2026, 11, 10))).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
    assert chosen == [DAY, date(2026, 11, 10)]


@pytest.mark.parametrize(("day", "key"), [(EARLIEST, Key.Key_Left), (LATEST, Key.Key_Down)])
def test_the_cursor_stays_within_the_calendar(qtbot: QtBot, day: date, key: Key) -> None:
    table = MonthTable(day)
    qtbot.addWidget(table)
    QTest.keyClick(table, key)
    assert table.day == day
    table.turn(1 if day == LATEST else -1)
    assert table.day == day


def test_another_month_keeps_the_number_of_the_day_where_it_can() -> None:
    assert later_month(date(2026, 12, 31), 1) == date(2027, 1, 1)
    assert same_day_of(date(2027, 2, 1), date(2026, 12, 31)) == date(2027, 2, 28)
