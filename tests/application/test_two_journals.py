"""Merging in hard circumstances: other people's days, wrong clocks, old formats, the same field at once."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.merged_days import DayOutcome
from herstel_gui.domain.day import EpisodeAnswer, PlannedDay, RecoveryWeek
from herstel_gui.domain.measures import BED_TIME, RESTING_HEART_RATE, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import MORNING, FakeStore, FixedClock, choose_zone, content

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry

DAY = date(2026, 11, 22)
EARLIER = DAY - timedelta(days=1)
FAR = date(2030, 1, 1)


def journal(minutes: int = 0, days_ahead: int = 0) -> Journal:
    """Return an empty journal with a clock that is so much ahead."""
    return Journal(FakeStore(), FixedClock(MORNING + timedelta(minutes=minutes, days=days_ahead)))


def pair() -> tuple[Journal, Journal]:
    return journal(), journal(minutes=1)


def take(one: Journal, two: Journal, today: date = FAR) -> dict[DayOutcome, int]:
    plan = plan_merge(one, two, today)
    merge(one, plan)
    return {outcome: plan.count(outcome) for outcome in DayOutcome if plan.count(outcome)}


def test_the_same_field_typed_on_two_computers_within_a_minute() -> None:
    one, two = pair()
    one.set_note(DAY, "hier")
    two.set_note(DAY, "daar, een minuut later")
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1}
    assert take(two, one) == {DayOutcome.CONTRADICTORY: 1}
    assert one.day(DAY).note == two.day(DAY).note == "daar, een minuut later"
    assert [earlier.entry for earlier in one.history.of_day(DAY)] == [NoteEntry(DAY, "hier")]
    assert [earlier.entry for earlier in two.history.of_day(DAY)] == [NoteEntry(DAY, "hier")]


def test_a_note_that_was_removed_here_and_changed_there_later_contradicts() -> None:
    one, two = journal(), journal(minutes=5)
    one.set_note(DAY, "moe")
    take(two, one)
    one.set_note(DAY, "")
    two.set_note(DAY, "heel moe")
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1}
    assert one.day(DAY).note == "heel moe"
    assert take(one, two) == {}


def test_a_note_that_was_removed_here_after_the_other_computer_saw_it_removed_does_not_contradict() -> None:
    one, two = journal(), journal(minutes=5)
    one.set_note(DAY, "moe")
    one.set_note(DAY, "")
    take(two, one)
    two.set_note(DAY, "toch moe")
    assert take(one, two) == {DayOutcome.NEW: 1}


def test_what_gives_way_names_the_entry_that_stays() -> None:
    one, two = journal(), journal(minutes=5)
    week, other = RecoveryWeek(EARLIER, DAY), RecoveryWeek(DAY, DAY + timedelta(days=6))
    one.change(Text("week"), [], [week])
    one.enter(DAY, SLEEP_DURATION, 440)
    two.change(Text("week"), [], [other])
    two.enter(DAY, WAKE_TIME, 400)
    plan = plan_merge(one, two, FAR)
    ways = {each.here: each.gives_way_to for day in plan.days for each in day.slots if each.gives_way_to}
    assert ways == {week: other, Reading(DAY, SLEEP_DURATION.key, 440): Reading(DAY, WAKE_TIME.key, 400)}


def test_two_computers_keep_the_same_of_two_values_typed_at_one_moment() -> None:
    one, two = journal(), journal()
    one.set_note(DAY, "a")
    two.set_note(DAY, "b")
    take(one, two)
    take(two, one)
    assert one.day(DAY).note == two.day(DAY).note
    assert one.rows() == two.rows()


def test_a_computer_whose_clock_is_thirty_days_ahead_for_a_week() -> None:
    right, ahead = journal(), journal(days_ahead=30)
    in_future = DAY + timedelta(days=30)
    ahead.enter(in_future, RESTING_HEART_RATE, 61)
    ahead.set_note(DAY, "van de computer die voorloopt")
    plan = plan_merge(right, ahead, DAY)
    assert len(plan.left_out) == 1, "the day that is still to come is named"
    merge(right, plan)
    right.set_note(DAY, "hier verbeterd, met de goede klok")
    take(ahead, right)
    assert ahead.day(DAY).note == "hier verbeterd, met de goede klok"
    assert take(right, ahead, in_future) == {DayOutcome.NEW: 1}, "it comes when the day has come"
    assert right.rows() == ahead.rows()


def test_a_copy_with_this_id_and_the_days_of_another_person_can_be_taken_back() -> None:
    one, two = pair()
    for back in range(30):
        one.enter(DAY - timedelta(days=back), RESTING_HEART_RATE, 50)
        two.enter(DAY - timedelta(days=back), RESTING_HEART_RATE, 70)
    before = one.rows()
    plan = plan_merge(one, two, FAR)
    assert not plan.stranger, "the id is the same"
    assert plan.count(DayOutcome.CONTRADICTORY) == 30, "and every day says otherwise, which the preview shows"
    done = merge(one, plan)
    one.apply(done.inverse())
    assert one.rows() == before
    assert plan_merge(one, two, FAR).taken_back == 30


def test_another_journal_is_told_apart_by_its_id() -> None:
    one, two = pair()
    two._store.identity = "van een ander"  # type: ignore[attr-defined]  # noqa: SLF001  # the id of a fake
    two.set_note(DAY, "van een ander")
    assert plan_merge(one, two, FAR).stranger


def test_an_edit_that_loses_to_a_removal_can_be_brought_back() -> None:
    one, two = pair()
    one.set_note(DAY, "samen")
    take(two, one)
    two.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]  # a fixed clock
    two.set_note(DAY, "daar aangevuld")
    one.clock.at += timedelta(hours=2)  # type: ignore[attr-defined]  # a fixed clock
    one.set_note(DAY, "")
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1}
    assert one.day(DAY).note == ""
    lost = next(one for one in one.history.of_day(DAY) if one.entry == NoteEntry(DAY, "daar aangevuld"))
    one.history.bring_back(lost)
    assert one.day(DAY).note == "daar aangevuld"


BESIDE: tuple[tuple[Entry, Entry], ...] = (
    (EpisodeAnswer(DAY, None, "right"), EpisodeAnswer(DAY, DAY, "false_alarm", "was moe van de reis")),
    (PlannedDay(DAY, "rest"), PlannedDay(DAY, "rest", "reisdag")),
    (RecoveryWeek(EARLIER, DAY), RecoveryWeek(EARLIER, DAY + timedelta(days=3))),
)


@pytest.mark.parametrize(("lost", "kept"), BESIDE, ids=["answer", "plan", "week"])
def test_what_loses_beside_the_days_is_in_the_history_and_comes_back(lost: Entry, kept: Entry) -> None:
    one, two = pair()
    one.change(Text("hier"), (), [lost])
    two.change(Text("daar"), (), [kept])
    take(one, two)
    assert content(one._store) == {kept}  # noqa: SLF001  # the whole of it
    # a recovery week is of each of its days
    earlier = next(iter((*one.history.of_day(EARLIER), *one.history.of_day(DAY))))
    assert earlier.entry == lost
    one.clock.at += timedelta(days=1)  # type: ignore[attr-defined]  # a fixed clock
    one.history.bring_back(earlier)
    assert content(one._store) == {lost}  # noqa: SLF001  # the whole of it


def test_overlapping_recovery_weeks_of_two_computers_end_as_the_newest() -> None:
    one, two = pair()
    older, newer = RecoveryWeek(EARLIER, DAY), RecoveryWeek(DAY, DAY + timedelta(days=6))
    one.change(Text("hier"), (), [older])
    two.change(Text("daar"), (), [newer])
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1, DayOutcome.NEW: 1}
    assert one.surroundings().recovery_weeks == (newer,)
    take(two, one)
    assert two.surroundings().recovery_weeks == (newer,)
    (earlier,) = one.history.of_day(EARLIER)
    one.history.bring_back(earlier)
    assert one.surroundings().recovery_weeks == (older,), "and the other is in the history"


def test_clock_times_there_and_a_length_here_end_as_the_newest() -> None:
    one, two = pair()
    one.enter(DAY, SLEEP_DURATION, 440)
    two.enter(DAY, BED_TIME, 1380)
    two.enter(DAY, WAKE_TIME, 420)
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1}
    assert {reading.measure for reading in one.day(DAY).readings} == {BED_TIME.key, WAKE_TIME.key}
    take(two, one)
    assert one.rows() == two.rows()


def test_a_training_there_leaves_an_older_rest_day_here_and_the_day_is_named() -> None:
    one, two = pair()
    one.set_kind(DAY, DayKind.REST)
    two.sessions.add(Session("", DAY, minutes=40, session_rpe=6))
    assert take(one, two) == {DayOutcome.CONTRADICTORY: 1}
    assert one.day(DAY).kind is DayKind.REST
    assert len(one.day(DAY).sessions) == 1
    take(two, one)
    assert one.rows() == two.rows()


def test_a_rest_day_noted_after_a_training_there_stays_and_is_named() -> None:
    one, two = journal(minutes=5), journal()
    one.set_kind(DAY, DayKind.REST)
    two.sessions.add(Session("", DAY, minutes=40, session_rpe=6))
    plan = plan_merge(one, two, FAR)
    assert [(day.day, day.rest_and_training) for day in plan.days] == [(DAY, True)]
    merge(one, plan)
    assert one.day(DAY).kind is DayKind.REST


def test_the_zone_that_was_chosen_last_stays() -> None:
    one, two = pair()
    choose_zone(one, "Europe/Brussels")
    choose_zone(two, "America/New_York")
    before = one.marks().zone
    done = merge(one, plan_merge(one, two, FAR))
    assert one.surroundings().zone == "America/New_York"
    one.apply(done.inverse())
    assert one.marks().zone == before
    assert plan_merge(two, one, FAR).changes.exact.zone is None  # type: ignore[union-attr]  # always set


def test_a_zone_that_is_chosen_after_one_of_a_clock_ahead_stays() -> None:
    right, ahead = journal(), journal(days_ahead=30)
    choose_zone(ahead, "America/New_York")
    merge(right, plan_merge(right, ahead, FAR))
    choose_zone(right, "Europe/Brussels")
    merge(ahead, plan_merge(ahead, right, FAR))
    merge(right, plan_merge(right, ahead, FAR))
    assert (right.surroundings().zone, ahead.surroundings().zone) == ("Europe/Brussels", "Europe/Brussels")


def test_undoing_a_merge_keeps_a_zone_that_was_chosen_here_since() -> None:
    one, two = pair()
    choose_zone(one, "Europe/Brussels")
    choose_zone(two, "America/New_York")
    done = merge(one, plan_merge(one, two, FAR))
    choose_zone(one, "Asia/Tokyo")
    chosen = one.marks().zone
    one.apply(done.inverse())
    assert one.marks().zone == chosen
    one.apply(done)
    assert one.marks().zone == chosen, "and merging again brings no older choice"


def test_a_zone_that_was_chosen_after_the_preview_of_a_merge_stays() -> None:
    one, two = pair()
    choose_zone(two, "America/New_York")
    plan = plan_merge(one, two, FAR)
    one.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]  # a fixed clock
    choose_zone(one, "Asia/Tokyo")
    merge(one, plan)
    assert one.surroundings().zone == "Asia/Tokyo"


@pytest.mark.parametrize("there", ["", "America/New_York"])
def test_a_zone_chosen_here_is_not_lost_when_the_file_is_replaced(there: str) -> None:
    one, other = pair()
    if there:
        choose_zone(other, there)
    one.clock.at += timedelta(hours=1)  # type: ignore[attr-defined]  # a fixed clock
    choose_zone(one, "Asia/Tokyo")
    chosen = one.marks().zone
    assert one.wrote
    store = one._store  # noqa: SLF001  # another program replaces the file
    store.zone, store.zone_at = other.marks().zone.zone, other.marks().zone.at  # type: ignore[attr-defined]
    one.history.store_again()
    assert one.marks().zone == chosen


def test_a_zone_chosen_later_elsewhere_stays_when_the_file_is_replaced() -> None:
    one, other = pair()
    choose_zone(one, "Asia/Tokyo")
    choose_zone(other, "America/New_York")
    store = one._store  # noqa: SLF001  # another program replaces the file
    store.zone, store.zone_at = other.marks().zone.zone, other.marks().zone.at  # type: ignore[attr-defined]
    one.history.store_again()
    assert one.surroundings().zone == "America/New_York"


def test_an_undone_merge_with_a_later_change_keeps_that_change() -> None:
    one, two = pair()
    two.set_note(DAY, "daar")
    two.set_note(EARLIER, "ook daar")
    done = merge(one, plan_merge(one, two, FAR))
    later = one.set_note(DAY, "hier aangepast")
    one.apply(later.inverse())
    one.apply(done.inverse())
    assert one.days() == {}


def test_copies_of_four_years_end_alike_in_any_order() -> None:
    now = journal()
    copies = []
    for year in range(2023, 2027):
        now.clock.at = MORNING.replace(year=year)  # type: ignore[attr-defined]  # a fixed clock
        now.set_note(DAY.replace(year=year), f"jaar {year}")
        now.set_tag(DAY.replace(year=2023), "travel", on=bool(year % 2))
        old = journal()
        merge(old, plan_merge(old, now, FAR))
        copies.append(old)
    assert all(not plan_merge(now, copy, FAR).changes for copy in copies)
    results = set()
    for order in permutations(copies):
        fresh = journal()
        for copy in order:
            merge(fresh, plan_merge(fresh, copy, FAR))
        results.add(fresh.rows())
    assert len(results) == 1
