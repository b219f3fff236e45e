"""How many entries an import or a merge brought: the result, the list, undo and redo say the same number."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, get_args

from herstel_gui.application.batches import IMPORTED, amount, takes_back
from herstel_gui.application.changes import (
    BOOKKEEPING_SLOTS,
    Bookkeeping,
    Changes,
    Entry,
    NoteEntry,
    edits_between,
    slot,
)
from herstel_gui.application.importing import ImportPreview, ParsedFile, import_entries, preview
from herstel_gui.application.journal import Journal
from herstel_gui.application.journal_merging import merge, plan_merge
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.provenance import ImportBatch, KnownSource, PersonalSetting, SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from herstel_gui.application.ports import JournalStore

DAY = date(2026, 3, 10)
WEEK = RecoveryWeek(DAY, DAY + timedelta(days=6))
OVERLAPPING = RecoveryWeek(DAY + timedelta(days=2), DAY + timedelta(days=8))
DECLARED = Declaration("koffie", OwnKind.NUMBER, unit="kopjes")
COFFEE = own_measure(key_of(DECLARED), DECLARED)


def _imported(journal: Journal, *entries: Entry) -> Changes:
    def about(fresh: ImportPreview) -> tuple[Sequence[Entry], Sequence[Entry]]:
        return (), (ImportBatch("b", 1, "m", "M", new=fresh.new, replaced=len(fresh.before)),)

    shown = preview(journal, ParsedFile("m", "M", "x.csv", entries))
    return import_entries(journal, shown, "b", about)


def _said(journal: Journal, changes: Changes) -> set[tuple[bool, int]]:
    """Return what is said of an import: by undo, by the button in the list, and by redo of both."""
    back = journal.history.taking_back("b")
    steps = changes.inverse(), back, changes, journal.apply(back).inverse()
    return {(takes_back(step), amount(step)) for step in steps}


def test_an_import_that_ends_a_week_is_counted_by_what_it_brought(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    pulses = [Reading(DAY + timedelta(days=n), "resting_heart_rate", 50, "m") for n in range(7)]
    shown = preview(journal, ParsedFile("m", "M", "x.csv", (*pulses, OVERLAPPING)))
    # typed after the comparison, as a merge may bring it: the newer week ends it
    journal.change(Text("x"), (), (WEEK,))
    changes = journal.apply(Changes(Text(IMPORTED, label="M"), edits_between((), shown.after)))
    assert len(changes.edits) == 9
    assert {amount(step) for step in (changes, changes.inverse())} == {8}


def test_an_import_of_replaced_values_is_taken_back_in_words(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    old = [Reading(DAY + timedelta(days=n), "resting_heart_rate", 60, "m") for n in range(3)]
    journal.change(Text("x"), (), old)
    new = [Reading(each.day, each.measure, 50, "m") for each in old]
    changes = _imported(journal, *new, Reading(DAY, "hrv_rmssd", 60, "m"))
    assert _said(journal, changes) == {(True, 4), (False, 4)}


def test_a_declared_own_measure_is_no_entry_that_was_changed_since(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    _imported(journal, COFFEE, Reading(DAY, COFFEE.key, 3, "m"))
    (listed,) = journal.history.imports()
    assert (listed.batch.new, listed.held, listed.changed) == (2, 1, 0)


def test_a_merge_is_counted_by_what_came(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    other = Journal(FakeStore(), FixedClock(MORNING + timedelta(minutes=1)))
    journal.change(Text("x"), (), (WEEK, NoteEntry(DAY, "hier"), PersonalSetting("a", "1")))
    notes = [NoteEntry(DAY + timedelta(days=n), "daar") for n in range(7)]
    about = KnownSource("m", (), ()), SourceOrder("mood", ("m",)), PersonalSetting("a", "2"), COFFEE
    other.change(Text("x"), (), (*notes, OVERLAPPING, *about))
    changes = merge(journal, plan_merge(journal, other, date(2030, 1, 1)), "daar.herstel")
    (listed,) = journal.history.merges()
    assert (listed.size, listed.changed) == (8, 0), "seven notes and a week; the other week gave way"
    assert {amount(step) for step in (changes, changes.inverse(), listed.changes)} == {8}
    journal.set_note(DAY, "eroverheen")
    (listed,) = journal.history.merges()
    assert (listed.size, listed.changed, amount(listed.changes)) == (8, 1, 7)


def test_a_merge_that_only_removed_is_counted_by_what_went(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    other = Journal(FakeStore(), FixedClock(MORNING + timedelta(minutes=1)))
    journal.change(Text("x"), (), (NoteEntry(DAY, "weg"),))
    merge(other, plan_merge(other, journal, date(2030, 1, 1)))
    other.set_note(DAY, "")
    merge(journal, plan_merge(journal, other, date(2030, 1, 1)), "daar.herstel")
    (listed,) = journal.history.merges()
    assert (listed.size, amount(listed.changes)) == (1, 1)


def test_the_slots_of_bookkeeping_are_not_counted() -> None:
    made: dict[type, Bookkeeping] = {
        KnownSource: KnownSource("m", (), ()),
        SourceOrder: SourceOrder("mood", ("m",)),
        PersonalSetting: PersonalSetting("a", "1"),
        ImportBatch: ImportBatch("b", 1, "m", "M"),
        type(COFFEE): COFFEE,
    }
    assert set(made) == set(get_args(Bookkeeping))
    assert {slot(entry)[0] for entry in made.values()} == BOOKKEEPING_SLOTS
