"""The bounds of texts and days, with the numbers written out: a changed constant fails here."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from herstel_gui.domain import bounds
from herstel_gui.domain.errors import RefusedValueError

TODAY = date(2026, 11, 22)


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_a_day_holds_sixty_tags_and_twenty_four_sessions_and_sources() -> None:
    assert (bounds.MAX_TAGS, bounds.MAX_SESSIONS, bounds.MAX_SOURCES) == (60, 24, 24)
    assert (bounds.MAX_SOURCE, bounds.MAX_REASON) == (64, 500)


def test_a_tag_of_forty_characters_is_accepted_and_one_of_forty_one_refused() -> None:
    assert bounds.word_text("y" * 40) == "y" * 40
    with pytest.raises(RefusedValueError, match=r"‘y{30}…’ is te lang: hoogstens 40 tekens"):
        bounds.word_text("y" * 41)


def test_a_tag_is_measured_after_its_spaces_are_joined() -> None:
    assert bounds.word_text(f"  {'y' * 20} \n\t {'z' * 19}  ") == f"{'y' * 20} {'z' * 19}"
    with pytest.raises(RefusedValueError):
        bounds.word_text(f"{'y' * 20} {'z' * 20}")


def test_a_note_of_twenty_thousand_characters_is_accepted_and_one_more_refused() -> None:
    assert bounds.note_text("x" * 20_000 + " \n") == "x" * 20_000
    with pytest.raises(RefusedValueError, match=r"hoogstens 20\.000 tekens"):
        bounds.note_text("x" * 20_001)


def test_a_limit_of_the_caller_replaces_the_usual_one() -> None:
    assert bounds.word_text("abc", 3) == "abc"
    with pytest.raises(RefusedValueError):
        bounds.word_text("abcd", 3)
    assert bounds.note_text("abc", 3) == "abc"
    with pytest.raises(RefusedValueError):
        bounds.note_text("abcd", 3)


def test_forbidden_characters_are_refused_by_name() -> None:
    for text in (bounds.word_text, bounds.note_text):
        with pytest.raises(RefusedValueError, match=r"U\+202E"):
            text("goed\u202e gedaan")


def test_readings_may_lie_two_days_ahead_and_not_three() -> None:
    bounds.demand_measurable(after(2), TODAY)
    with pytest.raises(RefusedValueError, match="25 november 2026 moet nog komen"):
        bounds.demand_measurable(after(3), TODAY)


def test_plans_and_wrong_clocks_may_lie_two_years_ahead_and_not_a_day_more() -> None:
    assert after(731) == date(2028, 11, 22)
    bounds.demand_plannable(after(731), TODAY)
    bounds.demand_near(after(731), TODAY)
    with pytest.raises(RefusedValueError, match="23 november 2028 ligt te ver vooruit"):
        bounds.demand_plannable(after(732), TODAY)
    with pytest.raises(RefusedValueError, match="23 november 2028 ligt meer dan twee jaar vooruit"):
        bounds.demand_near(after(732), TODAY)
