"""The answers of one source on a scale, by place, and how bad each of them is for the person."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.signals.source_series import BASELINE_LEAST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.signals.source_series import SourceSeries

NOT_KNOWN: Final = 0
GOOD: Final = 1
BAD: Final = 2
"""State of a day in a single respect; for quiet, hard and short: 0 unknown, 1 no, 2 yes."""

LOW_THRESHOLD: Final = 4
HIGH_THRESHOLD: Final = 6
PROVISIONAL_THRESHOLD: Final = 5
"""threshold = clamp(median + offset, 4, 6), and 5 with fewer than fourteen answers."""

_UNDECIDED: Final = 3
_TO_STATES: Final = bytes([NOT_KNOWN, GOOD, GOOD, GOOD, _UNDECIDED, _UNDECIDED, BAD, BAD]) + bytes(248)
"""An answer below 4 is never bad and an answer of 6 or 7 always is; 4 and 5 depend on the own median."""
_NO_ANSWER: Final = b"\0"


class AnswerLine:
    """The answers of one source on a scale; of a scale without answers a line without a series.

    ``codes`` has the answer (1–7) per place, 0 without an answer; ``states`` whether it is bad for the
    person: ``NOT_KNOWN``, ``GOOD`` or ``BAD``. Values of two sources are never mixed, so usual answer and row
    of answers are of one line.
    """

    def __init__(self, series: SourceSeries | None, codes: bytes, offset: Number) -> None:
        """Judge the answers; ``offset``: how many points above the own median an answer is bad."""
        self.series = series
        self.codes = codes
        self.states = codes if series is None else _states(series, codes, offset)

    @cached_property
    def grave(self) -> bytes:
        """The states in which only a bad answer of at least 5 is bad."""
        states = bytearray(self.states)
        place = self.codes.find(LOW_THRESHOLD)
        while place >= 0:
            states[place] = GOOD
            place = self.codes.find(LOW_THRESHOLD, place + 1)
        return bytes(states)

    def normal_known(self, index: int) -> bool:
        """Tell whether the line has an answer on a day and the own usual answer is known then."""
        return self.series is not None and bool(self.codes[index]) and self.series.ready(index)

    def given(self, first: int, last: int) -> tuple[int | None, ...]:
        """Return the answers of the days ``first`` … ``last``, None on days without an answer."""
        return tuple(code or None for code in self.codes[first : last + 1])


def merged_states(lines: Sequence[AnswerLine], counting: Callable[[int], SourceSeries | None]) -> bytes:
    """Return the state of the answer that counts on each day; ``counting`` tells of which series that is."""
    if len(lines) == 1:
        return lines[0].states
    states = bytearray(len(lines[0].codes))
    for line in lines:
        for place, code in enumerate(line.codes):
            if code and counting(place) is line.series:
                states[place] = line.states[place]
    return bytes(states)


def _states(series: SourceSeries, codes: bytes, offset: Number) -> bytes:
    """Return the state of each answer by the threshold of its own day."""
    usable = bytearray(codes)
    for place in series.left_out:
        usable[place] = 0
    states = bytearray(codes.translate(_TO_STATES))
    place = states.find(_UNDECIDED)
    while place >= 0:
        low, high = series.window(place)
        twice = doubled_middle(sorted(usable[low:high].translate(None, _NO_ANSWER)))
        limit = 2 * PROVISIONAL_THRESHOLD if twice is None else twice + 2 * offset
        states[place] = BAD if 2 * codes[place] >= max(limit, 2 * LOW_THRESHOLD) else GOOD
        place = states.find(_UNDECIDED, place + 1)
    return bytes(states)


def doubled_median(series: SourceSeries, index: int) -> int | None:
    """Return twice the median of the answers in a baseline, a whole number; None below fourteen answers."""
    return doubled_middle(sorted(series.usable(index)))


def doubled_middle(answers: Sequence[Number]) -> int | None:
    """Return twice the median of sorted answers; None below fourteen."""
    if len(answers) < BASELINE_LEAST:
        return None
    middle = len(answers) // 2
    return int(answers[middle] + answers[-1 - middle])
