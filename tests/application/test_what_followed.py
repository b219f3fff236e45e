"""What followed a warning: the day on which the level fell, and what was noted until then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from herstel_gui.application.signal_queries import warned
from herstel_gui.application.what_followed import Followed, together, what_followed
from herstel_gui.domain.day import RecoveryWeek, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.signals.catalogue import columns_of, facts_of
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.tags import ILL
from herstel_gui.domain.training_sessions import DayKind, Session

if TYPE_CHECKING:
    from collections.abc import Mapping

BEGIN = date(2026, 3, 1)
ALONE = Surroundings()
LEVELS = {
    "-": Level.NONE, "n": Level.NOTICE, "u": Level.UNDER_RECOVERED, "p": Level.SEE_PROFESSIONAL,
    "?": Level.NO_DATA, "z": Level.ILL,
}  # fmt: skip


def day(number: int) -> date:
    return BEGIN + timedelta(days=number)


def followed(
    levels: str, records: Mapping[date, DayRecord] | None = None, around: Surroundings = ALONE
) -> Mapping[date, Followed]:
    listed = [(day(number), LEVELS[letter]) for number, letter in enumerate(levels)]
    facts = facts_of(columns_of(records or {}, around, listed[0][0], listed[-1][0]), DEFAULT_LIMITS)
    return what_followed(warned(listed), listed, records or {}, facts, around)


def test_the_days_until_the_level_fell_are_counted() -> None:
    assert followed("-uuu-")[day(1)].days == 3
    assert followed("-uuun")[day(1)].days == 3


def test_a_higher_level_is_no_end_of_a_lower_one() -> None:
    found = followed("uuppu-")
    assert found[day(0)].days == 5
    assert found[day(2)].days == 2


def test_days_without_a_verdict_end_nothing() -> None:
    assert followed("uu?z-")[day(0)].days == 4
    assert followed("uu??")[day(0)].days is None


def test_an_ongoing_warning_has_not_fallen() -> None:
    assert followed("-uuu")[day(1)].days is None


def test_what_was_noted_is_counted_up_to_the_day_before_the_fall() -> None:
    records = {
        day(1): DayRecord(day(1), kind=DayKind.REST),
        day(2): DayRecord(day(2), kind=DayKind.ACTIVE),
        day(3): DayRecord(day(3), tags=(ILL,)),
        day(4): DayRecord(day(4), kind=DayKind.REST),
    }
    around = Surroundings(recovery_weeks=(RecoveryWeek(day(3), day(9)),), discussed=(day(2), day(8)))
    assert followed("-uuu-", records, around)[day(1)] == Followed(3, 1, 1, 1, 1, 1, 3)


def test_a_rest_day_with_a_training_is_no_rest() -> None:
    for kind, rpe, active in (
        (DayKind.REST, None, 1),
        (DayKind.REST, 2, 1),
        (DayKind.REST, 9, 0),
        (DayKind.ACTIVE, 2, 1),
        (DayKind.ACTIVE, 9, 0),
    ):
        record = DayRecord(day(0), kind=kind, sessions=(Session("a", day(0), session_rpe=rpe),))
        found = followed("uu-", {day(0): record})[day(0)]
        assert (found.rest, found.active) == (0, active)


def test_several_warnings_are_counted_together() -> None:
    every = [Followed(3, rest=2), Followed(9, recovery_weeks=1, ill=1), Followed(None, rest=1), Followed(4)]
    found = together(every)
    assert (found.warnings, found.fallen, found.median_days) == (4, 3, 4)
    assert (found.with_rest, found.with_recovery_week, found.with_illness) == (2, 1, 1)
    assert together([]).median_days is None
