"""The calendar of a date field: opened and used by keys and mouse, spoken, in the language of the program."""

from __future__ import annotations

from datetime import date, timedelta
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


WIDE = (date(1900, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Tab, None])
@pytest.mark.parametrize(
    ("typed", "shown", "span", "taken"),
    [
        ("01/03/2025", date(2025, 1, 4), (date(2025, 1, 4), date(2025, 7, 20)), date(2025, 3, 1)),
        ("31/03/2025", date(2025, 7, 20), (date(2025, 1, 4), date(2025, 7, 20)), date(2025, 3, 31)),
        ("1-1-2027", date(2026, 11, 30), (date(2026, 11, 30), date(2027, 5, 1)), date(2027, 1, 1)),
        ("2027-03-05", date(2026, 11, 30), WIDE, date(2027, 3, 5)),
        ("29/02/2024", date(2026, 11, 30), WIDE, date(2024, 2, 29)),
        ("5 mrt 2027", date(2026, 11, 30), WIDE, date(2027, 3, 5)),
        ("5/3", date(2026, 11, 30), WIDE, date(2026, 3, 5)),
        ("5 maart", date(2026, 11, 30), WIDE, date(2026, 3, 5)),
        ("7", date(2026, 11, 30), WIDE, date(2026, 11, 7)),
        ("31/02/2026", date(2026, 11, 30), WIDE, date(2026, 11, 30)),
        ("straks", date(2026, 11, 30), WIDE, date(2026, 11, 30)),
        ("1/1/2020", date(2025, 2, 4), (date(2025, 1, 4), date(2025, 7, 20)), date(2025, 1, 4)),
    ],
)
def test_a_typed_date_is_read_when_it_is_whole(
    qtbot: QtBot, typed: str, shown: date, span: tuple[date, date], taken: date, end: Qt.Key | None
) -> None:
    field = StillDate(to_qdate(shown))
    field.setDateRange(to_qdate(span[0]), to_qdate(span[1]))
    field.setCalendarPopup(True)
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    QTest.keyClicks(field, typed)
    if end is not None:
        QTest.keyClick(field, end)
    assert from_qdate(field.date()) == taken
    assert field.text() == field.textFromDateTime(field.dateTime())


def test_escape_and_the_keys_of_the_field_work_after_typing(field: StillDate) -> None:
    QTest.keyClicks(field, "1/11")
    QTest.keyClick(field, Key.Key_Escape)
    assert from_qdate(field.date()) == DAY
    QTest.keyClicks(field, "1/111")
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClick(field, Key.Key_Up)
    assert from_qdate(field.date()) == date(2026, 11, 2)


def test_a_pasted_date_is_read(field: StillDate) -> None:
    QApplication.clipboard().setText("1-12-2026")
    QTest.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert from_qdate(field.date()) == date(2026, 12, 1)


@pytest.mark.parametrize("month", range(1, 13))
def test_every_date_fits_in_its_field(qtbot: QtBot, month: int) -> None:
    field = StillDate()
    qtbot.addWidget(field)
    field.setDateRange(to_qdate(date(2025, 1, 4)), to_qdate(date(2025, 7, 4)))
    field.setDate(to_qdate(date(2025, min(month, 6), 28)))
    field.adjustSize()
    field.show()
    line = field.lineEdit()
    text = field.locale().toString(to_qdate(date(2025, month, 28)), field.displayFormat())
    # two pixels on each side are the inner margin of a line edit, one is the cursor
    assert line.fontMetrics().horizontalAdvance(text) + 5 <= line.width()


@pytest.mark.parametrize("language", [QLocale.Language.Dutch, QLocale.Language.English])
def test_every_date_with_its_weekday_fits_in_its_field(qtbot: QtBot, language: QLocale.Language) -> None:
    field = StillDate(to_qdate(date(2026, 5, 1)))
    qtbot.addWidget(field)
    field.setLocale(QLocale(language))
    field.setDisplayFormat("dddd d MMMM yyyy")
    field.setDateRange(to_qdate(date(2026, 5, 1)), to_qdate(date(2026, 5, 8)))
    field.adjustSize()
    field.show()
    line = field.lineEdit()
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
    texts = [field.locale().toString(to_qdate(day), field.displayFormat()) for day in days]
    measure = line.fontMetrics().horizontalAdvance
    assert [text for text in texts if measure(text) + 5 > line.width()] == []
