"""The signals of recent days, computed from the shortest part of the journal that determines them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import wraps
from typing import Final, ParamSpec, TypeAlias, TypeVar

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.person import ANYONE, Person
from herstel_gui.domain.signals.answered import Answered
from herstel_gui.domain.signals.catalogue import SYMPTOMS, columns_of, facts_of, items_of
from herstel_gui.domain.signals.day_columns import HRV, LOOKBACK, PULSES, RELAPSE_DAYS, SLEEP
from herstel_gui.domain.signals.day_facts import HRV_OFF, PULSE_OFF, Facts
from herstel_gui.domain.signals.levels import (
    FORGET,
    LONG_AGO,
    START,
    State,
    changes,
    highest,
    remembers,
    step,
)
from herstel_gui.domain.signals.limits import DEFAULT_LIMITS, Limits
from herstel_gui.domain.signals.mornings import Mornings
from herstel_gui.domain.signals.report import KnownPart, SignalHistory
from herstel_gui.domain.signals.rules.heart import WEEKLY_PULSE
from herstel_gui.domain.signals.signal import Group

_P = ParamSpec("_P")
_T = TypeVar("_T")

Read: TypeAlias = Callable[[DaySpan], Mapping[date, DayRecord]]

FirstNoted: TypeAlias = Callable[[str], date | None]
"""Returns the first day with a value of a measure key (or "performance", for rated sessions), or None."""

FIRST_WINDOW: Final = 64
"""Number of days read at first, besides those that the rules look back; in a journal kept daily, 45 days are
enough to forget any past. The further days settle which imported values are doubtful."""
PULSE_REACH: Final = 66
WEEKLY_REACH: Final = 84
REPORT_REACH: Final = 94
"""Number of days of pulse and HRV that are read: by the rules, with a pulse measured weekly, and by a report,
which tells that a pulse stays beyond its limit."""


@dataclass(slots=True)
class Window:
    """The number of days that were enough for the last report, up to ``day``; the next one begins so."""

    day: date | None = None
    days: int = FIRST_WINDOW


def finish(steps: Generator[None, None, _T]) -> _T:
    """Carry out all steps and return their result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: _T = end.value
            return result


def at_once(stepwise: Callable[_P, Generator[None, None, _T]]) -> Callable[_P, _T]:
    """Return a function that carries out all steps of another one and returns their result."""

    @wraps(stepwise)
    def whole(*args: _P.args, **options: _P.kwargs) -> _T:
        return finish(stepwise(*args, **options))

    return whole


def recent_steps(  # noqa: PLR0913  # all but four have defaults
    read: Read,
    extent: DaySpan | None,
    surroundings: Surroundings,
    span: DaySpan,
    limits: Limits = DEFAULT_LIMITS,
    first_noted: FirstNoted | None = None,
    person: Person = ANYONE,
    *,
    last: Window | None = None,
) -> Generator[None, None, SignalHistory]:
    """Return the signals of a span, equal to the signals from the whole journal.

    Each step takes up to some 20 ms, so that a window can process events between them.

    The past before the days that were read is unknown. So the days are folded twice: from the mildest
    possible past and from the worst. Each step preserves the order of states; once both folds reach the same
    state, every past in between has reached this state too, including the real past. Otherwise twice as many
    days are read. A measure that was never recorded cannot have made a group active: ``first_noted`` avoids
    reading back to the beginning in this case. ``person`` tells which days are not compared. ``last`` holds
    what was enough last time; any window that is enough gives the same signals.
    """
    if extent is None or span.last < extent.first:
        return SignalHistory({}, surroundings, limits, person=person)
    window = last.days if last is not None and last.day == span.first else FIRST_WINDOW
    while True:
        if last is not None:
            last.day, last.days = span.first, window
        first = span.first - timedelta(days=window - 1)
        start = first - timedelta(days=LOOKBACK)
        if start <= extent.first:
            days = read(DaySpan(min(extent.first, span.first), span.last))
            return SignalHistory(days, surroundings, limits, person=person)
        days = read(DaySpan(start, span.last))
        yield
        facts = facts_of(columns_of(days, surroundings, first, span.last), limits)
        yield
        index = facts.columns.index(span.first)
        begin = _begin(facts, first, surroundings, index)
        worst = _worst_past(facts.columns.date(begin), surroundings, _judged_only(first_noted, limits))
        mornings = Mornings(Answered(facts))
        state = _meeting(mornings, worst, begin, index)
        if state is not None:
            return SignalHistory(days, surroundings, limits, KnownPart(mornings, index, state), person)
        yield
        window *= 2


recent_history: Final = at_once(recent_steps)
"""``recent_steps`` without a pause."""


def _begin(facts: Facts, first: date, surroundings: Surroundings, index: int) -> int:
    """Return the place from which the days can be folded; a place after ``index`` when it cannot be reached.

    After a consultation an illness counts by its first day, so that day must have been read.
    """
    columns = facts.columns
    certain = columns.doubts_certain_from()
    cut = columns.illnesses and columns.illnesses[0][0] <= RELAPSE_DAYS
    if (certain and certain + REPORT_REACH > index) or (surroundings.discussed and cut):
        return index + 1
    reach = WEEKLY_REACH if facts.limits.chosen(WEEKLY_PULSE) else PULSE_REACH
    return max(columns.index(first), certain + reach if certain else 0)


def _worst_past(opening: date, surroundings: Surroundings, first_noted: FirstNoted | None) -> State:
    """Return the worst state that any past before a day can leave, given the first recorded days."""
    ended = any(week.last < opening for week in surroundings.recovery_weeks)
    if first_noted is None:
        return highest(opening.toordinal(), SYMPTOMS, lasting=ended)

    def noted(keys: tuple[str, ...]) -> bool:
        return any((day := first_noted(key)) is not None and day < opening for key in keys)

    possible = [group for group in SYMPTOMS if group not in _NOTES or noted(_NOTES[group])]
    return highest(opening.toordinal(), possible, lasting=ended and noted((PERFORMANCE_KEY,)))


def _judged_only(first_noted: FirstNoted | None, limits: Limits) -> FirstNoted | None:
    """Return ``first_noted`` without the measures that the person left out: no past value of these counts."""
    unjudged = {*(PULSES if limits.chosen(PULSE_OFF) else ()), *((HRV,) if limits.chosen(HRV_OFF) else ())}
    if first_noted is None or not unjudged:
        return first_noted
    return lambda key: None if key in unjudged else first_noted(key)


PERFORMANCE_KEY: Final = "performance"
_NOTES: Final[dict[Group, tuple[str, ...]]] = {
    Group.BODY: (*PULSES, HRV),
    Group.SLEEP: (SLEEP, "bed_time", "wake_time", "sleep_quality"),
    Group.MIND: items_of(Group.MIND),
}
"""The measures that can make a group active. D is absent, because pain (a tag) can activate D too."""


def _meeting(said: Mornings, worst: State, first: int, last: int) -> State | None:
    """Return the state of the last day if the days that were read determine the state, else None."""
    facts = said.answered.facts
    columns = facts.columns
    low, high = START, worst
    met = False
    mornings = 0
    for index in range(first, last + 1):
        if not changes(facts, index):
            continue
        if met:
            low = step(low, facts, index, said.at(index))
            continue
        if not mornings and index - first >= FORGET and remembers(facts, index):
            # more than fourteen days without an evaluated morning emptied the memories, except that of
            # level 4 when no morning was ever evaluated before
            low, high = START, replace(
                START, under_days=high.under_days, quiet=high.quiet, last=LONG_AGO, given=high.given,
                grounds=high.grounds, grounds_under=high.grounds_under,
            )  # fmt: skip
        mornings += columns.evaluated[index]
        morning = said.at(index)
        low, high = step(low, facts, index, morning), step(high, facts, index, morning)
        if _same(low, high):
            met = True
            low = replace(low, level_since=LONG_AGO if low.level_since else None)
    if not met or low.level_since == LONG_AGO:
        return None
    return low


def _same(low: State, high: State) -> bool:
    """Tell whether two states are equal except for the start of the level's run.

    Two different levels can become the same third level, which began earlier. So the start of a run is only
    known when the run begins after both folds are equal.
    """
    return low.last is not None and replace(low, level_since=None) == replace(high, level_since=None)
