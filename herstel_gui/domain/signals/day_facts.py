"""The columns judged by a user's limits: bad answers, short nights, quiet and hard days."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Final, NamedTuple

from herstel_gui.domain.measure import Number
from herstel_gui.domain.running_sums import Millionths
from herstel_gui.domain.signals.answer_lines import (
    BAD,
    GOOD,
    HIGH_THRESHOLD,
    LOW_THRESHOLD,
    NOT_KNOWN,
    PROVISIONAL_THRESHOLD,
    AnswerLine,
    doubled_median,
    merged_states,
)
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

_QUIET_BY_KIND: Final = bytes([NOT_KNOWN, BAD, BAD, NOT_KNOWN]) + bytes(252)
_HARD_BY_KIND: Final = bytes([NOT_KNOWN, GOOD, GOOD, NOT_KNOWN]) + bytes(252)

_PROVISIONAL: Final = Fraction(PROVISIONAL_THRESHOLD)
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
        states: Per judged scale a byte per place, of the answer that counts on the day: ``NOT_KNOWN``,
            ``GOOD`` or ``BAD``. Rules that compare answers of several days read ``lines``.
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
        self._lines = {measure: self._answer_lines(measure) for measure in offsets}
        self.states: dict[str, bytes] = {
            measure: merged_states(lines, partial(columns.series_at, measure))
            for measure, lines in self._lines.items()
        }
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

    def lines(self, measure: str, index: int) -> Sequence[AnswerLine]:
        """Return the answers on a scale per source, in the order in which sources are used on a day.

        At least one line; answers of two sources are never mixed.
        """
        lines = self._lines[measure]
        if len(lines) == 1:
            return lines
        by_series = {line.series: line for line in lines}
        return [by_series[series] for series in self.columns.ranked(measure, index)]

    def only_line(self, measure: str) -> AnswerLine | None:
        """Return the only line of a scale; None when several sources have answers."""
        lines = self._lines[measure]
        return lines[0] if len(lines) == 1 else None

    def line_of(self, measure: str, source: str | None) -> AnswerLine | None:
        """Return the answers of a source on a scale; None without an answer of this source."""
        return next((ln for ln in self._lines[measure] if ln.series and ln.series.source == source), None)

    def newest_line(self, measure: str, index: int) -> AnswerLine:
        """Return the line whose answer counts on a day, else on the newest day before; for evidence."""
        if only := self.only_line(measure):
            return only
        series = self.columns.latest_series((measure,), index)
        return next((line for line in self._lines[measure] if line.series is series), self._lines[measure][0])

    def _answer_lines(self, measure: str) -> Sequence[AnswerLine]:
        offset = self.limits.of(self._offsets[measure])
        each = zip(self.columns.series[measure], self.columns.line_codes[measure], strict=True)
        found = [AnswerLine(series, codes, offset) for series, codes in each]
        return found or [AnswerLine(None, bytes(self.columns.size), offset)]

    def worst(self, key: Hashable, states: Callable[[], Iterable[bytes]]) -> bytes:
        """Return per place the worst of several day states; computed once for each ``key``.

        Bad when any state is bad, else good when any state is good, else unknown.
        """
        if key not in self._worst:
            self._worst[key] = _worst_of(states(), self.columns.size)
        return self._worst[key]

    def both_grave(self, one: AnswerLine, other: AnswerLine) -> bytes:
        """Return per place whether both answers are bad and at least 5, as in ``BOTH_BAD``."""
        key = one, other
        if key not in self._worst:
            self._worst[key] = _both_bad(one.grave, other.grave)
        return self._worst[key]

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
    sums, recent = series.sums, series.all_sums
    first, end = max(0, index - 2), index + 1
    mornings = recent.count(first, end)
    low, high = series.window(index)
    base_count = sums.count(low, high)
    if mornings < LEAST_MORNINGS or base_count < BASELINE_LEAST:
        return None
    return PulseWindow(series, recent.total(first, end), mornings, sums.total(low, high), base_count)


def _hrv_window(index: int, series: SourceSeries) -> HrvWindow | None:
    """Return the sum of the last seven days of a series; None without today or with too few values."""
    if series.values[index] is None:
        return None
    first, end = max(0, index - WEEK + 1), index + 1
    mornings = series.all_sums.count(first, end)
    return HrvWindow(series, series.all_sums.total(first, end), mornings) if mornings >= LEAST_HRV else None


def _worst_of(several: Iterable[bytes], size: int) -> bytes:
    """Return the worst state per place. All places are joined as one number: good beside bad gives 3."""
    joined = 0
    for states in several:
        joined |= int.from_bytes(states, "little")
    return joined.to_bytes(size, "little").translate(_JOINED)


_JOINED: Final = bytes([NOT_KNOWN, GOOD, BAD, BAD]) + bytes(252)


def _both_bad(one: bytes, other: bytes) -> bytes:
    return bytes(BOTH_BAD[state][beside] for state, beside in zip(one, other, strict=True))
