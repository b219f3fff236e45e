"""The rules as a whole, on simulated athletes: overreaching is found, healthy athletes are rarely warned."""

from __future__ import annotations

import pytest

from herstel_gui.domain.signals.signal import Level
from tests.benchmarks.athletes import BLOCK_DAYS, BLOCK_START, PHENOTYPES, Case, Phenotype
from tests.benchmarks.bench_alarms import episodes, follow, found_after

ATHLETES = 8


@pytest.mark.parametrize("kind", PHENOTYPES, ids=lambda kind: kind.name)
def test_overreaching_is_found_with_any_reaction_of_the_heart(kind: Phenotype) -> None:
    shown = [follow(seed, Case(block=kind), BLOCK_START, BLOCK_DAYS).ranks for seed in range(ATHLETES)]
    found = [found_after(each, Level.UNDER_RECOVERED.rank) for each in shown]
    assert sum(day is not None for day in found) >= ATHLETES - 1


def test_healthy_athletes_are_rarely_warned() -> None:
    years = [follow(seed, Case(), 60, 200).ranks for seed in range(ATHLETES)]
    assert sum(episodes(year, Level.UNDER_RECOVERED.rank) for year in years) <= ATHLETES


def test_the_same_seed_gives_the_same_athlete() -> None:
    assert follow(7, Case(skipped=0.4), 30, 40) == follow(7, Case(skipped=0.4), 30, 40)
    assert episodes([0, 1, 0, 0, 1, 0, 0, 0, 1, 1], 1) == 2
