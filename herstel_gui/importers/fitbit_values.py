"""What the files of Fitbit hold: the files of a Takeout, old and new, the monthly report, and saved answers.

Sleep times are local and have no zone, also where they end in Z or ``+0000``; only the times of exercises are
UTC. Files overlap at their borders: each sleep and exercise has an id. The resting pulse is a smoothed
estimate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median
from typing import Final

from herstel_gui.application.import_streams import Source
from herstel_gui.domain.measure import Number
from herstel_gui.domain.text import Text
from herstel_gui.importers.days import wake_day
from herstel_gui.importers.fitbit_reports import (
    ReportedSleep,
    ReportedWeight,
    Unread,
    is_report,
    read_report,
)
from herstel_gui.importers.foreign_values import (
    UNREAL,
    Json,
    day_in,
    moment_in,
    objects,
    offset_in,
    part,
    positive,
    real_day,
    rounded,
)
from herstel_gui.importers.json_files import load_json
from herstel_gui.importers.members import Member
from herstel_gui.importers.sleeps import Sleep
from herstel_gui.importers.tables import Table, column_key, head_lines, header_of

FITBIT: Final = "fitbit"
TRACKER: Final = Source(FITBIT)
SCORE: Final = Source(FITBIT, "Sleep Score")
HRV_COLUMN: Final = "average heart rate variability milliseconds"
NAMES: Final = (
    "resting_heart_rate*.json", "sleep*.json", "weight*.json", "exercise*.json", "sleep_score.csv",
    "daily heart rate variability summary*.csv", "daily_heart_rate_variability*.csv",
    "daily_resting_heart_rate*.csv", "usersleeps_*.csv", "userexercises_*.csv", "weight*.csv",
    "fitbit_export*.csv",
)  # fmt: skip

_ANSWER: Final = "answer "
"""Before the kind of an answer of Fitbit's service."""
BEATS: Final = "beats"
"""The kind of a file with the single heart rates of a day."""
_SHORT_DATE: Final = re.compile(r"(\d\d)/(\d\d)/(\d\d)(?: (\d\d):(\d\d):(\d\d))?", re.ASCII)
_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise with its start in UTC, without a zone mark; ``ahead`` is its own offset when known."""

    key: str
    start: datetime
    minutes: int | None
    kind: str
    automatic: bool
    place: str
    ahead: int | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """A weight in the unit of the account, with its BMI when the file has it."""

    day: date
    value: Number
    bmi: Number | None
    place: str
    moment: int


@dataclass(slots=True)
class FitbitValues:
    """The content of all files."""

    sleeps: dict[str, Sleep] = field(default_factory=dict)
    later_sleeps: list[tuple[str, Sleep, int | None]] = field(default_factory=list)
    pulses: list[tuple[Source, date, Number, str, str]] = field(default_factory=list)
    variability: list[tuple[date, Number, str]] = field(default_factory=list)
    weights: list[Weighed] = field(default_factory=list)
    grams: list[tuple[datetime, Number, str]] = field(default_factory=list)
    """Weights in grams, with their moment in UTC without a zone mark."""
    exercises: dict[str, Exercise] = field(default_factory=dict)
    skipped: list[tuple[str, Text, str]] = field(default_factory=list)

    def read(self, member: Member) -> None:
        """Read one file by its kind."""
        kind = kind_of(member.head())
        if kind == "report":
            _report(self, member)
        elif kind.startswith(_ANSWER):
            key = kind.removeprefix(_ANSWER)
            answers = objects(load_json(member))
            records = (record for answer in answers for record in objects(part(answer, key)))
            for number, record in enumerate(records, start=1):
                (_sleep if key == "sleep" else _heart)(self, record, f"{member.name}, {number}")
        elif kind in _JSON:
            read = {"pulse": _pulse, "sleep": _sleep, "weight": _weight, "exercise": _exercise}[kind]
            for number, record in enumerate(objects(load_json(member)), start=1):
                read(self, record, f"{member.name}, {number}")
        else:
            row_of = {
                "score": _score, "hrv": _hrv, "daily": _daily, "sleeps": _user_sleep,
                "exercises": _user_exercise, "grams": _grams,
            }[kind]  # fmt: skip
            for row in Table(member).rows():
                place = f"{member.name}, {row.line}"
                if row.trouble is not None:
                    self.skipped.append((place, row.trouble, ""))
                else:
                    row_of(self, row.cells, place)

    def all_sleeps(self) -> list[Sleep]:
        """Return every sleep once: of a day in both files the older kind, which is the more exact."""
        days = {sleep.day for sleep in self.sleeps.values()}
        utc = _is_utc(self.later_sleeps)
        later = [_moved(sleep, ahead) if utc else sleep for _, sleep, ahead in self.later_sleeps]
        return [*self.sleeps.values(), *(sleep for sleep in later if sleep.day not in days)]

    @property
    def doubled(self) -> int:
        """How many nights lie in both kinds of files."""
        days = {sleep.day for sleep in self.sleeps.values()}
        return len(days & {sleep.day for _, sleep, _ in self.later_sleeps})


_JSON: Final = frozenset({"pulse", "sleep", "weight", "exercise"})
_KEYS: Final = {
    "sleep": (b'"logId"', b'"dateOfSleep"', b'"minutesAsleep"'),
    "exercise": (b'"logId"', b'"activityName"', b'"activityTypeId"'),
    "weight": (b'"logId"', b'"weight"', b'"bmi"', b'"date"'),
    "pulse": (b'"dateTime"', b'"value"', b'"error"', b'"date"'),
}


_ANSWERS: Final = {
    "sleep": (b'"sleep"', b'"dateOfSleep"', b'"isMainSleep"', b'"startTime"'),
    "activities-heart": (b'"activities-heart"', b'"dateTime"', b'"restingHeartRate"'),
}
"""Answers of Fitbit's service, by the key of their records."""


def kind_of(head: bytes) -> str:
    """Return which file of Fitbit this is, by keys and names that only Fitbit writes; empty for others."""
    begin = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if begin in {b"[", b"{"}:
        shapes = {f"{_ANSWER}{key}": of for key, of in _ANSWERS.items()} | (_KEYS if begin == b"[" else {})
        return next((kind for kind, keys in shapes.items() if all(key in head for key in keys)), "")
    columns = [column_key(name) for name in header_of(head)]
    if is_report(head):
        return "report"
    names = set(columns)
    kinds = {
        "score": {"sleep_log_entry_id", "overall_score", "resting_heart_rate"},
        "daily": {"timestamp", "beats per minute", "data source"},
        "sleeps": {"sleep_id", "minutes_asleep", "sleep_start", "sleep_end"},
        "exercises": {"exercise_id", "exercise_start", "exercise_end", "activity_name"},
        "grams": {"timestamp", "weight grams"},
    }
    if names >= {"timestamp", HRV_COLUMN} or columns[:4] == ["timestamp", "rmssd", "nremhr", "entropy"]:
        return "hrv"
    found = next((kind for kind, needed in kinds.items() if names >= needed), "")
    if found != "daily":
        return found
    return "" if len(columns) != len(kinds["daily"]) else "daily" if _is_daily(head) else BEATS


def _is_daily(head: bytes) -> bool:
    """Return whether a table of pulses has one a day; the single beats of a day have the same columns."""
    moments = [line.split(",")[0].strip() for line in head_lines(head)[1:]]
    days = [moment[:10] for moment in moments if moment]
    return len({*days}) == len(days) or all(moment[10:19] == "T00:00:00" for moment in moments if moment)


def _pulse(values: FitbitValues, record: Json, place: str) -> None:
    day, number = _short_day(part(record, "value", "date")), positive(part(record, "value", "value"))
    if day is not None and number is not None:
        values.pulses.append((TRACKER, day, rounded(number, 1) or 0, place, "estimate"))


def _heart(values: FitbitValues, record: Json, place: str) -> None:
    day, number = day_in(record.get("dateTime")), positive(part(record, "value", "restingHeartRate"))
    if day is not None and number is not None:
        values.pulses.append((TRACKER, day, rounded(number, 1) or 0, place, "estimate"))


def _sleep(values: FitbitValues, record: Json, place: str) -> None:
    day = day_in(record.get("dateOfSleep"))
    begin, end = _wall(record.get("startTime")), _wall(record.get("endTime"))
    minutes = positive(record.get("minutesAsleep"))
    if day is None or begin is None or end is None or end <= begin:
        values.skipped.append((place, Text(UNREAL), "fitbit:sleep_duration"))
        return
    key = str(record.get("logId") or f"{begin}")
    main = record.get("mainSleep", record.get("isMainSleep"))
    sleep = Sleep(TRACKER, day, place, rounded(minutes), begin, end, main if isinstance(main, bool) else None)
    values.sleeps[key] = sleep


def _weight(values: FitbitValues, record: Json, place: str) -> None:
    day, weight = _short_day(record.get("date")), positive(record.get("weight"))
    if day is not None and weight is not None:
        moment = len(values.weights)
        values.weights.append(Weighed(day, weight, positive(record.get("bmi")), place, moment))


def _exercise(values: FitbitValues, record: Json, place: str) -> None:
    start = _short_moment(record.get("startTime"))
    length = positive(record.get("activeDuration")) or positive(record.get("duration"))
    if start is None:
        values.skipped.append((place, Text(UNREAL), "fitbit:trainings"))
        return
    key = str(record.get("logId") or "")
    minutes = round(length / 60_000) if length is not None else None
    automatic = record.get("logType") == "auto_detected"
    kind = str(record.get("activityName") or "")
    values.exercises[key or f"{start}"] = Exercise(key, start, minutes, kind, automatic, place)


def _score(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    day, pulse = day_in(cells.get("timestamp", "").strip()), positive(cells.get("resting_heart_rate"))
    if day is not None and pulse is not None:
        values.pulses.append((SCORE, day, pulse, place, cells["timestamp"]))


def _hrv(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    day = day_in(cells.get("timestamp", "").strip())
    value = positive(cells.get(HRV_COLUMN) or cells.get("rmssd"))
    if day is not None and value is not None:
        values.variability.append((day, rounded(value, 1) or 0, place))


def _daily(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    day, pulse = day_in(cells.get("timestamp", "").strip()), positive(cells.get("beats per minute"))
    if day is not None and pulse is not None:
        values.pulses.append((TRACKER, day, rounded(pulse, 1) or 0, place, "daily"))


def _user_sleep(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    begin, end = _wall(cells.get("sleep_start")), _wall(cells.get("sleep_end"))
    minutes = positive(cells.get("minutes_asleep"))
    if begin is None or end is None or minutes is None or end <= begin:
        values.skipped.append((place, Text(UNREAL), "fitbit:sleep_duration"))
        return
    sleep = Sleep(TRACKER, wake_day(end), place, rounded(minutes), begin, end)
    values.later_sleeps.append((cells.get("sleep_id", ""), sleep, offset_in(cells.get("end_utc_offset"))))


def _user_exercise(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    start, end = _wall(cells.get("exercise_start")), _wall(cells.get("exercise_end"))
    if start is None or end is None or end < start:
        values.skipped.append((place, Text(UNREAL), "fitbit:trainings"))
        return
    key = cells.get("exercise_id", "").strip()
    minutes = round((end - start) / timedelta(minutes=1))
    automatic = cells.get("log_type", "").strip().casefold() == "auto_detected"
    ahead = offset_in(cells.get("utc_offset"))
    kind = cells.get("activity_name", "").strip()
    # the older file of the same exercise is certainly in UTC
    values.exercises.setdefault(
        key or f"{start}", Exercise(key, start, minutes, kind, automatic, place, ahead)
    )


def _grams(values: FitbitValues, cells: dict[str, str], place: str) -> None:
    at, weight = _wall(cells.get("timestamp")), positive(cells.get("weight grams"))
    if at is not None and weight is not None:
        values.grams.append((at, weight, place))


def _is_utc(sleeps: list[tuple[str, Sleep, int | None]]) -> bool:
    """Return whether times written ``+0000`` really are UTC: only then do people sleep at night."""
    middles = [
        (sleep.begin + (sleep.end - sleep.begin) / 2, ahead or 0)
        for _, sleep, ahead in sleeps
        if sleep.begin is not None and sleep.end is not None
    ]
    if not middles:
        return False
    written = median(_from_noon(moment) for moment, _ in middles)
    shifted = median(_from_noon(moment + timedelta(minutes=ahead)) for moment, ahead in middles)
    night = range(_DAY * 10 // 24, _DAY * 20 // 24)
    return int(written) not in night and int(shifted) in night


def _from_noon(moment: datetime) -> int:
    return (moment.hour * 60 + moment.minute + _DAY // 2) % _DAY


def _moved(sleep: Sleep, ahead: int | None) -> Sleep:
    if sleep.begin is None or sleep.end is None or not ahead:
        return sleep
    begin, end = (each + timedelta(minutes=ahead) for each in (sleep.begin, sleep.end))
    return Sleep(sleep.source, wake_day(end), sleep.place, sleep.asleep, begin, end)


def _report(values: FitbitValues, member: Member) -> None:
    for row in read_report(member):
        match row:
            case ReportedSleep():
                sleep = Sleep(TRACKER, wake_day(row.end), row.place, rounded(row.asleep), row.begin, row.end)
                values.sleeps.setdefault(f"{row.begin}", sleep)
            case ReportedWeight():
                weighed = Weighed(row.day, row.weight, row.index, row.place, len(values.weights))
                values.weights.append(weighed)
            case Unread():
                values.skipped.append((row.place, row.reason, "fitbit:sleep_duration" if row.sleep else ""))


def _wall(value: object) -> datetime | None:
    """Return a local moment; a zone mark in it means nothing."""
    found = moment_in(value)
    return found.replace(tzinfo=None) if found is not None else None


def _short_day(value: object) -> date | None:
    """Return a date such as ``03/10/20``: month, day, year."""
    match = _SHORT_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    return real_day(2000 + int(match[3]), int(match[1]), int(match[2])) if match else None


def _short_moment(value: object) -> datetime | None:
    match = _SHORT_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    day = _short_day(match[0]) if match else None
    if match is None or day is None or match[4] is None:
        return None
    hour, minute = int(match[4]), int(match[5])
    if hour > 23 or minute > 59:  # noqa: PLR2004
        return None
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001  # UTC, marked by the caller
