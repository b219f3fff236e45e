from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from herstel_gui.domain.reading import Reading
from herstel_gui.qt_models.month_model import MonthRole
from herstel_gui.views.today.header import title_of, titles_of
from tests.views.today.conftest import TODAY, YESTERDAY, Bench

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_title_has_the_year_only_outside_the_current_year() -> None:
    assert title_of(TODAY, TODAY) == "Zondag 22 november"
    assert title_of(date(2025, 11, 22), TODAY) == "Zaterdag 22 november 2025"


def test_the_status_shows_storing_and_undoing(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    assert page.head.status.text() == "Alles wordt meteen bewaard"
    bench.type("52", Qt.Key.Key_Return)
    assert page.head.status.text() == "✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"
    bench.undo()
    assert page.head.status.text().startswith("Ongedaan gemaakt: Ochtendpols · Opnieuw: Ctrl+")
    bench.signals.undo_stack.redo()
    assert page.head.status.text() == "✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"


def test_a_day_is_done_with_what_is_still_open(bench: Bench, qtbot: QtBot) -> None:
    bench.asked = ["resting_heart_rate", "body_weight", "mood"]
    page = bench.open(qtbot)
    bench.type("52", Qt.Key.Key_Return)
    assert "Klaar" not in page.head.status.text()
    page.rows["mood"].editor.setFocus()
    QTest.keyClick(page.rows["mood"].editor, Qt.Key.Key_3)
    assert page.head.status.text() == "Klaar · nog open: Gewicht · ✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"
    page.rows["body_weight"].editor.setFocus()
    bench.type("71", Qt.Key.Key_Return)
    assert page.head.status.text() == "Klaar · ✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"
    page.head.previous.click()
    assert "Klaar" not in page.head.status.text()


def test_the_calendar_marks_days_with_entries_and_chooses_a_day(bench: Bench, qtbot: QtBot) -> None:
    bench.put(Reading(YESTERDAY, "mood", 3))
    page = bench.open(qtbot)
    popup = page.head.open_calendar()
    calendar = popup.calendar
    filled = [calendar.days.index_of(day).data(MonthRole.FILLED) for day in (YESTERDAY, date(2026, 11, 20))]
    assert filled == [True, False]
    assert popup.month.text() == "November 2026"
    QTest.keyClick(calendar, Qt.Key.Key_PageUp)
    assert popup.month.text() == "Oktober 2026"
    assert calendar.day == date(2026, 10, 22)
    calendar.clicked.emit(calendar.days.index_of(date(2026, 10, 5)))
    assert bench.signals.day == date(2026, 10, 5)
    assert page.head.title.text() == "Maandag 5 oktober"


def test_escape_closes_the_calendar(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.head.title.click()
    popup = page.head.open_calendar()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert bench.signals.day == TODAY


def test_the_buttons_choose_the_previous_the_next_day_and_today(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    page.head.previous.click()
    assert bench.signals.day == YESTERDAY
    page.head.next.click()
    page.head.next.click()
    page.head.today.click()
    assert bench.signals.day == TODAY


def test_the_status_counts_waiting_changes_until_they_are_stored(bench: Bench, qtbot: QtBot) -> None:
    page = bench.open(qtbot)
    bench.store.full = True
    bench.type("52", Qt.Key.Key_Tab)
    assert page.head.status.text() == "Nog niet bewaard: 1 wijziging"
    bench.type("60", Qt.Key.Key_Tab)
    assert page.head.status.text() == "Nog niet bewaard: 2 wijzigingen"
    bench.store.full = False
    assert bench.signals.waiting.try_again()
    assert page.head.status.text() == "✓ Bewaard 07:41 · Ongedaan maken: Ctrl+Z"


def test_the_status_of_a_read_only_journal(bench: Bench, qtbot: QtBot) -> None:
    bench.signals.read_only = True
    assert bench.open(qtbot).head.status.text() == "Alleen lezen: hier wordt niets bewaard"


@pytest.mark.parametrize("width", range(420, 1100, 40))
def test_the_title_fits_beside_the_status_at_every_width(bench: Bench, qtbot: QtBot, width: int) -> None:
    head = bench.open(qtbot).head
    least = head.status.fontMetrics().horizontalAdvance("Nog niet bewaard")
    bench.window.resize(width, 700)
    qtbot.waitUntil(lambda: bench.window.width() == width)
    for day in (TODAY, date(2025, 11, 22)):
        head.chosen.emit(day)
        qtbot.waitUntil(lambda: head.title.width() >= head.title.sizeHint().width())
        qtbot.waitUntil(lambda: head.status.width() >= least)
        assert ("2025" in head.title.text()) == (day != TODAY)
        assert head.today.isVisible() or day == TODAY


def test_the_forms_of_the_title_from_long_to_short() -> None:
    titles = titles_of(TODAY, TODAY)
    assert titles == ("Zondag 22 november", "zo 22 november", "22 nov", "22-11")
    assert titles_of(date(2025, 11, 22), TODAY)[2:] == ("22 nov 2025", "22-11-2025")
