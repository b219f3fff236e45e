"""The data from which a week table is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol

from herstel_gui.domain.calendar import DEFAULT_ZONE, DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Measure, Number
from herstel_gui.domain.measures import DECLARED, SLEEP_DURATION, MeasureList
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts, ShownValue

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from herstel_gui.domain.planning.day_plan import DayPlan
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import SignalReport


class UsualLike(Protocol):
    """The usual value of a measure, as computed by the signals."""

    @property
    def value(self) -> Fraction | Number | None:
        """The mean or median; None with too few values."""

    @property
    def threshold(self) -> Fraction | Number | None:
        """The answer from which a scale counts as bad; None for measures without a scale."""


class WeekHistory(Protocol):
    """The part of the signal history that the week table needs."""

    def report(self, day: date) -> SignalReport:
        """Return the signal report of a day."""

    def baseline(self, measure: str, day: date) -> UsualLike | None:
        """Return the usual value on a day; None while unknown."""

    def doubts(self, span: DaySpan) -> Doubts:
        """Return the imported values of a span that count for nothing yet."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The data from which a week table is made.

    ``asked`` holds the keys of the measures in the form; None for the default form. ``person`` decides the
    sleep band, and whether the week has limits.
    """

    days: Mapping[date, DayRecord]
    history: WeekHistory
    limits: Limits
    today: date
    zone: str = DEFAULT_ZONE
    asked: frozenset[str] | None = None
    person: Person = ANYONE
    measures: MeasureList = DECLARED
    """The measures of the journal."""
    plans: Mapping[date, DayPlan] = field(default_factory=dict)
    """What is planned, for a row of its own. No signal reads it."""
    doubts: Doubts = NO_DOUBTS
    """Filled in by ``week_table`` from the history."""

    def record(self, day: date) -> DayRecord:
        """Return the record of a day; an empty record when the day has no entries."""
        return self.days.get(day) or DayRecord(day)

    def shown(self, measure: Measure, day: date) -> ShownValue | None:
        """Return the value to show; the length of a night can also follow from bed and wake time."""
        record = self.record(day)
        if measure.key == SLEEP_DURATION.key:
            minutes = night(record, zone_named(self.zone))
            return None if minutes is None else ShownValue(minutes, "", doubtful=False)
        return self.doubts.shown(record, measure.key)

    def value(self, measure: Measure, day: date) -> Number | None:
        """Return the value that counts for means and curves; None for a doubtful one."""
        shown = self.shown(measure, day)
        return None if shown is None else shown.counted
