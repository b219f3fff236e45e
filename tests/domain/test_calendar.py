from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan, Week

DAYS = st.dates(date(1901, 1, 1), date(2199, 1, 1))


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 22), "2026-W47"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
        (date(2021, 1, 3), "2020-W53"),
    ],
)
def test_weeks_at_the_turn_of_the_year(day: date, week: str) -> None:
    assert str(Week.of(day)) == week
    assert day in Week.parse(week).span


@pytest.mark.parametrize("text", ["2025-W53", "2026-W00", "2026-W54", "week 3", "", "2026-47", "26-W47"])
def test_weeks_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Week.parse(text)


@given(DAYS, st.integers(-200, 200))
def test_adding_and_subtracting_weeks_is_an_identity(day: date, weeks: int) -> None:
    week = Week.of(day)
    assert (week + weeks) + -weeks == week
    assert len(week.span) == 7
    assert week.monday.weekday() == 0


@given(DAYS, st.integers(1, 400))
def test_a_span_has_exactly_its_days(last: date, days: int) -> None:
    span = DaySpan.ending(last, days)
    listed = list(span)
    assert len(listed) == len(span) == days
    assert listed[0] == span.first
    assert listed[-1] == last
    assert all(day in span for day in listed)


def test_a_span_never_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before"):
        DaySpan(date(2026, 1, 2), date(2026, 1, 1))
