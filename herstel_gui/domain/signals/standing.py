"""Whether a reading counts for the rules, and why not: one answer for rules, screens and pictures."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import BED_TIME, PULSES, WAKE_TIME
from herstel_gui.domain.signals.catalogue import JUDGED, RULES
from herstel_gui.domain.signals.day_columns import HRV, SLEEP
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF, UNKNOWN, Facts
from herstel_gui.domain.signals.rules.sleep import night_series
from herstel_gui.domain.text import Text, tr_noop

if TYPE_CHECKING:
    from collections.abc import Iterable

    from herstel_gui.domain.reading import Reading
    from herstel_gui.domain.signals.source_series import SourceSeries

_CLOCKS: Final = (BED_TIME.key, WAKE_TIME.key)


class WhyNot(Enum):
    """Why a reading counts for nothing. The first reason that applies is given."""

    ILL = "ill"
    """Values of ill mornings are unknown to every rule and usual value."""
    SWITCHED_OFF = "switched_off"
    """The person left pulse or HRV out."""
    DOUBTFUL = "doubtful"
    """An imported value far from the usual value, not confirmed yet."""
    OTHER_SERIES = "other_series"
    """Another series of the same kind is judged on this day."""
    INCOMPLETE = "incomplete"
    """A clock time of a night of which the other one is missing."""
    ONLY_SHOWN = "only_shown"
    """No rule reads this measure."""


_SENTENCES: Final[dict[WhyNot, str]] = {
    WhyNot.ILL: tr_noop("Telt niet mee: je was ziek."),
    WhyNot.SWITCHED_OFF: tr_noop("Telt niet mee: dat heb je zelf zo ingesteld."),
    WhyNot.DOUBTFUL: tr_noop("Telt nog niet mee: ver van je gewone waarde, en niet bevestigd."),
    WhyNot.OTHER_SERIES: tr_noop("Telt deze dag niet mee: een andere reeks gaat voor."),
    WhyNot.INCOMPLETE: tr_noop("Telt niet mee: van deze nacht ontbreekt de andere tijd."),
    WhyNot.ONLY_SHOWN: tr_noop("Wordt alleen getoond; geen enkele regel kijkt ernaar."),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a reading counts on its day, and whether usual values of later days may use it.

    ``why_not`` is None exactly when the reading counts. ``in_baseline`` is False for values of ill mornings,
    doubtful values and values that the person left out of the usual value.
    """

    reading: Reading
    why_not: WhyNot | None
    in_baseline: bool

    @property
    def counts(self) -> bool:
        """Whether the rules of this day read the value."""
        return self.why_not is None

    @property
    def doubtful(self) -> bool:
        """Whether the value waits for a confirmation."""
        return self.why_not is WhyNot.DOUBTFUL

    @property
    def text(self) -> Text | None:
        """The sentence that says why the reading does not count; None when it counts."""
        return None if self.why_not is None else Text(_SENTENCES[self.why_not])


def standings_on(facts: Facts, index: int, readings: Iterable[Reading]) -> tuple[Standing, ...]:
    """Return the standing of each reading of the day at an index, in the order given."""
    given = tuple(readings)
    return tuple(_standing(facts, index, reading, given) for reading in given)


def _standing(facts: Facts, index: int, reading: Reading, others: tuple[Reading, ...]) -> Standing:
    if facts.columns.ill[index]:
        return Standing(reading, WhyNot.ILL, in_baseline=False)
    measure = SLEEP if reading.measure in _CLOCKS else reading.measure
    series = next((s for s in facts.columns.series.get(measure, ()) if s.source == reading.source), None)
    if series is not None and index in series.doubtful:
        return Standing(reading, WhyNot.DOUBTFUL, in_baseline=False)
    used = series is not None and _is_used(reading, others, series, index)
    in_baseline = used and series is not None and index not in series.left_out
    return Standing(reading, _why_not(facts, index, reading, series if used else None), in_baseline)


def _is_used(reading: Reading, others: tuple[Reading, ...], series: SourceSeries, index: int) -> bool:
    """Tell whether the value of the series comes from this reading; clock times go before a length."""
    if series.values[index] is None:
        return False
    if reading.measure not in (*_CLOCKS, SLEEP):
        return True
    clocks = {other.measure for other in others if other.source == reading.source} >= set(_CLOCKS)
    if reading.measure == SLEEP:
        return not clocks or series.values[index] == reading.value
    return clocks


def _why_not(facts: Facts, index: int, reading: Reading, series: SourceSeries | None) -> WhyNot | None:
    """Return why a reading does not count; ``series`` is None when the series does not use it."""
    limits, measure = facts.limits, reading.measure
    if measure in PULSES:
        if limits.chosen(PULSE_OFF):
            return WhyNot.SWITCHED_OFF
        judged = facts.pulse_series(index)
    elif measure == HRV:
        if limits.chosen(HRV_OFF):
            return WhyNot.SWITCHED_OFF
        judged = facts.hrv_series(index)
    elif measure in (*_CLOCKS, SLEEP):
        if series is None:
            return WhyNot.INCOMPLETE if measure in _CLOCKS else WhyNot.OTHER_SERIES
        judged = night_series(facts, index)
    elif measure in JUDGED:
        judged = facts.columns.series_at(measure, index)
        if judged is not series and series is not None and _read_by_a_rule(facts, index, series):
            return None
    else:
        return WhyNot.ONLY_SHOWN
    return None if series is not None and judged is series else WhyNot.OTHER_SERIES


def _read_by_a_rule(facts: Facts, index: int, series: SourceSeries) -> bool:
    """Tell whether a rule on answers is judged by this series today, because the one before gave way."""
    for rule in RULES:
        if series.measure not in rule.needs:
            continue
        answer = rule.judge(facts, index)
        if answer is UNKNOWN:
            continue
        evidence = rule.show(facts, index, answer).evidence
        if (evidence.measure, evidence.source) == (series.measure, series.source):
            return True
    return False
