"""At most three heavy weeks, then at least five easy days (document 001)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.planned import PlanKind
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.planning.week_load import heavy_week
from herstel_gui.domain.signals.rules.load import BLOCK_WEEKS, BLOK3
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "heavy_weeks"
_DOCUMENTS: Final = ("001",)
_WORKDAYS: Final = 5
_TITLE: Final = tr_noop("Na drie zware weken geen vijf rustige dagen")
_TEXT: Final = tr_noop(
    "De drie weken voor {monday} zijn zwaar. Daarna horen van maandag tot en met vrijdag vijf rustige dagen."
)
_KEPT_TITLE: Final = tr_noop("Hoogstens drie zware weken")
_KEPT: Final = tr_noop("Klopt: na drie zware weken staan er vijf rustige dagen, of het blijft bij minder.")
_OPEN: Final = tr_noop("Na drie zware weken horen vijf rustige dagen vanaf {monday}. Die staan er nog niet.")
_EASY: Final = tr_noop("Maak die dagen rustig")


def heavy_weeks(facts: PlanFacts) -> Finding | None:
    """Return whether five easy days follow on three heavy weeks."""
    mondays = list(facts.weeks())
    least = int(facts.limits.exact(BLOK3))
    after = [monday for monday in mondays if _after_block(facts, monday, least)]
    broken = [(monday, _loud(facts, monday)) for monday in after]
    for monday, days in broken:
        if days:
            free = tuple(day for day in days if facts.movable(day))
            repairs = (Repair(Text(_EASY), free, PlanKind.EASY),) if free else ()
            text = Text(_TEXT, monday=monday)
            return Finding(KEY, Outcome.BROKEN, Text(_TITLE), text, _DOCUMENTS, days, repairs)
    for monday in after:
        workdays = [monday + timedelta(days=number) for number in range(_WORKDAYS)]
        if any(facts.use(day).quiet is None for day in workdays):
            return Finding(
                KEY, Outcome.OPEN, Text(_KEPT_TITLE), Text(_OPEN, monday=monday), _DOCUMENTS, tuple(workdays)
            )
    if after or any(heavy_week(facts.use, monday, least) for monday in mondays):
        return Finding(KEY, Outcome.KEPT, Text(_KEPT_TITLE), Text(_KEPT), _DOCUMENTS)
    return None


def _after_block(facts: PlanFacts, monday: date, least: int) -> bool:
    """Return whether the three weeks before a Monday are surely heavy."""
    weeks = (monday - timedelta(weeks=back) for back in range(1, BLOCK_WEEKS + 1))
    return all(heavy_week(facts.use, week, least) for week in weeks)


def _loud(facts: PlanFacts, monday: date) -> tuple[date, ...]:
    """Return the workdays of a week that are surely not quiet, when at least one is still to come."""
    workdays = [monday + timedelta(days=number) for number in range(_WORKDAYS)]
    loud = tuple(day for day in workdays if facts.use(day).quiet is False)
    return loud if any(day >= facts.today for day in loud) else ()
