"""From a warning to a plan and back, over a simulated lack of recovery."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from herstel_gui.application.changes import slot
from herstel_gui.application.journal import Journal
from herstel_gui.application.recovery_weeks import RefusedWeekError
from herstel_gui.domain.day import EpisodeAnswer, RecoveryWeek
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind, PlannedTraining
from herstel_gui.domain.planning.follow_up import DayState, Next, Proposal
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import MORNING, FakeStore

if TYPE_CHECKING:
    from herstel_gui.application.changes import Entry

START = date(2026, 11, 22)
"""The first morning of the bad ones, a Sunday."""
ITEMS = ("fatigue", "heavy_legs", "motivation", "mood", "sleep_quality")


class MovingClock:
    """A clock that a test sets."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        return MORNING.replace(year=self.day.year, month=self.day.month, day=self.day.day)

    def today(self) -> date:
        return self.day


class Tired:
    """A journal with forty good mornings, whose person then answers as told."""

    def __init__(self) -> None:
        self.store = FakeStore()
        self.clock = MovingClock(START)
        self.journal = Journal(self.store, self.clock)
        for back in range(1, 41):
            self.morning(START - timedelta(days=back), 2)

    def morning(self, day: date, answer: int) -> None:
        for item in ITEMS:
            reading = Reading(day, item, answer)
            self.store.entries[slot(reading)] = reading

    def live(self, answer: int, days: int, kind: DayKind | None = None) -> None:
        """Let days pass on which every answer is ``answer``; the clock is at the last of them."""
        for _ in range(days):
            self.morning(self.clock.day, answer)
            if kind:
                self.journal.set_kind(self.clock.day, kind)
            self.clock.day += timedelta(days=1)
        self.clock.day -= timedelta(days=1)

    def next_day(self) -> None:
        self.clock.day += timedelta(days=1)

    @property
    def today(self) -> date:
        return self.clock.day


@pytest.fixture
def tired() -> Tired:
    found = Tired()
    found.live(6, 5)
    assert found.journal.signals.of_day(found.today).level is Level.UNDER_RECOVERED
    return found


def quiet(tired: Tired) -> Proposal:
    return tired.journal.follow_ups.proposals()[0]


def put(tired: Tired, *entries: Entry) -> None:
    tired.journal.change(Text("proef"), [], entries)


def test_a_good_journal_gets_no_proposal() -> None:
    assert Tired().journal.follow_ups.proposals() == ()
    assert Tired().journal.follow_ups.going() is None


def test_quiet_days_are_proposed_from_today_and_begun_as_one_change(tired: Tired) -> None:
    journal = tired.journal
    club = PlannedTraining("club", tired.today + timedelta(days=2), "hard", source="ical")
    put(tired, club)
    journal.plan.set_kind(tired.today, PlanKind.MATCH)
    before = dict(tired.store.entries)
    proposal = quiet(tired)
    assert proposal.first == tired.today
    assert proposal.warning == journal.signals.of_day(tired.today).since
    changes = journal.follow_ups.begin(proposal)
    assert [journal.plan.on(day).kind for day, _ in proposal.days] == [
        PlanKind.REST, PlanKind.REST, PlanKind.HARD,
    ]  # fmt: skip
    warned = next(found for found in journal.planning.findings(proposal.span) if found.check == "warning")
    assert "een van je rustige dagen" in str(warned.text)
    journal.apply(changes.inverse())
    assert tired.store.entries == before


def test_a_deed_begins_tomorrow_after_a_training_of_today(tired: Tired) -> None:
    tired.journal.sessions.add(Session("s", tired.today, minutes=30))
    assert quiet(tired).first == tired.today + timedelta(days=1)


def test_quiet_days_that_help_lead_to_building_up_and_back_to_training(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(2, 3, DayKind.REST)
    going = follow_ups.going()
    assert going is not None
    assert (going.number, going.of, going.questions_due) == (3, 3, False)
    with pytest.raises(RefusedValueError, match="de dag erna"):
        follow_ups.answer(going.follow_up, eager=True)
    tired.next_day()
    going = follow_ups.going()
    assert going is not None
    assert going.questions_due
    follow_ups.answer(going.follow_up, less_tired=True, eager=True, slept_well=True)
    going = follow_ups.going()
    assert going is not None
    assert going.next_step is Next.EASE_BACK
    steps = follow_ups.next_proposal(going)
    assert steps is not None
    assert steps.deed is Deed.EASE_BACK
    follow_ups.begin(steps)
    tired.live(2, 6)
    tired.next_day()
    going = follow_ups.going()
    assert going is not None
    assert going.follow_up.deed is Deed.EASE_BACK
    follow_ups.answer(going.follow_up, less_tired=True, eager=True, slept_well=True)
    going = follow_ups.going()
    assert going is not None
    assert going.next_step is Next.TRAIN
    assert follow_ups.next_proposal(going) is None


def test_quiet_days_that_fail_lead_to_a_recovery_week_and_then_to_a_professional(tired: Tired) -> None:
    journal, follow_ups = tired.journal, tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(6, 3, DayKind.REST)
    tired.next_day()
    going = follow_ups.going()
    assert going is not None
    follow_ups.answer(going.follow_up, less_tired=False, eager=False, slept_well=True)
    going = follow_ups.going()
    assert going is not None
    assert going.next_step is Next.RECOVERY_WEEK
    week = follow_ups.next_proposal(going)
    assert week is not None
    follow_ups.begin(week)
    assert journal.recovery_weeks.all() == (RecoveryWeek(week.first, week.last),)
    tired.live(6, 7, DayKind.REST)
    tired.next_day()
    going = follow_ups.going()
    assert going is not None
    follow_ups.answer(going.follow_up, less_tired=False, eager=False, slept_well=False)
    going = follow_ups.going()
    assert going is not None
    assert going.next_step is Next.PROFESSIONAL
    assert follow_ups.next_proposal(going) is None


def test_a_recovery_week_that_overlaps_is_not_proposed_and_not_begun(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    week = next(one for one in follow_ups.proposals() if one.deed is Deed.RECOVERY_WEEK)
    tired.journal.recovery_weeks.declare(RecoveryWeek(tired.today, tired.today + timedelta(days=6)))
    assert all(one.deed is Deed.QUIET_DAYS for one in follow_ups.proposals())
    with pytest.raises(RefusedWeekError):
        follow_ups.begin(week)
    assert follow_ups.all() == ()


def test_a_second_deed_ends_the_first(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    three, two, _ = follow_ups.proposals()
    follow_ups.begin(three)
    follow_ups.begin(two)
    assert [one.last for one in follow_ups.all()] == [two.last]
    tired.next_day()
    follow_ups.begin(quiet(tired))
    assert [one.ended for one in follow_ups.all()] == [True, False]


def test_a_deed_is_shifted_ended_and_removed(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    (followed,) = follow_ups.all()
    with pytest.raises(RefusedValueError, match="voorbij"):
        follow_ups.shift(followed, -1)
    follow_ups.shift(followed, 2)
    (moved,) = follow_ups.all()
    assert moved.first == tired.today + timedelta(days=2)
    assert not follow_ups.end(followed)
    follow_ups.end(moved)
    assert follow_ups.going() is None
    follow_ups.remove(replace(moved, ended=True))
    assert follow_ups.all() == ()


def test_deleting_the_days_under_a_deed_leaves_it_unknown(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(2, 2, DayKind.REST)
    for entry in list(tired.store.entries.values()):
        if not isinstance(entry, FollowUp):
            del tired.store.entries[slot(entry)]
    tired.journal.signals.forget()
    tired.clock.day += timedelta(days=1)
    going = follow_ups.going()
    assert going is not None
    assert [state for _, state in going.days] == [DayState.UNKNOWN, DayState.UNKNOWN, DayState.COMING]
    assert going.warning_gone


def test_a_warning_that_was_undone_or_false_is_said(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    going = follow_ups.going()
    assert going is not None
    assert not going.warning_gone
    warning = going.follow_up.warning
    assert warning is not None
    put(tired, EpisodeAnswer(warning, None, "false_alarm"))
    going = follow_ups.going()
    assert going is not None
    assert going.warning_gone


def test_a_skipped_day_moves_the_questions(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.journal.sessions.add(Session("s", tired.today, minutes=60, session_rpe=8))
    tired.live(3, 4)
    going = follow_ups.going()
    assert going is not None
    assert (going.number, going.questions_due) == (3, False)
    assert going.last == tired.today


def test_a_new_warning_after_a_deed_is_a_relapse(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(2, 5, DayKind.REST)
    tired.next_day()
    assert tired.journal.signals.of_day(tired.today - timedelta(days=1)).level.rank == 0
    going = follow_ups.going()
    assert going is not None
    assert not going.relapse
    tired.live(6, 5)
    assert tired.journal.signals.of_day(tired.today).level is Level.UNDER_RECOVERED
    going = follow_ups.going()
    assert going is not None
    assert going.relapse


def test_a_warning_that_becomes_worse_without_an_end_is_no_relapse(
    tired: Tired, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(6, 5, DayKind.REST)
    report = replace(tired.journal.signals.of_day(tired.today), level=Level.NOT_RECOVERING, since=tired.today)
    monkeypatch.setattr(tired.journal.signals, "of_day", lambda _day: report)
    going = follow_ups.going()
    assert going is not None
    assert not going.relapse


def test_a_new_warning_while_building_up_is_a_relapse(tired: Tired) -> None:
    follow_ups = tired.journal.follow_ups
    follow_ups.begin(quiet(tired))
    tired.live(2, 3, DayKind.REST)
    tired.next_day()
    tired.live(2, 1)
    going = follow_ups.going()
    assert going is not None
    follow_ups.answer(going.follow_up, less_tired=True, eager=True, slept_well=True)
    going = follow_ups.going()
    assert going is not None
    steps = follow_ups.next_proposal(going)
    assert steps is not None
    follow_ups.begin(steps)
    tired.next_day()
    tired.live(6, 5)
    assert tired.today in steps.span
    going = follow_ups.going()
    assert going is not None
    assert (going.follow_up.deed, going.relapse) == (Deed.EASE_BACK, True)
    assert follow_ups.proposals()


def week_of(tired: Tired) -> Proposal:
    return next(one for one in tired.journal.follow_ups.proposals() if one.deed is Deed.RECOVERY_WEEK)


def test_no_recovery_week_is_proposed_soon_after_one(tired: Tired) -> None:
    first = week_of(tired).first
    tired.journal.follow_ups.begin(week_of(tired))
    tired.live(6, 8, DayKind.REST)
    assert tired.journal.signals.of_day(tired.today).level is not Level.NO_DATA
    assert tired.today > first + timedelta(days=6)
    assert all(one.deed is not Deed.RECOVERY_WEEK for one in tired.journal.follow_ups.proposals())


def test_a_deed_that_led_to_a_professional_is_over_once_that_was_discussed(tired: Tired) -> None:
    journal, follow_ups = tired.journal, tired.journal.follow_ups
    follow_ups.begin(week_of(tired))
    tired.live(6, 7, DayKind.REST)
    tired.next_day()
    going = follow_ups.going()
    assert going is not None
    follow_ups.answer(going.follow_up, less_tired=False, eager=False, slept_well=False)
    going = follow_ups.going()
    assert going is not None
    assert going.next_step is Next.PROFESSIONAL
    changes = journal.discussions.add(tired.today)
    assert follow_ups.going() is None
    journal.apply(changes.inverse())
    assert follow_ups.going() is not None


def test_a_followed_recovery_week_moves_and_ends_with_the_declared_one(tired: Tired) -> None:
    journal, follow_ups = tired.journal, tired.journal.follow_ups
    follow_ups.begin(week_of(tired))
    (followed,) = follow_ups.all()
    changes = follow_ups.shift(followed, 1)
    later = RecoveryWeek(followed.first + timedelta(days=1), followed.last + timedelta(days=1))
    assert journal.recovery_weeks.all() == (later,)
    assert [(one.first, one.last) for one in follow_ups.all()] == [(later.first, later.last)]
    journal.apply(changes.inverse())
    assert follow_ups.all() == (followed,)
    journal.recovery_weeks.change(RecoveryWeek(followed.first, followed.last), later)
    assert [(one.first, one.last) for one in follow_ups.all()] == [(later.first, later.last)]
    removed = journal.recovery_weeks.remove(later)
    assert follow_ups.all() == ()
    assert follow_ups.going() is None
    journal.apply(removed.inverse())
    tired.live(6, 4)
    journal.recovery_weeks.remove(later)
    assert [one.ended for one in follow_ups.all()] == [True]
    assert follow_ups.going() is None


def test_nobody_is_offered_a_deed_while_ill(tired: Tired) -> None:
    tired.journal.set_tag(tired.today, "ill", on=True)
    assert tired.journal.follow_ups.proposals() == ()


def test_a_proposal_of_yesterday_is_refused(tired: Tired) -> None:
    proposal = quiet(tired)
    tired.next_day()
    with pytest.raises(RefusedValueError, match="voorbij"):
        tired.journal.follow_ups.begin(proposal)
