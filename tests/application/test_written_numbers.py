from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.input_parsing import parse_number
from herstel_gui.application.written_numbers import (
    COMMA,
    POINT,
    NumberColumn,
    is_missing,
    looks_numeric,
    possible_numbers,
    typed_number,
)
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number

SECONDS = range(1800, 57_601)


def _column(*cells: str, low: int = 0, high: int = 10**6) -> list[Number | None]:
    column = NumberColumn(lambda number: low <= number <= high)
    for cell in cells:
        column.see(cell)
    return [column.read(cell) for cell in cells]


@pytest.mark.parametrize(
    "text", ["", " ", "-", "--", "None", "null", "NaN", "nan", "NA", "N/A", "#N/A", "NaT"]
)
def test_texts_for_a_missing_value(text: str) -> None:
    assert is_missing(text)
    assert possible_numbers(text) == {}


@pytest.mark.parametrize("text", ["0", "moe", "nacht", "inf", "Nan Goldin"])
def test_other_texts_are_not_missing(text: str) -> None:
    assert not is_missing(text)


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("52", 52, 52), ("-3", -3, -3), ("−3", -3, -3), ("54.5", Decimal("54.5"), None),
        ("54,5", None, Decimal("54.5")), ("27.000", 27, 27_000), ("27,000", 27_000, 27),
        ("0.045", Decimal("0.045"), None),
        ("25 200", 25_200, 25_200), ("25\u00a0200", 25_200, 25_200), ("25\u202f200", 25_200, 25_200),
        ("27'000", 27_000, 27_000), ("27’000,5", None, Decimal("27000.5")), ("1.234.567", None, 1_234_567),
        ("1.234,5", None, Decimal("1234.5")), ("1,234.5", Decimal("1234.5"), None),
    ],
)  # fmt: skip
def test_the_possible_values_of_a_number(text: str, point: Number | None, comma: Number | None) -> None:
    found = possible_numbers(text)
    assert (found.get(POINT), found.get(COMMA)) == (point, comma)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "5 2",
        "1e3",
        "inf",
        "1.2.3",
        "1,2,3",
        "54,",
        ".5",
        "٥٢",
        "5²",
        "07:00:00",
        "52 bpm",
        "9" * 40,
        "1 234.567,8",
    ],
)
def test_other_texts_are_no_numbers(text: str) -> None:
    assert possible_numbers(text) == {}
    assert _column(text) == [None]


def test_a_number_with_an_exponent_is_numeric_and_not_read() -> None:
    assert looks_numeric("1.1862446E-10")
    assert looks_numeric("-2,1E-11")
    assert possible_numbers("1E5") == {}
    assert not looks_numeric("moe")


def test_thousands_are_recognised_by_likely_values() -> None:
    nights = ("25\u202f200", "27\u00a0000", "27.000", "27'000", "25,200")
    assert _column(*nights, low=1800, high=57_600) == [25_200, 27_000, 27_000, 27_000, 25_200]
    assert _column("45.123", "50.250", low=3, high=300) == [Decimal("45.123"), Decimal("50.25")]


def test_thousands_are_recognised_by_the_other_cells() -> None:
    assert _column("1.250", "54,5") == [1250, Decimal("54.5")]
    assert _column("1.250", "54.5") == [Decimal("1.25"), Decimal("54.5")]


def test_undecided_numbers_are_not_read() -> None:
    assert _column("1.250") == [None]
    assert _column("1.250", "54.5", "54,5") == [None, Decimal("54.5"), Decimal("54.5")]


@given(st.integers(0, 10**9), st.sampled_from(["", " ", "\u00a0", "\u202f", "'", "’"]))
def test_groups_never_change_a_whole_number(number: int, group: str) -> None:
    assert set(possible_numbers(f"{number:,}".replace(",", group)).values()) == {number}


@given(st.text(alphabet="0123456789.,-− '", max_size=9))
def test_typing_and_importing_agree(text: str) -> None:
    """A typed number is one of the possible numbers of the importers."""
    typed = typed_number(text)
    if typed is None:
        with pytest.raises(RefusedValueError):
            parse_number(text)
    else:
        assert parse_number(text) == typed
        assert typed in possible_numbers(text).values()
