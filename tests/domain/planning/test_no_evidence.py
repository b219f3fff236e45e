"""Plans are nowhere evidence: no plan changes a verdict, a level or the number of days that are filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herstel_gui.application.changes import Edit
from herstel_gui.application.journal import Journal
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import PlannedDay, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind, PlannedPeriod, PlannedTraining
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import DayLevel
from herstel_gui.domain.text import Text
from tests.application.fakes import MORNING, FakeStore, FixedClock
from tests.domain.signals.journals import Writer

DAYS = 150


class Bare(NamedTuple):
    """A random journal without plans, its signals, and its levels on all its days and a few later ones."""

    days: Mapping[date, DayRecord]
    around: Surroundings
    signals: SignalHistory
    span: DaySpan
    levels: Sequence[DayLevel]


@cache
def bare_journal(seed: int) -> Bare:
    """Return the same journal for all examples of a seed; examples only read it."""
    days, around = Writer(seed, DAYS).journal()
    signals, first = SignalHistory(days, around), min(days)
    span = DaySpan(first, first + timedelta(days=DAYS + 5))
    return Bare(days, around, signals, span, signals.levels(span))


@pytest.mark.parametrize("seed", range(4))
@given(data=st.data())
def test_no_plan_changes_a_verdict_or_a_level(seed: int, data: st.DataObject) -> None:
    days, around, bare, span, levels = bare_journal(seed)
    first = span.first
    places = st.integers(-10, DAYS + 30).map(lambda number: first + timedelta(days=number))
    kinds = st.sampled_from([*(kind.value for kind in PlanKind), "van later"])
    planned = replace(
        around,
        planned=tuple(data.draw(st.lists(st.builds(PlannedDay, places, kinds), max_size=9))),
        trainings=tuple(
            data.draw(st.lists(st.builds(PlannedTraining, st.uuids().map(str), places, kinds), max_size=9))
        ),
        periods=tuple(
            PlannedPeriod(one, one + timedelta(days=9)) for one in data.draw(st.lists(places, max_size=3))
        ),
        follow_ups=tuple(
            FollowUp(one, one + timedelta(days=2), Deed.QUIET_DAYS, one, less_tired=False)
            for one in data.draw(st.lists(places, max_size=3))
        ),
    )
    with_plans = SignalHistory(days, planned)
    assert levels == with_plans.levels(span)
    day = data.draw(st.sampled_from(list(span)))
    assert bare.report(day) == with_plans.report(day)


def test_a_plan_fills_in_no_day() -> None:
    store = FakeStore()
    journal = Journal(store, FixedClock())
    today = journal.clock.today()
    journal.plan.set_kind(today, PlanKind.HARD)
    journal.plan.set_rest(today + timedelta(days=1), on=True)
    journal.periods.set_holiday(today, today + timedelta(days=3))
    store.apply([Edit(None, FollowUp(today, today, Deed.QUIET_DAYS))], MORNING, Text("proef"))
    assert journal.days() == {}
    assert journal.extent() is None
    assert not journal.signals.of_day(today).entered
