"""Builders of small journals for tests, in the notation of the worked examples."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.report import SignalHistory
from tests.domain.signals.vectors import record_of

START = date(2026, 1, 5)
HEALTHY: Mapping[str, Any] = {
    "rhr": 50, "sleep_h": 7.5, "sleep_q": 2, "fatigue": 2, "legs": 2, "soreness": 2, "motivation": 2,
}  # fmt: skip
Days = dict[date, DayRecord]


def day(number: int) -> date:
    """Return the day so many days after the first."""
    return START + timedelta(days=number)


def days(*stretches: tuple[int, int, Mapping[str, Any]]) -> Days:
    """Return a journal of stretches (first, last, fields); later stretches are merged over earlier ones."""
    fields: dict[int, dict[str, Any]] = {}
    for first, last, given in stretches:
        for number in range(first, last + 1):
            fields[number] = {**fields.get(number, {}), **given}
    return {day(number): record_of(day(number), given) for number, given in sorted(fields.items())}


def from_source(measure: str, source: str, values: Mapping[int, Number]) -> Days:
    """Return a journal with readings of a measure from a source."""
    return {
        day(n): DayRecord(day(n), (Reading(day(n), measure, value, source),)) for n, value in values.items()
    }


def merged(*journals: Days) -> Days:
    """Return a journal that combines several; each day keeps all readings and tags."""
    found: Days = {}
    for each in journals:
        for when, record in each.items():
            old = found.get(when, DayRecord(when))
            found[when] = DayRecord(
                when, (*old.readings, *record.readings), (*old.sessions, *record.sessions),
                record.kind or old.kind, (*old.tags, *record.tags),
            )  # fmt: skip
    return found


def history(
    journal: Days, around: Surroundings | None = None, limits: Limits = DEFAULT_LIMITS
) -> SignalHistory:
    """Return the signals of a journal."""
    return SignalHistory(journal, around or Surroundings(), limits)


def answer(journal: Days, rule: str, number: int, limits: Limits = DEFAULT_LIMITS) -> str:
    """Return the answer of a rule on a day."""
    return history(journal, None, limits).report(day(number)).verdicts[rule].answer.value


def levels(journal: Days, first: int, last: int, around: Surroundings | None = None) -> list[str]:
    """Return the levels of a span of days."""
    return [each.level.value for each in history(journal, around).levels(DaySpan(day(first), day(last)))]


__all__ = ["HEALTHY", "START", "TYPED", "answer", "day", "days", "from_source", "history", "levels", "merged"]
