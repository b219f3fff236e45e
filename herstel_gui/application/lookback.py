"""The rules applied to the whole history, for the signals page. Slow: use a background thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from herstel_gui.application.signal_queries import (
    OFTEN,
    ON,
    QUIET,
    UNKNOWN,
    RuleHistory,
    Warned,
    past_year,
    warned,
)
from herstel_gui.application.what_followed import Followed, what_followed
from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.measure import Number, tidy
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.catalogue import RULES, columns_of, facts_of
from herstel_gui.domain.signals.day_columns import LOOKBACK
from herstel_gui.domain.signals.day_facts import Facts
from herstel_gui.domain.signals.levels import START, State, changes, level_on, step
from herstel_gui.domain.signals.limits import Limit, Limits
from herstel_gui.domain.signals.mornings import LASTING, Mornings, lasting_answers
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.signal import Answer, Level, Uncounted

MOST_TRIED: Final = 40
"""Number of values of a limit that ``proposal`` tries at most."""

Pulse = Callable[[], None]
"""Called regularly during long work; raises an exception to stop the work."""


@dataclass(frozen=True, slots=True)
class LookBack:
    """Every rule over all days, and the warnings of the past, newest first."""

    rules: Mapping[str, RuleHistory]
    warned: tuple[Warned, ...]
    today: date
    followed: Mapping[date, Followed] = field(default_factory=dict)
    """What followed each warning, by its first day."""


@dataclass(frozen=True, slots=True)
class Journalled:
    """The days and surroundings of a journal, as input of a look back."""

    days: Mapping[date, DayRecord]
    surroundings: Surroundings

    def facts(self, span: DaySpan, limits: Limits) -> Facts:
        """Return the facts of a span, including the earlier days for the windows of the rules."""
        return facts_of(columns_of(self.days, self.surroundings, span.first, span.last), limits)


def look_back(journal: Journalled, limits: Limits, today: date, pulse: Pulse = lambda: None) -> LookBack:
    """Judge every day up to today by every rule."""
    known = [day for day in journal.days if day <= today]
    span = DaySpan(min(known, default=today), today)
    facts = journal.facts(span, limits)
    answered = Answered(facts)
    states = fold(answered, span)
    rules = {}
    for rule in RULES:
        pulse()
        rules[rule.id] = RuleHistory(span.first, rule_states(answered, rule, span, states))
    levels = _levels(facts, span, states)
    rows = warned(levels)
    followed = what_followed(rows, levels, journal.days, facts, journal.surroundings)
    return LookBack(rules, rows, today, followed)


def fold(answered: Answered, span: DaySpan) -> Mapping[date, State]:
    """Return the state after each day of a span that changes it."""
    facts, mornings = answered.facts, Mornings(answered)
    columns = facts.columns
    states: dict[date, State] = {}
    state = START
    for day in span:
        index = columns.index(day)
        if changes(facts, index):
            state = states[day] = step(state, facts, index, mornings.at(index))
    return states


def rule_states(
    answered: Answered, rule: Rule, span: DaySpan, states: Mapping[date, State] | None = None
) -> bytes:
    """Return a byte per day: ON, QUIET or UNKNOWN. The days of the span are among those that were answered.

    A yes that is usual for the person is QUIET; where the limit says nothing for the person it is UNKNOWN.
    """
    facts = answered.facts
    if not rule.asked(facts.limits):
        return bytes(len(span))
    low = facts.columns.index(span.first)
    places = range(low, low + len(span))
    if rule is LASTING and states is not None:
        answers = lasting_answers(facts, _remembered(facts, places, states))
    else:
        answers = [answered.at(rule, place) for place in places]
    return bytes(_state(facts, rule, place, answer) for place, answer in zip(places, answers, strict=True))


def _remembered(
    facts: Facts, places: range, states: Mapping[date, State]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each place with the days of level 2 that are remembered there."""
    under: tuple[int, ...] = ()
    for place in places:
        state = states.get(facts.columns.date(place))
        under = state.under_days if state else under
        yield place, under


def _state(facts: Facts, rule: Rule, index: int, answer: Answer) -> int:
    if answer is Answer.UNKNOWN:
        return UNKNOWN
    why_not = rule.why_uncounted(facts, index)
    if why_not is None:
        return ON if answer is Answer.YES else QUIET
    return QUIET if why_not in _USUAL else UNKNOWN


_USUAL: Final = frozenset({Uncounted.WITHIN_SPREAD, Uncounted.NEAR_NORMAL, Uncounted.USUAL_SHORT_SLEEP})


def _levels(facts: Facts, span: DaySpan, states: Mapping[date, State]) -> list[tuple[date, Level]]:
    levels = []
    state = START
    for day in span:
        state = states.get(day, state)
        index = facts.columns.index(day)
        levels.append((day, level_on(state, day.toordinal(), ill=bool(facts.columns.ill[index]))[0]))
    return levels


# -- other limits ----------------------------------------------------------------------------------


def reach(today: date) -> DaySpan:
    """Return the past year and the earlier days from which the past year is judged."""
    return DaySpan(past_year(today).first - timedelta(days=LOOKBACK), today)


def past_year_of(journal: Journalled, rule: Rule, limits: Limits, today: date) -> RuleHistory:
    """Return the history of one rule over the past year under ``limits``."""
    span = past_year(today)
    answered = Answered(journal.facts(reach(today), limits))
    states = fold(answered, reach(today)) if rule is LASTING else None
    return RuleHistory(span.first, rule_states(answered, rule, span, states))


@dataclass(frozen=True, slots=True)
class Effect:
    """Number of times that a rule went on in the past year: ``now``, and ``then`` under ``value``."""

    value: Number
    now: int
    then: int


def effect(
    journal: Journalled, rule: Rule, limits: Limits, limit: Limit, value: Number, today: date
) -> Effect:
    """Compare a value of a limit with the current value, over the past year."""
    span = past_year(today)
    now = past_year_of(journal, rule, limits, today).times(span)
    other = limits.with_own(limit.key, str(value))
    then = now if value == limits.of(limit) else past_year_of(journal, rule, other, today).times(span)
    return Effect(value, now, then)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A value of a limit under which the rule is on less often, with the resulting share of days."""

    value: Number
    share: Fraction


def proposal(
    journal: Journalled, rule: Rule, limits: Limits, limit: Limit, today: date, pulse: Pulse = lambda: None
) -> Proposal | None:
    """Return the nearest value of a limit under which the rule is on for at most a fifth of the days.

    None when no value within the bounds does.
    """
    span = past_year(today)
    for value in _nearest(limit, limits.of(limit)):
        pulse()
        share = past_year_of(journal, rule, limits.with_own(limit.key, str(value)), today).share(span)
        if share is not None and share <= OFTEN:
            return Proposal(value, share)
    return None


def _nearest(limit: Limit, current: Number) -> list[Number]:
    values = []
    value = limit.low
    while value <= limit.high:
        values.append(tidy(value))
        value = value + limit.step
    others = [each for each in values if each != current]
    return sorted(others, key=lambda each: abs(Decimal(each) - Decimal(current)))[:MOST_TRIED]
