"""The reports that the screens keep."""

from __future__ import annotations

from datetime import timedelta

from herstel_gui.application.journal import Journal
from herstel_gui.qt_models.report_cache import KEPT, ReportCache
from tests.application.fakes import FakeStore, FixedClock


def test_leafing_through_years_keeps_the_last_weeks() -> None:
    clock = FixedClock()
    cache = ReportCache(Journal(FakeStore(), clock))
    days = [clock.today() - timedelta(days=back) for back in range(KEPT + 7)]
    reports = [cache.of_day(day) for day in days]
    before = [cache.before_entries(day) for day in days]
    assert not cache.is_near(days[0])
    assert cache.of_day(days[-1]) is reports[-1]
    assert cache.before_entries(days[-1]) is before[-1]
    assert cache.before_entries(days[0]) is not before[0]
