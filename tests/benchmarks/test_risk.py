"""What followed a level: onsets, relative risks, and onsets with the level in the week before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.benchmarks import risk
from tests.benchmarks.risk import Counts, Person

START = date(2026, 1, 1)
END = date(2026, 12, 31)


def on(number: int) -> date:
    return START + timedelta(days=number)


def person(ranks: dict[int, int], *onsets: int) -> Person:
    return Person({on(number): rank for number, rank in ranks.items()}, tuple(map(on, onsets)))


def test_trouble_that_goes_on_is_one_onset_and_another_part_of_the_body_is_another() -> None:
    reports = [("knee", on(20)), ("knee", on(0)), ("knee", on(41)), ("foot", on(30)), ("knee", on(63))]
    assert risk.onsets(reports) == (on(0), on(30), on(63))
    assert risk.onsets([("knee", on(3)), ("foot", on(3))]) == (on(3),)
    assert risk.onsets([]) == ()


def test_an_onset_follows_the_seven_days_before_it_and_not_its_own_day() -> None:
    counts = risk.followed(person(dict.fromkeys(range(20), 0) | {10: 1, 17: 1}, 17), 1, END)
    # days 10 to 16 are followed: one of them at the level
    assert (counts.warned, counts.warned_followed) == (2, 1)
    assert (counts.below, counts.below_followed) == (18, 6)
    assert (counts.onsets, counts.preceded) == (1, 1)


def test_an_onset_without_a_judged_day_before_it_is_not_counted() -> None:
    counts = risk.followed(person({0: 1, 1: 0}, 9), 1, END)
    assert (counts.onsets, counts.preceded, counts.warned_followed) == (0, 0, 0)


def test_days_whose_next_week_is_not_known_are_not_counted() -> None:
    counts = risk.followed(person({0: 1, 7: 1, 8: 1, 9: 0}), 1, on(14))
    assert (counts.warned, counts.below) == (2, 0)


def test_weeks_with_the_level_are_counted_by_their_last_judged_day() -> None:
    counts = risk.followed(person({0: 1, 3: 0, 6: 0, 7: 0, 30: 2}), 1, END)
    assert (counts.weeks, counts.warned_weeks) == (5, 4)
    assert risk.followed(person({0: 1, 30: 2}), 2, END).warned_weeks == 1


def test_days_with_and_after_reported_trouble_can_be_left_out() -> None:
    free = risk.without_trouble(person(dict.fromkeys(range(40), 1), 5), [on(5)])
    assert list(free.ranks) == [*map(on, range(5)), *map(on, range(27, 40))]
    assert free.onsets == (on(5),)


def test_risks_are_shares_of_days_and_their_ratio() -> None:
    people = [Counts(warned=10, warned_followed=2, below=100, below_followed=5), Counts(below=100)]
    assert risk.share_warned(people) == 20
    assert risk.share_below(people) == 2.5
    assert risk.relative_risk(people) == 8
    assert risk.days_a_year(people) == pytest.approx(365.25 * 10 / 210)


def test_the_risk_within_people_ignores_differences_between_people() -> None:
    # the same share followed at and below the level, but the first is warned and injured more often
    often = Counts(warned=50, warned_followed=10, below=50, below_followed=10)
    seldom = Counts(warned=5, warned_followed=0, below=995, below_followed=0)
    ratio = risk.relative_risk([often, seldom])
    assert ratio is not None
    assert ratio > 15
    assert risk.risk_within_people([often, seldom]) == pytest.approx(1)
    twice = Counts(warned=20, warned_followed=4, below=80, below_followed=8)
    assert risk.risk_within_people([twice, twice]) == pytest.approx(2)


def test_shares_of_onsets_and_of_weeks_with_the_level() -> None:
    people = [Counts(onsets=4, preceded=1, weeks=100, warned_weeks=10), Counts(weeks=100, warned_weeks=20)]
    assert risk.share_preceded(people) == 25
    assert risk.share_of_weeks(people) == 15


@pytest.mark.parametrize(
    "figure",
    [
        risk.share_warned,
        risk.share_below,
        risk.relative_risk,
        risk.risk_within_people,
        risk.share_preceded,
        risk.share_of_weeks,
        risk.days_a_year,
    ],
)
def test_a_figure_of_nothing_is_unknown(figure: object) -> None:
    assert callable(figure)
    assert figure([]) is None
    assert figure([Counts()]) is None
