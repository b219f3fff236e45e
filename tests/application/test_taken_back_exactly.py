"""Taking back what a merge, an import or a restored copy brought, after changes that were made in between."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.batches import IMPORTED
from herstel_gui.application.changes import KindEntry, NoteEntry, slot
from herstel_gui.application.contradictions import giving_way, judged
from herstel_gui.application.importing import ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.rehearsal import rehearse
from herstel_gui.application.restoring import difference, restore, snapshot
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.measures import BED_TIME, RESTING_HEART_RATE, SLEEP_DURATION, WAKE_TIME
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind
from herstel_gui.domain.provenance import ImportBatch
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from herstel_gui.domain.versions import JOINED, End, Exchange, Facts, Rows, Version, settled
from tests.application.fakes import MORNING, FakeStore, FixedClock, choose_zone

if TYPE_CHECKING:
    from herstel_gui.application.changes import Changes, Entry

DAY = MORNING.date()
FAR = date(2030, 1, 1)
WEEK = RecoveryWeek(DAY, DAY + timedelta(days=6))
LATER_WEEK = RecoveryWeek(DAY + timedelta(days=3), DAY + timedelta(days=9))


def desk(minutes: int = 0) -> Journal:
    return Journal(FakeStore(), FixedClock(MORNING + timedelta(minutes=minutes)))


def take(one: Journal, two: Journal, name: str = "") -> Changes:
    return merge(one, plan_merge(one, two, FAR), name)


def merged() -> tuple[Journal, Journal, Changes]:
    """Return a journal that merged another one, whose note is a minute newer, and the merge."""
    one, two = desk(), desk(1)
    one.set_note(DAY, "hier")
    two.set_note(DAY, "daar")
    return one, two, take(one, two)


def test_a_merge_that_was_typed_over_and_undone_twice_comes_again() -> None:
    one, two, merge_of_two = merged()
    before = one.rows()
    typed = one.set_note(DAY, "eroverheen")
    one.apply(typed.inverse())
    assert one.day(DAY).note == "daar"
    one.apply(merge_of_two.inverse())
    assert one.day(DAY).note == "hier"
    assert NoteEntry(DAY, "eroverheen") in [each.entry for each in one.history.of_day(DAY)]
    take(two, one)
    assert two.day(DAY).note == "daar", "the other computer keeps its value"
    take(one, two)
    assert one.day(DAY).note == "daar"
    assert before.now == one.rows().now, "with the moment that it had"


def test_a_merge_that_was_typed_over_is_undone_exactly_when_it_is_redone_too() -> None:
    one, _, merge_of_two = merged()
    after = one.rows()
    one.apply(one.set_note(DAY, "eroverheen").inverse())
    undone = one.apply(merge_of_two.inverse())
    one.apply(undone.inverse())
    assert one.day(DAY).note == "daar"
    assert {version.content for version in after.now} == {version.content for version in one.rows().now}


def test_a_merge_is_not_undone_over_what_was_typed_since() -> None:
    one, _, merge_of_two = merged()
    one.set_note(DAY, "eroverheen")
    held = one.rows()
    with pytest.raises(ChangedElsewhereError):
        one.apply(merge_of_two.inverse())
    assert one.rows() == held


def test_an_import_taken_back_from_the_list_does_not_bring_back_what_was_undone() -> None:
    journal = desk()
    old = Reading(DAY, RESTING_HEART_RATE.key, 50)
    journal.change(Text("x"), [], [old])
    new = Reading(DAY, RESTING_HEART_RATE.key, 52, batch="b")
    journal.change(Text(IMPORTED, label="x"), [old], [new, ImportBatch("b", 0, "x", "x")])
    journal.apply(journal.enter(DAY, RESTING_HEART_RATE, 57).inverse())
    journal.apply(journal.history.taking_back("b"))
    assert [reading.value for reading in journal.day(DAY).readings] == [50]


def test_what_was_taken_back_comes_again_after_typing_in_its_place_was_undone() -> None:
    journal = desk()
    new = Reading(DAY, RESTING_HEART_RATE.key, 52, batch="b")
    journal.change(Text(IMPORTED, label="x"), [], [new, ImportBatch("b", 0, "x", "x")])
    taken_back = journal.apply(journal.history.taking_back("b"))
    journal.apply(journal.enter(DAY, RESTING_HEART_RATE, 57).inverse())
    journal.apply(taken_back.inverse())
    rows = journal.rows()
    assert settled(Facts.of(rows), giving_way).now == rows.now
    assert [reading.value for reading in journal.day(DAY).readings] == [52]


def test_the_undo_of_a_merge_that_waits_is_no_change_of_values() -> None:
    one, _, merge_of_two = merged()
    held = one.rows()
    waiting = rehearse(
        [
            lambda journal: journal.set_note(DAY - timedelta(days=1), "getypt"),
            lambda journal: journal.apply(merge_of_two.inverse()),
        ],
        one._store,  # noqa: SLF001  # what the program holds
        one.clock,
    )
    assert [edit.after for edit in waiting.changes.edits] == [NoteEntry(DAY - timedelta(days=1), "getypt")]
    (exact,) = waiting.taken_back
    assert exact.exchange == merge_of_two.exact.exchange.inverse()  # type: ignore[union-attr]  # of a merge
    assert one.rows() == held


def _apply(step: Changes, journal: Journal) -> Changes:
    return journal.apply(step)


def test_the_undo_and_redo_of_a_merge_that_wait_change_nothing() -> None:
    one, _, merge_of_two = merged()
    actions = [
        lambda journal: journal.apply(merge_of_two.inverse()),
        lambda journal: journal.apply(merge_of_two),
    ]
    assert not rehearse(actions, one._store, one.clock)  # noqa: SLF001  # what the program holds


# -- what ended versions of two journals at one moment ---------------------------------------------------

DAYS = [DAY - timedelta(days=back) for back in range(12)]
"""So many that the order of the rows, which differs by process, cannot hide a wrong choice on every day."""


def of_each_day(kind: DayKind) -> list[KindEntry]:
    return [KindEntry(day, kind) for day in DAYS]


def ended_at_one_moment() -> Journal:
    """Return a journal in which trainings that came from a service ended the kinds of two computers.

    The other computer wrote its kind later than this one, and before the trainings.
    """
    one, two = desk(), desk(1)
    one.change(Text("x"), [], of_each_day(DayKind.REST))
    two.change(Text("x"), [], of_each_day(DayKind.ACTIVE))
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    trainings = [Session(f"{day}", day, minutes=30, source="strava") for day in DAYS]
    one.change(Text("x"), of_each_day(DayKind.REST), trainings)
    take(one, two)
    assert {ended.entry for ended in one.history.whole()} == {
        *of_each_day(DayKind.REST),
        *of_each_day(DayKind.ACTIVE),
    }
    return one


def test_what_one_moment_ended_of_two_computers_returns_as_the_newest_of_both() -> None:
    one = ended_at_one_moment()
    held = one.rows()
    newest, *_ = one.history.batches()
    assert newest.edits
    done = one.apply(newest.changes)
    assert [one.day(day).kind for day in DAYS] == [DayKind.ACTIVE] * len(DAYS)
    assert not any(one.day(day).sessions for day in DAYS)
    assert {ended.entry for ended in one.history.whole()} == {*of_each_day(DayKind.REST)}
    demand_settled(one)
    one.apply(done.inverse())
    assert one.rows() == held


def test_an_import_that_replaced_values_of_two_computers_is_taken_back_to_the_newest_of_both() -> None:
    one, two = desk(), desk()
    for minutes, journal in enumerate((one, two)):
        journal.clock.at = MORNING + timedelta(minutes=minutes)  # type: ignore[attr-defined]  # a fixed clock
        old = [Reading(day, RESTING_HEART_RATE.key, 50 + minutes, "garmin") for day in DAYS]
        journal.change(Text("x"), [], old)
        journal.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
        new = [Reading(day, RESTING_HEART_RATE.key, 60, "garmin", batch="b") for day in DAYS]
        journal.change(Text(IMPORTED, label="x"), old, [*new, ImportBatch("b", 0, "x", "x")])
    take(one, two)
    one.apply(one.history.taking_back("b"))
    assert [reading.value for day in DAYS for reading in one.day(day).readings] == [51] * len(DAYS)
    assert {ended.entry for ended in one.history.whole()} == {
        Reading(day, RESTING_HEART_RATE.key, 50, "garmin") for day in DAYS
    }
    demand_settled(one)


def test_nothing_returns_to_a_slot_that_was_emptied_later() -> None:
    rest, active = of_each_day(DayKind.REST)[0], of_each_day(DayKind.ACTIVE)[0]
    removed: End[Entry] = End(Version(slot(rest), rest, 1), 9, "weg")
    emptied: End[Entry] = End(Version(slot(active), active, 5), 9, JOINED)
    held = Rows(past=frozenset({removed, emptied}))
    assert settled(Facts.of(held), giving_way) == held
    back = Exchange(come=frozenset({emptied.version}), forgotten=frozenset({emptied}))
    assert held.changed_by(judged(back, held)) == held


# -- what would contradict afterwards ------------------------------------------------------------------


def test_a_week_that_returns_gives_way_to_one_that_was_declared_since() -> None:
    one, two = desk(), desk(1)
    one.change(Text("x"), [], [WEEK])
    two.change(Text("x"), [], [LATER_WEEK])
    take(one, two, "twee.herstel")
    assert one.recovery_weeks.all() == (LATER_WEEK,)
    newest = RecoveryWeek(DAY - timedelta(days=6), DAY)
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    one.change(Text("x"), [], [newest])
    assert one.recovery_weeks.all() == (newest, LATER_WEEK)
    for listed in one.history.merges():
        one.apply(listed.changes)
    assert one.recovery_weeks.all() == (newest,)


def test_what_gave_way_to_an_imported_week_returns_with_the_import() -> None:
    one, two = desk(), desk(1)
    one.change(Text("x"), [], [WEEK])
    week = RecoveryWeek(LATER_WEEK.first, LATER_WEEK.last, batch="b")
    two.change(Text(IMPORTED, label="x"), [], [week, ImportBatch("b", 0, "x", "x")])
    take(one, two)
    assert one.recovery_weeks.all() == (LATER_WEEK,)
    one.apply(one.history.taking_back("b"))
    assert one.recovery_weeks.all() == (WEEK,)


def test_a_night_that_returns_gives_way_to_the_one_that_was_typed_since() -> None:
    one, two = desk(), desk(1)
    length, bed = Reading(DAY, SLEEP_DURATION.key, 440), Reading(DAY, BED_TIME.key, 1380)
    one.change(Text("x"), [], [length])
    two.change(Text("x"), [], [bed])
    take(one, two, "twee.herstel")
    assert one.day(DAY).readings == (bed,)
    wake = Reading(DAY, WAKE_TIME.key, 420)
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    one.change(Text("x"), [], [wake])
    for listed in one.history.merges():
        one.apply(listed.changes)
    assert one.day(DAY).readings == (wake,)


@pytest.mark.parametrize("add", [WEEK, LATER_WEEK])
def test_an_ordinary_change_ends_the_weeks_that_it_overlaps(add: RecoveryWeek) -> None:
    one = desk()
    other = LATER_WEEK if add == WEEK else WEEK
    one.change(Text("x"), [], [other])
    done = one.change(Text("x"), [], [add])
    assert one.recovery_weeks.all() == (add,)
    one.apply(done.inverse())
    assert one.recovery_weeks.all() == (other,)


LENGTH, BED = Reading(DAY, SLEEP_DURATION.key, 440), Reading(DAY, BED_TIME.key, 1380)


def demand_settled(journal: Journal) -> None:
    """Check that the slots hold what a join would leave in them."""
    rows = journal.rows()
    assert settled(Facts.of(rows), giving_way).now == rows.now


def brought(journal: Journal, *entries: Reading) -> Changes:
    """Import typed readings of a file of Herstel."""
    file = ParsedFile("herstel", "Herstel", "dagboek.json", entries)
    return import_entries(journal, preview(journal, file), "b")


@pytest.mark.parametrize(("own", "theirs"), [(LENGTH, BED), (BED, LENGTH)])
def test_an_import_brings_no_clock_times_beside_a_typed_length_nor_the_other_way_round(
    own: Reading, theirs: Reading
) -> None:
    one = desk()
    one.change(Text("x"), [], [own])
    assert not brought(one, theirs)
    removed = one.change(Text("weg"), [own], [])
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    one.apply(removed.inverse())
    assert one.day(DAY).readings == (own,)
    demand_settled(one)


@pytest.mark.parametrize(("first", "typed"), [(LENGTH, BED), (BED, LENGTH)])
def test_typing_an_imported_night_in_the_other_form_replaces_it_and_undo_returns_it(
    first: Reading, typed: Reading
) -> None:
    one = desk()
    brought(one, first)
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    done = one.change(Text("x"), [], [typed])
    assert one.day(DAY).readings == (typed,)
    one.apply(done.inverse())
    assert one.day(DAY).readings == (first,)
    demand_settled(one)


def test_a_length_and_a_clock_time_of_one_file_stand_together_also_after_a_join() -> None:
    one, two = desk(), desk(1)
    brought(one, LENGTH, BED)
    two.set_note(DAY, "daar")
    take(one, two)
    assert set(one.day(DAY).readings) == {LENGTH, BED}
    demand_settled(one)
    removed = one.change(Text("weg"), [LENGTH, BED], [])
    one.apply(removed.inverse())
    assert set(one.day(DAY).readings) == {LENGTH, BED}
    demand_settled(one)


def test_removing_the_length_that_stands_beside_a_clock_time_leaves_the_clock_time() -> None:
    one, two = desk(), desk(1)
    one.change(Text("x"), [], [Reading(DAY, BED_TIME.key, 1320)])
    two.change(Text("x"), [], [LENGTH, BED])
    take(one, two)
    one.clock.at = MORNING + timedelta(minutes=9)  # type: ignore[attr-defined]  # a fixed clock
    one.change(Text("weg"), [LENGTH], [])
    assert one.day(DAY).readings == (BED,)
    demand_settled(one)


# -- what was moved -------------------------------------------------------------------------------------


def moved_and_removed(
    entry: Discussion | RecoveryWeek, to: Discussion | RecoveryWeek
) -> tuple[Journal, Journal]:
    one, two = desk(), desk()
    one.set_note(DAY - timedelta(days=9), "begin")
    one.change(Text("x"), [], [entry])
    take(two, one)
    one.clock.at = MORNING + timedelta(minutes=1)  # type: ignore[attr-defined]  # a fixed clock
    two.clock.at = MORNING + timedelta(minutes=2)  # type: ignore[attr-defined]  # a fixed clock
    match entry, to:
        case Discussion(), Discussion():
            one.discussions.move(entry.day, to.day)
            two.discussions.remove(entry.day)
        case RecoveryWeek(), RecoveryWeek():
            one.recovery_weeks.change(entry, to)
            two.recovery_weeks.remove(entry)
        case _:
            raise TypeError(entry, to)
    return one, two


MOVES = [(Discussion(DAY), Discussion(DAY - timedelta(days=2))), (WEEK, LATER_WEEK)]


@pytest.mark.parametrize(("entry", "to"), MOVES)
def test_what_was_moved_here_and_removed_later_there_is_gone(
    entry: Discussion | RecoveryWeek, to: Discussion | RecoveryWeek
) -> None:
    one, two = moved_and_removed(entry, to)
    take(one, two)
    take(two, one)
    for each in (one, two):
        assert not each.discussions.all()
        assert not each.recovery_weeks.all()
    assert not take(one, two)


@pytest.mark.parametrize(("entry", "to"), MOVES)
def test_what_was_moved_after_it_was_removed_elsewhere_stays_where_it_was_moved(
    entry: Discussion | RecoveryWeek, to: Discussion | RecoveryWeek
) -> None:
    one, two = moved_and_removed(entry, to)
    back = one.discussions.all() or one.recovery_weeks.all()
    one.clock.at = MORNING + timedelta(minutes=3)  # type: ignore[attr-defined]  # a fixed clock
    if isinstance(to, Discussion):
        one.discussions.move(to.day, to.day - timedelta(days=1))
    else:
        one.recovery_weeks.change(to, RecoveryWeek(to.first, to.last + timedelta(days=1)))
    stays = one.discussions.all() or one.recovery_weeks.all()
    take(one, two)
    assert (one.discussions.all() or one.recovery_weeks.all()) == stays != back


def test_a_deed_that_was_shifted_on_two_computers_is_one() -> None:
    one, two = desk(), desk()
    deed = FollowUp(DAY, DAY + timedelta(days=2), Deed.QUIET_DAYS)
    one.change(Text("x"), [], [deed])
    take(two, one)
    one.clock.at = MORNING + timedelta(minutes=1)  # type: ignore[attr-defined]  # a fixed clock
    two.clock.at = MORNING + timedelta(minutes=2)  # type: ignore[attr-defined]  # a fixed clock
    one.follow_ups.shift(deed, 1)
    two.follow_ups.shift(deed, 2)
    take(one, two)
    take(two, one)
    assert [each.first for each in one.follow_ups.all()] == [DAY + timedelta(days=2)]
    assert one.follow_ups.all() == two.follow_ups.all()


def test_a_planned_training_that_was_moved_on_two_computers_is_one() -> None:
    one, two = desk(), desk()
    one.plan.add(DAY, PlanKind.EASY)
    take(two, one)
    one.clock.at = MORNING + timedelta(minutes=1)  # type: ignore[attr-defined]  # a fixed clock
    two.clock.at = MORNING + timedelta(minutes=2)  # type: ignore[attr-defined]  # a fixed clock
    one.plan.move(DAY, DAY + timedelta(days=1))
    (training,) = two.plan.on(DAY).trainings
    two.plan.move(DAY, DAY + timedelta(days=2))
    take(one, two)
    take(two, one)
    for each in (one, two):
        assert [found.day for found in each.surroundings().trainings] == [DAY + timedelta(days=2)]
    assert one.surroundings().trainings[0].id == training.id
    one.plan.add(DAY, PlanKind.HARD)
    assert len(one.surroundings().trainings) == 2, "its id is not given to another training"


# -- the zone -------------------------------------------------------------------------------------------


def in_zone(zone: str, at: int = 0) -> Journal:
    return Journal(FakeStore(zone=zone, zone_at=at), FixedClock(MORNING))


@pytest.mark.parametrize(
    ("own", "other", "stays"),
    [
        (in_zone("Europe/Amsterdam"), in_zone("Europe/Paris"), "Europe/Amsterdam"),
        (in_zone("Europe/Paris"), in_zone("Europe/Amsterdam"), "Europe/Paris"),
        (in_zone("Europe/Amsterdam", 5), in_zone("Pacific/Auckland"), "Europe/Amsterdam"),
        (in_zone("Pacific/Auckland"), in_zone("Europe/Amsterdam", 5), "Europe/Amsterdam"),
        (in_zone("Pacific/Auckland", 9), in_zone("Europe/Amsterdam", 5), "Pacific/Auckland"),
    ],
)
def test_a_zone_that_nobody_chose_wins_from_no_other(own: Journal, other: Journal, stays: str) -> None:
    other.set_note(DAY, "daar")
    take(own, other)
    assert own.surroundings().zone == stays


def test_a_copy_with_another_zone_is_not_called_equal_and_its_zone_is_restored() -> None:
    journal = desk()
    journal.set_note(DAY, "hier")
    copy = snapshot(journal)
    choose_zone(journal, "America/New_York")
    before = journal.rows(), journal.marks().zone
    found = difference(snapshot(journal), copy)
    assert (found.nothing, found.beside) == (False, 1)
    done = restore(journal, copy, DAY)
    assert journal.surroundings().zone == "Europe/Amsterdam"
    journal.apply(done.inverse())
    assert (journal.rows(), journal.marks().zone) == before
