"""Builds the report for a physician from the days and the signal history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from herstel_gui.domain.calendar import ALL_DAYS, ONE_DAY, DaySpan, Week
from herstel_gui.domain.complaint_words import red_flag
from herstel_gui.domain.day import Surroundings, answer_within
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import ClockTime, Measure, Number, Scale
from herstel_gui.domain.measures import BY_KEY, MEASURES, SLEEP_DURATION
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.person import Person
from herstel_gui.domain.planned import Deed
from herstel_gui.domain.presentation.levels import highest
from herstel_gui.domain.report.context import told_now, told_year
from herstel_gui.domain.report.facts import (
    HOW_MEASURED,
    MENSTRUATION,
    cycle_words,
    follow_up_words,
    kind_totals,
    performance_words,
    rest_dates,
    source_words,
    training_words,
    weight_words,
)
from herstel_gui.domain.report.options import ReportOptions
from herstel_gui.domain.report.physician_report import (
    Episode,
    MeasureSummary,
    Noted,
    PhysicianReport,
    Tried,
    WeekFigures,
)
from herstel_gui.domain.report.wording import own_words, rest_words, sleep_words
from herstel_gui.domain.signals.advice import GRAVEST
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.rules.sleep import SLEEP_6X3
from herstel_gui.domain.signals.signal import (
    Group,
    Level,
    LevelMark,
    SignalReport,
    Verdict,
    only_held,
    standing_mark,
)
from herstel_gui.domain.tags import ILL, PAIN_PREFIX, SEVERE, tag_text
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import DayKind, day_load
from herstel_gui.domain.trends.panels import Ground, measure_panel
from herstel_gui.domain.trends.picture import TrendPanel, runs
from herstel_gui.domain.trends.training_load import load_panel
from herstel_gui.domain.week.limit_words import decimal_of
from herstel_gui.domain.week.means import mean
from herstel_gui.domain.word_order import natural_order

NOBODY: Final = Person()
BODY_WEIGHT: Final = BY_KEY["body_weight"]
LEAST_VALUES: Final = 3
LAST_DAYS: Final = 7
FOLLOWED_BACK: Final = 366
NOT_DRAWN: Final = frozenset({"hrv_sdnn", "nap_duration"})
COMPLAINTS: Final = ("injured", SEVERE)
_LOAD: Final = tr_noop("Belasting")
_ANSWERS: Final = {
    "right": tr_noop("volgens de sporter: klopte"),
    "false_alarm": tr_noop("volgens de sporter: loos alarm"),
}


@dataclass(frozen=True, slots=True)
class ReportSources:
    """The data from which the report is made; ``history`` covers at least the days of the report."""

    days: Mapping[date, DayRecord]
    history: SignalHistory
    surroundings: Surroundings
    limits: Limits
    today: date
    person: Person = NOBODY
    doubts: Doubts = NO_DOUBTS
    """Filled in by ``physician_report`` from the history."""

    def record(self, day: date) -> DayRecord:
        """Return the record of a day; an empty record when the day has no entries."""
        return self.days.get(day, DayRecord(day))

    def value(self, measure: Measure, day: date) -> Number | None:
        """Return the value that counts; the length of a night can also follow from bed and wake time."""
        if measure == SLEEP_DURATION:
            return night(self.record(day), zone_named(self.surroundings.zone))
        shown = self.doubts.shown(self.record(day), measure.key)
        return None if shown is None else shown.counted


def report_span(today: date, weeks: int) -> DaySpan:
    """Return the span of ``weeks`` calendar weeks that ends today, including the current week."""
    return DaySpan((Week.of(today) + (1 - weeks)).monday, today)


def physician_report(options: ReportOptions, sources: ReportSources) -> PhysicianReport:
    """Return the report over the last weeks up to today."""
    span = report_span(sources.today, options.weeks)
    sources = replace(sources, doubts=sources.history.doubts(span))
    days = tuple(sources.history.levels(span))
    marks = tuple(day.mark for day in days)
    listed = [sources.record(day) for day in span]
    measures = [measure for measure in MEASURES if _drawn(measure, span, sources)]
    weeks = tuple(_week(Week.of(span.first) + step, marks, span, sources) for step in range(options.weeks))
    complaints, circumstances = _tags(listed)
    return PhysicianReport(
        span=span,
        today=sources.today,
        options=options,
        filled=sum(not record.empty for record in listed),
        level=standing_mark(days[-1]),
        figures=tuple(_figure(measure, span, sources) for measure in measures),
        levels=marks,
        held=frozenset(day.day for day in days if only_held(day)),
        episodes=_episodes(span, sources),
        panels=_panels(measures, span, sources),
        weeks=weeks,
        sleep=_sleep(span, sources),
        complaints=complaints,
        illness=_whole_runs(ILL, listed, sources),
        tried=_tried(span, sources),
        discussed=tuple(day for day in sources.surroundings.discussed if day in span),
        rest=rest_words(listed),
        circumstances=circumstances,
        notes=tuple((record.day, record.note) for record in listed if record.note),
        told=told_now(sources.surroundings.context),
        birth_year=max(told_year(sources.surroundings.context), sources.person.birth_year),
        recovery=_recovery(span, sources),
        training=(*training_words(kind_totals(listed), len(span)), *performance_words(listed)),
        measured=tuple(Text(HOW_MEASURED[m.key]) for m in measures if m.key in HOW_MEASURED),
        body=_body(listed, sources),
        followed=tuple(_followed(span, sources)),
        rest_days=rest_dates(listed),
        follows_own=any(measure.key not in BY_KEY for measure in sources.surroundings.measures),
        own=tuple(_own(span, sources)),
    )


def _sleep(span: DaySpan, sources: ReportSources) -> tuple[Text, ...]:
    nights = [sources.value(SLEEP_DURATION, day) for day in span]
    return sleep_words([night for night in nights if night is not None], sources.limits.of(SLEEP_6X3))


def _followed(span: DaySpan, sources: ReportSources) -> Iterator[Text]:
    """Yield what was done after a warning on days of the span; recovery weeks are listed elsewhere."""
    for each in sorted(sources.surroundings.follow_ups, key=lambda each: each.first):
        if each.first <= span.last and each.last >= span.first and each.deed is not Deed.RECOVERY_WEEK:
            yield follow_up_words(each)


def _own(span: DaySpan, sources: ReportSources) -> Iterator[Text]:
    """Yield a sentence about each own measure with values, in the order of the person."""
    for measure in sources.surroundings.measures:
        if measure.key in BY_KEY:
            continue
        values = {day: value for day in span if (value := sources.value(measure, day)) is not None}
        if values:
            last = DaySpan.ending(span.last, LAST_DAYS)
            yield own_words(measure, list(values.values()), [values[day] for day in last if day in values])


def _recovery(span: DaySpan, sources: ReportSources) -> tuple[DaySpan, ...]:
    weeks = (DaySpan(week.first, week.last) for week in sources.surroundings.recovery_weeks)
    return tuple(
        DaySpan(max(week.first, span.first), min(week.last, span.last))
        for week in weeks
        if week.first <= span.last and week.last >= span.first
    )


def _body(listed: Sequence[DayRecord], sources: ReportSources) -> tuple[Text, ...]:
    """Return the change of weight, for adults, and the days of menstruation."""
    known = ((record.day, sources.value(BODY_WEIGHT, record.day)) for record in listed)
    offered = sources.person.is_offered(BODY_WEIGHT, sources.today)
    weight = weight_words([(day, value) for day, value in known if value is not None]) if offered else None
    cycle = cycle_words(_whole_runs(MENSTRUATION, listed, sources))
    return (*([weight] if weight else []), *cycle)


# -- figures and curves --------------------------------------------------------------------------------


def _drawn(measure: Measure, span: DaySpan, sources: ReportSources) -> bool:
    if isinstance(measure.kind, ClockTime) or measure.key in NOT_DRAWN:
        return False
    return sum(sources.value(measure, day) is not None for day in span) >= LEAST_VALUES


def _figure(measure: Measure, span: DaySpan, sources: ReportSources) -> MeasureSummary:
    def known(days: Iterable[date]) -> list[Number]:
        return [value for day in days if (value := sources.value(measure, day)) is not None]

    baseline = sources.history.baseline(measure.key, span.last)
    usual = baseline.value if baseline else None
    everything = known(span)
    return MeasureSummary(
        measure=measure,
        usual=None if usual is None else decimal_of(usual),
        mean=mean(everything),
        last=mean(known(DaySpan.ending(span.last, LAST_DAYS))),
        known=len(everything),
        source=source_words(_source_days(measure, span, sources)),
    )


def _source_days(measure: Measure, span: DaySpan, sources: ReportSources) -> Counter[str]:
    """Return on how many days each source gave the value that counts; a night by its bed time."""
    days: Counter[str] = Counter()
    for day in span:
        if sources.value(measure, day) is None:
            continue
        shown = sources.doubts.shown(sources.record(day), measure.key)
        bed = sources.record(day).effective("bed_time") if measure == SLEEP_DURATION else None
        source = bed.source if bed and shown is None else shown.source if shown else None
        if source is not None:
            days[source] += 1
    return days


def _panels(measures: Sequence[Measure], span: DaySpan, sources: ReportSources) -> tuple[TrendPanel, ...]:
    ground = Ground(sources.days, sources.surroundings, sources.limits, span)
    figures = [m for m in measures if not isinstance(m.kind, Scale)]
    scales = [m for m in measures if isinstance(m.kind, Scale)]
    load = load_panel(sources.days, span, _LOAD)
    panels = [measure_panel(measure, ground, sources.history) for measure in (*figures, *scales)]
    if load.known:
        panels.insert(len(figures), load)
    return tuple(panels)


# -- levels --------------------------------------------------------------------------------------------


def _episodes(span: DaySpan, sources: ReportSources) -> tuple[Episode, ...]:
    """Return the runs of days with the same warning level, newest first.

    One that had begun before the report has its real first day, at most FOLLOWED_BACK days earlier; its
    evidence is that of the days of the report.
    """
    longer = DaySpan(max(ALL_DAYS.first, span.first - timedelta(days=FOLLOWED_BACK)), span.last)
    levels = [day.level for day in sources.history.levels(longer)]
    ranked = {day: (level.value,) for day, level in _through_illness(longer, levels) if level.rank}
    episodes = [
        _episode(Level(word), DaySpan(first, last), span, sources)
        for word, first, last in runs(ranked)
        if last >= span.first
    ]
    return tuple(sorted(episodes, key=lambda episode: episode.first, reverse=True))


def _through_illness(span: DaySpan, levels: Sequence[Level]) -> Iterator[tuple[date, Level]]:
    """Yield the level of each day, of ill days the warning that goes on after them: illness splits none."""
    for place, day in enumerate(span):
        level = levels[place]
        if level is Level.ILL:
            before = next((each for each in levels[place::-1] if each is not Level.ILL), level)
            after = next((each for each in levels[place:] if each is not Level.ILL), level)
            level = after if before is after else level
        yield day, level


def _episode(level: Level, whole: DaySpan, span: DaySpan, sources: ReportSources) -> Episode:
    first, last = whole.first, whole.last
    reports = [sources.history.report(day) for day in DaySpan(max(first, span.first), last)]
    given = answer_within(sources.surroundings.answers, reports[-1].since or first, last)
    answer = Text(_ANSWERS[given.verdict]) if given is not None and given.verdict in _ANSWERS else None
    return Episode(first, last, level, _evidence(reports), answer, any(each.urgent for each in reports))


def _evidence(reports: Iterable[SignalReport]) -> tuple[Text, ...]:
    """Return the newest sentence of each signal that was on.

    The reasons for a professional come first, the gravest before all: a sheet has room for the first lines.
    """
    found: dict[str, Verdict] = {}
    for report in reports:
        for verdict in report.fired:
            found[verdict.rule] = verdict
    ordered = sorted(found.values(), key=lambda v: (v.rule != GRAVEST, v.group is not Group.PROFESSIONAL))
    return tuple(verdict.line for verdict in ordered)


# -- weeks ---------------------------------------------------------------------------------------------


def _week(week: Week, levels: Sequence[LevelMark], span: DaySpan, sources: ReportSources) -> WeekFigures:
    days = [day for day in week.span if day in span]
    records = [sources.record(day) for day in days]
    loads = [load for r in records if (load := day_load(r.kind, r.sessions)) is not None]
    nights = [value for day in days if (value := sources.value(SLEEP_DURATION, day)) is not None]
    return WeekFigures(
        week=week,
        load=sum(loads) if loads else None,
        sessions=sum(len(record.sessions) for record in records),
        rest_days=_count(records, lambda r: r.full_rest),
        active_days=_count(records, lambda r: r.kind is DayKind.ACTIVE),
        ill_days=_count(records, lambda r: r.ill),
        sleep=mean(nights),
        short_nights=sum(Decimal(value) < sources.limits.of(SLEEP_6X3) for value in nights),
        days=len(days),
        filled=_count(records, lambda r: not r.empty),
        level=highest(levels[(day - span.first).days] for day in days),
    )


def _count(records: Iterable[DayRecord], condition: Callable[[DayRecord], bool]) -> int:
    return sum(condition(record) for record in records)


# -- tags, illness and recovery weeks --------------------------------------------------------------


def _tags(records: Sequence[DayRecord]) -> tuple[tuple[Noted, ...], tuple[Noted, ...]]:
    """Return complaints and circumstances, the most frequent first; illness and cycle have their own part."""
    spells: dict[str, list[DaySpan]] = {}
    for word, first, last in runs({record.day: record.tags for record in records if record.tags}):
        spells.setdefault(word, []).append(DaySpan(first, last))
    elsewhere = {ILL, MENSTRUATION}
    noted = {word: _noted(word, tuple(spans)) for word, spans in spells.items() if word not in elsewhere}
    ordered = sorted(
        noted.items(), key=lambda item: (not item[1].severe, -item[1].days, natural_order(item[0]))
    )
    complaint = {word: word in COMPLAINTS or word.startswith(PAIN_PREFIX) or red_flag(word) for word in noted}
    return (
        tuple(each for word, each in ordered if complaint[word]),
        tuple(each for word, each in ordered if not complaint[word]),
    )


def _noted(word: str, spells: tuple[DaySpan, ...]) -> Noted:
    days = sum(map(len, spells))
    return Noted(tag_text(word), days, spells, severe=word == SEVERE)


def _whole_runs(tag: str, records: Sequence[DayRecord], sources: ReportSources) -> tuple[DaySpan, ...]:
    """Return the runs of days with a tag; one that had begun before the report has its real first day."""
    noted = {record.day: (tag,) for record in records if tag in record.tags}
    spans = [DaySpan(first, last) for _, first, last in runs(noted)]
    if spans and spans[0].first == records[0].day:
        first = spans[0].first
        while tag in sources.record(first - ONE_DAY).tags:
            first -= ONE_DAY
        spans[0] = DaySpan(first, spans[0].last)
    return tuple(spans)


def _tried(span: DaySpan, sources: ReportSources) -> tuple[Tried, ...]:
    """Return the recovery weeks of which days lie within the span."""
    attempts = []
    for week in sources.surroundings.recovery_weeks:
        if week.first <= span.last and week.last >= span.first:
            before = week.first - ONE_DAY
            after = week.last + ONE_DAY
            level_after = (
                sources.history.levels(DaySpan(after, after))[0].level if after <= span.last else None
            )
            level_before = sources.history.levels(DaySpan(before, before))[0].level
            attempts.append(Tried(DaySpan(week.first, week.last), level_before, level_after))
    return tuple(sorted(attempts, key=lambda tried: tried.span.first))
