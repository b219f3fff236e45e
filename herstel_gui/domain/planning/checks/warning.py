"""A hard training planned on a day with an active warning, in quiet days or in a recovery week (000)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from herstel_gui.domain.planned import Deed, PlanKind, followed_now
from herstel_gui.domain.planning.checks.check import Finding, Outcome, PlanFacts, Repair
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text, tr_noop

KEY: Final = "warning"
QUIET_DAYS: Final = 3
"""The days from today on that a warning is about: "2 à 3 rustige dagen"."""
_DOCUMENTS: Final = ("000",)
_TITLE: Final = tr_noop("Zwaar tijdens een melding")
_WARNED: Final = tr_noop(
    "{day} staat iets zwaars, terwijl er nu een melding is. Begin met 2 à 3 rustige dagen."
)
_ILL: Final = tr_noop("{day} staat iets zwaars, terwijl je ziek bent. Neem rust tot je beter bent.")
_FOLLOWED: Final = tr_noop("{day} staat iets zwaars. Dat is een van je rustige dagen.")
_WEEK_TITLE: Final = tr_noop("Zwaar in een herstelweek")
_IN_WEEK: Final = tr_noop(
    "{day} staat iets zwaars, midden in je herstelweek. Die blijft rustig: minder en licht."
)
_EASY: Final = tr_noop("Maak {day} rustig")
_REST: Final = tr_noop("Zet {day} op rust")


def warning(facts: PlanFacts) -> Finding | None:
    """Return the first hard training that a warning, quiet days or a recovery week speaks against."""
    for day in facts.coming:
        if facts.plan(day).heavy and facts.movable(day):
            said = _said(facts, day)
            if said is not None:
                title, text = said
                repairs = (
                    Repair(Text(_EASY, day=day), (day,), PlanKind.EASY),
                    Repair(Text(_REST, day=day), (day,), PlanKind.REST),
                )
                return Finding(KEY, Outcome.BROKEN, Text(title), text, _DOCUMENTS, (day,), repairs)
    return None


def _said(facts: PlanFacts, day: date) -> tuple[str, Text] | None:
    for followed in followed_now(facts.follow_ups):
        if day in followed and followed.deed is Deed.QUIET_DAYS:
            return _TITLE, Text(_FOLLOWED, day=day)
    if any(day in week for week in facts.recovery_weeks):
        return _WEEK_TITLE, Text(_IN_WEEK, day=day)
    if facts.level is Level.ILL and day == facts.today:
        return _TITLE, Text(_ILL, day=day)
    near = day < facts.today + timedelta(days=QUIET_DAYS)
    if near and facts.level.rank >= Level.UNDER_RECOVERED.rank:
        return _TITLE, Text(_WARNED, day=day)
    return None
