"""Is a value far from what is known of a person? Typing, commands and imports ask about the same values.

What a value is compared with are the person's own values near its day. While there are none, a measure may
declare what is common among adults (``Quantity.common``): a slip as the first value would else be what
later values are compared with.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from statistics import median
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import ONE_DAY, DaySpan
from herstel_gui.domain.measure import Quantity, common, plausible
from herstel_gui.domain.measures import BED_TIME, DECLARED, SLEEP_DURATION, WAKE_TIME, MeasureList
from herstel_gui.domain.night_length import elapsed_minutes, zone_named
from herstel_gui.domain.reading import TYPED, Reading, effective

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, tzinfo

    from herstel_gui.application.journal_data import JournalData
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.measure import Measure, Number

NEAREST: Final = 15
"""The usual value of a day is the median of this many values, those nearest in time."""
LONG_AGO: Final = 365
"""Days. Twice the distance is allowed when the nearest own value is further away than this."""
_KNOWN: Final = 2 * 366
"""Days before a typed value, and after it, whose values it is compared with."""


@dataclass(frozen=True, slots=True)
class Unusual:
    """Why a value is asked about. ``usual`` is the value that it is far from; None when nothing is known."""

    usual: Number | None = None


class OwnValues:
    """The effective values of a person by measure, to compare other values with."""

    def __init__(
        self,
        days: Mapping[date, DayRecord],
        keys: Iterable[str],
        measures: MeasureList = DECLARED,
        without: Collection[str] = (),
    ) -> None:
        """Collect the effective values of these ``keys`` among ``measures``; ``days`` must be in order.

        Values of the imports in ``without`` are left out.
        """
        self._measures = measures.by_key
        self._values: dict[str, list[tuple[int, Number]]] = {}
        for key in keys:
            readings = (
                (day.toordinal(), effective(own for own in record.of(key) if own.batch not in without))
                for day, record in days.items()
            )
            self._values[key] = [(day, reading.value) for day, reading in readings if reading is not None]

    def has(self, key: str) -> bool:
        """Tell whether there is a value of the measure."""
        return bool(self._values.get(key))

    def unusual(self, reading: Reading) -> Unusual | None:
        """Return why a reading needs confirmation; None for one that needs none."""
        measure = self._measures.get(reading.measure)
        if measure is None or not isinstance(measure.kind, Quantity):
            return None
        values = self._values.get(reading.measure)
        if not values:
            return None if common(measure.kind, reading.value) else Unusual()
        day = reading.day.toordinal()
        place = bisect_left(values, (day, Decimal("-Infinity")))
        around = sorted(
            values[max(0, place - NEAREST) : place + NEAREST], key=lambda value: abs(value[0] - day)
        )[:NEAREST]
        usual = median(Decimal(value) for _, value in around)
        if plausible(measure, reading.value, usual):
            return None
        long_ago = abs(around[0][0] - day) > LONG_AGO
        far = abs(Decimal(reading.value) - usual) > 2 * measure.kind.unusual * usual
        return Unusual(usual) if far or not long_ago else None


def unusual_value(journal: JournalData, measure: Measure, day: date, value: Number) -> Unusual | None:
    """Return why a value that is typed for a day needs confirmation; None for one that needs none.

    It is compared with the values before the day, else with those after it. The value of the day itself
    does not count, because it is the one that is replaced.

    Raises:
        JournalError: the journal cannot be read.
    """
    if not plausible(measure, value):
        return Unusual()
    if not isinstance(measure.kind, Quantity):
        return None
    reading, measures = Reading(day, measure.key, value, TYPED), MeasureList((measure,))
    before = DaySpan.ending(day - ONE_DAY, _KNOWN)
    after = DaySpan(day + ONE_DAY, day + timedelta(days=_KNOWN))
    known = OwnValues(journal.days(before), [measure.key], measures)
    if not known.has(measure.key):
        known = OwnValues(journal.days(after), [measure.key], measures)
    return known.unusual(reading)


def night_minutes(day: date, readings: Iterable[Reading], zone: tzinfo) -> Number | None:
    """Return the minutes of a typed night, from its duration or its times; None when a time is missing."""
    values = {reading.measure: reading for reading in readings}
    duration, bed, wake = (values.get(each.key) for each in (SLEEP_DURATION, BED_TIME, WAKE_TIME))
    if duration is not None:
        return duration.value
    return elapsed_minutes(day, bed, wake, zone) if bed is not None and wake is not None else None


def unusual_night(journal: JournalData, day: date, readings: Iterable[Reading]) -> Number | None:
    """Return the minutes of a typed night that needs confirmation; None for one that needs none.

    Raises:
        JournalError: the journal cannot be read.
    """
    minutes = night_minutes(day, readings, zone_named(journal.surroundings().zone))
    return None if minutes is None or plausible(SLEEP_DURATION, minutes) else minutes
