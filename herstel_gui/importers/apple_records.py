"""What Apple Health holds: pulses, variability, weights, sleep intervals and workouts, by device.

Every moment is kept in seconds since 1970 with the offset as written. Apple writes the offset of the phone at
the time of exporting, for all years, so which local day it was is decided later.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final

from herstel_gui.application.import_streams import Source
from herstel_gui.domain.calendar import EARLIEST, LATEST
from herstel_gui.domain.measure import Number
from herstel_gui.domain.plain_text import visible
from herstel_gui.importers.apple_xml import Attributes
from herstel_gui.importers.base import too_much
from herstel_gui.importers.days import Interval, length, nights
from herstel_gui.importers.foreign_values import kilograms, offset_in, positive, rounded
from herstel_gui.importers.whole_files import Named

APPLE: Final = "apple_health"
PULSE: Final = "RestingHeartRate"
SDNN: Final = "HeartRateVariabilitySDNN"
RMSSD: Final = "HeartRateVariabilityRMSSD"
MASS: Final = "BodyMass"
SLEEP: Final = "SleepAnalysis"
KINDS: Final = frozenset(
    [f"HKQuantityTypeIdentifier{kind}" for kind in (PULSE, SDNN, RMSSD, MASS)]
    + [f"HKCategoryTypeIdentifier{SLEEP}"]
)
EFFORT: Final = "HKQuantityTypeIdentifierWorkoutEffortScore"
"""The effort of a training as its owner rated it, from 1 to 10; Apple's own estimate has another name."""
_SHORT: Final = {kind: kind.partition("Identifier")[2] for kind in KINDS}
_MOST: Final = 3_000_000
"""Values above which a file is refused; a person wears a watch for 80 years without reaching it."""
_LONGEST: Final = 2 * 86_400
_CLOSE: Final = 60
"""Seconds between the end of a training and that of its rating."""
_WRITTEN: Final = 25
_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001  # local times are counted from it
"""Seconds of a sleep interval above which it is no sleep."""

_THINGS: Final = (("watch", "Watch"), ("iphone", "iPhone"), ("ipad", "iPad"), ("ipod", "iPod"))
_MODEL: Final = re.compile(r"\bmodel:([^,>]+)")
_SOFTWARE: Final = re.compile(r"\bsoftware:([^,>]+)")
_OWNER: Final = re.compile(r"^.{1,40}?(?:['’]s?|s['’])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its begin and end in seconds since 1970, and the offset as written, in minutes."""

    source: Source
    kind: str
    value: Number
    begin: int
    end: int
    offset: int
    zone: str = ""


@dataclass(frozen=True, slots=True)
class AppleNight:
    """A sleep of one device: joined intervals; ``asleep`` is None when only the time in bed is known."""

    source: Source
    begin: int
    end: int
    asleep: int | None
    offset: int
    zone: str


@dataclass(frozen=True, slots=True)
class AppleWorkout:
    """A training with begin and end in seconds since 1970; ``minutes`` is None when it has no length."""

    source: Source
    begin: int
    end: int
    offset: int
    minutes: int | None
    kind: str
    place: str


@dataclass(slots=True)
class AppleRecords:
    """Collects records as the parser finds them; ``nights`` joins the sleep intervals afterwards."""

    named: Named
    values: list[Value] = field(default_factory=list)
    workouts: list[AppleWorkout] = field(default_factory=list)
    lengths: list[tuple[Source, date, Number]] = field(default_factory=list)
    """Minutes asleep of days of which no times are known."""
    offsets: Counter[int] = field(default_factory=Counter)
    zones: Counter[str] = field(default_factory=Counter)
    exported: int | None = None
    """The moment of the export, in seconds since 1970."""
    unreadable: int = 0
    _efforts: dict[int, tuple[int, Number]] = field(default_factory=dict)
    """The end and the value of ratings, by the minute of their start."""
    _sleep: defaultdict[Source, list[tuple[int, int, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _told: dict[tuple[Source, int], tuple[int, str]] = field(default_factory=dict)
    _devices: dict[tuple[str, str, str], Source] = field(default_factory=dict)
    _current: tuple[Source, int] | None = None
    _count: int = 0

    def take(self, name: str, attributes: Attributes) -> None:
        """Take one element; a MetadataEntry belongs to the record before it."""
        if name == "MetadataEntry":
            self._metadata(attributes)
            return
        self._current = None
        if name == "Record":
            self.record(attributes)
        elif name == "Workout":
            self.workout(attributes)
        elif name == "ExportDate":
            found = _instant(attributes.get("value", "").strip())
            self.exported = found[0] if found else None

    def record(self, attributes: Attributes) -> None:
        """Take a record: a value or an interval of sleep; unreadable ones are counted."""
        span = self._span(attributes)
        if span is None:
            return
        written_kind = attributes.get("type", "")
        if written_kind == EFFORT:
            rating = positive(attributes.get("value", ""))
            if rating is not None:
                self._efforts[span[0] // 60] = (span[1], rating)
            return
        kind = _SHORT.get(written_kind, written_kind)
        source = self._source(attributes)
        written = attributes.get("value", "")
        if kind == SLEEP:
            self._interval(source, written.removeprefix("HKCategoryValueSleepAnalysis"), span)
            return
        number = _value(kind, written, attributes.get("unit", ""))
        if number is None:
            self.unreadable += 1
        else:
            self.values.append(Value(source, kind, number, *span))

    def workout(self, attributes: Attributes) -> None:
        """Take a training: its kind, start and duration."""
        span = self._span(attributes)
        if span is None:
            return
        begin, end, offset = span
        minutes = positive(attributes.get("duration", ""))
        if attributes.get("durationUnit", "min") != "min" or minutes is None:
            minutes = (end - begin) // 60 if end > begin else None
        kind = attributes.get("workoutActivityType", "").removeprefix("HKWorkoutActivityType")
        source = self._source(attributes)
        place = f"{self.named.name}, {attributes.get('startDate', '')[:10]}"
        whole = round(minutes) if minutes is not None and minutes < _LONGEST else None
        self.workouts.append(AppleWorkout(source, begin, end, offset, whole, kind, place))

    def effort(self, workout: AppleWorkout) -> Number | None:
        """Return the rating with the times of a training, which differ by seconds."""
        minute = workout.begin // 60
        found = (self._efforts.get(each) for each in (minute, minute - 1, minute + 1))
        fits = (rating for rating in found if rating is not None and abs(rating[0] - workout.end) <= _CLOSE)
        return next((value for _, value in fits), None)

    def nights(self) -> Iterator[AppleNight]:
        """Yield the sleeps of each device: intervals joined, the time asleep counted once."""
        for source, intervals in sorted(self._sleep.items()):
            asleep = [(_at(begin), _at(end)) for begin, end, slept in intervals if slept]
            in_bed = [(_at(begin), _at(end)) for begin, end, slept in intervals if not slept]
            covered = [(_spanned(parts), length(parts)) for _, parts in nights(asleep)]
            beds = _Overlaps(in_bed)
            for (begin, end), slept in covered:
                begin, end = _spanned([(begin, end), *beds.take(begin, end)])  # noqa: PLW2901
                yield self._night(source, begin, end, round(slept / timedelta(minutes=1)))
            for _, parts in nights(beds.left()):
                yield self._night(source, *_spanned(parts), None)

    def _night(self, source: Source, begin: datetime, end: datetime, asleep: int | None) -> AppleNight:
        first, last = int(begin.timestamp()), int(end.timestamp())
        offset, zone = self._told.get((source, last), (0, ""))
        return AppleNight(source, first, last, asleep, offset, zone)

    def _metadata(self, attributes: Attributes) -> None:
        if attributes.get("key") == "HKTimeZone" and self._current is not None:
            zone = attributes.get("value", "")
            self.zones[zone] += 1
            self._told[self._current] = (self._told[self._current][0], zone)

    def _interval(self, source: Source, state: str, span: tuple[int, int, int]) -> None:
        begin, end, offset = span
        if state != "InBed" and not state.startswith("Asleep"):
            return
        if not 0 < end - begin <= _LONGEST:
            self.unreadable += 1
            return
        self._sleep[source].append((begin, end, state.startswith("Asleep")))
        self._current = (source, end)
        self._told.setdefault(self._current, (offset, ""))

    def _span(self, attributes: Attributes) -> tuple[int, int, int] | None:
        """Return begin, end and offset; None, and counted, for a record without readable dates."""
        self._count += 1
        if self._count > _MOST:
            raise too_much(self.named)
        begin, end = _instant(attributes.get("startDate", "")), _instant(attributes.get("endDate", ""))
        if begin is None or end is None:
            self.unreadable += 1
            return None
        self.offsets[end[1]] += 1
        return begin[0], end[0], end[1]

    def _source(self, attributes: Attributes) -> Source:
        get = attributes.get
        key = get("sourceName", ""), get("sourceVersion", ""), get("device", "")
        if key not in self._devices:
            self._devices[key] = Source(APPLE, device_of(*key))
        return self._devices[key]


def device_of(name: str, version: str, device: str) -> str:
    """Return the kind of device or the app behind a source, without the name of a person.

    "Pieters Apple Watch" is "Watch". A source with the version of the system of its device is that device,
    whatever it is called; any other source is an app.
    """
    tidied = " ".join(name.split())
    things = [thing for word, thing in _THINGS if word in tidied.casefold()]
    if things:
        return things[0]
    software, model = _SOFTWARE.search(device), _MODEL.search(device)
    if software and model and software[1].strip() == version:
        return next((thing for word, thing in _THINGS if word in model[1].casefold()), model[1].strip())
    return visible(_OWNER.sub("", tidied))[:40]


def _value(kind: str, written: str, unit: str) -> Number | None:
    number = positive(written)
    if number is None:
        return None
    if kind == MASS:
        return kilograms(number, unit)
    fits = {"count/min": kind == PULSE, "ms": kind in {SDNN, RMSSD}, "": True}.get(unit, False)
    return rounded(number, 1) if fits else None


class _Overlaps:
    """The intervals in bed of a device, which are taken by the nights that they overlap."""

    def __init__(self, intervals: list[Interval]) -> None:
        self._sorted = sorted(intervals)
        self._taken = [False] * len(self._sorted)
        self._longest = max((end - begin for begin, end in self._sorted), default=timedelta(0))

    def take(self, begin: datetime, end: datetime) -> list[Interval]:
        """Return the intervals that overlap a night."""
        first = bisect_left(self._sorted, (begin - self._longest, begin - self._longest))
        last = bisect_left(self._sorted, (end, end))
        found = [place for place in range(first, last) if self._sorted[place][1] > begin]
        for place in found:
            self._taken[place] = True
        return [self._sorted[place] for place in found]

    def left(self) -> list[Interval]:
        """Return the intervals that no night took."""
        return [each for each, taken in zip(self._sorted, self._taken, strict=True) if not taken]


def _spanned(intervals: Sequence[Interval]) -> Interval:
    return min(begin for begin, _ in intervals), max(end for _, end in intervals)


def _instant(text: str) -> tuple[int, int] | None:
    """Return seconds since 1970 and the offset in minutes of ``2026-05-01 06:00:00 +0200``, fast."""
    offset = _offset(text[19:])
    if offset is None or len(text) > _WRITTEN:
        return None
    try:
        wall = datetime.fromisoformat(text[:19])
    except ValueError:
        return None
    if not EARLIEST.year <= wall.year <= LATEST.year or wall.tzinfo is not None:
        return None
    since = wall - _EPOCH
    return since.days * 86_400 + since.seconds - offset * 60, offset


@lru_cache(maxsize=512)
def _offset(text: str) -> int | None:
    return offset_in(text.strip())


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
