from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from herstel_gui.domain.reading import Reading
from herstel_gui.views.trends.header import AFTER, COMPARE, TIMELINE, YEARS
from herstel_gui.views.trends.other_views import AfterPage, ComparePage, YearPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.views.trends.conftest import Made, Make

TODAY = date(2026, 11, 22)


@pytest.fixture
def years(made: Made) -> YearPage:
    made.page.show_view(YEARS)
    view = made.page.others[YEARS]
    assert isinstance(view, YearPage)
    return view


def test_header_offers_what_belongs_to_the_view(made: Made) -> None:
    made.page.show_view(YEARS)
    assert made.page.head.views.text() == "Jaaroverzicht"
    assert made.page.head.ranges["4w"].isHidden()
    made.page.show_view(TIMELINE)
    assert not made.page.head.ranges["4w"].isHidden()
    assert made.page.chart.isVisible()


def test_year_calendar_has_monday_on_top(years: YearPage) -> None:
    monday, sunday = years.body.cell(date(2026, 11, 16)), years.body.cell(TODAY)
    assert monday.left() == sunday.left()
    assert monday.top() < sunday.top()
    assert years.body.cell(date(2026, 11, 23)).left() > sunday.left()


def test_the_calendar_of_levels_says_what_its_cells_mean(years: YearPage) -> None:
    assert years.levels.isVisible()
    assert years.levels.accessibleName().startswith("te weinig gegevens, ")
    assert "let op" in years.levels.accessibleName()
    high = years.levels.height()
    years.resize(300, 500)
    assert years.levels.height() > high
    pulse = years.measure.findData("resting_heart_rate")
    years.measure.setCurrentIndex(pulse)
    years.measure.activated.emit(pulse)
    assert not years.levels.isVisible()


def test_every_day_of_the_calendar_is_found_where_it_stands(years: YearPage) -> None:
    for back in (0, 1, 50, 120):
        day = TODAY - timedelta(days=back)
        centre = years.body.cell(day).center()
        assert years.body.day_at(centre.x(), centre.y()) == day
    future = years.body.cell(TODAY + timedelta(days=3)).center()
    assert years.body.day_at(future.x(), future.y()) is None


def test_click_in_the_calendar_opens_the_day(made: Made, years: YearPage, qtbot: QtBot) -> None:
    place = years.body.cell(TODAY - timedelta(days=5)).center().toPoint()
    with qtbot.waitSignal(made.page.open_day) as opened:
        qtbot.mouseClick(years.body, Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [TODAY - timedelta(days=5)]


def test_calendar_by_keys(made: Made, years: YearPage, qtbot: QtBot) -> None:
    qtbot.keyClick(years.body, Qt.Key.Key_Up)
    qtbot.keyClick(years.body, Qt.Key.Key_Left)
    with qtbot.waitSignal(made.page.open_day) as opened:
        qtbot.keyClick(years.body, Qt.Key.Key_Return)
    assert opened.args == [TODAY - timedelta(days=7)]
    assert years.body.accessibleDescription().startswith("Zondag 15 november 2026")


def test_calendar_of_each_measure_is_drawn(years: YearPage, qtbot: QtBot) -> None:
    box = years.measure
    assert box.itemText(0) == "Signalen"
    for place in range(box.count()):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        assert not years.body.grab().isNull()
    assert years.body.picture is not None
    assert years.body.picture.panels
    qtbot.wait(0)


def test_day_after_has_counts_and_claims_no_cause(made: Made) -> None:
    made.page.show_view(AFTER)
    view = made.page.others[AFTER]
    assert isinstance(view, AfterPage)
    count = len(view.body.pairs)
    assert count > 20
    assert (
        f"{count} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn."
        in view.body.accessibleDescription()
    )
    view.kind.setCurrentIndex(1)
    view.kind.activated.emit(1)
    assert 0 < len(view.body.pairs) < count
    assert not view.body.grab().isNull()


def cell_text(view: ComparePage, column: int) -> str:
    item = view.body.table.item(0, column)
    assert item is not None
    return item.text()


def test_comparison_has_days_behind_each_middle(made: Made) -> None:
    made.page.show_view(COMPARE)
    view = made.page.others[COMPARE]
    assert isinstance(view, ComparePage)
    first, second = view.spans()
    assert (len(first), len(second), first.last) == (28, 28, TODAY)
    assert "dagen)" in cell_text(view, 1)
    assert cell_text(view, 2) == "–"
    view.then.setDate(view.now.date().addDays(-56))
    assert "dagen)" in cell_text(view, 2)
    assert not view.body.grab().isNull()


@pytest.mark.parametrize("key", [YEARS, AFTER, COMPARE])
def test_other_views_of_an_empty_journal_do_not_fail(make: Make, key: str) -> None:
    made = make([])
    made.page.show()
    made.page.show_view(key)
    assert not made.page.grab().isNull()


def test_of_two_answers_on_their_way_the_last_question_counts(make: Make) -> None:
    made = make(held=True)
    made.page.show()
    made.background.go()
    made.page.show_view(YEARS)
    view = made.page.others[YEARS]
    assert isinstance(view, YearPage)
    pulse = view.measure.findData("resting_heart_rate")
    view.measure.setCurrentIndex(pulse)
    view.measure.activated.emit(pulse)
    levels, panel = made.background.work
    made.background.work.clear()
    panel()
    levels()
    assert view.body.picture is not None
    assert [shown.key for shown in view.body.picture.panels] == ["resting_heart_rate"]


def test_bed_times_around_midnight_lie_beside_each_other(make: Make) -> None:
    late = [Reading(TODAY - timedelta(days=n), "bed_time", 15) for n in range(28)]
    early = [Reading(TODAY - timedelta(days=n), "bed_time", 23 * 60) for n in range(28, 56)]
    made = make([*late, *early, Reading(TODAY - timedelta(days=60), "bed_time", 23 * 60)])
    made.page.show()
    made.page.show_view(COMPARE)
    view = made.page.others[COMPARE]
    assert isinstance(view, ComparePage)
    view.then.setDate(view.now.date().addDays(-28))
    assert [cell_text(view, column) for column in (1, 2, 3)] == [
        "0:15 (28 dagen)", "23:00 (28 dagen)", "+1:15",
    ]  # fmt: skip
    view.then.setDate(view.now.date().addDays(-56))
    assert cell_text(view, 2) == "23:00 (1 dag)"
    made.page.show_view(YEARS)
    years = made.page.others[YEARS]
    assert isinstance(years, YearPage)
    years.measure.setCurrentIndex(years.measure.findData("bed_time"))
    years.measure.activated.emit(0)
    assert years.body._range == (23 * 60, 24 * 60 + 15)  # noqa: SLF001
