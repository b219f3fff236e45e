from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.measure import Measure, first_bad_answer
from herstel_gui.domain.measures import MEASURES, SLEEP_DURATION
from herstel_gui.domain.presentation.dates import short_date, short_date_with_year
from herstel_gui.domain.presentation.figures import Figure, FigureRole, figure, plain_figure
from herstel_gui.domain.presentation.levels import LEVEL_SIGNS, Shape
from herstel_gui.domain.presentation.marks import DOUBTFUL, MISSING, PAST
from herstel_gui.domain.presentation.scales import good_on_top, share_of_height
from herstel_gui.domain.signals.signal import LevelMark
from herstel_gui.domain.text import DUTCH, Rounded, write
from tests.tries import tries

PULSE, MOOD, WEIGHT = (
    next(m for m in MEASURES if m.key == key) for key in ("resting_heart_rate", "mood", "body_weight")
)


def test_every_level_has_a_sign_of_its_own() -> None:
    assert set(LEVEL_SIGNS) == set(LevelMark)
    signs = LEVEL_SIGNS.values()
    assert len({sign.shape for sign in signs}) == len(LevelMark) == len(Shape)
    assert len({sign.letter for sign in signs}) == len(LevelMark)
    assert len({sign.short for sign in signs}) == len(LevelMark)


def test_no_level_has_the_mark_of_a_value() -> None:
    assert {PAST, MISSING, DOUBTFUL}.isdisjoint(sign.letter for sign in LEVEL_SIGNS.values())


@pytest.mark.parametrize(
    ("measure", "value", "role", "text"),
    [
        (PULSE, 52, FigureRole.VALUE, "52"),
        (PULSE, Decimal(164) / 3, FigureRole.MEAN, "54,7"),
        (PULSE, 52, FigureRole.MEAN, "52,0"),
        (PULSE, 52, FigureRole.USUAL, "52"),
        (PULSE, Decimal("52.04"), FigureRole.USUAL, "52"),
        (WEIGHT, Decimal("71.25"), FigureRole.VALUE, "71,3"),
        (WEIGHT, Decimal("71.04"), FigureRole.VALUE, "71"),
        (SLEEP_DURATION, Decimal("383.5"), FigureRole.MEAN, "6:24"),
        (SLEEP_DURATION, 440, FigureRole.VALUE, "7:20"),
        (None, 2730, FigureRole.SUM, "2.730"),
        (None, Decimal("2729.5"), FigureRole.SUM, "2.730"),
    ],
)
def test_a_figure_is_rounded_and_written_for_its_role(
    measure: Measure | None, value: int | Decimal, role: FigureRole, text: str
) -> None:
    assert figure(measure, value, role).text(DUTCH) == text


@settings(max_examples=tries(60))
@given(
    measure=st.sampled_from((PULSE, SLEEP_DURATION, MOOD, None)),
    value=st.decimals(0, 10**6, places=4),
    role=st.sampled_from(FigureRole),
)
def test_the_number_of_a_figure_has_the_digits_of_its_text(
    measure: Measure | None, value: Decimal, role: FigureRole
) -> None:
    """A file stores the number, and paper writes the text: they never differ."""
    shown = figure(measure, value, role)
    again = figure(measure, shown.number, role)
    assert (again.number, again.text(DUTCH)) == (shown.number, shown.text(DUTCH))


def test_a_fraction_is_rounded_half_up() -> None:
    assert plain_figure(Fraction(23, 10)) == Figure(Decimal("2.3"), 1)
    assert plain_figure(Fraction(9, 4)) == Figure(Decimal("2.3"), 1)
    assert plain_figure(Fraction(4)) == Figure(4, 0)


def test_answers_have_whole_limits() -> None:
    assert [first_bad_answer(n) for n in (4, Decimal("4.5"), Fraction(23, 5), 5)] == [4, 5, 5, 5]


def test_one_is_at_the_top_for_scales_only() -> None:
    assert good_on_top(MOOD)
    assert not good_on_top(PULSE)
    assert not good_on_top(None)
    assert (share_of_height(MOOD, 1, 1, 7), share_of_height(PULSE, 50, 40, 50)) == (1, 1)
    assert share_of_height(PULSE, 50, 50, 50) == 0.5


def test_dates_have_a_word_for_the_month() -> None:
    day = date(2026, 11, 2)
    assert write(short_date(day), DUTCH) == "2 nov"
    assert write(short_date_with_year(day), DUTCH) == "2 nov 2026"


@pytest.mark.parametrize(
    ("number", "text"),
    [(999, "999"), (2730, "2.730"), (1234567, "1.234.567"), (Decimal("1234.5"), "1.234,5")],
)
def test_thousands_are_grouped_as_in_dutch(number: int | Decimal, text: str) -> None:
    assert DUTCH.number(number, None, signed=False) == text


def test_a_minus_sign_stands_before_grouped_thousands() -> None:
    assert write(Rounded(Decimal(-1200), 0, signed=True), DUTCH) == "−1.200"
