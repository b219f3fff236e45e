"""The laws of taking back: a merge, an import or a restored copy goes exactly, whatever happened between.

Whoever types over what came, and takes that back, has the journal as it was after the merge. Undoing the
merge then takes back exactly what it brought, so that merging again brings it again, here and elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import slot
from herstel_gui.application.contradictions import contradict, giving_way, kin_of
from herstel_gui.application.journal import Journal
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.versions import Facts, settled
from tests.application.machines import (
    Move,
    Write,
    entries,
    met_stories,
    skews,
    stories,
    writes,
)
from tests.application.test_joining_laws import EXAMPLES, ON_FILES, SOME_ON_FILES, household

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes, Entry
    from herstel_gui.domain.versions import End
    from tests.application.machines import Action, Machine

pytestmark = pytest.mark.timeout(900)
law = settings(max_examples=ON_FILES or EXAMPLES, deadline=None)
begins = st.lists(writes, max_size=4)


def do(machine: Machine, story: list[Action]) -> list[Changes]:
    """Let a machine do what a story tells; return its steps of undo."""
    steps = []
    for action in story:
        match action:
            case Write():
                steps.append(machine.write(replace(action, who=0)))
            case Move():
                steps.append(machine.move(replace(action, who=0)))
            case _:
                pass
    return [step for step in steps if step]


def undo_all(machine: Machine, steps: list[Changes]) -> None:
    for step in reversed(steps):
        machine.undo(step)


def demand_sound(machine: Machine) -> None:
    """Check that a journal holds what follows from its versions, and nothing that contradicts."""
    rows = machine.store.rows()
    result = settled(Facts.of(rows), giving_way)
    assert result.now == rows.now
    # at which moment something gave way is worked out anew only where a join changes more than that
    assert _without_moments(result.past) == _without_moments(rows.past)
    for one, other in combinations(rows.now, 2):
        together = isinstance(one.content, Reading) and one.recorded == other.recorded
        assert together or not contradict(one.content, other.content)


def _without_moments(past: frozenset[End[Entry]]) -> set[object]:
    return {(end.version, None if end.worked_out else end.at) for end in past}


@law
@given(skews, begins, met_stories, met_stories)
def test_a_merge_is_undone_exactly_after_edits_that_were_undone(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], between: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        before = one.values
        merge = one.merge(two)
        merged = one.values
        undo_all(one, do(one, between))
        assert one.values == merged
        demand_sound(one)
        one.undo(merge)
        assert one.values == before
        demand_sound(one)
        here = one.copy("again.herstel")
        here.merge(two)
        assert here.values == merged, "merging again brings everything again"
        two.merge(one)
        assert two.values == merged, "and the other computer loses nothing"


@law
@given(skews, begins, met_stories, met_stories)
def test_a_merge_is_taken_back_from_the_list_after_edits_that_were_undone(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], between: list[Action]
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        before = one.values
        merge = one.merge(two, "two.herstel")
        merged = one.values
        undo_all(one, do(one, between))
        after = Journal(one.store, one.clock)
        for listed in after.history.merges()[:1] if merge else ():
            after.apply(listed.changes)
        assert one.values == before
        demand_sound(one)
        one.merge(two)
        assert one.values == merged


@law
@given(
    skews, begins, met_stories, met_stories, st.lists(entries, max_size=4), st.sampled_from(["list", "undo"])
)
def test_an_import_is_taken_back_exactly_after_edits_that_were_undone(
    hours: tuple[int, ...],
    begin: list[Write],
    story: list[Action],
    between: list[Action],
    new: list[Entry],
    way: str,
) -> None:
    with household(hours, begin) as home:
        one, *_ = home.play(story).machines
        before = one.values
        imported = one.take_in(new, "batch")
        undo_all(one, do(one, between))
        if way == "list":
            one.journal.apply(one.journal.history.taking_back("batch"))
        else:
            one.undo(imported)
        assert one.values == before


@law
@given(skews, begins, met_stories, stories, met_stories)
def test_a_restored_copy_is_undone_exactly_after_edits_that_were_undone(
    hours: tuple[int, ...],
    begin: list[Write],
    story: list[Action],
    later: list[Write],
    between: list[Action],
) -> None:
    with household(hours, begin) as home:
        one, two, _ = home.play(story).machines
        copy = one.copy("kopie.herstel")
        home.play(later)
        before = one.values
        joined = one.copy("without.herstel")
        joined.merge(two)
        restored = one.put_back(copy)
        steps = do(one, between)
        undo_all(one, steps)
        one.undo(restored)
        assert one.values == before
        demand_sound(one)
        one.merge(two)
        # what was typed and undone where nothing stood is a removal, which travels
        touched = {
            near for step in steps for edit in step.edits for near in (slot(edit.entry), kin_of(edit.entry))
        }
        for entry in one.values ^ joined.values:
            assert slot(entry) in touched or kin_of(entry) in touched - {None}


@law
@given(skews, begins, met_stories, met_stories)
def test_whatever_is_taken_back_from_the_list_nothing_contradicts(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], later: list[Action]
) -> None:
    """Also when the edits since stay; and the step of undo of it brings everything back."""
    with household(hours, begin) as home:
        one, two, three = home.play(story).machines
        one.merge(two, "two.herstel")
        one.merge(three, "three.herstel")
        do(one, later)
        demand_sound(one)
        history = one.journal.history
        found = [*(each.changes for each in history.merges()), *(each.changes for each in history.batches())]
        for changes in found:
            held = one.picture
            done = one.journal.apply(changes)
            demand_sound(one)
            one.undo(done)
            assert one.picture == held


@settings(max_examples=ON_FILES or SOME_ON_FILES, deadline=None)
@given(skews, begins, met_stories, met_stories)
def test_files_obey_the_laws_of_undoing_too(
    hours: tuple[int, ...], begin: list[Write], story: list[Action], between: list[Action]
) -> None:
    with household(hours, begin, on_files=True) as home:
        one, two, _ = home.play(story).machines
        before = one.values
        merge = one.merge(two)
        merged = one.values
        undo_all(one, do(one, between))
        one.undo(merge)
        assert one.values == before
        demand_sound(one)
        one.merge(two)
        two.merge(one)
        assert one.values == two.values == merged
