"""Running sums in millionths."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.running_sums import UNIT, RunningSums, from_millionths, millionths
from herstel_gui.domain.statistics import root, sample_variance

VALUES = st.lists(st.none() | st.integers(-50, 500) | st.decimals("-5", "90", places=3), max_size=60)


def test_millionths_are_exact() -> None:
    assert millionths(3) == 3 * UNIT
    assert millionths(Decimal("0.000001")) == 1
    assert millionths(Decimal("1e-9")) == Fraction(1, 1000)
    assert from_millionths(millionths(Decimal("54.3")) + millionths(54), 2) == Fraction(1083, 20)


@given(VALUES, st.integers(0, 60), st.integers(0, 60))
def test_running_sums_equal_the_sums_of_each_slice(
    values: list[int | Decimal | None], single: int, other: int
) -> None:
    low, high = sorted((min(single, len(values)), min(other, len(values))))
    sums = RunningSums([None if v is None else millionths(v) for v in values])
    known = [Fraction(v) for v in values[low:high] if v is not None]
    assert sums.total(low, high) == sum(known) * UNIT
    assert sums.count(low, high) == len(known)
    assert sums.sample_variance(low, high) == sample_variance(known)
    assert sums.sample_spread(low, high) == root(sample_variance(known))
