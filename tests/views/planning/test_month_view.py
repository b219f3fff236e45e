"""The calendar of plans and deeds: cursor, keys, dragging, names for a screen reader, and its forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.qt_models.plan_cells import (
    BandCell,
    Calendar,
    DayCell,
    DeedCell,
    LoadBar,
    PlanCell,
    WeekCell,
    WeekLine,
)
from herstel_gui.qt_models.plan_model import PlanModel
from herstel_gui.views.planning.month_view import MonthView
from tests.views.widgets.layouts import RECORDED, event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 12, 17)
MONDAY = date(2026, 11, 30)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def calendar(change: Callable[[DayCell], DayCell] = lambda cell: cell) -> Calendar:
    """Five weeks with an easy training on every day, done until today."""
    plan = PlanCell("rustig", "plan_easy", ("losrijden", "60 min"))
    deed = DeedCell("Fietsen", "75 min · 7", "zwaarder", "verdict_harder", differs=True)
    lines = []
    for week in range(5):
        days = [MONDAY + timedelta(days=7 * week + day) for day in range(7)]
        cells = tuple(
            change(
                DayCell(
                    day, TODAY, outside=day.month != 12, plans=(plan,), deed=deed if day < TODAY else None
                )
            )
            for day in days
        )
        heading = WeekCell(f"week {49 + week}", "zware week 1", (LoadBar("gepland 2.065", 0.8),))
        lines.append(WeekLine(heading, cells))
    return Calendar(tuple(lines))


@pytest.fixture(autouse=True)
def dutch() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("nl_NL"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MonthView]:
    model = PlanModel()
    shown = MonthView(model)
    model.setParent(shown)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(shown)
    window.resize(900, 800)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    model.show_calendar(calendar())
    shown.put_cursor(TODAY)
    shown.setFocus()
    QApplication.processEvents()
    yield shown
    window.close()


def place(view: MonthView, day: date) -> QPoint:
    index = view.model().index_of(day)  # type: ignore[attr-defined]
    return view.visualRect(index).center()


def press(
    view: MonthView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(view, key, modifiers)


def test_arrows_move_by_days_and_weeks_and_home_and_end_within_the_week(view: MonthView) -> None:
    for key, day in (
        (Qt.Key.Key_Right, 18), (Qt.Key.Key_Down, 25), (Qt.Key.Key_Left, 24), (Qt.Key.Key_Up, 17),
        (Qt.Key.Key_Home, 14), (Qt.Key.Key_End, 20),
    ):  # fmt: skip
        press(view, key)
        assert view.cursor_day == date(2026, 12, day)


def test_an_arrow_beyond_the_calendar_tells_the_day_that_is_wanted(view: MonthView) -> None:
    wanted: list[date] = []
    view.cursor_moved.connect(wanted.append)
    view.put_cursor(date(2027, 1, 3))
    press(view, Qt.Key.Key_Right)
    assert wanted == [date(2027, 1, 4)]


def test_shift_chooses_every_day_from_where_it_was_pressed(view: MonthView) -> None:
    press(view, Qt.Key.Key_Right, SHIFT)
    press(view, Qt.Key.Key_Down, SHIFT)
    assert view.chosen == DaySpan(TODAY, TODAY + timedelta(days=8))
    press(view, Qt.Key.Key_Left)
    assert view.chosen == DaySpan(TODAY + timedelta(days=7), TODAY + timedelta(days=7))


@pytest.mark.parametrize("layout", ["us", "be", "fr", "de", "tr"])
def test_the_digit_printed_on_the_key_is_taken_on_every_layout(view: MonthView, layout: str) -> None:
    taken: list[int] = []
    view.digit.connect(taken.append)
    for number in range(5):
        QApplication.sendEvent(view, event(RECORDED[layout]["plain"][number]))
    assert taken == [1, 2, 3, 4, 5]


def test_keys_ask_for_clearing_copying_moving_and_editing(view: MonthView) -> None:
    asked: list[object] = []
    for name in ("clear", "copy", "cut", "paste", "copy_on", "edit"):
        getattr(view, f"{name}_asked").connect(lambda name=name: asked.append(name))
    view.move_asked.connect(lambda source, target: asked.append((source, target)))
    press(view, Qt.Key.Key_Backspace)
    press(view, Qt.Key.Key_C, CTRL)
    press(view, Qt.Key.Key_X, CTRL)
    press(view, Qt.Key.Key_V, CTRL)
    press(view, Qt.Key.Key_D, CTRL)
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Down, CTRL | SHIFT)
    moved = (TODAY, TODAY + timedelta(days=7))
    assert asked == ["clear", "copy", "cut", "paste", "copy_on", "edit", moved]


def test_dragging_a_plan_asks_to_move_it_and_escape_stops_dragging(view: MonthView) -> None:
    moved: list[tuple[date, date]] = []
    view.move_asked.connect(lambda source, target: moved.append((source, target)))
    first, last = place(view, date(2026, 12, 18)), place(view, date(2026, 12, 23))

    def drag(end: Callable[[], object]) -> None:
        QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(view.viewport(), first + QPoint(30, 4))
        QTest.mouseMove(view.viewport(), last)
        end()
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)

    drag(lambda: None)
    assert moved == [(date(2026, 12, 18), date(2026, 12, 23))]
    drag(lambda: press(view, Qt.Key.Key_Escape))
    assert len(moved) == 1


def test_a_plan_of_a_past_day_is_not_dragged(view: MonthView) -> None:
    moved: list[object] = []
    view.move_asked.connect(lambda *days: moved.append(days))
    first, last = place(view, date(2026, 12, 8)), place(view, date(2026, 12, 23))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert moved == []
    assert view.cursor_day == date(2026, 12, 8)


def test_the_right_button_keeps_chosen_days_and_chooses_another_day(view: MonthView) -> None:
    press(view, Qt.Key.Key_Right, SHIFT)
    chosen = DaySpan(TODAY, TODAY + timedelta(days=1))
    for day, span in ((TODAY, chosen), (date(2026, 12, 23), DaySpan(date(2026, 12, 23), date(2026, 12, 23)))):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=place(view, day))
        assert view.chosen == span


def test_a_day_is_spoken_with_date_plan_deed_and_how_they_compare(view: MonthView) -> None:
    index = view.model().index_of(date(2026, 12, 16))  # type: ignore[attr-defined]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "woensdag 16 december 2026. Gepland: rustig, losrijden, 60 min. Gedaan: Fietsen, 75 min · 7, zwaarder"
    )


def test_unknown_today_and_broken_rules_are_spoken() -> None:
    bare = DayCell(TODAY, TODAY, broken=("Twee zware dagen op rij",))
    assert bare.spoken() == (
        "donderdag 17 december 2026, vandaag. Niets gepland. Nog niet ingevuld. Twee zware dagen op rij"
    )
    band = BandCell("dag 2", "herstelweek: dag 2 van 7", "recovery")
    past = DayCell(TODAY - timedelta(days=1), TODAY, unfilled=True, bands=(band,))
    assert past.spoken() == (
        "woensdag 16 december 2026. herstelweek: dag 2 van 7. Niets gepland. Niet ingevuld"
    )


def test_a_narrow_calendar_lists_the_days_and_keeps_the_cursor(view: MonthView) -> None:
    view.set_narrow(narrow=True)
    assert view.model().columnCount() == 1
    assert view.model().rowCount() == 5 * 8
    assert view.cursor_day == TODAY
    assert view.currentIndex().row() == 2 * 8 + 4
    press(view, Qt.Key.Key_Down)
    assert view.cursor_day == TODAY + timedelta(days=1)


def test_the_height_of_the_calendar_is_the_sum_of_its_rows(view: MonthView) -> None:
    bands = (BandCell("herstelweek", "herstelweek", "recovery"),) * 3
    before = view.sizeHint().height()
    model = view.model()
    assert isinstance(model, PlanModel)
    model.show_calendar(calendar(lambda cell: replace(cell, bands=bands)))
    assert view.sizeHint().height() > before
    rows = sum(view.rowHeight(row) for row in range(model.rowCount()))
    assert view.sizeHint().height() == view.horizontalHeader().height() + rows + 1


def test_no_word_of_a_week_is_wider_than_its_cell(view: MonthView) -> None:
    least = view.least_width()
    model = view.model()
    assert isinstance(model, PlanModel)
    long = PlanCell("wedstrijdvoorbereiding", "plan_match")
    model.show_calendar(calendar(lambda cell: replace(cell, plans=(long,))))
    assert view.least_width() > least
