"""Rest between trainings for beginners (document 004), only where the person chose to be one."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.calendar import ONE_DAY
from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.signals.rules.load import BEGINNER
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "beginner"
_DOCUMENTS: Final = ("004",)
_TITLE: Final = tr_noop("Geen rustdag tussen trainingen")
_TEXT: Final = tr_noop("Op {first} en {second} train je allebei. Wie net begint, rust een dag tussendoor.")
_KEPT_TITLE: Final = tr_noop("Rustdag tussen trainingen")
_KEPT: Final = tr_noop("Klopt: tussen je trainingen ligt steeds een dag zonder.")
_REST: Final = tr_noop("Zet {day} op rust")


def beginner(facts: PlanFacts) -> Finding | None:
    """Return whether a beginner trains on two days in a row, of which the second is still to come."""
    if not facts.limits.chosen(BEGINNER):
        return None
    seconds = [day for day in facts.coming if facts.use(day).trained and facts.use(day - ONE_DAY).trained]
    if seconds:
        second = seconds[0]
        days = tuple(sorted({day for each in seconds for day in (each - ONE_DAY, each)}))
        free = facts.movable(second)
        repairs = (Repair(Text(_REST, day=second), (second,), PlanKind.REST),) if free else ()
        text = Text(_TEXT, first=second - ONE_DAY, second=second)
        return Finding(KEY, Outcome.BROKEN, Text(_TITLE), text, _DOCUMENTS, days, repairs)
    if any(facts.use(day).trained for day in facts.coming):
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_KEPT), _DOCUMENTS)
    return None
