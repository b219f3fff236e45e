from __future__ import annotations

from datetime import date

from herstel_gui.domain.day import REST_PLANNED, PlannedDay, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.signals.report import SignalHistory

DAY = date(2026, 11, 22)


def test_only_rest_counts_as_planned_rest() -> None:
    later = date(2026, 11, 25)
    around = Surroundings(planned=(PlannedDay(DAY, REST_PLANNED), PlannedDay(later, "easy", "duurloop")))
    assert around.planned_rest == {DAY}
    assert Surroundings().planned_rest == frozenset()


def test_plans_do_not_change_the_report() -> None:
    days = {DAY: DayRecord(DAY, tags=("ill",))}
    planned = Surroundings(planned=(PlannedDay(DAY, REST_PLANNED),))
    assert SignalHistory(days, planned).report(DAY) == SignalHistory(days, Surroundings()).report(DAY)
