"""Derives the level from the answers: an explicit state, and a pure step per day that changes the state.

Three kinds of days change it: an evaluated morning; a day with a severe complaint that is ill or silent; and
the day of a consultation. Other ill and silent days do not; ``level_on`` reads their level from the state. A
state depends only on earlier days, so correcting an old day requires folding again from this day.

"Let op", level 2, level 3 and level 4 each have a memory of their own and the level is the highest of them. A
higher level neither begins nor prolongs a lower one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.signals.answer_lines import BAD, GOOD, NOT_KNOWN
from herstel_gui.domain.signals.catalogue import BY_GROUP, BY_ID, SYMPTOMS
from herstel_gui.domain.signals.coverage import FATIGUE
from herstel_gui.domain.signals.day_facts import NO, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.mornings import LASTING, Morning
from herstel_gui.domain.signals.rules.sessions import mostly_bad
from herstel_gui.domain.signals.signal import Answer, Group, Level

GOOD_MORNINGS: Final = 2
"""Number of recorded good mornings in a row that release a group."""
BUSY_GROUPS: Final = 2
BUSY_DAYS: Final = 3
BUSY_SPAN: Final = 4
"""Level 2: two groups on three evaluated days in a row, within five dates, and a firm yes of today."""
SIGN_DAYS: Final = 3
"""A single group is announced on its third evaluated day in a row."""
CALM_DAYS: Final = 2
SILENCE: Final = 3
LONG_SILENCE: Final = 7
"""Days without an evaluated morning until the level is dropped; LONG_SILENCE applies from level 2 up."""
FORGET: Final = 14
"""After more days than this without an evaluated morning the memories are empty."""
FRESH_MORNINGS: Final = 7
QUIET_DAYS: Final = 7
UNDER_DAYS: Final = 28

LONG_AGO: Final = -1
"""The ordinal for "before the first day that was read", used when only part of a journal is folded."""

_SEVERE: Final = BY_ID["P_ERNST"]
_AT_ONCE: Final = (BY_ID["SLEEP_6x3"], BY_ID["FATIGUE_REST2"])
"""Rules for which the articles give a number of days of their own: announced on the first day."""
_RANK: Final = {level: level.rank for level in Level}
_D: Final = SYMPTOMS.index(Group.MUSCLE)


@dataclass(frozen=True, slots=True)
class State:
    """The state after a day that changed it: everything that the next one needs. Days are ordinals.

    ``since`` is per group A–E the day on which the group became active (None: inactive), ``good`` the number
    of recorded good mornings in a row of A–D. ``signs`` counts the evaluated days in a row with an active
    group, at most three; ``announced``: "let op" is on. ``busy`` are the last evaluated days in a row with at
    least two active groups, ``calm`` counts evaluated days in a row with fewer (one before the first day).
    ``under``: level 2 is on; ``stubborn``: FATIGUE_EASY3 led to it and D is not released yet. ``under_days``
    are the days of the last 28 on which level 2 was on. ``lasting``: level 3 is on; ``fresh`` counts the
    recorded mornings in a row without bad fatigue in level 3. ``quiet`` counts the evaluated days without a
    reason since level 4 began (None: level 4 is not on). ``beneath`` is the level of the last evaluated day
    without level 4. ``reasons`` are those of the day ``changed``, the newest day with a state of its own.
    ``grounds`` are the reasons on which level 4 rests, given last on the day ``given``; ``grounds_under`` are
    the ``under_days`` of that day, for P_DUUR.
    The current run of the level began on ``level_since``. ``last`` is the last evaluated day, ``spoken`` the
    last day from which silence is counted.
    """

    since: tuple[int | None, ...] = (None,) * 5
    good: tuple[int, ...] = (0,) * 4
    signs: int = 0
    announced: bool = False
    busy: tuple[int, ...] = ()
    calm: int = 1
    under: bool = False
    stubborn: bool = False
    under_days: tuple[int, ...] = ()
    lasting: bool = False
    fresh: int = 0
    quiet: int | None = None
    reasons: tuple[str, ...] = ()
    beneath: Level | None = None
    level_since: int | None = None
    last: int | None = None
    spoken: int | None = None
    changed: int | None = None
    given: int | None = None
    grounds: tuple[str, ...] = ()
    grounds_under: tuple[int, ...] = ()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The active groups."""
        if not any(self.since):
            return ()
        return tuple(group for group, since in zip(SYMPTOMS, self.since, strict=True) if since is not None)

    @property
    def level(self) -> Level | None:
        """The level in memory; None before the first day that was judged."""
        return self.beneath if self.quiet is None else Level.SEE_PROFESSIONAL

    @property
    def rank(self) -> int:
        """The severity of the level in memory."""
        return 0 if self.level is None else _RANK[self.level]

    @property
    def held(self) -> Level | None:
        """The level in memory, in which too few data count as no signal."""
        return Level.NONE if self.level is Level.NO_DATA else self.level


START: Final = State()


def changes(facts: Facts, index: int) -> bool:
    """Tell whether a day changes the state: evaluated, a severe complaint, or a consultation."""
    columns = facts.columns
    return bool(columns.evaluated[index] or columns.severe[index]) or _discussed(facts, index)


def _discussed(facts: Facts, index: int) -> bool:
    """Tell whether a consultation took place on a day."""
    return bool(facts.columns.discussed) and facts.columns.discussed_at(index) == index


def remembers(facts: Facts, index: int) -> bool:
    """Tell whether a day uses the memories: evaluated, or with a severe complaint that counts."""
    return bool(facts.columns.evaluated[index]) or _SEVERE.judge(facts, index) is YES


def step(state: State, facts: Facts, index: int, morning: Morning | None) -> State:
    """Return the state after a day that changes it. Pure: equal arguments give equal states.

    ``morning`` is what the rules say of the day, None when it is not evaluated.
    """
    day = facts.columns.base + index
    before = _remembered(state, day) if remembers(facts, index) else state
    discussed = _discussed(facts, index)
    if discussed:
        before = _without_four(before)
    if morning is not None:
        after = _evaluated(before, facts, index, morning)
        return _only_that_day(after) if discussed else after
    if _SEVERE.judge(facts, index) is YES:
        since = _since(before, Level.SEE_PROFESSIONAL, day)
        after = replace(
            before, quiet=0, reasons=(_SEVERE.id,), level_since=since, spoken=day, changed=day, given=day,
            grounds=(_SEVERE.id,), grounds_under=(),
        )  # fmt: skip
        return _only_that_day(after) if discussed else after
    level = before.level or Level.NO_DATA
    return replace(before, reasons=(), level_since=_since(state, level, day), changed=day)


def _without_four(state: State) -> State:
    """Return the state with level 4 ended; the level beneath begins its run anew."""
    if state.quiet is None:
        return state
    return replace(state, quiet=None, given=None, grounds=(), grounds_under=(), level_since=None)


def _only_that_day(state: State) -> State:
    """Return the state after the day of a consultation: a complaint of that day is no reason afterwards."""
    if state.quiet is None or state.changed is None:
        return state
    ended = _without_four(state)
    return replace(ended, level_since=state.changed + 1 if ended.rank else None)


def _since(before: State, level: Level, day: int) -> int | None:
    """Return the first day of the run of a level; None for the levels that are no warning."""
    if not _RANK[level]:
        return None
    return before.level_since if before.level is level and before.level_since is not None else day


def _remembered(state: State, day: int) -> State:
    """Return the state, or an empty one when the last evaluated day lies more than fourteen days back.

    What remains are the dates: the last days, and the days of the last weeks on which level 2 was on.
    """
    if state.last is None or state.last == LONG_AGO or day - state.last <= FORGET:
        return state
    return forgotten(state)


def forgotten(state: State) -> State:
    """Return a state with empty memories."""
    beneath = None if state.beneath is None else Level.NO_DATA
    return State(
        under_days=state.under_days, beneath=beneath, last=state.last, spoken=state.spoken,
        changed=state.changed,
    )  # fmt: skip


def _evaluated(state: State, facts: Facts, index: int, morning: Morning) -> State:
    """Return the state after an evaluated morning."""
    day = facts.columns.base + index
    since, good = _groups(state, morning, day)
    active = len(since) - since.count(None)
    busy = (*state.busy, day)[-BUSY_DAYS:] if active >= BUSY_GROUPS else ()
    calm = 0 if active >= BUSY_GROUPS else min(state.calm + 1, CALM_DAYS)
    signs = min(state.signs + 1, SIGN_DAYS) if active else 0
    announced = bool(active) and (state.announced or _begins_notice(facts, index, active, signs))
    no_answer_to_rest = morning.no_answer_to_rest
    stubborn = no_answer_to_rest or (state.stubborn and since[_D] is not None)
    crowded = len(busy) == BUSY_DAYS and busy[-1] - busy[0] <= BUSY_SPAN
    under = no_answer_to_rest or (state.under and (calm < CALM_DAYS or stubborn))
    under = under or (crowded and _any_firm(facts, index))
    under_days = state.under_days
    if under_days and under_days[0] <= day - UNDER_DAYS:
        under_days = tuple(d for d in under_days if d > day - UNDER_DAYS)
    if under:
        under_days = (*under_days, day)
    lasting, fresh = _not_recovering(state, facts, index)
    reasons = _reasons(facts, index, morning, under_days)
    quiet = 0 if reasons else None if state.quiet is None else state.quiet + 1
    if quiet is not None and quiet >= QUIET_DAYS:
        quiet = None
    given, grounds, grounds_under = state.given, state.grounds, state.grounds_under
    if reasons:
        given, grounds, grounds_under = day, reasons, under_days if LASTING.id in reasons else ()
    elif quiet is None:
        given, grounds, grounds_under = None, (), ()
    beneath = _beneath(lasting=lasting, under=under, announced=announced, covered=morning.covered)
    level = beneath if quiet is None else Level.SEE_PROFESSIONAL
    return State(
        since, good, signs, announced, busy, calm, under, stubborn and under, under_days, lasting, fresh,
        quiet, reasons, beneath, _since(state, level, day), day, day, day, given, grounds, grounds_under,
    )  # fmt: skip


def _begins_notice(facts: Facts, index: int, active: int, signs: int) -> bool:
    """Tell whether "let op" begins: two groups, one for three days, or a rule with days of its own."""
    if active >= BUSY_GROUPS or signs >= SIGN_DAYS:
        return True
    return any(rule.fired(facts, index) for rule in _AT_ONCE)


def _any_firm(facts: Facts, index: int) -> bool:
    """Tell whether a rule of groups A to E says yes today, beyond doubt for this person."""
    return any(rule.is_firm(facts, index) for group in SYMPTOMS for rule in BY_GROUP[group])


def _groups(state: State, morning: Morning, day: int) -> tuple[tuple[int | None, ...], tuple[int, ...]]:
    """Return the day since which each group is active, and the good mornings in a row of A–D."""
    good = tuple([_RUNS[run][kind] for kind, run in zip(morning.kinds, state.good, strict=True)])
    if not any(state.since) and True not in morning.fires:
        return state.since, good
    since: list[int | None] = []
    # E follows its rules of the day, as if released already
    for begun, fires, run in zip(state.since, morning.fires, (*good, GOOD_MORNINGS), strict=True):
        if fires:
            since.append(day if begun is None else begun)
        else:
            since.append(begun if run < GOOD_MORNINGS else None)
    return tuple(since), good


_RUNS: Final = tuple(
    {NOT_KNOWN: run, GOOD: min(run + 1, GOOD_MORNINGS), BAD: 0} for run in range(GOOD_MORNINGS + 1)
)
"""The good mornings in a row after a morning of each kind, by their number before it."""


def _reasons(facts: Facts, index: int, morning: Morning, under: tuple[int, ...]) -> tuple[str, ...]:
    """Return the ids of the P rules that answer yes, in catalogue order."""
    if not under or LASTING.judge(facts.recalling(under), index) is not YES:
        return morning.reasons
    return tuple(sorted((*morning.reasons, LASTING.id), key=_ORDER.__getitem__))


_ORDER: Final = {rule.id: place for place, rule in enumerate(BY_GROUP[Group.PROFESSIONAL])}


def _beneath(*, lasting: bool, under: bool, announced: bool, covered: bool) -> Level:
    """Return the highest of the levels 0 to 3 that apply."""
    if lasting:
        return Level.NOT_RECOVERING
    if under:
        return Level.UNDER_RECOVERED
    if announced:
        return Level.NOTICE
    return Level.NONE if covered else Level.NO_DATA


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
    ended = facts.columns.ended_weeks.get(index)
    if ended and any(_empty_and_worse(facts, index, end) for end in ended):
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
    """Tell whether three of the last four recorded mornings since three days before ``end`` were tired.

    The mornings are of one source: the first that has four of them.
    """
    for line in facts.lines(FATIGUE, index):
        recorded = [state for state in line.states[end - BEFORE_END : index + 1] if state != NOT_KNOWN]
        if len(recorded) >= LAST_MORNINGS:
            return recorded[-LAST_MORNINGS:].count(BAD) >= BAD_MORNINGS
    return False


def performance_after(facts: Facts, index: int, end: int) -> Answer:
    """Return whether performance was worse for two weeks around a recovery week, or unknown."""
    columns = facts.columns
    low, high = columns.performed.between(index - RATED_WINDOW, index)
    outside = [n for n in range(low, high) if not columns.in_recovery[columns.performed.places[n]]]
    places = [columns.performed.places[n] for n in outside]
    if len(places) < RATED_LEAST or places[-1] <= end or places[-1] - places[0] < RATED_SPAN:
        return UNKNOWN
    return YES if mostly_bad(bytes(columns.performed.bad[n] for n in outside)) else NO


# -- reading a state -------------------------------------------------------------------------------


def level_on(state: State, day: int, *, ill: bool) -> tuple[Level, Level | None]:
    """Return the level shown on a day, and the level in memory while the day is ill or silent.

    A day with a severe complaint is judged by it, also when it is ill or silent.
    """
    if state.changed == day and state.reasons:
        return Level.SEE_PROFESSIONAL, None
    if state.changed == day and state.last == day:
        return state.level or Level.NO_DATA, None
    if ill:
        return Level.ILL, state.held
    if state.level is None or state.spoken is None:
        return Level.NO_DATA, None
    patience = LONG_SILENCE if state.rank >= _RANK[Level.UNDER_RECOVERED] else SILENCE
    return (state.level if day - state.spoken <= patience else Level.NO_DATA), state.held


def highest(day: int, possible: Collection[Group], *, lasting: bool) -> State:
    """Return the worst state that any past before ``day`` can leave; group E is judged anew each day.

    ``possible`` are the groups that can have been active, ``lasting`` whether level 3 can have been reached.
    """
    return State(
        since=tuple(LONG_AGO if group in possible else None for group in SYMPTOMS),
        signs=SIGN_DAYS,
        announced=True,
        busy=tuple(range(day - BUSY_DAYS, day)),
        calm=0,
        under=True,
        stubborn=True,
        under_days=tuple(range(day - UNDER_DAYS, day)),
        lasting=lasting,
        quiet=0,
        given=LONG_AGO,
        beneath=Level.NOT_RECOVERING if lasting else Level.UNDER_RECOVERED,
        level_since=LONG_AGO,
        last=LONG_AGO,
        spoken=LONG_AGO,
    )
