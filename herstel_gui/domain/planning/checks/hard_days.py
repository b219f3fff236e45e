"""No hard days in a row (document 000)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "hard_days"
_DOCUMENTS: Final = ("000",)
_REACH: Final = 3
"""Days before and after within which a day to exchange with is looked for."""
_TITLE: Final = tr_noop("Twee zware dagen op rij")
_TEXT: Final = tr_noop("{first} en {second} zijn allebei zwaar. Zet er een rustige dag tussen.")
_MORE: Final = tr_noop("{first} en {second} zijn allebei zwaar, en dat komt in dit plan {n} keer voor.")
_KEPT_TITLE: Final = tr_noop("Zware dagen uit elkaar")
_KEPT: Final = tr_noop("Klopt: tussen zware dagen ligt steeds een dag die niet zwaar is.")
_SWAP: Final = tr_noop("Ruil {first} met {second}")
_EASY: Final = tr_noop("Maak {day} rustig")


def hard_days(facts: PlanFacts) -> Finding | None:
    """Return whether two hard days follow each other, of which at least the second is still to come."""
    pairs = [day for day in facts.coming if facts.use(day).hard and facts.use(day - ONE_DAY).hard]
    if pairs:
        second = pairs[0]
        days = tuple(sorted({day for pair in pairs for day in (pair - ONE_DAY, pair)}))
        text = Text(_TEXT if len(pairs) == 1 else _MORE, first=second - ONE_DAY, second=second)
        if len(pairs) > 1:
            text = Text(_MORE, first=second - ONE_DAY, second=second, n=len(pairs))
        return Finding(KEY, Outcome.BROKEN, Text(_TITLE), text, _DOCUMENTS, days, _repairs(facts, second))
    if any(facts.use(day).hard for day in facts.coming):
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_KEPT), _DOCUMENTS)
    return None


def _repairs(facts: PlanFacts, second: date) -> tuple[Repair, ...]:
    repairs: list[Repair] = []
    if facts.movable(second):
        other = _exchange(facts, second)
        if other is not None:
            repairs.append(Repair(Text(_SWAP, first=second, second=other), (second, other)))
        repairs.append(Repair(Text(_EASY, day=second), (second,), PlanKind.EASY))
    return tuple(repairs)


def _exchange(facts: PlanFacts, hard: date) -> date | None:
    """Return the nearest day whose exchange with a hard day leaves no hard days in a row around both."""
    nearby = [hard + timedelta(days=away) for back in range(1, _REACH + 1) for away in (back, -back)]
    for other in nearby:
        if other not in facts.span or not facts.movable(other) or facts.use(other).hard is not False:
            continue
        around = (other - ONE_DAY, other + ONE_DAY)
        if not any(facts.use(day).hard for day in around if day != hard):
            return other
    return None
