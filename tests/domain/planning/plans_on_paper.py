"""Short plans for tests: one letter a day, from a Monday on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from herstel_gui.domain.calendar import DaySpan
from herstel_gui.domain.day_record import DayRecord
from herstel_gui.domain.planned import PlanKind, PlannedTraining
from herstel_gui.domain.planning.checks.check import PlanFacts
from herstel_gui.domain.planning.day_plan import DayPlan
from herstel_gui.domain.training_sessions import DayKind, Session

MONDAY = date(2026, 11, 30)
KINDS = {
    "e": PlanKind.EASY, "h": PlanKind.HARD, "s": PlanKind.STRENGTH, "m": PlanKind.MATCH,
}  # fmt: skip


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def plans(letters: str, minutes: int | None = 60, first: int = 0) -> dict[date, DayPlan]:
    """Return plans: r rest, e easy, h hard, s strength, m match, a dot nothing."""
    found = {}
    for number, letter in enumerate(letters.replace(" ", ""), first):
        if letter == "r":
            found[day(number)] = DayPlan(day(number), rest=True)
        elif letter != ".":
            training = PlannedTraining(f"p{number}", day(number), KINDS[letter].value, minutes=minutes)
            found[day(number)] = DayPlan(day(number), trainings=(training,))
    return found


def done(letters: str, first: int, minutes: int | None = 60) -> dict[date, DayRecord]:
    """Return records from day ``first`` on: r rest, a active, a digit a training of that RPE, s strength.

    A dot is a day without entries, a question mark a training without RPE.
    """
    found = {}
    for number, letter in enumerate(letters.replace(" ", ""), first):
        here = day(number)
        if letter in "ra":
            found[here] = DayRecord(here, kind=DayKind.REST if letter == "r" else DayKind.ACTIVE)
        elif letter != ".":
            rpe = int(letter) if letter.isdigit() else 5 if letter == "s" else None
            one = Session(f"d{number}", here, minutes=minutes, session_rpe=rpe, strength=letter == "s")
            found[here] = DayRecord(here, sessions=(one,))
    return found


def facts(
    planned: str | Mapping[date, DayPlan], records: Mapping[date, DayRecord] | None = None, today: int = 0
) -> PlanFacts:
    """Return the facts of four weeks from the Monday on."""
    listed = plans(planned) if isinstance(planned, str) else planned
    return PlanFacts(DaySpan(day(0), day(27)), day(today), listed, records or {})


def within(found: PlanFacts, days: int) -> PlanFacts:
    """Return the same facts, of which only the first days are shown."""
    return replace(found, span=DaySpan(day(0), day(days - 1)))
