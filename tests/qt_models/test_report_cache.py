"""Reports that are kept: a morning typed value by value judges the day without its entries once."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import RecoveryWeek
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.journal_signals import JournalSignals
from tests.application.fakes import MORNING, FakeStore, FixedClock

DAY = MORNING.date()


def test_entries_of_a_day_leave_what_the_day_was_without_them() -> None:
    journal = Journal(FakeStore(), FixedClock())
    for ago in range(1, 40):
        journal.enter(DAY - timedelta(days=ago), BY_KEY["fatigue"], 6 if ago < 4 else 2)
    signals = JournalSignals(journal)
    before = signals.reports.before_entries(DAY)
    for key in ("mood", "fatigue", "stress"):
        signals.run(partial(Journal.enter, day=DAY, measure=BY_KEY[key], value=7))
        assert signals.reports.before_entries(DAY) is before
        assert before == journal.signals.before_entries(DAY)
    signals.run(lambda journal: journal.enter(DAY - timedelta(days=1), BY_KEY["fatigue"], 1))
    assert signals.reports.before_entries(DAY) is not before
    after = signals.reports.before_entries(DAY)
    assert after == journal.signals.before_entries(DAY)
    week = RecoveryWeek(DAY, DAY + timedelta(days=6))
    signals.run(lambda journal: journal.change(Text("week"), [], [week]))
    assert signals.reports.before_entries(DAY) is not after


def test_what_is_beside_the_days_is_that_of_the_last_history() -> None:
    signals = JournalSignals(Journal(FakeStore(), FixedClock()))
    signals.reports.recent(DaySpan(DAY, DAY))
    week = RecoveryWeek(DAY, DAY + timedelta(days=6))
    signals.run(lambda journal: journal.change(Text("week"), [], [week]))
    assert signals.reports.surroundings().recovery_weeks == (week,)
    signals.reports.recent(DaySpan(DAY, DAY))
    assert signals.reports.surroundings() == signals.journal.surroundings()


def kept_daily(days: int) -> JournalSignals:
    journal = Journal(FakeStore(), FixedClock())
    for ago in range(days):
        for key in ("resting_heart_rate", "fatigue"):
            journal.enter(DAY - timedelta(days=ago), BY_KEY[key], 52 if key != "fatigue" else 2)
    return JournalSignals(journal)


def test_reading_ahead_takes_steps_and_gives_the_same_history() -> None:
    signals, span = kept_daily(170), DaySpan(DAY - timedelta(days=3), DAY)
    expected = [signals.journal.signals.recent(span).report(day) for day in span]
    steps = len(list(signals.reports.read_ahead(span)))
    ahead = signals.reports.recent(span)
    assert steps >= 2
    assert [ahead.report(day) for day in span] == expected
    assert signals.reports.recent(span) is ahead
    assert list(signals.reports.read_ahead(span)) == []


def test_what_changes_while_it_is_read_ahead_is_read_again() -> None:
    signals, span = kept_daily(170), DaySpan(DAY, DAY)
    reading = signals.reports.read_ahead(span)
    next(reading)
    signals.run(partial(Journal.enter, day=DAY, measure=BY_KEY["fatigue"], value=7))
    list(reading)
    report = signals.reports.recent(span).report(DAY)
    assert report == signals.journal.signals.of_day(DAY)
