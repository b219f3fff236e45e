"""The journal as flat columns by day number, the form in which the rules read it.

Evaluating twenty years takes a few hundred thousand small queries on neighbouring days. Flat columns are
faster than records: a stretch of days is a slice, and counting bad answers is a single call. This module does
not use any limit of the user; ``day_facts`` applies the limits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date, tzinfo
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfoNotFoundError

from herstel_gui.domain.day import ILL, PAIN_PREFIX, SEVERE, DayRecord, Surroundings
from herstel_gui.domain.measure import Number, Scale
from herstel_gui.domain.measures import (
    BY_KEY,
    HRV_RMSSD,
    MEASURES,
    PULSES,
    SLEEP_DURATION,
)
from herstel_gui.domain.night_length import elapsed_minutes, zone_named
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.source_series import (
    BASELINE_FROM,
    BASELINE_GAP,
    BASELINE_LEAST,
    Rated,
    SourceSeries,
)
from herstel_gui.domain.training_sessions import DayKind, Felt, Performance, Session

__all__ = [
    "ACTIVE", "AHEAD", "BASELINE_FROM", "BASELINE_GAP", "BASELINE_LEAST", "HRV", "LOOKBACK",
    "PULSES", "RECOVERY_REACH", "REST", "SLEEP", "TRAINING", "DayColumns", "Rated", "SourceSeries",
]  # fmt: skip

LOOKBACK: Final = 100
"""The maximum number of days that a rule looks back (P_SLAAP: 20 nights, each with a 66-day baseline)."""

AHEAD: Final = 400
"""Number of empty days after the last day, because a history strip may end in the future."""

REST: Final = 1
ACTIVE: Final = 2
TRAINING: Final = 3
_KIND_CODES: Final = {DayKind.REST: REST, DayKind.ACTIVE: ACTIVE, DayKind.TRAINING: TRAINING}

HRV: Final = HRV_RMSSD.key
SLEEP: Final = SLEEP_DURATION.key
_CLOCKS: Final = frozenset({"bed_time", "wake_time"})
_NIGHT: Final = frozenset({*_CLOCKS, SLEEP})
_SCALE_CODES: Final[dict[Number | None, int]] = {answer: answer for answer in range(1, 8)}
_DEFAULT_ZONE: Final = Surroundings().zone
_NO_SESSIONS: Final[tuple[Session, ...]] = ()

_Table = dict[str, list[Number | None]]


class DayColumns:
    """A span of days as flat columns, indexed by place (day number); ``base`` is the ordinal of place 0.

    Up to ``LOOKBACK`` days before ``first`` are kept, because the windows of ``first`` need these days.
    Values of ill mornings are unknown to all rules and baselines.
    """

    def __init__(
        self,
        days: Mapping[date, DayRecord],
        surroundings: Surroundings,
        first: date,
        last: date,
        judged: Iterable[str],
    ) -> None:
        """Build the columns. A day with a value of any of the ``judged`` measures is an evaluated day."""
        self._judged = tuple(judged)
        self._items = tuple(key for key in self._judged if isinstance(BY_KEY[key].kind, Scale))
        self.base = max(1, first.toordinal() - LOOKBACK)
        self.size = min(last.toordinal() + AHEAD, date.max.toordinal()) - self.base + 1
        self.zone = _zone(surroundings.zone)
        self.ill = bytearray(self.size)
        self.evaluated = bytearray(self.size)
        self.severe = bytearray(self.size)
        self.kinds = bytearray(self.size)
        self.entered: list[int] = []
        self.sessions: dict[int, tuple[Session, ...]] = {}
        self.tags: dict[int, tuple[str, ...]] = {}
        self._tables: dict[str, _Table] = {measure.key: {} for measure in MEASURES}
        self._clocks: dict[str, dict[str, dict[int, Reading]]] = {key: {} for key in _CLOCKS}
        for record in days.values():
            self._take(record)
        self.entered.sort()
        self._settle(surroundings)

    # -- places ------------------------------------------------------------------------------------

    def index(self, day: date) -> int:
        """Return the place of a day."""
        return day.toordinal() - self.base

    def date(self, index: int) -> date:
        """Return the day at a place."""
        return date.fromordinal(self.base + index)

    def weekday(self, index: int) -> int:
        """Return the weekday: 0 for Monday up to 6 for Sunday."""
        return (self.base + index - 1) % 7

    # -- reading -----------------------------------------------------------------------------------

    def series_at(self, measure: str, index: int) -> SourceSeries | None:
        """Return the series whose value counts on the day; None without a value on the day."""
        for series in self.series[measure]:
            if series.values[index] is not None:
                return series
        return None

    def pulse_at(self, index: int) -> SourceSeries | None:
        """Return the pulse series that is judged on the day: lying, else sitting, else sleeping."""
        for measure in PULSES:
            series = self.series_at(measure, index)
            if series is not None:
                return series
        return None

    def latest_series(self, measures: Iterable[str], index: int) -> SourceSeries | None:
        """Return the series that counted on the newest day within 66 days; None without a value."""
        keys = tuple(measures)
        for place in range(index, max(0, index - BASELINE_FROM) - 1, -1):
            for key in keys:
                series = self.series_at(key, place)
                if series is not None:
                    return series
        return None

    def sessions_at(self, index: int) -> tuple[Session, ...]:
        """Return the sessions of a day in order of entry."""
        return self.sessions.get(index, _NO_SESSIONS)

    def has_entry(self, index: int) -> bool:
        """Tell whether the day has any entry."""
        place = bisect_left(self.entered, index)
        return place < len(self.entered) and self.entered[place] == index

    @cached_property
    def pained(self) -> bool:
        """Whether pain in a body part was ever recorded."""
        return any(self.pains(index) for index in self.tags)

    def pains(self, index: int) -> tuple[str, ...]:
        """Return the painful body parts; empty on an ill day, because the values of ill days are unknown."""
        if self.ill[index]:
            return ()
        tags = self.tags.get(index, ())
        return tuple(tag[len(PAIN_PREFIX) :] for tag in tags if tag.startswith(PAIN_PREFIX))

    # -- building ----------------------------------------------------------------------------------

    def _take(self, record: DayRecord) -> None:
        index = record.day.toordinal() - self.base
        if not 0 <= index < self.size or record.empty:
            return
        self.entered.append(index)
        if record.tags:
            self.tags[index] = record.tags
            self.ill[index] = ILL in record.tags
            self.severe[index] = SEVERE in record.tags
        if record.sessions:
            self.sessions[index] = tuple(sorted(record.sessions, key=lambda s: (s.position, s.id)))
            self.kinds[index] = TRAINING
        if record.kind is not None:
            self.kinds[index] = _KIND_CODES[record.kind]
        if not self.ill[index]:
            self._take_readings(index, record.readings)

    def _take_readings(self, index: int, readings: tuple[Reading, ...]) -> None:
        tables = self._tables
        for reading in readings:
            table = tables.get(reading.measure)
            if table is None:
                continue
            if reading.measure in _CLOCKS:
                self._clocks[reading.measure].setdefault(reading.source, {})[index] = reading
                continue
            column = table.get(reading.source)
            if column is None:
                column = table[reading.source] = [None] * self.size
            column[index] = reading.value

    def _settle(self, surroundings: Surroundings) -> None:
        """Fill the columns that depend on several records; each step only reads columns of earlier steps."""
        self._settle_nights()
        left_out = _by_measure((e.measure, e.day.toordinal() - self.base) for e in surroundings.exclusions)
        floors = _by_measure((r.measure, r.day.toordinal() - self.base) for r in surroundings.restarts)
        for measure in self._items:
            for column in self._tables[measure].values():
                column[:] = map(_SCALE_CODES.get, column)
        self.series: dict[str, tuple[SourceSeries, ...]] = {}
        for measure, table in self._tables.items():
            out = frozenset(index for index in left_out.get(measure, ()) if 0 <= index < self.size)
            since = tuple(sorted(floors.get(measure, ())))
            self.series[measure] = tuple(
                SourceSeries(measure, source, table[source], out, since)
                for source in sorted(table, key=_typed_first)
            )
        self.codes = {measure: self._codes(measure) for measure in self._items}
        self._settle_evaluated()
        self._settle_sessions()
        self._settle_illness()
        self._settle_recovery(surroundings)

    def _settle_nights(self) -> None:
        """Fill the night of each source: the recorded duration, else the time between bed and waking."""
        table = self._tables[SLEEP]
        beds, wakes = self._clocks["bed_time"], self._clocks["wake_time"]
        for source in beds.keys() & wakes.keys():
            column = table.setdefault(source, [None] * self.size)
            for index in beds[source].keys() & wakes[source].keys():
                if column[index] is None:
                    day = self.date(index)
                    minutes = elapsed_minutes(day, beds[source][index], wakes[source][index], self.zone)
                    column[index] = minutes if minutes in SLEEP_DURATION.kind.possible else None

    def _codes(self, measure: str) -> bytes:
        """Return the answer (1–7) that counts on each day, 0 without an answer."""
        codes = bytearray(self.size)
        for series in reversed(self.series[measure]):
            for index, value in enumerate(series.values):
                if value is not None:
                    codes[index] = int(value)
        return bytes(codes)

    def _settle_evaluated(self) -> None:
        """Mark the days with a value of a judged measure."""
        evaluated = self.evaluated
        for measure in self._judged:
            if measure in self.codes:
                continue
            for series in self.series[measure]:
                for index, value in enumerate(series.values):
                    if value is not None:
                        evaluated[index] = 1
        for codes in self.codes.values():
            for index, code in enumerate(codes):
                if code:
                    evaluated[index] = 1

    def _settle_sessions(self) -> None:
        """List the rated sessions in order, including sessions of ill days."""
        self.felt, self.performed = Rated(), Rated()
        for index in sorted(self.sessions):
            for session in self.sessions[index]:
                if session.felt is not None:
                    self.felt.add(index, bad=session.felt is Felt.HEAVIER)
                if session.performance is not None:
                    self.performed.add(index, bad=session.performance is Performance.WORSE)

    def _settle_illness(self) -> None:
        """Join ill days into episodes; a relapse within seven days belongs to the same episode (A91)."""
        self.illnesses: list[tuple[int, int]] = []
        for index, ill in enumerate(self.ill):
            if not ill:
                continue
            if self.illnesses and index - self.illnesses[-1][1] <= _RELAPSE_DAYS:
                self.illnesses[-1] = (self.illnesses[-1][0], index)
            else:
                self.illnesses.append((index, index))

    def _settle_recovery(self, surroundings: Surroundings) -> None:
        """List per day the recovery weeks that ended at most 28 days ago, and mark days within a week."""
        self.ended_weeks: dict[int, tuple[int, ...]] = {}
        self.in_recovery = bytearray(self.size)
        self.weeks = tuple((self.index(w.first), self.index(w.last)) for w in surroundings.recovery_weeks)
        for week in surroundings.recovery_weeks:
            first, last = self.index(week.first), self.index(week.last)
            for index in range(max(0, first), min(last + 1, self.size)):
                self.in_recovery[index] = 1
            for index in range(max(0, last), min(last + RECOVERY_REACH + 1, self.size)):
                self.ended_weeks[index] = (*self.ended_weeks.get(index, ()), last)


RECOVERY_REACH: Final = 28
"""Number of days after a recovery week in which rules look back at the week."""

_RELAPSE_DAYS = 7


def _typed_first(source: str) -> tuple[bool, str]:
    return source != TYPED, source


def _by_measure(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Group places by measure key. Bed time, wake time and duration all count as the length of the night."""
    places: dict[str, list[int]] = {}
    for measure, index in pairs:
        places.setdefault(SLEEP if measure in _NIGHT else measure, []).append(index)
    return places


def _zone(name: str) -> tzinfo:
    """Return the time zone of the journal; for a name unknown to this computer, the default zone."""
    try:
        return zone_named(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return zone_named(_DEFAULT_ZONE)
