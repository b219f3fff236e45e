"""One full rest day a week (documents 000 and 001): no seven days in a row without one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.signals.rules.load import RUST7
from herstel_gui.domain.text import Text, counted, tr_noop

KEY: Final = "rest_day"
_DOCUMENTS: Final = ("000", "001")
_BROKEN_TITLE: Final = tr_noop("Lang zonder rustdag")
_BROKEN: Final = tr_noop("Van {first} tot en met {last} staat er {n} dagen lang geen volledige rustdag.")
_KEPT_TITLE: Final = tr_noop("Elke week een hele rustdag")
_KEPT_ONE: Final = tr_noop("Klopt: er staat {n} rustdag, en nergens zeven dagen zonder.")
_KEPT_MANY: Final = tr_noop("Klopt: er staan {n} rustdagen, en nergens zeven dagen zonder.")
_OPEN: Final = tr_noop("Nog niet te zeggen: zet in elke week een volledige rustdag in je plan.")
_SET: Final = tr_noop("Zet {day} op rust")


def rest_day(facts: PlanFacts) -> Finding | None:
    """Return whether the plan has a full rest day in every seven days."""
    if not any(day in facts.plans for day in facts.coming):
        return None
    length = int(facts.limits.exact(RUST7))
    run = _longest_run(facts, length)
    if run:
        text = Text(_BROKEN, first=run[0], last=run[-1], n=len(run))
        title, repairs = Text(_BROKEN_TITLE), _repairs(facts, run)
        return Finding(KEY, Outcome.BROKEN, title, text, _DOCUMENTS, tuple(run), repairs)
    rests = [day for day in facts.coming if facts.use(day).rested]
    if _surely_kept(facts, length):
        text = counted(len(rests), _KEPT_ONE, _KEPT_MANY)
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), text, _DOCUMENTS, tuple(rests))
    return Finding(KEY, Outcome.OPEN, Text(_KEPT_TITLE), Text(_OPEN), _DOCUMENTS)


def _longest_run(facts: PlanFacts, length: int) -> list[date]:
    """Return the longest run of days that are surely no rest day, if it is too long and still to come."""
    best: list[date] = []
    run: list[date] = []
    begin = facts.coming[0] - timedelta(days=length - 1)
    for number in range((facts.coming[-1] - begin).days + 1):
        day = begin + timedelta(days=number)
        if facts.use(day).rested is False:
            run.append(day)
        else:
            run = []
        if len(run) >= length and run[-1] >= facts.today and len(run) > len(best):
            best = list(run)
    return best


def _surely_kept(facts: PlanFacts, length: int) -> bool:
    """Return whether every seven shown days that end from today on surely have a rest day."""
    return all(
        any(facts.use(last - timedelta(days=back)).rested for back in range(length)) for last in facts.coming
    )


def _repairs(facts: PlanFacts, run: list[date]) -> tuple[Repair, ...]:
    """Return the day on which rest costs least: an easy day, as near to the seventh as possible."""
    free = [day for day in run if facts.movable(day)]
    if not free:
        return ()
    seventh = run[min(len(run), 7) - 1]
    best = min(free, key=lambda day: (_cost(facts, day), abs((day - seventh).days)))
    return (Repair(Text(_SET, day=best), (best,), PlanKind.REST),)


def _cost(facts: PlanFacts, day: date) -> int:
    kind = facts.plan(day).kind
    return kind.rank if kind else 0
