"""Is a value far from what is known of a person? Typing, commands and imports ask about the same values.

What a value is compared with are the person's own values near its day. While there are none, a measure may
declare what is common among adults (``Quantity.common``): a slip as the first value would else be what
later values are compared with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
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

    _Values = list[tuple[int, Number]]

NEAREST: Final = 15
"""The usual value of a day is the median of this many values, those nearest in time."""
LONG_AGO: Final = 365
"""Days. When the nearest own value is further away than this, twice the distance is allowed of a value that
is common among adults."""
_KNOWN: Final = timedelta(days=2 * 366)
"""How long before a typed value, and after it, are the days whose values it is compared with."""


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
        beside: Iterable[Reading] = (),
    ) -> None:
        """Collect the effective values of these ``keys`` among ``measures``; ``days`` must be in order.

        Values of the imports in ``without`` are left out. A rare value of a measure without any is compared
        with the common ones ``beside`` it: one among many of a file is no first value.
        """
        self._measures = measures.by_key
        self._values = {key: _values_of(key, days, without) for key in keys}
        self._beside: defaultdict[str, _Values] = defaultdict(list)
        for reading in sorted(beside, key=lambda each: each.day):
            measure = self._measures.get(reading.measure)
            if (
                measure is not None
                and not self._values.get(measure.key)
                and _is_common(measure, reading.value)
            ):
                self._beside[measure.key].append((reading.day.toordinal(), reading.value))

    def unusual(self, reading: Reading) -> Unusual | None:
        """Return why a reading needs confirmation; None for one that needs none."""
        measure = self._measures.get(reading.measure)
        if measure is None:
            return None
        values = self._values.get(measure.key) or []
        if not values and not _is_common(measure, reading.value):
            values = self._beside[measure.key]
        return _judged(measure, reading, values)


def _values_of(key: str, days: Mapping[date, DayRecord], without: Collection[str] = ()) -> _Values:
    """Return the effective values of a measure with their days, as ordinals, in order."""
    readings = (
        (day.toordinal(), effective(own for own in record.of(key) if own.batch not in without))
        for day, record in days.items()
    )
    return [(day, reading.value) for day, reading in readings if reading is not None]


def _judged(measure: Measure, reading: Reading, values: _Values) -> Unusual | None:
    """Return why a reading needs confirmation beside these values; None for one that needs none."""
    if not isinstance(measure.kind, Quantity):
        return None
    if not values:
        return None if common(measure.kind, reading.value) else Unusual()
    day = reading.day.toordinal()
    place = bisect_left(values, (day, Decimal("-Infinity")))
    around = sorted(values[max(0, place - NEAREST) : place + NEAREST], key=lambda value: abs(value[0] - day))[
        :NEAREST
    ]
    usual = median(Decimal(value) for _, value in around)
    if plausible(measure, reading.value, usual):
        return None
    long_ago = abs(around[0][0] - day) > LONG_AGO
    far = abs(Decimal(reading.value) - usual) > 2 * measure.kind.unusual * usual
    return None if long_ago and not far and common(measure.kind, reading.value) else Unusual(usual)


def _is_common(measure: Measure, value: Number) -> bool:
    return isinstance(measure.kind, Quantity) and common(measure.kind, value)


class KnownValues:
    """Judges values that are typed for some days; what the journal holds around these days is read once."""

    def __init__(self, journal: JournalData, span: DaySpan) -> None:
        """Values are typed for the days of ``span``; nothing is read before it is needed."""
        self._journal, self._span = journal, span
        self._values: dict[tuple[str, bool], _Values] = {}

    @cached_property
    def _before(self) -> Mapping[date, DayRecord]:
        return self._journal.days(DaySpan(self._span.first - _KNOWN, self._span.last))

    @cached_property
    def _after(self) -> Mapping[date, DayRecord]:
        return self._journal.days(DaySpan(self._span.first, self._span.last + _KNOWN))

    @cached_property
    def _zone(self) -> tzinfo:
        return zone_named(self._journal.surroundings().zone)

    def unusual(self, measure: Measure, day: date, value: Number) -> Unusual | None:
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
        before, after = DaySpan(day - _KNOWN, day - ONE_DAY), DaySpan(day + ONE_DAY, day + _KNOWN)
        values = self._near(measure.key, before) or self._near(measure.key, after, later=True)
        return _judged(measure, Reading(day, measure.key, value, TYPED), values)

    def _near(self, key: str, span: DaySpan, *, later: bool = False) -> _Values:
        if (key, later) not in self._values:
            self._values[key, later] = _values_of(key, self._after if later else self._before)
        first, last = span.first.toordinal(), span.last.toordinal()
        return [each for each in self._values[key, later] if first <= each[0] <= last]

    def unusual_night(self, day: date, readings: Iterable[Reading]) -> Number | None:
        """Return the minutes of a typed night that needs confirmation; None for one that needs none.

        Raises:
            JournalError: the journal cannot be read.
        """
        minutes = night_minutes(day, readings, self._zone)
        return None if minutes is None or plausible(SLEEP_DURATION, minutes) else minutes


def unusual_value(journal: JournalData, measure: Measure, day: date, value: Number) -> Unusual | None:
    """Return why a value that is typed for a day needs confirmation; None for one that needs none.

    Raises:
        JournalError: the journal cannot be read.
    """
    return KnownValues(journal, DaySpan(day, day)).unusual(measure, day, value)


def night_minutes(day: date, readings: Iterable[Reading], zone: tzinfo) -> Number | None:
    """Return the minutes of a typed night, from its duration or its times; None when a time is missing."""
    values = {reading.measure: reading for reading in readings}
    duration, bed, wake = (values.get(each.key) for each in (SLEEP_DURATION, BED_TIME, WAKE_TIME))
    if duration is not None:
        return duration.value
    return elapsed_minutes(day, bed, wake, zone) if bed is not None and wake is not None else None
