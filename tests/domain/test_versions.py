"""The union of the versions of two journals, with contents that are plain words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.versions import (
    JOINED,
    End,
    Exchange,
    Facts,
    Rows,
    Version,
    join,
    next_moment,
    settled,
)
from tests.tries import tries

versions = st.builds(Version, st.sampled_from([("a",), ("b",)]), st.sampled_from("xyz"), st.integers(1, 6))
ends = st.builds(End, versions, st.integers(1, 9), st.just("weg"))
facts = st.builds(
    lambda known, ended: Facts(frozenset(known) | {end.version for end in ended}, frozenset(ended)),
    st.lists(versions, max_size=6),
    st.lists(ends, max_size=4),
)
law = settings(max_examples=tries(300))


def nothing(_holding: object, _facts: object) -> dict[Version[str], int]:
    return {}


def rows_of(held: Facts[str]) -> Rows[str]:
    return settled(held, nothing)


@law
@given(facts)
def test_rows_hold_exactly_the_facts(held: Facts[str]) -> None:
    assert Facts.of(rows_of(held)) == held


@law
@given(facts, facts, facts)
def test_a_join_is_commutative_associative_and_idempotent(
    a: Facts[str], b: Facts[str], c: Facts[str]
) -> None:
    one, two, three = map(rows_of, (a, b, c))
    both = join(one, two, nothing)
    assert both == join(two, one, nothing)
    assert join(both, three, nothing) == join(one, join(two, three, nothing), nothing)
    assert join(both, one, nothing) == join(both, both, nothing) == both


@law
@given(facts, facts)
def test_a_slot_holds_one_version_and_each_other_version_has_an_end(a: Facts[str], b: Facts[str]) -> None:
    both = join(rows_of(a), rows_of(b), nothing)
    assert len({version.place for version in both.now}) == len(both.now)
    assert {*both.now, *(end.version for end in both.past)} == a.known | b.known
    assert not both.now & {end.version for end in both.past}


@law
@given(facts, facts)
def test_an_exchange_taken_back_leaves_what_was_there(a: Facts[str], b: Facts[str]) -> None:
    before = rows_of(a)
    exchange = Exchange.between(before, join(before, rows_of(b), nothing))
    after = before.changed_by(exchange)
    assert after == join(before, rows_of(b), nothing)
    assert after.changed_by(exchange.inverse()) == before
    assert a.after(exchange).after(exchange.inverse()).ends == a.ends


def test_the_newest_stays_and_the_other_gives_way_at_its_moment() -> None:
    old, new = Version(("a",), "x", 5), Version(("a",), "y", 7)
    both = join(Rows(frozenset({old})), Rows(frozenset({new})), nothing)
    assert both == Rows(frozenset({new}), frozenset({End(old, 7, JOINED)}))


def test_a_later_removal_elsewhere_empties_the_slot() -> None:
    first, edited = Version(("a",), "x", 1), Version(("a",), "y", 5)
    here = Rows(frozenset[Version[str]](), frozenset({End(first, 9, "weg")}))
    there = Rows(frozenset({edited}), frozenset({End(first, 5, "nieuw")}))
    assert join(here, there, nothing).now == frozenset()
    assert End(edited, 9, JOINED) in join(here, there, nothing).past


def test_an_edit_after_the_removal_stays() -> None:
    first, edited = Version(("a",), "x", 1), Version(("a",), "y", 8)
    here = Rows(frozenset[Version[str]](), frozenset({End(first, 5, "weg")}))
    there = Rows(frozenset({edited}), frozenset({End(first, 8, "nieuw")}))
    assert join(here, there, nothing).now == {edited}


def test_a_moment_is_never_before_what_it_overwrites() -> None:
    assert next_moment(10, []) == 10
    assert next_moment(10, [3, 9]) == 10
    assert next_moment(10, [10]) == 11
    assert next_moment(10, [500]) == 501
