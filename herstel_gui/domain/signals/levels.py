"""Derives the level from the answers: an explicit state, and a pure step per evaluated morning.

A state depends only on earlier days, so correcting an old day requires folding again from this day. Ill and
silent days do not change the state; ``level_on`` reads their level from the state.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from herstel_gui.domain.signals.catalogue import BY_GROUP, BY_ID, SYMPTOMS, items_of
from herstel_gui.domain.signals.day_facts import BAD, GOOD, NO, NOT_KNOWN, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.rules.heart import WEEKLY_PULSE
from herstel_gui.domain.signals.rules.rule import Rule
from herstel_gui.domain.signals.rules.sessions import mostly_bad
from herstel_gui.domain.signals.signal import Answer, Group, Level

FATIGUE: Final = "fatigue"

GOOD_MORNINGS: Final = 2
"""Number of recorded good mornings in a row that release a group."""
BUSY_GROUPS: Final = 2
BUSY_DAYS: Final = 3
BUSY_SPAN: Final = 4
"""Level 2: two groups on three evaluated days in a row, within five dates."""
CALM_DAYS: Final = 2
SILENCE: Final = 3
LONG_SILENCE: Final = 7
"""Days without an evaluated morning until the level is dropped; LONG_SILENCE applies from level 2 up."""
FRESH_MORNINGS: Final = 7
QUIET_DAYS: Final = 7
COVERAGE_DAYS: Final = 5
COVERAGE_LEAST: Final = 3
COVERED_GROUPS: Final = 2
UNDER_DAYS: Final = 28

LONG_AGO: Final = -1
"""The ordinal for "before the first day that was read", used when only part of a journal is folded."""

_WEEKLY: Final = BY_ID["RHR_WEEK"]
_NIGGLE: Final = BY_ID["NIGGLE"]
_EASY3: Final = BY_ID["FATIGUE_EASY3"]
_LASTING: Final = BY_ID["P_DUUR"]
_REASONS: Final = tuple(rule for rule in BY_GROUP[Group.PROFESSIONAL] if rule is not _LASTING)
_RANK: Final = {level: level.rank for level in Level}
_MIND_ITEMS: Final = items_of(Group.MIND)


@dataclass(frozen=True, slots=True)
class State:
    """The state after an evaluated morning: everything that the next morning needs. Days are ordinals.

    ``since`` is per group A–E the day on which the group became active (None: inactive), ``good`` the number
    of recorded good mornings in a row of A–D. ``busy`` are the last evaluated days in a row with at least two
    active groups, ``calm`` counts evaluated days in a row with fewer. ``stubborn``: level 2 was reached by
    FATIGUE_EASY3 and D is not released yet. ``under`` are the days of the last 28 on which the condition of
    level 2 held. ``lasting`` is True in level 3, ``fresh`` counts the recorded mornings in a row without bad
    fatigue in level 3. ``quiet`` counts the evaluated days without a reason since level 4 began (None: not in
    level 4). ``level`` is the level of the day ``last``; its current run began on ``level_since``.
    """

    since: tuple[int | None, ...] = (None,) * 5
    good: tuple[int, ...] = (0,) * 4
    busy: tuple[int, ...] = ()
    calm: int = 0
    stubborn: bool = False
    under: tuple[int, ...] = ()
    lasting: bool = False
    fresh: int = 0
    quiet: int | None = None
    reasons: tuple[str, ...] = ()
    level: Level | None = None
    level_since: int | None = None
    last: int | None = None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The active groups."""
        return tuple(group for group, since in zip(SYMPTOMS, self.since, strict=True) if since is not None)


START: Final = State()


def step(state: State, facts: Facts, index: int) -> State:
    """Return the state after an evaluated morning. Pure: equal arguments give equal states."""
    day = facts.columns.base + index
    since, good = _groups(state, facts, index)
    active = sum(begun is not None for begun in since)
    busy = (*state.busy, day)[-BUSY_DAYS:] if active >= BUSY_GROUPS else ()
    calm = 0 if active >= BUSY_GROUPS else min(state.calm + 1, CALM_DAYS)
    no_answer_to_rest = _EASY3.judge(facts, index) is YES
    stubborn = no_answer_to_rest or (state.stubborn and since[_D] is not None)
    entered = no_answer_to_rest or (len(busy) == BUSY_DAYS and busy[-1] - busy[0] <= BUSY_SPAN)
    before = 0 if state.level is None else _RANK[state.level]
    stays = before >= _RANK[Level.UNDER_RECOVERED] and (calm < CALM_DAYS or stubborn)
    under_now = entered or stays
    under = tuple(d for d in state.under if d > day - UNDER_DAYS)
    under = (*under, day) if under_now else under
    lasting, fresh = _not_recovering(state, facts, index)
    reasons = _reasons(facts, index, under)
    quiet = 0 if reasons else None if state.quiet is None else state.quiet + 1
    if quiet is not None and quiet >= QUIET_DAYS:
        quiet = None
    level = _level(quiet, facts, index, lasting=lasting, under=under_now, active=active)
    begun = state.level_since if level is state.level else day
    return State(
        since, good, busy, calm, stubborn and under_now, under, lasting, fresh, quiet, reasons,
        level, begun if _RANK[level] else None, day,
    )  # fmt: skip


_D: Final = SYMPTOMS.index(Group.MUSCLE)


def _groups(state: State, facts: Facts, index: int) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """Return the day since which each group is active, and the good mornings in a row of A–D."""
    day = facts.columns.base + index
    since: list[int | None] = []
    good: list[int] = []
    for group, begun, run in zip(SYMPTOMS, state.since, (*state.good, 0), strict=True):
        rules = BY_GROUP[group]
        if group is Group.PERFORMANCE:
            fires = any(fired(rule, facts, index) for rule in rules)
            since.append((day if begun is None else begun) if fires else None)
            continue
        fires, morning = _morning(group, rules, facts, index)
        if morning != NOT_KNOWN:
            run = min(run + 1, GOOD_MORNINGS) if morning == GOOD else 0  # noqa: PLW2901  # the run goes on
        good.append(run)
        if fires:
            since.append(day if begun is None else begun)
        else:
            since.append(None if run >= GOOD_MORNINGS else begun)
    return tuple(since), tuple(good)


def _morning(group: Group, rules: tuple[Rule, ...], facts: Facts, index: int) -> tuple[bool, int]:
    """Return whether a rule of A–D fires this morning, and the state of the morning for the group.

    In B, C and D only the pain rule can fire on a morning that is not bad.
    """
    if group is Group.BODY:
        fires = any(fired(rule, facts, index) for rule in rules)
        return fires, BAD if fires else GOOD if _body_known(facts, index) else NOT_KNOWN
    morning = facts.worst(group, lambda: [rule.states(facts) for rule in rules if rule.states])[index]
    if morning == BAD:
        return any(fired(rule, facts, index) for rule in rules), morning
    return group is Group.MUSCLE and fired(_NIGGLE, facts, index), morning


def fired(rule: Rule, facts: Facts, index: int) -> bool:
    """Tell whether a rule answers yes and counts for this person."""
    return rule.judge(facts, index) is YES and (rule.counts is None or rule.counts(facts, index))


def _body_known(facts: Facts, index: int) -> bool:
    """Tell whether a pulse or HRV rule could be judged; the weekly rule only when the user chose it."""
    if facts.pulse(index) is not None or facts.hrv(index) is not None:
        return True
    return facts.limits.chosen(WEEKLY_PULSE) and _WEEKLY.judge(facts, index) is not UNKNOWN


def _reasons(facts: Facts, index: int, under: tuple[int, ...]) -> tuple[str, ...]:
    """Return the ids of the P rules that answer yes, in catalogue order."""
    reasons = [rule.id for rule in _REASONS if rule.judge(facts, index) is YES]
    if under and _LASTING.judge(facts.recalling(under), index) is YES:
        reasons.append(_LASTING.id)
        reasons.sort(key=_ORDER.__getitem__)
    return tuple(reasons)


_ORDER: Final = {rule.id: place for place, rule in enumerate(BY_GROUP[Group.PROFESSIONAL])}


def _level(quiet: int | None, facts: Facts, index: int, *, lasting: bool, under: bool, active: int) -> Level:
    """Return the highest level that applies."""
    if quiet is not None:
        return Level.SEE_PROFESSIONAL
    if lasting:
        return Level.NOT_RECOVERING
    if under:
        return Level.UNDER_RECOVERED
    if active:
        return Level.NOTICE
    return Level.NONE if covered(facts, index) else Level.NO_DATA


# -- level 3 ---------------------------------------------------------------------------------------

LAST_MORNINGS: Final = 4
BAD_MORNINGS: Final = 3
BEFORE_END: Final = 3
RATED_WINDOW: Final = 27
RATED_LEAST: Final = 4
RATED_SPAN: Final = 14
LAST_RATED: Final = 2


def _not_recovering(state: State, facts: Facts, index: int) -> tuple[bool, int]:
    """Return whether level 3 applies after this morning, and the value of ``State.fresh``."""
    if any(_empty_and_worse(facts, index, end) for end in facts.columns.ended_weeks.get(index, ())):
        return True, int(_newest(facts.states[FATIGUE], index) == GOOD)
    if not state.lasting:
        return False, 0
    tired = facts.states[FATIGUE][index]
    fresh = state.fresh if tired == NOT_KNOWN else 0 if tired == BAD else min(state.fresh + 1, FRESH_MORNINGS)
    rated = facts.columns.performed
    high = rated.between(0, index)[1]
    going_well = high >= LAST_RATED and not rated.bad.count(1, high - LAST_RATED, high)
    return (False, 0) if fresh >= FRESH_MORNINGS and going_well else (True, fresh)


def _empty_and_worse(facts: Facts, index: int, end: int) -> bool:
    """Tell whether both conditions of document 000 hold after a recovery week: tired and performing worse."""
    return _still_tired(facts, index, end) and performance_after(facts, index, end) is YES


def _newest(states: bytes, index: int) -> int:
    """Return the newest recorded state. The caller guarantees that a recorded state exists."""
    while states[index] == NOT_KNOWN:
        index -= 1
    return states[index]


def _still_tired(facts: Facts, index: int, end: int) -> bool:
    """Tell whether three of the last four recorded mornings since three days before ``end`` were tired."""
    tired = facts.states[FATIGUE]
    recorded = [state for state in tired[end - BEFORE_END : index + 1] if state != NOT_KNOWN]
    return len(recorded) >= LAST_MORNINGS and recorded[-LAST_MORNINGS:].count(BAD) >= BAD_MORNINGS


def performance_after(facts: Facts, index: int, end: int) -> Answer:
    """Return whether performance was worse for two weeks around a recovery week, or unknown."""
    columns = facts.columns
    low, high = columns.performed.between(index - RATED_WINDOW, index)
    outside = [n for n in range(low, high) if not columns.in_recovery[columns.performed.places[n]]]
    places = [columns.performed.places[n] for n in outside]
    if len(places) < RATED_LEAST or places[-1] <= end or places[-1] - places[0] < RATED_SPAN:
        return UNKNOWN
    return YES if mostly_bad(bytes(columns.performed.bad[n] for n in outside)) else NO


# -- coverage --------------------------------------------------------------------------------------


def judged(group: Group, facts: Facts, index: int) -> bool:
    """Tell whether group A–E has enough entries to be judged on this day (E, coverage)."""
    match group:
        case Group.BODY:
            return facts.pulse(index) is not None or facts.hrv(index) is not None
        case Group.SLEEP:
            return any(rule.judge(facts, index) is not UNKNOWN for rule in BY_GROUP[Group.SLEEP])
        case Group.MIND:
            return any(_often_recorded(facts, item, index) for item in _MIND_ITEMS)
        case Group.MUSCLE:
            return _often_recorded(facts, FATIGUE, index)
        case _:
            return any(rule.judge(facts, index) is not UNKNOWN for rule in BY_GROUP[Group.PERFORMANCE])


def _often_recorded(facts: Facts, item: str, index: int) -> bool:
    stretch = facts.states[item][index - COVERAGE_DAYS + 1 : index + 1]
    return COVERAGE_DAYS - stretch.count(NOT_KNOWN) >= COVERAGE_LEAST


def covered(facts: Facts, index: int) -> bool:
    """Tell whether "geen signaal" is allowed: fatigue and two of A, B, C and E, including C or E.

    Group A counts as recorded when the person left out pulse or HRV: what cannot be judged is not asked for.
    """
    if not _often_recorded(facts, FATIGUE, index):
        return False
    feelings = judged(Group.MIND, facts, index) + judged(Group.PERFORMANCE, facts, index)
    if feelings >= COVERED_GROUPS:
        return True
    return feelings == 1 and measured(facts, index)


def measured(facts: Facts, index: int) -> bool:
    """Tell whether A or B is judged, or A may not be asked for because the person left out pulse or HRV."""
    if facts.heart_left_out:
        return True
    return judged(Group.BODY, facts, index) or judged(Group.SLEEP, facts, index)


# -- reading a state -------------------------------------------------------------------------------


def level_on(state: State, day: int, *, ill: bool) -> tuple[Level, Level | None]:
    """Return the level shown on a day, and the level that is held while the day is ill or silent."""
    if state.last == day and not ill:
        return state.level or Level.NO_DATA, None
    if ill:
        return Level.ILL, state.level
    if state.level is None or state.last is None:
        return Level.NO_DATA, None
    patience = LONG_SILENCE if _RANK[state.level] >= _RANK[Level.UNDER_RECOVERED] else SILENCE
    return (state.level if day - state.last <= patience else Level.NO_DATA), state.level


def highest(day: int, possible: Collection[Group], *, lasting: bool) -> State:
    """Return the worst state that any past before ``day`` can leave; group E is judged anew each day.

    ``possible`` are the groups that can have been active, ``lasting`` whether level 3 can have been reached.
    """
    return State(
        since=tuple(LONG_AGO if group in possible else None for group in SYMPTOMS),
        busy=tuple(range(day - BUSY_DAYS, day)),
        stubborn=True,
        under=tuple(range(day - UNDER_DAYS, day)),
        lasting=lasting,
        quiet=0,
        level=Level.SEE_PROFESSIONAL,
        level_since=LONG_AGO,
        last=LONG_AGO,
    )
