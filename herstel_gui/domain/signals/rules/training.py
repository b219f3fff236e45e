"""Rules on how sessions felt and went (group E): limits, judgement, evidence and declarations."""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from typing import Final

from herstel_gui.domain.signals.day_columns import Rated
from herstel_gui.domain.signals.day_facts import NO, UNKNOWN, YES, Facts
from herstel_gui.domain.signals.limits import Limit
from herstel_gui.domain.signals.rules.rule import OWN, Rule, Show
from herstel_gui.domain.signals.rules.sessions import SESSIONS, rated_evidence
from herstel_gui.domain.signals.shown import RuleDisplay, unknown
from herstel_gui.domain.signals.signal import Answer, Group
from herstel_gui.domain.text import Text, TextValue, counted, tr_noop

_SESSION_COUNT: Final = tr_noop("Aantal van de laatste vier trainingen")

HEAVY_4: Final = Limit("HEAVY_4.sessions", _SESSION_COUNT, 3, 2, 4, own=True)
PERF_4: Final = Limit("PERF_4.sessions", _SESSION_COUNT, 3, 2, 4, own=True)


RATED: Final = 4
RATED_REACH: Final = 13


def of_last_four(rated: Rated, index: int, least: int | Fraction) -> Answer:
    """Return whether ``least`` of the last four ratings in fourteen days are bad; UNKNOWN below four."""
    high = bisect_right(rated.places, index)
    if high < RATED or rated.places[high - RATED] < index - RATED_REACH:
        return UNKNOWN
    return YES if rated.bad.count(1, high - RATED, high) >= least else NO


HEAVIER: Final = tr_noop("{n} van de laatste {of} trainingen voelden zwaarder dan normaal.")
WORSE: Final = tr_noop("{n} van de laatste {of} trainingen gingen minder dan normaal.")
HEAVIER_CHIP: Final = tr_noop("{n} van {of} trainingen zwaarder")
WORSE_CHIP: Final = tr_noop("{n} van {of} trainingen minder")
_RATE_ONE = tr_noop("Nog {n} beoordeelde training nodig binnen 14 dagen.")
_RATE_MANY = tr_noop("Nog {n} beoordeelde trainingen nodig binnen 14 dagen.")


def show_rated(attribute: str, line: str, chip: str, documents: tuple[str, ...]) -> Show:
    """Return the display function of a rule on the last four rated sessions.

    ``attribute`` is ``felt`` or ``performed``, the attribute of ``DayColumns`` with the ratings.
    """

    def show(facts: Facts, index: int, answer: Answer) -> RuleDisplay:
        felt = attribute == "felt"
        rated = facts.columns.felt if felt else facts.columns.performed
        low, high = rated.between(index - RATED_REACH, index)
        limit = facts.limits.of(HEAVY_4 if felt else PERF_4)
        evidence = rated_evidence(facts, rated, max(low, high - RATED), high, limit, documents)
        given = evidence.out_of or 0
        if answer is Answer.UNKNOWN:
            return unknown(evidence, SESSIONS, counted(RATED - given, _RATE_ONE, _RATE_MANY))
        values: dict[str, TextValue] = {"n": evidence.count or 0, "of": given}
        return RuleDisplay(evidence, Text(line, **values), Text(chip, **values))

    return show


def _heavier(facts: Facts, index: int) -> Answer:
    return of_last_four(facts.columns.felt, index, facts.limits.exact(HEAVY_4))


def _worse(facts: Facts, index: int) -> Answer:
    return of_last_four(facts.columns.performed, index, facts.limits.exact(PERF_4))


PERFORMANCE: Final[tuple[Rule, ...]] = (
    Rule(
        id="HEAVY_4",
        group=Group.PERFORMANCE,
        documents=("000", "003"),
        label=tr_noop("Trainingen voelen zwaarder"),
        definition=tr_noop(
            "Van je laatste vier beoordeelde trainingen in 14 dagen voelden er ten minste drie zwaarder.",
        ),
        strength=OWN,
        needs=("sessions",),
        judge=_heavier,
        show=show_rated("felt", HEAVIER, HEAVIER_CHIP, ("000", "003")),
        limits=(HEAVY_4,),
        says=tr_noop("Je trainingen voelen zwaarder dan normaal."),
        rated_word=tr_noop("zwaarder"),
    ),
    Rule(
        id="PERF_4",
        group=Group.PERFORMANCE,
        documents=("001", "002", "003"),
        label=tr_noop("Trainingen gaan minder"),
        definition=tr_noop(
            "Van je laatste vier beoordeelde trainingen in 14 dagen gingen er ten minste drie minder.",
        ),
        strength=OWN,
        needs=("sessions",),
        judge=_worse,
        show=show_rated("performed", WORSE, WORSE_CHIP, ("001", "002", "003")),
        limits=(PERF_4,),
        says=tr_noop("Je trainingen gaan minder dan normaal."),
        rated_word=tr_noop("minder"),
    ),
)
