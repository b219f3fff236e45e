from __future__ import annotations

from datetime import timedelta

import pytest

from herstel_gui.application.changes import entries_of, slot
from herstel_gui.application.journal import Journal
from tests.application.fakes import FakeStore, FixedClock
from tests.domain.signals.journals import Writer


@pytest.mark.parametrize("seed", range(4))
def test_a_report_before_the_entries_of_a_day_is_that_of_a_journal_without_them(seed: int) -> None:
    days, _ = Writer(seed, 100).journal()
    last = max(days)
    for day in (last, last - timedelta(days=9), last - timedelta(days=30)):
        whole, without = FakeStore(), FakeStore()
        for record in days.values():
            for entry in entries_of(record):
                whole.entries[slot(entry)] = entry
                if record.day != day:
                    without.entries[slot(entry)] = entry
        before = Journal(whole, FixedClock()).signals.before_entries(day)
        assert before == Journal(without, FixedClock()).signals.of_day(day)
