"""Builds the week table from the days and the signal history."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.measure import ClockTime, Measure, YesNo
from herstel_gui.domain.measures import BY_KEY, PULSES, WIDE_SET
from herstel_gui.domain.week.day_rows import (
    level_row,
    load_row,
    note_row,
    participation_row,
    plan_row,
    tags_row,
    training_row,
)
from herstel_gui.domain.week.findings import badge, findings
from herstel_gui.domain.week.limit_words import (
    decimal_of,
    follows_usual,
    normal_text,
    past_limit,
    warning_of_week,
    warning_text,
)
from herstel_gui.domain.week.means import total_of
from herstel_gui.domain.week.sources import Sources
from herstel_gui.domain.week.table import TREND_DAYS, WeekCell, WeekRow, WeekTable, row_label, section_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from herstel_gui.domain.signals.signal import SignalReport
    from herstel_gui.domain.week.limit_words import UsualOfDay

PULSE_RULE: Final = "RHR_PCT"


def week_table(week: Week, sources: Sources) -> WeekTable:
    """Return the table of a week. The signals are judged up to Sunday or today, whichever is earlier.

    A week to come has no level and no advice, because a level belongs to a day.
    """
    judged = min(week.span.last, max(sources.today, week.monday))
    sources = replace(sources, doubts=sources.history.doubts(DaySpan.ending(week.span.last, TREND_DAYS)))
    reports = [sources.history.report(day) for day in DaySpan(week.monday, judged) if day <= sources.today]
    rules = _past_limits(reports, sources)
    past = Counter(key for key, day in rules if day in week.span)
    level, name, when = badge(reports)
    return WeekTable(
        week=week,
        today=sources.today,
        judged=judged,
        rows=(
            *level_row(week, reports, sources.today),
            *_measure_rows(week, judged, rules, reports, sources),
            load_row(week, judged, sources),
            training_row(week, sources),
            *plan_row(week, sources),
            *participation_row(week, sources),
            tags_row(week, sources),
            note_row(week, sources),
        ),
        level=level,
        badge=name,
        badge_when=when,
        signals=findings(reports, past, sources.limits),
        advice=tuple(a.text for a in reports[-1].advice if a.text not in reports[-1].care) if reports else (),
    )


def _shown(week: Week, sources: Sources) -> Iterable[Measure]:
    """Yield the measures in the form or filled in, also retired ones, without bed and wake time."""
    asked = sources.measures.asked(WIDE_SET if sources.asked is None else sources.asked)
    for measure in sources.measures:
        filled = any(sources.shown(measure, day) is not None for day in week.span)
        if measure.in_week and (measure.key in asked or filled):
            yield measure


def _not_judged(reports: Iterable[SignalReport], rules: Mapping[tuple[str, date], str]) -> frozenset[str]:
    """Return the pulses after the first one that is judged, because their limits do not apply then.

    A pulse with a mark was judged on that day, so its limit stays.
    """
    pulses = (report.verdicts[PULSE_RULE].evidence for report in reports if PULSE_RULE in report.verdicts)
    judged = {pulse.measure for pulse in pulses}
    first = next((place for place, measure in enumerate(PULSES) if measure in judged), len(PULSES))
    return frozenset(PULSES[first + 1 :]) - {key for key, _ in rules}


def _past_limits(reports: Iterable[SignalReport], sources: Sources) -> dict[tuple[str, date], str]:
    """Return the rule for which a value counts as past its limit, by measure key and day."""
    past: dict[tuple[str, date], str] = {}
    for verdict in (verdict for report in reports for verdict in report.fired):
        evidence = verdict.evidence
        measure = BY_KEY.get(evidence.measure or "")
        if measure is None:
            continue
        for day, value in zip(evidence.dates, evidence.values, strict=False):
            if value is None or not past_limit(measure, value, evidence, sources.limits):
                continue
            if _is_shown(measure, day, evidence.source, sources):
                past.setdefault((measure.key, day), verdict.rule)
    return past


def _is_shown(measure: Measure, day: date, source: str | None, sources: Sources) -> bool:
    """Tell whether the cell of a day shows the value of this source, and not that of another one."""
    shown = sources.shown(measure, day)
    return source is None or shown is None or not shown.source or shown.source == source


def _measure_rows(
    week: Week,
    judged: date,
    rules: Mapping[tuple[str, date], str],
    reports: Sequence[SignalReport],
    sources: Sources,
) -> Iterable[WeekRow]:
    idle = _not_judged(reports, rules)
    for measure in _shown(week, sources):
        row = _measure_row(measure, week, judged, rules, sources)
        yield replace(row, warning=None) if row.key in idle else row


def _measure_row(
    measure: Measure, week: Week, judged: date, rules: Mapping[tuple[str, date], str], sources: Sources
) -> WeekRow:
    first = week.monday if follows_usual(measure) else judged
    of_days = {day: _usual_of(measure, day, sources) for day in DaySpan(first, judged)}
    compared = sources.person.compares(judged) and _has_usual(measure)
    usual = of_days[judged][0]
    cells = tuple(_measure_cell(measure, day, rules, of_days, sources) for day in week.span)
    limited = [of_days[cell.day] for cell in cells if cell.day in of_days and not cell.empty]
    return WeekRow(
        key=measure.key,
        label=row_label(measure),
        section=section_of(measure),
        cells=cells,
        measure=measure,
        total=total_of(measure.aggregation, [cell.counted for cell in cells]),
        usual=None if usual is None else decimal_of(usual),
        normal=normal_text(measure, usual, sources.person.sleep_band(judged)) if compared else None,
        warning=warning_of_week(measure, [*limited, of_days[judged]], sources.limits) if compared else None,
        trend=tuple(sources.value(measure, day) for day in DaySpan.ending(week.span.last, TREND_DAYS)),
    )


def _has_usual(measure: Measure) -> bool:
    """Return whether a measure is compared with a usual value; clock times and yes or no have none."""
    return not isinstance(measure.kind, ClockTime | YesNo)


def _usual_of(measure: Measure, day: date, sources: Sources) -> UsualOfDay:
    """Return the usual value and the threshold that count on a day; None where nothing is compared."""
    baseline = (
        sources.history.baseline(measure.key, day)
        if sources.person.compares(day) and _has_usual(measure)
        else None
    )
    return (baseline.value, baseline.threshold) if baseline else (None, None)


def _measure_cell(
    measure: Measure,
    day: date,
    rules: Mapping[tuple[str, date], str],
    of_days: Mapping[date, UsualOfDay],
    sources: Sources,
) -> WeekCell:
    shown, rule = sources.shown(measure, day), rules.get((measure.key, day))
    return WeekCell(
        day,
        None if shown is None else shown.value,
        rule=rule,
        future=day > sources.today,
        doubtful=shown is not None and shown.doubtful,
        limit=warning_text(measure, *of_days.get(day, (None, None)), sources.limits) if rule else None,
    )
