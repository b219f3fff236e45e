from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from herstel_gui.application.changes import Entry, TagEntry
from herstel_gui.application.demo import demo
from herstel_gui.application.journal import Journal
from herstel_gui.application.lookback import (
    Journalled,
    Proposal,
    effect,
    look_back,
    proposal,
    reach,
)
from herstel_gui.application.signal_queries import ON, QUIET, UNKNOWN
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.catalogue import BY_ID, RULES
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.rules.heart import RHR_PCT
from herstel_gui.domain.signals.rules.load import BEGINNER
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.signals.signal import Answer
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, FakeStore, FixedClock

TODAY = MORNING.date()


def journalled(entries: list[Entry]) -> Journalled:
    journal = Journal(FakeStore(), FixedClock())
    journal.change(Text("begin"), (), entries)
    return Journalled(journal.days(), journal.surroundings())


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def nights(minutes: list[int]) -> list[Entry]:
    """Return a reading per night up to the last night, oldest first."""
    last = len(minutes) - 1
    return [Reading(before(last - n), "sleep_duration", slept) for n, slept in enumerate(minutes)]


def test_an_empty_journal_gives_an_empty_look_back() -> None:
    past = look_back(journalled([]), DEFAULT_LIMITS, TODAY)
    assert set(past.rules) == {rule.id for rule in RULES}
    assert past.rules["RHR_PCT"].states == bytes([UNKNOWN])
    assert not past.warned


def test_the_look_back_equals_the_daily_reports() -> None:
    journal = Journal(FakeStore(), FixedClock())
    journal.change(Text("begin"), (), [e for e in demo(1, 3, TODAY) if _recent(e)])
    past = look_back(Journalled(journal.days(), journal.surroundings()), DEFAULT_LIMITS, TODAY)
    history = journal.signals.all_days()
    span = DaySpan(before(60), TODAY)
    for day in span:
        report = history.report(day)
        for rule, rule_history in past.rules.items():
            state = rule_history.stretch(DaySpan(day, day))
            verdict = report.verdicts.get(rule)
            if verdict is None or verdict.answer is Answer.UNKNOWN or not verdict.counted:
                expected = UNKNOWN
            else:
                expected = ON if verdict.answer is Answer.YES else QUIET
            assert state == bytes([expected]), (day, rule)
    warned = {day for run in past.warned for day in DaySpan(run.first, run.last)}
    assert warned & set(span) == {each.day for each in history.levels(span) if each.level.rank}


def _recent(entry: Entry) -> bool:
    return getattr(entry, "day", before(500)) > before(150)


def test_days_after_today_are_left_out() -> None:
    entries = [*nights([300] * 5), Reading(TODAY + timedelta(days=3), "sleep_duration", 300)]
    past = look_back(journalled(entries), DEFAULT_LIMITS, TODAY)
    assert past.rules["SLEEP_6x3"].states == bytes([UNKNOWN, UNKNOWN, ON, ON, ON])


def test_a_rule_that_is_switched_off_is_unknown_on_all_days() -> None:
    entries: list[Entry] = [TagEntry(before(3), "heat")]
    past = look_back(journalled(entries), DEFAULT_LIMITS, TODAY)
    assert past.rules["BEGINNER"].states == bytes(4)
    assert BY_ID["BEGINNER"].asked(Limits({BEGINNER.key: True}))


def test_an_exception_of_the_pulse_stops_the_look_back() -> None:
    class StopError(Exception):
        pass

    def stop() -> None:
        raise StopError

    with pytest.raises(StopError):
        look_back(journalled(nights([400])), DEFAULT_LIMITS, TODAY, stop)


# -- other limits ----------------------------------------------------------------------------------

RULE = BY_ID["SLEEP_6x3"]


def test_the_effect_of_a_limit_is_counted_over_the_past_year() -> None:
    journal = journalled(nights([400, 350, 350, 350, 400, 330, 330, 330, 400]))
    found = effect(journal, RULE, DEFAULT_LIMITS, SLEEP_6X3, 345, TODAY)
    assert (found.value, found.now, found.then) == (345, 2, 1)
    same = effect(journal, RULE, DEFAULT_LIMITS, SLEEP_6X3, 360, TODAY)
    assert (same.now, same.then) == (2, 2)


def test_the_effect_compares_with_the_current_limit() -> None:
    journal = journalled(nights([400, 350, 350, 350, 400]))
    limits = DEFAULT_LIMITS.with_own(SLEEP_6X3.key, "330")
    found = effect(journal, RULE, limits, SLEEP_6X3, 360, TODAY)
    assert (found.now, found.then) == (0, 1)


def test_the_nearest_sufficient_limit_is_proposed() -> None:
    journal = journalled(nights([350] * 100))
    assert proposal(journal, RULE, DEFAULT_LIMITS, SLEEP_6X3, TODAY) == Proposal(345, Fraction(0))


def test_no_limit_is_proposed_when_none_is_sufficient() -> None:
    journal = journalled(nights(([200] * 5 + [600] * 6) * 9))
    tried: list[int] = []
    found = proposal(journal, RULE, DEFAULT_LIMITS, SLEEP_6X3, TODAY, lambda: tried.append(1))
    assert found is None
    assert len(tried) == 16


def test_no_limit_is_proposed_with_too_few_days() -> None:
    assert proposal(journalled(nights([350] * 10)), RULE, DEFAULT_LIMITS, SLEEP_6X3, TODAY) is None


def test_the_reach_includes_the_days_before_the_past_year() -> None:
    span = reach(TODAY)
    assert span.last == TODAY
    assert (TODAY - span.first).days == 364 + 100
    assert RHR_PCT.holds(8)
