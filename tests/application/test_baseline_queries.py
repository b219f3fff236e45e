from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.baseline_queries import (
    KnownBaseline,
    baselines,
    exclude,
    needed,
    restart,
    restore,
    withdraw_restart,
)
from herstel_gui.domain.day import BaselineRestart, Exclusion
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.baselines import BaselineState
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

TODAY = MORNING.date()
PULSE = "resting_heart_rate"


def fill(journal: Journal, count: int, until: int = 0, source: str = "typed") -> None:
    days = [TODAY - timedelta(days=ago) for ago in range(until, until + count)]
    journal.change(Text("x"), (), [Reading(day, PULSE, 50, source) for day in days])


def known(journal: Journal) -> list[KnownBaseline]:
    days = journal.days(needed(TODAY))
    return list(baselines(days, journal.surroundings(), DEFAULT_LIMITS, TODAY))


def test_no_values_give_no_baseline(journal: Journal) -> None:
    assert known(journal) == []


def test_each_source_has_a_separate_baseline(journal: Journal) -> None:
    fill(journal, 40)
    fill(journal, 10, source="garmin")
    found = {each.baseline.source: each.baseline for each in known(journal)}
    assert found["typed"].state is BaselineState.READY
    assert found["typed"].n == 33
    assert found["garmin"].state is BaselineState.LEARNING
    assert found["garmin"].n == 3


def test_a_baseline_has_a_spread_once_it_is_ready(journal: Journal) -> None:
    fill(journal, 40)
    fill(journal, 10, source="garmin")
    days = [TODAY - timedelta(days=ago) for ago in range(7, 40, 2)]
    journal.change(
        Text("x"),
        [Reading(day, PULSE, 50, TYPED) for day in days],
        [Reading(day, PULSE, 52, TYPED) for day in days],
    )
    spreads = {each.baseline.source: each.spread for each in known(journal)}
    assert spreads == {TYPED: pytest.approx(1.0151, abs=0.0001), "garmin": None}


def test_values_outside_the_window_give_no_baseline(journal: Journal) -> None:
    fill(journal, 20, until=67)
    assert known(journal) == []


def test_a_restart_can_be_withdrawn(journal: Journal) -> None:
    fill(journal, 40)
    restart(journal, PULSE, TODAY - timedelta(days=9), "  nieuw   horloge ")
    (found,) = known(journal)
    assert found.restart == BaselineRestart(TODAY - timedelta(days=9), PULSE, "nieuw horloge")
    assert found.baseline.n == 3
    changes = restart(journal, PULSE, TODAY - timedelta(days=9), "medicijn")
    assert len(changes.edits) == 1
    assert known(journal)[0].restart == BaselineRestart(TODAY - timedelta(days=9), PULSE, "medicijn")
    begun = known(journal)[0].restart
    assert begun is not None
    withdraw_restart(journal, begun)
    assert known(journal)[0].restart is None
    assert known(journal)[0].baseline.n == 33


def test_only_the_newest_restart_before_the_day_counts(journal: Journal) -> None:
    fill(journal, 40)
    for ago in (30, 20, -5):
        restart(journal, PULSE, TODAY - timedelta(days=ago), "")
    assert known(journal)[0].restart == BaselineRestart(TODAY - timedelta(days=20), PULSE)


def test_an_excluded_morning_is_listed_with_its_value_and_restored(journal: Journal) -> None:
    fill(journal, 40)
    day = TODAY - timedelta(days=12)
    exclude(journal, PULSE, day)
    assert not exclude(journal, PULSE, day), "once is enough"
    (found,) = known(journal)
    assert [(each.exclusion, each.value) for each in found.left_out] == [(Exclusion(day, PULSE), 50)]
    assert found.baseline.n == 32
    restore(journal, Exclusion(day, PULSE))
    assert known(journal)[0].baseline.n == 33


def test_a_morning_without_a_value_can_be_excluded(journal: Journal) -> None:
    fill(journal, 40)
    exclude(journal, PULSE, TODAY - timedelta(days=90))
    assert known(journal)[0].left_out[0].value is None
