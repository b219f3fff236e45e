"""Which value of a measure is judged on each day of a span: one answer for rules, lines and exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measures import PULSES
from herstel_gui.domain.signals.day_columns import HRV, SLEEP
from herstel_gui.domain.signals.rules.sleep import night_series

if TYPE_CHECKING:
    from herstel_gui.domain.measure import Number
    from herstel_gui.domain.signals.day_facts import Facts
    from herstel_gui.domain.signals.source_series import SourceSeries


@dataclass(frozen=True, slots=True)
class Judged:
    """The value of a day that counts, with its source; or why the value of the day counts for nothing.

    ``value`` is None on days without a value that counts. ``source`` then names the source of a doubtful
    value, if any.
    """

    value: Number | None = None
    source: str | None = None
    doubtful: bool = False
    ill: bool = False


NOTHING: Final = Judged()
_ILL: Final = Judged(ill=True)


def judged_over(facts: Facts, measure: str, places: range) -> list[Judged]:
    """Return the judged value of a measure on each day of a range of places."""
    return [_judged(facts, measure, place) for place in places]


def _judged(facts: Facts, measure: str, index: int) -> Judged:
    series = _series(facts, measure, index)
    value = None if series is None else series.values[index]
    if series is not None and value is not None:
        return Judged(value, series.source)
    for other in facts.columns.series.get(measure, ()):
        if index in other.doubtful:
            return Judged(None, other.source, doubtful=True, ill=bool(facts.columns.ill[index]))
    return _ILL if facts.columns.ill[index] else NOTHING


def _series(facts: Facts, measure: str, index: int) -> SourceSeries | None:
    """Return the series that the rules read on a day, else the first one with a value on the day."""
    if measure not in facts.columns.series:
        return None
    if measure == SLEEP:
        return night_series(facts, index)
    judged = facts.hrv_series(index) if measure == HRV else None
    if measure in PULSES:
        judged = facts.pulse_series(index)
    if judged is not None and judged.measure == measure:
        return judged
    return facts.columns.series_at(measure, index)
