from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.trends.day_after import AFTER as KEYS_AFTER
from herstel_gui.domain.trends.season import reach_of
from herstel_gui.views.theme import theme
from herstel_gui.views.trends.after_view import NARROW, AfterBoard, AfterPage
from herstel_gui.views.trends.axes import LabelAxis
from herstel_gui.views.trends.canvas import Canvas, screen_look
from herstel_gui.views.trends.compare_view import ComparePage
from herstel_gui.views.trends.header import AFTER, AROUND, COMPARE, SEASON, TIMELINE, YEARS
from herstel_gui.views.trends.output import image, image_file
from herstel_gui.views.trends.words import date_text
from herstel_gui.views.trends.year_view import YearPage, YearView
from tests.looks.recorder import Recorder, texts_painted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry
    from tests.views.trends.conftest import Make, TrendsSetup

TODAY = date(2026, 11, 22)


@pytest.fixture
def years(trends: TrendsSetup) -> YearPage:
    trends.page.show_view(YEARS)
    view = trends.page.others[YEARS]
    assert isinstance(view, YearPage)
    view.show()
    return view


def body(years: YearPage) -> YearView:
    assert years.body is not None
    return years.body


def test_the_header_shows_ranges_only_for_the_timeline(trends: TrendsSetup) -> None:
    trends.page.show_view(YEARS)
    assert trends.page.head.views.text() == "Jaaroverzicht"
    assert trends.page.head.ranges["4w"].isHidden()
    trends.page.show_view(TIMELINE)
    assert not trends.page.head.ranges["4w"].isHidden()
    assert trends.page.chart.isVisible()


def test_the_focus_is_on_the_first_choice_of_a_view(trends: TrendsSetup, qtbot: QtBot) -> None:
    trends.page.activateWindow()
    for key in (YEARS, AFTER, SEASON, AROUND, COMPARE, TIMELINE):
        trends.page.show_view(key)
        shown = trends.page.first_focus
        wanted = shown.focusProxy() or shown
        qtbot.waitUntil(wanted.hasFocus)
        assert (wanted is trends.page.chart) == (key == TIMELINE)


def test_the_calendar_has_monday_at_the_top(years: YearPage) -> None:
    monday, sunday = body(years).cell(date(2026, 11, 16)), body(years).cell(TODAY)
    assert monday.left() == sunday.left()
    assert monday.top() < sunday.top()
    assert body(years).cell(date(2026, 11, 23)).left() > sunday.left()


def test_the_calendar_of_levels_has_a_legend(years: YearPage) -> None:
    assert years.key.isVisible()
    assert years.key.accessibleName().startswith("niets ingevuld, te weinig gegevens, ")
    assert "let op" in years.key.accessibleName()
    high = years.key.height()
    years.resize(300, 500)
    assert years.key.height() > high
    pulse = years.measure.findData("resting_heart_rate")
    years.measure.setCurrentIndex(pulse)
    years.measure.activated.emit(pulse)
    assert years.key.accessibleName().startswith("4")


def test_the_point_of_a_cell_gives_its_day(years: YearPage) -> None:
    for back in (0, 1, 50, 120):
        day = TODAY - timedelta(days=back)
        centre = body(years).cell(day).center()
        assert body(years).day_at(centre) == day
    future = body(years).cell(TODAY + timedelta(days=3)).center()
    assert body(years).day_at(future) is None


def test_a_click_in_the_calendar_opens_the_day(trends: TrendsSetup, years: YearPage, qtbot: QtBot) -> None:
    place = body(years).cell(TODAY - timedelta(days=5)).center().toPoint()
    with qtbot.waitSignal(trends.page.open_day) as opened:
        qtbot.mouseClick(body(years).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [TODAY - timedelta(days=5)]


def test_the_calendar_works_by_keyboard(trends: TrendsSetup, years: YearPage, qtbot: QtBot) -> None:
    qtbot.keyClick(body(years), Qt.Key.Key_Up)
    qtbot.keyClick(body(years), Qt.Key.Key_Left)
    with qtbot.waitSignal(trends.page.open_day) as opened:
        qtbot.keyClick(body(years), Qt.Key.Key_Return)
    assert opened.args == [TODAY - timedelta(days=7)]
    assert body(years).accessibleDescription().startswith("Zondag 15 november 2026")


@pytest.mark.parametrize(
    ("reason", "framed"), [(Qt.FocusReason.TabFocusReason, TODAY), (Qt.FocusReason.MouseFocusReason, None)]
)
def test_the_keyboard_frames_a_day_of_the_calendar_before_the_first_arrow(
    years: YearPage, reason: Qt.FocusReason, framed: date | None
) -> None:
    view = body(years)
    view.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, reason))
    assert view.years[2026][1].selected == framed
    assert bool(view.accessibleDescription()) is (framed is not None)


def test_the_calendar_of_each_measure_can_be_drawn(years: YearPage, qtbot: QtBot) -> None:
    box = years.measure
    assert box.itemText(0) == "Signalen"
    for place in range(box.count()):
        box.setCurrentIndex(place)
        box.activated.emit(place)
        assert not body(years).grab().isNull()
    assert body(years).picture.panels
    qtbot.wait(0)


def test_the_day_after_shows_counts_and_claims_no_cause(trends: TrendsSetup) -> None:
    trends.page.show_view(AFTER)
    view = trends.page.others[AFTER]
    assert isinstance(view, AfterPage)
    count = len(view.pairs)
    assert count > 20
    assert (
        f"{count} trainingsdagen. Wat samengaat, hoeft geen oorzaak te zijn." in view.accessibleDescription()
    )
    view.kind.setCurrentIndex(1)
    view.kind.activated.emit(1)
    assert 0 < len(view.pairs) < count
    assert not view.grab().isNull()
    for width, columns in ((NARROW, 2), (NARROW - 1, 1)):
        view.resize(theme().px(width), 400)
        assert isinstance(view.board, AfterBoard)
        assert view.board.columns == columns


def cell_text(view: ComparePage, column: int) -> str:
    item = view.table.item(0, column)
    assert item is not None
    return item.text()


def test_the_comparison_shows_the_number_of_days_of_each_median(trends: TrendsSetup) -> None:
    trends.page.show_view(COMPARE)
    view = trends.page.others[COMPARE]
    assert isinstance(view, ComparePage)
    first, second = view.spans()
    assert (len(first), len(second), first.last) == (28, 28, TODAY)
    assert "dagen)" in cell_text(view, 1)
    assert cell_text(view, 2) == "–"
    view.then.setDate(view.now.date().addDays(-56))
    assert "dagen)" in cell_text(view, 2)
    assert not view.grab().isNull()


@pytest.mark.parametrize("key", [YEARS, AFTER, COMPARE])
def test_the_other_views_can_show_an_empty_journal(make: Make, key: str) -> None:
    trends = make([])
    trends.page.show()
    trends.page.show_view(key)
    assert not trends.page.grab().isNull()


def test_of_two_overlapping_loads_the_last_is_shown(make: Make) -> None:
    trends = make(held=True)
    trends.page.show()
    trends.background.go()
    trends.page.show_view(YEARS)
    view = trends.page.others[YEARS]
    assert isinstance(view, YearPage)
    pulse = view.measure.findData("resting_heart_rate")
    view.measure.setCurrentIndex(pulse)
    view.measure.activated.emit(pulse)
    levels, panel = trends.background.work
    trends.background.work.clear()
    panel()
    levels()
    assert [shown.key for shown in body(view).picture.panels] == ["resting_heart_rate"]


def test_bed_times_before_and_after_midnight_are_compared_correctly(make: Make) -> None:
    late = [Reading(TODAY - timedelta(days=n), "bed_time", 15) for n in range(28)]
    early = [Reading(TODAY - timedelta(days=n), "bed_time", 23 * 60) for n in range(28, 56)]
    trends = make([*late, *early, Reading(TODAY - timedelta(days=60), "bed_time", 23 * 60)])
    trends.page.show()
    trends.page.show_view(COMPARE)
    view = trends.page.others[COMPARE]
    assert isinstance(view, ComparePage)
    view.then.setDate(view.now.date().addDays(-28))
    assert [cell_text(view, column) for column in (1, 2, 3)] == [
        "0:15 (28 dagen)", "23:00 (28 dagen)", "+1:15",
    ]  # fmt: skip
    view.then.setDate(view.now.date().addDays(-56))
    assert cell_text(view, 2) == "23:00 (1 dag)"
    trends.page.show_view(YEARS)
    years = trends.page.others[YEARS]
    assert isinstance(years, YearPage)
    years.measure.setCurrentIndex(years.measure.findData("bed_time"))
    years.measure.activated.emit(0)
    assert reach_of(body(years).picture.panels[0]) == (23 * 60, 24 * 60 + 15)


@pytest.mark.parametrize("key", [SEASON, AROUND])
def test_season_and_episodes_answer_in_words_and_can_be_saved(trends: TrendsSetup, key: str) -> None:
    trends.page.show_view(key)
    view = trends.page.others[key]
    begin = "November 2026: " if key == SEASON else "1 keer. "
    assert view.text.text().startswith(begin)
    assert view.accessibleDescription() == view.text.text()
    assert not view.grab().isNull()
    sheet = trends.page.doing.sheet()
    assert sheet is not None
    drawn = image(sheet, QSize(1280, 840), trends.page.font())
    assert drawn.size() == QSize(1280, 840)


def test_the_name_of_a_month_stands_in_the_middle_of_it(trends: TrendsSetup) -> None:
    trends.page.show_view(SEASON)
    board = trends.page.others[SEASON].board
    assert board is not None
    (axis,) = (item for item in board.scene().items() if isinstance(item, LabelAxis))
    assert [place for place, _ in axis.labels] == [month + 0.5 for month in range(12)]
    assert [name for _, name in axis.labels][::11] == ["jan", "dec"]


def test_each_month_of_the_calendar_has_room_for_its_name(
    years: YearPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[tuple[QRectF, str]] = []

    def write(_canvas: Canvas, where: QRectF, text: str, *_more: object, **_named: object) -> None:
        written.append((where, text))

    monkeypatch.setattr(Canvas, "write", write)
    view = body(years)
    view.grab()
    months = [date_text(date(2026, month, 1), "MMM") for month in range(1, 13)]
    of_months = [(where, text) for where, text in written if text in months]
    assert {text for _, text in of_months} == {*months}
    assert all(where.width() >= view.look.width_of(text) for where, text in of_months)


@pytest.mark.parametrize("key", [YEARS, AFTER, COMPARE])
def test_every_view_can_be_saved_with_title_dates_and_legend(trends: TrendsSetup, key: str) -> None:
    trends.page.show_view(key)
    sheet = trends.page.doing.sheet()
    assert sheet is not None
    (drawn,) = image_file(sheet, QSize(1280, 840), trends.page.font(), ".svg")
    for text in (sheet.title, sheet.dates.split(" · ")[0], sheet.entries[0].text):
        assert text.encode() in drawn


@pytest.mark.parametrize("key", [YEARS, AFTER, COMPARE, SEASON, AROUND])
def test_an_empty_journal_gives_no_sheet_of_another_view(make: Make, key: str) -> None:
    trends = make([])
    trends.page.show()
    trends.page.show_view(key)
    assert trends.page.doing.sheet() is None
    labels = trends.page.findChildren(QLabel)
    assert any(each.isVisible() for each in labels if each.text().startswith("Nog niets om"))


LONG_AGO = date(2020, 3, 2)
SPARSE: dict[str, list[Entry]] = {
    "nothing": [],
    "a tag": [TagEntry(TODAY, "travel")],
    "a training and no morning": [Session("a", TODAY, kind="run", minutes=40, session_rpe=4)],
    "a value long ago": [Reading(LONG_AGO, "mood", 3, "typed")],
}


@pytest.mark.parametrize("key", [TIMELINE, YEARS, AFTER, COMPARE, SEASON, AROUND])
@pytest.mark.parametrize("entries", SPARSE.values(), ids=SPARSE)
def test_a_view_without_data_says_so_and_is_not_saved(make: Make, key: str, entries: list[Entry]) -> None:
    trends = make(entries)
    told: list[str] = []
    trends.page.told.connect(told.append)
    trends.page.show()
    trends.page.show_view(key)
    page, view = trends.page, trends.page.other
    if page.doing.sheet() is not None:
        assert key != AFTER
        assert view is None or (view.board is not None and view.board.isVisible())
        return
    assert page.loaded is not None
    if not page.loaded.arrays.picture.empty:
        assert view is not None
        assert view.board is None
        assert view.text.isVisible()
        assert view.text.text().endswith(".")
        assert view.accessibleDescription() == view.text.text()
        assert not view.key.isVisible()
    for act in (page.doing.save_image, page.doing.copy, page.doing.print):
        act()
    assert told == ["Er is niets om te bewaren of af te drukken."] * 3


def test_a_view_that_lost_its_data_shows_no_board(make: Make) -> None:
    trends = make()
    trends.page.show()
    trends.page.show_view(AFTER)
    view = trends.page.others[AFTER]
    board = view.board
    assert board is not None
    view.show_sheet("Er is niets.")
    assert view.board is None
    assert not board.isVisible()
    assert view.text.text() == "Er is niets."


def test_a_narrow_plot_has_the_numbers_of_days_on_a_line_of_their_own(trends: TrendsSetup) -> None:
    trends.page.show_view(AFTER)
    view = trends.page.others[AFTER]
    assert isinstance(view, AfterPage)
    board = AfterBoard(screen_look(), view.pairs, {}, 1)
    lines = []
    for width in (900, 240):
        board.lay_out(QSize(width, 1200))
        draw = partial(board.draw_on, target=QRectF(board.rect()))
        painted = [drawn.text for drawn in texts_painted(draw, Recorder(width, 1200))]
        assert not any("…" in text for text in painted)
        lines.append(sum(text.startswith("(") for text in painted))
    assert lines[0] == 0 < lines[1]
    board.close()


def test_the_axis_of_the_day_after_has_a_name(trends: TrendsSetup) -> None:
    trends.page.show_view(AFTER)
    view = trends.page.others[AFTER]
    assert isinstance(view, AfterPage)
    board = AfterBoard(screen_look(), view.pairs, {}, 2)
    board.lay_out(QSize(640, 1200))
    draw = partial(board.draw_on, target=QRectF(board.rect()))
    painted = [drawn.text for drawn in texts_painted(draw, Recorder(640, 1200))]
    plots = sum(any(key in pair.after for pair in view.pairs) for key in KEYS_AFTER)
    assert painted.count("Belasting (zwaarte × minuten)") == plots > 0
    board.close()


def test_columns_of_the_day_after_are_equally_wide_where_one_has_no_mornings(trends: TrendsSetup) -> None:
    trends.page.show_view(AFTER)
    view = trends.page.others[AFTER]
    assert isinstance(view, AfterPage)
    only = tuple(
        replace(pair, after={"resting_heart_rate": pair.after["resting_heart_rate"]})
        for pair in view.pairs
        if "resting_heart_rate" in pair.after
    )
    board = AfterBoard(screen_look(), only, {}, 2)
    board.resize(900, 600)
    board.grab()
    layout = board.ci.layout
    first, second = layout.itemAt(0, 0).geometry(), layout.itemAt(0, 2).geometry()
    assert first.width() == pytest.approx(second.width(), rel=0.25)
