from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.trends.ticks import Tick, nice_step
from herstel_gui.domain.trends.ticks import time_ticks as ticks_of
from herstel_gui.views.trends.axes import GUTTER, ValueAxis
from herstel_gui.views.trends.canvas import TITLE, screen_look
from herstel_gui.views.trends.words import date_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SPAN = DaySpan(date(2025, 11, 23), date(2026, 11, 22))


def time_ticks(span: DaySpan, low: float, high: float, pixels_per_day: float) -> list[Tick]:
    return ticks_of(span, low, high, pixels_per_day, date_text)


def labels(low: float, high: float, width: float = 870) -> list[str]:
    return [tick.label for tick in time_ticks(SPAN, low, high, width / (high - low)) if tick.label]


def test_weeks_are_labelled_by_their_mondays() -> None:
    assert labels(337, 365) == ["ma 26 okt", "ma 2 nov", "ma 9 nov", "ma 16 nov"]


@pytest.mark.parametrize(
    ("first", "last", "places"),
    [
        (date(2026, 11, 16), date(2026, 11, 30), [0, 7, 14]),
        (date(2026, 11, 17), date(2026, 11, 29), [6]),
        (date(2026, 11, 15), date(2026, 11, 23), [1, 8]),
    ],
)
def test_mondays_that_begin_or_end_the_span_have_a_tick(first: date, last: date, places: list[int]) -> None:
    span = DaySpan(first, last)
    assert [tick.place for tick in time_ticks(span, 0, len(span), 80)] == places


def test_ticks_of_three_months() -> None:
    assert labels(274, 365) == ["1 sep", "15 sep", "1 okt", "15 okt", "1 nov", "15 nov"]


def test_three_months_have_small_marks_on_mondays() -> None:
    marks = [tick.place for tick in time_ticks(SPAN, 274, 365, 9) if not tick.label]
    assert all(SPAN.first.toordinal() + place for place in marks)
    assert {(SPAN.first.toordinal() + place - 1) % 7 for place in marks} == {0}


def test_a_year_says_which_year_begins() -> None:
    assert "jan 2026" in labels(0, 365)


def test_twenty_years_are_years() -> None:
    span = DaySpan(date(2006, 11, 23), date(2026, 11, 22))
    found = [tick.label for tick in time_ticks(span, 0, len(span), 870 / len(span)) if tick.label]
    assert found[0] == "2008"
    assert "1970" not in found


def test_a_view_wider_than_the_data_has_ticks_of_the_data_only() -> None:
    span = DaySpan(date(2026, 11, 16), date(2026, 11, 22))
    assert [tick.label for tick in time_ticks(span, 0, 28, 30)] == ["ma 16 nov"]


@pytest.mark.parametrize(("span", "parts", "step"), [(10, 4, 5), (16, 4, 5), (100, 4, 50), (0.9, 3, 0.5)])
def test_steps_are_round(span: float, parts: int, step: float) -> None:
    assert nice_step(span, parts) == pytest.approx(step)


def test_hours_step_in_whole_parts_of_a_day() -> None:
    assert nice_step(9 * 60, 4, whole_hours=True) == 180


def axis_of(title: str, label: str) -> ValueAxis:
    axis = ValueAxis(screen_look(), title, ("verschil met je gewone waarde",))
    axis.ticks = ((10.0, label),)
    axis.make_room()
    return axis


def test_the_name_beside_a_plot_leaves_the_labels_of_the_scale_their_room(qtbot: QtBot) -> None:
    del qtbot
    look = screen_look()
    assert axis_of("Pols", "60").maximumWidth() == look.px(GUTTER)
    for title, label in (("Ochtendpols", "+1.000,5 %"), ("Slaaptevredenheid", "60")):
        axis = axis_of(title, label)
        beside = axis.maximumWidth() - axis.text_width()
        assert beside >= look.width_of(label)
        assert axis.text_width() >= look.width_of(title, TITLE, bold=True)
