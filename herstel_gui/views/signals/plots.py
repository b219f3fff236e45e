"""Plots of the evidence of a signal: the values of its days, the usual value and the limit."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.measure import Better, Measure, Number, Scale, first_bad_answer
from herstel_gui.domain.measures import BY_KEY
from herstel_gui.domain.night_length import night, zone_named
from herstel_gui.domain.presentation.figures import FigureRole, figure
from herstel_gui.domain.signals.answer_lines import BAD
from herstel_gui.domain.signals.catalogue import BY_ID, columns_of, facts_of
from herstel_gui.domain.signals.day_columns import LOOKBACK
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.limits import BEATS, PERCENT
from herstel_gui.domain.signals.report import SignalHistory
from herstel_gui.domain.signals.signal import Answer, Evidence, Group, Verdict
from herstel_gui.domain.statistics import decimal
from herstel_gui.domain.text import tr_noop
from herstel_gui.qt_models.texts import BOOK, translate, value_text
from herstel_gui.views.signals.day_plot import DayPlotData, PlotDay, PlotLine

if TYPE_CHECKING:
    from herstel_gui.application.journal import Journal

SHOWN: Final = 14
LONGEST: Final = 28
NIGHTS: Final = frozenset({"sleep_duration", "bed_time", "wake_time"})
SCALE_SPAN: Final = (0.4, 7.9)
TWO_WORDS: Final = (0.6, 2.2)
ONE_WORD: Final = (0.4, 1.2)
TWO_HEIGHT: Final = 120
ONE_HEIGHT: Final = 80


class Plots:
    """Makes the plots for the verdicts of one day; reads the journal once."""

    def __init__(self, journal: Journal, last: date) -> None:
        """Read all days up to ``last`` that a plot can use."""
        self._last = last
        self._limits = journal.limits
        self._days = journal.days(DaySpan.ending(last, LOOKBACK + LONGEST))
        self._surroundings = journal.surroundings()

    def picture(self, verdict: Verdict) -> DayPlotData | None:
        """Return the plot of a verdict; None when the verdict's sentence already shows everything."""
        measure = BY_KEY.get(verdict.evidence.measure or "")
        if measure is not None:
            return self._values(verdict, measure)
        rated_word = BY_ID[verdict.rule].rated_word
        if rated_word:
            return _rated(verdict, translate(rated_word))
        if verdict.answer is not Answer.YES or verdict.evidence.dates == (self._last,):
            return None
        return _dated(verdict)

    def last_fired(self, group: Group, since: date) -> tuple[date, tuple[Verdict, ...]]:
        """Return the newest day on which rules of a group fired, and their verdicts.

        Only days from ``since`` on and within four weeks are tried: earlier days lack a full window of
        readings. Without such a day, returns the last day and no verdicts.
        """
        history = SignalHistory(self._days, self._surroundings, self._limits)
        first = max(since, DaySpan.ending(self._last, LONGEST).first)
        for day in reversed(tuple(DaySpan(min(first, self._last), self._last))):
            fired = tuple(v for v in history.report(day).fired if v.group is group)
            if fired:
                return day, fired
        return self._last, ()

    # -- values of one measure -----------------------------------------------------------------------

    def _values(self, verdict: Verdict, measure: Measure) -> DayPlotData:
        evidence = verdict.evidence
        first = min((*evidence.dates, DaySpan.ending(self._last, SHOWN).first))
        shown = tuple(self._plot_day(day, verdict, measure) for day in DaySpan(first, self._last))
        name = translate(tr_noop("{measure}, dag voor dag"))
        return DayPlotData(
            name.format(measure=translate(measure.label)),
            shown,
            _usual(evidence, measure),
            _limit(verdict, measure),
            measure.better is Better.LOWER,
            SCALE_SPAN if isinstance(measure.kind, Scale) else None,
        )

    def _plot_day(self, day: date, verdict: Verdict, measure: Measure) -> PlotDay:
        value = self._value(day, verdict.evidence, measure)
        if value is None:
            return PlotDay(day, None, "")
        counts, past = self._counts(day, value, verdict), _past(value, verdict, measure)
        return PlotDay(day, float(value), value_text(measure, value), counts, past)

    def _value(self, day: date, evidence: Evidence, measure: Measure) -> Number | None:
        record = self._days.get(day)
        if record is None or record.ill:
            return None
        if measure.key in NIGHTS:
            return night(record, zone_named(self._surroundings.zone))
        own = [r for r in record.of(measure.key) if evidence.source in {None, r.source}]
        return own[0].value if own else None

    def _counts(self, day: date, value: Number, verdict: Verdict) -> bool:
        if day not in verdict.evidence.dates:
            return False
        items = [key for key in BY_ID[verdict.rule].needs if self._facts.judges(key)]
        if items:
            index = self._facts.columns.index(day)
            return all(self._state(item, index, verdict.evidence) == BAD for item in items)
        limit = verdict.evidence.limit
        if verdict.evidence.measure in NIGHTS and limit is not None:
            return value < limit
        return verdict.answer is Answer.YES

    def _state(self, item: str, index: int, evidence: Evidence) -> int:
        """Return whether an answer is bad: that of the source of the evidence, else the one that counts."""
        line = self._facts.line_of(item, evidence.source) if item == evidence.measure else None
        return self._facts.states[item][index] if line is None else line.states[index]

    @cached_property
    def _facts(self) -> Facts:
        first = DaySpan.ending(self._last, LONGEST).first
        return facts_of(columns_of(self._days, self._surroundings, first, self._last), self._limits)


# -- sessions and plain days -----------------------------------------------------------------------


def _rated(verdict: Verdict, bad: str) -> DayPlotData | None:
    """Return a plot of the rated sessions: 1 for an ordinary session, 2 for a bad session; None without."""
    usual = translate(tr_noop("gewoon"))
    evidence = verdict.evidence
    days = tuple(
        PlotDay(day, 2.0, bad, counts=True) if value else PlotDay(day, 1.0, usual)
        for day, value in zip(evidence.dates, evidence.values, strict=False)
    )
    name = translate(tr_noop("Trainingen waarbij je invulde hoe het ging"))
    return DayPlotData(name, days, scale=TWO_WORDS, height=TWO_HEIGHT) if days else None


def _dated(verdict: Verdict) -> DayPlotData | None:
    """Return a plot with a mark for each day that counts and its word, if any; None without days."""
    evidence = verdict.evidence
    words = evidence.words if len(evidence.words) == len(evidence.dates) else ("",) * len(evidence.dates)
    days = tuple(
        PlotDay(day, 1.0, translate(word) if word else "", counts=True)
        for day, word in zip(evidence.dates, words, strict=True)
    )
    name = translate(tr_noop("De dagen die tellen"))
    return DayPlotData(name, days, scale=ONE_WORD, height=ONE_HEIGHT) if days else None


# -- lines -----------------------------------------------------------------------------------------


def _usual(evidence: Evidence, measure: Measure) -> PlotLine | None:
    if evidence.baseline is None:
        return None
    text = translate(tr_noop("gewoon {value}"))
    return PlotLine(float(evidence.baseline), text.format(value=_short(measure, evidence.baseline)))


def _limit(verdict: Verdict, measure: Measure) -> PlotLine | None:
    value = _limit_value(verdict, measure)
    if value is None:
        return None
    text = translate(tr_noop("grens {value}"))
    return PlotLine(float(value), text.format(value=_short(measure, value)))


def _past(value: Number, verdict: Verdict, measure: Measure) -> bool:
    """Return whether a value lies on the bad side of the drawn limit.

    A value equal to the limit is bad only for a scale's own threshold, which is the first bad answer.
    """
    limit = _limit_value(verdict, measure)
    if limit is None:
        return False
    if value == limit:
        return verdict.evidence.threshold is not None
    return (Fraction(value) > limit) == (measure.better is Better.LOWER)


def _limit_value(verdict: Verdict, measure: Measure) -> Fraction | Number | None:
    evidence = verdict.evidence
    if evidence.threshold is not None:
        return evidence.threshold
    if evidence.limit is None or isinstance(measure.kind, Scale):
        return None
    unit = BY_ID[verdict.rule].limits[0].unit
    if unit not in {PERCENT, BEATS}:
        return evidence.limit
    if evidence.baseline is None:
        return None
    base, limit = Fraction(evidence.baseline), Fraction(evidence.limit)
    return base * (1 + limit / 100) if unit == PERCENT else base + limit


def _short(measure: Measure, value: Fraction | Number) -> str:
    if isinstance(measure.kind, Scale):
        return BOOK.number(first_bad_answer(value), 0, signed=False)
    return figure(measure, decimal(value), FigureRole.USUAL).text(BOOK)
