from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from herstel_gui.application.changes import KindEntry, NoteEntry, OfDay, TagEntry, slot
from herstel_gui.application.demo import PHONE, demo
from herstel_gui.application.demo_ending import WATCH
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import ILL, RecoveryWeek
from herstel_gui.domain.measure import accept, plausible
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.training_sessions import DayKind, Session
from tests.application.fakes import FakeStore

UNTIL = date(2026, 11, 22)


def test_the_same_seed_gives_the_same_journal() -> None:
    assert demo(2, 7, UNTIL) == demo(2, 7, UNTIL)
    assert demo(2, 7, UNTIL) != demo(2, 8, UNTIL)


@pytest.mark.parametrize("seed", range(6))
def test_all_demo_entries_are_valid(seed: int) -> None:
    entries = demo(2, seed, UNTIL)
    assert len({slot(entry) for entry in entries}) == len(entries)
    for entry in entries:
        if isinstance(entry, Reading):
            measure = BY_KEY[entry.measure]
            assert accept(measure, entry.value) == entry.value
            assert plausible(measure, entry.value)
    days = {entry.day for entry in entries if isinstance(entry, OfDay)}
    assert (min(days), max(days)) == (UNTIL - timedelta(days=729), UNTIL)


@pytest.mark.parametrize(("seed", "until"), [(1, UNTIL), (2, date(2024, 2, 29)), (3, date(2026, 7, 20))])
def test_the_demo_holds_every_kind_of_entry(seed: int, until: date) -> None:
    entries = demo(3, seed, until)
    assert {entry.source for entry in entries if isinstance(entry, Reading)} == {TYPED, WATCH, PHONE}
    assert Counter(type(entry) for entry in entries).keys() == {
        Reading, Session, KindEntry, NoteEntry, TagEntry, RecoveryWeek,
    }  # fmt: skip
    assert {entry.kind for entry in entries if isinstance(entry, KindEntry)} == {DayKind.REST, DayKind.ACTIVE}
    kinds = {entry.kind for entry in entries if isinstance(entry, Session)}
    assert kinds == {"running", "cycling", "strength", "skating", "walking"}
    ill = sorted({entry.day for entry in entries if isinstance(entry, TagEntry) and entry.tag == ILL})
    spells = sum(day - timedelta(days=1) not in ill for day in ill)
    assert 6 <= spells <= 9
    days = {entry.day for entry in entries if isinstance(entry, OfDay)}
    silent = [day for day in DaySpan(min(days), max(days)) if day not in days]
    assert len(silent) >= 8


@pytest.mark.parametrize("seed", range(10))
def test_the_demo_ends_with_too_little_recovery(seed: int) -> None:
    store = FakeStore({slot(entry): entry for entry in demo(1, seed, UNTIL)})
    days = store.days(DaySpan.ending(UNTIL, 120))
    before = [
        float(reading.value)
        for day in DaySpan(UNTIL - timedelta(days=66), UNTIL - timedelta(days=7))
        if day in days and not days[day].ill and (reading := days[day].effective("resting_heart_rate"))
    ]
    usual = sum(before) / len(before)
    last = [days[UNTIL - timedelta(days=back)] for back in (2, 1, 0)]
    pulses = [float(reading.value) for day in last if (reading := day.effective("resting_heart_rate"))]
    assert len(before) > 40
    assert 8 < 100 * (sum(pulses) / 3 / usual - 1) < 13
    motivations = [reading.value for day in last if (reading := day.effective("motivation"))]
    assert motivations == [5, 6, 6]
    report = SignalHistory(days, store.surroundings(), Limits()).report(UNTIL)
    assert report.level is Level.UNDER_RECOVERED
    assert [verdict.rule for verdict in report.fired] == ["RHR_PCT", "SLEEP_6x3", "MOTIVATION"]


def test_a_demo_of_twenty_years_has_many_entries() -> None:
    assert len(demo(20, 1, UNTIL)) > 80_000
