"""Merges are listed after a restart, and can be taken back there without a trace."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import NoteEntry
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.application.merged_batches import MOST, NOTE, merged_batches
from herstel_gui.domain.day import RecoveryWeek
from tests.application.fakes import MORNING, FakeStore, FixedClock, choose_zone
from tests.application.machines import FAR, Household, Meet, Write, met_stories, skews, writes
from tests.tries import tries

if TYPE_CHECKING:
    from herstel_gui.application.ports import JournalStore

DAY = MORNING.date()


def opened(store: JournalStore, minutes: int = 0) -> Journal:
    """Return the journal of a store as after a restart."""
    return Journal(store, FixedClock(MORNING + timedelta(minutes=minutes)))


def other(*notes: str) -> Journal:
    journal = opened(FakeStore(), minutes=1)
    for back, note in enumerate(notes):
        journal.set_note(DAY - timedelta(days=back), note)
    return journal


def test_a_merge_is_listed_with_its_file_and_taken_back_after_a_restart(store: JournalStore) -> None:
    journal = opened(store)
    journal.set_note(DAY, "hier")
    choose_zone(journal, "Europe/Brussels")
    before, zone = journal.rows(), journal.marks().zone
    desktop = other("daar", "ook daar", "en daar")
    choose_zone(desktop, "America/New_York")
    merge(journal, plan_merge(journal, desktop, FAR), "desktop.herstel")
    merged = journal.rows()
    again = opened(store, minutes=5)
    (listed,) = again.history.merges()
    assert (listed.name, listed.size, listed.changed) == ("desktop.herstel", 3, 0)
    assert listed.moment == MORNING
    assert len(listed.days) == 3
    done = again.apply(listed.changes)
    assert again.rows() == before
    assert again.marks().zone == zone
    assert again.history.merges() == ()
    assert len(again.taken_back()) == 3
    again.apply(done.inverse())
    assert again.rows() == merged
    assert [each.name for each in opened(store).history.merges()] == ["desktop.herstel"]
    assert again.taken_back() == frozenset()


def test_what_was_changed_since_a_merge_stays(store: JournalStore) -> None:
    journal = opened(store)
    merge(journal, plan_merge(journal, other("daar", "ook daar"), FAR), "desktop.herstel")
    later = opened(store, minutes=9)
    later.set_note(DAY, "verbeterd")
    (listed,) = later.history.merges()
    assert (listed.size, listed.changed) == (2, 1)
    later.apply(listed.changes)
    assert {day: record.note for day, record in later.days().items()} == {DAY: "verbeterd"}


def test_two_merges_of_one_moment_are_both_listed(store: JournalStore) -> None:
    journal = opened(store)
    merge(journal, plan_merge(journal, other("daar"), FAR), "desktop.herstel")
    merge(journal, plan_merge(journal, other("daar", "ook daar"), FAR), "tablet.herstel")
    assert {each.name for each in opened(store).history.merges()} == {"desktop.herstel", "tablet.herstel"}


def test_an_undone_merge_is_not_listed(store: JournalStore) -> None:
    journal = opened(store)
    done = merge(journal, plan_merge(journal, other("daar"), FAR), "desktop.herstel")
    journal.apply(done.inverse())
    assert journal.history.merges() == ()


def test_the_oldest_merges_are_forgotten_first(store: JournalStore) -> None:
    for number in range(MOST + 2):
        journal = opened(store, minutes=10 * number)
        desktop = opened(FakeStore(), minutes=10 * number + 1)
        desktop.set_note(DAY, f"versie {number}")
        merge(journal, plan_merge(journal, desktop, FAR), f"{number}.herstel")
    listed = opened(store).history.merges()
    assert [each.name for each in listed] == [f"{number}.herstel" for number in range(MOST + 1, 1, -1)]


def test_a_note_that_cannot_be_read_is_left_out(store: JournalStore) -> None:
    journal = opened(store)
    merge(journal, plan_merge(journal, other("daar"), FAR), "desktop.herstel")
    store.keep_notes({f"{NOTE} 5": "geen base64!", f"{NOTE} x": "", f"{NOTE} 6": "AAAA"})
    assert [each.name for each in journal.history.merges()] == ["desktop.herstel"]
    assert journal.day(DAY).note == "daar"
    assert merged_batches({f"{NOTE} zes": "AAAA"}, journal.rows()) == []
    assert NoteEntry(DAY, "daar") in {version.content for version in journal.rows().now}


@settings(max_examples=tries(100), deadline=None)
@given(skews, st.lists(writes, max_size=4), met_stories)
# two versions of one moment, of which the merge brings only the one that gives way
@example(
    hours=(-30, -30, -30),
    begin=[],
    story=[
        Write(0, RecoveryWeek(DAY, DAY + timedelta(days=4)), minutes=0),
        Write(1, RecoveryWeek(DAY, DAY), minutes=0),
    ],
)
def test_taking_a_merge_back_later_leaves_no_trace(
    hours: tuple[int, ...], begin: list[Write], story: list[Write | Meet]
) -> None:
    home = Household(None, hours, begin).play(story)
    one, two, _ = home.machines
    before = one.picture
    plan = plan_merge(one.journal, two.journal, FAR)
    merge(one.journal, plan, "twee.herstel")
    again = Journal(one.store, one.clock)
    listed = again.history.merges()
    assert bool(listed) is bool(plan.changes)
    for each in listed:
        again.apply(each.changes)
    assert one.picture == before


def test_merges_of_versions_of_one_moment_are_taken_back_one_after_another(store: JournalStore) -> None:
    journal = opened(store)
    journal.set_note(DAY, "hier")
    before = journal.rows()
    for text in ("daar", "ginds"):
        desktop = opened(FakeStore())
        desktop.set_note(DAY, text)
        merge(journal, plan_merge(journal, desktop, FAR), f"{text}.herstel")
    again = opened(store, minutes=5)
    for _ in range(2):
        newest = max(again.history.merges(), key=lambda each: each.name)
        again.apply(newest.changes)
    assert again.history.merges() == ()
    assert again.rows() == before
