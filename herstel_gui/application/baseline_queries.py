"""The baselines of a day, per measure and source, and the user's changes to baselines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from herstel_gui.application.changes import Changes
from herstel_gui.application.journal import Journal
from herstel_gui.domain.bounds import MAX_REASON, word_text
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import BaselineRestart, Exclusion, Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number
from herstel_gui.domain.measures import MEASURES
from herstel_gui.domain.signals.baselines import Baseline, baseline_of
from herstel_gui.domain.signals.catalogue import columns_of, facts_of
from herstel_gui.domain.signals.day_columns import BASELINE_FROM, LOOKBACK
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.text import Text, tr_noop

_NIGHT_PARTS: Final = frozenset({"bed_time", "wake_time", "nap_duration"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A morning excluded from a baseline, with the measured value."""

    exclusion: Exclusion
    value: Number | None


@dataclass(frozen=True, slots=True)
class KnownBaseline:
    """A baseline with the last restart and the excluded mornings.

    ``spread`` is the sample SD of its values, for display only; None where it is not known yet.
    """

    baseline: Baseline
    spread: float | None
    restart: BaselineRestart | None
    left_out: tuple[LeftOut, ...]


def needed(day: date) -> DaySpan:
    """Return the days that the baselines of a day are computed from."""
    return DaySpan.ending(day, LOOKBACK)


def baselines(
    days: Mapping[date, DayRecord], surroundings: Surroundings, limits: Limits, day: date
) -> tuple[KnownBaseline, ...]:
    """Return the baseline of each series with a value in the window of ``day``, in the order of MEASURES."""
    facts = facts_of(columns_of(days, surroundings, day, day), limits)
    columns = facts.columns
    index = columns.index(day)
    known = []
    for measure in MEASURES:
        if measure.key in _NIGHT_PARTS:
            continue
        for series in columns.series[measure.key]:
            if any(value is not None for value in series.values[max(0, index - BASELINE_FROM) : index + 1]):
                baseline = baseline_of(facts, series, index)
                spread = series.sums.sample_spread(*series.window(index)) if baseline.ready else None
                known.append(_known(baseline, spread, days, surroundings, day))
    return tuple(known)


def _known(
    baseline: Baseline,
    spread: float | None,
    days: Mapping[date, DayRecord],
    surroundings: Surroundings,
    day: date,
) -> KnownBaseline:
    key = baseline.measure
    restarts = [r for r in surroundings.restarts if r.measure == key and r.day <= day]
    left_out = tuple(
        LeftOut(exclusion, _value(days.get(exclusion.day), baseline))
        for exclusion in surroundings.exclusions
        if exclusion.measure == key
    )
    return KnownBaseline(baseline, spread, max(restarts, key=lambda r: r.day, default=None), left_out)


def _value(record: DayRecord | None, baseline: Baseline) -> Number | None:
    readings = record.of(baseline.measure) if record else ()
    return next((r.value for r in readings if r.source == baseline.source), None)


# -- changes ---------------------------------------------------------------------------------------


def restart(journal: Journal, measure: str, day: date, reason: str) -> Changes:
    """Restart the baseline of a measure on a day; earlier values no longer count."""
    old = [r for r in journal.surroundings().restarts if r.measure == measure and r.day == day]
    text = Text(tr_noop("gewone waarde opnieuw leren"))
    return journal.change(text, old, [BaselineRestart(day, measure, word_text(reason, MAX_REASON))])


def withdraw_restart(journal: Journal, begun: BaselineRestart) -> Changes:
    """Remove a restart; the values before its day count again."""
    return journal.change(Text(tr_noop("opnieuw leren ongedaan maken")), [begun], [])


def exclude(journal: Journal, measure: str, day: date) -> Changes:
    """Exclude the value of a morning from the baseline of a measure."""
    text = Text(tr_noop("ochtend uitsluiten"))
    old = [e for e in journal.surroundings().exclusions if e.measure == measure and e.day == day]
    return journal.change(text, old, [Exclusion(day, measure)])


def restore(journal: Journal, exclusion: Exclusion) -> Changes:
    """Remove an exclusion; the value of the morning counts again."""
    return journal.change(Text(tr_noop("ochtend weer meetellen")), [exclusion], [])
