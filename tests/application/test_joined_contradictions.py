"""What contradicts each other after a join: who gives way, and that it never comes back unseen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import KindEntry, TagEntry, slot
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.merged_days import DayOutcome
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.measures import BED_TIME, RESTING_HEART_RATE, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FakeStore, FixedClock, content

if TYPE_CHECKING:
    from pathlib import Path

    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
EARLIER = DAY - timedelta(days=1)
FAR = date(2030, 1, 1)
REST = KindEntry(DAY, DayKind.REST)
TRAINING = Session("a", DAY, minutes=40, session_rpe=6)
BED, WAKE = Reading(DAY, BED_TIME.key, 1380), Reading(DAY, WAKE_TIME.key, 420)
LENGTH = Reading(DAY, SLEEP_DURATION.key, 440)
WEEK, NEXT = RecoveryWeek(EARLIER, DAY), RecoveryWeek(DAY, DAY + timedelta(days=6))


class Desk:
    """A journal on one computer, whose clock can be set."""

    def __init__(self, store: FakeStore | None = None) -> None:
        self.clock = FixedClock(MORNING)
        self.store = store or FakeStore()
        self.journal = Journal(self.store, self.clock)

    def at(self, minutes: int, days: int = 0) -> Desk:
        self.clock.at = MORNING + timedelta(minutes=minutes, days=days)
        return self

    def put(self, *after: Entry, gone: tuple[Entry, ...] = ()) -> None:
        """Store entries in place of those of the same slots and of ``gone``."""
        held = {slot(entry): entry for entry in content(self.store)}
        before = [held[slot(entry)] for entry in after if slot(entry) in held]
        self.journal.change(Text("nieuw"), [*before, *gone], after)

    def remove(self, *gone: Entry) -> None:
        self.journal.change(Text("weg"), gone, [])

    def take(self, other: Desk) -> dict[DayOutcome, int]:
        plan = plan_merge(self.journal, other.journal, FAR)
        merge(self.journal, plan)
        return {outcome: plan.count(outcome) for outcome in DayOutcome if plan.count(outcome)}

    def copy(self) -> Desk:
        """Return a desk with what this one holds at the moment."""
        desk = Desk()
        desk.take(self)
        return desk

    @property
    def holds(self) -> set[Entry]:
        return content(self.store)


# -- rest and a training -------------------------------------------------------------------------------


@pytest.mark.parametrize("first", [0, 2])
def test_rest_and_a_training_of_two_computers_both_stay_and_are_contradictory(first: int) -> None:
    one, two = Desk(), Desk()
    one.at(first).put(REST)
    two.at(1).put(TRAINING)
    assert one.take(two) == {DayOutcome.CONTRADICTORY: 1}
    two.take(one)
    assert {REST, TRAINING} == one.holds == two.holds
    one.at(5).remove(TRAINING)
    two.take(one)
    assert {REST} == one.holds == two.holds


# -- what gave way stays away ------------------------------------------------------------------------

PAIRS = [
    pytest.param((BED, WAKE), (LENGTH,), id="clock times and length"),
    pytest.param((LENGTH,), (BED, WAKE), id="length and clock times"),
    pytest.param((WEEK,), (NEXT,), id="recovery weeks"),
]


@pytest.mark.parametrize(("older", "newer"), PAIRS)
def test_what_gave_way_stays_away_when_the_winner_is_removed(
    older: tuple[Entry, ...], newer: tuple[Entry, ...]
) -> None:
    one, two = Desk(), Desk()
    one.put(*older)
    two.at(1).put(*newer)
    one.take(two)
    assert one.holds == set(newer)
    copy = one.copy()
    one.at(2).remove(*newer)
    for other in (copy, two):
        assert one.take(other) == {}
        assert one.holds == set()
    copy.take(one)
    two.take(one)
    assert copy.holds == two.holds == set(), "the end travels"
    lost = {earlier.entry for day in (DAY, EARLIER) for earlier in one.journal.history.of_day(day)}
    assert set(older) <= lost


def test_what_a_watch_measured_of_a_night_contradicts_nothing() -> None:
    one, two = Desk(), Desk()
    watched = [replace(each, source="garmin") for each in (BED, WAKE, LENGTH)]
    one.put(*watched[:2])
    two.at(1).put(watched[2])
    assert DayOutcome.CONTRADICTORY not in one.take(two)
    two.take(one)
    assert one.holds == two.holds == set(watched)


MOVES = [
    pytest.param(WEEK, NEXT, RecoveryWeek(DAY + timedelta(days=9), DAY + timedelta(days=15)), id="week"),
]


@pytest.mark.parametrize(("older", "newer", "moved"), MOVES)
def test_what_gave_way_stays_away_when_the_winner_moves_to_another_day(
    older: Entry, newer: Entry, moved: Entry
) -> None:
    one, two = Desk(), Desk()
    one.put(older)
    two.at(1).put(newer)
    one.take(two)
    copy = one.copy()
    one.at(2).put(moved, gone=() if slot(moved) == slot(newer) else (newer,))
    assert one.take(copy) == {}
    assert one.take(two) == {}
    assert one.holds == {moved}


@pytest.mark.parametrize(("older", "newer"), PAIRS)
def test_undoing_the_merge_gives_back_what_gave_way_also_after_a_removal_that_was_undone(
    older: tuple[Entry, ...], newer: tuple[Entry, ...]
) -> None:
    one, two = Desk(), Desk()
    one.put(*older)
    two.at(1).put(*newer)
    done = merge(one.journal, plan_merge(one.journal, two.journal, FAR))
    removed = one.at(2).journal.change(Text("weg"), newer, [])
    one.journal.apply(removed.inverse())
    one.journal.apply(done.inverse())
    assert one.holds == set(older)


def test_what_lost_on_a_computer_that_removed_the_winner_unmet_is_shown_when_it_comes() -> None:
    one, two = Desk(), Desk()
    one.put(WEEK)
    two.at(1).put(NEXT)
    two.at(2).remove(NEXT)
    assert one.take(two) == {DayOutcome.HISTORY: 1}, "nobody ever saw both"
    assert one.holds == {WEEK}


def test_the_end_that_a_removal_makes_final_is_the_same_on_files(tmp_path: Path) -> None:
    clock = FixedClock(MORNING)
    journals = [Journal(open_journal(tmp_path / f"{name}.herstel", clock), clock) for name in "ab"]
    one, two = journals
    one.enter(DAY, SLEEP_DURATION, 440)
    one.change(Text("week"), [], [WEEK])
    clock.at += timedelta(minutes=1)
    two.enter(DAY, BED_TIME, 1380)
    two.change(Text("week"), [], [NEXT])
    merge(one, plan_merge(one, two, FAR))
    clock.at += timedelta(minutes=1)
    one.enter(DAY, BED_TIME, None)
    one.recovery_weeks.remove(NEXT)
    assert not plan_merge(one, two, FAR).changes
    assert one.rows().now == frozenset()
    assert not [end for end in one.rows().past if end.worked_out]
    merge(two, plan_merge(two, one, FAR))
    assert two.rows() == one.rows()


# -- a clock that is thirty days ahead for a week -----------------------------------------------------


def test_rest_noted_after_a_training_of_a_clock_ahead_stays() -> None:
    one, ahead = Desk(), Desk()
    ahead.at(0, days=30).put(TRAINING)
    one.take(ahead)
    one.at(5).put(REST)
    copy = one.copy()
    assert one.take(ahead) == {}
    assert {REST, TRAINING} == one.holds == copy.holds


@pytest.mark.parametrize(("older", "newer"), PAIRS)
def test_what_ends_an_entry_of_a_clock_ahead_in_another_slot_wins_everywhere(
    older: tuple[Entry, ...], newer: tuple[Entry, ...]
) -> None:
    one, ahead = Desk(), Desk()
    ahead.at(0, days=30).put(*older)
    one.take(ahead)
    one.at(5).put(*newer, gone=older)
    ahead.at(10)  # its clock was set right
    ahead.take(one)
    one.take(ahead)
    assert one.holds == ahead.holds == set(newer)
    assert one.store.rows() == ahead.store.rows()


def test_a_night_typed_after_one_of_a_clock_ahead_was_removed_stays() -> None:
    one, ahead = Desk(), Desk()
    ahead.at(0, days=30).put(BED, WAKE)
    one.take(ahead)
    one.at(5).remove(BED, WAKE)
    one.at(6).put(LENGTH)
    ahead.take(one)
    one.take(ahead)
    assert one.holds == ahead.holds == {LENGTH}


def test_many_entries_at_once_are_later_than_what_they_end_in_other_slots() -> None:
    one, ahead = Desk(), Desk()
    ahead.at(0, days=30).put(BED, WAKE, TRAINING)
    one.take(ahead)
    others = [Reading(DAY - timedelta(days=n), RESTING_HEART_RATE.key, 50) for n in range(60)]
    one.at(5).put(LENGTH, REST, *others, gone=(BED, WAKE))
    ahead.at(10)
    ahead.take(one)
    one.take(ahead)
    assert {LENGTH, REST, TRAINING} <= one.holds == ahead.holds


# -- one consultation, moved on two computers ---------------------------------------------------------


def discussions() -> tuple[Desk, Desk]:
    one, two = Desk(), Desk()
    one.put(Reading(DAY - timedelta(days=9), RESTING_HEART_RATE.key, 50))
    one.journal.discussions.add(DAY)
    two.take(one)
    return one, two


def test_a_consultation_moved_on_two_computers_is_one_where_it_was_moved_last() -> None:
    one, two = discussions()
    one.at(1).journal.discussions.move(DAY, EARLIER)
    two.at(2).journal.discussions.move(DAY, EARLIER - timedelta(days=1))
    one.take(two)
    two.take(one)
    assert one.journal.discussions.all() == two.journal.discussions.all() == (EARLIER - timedelta(days=1),)
    copy = one.copy()
    one.at(3).journal.discussions.remove(EARLIER - timedelta(days=1))
    assert one.take(copy) == {}
    assert one.journal.discussions.all() == ()


def test_a_consultation_moved_twice_there_and_once_here_is_one() -> None:
    one, two = discussions()
    one.at(1).journal.discussions.move(DAY, EARLIER)
    one.at(3).journal.discussions.move(EARLIER, EARLIER - timedelta(days=2))
    two.at(2).journal.discussions.move(DAY, EARLIER - timedelta(days=1))
    one.take(two)
    two.take(one)
    assert one.journal.discussions.all() == two.journal.discussions.all() == (EARLIER - timedelta(days=2),)


def test_a_consultation_written_at_the_moment_of_a_move_is_not_taken_for_the_moved_one() -> None:
    one, copy = discussions()
    one.at(1).journal.discussions.move(DAY, EARLIER - timedelta(days=1))
    one.journal.discussions.add(DAY)
    one.journal.discussions.add(EARLIER)
    assert one.take(copy) == {}
    assert one.journal.discussions.all() == (EARLIER - timedelta(days=1), EARLIER, DAY)


def test_two_consultations_stay_two() -> None:
    one, two = discussions()
    one.at(1).journal.discussions.move(DAY, EARLIER)
    two.at(2).put(Discussion(EARLIER - timedelta(days=1)))
    one.take(two)
    assert one.journal.discussions.all() == (EARLIER - timedelta(days=1), EARLIER)


def test_a_recovery_week_moved_on_two_computers_is_one() -> None:
    one, two = Desk(), Desk()
    one.put(NEXT)
    two.take(one)
    first, second = (RecoveryWeek(DAY + timedelta(days=n), DAY + timedelta(days=n + 6)) for n in (20, 40))
    one.at(1).journal.recovery_weeks.change(NEXT, first)
    two.at(2).journal.recovery_weeks.change(NEXT, second)
    one.take(two)
    two.take(one)
    assert one.journal.recovery_weeks.all() == two.journal.recovery_weeks.all() == (second,)


# -- what the preview calls contradictory -------------------------------------------------------------


@pytest.mark.parametrize(
    "entry", [Reading(DAY, RESTING_HEART_RATE.key, 50), TagEntry(DAY, "ill"), REST, WEEK], ids=repr
)
def test_the_same_value_typed_on_two_computers_is_not_contradictory(entry: Entry) -> None:
    one, two = Desk(), Desk()
    one.put(entry)
    two.at(1).put(entry)
    assert one.take(two) == {DayOutcome.HISTORY: 1}
    assert one.holds == {entry}


def test_trainings_of_two_computers_have_the_same_order_on_both() -> None:
    def desk(name: str, start: int, minutes: int) -> Desk:
        made = Desk().at(minutes)
        made.journal.sessions._new_id = lambda: name  # noqa: SLF001  # ids are random
        made.journal.sessions.add(Session("", DAY, start=start, minutes=30))
        return made

    one, two = desk("z", 480, 0), desk("a", 1080, 1)
    one.take(two)
    two.take(one)
    starts = [[session.start for session in each.journal.day(DAY).sessions] for each in (one, two)]
    assert starts == [[480, 1080], [480, 1080]], "in the order of the day"


@pytest.mark.parametrize(("older", "newer"), PAIRS)
def test_changing_the_winner_changes_nothing_about_what_gave_way(
    older: tuple[Entry, ...], newer: tuple[Entry, ...]
) -> None:
    one, two = Desk(), Desk()
    one.put(*older)
    two.at(1).put(*newer)
    one.take(two)
    copy = one.copy()
    changed: dict[Entry, Entry] = {
        TRAINING: Session("a", DAY, minutes=45),
        LENGTH: Reading(DAY, SLEEP_DURATION.key, 450),
        BED: Reading(DAY, BED_TIME.key, 1390),
        NEXT: RecoveryWeek(DAY, DAY + timedelta(days=9)),
    }
    one.at(2).put(changed[newer[0]])
    before = one.store.rows()
    assert one.take(copy) == {}
    assert one.take(two) == {}
    assert one.store.rows() == before


def test_taking_back_a_removal_of_much_brings_back_only_what_was_there() -> None:
    one, two = Desk(), Desk()
    one.put(BED, WAKE)
    two.at(1).put(LENGTH)
    one.take(two)
    pulses = [Reading(DAY - timedelta(days=n), RESTING_HEART_RATE.key, 50) for n in range(5)]
    one.at(2).put(*pulses)
    one.at(3).remove(LENGTH, *pulses)
    batch = one.journal.history.batches()[0]
    one.at(4).journal.apply(batch.changes)
    assert one.holds == {LENGTH, *pulses}
