"""FIT files of a Garmin watch or scale: resting pulse of the day, HRV of the night, and weight.

Moments are UTC. ``monitoring_info`` tells the offset; a weight has none of its own and takes that of the
nearest day, else of the zone that was asked. A resting pulse grows better over the day: the last message of
the local day counts; one of exactly midnight closes the day before.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from herstel_gui.application.import_streams import Answers, Choice, Question, RefusedPart, Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.provenance import Taken
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.importers.days import Days, Reduce, wake_day
from herstel_gui.importers.fit_files import (
    HRV_STATUS,
    MONITORING_INFO,
    RESTING_PULSE,
    SLEEP_ASSESSMENT,
    SLEEP_LEVEL,
    WEIGHT,
    Fields,
    content_of,
    decoded,
    skimmed,
)
from herstel_gui.importers.foreign_values import kilograms, positive, real_day, rounded
from herstel_gui.importers.garmin_account import (
    GARMIN,
    HRV,
    NIGHT_MEAN,
    OF_THE_DAY,
    PULSE,
    SEVEN_DAYS,
    WATCH,
    WEEK_MEAN,
)
from herstel_gui.importers.garmin_account import WEIGHT as WEIGHT_GROUP
from herstel_gui.importers.members import Member
from herstel_gui.importers.zones import local

SCALE: Final = Source(GARMIN, "Index")
PERSON: Final = "person"

NO_SLEEP: Final = tr_noop("Dit FIT-bestand heeft geen slaapfasen waar een nacht uit af te lezen is.")
_ACCOUNT: Final = tr_noop("De accountexport van Garmin (ZIP) heeft je nachten.")
NOTHING: Final = tr_noop("Dit FIT-bestand heeft geen rustpols, HRV of gewicht.")
_ASKS: Final = tr_noop("De weegschaal kent meer personen. Wie ben jij?")
_PERSON: Final = tr_noop("persoon {number}: {n} keer, het laatst {kg} kg")
_NAMES: Final = {
    MONITORING_INFO: "monitoring_info", RESTING_PULSE: "monitoring_hr_data",
    HRV_STATUS: "hrv_status_summary", WEIGHT: "weight_scale",
}  # fmt: skip
_USEFUL: Final = frozenset({RESTING_PULSE, HRV_STATUS, WEIGHT})
_APART: Final = 10
_NEAR: Final = timedelta(days=2)
_WIDEST: Final = 14 * 60


@dataclass(frozen=True, slots=True)
class _Value:
    at: datetime
    place: str
    value: Number | None
    other: Number | None = None
    person: int = 0


@dataclass(slots=True)
class FitValues:
    """The values of all FIT files, before days are known."""

    pulses: list[_Value] = field(default_factory=list)
    variability: list[_Value] = field(default_factory=list)
    weights: list[_Value] = field(default_factory=list)
    offsets: list[tuple[datetime, int]] = field(default_factory=list)
    refused: list[RefusedPart] = field(default_factory=list)

    def read(self, member: Member) -> None:
        """Read one file; one without a message of recovery is only skimmed."""
        data = content_of(member)
        records = skimmed(data)
        messages = {record.number for record in records}
        if not messages & _USEFUL:
            if messages & {SLEEP_LEVEL, SLEEP_ASSESSMENT}:
                self.refused.append(RefusedPart(member.path, Text(NO_SLEEP), Text(_ACCOUNT)))
            else:
                self.refused.append(RefusedPart(member.path, Text(NOTHING)))
            return
        for name, fields in decoded(member, data, records, _NAMES):
            self._take(member.name, name, fields)

    def _take(self, place: str, name: str, fields: Fields) -> None:
        at = _moment(fields.get("timestamp"))
        if at is None:
            return
        place = f"{place}, {at:%Y-%m-%d %H:%M} UTC"
        match name:
            case "monitoring_info":
                self._offset(at, fields.get("local_timestamp"))
            case "monitoring_hr_data":
                own = _number(fields.get("current_day_resting_heart_rate"))
                self.pulses.append(_Value(at, place, own, _number(fields.get("resting_heart_rate"))))
            case "hrv_status_summary":
                self.variability.append(
                    _Value(at, place, rounded(_number(fields.get("last_night_average")), 1))
                )
            case "weight_scale":
                person = fields.get("user_profile_index")
                number = person if isinstance(person, int) else 0
                weight = kilograms(_number(fields.get("weight")), "kg")
                self.weights.append(_Value(at, place, weight, person=number))
            case _:
                pass

    def _offset(self, at: datetime, written: object) -> None:
        if isinstance(written, datetime):
            ahead = round((written.replace(tzinfo=UTC) - at).total_seconds() / 60)
            if abs(ahead) <= _WIDEST:
                self.offsets.append((at, ahead))

    @property
    def needs_zone(self) -> bool:
        """Whether a value lies far from every known offset."""
        known = _Offsets(self.offsets)
        return any(known.at(each.at) is None for each in self._all())

    def waiting(self) -> list[str]:
        """Return the streams whose day depends on the zone."""
        known = _Offsets(self.offsets)
        streams = {
            f"{WATCH.key}:resting_heart_rate": self.pulses,
            f"{WEEK_MEAN.key}:resting_heart_rate": self.pulses,
            f"{WATCH.key}:hrv_rmssd": self.variability,
            f"{SCALE.key}:body_weight": self.weights,
        }
        return [key for key, values in streams.items() if any(known.at(each.at) is None for each in values)]

    def question(self) -> Question | None:
        """Return which person of a shared scale the user is; None for a scale of one person."""
        people = sorted({each.person for each in self.weights})
        if len(people) <= 1:
            return None
        choices = []
        for person in people:
            theirs = sorted(
                (each for each in self.weights if each.person == person), key=lambda each: each.at
            )
            said = Text(_PERSON, number=person + 1, n=len(theirs), kg=theirs[-1].value or 0)
            choices.append(Choice(str(person), said))
        return Question(PERSON, Text(_ASKS), tuple(choices), streams=frozenset({f"{SCALE.key}:body_weight"}))

    def add(self, days: Days, answers: Answers, zone: ZoneInfo) -> None:
        """Add the values to ``days``; of several persons the answered one."""
        known = _Offsets(self.offsets)
        self._add_pulses(days, known, zone)
        hrv = days.stream(
            WATCH, "hrv_rmssd", Reduce.LAST, Taken.NIGHT, group=Text(HRV), remark=Text(NIGHT_MEAN)
        )
        for each in self.variability:
            woke = local(each.at, zone, known.at(each.at))
            days.add(hrv, wake_day(woke), each.value, each.place, woke)
        weight = days.stream(SCALE, "body_weight", Reduce.LAST, group=Text(WEIGHT_GROUP))
        person = answers.one(PERSON)
        for each in self.weights:
            if person is None or str(each.person) == person:
                at = local(each.at, zone, known.at(each.at))
                days.add(weight, at.date(), each.value, each.place, at)

    def _add_pulses(self, days: Days, known: _Offsets, zone: ZoneInfo) -> None:
        own = days.stream(
            WATCH, "resting_heart_rate", Reduce.LAST, Taken.DAY, group=Text(PULSE), remark=Text(OF_THE_DAY)
        )
        mean = days.stream(
            WEEK_MEAN, "resting_heart_rate", Reduce.LAST, Taken.DAY,
            group=Text(PULSE), remark=Text(SEVEN_DAYS), chosen=False,
        )  # fmt: skip
        for day, each in _last_of_days(self.pulses, known, zone).items():
            if each.value is not None and (
                each.other is None or abs(Decimal(each.value) - each.other) <= _APART
            ):
                days.add(own, day, each.value, each.place, each.at)
            else:
                days.add(mean, day, each.other, each.place, each.at)

    def _all(self) -> Iterable[_Value]:
        return (*self.pulses, *self.variability, *self.weights)


class _Offsets:
    """The known offsets from UTC by moment."""

    def __init__(self, offsets: Iterable[tuple[datetime, int]]) -> None:
        self._sorted = sorted(offsets)

    def at(self, moment: datetime) -> int | None:
        """Return the offset of the nearest moment within two days; None when there is none."""
        place = bisect(self._sorted, (moment, _WIDEST + 1))
        near = self._sorted[max(0, place - 1) : place + 1]
        best = min(near, key=lambda each: abs(each[0] - moment), default=None)
        return best[1] if best is not None and abs(best[0] - moment) <= _NEAR else None


def _last_of_days(values: Iterable[_Value], known: _Offsets, zone: ZoneInfo) -> Mapping[date, _Value]:
    last: dict[date, _Value] = {}
    for each in sorted(values, key=lambda value: value.at):
        if each.value is not None or each.other is not None:
            last[(local(each.at, zone, known.at(each.at)) - timedelta(seconds=1)).date()] = each
    return last


def _moment(value: object) -> datetime | None:
    if not isinstance(value, datetime) or real_day(value.year, value.month, value.day) is None:
        return None
    return value.replace(tzinfo=UTC)


def _number(value: object) -> Number | None:
    """Return a number of the library, which writes floats, exactly to three decimals."""
    if isinstance(value, float):
        return positive(Decimal(f"{value:.3f}")) if abs(value) < 10**6 else None
    return positive(value)
