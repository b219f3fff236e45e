"""The same file imported on two computers, joined, and one of the imports taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.batches import amount
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.provenance import ImportBatch
from herstel_gui.domain.reading import Reading
from tests.application.fakes import FakeStore
from tests.application.machines import (
    DAY,
    DAYS,
    FAR,
    START,
    Household,
    Machine,
    Meet,
    Skewed,
    Write,
    met_stories,
    skews,
    writes,
)
from tests.tries import tries

EXAMPLES = 100
device_values = st.builds(
    Reading, st.sampled_from(DAYS), st.just("resting_heart_rate"), st.integers(40, 43), st.just("garmin")
)
PULSES = [Reading(DAY - timedelta(days=back), "resting_heart_rate", 50 + back, "garmin") for back in range(3)]


def two_with_the_same_import() -> tuple[Machine, Machine]:
    """Return two machines of which each imported the same file, the second a minute later."""
    true = [START]
    machines = tuple(Machine(FakeStore(), Skewed(true, 0)) for _ in range(2))
    for machine, batch in zip(machines, ("hier", "daar"), strict=True):
        true[0] += timedelta(minutes=1)
        machine.take_in(list(PULSES), batch)
    return machines[0], machines[1]


def take_back(machine: Machine, batch: str) -> None:
    machine.journal.apply(machine.journal.history.taking_back(batch))


def batches(machine: Machine) -> set[str]:
    return {one.batch for record in machine.journal.days().values() for one in record.readings}


@pytest.mark.parametrize("batch", ["hier", "daar"])
def test_a_value_that_another_import_vouches_for_stays(batch: str) -> None:
    one, two = two_with_the_same_import()
    merge(one.journal, plan_merge(one.journal, two.journal, FAR))
    take_back(one, batch)
    assert {entry for entry in one.values if isinstance(entry, Reading)} == set(PULSES)
    other = {"hier", "daar"} - {batch}
    assert batches(one) == other
    assert {each.id for each in one.journal.surroundings().imports} == other
    take_back(one, other.pop())
    assert one.picture == ((), ()), "and goes with the last import"


def test_imports_over_a_value_of_a_clock_ahead_keep_both_their_names() -> None:
    one, two = (Machine(FakeStore(), Skewed([START], 0)) for _ in range(2))
    ahead = Machine(FakeStore(), Skewed([START], 24))
    ahead.take_in([Reading(DAY, "resting_heart_rate", 60, "garmin")], "vooruit")
    for machine, batch in ((one, "hier"), (two, "daar")):
        machine.merge(ahead)
        machine.take_in([PULSES[0]], batch)
    one.merge(two)
    take_back(one, "hier")
    assert batches(one) == {"daar"}
    take_back(one, "daar")
    assert batches(one) == {"vooruit"}


def test_the_list_tells_what_goes_and_what_another_import_brought_too() -> None:
    one, two = two_with_the_same_import()
    only_there = Reading(DAY, "hrv_rmssd", 60, "garmin")
    two.take_in([only_there], "meer")
    merge(one.journal, plan_merge(one.journal, two.journal, FAR))
    listed = {each.batch.id: (each.held, each.shared) for each in one.journal.history.imports()}
    assert listed == {"hier": (0, 3), "daar": (0, 3), "meer": (1, 0)}
    take_back(one, "hier")
    listed = {each.batch.id: (each.held, each.shared) for each in one.journal.history.imports()}
    assert listed == {"daar": (3, 0), "meer": (1, 0)}


@settings(max_examples=tries(EXAMPLES), deadline=None)
@given(
    skews,
    st.lists(writes, max_size=4),
    met_stories,
    met_stories,
    st.lists(device_values, min_size=1, max_size=3),
)
def test_the_list_and_the_question_count_the_same(
    hours: tuple[int, ...],
    begin: list[Write],
    story: list[Write | Meet],
    later: list[Write | Meet],
    new: list[Reading],
) -> None:
    home = Household(None, hours, begin).play(story)
    for machine, batch in zip(home.machines, ("hier", "daar", "ginds"), strict=True):
        machine.take_in([*new], batch)
    one, two, _ = home.play(later).machines
    one.merge(two)
    for listed in one.journal.history.imports():
        question = one.journal.history.taking_back(listed.batch.id)
        assert listed.held == amount(question)
        assert listed.days >= {edit.day for edit in question.edits if getattr(edit.before, "batch", "")}


def test_an_older_value_of_the_other_computer_comes_back() -> None:
    one, two = two_with_the_same_import()
    two.journal.apply(two.journal.history.taking_back("daar"))
    other = [Reading(reading.day, reading.measure, 44, "garmin") for reading in PULSES]
    two.take_in(list(other), "anders")
    merge(one.journal, plan_merge(one.journal, two.journal, FAR))
    assert {entry for entry in one.values if isinstance(entry, Reading)} == set(other)
    take_back(one, "anders")
    assert {entry for entry in one.values if isinstance(entry, Reading)} == set(PULSES)


def test_a_value_that_was_typed_over_an_import_stays_as_it_is() -> None:
    one, two = two_with_the_same_import()
    merge(one.journal, plan_merge(one.journal, two.journal, FAR))
    changed = Reading(DAY, "resting_heart_rate", 43, "garmin")
    one.write(Write(0, changed))
    take_back(one, "hier")
    take_back(one, "daar")
    assert one.values == {changed}
    assert not any(isinstance(entry, ImportBatch) for entry in one.values)


@settings(max_examples=tries(EXAMPLES), deadline=None)
@given(skews, st.lists(writes, max_size=4), met_stories, st.lists(device_values, min_size=1, max_size=3))
def test_taking_back_an_import_keeps_the_entries_of_another_import(
    hours: tuple[int, ...], begin: list[Write], story: list[Write | Meet], new: list[Reading]
) -> None:
    home = Household(None, hours, begin).play(story)
    one, two, _ = home.machines
    two.take_in([*new], "daar")
    without = one.copy("without")
    home.true[0] += timedelta(minutes=1)
    one.take_in([*new], "hier")
    without.merge(two)
    one.merge(two)
    take_back(one, "hier")
    assert one.picture == without.picture
