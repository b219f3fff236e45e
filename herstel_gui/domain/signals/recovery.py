"""Whether a declared recovery week meets the definition (A59). The result is only shown."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from herstel_gui.domain.signals.day_columns import DayColumns
from herstel_gui.domain.signals.day_facts import HUNDRED, NO, QUIET_RPE, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.rules.professional import RECOVERY_MINUTES
from herstel_gui.domain.signals.signal import Answer

WEEK_DAYS: Final = 7
BEFORE_DAYS: Final = 28


def confirmed(facts: Facts, week: tuple[int, int]) -> Answer:
    """Return whether a declared week was a recovery week.

    A recovery week has seven known dates, no session above RPE 3, and at most 60 % of the minutes of the mean
    week in the 28 days before. Unknown when a day, an RPE or a length is missing, or when the weeks before
    have no entries.
    """
    first, last = week
    places = range(max(0, first), min(last + 1, facts.columns.size))
    limit = facts.limits.exact(QUIET_RPE)
    sessions = [s for place in places for s in facts.columns.sessions_at(place)]
    rpes = [s.session_rpe for s in sessions if not s.hard]
    heavy = any(s.hard for s in sessions) or any(rpe is not None and rpe > limit for rpe in rpes)
    if last - first + 1 < WEEK_DAYS or heavy:
        return NO
    now = _minutes(facts.columns, list(places))
    before = _minutes(facts.columns, list(range(max(0, first - BEFORE_DAYS), first)))
    if None in rpes or now is None or before is None or not all(facts.kinds[place] for place in places):
        return UNKNOWN
    usual = before * WEEK_DAYS / BEFORE_DAYS
    share = Fraction(facts.limits.exact(RECOVERY_MINUTES), HUNDRED)
    return YES if now * WEEK_DAYS <= share * usual * len(places) else NO


def _minutes(columns: DayColumns, places: list[int]) -> Fraction | None:
    """Return the minutes of training; None without any entry, or when a session has no length."""
    if not any(columns.has_entry(place) for place in places):
        return None
    total = Fraction(0)
    for place in places:
        for session in columns.sessions_at(place):
            if session.minutes is None:
                return None
            total += Fraction(session.minutes)
    return total
