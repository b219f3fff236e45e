"""The same training over and over (document 000): one kind and length in 80 % of eight or more trainings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

from herstel_gui.domain.measure import Number
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts
from herstel_gui.domain.signals.day_facts import HARD_RPE, QUIET_RPE
from herstel_gui.domain.text import Text, tr_noop
from herstel_gui.domain.training_sessions import Session

KEY: Final = "monotony"
LEAST: Final = 8
PERCENT: Final = 80
"""The share of equal trainings in four weeks, of at least eight. Herstel's own choice."""
_REACH: Final = 28
_QUARTER: Final = 15
_DOCUMENTS: Final = ("000",)
_TITLE: Final = tr_noop("Steeds dezelfde training")
_TEXT: Final = tr_noop(
    "Van {of} trainingen in vier weken zijn er {n} even zwaar en even lang. Wissel af in zwaarte en lengte.",
)
_KEPT_TITLE: Final = tr_noop("Afwisseling")
_KEPT: Final = tr_noop("Klopt: je trainingen verschillen in zwaarte en lengte.")

_Likeness: TypeAlias = tuple[PlanKind, int]
"""The kind of a training and its length in quarters of an hour: trainings with the same one are alike."""


def monotony(facts: PlanFacts) -> Finding | None:
    """Return whether most trainings of the four weeks up to the end of the plan are alike."""
    planned = [day for day in facts.coming if facts.plan(day).trainings]
    if not planned:
        return None
    last = min(planned[-1], facts.today + timedelta(days=_REACH - 1))
    likenesses = [
        (day, likeness)
        for back in range(_REACH - 1, -1, -1)
        for day in (last - timedelta(days=back),)
        for likeness in _of_day(facts, day)
    ]
    if len(likenesses) < LEAST:
        return None
    known = Counter(likeness for _, likeness in likenesses if likeness is not None)
    if not known:
        return None
    often, times = known.most_common(1)[0]
    if 100 * times >= PERCENT * len(likenesses):
        text = Text(_TEXT, n=times, of=len(likenesses))
        days = tuple(dict.fromkeys(day for day, likeness in likenesses if likeness == often))
        return Finding(KEY, Outcome.BROKEN, Text(_TITLE), text, _DOCUMENTS, days)
    if 100 * (times + len(likenesses) - known.total()) < PERCENT * len(likenesses):
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_KEPT), _DOCUMENTS)
    return None


def _of_day(facts: PlanFacts, day: date) -> Iterator[_Likeness | None]:
    """Yield the likeness of each training of a day; None where its effort or length is unknown."""
    record = facts.days.get(day)
    if record is not None and facts.days_done(day):
        for session in record.sessions:
            yield _likeness(_effort(session, facts), session.minutes)
    elif day >= facts.today:
        for training in facts.plan(day).trainings:
            yield _likeness(training.plan_kind, training.minutes)


def _likeness(kind: PlanKind | None, minutes: Number | None) -> _Likeness | None:
    if kind is None or minutes is None:
        return None
    alike = PlanKind.HARD if kind is PlanKind.MATCH else kind
    return alike, round(minutes / _QUARTER)


def _effort(session: Session, facts: PlanFacts) -> PlanKind | None:
    """Return the kind that a session resembles; None without RPE, and for an effort between easy and hard."""
    if session.strength:
        return PlanKind.STRENGTH
    if session.hard:
        return PlanKind.HARD
    if session.session_rpe is None:
        return None
    if session.session_rpe >= facts.limits.of(HARD_RPE):
        return PlanKind.HARD
    # between easy and hard counts as easy that was not quite easy: alike in kind, told apart by nothing else
    return PlanKind.EASY if session.session_rpe <= facts.limits.of(QUIET_RPE) else PlanKind.REST
