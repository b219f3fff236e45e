"""The journal as flat columns by day number, the form in which the rules read it.

Evaluating twenty years takes a few hundred thousand small queries on neighbouring days. Flat columns are
faster than records: a stretch of days is a slice, and counting bad answers is a single call. This module does
not use any limit of the user; ``day_facts`` applies the limits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from herstel_gui.domain.day import DAY_KIND, ConfirmedReading, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number, Scale
from herstel_gui.domain.measures import (
    BY_KEY,
    HRV_RMSSD,
    PULSES,
    SLEEP_DURATION,
)
from herstel_gui.domain.night_length import elapsed_minutes, zone_named
from herstel_gui.domain.provenance import MOMENT_UNKNOWN
from herstel_gui.domain.reading import TYPED, Reading
from herstel_gui.domain.signals.doubtful import DOUBTFUL_SHARES, certain_from, doubtful_places
from herstel_gui.domain.signals.source_series import (
    BASELINE_FROM,
    BASELINE_GAP,
    BASELINE_LEAST,
    Rated,
    SourceSeries,
)
from herstel_gui.domain.tags import ILL, PAIN_PREFIX, SEVERE
from herstel_gui.domain.training_sessions import (
    DayKind,
    Felt,
    Performance,
    Session,
    named_together,
    place_in_day,
)

__all__ = [
    "ACTIVE", "AHEAD", "BASELINE_FROM", "BASELINE_GAP", "BASELINE_LEAST", "HRV", "LOOKBACK", "NEVER",
    "PULSES", "RECOVERY_REACH", "RELAPSE_DAYS", "REST", "SLEEP", "TRAINING", "DayColumns", "Rated",
    "SourceSeries",
]  # fmt: skip

LOOKBACK: Final = 100
"""The maximum number of days that a rule looks back (P_SLAAP: 20 nights, each with a 66-day baseline)."""

AHEAD: Final = 400
"""Number of empty days after the last day, because a history strip may end in the future."""

MOOD: Final = "mood"
NEVER: Final = -1_000_000
"""A place before every day: no consultation yet."""

REST: Final = 1
ACTIVE: Final = 2
TRAINING: Final = 3
_KIND_CODES: Final = {DayKind.REST: REST, DayKind.ACTIVE: ACTIVE, DayKind.TRAINING: TRAINING}

HRV: Final = HRV_RMSSD.key
SLEEP: Final = SLEEP_DURATION.key
_CLOCKS: Final = frozenset({"bed_time", "wake_time"})
_NIGHT: Final = frozenset({*_CLOCKS, SLEEP})
_SCALE_CODES: Final[dict[Number | None, int]] = {answer: answer for answer in range(1, 8)}
_ANSWERED: Final = bytes([0, *[1] * 255])
"""Translates each answer to 1; no answer stays 0."""
_NO_SESSIONS: Final[tuple[Session, ...]] = ()

_Table = dict[str, list[Number | None]]


class DayColumns:
    """A span of days as flat columns, indexed by place (day number); ``base`` is the ordinal of place 0.

    ``first`` and ``last`` are the places of the first and last day of the span. Up to ``LOOKBACK`` days
    before ``first`` are kept, because the windows of ``first`` need these days. Values of ill mornings and
    doubtful values are unknown to all rules and baselines.
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
        self.zone = zone_named(surroundings.zone)
        self.first, self.last = first.toordinal() - self.base, last.toordinal() - self.base
        self.ill = bytearray(self.size)
        self.evaluated = bytearray(self.size)
        self.severe = bytearray(self.size)
        self.kinds = bytearray(self.size)
        self.entered: list[int] = []
        self.sessions: dict[int, tuple[Session, ...]] = {}
        self.tags: dict[int, tuple[str, ...]] = {}
        self.notes: dict[int, tuple[str, ...]] = {}
        self.ill_moods: dict[int, int] = {}
        """Answers on mood of ill days. No rule reads them: they only bring a safety text."""
        self._tables: dict[str, _Table] = {measure.key: {} for measure in surroundings.measures}
        self._clocks: dict[str, dict[str, dict[int, Reading]]] = {key: {} for key in _CLOCKS}
        for record in days.values():
            self._take(record)
        self.entered.sort()
        self.discussed = sorted({day.toordinal() - self.base for day in surroundings.discussed})
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

    def ranked(self, measure: str, index: int) -> Sequence[SourceSeries]:
        """Return the series of a measure, in the order in which they are used on a day.

        Typed first, then the sources that the person put in order, then by the moment at which a source
        measures, then the one with most values in the window of its baseline; equal ones by name.
        """
        series = self.series[measure]
        if len(series) <= self._placed[measure] + 1:
            return series
        placed, others = series[: self._placed[measure]], series[self._placed[measure] :]
        moments = self._moments[measure]
        return (
            *placed,
            *sorted(
                others,
                key=lambda each: (
                    moments.get(each.source, MOMENT_UNKNOWN),
                    -each.sums.count(*each.window(index)),
                ),
            ),
        )

    def series_at(self, measure: str, index: int) -> SourceSeries | None:
        """Return the first series with a value on the day; None without a value on the day."""
        found = [series for series in self.series[measure] if series.values[index] is not None]
        if len(found) <= 1:
            return found[0] if found else None
        return next(series for series in self.ranked(measure, index) if series in found)

    def contested(self, first: int, last: int) -> Iterator[tuple[int, str, SourceSeries]]:
        """Yield each place and measure of which several series have a value, with the one that counts."""
        places = range(max(first, 0), min(last + 1, self.size))
        for measure, several in self.series.items():
            for place in places if len(several) > 1 else ():
                if sum(series.values[place] is not None for series in several) > 1:
                    counting = self.series_at(measure, place)
                    assert counting is not None  # noqa: S101  # several have a value
                    yield place, measure, counting

    def pulses_at(self, index: int) -> Iterator[SourceSeries]:
        """Yield the pulse series with a value on the day: lying, then sitting, then sleeping."""
        for measure in PULSES:
            for series in self.ranked(measure, index):
                if series.values[index] is not None:
                    yield series

    def latest_series(self, measures: Iterable[str], index: int) -> SourceSeries | None:
        """Return the series that counted on the newest day within 66 days; None without a value."""
        keys = tuple(measures)
        for place in range(index, max(0, index - BASELINE_FROM) - 1, -1):
            for key in keys:
                series = self.series_at(key, place)
                if series is not None:
                    return series
        return None

    def discussed_at(self, index: int) -> int:
        """Return the place of the newest consultation up to this day; a place before all others if none."""
        if not self.discussed:
            return NEVER
        number = bisect_right(self.discussed, index)
        return self.discussed[number - 1] if number else NEVER

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
        """Return the painful body parts in small letters: "Knie", " knie" and "knie" are one place.

        Empty on an ill day, because the values of ill days are unknown.
        """
        if self.ill[index]:
            return ()
        tags = self.tags.get(index, ())
        return tuple(
            tag[len(PAIN_PREFIX) :].casefold().strip() for tag in tags if tag.startswith(PAIN_PREFIX)
        )

    # -- building ----------------------------------------------------------------------------------

    def _take(self, record: DayRecord) -> None:
        index = record.day.toordinal() - self.base
        if not 0 <= index < self.size or record.empty:
            return
        if record.entered:
            self.entered.append(index)
        if record.tags:
            self.tags[index] = record.tags
            self.ill[index] = ILL in record.tags
            self.severe[index] = SEVERE in record.tags
        if notes := record.notes:
            self.notes[index] = notes
        if record.sessions:
            self.sessions[index] = tuple(sorted(record.sessions, key=place_in_day))
            self.kinds[index] = TRAINING
        if record.kind is not None:
            self.kinds[index] = _KIND_CODES[record.kind]
        if not self.ill[index]:
            self._take_readings(index, record.readings)
        elif (mood := record.effective(MOOD)) is not None:
            self.ill_moods[index] = int(mood.value)

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
        ranking = surroundings.ranking
        self._sure: dict[tuple[str, str], dict[int, ConfirmedReading]] = {}
        for each in surroundings.confirmed:
            place = each.day.toordinal() - self.base
            self._sure.setdefault((each.measure, each.source), {})[place] = each
        self.sure_rest = frozenset(
            place
            for (measure, trainings), places in self._sure.items()
            for place in (places if measure == DAY_KIND else ())
            if trainings in {"", named_together(self.sessions_at(place))}
        )
        self.series: dict[str, tuple[SourceSeries, ...]] = {}
        self._placed: dict[str, int] = {}
        self._moments: dict[str, dict[str, int]] = {}
        for measure, table in self._tables.items():
            out = frozenset(index for index in left_out.get(measure, ()) if 0 <= index < self.size)
            since = tuple(sorted(floors.get(measure, ())))
            ranked = (TYPED, *ranking.chosen(measure))
            self._moments[measure] = ranking.moments(measure)
            order = {source: place for place, source in enumerate(ranked)}
            self._placed[measure] = sum(source in order for source in table)
            self.series[measure] = tuple(
                self._without_doubtful(SourceSeries(measure, source, table[source], out, since))
                for source in sorted(table, key=lambda name: (order.get(name, len(order)), name))
            )
        self.line_codes = {m: tuple(map(_codes_of, self.series[m])) for m in self._items}
        self.codes = {measure: self._codes(measure) for measure in self._items}
        self._settle_evaluated()
        self._settle_sessions()
        self._settle_illness()
        self._settle_recovery(surroundings)

    def _without_doubtful(self, series: SourceSeries) -> SourceSeries:
        """Return the series without its doubtful values, which are unknown until they are confirmed."""
        share = DOUBTFUL_SHARES.get(series.measure)
        if share is None or series.source == TYPED:
            return series
        places = doubtful_places(series, share, self._confirmed(series))
        series.doubtful = {place: value for place in places if (value := series.values[place]) is not None}
        for place in places:
            series.values[place] = None
        return series

    def _confirmed(self, series: SourceSeries) -> Collection[int]:
        """Return the places of which the recorded value was confirmed; another value there is not."""
        sure = self._sure.get((series.measure, series.source), {})
        return {
            place
            for place, each in sure.items()
            if 0 <= place < self.size and each.holds_for(series.doubtful.get(place, series.values[place]))
        }

    def doubtful_at(self, index: int) -> tuple[Reading, ...]:
        """Return the imported readings of a day that count for nothing until they are confirmed."""
        return tuple(
            Reading(self.date(index), measure, series.doubtful[index], series.source)
            for measure in DOUBTFUL_SHARES
            for series in self.series[measure]
            if index in series.doubtful
        )

    def doubts_certain_from(self) -> int:
        """Return the place from which the doubtful values do not depend on days before these columns."""
        return max(
            (
                certain_from(series, share, self._confirmed(series), 0)
                for measure, share in DOUBTFUL_SHARES.items()
                for series in self.series[measure]
                if series.source != TYPED
            ),
            default=0,
        )

    def _settle_nights(self) -> None:
        """Fill the night of each source: the time between bed and waking, else the recorded duration."""
        table = self._tables[SLEEP]
        beds, wakes = self._clocks["bed_time"], self._clocks["wake_time"]
        for source in beds.keys() & wakes.keys():
            column = table.setdefault(source, [None] * self.size)
            for index in beds[source].keys() & wakes[source].keys():
                day = self.date(index)
                minutes = elapsed_minutes(day, beds[source][index], wakes[source][index], self.zone)
                if minutes in SLEEP_DURATION.kind.possible:
                    column[index] = minutes

    def _codes(self, measure: str) -> bytes:
        """Return the answer (1–7) that counts on each day, 0 without an answer."""
        lines = self.line_codes[measure]
        if len(lines) <= 1:
            return lines[0] if lines else bytes(self.size)
        codes = bytearray(map(max, *lines))
        for index, code in enumerate(codes):
            if code and (first := self.series_at(measure, index)) is not None:
                codes[index] = int(first.values[index] or 0)
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
            # most columns of a short stretch are empty, and searching bytes is faster than a loop
            answered = codes.translate(_ANSWERED)
            place = answered.find(1)
            while place >= 0:
                evaluated[place] = 1
                place = answered.find(1, place + 1)

    def _settle_sessions(self) -> None:
        """List the rated sessions in order, including sessions of ill days, and the RPE of easy ones."""
        self.felt, self.performed = Rated(), Rated()
        self.easy: list[tuple[int, Number | None]] = []
        for index in sorted(self.sessions):
            for session in self.sessions[index]:
                if session.planned_easy:
                    self.easy.append((index, session.session_rpe))
                if session.felt is not None:
                    self.felt.add(index, bad=session.felt is Felt.HEAVIER)
                if session.performance is not None:
                    self.performed.add(index, bad=session.performance is Performance.WORSE)

    def _settle_illness(self) -> None:
        """Join ill days into episodes; a relapse within seven days belongs to the same episode (A91)."""
        self.illnesses: list[tuple[int, int]] = []
        index = self.ill.find(1)
        while index >= 0:
            if self.illnesses and index - self.illnesses[-1][1] <= RELAPSE_DAYS:
                self.illnesses[-1] = (self.illnesses[-1][0], index)
            else:
                self.illnesses.append((index, index))
            index = self.ill.find(1, index + 1)

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
        self.performed_outside = Rated()
        for place, bad in zip(self.performed.places, self.performed.bad, strict=True):
            if not self.in_recovery[place]:
                self.performed_outside.add(place, bad=bool(bad))


RECOVERY_REACH: Final = 28
"""Number of days after a recovery week in which rules look back at the week."""

RELAPSE_DAYS: Final = 7
"""Days within which being ill again is the same illness."""


def _codes_of(series: SourceSeries) -> bytes:
    """Return the answers (1–7) of a series by place, 0 without an answer."""
    return bytes([0 if value is None else int(value) for value in series.values])


def _by_measure(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    """Group places by measure key. Bed time, wake time and duration all count as the length of the night."""
    places: dict[str, list[int]] = {}
    for measure, index in pairs:
        places.setdefault(SLEEP if measure in _NIGHT else measure, []).append(index)
    return places
