"""Builds the week table from the days and the signal history."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Protocol

from herstel_gui.domain.calendar import DaySpan, Week
from herstel_gui.domain.day import DayRecord
from herstel_gui.domain.measure import Aggregation, ClockTime, Measure, Number, YesNo, tidy
from herstel_gui.domain.measures import ASKED, BY_KEY, DECLARED, PULSES, SLEEP_DURATION, MeasureList
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.participation import PARTICIPATION_WORDS
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.planned import PLAN_LABELS
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts, ShownValue
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind, day_load
from herstel_gui.domain.week.findings import badge, findings
from herstel_gui.domain.week.limit_words import decimal_of, normal_text, past_limit, warning_text
from herstel_gui.domain.week.table import (
    LOAD,
    NOTE,
    PARTICIPATION_ROW,
    PLAN,
    TAGS,
    TREND_DAYS,
    Section,
    WeekCell,
    WeekRow,
    WeekTable,
    row_label,
    row_labels,
    section_of,
)
from herstel_gui.domain.week.wording import tag_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from herstel_gui.domain.planning.day_plan import DayPlan
    from herstel_gui.domain.signals.limits import Limits
    from herstel_gui.domain.signals.signal import SignalReport

USUAL_WEEKS: Final = 4
PULSE_RULE: Final = "RHR_PCT"

KIND_WORDS: Final[dict[DayKind, str]] = {
    DayKind.REST: tr_noop("rust"),
    DayKind.ACTIVE: tr_noop("actief"),
    DayKind.TRAINING: tr_noop("training"),
}


class UsualLike(Protocol):
    """The usual value of a measure, as computed by the signals."""

    @property
    def value(self) -> Fraction | Number | None:
        """The mean or median; None with too few values."""

    @property
    def threshold(self) -> Fraction | Number | None:
        """The answer from which a scale counts as bad; None for measures without a scale."""


class WeekHistory(Protocol):
    """The part of the signal history that the week table needs."""

    def report(self, day: date) -> SignalReport:
        """Return the signal report of a day."""

    def baseline(self, measure: str, day: date) -> UsualLike | None:
        """Return the usual value on a day; None while unknown."""

    def doubts(self, span: DaySpan) -> Doubts:
        """Return the imported values of a span that count for nothing yet."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The data from which a week table is made.

    ``asked`` holds the keys of the measures in the form; None for the default form. ``person`` decides the
    sleep band, and whether the week has limits.
    """

    days: Mapping[date, DayRecord]
    history: WeekHistory
    limits: Limits
    today: date
    zone: str = "Europe/Amsterdam"
    asked: frozenset[str] | None = None
    person: Person = ANYONE
    measures: MeasureList = DECLARED
    """The measures of the journal."""
    plans: Mapping[date, DayPlan] = field(default_factory=dict)
    """What is planned, for a row of its own. No signal reads it."""
    doubts: Doubts = NO_DOUBTS
    """Filled in by ``week_table`` from the history."""

    def record(self, day: date) -> DayRecord:
        """Return the record of a day; an empty record when the day has no entries."""
        return self.days.get(day, DayRecord(day))

    def shown(self, measure: Measure, day: date) -> ShownValue | None:
        """Return the value to show; the length of a night can also follow from bed and wake time."""
        record = self.record(day)
        if measure == SLEEP_DURATION:
            minutes = night(record, zone_named(self.zone))
            return None if minutes is None else ShownValue(minutes, "")
        return self.doubts.shown(record, measure.key)

    def value(self, measure: Measure, day: date) -> Number | None:
        """Return the value that counts for means and curves; None for a doubtful one."""
        shown = self.shown(measure, day)
        return None if shown is None else shown.counted


def week_table(week: Week, sources: Sources) -> WeekTable:
    """Return the table of a week. The signals are judged up to Sunday or today, whichever is earlier."""
    judged = min(week.span.last, max(sources.today, week.monday))
    sources = replace(sources, doubts=sources.history.doubts(DaySpan.ending(week.span.last, TREND_DAYS)))
    reports = [sources.history.report(day) for day in DaySpan(week.monday, judged) if day <= sources.today]
    last = reports[-1] if reports else sources.history.report(sources.today)
    rules = _past_limits(reports, sources)
    past = Counter(key for key, day in rules if day in week.span)
    idle = _not_judged(reports)
    measured = tuple(
        replace(row, warning=None) if row.key in idle else row
        for row in (_measure_row(measure, week, judged, rules, sources) for measure in _shown(week, sources))
    )
    return WeekTable(
        week=week,
        today=sources.today,
        judged=judged,
        rows=(
            *measured,
            _load_row(week, judged, sources),
            *_plan_row(week, sources),
            *_participation_row(week, sources),
            _tags_row(week, sources),
            _note_row(week, sources),
        ),
        level=last.mark,
        badge=badge(last),
        signals=findings(reports, past, sources.limits),
        advice=tuple(a.text for a in last.advice if a.text not in last.care) if reports else (),
    )


def _shown(week: Week, sources: Sources) -> Iterable[Measure]:
    """Yield the measures in the form or filled in, also retired ones, without bed and wake time."""
    asked = sources.measures.asked(ASKED if sources.asked is None else sources.asked)
    for measure in sources.measures:
        filled = any(sources.shown(measure, day) is not None for day in week.span)
        if measure.in_week and (measure.key in asked or filled):
            yield measure


def _not_judged(reports: Iterable[SignalReport]) -> frozenset[str]:
    """Return the pulses after the first one that is judged, because their limits do not apply then."""
    pulses = (report.verdicts[PULSE_RULE].evidence for report in reports if PULSE_RULE in report.verdicts)
    judged = {pulse.measure for pulse in pulses}
    first = next((place for place, measure in enumerate(PULSES) if measure in judged), len(PULSES))
    return frozenset(PULSES[first + 1 :])


def _past_limits(reports: Iterable[SignalReport], sources: Sources) -> dict[tuple[str, date], str]:
    """Return the rule for which a value counts as past its limit, by measure key and day."""
    past: dict[tuple[str, date], str] = {}
    for verdict in (verdict for report in reports for verdict in report.fired):
        evidence = verdict.evidence
        measure = BY_KEY.get(evidence.measure or "")
        if measure is None:
            continue
        for day, value in zip(evidence.dates, evidence.values, strict=False):
            if value is not None and past_limit(measure, value, evidence, sources.limits):
                past.setdefault((measure.key, day), verdict.rule)
    return past


def _measure_row(
    measure: Measure, week: Week, judged: date, rules: Mapping[tuple[str, date], str], sources: Sources
) -> WeekRow:
    cells = tuple(_measure_cell(measure, day, rules, sources) for day in week.span)
    compared = sources.person.compares(judged) and not isinstance(measure.kind, ClockTime | YesNo)
    baseline = sources.history.baseline(measure.key, judged) if compared else None
    usual = baseline.value if baseline else None
    threshold = baseline.threshold if baseline else None
    return WeekRow(
        key=measure.key,
        label=row_label(measure),
        section=section_of(measure),
        cells=cells,
        measure=measure,
        total=_total(measure.aggregation, [cell.counted for cell in cells]),
        usual=None if usual is None else decimal_of(usual),
        normal=normal_text(measure, usual, sources.person.sleep_band(judged)) if compared else None,
        warning=warning_text(measure, usual, threshold, sources.limits) if compared else None,
        trend=tuple(sources.value(measure, day) for day in DaySpan.ending(week.span.last, TREND_DAYS)),
    )


def _measure_cell(
    measure: Measure, day: date, rules: Mapping[tuple[str, date], str], sources: Sources
) -> WeekCell:
    shown = sources.shown(measure, day)
    return WeekCell(
        day,
        None if shown is None else shown.value,
        rule=rules.get((measure.key, day)),
        future=day > sources.today,
        doubtful=shown is not None and shown.doubtful,
    )


def _total(how: Aggregation, values: Iterable[Number | None]) -> Number | None:
    known = [value for value in values if value is not None]
    match how:
        case Aggregation.MEAN:
            return mean(known)
        case Aggregation.SUM:
            return sum(known) if known else None
        case Aggregation.NONE:
            return None


def mean(values: list[Number]) -> Number | None:
    """Return the mean of the known values; None without values."""
    if not values:
        return None
    return tidy(sum(map(Decimal, values), Decimal(0)) / len(values))


# -- training ------------------------------------------------------------------------------------------


def _load_row(week: Week, judged: date, sources: Sources) -> WeekRow:
    cells = tuple(_load_cell(sources.record(day), sources.today) for day in week.span)
    trend = tuple(_load(sources.record(day)) for day in DaySpan.ending(week.span.last, TREND_DAYS))
    compared = sources.person.compares(judged)
    return WeekRow(
        key=LOAD,
        label=row_labels()[LOAD],
        section=Section.TRAINING,
        cells=cells,
        total=_total(Aggregation.SUM, (_load(sources.record(day)) for day in week.span)),
        usual=_usual_load(Week.of(judged), sources) if compared else None,
        warning=Text(tr_noop("na 3 zware weken")) if compared else None,
        trend=trend,
    )


def _load(record: DayRecord) -> Number | None:
    return day_load(record.kind, record.sessions)


def _load_cell(record: DayRecord, today: date) -> WeekCell:
    future = record.day > today
    load = _load(record) if record.sessions else None
    if load is not None:
        return WeekCell(record.day, load, future=future)
    kind = DayKind.TRAINING if record.sessions else record.kind
    return WeekCell(record.day, words=(KIND_WORDS[kind],) if kind else (), future=future)


def _usual_load(week: Week, sources: Sources) -> Number | None:
    """Return the mean load of the four weeks before; None when fewer than two of these weeks have a load."""
    sums = (
        _total(Aggregation.SUM, (_load(sources.record(day)) for day in (week + -back).span))
        for back in range(1, USUAL_WEEKS + 1)
    )
    known = [total for total in sums if total is not None]
    return mean(known) if len(known) * 2 >= USUAL_WEEKS else None


def _plan_row(week: Week, sources: Sources) -> list[WeekRow]:
    """Return the row of what is planned; none for a week without a plan."""
    plans = [(day, sources.plans.get(day)) for day in week.span]
    if not any(plan for _, plan in plans):
        return []
    cells = tuple(
        WeekCell(day, words=_plan_words(plan) if plan else (), future=day > sources.today)
        for day, plan in plans
    )
    return [WeekRow(PLAN, row_labels()[PLAN], Section.TRAINING, cells)]


def _plan_words(plan: DayPlan) -> tuple[str, ...]:
    """Return the kinds of a day, the hardest first; a kind of another version as its word."""
    kinds = sorted(plan.kinds, key=lambda kind: kind.rank, reverse=True)
    other = dict.fromkeys(one.kind for one in plan.trainings if one.plan_kind is None)
    return (*(PLAN_LABELS[kind] for kind in kinds), *other)


def _participation_row(week: Week, sources: Sources) -> list[WeekRow]:
    """Return the row of answers for the trainer; none when four weeks have no answer."""
    recent = DaySpan.ending(week.span.last, TREND_DAYS)
    if not any(sources.record(day).participation for day in recent):
        return []
    answers = [(day, sources.record(day).participation) for day in week.span]
    cells = tuple(
        WeekCell(day, words=(PARTICIPATION_WORDS[answer],) if answer else (), future=day > sources.today)
        for day, answer in answers
    )
    return [WeekRow(PARTICIPATION_ROW, row_labels()[PARTICIPATION_ROW], Section.TRAINING, cells)]


def _tags_row(week: Week, sources: Sources) -> WeekRow:
    cells = tuple(
        WeekCell(
            day, words=tuple(tag_label(tag) for tag in sources.record(day).tags), future=day > sources.today
        )
        for day in week.span
    )
    return WeekRow(TAGS, row_labels()[TAGS], Section.TRAINING, cells)


def _note_row(week: Week, sources: Sources) -> WeekRow:
    cells = tuple(
        WeekCell(day, words=(note,) if (note := sources.record(day).note) else (), future=day > sources.today)
        for day in week.span
    )
    return WeekRow(NOTE, row_labels()[NOTE], Section.TRAINING, cells)
