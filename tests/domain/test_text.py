from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.text import (
    DUTCH,
    ClockMinutes,
    Hours,
    Minutes,
    Rounded,
    ShortDay,
    Text,
    TextValue,
    counted,
    hours_and_minutes,
    hours_text,
    rounded,
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (52, "52"),
        (Decimal("54.70"), "54,7"),
        (Decimal(-3), "−3"),
        (Rounded(Decimal("11.26"), 0, signed=True), "+11"),
        (Rounded(Decimal("-0.04")), "0,0"),
        (Rounded(Decimal("2.25"), 1), "2,3"),
        (Minutes(320), "5:20"),
        (Hours(320), "5 u 20"),
        (Hours(305), "5 u 05"),
        (Hours(360), "6 u"),
        (Hours(Decimal("319.6")), "5 u 20"),
        (Hours(-75), "−1 u 15"),
        (hours_text(360), "6 uur"),
        (hours_text(390), "6 u 30"),
        (ClockMinutes(25), "00:25"),
        (date(2026, 11, 22), "zo 22 november"),
        (ShortDay(date(2026, 3, 1)), "1 maart"),
        (Text("{n} nachten", n=3), "3 nachten"),
        ("ochtend", "ochtend"),
        ("", ""),
    ],
)
def test_every_kind_of_value_is_written_as_dutch_people_write_it(value: TextValue, written: str) -> None:
    assert str(Text("{x}", x=value)) == written


def test_a_sentence_keeps_text_outside_its_fields() -> None:
    assert str(Text("{a} van {b} (100 %)", a=1, b=2)) == "1 van 2 (100 %)"


def test_texts_with_the_same_words_and_values_are_equal() -> None:
    assert Text("{a}", a=1) == Text("{a}", a=1)
    assert Text("{a}", a=1) != Text("{a}", a=2)


@pytest.mark.parametrize(("count", "sentence"), [(1, "1 nacht"), (0, "0 nachten"), (2, "2 nachten")])
def test_singular_and_plural_templates(count: int, sentence: str) -> None:
    assert str(counted(count, "{n} nacht", "{n} nachten")) == sentence


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "0:00"), (59, "0:59"), (440, "7:20"), (Decimal("359.5"), "6:00"), (-75, "−1:15")],
)
def test_durations_are_written_as_hours_and_minutes(minutes: int | Decimal, written: str) -> None:
    assert hours_and_minutes(minutes) == written


@given(st.decimals(-1000, 1000, places=4), st.integers(0, 3))
def test_rounding_is_to_the_nearest_and_symmetric(value: Decimal, decimals: int) -> None:
    result = rounded(value, decimals)
    assert abs(result - value) * 2 <= Decimal(1).scaleb(-decimals)
    assert rounded(-value, decimals) == -result


def test_dutch_has_no_plus_for_zero() -> None:
    assert DUTCH.number(0, 0, signed=True) == "0"


@pytest.mark.parametrize(
    ("template", "name", "sentence"),
    [
        ("Weken van {name}. Meer.", "J.V.", "Weken van J.V. Meer."),
        ("Nog niet: {name}.", "J.V.", "Nog niet: J.V."),
        ("Nog niet: {name}.", "Jan", "Nog niet: Jan."),
        ("Nog niet: {name}.", "Jan…", "Nog niet: Jan…."),
        ("Zie {name}.pdf", "J.V.", "Zie J.V..pdf"),
        ("{name}, week 3", "J.V.", "J.V., week 3"),
    ],
)
def test_initials_at_the_end_of_a_sentence_have_one_full_stop(
    template: str, name: str, sentence: str
) -> None:
    assert str(Text(template, name=Text("{name}", name=name))) == sentence
