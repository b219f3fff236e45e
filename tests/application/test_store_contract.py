"""The contract of JournalStore, tested on the store in memory and on the SQLite store."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import (
    Edit,
    KindEntry,
    NoteEntry,
    ParticipationEntry,
    StatedZone,
    TagEntry,
)
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import (
    BaselineRestart,
    ConfirmedReading,
    ContextEntry,
    Discussion,
    EpisodeAnswer,
    Exclusion,
    PlannedDay,
    RecoveryWeek,
    Surroundings,
)
from herstel_gui.domain.day_text import Place
from herstel_gui.domain.errors import ChangedElsewhereError
from herstel_gui.domain.measures import RESTING_HEART_RATE
from herstel_gui.domain.own_measures import Declaration, OwnKind, own_measure
from herstel_gui.domain.participation import Participation
from herstel_gui.domain.planned import Deed, FollowUp, PlannedPeriod, PlannedTraining
from herstel_gui.domain.provenance import (
    ImportBatch,
    ImportedFile,
    KnownSource,
    PersonalSetting,
    SourceOrder,
    SourceUse,
    Taken,
)
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.recent import PERFORMANCE_KEY
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session
from herstel_gui.domain.versions import Exchange
from tests.application.fakes import MORNING, FixedClock, content, store_zone

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry
    from herstel_gui.application.ports import JournalStore

DAY = date(2026, 11, 22)
TEXT = Text("proef")

GARMIN = KnownSource("garmin", (SourceUse("resting_heart_rate", Taken.UNKNOWN, 1),))
IMPORT = ImportBatch(
    "een-import", 1_795_329_660_000, "garmin", "Garmin", (ImportedFile("a.zip", 9, "af"),), 3, 1, 2, 4
)

FIRST_KINDS: tuple[Entry, ...] = (
    Reading(DAY, "resting_heart_rate", 52),
    Reading(DAY, "resting_heart_rate", 51, "garmin"),
    Reading(DAY, "body_weight", Decimal("71.4")),
    Reading(DAY, "bed_time", 23 * 60 + 15, "typed", 60),
    Session(
        "a", DAY, 1, "cycling", 14 * 60, Decimal("92.5"), Decimal("7.5"), Felt.HEAVIER, Performance.WORSE,
        strength=True, hard=True, planned_easy=True, note="tegenwind", source="typed",
    ),
    Session("b", DAY),
    KindEntry(DAY, DayKind.TRAINING),
    NoteEntry(DAY, "zware benen, “goed” geslapen\n\ntweede alinea 🚴"),
    TagEntry(DAY, "travel"),
    TagEntry(DAY, "ill"),
    RecoveryWeek(DAY, DAY + timedelta(days=6)),
    Exclusion(DAY, "resting_heart_rate"),
    BaselineRestart(DAY, "resting_heart_rate", "nieuw horloge"),
    EpisodeAnswer(DAY, DAY + timedelta(days=2), "right", "klopte"),
    EpisodeAnswer(DAY + timedelta(days=30)),
)  # fmt: skip
"""The entries of the journals in ``storage/fixtures``."""
PLANS: frozenset[Entry] = frozenset(
    {
        PlannedTraining("een", DAY, "hard", "clubtraining", 19 * 60, 90, Decimal("7.5"), "ical"),
        PlannedTraining("twee", DAY + timedelta(days=1), "strength"),
        PlannedPeriod(DAY, DAY + timedelta(days=3), "holiday", "naar zee"),
        FollowUp(
            DAY,
            DAY + timedelta(days=2),
            Deed.QUIET_DAYS,
            DAY - timedelta(days=1),
            less_tired=True,
            slept_well=False,
            ended=True,
        ),
        FollowUp(DAY + timedelta(days=9), DAY + timedelta(days=9), Deed.EASE_BACK),
    }
)
"""Plans that journals hold since version 5."""
ALL_KINDS: tuple[Entry, ...] = (
    *FIRST_KINDS,
    ParticipationEntry(DAY, Participation.TALK),
    Discussion(DAY),
    ConfirmedReading(DAY, "resting_heart_rate", "garmin/Watch: 2"),
    ConfirmedReading(DAY, "hrv_rmssd", "garmin/Watch: 2", Decimal("42.5")),
    Discussion(DAY + timedelta(days=40)),
    PlannedDay(DAY, "rest"),
    PlannedDay(DAY + timedelta(days=400), "easy", "een soort van later"),
    *sorted(PLANS, key=repr),
    GARMIN,
    SourceOrder("resting_heart_rate", ("oura", "garmin")),
    PersonalSetting("limit.RHR_PCT", '"6.5"'),
    PersonalSetting("pause", '{"pause_from":"2026-11-22"}'),
    IMPORT,
    ContextEntry(DAY, "question", "Mag ik trainen?"),
    own_measure("own.koffie.number", Declaration("Koffie", OwnKind.NUMBER)),
)


def put(store: JournalStore, *entries: Entry) -> None:
    store.apply([Edit(None, entry) for entry in entries], MORNING, TEXT)


def test_a_new_store_is_empty(store: JournalStore) -> None:
    assert store.days() == {}
    assert store.extent() is None
    assert store.surroundings() == Surroundings()


def test_every_kind_of_entry_is_read_back(store: JournalStore) -> None:
    put(store, *ALL_KINDS)
    assert content(store) == set(ALL_KINDS)
    record = store.days()[DAY]
    assert [(one.measure, one.source) for one in record.readings] == [
        ("bed_time", "typed"),
        ("body_weight", "typed"),
        ("resting_heart_rate", "typed"),
        ("resting_heart_rate", "garmin"),
    ]
    assert [one.id for one in record.sessions] == ["b", "a"]
    assert record.tags == ("ill", "travel")


def test_the_texts_of_all_days_are_read(store: JournalStore) -> None:
    put(store, *ALL_KINDS, NoteEntry(DAY + timedelta(days=1), "morgen"))
    assert {(one.day, one.place, one.text) for one in store.texts()} == {
        (DAY, Place.NOTE, "zware benen, “goed” geslapen\n\ntweede alinea 🚴"),
        (DAY + timedelta(days=1), Place.NOTE, "morgen"),
        (DAY, Place.TRAINING, "tegenwind"),
        (DAY, Place.TAG, "travel"),
        (DAY, Place.TAG, "ill"),
    }


def test_a_consultation_is_no_baseline_restart(store: JournalStore) -> None:
    put(store, Discussion(DAY), BaselineRestart(DAY, "mood"))
    around = store.surroundings()
    assert around.discussed == (DAY,)
    assert around.restarts == (BaselineRestart(DAY, "mood"),)


def test_the_history_of_a_day_has_the_recovery_week_around_it(store: JournalStore) -> None:
    week = RecoveryWeek(DAY, DAY + timedelta(days=6))
    put(store, week, Discussion(DAY))
    store.apply([Edit(week, None), Edit(Discussion(DAY), None)], MORNING, TEXT)
    assert {one.entry for one in store.history(DAY)} == {week, Discussion(DAY)}
    assert [one.entry for one in store.history(DAY + timedelta(days=6))] == [week]
    assert list(store.history(DAY + timedelta(days=7))) == []


@pytest.mark.parametrize("entry", ALL_KINDS, ids=lambda entry: type(entry).__name__)
def test_removing_an_entry_leaves_an_empty_store(store: JournalStore, entry: Entry) -> None:
    put(store, entry)
    store.apply([Edit(entry, None)], MORNING, TEXT)
    assert content(store) == set()
    assert store.extent() is None


def test_days_are_in_order_and_within_the_span(store: JournalStore) -> None:
    days = [DAY - timedelta(days=back) for back in (0, 400, 3, 9)]
    put(store, *(Reading(day, "mood", 3) for day in days))
    put(store, NoteEntry(DAY - timedelta(days=500), "vroeger"), TagEntry(DAY + timedelta(days=1), "travel"))
    assert list(store.days()) == sorted([*days, DAY - timedelta(days=500), DAY + timedelta(days=1)])
    assert list(store.days(DaySpan(days[3], DAY))) == [days[3], days[2], days[0]]
    assert store.days(DaySpan(date(2000, 1, 1), date(2000, 12, 31))) == {}
    assert store.extent() == DaySpan(DAY - timedelta(days=500), DAY + timedelta(days=1))


def test_surroundings_are_no_days(store: JournalStore) -> None:
    put(
        store,
        RecoveryWeek(DAY, DAY),
        Discussion(DAY),
        Exclusion(DAY, "mood"),
        BaselineRestart(DAY, "mood"),
        EpisodeAnswer(DAY),
        PlannedDay(DAY, "rest"),
        PlannedTraining("een", DAY, "hard"),
        PlannedPeriod(DAY, DAY),
        FollowUp(DAY, DAY, Deed.QUIET_DAYS),
    )
    assert store.days() == {}
    assert store.extent() is None


@pytest.mark.parametrize(
    "edit",
    [
        Edit(None, Reading(DAY, "resting_heart_rate", 60)),
        Edit(Reading(DAY, "resting_heart_rate", 53), Reading(DAY, "resting_heart_rate", 60)),
        Edit(Reading(DAY, "resting_heart_rate", 52, "typed", 60), None),
        Edit(Reading(DAY, "mood", 3), None),
        Edit(Session("a", DAY, minutes=1), Session("a", DAY, minutes=2)),
        Edit(NoteEntry(DAY, "nooit geschreven"), None),
    ],
)
def test_no_edit_is_stored_when_one_slot_was_changed_elsewhere(store: JournalStore, edit: Edit) -> None:
    put(store, *ALL_KINDS)
    other = Edit(None, Reading(DAY, "motivation", 2))
    with pytest.raises(ChangedElsewhereError):
        store.apply([other, edit], MORNING, TEXT)
    assert content(store) == set(ALL_KINDS)


def test_one_slot_may_change_twice_in_a_transaction(store: JournalStore) -> None:
    values = [Reading(DAY, "mood", value) for value in (1, 2, 3)]
    store.apply(
        [
            Edit(None, values[0]),
            Edit(values[0], values[1]),
            Edit(values[1], None),
            Edit(None, values[2]),
        ],
        MORNING,
        TEXT,
    )
    assert content(store) == {values[2]}


def test_no_edits_are_no_change(store: JournalStore) -> None:
    store.apply([], MORNING, TEXT)
    assert content(store) == set()


def test_the_zone_is_stored(store: JournalStore) -> None:
    chosen = store_zone(store, "Asia/Tokyo")
    assert store.surroundings().zone == "Asia/Tokyo"
    assert store.stated_zone() == store.marks().zone == chosen


def test_a_change_of_the_zone_passes_over_a_newer_choice_only(store: JournalStore) -> None:
    held = store_zone(store, "Asia/Tokyo")
    older = StatedZone(held.at - 1, "America/New_York")
    store.exchange(Exchange(), (), MORNING, TEXT, (older, older))
    assert store.stated_zone() == held, "a newer choice that the change did not meet"
    store.exchange(Exchange(), (), MORNING, TEXT, (held, older))
    assert store.stated_zone() == older, "what is taken back gives way to what was before"
    store.exchange(Exchange(), (), MORNING, TEXT, (StatedZone(0, ""), held))
    assert store.stated_zone() == held, "an older choice gives way to a newer one"


def test_the_first_day_of_a_measure(store: JournalStore) -> None:
    journal = Journal(store, FixedClock())
    assert store.first_noted("resting_heart_rate") is None
    assert store.first_noted(PERFORMANCE_KEY) is None
    for day in (date(2026, 11, 3), date(2026, 11, 1), date(2026, 11, 2)):
        journal.enter(day, RESTING_HEART_RATE, 52)
        journal.sessions.add(Session("", day))
    journal.sessions.add(Session("", date(2026, 11, 2), felt=Felt.NORMAL))
    assert store.first_noted("resting_heart_rate") == date(2026, 11, 1)
    assert store.first_noted(PERFORMANCE_KEY) == date(2026, 11, 2)
    assert store.first_noted("mood") is None


def test_all_versions_of_a_training_are_found_by_its_id_on_whatever_day_they_are(store: JournalStore) -> None:
    before, after = Session("a", DAY, minutes=30), Session("a", DAY - timedelta(days=1), minutes=40)
    store.apply((Edit(None, before), Edit(None, Session("b", DAY))), MORNING, TEXT)
    store.apply((Edit(before, after),), MORNING + timedelta(minutes=1), TEXT)
    far = DAY + timedelta(days=9)
    found = store.rows({far}, {"a", "never heard of"})
    assert {version.content for version in found.now} == {after}
    assert {end.version.content for end in found.past} == {before}
    assert not store.rows({far}).now
