"""Versions that a journal refuses in a merge: what they had replaced stays, and the limits of a day hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import KindEntry, NoteEntry, TagEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.bounds import MAX_NOTE, MAX_SESSIONS, MAX_TAGS
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import End, Facts, Rows, Version, settled
from tests.application.fakes import MORNING, FakeStore, FixedClock, content
from tests.application.machines import Household, Machine, Meet, Write, skews
from tests.tries import tries

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry, Slot

DAY = date(2026, 11, 22)
EARLIER = DAY - timedelta(days=1)
NEXT_WEEK = DAY + timedelta(days=7)
TOO_LONG = "x" * (MAX_NOTE + 1)


def journal(*stored: tuple[Entry, ...]) -> Journal:
    """Return a journal in which each group of entries replaced the one before it, minute after minute."""
    clock = FixedClock(MORNING)
    made = Journal(FakeStore(), clock)
    before: tuple[Entry, ...] = ()
    for after in stored:
        made.change(Text("nieuw"), before, after)
        before = after
        clock.at += timedelta(minutes=1)
    return made


def held(one: Journal) -> set[Entry]:
    return content(one._store)  # noqa: SLF001  # the whole of it


def merged(one: Journal, other: Journal, today: date = DAY) -> tuple[Text, ...]:
    plan = plan_merge(one, other, today)
    merge(one, plan)
    assert not plan_merge(one, other, today).changes, "merging again changes nothing"
    return plan.left_out


NOTE, REST = NoteEntry(DAY, "moe"), KindEntry(DAY, DayKind.REST)
REFUSED = [
    pytest.param(NOTE, NoteEntry(DAY, TOO_LONG), id="too long"),
    pytest.param(Session("a", DAY, minutes=30), Session("a", NEXT_WEEK, minutes=30), id="moved to next week"),
    pytest.param(
        Session("a", DAY, kind="fietsen"), Session("a", DAY, kind="fiet\u202esen"), id="bad character"
    ),
]


@pytest.mark.parametrize(("older", "refused"), REFUSED)
def test_what_a_refused_version_replaced_stays(older: Entry, refused: Entry) -> None:
    one, other = journal((older,)), journal((older,), (refused,))
    assert merged(one, other)
    assert held(one) == {older}
    empty = journal()
    assert merged(empty, other)
    assert held(empty) == {older}, "also where it is new"


def test_a_chain_of_refused_versions_leaves_the_last_that_is_possible() -> None:
    other = journal((NOTE,), (NoteEntry(DAY, TOO_LONG),), (NoteEntry(DAY, TOO_LONG + "y"),))
    one = journal((NOTE,))
    merged(one, other)
    assert held(one) == {NOTE}


def test_what_was_removed_after_a_refused_version_stays_away() -> None:
    one, other = journal((NOTE,)), journal((NOTE,), (NoteEntry(DAY, TOO_LONG),), ())
    merged(one, other)
    assert held(one) == set()


def test_a_version_after_a_refused_one_comes() -> None:
    later = NoteEntry(DAY, "weer fris")
    one, other = journal((NOTE,)), journal((NOTE,), (NoteEntry(DAY, TOO_LONG),), (later,))
    merged(one, other)
    assert held(one) == {later}


def test_what_was_refused_comes_when_its_day_has_come() -> None:
    older, refused = Session("a", DAY, minutes=30), Session("a", NEXT_WEEK, minutes=30)
    one, other = journal((older,)), journal((older,), (refused,))
    merged(one, other)
    merged(one, other, NEXT_WEEK)
    assert held(one) == {refused}
    merged(other, one, NEXT_WEEK)
    assert one.rows() == other.rows()


FULL = tuple(TagEntry(DAY, f"dag {n}") for n in range(MAX_TAGS))


def test_tags_that_go_in_the_same_merge_make_room() -> None:
    one = journal(FULL)
    other = journal(FULL, (*FULL[3:], *(TagEntry(DAY, f"nieuw {n}") for n in range(3))))
    assert merged(one, other) == ()
    assert held(one) == held(other)


def test_no_merge_exceeds_the_tags_of_a_day_and_own_tags_stay() -> None:
    one, other = journal(FULL[:-1]), journal(tuple(TagEntry(DAY, f"daar {n}") for n in range(3)))
    assert len(merged(one, other)) == 1
    assert len(held(one)) == MAX_TAGS
    assert {*FULL[:-1]} <= held(one)


def test_a_training_moved_there_to_a_day_that_is_full_here_stays_where_it_was() -> None:
    moved = Session("m", EARLIER, minutes=30)
    full = tuple(Session(f"s{n}", DAY, minutes=30) for n in range(MAX_SESSIONS))
    one, other = journal((moved, *full)), journal((moved,), (replace(moved, day=DAY),))
    assert len(merged(one, other)) == 1
    assert held(one) == {moved, *full}


def test_a_training_moved_away_there_makes_room_for_another() -> None:
    full = tuple(Session(f"s{n}", DAY, minutes=30) for n in range(MAX_SESSIONS))
    new = Session("nieuw", DAY, minutes=45)
    one, other = journal(full), journal(full, (replace(full[0], day=EARLIER), *full[1:], new))
    assert merged(one, other) == ()
    assert held(one) == held(other)


# -- the laws -----------------------------------------------------------------------------------------

SLOTS = [("a",), ("b",)]
law = settings(max_examples=tries(300), deadline=None)


@law
@given(st.lists(st.tuples(st.sampled_from(SLOTS), st.booleans(), st.booleans()), max_size=10))
def test_facts_without_refused_versions_are_those_of_a_journal_that_never_stored_them(
    story: list[tuple[tuple[str, ...], bool, bool]],
) -> None:
    def played(*, with_refused: bool) -> tuple[Facts[str], set[Version[str]]]:
        now: dict[tuple[str, ...], Version[str]] = {}
        past: set[End[str]] = set()
        refused = set()
        for at, (place, is_refused, removes) in enumerate(story):
            if is_refused and not with_refused:
                continue
            if place in now:
                past.add(End(now.pop(place), at, "nieuw"))
            if is_refused or not removes:
                now[place] = Version(place, f"{at}", at)
                refused |= {now[place]} if is_refused else set()
        return Facts.of(Rows(frozenset(now.values()), frozenset(past))), refused

    facts, refused = played(with_refused=True)
    left = facts.without(refused, lambda _one, _other: False)
    never, _ = played(with_refused=False)
    assert left.known == never.known
    # a removal of what was refused is unknown; every other slot holds what it would have held
    removed = {one.place for one in refused if any(end.version == one for end in facts.ends)}
    for place in {*SLOTS} - removed:
        now = [
            {one for one in settled(each, lambda *_: {}).now if one.place == place} for each in (left, never)
        ]
        assert now[0] == now[1]


def _live(facts: Facts[str], place: tuple[str, ...]) -> set[Version[str]]:
    return {one for one in settled(facts, lambda *_: {}).now if one.place == place}


def _is_refused(entry: Entry) -> bool:
    return len(str(entry)) > MAX_NOTE


def _emptied(machine: Machine) -> set[Slot]:
    """Return the slots of which a version that every journal may hold was removed, not replaced."""
    rows = machine.store.rows()
    versions = {*rows.now, *(end.version for end in rows.past)}
    begun = {(one.place, one.recorded) for one in versions}
    return {
        end.version.place
        for end in rows.past
        if not end.worked_out and not _is_refused(end.version.content)
        if (end.version.place, end.at) not in begun
    }


texts = st.integers(0, 99).map(lambda number: NoteEntry(DAY, f"nota {number}"))
notes = st.builds(Write, st.integers(0, 2), texts, st.sampled_from([False, False, True]))
bad_notes = st.builds(
    Write, st.just(1), st.integers(0, 9).map(lambda number: NoteEntry(DAY, f"{TOO_LONG}{number}"))
)


@law
@given(skews, st.lists(st.one_of(notes, bad_notes, st.builds(Meet, st.integers(0, 2), st.integers(0, 2)))))
def test_no_merge_of_refused_versions_empties_a_slot_or_stops_the_journals_from_agreeing(
    hours: tuple[int, ...], story: list[Write | Meet]
) -> None:
    home = Household(None, hours, [])
    for action in story:
        before = [machine.held() for machine in home.machines]
        home.play([action])
        if isinstance(action, Meet) and action.who != action.other:
            own, other = before[action.who], before[action.other]
            refused = {place for place, entry in other.items() if _is_refused(entry)}
            lost = own.keys() & refused - home.machines[action.who].held().keys()
            assert not lost - _emptied(home.machines[action.other]), "an own value gives way to nothing"
    zero, one, two = home.machines
    for _ in range(2):
        zero.merge(two)
        two.merge(zero)
    assert zero.picture == two.picture
    zero.merge(one)
    assert not zero.merge(one)
