from __future__ import annotations

from datetime import date

import pytest

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.views.trends.ticks import nice_step, time_ticks

SPAN = DaySpan(date(2025, 11, 23), date(2026, 11, 22))


def labels(low: float, high: float, width: float = 870) -> list[str]:
    return [tick.label for tick in time_ticks(SPAN, low, high, width / (high - low)) if tick.label]


def test_weeks_are_labelled_by_their_mondays() -> None:
    assert labels(337, 365) == ["ma 26 okt", "ma 2 nov", "ma 9 nov", "ma 16 nov"]


def test_three_months_are_labelled_on_the_1st_and_15th() -> None:
    assert labels(274, 365) == ["1 sep", "15 sep", "1 okt", "15 okt", "1 nov", "15 nov"]


def test_three_months_have_small_marks_on_mondays() -> None:
    marks = [tick.place for tick in time_ticks(SPAN, 274, 365, 9) if not tick.label]
    assert all(SPAN.first.toordinal() + place for place in marks)
    assert {(SPAN.first.toordinal() + place - 1) % 7 for place in marks} == {0}


def test_january_is_labelled_with_its_year() -> None:
    assert "jan 2026" in labels(0, 365)


def test_twenty_years_are_labelled_by_year() -> None:
    span = DaySpan(date(2006, 11, 23), date(2026, 11, 22))
    years = [tick.label for tick in time_ticks(span, 0, len(span), 870 / len(span)) if tick.label]
    assert years[0] == "2008"
    assert "1970" not in years


def test_a_view_wider_than_the_data_has_ticks_within_the_data() -> None:
    span = DaySpan(date(2026, 11, 16), date(2026, 11, 22))
    assert [tick.label for tick in time_ticks(span, 0, 28, 30)] == ["ma 16 nov"]


@pytest.mark.parametrize(("span", "parts", "step"), [(10, 4, 5), (16, 4, 5), (100, 4, 50), (0.9, 3, 0.5)])
def test_nice_step_returns_round_steps(span: float, parts: int, step: float) -> None:
    assert nice_step(span, parts) == pytest.approx(step)


def test_steps_of_hours_are_parts_or_multiples_of_an_hour() -> None:
    assert nice_step(9 * 60, 4, whole_hours=True) == 180
