"""The drinking aid: amounts, clock times and bounds."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.domain.drinking import Portion, drinking_aid
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measure import Number

NOON = 12 * 60
weights = st.decimals(25, 300, places=1)


def test_one_and_a_half_times_the_loss_in_portions() -> None:
    aid = drinking_aid(Decimal("72.4"), Decimal("71.4"), NOON)
    assert aid.total == 1500
    assert aid.portions == (
        Portion(NOON, 800), Portion(NOON + 15, 200), Portion(NOON + 30, 200), Portion(NOON + 45, 200),
        Portion(NOON + 60, 100),
    )  # fmt: skip
    assert "1,0 kg" in str(aid.sentences[0])


@pytest.mark.parametrize(
    ("loss", "portions"),
    [("0.1", [150]), ("0.5", [750]), ("0.6", [800, 100]), ("0.8", [800, 200, 200])],
)
def test_small_losses(loss: str, portions: list[int]) -> None:
    aid = drinking_aid(80, 80 - Decimal(loss), NOON)
    assert [portion.ml for portion in aid.portions] == portions


def test_times_go_over_midnight() -> None:
    aid = drinking_aid(80, 79, 23 * 60 + 50)
    assert [portion.at for portion in aid.portions] == [1430, 5, 20, 35, 50]


@pytest.mark.parametrize("after", [80, 81, Decimal("80.3")])
def test_without_a_loss_there_are_no_portions(after: Number) -> None:
    aid = drinking_aid(80, after, NOON)
    assert (aid.total, aid.portions) == (0, ())
    assert "dorst" in str(aid.sentences[0])


@pytest.mark.parametrize(
    ("before", "after", "doubtful"),
    [
        (80, 78, False),
        (80, Decimal("77.9"), True),
        (50, Decimal("48.5"), False),
        (50, Decimal("48.4"), True),
        (120, 116, True),
    ],
)
def test_a_large_loss_doubts_the_scale_instead_of_giving_times(
    before: Number, after: Number, *, doubtful: bool
) -> None:
    aid = drinking_aid(before, after, NOON)
    assert aid.doubtful is doubtful
    assert bool(aid.portions) is not doubtful
    assert ("Weeg nog eens" in str(aid.sentences[0])) is doubtful


def test_the_bounds_for_health_are_always_said() -> None:
    for after in (79, 70):
        said = " ".join(map(str, drinking_aid(80, after, NOON).sentences))
        for words in ("zouts", "gevaarlijk", "nierziekte"):
            assert words in said


@pytest.mark.parametrize("weight", [0, 24, 301, Decimal(-5)])
def test_an_impossible_weight_is_refused(weight: Number) -> None:
    with pytest.raises(RefusedValueError, match="kg kan niet"):
        drinking_aid(weight, 70, NOON)
    with pytest.raises(RefusedValueError, match="kg kan niet"):
        drinking_aid(70, weight, NOON)


@given(weights, weights, st.integers(0, 1439))
def test_the_portions_are_never_more_than_the_loss_asks(before: Decimal, after: Decimal, now: int) -> None:
    aid = drinking_aid(before, after, now)
    drunk = sum(portion.ml for portion in aid.portions)
    assert drunk in {0, aid.total}
    assert drunk <= 3000
    assert all(0 < portion.ml <= 800 and 0 <= portion.at < 1440 for portion in aid.portions)
