"""Strength training grows only after seven nights of stable sleep (document 001)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from herstel_gui.domain.measure import Number
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.signals.signal import Gate
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "strength"
_DOCUMENTS: Final = ("001",)
_WEEK: Final = 7
_TITLE: Final = tr_noop("Meer kracht dan de week ervoor")
_SHUT: Final = tr_noop(
    "In de week van {monday} staat meer krachttraining dan in de week ervoor. Dat kan pas als je slaap zeven "
    "nachten stabiel is; dat is nu niet zo.",
)
_UNKNOWN: Final = tr_noop(
    "In de week van {monday} staat meer krachttraining dan in de week ervoor. Of je slaap stabiel genoeg is, "
    "is niet bekend: vul zeven nachten je slaapkwaliteit in.",
)
_OPEN_GATE: Final = tr_noop("Klopt: er staat meer krachttraining, en je slaap was zeven nachten stabiel.")
_SAME: Final = tr_noop("Klopt: er staat niet meer krachttraining dan in de week ervoor.")
_KEPT_TITLE: Final = tr_noop("Kracht en slaap")
_EASY: Final = tr_noop("Maak {day} rustig")


class _Strength(NamedTuple):
    """The strength training of a week: trainings, and their minutes or None when a length is unknown."""

    times: int
    minutes: Number | None
    last: date | None

    def exceeds(self, before: _Strength) -> bool:
        if self.minutes is not None and before.minutes is not None:
            return self.minutes > before.minutes
        return self.times > before.times


def strength(facts: PlanFacts) -> Finding | None:
    """Return whether strength training grows this week or the next while sleep was not stable."""
    this_week = facts.today - timedelta(days=facts.today.weekday())
    weeks = [monday for monday in facts.weeks() if monday <= this_week + timedelta(days=_WEEK)]
    planned = [(monday, _strength(facts, monday)) for monday in weeks]
    if not any(found.times for _, found in planned):
        return None
    for monday, found in planned:
        if found.last is not None and found.exceeds(_strength(facts, monday - timedelta(days=_WEEK))):
            return _grown(facts, monday, found.last)
    return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_SAME), _DOCUMENTS)


def _grown(facts: PlanFacts, monday: date, last: date) -> Finding:
    match facts.gate:
        case Gate.OPEN:
            return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_OPEN_GATE), _DOCUMENTS)
        case Gate.UNKNOWN:
            return Finding(
                KEY, Outcome.OPEN, Text(_KEPT_TITLE), Text(_UNKNOWN, monday=monday), _DOCUMENTS, (last,)
            )
        case Gate.SHUT:
            repairs = (Repair(Text(_EASY, day=last), (last,), PlanKind.EASY),) if facts.movable(last) else ()
            return Finding(
                KEY, Outcome.BROKEN, Text(_TITLE), Text(_SHUT, monday=monday), _DOCUMENTS, (last,), repairs
            )


def _strength(facts: PlanFacts, monday: date) -> _Strength:
    """Return the strength training of a week: what was done, and what is planned from today on."""
    lengths: list[Number | None] = []
    last = None
    for number in range(_WEEK):
        day = monday + timedelta(days=number)
        done = facts.days.get(day)
        here: list[Number | None] = []
        if done is not None and facts.days_done(day):
            here = [session.minutes for session in done.sessions if session.strength]
        elif day >= facts.today:
            trainings = facts.plan(day).trainings
            here = [one.minutes for one in trainings if one.plan_kind is PlanKind.STRENGTH]
            last = day if here else last
        lengths += here
    known = [length for length in lengths if length is not None]
    return _Strength(len(lengths), sum(known) if len(known) == len(lengths) else None, last)
