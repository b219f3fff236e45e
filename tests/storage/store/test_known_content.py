"""Reading again what is known gives what a fresh reading gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.application.changes import Changes, Edit, Entry, Slot, slot
from herstel_gui.application.ports import JournalStore
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import DamagedJournalError
from herstel_gui.domain.planned import PlannedTraining
from herstel_gui.domain.provenance import SourceOrder
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.storage.engine import digests
from herstel_gui.storage.store import known_content
from herstel_gui.storage.store.journal_file import open_journal
from herstel_gui.storage.store.known_content import Lookup
from tests.application.fakes import MORNING, FixedClock
from tests.application.strategies import entries
from tests.storage.conftest import DAY, run_sql
from tests.tries import tries

SPANS = (
    DaySpan(DAY, DAY),
    DaySpan.ending(DAY, 30),
    DaySpan(DAY - timedelta(days=4), DAY + timedelta(days=200)),
    DaySpan.ending(DAY, 390),
)
ORDERS = st.builds(
    SourceOrder, st.just("resting_heart_rate"), st.permutations(["garmin", "oura", "polar"]).map(tuple)
)
READINGS = st.builds(
    Reading,
    st.integers(0, 5).map(lambda back: DAY - timedelta(days=back)),
    st.just("resting_heart_rate"),
    st.integers(40, 60),
    st.sampled_from(["typed", "garmin", "oura", "polar"]),
)
STEPS = st.lists(
    st.tuples(
        st.booleans(),
        st.lists(st.tuples(READINGS | ORDERS | entries, st.booleans()), min_size=1, max_size=4),
        st.sampled_from(SPANS),
    ),
    min_size=3,
    max_size=6,
)


def change(batch: Sequence[tuple[Entry, bool]], now: dict[Slot, Entry]) -> Changes:
    """Return the change that stores or removes each entry, and update ``now``."""
    edits = []
    for entry, stays in batch:
        before, after = now.get(slot(entry)), entry if stays else None
        if before or after:
            edits.append(Edit(before, after))
        now.pop(slot(entry), None)
        if after is not None:
            now[slot(entry)] = after
    return Changes(Text("proef"), tuple(edits))


def shown(store: JournalStore, span: DaySpan) -> list[tuple[object, ...]]:
    """Return all that a store reads of a span and beside it, with the imports of the values."""
    records = store.days(span)
    return [*((day, astuple(record)) for day, record in records.items()), (store.surroundings(),)]


@settings(max_examples=tries(45), deadline=None)
@given(STEPS, st.sampled_from([60, known_content.MOST]))
def test_reading_again_equals_reading_anew_after_any_changes(
    steps: list[tuple[bool, list[tuple[Entry, bool]], DaySpan]], most: int
) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(known_content, "MOST", most)
        path = Path(folder) / "dagboek.herstel"
        store = open_journal(path, FixedClock())
        now: dict[Slot, Entry] = {}
        for elsewhere, batch, span in steps:
            changes = change(batch, now)
            with store.rejoining():  # what another program wrote counts as known
                pass
            writer = open_journal(path, FixedClock()) if elsewhere else store
            writer.apply(changes.edits, MORNING, changes.text)
            anew = open_journal(path, FixedClock())
            assert shown(store, span) == shown(anew, span)
            assert list(store.days(span)) == sorted(store.days(span))


def test_only_the_days_that_changed_are_read_again(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[DaySpan | None] = []
    completed = known_content.Lookup.completed

    def noting(lookup: Lookup, records: Mapping[date, DayRecord]) -> dict[date, DayRecord]:
        read.append(lookup.rest)
        return completed(lookup, records)

    monkeypatch.setattr(known_content.Lookup, "completed", noting)
    store = open_journal(filled, FixedClock())
    store.days(DaySpan.ending(DAY, 40))
    store.days(DaySpan.ending(DAY, 40))
    store.apply([Edit(None, Reading(DAY, "mood", 2))], MORNING, Text("meting"))
    assert store.days(DaySpan.ending(DAY, 50))[DAY].effective("mood") == Reading(DAY, "mood", 2)
    store.days(DaySpan.ending(DAY - timedelta(days=1), 45))
    first = DAY - timedelta(days=39)
    assert read == [DaySpan(first, DAY), DaySpan(DAY - timedelta(days=49), DAY)]


def test_known_days_follow_another_order_of_sources(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    day = DAY - timedelta(days=70)
    both = [Reading(day, "resting_heart_rate", 50, "garmin"), Reading(day, "resting_heart_rate", 60, "polar")]
    store.apply([Edit(None, reading) for reading in both], MORNING, Text("meting"))
    shown = [store.days(DaySpan(day, day))[day].effective("resting_heart_rate")]
    order = SourceOrder("resting_heart_rate", ("polar", "garmin"))
    store.apply([Edit(None, order)], MORNING, Text("volgorde"))
    shown.append(store.days(DaySpan(day, day))[day].effective("resting_heart_rate"))
    assert shown == both


def test_known_surroundings_follow_a_change(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    assert store.surroundings().recovery_weeks == ()
    week = RecoveryWeek(DAY, DAY + timedelta(days=6))
    store.apply([Edit(None, week)], MORNING, Text("herstelweek"))
    assert store.surroundings().recovery_weeks == (week,)
    assert store.surroundings() is store.surroundings()


def test_after_a_change_of_one_planned_training_the_plan_is_read_once_and_the_others_are_kept(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_journal(filled, FixedClock())
    trainings = [
        PlannedTraining(f"{number}", DAY, "easy", start=start)
        for number, start in enumerate((None, 600, 540))
    ]
    store.apply([Edit(None, training) for training in trainings], MORNING, Text("plan"))
    before = store.surroundings().trainings
    assert before == (trainings[0], trainings[2], trainings[1])
    harder = replace(trainings[1], kind="hard")
    store.apply([Edit(trainings[1], harder)], MORNING, Text("plan"))
    read: list[str] = []
    rows_of = digests.rows_of

    def noting(query: digests.Query, table: str) -> Sequence[Sequence[object]]:
        read.append(table)
        return rows_of(query, table)

    monkeypatch.setattr(digests, "rows_of", noting)
    after = store.surroundings().trainings
    assert after == (trainings[0], trainings[2], harder)
    assert [new is old for new, old in zip(after, before, strict=True)] == [True, True, False]
    assert read.count("planned_training") == 1


def test_damage_to_a_planned_training_is_noticed_after_a_change(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    store.apply([Edit(None, PlannedTraining("a", DAY, "easy"))], MORNING, Text("plan"))
    store.surroundings()
    run_sql(filled, "UPDATE planned_training SET kind = 'hard'")
    with pytest.raises(DamagedJournalError):
        store.surroundings()


def test_damage_by_another_program_is_noticed_on_days_that_are_known(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    span = DaySpan.ending(DAY, 40)
    assert len(store.days(span)) == 40
    run_sql(filled, "UPDATE reading SET value = 61 WHERE day = '2026-11-22'")
    with pytest.raises(DamagedJournalError):
        store.days(span)


def test_damage_beside_the_days_is_noticed_when_it_is_known(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    store.surroundings()
    run_sql(
        filled, "INSERT INTO recovery_week (first, last, recorded_at) VALUES ('2026-11-01', '2026-11-07', 1)"
    )
    with pytest.raises(DamagedJournalError):
        store.surroundings()


def test_a_whole_journal_is_not_kept(filled: Path) -> None:
    store = open_journal(filled, FixedClock())
    whole = store.days()
    assert store.days()[DAY] is not whole[DAY]
    near = store.days(DaySpan(DAY, DAY))
    assert store.days(DaySpan(DAY, DAY))[DAY] is near[DAY]
