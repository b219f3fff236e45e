"""Limits from a settings file: valid values are used, invalid values are replaced and named."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from herstel_gui.domain.signals.catalogue import CHOICES, LIMITS, limit_problems
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.rules.heart import HRV_50, RHR_PCT
from herstel_gui.domain.signals.rules.load import BEGINNER, RUST7
from tests.domain.signals.builders import HEALTHY, answer, days


def test_without_own_limits_the_articles_values_hold() -> None:
    assert limit_problems(DEFAULT_LIMITS) == ()
    assert [DEFAULT_LIMITS.of(limit) for limit in LIMITS] == [limit.article for limit in LIMITS]
    assert [DEFAULT_LIMITS.chosen(choice) for choice in CHOICES] == [choice.article for choice in CHOICES]


@pytest.mark.parametrize(
    ("given", "used"),
    [(5, 5), (15, 15), (9.5, Decimal("9.5")), ("8,5", Decimal("8.5")), (Decimal("7.25"), Decimal("7.25"))],
)
def test_a_limit_within_its_bounds_is_used_exactly(given: object, used: object) -> None:
    limits = Limits({"RHR_PCT.percent": given})
    assert limits.of(RHR_PCT) == used
    assert limit_problems(limits) == ()
    assert limits.moved(RHR_PCT)
    assert limits.exact(RHR_PCT) == Fraction(str(used))


@pytest.mark.parametrize("given", [4, 15.5, 1e300, "1e999999", float("nan"), "acht", True, [8], {}, -8])
def test_an_invalid_limit_is_replaced_by_the_articles_value_with_a_sentence(given: object) -> None:
    limits = Limits({"RHR_PCT.percent": given})
    assert limits.of(RHR_PCT) == 8
    assert len(limit_problems(limits)) == 1
    assert "8 wordt gebruikt" in str(limit_problems(limits)[0])
    journal = days((0, 66, HEALTHY), (64, 66, {"rhr": 55}))
    assert answer(journal, "RHR_PCT", 66, limits) == "ja"


def test_a_number_of_days_must_be_whole() -> None:
    limits = Limits({"RUST7.days": 7.5})
    assert limits.of(RUST7) == 7
    assert str(limit_problems(limits)[0]) == (
        "Dagen zonder rustdag: 7,5 kan niet. Mogelijk is 5 tot en met 14; 7 wordt gebruikt."
    )


def test_a_choice_must_be_yes_or_no() -> None:
    limits = Limits({"beginner": "ja"})
    assert not limits.chosen(BEGINNER)
    assert len(limit_problems(limits)) == 1


def test_unknown_keys_are_kept() -> None:
    assert limit_problems(Limits({"NEW.rule": 3})) == ()


def test_a_limit_can_be_changed_and_reset() -> None:
    limits = DEFAULT_LIMITS.with_own("HRV_50.ms", 40)
    assert limits.of(HRV_50) == 40
    assert limits.with_own("HRV_50.ms", None) == DEFAULT_LIMITS


@pytest.mark.parametrize(
    ("key", "value", "rule", "fires"),
    [
        ("RHR_PCT.percent", 10, "RHR_PCT", "nee"),
        ("RHR_BPM.beats", 4, "RHR_BPM", "ja"),
        ("SLEEP_6x3.minutes", 390, "SLEEP_6x3", "ja"),
        ("FATIGUE_3.offset", 1, "FATIGUE_3", "ja"),
        ("FATIGUE_3.offset", 3, "FATIGUE_3", "nee"),
        ("HRV_50.ms", 60, "HRV_50", "ja"),
    ],
)
def test_a_moved_limit_changes_the_answer(key: str, value: int, rule: str, fires: str) -> None:
    journal = days(
        (0, 66, {**HEALTHY, "fatigue": 3, "hrv": 58}), (64, 66, {"rhr": 55, "sleep_h": 6.25, "fatigue": 4})
    )
    assert answer(journal, rule, 66, Limits({key: value})) == fires
