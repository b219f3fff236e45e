"""The account export of Garmin Connect: JSON files with nights, resting pulse, HRV, weight and trainings.

Moments are UTC without a zone mark; days are local days of waking up. Files of neighbouring periods share
days. Two resting pulses exist: of the day itself, and a mean of seven days. The one of the day is taken
unless it lies more than ``_APART`` from the mean, which happens after an early last synchronisation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.days import Days, Reduce
from herstel_gui.importers.foreign_sessions import Workout, add_workouts
from herstel_gui.importers.foreign_values import (
    UNREAL,
    Json,
    day_in,
    epoch_ms,
    kilograms,
    moment_in,
    number_in,
    objects,
    part,
    positive,
    rounded,
    utc_in,
)
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.members import Member
from herstel_gui.importers.sleeps import Sleep, add_sleeps
from herstel_gui.importers.zones import local

GARMIN: Final = "garmin"
WATCH: Final = Source(GARMIN)
WEEK_MEAN: Final = Source(GARMIN, "7d")
SNAPSHOT: Final = Source(GARMIN, "Health Snapshot")
FITNESS_AGE: Final = Source(GARMIN, "Fitness Age")

PULSE: Final = tr_noop("Pols")
HRV: Final = tr_noop("HRV")
WEIGHT: Final = tr_noop("Gewicht")
OF_THE_DAY: Final = tr_noop("rustpols van de dag zelf")
SEVEN_DAYS: Final = tr_noop("gemiddelde van zeven dagen, geen meting van één dag")
NIGHT_MEAN: Final = tr_noop("rMSSD, gemiddelde van de nacht")
_TWO_MINUTES: Final = tr_noop("rMSSD, twee minuten op een zelfgekozen moment")
_NO_STAGES: Final = tr_noop("Deze nacht is niet gemeten: Garmin vulde zelf een tijd in.")
_APART: Final = 10
_WIDEST: Final = 14 * 60
_UNMEASURED: Final = frozenset({"OFF_WRIST", "UNCONFIRMED"})
_BY_HAND: Final = "MANUALLY_CONFIRMED"


@dataclass(frozen=True, slots=True)
class _Night:
    place: str
    begin: datetime
    end: datetime
    asleep: Number | None
    pulse: Number | None
    stages: bool


@dataclass(frozen=True, slots=True)
class _Nap:
    place: str
    minutes: Number
    begin: datetime | None
    end: datetime | None


@dataclass(slots=True)
class Account:
    """What the JSON files of an account hold, before the zone is known."""

    nights: dict[date, _Night] = field(default_factory=dict)
    naps: dict[tuple[date, datetime | None], _Nap] = field(default_factory=dict)
    pulses: list[tuple[Source, date, Number, str]] = field(default_factory=list)
    variability: list[tuple[Source, date, Number, str, datetime | int]] = field(default_factory=list)
    weights: list[tuple[date, Number, str, datetime | int]] = field(default_factory=list)
    workouts: list[Workout] = field(default_factory=list)
    offsets: dict[date, int] = field(default_factory=dict)
    skipped: list[tuple[str, Text, str]] = field(default_factory=list)

    def read(self, member: Member) -> None:
        """Read one file; UnusableFileError for a damaged one."""
        read = _reader(member)
        if read is None:
            return
        for number, record in enumerate(objects(load_json(member)), start=1):
            read(self, record, f"{member.name}, {number}")

    def moments(self) -> list[tuple[datetime, datetime]]:
        """Return begin and end of the nights, in UTC."""
        return [(night.begin, night.end) for night in self.nights.values()]

    def known_offsets(self) -> list[tuple[datetime, int]]:
        """Return moments with a known offset, about noon of each such day."""
        return [
            (datetime(day.year, day.month, day.day, 12, tzinfo=UTC), ahead)
            for day, ahead in self.offsets.items()
        ]

    @property
    def needs_zone(self) -> bool:
        """Whether a night has no offset of its own day."""
        return not self.nights.keys() <= self.offsets.keys()

    def add(self, days: Days, zone: ZoneInfo, listed: Iterable[Workout] = ()) -> None:
        """Add everything to ``days``, with clock times in the zone where the files give no offset.

        ``listed`` holds the trainings of other files of Garmin.
        """
        add_sleeps(days, [*self._nights(zone), *self._naps(zone)])
        resting = days.stream(
            WATCH, "resting_heart_rate", Reduce.LAST, Taken.DAY, group=Text(PULSE), remark=Text(OF_THE_DAY)
        )
        streams = {WATCH: resting}
        for source in (WEEK_MEAN, FITNESS_AGE):
            streams[source] = days.stream(
                source, "resting_heart_rate", Reduce.LAST, Taken.DAY,
                group=Text(PULSE), remark=Text(SEVEN_DAYS), chosen=False,
            )  # fmt: skip
        for order, (source, day, value, place) in enumerate(self.pulses):
            days.add(streams[source], day, value, place, order)
        night = days.stream(
            WATCH, "hrv_rmssd", Reduce.LAST, Taken.NIGHT, group=Text(HRV), remark=Text(NIGHT_MEAN)
        )
        snapshot = days.stream(
            SNAPSHOT, "hrv_rmssd", Reduce.FIRST, group=Text(HRV), remark=Text(_TWO_MINUTES), chosen=False
        )
        for source, day, value, place, moment in self.variability:
            days.add(night if source == WATCH else snapshot, day, value, place, moment)
        weight = days.stream(WATCH, "body_weight", Reduce.LAST, group=Text(WEIGHT))
        for day, value, place, moment in self.weights:
            days.add(weight, day, value, place, moment)
        add_workouts(days, WATCH, [*self.workouts, *listed])
        for skipped in self.skipped:
            days.skip(*skipped)

    def _nights(self, zone: ZoneInfo) -> Iterator[Sleep]:
        for day, night in self.nights.items():
            ahead = self.offsets.get(day)
            begin, end = local(night.begin, zone, ahead), local(night.end, zone, ahead)
            yield Sleep(WATCH, day, night.place, night.asleep, begin, end, main=True, pulse=night.pulse)

    def _naps(self, zone: ZoneInfo) -> Iterator[Sleep]:
        for (day, _), nap in self.naps.items():
            begin, end = (local(each, zone) if each is not None else None for each in (nap.begin, nap.end))
            yield Sleep(WATCH, day, nap.place, nap.minutes, begin, end, main=False)


_EMPTY_DAYS: Final = re.compile(rb'\s*\[\s*(?:\{\s*"retro"\s*:\s*(?:false|true)\s*\}\s*[,\]]\s*)+')
"""The beginning of a sleep file whose first days are empty."""


def kind_of(head: bytes) -> str:
    """Return which file of the account export this is, by keys that only Garmin writes; empty for others."""
    if not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{")):
        return ""
    if _EMPTY_DAYS.match(head):
        return "sleep"
    return next(
        (kind for kind, keys in _KEYS.items() if any(all(key in head for key in each) for each in keys)), ""
    )


_KEYS: Final[dict[str, tuple[tuple[bytes, ...], ...]]] = {
    "sleep": (
        (b'"sleepStartTimestampGMT"', b'"calendarDate"'), (b'"napTimeSec"', b'"napStartTimestampGMT"'),
    ),
    "days": (
        (b'"calendarDate"', b'"restingHeartRate"', b'"wellness'),
        (b'"userProfilePK"', b'"currentDayRestingHeartRate"'),
    ),
    "health": (
        (b'"calendarDate"', b'"metrics"', b'"baselineLowerLimit"'),
        (b'"calendarDate"', b'"metrics"', b'"HRV"'),
    ),
    "weight": (
        (b'"userProfilePK"', b'"userSetNullForWeight"'), (b'"userProfilePK"', b'"timestampGMT"', b'"weight"'),
    ),
    "snapshot": ((b'"wellnessActivityType"', b'"summaryTypeDataList"'),),
    "age": ((b'"asOfDateGmt"', b'"rhr'),),
    "trainings": ((b'"summarizedActivitiesExport"',),),
}  # fmt: skip

NAMES: Final = (
    "*sleepData*.json", "*UDSFile*.json", "*healthStatusData*.json", "*userBioMetrics*.json",
    "*wellnessActivities*.json", "*fitnessAgeData*.json", "*summarizedActivities*.json",
)  # fmt: skip


def _reader(member: Member) -> Callable[[Account, Json, str], None] | None:
    readers = {
        "sleep": _sleep, "days": _day, "health": _health, "weight": _weight, "snapshot": _snapshot,
        "age": _age, "trainings": _trainings,
    }  # fmt: skip
    return readers.get(kind_of(member.head()))


def _sleep(account: Account, record: Json, place: str) -> None:
    for nap in objects(record.get("napList") or []):
        _nap(account, nap, place)
    begin = utc_in(record.get("sleepStartTimestampGMT"))
    end = utc_in(record.get("sleepEndTimestampGMT"))
    day = day_in(record.get("calendarDate"))
    how = record.get("sleepWindowConfirmationType")
    if "sleepStartTimestampGMT" not in record or how in _UNMEASURED:
        return
    if begin is None or end is None or day is None or end <= begin:
        account.skipped.append((place, Text(UNREAL), "garmin:sleep_duration"))
        return
    stages = [number_in(record.get(f"{stage}SleepSeconds")) for stage in ("deep", "light", "rem")]
    seconds = sum(stage for stage in stages if stage is not None and stage > 0)
    if not seconds and how != _BY_HAND:
        account.skipped.append((place, Text(_NO_STAGES), "garmin:sleep_duration"))
        return
    pulse = rounded(positive(part(record, "spo2SleepSummary", "averageHR")))
    asleep = round(seconds / 60) if seconds else None
    night = _Night(place, begin, end, asleep, pulse, stages=bool(seconds))
    known = account.nights.get(day)
    if known is None or (night.stages, night.end - night.begin) >= (known.stages, known.end - known.begin):
        account.nights[day] = night


def _nap(account: Account, record: Json, place: str) -> None:
    seconds, day = positive(record.get("napTimeSec")), day_in(record.get("calendarDate"))
    begin, end = (utc_in(record.get(f"nap{which}TimestampGMT")) for which in ("Start", "End"))
    if seconds is None or day is None:
        account.skipped.append((place, Text(UNREAL), "garmin:nap_duration"))
        return
    account.naps[day, begin] = _Nap(place, round(seconds / 60), begin, end)


def _day(account: Account, record: Json, place: str) -> None:
    day = day_in(record.get("calendarDate"))
    if day is None:
        return
    own = positive(record.get("currentDayRestingHeartRate"))
    mean = positive(record.get("restingHeartRate"))
    if own is not None and (mean is None or abs(Decimal(own) - mean) <= _APART):
        account.pulses.append((WATCH, day, own, place))
    elif mean is not None:
        account.pulses.append((WEEK_MEAN, day, mean, place))
    here = moment_in(record.get("wellnessStartTimeLocal"))
    utc = moment_in(record.get("wellnessStartTimeGmt"))
    _offset(account, day, here, utc)


def _offset(account: Account, day: date, here: datetime | None, utc: datetime | None) -> None:
    if here is None or utc is None or here.tzinfo is not None or utc.tzinfo is not None:
        return
    ahead = round((here - utc).total_seconds() / 60)
    if abs(ahead) <= _WIDEST:
        account.offsets[day] = ahead


def _health(account: Account, record: Json, place: str) -> None:
    day = day_in(record.get("calendarDate"))
    for metric in objects(record.get("metrics") or []):
        value = positive(metric.get("value"))
        if metric.get("type") == "HRV" and day is not None and value is not None:
            account.variability.append((WATCH, day, rounded(value, 1) or 0, place, 0))


def _weight(account: Account, record: Json, place: str) -> None:
    grams = positive(part(record, "weight", "weight"))
    if grams is None:
        return
    at = utc_in(part(record, "weight", "timestampGMT"))
    day = day_in(part(record, "metaData", "calendarDate")) or (at.date() if at is not None else None)
    value = kilograms(grams, "g")
    if day is None or value is None:
        account.skipped.append((place, Text(UNREAL), "garmin:body_weight"))
        return
    account.weights.append((day, value, place, at or 0))


def _snapshot(account: Account, record: Json, place: str) -> None:
    here = moment_in(record.get("startTimestampLocal"))
    if here is None:
        return
    _offset(account, here.date(), here, moment_in(record.get("startTimestampGMT")))
    for summary in objects(record.get("summaryTypeDataList") or []):
        value = positive(summary.get("avgValue"))
        if summary.get("summaryType") == "RMSSD_HRV" and value is not None:
            account.variability.append((SNAPSHOT, here.date(), rounded(value, 1) or 0, place, here))


def _age(account: Account, record: Json, place: str) -> None:
    day, pulse = day_in(record.get("asOfDateGmt")), positive(record.get("rhr"))
    if day is not None and pulse is not None:
        account.pulses.append((FITNESS_AGE, day, pulse, place))


def _trainings(account: Account, record: Json, place: str) -> None:
    for activity in objects(record.get("summarizedActivitiesExport") or []):
        # local wall time, written as if it were UTC
        start = epoch_ms(activity.get("startTimeLocal")) or epoch_ms(activity.get("startTimeGmt"))
        if start is None:
            account.skipped.append((place, Text(UNREAL), "garmin:trainings"))
            continue
        length = positive(activity.get("duration")) or positive(activity.get("movingDuration"))
        rating = positive(activity.get("workoutRpe"))
        account.workouts.append(
            Workout(
                key=str(activity.get("activityId") or ""),
                start=start.replace(tzinfo=None),
                minutes=round(length / 60_000) if length is not None else None,
                kind=str(activity.get("activityType") or ""),
                place=place,
                rating=Decimal(rating) / 10 if rating is not None else None,
            )
        )
