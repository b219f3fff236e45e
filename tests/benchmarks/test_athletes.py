"""Simulated athletes: seeds, blocks of half the size, and mornings on which nothing is noted."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from tests.benchmarks.athletes import BLOCK_START, FIRST, PHENOTYPES, Athlete, Case, skip_chance
from tests.benchmarks.bench_alarms import (
    MOST_ATHLETES,
    Followed,
    by_chance,
    days_a_year,
    delay,
    follow,
    found,
    found_after,
    seeds,
    times_a_year,
)

SYMP = PHENOTYPES[0]
COMPLETE = Case(missing=0)


def test_athletes_for_choosing_and_for_reporting_are_never_the_same() -> None:
    choosing = seeds(MOST_ATHLETES, choosing=True)
    reporting = seeds(MOST_ATHLETES, choosing=False)
    assert len(choosing) == len(reporting) == MOST_ATHLETES
    assert not set(choosing) & set(reporting)
    with pytest.raises(ValueError, match="overlap"):
        seeds(MOST_ATHLETES + 1, choosing=True)


def test_the_chance_of_skipping_a_usual_morning_is_the_share_and_rises_by_the_odds() -> None:
    assert skip_chance(0.4, 3, 0) == pytest.approx(0.4)
    assert skip_chance(0.5, 3, 1) == pytest.approx(0.75)
    assert skip_chance(0.5, 3, -1) == pytest.approx(0.25)
    assert skip_chance(0.4, 1, 2.5) == pytest.approx(0.4)
    assert skip_chance(0, 3, 5) == 0
    assert skip_chance(1, 3, -5) == 1


def test_skipped_mornings_leave_the_other_mornings_and_the_trainings_as_they_were() -> None:
    whole = Athlete(11, COMPLETE).journal(60)
    skipping = Athlete(11, replace(COMPLETE, skipped=0.4)).journal(60)
    kept = [day for day, record in skipping.items() if record.readings]
    assert 20 < len(kept) < 50
    assert all(skipping[day].readings == whole[day].readings for day in kept)
    assert [record.sessions for record in skipping.values()] == [record.sessions for record in whole.values()]


def test_mornings_of_a_block_are_skipped_more_often_when_bad_mornings_are() -> None:
    def silent(case: Case) -> float:
        return fmean(follow(seed, case, BLOCK_START + 7, 30).silent for seed in range(6))

    block = replace(COMPLETE, block=SYMP, skipped=0.4)
    assert silent(block) == pytest.approx(0.4, abs=0.12)
    assert silent(replace(block, skips_bad=3)) > 0.6


def test_a_block_of_half_the_size_lies_between_no_block_and_a_whole_one() -> None:
    def tired(case: Case) -> float:
        last = range(BLOCK_START + 7, BLOCK_START + 42)
        journals = [list(Athlete(seed, case).journal(BLOCK_START + 42).values()) for seed in range(6)]
        answers = (days[number].effective("fatigue") for days in journals for number in last)
        return fmean(float(answer.value) for answer in answers if answer is not None)

    none, half, whole = (tired(replace(COMPLETE, block=SYMP, size=size)) for size in (0, 0.5, 1))
    assert none + 0.6 < half < whole - 0.6


def test_a_journal_without_a_block_does_not_depend_on_its_size() -> None:
    assert Athlete(5, Case()).journal(40) == Athlete(5, Case(size=0.5)).journal(40)
    assert min(Athlete(5, Case()).journal(2)) == FIRST


def test_figures_of_a_level_count_episodes_days_and_the_athletes_who_reach_it() -> None:
    quiet = Followed([0] * 60, 0.1)
    warned = Followed([0] * 40 + [1, 0, 1, 2, 0, 0, 0, 1] + [0] * 12, 0.1)
    times, days = times_a_year([quiet, warned], 1), days_a_year([quiet, warned], 1)
    assert times is not None
    assert days is not None
    assert (times.value, days.value) == (1, 2)
    # day 40 of the year is the first of the days at the place of a block
    part, late = found(by_chance([quiet, warned]), 2), delay(by_chance([quiet, warned]), 2)
    assert part is not None
    assert late is not None
    assert (part.value, late.value) == (50, 4)
    assert delay([quiet], 1) is None
    late_block = [Followed([0] * 30 + [2] * 12, 0)]
    assert found_after(late_block[0].ranks, 2) is None
    assert found_after(late_block[0].ranks, 2, 42) == 31
