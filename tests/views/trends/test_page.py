from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from herstel_gui.application.changes import TagEntry
from herstel_gui.domain.measures import BY_KEY, RESTING_HEART_RATE
from herstel_gui.domain.reading import Reading
from herstel_gui.views.resources import resource
from herstel_gui.views.theme import DARK, LIGHT, Theme, apply_theme
from herstel_gui.views.trends.header import AFTER, AROUND, COMPARE, SEASON, YEARS
from herstel_gui.views.trends.output import image
from tests.mouse import double_click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from herstel_gui.application.changes import Entry
    from herstel_gui.views.trends.chart import TrendsChart
    from tests.views.trends.conftest import Make, TrendsSetup

TODAY = date(2026, 11, 22)
LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


def reading(day: date, value: int, measure: str = "resting_heart_rate", source: str = "typed") -> Reading:
    return Reading(day, measure, value, source)


def keys(trends: TrendsSetup) -> list[str]:
    arrays = trends.page.chart.arrays
    assert arrays is not None
    return [panel.key for panel in arrays.picture.panels]


def span_shown(chart: TrendsChart) -> tuple[date, date]:
    assert chart.arrays is not None
    days = chart.view.indices
    return chart.arrays.picture.day(days.start), chart.arrays.picture.day(days.stop - 1)


def over(chart: TrendsChart, back: int) -> QPoint:
    assert chart.arrays is not None
    return chart.place_of(chart.arrays.picture.index(TODAY) - back)


def wheel(chart: TrendsChart, place: QPoint, turn: int, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    event = QWheelEvent(
        QPointF(place), QPointF(chart.viewport().mapToGlobal(place)), QPoint(), QPoint(0, turn),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # a positional Qt parameter
    )  # fmt: skip
    QApplication.sendEvent(chart.viewport(), event)


# -- contents ----------------------------------------------------------------------------------------


def test_the_page_starts_with_three_months_of_recorded_panels(trends: TrendsSetup) -> None:
    assert span_shown(trends.page.chart) == (TODAY - timedelta(days=90), TODAY)
    assert keys(trends) == ["resting_heart_rate", "hrv_rmssd", "sleep_duration", "motivation", "load"]
    assert not trends.page.chart.grab().isNull()


@pytest.mark.parametrize(("key", "days"), [("4w", 28), ("3m", 91), ("all", 151)])
def test_a_range_button_shows_its_range(trends: TrendsSetup, qtbot: QtBot, key: str, days: int) -> None:
    qtbot.mouseClick(trends.page.head.ranges[key], LEFT)
    first, last = span_shown(trends.page.chart)
    assert ((last - first).days + 1, last) == (days, TODAY)
    assert [name for name, button in trends.page.head.ranges.items() if button.isChecked()] == [key]


def test_the_range_is_stored(trends: TrendsSetup, qtbot: QtBot) -> None:
    qtbot.mouseClick(trends.page.head.ranges["4w"], LEFT)
    assert trends.remembered[-1]["range"] == "4w"


def test_slow_loading_is_shown(make: Make, qtbot: QtBot) -> None:
    trends = make(held=True)
    trends.page.show()
    label = next(label for label in trends.page.findChildren(QLabel) if label.property("role") == "hint")
    qtbot.waitUntil(lambda: label.text() == "Even laden…")
    trends.background.go()
    assert trends.page.chart.isVisible()


def test_a_hidden_page_reads_nothing(make: Make) -> None:
    trends = make(held=True)
    trends.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 60))
    assert trends.background.work == []


def test_a_change_of_the_journal_is_shown(trends: TrendsSetup) -> None:
    arrays = trends.page.chart.arrays
    assert arrays is not None
    sleep = next(panel for panel in arrays.picture.panels if panel.key == "sleep_duration")
    trends.signals.run(lambda journal: journal.enter(TODAY, RESTING_HEART_RATE, 63))
    new = trends.page.chart.arrays
    assert new is not None
    assert new.picture.panels[0].values[-1] == 63
    assert any(panel is sleep for panel in new.picture.panels)


def test_choosing_another_day_loads_nothing(trends: TrendsSetup) -> None:
    trends.background.held = True
    trends.signals.choose_day(TODAY - timedelta(days=3))
    assert trends.background.work == []


def test_a_zoomed_view_stays_on_its_dates_when_an_earlier_day_is_added(trends: TrendsSetup) -> None:
    chart = trends.page.chart
    wheel(chart, over(chart, 40), 240, Qt.KeyboardModifier.ControlModifier)
    before = span_shown(chart)
    trends.signals.run(lambda journal: journal.enter(TODAY - timedelta(days=400), RESTING_HEART_RATE, 50))
    assert span_shown(chart) == before


def test_stored_panels_are_shown(make: Make) -> None:
    trends = make(choices={"panels": ["mood", "load"], "range": "4w"})
    trends.page.show()
    assert keys(trends) == ["mood", "load"]


def test_chosen_panels_are_shown_and_stored(trends: TrendsSetup) -> None:
    trends.page.show_panels(("load", "stress", "fatigue"), {"load": 120})
    assert keys(trends)[0] == "load"
    assert trends.remembered[-1]["panels"] == ["load", "stress", "fatigue"]


# -- mouse -------------------------------------------------------------------------------------------


def test_the_crosshair_follows_the_mouse_and_hides_when_it_leaves(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.mouseMove(chart.viewport(), over(chart, 10))
    assert chart.marked_day == TODAY - timedelta(days=10)
    readout = chart.said()
    assert readout is not None
    assert readout.heading.endswith("12 november 2026")
    QApplication.sendEvent(chart.viewport(), QEvent(QEvent.Type.Leave))
    assert chart.marked_day is None


def test_a_click_pins_and_unpins_the_crosshair(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.mouseClick(chart.viewport(), LEFT, pos=over(chart, 10))
    qtbot.mouseMove(chart.viewport(), over(chart, 30))
    assert chart.marked_day == TODAY - timedelta(days=10)
    qtbot.mouseClick(chart.viewport(), LEFT, pos=over(chart, 10))
    qtbot.mouseMove(chart.viewport(), over(chart, 31))
    assert chart.marked_day == TODAY - timedelta(days=31)


def test_a_double_click_opens_the_day(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    with qtbot.waitSignal(trends.page.open_day) as opened:
        double_click(chart.viewport(), over(chart, 7))
    assert opened.args == [TODAY - timedelta(days=7)]
    assert trends.signals.day == TODAY - timedelta(days=7)


def test_the_wheel_zooms_around_the_pointer_of_a_chart_with_the_focus(trends: TrendsSetup) -> None:
    chart, place = trends.page.chart, over(trends.page.chart, 40)
    chart.clearFocus()
    wheel(chart, place, 120)
    assert chart.view.days == 91
    chart.setFocus()
    before, days = chart.day_at(place.x()), chart.view.days
    wheel(chart, place, 120)
    assert chart.view.days == pytest.approx(days * 0.8)
    assert chart.day_at(place.x()) == before
    assert not any(button.isChecked() for button in trends.page.head.ranges.values())


def test_the_wheel_beside_the_plots_does_not_zoom(trends: TrendsSetup) -> None:
    days = trends.page.chart.view.days
    trends.page.chart.setFocus()
    wheel(trends.page.chart, QPoint(20, 200), 120)
    assert trends.page.chart.view.days == days


def test_the_wheel_with_shift_pans(trends: TrendsSetup) -> None:
    chart = trends.page.chart
    chart.setFocus()
    wheel(chart, over(chart, 40), 120, Qt.KeyboardModifier.ShiftModifier)
    assert span_shown(chart)[1] < TODAY
    assert chart.view.days == 91


def test_a_drag_pans_within_the_data(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart, port = trends.page.chart, trends.page.chart.viewport()
    start = over(chart, 60)
    qtbot.mousePress(port, LEFT, pos=start)
    qtbot.mouseMove(port, start + QPoint(60, 0))
    qtbot.mouseMove(port, start + QPoint(200, 0))
    assert span_shown(chart)[1] < TODAY
    qtbot.mouseMove(port, start + QPoint(-5000, 0))
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(-5000, 0))
    assert span_shown(chart)[1] == TODAY
    assert not chart.pinned


def test_the_edge_of_a_panel_can_be_dragged(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart, port = trends.page.chart, trends.page.chart.viewport()
    assert chart.timeline is not None
    box = chart.timeline.rows[1].box
    edge = box.sceneBoundingRect().bottomLeft().toPoint() + QPoint(300, 9)
    before = box.height()
    qtbot.mousePress(port, LEFT, pos=edge)
    qtbot.mouseMove(port, edge + QPoint(0, 60))
    qtbot.mouseRelease(port, LEFT, pos=edge + QPoint(0, 60))
    assert box.height() > before
    assert "resting_heart_rate" in trends.page.choices.heights
    assert trends.remembered


# -- keys --------------------------------------------------------------------------------------------


def test_arrow_keys_move_the_crosshair_and_the_view(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.marked_day == TODAY
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert chart.marked_day == TODAY - timedelta(days=8)
    qtbot.keyClick(chart, Qt.Key.Key_PageUp)
    assert chart.marked_day == TODAY - timedelta(days=99)
    assert span_shown(chart)[0] == TODAY - timedelta(days=99)


def test_home_and_end_go_to_the_first_day_and_to_today(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.arrays is not None
    assert chart.marked_day == chart.arrays.picture.span.first
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.marked_day == TODAY


def test_plus_and_minus_zoom_the_view(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.view.days == pytest.approx(91 * 0.8)
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.view.days == pytest.approx(91)


def test_enter_opens_the_day_and_escape_hides_the_crosshair(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    with qtbot.waitSignal(trends.page.open_day) as opened:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert opened.args == [TODAY]
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.marked_day is None


def test_the_read_out_is_the_accessible_description(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    text = chart.accessibleDescription()
    assert text.startswith("Zondag 22 november 2026. Ochtendpols: 58 slagen/min over 3 ochtenden +10 %. HRV")
    assert "Motivatie: 6 – geen zin" in text


def test_a_resting_crosshair_shows_the_signals_of_the_day(trends: TrendsSetup, qtbot: QtBot) -> None:
    chart = trends.page.chart
    chart.mark(chart.view.indices.stop - 1)
    qtbot.waitUntil(lambda: len((chart.said() or pytest.fail("no words")).below) > 1)


# -- bad input ---------------------------------------------------------------------------------------

UNUSUAL: dict[str, list[Entry]] = {
    "one day": [reading(TODAY, 50)],
    "one value long ago": [reading(date(1996, 2, 29), 50)],
    "holes of years": [reading(date(1996, 1, 1), 60), reading(date(2011, 1, 1), 55), reading(TODAY, 50)],
    "identical values": [reading(TODAY - timedelta(days=n), 50) for n in range(60)],
    "wild values": [reading(TODAY - timedelta(days=n), 220 if n == 9 else 50) for n in range(40)],
    "the future": [reading(date(2031, 1, 1), 50), reading(TODAY, 51)],
    "only a tag": [TagEntry(TODAY, "ill")],
    "only a typed clock": [reading(TODAY, 30, "bed_time")],
    "a measure nobody knows": [reading(TODAY, 3, "old_score")],
    "ten values a day": [
        reading(TODAY - timedelta(days=n), 50 + maker, "hrv_rmssd", f"maker{maker}")
        for n in range(40)
        for maker in range(10)
    ],
    "wild nights": [
        reading(TODAY - timedelta(days=n), 1440 if n == 9 else 450, "sleep_duration") for n in range(40)
    ],
    "every measure": [
        *(Reading(TODAY, measure.key, measure.kind.plausible.low) for measure in BY_KEY.values()),
        Reading(TODAY, "body_weight", Decimal("70.5"), "garmin"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", UNUSUAL)
@pytest.mark.parametrize("span", ["4w", "all"])
def test_unusual_journals_give_a_chart_or_a_message(make: Make, qtbot: QtBot, name: str, span: str) -> None:
    trends = make(UNUSUAL[name], choices={"range": span})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    assert not trends.page.grab().isNull()
    if trends.page.chart.isVisible():
        chart = trends.page.chart
        qtbot.keyClick(chart, Qt.Key.Key_Left)
        qtbot.keyClick(chart, Qt.Key.Key_Home)
        qtbot.keyClick(chart, Qt.Key.Key_Minus)
        assert chart.said() is not None
        assert not chart.grab().isNull()


@pytest.mark.parametrize("name", UNUSUAL)
def test_unusual_journals_can_be_seen_in_every_view_and_on_paper(make: Make, qtbot: QtBot, name: str) -> None:
    trends = make([*UNUSUAL[name], TagEntry(TODAY - timedelta(days=1), "ill")])
    trends.page.show()
    qtbot.waitExposed(trends.page)
    for key in (YEARS, AFTER, COMPARE, SEASON, AROUND):
        trends.page.show_view(key)
        assert not trends.page.grab().isNull()
        sheet = trends.page.doing.sheet()
        if sheet is not None:
            assert not image(sheet, QSize(1280, 840), trends.page.font()).isNull()


def test_an_empty_journal_gives_a_message(make: Make) -> None:
    trends = make([])
    trends.page.show()
    assert not trends.page.chart.isVisible()
    texts = [label.text() for label in trends.page.findChildren(QLabel)]
    assert any(text.startswith("Nog niets om te laten zien") for text in texts)


def test_a_view_without_data_shows_the_last_day_and_a_button_to_go_there(make: Make, qtbot: QtBot) -> None:
    last = date(2026, 3, 5)
    trends = make([reading(last - timedelta(days=back), 50 + back % 5) for back in range(60)])
    trends.page.show()
    page = trends.page
    assert page.gap.isVisible()
    assert page.gap.text.text() == "Je laatste gegevens zijn van 5 maart 2026"
    qtbot.mouseClick(page.gap.go, LEFT)
    assert span_shown(page.chart) == (last - timedelta(days=59), last)
    assert not page.gap.isVisible()
    qtbot.mouseClick(page.head.ranges["4w"], LEFT)
    assert page.gap.isVisible()
    page.show_view("years")
    assert not page.gap.isVisible()


def test_the_last_day_of_the_shown_panels_is_named_as_such(make: Make) -> None:
    entries = [reading(date(2026, 3, 5) - timedelta(days=back), 50) for back in range(60)]
    choices = {"panels": ["resting_heart_rate"], "range": "4w"}
    trends = make([*entries, reading(TODAY, 3, "mood")], choices=choices)
    trends.page.show()
    assert trends.page.gap.text.text() == "De laatste gegevens van deze lijnen zijn van 5 maart 2026"


def test_a_view_with_data_has_no_gap_line(trends: TrendsSetup) -> None:
    assert not trends.page.gap.isVisible()


def test_a_narrow_header_wraps_and_moves_buttons_into_the_menu(trends: TrendsSetup) -> None:
    head = trends.page.head
    head.show()
    head.resize(392, head.heightForWidth(392))
    assert not head.print.isVisible()
    offered = [action.text() for action in head.save.menu().actions() if action.isVisible()]
    assert offered[-2:] == ["Lijnen kiezen", "Afdrukken…"]
    for each in (head.views, head.save, *head.ranges.values()):
        assert each.width() >= each.sizeHint().width()
        assert head.rect().contains(each.geometry())
    head.resize(head.sizeHint())
    assert head.print.isVisible()
    assert head.heightForWidth(head.width()) == head.sizeHint().height()


def test_another_theme_repaints_the_chart(trends: TrendsSetup, qapp: QApplication) -> None:
    chart = trends.page.chart
    corner = chart.viewport().rect().bottomLeft() - QPoint(-2, 2)
    assert chart.viewport().grab().toImage().pixelColor(corner).name() == LIGHT.card
    apply_theme(qapp, Theme(DARK, dark=True), resource("styles", "herstel.qss"))
    assert chart.viewport().grab().toImage().pixelColor(corner).name() == DARK.card
