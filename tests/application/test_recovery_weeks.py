"""Declaring, changing and removing recovery weeks, and noting consultations."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from herstel_gui.application.changes import Edit
from herstel_gui.application.discussions import RefusedDayError
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import RefusedWeekError, week_from
from herstel_gui.domain.bounds import PLAN_DAYS_AHEAD
from herstel_gui.domain.day import Discussion, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import Performance, Session
from tests.application.fakes import FakeStore, FixedClock

TODAY = date(2026, 11, 22)
BEGIN = TODAY - timedelta(days=100)


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def journal() -> Journal:
    """Return a journal that begins on BEGIN."""
    journal = Journal(FakeStore(), FixedClock())
    journal.enter(BEGIN, BY_KEY["mood"], 2)
    return journal


def test_a_recovery_week_is_declared_changed_and_removed(journal: Journal) -> None:
    week, longer = RecoveryWeek(back(3), back(-3)), RecoveryWeek(back(4), back(-3))
    journal.recovery_weeks.declare(week)
    assert journal.recovery_weeks.all() == (week,)
    assert journal.recovery_weeks.of_day(TODAY) == week
    assert journal.recovery_weeks.of_day(back(4)) is None
    journal.recovery_weeks.change(week, longer)
    assert journal.recovery_weeks.all() == (longer,)
    removed = journal.recovery_weeks.remove(longer)
    assert journal.recovery_weeks.all() == ()
    journal.apply(removed.inverse())
    assert journal.recovery_weeks.all() == (longer,)


def test_removing_a_week_that_is_gone_changes_nothing(journal: Journal) -> None:
    assert not journal.recovery_weeks.remove(week_from(TODAY))
    assert not journal.discussions.remove(TODAY)


def test_an_overlap_is_refused_and_names_the_week_in_the_way(journal: Journal) -> None:
    week = week_from(back(3))
    journal.recovery_weeks.declare(week)
    for first in (back(9), back(3), back(-3)):
        with pytest.raises(RefusedWeekError, match="staat al een herstelweek") as refused:
            journal.recovery_weeks.declare(week_from(first))
        assert refused.value.in_the_way == week
    journal.recovery_weeks.declare(week_from(back(10)))
    journal.recovery_weeks.declare(week_from(back(-4)))


def test_a_changed_week_may_overlap_itself_and_no_other(journal: Journal) -> None:
    week, later = week_from(back(3)), week_from(back(-10))
    journal.recovery_weeks.declare(week)
    journal.recovery_weeks.declare(later)
    with pytest.raises(RefusedWeekError):
        journal.recovery_weeks.change(week, week_from(back(-5)))
    journal.recovery_weeks.change(week, week_from(back(1)))
    assert journal.recovery_weeks.all() == (week_from(back(1)), later)


@pytest.mark.parametrize(
    ("last", "better"),
    [(back(0), back(-3)), (back(4), back(-3)), (back(-2), back(-3)), (back(-40), back(-24))],
)
def test_a_week_too_short_or_too_long_is_refused_with_a_better_one(
    journal: Journal, last: date, better: date
) -> None:
    with pytest.raises(RefusedWeekError) as refused:
        journal.recovery_weeks.declare(RecoveryWeek(back(3), last))
    assert refused.value.better == RecoveryWeek(back(3), better)
    journal.recovery_weeks.declare(refused.value.better)


def test_a_week_before_the_journal_or_beyond_two_years_is_refused(journal: Journal) -> None:
    with pytest.raises(RefusedWeekError, match="Je dagboek begint op 14 augustus 2026"):
        journal.recovery_weeks.declare(week_from(BEGIN - timedelta(days=7)))
    journal.recovery_weeks.declare(week_from(BEGIN - timedelta(days=6)))
    with pytest.raises(RefusedValueError, match="twee jaar"):
        journal.recovery_weeks.declare(week_from(TODAY + timedelta(days=PLAN_DAYS_AHEAD)))


def test_a_consultation_is_noted_moved_and_removed(journal: Journal) -> None:
    journal.discussions.add(back(2))
    journal.discussions.add(back(9))
    assert journal.discussions.all() == (back(9), back(2))
    journal.discussions.move(back(9), back(8))
    removed = journal.discussions.remove(back(2))
    assert journal.discussions.all() == (back(8),)
    journal.apply(removed.inverse())
    assert journal.discussions.all() == (back(8), back(2))


def test_a_consultation_to_come_is_refused_and_offers_today(journal: Journal) -> None:
    with pytest.raises(RefusedDayError, match="moet nog komen") as refused:
        journal.discussions.add(back(-1))
    assert refused.value.better == TODAY


def test_a_consultation_before_the_journal_is_refused_and_offers_its_first_day(journal: Journal) -> None:
    with pytest.raises(RefusedDayError, match="Je dagboek begint op 14 augustus 2026") as refused:
        journal.discussions.add(BEGIN - timedelta(days=1))
    assert refused.value.better == BEGIN


def test_two_consultations_on_a_day_are_refused(journal: Journal) -> None:
    journal.discussions.add(TODAY)
    journal.discussions.add(back(1))
    with pytest.raises(RefusedDayError, match="Op 22 november 2026 staat al een gesprek"):
        journal.discussions.add(TODAY)
    with pytest.raises(RefusedDayError):
        journal.discussions.move(back(1), TODAY)
    journal.discussions.move(TODAY, TODAY)
    assert journal.discussions.all() == (back(1), TODAY)


def test_in_an_empty_journal_only_today_can_be_noted() -> None:
    journal = Journal(FakeStore(), FixedClock())
    with pytest.raises(RefusedDayError):
        journal.discussions.add(back(1))
    journal.discussions.add(TODAY)


def test_a_week_may_hold_a_consultation(journal: Journal) -> None:
    journal.recovery_weeks.declare(week_from(back(6)))
    journal.discussions.add(back(3))
    assert journal.surroundings().recovery_weeks
    assert journal.surroundings().discussed


def test_the_history_of_a_day_has_its_recovery_week_and_consultation(journal: Journal) -> None:
    week = week_from(back(3))
    journal.recovery_weeks.declare(week)
    journal.discussions.add(TODAY)
    assert {week, Discussion(TODAY)} <= {*journal.history.current(TODAY)}
    journal.recovery_weeks.remove(week)
    journal.discussions.remove(TODAY)
    assert {each.entry for each in journal.history.of_day(TODAY)} == {week, Discussion(TODAY)}
    assert [each.entry for each in journal.history.of_day(back(3))] == [week]
    assert journal.history.of_day(back(4)) == []


def test_bringing_back_a_week_replaces_the_weeks_that_it_overlaps(journal: Journal) -> None:
    week, moved = week_from(back(3)), week_from(back(-1))
    journal.recovery_weeks.declare(week)
    journal.recovery_weeks.change(week, moved)
    (earlier,) = journal.history.of_day(back(3))
    changes = journal.history.bring_back(earlier)
    assert journal.recovery_weeks.all() == (week,)
    assert set(changes.edits) == {Edit(moved, None), Edit(None, week)}


def _slept_badly(journal: Journal, nights: int) -> None:
    days = [back(number) for number in range(99)]
    readings = [Reading(day, "resting_heart_rate", 50) for day in days]
    readings += [Reading(day, "sleep_quality", 5 if n < nights else 2) for n, day in enumerate(days)]
    journal.change(Text("nachten"), [], readings)


def test_a_consultation_ends_the_advice_to_see_a_professional_and_undo_brings_it_back(
    journal: Journal,
) -> None:
    _slept_badly(journal, 18)
    assert journal.signals.of_day(TODAY).level is Level.SEE_PROFESSIONAL
    noted = journal.discussions.add(TODAY)
    assert journal.signals.of_day(TODAY).level is not Level.SEE_PROFESSIONAL
    assert journal.signals.of_day(TODAY).reasons == ()
    assert journal.signals.of_day(back(1)).level is Level.SEE_PROFESSIONAL
    journal.apply(noted.inverse())
    assert journal.signals.of_day(TODAY).level is Level.SEE_PROFESSIONAL


def test_without_a_declared_recovery_week_no_lasting_fatigue_is_named_and_with_one_it_is(
    journal: Journal,
) -> None:
    days = [back(number) for number in range(99)]
    readings = [Reading(day, "fatigue", 6 if n < 8 else 2) for n, day in enumerate(days)]
    sessions = [
        Session(f"s{n}", back(n), minutes=60, session_rpe=5, performance=Performance.WORSE)
        for n in (20, 15, 3, 1)
    ]
    journal.change(Text("moe"), [], [*readings, *sessions])
    assert journal.signals.of_day(TODAY).level is not Level.NOT_RECOVERING
    journal.recovery_weeks.declare(RecoveryWeek(back(10), back(4)))
    assert journal.signals.of_day(TODAY).level is Level.NOT_RECOVERING
