"""The calendar of a date field: opened and used by keys and mouse, spoken, in the language of the program."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from herstel_gui.qt_models.texts import from_qdate, to_qdate
from herstel_gui.views.widgets.day_popup import DayPopup
from herstel_gui.views.widgets.still_fields import StillDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

DAY = date(2026, 11, 22)
Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(params=["nl_NL", "en_US"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def field(qtbot: QtBot) -> StillDate:
    made = StillDate(to_qdate(DAY))
    made.setDateRange(to_qdate(date(2026, 10, 20)), to_qdate(date(2026, 12, 3)))
    made.setCalendarPopup(True)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def opened(field: StillDate) -> DayPopup:
    """Return the calendar that is shown; Qt's own is never made."""
    assert field.findChild(QCalendarWidget) is None
    (popup,) = field.findChildren(DayPopup)
    assert popup.isVisible()
    return popup


def press(key: Qt.Key, *more: Qt.Key) -> None:
    for each in (key, *more):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, each)


@pytest.mark.parametrize("key", [Key.Key_F4, Key.Key_Down])
def test_keys_open_the_calendar_and_choose_a_day(field: StillDate, key: Qt.Key) -> None:
    ended = []
    field.editingFinished.connect(lambda: ended.append(field.date()))
    QTest.keyClick(field, key, ALT if key == Key.Key_Down else Qt.KeyboardModifier.NoModifier)
    assert opened(field).calendar.hasFocus()
    press(Key.Key_PageUp, Key.Key_Left, Key.Key_Return)
    assert from_qdate(field.date()) == date(2026, 10, 21)
    assert ended[-1] == field.date()
    assert field.hasFocus()


def test_escape_leaves_the_date(field: StillDate) -> None:
    popup = field.open_calendar()
    press(Key.Key_Left, Key.Key_Escape)
    assert not popup.isVisible()
    assert from_qdate(field.date()) == DAY


def test_a_click_on_the_arrow_opens_the_calendar_and_one_on_the_text_does_not(field: StillDate) -> None:
    middle = field.height() // 2
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(10, middle))
    assert not field.findChildren(DayPopup)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 6, middle))
    opened(field).close()


def test_only_days_that_the_field_takes_are_reached(field: StillDate) -> None:
    table = field.open_calendar().calendar
    press(Key.Key_PageDown)
    assert table.day == date(2026, 12, 3)
    press(Key.Key_Right, Key.Key_PageDown)
    assert table.day == date(2026, 12, 3)
    beyond = table.days.index_of(date(2026, 12, 4))
    assert not table.days.flags(beyond) & Qt.ItemFlag.ItemIsSelectable


def test_cells_are_dates_in_words_and_the_week_begins_on_monday(language: str, field: StillDate) -> None:
    table = field.open_calendar().calendar
    cells = QAccessible.queryAccessibleInterface(table)
    assert cells is not None
    names = [cells.child(number).text(QAccessible.Text.Name) for number in range(cells.childCount())]
    day, monday = {
        "nl_NL": ("Zondag 22 november 2026", "maandag"), "en_US": ("Sunday 22 November 2026", "Monday")
    }[language]  # fmt: skip
    assert day in names
    assert not [name for name in names if name.isdecimal()]
    assert table.days.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == monday
