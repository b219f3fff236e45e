"""How a day was or will be used, for the checks of a plan: what was done where it is known, else the plan.

Every answer has three values; None is unknown. A day before today without entries is unknown, whatever was
planned for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.signals.day_facts import HARD_RPE, QUIET_RPE
from herstel_gui.domain.signals.limits import Limits
from herstel_gui.domain.signals.rules.load import ACTIVE_IS_REST
from herstel_gui.domain.training_sessions import DayKind, Session


@dataclass(frozen=True, slots=True)
class DayUse:
    """What is known of a day. ``planned`` is True when it is known from the plan only."""

    rested: bool | None = None
    """A full rest day."""
    trained: bool | None = None
    hard: bool | None = None
    """A hard training or a match."""
    quiet: bool | None = None
    """Rest, active recovery, or only easy trainings."""
    planned: bool = False


UNKNOWN: Final = DayUse()


def use_of(day: date, today: date, record: DayRecord | None, plan: DayPlan | None, limits: Limits) -> DayUse:
    """Return the use of a day; from today on, what is planned unless something was done already."""
    if record is not None and (record.kind or record.sessions):
        return _done(record, limits)
    if day < today or plan is None or plan.empty:
        return UNKNOWN
    return _planned(plan)


def _planned(plan: DayPlan) -> DayUse:
    if plan.rest:
        return DayUse(rested=True, trained=False, hard=False, quiet=True, planned=True)
    kinds = [training.plan_kind for training in plan.trainings]
    known = None not in kinds
    hard = True if plan.heavy else False if known else None
    other = any(kind is not None and kind is not PlanKind.EASY for kind in kinds)
    return DayUse(rested=False, trained=True, hard=hard, quiet=_none_of(other, known=known), planned=True)


def _done(record: DayRecord, limits: Limits) -> DayUse:
    if record.sessions:
        hard = [_is_hard(session, limits) for session in record.sessions]
        louder = [_is_loud(session, limits) for session in record.sessions]
        quiet = False if True in louder else None if None in louder else True
        return DayUse(rested=False, trained=True, hard=_any(hard), quiet=quiet)
    match record.kind:
        case DayKind.REST:
            return DayUse(rested=True, trained=False, hard=False, quiet=True)
        case DayKind.ACTIVE:
            return DayUse(rested=limits.chosen(ACTIVE_IS_REST), trained=False, hard=False, quiet=True)
        case _:
            return DayUse(rested=False, trained=True)


def _is_hard(session: Session, limits: Limits) -> bool | None:
    if session.hard:
        return True
    return None if session.session_rpe is None else session.session_rpe >= limits.of(HARD_RPE)


def _is_loud(session: Session, limits: Limits) -> bool | None:
    """Return whether a session was more than easy; one that was marked hard always is."""
    if session.hard:
        return True
    return None if session.session_rpe is None else session.session_rpe > limits.of(QUIET_RPE)


def _any(answers: list[bool | None]) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False


def _none_of(found: bool, *, known: bool) -> bool | None:  # noqa: FBT001  # what the name asks about
    if found:
        return False
    return True if known else None


def uses_over(
    days: Mapping[date, DayRecord],
    plans: Mapping[date, DayPlan],
    wanted: list[date],
    today: date,
    limits: Limits,
) -> dict[date, DayUse]:
    """Return the uses of the wanted days."""
    return {day: use_of(day, today, days.get(day), plans.get(day), limits) for day in wanted}
