"""What a planning screen shows: days with plan and deed, weeks with their loads, bands of several days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from typing import Final

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day import Surroundings
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.measure import Number
from herstel_gui.domain.planned import Deed, FollowUp, PlanKind, followed_now
from herstel_gui.domain.planning.checks.check import PlanFacts
from herstel_gui.domain.planning.checks.easy_days import NOT_EASY_RPE
from herstel_gui.domain.planning.day_plan import DayPlan, plans_over
from herstel_gui.domain.planning.follow_up import LATE, DayState, days_of
from herstel_gui.domain.planning.week_load import WeekLoad, week_loads
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.load import BLOK3
from herstel_gui.domain.text import tr_noop
from herstel_gui.domain.training_sessions import DayKind, Session

BEFORE: Final = 55
"""The days before a span that its board reads: the rest of its first week, and seven weeks."""
RECOVERY_WEEK: Final = "recovery_week"
_SHORT_PERCENT: Final = 80
_LONG_PERCENT: Final = 125
_HARD_STRENGTH_RPE: Final = 8
_NOT_HARD_RPE: Final = 6


class Verdict(Enum):
    """How a deed compares with its plan."""

    AS_PLANNED = "as_planned"
    HARDER = "harder"
    LIGHTER = "lighter"
    SHORTER = "shorter"
    LONGER = "longer"
    NOT_REST = "not_rest"
    """Rest was planned and there was a training."""
    ACTIVE = "active"
    """Rest was planned and active recovery was noted, which is no full rest."""
    RESTED = "rested"
    """A training was planned and there was none: rest or active recovery was noted."""
    UNKNOWN = "unknown"
    """Nothing was noted, or too little to compare."""


VERDICT_LABELS: Final[dict[Verdict, str]] = {
    Verdict.AS_PLANNED: tr_noop("als plan"),
    Verdict.HARDER: tr_noop("zwaarder"),
    Verdict.LIGHTER: tr_noop("lichter"),
    Verdict.SHORTER: tr_noop("korter"),
    Verdict.LONGER: tr_noop("langer"),
    Verdict.NOT_REST: tr_noop("geen rust"),
    Verdict.ACTIVE: tr_noop("actief herstel"),
    Verdict.RESTED: tr_noop("gerust"),
    Verdict.UNKNOWN: tr_noop("niet ingevuld"),
}


@dataclass(frozen=True, slots=True)
class Done:
    """What was done on a day: the kind that was noted, and the trainings."""

    kind: DayKind | None
    sessions: tuple[Session, ...]

    @property
    def minutes(self) -> Number | None:
        """The minutes of all trainings; None when a length is unknown."""
        lengths = [session.minutes for session in self.sessions]
        known = [length for length in lengths if length is not None]
        return sum(known) if len(known) == len(lengths) else None

    @property
    def rpe(self) -> Number | None:
        """The highest RPE of the trainings; None when none is known."""
        return max((one.session_rpe for one in self.sessions if one.session_rpe is not None), default=None)


@dataclass(frozen=True, slots=True)
class BoardDay:
    """A day: its plan, what was done, and the verdict that compares them; None until it is due."""

    day: date
    plan: DayPlan
    done: Done | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Band:
    """A run of days: a planned period, a recovery week, or what is done after a warning.

    ``kind`` is the kind of a period, RECOVERY_WEEK, or the value of a ``Deed``. ``left_out`` are days of the
    run that do not count: quiet days move on over a day that was not quiet.
    """

    first: date
    last: date
    kind: str
    note: str = ""
    left_out: frozenset[date] = frozenset()

    def __contains__(self, day: date) -> bool:
        """Return whether a day counts among those of the run."""
        return self.first <= day <= self.last and day not in self.left_out

    def number_of(self, day: date) -> int:
        """Return the number of a day of the run, from 1 on."""
        return sum(each in self for each in DaySpan(self.first, day))


@dataclass(frozen=True, slots=True)
class PlanBoard:
    """A span of days for a planning screen. ``weeks`` are all weeks with a day of the span."""

    span: DaySpan
    today: date
    days: tuple[BoardDay, ...]
    weeks: tuple[WeekLoad, ...]
    bands: tuple[Band, ...]
    around: Surroundings
    """What the plans were taken from, so that the checks need not read it again."""


def board_of(
    days: Mapping[date, DayRecord], around: Surroundings, span: DaySpan, today: date, limits: Limits
) -> PlanBoard:
    """Return what a planning screen shows. ``days`` hold the weeks of the span and seven weeks before."""
    monday = span.first - timedelta(days=span.first.weekday())
    whole = DaySpan(monday - timedelta(weeks=7), span.last + timedelta(days=6 - span.last.weekday()))
    facts = PlanFacts(whole, today, plans_over(around, whole), days, limits)
    mondays = [day for day in DaySpan(monday, span.last) if day.weekday() == 0]
    weeks = week_loads(mondays, days, facts.plans, facts.use, today, int(limits.exact(BLOK3)))
    shown = tuple(_day(facts, day) for day in span)
    return PlanBoard(span, today, shown, weeks, tuple(_bands(around, span, facts)), around)


def _day(facts: PlanFacts, day: date) -> BoardDay:
    plan, record = facts.plan(day), facts.days.get(day)
    done = Done(record.kind, record.sessions) if record and facts.days_done(day) else None
    return BoardDay(day, plan, done, verdict_of(plan, done, past=day < facts.today))


def _bands(around: Surroundings, span: DaySpan, facts: PlanFacts) -> list[Band]:
    bands = [Band(week.first, week.last, RECOVERY_WEEK) for week in around.recovery_weeks]
    bands += [Band(one.first, one.last, one.kind, one.note) for one in around.periods]
    bands += [_followed(one, facts) for one in followed_now(around.follow_ups)]
    seen = dict.fromkeys(band for band in bands if band.first <= span.last and band.last >= span.first)
    return sorted(seen, key=lambda band: (band.first, band.last, band.kind))


def _followed(one: FollowUp, facts: PlanFacts) -> Band:
    """Return the band of a deed, with the end to which skipped days moved it."""
    if one.deed is not Deed.QUIET_DAYS or one.last < facts.today - timedelta(days=LATE):
        return Band(one.first, one.last, one.deed.value)
    days = days_of(one, facts.today, facts.use)
    skipped = frozenset(day for day, state in days if state is DayState.SKIPPED)
    return Band(one.first, days[-1][0], one.deed.value, left_out=skipped)


def verdict_of(plan: DayPlan, done: Done | None, *, past: bool) -> Verdict | None:
    """Return how a deed compares with its plan; None without a plan, or while the day is not over."""
    if plan.empty:
        return None
    if done is None:
        return Verdict.UNKNOWN if past else None
    if plan.rest:
        return _of_rest(done)
    if not done.sessions:
        # a day noted as training but without a session tells nothing about its effort
        return Verdict.UNKNOWN if done.kind is DayKind.TRAINING else Verdict.RESTED
    return _of_training(plan, done)


def _of_rest(done: Done) -> Verdict:
    if done.sessions or done.kind is DayKind.TRAINING:
        return Verdict.NOT_REST
    return Verdict.AS_PLANNED if done.kind is DayKind.REST else Verdict.ACTIVE


def _of_training(plan: DayPlan, done: Done) -> Verdict:
    effort = _effort(plan, done)
    if effort in {Verdict.HARDER, Verdict.LIGHTER}:
        return effort
    length = _length(plan, done)
    if length in {Verdict.SHORTER, Verdict.LONGER}:
        return length
    return Verdict.UNKNOWN if effort is Verdict.UNKNOWN else Verdict.AS_PLANNED


def _effort(plan: DayPlan, done: Done) -> Verdict:
    """Compare the highest RPE with the kind of the plan."""
    rpe, marked = done.rpe, any(session.hard for session in done.sessions)
    kind = plan.kind
    if marked and kind is not None and kind is not PlanKind.STRENGTH:
        return Verdict.AS_PLANNED if kind.heavy else Verdict.HARDER
    if rpe is None or kind is None:
        return Verdict.UNKNOWN
    if kind.heavy:
        return Verdict.LIGHTER if rpe < _NOT_HARD_RPE else Verdict.AS_PLANNED
    most = NOT_EASY_RPE if kind is PlanKind.EASY else _HARD_STRENGTH_RPE
    return Verdict.HARDER if rpe >= most else Verdict.AS_PLANNED


def _length(plan: DayPlan, done: Done) -> Verdict:
    """Compare the minutes: within 80 and 125 % is as planned."""
    if not plan.minutes or done.minutes is None:
        return Verdict.UNKNOWN
    share = 100 * done.minutes
    if share < _SHORT_PERCENT * plan.minutes:
        return Verdict.SHORTER
    return Verdict.LONGER if share > _LONG_PERCENT * plan.minutes else Verdict.AS_PLANNED
