"""Rows scrolled out of sight do not follow each step of time, and rows in sight always do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytestqt.qtbot import QtBot

    from herstel_gui.views.trends.chart import TrendsChart
    from herstel_gui.views.trends.timeline import Row
    from tests.views.trends.conftest import Make

KEYS = (
    "fatigue", "sleep_quality", "stress", "motivation", "mood", "sleep_duration", "strain", "monotony",
    "load", "body_weight", "hrv_rmssd", "resting_heart_rate",
)  # fmt: skip


def scroll(chart: TrendsChart, share: float) -> None:
    bar = chart.area.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def pan(chart: TrendsChart) -> None:
    chart.show_days(3, 31)


def to_the_foot(chart: TrendsChart) -> None:
    scroll(chart, 1)


def to_the_top(chart: TrendsChart) -> None:
    scroll(chart, 0)


def zoom_out(chart: TrendsChart) -> None:
    chart.show_days(10, 80)


def grow(chart: TrendsChart) -> None:
    chart.resize(900, 900)


def make_rows_higher(chart: TrendsChart) -> None:
    chart.set_heights(dict.fromkeys(KEYS, 190))


STEPS = (
    (pan, to_the_foot),
    (to_the_foot, pan),
    (pan, to_the_foot, to_the_top, zoom_out, to_the_foot),
    (to_the_foot, pan, to_the_top, grow),
    (to_the_foot, to_the_top, make_rows_higher, to_the_foot),
    (pan, make_rows_higher, zoom_out, pan, to_the_foot),
)


def in_sight(chart: TrendsChart) -> list[Row]:
    assert chart.timeline is not None
    seen = chart.area.viewport().rect().translated(-chart.timeline.pos())
    return [row for row in chart.timeline.rows if row.box.sceneBoundingRect().intersects(QRectF(seen))]


@pytest.mark.parametrize("steps", STEPS, ids=[", ".join(step.__name__ for step in steps) for steps in STEPS])
def test_rows_in_sight_show_the_days_and_the_scale_of_the_view(
    steps: Sequence[Callable[[TrendsChart], None]], make: Make, qtbot: QtBot
) -> None:
    trends = make(choices={"panels": list(KEYS)})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    chart = trends.page.chart
    assert len(in_sight(chart)) < len(KEYS)
    for step in steps:
        step(chart)
    rows = in_sight(chart)
    assert rows
    shown = [(row.box.viewRange(), row.layer.scale) for row in rows]
    assert {tuple(x) for (x, _), _ in shown} == {(chart.view.low, chart.view.high)}
    assert chart.timeline is not None
    for row in rows:
        chart.timeline.rescale(row)
    assert shown == [(row.box.viewRange(), row.layer.scale) for row in rows]


def test_rows_out_of_sight_take_no_part_in_a_step(make: Make, qtbot: QtBot) -> None:
    trends = make(choices={"panels": list(KEYS)})
    trends.page.show()
    qtbot.waitExposed(trends.page)
    chart = trends.page.chart
    seen = in_sight(chart)
    chart.show_days(3, 31)
    assert chart.timeline is not None
    away = [row for row in chart.timeline.rows if row not in seen]
    assert away
    assert all(row.box.viewRange()[0] != [chart.view.low, chart.view.high] for row in away)
