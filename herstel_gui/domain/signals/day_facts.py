"""The columns judged by a user's limits: bad answers, short nights, quiet and hard days."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from typing import Final, NamedTuple

from herstel_gui.domain.measure import Number
from herstel_gui.domain.running_sums import Millionths, millionths
from herstel_gui.domain.signals.day_columns import (
    ACTIVE,
    BASELINE_LEAST,
    HRV,
    REST,
    TRAINING,
    DayColumns,
    SourceSeries,
)
from herstel_gui.domain.signals.limits import HALF, Choice, Limit, Limits
from herstel_gui.domain.signals.signal import Answer
from herstel_gui.domain.text import tr_noop

YES: Final = Answer.YES
NO: Final = Answer.NO
UNKNOWN: Final = Answer.UNKNOWN

HUNDRED: Final = 100
WEEK: Final = 7

NOT_KNOWN: Final = 0
GOOD: Final = 1
BAD: Final = 2
"""State of a day in a single respect; for quiet, hard and short: 0 unknown, 1 no, 2 yes."""

LOW_THRESHOLD: Final = 4
HIGH_THRESHOLD: Final = 6
PROVISIONAL_THRESHOLD: Final = 5
"""threshold = clamp(median + offset, 4, 6), and 5 with fewer than fourteen answers."""

_PROVISIONAL: Final = Fraction(PROVISIONAL_THRESHOLD)
_UNDECIDED: Final = 3
_TO_STATES: Final = bytes([NOT_KNOWN, GOOD, GOOD, GOOD, _UNDECIDED, _UNDECIDED, BAD, BAD]) + bytes(248)
"""An answer below 4 is never bad and an answer of 6 or 7 always is; 4 and 5 depend on the own median."""

_QUIET_BY_KIND: Final = bytes([NOT_KNOWN, BAD, BAD, NOT_KNOWN]) + bytes(252)
_HARD_BY_KIND: Final = bytes([NOT_KNOWN, GOOD, GOOD, NOT_KNOWN]) + bytes(252)

GRAVE: Final = 5
"""Reasons to see a professional need an answer that is bad and at least 5: in the words of the scales, 4 is
no complaint."""
SURELY_BAD: Final = 6
"""Answers of 6 and 7 are bad in anybody's words, also before the own normal is known."""

BOTH_BAD: Final = (
    (NOT_KNOWN, GOOD, NOT_KNOWN),
    (GOOD, GOOD, GOOD),
    (NOT_KNOWN, GOOD, BAD),
)
"""The operator "all of" over states: two bad states give bad, a good state gives good, else unknown."""

LEAST_HRV: Final = 4
LEAST_MORNINGS: Final = 2
"""At least two of the three mornings of the pulse rules must be known."""

QUIET_RPE: Final = Limit(
    "FATIGUE_EASY3.rpe",
    tr_noop("Een training is rustig tot en met zwaarte"),
    3,
    2,
    4,
    HALF,
)
"""The highest RPE of a quiet day. Used for fatigue after quiet days, blocks and recovery weeks."""

HARD_RPE: Final = Limit("ZWAAR2.rpe", tr_noop("Een dag is zwaar vanaf zwaarte"), 7, 5, 9, HALF, own=True)
"""The lowest RPE of a hard session. Used for consecutive hard days and heavy weeks."""

PULSE_OFF: Final = Choice(
    "pulse_off",
    tr_noop("Mijn pols telt niet mee (bijvoorbeeld door bètablokkers, een pacemaker, zwangerschap)"),
    article=False,
)
HRV_OFF: Final = Choice(
    "hrv_off",
    tr_noop("Mijn HRV telt niet mee (bijvoorbeeld door bètablokkers, een pacemaker, zwangerschap)"),
    article=False,
)
"""The choices of a person whose heart follows a medicine, a device or a pregnancy more than training. The
values can still be recorded and shown; no rule judges them."""


class PulseWindow(NamedTuple):
    """The sums that the pulse rules compare on a day, in millionths of a beat, of the judged series."""

    series: SourceSeries
    total: Millionths
    mornings: int
    base_total: Millionths
    base_count: int


class HrvWindow(NamedTuple):
    """The sum of the rMSSD values of seven days, in millionths of a millisecond, of the judged series."""

    series: SourceSeries
    total: Millionths
    mornings: int


class Facts:
    """The facts of a place (day number) that the rules read, judged by a user's limits.

    Attributes:
        columns: The journal by place.
        limits: The limits in force.
        states: Per judged scale a byte per place: ``NOT_KNOWN``, ``GOOD`` or ``BAD``.
        kinds: A byte per place: the kind of the day; a training counts more than a recorded rest day.
        quiet, hard: A byte per place: unknown, no, yes.
        under: Ordinals of the last 28 days on which level 2 was on; only P_DUUR reads them.
    """

    def __init__(
        self, columns: DayColumns, limits: Limits, offsets: Mapping[str, Limit], under: tuple[int, ...] = ()
    ) -> None:
        """Judge all days; ``offsets`` maps each judged scale to its limit in points above the own median."""
        self.columns = columns
        self.limits = limits
        self.under = under
        self._offsets = offsets
        self._thresholds: dict[tuple[str, int], Fraction] = {}
        self.states: dict[str, bytes] = {measure: self._item_states(measure) for measure in offsets}
        self._grave: dict[str, bytes] = {}
        self._shorter: dict[str, bytes] = {}
        self._worst: dict[Hashable, bytes] = {}
        self.kinds, self.quiet, self.hard = self._efforts()
        self._pulses: dict[int, PulseWindow | None] = {}
        self._hrvs: dict[int, HrvWindow | None] = {}

    def recalling(self, under: tuple[int, ...]) -> Facts:
        """Return the same facts with another memory of level 2."""
        other = object.__new__(Facts)
        other.__dict__.update(self.__dict__)
        other.under = under
        return other

    # -- pulse -------------------------------------------------------------------------------------

    def pulse(self, index: int) -> PulseWindow | None:
        """Return the three-morning sum and the baseline of the judged pulse; None with too few values.

        A series needs a value today, at least two of the three mornings, and fourteen values in the baseline;
        a series without these gives way to the next one. None when the pulse does not count for this person.
        """
        if index not in self._pulses:
            off = self.limits.chosen(PULSE_OFF)
            windows = () if off else map(partial(_pulse_window, index), self.columns.pulses_at(index))
            self._pulses[index] = next((window for window in windows if window is not None), None)
        return self._pulses[index]

    def pulse_series(self, index: int) -> SourceSeries | None:
        """Return the pulse series that is judged on a day, else the first one with a value on the day."""
        judged = self.pulse(index)
        return next(self.columns.pulses_at(index), None) if judged is None else judged.series

    @property
    def heart_left_out(self) -> bool:
        """Whether the person chose that pulse or HRV does not count, so that neither may be asked for."""
        return self.limits.chosen(PULSE_OFF) or self.limits.chosen(HRV_OFF)

    def hrv(self, index: int) -> HrvWindow | None:
        """Return the sum of the last seven days of rMSSD, of the first series that can be judged.

        None without a series with a value today and four values, and when the HRV does not count for this
        person.
        """
        if index not in self._hrvs:
            off = self.limits.chosen(HRV_OFF)
            windows = () if off else map(partial(_hrv_window, index), self.columns.ranked(HRV, index))
            self._hrvs[index] = next((window for window in windows if window is not None), None)
        return self._hrvs[index]

    def hrv_series(self, index: int) -> SourceSeries | None:
        """Return the rMSSD series that is judged on a day, else the first one with a value on the day."""
        judged = self.hrv(index)
        return self.columns.series_at(HRV, index) if judged is None else judged.series

    # -- answers on scales -------------------------------------------------------------------------

    def offset(self, measure: str) -> Limit:
        """Return the limit of a scale: the points above the own median from which answers are bad."""
        return self._offsets[measure]

    def judges(self, measure: str) -> bool:
        """Tell whether a measure is a scale whose answers are judged."""
        return measure in self._offsets

    def worst(self, key: Hashable, states: Callable[[], Sequence[bytes]]) -> bytes:
        """Return per place the worst of several day states; computed once for each ``key``.

        Bad when any state is bad, else good when any state is good, else unknown.
        """
        if key not in self._worst:
            self._worst[key] = reduce(lambda one, other: bytes(map(max, one, other)), states())
        return self._worst[key]

    def grave(self, measure: str) -> bytes:
        """Return the states of a scale in which only a bad answer of at least 5 is bad."""
        if measure not in self._grave:
            states, codes = bytearray(self.states[measure]), self.columns.codes[measure]
            place = codes.find(LOW_THRESHOLD)
            while place >= 0:
                states[place] = GOOD
                place = codes.find(LOW_THRESHOLD, place + 1)
            self._grave[measure] = bytes(states)
        return self._grave[measure]

    def all_grave(self, measures: tuple[str, ...]) -> bytes:
        """Return per place whether all of these scales are bad with at least 5, as in ``BOTH_BAD``."""
        if measures not in self._worst:
            self._worst[measures] = reduce(_both_bad, map(self.grave, measures))
        return self._worst[measures]

    def threshold(self, series: SourceSeries | None, measure: str, index: int) -> Fraction:
        """Return the lowest answer that counts as bad on a day, from the own median of the series."""
        if series is None:
            return _PROVISIONAL
        return self.threshold_above(doubled_median(series, index), measure)

    def threshold_above(self, twice: int | None, measure: str) -> Fraction:
        """Return the lowest answer that counts as bad for a median; ``twice`` is the doubled median."""
        if twice is None:
            return _PROVISIONAL
        key = measure, twice
        if key not in self._thresholds:
            own = Fraction(twice, 2) + Fraction(self.limits.of(self._offsets[measure]))
            self._thresholds[key] = min(max(own, Fraction(LOW_THRESHOLD)), Fraction(HIGH_THRESHOLD))
        return self._thresholds[key]

    def _item_states(self, measure: str) -> bytes:
        codes = self.columns.codes[measure]
        states = bytearray(codes.translate(_TO_STATES))
        offset = 2 * self.limits.of(self._offsets[measure])
        place = states.find(_UNDECIDED)
        while place >= 0:
            series = self.columns.series_at(measure, place)
            twice = None if series is None else doubled_median(series, place)
            limit = 2 * PROVISIONAL_THRESHOLD if twice is None else twice + offset
            bad = 2 * codes[place] >= max(limit, 2 * LOW_THRESHOLD)
            states[place] = BAD if bad else GOOD
            place = states.find(_UNDECIDED, place + 1)
        return bytes(states)

    # -- nights and efforts ------------------------------------------------------------------------

    def shorter_nights(self, limit: Limit, series: SourceSeries) -> bytes:
        """Return per place whether the night was shorter than a limit in minutes: unknown, no, yes."""
        key = f"{limit.key} {series.source}"
        if key not in self._shorter:
            least = self.limits.of(limit)
            self._shorter[key] = bytes(
                NOT_KNOWN if minutes is None else BAD if minutes < least else GOOD
                for minutes in series.values
            )
        return self._shorter[key]

    def _efforts(self) -> tuple[bytes, bytes, bytes]:
        """Return the kind of each day, and whether the day was quiet and hard: 0 unknown, 1 no, 2 yes.

        A day recorded as rest or active recovery that carries a training is a training day when one is marked
        hard or above the limit of quiet, else active recovery; active recovery too when the person said that
        the rest is right. A training without RPE is unknown unless it is
        marked hard, and one that is marked hard is never quiet.
        """
        columns = self.columns
        kinds = bytearray(columns.kinds)
        quiet = bytearray(columns.kinds.translate(_QUIET_BY_KIND))
        hard = bytearray(columns.kinds.translate(_HARD_BY_KIND))
        quiet_rpe, hard_rpe = self.limits.of(QUIET_RPE), self.limits.of(HARD_RPE)
        for index, sessions in columns.sessions.items():
            heaviest: Number = -1
            unknown = False
            for session in sessions:
                rpe = _MARKED_HARD if session.hard else session.session_rpe
                if rpe is None:
                    unknown = True
                elif rpe > heaviest:
                    heaviest = rpe
            if kinds[index] in (REST, ACTIVE):
                hard_fact = heaviest > quiet_rpe and index not in columns.sure_rest
                kinds[index] = TRAINING if hard_fact else ACTIVE
                if kinds[index] == ACTIVE:
                    continue
            quiet[index] = GOOD if heaviest > quiet_rpe else NOT_KNOWN if unknown else BAD
            hard[index] = BAD if heaviest >= hard_rpe else NOT_KNOWN if unknown else GOOD
        return bytes(kinds), bytes(quiet), bytes(hard)


_MARKED_HARD: Final = 11
"""Above every RPE: a training marked hard is hard whatever its RPE."""


def _pulse_window(index: int, series: SourceSeries) -> PulseWindow | None:
    """Return the three-morning sum and the baseline of a series with a value today; None with too few."""
    known_values = [v for v in series.values[index - 2 : index + 1] if v is not None]
    low, high = series.window(index)
    base_count = series.sums.count(low, high)
    if len(known_values) < LEAST_MORNINGS or base_count < BASELINE_LEAST:
        return None
    total = sum(map(millionths, known_values))
    return PulseWindow(series, total, len(known_values), series.sums.total(low, high), base_count)


def _hrv_window(index: int, series: SourceSeries) -> HrvWindow | None:
    """Return the sum of the last seven days of a series; None without today or with too few values."""
    if series.values[index] is None:
        return None
    known_values = [v for v in series.values[index - 6 : index + 1] if v is not None]
    if len(known_values) < LEAST_HRV:
        return None
    return HrvWindow(series, sum(map(millionths, known_values)), len(known_values))


def _both_bad(one: bytes, other: bytes) -> bytes:
    return bytes(BOTH_BAD[state][beside] for state, beside in zip(one, other, strict=True))


def doubled_median(series: SourceSeries, index: int) -> int | None:
    """Return twice the median of the answers in a baseline, a whole number; None below fourteen answers."""
    return doubled_middle(sorted(series.usable(index)))


def doubled_middle(answers: Sequence[Number]) -> int | None:
    """Return twice the median of sorted answers; None below fourteen."""
    if len(answers) < BASELINE_LEAST:
        return None
    middle = len(answers) // 2
    return int(answers[middle] + answers[-1 - middle])
