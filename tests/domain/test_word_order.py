"""Own words are in the order in which people read them, wherever they are listed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.journal import Journal
from herstel_gui.domain.club.members import Member
from herstel_gui.domain.day import PAIN_PREFIX, DayRecord, Surroundings
from herstel_gui.domain.own_measures import Declaration, OwnKind
from herstel_gui.domain.report.options import ReportOptions
from herstel_gui.domain.training_sessions import Session
from herstel_gui.domain.trends.building import contexts
from herstel_gui.domain.trends.day_after import kinds
from herstel_gui.domain.week.wording import in_reading_order
from herstel_gui.domain.word_order import natural_order
from tests.application.fakes import FakeStore, FixedClock
from tests.domain.report.test_physician_report import made
from tests.tries import tries
from tests.weeks import TODAY

WORDS = ["set 10", "set 2", "Set 3", "énergie", "fiets", "set"]
READ = ["énergie", "fiets", "set", "set 2", "Set 3", "set 10"]


def test_numbers_in_words_are_sorted_by_their_value() -> None:
    assert sorted(WORDS, key=natural_order) == READ
    assert sorted(["9" * 5000, "10", "007", "7"], key=natural_order)[:3] == ["007", "7", "10"]


@settings(max_examples=tries(40), deadline=None)
@given(st.lists(st.text(st.sampled_from("ab019 é"), max_size=5) | st.text(max_size=4)))
def test_the_order_is_that_of_the_words_however_they_come(words: list[str]) -> None:
    backwards = words[::-1]
    assert sorted(words, key=natural_order) == sorted(backwards, key=natural_order)


def test_the_tags_of_a_day_are_in_this_order() -> None:
    assert in_reading_order([*WORDS, "ill"]) == ["ill", *READ]
    pains = [f"{PAIN_PREFIX}teen 10", f"{PAIN_PREFIX}teen 2"]
    assert in_reading_order(pains) == pains[::-1]


def test_trends_and_the_report_list_tags_in_this_order() -> None:
    days = {TODAY: DayRecord(TODAY, tags=tuple(WORDS))}
    assert [context.key for context in contexts(days, Surroundings())] == READ
    told = made(days, options=ReportOptions(4)).circumstances
    assert [str(each.label) for each in told] == READ


def test_kinds_of_training_that_are_as_frequent_are_in_this_order() -> None:
    sessions = tuple(Session(word, TODAY, kind=word) for word in WORDS)
    assert list(kinds({TODAY: DayRecord(TODAY, sessions=sessions)})) == READ


def test_members_of_a_club_are_in_this_order() -> None:
    members = [Member(word, "1") for word in WORDS]
    assert [member.name for member in sorted(members, key=lambda member: member.order)] == READ


def test_own_measures_with_equal_places_are_sorted_by_name() -> None:
    journal = Journal(FakeStore(), FixedClock())
    for word in WORDS:
        journal.own_measures.declare(Declaration(word, OwnKind.YES_NO))
        own = next(each for each in journal.own_measures.all() if each.label == word)
        held = own.declaration
        assert held is not None
        journal.own_measures.change(own, replace(held, place=0))
    assert [own.label for own in journal.own_measures.all()] == READ
