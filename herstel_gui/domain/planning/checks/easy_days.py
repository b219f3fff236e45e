"""Easy days that turned out hard (document 000): planned as easy, and done with RPE 6 or more."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.measure import Number
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "easy_days"
NOT_EASY_RPE: Final = 6
"""The RPE from which a training that was planned as easy turned out hard. Herstel's own choice."""
_REACH: Final = 14
_DOCUMENTS: Final = ("000",)
_TITLE: Final = tr_noop("Rustige dagen die zwaar werden")
_ONE: Final = tr_noop("{day} was rustig gepland en werd zwaarte {rpe}. Maak rustige dagen echt rustig.")
_MANY: Final = tr_noop(
    "Van de {of} dagen die in twee weken rustig gepland waren, werden er {n} zwaar. Maak rustige dagen echt "
    "rustig.",
)
_KEPT_TITLE: Final = tr_noop("Rustige dagen bleven rustig")
_KEPT: Final = tr_noop("Klopt: wat je de laatste twee weken rustig plande, bleef rustig.")


def easy_days(facts: PlanFacts) -> Finding | None:
    """Return whether days planned as easy in the last two weeks turned out hard."""
    span = [facts.today - timedelta(days=back) for back in range(_REACH - 1, -1, -1)]
    easy = [(day, hardest(facts, day)) for day in span if only_easy(facts.plan(day))]
    known = [(day, rpe) for day, rpe in easy if rpe is not None]
    hard = [(day, rpe) for day, rpe in known if rpe >= NOT_EASY_RPE]
    if len(hard) == 1:
        day, rpe = hard[0]
        return Finding(KEY, Outcome.BROKEN, Text(_TITLE), Text(_ONE, day=day, rpe=rpe), _DOCUMENTS, (day,))
    if hard:
        text = Text(_MANY, n=len(hard), of=len(easy))
        days = tuple(day for day, _ in hard)
        return Finding(KEY, Outcome.BROKEN, Text(_TITLE), text, _DOCUMENTS, days)
    if known and len(known) == len(easy):
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_KEPT), _DOCUMENTS)
    return None


def only_easy(plan: DayPlan) -> bool:
    """Return whether only easy trainings were planned for a day."""
    return plan.kinds == {PlanKind.EASY}


def hardest(facts: PlanFacts, day: date) -> Number | None:
    """Return the highest RPE of the trainings of a day; None when none is known."""
    record = facts.days.get(day)
    sessions = record.sessions if record else ()
    return max((one.session_rpe for one in sessions if one.session_rpe is not None), default=None)
