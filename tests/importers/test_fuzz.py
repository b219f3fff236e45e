"""Files of every kind, changed at random, are read or refused with a sentence, and never change typing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.importers.fuzz import SEEDS, Change, changed, changes, imported
from tests.tries import tries


@pytest.mark.parametrize("seed", SEEDS)
@settings(max_examples=tries(30), suppress_health_check=[HealthCheck.too_slow])
@given(change=changes)
def test_a_changed_file_is_read_or_refused_and_never_changes_typing(seed: str, change: Change) -> None:
    name, data = SEEDS[seed]
    assert imported(name, changed(data, change)) in {"read", "table", "refused"}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_seed_itself_is_read(seed: str) -> None:
    name, data = SEEDS[seed]
    assert imported(name, data) != "refused"
