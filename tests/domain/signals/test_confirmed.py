"""A confirmation ends a doubt: of an imported value, and of rest on a day with a training."""

from __future__ import annotations

from dataclasses import replace

from herstel_gui.domain.day import DAY_KIND, ConfirmedReading, Surroundings
from herstel_gui.domain.signals.signal import Contradiction
from herstel_gui.domain.training_sessions import DayKind, Session, named_together
from tests.domain.signals.builders import HEALTHY, day, days, history

DAY = day(40)
CONFIRMED = Surroundings(confirmed=(ConfirmedReading(DAY, DAY_KIND, ""),))


def test_rest_beside_a_hard_training_contradicts_until_one_is_confirmed() -> None:
    written = days((0, 40, HEALTHY))
    hard = Session("s", DAY, kind="running", session_rpe=9)
    written[DAY] = replace(written[DAY], kind=DayKind.REST, sessions=(hard,))
    asked = history(written).report(DAY)
    assert asked.contradiction == Contradiction(DayKind.REST, DayKind.TRAINING, hard=True)
    answered = history(written, CONFIRMED)
    assert answered.report(DAY).contradiction is None
    trained = {**written, DAY: replace(written[DAY], kind=DayKind.TRAINING)}
    assert history(trained).report(DAY).contradiction is None


def test_another_training_on_a_day_of_confirmed_rest_is_asked_about_again() -> None:
    written = days((0, 40, HEALTHY))
    first, second = (Session(each, DAY, kind="running", session_rpe=9) for each in ("a", "b"))
    sure = Surroundings(confirmed=(ConfirmedReading(DAY, DAY_KIND, named_together((first,))),))
    for sessions, asked in (((first,), False), ((second,), True), ((first, second), True)):
        written[DAY] = replace(written[DAY], kind=DayKind.REST, sessions=sessions)
        found = history(written, sure).report(DAY).contradiction
        assert (found == Contradiction(DayKind.REST, DayKind.TRAINING, hard=True)) is asked
