"""The evidence of the rules that send to a professional, in figures and in words."""

from __future__ import annotations

from typing import Final

from herstel_gui.domain.signals import limits as known
from herstel_gui.domain.signals.facts import BAD, BOTH_BAD, NOT_KNOWN, WEEK, Facts
from herstel_gui.domain.signals.feeling_evidence import Show
from herstel_gui.domain.signals.reason_answers import (
    BAD_NIGHTS_WINDOW,
    DECLINE_REACH,
    DELOAD_FROM,
    LASTING_DAYS,
    illness_count,
)
from herstel_gui.domain.signals.shown import Shown, unknown
from herstel_gui.domain.signals.signal import Answer, Evidence
from herstel_gui.domain.signals.training_evidence import SESSIONS, rated_evidence
from herstel_gui.domain.text import QT_TRANSLATE_NOOP, Text, TextValue, counted

_P_UNKNOWN = QT_TRANSLATE_NOOP("herstel", "Er zijn te veel dagen zonder antwoord: {n} van {of} ingevuld.")


def show_days(measures: tuple[str, ...], window: int, limit: known.Limit, line: str, chip: str) -> Show:
    """Return how "so many bad days of so many" is shown, for one item or for two on the same day."""

    def show(facts: Facts, index: int, answer: Answer) -> Shown:
        places = range(index - window + 1, index + 1)
        states = [_joined(facts, measures, place) for place in places]
        evidence = Evidence(
            measure=measures[0],
            dates=tuple(map(facts.columns.date, places)),
            values=tuple(facts.columns.codes[measures[0]][place] or None for place in places),
            count=states.count(BAD),
            out_of=window,
            limit=facts.limits.of(limit),
            documents=("000",),
        )
        values: dict[str, TextValue] = {"n": states.count(BAD), "of": window}
        if answer is Answer.UNKNOWN:
            missing = Text(_P_UNKNOWN, n=window - states.count(NOT_KNOWN), of=window)
            return unknown(evidence, Text(chip, **values), missing)
        return Shown(evidence, Text(line, **values), Text(chip, **values))

    return show


def _joined(facts: Facts, measures: tuple[str, ...], place: int) -> int:
    state = facts.states[measures[0]][place]
    for measure in measures[1:]:
        state = BOTH_BAD[state][facts.states[measure][place]]
    return state


SLEEP_LINE: Final = QT_TRANSLATE_NOOP("herstel", "In {n} van de laatste {of} nachten sliep je slecht.")
SLEEP_CHIP: Final = QT_TRANSLATE_NOOP("herstel", "{n} van {of} nachten slecht")
RESTLESS_LINE: Final = QT_TRANSLATE_NOOP(
    "herstel", "Op {n} van de laatste {of} dagen was je tegelijk uitgeput en onrustig."
)
RESTLESS_CHIP: Final = QT_TRANSLATE_NOOP("herstel", "{n} van {of} dagen uitgeput én onrustig")
DELOAD_LINE: Final = QT_TRANSLATE_NOOP(
    "herstel", "Na je herstelweek was je op {n} van de laatste {of} dagen nog moe."
)
DELOAD_CHIP: Final = QT_TRANSLATE_NOOP("herstel", "Na herstelweek {n} van {of} dagen moe")
_NO_WEEK = QT_TRANSLATE_NOOP("herstel", "Geen herstelweek die 7 tot 28 dagen geleden eindigde.")

_after_week = show_days(("fatigue",), WEEK, known.P_DELOAD, DELOAD_LINE, DELOAD_CHIP)
show_bad_nights = show_days(("sleep_quality",), BAD_NIGHTS_WINDOW, known.P_SLAAP, SLEEP_LINE, SLEEP_CHIP)
show_restless = show_days(("fatigue", "restlessness"), WEEK, known.P_ONRUST, RESTLESS_LINE, RESTLESS_CHIP)


def show_deload(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_DELOAD, or that there was no recovery week to look back upon."""
    ends = facts.columns.ended_weeks.get(index, ())
    if any(index - end >= DELOAD_FROM for end in ends):
        return _after_week(facts, index, answer)
    return Shown(
        Evidence(limit=facts.limits.of(known.P_DELOAD), documents=("000",)), Text(_NO_WEEK), Text(_NO_WEEK)
    )


_NEVER_ILL = QT_TRANSLATE_NOOP("herstel", "In 90 dagen was je niet ziek.")
_NEVER_ILL_CHIP = QT_TRANSLATE_NOOP("herstel", "Niet ziek in 90 dagen")
_ILL_ONE = QT_TRANSLATE_NOOP("herstel", "In 90 dagen was je {n} keer ziek.")
_ILL_MANY = QT_TRANSLATE_NOOP("herstel", "In 90 dagen was je {n} verschillende keren ziek.")
_ILL_CHIP = QT_TRANSLATE_NOOP("herstel", "{n} keer ziek in 90 dagen")


def show_often_ill(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_ZIEK: how often; the answer is always known."""
    del answer
    times = illness_count(facts, index)
    evidence = Evidence(count=times, limit=facts.limits.of(known.P_ZIEK), documents=("000",))
    if not times:
        return Shown(evidence, Text(_NEVER_ILL), Text(_NEVER_ILL_CHIP))
    return Shown(evidence, counted(times, _ILL_ONE, _ILL_MANY), Text(_ILL_CHIP, n=times))


_DECLINE = QT_TRANSLATE_NOOP("herstel", "{n} van {of} beoordeelde trainingen in 28 dagen gingen minder.")
_DECLINE_CHIP = QT_TRANSLATE_NOOP("herstel", "{n} van {of} trainingen minder in 28 dagen")
_DECLINE_FEW = QT_TRANSLATE_NOOP(
    "herstel", "Nodig zijn {least} beoordeelde trainingen over drie weken; er zijn er {n}."
)


def show_decline(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_PREST: the rated sessions of four weeks."""
    rated = facts.columns.performed
    low, high = rated.between(index - DECLINE_REACH, index)
    least = facts.limits.of(known.P_PREST)
    evidence = rated_evidence(facts, rated, low, high, least, ("000",))
    if answer is Answer.UNKNOWN:
        return unknown(evidence, SESSIONS, Text(_DECLINE_FEW, least=least, n=high - low))
    values: dict[str, TextValue] = {"n": evidence.count or 0, "of": high - low}
    return Shown(evidence, Text(_DECLINE, **values), Text(_DECLINE_CHIP, **values))


_LASTING = QT_TRANSLATE_NOOP("herstel", "Op {n} van de laatste {of} dagen was er te weinig herstel.")
_LASTING_CHIP = QT_TRANSLATE_NOOP("herstel", "{n} van {of} dagen te weinig herstel")


def show_lasting(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_DUUR: on which of the last 28 days the condition of level 2 held."""
    first = index - LASTING_DAYS + 1
    places = sorted(o - facts.columns.base for o in facts.under if first <= o - facts.columns.base <= index)
    evidence = Evidence(
        dates=tuple(map(facts.columns.date, places)), count=len(places), out_of=LASTING_DAYS,
        limit=facts.limits.of(known.P_DUUR), documents=("000",),
    )  # fmt: skip
    values: dict[str, TextValue] = {"n": len(places), "of": LASTING_DAYS}
    if answer is Answer.UNKNOWN:
        judged = facts.columns.evaluated.count(1, first, index + 1)
        missing = Text(_P_UNKNOWN, n=judged, of=LASTING_DAYS)
        return unknown(evidence, Text(_LASTING_CHIP, **values), missing)
    return Shown(evidence, Text(_LASTING, **values), Text(_LASTING_CHIP, **values))


_SEVERE = QT_TRANSLATE_NOOP("herstel", "Je hebt een klacht als ernstig gemerkt.")
_NOT_SEVERE = QT_TRANSLATE_NOOP("herstel", "Geen klacht als ernstig gemerkt.")
_SEVERE_CHIP = QT_TRANSLATE_NOOP("herstel", "Ernstige klacht")


def show_severe(facts: Facts, index: int, answer: Answer) -> Shown:
    """Show P_ERNST: the mark of the user."""
    evidence = Evidence(dates=(facts.columns.date(index),), documents=("000",))
    if answer is Answer.YES:
        return Shown(evidence, Text(_SEVERE), Text(_SEVERE_CHIP))
    return Shown(evidence, Text(_NOT_SEVERE), Text(_NOT_SEVERE))
