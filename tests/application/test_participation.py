from __future__ import annotations

from datetime import timedelta

import pytest

from herstel_gui.application.journal import Journal
from herstel_gui.domain.errors import RefusedValueError
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.participation import Participation
from tests.application.fakes import FakeStore, FixedClock

CLOCK = FixedClock()
TODAY = CLOCK.today()


@pytest.fixture
def journal() -> Journal:
    return Journal(FakeStore(), CLOCK)


def test_a_day_holds_one_answer_and_a_change_can_be_undone(journal: Journal) -> None:
    journal.set_participation(TODAY, Participation.NORMAL)
    changes = journal.set_participation(TODAY, Participation.TALK)
    assert journal.day(TODAY).participation is Participation.TALK
    journal.apply(changes.inverse())
    assert journal.day(TODAY).participation is Participation.NORMAL
    journal.set_participation(TODAY, None)
    assert journal.day(TODAY).empty
    assert not journal.set_participation(TODAY, None)


def test_an_answer_for_a_day_that_is_still_to_come_is_refused(journal: Journal) -> None:
    with pytest.raises(RefusedValueError):
        journal.set_participation(TODAY + timedelta(days=5), Participation.NOT)


def test_no_answer_changes_a_signal(journal: Journal) -> None:
    days = [TODAY - timedelta(days=back) for back in range(30)]
    for day in days:
        journal.enter(day, BY_KEY["fatigue"], 6 if day > TODAY - timedelta(days=4) else 3)
        journal.enter(day, BY_KEY["resting_heart_rate"], 52)
    before = [journal.signals.of_day(day) for day in days]
    for day in days:
        journal.set_participation(day, Participation.NOT)
    assert [journal.signals.of_day(day) for day in days] == before
