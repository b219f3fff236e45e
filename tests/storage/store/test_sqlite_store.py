from __future__ import annotations

import json
import threading
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import Changes, Edit, Entry, NoteEntry, Slot, slot
from herstel_gui.domain.day import BaselineRestart
from herstel_gui.domain.errors import DamagedJournalError, RefusedValueError
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Session
from herstel_gui.storage.engine.rows import cell, number
from herstel_gui.storage.store.journal_file import open_journal
from tests.application.fakes import MORNING, FixedClock, content
from tests.application.strategies import entries, numbers
from tests.storage.conftest import DAY, run_sql
from tests.tries import tries

TEXT = Text("proef {value}", value="geheim")

batches = st.lists(st.lists(st.tuples(entries, st.booleans()), min_size=1, max_size=6), max_size=8)


def as_changes(batch: list[tuple[Entry, bool]], now: dict[Slot, Entry]) -> Changes:
    """Return the change that stores or removes each entry, and update ``now`` to the new state."""
    edits = []
    for entry, stays in batch:
        before, after = now.get(slot(entry)), entry if stays else None
        if before is None and after is None:
            continue
        edits.append(Edit(before, after))
        if after is None:
            del now[slot(entry)]
        else:
            now[slot(entry)] = after
    return Changes(TEXT, tuple(edits))


@settings(max_examples=tries(60), deadline=None)
@given(batches)
def test_any_sequence_of_changes_can_be_undone(given_batches: list[list[tuple[Entry, bool]]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dagboek.herstel"
        store = open_journal(path, FixedClock())
        now: dict[Slot, Entry] = {}
        done = []
        for batch in given_batches:
            changes = as_changes(batch, now)
            store.apply(changes.edits, MORNING, changes.text)
            assert content(store) == set(now.values())
            done.append(changes)
        for changes in reversed(done):
            store.apply(changes.inverse().edits, MORNING, changes.text)
        assert content(store) == set()
        history_rows = sum(
            edit.before is not None for change in done for edit in (*change.edits, *change.inverse().edits)
        )
        assert run_sql(path, "SELECT count(*) FROM history") == [(history_rows,)]
        assert run_sql(path, "PRAGMA integrity_check") == [("ok",)]


def test_history_holds_overwritten_and_removed_rows(path: Path) -> None:
    store = open_journal(path, FixedClock())
    old, new = (
        Reading(DAY, "body_weight", Decimal("71.4"), "garmin"),
        Reading(DAY, "body_weight", 72, "garmin"),
    )
    later = MORNING + timedelta(hours=1)
    store.apply([Edit(None, old), Edit(None, Session("a", DAY, note="nat"))], MORNING, TEXT)
    store.apply([Edit(old, new)], later, TEXT)
    store.apply([Edit(new, None), Edit(Session("a", DAY, note="nat"), None)], later, TEXT)
    rows = run_sql(path, "SELECT at, action, place, slot, old FROM history ORDER BY id")
    moment, entered = int(later.timestamp()) * 1000, int(MORNING.timestamp()) * 1000
    assert [row[:3] for row in rows] == [
        (moment, "proef {value}", "reading"),
        (moment + 1, "proef {value}", "reading"),
        (moment + 1, "proef {value}", "session"),
    ], "a removal at the moment of storing counts as a millisecond later"
    assert json.loads(str(rows[0][3])) == ["2026-11-22", "body_weight", "garmin"]
    was = json.loads(str(rows[0][4]), parse_float=Decimal)
    assert was == {"value": Decimal("71.4"), "utc_offset": None, "recorded_at": entered, "via_import": None}
    assert json.loads(str(rows[1][4]))["value"] == 72
    assert json.loads(str(rows[1][4]))["recorded_at"] == moment
    assert json.loads(str(rows[2][4]))["note"] == "nat"


@given(numbers)
def test_numbers_are_stored_exactly(value: int | Decimal) -> None:
    assert number(cell(value)) == value
    assert isinstance(number(cell(value)), int) == (value == int(value))


def test_a_number_with_too_many_digits_is_refused() -> None:
    with pytest.raises(ValueError, match="digits"):
        cell(Decimal("123456789012.123456"))


def test_text_with_special_characters_is_stored(path: Path) -> None:
    store = open_journal(path, FixedClock())
    strange = BaselineRestart(
        DAY, "mood", "'; DROP TABLE reading; -- \x00 \ufeff \u202e \u2028 \U0001f3f3\ufe0f\u200d\U0001f308"
    )
    store.apply([Edit(None, strange)], MORNING, TEXT)
    assert store.surroundings().restarts == (strange,)
    store.apply([Edit(strange, None)], MORNING, TEXT)
    assert store.surroundings().restarts == ()
    (row,) = run_sql(path, "SELECT old FROM history")
    assert json.loads(str(row[0]))["reason"] == strange.reason


def test_half_a_surrogate_pair_is_refused_with_a_message(path: Path) -> None:
    store = open_journal(path, FixedClock())
    with pytest.raises(RefusedValueError, match="Niet bewaard"):
        store.apply([Edit(None, NoteEntry(DAY, "half \ud83d teken"))], MORNING, TEXT)
    assert content(store) == set()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE day_kind SET kind = 'vakantie'",
        "UPDATE session SET felt = 'best'",
        "UPDATE session SET minutes = 5000",
    ],
)
def test_an_impossible_value_counts_as_damage(path: Path, statement: str) -> None:
    store = open_journal(path, FixedClock())
    store.apply([Edit(None, Session("a", DAY))], MORNING, TEXT)
    run_sql(path, "INSERT INTO day_kind VALUES ('2026-11-22', 'rest', 1, NULL)", statement)
    with pytest.raises(DamagedJournalError, match="beschadigd"):
        store.days()


def test_readers_see_only_whole_transactions(path: Path) -> None:
    """Each transaction stores a value of both measures, so readers must see equal numbers of them."""
    store = open_journal(path, FixedClock())
    counts, trouble, stop = [], [], threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                days = store.days().values()
                counts.append([sum(bool(day.of(name)) for day in days) for name in ("mood", "stress")])
        except Exception as error:  # noqa: BLE001  # checked in the thread of the test
            trouble.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for back in range(60):
        day = date(2026, 1, 1) + timedelta(days=back)
        store.apply([Edit(None, Reading(day, name, 3)) for name in ("mood", "stress")], MORNING, TEXT)
    stop.set()
    for reader in readers:
        reader.join()
    assert not trouble
    assert all(mood == stress for mood, stress in counts)
    assert len(store.days()) == 60
