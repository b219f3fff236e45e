"""The length of a night in elapsed time, correct also when the clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from herstel_gui.domain.calendar import DEFAULT_ZONE, ONE_DAY
from herstel_gui.domain.measures import SLEEP_DURATION
from herstel_gui.domain.reading import TYPED, Reading

if TYPE_CHECKING:
    from herstel_gui.domain.day_record import DayRecord
    from herstel_gui.domain.measure import Number


@cache
def known_zone(name: str) -> ZoneInfo | None:
    """Return the time zone with this IANA name; None when this computer knows no such zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_named(name: str) -> ZoneInfo:
    """Return the time zone of a journal, which may come from a computer that knows more zones than this one.

    For a name that is unknown here this is ``DEFAULT_ZONE``.
    """
    return known_zone(name) or ZoneInfo(DEFAULT_ZONE)


def elapsed_minutes(wake_day: date, bed: Reading, wake: Reading, zone: tzinfo) -> int:
    """Return the elapsed minutes between going to bed and waking on ``wake_day``.

    When the bed time is equal to or later than the wake time on the clock, the bed time belongs to the
    evening before.
    """
    bed_day = wake_day - ONE_DAY if bed.value >= wake.value else wake_day
    span = _instant(wake_day, wake, zone) - _instant(bed_day, bed, zone)
    return round(span / timedelta(minutes=1))


def _instant(day: date, clock: Reading, zone: tzinfo) -> datetime:
    at = time(int(clock.value) // 60, int(clock.value) % 60)
    tz = zone if clock.offset is None else timezone(timedelta(minutes=clock.offset))
    return datetime.combine(day, at, tz).astimezone(UTC)


_PARTS = frozenset({"sleep_duration", "bed_time", "wake_time"})


def night(record: DayRecord, zone: tzinfo) -> Number | None:
    """Return the minutes slept in the night that ended on this day; None when unknown.

    Order of preference: typed bed and wake times, a typed duration, then times and duration of each maker in
    alphabetical order. Times that give no possible night are passed over. Naps are not included.
    """
    by_source: dict[str, dict[str, Reading]] = {}
    for reading in record.readings:
        if reading.measure in _PARTS:
            by_source.setdefault(reading.source, {})[reading.measure] = reading
    for source in sorted(by_source, key=lambda name: (name != TYPED, name)):
        own = by_source[source]
        if "bed_time" in own and "wake_time" in own:
            minutes = elapsed_minutes(record.day, own["bed_time"], own["wake_time"], zone)
            if minutes in SLEEP_DURATION.kind.possible:
                return minutes
        if "sleep_duration" in own:
            return own["sleep_duration"].value
    return None
