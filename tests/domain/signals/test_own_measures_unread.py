"""No rule reads an own measure: with and without them every report and every level is the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Better
from herstel_gui.domain.own_measures import Declaration, OwnKind, key_of, own_measure
from herstel_gui.domain.reading import Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.report import SignalHistory
from tests.domain.signals.journals import FIRST, journal
from tests.tries import tries

SCALE = Declaration("Knie", OwnKind.SCALE, poles=("geen", "veel"), better=Better.LOWER)
NUMBER = Declaration("Koffie", OwnKind.NUMBER)
OWN = tuple(own_measure(key_of(each), each) for each in (SCALE, NUMBER))
UNDECLARED = "own.weg.number"


@settings(max_examples=tries(6), deadline=None)
@given(st.integers(0, 10**6), st.sampled_from([1, 7]))
def test_no_report_and_no_level_depends_on_own_measures(seed: int, value: int) -> None:
    days, around = journal(seed, 130)
    last = max(days, default=FIRST)
    span = DaySpan.ending(last, 14)
    bare = SignalHistory(days, around, DEFAULT_LIMITS)
    keys = [*(own.key for own in OWN), UNDECLARED]
    every = (last - timedelta(days=n) for n in range(0, 120, 2))
    told = dict(days)
    for day in every:
        more = tuple(Reading(day, key, value) for key in keys)
        held = days.get(day, DayRecord(day))
        told[day] = replace(held, readings=(*held.readings, *more))
    own = SignalHistory(dict(sorted(told.items())), replace(around, own_measures=OWN), DEFAULT_LIMITS)
    assert own.levels(span) == bare.levels(span)
    assert [own.report(day) for day in span] == [bare.report(day) for day in span]


def test_an_own_measure_has_a_usual_value_and_no_threshold() -> None:
    days = [FIRST + timedelta(days=n) for n in range(40)]
    records = {day: DayRecord(day, (Reading(day, OWN[0].key, 6),)) for day in days}
    history = SignalHistory(records, Surroundings(own_measures=OWN), DEFAULT_LIMITS)
    usual = history.baseline(OWN[0].key, days[-1])
    assert usual is not None
    assert (usual.value, usual.threshold, usual.warning, usual.normal_high) == (6, None, None, None)


def test_a_day_with_nothing_but_an_own_measure_is_not_entered() -> None:
    day = FIRST
    assert not DayRecord(day, (Reading(day, OWN[1].key, 2),)).entered
    assert DayRecord(day, (Reading(day, OWN[1].key, 2), Reading(day, "mood", 2))).entered
    assert DayRecord(day, (Reading(day, OWN[1].key, 2),), note="n").entered
