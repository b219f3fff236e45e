from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfoNotFoundError

import pytest

from herstel_gui.application.changes import Changes, NoteEntry, TagEntry
from herstel_gui.domain.bounds import MAX_NOTE, MAX_TAG
from herstel_gui.domain.day import DAY_KIND, REST_PLANNED, ConfirmedReading, PlannedDay, RecoveryWeek
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.errors import ChangedElsewhereError, RefusedValueError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import choose_zone, content

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal
    from herstel_gui.application.ports import JournalStore

DAY = date(2026, 11, 22)
TOMORROW = DAY + timedelta(days=1)
PULSE = BY_KEY["resting_heart_rate"]
MOOD = BY_KEY["mood"]


def test_a_day_without_entries_is_an_empty_record(journal: Journal) -> None:
    assert journal.day(DAY) == DayRecord(DAY)
    assert journal.extent() is None


def test_entering_overwriting_and_emptying(journal: Journal) -> None:
    assert journal.enter(DAY, PULSE, 52).days == {DAY}
    changes = journal.enter(DAY, PULSE, Decimal("52.50"))
    assert changes.measures == {"resting_heart_rate"}
    assert journal.day(DAY).effective("resting_heart_rate") == Reading(DAY, PULSE.key, Decimal("52.5"))
    journal.enter(DAY, PULSE, None)
    assert journal.day(DAY).empty


def test_entering_the_same_again_is_no_change(journal: Journal) -> None:
    journal.enter(DAY, MOOD, 3)
    assert not journal.enter(DAY, MOOD, 3)
    assert not journal.enter(DAY, PULSE, None)


def test_an_impossible_value_changes_nothing(journal: Journal) -> None:
    journal.enter(DAY, PULSE, 52)
    with pytest.raises(RefusedValueError):
        journal.enter(DAY, PULSE, 5000)
    assert journal.day(DAY).effective(PULSE.key) == Reading(DAY, PULSE.key, 52)


def test_typing_leaves_the_value_of_a_device(journal: Journal) -> None:
    device = Reading(DAY, PULSE.key, 49, "garmin")
    journal.change(Text("inlezen"), [], [device])
    journal.enter(DAY, PULSE, 52)
    assert journal.day(DAY).effective(PULSE.key) == Reading(DAY, PULSE.key, 52)
    journal.enter(DAY, PULSE, None)
    assert journal.day(DAY).effective(PULSE.key) == device


def test_undo_and_redo_of_every_kind_of_change(journal: Journal, store: JournalStore) -> None:
    done = [
        journal.enter(DAY, PULSE, 52),
        journal.set_note(DAY, "moe"),
        journal.set_note(DAY, "toch niet"),
        journal.set_tag(DAY, "ill", on=True),
        journal.set_kind(DAY, DayKind.REST),
        journal.sessions.add(Session("", DAY, minutes=60)),
        journal.set_tag(DAY, "ill", on=False),
        journal.enter(DAY, PULSE, None),
    ]
    after = content(store)
    for changes in reversed(done):
        journal.apply(changes.inverse())
    assert content(store) == set()
    for changes in done:
        journal.apply(changes)
    assert content(store) == after


def test_undoing_a_value_that_was_changed_again_is_refused(journal: Journal) -> None:
    first = journal.enter(DAY, PULSE, 52)
    journal.enter(DAY, PULSE, 60)
    with pytest.raises(ChangedElsewhereError):
        journal.apply(first.inverse())
    assert journal.day(DAY).effective(PULSE.key) == Reading(DAY, PULSE.key, 60)


def test_a_note_loses_trailing_space_and_an_empty_note_is_removed(journal: Journal) -> None:
    journal.set_note(DAY, "  lekker gelopen \n\n")
    assert journal.day(DAY).note == "  lekker gelopen"
    journal.set_note(DAY, " \n")
    assert journal.day(DAY).empty
    journal.set_note(DAY, "x" * MAX_NOTE)
    with pytest.raises(RefusedValueError, match=r"De notitie is te lang: hoogstens 20\.000 tekens"):
        journal.set_note(DAY, "y" * (MAX_NOTE + 1))
    assert journal.day(DAY).note == "x" * MAX_NOTE


def test_own_tags_are_tidied(journal: Journal) -> None:
    journal.set_tag(DAY, "  lange   rit ", on=True)
    journal.set_tag(DAY, "   ", on=True)
    journal.set_tag(DAY, "y" * MAX_TAG, on=True)
    with pytest.raises(RefusedValueError, match="is te lang: hoogstens 40 tekens"):
        journal.set_tag(DAY, "z" * (MAX_TAG + 1), on=True)
    assert journal.day(DAY).tags == ("lange rit", "y" * MAX_TAG)
    assert not journal.set_tag(DAY, "lange rit", on=True)
    assert not journal.set_tag(DAY, "niet gezet", on=False)


def test_the_kind_of_a_day(journal: Journal) -> None:
    journal.set_kind(DAY, DayKind.REST)
    journal.set_kind(DAY, DayKind.ACTIVE)
    assert journal.day(DAY).kind is DayKind.ACTIVE
    journal.set_kind(DAY, None)
    assert journal.day(DAY).kind is None


def test_sessions_get_an_id_and_a_position(journal: Journal) -> None:
    journal.sessions.add(Session("x", DAY, minutes=30))
    journal.sessions.add(Session("x", DAY, minutes=40))
    first, second = journal.day(DAY).sessions
    assert (first.id, first.position, first.minutes) == ("session-0", 0, 30)
    assert (second.id, second.position, second.minutes) == ("session-1", 1, 40)
    journal.sessions.remove(first)
    journal.sessions.add(Session("x", DAY, minutes=50))
    assert [session.position for session in journal.day(DAY).sessions] == [1, 2]


@pytest.mark.parametrize("kind", [DayKind.REST, DayKind.ACTIVE])
def test_a_training_leaves_the_recorded_kind_so_that_removing_it_or_undo_loses_nothing(
    journal: Journal, kind: DayKind
) -> None:
    journal.set_kind(DAY, kind)
    added = journal.sessions.add(Session("", DAY, minutes=60, session_rpe=Decimal(8)))
    assert journal.day(DAY).kind is kind
    asked = journal.signals.of_day(DAY).contradiction
    assert asked is not None
    assert (asked.recorded, asked.judged, asked.hard) == (kind, DayKind.TRAINING, True)
    journal.apply(added.inverse())
    assert (journal.day(DAY).kind, journal.day(DAY).sessions) == (kind, ())
    journal.apply(added)
    journal.sessions.remove(journal.day(DAY).sessions[0])
    assert journal.day(DAY).kind is kind
    assert journal.signals.of_day(DAY).contradiction is None


def test_the_question_on_rest_and_a_training_is_asked_once_for_these_trainings(journal: Journal) -> None:
    def asked() -> bool:
        return journal.signals.of_day(DAY).contradiction is not None

    journal.set_kind(DAY, DayKind.REST)
    journal.sessions.add(Session("", DAY, minutes=60, session_rpe=Decimal(8)))
    assert asked()
    journal.confirmations.confirm_rest(DAY)
    (hard,) = journal.day(DAY).sessions
    journal.sessions.change(replace(hard, note="intervallen"))
    assert not asked()
    another = journal.sessions.add(Session("", DAY, minutes=20, session_rpe=Decimal(2)))
    assert asked()
    again = journal.confirmations.confirm_rest(DAY)
    assert not asked()
    journal.apply(again.inverse())
    assert asked()
    journal.apply(another.inverse())
    assert not asked()


def test_rest_confirmed_in_an_older_journal_holds_for_every_training_of_the_day(journal: Journal) -> None:
    journal.set_kind(DAY, DayKind.REST)
    journal.change(Text("van vroeger"), (), [ConfirmedReading(DAY, DAY_KIND, "")])
    for rpe in (8, 2):
        journal.sessions.add(Session("", DAY, minutes=60, session_rpe=rpe))
        assert journal.signals.of_day(DAY).contradiction is None


def test_changing_and_removing_a_session(journal: Journal) -> None:
    journal.sessions.add(Session("", DAY, minutes=30))
    (session,) = journal.day(DAY).sessions
    journal.sessions.change(Session(session.id, DAY, session.position, minutes=45, note="langer"))
    assert journal.day(DAY).sessions[0].note == "langer"
    journal.sessions.remove(session)
    assert journal.day(DAY).empty


def test_many_entries_change_in_one_step(journal: Journal) -> None:
    before = [NoteEntry(DAY, "oud")]
    journal.change(Text("plakken"), [], before)
    week = RecoveryWeek(DAY, DAY + timedelta(days=6))
    changes = journal.change(
        Text("plakken"), before, [NoteEntry(DAY, "nieuw"), TagEntry(DAY, "travel"), week]
    )
    assert isinstance(changes, Changes)
    assert len(changes.edits) == 3
    assert journal.day(DAY).note == "nieuw"
    assert journal.surroundings().recovery_weeks == (week,)
    journal.apply(changes.inverse())
    assert journal.day(DAY).note == "oud"


def test_the_zone_is_stored_and_checked(journal: Journal) -> None:
    choose_zone(journal, "Europe/Brussels")
    assert journal.surroundings().zone == "Europe/Brussels"
    with pytest.raises(ZoneInfoNotFoundError):
        choose_zone(journal, "Atlantis/Hoofdstad")
    assert journal.surroundings().zone == "Europe/Brussels"


def test_a_zone_that_is_chosen_later_is_the_newer_one_with_a_clock_that_is_behind(journal: Journal) -> None:
    choose_zone(journal, "America/New_York")
    first = journal.marks().zone
    journal.clock.at -= timedelta(days=30)  # type: ignore[attr-defined]  # a fixed clock
    choose_zone(journal, "Asia/Tokyo")
    second = journal.marks().zone
    assert (second.zone, second.at) == ("Asia/Tokyo", first.at + 1)
    assert journal.own_zone == second


def test_planned_rest_is_for_today_and_later_and_adds_no_record(journal: Journal) -> None:
    for day in (DAY, TOMORROW):
        changes = journal.plan.set_rest(day, on=True)
        assert str(changes.text) == "geplande rust"
        assert changes.days == {day}
    assert journal.surroundings().planned_rest == {DAY, TOMORROW}
    assert journal.day(TOMORROW).empty
    assert (journal.days(), journal.extent()) == ({}, None)
    assert not journal.plan.set_rest(DAY, on=True)
    journal.apply(journal.plan.set_rest(DAY, on=False).inverse())
    assert journal.surroundings().planned_rest == {DAY, TOMORROW}


@pytest.mark.parametrize("on", [True, False])
def test_the_plan_of_a_past_day_stays(journal: Journal, *, on: bool) -> None:
    yesterday = PlannedDay(DAY - timedelta(days=1), REST_PLANNED)
    journal.change(Text("uit een bestand"), (), [yesterday])
    with pytest.raises(RefusedValueError, match="Wat je voor za 21 november plande, blijft staan"):
        journal.plan.set_rest(yesterday.day, on=on)
    assert journal.surroundings().planned == (yesterday,)


def test_a_plan_of_another_kind_comes_back_from_the_history(journal: Journal) -> None:
    easy = PlannedDay(TOMORROW, "easy", "rustige duurloop")
    journal.change(Text("uit een bestand"), (), [easy])
    assert not journal.plan.set_rest(TOMORROW, on=False)
    journal.plan.set_rest(TOMORROW, on=True)
    assert journal.surroundings().planned == (PlannedDay(TOMORROW, REST_PLANNED, "rustige duurloop"),)
    (earlier,) = journal.history.of_day(TOMORROW)
    assert earlier.entry == easy
    journal.history.bring_back(earlier)
    assert journal.surroundings().planned == (easy,)


def test_a_removed_plan_comes_back_from_the_history(journal: Journal) -> None:
    journal.plan.set_rest(TOMORROW, on=True)
    journal.plan.set_rest(TOMORROW, on=False)
    (earlier,) = journal.history.of_day(TOMORROW)
    assert journal.history.current(TOMORROW) == []
    journal.history.bring_back(earlier)
    assert journal.history.current(TOMORROW) == [PlannedDay(TOMORROW, REST_PLANNED)]
