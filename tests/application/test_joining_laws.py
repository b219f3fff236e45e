"""The laws of joining journals: three machines, wrong clocks, every kind of entry.

A journal is a set of versions, and joining is the union of two sets. So the order of exchanges does not
matter, repeating changes nothing, and nothing of either history is lost.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import NoteEntry, ParticipationEntry, slot
from herstel_gui.application.contradictions import joined_with
from herstel_gui.application.journal_versions import joined
from herstel_gui.domain.versions import Facts
from tests.application.machines import (
    Action,
    Household,
    Machine,
    Meet,
    Write,
    entries,
    met_stories,
    skews,
    stories,
    writes,
)
from tests.tries import tries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from herstel_gui.application.changes import Entry, Slot

EXAMPLES = 300
ON_FILES = int(os.environ.get("LAWS_ON_FILES", "0"))
"""With this variable the laws are tried on real files, so often; else on stores in memory, which are faster.
``tests/application/test_store_contract.py`` compares the two kinds of stores."""
SOME_ON_FILES = 40
MEMORY = Path("/dev/shm")  # noqa: S108  # a folder in memory: the files are written thousands of times

pytestmark = pytest.mark.timeout(900)
law = settings(max_examples=ON_FILES or tries(EXAMPLES), deadline=None)
begins = st.lists(writes, max_size=4)


@contextmanager
def household(
    hours: tuple[int, ...], begin: list[Write], *, on_files: bool = bool(ON_FILES)
) -> Iterator[Household]:
    with TemporaryDirectory(prefix="herstel-law-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        home = Household(Path(folder) if on_files else None, hours, begin)
        try:
            yield home
        finally:
            home.close()


@law
@given(skews, begins, stories)
def test_merging_is_commutative(hours: tuple[int, ...], begin: list[Write], story: list[Action]) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        before = one.copy("one-before.herstel")
        one.merge(two)
        two.merge(before)
        assert one.picture == two.picture


@law
@given(skews, begins, stories)
def test_merging_is_associative(hours: tuple[int, ...], begin: list[Write], story: list[Action]) -> None:
    with household(hours, begin) as home:
        one, two, three = home.play(story).machines
        left, right = one.copy("left.herstel"), one.copy("right.herstel")
        left.merge(two)
        left.merge(three)
        two.merge(three)
        right.merge(two)
        assert left.picture == right.picture


@law
@given(skews, begins, met_stories)
def test_taking_over_what_is_new_is_the_join_of_all_versions(
    hours: tuple[int, ...], begin: list[Write], story: list[Action]
) -> None:
    with household(hours, begin) as home:
        mine, theirs, _ = (machine.journal.rows() for machine in home.play(story).machines)
        exchange = joined_with(mine, Facts.of(mine), Facts.of(theirs))
        assert mine.changed_by(exchange) == joined(mine, theirs)


@law
@given(skews, begins, met_stories)
def test_merging_again_or_with_itself_changes_nothing(
    hours: tuple[int, ...], begin: list[Write], story: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        itself = one.copy("itself.herstel")
        before = one.picture
        assert not one.merge(itself)
        assert one.picture == before
        one.merge(two)
        merged = one.picture
        assert not one.merge(two)
        assert not one.merge(itself)
        assert one.picture == merged


@law
@given(skews, begins, met_stories, st.permutations(list(permutations(range(3), 2))))
def test_exchanges_in_any_order_end_alike(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], order: list[tuple[int, int]]
) -> None:
    with household(hours, begin) as home:
        home.play(story)
        home.play([Meet(who, other) for who, other in (*order, *order)])
        one, two, three = home.machines
        assert one.picture == two.picture == three.picture


@law
@given(begins, stories)
def test_with_right_clocks_the_last_writer_wins(begin: list[Write], story: list[Write]) -> None:
    with household((0, 0, 0), begin) as home:
        simple = [action for action in story if isinstance(action.entry, NoteEntry | ParticipationEntry)]
        last: dict[Slot, Entry | None] = {}
        for action in simple:
            action = Write(action.who, action.entry, action.removes, 1)  # noqa: PLW2901  # time always passes
            held = home.machines[action.who].held().get(slot(action.entry))
            home.play([action])
            if held != (None if action.removes else action.entry):
                last[slot(action.entry)] = None if action.removes else action.entry
        home.play([Meet(0, 1), Meet(0, 2)])
        assert {place: home.machines[0].held().get(place) for place in last} == last


@law
@given(skews, begins, met_stories)
def test_nothing_of_either_journal_or_history_is_lost(
    hours: tuple[int, ...], begin: list[Write], story: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        ever = one.ever | two.ever
        one.merge(two)
        assert one.ever == ever


@law
@given(skews, begins, stories)
def test_a_removal_survives_older_copies(
    hours: tuple[int, ...], begin: list[Write], story: list[Write]
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play([Write(0, each.entry, each.removes, each.minutes) for each in story]).machines
        copy = one.copy("older.herstel")
        for entry in list(one.values):
            one.write(Write(0, entry, removes=True))
        one.merge(copy)
        assert one.values == set()


@law
@given(skews, begins, met_stories, entries, entries)
def test_a_copy_of_the_past_changes_nothing(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], later: Entry, latest: Entry
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play(story).machines
        copy = one.copy("past.herstel")
        home.play([Write(0, later), Write(0, latest, removes=True)])
        before = one.picture
        assert not one.merge(copy)
        assert one.picture == before


@law
@given(skews, begins, met_stories, met_stories)
def test_what_every_journal_knows_already_brings_nothing_back(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], later: list[Action]
) -> None:
    """What gave way in a join stays away, whatever happens to what stayed: removed, changed or moved."""
    with household(hours, begin) as home:
        one, two, three = home.play(story).machines
        one.merge(two)
        one.merge(three)
        two.merge(one)
        known = [one.copy("before.herstel"), two.copy("two.herstel"), three.copy("three.herstel")]
        home.play([replace(action, who=0) for action in later if not isinstance(action, Meet)])
        after = one.picture
        for other in known:
            assert not one.merge(other)
        assert one.picture == after
        for entry in sorted(one.values, key=repr):
            one.write(Write(0, entry, removes=True))
            assert not one.merge(known[0])


@law
@given(skews, begins, met_stories)
def test_undoing_a_merge_leaves_no_trace(
    hours: tuple[int, ...], begin: list[Write], story: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        before = one.picture
        changes = one.merge(two)
        merged = one.picture
        one.undo(changes)
        assert one.picture == before
        one.merge(two)
        assert one.picture == merged, "merging again brings everything again"


@law
@given(skews, begins, met_stories, st.lists(entries, max_size=4))
def test_undoing_an_import_leaves_no_trace(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], new: list[Entry]
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play(story).machines
        before = one.picture
        one.undo(one.take_in(new))
        assert one.picture == before


@law
@given(skews, begins, met_stories, st.lists(entries, max_size=4))
def test_an_import_is_taken_back_without_a_trace_and_put_back(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], new: list[Entry]
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play(story).machines
        before = one.picture
        one.take_in(new, "batch")
        imported = one.picture
        back = one.journal.apply(one.journal.history.taking_back("batch"))
        assert one.picture == before
        one.undo(back)
        assert one.picture == imported


@law
@given(skews, begins, met_stories, stories)
def test_undoing_a_restore_leaves_no_trace_here_nor_there(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], later: list[Write]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        copy = one.copy("kopie.herstel")
        home.play(later)
        before, without = one.picture, two.copy("without.herstel")
        changes = one.put_back(copy)
        assert one.values == copy.values
        one.undo(changes)
        assert one.picture == before
        without.merge(one)
        two.merge(one)
        assert two.picture == without.picture


@law
@given(skews, begins, met_stories, stories)
def test_a_restored_copy_is_a_decision_of_now(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], later: list[Write]
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play(story).machines
        copy = one.copy("kopie.herstel")
        home.play([Write(0, each.entry, each.removes, each.minutes) for each in later])
        newer = one.copy("newer.herstel")
        one.put_back(copy)
        restored = one.values
        one.merge(newer)
        assert one.values == restored, "the journal as it was before the restore does not undo the restore"


@law
@given(skews, begins, met_stories)
def test_moments_never_go_back(hours: tuple[int, ...], begin: list[Write], story: list[Action]) -> None:
    with household(hours, begin) as home:
        for machine in home.play(story).machines:
            newest: dict[object, object] = {}
            for past in machine.store.whole_history():
                assert past.recorded <= past.until
                newest[slot(past.entry)] = past.until
            for place, (_, recorded) in machine.store.dated().entries.items():
                assert place not in newest or newest[place] <= recorded  # type: ignore[operator]  # datetimes


@law
@given(skews, begins, met_stories)
def test_a_correction_after_a_clock_that_ran_ahead_wins(
    hours: tuple[int, ...], begin: list[Write], story: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        one.merge(two)
        for entry in list(one.values):
            if isinstance(entry, NoteEntry):
                home.play([Write(0, NoteEntry(entry.day, "verbeterd"))])
        corrected = {entry for entry in one.values if getattr(entry, "note", "") == "verbeterd"}
        two.merge(one)
        one.merge(two)
        assert corrected <= two.values
        assert corrected <= one.values


@settings(max_examples=ON_FILES or SOME_ON_FILES, deadline=None)
@given(skews, begins, met_stories)
def test_files_obey_the_laws_too(
    hours: tuple[int, ...], begin: list[Write], story: list[Write | Meet]
) -> None:
    with household(hours, begin, on_files=True) as home:
        one, two, _ = home.play(story).machines
        before, itself = one.picture, one.copy("itself.herstel")
        ever = one.ever | two.ever
        changes = one.merge(two)
        merged = one.picture
        assert one.ever == ever
        one.undo(changes)
        assert one.picture == before, "undone without a trace"
        one.merge(two)
        two.merge(itself)
        assert one.picture == two.picture == merged, "in both orders, and again"
        assert not one.merge(itself)
        assert not one.merge(two)


def test_machines_are_what_the_laws_are_about() -> None:
    with household((0, 0, 0), []) as home:
        assert all(isinstance(machine, Machine) for machine in home.machines)
