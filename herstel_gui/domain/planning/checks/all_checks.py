"""All checks of a plan, in the order in which they are shown."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.planning.checks.beginner import beginner
from herstel_gui.domain.planning.checks.check import Check, Finding, Outcome, PlanFacts
from herstel_gui.domain.planning.checks.easy_days import easy_days
from herstel_gui.domain.planning.checks.hard_days import hard_days
from herstel_gui.domain.planning.checks.heavy_weeks import heavy_weeks
from herstel_gui.domain.planning.checks.monotony import monotony
from herstel_gui.domain.planning.checks.rest_day import rest_day
from herstel_gui.domain.planning.checks.strength import strength
from herstel_gui.domain.planning.checks.warning import warning
from herstel_gui.domain.text import tr_noop

CHECKS: Final[tuple[Check, ...]] = (
    warning, hard_days, rest_day, heavy_weeks, strength, beginner, easy_days, monotony,
)  # fmt: skip

NOT_FORBIDDEN: Final = tr_noop("Herstel verbiedt niets; jij beslist.")

_ORDER: Final = (Outcome.BROKEN, Outcome.OPEN, Outcome.KEPT)


def findings_of(facts: PlanFacts) -> tuple[Finding, ...]:
    """Return what the checks say about a plan: what differs from the articles comes first."""
    found = [finding for check in CHECKS if (finding := check(facts)) is not None]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.outcome)))
