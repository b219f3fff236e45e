"""The interface of the signals: reports, levels, answers and baselines of a journal's days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Final, TypeVar

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.load_figures import HrvBand, hrv_band
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.safety_texts import urgent_texts
from herstel_gui.domain.signals.advice import GRAVEST
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.baselines import Baseline, baseline_on, baselines_over
from herstel_gui.domain.signals.catalogue import BY_ID, RULES, columns_of, facts_of
from herstel_gui.domain.signals.compose import compose, reasons_on, urgent
from herstel_gui.domain.signals.day_columns import HRV, LOOKBACK, DayColumns
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.doubtful import DOUBTFUL_SHARES
from herstel_gui.domain.signals.doubts import NO_DOUBTS, Doubts
from herstel_gui.domain.signals.hrv_bands import hrv_bands_over
from herstel_gui.domain.signals.judged_values import Judged, judged_over
from herstel_gui.domain.signals.levels import START, State, changes, level_on, step
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.mornings import LASTING, Mornings, lasting_answers
from herstel_gui.domain.signals.quiet import quiet_report
from herstel_gui.domain.signals.signal import Answer, DayLevel, Evidence, Group, Level, SignalReport, Verdict
from herstel_gui.domain.signals.standing import Standing, standings_on
from herstel_gui.domain.statistics import Exact

_T = TypeVar("_T")
DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class KnownPart:
    """A known part of a journal: its judged mornings, and the state after the day at ``index``."""

    mornings: Mornings
    index: int
    state: State

    @property
    def facts(self) -> Facts:
        """The facts of the part."""
        return self.mornings.answered.facts


class _Fold:
    """The states of the days that change the state, folded forward from a known state and cached."""

    def __init__(self, mornings: Mornings, after: int = -1, start: State = START) -> None:
        facts = mornings.answered.facts
        columns = facts.columns
        days = sorted(
            {*columns.entered, *(place for place in columns.discussed if 0 <= place < columns.size)}
        )
        self.places = [index for index in days if index > after and changes(facts, index)]
        self._facts = facts
        self._mornings = mornings
        self._start = start
        self._states: list[State] = []

    def at(self, index: int) -> State:
        """Return the state after the last day that changed it, up to and including this day."""
        number = bisect_right(self.places, index)
        state = self._states[-1] if self._states else self._start
        for place in self.places[len(self._states) : number]:
            state = step(state, self._facts, place, self._mornings.at(place))
            self._states.append(state)
        return self._states[number - 1] if number else self._start


class SignalHistory:
    """The signals of a whole journal. Levels are folded once; evidence is computed per requested day.

    ``days`` may be in any order and include future days; days that are absent have no entries. With ``known``
    the history covers part of a journal, and only accepts days from the known day on. On days that ``person``
    does not want compared there are no usual values, no answers and no level but that of illness and of a
    severe complaint.
    """

    def __init__(
        self,
        days: Mapping[date, DayRecord],
        surroundings: Surroundings,
        limits: Limits = DEFAULT_LIMITS,
        known: KnownPart | None = None,
        person: Person = ANYONE,
    ) -> None:
        self.days = days
        self.limits = limits
        self.surroundings = surroundings
        self.person = person
        self._known = known

    def report(self, day: date) -> SignalReport:
        """Return the report of a day, computed without later days."""
        facts, index = self._place(day)
        week = next((each for each in self.surroundings.recovery_weeks if day in each), None)
        answered = self._answered if facts is self._facts else None
        report = replace(compose(facts, index, self._state(day), answered), recovery_week=week)
        if self.person.compares(day):
            return report
        return quiet_report(report, pausing=self.person.pauses(day))

    def reports(self, span: DaySpan) -> Sequence[SignalReport]:
        """Return the report of each day of a span."""
        return [self.report(day) for day in span]

    def levels(self, span: DaySpan) -> Sequence[DayLevel]:
        """Return the level of each day of a span, without evidence: for strips, trends and counts."""
        return [self._day_level(day) for day in span]

    def answers(self, rule: str, span: DaySpan) -> Sequence[Answer]:
        """Return the answer of a rule on each day of a span, for its history strip."""
        if rule == GRAVEST or self.person.compares_always:
            return self._answers(rule, span)
        return [
            answer if self.person.compares(day) else Answer.UNKNOWN
            for day, answer in zip(span, self._answers(rule, span), strict=True)
        ]

    def _answers(self, rule: str, span: DaySpan) -> Sequence[Answer]:
        answered = self._answered
        if answered is None:
            return [self._answer(rule, day) for day in span]
        columns, places = answered.facts.columns, answered.places
        first, end = columns.index(span.first), columns.index(span.last) + 1
        low = min(max(first, places.start), end)
        high = max(min(end, places.stop), low)
        outside = [*range(first, low), *range(high, end)]
        others = [self._answer(rule, columns.date(place)) for place in outside]
        inside: Sequence[Answer] = ()
        if rule == LASTING.id:
            inside = self._lasting(range(low, high))
        elif low < high:
            inside = answered.of(BY_ID[rule])[low - places.start : high - places.start]
        return [*others[: low - first], *inside, *others[low - first :]]

    def _lasting(self, places: range) -> Sequence[Answer]:
        """Return the answers of P_DUUR, each with the memory of level 2 as it is on the day."""
        facts, fold = self._facts, self._fold
        assert facts is not None  # noqa: S101  # only called with facts
        assert fold is not None  # noqa: S101  # as above
        return lasting_answers(facts, ((place, fold.at(place).under_days) for place in places))

    def baseline(self, measure: str, day: date, source: str | None = None) -> Baseline | None:
        """Return the baseline of a measure on a day; None without a value in the last 66 days.

        Without ``source``, the baseline of the source that counts on the day.
        """
        if not self.person.compares(day):
            return None
        facts, index = self._place(day)
        return baseline_on(facts, measure, index, source)

    def baselines(self, measure: str, span: DaySpan) -> Sequence[Baseline | None]:
        """Return the baseline of a measure on each day of a span; None outside the recorded days."""
        return self._spread(span, lambda facts, places: baselines_over(facts, measure, places))

    def judged(self, measure: str, span: DaySpan) -> Sequence[Judged | None]:
        """Return which value of a measure is judged on each day of a span; None far from any entry."""
        return self._spread(span, lambda facts, places: judged_over(facts, measure, places))

    def counted(self, rule: str, span: DaySpan) -> Sequence[bool]:
        """Return for each day of a span whether a rule answers yes and counts for this person."""
        facts, uncounted = self._facts, BY_ID[rule].uncounted
        return [
            answer is Answer.YES
            and (facts is None or uncounted is None or uncounted(facts, facts.columns.index(day)) is None)
            for day, answer in zip(span, self.answers(rule, span), strict=True)
        ]

    def in_evidence(self, measure: str, span: DaySpan) -> Sequence[bool]:
        """Return on which days of a span the value is evidence of a signal that counts that day or later.

        A single short night or bad answer is evidence of nothing, and is therefore never marked. Neither is a
        value of another source than that of the evidence.
        """
        found: set[tuple[date, str | None]] = set()
        facts = self._facts
        for rule in RULES if facts is not None else ():
            if measure not in rule.needs or rule.group is Group.LOAD or rule is LASTING:
                continue
            for day, yes in zip(span, self.counted(rule.id, span), strict=True):
                if not yes or facts is None:
                    continue
                evidence = rule.show(facts, facts.columns.index(day), Answer.YES).evidence
                if evidence.measure == measure:
                    found.update((each, evidence.source) for each in evidence.dates)
        sources = [None if each is None else each.source for each in self.judged(measure, span)]
        return [
            (day, source) in found or (day, None) in found for day, source in zip(span, sources, strict=True)
        ]

    def doubts(self, span: DaySpan) -> Doubts:
        """Return which imported values of a span are doubtful, and whose value counts of several sources.

        Doubtful values count for nothing until they are confirmed. Also on days that the person does not
        want compared: a mean shown there would be wrong.
        """
        if self._facts is None:
            return NO_DOUBTS
        columns = self._facts.columns
        first, last = columns.index(span.first), columns.index(span.last)
        return Doubts(
            [
                (columns.date(place), measure, series.source)
                for measure in DOUBTFUL_SHARES
                for series in columns.series[measure]
                for place in series.doubtful
                if first <= place <= last
            ],
            {
                (columns.date(place), measure): series.source
                for place, measure, series in columns.contested(first, last)
            },
        )

    def standings(self, day: date) -> tuple[Standing, ...]:
        """Return of each reading of a day whether it counts for the rules, and why not."""
        record = self.days.get(day)
        if record is None:
            return ()
        facts, index = self._place(day)
        return standings_on(facts, index, record.readings)

    def hrv_band(self, day: date) -> HrvBand | None:
        """Return the week of ln rMSSD with the own band; None without rMSSD in the last 66 days."""
        if not self.person.compares(day):
            return None
        facts, index = self._place(day)
        columns = facts.columns
        series = columns.series_at(HRV, index) or columns.latest_series((HRV,), index)
        if series is None:
            return None
        return hrv_band(series.values[index - 6 : index + 1], series.usable(index))

    def hrv_bands(self, span: DaySpan) -> Sequence[HrvBand | None]:
        """Return ``hrv_band`` of each day of a span."""
        return self._spread(span, hrv_bands_over)

    # -- internals ---------------------------------------------------------------------------------

    @cached_property
    def _columns(self) -> DayColumns | None:
        if self._known is not None:
            return self._known.facts.columns
        recorded = [record.day for record in self.days.values() if not record.empty]
        if not recorded:
            return None
        return columns_of(self.days, self.surroundings, min(recorded), max(recorded))

    @cached_property
    def _facts(self) -> Facts | None:
        if self._known is not None:
            return self._known.facts
        return None if self._columns is None else facts_of(self._columns, self.limits)

    @cached_property
    def _mornings(self) -> Mornings | None:
        if self._known is not None:
            return self._known.mornings
        return None if self._facts is None else Mornings(Answered(self._facts))

    @property
    def _answered(self) -> Answered | None:
        return None if self._mornings is None else self._mornings.answered

    @cached_property
    def _fold(self) -> _Fold | None:
        if self._mornings is None:
            return None
        if self._known is not None:
            return _Fold(self._mornings, self._known.index, self._known.state)
        return _Fold(self._mornings)

    def _place(self, day: date) -> tuple[Facts, int]:
        """Return the facts that include a day, and its place; empty facts for a day far from any entry."""
        facts = self._facts
        if facts is not None and LOOKBACK <= facts.columns.index(day) < facts.columns.size:
            return facts, facts.columns.index(day)
        columns = columns_of({}, self.surroundings, day, day)
        return facts_of(columns, self.limits), columns.index(day)

    def _spread(self, span: DaySpan, compute: Callable[[Facts, range], Sequence[_T]]) -> Sequence[_T | None]:
        """Return the results for the days of a span within the columns; None for days far from any entry."""
        facts = self._facts
        if facts is None:
            return [None] * len(span)
        first, end = facts.columns.index(span.first), facts.columns.index(span.last) + 1
        inside = range(min(max(first, LOOKBACK), end), max(min(end, facts.columns.size), first))
        results = compute(facts, inside) if inside else []
        before = min(max(first, LOOKBACK), end) - first
        spread = [*[None] * before, *results, *[None] * (len(span) - before - len(results))]
        return [each if self.person.compares(day) else None for day, each in zip(span, spread, strict=True)]

    def _answer(self, rule: str, day: date) -> Answer:
        facts, index = self._place(day)
        if rule == LASTING.id and (under := self._state(day).under_days):
            facts = facts.recalling(under)
        return BY_ID[rule].judge(facts, index)

    def _state(self, day: date) -> State:
        if self._fold is None or self._facts is None:
            return START
        return self._fold.at(self._facts.columns.index(day))

    def _day_level(self, day: date) -> DayLevel:
        facts, state, ordinal = self._facts, self._state(day), day.toordinal()
        index = -1 if facts is None else ordinal - facts.columns.base
        inside = facts is not None and 0 <= index < facts.columns.size
        ill = facts is not None and inside and bool(facts.columns.ill[index])
        level, held = level_on(state, ordinal, ill=ill)
        record = self.days.get(day)
        plain = DayLevel(
            day, level, held, state.groups,
            flagged=record is not None and bool(urgent_texts(record.tags, record.notes)),
            entered=record is not None and record.entered,
            reasons=reasons_on(state, ordinal),
            urgent=level is Level.SEE_PROFESSIONAL and facts is not None and inside
            and urgent(facts, index, level),
        )  # fmt: skip
        return plain if self.person.compares(day) else self._quiet_level(plain)

    def _quiet_level(self, plain: DayLevel) -> DayLevel:
        """Return the level of a day that is not compared: only a severe complaint and illness are said."""
        bare = replace(plain, held=None, groups=(), reasons=(), urgent=False)
        if self._answer(GRAVEST, plain.day) is Answer.YES:
            return replace(bare, level=Level.SEE_PROFESSIONAL, reasons=(GRAVEST,), urgent=True)
        ill = (record := self.days.get(plain.day)) is not None and record.ill
        return replace(bare, level=Level.ILL if ill else Level.NO_DATA)


# -- JSON ------------------------------------------------------------------------------------------


def to_json(report: SignalReport) -> dict[str, object]:
    """Return a report as JSON values. Keys are stable; at most six decimals."""
    return {
        "date": report.day.isoformat(),
        "level": report.level.value,
        "mark": report.mark.value,
        "held": None if report.held is None else report.held.value,
        "groups": [group.value for group in report.groups],
        "reasons": list(report.reasons),
        "planning": list(report.planning),
        "not_judged": [group.value for group in report.not_judged],
        "signals": {rule: _verdict_json(verdict) for rule, verdict in report.verdicts.items()},
        "safety": [str(text) for text in report.open_texts],
        "advice": [{"text": str(a.text), "documents": list(a.documents)} for a in report.advice],
    }


def _verdict_json(verdict: Verdict) -> dict[str, object]:
    return {
        "answer": verdict.answer.value,
        "counted": verdict.counted,
        "group": verdict.group.value,
        "missing": None if verdict.missing is None else str(verdict.missing),
        "evidence": _evidence_json(verdict.evidence),
    }


def _evidence_json(evidence: Evidence) -> dict[str, object]:
    """Return the fields that are set; dates in ISO form, ``sum`` for rules that compare sums."""
    fields: dict[str, object] = {}
    if evidence.dates:
        fields["dates"] = [day.isoformat() for day in evidence.dates]
    if evidence.values:
        fields["values"] = [None if value is None else _number(value) for value in evidence.values]
    if evidence.words:
        fields["words"] = list(evidence.words)
    for key, value in (
        ("sum", evidence.total), ("mean", evidence.mean), ("baseline", evidence.baseline),
        ("baseline_n", evidence.baseline_n), ("difference_pct", evidence.difference_pct),
        ("difference_bpm", evidence.difference_bpm), ("sleep_minutes", evidence.sleep_minutes),
        ("threshold", evidence.threshold), ("limit", evidence.limit), ("count", evidence.count),
        ("out_of", evidence.out_of),
    ):  # fmt: skip
        if value is not None:
            fields[key] = _number(value)
    for name, day in (("baseline_first", evidence.baseline_first), ("baseline_last", evidence.baseline_last)):
        if day is not None:
            fields[name] = day.isoformat()
    if evidence.spread is not None:
        fields["spread"] = round(evidence.spread, DECIMALS)
    fields.update(
        {k: v.value for k, v in (("gate", evidence.gate), ("zone", evidence.zone)) if v is not None}
    )
    fields.update({k: v for k, v in (("measure", evidence.measure), ("source", evidence.source)) if v})
    fields["documents"] = list(evidence.documents)
    return fields


def _number(value: Exact) -> int | float:
    if isinstance(value, int):
        return value
    exact = Fraction(value) if isinstance(value, Decimal) else value
    return exact.numerator if exact.denominator == 1 else round(float(exact), DECIMALS)
